"""What of an answer a person still has to fill in, and from whom it is to be had."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from language import N_, Language
from views import view
from views.row_search import folded
from written_questions.dossiers.dossier import Part
from written_questions.dossiers.operations.averages import MEDIAN
from written_questions.dossiers.places_to_fill import to_fill
from written_questions.relative_years import says_a_time
from written_questions.rules.kinds import JUDGED
from written_questions.sentences import FOLLOWS, SENTENCE

_LONGEST: Final = 100
"""Signs of a question that is told within a place."""

_ABOUT: Final = re.compile(
    r"\b(?:tevreden|visie|mening|standpunt|oordeel)\b[^,.?]*?"
    r"\b(?:over|met|op) ((?:de|het|een|dit|dat|deze|die) [^,.?]+)",
    re.IGNORECASE,
)
"""A judgement that names what it is about with an article."""

_ASKS_ANEW: Final = re.compile(
    r"(?:(?<!\bnr)\.|[,;:?])\s+"
    r"|\s+en\s+(?=(?:hoeveel|welke?|wat|wie|waar|waarom|wanneer|hoe)\b)",
    re.IGNORECASE,
)
"""Where one thing that is asked ends and the next begins."""
_AND: Final = re.compile(r"^(?:en|of|and|or)\s+", re.IGNORECASE)


def of_subject(part: Part, title: str, language: Language) -> str:
    """The place of a part whose subject is not in the atlas: its own words, else the title above it."""
    if not part.unrecognised:
        question = _short(_first_sentence(part.question))
        whose = language.t("de bevoegde dienst")
        return to_fill(
            language.t(
                "antwoord van {deliverer} op “{question}”", deliverer=whose, question=question
            ),
            language,
        )
    own = {
        folded(word): word
        for word in part.unrecognised
        if folded(word) not in folded(title) and not says_a_time(folded(word))
    }
    subject = language.join([*own.values()]) if own else f"“{_short(title)}”"
    return to_fill(
        language.t("antwoord van de bevoegde dienst over {subject}", subject=subject), language
    )


def of_restriction(part: Part, language: Language) -> str:
    """The place in which a person confirms that something is not communicated: that is never stated."""
    what = language.t(part.reason).partition(":")[0] if part.reason else ""
    if part.reason.partition(":")[0] in ("", "Persoonsgegevens"):
        return to_fill(
            language.t("bevestig of deze persoonsgegevens niet worden meegedeeld"), language
        )
    return to_fill(
        language.t(
            "bevestig of dit niet wordt meegedeeld ({what})", what=what[:1].lower() + what[1:]
        ),
        language,
    )


def of_standpoint(part: Part, language: Language) -> str:
    """The place for a judgement or a plan."""
    if about := _ABOUT.search(part.question):
        what = about[1].strip()
    else:
        what = f"“{_short(_first_sentence(part.question))}”"
    return to_fill(language.t("standpunt over {what}", what=what), language)


def of_whole(part: Part, language: Language) -> str:
    """The place for an answer that nothing in the atlas gives, with from whom it is to be had."""
    return to_fill(
        language.t(
            "antwoord van {deliverer} op “{question}”",
            deliverer=deliverer_of(part, language),
            question=_short(_as_asked(part.question)),
        ),
        language,
    )


def of_lacking(part: Part, what: Iterable[str], language: Language) -> str:
    """One place for all that is to be had from whoever delivers; "" where nothing is lacking."""
    things = list(dict.fromkeys(what))
    if not things:
        return ""
    return to_fill(
        language.t(
            "{what}, bij {deliverer} op te vragen",
            what=language.join(things),
            deliverer=deliverer_of(part, language),
        ),
        language,
    )


def of_place_and_day(part: Part, tables: Iterable[str]) -> Iterator[str]:
    """What is to be had where a question asks when, where or why, and none of its tables holds that."""
    plain, shown = folded(part.question), [view(key) for key in tables]
    kinds = {column.kind for one in shown for column in one.columns}
    keys = {column.key for one in shown for column in one.columns}
    if _WHEN.search(plain) and not kinds & {"date", "year"}:
        yield N_("de datum")
    if _WHERE.search(plain) and not keys & _PLACES:
        yield N_("de plaats")
    if _WHY.search(plain) and not keys & _REASONS:
        yield N_("de reden")


_WHEN: Final = re.compile(r"\b(?:wanneer|when)\b")
_WHERE: Final = re.compile(
    r"\b(?:waar|where)\b(?! (?:mogelijk|nodig|relevant|possible))(?!.*\b(?:naartoe|heen)\b)"
)
_WHY: Final = re.compile(
    r"(?<!zo neen, )(?<!zo niet, )\bwaarom\b(?! niet\b)|\bom welke redenen?\b|\bwhy\b(?! not)"
)
_REASONS: Final = frozenset({"reason", "reason_text", "criteria", "text", "summary", "note"})
_PLACES: Final = frozenset({"place", "municipality", "province", "working_area"})


def of_worked_out(question: str, told: str, language: Language) -> Iterator[str]:
    """What is asked to be worked out of figures, and does not stand in what is told of them."""
    plain, said = folded(question), folded(told)
    for asked, words, thing in _WORKED_OUT:
        if asked.search(plain) and not words.search(said):
            yield language.t(thing)


_WORKED_OUT: Final = (
    (
        re.compile(
            r"\bwelke? (?:aandeel|deel|percentage)\b|\bhoeveel procent\b|\bwhat (?:share|percentage)\b"
        ),
        re.compile(r"%|\baandeel|\bprocent|\bpercentage|\bshare"),
        N_("het aandeel"),
    ),
    (MEDIAN, MEDIAN, N_("de mediaan")),
    (
        re.compile(r"\bgemiddelde?\b|\baverage\b"),
        re.compile(r"\bgemiddeld|\baverage|\bper (?:inwoner|hoofd|inhabitant)"),
        N_("het gemiddelde"),
    ),
)
"""What a question asks, what shows that it is told, and what it is called in a place."""


def of_details(part: Part, language: Language) -> Iterator[str]:
    """A place per thing that is asked with words that were not recognised."""
    told: set[str] = set()
    for word in part.unrecognised:
        clause = _clause_with(word, part.question)
        if clause.isupper():  # a signature that hangs on the last question
            continue
        if clause not in told:
            told.add(clause)
            yield to_fill(clause or language.t("gegevens over {word}", word=word), language)


def is_judged(part: Part) -> bool:
    """Whether a judgement is asked that figures can support."""
    return part.reason == JUDGED


def deliverer_of(part: Part, language: Language) -> str:
    """From whom what is lacking is to be had."""
    return part.deliverer.strip() or language.t("de administratie")


def _clause_with(word: str, question: str) -> str:
    """The one thing among several that a word stands in; "" where the question asks only one."""
    clauses = [_AND.sub("", one.strip(" ?.,;:")) for one in _ASKS_ANEW.split(question)]
    clauses = [one for one in clauses if one]
    if len(clauses) < 2:
        return ""
    clause = next((one for one in clauses if word.lower() in one.lower()), "")
    name = clause[1:2].isupper()  # "VVSG", not "Hoeveel"
    return _short(clause if name else clause[:1].lower() + clause[1:])


def _as_asked(question: str) -> str:
    """A question without the wishes that go with it where that is short, else its first sentence."""
    sentences = SENTENCE.split(" ".join(question.split()))
    asks = [one for one in sentences if one.endswith("?") or not FOLLOWS.match(one)]
    whole = " ".join(asks)
    return whole if asks and len(whole) <= _LONGEST else _first_sentence(question)


def _first_sentence(question: str) -> str:
    first, mark, _ = " ".join(question.split()).partition("? ")
    return f"{first}?" if mark else first


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST].rpartition(" ")[0] + " …"
