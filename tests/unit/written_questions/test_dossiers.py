"""A dossier begins with what the data gives, keeps what people change, and is never lost unseen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import delete, event

from data_access.engine import Store
from data_access.filters import Filters
from database.schema import FrozenAnswer, FrozenTable
from tests.unit.written_questions.asked import DUTCH, opened
from written_questions.dossiers.dossier import Dossier, Part, Table
from written_questions.dossiers.dossier_list import choices
from written_questions.dossiers.dossier_store import (
    ChangedMeanwhileError,
    NoSuchDossierError,
    entries,
    load,
    remove,
    save,
    twins,
)
from written_questions.dossiers.new_dossier import with_fictional
from written_questions.dossiers.places_to_fill import places_to_fill
from written_questions.dossiers.rearranged import with_header
from written_questions.frozen_answers import freeze
from written_questions.question import Header

pytestmark = pytest.mark.slow

Copy = Callable[[str], Store]


def part(dossier: Dossier, number: str) -> int:
    return [one.number for one in dossier.parts].index(number)


def test_what_the_data_gives_begins_the_answer(reader: Store) -> None:
    made = opened(reader)
    assert [one.number for one in made.parts] == ["1", "2", "2a", "3", "4"]
    first = made.parts[part(made, "1")]
    assert "aanvragen-per-provincie" in {table.view for table in first.answered_by}
    assert "4 van de 151 aanvragen" in first.answer
    assert (first.is_draft, first.outdated) == (True, False)
    # A list that is not complete is not called a total of zero refusals.
    assert "Geweigerd: 0" not in first.answer
    assert made.deadline == dt.date(2023, 12, 7)


def test_what_is_a_matter_of_policy_is_left_to_people(reader: Store) -> None:
    last = opened(reader).parts[-1]
    assert last.kind == "policy"
    assert last.answer == "[In te vullen: standpunt over het verloop van de oproep]"
    assert not last.answered_by


def test_with_made_up_data_there_are_figures(reader: Store) -> None:
    real, made_up = opened(reader), opened(reader, fictional=True)
    refused = part(real, "3")
    assert places_to_fill(real.parts[refused].answer)
    assert not places_to_fill(made_up.parts[refused].answer)
    assert all(table.filters.fictional for one in made_up.parts for table in one.tables)


def test_saved_and_loaded_is_the_same(copied: Copy) -> None:
    store = copied("dossiers")
    saved = save(opened(store, fictional=True), store)
    again = load(saved.id, store)
    assert again == saved
    assert again.changed_at is not None
    assert again.changed_at.tzinfo is not None


def test_corrections_stay_with_the_question(copied: Copy) -> None:
    store = copied("corrections")
    saved = save(opened(store), store)
    first = saved.parts[0]
    own = Table("oproepen", Filters(calls=("bondgenotennetwerken",)), origin="person")
    changed = replace(
        first,
        answer="Eigen woorden.\nTweede alinea.",
        deliverer="Departement X",
        kind="policy",
        tables=(replace(first.tables[0], chosen=False), *first.tables[1:], own),
    )
    saved = save(replace(saved.with_part(0, changed), state="at_cabinet"), store)
    again = load(saved.id, store)
    assert again.parts[0] == changed
    assert again.state == "at_cabinet"


def test_who_saves_over_somebody_else_is_told(copied: Copy) -> None:
    store = copied("conflict")
    mine = save(opened(store), store)
    theirs = save(replace(mine, state="in_work"), store)
    with pytest.raises(ChangedMeanwhileError):
        save(replace(mine, state="at_cabinet"), store)
    assert load(mine.id, store) == theirs


def test_a_dossier_that_is_not_there_is_said(copied: Copy) -> None:
    store = copied("absent")
    with pytest.raises(NoSuchDossierError):
        load(77, store)
    with pytest.raises(NoSuchDossierError):
        save(replace(opened(store), id=77), store)


def test_the_switch_keeps_what_people_did(copied: Copy) -> None:
    store = copied("switch")
    made = opened(store)
    first = made.parts[0]
    own = Table("tips", Filters(), origin="person")
    mine = made.with_part(
        0,
        replace(
            first,
            answer="Van mij.",
            tables=(replace(first.tables[0], chosen=False), *first.tables[1:], own),
        ),
    )
    over = with_fictional(mine, True, store, DUTCH)
    assert over.parts[0].answer == "Van mij."
    assert not next(t for t in over.parts[0].tables if t.view == first.tables[0].view).chosen
    added = over.parts[0].tables[-1]
    assert (added.view, added.origin, added.filters.fictional) == ("tips", "person", True)
    # What nobody touched follows the switch, there and back.
    assert over.parts[3].answer != made.parts[3].answer
    assert with_fictional(over, False, store, DUTCH) == mine


def test_filters_that_a_person_chose_stay_when_made_up_data_comes_and_goes(copied: Copy) -> None:
    store = copied("filters")
    made = opened(store)
    first, *others = made.parts[0].tables
    chosen = replace(first, filters=replace(first.filters, provinces=("limburg",), calls=()))
    mine = made.with_part(0, replace(made.parts[0], tables=(chosen, *others)))
    over = with_fictional(mine, True, store, DUTCH)
    there = over.parts[0].tables[0].filters
    assert (there.provinces, there.calls, there.fictional) == (("limburg",), (), True)
    assert with_fictional(over, False, store, DUTCH).parts[0].tables[0].filters == chosen.filters


def test_the_list_has_what_presses_on_top(copied: Copy) -> None:
    store = copied("list")
    late = save(replace(opened(store), deadline=dt.date(2030, 1, 9)), store)
    done = save(replace(opened(store), deadline=dt.date(2020, 1, 1), state="answered"), store)
    soon = save(replace(opened(store), deadline=dt.date(2030, 1, 2)), store)
    undated = save(replace(opened(store), deadline=None), store)
    assert [one.id for one in entries(store)] == [soon.id, late.id, undated.id, done.id]


def test_a_question_that_was_read_before_has_a_twin(copied: Copy) -> None:
    store = copied("twins")
    first = save(opened(store), store)
    assert twins(first, store) == []
    header = first.header

    def seen_twice(**fields: object) -> bool:
        other = replace(first, id=0, revision=0, text="Anders geplakt.")
        return bool(twins(replace(other, header=replace(header, **fields)), store))  # type: ignore[arg-type]

    assert [one.id for one in twins(save(opened(store), store), store)] == [first.id]
    assert seen_twice(title="Een andere titel")  # the number and date
    assert seen_twice(number=None, title=f"  {str(header.title).upper()} ".strip())
    assert not seen_twice(number=None, title="Een andere titel")
    # Of another day, of another number, or asked of another minister: another question.
    assert not seen_twice(date=dt.date(2023, 11, 10))
    assert not seen_twice(number=29)
    assert not seen_twice(number=None, minister="Een Ander")
    # The same text is the same question, whatever was read of it.
    assert twins(replace(first, id=0, header=Header()), store)
    assert not twins(replace(first, id=0, text="Anders.", header=Header()), store)


def test_the_list_says_who_asks_and_delivers_and_what_is_to_be_filled_in(copied: Copy) -> None:
    store = copied("entries")
    made = opened(store)
    first, second, *others = made.parts
    parts = (
        replace(first, deliverer="Team B", answer="Het waren er [In te vullen: het aantal]."),
        replace(
            second,
            deliverer="Team A",
            answer="[In te vullen: wie] [iets anders] [In te vullen: wat]",
        ),
        *(replace(one, deliverer="Team B", answer="Af.") for one in others),
    )
    save(replace(made, parts=parts), store)
    (entry,) = entries(store)
    assert (entry.asker, entry.minister) == ("Een Lid", "De Minister")
    assert entry.subject == "Armoedebeleid"
    assert entry.deliverers == ("Team B", "Team A")
    assert entry.to_fill == 3


def test_the_list_is_searched_and_narrowed(copied: Copy) -> None:
    store = copied("search")
    made = opened(store)
    header = Header(number=7, title="Crèches in de rand", minister="Zoë Ander", asker="Ann Peeters")
    mine = save(replace(made, state="in_work"), store)
    other = replace(
        made,
        header=header,
        parts=(Part("1", "Hoeveel plaatsen?", "policy", deliverer="Opgroeien"),),
    )
    other = save(other, store)

    def ids(**how: Any) -> list[int]:
        return [one.id for one in entries(store, **how)]

    assert (
        ids(search="creches")
        == ids(search="PEETERS  ann")
        == ids(search="plaatsen 7")
        == [other.id]
    )
    assert ids(search="bondgenotennetwerken") == [mine.id]
    assert ids(search="bondgenotennetwerken peeters") == []
    assert ids(state="in_work") == ids(minister="De Minister") == [mine.id]
    assert ids(deliverer="Opgroeien") == ids(minister="Zoë Ander", search="rand") == [other.id]
    assert ids(search=" ") == ids() == [other.id, mine.id]
    asked: list[str] = []
    event.listen(store.engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
    found = choices(store)
    assert len(asked) == 2  # which transaction was the last, and the choices
    assert found.ministers == {"De Minister": 1, "Zoë Ander": 1}
    assert found.deliverers == {"Opgroeien": 1}
    assert found.states == {"in_work": 1, "new": 1}
    asked.clear()
    assert choices(store) == found
    assert len(asked) == 1  # until somebody writes
    save(replace(mine, state="answered"), store)
    assert choices(store).states == {"answered": 1, "new": 1}


def test_an_impossible_date_is_said_until_another_is_given(copied: Copy) -> None:
    store = copied("impossible")
    text = "SCHRIFTELIJKE VRAAG\nnr. 5\ndatum: 30 februari 2024\n\nJeugd  -  Stand\n\n1. Hoeveel?"
    made = opened(store, text=text)
    assert (made.header.impossible_date, made.deadline) == ("30 februari 2024", None)
    saved = save(made, store)
    assert load(saved.id, store) == saved
    assert saved.header.impossible_date == "30 februari 2024"
    given = save(with_header(saved, date=dt.date(2024, 3, 1)), store)
    assert load(given.id, store).header.impossible_date is None
    assert given.deadline == dt.date(2024, 3, 29)


def test_what_was_frozen_is_not_thrown_away(copied: Copy) -> None:
    store = copied("remove")
    kept, gone = save(opened(store), store), save(opened(store), store)
    freeze(kept, store)
    with pytest.raises(ValueError, match="frozen"):
        remove(kept.id, store)
    remove(gone.id, store)
    assert [one.id for one in entries(store)] == [kept.id]


def test_a_number_is_never_given_twice(copied: Copy) -> None:
    """Who opens the address of a dossier that is gone does not find another one there."""
    store = copied("numbers")
    kept, newest = save(opened(store), store), save(opened(store), store)
    remove(newest.id, store)
    assert save(opened(store), store).id > newest.id
    with pytest.raises(NoSuchDossierError):
        load(newest.id, store)
    first = freeze(kept, store)
    with store.begin() as connection:
        connection.execute(delete(FrozenTable).where(FrozenTable.answer_id == first.id))
        connection.execute(delete(FrozenAnswer).where(FrozenAnswer.id == first.id))
    assert freeze(load(kept.id, store), store).id > first.id
