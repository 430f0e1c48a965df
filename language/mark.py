"""The marks for texts that are written where no language is at hand."""

from typing import NamedTuple


def N_(text: str) -> str:
    """Marks a Dutch text for the catalogues and gives it back unchanged."""
    return text


class Plural(NamedTuple):
    """Marks the two forms of a Dutch text about a count: ``language.n(*plural, 151)``."""

    one: str
    many: str


class Joined(str):
    """A text made of marked texts: each is translated, and all but the first begin with a small letter."""

    parts: tuple[str, ...]
    between: str

    def __new__(cls, parts: tuple[str, ...], between: str = " ") -> "Joined":
        """The parts with a sign between them."""
        joined = super().__new__(cls, between.join(small(parts)))
        joined.parts, joined.between = parts, between
        return joined


class Filled(str):
    """A marked text with its {placeholders} filled in, before and after it is translated."""

    text: str
    values: dict[str, object]

    def __new__(cls, text: str, **values: object) -> "Filled":
        """The text, and what stands in its placeholders in every language."""
        filled = super().__new__(cls, text.format(**values))
        filled.text, filled.values = text, values
        return filled


def small(parts: tuple[str, ...]) -> list[str]:
    """The parts, all but the first with a small letter at the start; abbreviations stay as they are."""
    first, *others = parts
    return [first, *(p if p[:2].isupper() else p[:1].lower() + p[1:] for p in others)]
