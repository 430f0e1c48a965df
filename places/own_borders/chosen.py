"""Which borders the maps draw: those of a file (set, or given on the page), or the schematic ones."""

from __future__ import annotations

import logging
import os
import threading
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Literal

from language import N_, Language, get_language
from places.own_borders.given_file import given

SETTING: Final = "SUBSIDIEATLAS_BORDERS"
"""The path of a GeoJSON file with the borders of municipalities; read once, at the start."""
SOURCE_SETTING: Final = "SUBSIDIEATLAS_BORDERS_SOURCE"
"""What the maps name as the source of the borders, when the file does not give it away."""

SCHEMATIC: Final = N_("De kaart is schematisch: geen officiële grenzen.")
REFUSED: Final = N_(
    "De kaart is schematisch: geen officiële grenzen. Het bestand met grenzen dat is opgegeven, is niet "
    "bruikbaar."
)
OFFICIAL: Final = N_("Officiële grenzen ({source}), vereenvoudigd tot ongeveer {metres} m.")
FROM_FILE: Final = N_("Grenzen uit {source}, vereenvoudigd tot ongeveer {metres} m.")

log = logging.getLogger("subsidieatlas")

Name = Literal["municipalities", "brussels_as_one", "provinces"]


@dataclass(frozen=True)
class BordersInUse:
    """What the maps draw.

    ``own``: a file was given and accepted. ``official``: its publisher is known, from the setting
    or from the file itself. ``source``: the publisher, or else the name of the file. ``refused``:
    a file was given and not accepted, so that the schematic map stays. ``by_setting``: the file is
    the one of the setting, which goes before one that was given on the page.
    """

    own: bool = False
    official: bool = False
    source: str | None = None
    refused: bool = False
    by_setting: bool = False


@dataclass(frozen=True)
class _Opened:
    in_use: BordersInUse
    collections: dict[str, dict[str, Any]] | None = None


def borders_in_use() -> BordersInUse:
    """Which borders the maps draw in this process."""
    return _current().in_use


def borders_note(language: Language) -> str:
    """The sentence under a map about its borders; plain text, the source is whatever was set."""
    found = borders_in_use()
    if not found.own:
        return language.t(REFUSED if found.refused else SCHEMATIC)
    from places.own_borders.report import SIMPLIFIED_M

    text = OFFICIAL if found.official else FROM_FILE
    return language.t(text, source=found.source, metres=SIMPLIFIED_M)


def own_shapes(name: Name) -> dict[str, Any] | None:
    """A FeatureCollection of the given borders; None when the maps draw the schematic ones."""
    collections = _current().collections
    return collections[name] if collections else None


_turn = threading.Lock()


def _current() -> _Opened:
    file = os.environ.get(SETTING, "").strip()
    source = os.environ.get(SOURCE_SETTING, "").strip()
    with _turn:  # the sessions that start at once wait for the first
        if file:
            return _open(_Wanted(file, Path(file).name, source, by_setting=True))
        found = given()
        if found is None:
            return _Opened(BordersInUse())
        return _open(_Wanted(str(found.file), found.name, source, stamp=found.stamp))


@dataclass(frozen=True)
class _Wanted:
    """A file to open: where, how it is called, who publishes it (when said), and which one it is."""

    file: str
    name: str
    source: str
    by_setting: bool = False
    stamp: tuple[int, ...] = ()


@lru_cache(maxsize=4)
def _open(wanted: _Wanted) -> _Opened:
    from places.own_borders.refusal import BordersRefused, explain
    from places.own_borders.shape_store import prepare

    try:
        found = prepare(Path(wanted.file))
    except Exception as error:  # a map with other borders is never worth an atlas that fails
        refused = error if isinstance(error, BordersRefused) else BordersRefused("failed")
        words = explain(refused, get_language("nl"))
        log.warning("%s (%s): %s [%s]", SETTING, wanted.name, words, _kind(error))
        return _Opened(BordersInUse(refused=True, by_setting=wanted.by_setting))
    publisher = wanted.source or found.report.publisher
    log.info("%s (%s): in use", SETTING, wanted.name)
    in_use = BordersInUse(
        own=True,
        official=bool(publisher),
        source=publisher or wanted.name,
        by_setting=wanted.by_setting,
    )
    return _Opened(in_use, found.collections)


def _kind(error: Exception) -> str:
    """The code of a refusal; of anything else its class, never its text."""
    return str(getattr(error, "code", type(error).__name__))
