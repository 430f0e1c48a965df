"""What somebody decides about a file, laid over what was recognised: columns, values, header, call."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from importing.cells import Contents, refuse
from importing.columns import Column, plain
from importing.header_row import position_of
from importing.headers import names_of, wanted_words, word_of
from importing.kinds import TEMPLATES, Kind
from importing.kinds.calls import CALLS
from importing.recognition import Recognised
from importing.values import MEANT


@dataclass(frozen=True)
class Decisions:
    """As people write them: header -> column (empty to set aside), value -> its meaning, the number of
    the row with the header (0: none), the key of a call, and column of a call -> what is known of it."""

    columns: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)
    header_row: int | None = None
    call: str = ""
    call_fields: Mapping[str, str] = field(default_factory=dict)


def decided(recognised: Recognised, contents: Contents, decisions: Decisions) -> Recognised:
    """What a file is, with the decisions. Raises Refused for one that does not fit the file or its kind."""
    if decisions.header_row is not None:
        at = position_of(contents.sheets[recognised.sheet], decisions.header_row)
        recognised = replace(recognised, header=at)
    if decisions.columns:
        recognised = _with_columns(recognised, contents, decisions.columns)
    if decisions.values and recognised.kind:
        recognised = replace(recognised, values=_with_values(recognised, decisions.values))
    if decisions.call:
        fields = {_call_column(name).key: text for name, text in decisions.call_fields.items()}
        recognised = replace(recognised, call=decisions.call, call_fields=fields)
    return recognised


def _with_columns(
    recognised: Recognised, contents: Contents, columns: Mapping[str, str]
) -> Recognised:
    """The file with its columns as somebody says; the rest by name, and what has no name is set aside."""
    names = names_of(recognised.table(contents))
    kind = recognised.kind if recognised.kind and not recognised.profile else _kind_of(columns)
    if kind is None:
        raise refuse("unknown_layout")
    words, mapping = wanted_words(kind.columns), dict(recognised.mapping)
    given = {plain(name): name for name in names}
    for header, wanted in columns.items():
        if plain(header) not in given:
            raise refuse("no_such_column", column=header[:60], names=", ".join(names)[:300])
        mapping[given[plain(header)]] = _column(kind, wanted).key if wanted.strip() else ""
    taken = set(mapping.values())
    for name in names:
        column = words.get(word_of(name, words))
        if name and name not in mapping:
            mapping[name] = column.key if column and column.key not in taken else ""
    return replace(recognised, how="mapping", kind=kind, profile=None, mapping=mapping)


def _kind_of(columns: Mapping[str, str]) -> Kind | None:
    """The one kind that has all these columns."""
    wanted = [name for name in columns.values() if name.strip()]
    fitting = [kind for kind in TEMPLATES.values() if all(_find(kind, name) for name in wanted)]
    return fitting[0] if len(fitting) == 1 else None


def _find(kind: Kind, name: str) -> Column | None:
    words = wanted_words(kind.columns)
    return words.get(plain(name)) or next((c for c in kind.columns if c.key == name), None)


def _column(kind: Kind, name: str) -> Column:
    column = _find(kind, name)
    if column is None:
        titles = ", ".join(column.title for column in kind.columns)
        raise refuse("no_such_target", name=name[:60], names=titles)
    return column


def _with_values(recognised: Recognised, values: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Each value for every column that has its meaning among its words."""
    made = {key: dict(words) for key, words in recognised.values.items()}
    for written, word in values.items():
        columns = meaning_columns(recognised.kind.columns if recognised.kind else (), word)
        if not columns:
            raise refuse("no_such_meaning", name=word[:60])
        for column in columns:
            made.setdefault(column.key, {})[plain(written)] = word
    return made


def meaning_columns(columns: Sequence[Column], word: str) -> list[Column]:
    """The columns that can hold a word: by its choices, else those that name places and calls."""
    choosing = [
        column
        for column in columns
        if plain(word) in {plain(text) for pair in column.choices.items() for text in pair}
    ]
    free = [column for column in columns if column.what in MEANT and not column.choices]
    return choosing or free


def _call_column(name: str) -> Column:
    return _column(CALLS, name)
