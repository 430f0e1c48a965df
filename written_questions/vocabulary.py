"""The names that a question can use for what the data holds: calls, schemes, articles, years."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final

from sqlalchemy import select

from data_access.engine import Reader
from database.schema import BudgetArticle, Call, Organisation, Project
from places.records import all_municipalities
from views.options import options
from views.row_search import folded
from views.vocabulary import BREAKDOWNS, MEASURES
from written_questions.taught_words import NOTHING, taught

_NOT_OURS: Final = (
    r"(?!(?:\w+ )?(?:stad|steden|gemeente|provincie|regio|bestuur|besturen|strijd|oproep|kind|gezin|jeugd"
    r"|kwetsba|ja(?:ar|ren)\b|periode|begroting|departement|selectie|lijst|register|eerste|tweede|laatste|vlaams"
    r"|west|oost|limburg|antwerp|20\d\d))"
)
_OF_SOMETHING_ELSE: Final = rf" (?:van|in|voor|bij|op|met|over|rond) (?:de|het|een) {_NOT_OURS}"
"""After a word that is also said of others: "bondgenoten van de natuur"."""
_FOR_SOMETHING_ELSE: Final = (
    rf"{_OF_SOMETHING_ELSE}| (?:voor|over|rond) (?!de |het |een ){_NOT_OURS}"
)
"""The same without an article: "bondgenoten voor dierenwelzijn"."""
CALL_WORDS: Final[Mapping[str, str]] = {
    "verbindingsambassadeurs": rf"verbindings?-?ambassadeur(?!\w* voor (?:de|het) {_NOT_OURS})"
    r"|connection ambassador",
    "bondgenotennetwerken": rf"bondgenoten(?=-?netw|\b(?!{_FOR_SOMETHING_ELSE}))|alliance network",
}
"""What people write for a call besides its title (keys of the sample data's calls)."""

_PACT: Final = rf"(?:lekp|(?<![a-z])klimaatpact(?!{_OF_SOMETHING_ELSE})|climate pact)"
_NOT_ROUND: Final = r"\s*(?!{0}(?:\.0)?(?![\d.]*\d))\d"
"""A number that is not the one of this round: 2.1 is no 2."""
OTHER_ROUND: Final = re.compile(rf"\b{_PACT}{_NOT_ROUND.format('[12]')}[\d.]*")
"""A round of the pact that there is not."""
SCHEME_WORDS: Final[Mapping[str, str]] = {
    "lekp-1": rf"(?<!tweede ){_PACT}(?!{_NOT_ROUND.format('1')})"
    rf"|eerste (?:en|of) (?:het )?tweede {_PACT}",
    "lekp-2": rf"(?<!eerste ){_PACT}(?!{_NOT_ROUND.format('2')})",
    "e-inclusie": r"e-?inclusi|digitale inclusie",
}
"""What people write for a scheme; without a number both rounds of the pact are meant."""

_FICTIONAL: Final = re.compile(r"\s*\(fictief\)$")
_SHORTEST: Final = 3
_SHORT_NAME: Final = re.compile(r"[A-Z]{4,}\b")
_RUN: Final = re.compile(r"\w+")
_LEGAL_FORM: Final = re.compile(r"\bvzw\b")
_ROUND: Final = r"(?:projectjaar|projectperiode|ronde|oproep|jaar)"
_ORDINALS: Final = ("eerste", "tweede", "derde", "vierde", "vijfde")


@dataclass(frozen=True)
class Names:
    """What the data calls things, as plain values: keys with their titles, and names.

    ``organisations`` and ``projects`` are folded, and no local authorities; ``themes`` are those of calls,
    by call. ``taught`` are words that people taught, with what they mean. Made of these alone, a
    Vocabulary can be made in a process that has no database.
    """

    calls: Mapping[str, str]
    schemes: Mapping[str, str]
    articles: Mapping[str, str]
    years: Sequence[int]
    domains: Sequence[str]
    organisations: Sequence[str]
    themes: Mapping[str, str] = field(default_factory=dict)
    projects: Sequence[str] = ()
    taught: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Patterns over folded text per key, the codes of articles and the years that there are.

    ``rounds`` are, by call, patterns of the round alone that it is, ``themes`` those of its theme;
    ``organisations`` finds the name of a known organisation that is no local authority, ``projects`` the
    title of a project. ``words`` are those that the names of calls, schemes, articles, themes and domains
    are made of, and what people taught; ``taught`` are those that mean something, in words that are known,
    ``nothing`` those that mean nothing.
    """

    calls: Mapping[str, re.Pattern[str]]
    rounds: Mapping[str, re.Pattern[str]]
    schemes: Mapping[str, re.Pattern[str]]
    articles: Mapping[str, re.Pattern[str]]
    years: frozenset[int]
    organisations: KnownNames
    domains: Mapping[str, re.Pattern[str]]
    themes: Mapping[str, re.Pattern[str]]
    projects: KnownNames
    words: frozenset[str]
    taught: Mapping[str, str]
    nothing: frozenset[str]


class KnownNames:
    """Many names, found in a text by looking at each of its words once."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_first: dict[str, list[str]] = {}
        for name in sorted(names, key=len, reverse=True):
            if first := _RUN.match(name):
                self._by_first.setdefault(first[0], []).append(name)

    def search(self, text: str) -> tuple[int, int] | None:
        """Where the first name in a folded text stands (the longest, of those that begin there)."""
        return next(self.spans(text), None)

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where every name in a folded text stands."""
        for word in _RUN.finditer(text):
            for name in self._by_first.get(word[0], ()):
                end = word.start() + len(name)
                if text.startswith(name, word.start()) and not _goes_on(text, end):
                    yield word.start(), end
                    break


def _goes_on(text: str, at: int) -> bool:
    """Whether a word that ends here by its letters goes on in the text."""
    return bool(_RUN.match(text, at) and _RUN.match(text, at - 1))


def vocabulary(reader: Reader, *, fictional: bool = False, bodies: bool = True) -> Vocabulary:
    """The names in the data as it is now; made-up calls only when asked for. Raises DataUnavailable.

    Without ``bodies`` it knows no organisation and no project: of many those take long.
    """
    words = tuple(taught(reader).items())
    return _vocabulary(reader, fictional, reader.data_version(), words, bodies)


def names_in(reader: Reader, *, fictional: bool = False) -> Names:
    """The names in the data as it is now, as plain values. Raises DataUnavailable."""
    return replace(_names(reader, fictional, reader.data_version(), True), taught=taught(reader))


@lru_cache(maxsize=4)
def _vocabulary(
    reader: Reader, fictional: bool, version: str, words: tuple[tuple[str, str], ...], bodies: bool
) -> Vocabulary:
    return vocabulary_of(replace(_names(reader, fictional, version, bodies), taught=dict(words)))


@lru_cache(maxsize=4)
def _names(reader: Reader, fictional: bool, _version: str, bodies: bool) -> Names:
    choices = options(reader)
    return Names(
        calls={
            key: choices.values["calls"][key]
            for key in choices.offered("calls", fictional=fictional)
        },
        schemes=dict(choices.values["schemes"]),
        articles=_articles(reader, choices.offered("articles", fictional=fictional)),
        years=choices.offered("years", fictional=fictional),
        domains=choices.offered("domains", fictional=fictional),
        organisations=sorted(_organisations(reader, fictional)) if bodies else (),
        themes=_themes(reader, fictional),
        projects=sorted(_projects(reader, fictional)) if bodies else (),
    )


def vocabulary_of(names: Names) -> Vocabulary:
    """The patterns that find these names."""
    return Vocabulary(
        calls={key: _call(key, title) for key, title in names.calls.items()},
        rounds={
            key: _round_alone(part.split(" ")[0])
            for key, title in names.calls.items()
            if (part := folded(title).partition(", ")[2])
        },
        schemes={key: _scheme(key, name) for key, name in names.schemes.items()},
        articles={code: _article(name) for code, name in names.articles.items()},
        years=frozenset(names.years),
        organisations=KnownNames(names.organisations),
        domains={name: _domain(name) for name in names.domains},
        themes={key: _theme(name) for key, name in names.themes.items()},
        projects=KnownNames(names.projects),
        words=frozenset(_words(names)),
        taught={
            word: text for word, means in names.taught.items() if (text := _meant(means, names))
        },
        nothing=frozenset(word for word, means in names.taught.items() if means == NOTHING),
    )


def _meant(means: str, names: Names) -> str:
    """A taught meaning in words that are known: the name of a call, a word that a measure is asked with."""
    kind, _, key = means.partition(":")
    if kind == "municipality":
        found = all_municipalities().get(key)
        return found.name_nl if found else ""
    if kind in ("measure", "breakdown"):
        declared = MEASURES.get(key) if kind == "measure" else BREAKDOWNS.get(key)
        return declared.asked_as[0] if declared and declared.asked_as else ""
    if kind == "article":
        return key
    named = {"call": names.calls, "scheme": names.schemes}.get(kind, {})
    return named.get(key, "")


def _words(names: Names) -> Iterator[str]:
    """The words that names are made of, and those that people taught."""
    named = (names.calls, names.schemes, names.articles, names.themes)
    for text in (*(one for each in named for one in each.values()), *names.domains, *names.taught):
        for word in _RUN.findall(folded(_FICTIONAL.sub("", text))):
            if len(word) >= _SHORTEST:
                yield word


def _articles(reader: Reader, codes: Iterable[str]) -> dict[str, str]:
    query = select(BudgetArticle.code, BudgetArticle.name)
    rows = reader.frame(query)
    names = dict(zip(rows["code"], rows["name"], strict=True))
    return {code: str(names.get(code, "")) for code in codes}


def _themes(reader: Reader, fictional: bool) -> dict[str, str]:
    rows = reader.frame(select(Call.key, Call.theme, Call.fictional))
    rows = rows if fictional else rows[~rows["fictional"].astype(bool)]
    return {key: theme for key, theme in zip(rows["key"], rows["theme"], strict=True) if theme}


def _projects(reader: Reader, fictional: bool) -> set[str]:
    """The titles of projects, as they are written without what stands between brackets."""
    rows = reader.frame(select(Project.title, Project.fictional).where(Project.title.is_not(None)))
    rows = rows if fictional else rows[~rows["fictional"].astype(bool)]
    return {folded(_FICTIONAL.sub("", title)) for title in rows["title"]} - {""}


def _organisations(reader: Reader, fictional: bool) -> set[str]:
    """The names of organisations; the quotes and marks around a name are no part of it."""
    query = select(Organisation.name.label("name"), Organisation.fictional).where(
        Organisation.kind.not_in(("municipality", "other")), Organisation.name.is_not(None)
    )
    frame = reader.frame(query)
    rows = frame if fictional else frame[~frame["fictional"].astype(bool)]
    names = {_bare_name(name) for name in rows["name"]} - {""}
    return names | {folded(short[0]) for name in rows["name"] if (short := _SHORT_NAME.match(name))}


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
    popular_names = CALL_WORDS.get(key.removesuffix("-fictief"))
    return re.compile("|".join([re.escape(name), *([popular_names] if popular_names else [])]))


def _round(name: str, ordinal: str) -> re.Pattern[str]:
    """The name, unless the text names rounds and this one is not among them."""
    names_this, names_none = _round_named(ordinal), "|".join(map(_round_named, _ORDINALS))
    return re.compile(rf"^(?:(?=.*(?:{names_this}))|(?!.*(?:{names_none}))).*\b{name}\b", re.DOTALL)


def _round_named(ordinal: str) -> str:
    """How a round is named: "derde projectjaar", "derde en vierde ronde", "ronde 3", "dan in het derde"."""
    number = _ORDINALS.index(ordinal) + 1 if ordinal in _ORDINALS else 0
    other = rf"(?:{'|'.join(_ORDINALS)})"
    return (
        rf"\b(?:{ordinal}|{number}(?:ste|de|e)) (?:(?:en|of|tot|met|dan|in|van|het|de|{other}),? ){{0,4}}"
        rf"{_ROUND}"
        rf"|\b{_ROUND} {number}\b|\b{_ROUND}\b.*\b(?:het|de) {ordinal}(?=[?.,]|$)"
    )


def _round_alone(ordinal: str) -> re.Pattern[str]:
    return re.compile(_round_named(ordinal), re.DOTALL)


ROUNDS: Final = tuple(map(_round_alone, _ORDINALS))
"""How any round is named."""


def _scheme(key: str, name: str) -> re.Pattern[str]:
    return re.compile("|".join(filter(None, [re.escape(folded(name)), SCHEME_WORDS.get(key)])))


def _article(name: str) -> re.Pattern[str]:
    """An article that is called by its name: all its words of content, in their order."""
    words = [
        word for word in _RUN.findall(folded(_FICTIONAL.sub("", name))) if len(word) > _SHORTEST
    ]
    core = [word for word in words if not re.fullmatch(r"projecten|tegen|voor", word)]
    between = r"(?:[\s:,'’“”-]+\w+){0,3}?[\s:,'’“”-]+"
    return re.compile(rf"\b{between.join(map(re.escape, core))}\b" if len(core) > 1 else r"(?!)")


def _theme(name: str) -> re.Pattern[str]:
    """A theme, where projects or calls are said to be of it: the word alone may be any of a sentence."""
    of = r"(?:rond|over|tegen|voor|inzake|van|het|de|om|in|tot|bestrijding)"
    return re.compile(
        rf"\b\w*(?:project(?:en)?|oproep(?:en)?|subsidies?) (?:{of} ){{0,2}}{re.escape(folded(name))}\b"
    )


def _domain(name: str) -> re.Pattern[str]:
    """A policy domain that is named as one: its name alone may be any word of a sentence."""
    return re.compile(
        rf"\b(?:domein(?:en)?|beleids\w+|bevoegdhe(?:id|den)|policy (?:domain|area)) "
        rf"(?:(?:van|voor|of|de|het|the) )*\W?{re.escape(folded(name))}\b"
    )
