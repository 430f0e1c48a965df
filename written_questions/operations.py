"""What is asked of a figure: all of it, its highest or lowest rows, an average, a share, …, by the words."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from views import Column, View
from views.measures.measure import Measure
from views.row_search import folded
from views.vocabulary import MEASURES
from written_questions.asked_breakdowns import first_of
from written_questions.question import Asked, Operation
from written_questions.written_amounts import amounts_in

_NUMBERS: Final = {
    "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10,
    "twintig": 20, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10, "twenty": 20,
}  # fmt: skip
_COUNT: Final = rf"(\d{{1,2}}|{'|'.join(_NUMBERS)})"
_HIGHEST: Final = r"(?:meeste?|vaakst|hoogste|grootste|most|highest|largest|biggest)"
_LOWEST: Final = r"(?:minste?|laagste|kleinste|least|lowest|smallest|fewest)"
_TOP: Final = re.compile(
    rf"\btop[ -]?{_COUNT}\b|\b(?:welke|de|which|the) {_COUNT} (?:\w+ ){{0,3}}.{{0,60}}?\b(?:{_HIGHEST}"
    rf"|{_LOWEST})\b"
    rf"|\b{_COUNT} (?:{_HIGHEST}|{_LOWEST})\b"
)
PER_INHABITANT: Final = re.compile(r"\bper (?:inwoner|hoofd|kop|inhabitant|head|capita)\b", re.I)
TOGETHER: Final = re.compile(r"\b(?:samen|in totaal|together)\b")
SUM: Final = re.compile(r"\b(?:samen|in totaal|som van|opgeteld|together)\b")
DIFFERENCE: Final = re.compile(
    r"\bverschil\b|\b(?:steeg|stegen|gestegen|daalde|gedaald)\b|\b(?:scheelt|schelen|scheelde)\b|\bdifference\b"
    r"|\bhoeveel\b.{0,60}\b(?:meer|minder|hoger|lager)\b(?! dan (?:€ ?)?\d).{0,60}\bdan (?!(?:€ ?)?\d)"
)
"""How a folded question asks what things are together, and how much lies between two of them."""
_WORDS: Final[dict[Operation, re.Pattern[str]]] = {
    "lowest": re.compile(rf"\b{_LOWEST}\b"),
    "top": re.compile(rf"\b{_HIGHEST}\b|\btop[ -]?(?:\d|{_COUNT}\b)"),
    "average": re.compile(r"\bgemiddeld\w*|\baverage\w*|\bmediaan\b"),
    "per_inhabitant": PER_INHABITANT,
    "share": re.compile(
        r"\baandeel\b|\bpercentages?\b|\bprocent\b|\bprocentueel\b|\bper cent\b|\bwelk deel\b|\bshare\b"
    ),
    "evolution": re.compile(
        r"\bevol\w+|\bgeevolueerd\b|\btrend\b|jaar (?:na|per|op) jaar|\btoename\b|\bafname\b"
    ),
    "compare": re.compile(
        r"\bvergelijk\w*|\btegenover\b|\bt\.?o\.?v\b|\bten opzichte van\b|\bcompare\w*"
        r"|\bverschil\b.{0,60}\btussen\b|\b(?:scheelt|schelen|scheelde)\b"
        r"|\bhoeveel (?:meer|minder|hoger|lager)\b.{0,60}\bdan\b"
        r"|\bhoe verhoud\w*|\bverhouding tussen\b"
        r"|\b(?:meer|minder|hoger|lager) .{0,60}\bdan (?:in|voor|die|dat|het) "
    ),
    "list": re.compile(
        r"\b\w*overzicht\w*|\b\w*lijst\w*|\boplijst\w*|\bwie\b|\blist\b|\bdewelke\b"
        r"|\bnamen\b(?!(?: \w+){0,6} deel\b)"
    ),
    "yes_no": re.compile(
        r"^(?:en )?(?:is|zijn|was|waren|kwam|kwamen|kreeg|kregen|heeft|hebben|bestaat|bestaan|werd|werden"
        r"|liep|liepen"
        r"|is there|are there|did|does|has|have)\b(?!.*\b(?:hoeveel|welke|wie|waarom|wanneer|how)\b)"
    ),
}
"""In the order in which they decide: a top five per inhabitant is a top."""
LIMIT: Final = re.compile(
    r"\b(?:minder|meer|hoger|lager|groter|kleiner|ouder|jonger|more|less|older) (?:dan|than) (?:€ ?)?\d"
    r"|\b(?:boven|onder|minstens|hoogstens|ten minste|ten hoogste|at least|at most) (?:de )?(?:€ ?)?\d"
    r"|\btussen (?:€ ?)?\d[\d.]* (?:euro )?en (?:€ ?)?\d[\d.]* euro"
)
"""Asks for the rows above or below a number."""
_ABOVE: Final = re.compile(r"\b(?:meer|hoger|groter|more) (?:dan|than)\b|\bboven\b")
_BELOW: Final = re.compile(r"\b(?:minder|lager|kleiner|less) (?:dan|than)\b|\bonder\b")
AMOUNT: Final = re.compile(
    r"\b\w*bedrag\w*|\beuro\b|\bgeld\b|\bmiddelen\b|\bsom(?:men)?\b|\bhoeveel (?:kreeg|kregen|ontving|ging"
    r"|gingen)|\bamount\w*"
)


def decided_by(plain: str) -> tuple[Operation, str] | None:
    """The operation that a folded text asks for, and the words that do."""
    for operation, words in _WORDS.items():
        if hit := words.search(plain):
            return operation, hit[0]
    return None


def asks_both_ends(plain: str) -> bool:
    """Whether a folded text asks for the highest rows and for the lowest."""
    return bool(_BOTH_ENDS.search(plain))


_BOTH_ENDS: Final = re.compile(
    rf"\b{_HIGHEST}\b.{{0,80}}\b(?:en|and)\b.{{0,40}}\b{_LOWEST}\b"
    rf"|\b{_LOWEST}\b.{{0,80}}\b(?:en|and)\b.{{0,40}}\b{_HIGHEST}\b"
)


def operation_of(plain: str) -> Asked:
    """What a folded text asks of a figure, whichever it is."""
    if limited := _limited(plain):
        return limited
    for operation, words in _WORDS.items():
        if words.search(plain):
            top = _how_many(plain) if operation in ("top", "lowest") else 0
            return Asked(operation, (), top)
    return Asked()


_IS_THERE: Final = re.compile(
    r"^(?:en )?(?:\w+ er\b|(?:kreeg|kregen|ontving|ontvingen|had|hadden|heeft|hebben) "
    r"|(?:is|are|was|were) there\b)"
)


A_NUMBER: Final = re.compile(r"\b(?:hoeveel|aantal(?:len)?|how many|how much)\b")
_A_TEXT: Final = re.compile(
    r"\bmotiv(?:at|er)\w+|\b(?:inhoudelijke )?toelichting\b|\bbeschrijving\w*|\bcriteri\w+|\bwaarom\b"
    r"|\bverklar\w+|\bmotivation\b|\bwhy\b"
)


def asks_text_alone(question: str) -> bool:
    """Whether a question asks for words (a motivation, criteria) and for no figure."""
    plain = folded(question)
    return bool(_A_TEXT.search(plain)) and not (A_NUMBER.search(plain) or AMOUNT.search(plain))


def is_there_any(question: str) -> bool:
    """Whether a question of yes or no asks if there are any of what is counted: a number then says yes."""
    return bool(_IS_THERE.search(folded(question)))


def _limited(plain: str) -> Asked | None:
    """Of a text that asks for what is above or below one amount in euro, that amount."""
    hit = LIMIT.search(plain)
    amounts = amounts_in(plain[hit.start() :]) if hit else []
    if hit is None or len(amounts) != 1:
        return None
    if _ABOVE.match(hit[0]):
        return Asked("above", limit=amounts[0].cents)
    return Asked("below", limit=amounts[0].cents) if _BELOW.match(hit[0]) else None


def asked_of(plain: str, view: View) -> Asked:
    """What a folded text asks of this View: of which of its columns, with how many rows."""
    asked = operation_of(plain)
    return replace(asked, columns=_columns(plain, view, asked.operation))


def _how_many(plain: str) -> int:
    """The number that is said; one where one place, article or organisation is asked for."""
    hit = _TOP.search(plain)
    if hit is None:
        return (
            1
            if re.search(
                r"\bwelke? (?:gemeente|stad|provincie|oproep|artikel|organisatie|vereniging|reden)\b",
                plain,
            )
            else 0
        )
    word = next(group for group in hit.groups() if group)
    return _NUMBERS.get(word) or int(word)


_NOT: Final = "niet "
""" "Niet weerhouden" asks for what was refused, and for nothing that was "weerhouden"."""


def _said(column: Column, plain: str) -> str:
    """The longest words of a folded text that ask for the measure of a column, or for another that counts
    what it counts; "" without any."""
    words = (
        word
        for one in MEASURES.values()
        for word in one.asked_as
        if one.name == column.key or (column.kind == "number" and _counts_the_same(one, column))
    )
    return first_of(plain, tuple(words))


def _counts_the_same(one: Measure, column: Column) -> bool:
    return bool(column.reported) and one.column.reported == column.reported


_HOW_MUCH: Final = re.compile(
    r"\bwelke? (?:\w+ )?(?:bedrag|som)\b|\bhoeveel (?:geld|euro|steun|subsidies?|middelen)\b|\bhow much\b"
)
"""Asks for an amount, and not how many there are."""


def _columns(plain: str, view: View, operation: Operation) -> tuple[str, ...]:
    """The columns whose measure the text asks for by its words; none when it asks for all of them."""
    shown = {column.key: column for column in view.columns if column.numeric and not column.minor}
    if operation == "per_inhabitant" or PER_INHABITANT.search(plain):
        each = tuple(key for key in shown if "per_inhabitant" in key or key.endswith("_each"))
        if each:
            return each
    said = {key: _said(column, plain) for key, column in shown.items()}
    turned = {words.removeprefix(_NOT) for words in said.values() if words.startswith(_NOT)}
    asked = [key for key, words in said.items() if words and words not in turned]
    euros = {key for key, column in shown.items() if column.kind == "euro"}
    if asked and AMOUNT.search(plain) and not euros & set(asked):
        return ()
    added_up = tuple(key for key in euros if shown[key].total)
    if not asked and operation == "total" and len(added_up) == 1 and _HOW_MUCH.search(plain):
        return added_up
    return tuple(asked) if len(asked) < len(shown) else ()
