"""What can be kept of a thing on its own page: one file with every figure of it, and its address."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlencode

from language import N_
from pages.parts.escape import for_html
from pages.parts.state import Now, whole_address
from views.things import Thing

EVERYTHING: Final = "alles"
"""Under this path every thing has its files (front_door/figure_routes.py)."""
_KINDS: Final = (("xlsx", N_("Alles in Excel")), ("docx", N_("Alles in Word")))


def thing_files(thing: Thing, key: str, here: Now) -> str:
    """The menu as HTML: the files of a thing, and a link to its page."""
    t = here.language.t
    query = urlencode({**here.query(), thing.parameter: [key]}, doseq=True)
    items = "".join(
        f'<a href="{for_html(f"/{EVERYTHING}/{thing.key}.{kind}?{query}")}" data-file>'
        f"{for_html(t(label))}</a>"
        for kind, label in _KINDS
    )
    address = for_html(whole_address(thing.page, query))
    return (
        f'<details class="menu"><summary class="button">{t("Bewaar")}</summary>'
        f'<div class="sheet">{items}<label>{t("Link naar deze pagina")}'
        f'<input readonly value="{address}" data-copy></label>'
        '<p class="told" role="status"></p></div></details>'
    )
