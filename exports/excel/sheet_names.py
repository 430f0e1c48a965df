"""Names of sheets: such as Excel accepts, each once, and so that one can tell them apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from exports.excel.styles import clean
from exports.in_answer import apart, titled
from language import Language
from views import Result

_LONGEST: Final = 31
_LONGEST_LABEL: Final = 14
_DANGLING: Final = re.compile(
    r"(?:[\s,;:(–-]+|\s(?:en|of|per|van|voor|naar|in|de|het|een|met|wie|wat|and|or|by|of|for|the|a|with|who|what))+$"
)
"""What a shortened title does not end with."""


def sheet_names(
    tables: Sequence[tuple[str, Result]], taken: Iterable[str], language: Language
) -> list[str]:
    """A name per (number of the part, result): "2a Toegekend per gemeente", made-up rows with "fict.".

    31 signs, none of []:*?/\\, no quote at an end, none of ``taken``. Two of the same title in one part are
    told apart by what only one of them is filtered by, else by a number.
    """
    used = {name.lower() for name in taken} | {"history"}  # Excel keeps "History" for itself
    made_up = [language.t("fict.") if apart(result) else "" for _, result in tables]
    starts = [f"{part} {language.t(titled(result.view))}".strip() for part, result in tables]
    heads = [_plain(_named(*one)) for one in zip(starts, made_up, strict=True)]
    same_start = [*zip(starts, made_up, strict=True)]
    names: list[str] = []
    for start, head, (_, result), fictional in zip(starts, heads, tables, made_up, strict=True):
        own = (start, fictional)
        others = [one for (_, one), other in zip(tables, same_start, strict=True) if other == own]
        mark = _own_choice(result, others, language)
        # Titles that begin alike are told apart by how they end.
        if heads.count(head) > len(others) and not mark:
            mark = _ending(start)
        mark = f"{mark} {fictional}".strip()
        base = name = _named(start, mark)
        number = 2
        while name.lower() in used:
            name, number = _named(base, f"({number})"), number + 1
        used.add(name.lower())
        names.append(name)
    return names


def _named(start: str, mark: str) -> str:
    """As much of the start as there is room for in whole words, and the mark behind it."""
    text, mark = _accepted(start), _accepted(mark)
    room = _LONGEST - (len(mark) + 1 if mark else 0)
    if len(text) > room:
        text = text[: room + 1].rpartition(" ")[0] or text[:room]
        text = _DANGLING.sub("", text) or text
    return f"{text} {mark}".strip(" '") or "1"


def _accepted(text: str) -> str:
    return " ".join(re.sub(r"[\[\]:*?/\\]", " ", clean(text)).split()).strip(" '")


def _plain(name: str) -> str:
    """A name without what one easily overlooks: "Toegekend, per" and "Toegekend per"."""
    return re.sub(r"\W+", " ", name.lower()).strip()


def _ending(start: str) -> str:
    """The last words of a title, for where it had to be shortened."""
    last, two = start.split()[-1], " ".join(start.split()[-2:])
    return "… " + (two if len(two) <= _LONGEST_LABEL else last[-_LONGEST_LABEL:])


def _own_choice(result: Result, others: Sequence[Result], language: Language) -> str:
    """The value that this result is filtered by and the others of its name are not; "" when none is short."""
    shared = [
        {(dimension.field, value) for dimension, values in one.filters.chosen() for value in values}
        for one in others
        if one is not result
    ]
    if not shared:
        return ""
    for dimension, values in result.filters.chosen():
        for value in values:
            if any((dimension.field, value) in chosen for chosen in shared):
                continue
            label = result.label(dimension.field, str(value), language)
            if len(label) <= _LONGEST_LABEL:
                return label
    return ""
