"""Texts that nobody writes and anybody can paste: long, deep, repeated, glued, and real ones grown.

Every text follows from its seed and its place, so that one that was slow can be made again.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import Final

from places import municipalities
from written_questions.files.limits import MAX_SIGNS
from written_questions.signals_heard import SIGNALS

FULL: Final = MAX_SIGNS - 1_000
SIZES: Final = (FULL, 19_950, 19_950, 3_950)
"""Signs of a grown text: all that may be pasted, all that is read, and the longest part."""
REAL: Final = Path(__file__).parents[1] / "unit" / "written_questions" / "documents"

_SIGNS: Final = (
    " ", "\t", "\n", "\u00a0", " \n", "\n\n\n", "\r\n", "\f", "-", "–", "•", "*", "_", "#", ">", ".",
    "?", "!", ":", ";", ",", "(", ")", "/", "\\", "'", '"', "€", "%", "|", "=", "0", "1", "9", "a",
    "A", "Z", "é", "ß", "\u0301", "\u200b", "\u200f", "\u202e", "\ufeff", "\ue000", "\u00ad", "\u2028",
    "\ud800", "😀", "١", "²", "Ⅷ", "中", "a\u0301", "ﬁ",
)  # fmt: skip
"""One of each class of signs that some pattern treats by itself."""
_MARKERS: Final = (
    "1.", "1)", "1. a) i. ", "a) ", "i. ", "1.1 A", "2a) ", "Vraag 1: ", "Deelvraag 1. ", "IV. ", "- ",
    "• ", "* ", "o ", "> ", "> > ", "Datum: ", "Van: ", "van ", "aan ", "nr. 1 ", "Thema: ", "title: ",
    "SCHRIFTELIJKE VRAAG\n", "ANTWOORD\n", "op vraag nr. 1 van 1 mei 2020 ", "Vraag nr. 1 van 1 mei 2020 ",
    "Onderwerp: ", "Betreft: ", "Beste ", "Met vriendelijke groet ", "Zo ja, ", "Zo niet, ", "Graag ",
    "En per gemeente? ", "En in Gent? ", "Hoeveel? ", "Waarom? ", "PJ0-1PFC2DB-PR ", "PJ0 - 1 P F C ",
    "alles goed ", "kan je me dit ", "in de gemeenten ", "tussen 2019 en 2021 ", "2019-2021 ", "2020 ",
    "plan 2019-2024 ", "sinds 2019 ", "de laatste 3 jaar ", "1 000 ", "1.000 ", "1.000,00 ", "€ 1.000 ",
    "12/3/2020 ", "1 mei 2020 ", "Antwerpen en Limburg ", "alle provincies en ", "de heer Van ", "van de ",
    "SCHRIFTELIJKE VRAAG nr. 1 van A B datum: 1 mei 2020 aan C D ", "SV nr. 1 van A B ", "van JAN PEETERS ",
    "Vraag 3 Bent ", "1) hoeveel, 2) welke ", "a) hoeveel; b) welke; ", "1 en 2. ", "1-2. ", "Titel  -  A ",
    "Van: A\nAan: B\n\n", "Schriftelijke vraag 88 (2023-2024) ", "datum: 30 februari 2024 ", "(1) Wat? (2) ",
    "VLAAMS MINISTER VAN JEUGD EN MEDIA ", "? A B C ANTWOORD op vraag nr", "minister van Jeugd, Media en ",
    "a@b.be ", "+32 470 12 34 56 ", "0470 12 34 56 ", "hoeveel extra mooie ", "aantal lieve leuke ",
    "welke leuke ", "neemt ", "verschil ", "bron ", "niet ", "geen ", "elk gemeenten ", "vroegen ",
    "kunnen de lokale besturen ", "de minister ", "Is de minister ", "heeft de minister ", "in hoeverre ",
)  # fmt: skip
"""What gives a text its structure, and beginnings of patterns that then look for their end."""

Grower = Callable[[random.Random], str]


@dataclass(frozen=True)
class Grown:
    """A text, made when it is asked for, and how it is made."""

    name: str
    make: Callable[[], str]

    @cached_property
    def text(self) -> str:
        """The text itself."""
        return self.make()


def grown(seed: int, count: int) -> list[Grown]:
    """So many texts: every way to grow in turn, each time from another draw."""
    names = list(GROWERS)
    made = []
    for at in range(count):
        name = names[at % len(names)]
        made.append(
            Grown(f"{at} {name} (seed {seed})", partial(_grown, f"{seed}/{at}/{name}", name))
        )
    return made


def _grown(seed: str, name: str) -> str:
    draw = random.Random(seed)
    return GROWERS[name](draw)[: draw.choice(SIZES)]


def seen() -> list[Grown]:
    """The texts that stopped everybody, as they were found."""
    parts = "\n".join(f"{at % 99 + 1}. Hoeveel?" for at in range(6_600))
    apart = "\n".join(f"{'1' if at % 2 else '2'}. a?" for at in range(6_600))
    texts = {
        "a number and blanks": "1." + " " * 59_000,
        "a number and blanks before a word": "1." + " " * 59_000 + "a",
        "6 600 parts": parts[: MAX_SIGNS - 1],
        "6 600 beginnings": apart[: MAX_SIGNS - 1],
        "59 000 blanks": " " * 59_000,
        "6 000 times 1. a) b)": "1. a) b)\n" * 6_000,
        "6 000 times 1. a) b) on one line": "1. a) b) " * 6_000,
        "numbers joined without an end": "1" + " en 2" * 11_000 + "x",
        "headings without an end": "SCHRIFTELIJKE VRAAG " * 2_900,
        "wishes without an end": "zou ik " * 8_000,
        "capitals above an answer": "? " + "A B C ? " * 7_000 + "ANTWOORD",
        "words glued by signs": "1. Hoeveel " + "vielen'" * 8_000,
        "a word of 3 900 letters": "Hoeveel " + "a" * 3_900 + " werden er toegekend?",
    }
    return [Grown(name, partial(str, text)) for name, text in texts.items()]


def _filled(piece: str) -> str:
    return piece * (FULL // max(len(piece), 1) + 1)


def _one_sign(draw: random.Random) -> str:
    head = draw.choice(("", "1.", "1. Hoeveel", "Datum:", "van", "Hoeveel euro ging naar ", "a)"))
    return (
        head + _filled(draw.choice(_SIGNS))[: FULL - 40] + draw.choice(("", "x", "?", "\n1. Ja?"))
    )


def _signs_mixed(draw: random.Random) -> str:
    return _filled("".join(draw.choices(_SIGNS, k=draw.randint(2, 60))))


def _marker(draw: random.Random) -> str:
    return _filled(draw.choice(_MARKERS) + draw.choice(("", "\n", "x", "Hoeveel? ", "A", "; ")))


def _markers_mixed(draw: random.Random) -> str:
    return _filled("".join(draw.choices(_MARKERS, k=draw.randint(2, 40))))


def _deep(draw: random.Random) -> str:
    lines = []
    for at in range(1, 3_000):
        lines.append(f"{at}. Hoeveel per gemeente?")
        lines += [f"{' ' * draw.randint(0, 9)}{letter}) Welke?" for letter in "abcdefghijk"]
        lines += [f"{at}.{part} Aantal?" for part in range(1, draw.randint(1, 12))]
    return "\n".join(lines)


def _numbered(draw: random.Random) -> str:
    words = draw.sample(_vocabulary(), 4)
    ends = draw.choice(("?", ".", "", " ?", "?!"))
    between = draw.choice(("\n", " ", "\n\n", "; "))
    return between.join(f"{at % 99 + 1}. {' '.join(words)}{ends}" for at in range(6_600))


def _places(draw: random.Random) -> str:
    names = [found.name_nl for found in municipalities()]
    picked = draw.choices(names, k=6_000)
    if draw.random() < 0.4:
        picked = [name.lower() for name in picked]
    lead = draw.choice(("", "Hoeveel ging er naar de gemeenten ", "in "))
    return lead + draw.choice((", ", " ", "? ", "\n", " en ", ". In ")).join(picked)


def _amounts(draw: random.Random) -> str:
    return " ".join(
        draw.choice(("€ {}", "{} euro", "EUR {}", "{} miljoen euro", "{}")).format(
            f"{draw.randint(0, 10 ** draw.randint(1, 15)):,}".replace(
                ",", draw.choice((".", " ", ""))
            )
        )
        for _ in range(6_000)
    )


def _years(draw: random.Random) -> str:
    said = (
        "in {}",
        "sinds {}",
        "{}-{}",
        "tussen {} en {}",
        "van {} tot {}",
        "plan {}-{}",
        "1 mei {}",
    )
    return " ".join(
        draw.choice(said).format(draw.randint(1980, 2060), draw.randint(1980, 2060))
        for _ in range(8_000)
    )


def _word_once(draw: random.Random) -> str:
    return draw.choice(("", "1. Hoeveel ")) + _filled(draw.choice(_vocabulary()))


def _word_again(draw: random.Random) -> str:
    return draw.choice(("", "1. Hoeveel ")) + _filled(
        draw.choice(_vocabulary()) + draw.choice((" ", "-", "\n", "? ", ", ", " x ", "'"))
    )


def _words_again(draw: random.Random) -> str:
    words = draw.choices(_vocabulary(), k=draw.randint(2, 9))
    return _filled(draw.choice((" ", "? ", "-")).join(words) + " ")


def _many_words(draw: random.Random) -> str:
    return " ".join(f"{draw.choice(_vocabulary())[:3]}{at:x}" for at in range(60_000))


def _sentences(draw: random.Random) -> str:
    made = []
    for _ in range(4_000):
        words = draw.choices(_vocabulary(), k=draw.randint(1, 14))
        made.append(" ".join(words).capitalize() + draw.choice(("?", ".", "!", ";", ":")))
    return draw.choice((" ", "\n", "\n\n")).join(made)


def _short_wishes(draw: random.Random) -> str:
    wishes = (
        "En per gemeente? ",
        "En daarvan? ",
        "Waarom? ",
        "Welke? ",
        "En in Gent? ",
        "Graag die. ",
    )
    return "1. Hoeveel aanvragen per provincie? " + "".join(draw.choices(wishes, k=6_000))


def _table(draw: random.Random) -> str:
    wide = draw.randint(500, 6_000)
    sign = draw.choice(("\t", ";", " | ", ","))
    rows = [sign.join(draw.choices(_vocabulary(), k=wide)) for _ in range(4)]
    return draw.choice(("Organisatie Gemeente Bedrag\n", "")) + "\n".join(rows)


def _real_grown(draw: random.Random) -> str:
    text = (REAL / draw.choice(("full.txt", "mail.txt", "question.txt", "cut.txt"))).read_text(
        "utf-8"
    )
    lines = text.split("\n")
    for _ in range(draw.randint(1, 12)):
        at = draw.randrange(len(lines))
        what = draw.randrange(4)
        if what == 0:
            lines[at] = lines[at] * draw.randint(2, 400)
        elif what == 1:
            lines[at:at] = [lines[draw.randrange(len(lines))]] * draw.randint(2, 800)
        elif what == 2:
            lines[at] = lines[at].replace(" ", draw.choice((" " * 300, "\t", "\u00a0", "")))
        else:
            lines[at] += draw.choice(_SIGNS) * draw.randint(10, 20_000)
    return "\n".join(lines)


def _noise(draw: random.Random) -> str:
    return "".join(chr(draw.randrange(1, 0x3000)) for _ in range(FULL))


@lru_cache
def _vocabulary() -> list[str]:
    """The words that the patterns of the rules begin with or hold: what makes them look further."""
    held = {
        word for pattern in SIGNALS.values() for word in re.findall(r"[a-z]{4,}", pattern.pattern)
    }
    return sorted(held)


GROWERS: Final[Mapping[str, Grower]] = {
    "one sign": _one_sign, "signs mixed": _signs_mixed, "a marker": _marker,
    "markers mixed": _markers_mixed, "deep": _deep, "numbered": _numbered, "places": _places,
    "amounts": _amounts, "years": _years, "one word, glued": _word_once, "one word": _word_again,
    "words": _words_again, "many words": _many_words, "sentences": _sentences,
    "short wishes": _short_wishes, "wide table": _table, "real and grown": _real_grown, "noise": _noise,
}  # fmt: skip
"""The ways to grow, by name."""
