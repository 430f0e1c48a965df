"""Headlines put together: names that fit, shares that are never rounded to all or nothing, qualifiers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Any, Final

from data_access.filters import PERIOD
from language import Language
from views.declaration import Column, Result
from views.filter_words import years_in_words
from views.words import others

LONGEST: Final = 110
"""Signs that a headline keeps to where its names can be shortened."""
_SHORTEST_NAME: Final = 40
_NAMED_IN_TIES: Final = 3
_LONGEST_CHOICE: Final = 60
_LONGEST_CHOICE_OF_SEVERAL: Final = 40
_LONGEST_CHOICES: Final = 90
"""Signs of one choice, of one of several values, and of all that stands within brackets."""


def share_in_words(share: Fraction, language: Language) -> str:
    """A share in whole percents; "100 %" only for all of it, "0 %" only for nothing."""
    if 0 < share < Fraction(1, 200):
        return language.t("minder dan {share}", share=language.percent(Fraction(1, 100), 0))
    if Fraction(199, 200) <= share < 1:
        return language.t("meer dan {share}", share=language.percent(Fraction(99, 100), 0))
    return language.percent(share, 0)


def small(column: Column, language: Language) -> str:
    """The title of a column as it stands within a sentence."""
    title = language.t(column.title)
    if title.endswith(")"):  # brackets stand in brackets badly
        title = title[:-1].replace(" (", ", ")
    return title if title[:2].isupper() else title[:1].lower() + title[1:]


def real_and_fictional(names: Sequence[str], language: Language) -> list[str]:
    """The names, with one that returns as that of made-up rows ("… (fictief)") once, and marked."""
    marks = tuple(f" ({words})" for words in dict.fromkeys(("fictief", language.t("fictief"))))
    kept: dict[str, str] = {}
    for name in names:
        real = next((name.removesuffix(mark) for mark in marks if name.endswith(mark)), name)
        both = language.t("{name} (echt en fictief)", name=real)
        kept[real] = both if real in kept else name
    return list(kept.values())


def with_names(
    msgid: str,
    names: Sequence[str],
    language: Language,
    key: str = "name",
    item: str = "",
    **values: object,
) -> str:
    """The sentence with these names, long ones shortened as far as needed (and bearable).

    ``item`` is the column that they stand in: it tells what the others are, of which only the number is said.
    """

    def said(room: int) -> str:
        shown = [shortened(name, room) for name in names[:_NAMED_IN_TIES]]
        more = len(names) - _NAMED_IN_TIES
        if more > 0:
            shown.append(others(more, item, language))
        return language.t(msgid, **values, **{key: language.join(shown)})

    room = max(map(len, names))
    while room > _SHORTEST_NAME and len(said(room)) > LONGEST:
        room -= 1
    return said(room)


def shortened(text: str, room: int) -> str:
    """The text in at most so many signs, cut after a word."""
    if len(text) <= room:
        return text
    cut = text[:room]  # one sign more than is kept, so that a word may end there
    words = cut.rsplit(" ", 1)[0] if " " in cut else cut[:-1]
    return words.rstrip(" ,;:-–(“") + "…"


def qualified(
    sentence: str,
    result: Result,
    language: Language,
    *,
    partly: bool = False,
    notes: Sequence[str] = (),
) -> str:
    """The sentence, and within brackets of which choice it is true, and whether of what is known.

    A choice that the sentence names already is not said again.
    """
    qualifications = [*notes, *chosen(result, " · ".join([sentence, *notes]), language)]
    if partly:
        qualifications.append(language.t("van wat bekend is"))
    if not qualifications:
        return sentence
    return language.t("{sentence} ({notes})", sentence=sentence, notes="; ".join(qualifications))


def chosen(result: Result, sentence: str, language: Language) -> list[str]:
    """What is chosen and the sentence does not name: each choice by its name, where it has a short one.

    The others are one "in deze keuze".
    """
    choices = [pair for pair in result.filters.chosen() if pair[0].field in result.view.applies]
    choices.sort(key=lambda pair: _NAMED_FIRST.index(pair[0].field))
    phrases, nameless, room = [], bool(result.search), _LONGEST_CHOICES
    for dimension, values in choices:
        name = _choice(dimension.field, values, result, language)
        if not name or len(name) > room:
            nameless = True
            continue
        if words := _not_yet(name, dimension.field, values, sentence, result, language):
            phrases.append(words)
            room -= len(words)
    return [*phrases, language.t("in deze keuze")] if nameless else phrases


_NAMED_FIRST: Final = (
    "schemes", "calls", "years", "period", "provinces", "regions", "municipalities", "statuses", "domains",
    "articles",
)  # fmt: skip
"""What decides most of what a figure means comes first, while there is room for names."""


def _choice(field: str, values: Sequence[Any], result: Result, language: Language) -> str:
    """One value, a few short ones, or years, by name; "" for more."""
    if field == "years":
        words = years_in_words(values)
    elif field == PERIOD.field:
        words = values[0].words(language)
    else:
        words = language.join([result.label(field, str(value), language) for value in values])
    longest = _LONGEST_CHOICE if len(values) == 1 else _LONGEST_CHOICE_OF_SEVERAL
    return words if len(words) <= longest else ""


def _not_yet(
    name: str,
    field: str,
    values: Sequence[Any],
    sentence: str,
    result: Result,
    language: Language,
) -> str:
    """The name of a choice as it is still to be said; "" where the sentence says it."""
    if not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", sentence):
        return name
    if field != "provinces" or result.view.item in ("province", "panel") or len(values) > 1:
        return ""
    items = {" ".join(str(value).split()) for value in result.frame[result.view.item]}
    return language.t("provincie {name}", name=name) if name in items else ""
