"""A prepared map: the file of shapes that ``python -m borders`` makes of official borders.

It is JSON: ``form``, ``file`` (the GeoJSON it was made of), ``publisher`` (or null), ``metres`` (of its
simplification) and ``maps``, a FeatureCollection by each of ``MAPS``. See docs/grenzen.md.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

from database.own_folder import command
from language import N_, Language

FORM: Final = "subsidieatlas-kaart-1"
"""To be changed when the maps need something else."""

MapName = Literal["municipalities", "brussels_as_one", "provinces"]
MAPS: Final[tuple[MapName, ...]] = ("municipalities", "brussels_as_one", "provinces")

SIZE_LIMIT: Final = 10 * 1024**2
"""Bytes; a map as it should be takes less than two million."""

TASK: Final = "places.map_check:checked"
SECONDS: float = 30
MEMORY: int = 1_000_000_000
"""What checking one may use."""

NAMES_SHOWN: Final = 10

REASONS: Final = {
    "no_file": N_("Het bestand is er niet of is niet leesbaar."),
    "too_large": N_(
        "Het bestand is te groot voor een kaartbestand (grens: {limit} MB). Een GeoJSON met grenzen wordt "
        "eerst een kaartbestand, met {command} borders (docs/grenzen.md)."
    ),
    "not_a_map": N_(
        "Dit is geen kaartbestand van de atlas. Een GeoJSON met grenzen wordt eerst een kaartbestand, met "
        "{command} borders (docs/grenzen.md)."
    ),
    "broken": N_("Het kaartbestand is beschadigd. Maak het opnieuw uit de GeoJSON."),
    "other_municipalities": N_(
        "De gemeenten in het kaartbestand zijn niet die van deze versie van de atlas. Maak het opnieuw uit "
        "de GeoJSON."
    ),
    "misplaced": N_("Deze gemeenten liggen niet waar hun NIS-code hoort te liggen: {names}."),
    "not_kept": N_(
        "Het bestand kan niet naast de databank bewaard worden. Controleer de schijf en de rechten."
    ),
    "too_heavy": N_("Het nakijken vroeg te veel tijd of geheugen en is gestopt."),
    "busy": N_("Er worden nu te veel bestanden tegelijk nagekeken. Probeer het straks opnieuw."),
    "failed": N_("Het bestand kon door een onverwachte fout niet verwerkt worden."),
}

_NO_ANSWER: Final = {
    "too_slow": "too_heavy",
    "too_large": "too_heavy",
    "busy": "busy",
    "broken": "failed",
}

log = logging.getLogger("subsidieatlas")


class MapRefused(Exception):
    """The file is not drawn; ``code`` names the sentence in ``REASONS``, ``names`` those it is about."""

    def __init__(self, code: str, names: tuple[str, ...] = ()) -> None:
        super().__init__(code)
        self.code = code
        self.names = names


@dataclass(frozen=True)
class PreparedMap:
    """What was read: ``publisher`` is None where nobody knows it; ``maps`` are shared, never change one."""

    file: str
    publisher: str | None
    metres: int
    maps: dict[MapName, dict[str, Any]]


def explain(refused: MapRefused, language: Language) -> str:
    """What is wrong and what to do about it."""
    names = list(refused.names[:NAMES_SHOWN])
    if len(refused.names) > NAMES_SHOWN:
        more = len(refused.names) - NAMES_SHOWN
        names.append(language.n("{n} andere", "{n} andere", more))
    limit = SIZE_LIMIT // 1024**2
    return language.t(
        REASONS[refused.code], names=language.join(names), limit=limit, command=command()
    )


def read_map(file: Path) -> PreparedMap:
    """The map in a file, checked in the sandbox. Raises MapRefused."""
    import worker  # late: what runs in the sandbox imports this too, and starts no process

    data = _bytes_of(file)
    try:
        answer = json.loads(worker.run(TASK, data, worker.Limits(SECONDS, MEMORY)))
    except worker.NoAnswer as fault:
        log.warning("map file: %s", fault)
        raise MapRefused(_NO_ANSWER[fault.code]) from None
    if "refused" in answer:
        raise MapRefused(answer["refused"], tuple(answer["names"]))
    return PreparedMap(**answer)


def _bytes_of(file: Path) -> bytes:
    """The content, after a look at its size: a wrong file may be larger than the memory."""
    try:
        if file.stat().st_size > SIZE_LIMIT:
            raise MapRefused("too_large")
        return file.read_bytes()
    except OSError:
        raise MapRefused("no_file") from None
