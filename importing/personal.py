"""Personal data by its value: telephone, mail, account and national numbers, alone or within a text.

Where a number has a check (accounts, national numbers, company numbers), the check decides and not the
look: an amount, a date or a company number is none of these.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Final

from stdnum import iban
from stdnum.be import bis, nn, vat

LEFT_OUT: Final = "[weggelaten]"
"""What stands in a text where personal data stood."""

_AS_TYPED: Final = str.maketrans(
    dict.fromkeys("\u00a0\u202f\u2007\u2009", " ") | dict.fromkeys("\u2010\u2011\u2012\u2013", "-")
)
"""Blanks and hyphens that spreadsheets and typesetters put into numbers, sign for sign."""
_WORTH_A_LOOK: Final = re.compile(
    r"[@0-9A-Z](?:(?<=@)|(?<=[0-9])(?:[ ./()-]{0,3}[0-9]){7}|(?<=[A-Z])[A-Z][0-9]{2}[ .-]?[A-Z0-9]{4})"
)
"""Nothing without a match holds personal data; most texts end here. It begins with all that may begin a
match: where none of these signs is, nothing else is tried."""
_EMAIL: Final = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_IBAN: Final = re.compile(
    r"(?<![A-Za-z0-9])(?:[Bb][Ee][0-9]{2}(?:[ .-]?[0-9]){12}"
    r"|[A-Z]{2}[0-9]{2}(?:[ .-]?[A-Z0-9]{4}){2,7}(?:[ .-]?[A-Z0-9]{1,3})?)(?![A-Za-z0-9])"
)
_SHORTEST: Final = 15
"""Signs of the shortest account number (Norway)."""
_NATIONAL: Final = re.compile(
    r"(?<!\w)(?<![0-9][.,/-])[0-9]{2}[. ]?[0-9]{2}[. ]?[0-9]{2}[-. ]?[0-9]{3}[-. ]?[0-9]{2}"
    r"(?!\w)(?![.,][0-9])"
)
_PHONE: Final = re.compile(
    r"(?<![\w+])(?<![0-9][./-])(?:"
    r"(?:\+[1-9][0-9]{0,2}|00 ?(?:3[1-4]|39|4[149]|352))[ ./-]?(?:\(0\) ?)?[1-9](?:[ ./-]{0,2}[0-9]){7,10}"
    r"|(?:04[5-9][0-9]|\(04[5-9][0-9]\))"
    r"(?:[ ./-][0-9]{2}[ .][0-9]{2}[ .][0-9]{2}|(?:-[0-9]{2}){3}|[ ./-][0-9]{3}[ .][0-9]{3}|[ /-]?[0-9]{6})"
    r"|(?:0[1-9]|\(0[1-9]\))[ ./-]{1,2}(?:[0-9]{3}[ ./-][0-9]{2}[ ./-][0-9]{2}|[0-9]{7})"
    r"|(?:0[1-9][0-9]|\(0[1-9][0-9]\))[ ./-]{1,2}(?:[0-9]{2}[ ./-][0-9]{2}[ ./-][0-9]{2}|[0-9]{6})"
    r")(?!\w)(?![.,/-][0-9])"
)
_CALLED: Final = re.compile(
    r"(?<!\w)(?:tel(?:efoon|efoonnummer)?|gsm|fax|mobiel|phone|bel)[. :]{1,4}(?:nr[. :]{1,3})?"
    r"(0[0-9](?:[ ./-]?[0-9]){7,8})(?!\w)",
    re.IGNORECASE,
)
"""Digits that only a word before them makes a telephone number."""
_BARE_LINE: Final = re.compile(r"0[1-9][0-9]{7}")
_COMPANY: Final = re.compile(r"[01][0-9]{3}\.[0-9]{3}\.[0-9]{3}")
"""How company numbers are written; also with a slip in it, it is no telephone number."""


def what_is(text: str, *, bare_lines: bool = True) -> str:
    """Which kind of personal data a whole value is; "" when none.

    ``bare_lines``: nine digits in a row may be a fixed line (a number of a dossier has that look too).
    """
    text = _as_typed(text.strip())
    if not _WORTH_A_LOOK.search(text):
        return ""
    for kind, spans in _SPANS.items():
        if (0, len(text)) in spans(text):
            return kind
    return "phone" if bare_lines and _BARE_LINE.fullmatch(text) else ""


def _as_typed(text: str) -> str:
    return text if text.isascii() else text.translate(_AS_TYPED)


def worth_a_look(text: str) -> bool:
    """Whether there may be personal data in a text, or in lines; in most there is none for sure."""
    return _WORTH_A_LOOK.search(_as_typed(text)) is not None


def without(text: str) -> tuple[str, Counter[str]]:
    """A text with every piece of personal data in it replaced, and how many of which kind there were."""
    counts: Counter[str] = Counter()
    if not worth_a_look(text):
        return text, counts
    for kind, spans in _SPANS.items():
        pieces, at = list[str](), 0
        for start, end in sorted(spans(_as_typed(text))):
            if start < at:  # known in two ways
                continue
            pieces += [text[at:start], LEFT_OUT]
            at = end
            counts[kind] += 1
        text = "".join([*pieces, text[at:]])
    return text, counts


def _emails(text: str) -> Iterator[tuple[int, int]]:
    yield from (one.span() for one in _EMAIL.finditer(text))


def _accounts(text: str) -> Iterator[tuple[int, int]]:
    for one in _IBAN.finditer(text):
        account = _account(one[0])
        if account:
            yield one.start(), one.start() + len(account)


def _nationals(text: str) -> Iterator[tuple[int, int]]:
    yield from (one.span() for one in _NATIONAL.finditer(text) if is_national(one[0]))


def _phones(text: str) -> Iterator[tuple[int, int]]:
    yield from (one.span() for one in _PHONE.finditer(text) if not _is_company(one[0]))
    yield from (one.span(1) for one in _CALLED.finditer(text))


def _account(text: str) -> str:
    """The account number that a text begins with; words in capitals may stand behind it."""
    while len(text) >= _SHORTEST:
        if iban.is_valid(text, check_country=False):  # lists of banks grow old; the check does not
            return text
        cut = max(text.rfind(sign) for sign in " .-")
        text = text[:cut] if cut > 0 else ""
    return ""


def is_national(text: str) -> bool:
    """Whether a text is a national or a bis number; eleven bare digits also need a whole day of birth."""
    if not text.isdigit():
        return bool(nn.is_valid(text) or bis.is_valid(text))
    return bool(nn.is_valid(text)) and nn.get_birth_date(text) is not None


def _is_company(text: str) -> bool:
    digits = re.sub("[^0-9]", "", text)
    return bool(_COMPANY.fullmatch(text)) or (
        len(digits) == 10 and not text.startswith(("+", "00", "(")) and bool(vat.is_valid(digits))
    )


_SPANS: Final[dict[str, Callable[[str], Iterator[tuple[int, int]]]]] = {
    "email": _emails,
    "iban": _accounts,
    "national": _nationals,
    "phone": _phones,
}
"""Where each kind stands in a text; in this order, for a national number may look like a telephone number."""
