"""What is called as somebody typed, by kind: each with its number and the way to its page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from data_access.filters import Filters
from enquiry.names import MOST, Found, Named, named_as
from enquiry.request import Request
from language import N_
from pages.parts.escape import for_html
from pages.parts.markup import badge
from pages.parts.named_things import (
    KINDS,
    name_of_thing,
    number_in_words,
    place_of_thing,
)
from pages.parts.state import TAB_PARAMETER, Now, store
from written_questions.dossiers.dossier_list import entries

_MOST_NAMED: Final = 12
_SHORTEST: Final = 3
"""Signs of a text that questions in work are looked up by."""
_FIELDS: Final = {
    "municipalities": "municipality",
    "calls": "call",
    "schemes": "scheme",
    "articles": "article",
}
"""Fields of Filters whose values have a page, with the kind of thing that they are."""
_ALL: Final = {
    "organisation": ("organisaties", {TAB_PARAMETER: "organisaties"}),
    "project": ("organisaties", {}),
}
"""Kinds of which there are many, with the page that lists them all."""


def things(found: Found, here: Now, *, about: Request | None, wide: bool = False) -> str:
    """What is called so, and what a request names, as HTML; nothing where there is neither."""
    named = {(one.kind, one.key): one for one in _named_in(about, here)}
    every = {**{(one.kind, one.key): one for one in found.things}}
    every |= {key: one for key, one in named.items() if key not in every}
    groups = [
        _group(kind, [one for one in every.values() if one.kind == kind], here) for kind in KINDS
    ]
    shown = "".join(filter(None, groups))
    if not shown:
        return ""
    title = for_html(here.language.t("Op naam gevonden"))
    return f'<section class="things{" wide" if wide else ""}"><h2>{title}</h2>{shown}</section>'


def dossiers_called(text: str) -> Iterator[Named]:
    """The questions in work and answered that hold every word, with how often their answer was frozen."""
    if len(text.strip()) < _SHORTEST:
        return
    for one in entries(store(), search=text)[:MOST]:
        yield Named("dossier", str(one.id), one.name, number=one.frozen, fictional=one.fictional)


def _named_in(request: Request | None, here: Now) -> tuple[Named, ...]:
    """What a request is limited to, and has a page."""
    filters = request.filters if request else Filters()
    wanted = [
        (kind, str(value)) for field, kind in _FIELDS.items() for value in getattr(filters, field)
    ]
    return named_as(wanted[:_MOST_NAMED], here.reader)


def _group(kind: str, of_kind: list[Named], here: Now) -> str:
    if not of_kind:
        return ""
    language = here.language
    one, many = KINDS[kind]
    title = for_html(language.t(one if len(of_kind) == 1 else many))
    lines = "".join(_line(thing, here) for thing in of_kind)
    return f"<h3>{title}</h3><ul>{lines}</ul>{_more(kind, of_kind, here)}"


def _line(thing: Named, here: Now) -> str:
    page, chosen = place_of_thing(thing)
    href = here.path(page, chosen)
    number = number_in_words(thing, here.language)
    small = f"<small>{for_html(number)}</small>" if number else ""
    mark = badge(here.language, fictional=thing.fictional)
    name = for_html(name_of_thing(thing, here.language))
    return f'<li><a href="{for_html(href)}" target="_self">{name}</a>{mark}{small}</li>'


def _more(kind: str, of_kind: list[Named], here: Now) -> str:
    """That there are more of a kind, and the page that has them, where it can be searched."""
    many = max(one.many for one in of_kind)
    if many <= len(of_kind):
        return ""
    t = here.language.t
    words = for_html(t(N_("nog {n} andere"), n=here.language.number(many - len(of_kind))))
    if kind not in _ALL:
        return f'<p class="aside">{words}</p>'
    page, chosen = _ALL[kind]
    return f'<p class="aside"><a href="{for_html(here.path(page, chosen))}" target="_self">{words}</a></p>'
