"""Looking through what was answered before: a search, and the answers that it finds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import streamlit as st

from pages.parts.escape import for_html
from pages.parts.markup import empty, link_out
from pages.parts.state import Now, page_parameter, store
from pages.questions.earlier import EARLIER, answer_of, linked
from written_questions.earlier_answers import search
from written_questions.earlier_texts import Earlier

_TEXT: Final = "__TEXT__"
"""Stands in an address for what somebody types (assets/links.js)."""
_MOST: Final = 5
"""Answers that stand there at once; the others are folded."""


def earlier_search(now: Now) -> None:
    """Draw the search; what is typed stands in the address."""
    t, words = now.language.t, page_parameter(EARLIER, "")
    with st.container(key="question_earlier"):
        title = for_html(t("Eerdere antwoorden"))
        st.html(f'<h2 class="column" id="{EARLIER}">{title}</h2>{_form(words, now)}')
        if not words.strip():
            return
        answers = search(words, store())
        if not answers:
            st.html(empty(t("Geen eerder antwoord gevonden.")))
            return
        st.html(_list(answers[:_MOST], now) + _folded(answers[_MOST:], now))


def _list(answers: Sequence[Earlier], now: Now) -> str:
    items = "".join(f"<li>{_item(one, now)}</li>" for one in answers)
    return f'<ul class="earlier-answers">{items}</ul>'


def _folded(answers: Sequence[Earlier], now: Now) -> str:
    if not answers:
        return ""
    words = now.language.n("Nog {n} antwoord", "Nog {n} antwoorden", len(answers))
    return f"<details><summary>{for_html(words)}</summary>{_list(answers, now)}</details>"


def _form(words: str, now: Now) -> str:
    t = now.language.t
    label = for_html(t("Zoek in wat eerder geantwoord werd"))
    href = for_html(now.path_here({EARLIER: _TEXT}))
    clear = for_html(now.path_here({EARLIER: ""}))
    away = (
        f'<a class="button" href="{clear}" target="_self">{for_html(t("Wis"))}</a>' if words else ""
    )
    return (
        f'<form class="ask alone" role="search" data-href="{href}">'
        f'<input type="search" name="q" aria-label="{label}" placeholder="{label}" '
        f'value="{for_html(words)}"><button type="submit">{for_html(t("Zoek"))}</button>{away}</form>'
    )


def _item(one: Earlier, now: Now) -> str:
    language = now.language
    asked = one.asked if one.is_frozen else language.data(one.asked)
    people = [one.header.asker or "", one.header.minister or ""]
    between = language.t("{asker} aan minister {minister}", asker=people[0], minister=people[1])
    about = between if all(people) else ""
    source = f" · {link_out(one.link, language.t('Bron'))}" if one.link else ""
    paragraphs = "".join(
        f"<p>{for_html(line)}</p>" for line in answer_of(one, language).split("\n") if line.strip()
    )
    return (
        f"<p>{linked(one, now)}</p><p><strong>{for_html(asked)}</strong></p>{paragraphs}"
        f"<p><small>{for_html(about)}{source}</small></p>"
    )
