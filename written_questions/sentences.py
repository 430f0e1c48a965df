"""Sentences of a question: which ask, which belong to the one before, what follows on yes or no."""

from __future__ import annotations

import re
from typing import Final

from written_questions.places import municipalities_in, provinces_in
from written_questions.question import Branch

ASKS: Final = re.compile(
    r"\?|\b(?:graag|gelieve|bezorg|please|kunt u|kan u|geef|overzicht|lijst)\b", re.I
)
SENTENCE: Final = re.compile(
    r"(?<=[?!])\s+|(?<=(?<!\bnr)(?<!\bbv)(?<!\bSt)(?<!\bprov)(?<!\bart)[.])\s+(?=[A-ZÀ-Ý“‘])"
)
FOLLOWS: Final = re.compile(
    r"^(?:graag|gelieve|zo (?:ja|niet|nee|neen)|indien (?:ja|niet|wel)|en (?:zo|hoeveel|welke)"
    r"|please|if (?:so|not)|(?:om|over) (?:welke|hoeveel|wie)(?: [\w'-]+){1,4} gaat het"
    r"|(?:op|uit)gesplitst|(?:op|uit)splitsing|met (?:telkens )?vermelding|inclusief|telkens"
    r"|indien mogelijk|liefst|bij voorkeur|idem|ook graag|alsook|dit graag"
    r"|(?:ik|we|wij|dit|dat|het) (?:had|hadden|kreeg|kregen|zag|mag) (?:\w+ ){0,3}(?:op|uit)"
    r"(?:splitsing|gesplitst)"
    r"|het gaat (?:me |mij |ons |hier )?(?:enkel|alleen|louter) om|indien [^?]*\?)(?:(?<=\?)|\b)",
    re.I,
)
_AND_ELSEWHERE: Final = re.compile(r"^en (?:hoeveel|welke)\b[^?]*\?", re.I)
_ASKING: Final = re.compile(
    r"^(?:hoeveel|welke?|wat|wie|waar\w*|wanneer|hoe|kan|kunt|ik (?:wil|zou|had|kreeg|vraag)"
    r"|mag ik|how|what|which|who|where|when|why)\b",
    re.I,
)
_ASKS_A_FACT: Final = r"(?:hoeveel|welke?|wat|wie|wanneer)\b"
_OPENING: Final = re.compile(
    r"(?:^|(?<=[.?!:;] ))(?:en |ook )?"
    r"(?:(?:kan|kun|kunt|kunnen|zou|zouden|wil|wilt|willen|weet|weten|gelieve|graag|is|mag|heb|hebt|hebben|ik|we|wij"
    r"|had|hadden|jullie|je|jij|u|uw|men|iemand|mij|me|ons|de|geachte|minister|administratie|dienst|diensten|dat|het"
    r"|even|eens|misschien|nog|ook|om|te|voor|mee|laten|meer|er|kunnen|alsjeblieft|alstublieft|aub)\s+){1,9}?"
    r"(?:bezorgen|meedelen|delen|weten|zeggen|vertellen|doorgeven|opzoeken|uitzoeken|nagaan|nakijken|bevestigen"
    r"|vernemen|vernomen|geweten|vernam ik|vernamen we|jullie|u)\s+"
    rf"(?=(?:(?:in|op|aan|naar|voor|van|uit|bij|door|tegen|over|met) )?{_ASKS_A_FACT})(\w)",
    re.I,
)
"""Who asks and who is asked, before what is asked: "Kunnen jullie mij bezorgen welke …"."""
_WHO_WANTS_TO_KNOW: Final = re.compile(
    r"\b(?:wil|wilt|willen|wou|wilde|zou|zouden) "
    r"(?:(?:de |het |onze |uw )?(?:minister|kabinet|cel|parlementslid)|men|ik|we|wij|u|zij)"
    r"(?: (?:graag|nog|ook|snel|even))*(?: willen)? (?:weten|vernemen|kennen) "
    rf"(?={_ASKS_A_FACT})",
    re.I,
)
"""The same behind what it is about: "Voor het Plan Samenleven wil de minister weten hoeveel …"."""
_A_LIST: Final = 2
_BARE: Final = re.compile(r"^(?:waarom|welke|dewelke|wie|hoeveel|waar)(?: niet| wel)?\?", re.I)
"""A question of one word, about what the question before it is about."""
_LISTED: Final = re.compile(
    r";\s+|(?:^|(?<=\s))[-–•]\s+(?=\w)|(?:^|(?<=\s))\(?(?:i{1,3}|iv|vi{0,3})[.)]\s+"
)
"""What stands between the parts of a list within one sub-question."""
_BRANCH: Final = re.compile(
    r"\b(zo (?:ja|niet|neen?)|indien (?:ja|niet|neen?)|if (?:so|not))\b\s*,?\s*", re.I
)


def asks(sentence: str) -> bool:
    """Whether a sentence asks for something, or only tells it."""
    return bool(ASKS.search(sentence) or _ASKING.match(sentence))


def without_openings(text: str) -> str:
    """The text without what opens its questions and asks nothing; each begins as a sentence does."""
    return _WHO_WANTS_TO_KNOW.sub("", _OPENING.sub(lambda opening: opening[1].upper(), text))


def units(text: str) -> list[str]:
    """The questions within one sub-question, each with the wishes that belong to it."""
    questions: list[str] = []
    for sentence in SENTENCE.split(text):
        if (
            questions
            and not _elsewhere(sentence)
            and (FOLLOWS.match(sentence) or _BARE.match(sentence))
        ):
            questions[-1] += f" {sentence}"
        elif sentence:
            questions.append(sentence)
    return [part for unit in questions for part in _listed(unit)]


def _elsewhere(sentence: str) -> bool:
    """Whether it asks about a place of its own: then it is no wish that belongs to another question."""
    return bool(
        _AND_ELSEWHERE.match(sentence) and (provinces_in(sentence) or municipalities_in(sentence))
    )


def _listed(unit: str) -> list[str]:
    """The parts of a list that ask for different things; what asks stands only before the first."""
    parts = [part.strip(" .;") for part in _LISTED.split(unit)]
    parts = [part for part in parts if part]
    if len(parts) < _A_LIST:
        return [unit]
    lead, rest = parts[0], parts[1:]
    asked = ASKS.search(unit) or _LISTED.match(unit)
    return [f"{lead}?" if asked else lead, *(f"{part}?" for part in rest)]


def branches(text: str) -> tuple[Branch, ...]:
    """What is asked after each "Zo ja" and "Zo niet"."""
    parts = _BRANCH.split(text)
    return tuple(
        Branch("yes" if re.search(r"ja|so$", word, re.I) else "no", asked.strip())
        for word, asked in zip(parts[1::2], parts[2::2], strict=True)
    )
