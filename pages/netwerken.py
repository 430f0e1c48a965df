"""Lerende netwerken: who met, who was asked, what was found, what comes."""

from pages.parts.figure import figure
from pages.parts.key_figures import key_figure, key_figures
from pages.parts.state import now
from pages.parts.text_list import text_list
from views.compositions.meetings import IN_SHORT
from views.records import networks

here = now()
language = here.language
in_short = here.result(IN_SHORT)
attendance, invitations, learned, meetings, guidance = (
    here.result(view) for view in networks.VIEWS
)

if not in_short.empty:
    places = (
        ("held", language.t("Gehouden lerende netwerken"), networks.ATTENDANCE),
        ("places", language.t("Gemeenten waar ze doorgingen"), networks.ATTENDANCE),
        ("participants", language.t("Deelnemers samen"), networks.ATTENDANCE),
        ("planned", language.t("Bijkomende netwerken gepland"), networks.MEETINGS),
    )
    key_figures(
        [
            key_figure(in_short, column, label, here.link(view.page, anchor=view.key), language)
            for column, label, view in places
        ],
        language,
    )

figure(attendance, here, open_table=True)
figure(invitations, here, texts=text_list("party", groups=("role", "kind"), details=("meetings",)))
figure(learned, here, texts=text_list("text", groups=("kind",), short=("recommendation",)))
figure(meetings, here)
figure(
    guidance,
    here,
    texts=text_list("description", lead="step", details=("period", "state"), style="steps"),
)
