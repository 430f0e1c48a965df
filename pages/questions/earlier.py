"""What was asked earlier of what a part asks: each answer with why it is shown and what is different now."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import streamlit as st

from language import Language, get_language
from pages.parts.escape import for_html
from pages.parts.markup import badge
from pages.parts.state import Now, store
from written_questions.bounds import cut
from written_questions.dossiers.dossier import Dossier, Part
from written_questions.earlier_answers import AlreadyAsked, like_question
from written_questions.earlier_texts import Earlier
from written_questions.since_then import is_compared

EARLIER: Final = "eerder"
"""The parameter of the page with what is looked for in earlier answers; also where they stand on it."""
_LONGEST: Final = 180
"""Signs of an answer beside a part: the whole of it is behind its link."""
_MOST_CHANGES: Final = 2


def earlier(dossier: Dossier, part: Part, now: Now) -> None:
    """Draw the block under "Bij deel …"; nothing where nothing was asked before."""
    matches = like_question(dossier, store(), part=part.number)
    named = _named_in_text(like_question(dossier, store(), part=""), now)
    if not (matches or named):
        return
    title = for_html(now.language.t("Eerder gevraagd"))
    items = "".join(f"<li>{_match(one, now)}</li>" for one in matches) + named
    st.html(
        f'<section class="beside earlier"><h3 class="column">{title}</h3><ul>{items}</ul></section>'
    )


def earlier_path(one: Earlier, now: Now) -> str:
    """The path of an earlier answer: the frozen one itself, or all that is known of a published question."""
    if one.is_frozen:
        return now.path("vragen", {"dossier": str(one.dossier), "versie": str(one.version)})
    return now.path("vragen", {EARLIER: _named(one)}, anchor=EARLIER)


def _named(one: Earlier) -> str:
    """The words that find all parts of its question: its number and day are read in Dutch."""
    if not (one.header.number and one.header.date):
        return one.header.title or ""
    return f"vraag nr. {one.header.number} van {get_language('nl').long_date(one.header.date)}"


def linked(one: Earlier, now: Now) -> str:
    """Its question as a link, with its day, its part and the mark of what is made up."""
    language = now.language
    link = (
        f'<a href="{for_html(earlier_path(one, now))}" target="_self">'
        f"{for_html(one.name(language))}</a>"
    )
    facts = [language.long_date(one.header.date)] if one.header.date else []
    if one.part:
        facts.append(language.t("deelvraag {number}", number=one.part))
    if one.is_frozen:
        facts.append(language.t("versie {version}", version=one.version))
    return (
        link
        + for_html("".join(f", {fact}" for fact in facts))
        + badge(language, fictional=one.fictional)
    )


def answer_of(one: Earlier, language: Language) -> str:
    """What was answered, translated where that can be; or that it is not known."""
    if not one.answer:
        return language.t("Wat er geantwoord werd, is niet bekend.")
    return one.answer if one.is_frozen else language.data(one.answer)


def _named_in_text(matches: list[AlreadyAsked], now: Now) -> str:
    """The questions that the text of the whole question names, each once, as one item."""
    named = {one.earlier.question: one.earlier for one in matches if one.how == "named"}
    if not named:
        return ""
    links = ", ".join(linked(replace(one, part=""), now) for one in named.values())
    return f"<li>{for_html(now.language.t('De vraag noemt:'))} {links}</li>"


def _match(one: AlreadyAsked, now: Now) -> str:
    language = now.language
    said = cut(answer_of(one.earlier, language), _LONGEST)
    lines = [f"{_capital(one.why(language))}. {said}"]
    lines += [change.words(language) for change in one.now[:_MOST_CHANGES]]
    if is_compared(one.earlier) and not one.now:
        lines.append(language.t("Dezelfde tabellen geven vandaag dezelfde cijfers."))
    paragraphs = "".join(f"<p>{for_html(line)}</p>" for line in lines)
    return f"{linked(one.earlier, now)}{paragraphs}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
