"""The page Vragen over its own database: what is still to be done before an answer can be frozen."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from data_access.engine import Store, open_store
from data_access.filters import Filters
from importing.readiness import READY
from language import get_language
from stories import Slide, Story
from stories.story_store import save as save_story
from tests.app.conftest import Open, tree, whole, words
from tests.conftest import URL_SETTING
from tests.unit.written_questions.asked import opened
from written_questions.answer_files import answered_now, excel_annex, word_answer
from written_questions.bounds import MAX_PARTS
from written_questions.dossiers.dossier import Dossier, Table
from written_questions.dossiers.dossier_store import entries, load, remove, save
from written_questions.frozen_answers import freeze, open_frozen

pytestmark = pytest.mark.slow

DUTCH = get_language("nl")


@pytest.fixture
def store(loaded_url: str, tmp_path: Path) -> Iterator[Store]:
    """A copy of the sample data that may be written."""
    file = tmp_path / "questions.sqlite"
    shutil.copy(loaded_url.removeprefix("sqlite:///"), file)
    store = Store(f"sqlite:///{file}")
    yield store
    store.engine.dispose()
    open_store.cache_clear()
    READY.clear()


def with_answers(dossier: Dossier, answer: str) -> Dossier:
    return replace(
        dossier,
        parts=tuple(
            replace(part, answer=answer, tables=(), drafted="", drafted_from="")
            for part in dossier.parts
        ),
    )


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("", "Deel 2a het antwoord"),
        ("Alles is gezegd.", "Niets: alles is ingevuld en nagelezen."),
        ("Dit.\n[In te vullen: hoeveel]", "Deel 2a hoeveel"),
    ],
)
def test_what_is_still_to_be_written_or_completed_is_said_before_freezing(
    answer: str, said: str, store: Store, open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(URL_SETTING, str(store.engine.url))
    dossier = save(with_answers(opened(store), answer), store)
    app = whole(open_page("vragen.py", dossier=str(dossier.id), stap="nakijken"))
    shown = " ".join(re.sub(r"<[^>]+>", " ", words(app)).split())
    assert said in shown
    assert ("Toch vastleggen" in [one.label for one in app.button]) == said.startswith("Deel")


def test_the_switch_of_made_up_data_is_saved_and_drafts_stay_dutch(
    store: Store, open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(URL_SETTING, str(store.engine.url))
    dossier = save(opened(store), store)
    app = whole(open_page("vragen.py", dossier=str(dossier.id), taal="en"))
    app.toggle(key="question_made_up").set_value(True).run()
    over = load(dossier.id, store)
    assert over.fictional
    assert all(table.filters.fictional for part in over.parts for table in part.tables)
    assert "bekend over de aanvragen en de toekenning. Volgens “" in over.parts[0].answer
    assert "fictie" in over.parts[0].answer


def test_real_and_made_up_rows_stand_in_tables_of_their_own(
    store: Store, open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(URL_SETTING, str(store.engine.url))
    dossier = save(opened(store, fictional=True), store)
    shown = words(whole(open_page("vragen.py", dossier=str(dossier.id), fictief="ja")))
    sections = re.findall(r"<section data-view.*?</section>", shown)
    made_up = [one for one in sections if "(fictief)</h4>" in one]
    assert made_up
    assert len(made_up) < len(sections)
    for one in sections:
        rows = re.findall(r"<tr.*?</tr>", one.partition("<tbody>")[2])
        marked = sum("badge-fictional" in row for row in rows)
        assert marked == (len(rows) if one in made_up else 0)
    assert shown.count("Fictieve gegevens staan aan") == 1


PROVISION = Filters(articles=("PJ0-1PFC2DB-PR",))
LINES = Table("uitgaven-per-lijn", replace(PROVISION, years=(2020,)))
CHAIN = Table("uitgaven-per-jaar", replace(PROVISION, years=(2021,)))


def with_tables(store: Store, *tables: Table) -> Dossier:
    """A saved dossier with these tables at its first part."""
    dossier = opened(store)
    return save(dossier.with_part(0, replace(dossier.parts[0], tables=tables)), store)


def test_a_table_keeps_its_figures_in_sight_and_its_last_row(
    store: Store, open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two texts beside each other push figures out of sight; one row more takes no more room than a link."""
    monkeypatch.setenv(URL_SETTING, str(store.engine.url))
    dossier = with_tables(store, LINES)
    shown = words(whole(open_page("vragen.py", dossier=str(dossier.id))))
    (lines,) = re.findall(r'<section data-view="uitgaven-per-lijn">.*?</section>', shown)
    assert re.findall(r"<th[^>]*>([^<]+)</th>", lines)[:3] == ["Organisatie", "Titel", "Vastgelegd"]
    assert "In Word en Excel staat ook: Omschrijving en Te verwachten resultaat." in lines
    assert (
        len(re.findall(r"<tr.*?</tr>", lines.partition("<tbody>")[2].partition("</tbody>")[0])) == 9
    )
    assert "Toon alle" not in lines


