"""Two to five places, bodies, calls or years side by side: all that is known of each, and a sentence on it.

Places, calls and years are compositions, chosen by the filters; of bodies it is their list.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import pandas as pd

from data_access.facts.populations import INHABITANTS
from language import N_, Language, Plural
from views.breakdowns.breakdown import Breakdown
from views.breakdowns.keys import CALL, SCHEME, YEAR
from views.breakdowns.places import MUNICIPALITY, PROVINCE
from views.compose import compose
from views.declaration import Column, Result, View
from views.measures import applications, awards, entitlements, meetings, money, register
from views.measures.inhabitants import PEOPLE
from views.measures.measure import Measure
from views.purposes import Headline, Words
from views.records.organisations import ORGANISATIONS
from views.unnamed import COMPOSED, Parts, key_of, unnamed
from views.vocabulary import MEASURES, named
from views.wording import INHABITANTS as INHABITANTS_WORDS
from views.words import cell, name_of

FEWEST, MOST = 2, 5
"""How many are compared."""
PAGE: Final = "vergelijken"
KIND_PARAMETER: Final = "wat"
"""Names what is compared on that page."""

_PEOPLE: Final = PEOPLE.shown(words=INHABITANTS_WORDS)
_MEASURES: Final = (
    applications.KNOWN.shown(title=N_("Aanvragen")),
    applications.AWARDED.shown(
        title=named(applications.AWARDED),
        words=Words(total=Plural("{n} toegekende aanvraag", "{n} toegekende aanvragen")),
    ),
    applications.REFUSED.shown(title=named(applications.REFUSED)),
    applications.ASKED.shown(title=N_("Gevraagd bedrag")),
    awards.NUMBER,
    awards.AMOUNT.shown(title=named(awards.AMOUNT)),
    awards.PER_INHABITANT.shown(title=named(awards.PER_INHABITANT), aside=False),
    money.VAK.shown(title=named(money.VAK)),
    money.COMMITTED,
    money.PAID,
    # Which of the places stands highest is not said, and lists of awards have a coverage of their own.
    replace(register.AWARDED, made_from=()),
    replace(register.PAID, made_from=()),
    meetings.HELD,
    meetings.PARTICIPANTS.shown(title=N_("Deelnemers aan lerende netwerken")),
)
"""All that may be known of one of them, in the order of a table."""


@dataclass(frozen=True)
class Kind:
    """What is compared: its name in links, its words (msgids), the field of Filters that chooses among it
    ("" for bodies), and the View that sets it side by side."""

    key: str
    several: str
    one: str
    field: str
    view: View
    column: str
    """The column whose values choose."""
    apart: View | None = None
    """What is never added up, and so stands apart: maxima, per scheme."""


def _knows(measure: Measure, breakdown: Breakdown) -> bool:
    return not Parts((MEASURES[measure.key],), (breakdown,)).reason


def _view(breakdown: Breakdown, title: str, counts: Plural) -> View:
    view = compose(
        f"naast_per-{breakdown.key}",
        *((_PEOPLE,) if breakdown.level else ()),
        *(one for one in _MEASURES if _knows(one, breakdown)),
        by=(breakdown,),
        every=INHABITANTS
        if breakdown.level
        else None,  # a place of which nothing is known is there too
        subject=COMPOSED,
        page=PAGE,
        at={KIND_PARAMETER: breakdown.key},
        title=title,
        question=title,
        gaps=("awards", "applications", "meetings"),
        headline=Headline(counts=counts),
    )
    return replace(
        view, notes=view.year_is, year_is=()
    )  # of so many facts they are no line under a title


def _maxima(breakdown: Breakdown) -> View:
    measures = (entitlements.MAXIMUM, entitlements.PER_INHABITANT)
    return unnamed(key_of(measures, (breakdown, SCHEME)))


_OF: Final = (
    Kind(
        "gemeente",
        N_("Gemeenten"),
        N_("Gemeente"),
        "municipalities",
        _view(
            MUNICIPALITY,
            N_("Gemeenten naast elkaar"),
            Plural("{n} gemeente naast elkaar", "{n} gemeenten naast elkaar"),
        ),
        "current_nis",
        _maxima(MUNICIPALITY),
    ),
    Kind(
        "provincie",
        N_("Provincies"),
        N_("Provincie"),
        "provinces",
        _view(
            PROVINCE,
            N_("Provincies naast elkaar"),
            Plural("{n} provincie naast elkaar", "{n} provincies naast elkaar"),
        ),
        "province_slug",
        _maxima(PROVINCE),
    ),
    Kind("organisatie", N_("Organisaties"), N_("Organisatie"), "", ORGANISATIONS, "body"),
    Kind(
        "oproep",
        N_("Oproepen"),
        N_("Oproep"),
        "calls",
        _view(
            CALL,
            N_("Oproepen naast elkaar"),
            Plural("{n} oproep naast elkaar", "{n} oproepen naast elkaar"),
        ),
        "call",
    ),
    Kind(
        "jaar",
        N_("Jaren"),
        N_("Jaar"),
        "years",
        _view(
            YEAR,
            N_("Jaren naast elkaar"),
            Plural("{n} jaar naast elkaar", "{n} jaren naast elkaar"),
        ),
        "year",
    ),
)
KINDS: Final[dict[str, Kind]] = {kind.key: kind for kind in _OF}
SIDE_BY_SIDE: Final[dict[str, View]] = {kind.view.key: kind.view for kind in _OF if kind.field}
"""The Views by key, besides those of the catalogue."""


def kind_of(view: View) -> Kind | None:
    """What a View sets side by side."""
    return next((kind for kind in _OF if kind.view.key == view.key), None)


def told_columns(result: Result) -> tuple[list[Column], list[Column]]:
    """The columns with numbers that are known of any of them, and those that are known of none."""
    numbers = [
        one
        for one in result.view.columns
        if one.numeric and (not one.minor or one.key in _OF_BODIES)
    ]
    known = [one for one in numbers if result.frame[one.key].notna().any()]
    return known, [one for one in numbers if one not in known]


_OF_BODIES: Final = frozenset({"granted", "committed", "paid", "registered", "registered_paid"})
"""Columns of the list of bodies that stand on the page of one, not in the list."""


def sentence_on(row: pd.Series[Any], result: Result, language: Language) -> str:
    """What is known of one of them: "Gent: 3 toekenningen en 2 deelnemers. Niet bekend: gevraagd bedrag."

    What is known of none of them is not said of each.
    """
    item = result.view.column(result.view.item)
    name = name_of(row[item.key], item, language)
    columns, _ = told_columns(result)
    known = [_in_words(row[one.key], one, language) for one in columns if pd.notna(row[one.key])]
    lacking = [small(one, language) for one in columns if pd.isna(row[one.key])]
    if not known:
        return nothing_on(name, language)
    told = language.t("{name}: {what}.", name=name, what=language.join(known))
    if not lacking:
        return told
    return f"{told} {language.t('Niet bekend: {what}.', what=language.join(lacking))}"


def nothing_on(name: str, language: Language) -> str:
    """What is said of one that stands in no row."""
    return language.t("Van {name} is hier niets bekend.", name=name)


def _in_words(value: Any, column: Column, language: Language) -> str:
    """A value within a sentence, in the words for its total where it has them."""
    words = column.words.total
    if isinstance(words, tuple):
        return language.n(*words, int(value))
    if words:
        return language.t(words, amount=language.euro(int(value)))
    return f"{small(column, language)} {cell(value, column, language)}"


def small(column: Column, language: Language) -> str:
    """The title of a column within a sentence."""
    title = language.t(column.title)
    return title if title[:2].isupper() else title[:1].lower() + title[1:]


def in_order(result: Result, column: str, things: Sequence[str]) -> Result:
    """The rows in the order in which they were chosen."""
    places = {thing: place for place, thing in enumerate(things)}
    order = result.frame[column].astype(str).map(places).argsort(kind="stable")
    return replace(result, frame=result.frame.iloc[order].reset_index(drop=True))
