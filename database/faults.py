"""Why the data cannot be used: a code, and a sentence that says what to do and destroys nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy.exc import DataError, IntegrityError, SQLAlchemyError

from database.own_folder import command
from language import N_, Filled

_SENTENCES: Final = {
    "missing": N_("De databank is leeg. Start de atlas opnieuw: de gegevens worden dan geladen."),
    "gone": N_(
        "De databank van deze atlas is weg. Zet het bestand terug op zijn plaats, of haal een "
        "reservekopie terug ({command} restore). Bewust met een nieuwe beginnen kan ook "
        "({command} new). De atlas vult zelf niets in de plaats in; vernieuw de pagina als de "
        "databank er weer is."
    ),
    "emptied": N_(
        "De databank van deze atlas is leeggemaakt. Haal een reservekopie terug ("
        "{command} restore), of begin bewust met een nieuwe ({command} new). De atlas "
        "vult zelf niets in de plaats in; vernieuw de pagina als de databank er weer is."
    ),
    "older": N_(
        "De databank is ouder dan wat de atlas het laatst bewaarde: wat daarna gemaakt werd, staat er "
        "niet in. Zet de jongste terug, of neem deze bewust in gebruik ({command} "
        "restore, met dit bestand). Tot dan wordt er niets in geschreven."
    ),
    "another": N_(
        "Op deze plaats staat de databank van een andere atlas. Zet de juiste terug, of neem deze bewust "
        "in gebruik ({command} restore, met dit bestand). Tot dan wordt er niets in geschreven."
    ),
    "elsewhere": N_(
        "Op deze plaats staat geen databank, wel een andere van de atlas ernaast. Kijk de instelling "
        "SUBSIDIEATLAS_DATABASE_URL na. Is een nieuwe bedoeld: {command} new."
    ),
    "setting": N_(
        "De instelling SUBSIDIEATLAS_DATABASE_URL is geen adres van een databank, of het pakket voor die "
        "databank ontbreekt. Schrijf bijvoorbeeld sqlite:////map/atlas.sqlite, zonder vraagteken; voor "
        "PostgreSQL is het pakket psycopg nodig."
    ),
    "no_folder": N_(
        "De map van de databank bestaat niet. Kijk de instelling SUBSIDIEATLAS_DATABASE_URL na, of maak "
        "de map eerst."
    ),
    "replaced": N_(
        "De databank werd zonet door een andere vervangen; wat u deed, is niet bewaard. Vernieuw de pagina."
    ),
    "broken": N_(
        "De databank is beschadigd en wordt niet gebruikt. Haal een reservekopie terug ("
        "{command} restore): het beschadigde bestand wordt daarbij opzij gezet."
    ),
    "newer": N_(
        "De databank is gemaakt door een nieuwere versie van de atlas. Werk de atlas bij, of gebruik "
        "een andere databank."
    ),
    "changed": N_(
        "De tabellen van de databank zijn niet die van deze versie. Haal een reservekopie terug "
        "({command} restore)."
    ),
    "locked": N_(
        "De databank is bezet door een ander programma. Wacht even en vernieuw de pagina."
    ),
    "hanging": N_(
        "De databank antwoordt niet op tijd. Wacht even en vernieuw de pagina; blijft het zo, kijk dan "
        "na of ze nog draait."
    ),
    "full": N_("De schijf is vol of geeft fouten. Maak plaats en vernieuw de pagina."),
    "read_only": N_(
        "De databank mag niet beschreven worden. Geef de atlas schrijfrechten op haar map."
    ),
    "unreachable": N_(
        "De databank is niet bereikbaar. Kijk na of ze aanstaat en of de instelling klopt."
    ),
}
REASONS: Final = {
    code: Filled(sentence, command=command()) for code, sentence in _SENTENCES.items()
}
"""What each code means to people and what they can do; none of it removes anything."""


class DataUnavailable(Exception):
    """The data cannot be used now. ``reason`` is a key of ``REASONS``.

    The message never holds a path, a query or a password.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

    @property
    def sentence(self) -> str:
        """What it means and what to do: a Dutch message id."""
        return REASONS.get(self.reason, REASONS["unreachable"])


class FileGoneError(sqlite3.OperationalError):
    """The SQLite file that was asked for is not there; it is never made by looking for it."""


@contextmanager
def translated_faults() -> Iterator[None]:
    """Turn what a driver says into a DataUnavailable with a code, and nothing secret in it."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        # "from None": the driver's message can hold the path, the query and its values.
        raise DataUnavailable(_reason(error)) from None


_SIGNS: Final = (
    ("filegone", "missing"),
    ("no such column", "changed"),
    ("has no column", "changed"),
    ("undefinedcolumn", "changed"),
    ("no such table", "missing"),
    ("undefinedtable", "missing"),
    ("serversilent", "hanging"),
    ("connectiontimeout", "hanging"),
    ("querycanceled", "hanging"),
    ("queuepool limit", "hanging"),
    ("interrupted", "hanging"),
    ("locknotavailable", "locked"),
    ("locked", "locked"),
    ("diskfull", "full"),
    ("disk is full", "full"),
    ("no space left", "full"),
    ("disk i/o", "full"),
    ("not a database", "broken"),
    ("malformed", "broken"),
    ("readonly", "read_only"),
    ("unable to open", "unreachable"),
)
"""What a driver says, in the order in which it is looked for."""


def _reason(error: Exception) -> str:
    if isinstance(error, (IntegrityError, DataError)):
        return "unreachable"  # a fault of ours; its message holds values, which are no signs
    origin = getattr(error, "orig", None) or error
    # psycopg names what is wrong in the class, in the server's own language in the text.
    words = f"{type(origin).__name__} {origin}".lower()
    return next((reason for sign, reason in _SIGNS if sign in words), "unreachable")
