"""Amounts in euro as people write them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from written_questions.question import Amount

_NUMBER: Final = r"\d{1,3}(?:[. ]\d{3}){1,4}(?:,\d{1,2})?|\d{1,15}(?:,\d{1,2})?"
"""Up to 999 thousand billion: what is longer is no amount."""
_SCALE: Final = {"miljoen": 10**6, "mln": 10**6, "million": 10**6, "miljard": 10**9,
                 "billion": 10**9, "duizend": 1000}  # fmt: skip
_AMOUNT: Final = re.compile(
    rf"(?:(?:€|EUR)\s*({_NUMBER})(?:\s*({'|'.join(_SCALE)})\b\.?)?"
    rf"|(?<![\d.,])({_NUMBER})\s*({'|'.join(_SCALE)})?\.?\s*(?:€|euro\b|EUR\b))",
    re.I,
)


def amounts_in(text: str) -> list[Amount]:
    """The amounts in euro that a text names, in whole cents."""
    amounts = []
    for match in _AMOUNT.finditer(text):
        digits, scale = match[1] or match[3], (match[2] or match[4] or "").lower()
        value = Decimal(re.sub(r"[. ]", "", digits).replace(",", ".")) * _SCALE.get(scale, 1)
        amounts.append(Amount(int(value * 100), " ".join(match[0].split())))
    return list(dict.fromkeys(amounts))
