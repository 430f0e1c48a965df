"""Words in their widest sense: the families of the lexicon, and what leans on the question before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from written_questions.rules.lexicon import LEXICON, SUBJECTS
from written_questions.rules.plain_words import SMALL_WORDS

_NOT_WITHIN: Final[Mapping[str, tuple[str, ...]]] = {
    "award": ("refusal", "no money left"),
    "budget": ("no money left",),
}
"""Words of one family that do not count inside those of another: "niet goedgekeurd" is no approval."""

_COUNTED: Final = re.compile(
    r"\b(?:hoeveel|aantal(?:len)?)\s+((?:(?:[\w'-]+e|extra)\s+){0,3})([\w'-]+)"
)
_WHICH: Final = re.compile(r"\bwelke?\s+((?:(?:[\w'-]+e|extra)\s+){0,2})([\w'-]+)")
_ASKED_OTHERWISE: Final = re.compile(
    r"\b(?:hoeveel|aantal|\w*overzicht|\w*lijst\w*|graag|gelieve|wie|waar|wanneer|waarom|bezorg\w*)\b"
)
_POINTS_BACK: Final = re.compile(
    r"^(?:en|and)\b|\b(?:daarvan|hiervan|ervan|daarvoor|hiervoor|daarbij|hierbij|daar|deze|dit|hen"
    r"|(?<!met )hun|telkens|they|them|those|these|their)\b"
)
_MAY_POINT_BACK: Final = re.compile(r"(?<!en )(?<!s )\bdie\b|\b(?:dat|zij|wie|waarom|that)\b")
"""Words that point back where a question names nothing of its own; "organisaties die …" does not."""
_OF_ITS_OWN: Final = (
    "application", "award", "refusal", "project", "network", "entitlement", "spending", "article",
    "finding", "guidance",
)  # fmt: skip
"""Families that a question of few words names where it has a subject of its own."""
_SHORT: Final = 7
"""Words up to which a question is short enough to lean on the one before it."""
_BARE: Final = 5
"""Words up to which a question that asks for a breakdown is nothing else."""
_PLURAL: Final = re.compile(r"(?:en|s)$|^(?:personeel|tijd|volk)$")
_KNOWN_NOUNS: Final = (
    "application", "award", "refusal", "project", "organisation", "municipality", "money", "network",
    "people there", "call", "entitlement", "spending", "inhabitants", "article", "finding", "budget",
)  # fmt: skip
_NOUNS: Final = (*SUBJECTS, "amount", "reason", "outcome", "when", "share", "condition", "step")
_NO_NOUN_WORDS: Final = (
    "en hebben werden worden waren zijn gingen gaan kunnen konden kosten moeten moesten mogen"
    " mochten daarvan hiervan ervan gevallen keren malen geen wensen willen wilden is was provincies"
    " percent oefenkansen actieplannen partners stappen stapten haalden bleven vielen strategieen"
    " personen kinderen jongeren gezinnen mensen activiteiten initiatieven sinds dus eens plaatsen"
    " beloftes zaten namen deden kwamen dienden vroegen jaren maanden inwoners lijnen regels bronnen"
    " lessen"
)
_NO_NOUN: Final = frozenset(_NO_NOUN_WORDS.split())
"""Words after "hoeveel" that end like a plural and are none, or that have rules of their own."""


def families(plain: str) -> dict[str, str]:
    """The families of the lexicon that a folded text holds, with the words that show it."""
    hits_of = {name: list(pattern.finditer(plain)) for name, pattern in LEXICON.items()}
    for name, others in _NOT_WITHIN.items():
        covered = [hit.span() for other in others for hit in hits_of[other]]
        hits_of[name] = [hit for hit in hits_of[name] if not _within(hit.span(), covered)]
    return {name: hits[0][0] for name, hits in hits_of.items() if hits}


def _within(span: tuple[int, int], covered: Iterable[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in covered)


def counts_something_else(plain: str) -> bool:
    """Whether "hoeveel …" and "aantal …" only ask for things that the atlas does not count."""
    asked = [match[2] for match in _COUNTED.finditer(plain) if not _counted_here(match)]
    return bool(asked) and len(asked) == len(re.findall(r"\bhoeveel\b|\baantal(?:len)?\b", plain))


def _counted_here(match: re.Match[str]) -> bool:
    noun = match[2]
    if noun in _NO_NOUN or not _PLURAL.search(noun):
        return True
    return any(LEXICON[name].search(f"{match[1]}{noun}") for name in _KNOWN_NOUNS)


def _wants_something_else(plain: str) -> bool:
    """Whether "welke …" names something that no family knows, and nothing else is asked for."""
    which = (match for match in _WHICH.finditer(plain) if match[2] not in SMALL_WORDS)
    things = [f"{match[1]}{match[2]}" for match in which]
    counted = (any(LEXICON[name].search(thing) for name in _NOUNS) for thing in things)
    return bool(things) and not any(counted) and not _ASKED_OTHERWISE.search(plain)


def is_short(plain: str) -> bool:
    """Whether a folded question has so few words that what it leaves out stands in the one before it."""
    return len(plain.split()) <= _SHORT


def points_back(plain: str, breakdowns: Iterable[str]) -> bool:
    """Whether a folded question is of the places and years of the one before it: by a pronoun, by "en", or as
    it is nothing but a breakdown (its words)."""
    plain = _outward(plain)
    if _POINTS_BACK.search(plain) or re.search(
        r"\bzij\b|\b(?:er|is|was|zijn|waren|bedraagt|bedroeg|komt|maakt|betekent) dat\b", plain
    ):
        return True
    return len(plain.split()) <= (_BARE if any(breakdowns) else _BARE - 2)


_REFERS: Final = re.compile(
    r"\b(?:daarvan|hiervan|ervan|daarvoor|hiervoor|daarmee|hiermee|zij|ze|hen|hun|those|these|their|they)\b"
    r"|\b(?:vonden|gingen|waren|werden|kregen|liepen|startten) (?:die|deze)\b(?! \w+en\b)"
    r"|\b(?:deze|(?:van|aan|voor|door|naar|bij|in|met|hoeveel|welke?) (?:al |elk van )?die)\b"
    r"(?! (?:\w*oproep|minister|regeling|provisie|legislatuur|periode|subsidie|jaren|vraag|vragen)\w*)"
)


_WITHIN: Final = re.compile(
    r"\b(?:hoeveel|welke?|aantal)\b.{5,120}?(?:\ben|,) (?:hoeveel|welke?|wie) (?:\w+ ){0,3}?"
    r"(daarvan|hiervan|ervan)\b"
)


def _outward(plain: str) -> str:
    """A folded question without a pronoun that points at what the same question asks first: "hoeveel dossiers
    waren er, en hoeveel daarvan …"."""
    hit = _WITHIN.search(plain)
    return f"{plain[: hit.start(1)]}{plain[hit.end(1) :]}" if hit else plain


def refers(plain: str) -> bool:
    """Whether a folded question is about the very things of the one before it: "daarvan", "kregen zij"."""
    return bool(_REFERS.search(_outward(plain)))


def leans(plain: str) -> bool:
    """Whether a folded question may be about what the one before it is about."""
    plain = _outward(plain)
    names_its_own = bool(families(plain).keys() & {*_OF_ITS_OWN})
    bare = not names_its_own and (is_short(plain) or bool(_MAY_POINT_BACK.search(plain)))
    return (bare or bool(_POINTS_BACK.search(plain))) and not (
        counts_something_else(plain) or _wants_something_else(plain)
    )
