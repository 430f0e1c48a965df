"""A frozen answer stays as it was given: figures, files and all; what changed since is told exactly."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import docx
import pytest
from sqlalchemy import delete, insert, select, update

from data_access.engine import Store
from data_access.filters import Filters
from database.schema import (
    Application,
    DataState,
    FrozenAnswer,
    FrozenTable,
    ReportedFigure,
)
from tests.unit.written_questions.asked import DUTCH, opened
from views import views
from views.result_text import keep
from views.words import cell
from written_questions.answer_files import Whole, answered_now, excel_annex, word_answer
from written_questions.dossiers.dossier import Table
from written_questions.dossiers.dossier_store import ChangedMeanwhileError, load, save
from written_questions.frozen_answers import (
    DamagedAnswerError,
    NothingToFreezeError,
    freeze,
    frozen_entries,
    open_frozen,
    since,
)

pytestmark = pytest.mark.slow

Copy = Callable[[str], Store]
EVERY = Table("aanvragen", Filters(fictional=True), origin="person")


def new_version(connection: object) -> None:
    connection.execute(update(DataState), {"version": "another"})  # type: ignore[attr-defined]


def frozen(store: Store) -> tuple[Whole, int]:
    dossier = opened(store, fictional=True)
    first = dossier.parts[0]
    dossier = dossier.with_part(0, replace(first, tables=(*first.tables, EVERY)))
    made = freeze(save(dossier, store), store, link="http://atlas/vragen?dossier=1")
    return open_frozen(made.id, store), made.id


def test_figures_files_and_words_are_kept_when_the_data_change(copied: Copy) -> None:
    store = copied("frozen")
    before, number = frozen(store)
    files = word_answer(before, DUTCH), excel_annex(before, DUTCH)
    kept = [keep(result) for result in before.results]
    with store.begin() as connection:
        some = select(Application.id).where(Application.fictional).limit(10)
        ids = connection.scalars(some).all()
        connection.execute(
            update(Application).where(Application.id.in_(ids)), {"asked_cents": 123_456_789}
        )
        new_version(connection)
    after = open_frozen(number, store)
    assert [keep(result) for result in after.results] == kept
    assert (word_answer(after, DUTCH), excel_annex(after, DUTCH)) == files


def test_the_difference_is_told_line_by_line(copied: Copy) -> None:
    store = copied("since")
    whole, _ = frozen(store)
    assert all(one.difference is not None and not one.difference for one in since(whole, store))
    with store.begin() as connection:
        rows = connection.execute(
            select(Application.__table__)
            .where(Application.fictional, Application.status == "not_retained")
            .order_by(Application.id)
        )
        changed, removed, model = rows.mappings().fetchmany(3)
        held = Application.id
        connection.execute(
            update(Application).where(held == changed["id"]),
            {"asked_cents": changed["asked_cents"] + 100},
        )
        connection.execute(delete(Application).where(held == removed["id"]))
        new = {**model, "id": "nieuw-1", "title": "Een nieuwe aanvraag", "asked_cents": 5_000}
        connection.execute(insert(Application), new)
        new_version(connection)
    # Real rows stand apart, and did not change.
    real, found = (one for one in since(whole, store) if one.then.view.key == "aanvragen")
    assert not real.difference
    assert found.difference
    lines = found.difference.lines
    assert sorted(line.what for line in lines) == ["added", "changed", "removed"]
    one = next(line for line in lines if line.what == "changed")
    assert [(c.column.key, c.after - c.before) for c in one.cells] == [("asked", 100)]
    total = {c.column.key: c.after - c.before for c in found.difference.totals}
    assert total["asked"] == 100 + 5_000 - removed["asked_cents"]


def test_a_table_that_no_longer_exists_is_still_shown(
    copied: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = copied("gone")
    whole, number = frozen(store)
    left = {key: view for key, view in views().items() if key != "aanvragen"}
    for place in (
        "written_questions.frozen_answers",
        "written_questions.answer_files",
        "views.result_text",
    ):
        monkeypatch.setattr(f"{place}.find", left.get)
    again = open_frozen(number, store)
    assert len(again.results) == len(whole.results)
    gone = [one for one in since(again, store) if one.now is None]
    assert {one.then.view.key for one in gone} == {"aanvragen"}


def test_what_went_out_is_what_is_opened_again(copied: Copy) -> None:
    """The Word file of the draft, to the byte; the annex too, but for the line with its version."""
    store = copied("went_out")
    known = Table("toekenningen-per-provincie", Filters(calls=("bondgenotennetwerken",)))
    dossier = opened(store)
    first = replace(dossier.parts[0], tables=(known,), answer="")
    saved = save(dossier.with_part(0, first), store)
    live = answered_now(saved, store)
    then = open_frozen(freeze(saved, store).id, store)
    with store.begin() as connection:
        connection.execute(update(ReportedFigure), {"number": 7})
        new_version(connection)
    word = word_answer(then, DUTCH)
    assert word == word_answer(live, DUTCH)
    unversioned = replace(then, frozen_at=None, version=0)
    assert excel_annex(unversioned, DUTCH) == excel_annex(live, DUTCH)
    # What is known of the whole is among it: a reservation that once was lost on the way.
    said = [paragraph.text for paragraph in docx.Document(io.BytesIO(word)).paragraphs]
    assert any("van 45 toekenningen zijn bekend" in line for line in said)


@pytest.mark.parametrize("damaged", ["answer", "table", "order"])
def test_what_was_changed_in_the_database_is_not_shown(copied: Copy, damaged: str) -> None:
    store = copied("damaged")
    _, number = frozen(store)
    with store.begin() as connection:
        if damaged == "answer":
            held = select(FrozenAnswer.content).where(FrozenAnswer.id == number)
            text = str(connection.scalar(held)).replace("EEN LID", "EEN ANDER")
            text = text.replace("Een Lid", "Een Ander")
            connection.execute(update(FrozenAnswer), {"content": text})
        elif damaged == "table":
            first = connection.execute(select(FrozenTable.id, FrozenTable.content)).first()
            assert first is not None
            connection.execute(
                update(FrozenTable).where(FrozenTable.id == first[0]),
                {"content": first[1].replace('"rows":', '"rows" :')},
            )
        else:
            connection.execute(update(FrozenTable).values(position=-FrozenTable.position))
    with pytest.raises(DamagedAnswerError):
        open_frozen(number, store)


def test_versions_are_counted_and_the_dossier_is_answered(copied: Copy) -> None:
    store = copied("versions")
    saved = save(opened(store), store)
    first = freeze(saved, store)
    again = load(saved.id, store)
    assert again.state == "answered"
    second = freeze(again, store)
    assert [one.version for one in frozen_entries(saved.id, store)] == [2, 1]
    # The same answer has the same checksum; only what it holds counts.
    assert first.hash == second.hash
    assert first.data_version == store.data_version()


def test_an_old_copy_of_the_dossier_is_not_frozen(copied: Copy) -> None:
    store = copied("stale")
    mine = save(opened(store), store)
    save(replace(mine, state="at_cabinet"), store)
    with pytest.raises(ChangedMeanwhileError):
        freeze(mine, store)
    assert frozen_entries(mine.id, store) == []


def test_there_must_be_something_to_freeze(copied: Copy) -> None:
    store = copied("nothing")
    with pytest.raises(NothingToFreezeError):
        freeze(opened(store), store)
    with pytest.raises(LookupError):
        open_frozen(1, store)


def test_tables_come_from_one_state_of_the_data(
    copied: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A load that comes in while the tables are read makes freezing read them again."""
    store = copied("moment")
    saved = save(opened(store), store)
    versions = iter(["a", "b", "b", "b"])
    monkeypatch.setattr(Store, "data_version", lambda _: next(versions, "b"))
    assert freeze(saved, store).data_version == "b"


def test_what_is_frozen_is_what_was_on_the_page(copied: Copy) -> None:
    store = copied("same")
    saved = save(opened(store, fictional=True), store)
    now = answered_now(saved, store)
    then = open_frozen(freeze(saved, store).id, store)
    for before, after in zip(now.results, then.results, strict=True):
        assert before.totals == after.totals
        for column in before.view.columns:
            said = [cell(v, column, DUTCH) for v in before.frame[column.key]]
            assert said == [cell(v, column, DUTCH) for v in after.frame[column.key]]
