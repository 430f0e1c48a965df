"""Headlines put together: names that fit, shares that are never rounded to all or nothing, qualifiers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Any, Final

from data_access.filters import years_in_words
from language import Language
from views.model import Column, Result
from views.words import cell

LONGEST: Final = 110
"""Signs that a headline keeps to where its names can be shortened."""
_SHORTEST_NAME: Final = 40
_NAMED_IN_TIES: Final = 3
_LONGEST_CHOICE: Final = 40


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


def name_of(value: Any, item: Column, language: Language) -> str:
    """What a row is called; a row without a known name says so."""
    if value is None:
        return language.t("{item} niet bekend", item=language.t(item.title))
    return " ".join(cell(value, item, language).split())


def with_names(
    msgid: str, names: Sequence[str], language: Language, key: str = "name", **values: object
) -> str:
    """The sentence with these names, long ones shortened as far as needed (and bearable)."""

    def said(room: int) -> str:
        shown = [shortened(name, room) for name in names[:_NAMED_IN_TIES]]
        more = len(names) - _NAMED_IN_TIES
        if more > 0:
            shown.append(language.n("nog {n} andere", "nog {n} andere", more))
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
    choice = chosen(result, language)
    named = re.search(rf"\b{re.escape(choice)}\b", sentence) if choice else None
    said = [*notes, *([choice] if choice and not named else [])]
    if partly:
        said.append(language.t("van wat bekend is"))
    if not said:
        return sentence
    return language.t("{sentence} ({notes})", sentence=sentence, notes="; ".join(said))


def chosen(result: Result, language: Language) -> str:
    """What is chosen, in a word or two; "" when nothing that the View follows is."""
    held = [pair for pair in result.filters.chosen() if pair[0].field in result.view.applies]
    if not held and not result.search:
        return ""
    if len(held) == 1 and not result.search:
        dimension, values = held[0]
        words = years_in_words(values) if dimension.field == "years" else ""
        if len(values) == 1 and not words:
            words = result.label(dimension.field, str(values[0]), language)
        if 0 < len(words) <= _LONGEST_CHOICE:
            return words
    return language.t("in deze keuze")
