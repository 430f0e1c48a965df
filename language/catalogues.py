"""Gettext catalogues, read from their .po files into memory (no .mo file to compile or forget)."""

from functools import cache
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path
from typing import Literal

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

Domain = Literal["subsidieatlas", "data"]

LOCALES = Path(__file__).parent / "locales"


def catalogue_path(code: str, domain: Domain) -> Path:
    """Where the catalogue of one language ("nl", "en") and one domain is kept."""
    return LOCALES / code / "LC_MESSAGES" / f"{domain}.po"


def read_translations(path: Path, code: str) -> GNUTranslations:
    """The translations in a .po file; fuzzy and empty ones are left out and fall back to Dutch.

    Raises FileNotFoundError, or babel's PoFileError for a file that is no catalogue.
    """
    # What a comment says of where a text stands takes half of the time, and is not needed here.
    lines = path.read_bytes().splitlines(keepends=True)
    told = (line for line in lines if not line.startswith((b"#:", b"#.", b"#|", b"#~", b"# ")))
    catalogue = read_po(BytesIO(b"".join(told)), locale=code, abort_invalid=True)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)


@cache
def translations(code: str, domain: Domain) -> GNUTranslations:
    """The project's own catalogue, read once per process; safe to share between threads."""
    return read_translations(catalogue_path(code, domain), code)
