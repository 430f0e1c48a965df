"""What is done by hand with a question: parts rearranged, words taught, suggestions taken, the list."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from data_access.engine import Store
from data_access.filters import Filters
from tests.app.conftest import Open, whole, words
from tests.app.test_vragen import store as store
from tests.conftest import URL_SETTING
from tests.unit.written_questions.asked import QUESTION, opened
from written_questions.dossiers.dossier import Dossier, Table
from written_questions.dossiers.dossier_store import load, save
from written_questions.taught_words import taught

pytestmark = pytest.mark.slow


@pytest.fixture
def dossier(store: Store, monkeypatch: pytest.MonkeyPatch) -> Dossier:
    """A question that was read, in the database that the pages open."""
    monkeypatch.setenv(URL_SETTING, str(store.engine.url))
    return save(opened(store), store)


def at_part(open_page: Open, dossier: Dossier, number: str) -> AppTest:
    return whole(open_page("vragen.py", dossier=str(dossier.id), deel=number))


def test_a_part_is_joined_with_the_next_and_moved(
    store: Store, open_page: Open, dossier: Dossier
) -> None:
    app = at_part(open_page, dossier, "3")
    app.button(key="question_merge").click().run()
    parts = load(dossier.id, store).parts
    assert [part.number for part in parts] == ["1", "2", "2a", "3-4"]
    assert dossier.parts[3].question in parts[3].question
    assert "Bij deel 3-4" in words(app)
    app.button(key="question_move_up").click().run()
    assert [part.number for part in load(dossier.id, store).parts] == ["1", "2", "3-4", "2a"]
    assert "Bij deel 3-4" in words(app)


def test_a_table_is_moved_up(store: Store, open_page: Open, dossier: Dossier) -> None:
    app = at_part(open_page, dossier, "2")
    app.button(key="question_raise_1_1").click().run()
    moved = load(dossier.id, store).parts[1].tables
    assert [one.view for one in moved[:2]] == [
        one.view for one in reversed(dossier.parts[1].tables[:2])
    ]


def test_the_last_part_can_be_opened_and_not_be_joined_with_a_next(
    open_page: Open, dossier: Dossier
) -> None:
    app = at_part(open_page, dossier, "4")
    assert "question_merge" not in {one.key for one in app.button}
    assert app.button(key="question_move_down").disabled


def test_a_word_that_is_taught_is_kept_with_who_said_so(
    store: Store, open_page: Open, dossier: Dossier
) -> None:
    part = replace(dossier.parts[0], unrecognised=("netwerkjes",))
    save(dossier.with_part(0, part), store)
    app = at_part(open_page, dossier, "1")
    app.selectbox(key="question_meaning_0_0").set_value("call:bondgenotennetwerken")
    app.text_input(key="question_who_0_0").set_value("Team Vragen")
    app.button(key="question_teach_0_0").click().run()
    assert taught(store)["netwerkjes"] == "call:bondgenotennetwerken"
    assert load(dossier.id, store).parts[0].unrecognised == ()


def test_the_table_that_a_taught_word_leads_to_is_in_the_answer(
    store: Store, open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(URL_SETTING, str(store.engine.url))
    text = "1. Hoeveel vastleggingen waren er in 2020 op de zilverpot?"
    dossier = save(opened(store, text=text), store)
    assert not dossier.parts[0].answered_by
    app = at_part(open_page, dossier, "1")
    app.selectbox(key="question_meaning_0_0").set_value("article:PJ0-1PFC2DB-PR")
    app.button(key="question_teach_0_0").click().run()
    after = load(dossier.id, store).parts[0]
    assert [one.view for one in after.answered_by] == ["uitgaven-per-jaar"]
    assert "1.998.813" in after.answer


def test_a_known_word_with_which_no_table_does_anything_is_named_and_can_be_taught(
    store: Store, open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(URL_SETTING, str(store.engine.url))
    text = (
        "1. Hoeveel is er van de vastgelegde bedragen al op een rekening gestort, per jaar?\n"
        "2. Hoeveel aanvragen waren er in Limburg?"
    )
    dossier = save(opened(store, text=text), store)
    app = at_part(open_page, dossier, "2")
    assert "niet herkend: <i>rekening</i>" in words(app)
    assert "question_meaning_1_0" not in {one.key for one in app.selectbox}
    app = at_part(open_page, dossier, "1")
    assert "Niet herkend" in words(app)
    app.selectbox(key="question_meaning_0_0").set_value("nothing")
    app.button(key="question_teach_0_0").click().run()
    assert taught(store)["rekening"] == "nothing"
    assert load(dossier.id, store).parts[0].unrecognised == ()
    assert "Niet herkend" not in words(app)


def test_a_place_that_no_table_follows_is_said_beside_the_tables(
    store: Store, open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(URL_SETTING, str(store.engine.url))
    dossier = save(opened(store, text="1. Hoeveel werd er in Gent vastgelegd in 2020?"), store)
    assert "De genoemde plaats staat niet in deze tabel" in words(at_part(open_page, dossier, "1"))


def test_without_a_meaning_nothing_is_taught_and_that_is_said(
    store: Store, open_page: Open, dossier: Dossier
) -> None:
    part = replace(dossier.parts[0], unrecognised=("netwerkjes",))
    save(dossier.with_part(0, part), store)
    app = at_part(open_page, dossier, "1")
    app.button(key="question_teach_0_0").click().run()
    assert "Kies eerst wat dit woord betekent." in words(app)
    assert "netwerkjes" not in taught(store)


def test_a_suggestion_is_only_in_the_answer_once_it_is_chosen(
    store: Store, open_page: Open, dossier: Dossier
) -> None:
    near = Table("projecten", Filters(), ("netwerken",), chosen=False, suggestion=True)
    part = replace(dossier.parts[4], tables=(near,))
    save(dossier.with_part(4, part), store)
    app = at_part(open_page, dossier, "4")
    assert "Bedoelt u …?" in words(app)
    app.button(key="question_suggest_4_0").click().run()
    table = load(dossier.id, store).parts[4].tables[0]
    assert table.chosen
    assert not table.suggestion


def test_the_deadline_follows_a_date_that_is_corrected(
    store: Store, open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(URL_SETTING, str(store.engine.url))
    text = QUESTION.replace("9 november 2023", "30 februari 2024")
    dossier = save(opened(store, text=text), store)
    app = at_part(open_page, dossier, "1")
    assert "In de tekst staat “30 februari 2024”: die dag bestaat niet." in words(app)
    app.date_input(key="question_date").set_value(dt.date(2024, 2, 29)).run()
    corrected = load(dossier.id, store)
    assert corrected.header.date == dt.date(2024, 2, 29)
    assert corrected.deadline == dt.date(2024, 3, 28)
    assert "die dag bestaat niet" not in words(app)


def test_the_list_is_searched_and_a_question_that_is_there_twice_says_so(
    store: Store, open_page: Open, dossier: Dossier
) -> None:
    save(replace(dossier, id=0, revision=0), store)
    other = replace(dossier.header, number=99, title="Jeugdhuizen in Brussel")
    save(replace(dossier, id=0, revision=0, header=other, text="1. Wat?", state="answered"), store)
    assert "Deze vraag is nog eens ingelezen" in words(at_part(open_page, dossier, "1"))
    assert "Jeugdhuizen in Brussel" in words(whole(open_page("vragen.py")))
    searched = words(whole(open_page("vragen.py", zoek="jeugdhuizen")))
    assert "Jeugdhuizen in Brussel" in searched
    assert "Armoedebeleid" not in searched
    assert "Jeugdhuizen in Brussel" not in words(whole(open_page("vragen.py", stand="in_work")))
