"""Netwerken en praktijk: who met, who was asked, what was found, what comes, what works; or one meeting."""

from pages.parts.figure import figure
from pages.parts.kept_parts import keep
from pages.parts.key_figures import key_figure, key_figures
from pages.parts.layout import beside
from pages.parts.opening import figure_path
from pages.parts.state import TAB_PARAMETER, now, page_parameter
from pages.parts.text_list import text_list
from pages.records.meeting_page import meeting_page
from views.compositions.meetings import IN_SHORT
from views.figure_place import THING_PARAMETER
from views.records import networks
from views.texts import practice

here = now()
language = here.language


def _networks() -> None:
    in_short = here.result(IN_SHORT)
    if not in_short.empty:
        places = (
            ("held", language.t("Gehouden lerende netwerken"), networks.ATTENDANCE),
            ("places", language.t("Gemeenten waar ze doorgingen"), networks.ATTENDANCE),
            ("participants", language.t("Deelnemers samen"), networks.ATTENDANCE),
            ("planned", language.t("Bijkomende netwerken gepland"), networks.MEETINGS),
        )
        key_figures(
            [
                key_figure(in_short, column, label, figure_path(view, here), language)
                for column, label, view in places
            ],
            language,
        )
    groups = text_list("party", groups=("role", "kind"), details=("extent", "meetings"))
    beside(
        lambda: figure(here.result(networks.ATTENDANCE), here),
        lambda: figure(here.result(networks.MEETINGS), here),
        name="networks",
    )
    figure(here.result(networks.INVITATIONS), here, texts=groups)


def _guidance() -> None:
    learned = text_list("text", groups=("kind",), short=("recommendation",))
    steps = text_list("description", lead="step", details=("period", "state"), style="steps")
    assignment = text_list("text", groups=("kind",), style="steps")
    figure(here.result(networks.LEARNED), here, texts=learned)
    figure(here.result(networks.ASSIGNMENT), here, texts=assignment)
    figure(here.result(networks.GUIDANCE), here, texts=steps)


def _strategies() -> None:
    strategies = text_list("description", groups=("side",), lead="short_name")
    towns = text_list("activity", groups=("strategy", "short_name"), details=("place",))
    goals = text_list("goal", groups=("place", "side"))
    figure(here.result(practice.STRATEGIES), here, texts=strategies)
    figure(here.result(practice.PER_MUNICIPALITY), here, texts=towns, chart=False)
    figure(here.result(practice.GOALS), here, texts=goals)


def _barriers() -> None:
    barriers = text_list("text", groups=("kind",), short=("seven_b",))
    figure(here.result(practice.BARRIERS), here, texts=barriers)
    figure(here.result(practice.TIPS), here, texts=text_list("text", style="steps"))


PARTS = {"begeleiding": _guidance, "praktijk": _strategies, "drempels": _barriers}

if key := page_parameter(THING_PARAMETER, ""):
    keep("meeting", here, lambda: meeting_page(here, key))
else:
    keep("part", here, PARTS.get(page_parameter(TAB_PARAMETER, ""), _networks))
