"""The keys of a presentation in words; assets/presentation/keys.js says what each does."""

from __future__ import annotations

from typing import Final

from language import N_, Language

_KEYS: Final = (
    (N_("→, ↓, spatie, Page Down, Enter"), N_("volgende dia")),
    ("←, ↑, Page Up, Backspace", N_("vorige dia")),
    ("Home, End", N_("eerste en laatste dia")),
    (N_("een getal en Enter"), N_("naar die dia")),
    ("v, Shift+V", N_("volgende en vorige provincie")),
    ("f", N_("volledig scherm aan of uit")),
    ("b", N_("scherm zwart, en terug")),
    ("t", N_("donkere of lichte zaal")),
    ("?", N_("deze lijst")),
    ("Esc", N_("de presentatie verlaten")),
)


_IN_WORDS: Final = frozenset({_KEYS[0][0], _KEYS[3][0]})
"""Keys that have another name in another language."""


def _named(keys: str, language: Language) -> str:
    return language.t(keys) if keys in _IN_WORDS else keys


def key_words(language: Language) -> dict[str, object]:
    """The list that ``?`` shows: its title, and pairs of keys and what they do."""
    return {
        "title": language.t("Toetsen"),
        "list": [[_named(keys, language), language.t(does)] for keys, does in _KEYS],
    }
