"""From a question that was read to a dossier: tables chosen, answers begun where the data gives them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from dataclasses import fields, replace

from data_access.engine import Reader
from data_access.filters import Filters
from language import Language
from views.row_search import folded
from written_questions.bounds import MOST_READ, printable
from written_questions.desk import read_apart
from written_questions.dossiers.dossier import Dossier, Part, Table
from written_questions.dossiers.drafts import ByTable, draft, later
from written_questions.dossiers.held import holds
from written_questions.dossiers.named_bodies import with_named_body
from written_questions.dossiers.open_points import of_whole
from written_questions.dossiers.places_to_fill import to_fill
from written_questions.dossiers.rearranged import as_given
from written_questions.dossiers.said_before import refers
from written_questions.envelope import without_contact
from written_questions.question import Given, Question, SubQuestion

Understand = Callable[..., Question]
"""``desk.read_apart``, or ``desk.understand`` for text that is trusted."""


def open_dossier(
    text: str,
    reader: Reader,
    language: Language,
    *,
    fictional: bool = False,
    understand: Understand = read_apart,
    given: tuple[Given, ...] = (),
) -> Dossier:
    """The dossier of a question's text, not saved yet; nobody's address or telephone is kept of it.

    ``given`` are sub-questions as people rearranged them. Raises Unreadable, DataUnavailable.
    """
    rearranged = {"given": given} if given else {}
    question = understand(text, reader, fictional=fictional, **rearranged)
    dossier = Dossier(
        text=without_contact(printable(text)),
        header=question.header,
        deadline=question.deadline,
        parts=tuple(_part(one, reader) for one in question.sub_questions),
        fictional=fictional,
        left_out=question.left_out,
    )
    return drafted(dossier, reader, language)


def drafted(dossier: Dossier, reader: Reader, language: Language) -> Dossier:
    """The dossier with a draft under every part that has no answer yet.

    When so many tables were read that people would wait, a draft only says that it is to be written.
    """
    by_table: ByTable = {}
    parts: list[Part] = []
    for part in dossier.parts:
        if not part.answer.strip():
            more = {(t.view, t.filters, t.asked, part.question) for t in part.answered_by}
            if len(by_table.keys() | more) > MOST_READ:
                text = later(language)
            else:
                text = draft(part, dossier, reader, language, by_table, parts)
                part = _without_silent(part, text, language)
            part = replace(part, answer=text, drafted=text, drafted_from=part.basis)
        parts.append(part)
    return replace(dossier, parts=tuple(parts))


def _without_silent(part: Part, text: str, language: Language) -> Part:
    """A part of which no table tells what is asked, with those that were proposed out of its answer: under a
    place to fill in they would stand as if they did."""
    if text != of_whole(part, language):
        return part
    tables = tuple(
        replace(table, chosen=False) if table.origin == "rule" else table for table in part.tables
    )
    return replace(part, tables=tables)


def drafted_anew(dossier: Dossier, at: int, reader: Reader, language: Language) -> Dossier:
    """The dossier with a fresh draft of one part. Raises DataUnavailable.

    A text of the atlas is replaced. What a person wrote stays: the draft comes below it, after a place in
    which to choose between the two; asked again, only that draft is renewed.
    """
    part = dossier.parts[at]
    text = draft(part, dossier, reader, language, earlier=dossier.parts[:at])
    between = to_fill(language.t("kies tussen de tekst hierboven en het nieuwe ontwerp"), language)
    own = part.answer.removesuffix(f"\n\n{between}\n{part.drafted}").rstrip()
    answer = text if own in ("", part.drafted, text) else f"{own}\n\n{between}\n{text}"
    anew = replace(part, answer=answer, drafted=text, drafted_from=part.basis, read_on=None)
    return dossier.with_part(at, anew)


def taken_over(part: Part, day: dt.date) -> Part:
    """The part with its text as a person's own from this day on, made of the tables that it has now."""
    return replace(part, read_on=day, drafted_from=part.basis)


def with_fictional(
    dossier: Dossier, fictional: bool, reader: Reader, language: Language
) -> Dossier:
    """The dossier with made-up data in or out: tables matched anew, people's own work kept.

    What a person added, took out or wrote stays; what the rules proposed and began is made again.
    """
    if dossier.fictional == fictional:
        return dossier
    text, given = dossier.text, as_given(dossier.parts)
    fresh = open_dossier(text, reader, language, fictional=fictional, given=given)
    former = open_dossier(text, reader, language, fictional=dossier.fictional, given=given)
    parts = tuple(
        _merged(mine, then, new, fictional)
        for mine, then, new in zip(dossier.parts, former.parts, fresh.parts, strict=False)
    )
    # Parts beyond those that are read at most stay as they are.
    return replace(dossier, parts=parts + dossier.parts[len(parts) :], fictional=fictional)


def matched_anew(
    dossier: Dossier,
    positions: Collection[int],
    reader: Reader,
    language: Language,
    understand: Understand = read_apart,
    former: Sequence[Part] = (),
) -> Dossier:
    """The dossier with the parts at these positions matched as they now are: joined, divided or rewritten.

    Tables that people added stay, and those they took out stay out; filters are those that the text as it
    now is asks for. A text that a person wrote or took over stays, a draft is made anew; so is that of
    another part that refers to an earlier answer. ``former`` is what was proposed before a word was
    taught: a table that nobody ticked or unticked since is ticked as its part is understood now.

    Raises Unreadable, DataUnavailable.
    """
    fresh = dict(enumerate(proposed(dossier, reader, understand)))
    before = dict(enumerate(former))
    parts = [
        _matched(part, fresh[at], before.get(at), language)
        if at in positions and at in fresh
        else part
        for at, part in enumerate(dossier.parts)
    ]
    begun = drafted(replace(dossier, parts=tuple(parts)), reader, language).parts
    kept = zip(begun, dossier.parts, strict=True)
    after = tuple(new if at in positions else old for at, (new, old) in enumerate(kept))
    return _referring_anew(replace(dossier, parts=after), reader, language)


