"""Letters of one byte: by which old code page they make words; the person who knows the words decides."""

from __future__ import annotations

import re
import unicodedata
from typing import Final, NamedTuple

CODE_PAGES: Final = {
    "utf-8": "UTF-8",
    "cp1252": "Windows-1252",
    "cp850": "DOS (cp850)",
    "mac_roman": "Mac OS Roman",
    "iso8859-15": "ISO 8859-15",
    "utf-16": "UTF-16",
}
"""What somebody can choose: the name of the codec, and how it is told."""
_POSSIBLE: Final = ("cp1252", "cp850", "mac_roman")
_WORD: Final = re.compile(r"""[^\s;,|"]*[^\x00-\x7f][^\s;,|"]*""")
_READ: Final = 20_000
"""Words with accents that are looked at."""
_SHOWN: Final = 6
_ENDS: Final = "'\"‘’“”‚„…–—€«»°·•()[].,;:!?-/"


class OldReading(NamedTuple):
    """The text in one code page, with the words by which a person knows whether it is right."""

    encoding: str
    label: str
    text: str
    words: str
    odd: int
    certain: bool


def label(encoding: str) -> str:
    """How an encoding is told."""
    return CODE_PAGES.get(encoding, encoding)


def old_readings(data: bytes) -> list[OldReading]:
    """The likely readings, the most likely first; empty when no code page makes words of it.

    Windows-1252 is certain when all its words are words: letters within letters, no capital behind a
    small one.
    """
    texts = dict[str, tuple[str, list[str]]]()
    for encoding in _POSSIBLE:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        texts[encoding] = text, _WORD.findall(text)[:_READ]
    odd = {encoding: sum(map(_is_odd, words)) for encoding, (_, words) in texts.items()}
    if odd.get("cp1252") == 0:
        odd = {"cp1252": 0}
    elif "cp1252" not in odd:
        odd = {encoding: count for encoding, count in odd.items() if count == 0}
    else:
        odd = {encoding: count for encoding, count in odd.items() if count <= odd["cp1252"]}
    certain = list(odd) == ["cp1252"] and odd["cp1252"] == 0
    order = sorted(odd, key=lambda encoding: odd[encoding])
    places = _telling(order, {encoding: texts[encoding][1] for encoding in order})
    return [
        OldReading(
            encoding,
            label(encoding),
            texts[encoding][0],
            ", ".join(texts[encoding][1][at][:40] for at in places),
            odd[encoding],
            certain,
        )
        for encoding in order
    ]


def _telling(order: list[str], words: dict[str, list[str]]) -> list[int]:
    """The first words that are not the same in all readings, each once."""
    shortest = min((len(of_one) for of_one in words.values()), default=0)
    places: dict[tuple[str, ...], int] = {}
    for at in range(shortest):
        forms = tuple(words[encoding][at] for encoding in order)
        if len(order) == 1 or len(set(forms)) > 1:
            places.setdefault(forms, at)
    return list(places.values())[:_SHOWN]


def _is_odd(word: str) -> bool:
    """Whether a word holds what no word holds: a sign within letters, a capital behind a small letter."""
    bare = word.strip(_ENDS)
    for at, sign in enumerate(bare):
        if sign.isascii():
            continue
        before = bare[at - 1] if at else ""
        after = bare[at + 1] if at + 1 < len(bare) else ""
        letter = unicodedata.category(sign)[0] == "L"
        if not letter and sign not in "’‘–—‑·°²³€§½¼" and (before.isalpha() or after.isalpha()):
            return True
        if letter and sign.isupper() and before.islower():
            return True
    return bool(bare != word.strip() and word[-1:] in "‚„‰†‡ˆ‹Š" and len(word) > 1)
