"""Which borders the maps draw: those of a prepared map (set, or given on the page), or the schematic ones."""

from __future__ import annotations

import logging
import os
import threading
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from language import N_, Language, get_language
from places.given_map import given
from places.map_file import MapName, MapRefused, PreparedMap, explain, read_map

SETTING: Final = "SUBSIDIEATLAS_BORDERS"
"""The path of a prepared map; read once, at the start."""
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


@dataclass(frozen=True)
class BordersInUse:
    """What the maps draw.

    ``own``: a file was given and accepted. ``official``: its publisher is known, from the setting
    or from the file itself. ``source``: the publisher, or else the name of the file that the map was
    made of. ``metres``: how far it is simplified. ``refused``: a file was given and not accepted, so
    that the schematic map stays. ``by_setting``: the file is the one of the setting, which goes before
    one that was given on the page.
    """

    own: bool = False
    official: bool = False
    source: str | None = None
    metres: int | None = None
    refused: bool = False
    by_setting: bool = False


@dataclass(frozen=True)
class _Opened:
    in_use: BordersInUse
    maps: dict[MapName, dict[str, Any]] | None = None


def borders_in_use() -> BordersInUse:
    """Which borders the maps draw in this process."""
    return _current().in_use


def borders_note(language: Language) -> str:
    """The sentence under a map about its borders; plain text, the source is whatever was set."""
    borders = borders_in_use()
    if not borders.own:
        return language.t(REFUSED if borders.refused else SCHEMATIC)
    text = OFFICIAL if borders.official else FROM_FILE
    return language.t(text, source=borders.source, metres=borders.metres)


def own_shapes(name: MapName) -> dict[str, Any] | None:
    """A FeatureCollection of the given borders; None when the maps draw the schematic ones."""
    maps = _current().maps
    return maps[name] if maps else None


_turn = threading.Lock()


def _current() -> _Opened:
    setting = os.environ.get(SETTING, "").strip()
    source = os.environ.get(SOURCE_SETTING, "").strip()
    with _turn:  # the sessions that start at once wait for the first
        if setting:
            return _open(_Wanted(Path(setting), source, by_setting=True))
        file = given()
        return _open(_Wanted(file, source, stamp=_stamp(file))) if file else _Opened(BordersInUse())


@dataclass(frozen=True)
class _Wanted:
    """A file to open, who publishes it (when said), and a stamp that changes when another takes its place."""

    file: Path
    source: str
    by_setting: bool = False
    stamp: tuple[int, ...] = ()


def _stamp(file: Path) -> tuple[int, ...]:
    try:
        state = file.stat()
    except OSError:  # taken back this very moment
        return ()
    return state.st_ino, state.st_size, state.st_mtime_ns


@lru_cache(maxsize=4)
def _open(wanted: _Wanted) -> _Opened:
    try:
        prepared = read_map(wanted.file)
    except Exception as error:  # a map with other borders is never worth an atlas that fails
        refused = error if isinstance(error, MapRefused) else MapRefused("failed")
        reason, kind = (
            explain(refused, get_language("nl")),
            getattr(error, "code", type(error).__name__),
        )
        log.warning("%s (%s): %s [%s]", SETTING, wanted.file.name, reason, kind)
        return _Opened(BordersInUse(refused=True, by_setting=wanted.by_setting))
    log.info("%s (%s): in use", SETTING, wanted.file.name)
    return _Opened(_borders(wanted, prepared), prepared.maps)


def _borders(wanted: _Wanted, prepared: PreparedMap) -> BordersInUse:
    publisher = wanted.source or prepared.publisher
    return BordersInUse(
        own=True,
        official=bool(publisher),
        source=publisher or prepared.file,
        metres=prepared.metres,
        by_setting=wanted.by_setting,
    )