def test_the_page_has_no_table_and_no_caution_that_the_answer_has_not(
    store: Store, open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(URL_SETTING, str(store.engine.url))
    dossier = with_tables(store, LINES, CHAIN)
    shown = words(whole(open_page("vragen.py", dossier=str(dossier.id))))
    assert '<section data-view="uitgaven-per-jaar">' not in shown
    assert "Niet bekend. Nog geen vastleggingen in 2021" in shown
    # What is not known of no article in particular is no matter of this one.
    assert "Wat gemeenten van hun maximum werkelijk kregen" not in shown


def test_what_was_typed_in_a_dossier_that_somebody_removed_is_there_to_copy(
    store: Store, open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(URL_SETTING, str(store.engine.url))
    dossier = save(opened(store), store)
    app = whole(open_page("vragen.py", dossier=str(dossier.id)))
    remove(dossier.id, store)
    (field,) = [one for one in app.text_area if one.label.startswith("Antwoord op")]
    field.set_value("Lang aan gewerkt.").run()
    assert "Dit dossier bestaat niet (meer)." in words(app)
    assert ">Lang aan gewerkt.</textarea>" in words(app)
    app.button(key="question_let_go").click().run()
    assert "Lang aan gewerkt." not in words(app)


@pytest.mark.parametrize("number", ["9" * 20, "nul", "0"])
def test_a_number_that_no_dossier_can_have_is_said_to_be_of_none(
    number: str, store: Store, open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(URL_SETTING, str(store.engine.url))
    app = whole(open_page("vragen.py", dossier=number))
    assert "Dit dossier bestaat niet (meer)." in words(app)


def test_a_long_table_of_a_frozen_answer_is_folded(
    store: Store, open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(URL_SETTING, str(store.engine.url))
    dossier = opened(store)
    maxima = Table("trekkingsrechten-per-gemeente", Filters(schemes=("lekp-2",)))
    part = replace(dossier.parts[0], tables=(maxima, Table("oproepen", Filters())))
    saved = save(dossier.with_part(0, part), store)
    freeze(saved, store)
    page = tree(words(whole(open_page("vragen.py", dossier=str(saved.id), versie="1"))))
    (folded,) = page.xpath("//details[table or .//table]/summary[starts-with(., 'Toon alle')]")
    assert folded.text_content() == "Toon alle 285 rijen"


def parts_pasted(count: int) -> str:
    """More parts than numbers of two digits can count."""
    letters = "abcdefghij"
    return "\n".join(f"{at // 10 + 1}{letters[at % 10]}) Hoeveel aanvragen?" for at in range(count))


def test_of_a_question_with_too_many_parts_the_first_are_shown_and_it_is_said(
    store: Store, open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(URL_SETTING, str(store.engine.url))
    app = open_page("vragen.py")
    app.text_area(key="question_text").set_value(parts_pasted(MAX_PARTS + 20))
    app = whole(app.button(key="question_read").click().run())
    assert "De vraag telt 120 deelvragen; de atlas leest er hoogstens 100." in words(app)
    assert words(app).count("Hoeveel aanvragen?") >= MAX_PARTS
    assert len(list(app.get("html"))) < 3 * MAX_PARTS


def test_an_absurd_question_is_refused_and_nothing_is_kept(
    store: Store, open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(URL_SETTING, str(store.engine.url))
    app = open_page("vragen.py")
    app.text_area(key="question_text").set_value(parts_pasted(900))
    app = whole(app.button(key="question_read").click().run())
    assert "De tekst telt 900 deelvragen en wordt niet gelezen" in words(app)
    assert entries(store) == []


def test_a_dossier_of_before_there_was_a_limit_stays_a_page(
    store: Store, open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(URL_SETTING, str(store.engine.url))
    made = opened(store)
    many = tuple(replace(made.parts[0], number=str(at), answer="Dit.") for at in range(1, 400))
    dossier = save(replace(made, parts=many), store)
    app = whole(open_page("vragen.py", dossier=str(dossier.id), deel="350"))
    shown = words(app)
    assert "Nog 298 deelvragen staan niet in deze lijst." in shown
    assert "Bij deel 350" in shown
    assert len(list(app.get("html"))) < 3 * MAX_PARTS


def test_a_saved_figure_of_ones_own_is_put_in_an_answer_and_frozen(
    store: Store, open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(URL_SETTING, str(store.engine.url))
    key = "toegekend_per-provincie_als-mediaan"
    saved = save_story(
        store, Story("Mediaan van ons", (Slide(key, Filters(provinces=("west-vlaanderen",))),))
    )
    dossier = save(opened(store), store)
    app = whole(open_page("vragen.py", dossier=str(dossier.id), deel=dossier.parts[0].number))
    (chooser,) = (one for one in app.selectbox if one.label == "Zoek een tabel")
    assert "Mediaan van ons (bewaard)" in chooser.options
    whole(chooser.set_value(saved.key).run())
    over = load(dossier.id, store)
    table = over.parts[0].tables[-1]
    assert (table.view, table.origin) == (key, "person")
    assert table.filters.provinces == ("west-vlaanderen",)
    answered = answered_now(over, store)
    assert word_answer(answered, DUTCH)
    assert excel_annex(answered, DUTCH)
    frozen = open_frozen(freeze(over, store).id, store)
    titles = {DUTCH.t(result.view.title) for result in frozen.results}
    assert "Mediaan: toegekend per provincie" in titles
