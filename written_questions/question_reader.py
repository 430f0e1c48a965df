"""From text to a Question, by the names alone: no database, so that it can be done in the sandbox."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from data_access.filters import PLACES
from views.row_search import folded
from written_questions.bounds import (
    ABSURD,
    LONGEST_ASKED,
    LONGEST_CONTEXT,
    LONGEST_FIELD,
    LONGEST_INTRODUCTION,
    LONGEST_PART,
    LONGEST_SET_ASIDE,
    LONGEST_TITLE,
    MAX_PARTS,
    MOST_BRANCHES,
    MOST_LEANING,
    MOST_PROPOSALS,
    cut,
)
from written_questions.deadline import deadline
from written_questions.envelope import behind_closing, title_behind_closing
from written_questions.files.limits import MAX_SIGNS
from written_questions.files.problems import Unreadable
from written_questions.header import take_apart
from written_questions.heading_title import theme_of
from written_questions.mentions import mentions_in
from written_questions.messages import set_aside
from written_questions.numbered_parts import Item, sub_questions
from written_questions.plain_lines import clean
from written_questions.question import Given, Header, Mentions, Proposal, Question, SubQuestion
from written_questions.question_filters import Background, named_in
from written_questions.readings import named_fact, parts_in
from written_questions.rules.widely import is_short, refers
from written_questions.sentences import SENTENCE, branches
from written_questions.signals_heard import signals
from written_questions.subject import about_of
from written_questions.typing_errors import read_as
from written_questions.view_matches import match
from written_questions.vocabulary import Vocabulary

_ASKS_FOR_YEARS: Final = re.compile(
    r"\b(?:graag|gelieve|volgende vragen|voor de (?:jaren|periode)|in de periode|please)\b", re.I
)


def understood(
    text: str, vocabulary: Vocabulary, *, fictional: bool = False, given: Iterable[Given] = ()
) -> Question:
    """A question's text, with or without header and answer, read and matched; the answer never is.

    ``fictional`` sets the switch in every filter; ``given`` are the sub-questions as people rearranged
    them, in place of those of the text. Of a question with too many parts the first are
    read, and ``left_out`` says how many are not. What the proposals are known to lack is not in it:
    that takes figures. Raises Unreadable when there is nothing to read or far too much.
    """
    if len(text) > MAX_SIGNS:
        raise Unreadable("too_long", limit=MAX_SIGNS)
    parts = take_apart(clean(text))
    if not parts.header.title and (title := title_behind_closing(list(parts.body))):
        header = replace(parts.header, title=title, theme=parts.header.theme or theme_of(title))
        body = tuple(line for line in parts.body if line != title)
        parts = replace(parts, header=header, body=body)
    introduction, in_text, is_running = sub_questions(parts.body)
    items = [Item(*one) for one in given] or in_text
    behind = set_aside(behind_closing(list(parts.body)))
    aside = (parts.header.set_aside, introduction if is_running else "", behind)
    header = _bounded(replace(parts.header, set_aside="\n".join(filter(None, aside))))
    if not items and not header.title:
        raise Unreadable("empty")
    introduction = introduction[:LONGEST_INTRODUCTION]
    read = _read(items)
    title, _ = read_as(header.title or "", vocabulary)
    asked, _ = read_as(" ".join(p for item in read for p in (item.context, item.text)), vocabulary)
    mentions = mentions_in(f"{title}. {introduction} {asked}", vocabulary, header.date)
    above = mentions_in(f"{title}. {introduction}", vocabulary, header.date)
    background = Background(
        calls=_calls(title, introduction, vocabulary, mentions),
        articles=mentions.articles,
        only_in_parts=frozenset({*mentions.calls, *mentions.articles, *mentions.schemes})
        - {*above.calls, *above.articles, *above.schemes}
        - {*_calls(title, introduction, vocabulary, above)},
        schemes=_schemes(title, vocabulary)
        or (
            ()
            if mentions.calls or mentions.articles
            else _schemes(introduction, vocabulary) or _schemes(asked, vocabulary)
        ),
        places=_places(title, vocabulary),
        fact=named_fact(folded(f"{title}. {introduction}")),
        years=_years(introduction, vocabulary, header.date) or _years_of(title, vocabulary),
        asked_on=header.date,
        fictional=fictional,
        about=about_of(title, introduction, vocabulary),
        topics=frozenset(signals(title, {}, vocabulary)),
        is_of_calls=bool(above.calls) and not above.articles,
    )
    return Question(
        header=header,
        deadline=deadline(header.date),
        mentions=mentions,
        sub_questions=tuple(_all_matched(read, vocabulary, background)),
        left_out=len(items) - len(read),
    )


def _read(items: list[Item]) -> list[Item]:
    """The sub-questions that are read, none of them longer than it is read."""
    if len(items) > ABSURD:
        raise Unreadable("too_many_parts", count=len(items), limit=MAX_PARTS)
    read = [
        Item(item.number, cut(item.text, LONGEST_PART), cut(item.context, LONGEST_CONTEXT))
        for item in items[:MAX_PARTS]
    ]
    if sum(len(item.text) for item in read) > LONGEST_ASKED:
        raise Unreadable("asks_too_long", limit=LONGEST_ASKED)
    return read


def _bounded(header: Header) -> Header:
    def short(value: str | None, longest: int = LONGEST_FIELD) -> str | None:
        return cut(value, longest) if value else value

    return replace(
        header,
        title=short(header.title, LONGEST_TITLE),
        asker=short(header.asker),
        minister=short(header.minister),
        competences=short(header.competences),
        theme=short(header.theme),
        pdf=short(header.pdf),
        record=short(header.record),
        impossible_date=short(header.impossible_date),
        set_aside=header.set_aside[:LONGEST_SET_ASIDE],
    )


def _calls(
    title: str, introduction: str, vocabulary: Vocabulary, all_of_it: Mentions
) -> tuple[str, ...]:
    """The calls the whole question is about: those of its title, else of its introduction, else all.

    None that only shares its theme with an article that the question names.
    """
    for text in (title, introduction):
        calls = mentions_in(text, vocabulary).calls
        if all_of_it.articles:
            calls = tuple(call for call in calls if call in all_of_it.calls)
        if calls:
            return calls
    return all_of_it.calls


def _places(title: str, vocabulary: Vocabulary) -> dict[str, tuple[str, ...]]:
    """The places that a title names, by field of Filters: each part is about them that names no other."""
    named = named_in(mentions_in(title, vocabulary))
    return {field: named[field] for field in PLACES if field in named}


def _schemes(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The schemes that a text names, unless it names a call."""
    named = mentions_in(text, vocabulary)
    return () if named.calls else named.schemes