def with_references(before: Dossier, after: Dossier, reader: Reader, language: Language) -> Dossier:
    """The dossier after a change, each draft that refers to an earlier answer made anew where a part moved or
    an answer is another: what it left out may be said no more, or later. Raises DataUnavailable."""
    same = _said(before) == _said(after)
    return after if same else _referring_anew(after, reader, language)


def _referring_anew(after: Dossier, reader: Reader, language: Language) -> Dossier:
    for at, part in enumerate(after.parts):
        if part.is_draft and refers(part):
            after = drafted_anew(after, at, reader, language)
    return after


def _said(dossier: Dossier) -> list[tuple[str, str]]:
    return [(part.number, part.answer) for part in dossier.parts]


def proposed(
    dossier: Dossier, reader: Reader, understand: Understand = read_apart
) -> tuple[Part, ...]:
    """The parts as they are understood now, with what is proposed for each and nothing of people's work.

    Raises Unreadable, DataUnavailable.
    """
    given = as_given(dossier.parts)
    question = understand(dossier.text, reader, fictional=dossier.fictional, given=given)
    return tuple(_part(one, reader) for one in question.sub_questions)


def with_word(dossier: Dossier, word: str) -> tuple[int, ...]:
    """The positions of the parts in which a word was not recognised."""
    return tuple(
        at
        for at, part in enumerate(dossier.parts)
        if folded(word) in map(folded, part.unrecognised)
    )


def _matched(mine: Part, fresh: Part, former: Part | None, language: Language) -> Part:
    """A part with the match of its text as it now is."""
    before = {table.view: table.chosen for table in mine.tables if table.origin == "rule"}
    then = {table.view: table.chosen for table in former.tables} if former else {}
    silent = mine.is_draft and mine.answer == of_whole(mine, language)  # its draft took them out
    untouched = {view for view, chosen in then.items() if silent or before.get(view) == chosen}
    tables = [
        replace(table, chosen=before[table.view] and (table.chosen or table.suggestion))
        if table.view in before and table.view not in untouched
        else table
        for table in fresh.tables
    ]
    tables += [table for table in mine.tables if table.origin == "person"]
    changed = {
        name: getattr(fresh, name) for name in ("kind", "reason", "unrecognised", "off_subject")
    }
    if mine.is_draft:
        changed |= {"answer": "", "drafted": "", "drafted_from": ""}
    return replace(mine, tables=tuple(tables), **changed)


def _merged(mine: Part, then: Part, new: Part, fictional: bool) -> Part:
    """A part of somebody's dossier, brought to the other choice."""
    present, before, proposed = _by_place(mine), _by_place(then), _by_place(new)
    tables = [
        _kept(table, present.get(place), before.get(place)) for place, table in proposed.items()
    ]
    changed = [
        t for place, t in present.items() if place not in proposed and t != before.get(place)
    ]
    tables += [
        replace(table, filters=replace(table.filters, fictional=fictional))
        for table in (*changed, *(t for t in mine.tables if t.origin == "person"))
    ]
    mine = replace(mine, tables=tuple(tables))
    if mine.answer != then.answer:
        return mine
    return replace(
        mine, answer=new.answer, drafted=new.drafted, drafted_from=new.drafted_from, read_on=None
    )


def _by_place(part: Part) -> dict[tuple[str, int], Table]:
    """What the rules proposed, by View and by how many of that View stood before it."""
    tables: dict[tuple[str, int], Table] = {}
    for table in part.tables:
        if table.origin == "rule":
            count = sum(view == table.view for view, _ in tables)
            tables[table.view, count] = table
    return tables


def _kept(fresh: Table, mine: Table | None, then: Table | None) -> Table:
    """A table proposed anew, with what a person changed in the one before: filters, in or out."""
    if mine is None or then is None:
        return fresh
    changed = {
        field.name: getattr(mine.filters, field.name)
        for field in fields(Filters)
        if field.name != "fictional"
        and getattr(mine.filters, field.name) != getattr(then.filters, field.name)
    }
    chosen = mine.chosen if mine.chosen != then.chosen else fresh.chosen
    return replace(fresh, filters=replace(fresh.filters, **changed), chosen=chosen)


def _part(one: SubQuestion, reader: Reader) -> Part:
    one = with_named_body(one, reader)
    # What only helps to write a text of policy is at hand, but not in the answer by itself.
    in_answer = one.kind == "figures" and not one.off_subject
    return Part(
        number=one.number,
        question=one.text,
        kind=one.kind,
        context=one.context,
        reason=one.reason,
        tables=tuple(
            Table(
                p.view,
                p.filters,
                p.words,
                p.reason,
                "rule",
                in_answer and p.chosen and not p.suggestion and holds(p, one.text, reader),
                p.asked,
                p.suggestion,
            )
            for p in one.proposals
        ),
        unrecognised=one.unrecognised,
        off_subject=one.off_subject,
    )
