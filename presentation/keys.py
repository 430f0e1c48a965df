"""The keys of a presentation in words; assets/presentation/keys.js says what each does."""

from __future__ import annotations

from typing import Final

from language import N_, Language

_KEYS: Final = (
    (N_("→, ↓, spatie, Page Down, Enter"), N_("volgende dia")),
    (N_("←, ↑, Page Up, Backspace"), N_("vorige dia")),
    (N_("Home, End"), N_("eerste en laatste dia")),
    (N_("een getal en Enter"), N_("naar die dia")),
    (N_("v, Shift+V"), N_("volgende en vorige provincie")),
    (N_("f"), N_("volledig scherm aan of uit")),
    (N_("b"), N_("scherm zwart, en terug")),
    (N_("t"), N_("donkere of lichte zaal")),
    (N_("?"), N_("deze lijst")),
    (N_("Esc"), N_("de presentatie verlaten")),
)


def key_words(language: Language) -> dict[str, object]:
    """The list that ``?`` shows: its title, and pairs of keys and what they do."""
    return {
        "title": language.t("Toetsen"),
        "list": [[language.t(keys), language.t(does)] for keys, does in _KEYS],
    }
