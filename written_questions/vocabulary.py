"""The names that a question can use for what the data holds: calls, schemes, articles, years."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from sqlalchemy import select

from data_access.engine import Reader
from data_access.options import options
from data_access.schema import Organisation
from views.searching import folded

CALL_WORDS: Final[Mapping[str, str]] = {
    "verbindingsambassadeurs": r"verbindings?-?ambassadeur|connection ambassador",
    "bondgenotennetwerken": r"bondgenoten|alliance network",
}
"""What people write for a call besides its title (keys of the sample data's calls)."""

SCHEME_WORDS: Final[Mapping[str, str]] = {
    "lekp-1": r"lekp(?!\s*2)|klimaatpact(?! 2)|climate pact",
    "lekp-2": r"lekp(?!\s*1)|klimaatpact(?! 1)|climate pact",
    "e-inclusie": r"e-?inclusi",
}
"""What people write for a scheme; without a number both rounds of the pact are meant."""

_FICTIONAL: Final = re.compile(r"\s*\(fictief\)$")
_SHORT_NAME: Final = re.compile(r"[A-Z]{4,}\b")
_LEGAL_FORM: Final = re.compile(r"\bvzw\b")
_ROUND: Final = r"(?:projectjaar|ronde|oproep|jaar)"
_ORDINALS: Final = r"(?:eerste|tweede|derde|vierde|vijfde)"


@dataclass(frozen=True)
class Vocabulary:
    """Patterns over folded text per key, the codes of articles and the years that there are.

    ``organisations`` finds the name of a known organisation that is no local authority.
    """

    calls: Mapping[str, re.Pattern[str]]
    schemes: Mapping[str, re.Pattern[str]]
    articles: frozenset[str]
    years: frozenset[int]
    organisations: re.Pattern[str]
    domains: Mapping[str, re.Pattern[str]]


def vocabulary(reader: Reader, *, fictional: bool = False) -> Vocabulary:
    """The names in the data as it is now; made-up calls only when asked for. Raises DataUnavailable."""
    return _vocabulary(reader, fictional, reader.data_version())


@lru_cache(maxsize=4)
def _vocabulary(reader: Reader, fictional: bool, _version: str) -> Vocabulary:
    held = options(reader)
    titles = {key: held.values["calls"][key] for key in held.offered("calls", fictional=fictional)}
    schemes = held.values["schemes"]
    return Vocabulary(
        calls={key: _call(key, title) for key, title in titles.items()},
        schemes={key: _scheme(key, name) for key, name in schemes.items()},
        articles=frozenset(held.offered("articles", fictional=fictional)),
        years=frozenset(held.offered("years", fictional=fictional)),
        organisations=_organisations(reader, fictional),
        domains={name: _domain(name) for name in held.offered("domains", fictional=fictional)},
    )


def _organisations(reader: Reader, fictional: bool) -> re.Pattern[str]:
    """The names of organisations; the quotes and marks around a name are no part of it."""
    query = select(Organisation.name, Organisation.fictional).where(
        Organisation.kind.not_in(("municipality", "other"))
    )
    frame = reader.frame(query)
    held = frame if fictional else frame[~frame["fictional"].astype(bool)]
    names = {_bare_name(name) for name in held["name"]} - {""}
    names |= {folded(short[0]) for name in held["name"] if (short := _SHORT_NAME.match(name))}
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b" if names else r"(?!)")


def _bare_name(name: str) -> str:
    return _LEGAL_FORM.sub("", folded(_FICTIONAL.sub("", name))).strip()


def _call(key: str, title: str) -> re.Pattern[str]:
    """The title, and the words people use for it.

    Of a call in rounds ("Plan Samenleven, eerste projectjaar") the name alone means every round.
    """
    bare = folded(_FICTIONAL.sub("", title))
    name, _, part = bare.partition(", ")
    if part:
        return _round(re.escape(name), part.split(" ")[0])
    words = CALL_WORDS.get(key.removesuffix("-fictief"))
    return re.compile("|".join([re.escape(name), *([words] if words else [])]))


def _round(name: str, ordinal: str) -> re.Pattern[str]:
    """The name, unless the text names rounds and this one is not among them."""
    names_this = rf"(?=.*\b{ordinal} {_ROUND})"
    names_none = rf"(?!.*\b{_ORDINALS} {_ROUND})"
    return re.compile(rf"^(?:{names_this}|{names_none}).*\b{name}\b", re.DOTALL)


def _scheme(key: str, name: str) -> re.Pattern[str]:
    return re.compile("|".join(filter(None, [re.escape(folded(name)), SCHEME_WORDS.get(key)])))


def _domain(name: str) -> re.Pattern[str]:
    """A policy domain that is named as one: its name alone may be any word of a sentence."""
    return re.compile(
        rf"\b(?:domein(?:en)?|beleids\w+|bevoegdhe(?:id|den)|policy (?:domain|area)) "
        rf"(?:(?:van|voor|of|de|het|the) )*\W?{re.escape(folded(name))}\b"
    )
