"""What lists are used for: the figures that count their rows, and what these say now."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from importing import desk
from importing.desk import Loaded
from pages.parts.escape import for_html
from pages.parts.opening import figure_path
from pages.parts.state import Now, store
from views import View, views
from views.headlines import headline
from views.records.networks import LEARNED

_FACTS: Final = {
    "applications": ("applications", "awards"),
    "projects": ("awards",),
    "commitments": ("commitments", "payments"),
    "credits": ("credits-vak", "credits-vek"),
    "meetings": ("meetings",),
    "register": ("register",),
    "calls": ("lists",),
    "entitlements": ("entitlements",),
}
"""The facts that rows of a kind are counted in: the pages that show these are what a list is used for."""
_RECORDS: Final = {"findings": (LEARNED,)}
"""The lists that show rows of a kind that no fact counts."""


def counting(kind: str) -> list[View]:
    """The Views that show what rows of a kind say."""
    facts = _FACTS.get(kind, ())
    counted = [v for v in views().values() if any(fact.key in facts for fact in v.facts)]
    return [*counted, *_RECORDS.get(kind, ())]


def used_on(kind: str) -> set[str]:
    """The pages that these stand on."""
    return {view.page for view in counting(kind)}


def changed_figures(loaded: Loaded, here: Now) -> str:
    """The figures that hold what was just loaded, with what they say now, each a link to where it stands.

    HTML; "" where no figure does. Those of rows with a call are of these calls.
    """
    narrowed = of_calls(loaded, here)
    counted = counting(loaded.plan.kind.key)
    asked = [view for view in counted if narrowed is here or "calls" in view.applies]
    lines = "".join(_line(view, narrowed) for view in asked)
    title = for_html(here.language.t("Wat de figuren nu zeggen"))
    return f'<h3 class="part">{title}</h3><ul class="readings">{lines}</ul>' if lines else ""


def of_calls(loaded: Loaded, here: Now) -> Now:
    """The same, with the calls of what was just loaded; as it is where its rows have none."""
    calls = _calls(loaded.batch)
    return replace(here, filters=replace(here.filters, calls=calls)) if calls else here


def _calls(batch: int) -> tuple[str, ...]:
    """The calls of the list that an import is an edition of."""
    lists = desk.lists(store())
    return next((o.calls for o in lists if batch in [number for number, *_ in o.editions]), ())


def _line(view: View, here: Now) -> str:
    result = here.result(view)
    if result.empty:
        return ""
    title = here.language.t(view.title)
    said = headline(result, here.language).removeprefix(title).lstrip(": ")
    link = f'<a href="{for_html(figure_path(view, here))}" target="_self">{for_html(title)}</a>'
    return f"<li>{link}: {for_html(said)}</li>"
