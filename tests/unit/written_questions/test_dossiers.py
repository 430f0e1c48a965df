"""A dossier begins with what the data gives, keeps what people change, and is never lost unseen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from tests.unit.written_questions.asked import DUTCH, opened
from written_questions.dossiers.dossier import Dossier, Table
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
from written_questions.frozen_answers import freeze

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
    second = save(opened(store), store)
    assert [one.id for one in twins(second, store)] == [first.id]
    unnumbered = replace(opened(store), header=replace(first.header, number=None))
    assert twins(save(unnumbered, store), store) == []


def test_what_was_frozen_is_not_thrown_away(copied: Copy) -> None:
    store = copied("remove")
    kept, gone = save(opened(store), store), save(opened(store), store)
    freeze(kept, store)
    with pytest.raises(ValueError, match="frozen"):
        remove(kept.id, store)
    remove(gone.id, store)
    assert [one.id for one in entries(store)] == [kept.id]
