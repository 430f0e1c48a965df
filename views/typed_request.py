"""A question as somebody types it: the key of a View, and filters in the form that links have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from urllib.parse import parse_qs

from data_access.engine import Reader, database_url, open_reader, open_store
from data_access.filters import DIMENSIONS, Filters
from data_access.links import DAY_PARAMETER, SWITCHES
from data_access.period import PERIOD_PARAMETERS
from database.faults import DataUnavailable
from database.own_folder import command
from importing.as_known.reader import known_on
from importing.readiness import ensure_ready
from language import N_, Language
from views.catalogue import view
from views.declaration import Result, View
from views.listed import Asked, Listed
from views.options import options
from views.results import read
from views.unnamed import NotComposable

__all__ = ["CannotAskError", "DataUnavailable", "ask", "opened"]

_SWITCHES: Final = (*dict.fromkeys((*SWITCHES, *PERIOD_PARAMETERS, DAY_PARAMETER)),)
"""Those that have one value."""
_PARAMETERS: Final = (*(dimension.parameter for dimension in DIMENSIONS), *_SWITCHES)
_WORDS: Final = {
    "view": N_("De vraag {key} bestaat niet. Welke er zijn, toont: {command} export --list"),
    "form": N_(
        "De filters “{text}” zijn niet te lezen. Schrijf ze zo: provincie=west-vlaanderen&jaar=2020"
    ),
    "parameter": N_("Er is geen filter {name}. De filters zijn {names}."),
    "value": N_("De waarde {value} bestaat niet voor het filter {name}."),
}


class CannotAskError(ValueError):
    """What was typed is no question; ``code`` is a key of the sentences, ``values`` fill one in.

    Of "parts" that cannot be composed the ``reason`` (msgid) is the sentence.
    """

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.values: Mapping[str, str] = values

    def words(self, language: Language) -> str:
        """What is wrong with it, in a sentence."""
        if self.code == "parts":
            return language.t(self.values["reason"])
        return language.t(_WORDS[self.code], command=command(), **self.values)


def opened() -> Reader:
    """The data of the setting, loaded and of this version. Raises DataUnavailable, SampleDataError."""
    ensure_ready(open_store(database_url()))
    return open_reader()


def ask(key: str, text: str, reader: Reader, most: int = 1) -> Result:
    """The answer to the View ``key`` for filters such as ``provincie=west-vlaanderen&jaar=2020``.

    A filter that the View cannot follow is left out of it, and named in the Result's sentence. Of a list of
    records it holds the first rows, at most so many: files read the others themselves.
    Raises CannotAskError for a key, a filter or a value that does not exist, and DataUnavailable.
    """
    asked, filters = _asked(key, text, reader)
    if asked.bound == "paged":
        return Listed(asked, filters, reader, Asked(most=most)).result()
    return read(asked, filters, known_on(reader, filters.as_known_on))


def _asked(key: str, text: str, reader: Reader) -> tuple[View, Filters]:
    try:
        asked = view(key)
    except NotComposable as refused:
        raise CannotAskError("parts", reason=refused.reason) from None
    except KeyError:
        raise CannotAskError("view", key=key) from None
    return asked, _filters(text.strip().removeprefix("?"), reader)


def _filters(text: str, reader: Reader) -> Filters:
    if not text:
        return Filters()
    try:
        query = parse_qs(text, keep_blank_values=True, strict_parsing=True, errors="strict")
    except ValueError:
        raise CannotAskError("form", text=text) from None
    for name, values in query.items():
        if name not in _PARAMETERS:
            raise CannotAskError("parameter", name=name, names=", ".join(_PARAMETERS))
        if name in _SWITCHES and len(values) > 1:
            raise CannotAskError("form", text=text)
    filters, refused = Filters.from_query(query, options(reader).values)
    for name, value in refused:
        raise CannotAskError("value", name=name, value=value or "“”")
    return filters
