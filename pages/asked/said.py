"""What is said above an answer: what was understood, what was not, and what else may be meant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from data_access.filters import DIMENSION
from enquiry.chips import chips, in_words, value_words
from enquiry.names import Found
from enquiry.request import Request
from enquiry.understanding import Understood
from language import N_
from pages.parts.escape import for_html
from pages.parts.named_things import ASKED_PAGE, TEXT_PARAMETER
from pages.parts.state import Now
from views.row_search import folded

REQUEST_PARAMETER: Final = "als"
"""On the page of answers: the request that was chosen instead of what the words ask."""
_WHICH: Final = {
    "municipality": N_("Welke gemeente bedoelt u? Typ haar naam erbij, of kies ze op de kaart."),
    "organisation": N_(
        "Welke organisatie bedoelt u? Typ alleen haar naam, en kies ze in de lijst."
    ),
}
_BODY: Final = N_(
    "Een figuur is niet tot één organisatie te beperken. Wat van {name} bekend is, staat op haar pagina."
)
_TOO_LONG: Final = N_(
    "Dit is te lang voor een vraag in één regel. Plak een schriftelijke vraag op de pagina Vragen."
)
_NOTHING: Final = N_("Niet begrepen, en niets heet zo: {words}")
_LEFT: Final = N_("Niet begrepen: {words}")
_NOT_FOLLOWED: Final = N_("Dit cijfer is hiertoe niet te beperken: {names}")
_NO_FIGURE: Final = N_("Van deze woorden is geen figuur te maken. Zeg erbij wat u wilt zien.")
_EMPTY: Final = N_("Typ een naam of een vraag van één regel in het vak bovenaan.")
_EXAMPLES: Final = (
    N_("toegekend per provincie"), N_("top 10 ontvangers Limburg"), N_("evolutie aanvragen"),
)  # fmt: skip


def said(told: Understood, found: Found, here: Now) -> str:
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


def _sentences(told: Understood, found: Found, here: Now) -> Iterator[str]:
    yield from map(_todo, filter(None, _not_understood(told, found, here)))
    yield from map(_quiet, _asides(told, found, here))
    offered = told.meant or told.drawn or found.things
    if not (offered or told.reason or told.too_long):
        yield _quiet(here.language.t(_NO_FIGURE if told.text else _EMPTY)) + _examples(here)


def _not_understood(told: Understood, found: Found, here: Now) -> Iterator[str]:
    """What nothing was done with, and what no figure can be made of."""
    t, language = here.language.t, here.language
    if told.too_long:
        yield t(_TOO_LONG)
        return
    nothing = not (told.drawn or told.meant or told.rest or told.reason or found.things)
    words = [word for word in told.unrecognised if not _is_called(word, found)]
    if nothing and told.text:
        words = words or [told.text]
    if words:
        named = language.join([f"“{word}”" for word in words])
        yield t(_NOTHING if nothing else _LEFT, words=named)
    if told.not_followed:
        names = [_field_words(field, value, here) for field, value in told.not_followed]
        yield t(_NOT_FOLLOWED, names=language.join(names))
    yield t(told.reason) if told.reason else ""


def _asides(told: Understood, found: Found, here: Now) -> Iterator[str]:
    t = here.language.t
    for typed, read in dict.fromkeys((*told.read_as, *found.read_as)):
        yield t("“{typed}” gelezen als “{read}”", typed=typed, read=read)
    if told.body:
        yield t(_BODY, name=told.body)
    if told.whose:
        yield t(_WHICH[told.whose])


def _is_called(word: str, found: Found) -> bool:
    plain = folded(word)
    put_right = dict(found.read_as).get(plain, plain)
    return any(
        put_right in folded(f"{it.name} {it.was} {it.key} {it.number}") for it in found.things
    )


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
    return here.path(ASKED_PAGE, {TEXT_PARAMETER: text, REQUEST_PARAMETER: request.written or "?"})


def _todo(sentence: str) -> str:
    return f'<p class="not-understood" role="status">{for_html(sentence)}</p>'


def _quiet(sentence: str) -> str:
    return f'<p class="aside">{for_html(sentence)}</p>'
