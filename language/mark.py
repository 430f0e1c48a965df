"""The marks for texts that are written where no language is at hand."""

from typing import NamedTuple


def N_(text: str) -> str:
    """Marks a Dutch text for the catalogues and gives it back unchanged."""
    return text


class Plural(NamedTuple):
    """Marks the two forms of a Dutch text about a count: ``language.n(*plural, 151)``."""

    one: str
    many: str
