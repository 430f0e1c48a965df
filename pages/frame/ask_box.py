"""The box of every page: a name or a request, and the page that answers it."""

from __future__ import annotations

from typing import Final

from language import N_
from pages.parts.escape import for_html
from pages.parts.named_things import TEXT_PARAMETER
from pages.parts.state import Now

_TEXT: Final = "__TEXT__"
"""Stands in an address for what somebody types (assets/links.js)."""
_LABEL: Final = N_("Zoek of vraag")
_EXAMPLES: Final = N_("Zoek een naam, of vraag: “top 10 ontvangers Limburg”")
HOW: Final = N_("/ zet de cursor hier; pijlen kiezen, Enter vraagt, Esc sluit")


def ask_box(now: Now, page: str, text: str = "", *, large: bool = False) -> str:
    """The box as HTML, with the text that was asked last; ``page`` is the address of its answers.

    ``large`` is that of the first page, which says what it takes.
    """
    t = now.language.t
    label, shown = for_html(t(_LABEL)), for_html(t(_EXAMPLES if large else _LABEL))
    kind = "ask large" if large else "ask small"
    paste = (
        f'<a class="button" href="{for_html(now.path("vragen"))}" target="_self">'
        f"{for_html(t('Plak een schriftelijke vraag'))}</a>"
        if large
        else ""
    )
    return (
        f'<form class="{kind}" role="search" aria-label="{label}" '
        f'data-href="{for_html(now.path(page, {TEXT_PARAMETER: _TEXT}))}" '
        f'data-offers="/voorstellen?{for_html(_language(now))}q=">'
        f'<input type="search" name="q" role="combobox" aria-expanded="false" aria-autocomplete="list" '
        f'aria-label="{label}" aria-keyshortcuts="/" title="{for_html(t(HOW))}" autocomplete="off" '
        f'maxlength="600" placeholder="{shown}" value="{for_html(text)}">'
        f'<button type="submit">{for_html(t("Vraag"))}</button>{paste}</form>'
    )


def _language(now: Now) -> str:
    fictional = "fictief=ja&" if now.filters.fictional else ""
    return ("" if now.language.code == "nl" else f"taal={now.language.code}&") + fictional