def _years(introduction: str, vocabulary: Vocabulary, asked_on: dt.date | None) -> tuple[int, ...]:
    """The years that the introduction sets for the questions below it."""
    sentences = [part for part in SENTENCE.split(introduction) if _ASKS_FOR_YEARS.search(part)]
    return mentions_in(" ".join(sentences), vocabulary, asked_on).years


def _years_of(title: str, vocabulary: Vocabulary) -> tuple[int, ...]:
    """The years that a title is about where it names no call or scheme, which have years of their own."""
    named = mentions_in(title, vocabulary)
    return () if named.calls or named.schemes else named.years


def _all_matched(
    items: list[Item], vocabulary: Vocabulary, background: Background
) -> Iterator[SubQuestion]:
    """The sub-questions in order, each with the last one above it that stood by itself at hand; one that says
    nothing but of which place or year ("En voor Limburg?") also with the one that leaned on that. Behind one
    of which nothing is ticked, what leans on it is no surer; nor is a short one that names nothing ("Wie
    kreeg het meest?") behind one that named a year or a place, in a document on nothing by name."""
    before = above = ""
    is_open, is_sure = False, True
    of_nothing = not (background.calls or background.articles or background.schemes)
    within = False
    share = max(1, MOST_LEANING // max(len(items), 1))
    elsewhere = background.only_in_parts
    of_article = bool({*background.articles} - elsewhere)
    for item in items:
        named = mentions_in(f"{item.context} {item.text}", vocabulary)
        # In a document on an article, a call is what one part asks of it.
        calls = () if of_article else named.calls
        elsewhere = elsewhere - {*calls, *named.articles, *named.schemes}
        says_what = parts_in(folded(item.text)).say_something
        leaned_on = before if says_what else above
        matched = match(
            item.text, vocabulary, background.less(elsewhere), item.context, leaned_on, share
        )
        plain, own = folded(item.text), named_in(named)
        lost = within and not own and is_short(plain) and not matched.leaned
        if (is_open and refers(plain)) or (matched.leaned and not is_sure) or lost:
            matched = matched.unsure()
        elif not (is_open and matched.leaned):
            is_open = matched.is_open
        is_sure = any(one.chosen for one in matched.proposals)
        within = within or (of_nothing and bool(own or matched.is_open))
        before = before if matched.leaned else item.text
        narrows = {*PLACES} & own.keys() and not {*PLACES} & named_in(
            mentions_in(before, vocabulary)
        ).keys()
        if says_what or narrows or not matched.leaned:
            above = before if before == item.text else f"{before} {item.text}"
        background = replace(background, about=background.about.after(matched.own))
        yield SubQuestion(
            number=item.number,
            text=item.text,
            kind=matched.kind,
            proposals=_most(matched.proposals),
            context=item.context,
            branches=branches(item.text)[:MOST_BRANCHES],
            reason=matched.reason,
            unrecognised=_once((*matched.unrecognised, *matched.unused))[:MOST_BRANCHES],
            read_as=matched.read_as[:MOST_BRANCHES],
            off_subject=matched.off_subject,
        )


def _most(proposals: tuple[Proposal, ...]) -> tuple[Proposal, ...]:
    """No more of them than a page shows: those that are ticked before others, in their order."""
    kept = sorted(range(len(proposals)), key=lambda at: not proposals[at].chosen)[:MOST_PROPOSALS]
    return tuple(proposals[at] for at in sorted(kept))


def _once(words: Iterable[str]) -> tuple[str, ...]:
    """Each word once, and none that stands in another."""
    different = {folded(word): word for word in reversed([*words])}
    return tuple(
        word
        for plain, word in reversed(different.items())
        if not any(plain in other.split() for other in different if other != plain)
    )
