"""The answer to what stands in the box: the figure, what was understood and what was not, and what is called so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

import streamlit as st

from data_access.filters import DIMENSION
from enquiry.chips import chips, in_words, value_words
from enquiry.names import Found, find_names
from enquiry.request import Request, read_request
from enquiry.understanding import Understood, understand
from language import N_
from pages.asked.things import dossiers_called, things
from pages.parts.escape import for_html
from pages.parts.figure import figure
from pages.parts.named_things import ASKED_PAGE, TEXT_PARAMETER
from pages.parts.state import Now
from views import view
from views.row_search import folded

REQUEST_PARAMETER: Final = "als"
"""On the page of answers: the request that was chosen instead of what the words ask."""
_WHICH: Final = {
    "municipality": N_("Welke gemeente bedoelt u? Typ haar naam erbij, of kies ze op de kaart."),
    "organisation": N_("Welke organisatie bedoelt u? Typ alleen haar naam, en kies ze in de lijst."),
}
_BODY: Final = N_(
    "Een figuur is niet tot één organisatie te beperken. Wat van {name} bekend is, staat op haar eigen pagina."
)
_TOO_LONG: Final = N_(
    "Dit is te lang voor een vraag in één regel. Plak een schriftelijke vraag op de pagina Vragen."
)
_NOTHING: Final = N_("Niet begrepen, en niets heet zo: {words}")
_NO_FIGURE: Final = N_("Van deze woorden is geen figuur te maken. Zeg erbij wat u wilt zien.")
_EXAMPLES: Final = (
    N_("toegekend per provincie"), N_("top 10 ontvangers Limburg"), N_("evolutie aanvragen"),
)  # fmt: skip


def answer(text: str, chosen: str, here: Now) -> None:
    """Draw it. ``chosen`` is a request in the form of an address, where somebody took a part away or chose
    another reading; else what the words ask is drawn."""
    told = understand(text, here.reader, fictional=here.filters.fictional)
    if chosen:
        told = _as_chosen(told, chosen, here)
    found = _called(told, here)
    _html(_head(told, found, here))
    named = things(found, here, about=_about(told), wide=told.drawn is None)
    if told.drawn is None:
        _html(named)
    elif not named:
        _draw(told.drawn, here)
    else:
        with st.container(key="asked"):
            left, right = st.columns([2, 1], gap="large")
            with left:
                _draw(told.drawn, here)
            with right:
                _html(named)


def _html(made: str) -> None:
    if made:
        st.html(made)


def _as_chosen(told: Understood, chosen: str, here: Now) -> Understood:
    """What is understood, with another request in its place; the words are still told of."""
    request, dropped = read_request(chosen, here.options.values)
    if here.filters.fictional:
        request = replace(request, filters=replace(request.filters, fictional=True))
    drawn = request if request.shown is not None else None
    others = [one for one in (told.drawn, *told.meant) if one not in (None, request)]
    unknown = [f"{name}={value}" for name, value in dropped]
    if request.view and drawn is None:
        unknown.append(request.view)
    return replace(
        told,
        drawn=drawn,
        rest=None if drawn else request,
        meant=tuple(one for one in others if one is not None)[:3],
        unrecognised=(*told.unrecognised, *unknown),
        not_followed=(),
        reason="",
    )


def _called(told: Understood, here: Now) -> Found:
    """What is called as the whole line; else as the words that mean nothing else."""
    fictional = here.filters.fictional
    found = find_names(told.text, here.reader, fictional=fictional)
    rest = told.body or " ".join(told.unrecognised)
    if not found.things and rest and rest != told.text:
        found = find_names(rest, here.reader, fictional=fictional)
    return replace(found, things=(*found.things, *dossiers_called(told.text)))


def _about(told: Understood) -> Request | None:
    """The request whose places, calls and articles have pages of their own."""
    return told.drawn or told.rest or next(iter(told.meant), None)


def _draw(request: Request, here: Now) -> None:
    shown = view(request.view)
    filters = replace(request.filters, as_known_on=here.filters.as_known_on)
    of_request = replace(here, filters=filters, shared=here.shared or here.filters)
    figure(of_request.result(shown), of_request)


# --- what is said above it --------------------------------------------------------------------------


def _head(told: Understood, found: Found, here: Now) -> str:
    lines = [
        _understood(told, here),
        *_sentences(told, found, here),
        _meant(told, here),
    ]
    typed = for_html(told.text)
    title = f'<h1 tabindex="-1" data-asked="{typed}">{typed}</h1>' if typed else ""
    shown = "".join(filter(None, (title, *lines)))
    return f'<div class="answer">{shown}</div>' if shown else ""


def _understood(told: Understood, here: Now) -> str:
    """What was understood, part by part; each is a link to the request without it."""
    request = told.drawn or told.rest
    if request is None:
        return ""
    t = here.language.t
    parts = []
    for chip in chips(request, here.options, here.language):
        words = for_html(chip.words)
        if chip.without is None:
            parts.append(f'<li><span class="chip">{words}</span></li>')
            continue
        href = for_html(path_of(told.text, chip.without, here))
        label = for_html(t("Zonder: {part}", part=chip.words))
        parts.append(
            f'<li><a class="chip" href="{href}" target="_self" aria-label="{label}" title="{label}">'
            f'{words}<span class="away" aria-hidden="true"></span></a></li>'
        )
    if not parts:
        return ""
    name = for_html(t("Begrepen als"))
    return f'<div class="chips"><p>{name}</p><ul aria-label="{name}">{"".join(parts)}</ul></div>'


def _sentences(told: Understood, found: Found, here: Now) -> Iterable[str]:
    t, language = here.language.t, here.language
    left = [word for word in told.unrecognised if not _is_called(word, found)]
    nothing = told.drawn is None and not found.things and not told.meant
    if told.too_long:
        yield _todo(t(_TOO_LONG))
    elif left:
        words = language.join([f"“{word}”" for word in left])
        yield _todo(t(_NOTHING if nothing else N_("Niet begrepen: {words}"), words=words))
    elif nothing and told.text and not (told.rest or told.reason):
        yield _todo(t(_NOTHING, words=f"“{told.text}”"))
    for typed, read in (*told.read_as, *found.read_as):
        yield _quiet(t("“{typed}” gelezen als “{read}”", typed=typed, read=read))
    if told.not_followed:
        names = language.join([_field_words(field, value, here) for field, value in told.not_followed])
        yield _todo(t("Deze figuur volgt dit niet: {names}", names=names))
    if told.reason:
        yield _todo(t(told.reason))
    if told.body:
        yield _quiet(t(_BODY, name=told.body))
    if told.whose:
        yield _quiet(t(_WHICH[told.whose]))
    if told.drawn is None and not (told.meant or found.things or told.reason or told.too_long):
        yield _quiet(t(_NO_FIGURE)) + _examples(here)


def _is_called(word: str, found: Found) -> bool:
    plain = folded(word)
    put_right = dict(found.read_as).get(plain, plain)
    return any(put_right in folded(f"{it.name} {it.was} {it.key} {it.number}") for it in found.things)


def _field_words(field: str, value: Any, here: Now) -> str:
    label = here.language.t(DIMENSION[field].label) if field in DIMENSION else ""
    return f"{label.lower()} {value_words(field, value, here.options, here.language)}".strip()


def _meant(told: Understood, here: Now) -> str:
    """At most three others that may be meant."""
    t, offered = here.language.t, _in_words_of_their_own(told, here)
    if not offered:
        return ""
    links = "".join(
        f'<li><a href="{for_html(path_of(told.text, one, here))}" target="_self">'
        f"{for_html(words)}</a></li>"
        for words, one in offered.items()
    )
    lead = for_html(t("Bedoelt u"))
    return f'<div class="meant"><p>{lead}</p><ul aria-label="{lead}">{links}</ul></div>'


def _in_words_of_their_own(told: Understood, here: Now) -> dict[str, Request]:
    """The other readings that say something else than the one that is drawn, or than each other."""
    alike = {_bare(in_words(told.drawn, here.options, here.language))} if told.drawn else set()
    offered: dict[str, Request] = {}
    for one in told.meant:
        words = in_words(one, here.options, here.language)
        if _bare(words) not in alike:
            alike.add(_bare(words))
            offered[words] = one
    return offered


def _bare(words: str) -> str:
    return " ".join(words.casefold().replace("·", " ").split())


def _examples(here: Now) -> str:
    t = here.language.t
    links = "".join(
        f'<li><a href="{for_html(here.path(ASKED_PAGE, {TEXT_PARAMETER: t(one)}))}" target="_self">'
        f"{for_html(t(one))}</a></li>"
        for one in _EXAMPLES
    )
    lead = for_html(t("Bijvoorbeeld"))
    return f'<div class="meant"><p>{lead}</p><ul aria-label="{lead}">{links}</ul></div>'


def path_of(text: str, request: Request, here: Now) -> str:
    """The path of the answer to a text that draws this request."""
    return here.path(
        ASKED_PAGE, {TEXT_PARAMETER: text, REQUEST_PARAMETER: request.written or "?"}
    )


def _todo(sentence: str) -> str:
    return f'<p class="not-understood" role="status">{for_html(sentence)}</p>'


def _quiet(sentence: str) -> str:
    return f'<p class="aside">{for_html(sentence)}</p>'
