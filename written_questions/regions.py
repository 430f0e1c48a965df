"""The regions that a text names: only after the word for their kind, as places have those names too."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from places import regions

_KINDS: Final = {
    "referentieregio": r"referentieregio|reference region",
    "eerstelijnszone": r"eerstelijnszone|primary care zone",
    "vervoerregio": r"vervoers?regio|transport region",
}
"""What people write for a kind of region."""
_BY_ITSELF: Final = re.compile(r"\b(?P<article>de|het)\s+(?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+)?)")
"""A region that is named as a land is, with an article: "het Waasland"; places never have one."""


def regions_in(text: str) -> tuple[str, ...]:
    """Slugs of the regions that a text names, in order of appearance."""
    named = (
        _slugs().get((kind, match["name"].casefold()))
        for match in _pattern().finditer(text)
        for kind in _KINDS
        if match[kind]
    )
    lands = (_lands().get(match["name"].casefold()) for match in _BY_ITSELF.finditer(text))
    return tuple(dict.fromkeys(slug for slug in (*named, *lands) if slug))


def without_regions(text: str) -> str:
    """The text without them, so that no province or municipality of that name is read in it."""
    return _pattern().sub("…", text)


@lru_cache(maxsize=1)
def _slugs() -> dict[tuple[str, str], str]:
    """Slug by kind and name; a referentieregio is also named without "Regio" before it."""
    named = {(one.kind, one.name.casefold()): one.slug for one in regions().values()}
    return named | {
        (kind, name.removeprefix("regio ")): slug
        for (kind, name), slug in named.items()
        if kind == "referentieregio"
    }


@lru_cache(maxsize=1)
def _lands() -> dict[str, str]:
    """Slug of the referentieregio by its name."""
    return {name: slug for (kind, name), slug in _slugs().items() if kind == "referentieregio"}


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    kinds = "|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS.items())
    names = sorted({name for _, name in _slugs()}, key=len, reverse=True)
    return re.compile(rf"\b(?:{kinds})\s+(?P<name>{'|'.join(map(re.escape, names))})\b", re.I)
