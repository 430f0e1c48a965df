"""What a figure cannot follow of what is chosen, in one sentence with the way back to the whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from html import escape
from typing import Final

from data_access.filters import Dimension, Filters
from language import N_, Language
from pages.parts.state import Now
from views import Result, View

_BY: Final = {
    "provinces": (N_("provincie"), N_("heel Vlaanderen")),
    "regions": (N_("regio"), N_("heel Vlaanderen")),
    "municipalities": (N_("gemeente"), N_("heel Vlaanderen")),
    "calls": (N_("oproep"), N_("alle oproepen")),
    "years": (N_("jaar"), N_("alle jaren")),
    "period": (N_("dag"), N_("alle jaren")),
    "domains": (N_("beleidsdomein"), N_("alle beleidsdomeinen")),
    "articles": (N_("begrotingsartikel"), N_("alle begrotingsartikelen")),
    "statuses": (N_("status"), N_("alle statussen")),
    "schemes": (N_("regeling"), N_("alle regelingen")),
}
"""Per field by what a figure is not known, and what it is about instead (msgids)."""


def unfollowed(asked: Result | View, filters: Filters) -> tuple[Dimension, ...]:
    """The dimensions in which something is chosen that a figure does not follow."""
    applies = (asked.view if isinstance(asked, Result) else asked).applies
    return tuple(dimension for dimension, _ in filters.chosen() if dimension.field not in applies)


def unfollowed_words(dimensions: Iterable[Dimension], language: Language) -> str:
    """The sentence that stands in the place of a figure; "" when it follows everything.

    Niet per provincie bekend: dit cijfer geldt voor heel Vlaanderen en volgt uw keuze niet.
    """
    fields = [dimension.field for dimension in dimensions]
    if not fields:
        return ""
    return language.t(
        "Niet per {by} bekend: dit cijfer geldt voor {whole} en volgt uw keuze niet.",
        by=language.join([language.t(_BY[field][0]) for field in fields]),
        whole=_whole(fields, language),
    )


def whole_words(dimensions: Iterable[Dimension], language: Language) -> str:
    """What a figure is about that does not follow these: heel Vlaanderen en alle jaren."""
    return _whole([dimension.field for dimension in dimensions], language)


def unfollowed_line(asked: Result | View, now: Now) -> str:
    """The sentence with a link that lifts those choices, as HTML; "" when a figure follows everything."""
    dimensions, language = unfollowed(asked, now.filters), now.language
    if not dimensions:
        return ""
    lifted = replace(now, filters=now.filters.lifted(*(one.field for one in dimensions)))
    show = language.t("Toon {whole}", whole=whole_words(dimensions, language))
    return (
        f'<p class="unfollowed">{escape(unfollowed_words(dimensions, language))} '
        f'<a href="{escape(lifted.path_here())}" target="_self">{escape(show)}</a></p>'
    )


def chosen_words(result: Result, language: Language) -> str:
    """What is chosen of what a figure follows, in words without a full stop; "" when nothing is."""
    plain = Filters(fictional=result.filters.fictional)
    followed = result.filters.restricted_to(result.view.applies)
    if followed != plain:
        return replace(result, filters=followed).sentence(language).rstrip(".")
    searched = language.t("Gezocht naar “{text}”.", text=result.search) if result.search else ""
    return " ".join(filter(None, (result.only_words(language), searched))).rstrip(".")


def _whole(fields: Iterable[str], language: Language) -> str:
    """Each whole once: of two choices of places there is one Vlaanderen."""
    wholes = dict.fromkeys(_BY[field][1] for field in fields)
    return language.join([language.t(whole) for whole in wholes])
