"""Loading lists: one step at a time, nothing written before it is confirmed, everything undone."""

from __future__ import annotations

import datetime as dt
import html
import re
import shutil
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select
from streamlit.testing.v1 import AppTest

from data_access.engine import Store, open_store
from database.schema import Application
from importing import desk
from importing.cells import problem
from importing.limits import MAX_BYTES
from importing.readiness import READY
from language import get_language
from pages.imports.import_session import Case, ask, current_case
from pages.imports.refused import by_command
from places import shapes
from places.own_map import SETTING
from tests.app.conftest import FRAME, Open, went_to, whole, words
from tests.conftest import URL_SETTING
from tests.unit.borders.border_files import a_map, changed, changed_map
from tests.unit.borders.border_files import written as border_file
from tests.unit.importing.hostile.base import TOTAL, table

pytestmark = pytest.mark.slow

OWN = (
    "Nr;Call;Naam organisatie;Onderwerp;Euro;Besluit;E-mail\r\n"
    "A-1;bondgenotennetwerken;Huis van het Kind;Samen;1.234,56;ingediend;iemand@voorbeeld.be\r\n"
)
MEANT = {
    "Nr": "id",
    "Call": "call",
    "Naam organisatie": "applicant",
    "Onderwerp": "title",
    "Euro": "asked_cents",
    "Besluit": "status",
}
PASTED = """Datum Plaats Onderwerp Aantal deelnemers
18/03/2022 Sint-Niklaas Tieners en jongeren 20
19/04/2022 Asse Kleine en middelgrote gemeenten 9
"""


@pytest.fixture
def store(loaded_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """A database of its own with the sample data, which the app uses."""
    file = tmp_path / "atlas.sqlite"
    shutil.copy(loaded_url.removeprefix("sqlite:///"), file)
    url = f"sqlite:///{file}"
    monkeypatch.setenv(URL_SETTING, url)
    yield open_store(url)
    open_store(url).engine.dispose()
    open_store.cache_clear()
    READY.clear()


def at_the_lists(app: AppTest, **query: str) -> AppTest:
    """The part of Bronnen where lists are loaded."""
    return whole(went_to(app, "bronnen.py", tab="laden", **query))


def of_applications(app: AppTest) -> str:
    """What the part on applications says, all figures of it."""
    return words(whole(went_to(app, "oproepen.py", tab="aanvragen")))


@pytest.fixture
def opened(store: Store) -> Open:
    """Opens the page: ``opened(taal="en")``."""

    def open_it(**query: str) -> AppTest:
        return at_the_lists(AppTest.from_file(str(FRAME), default_timeout=120), **query)

    return open_it


def upload(app: AppTest, data: bytes, name: str = "lijst.csv") -> AppTest:
    chosen: Any = app.get("file_uploader")[0]
    chosen.set_value((name, data, "application/octet-stream")).run()
    return whole(app)


def press(app: AppTest, key: str) -> AppTest:
    return whole(app.button(key=key).click().run())


def field(app: AppTest, kind: str, start: str) -> Any:
    """A widget by the start of its key."""
    return next(w for w in app.get(kind) if str(w.key).startswith(start))


def asked(store: Store) -> int:
    with store.begin() as connection:
        query = select(func.sum(Application.asked_cents)).where(Application.fictional.is_(False))
        return int(connection.scalar(query) or 0)


def load_elsewhere(store: Store, data: bytes) -> int:
    """What somebody else loads meanwhile."""
    found = desk.open_upload(data, "elders.csv")
    what = desk.recognise(store, found)
    return desk.load(store, found, what, desk.preview(store, found, what)).batch


def buttons(app: AppTest) -> list[str]:
    return [str(button.key) for button in app.button]


# --- step by step -----------------------------------------------------------------------------


def test_the_first_step_stands_alone_with_templates_and_an_empty_history(opened: Open) -> None:
    app = opened()
    assert len(app.get("file_uploader")) == 2  # a list, and borders
    assert len(app.get("download_button")) == 7
    assert "Er is nog niets geladen." in words(app)
    assert buttons(app) == ["import_paste"]


def test_a_preview_tells_what_would_change_and_writes_nothing(opened: Open, store: Store) -> None:
    version = store.data_version()
    app = upload(opened(), table())
    shown = words(app)
    assert "Er is nog niets geladen. Dit zou er veranderen:" in shown
    assert "Aanvragen met beslissing. Herkend aan de kolommen van het sjabloon." in shown
    assert '<dt>nieuw</dt><dd class="value">3</dd>' in shown
    assert "Letters gelezen als UTF-8." in shown
    assert "Ingediend op: dag/maand/jaar." in shown
    assert html.escape("2.235,00\u00a0€") in shown
    assert "niet bekend" in shown  # what was asked before: nobody knew
    assert html.escape("0,00\u00a0€") not in shown.replace(html.escape("00,00\u00a0€"), "")
    assert not app.get("file_uploader")
    assert (store.data_version(), asked(store), desk.batches(store)) == (version, 0, [])


def test_confirming_loads_and_undoing_brings_every_total_back(opened: Open, store: Store) -> None:
    app = upload(opened(), table())
    app.text_input(key=field(app, "text_input", "import_day").key).set_value("31/12/2023")
    app.text_input(key=field(app, "text_input", "import_who").key).set_value("Team <i>Cijfers</i>")
    press(app, "import_load")
    assert "Geladen als lading" in words(app)
    assert asked(store) == TOTAL
    note = desk.batches(store)[0]
    assert (note.name, note.rows, note.total_cents) == ("lijst.csv", 3, TOTAL)
    assert note.loaded_by == "Team <i>Cijfers</i>"
    press(app, "import_undo")
    assert f"Lading {note.id} is ongedaan gemaakt." in words(app)
    assert '<em class="undone">ongedaan gemaakt op' in words(app)
    assert "Team &lt;i&gt;Cijfers&lt;/i&gt;" in words(app)
    assert asked(store) == 0


def test_other_pages_show_the_new_figures_at_once(opened: Open) -> None:
    app = opened()
    before = of_applications(app)
    press(upload(at_the_lists(app), table()), "import_load")
    (seen,) = app.get("page_link")
    assert set(seen.proto.query_string.split("&")) == {
        "oproep=bondgenotennetwerken",
        "tab=aanvragen",
    }
    loaded = of_applications(app)
    assert "1.234,56" in loaded
    assert "1.234,56" not in before
    press(at_the_lists(app), "import_undo")
    assert of_applications(app) == before


def test_values_that_change_stand_side_by_side(opened: Open, store: Store) -> None:
    load_elsewhere(store, table())
    changed = table({"Titel": "<b>Nieuw</b>", "Gevraagd bedrag": "1.500,00", "Gemeente": "Aalst"})
    shown = words(upload(opened(), changed))
    assert '<dt>gewijzigd</dt><dd class="value">1</dd>' in shown
    for before, after in (
        ("Samen sterk", "&lt;b&gt;Nieuw&lt;/b&gt;"),
        ("1.234,56\u00a0€", "1.500\u00a0€"),
        ("Gent", "Aalst"),
    ):
        assert f"<td>{before}</td><td>{after}</td>" in shown
    assert "<b>Nieuw" not in shown


def test_the_day_of_a_list_is_checked_before_anything_is_loaded(opened: Open, store: Store) -> None:
    app = upload(opened(), table())
    key = field(app, "text_input", "import_day").key
    to_come = (dt.date.today() + dt.timedelta(days=2)).strftime("%d/%m/%Y")
    for written, told in (
        ("31/02/2023", "Deze datum bestaat niet."),
        ("1/2/23", "Schrijf het jaar met vier cijfers."),
        (to_come, "Deze dag moet nog komen."),
    ):
        whole(app.text_input(key=key).set_value(written).run())
        assert told in words(app)
        assert app.button(key="import_load").disabled
    assert asked(store) == 0


# --- refused ----------------------------------------------------------------------------------


def test_a_wrong_file_gives_row_column_value_and_what_to_do(opened: Open, store: Store) -> None:
    wrong = table({"Gevraagd bedrag": "<b>veel</b>", "Gemeente": "Gnet"})
    app = upload(opened(), wrong, "<u>fout</u>.csv")
    shown = words(app)
    assert "Niet geladen: 2 fouten" in shown
    assert "<td>2</td><td>Gemeente</td><td>Gnet</td>" in shown
    assert "Bedoelt u Gent?" in shown
    assert "&lt;b&gt;veel&lt;/b&gt;" in shown
    assert "&lt;u&gt;fout&lt;/u&gt;.csv" in shown
    assert "<b>veel" not in shown and "<u>" not in shown
    assert [button.key for button in app.get("download_button")] == ["import_marked"]
    assert (asked(store), desk.batches(store)) == (0, [])
    press(app, "import_close")
    assert len(app.get("file_uploader")) == 2  # a list, and borders


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("antwoord.pdf", b"%PDF-1.7 ...", "Dit is een PDF."),
        ("leeg.csv", b"", "Het bestand is leeg."),
        ("half.xlsx", b"PK\x03\x04 geen zip", "onvolledig of beschadigd"),
    ],
)
def test_what_is_no_table_is_refused_in_words(
    opened: Open, name: str, data: bytes, told: str
) -> None:
    app = upload(opened(), data, name)
    assert told in words(app)
    assert not app.get("download_button")
    assert not app.error


def test_the_same_file_is_refused_while_it_is_loaded(opened: Open, store: Store) -> None:
    load_elsewhere(store, table())
    assert "Dit bestand is al geladen" in words(upload(opened(), table()))


def test_what_was_loaded_meanwhile_asks_for_another_look(opened: Open, store: Store) -> None:
    app = upload(opened(), table())
    load_elsewhere(store, table({"Gevraagd bedrag": "2.000,00"}))
    press(app, "import_load")
    assert "De gegevens zijn intussen veranderd." in words(app)
    assert '<dt>gewijzigd</dt><dd class="value">1</dd>' in words(app)
    assert len(desk.batches(store)) == 1
    press(app, "import_load")
    assert asked(store) == TOTAL


# --- recognised otherwise ---------------------------------------------------------------------


def mapped(app: AppTest) -> AppTest:
    """Say what the columns of OWN are."""
    whole(field(app, "selectbox", "import_map_kind").set_value("applications").run())
    names = OWN.split("\r\n")[0].split(";")
    for at, name in enumerate(names[:-1]):
        column(app, at)[0].set_value(MEANT[name])
    return whole(app.run())


def column(app: AppTest, at: int) -> list[Any]:
    """The choice for a column of the file; none where there is nothing to choose."""
    return [s for s in app.selectbox if re.fullmatch(rf"import_map_column_.*__{at}", str(s.key))]


def test_own_columns_are_mapped_by_hand_and_remembered(opened: Open, store: Store) -> None:
    app = upload(opened(), OWN.encode())
    assert app.button(key="import_map").disabled
    whole(field(app, "selectbox", "import_map_kind").set_value("applications").run())
    assert "Nog nodig: Oproep, Indiener en Titel." in words(app)
    press(mapped(app), "import_map")
    assert "Met kolommen en woorden zoals ze zijn toegewezen" in words(app)
    assert "De kolom E-mail is weggelaten: haar naam zegt" in words(app)
    press(app, "import_load")
    assert asked(store) == 123_456
    again = upload(opened(), OWN.replace("A-1", "A-2").encode())
    assert "Met kolommen en woorden zoals ze zijn toegewezen" in words(again)
    assert '<dt>nieuw</dt><dd class="value">1</dd>' in words(again)


def test_the_call_of_rows_that_do_not_say_theirs_is_chosen(opened: Open, store: Store) -> None:
    app = upload(opened(), OWN.replace(";Call", "").replace(";bondgenotennetwerken", "").encode())
    whole(field(app, "selectbox", "import_map_kind").set_value("applications").run())
    assert "Nog nodig: Oproep, Indiener en Titel." in words(app)
    whole(field(app, "selectbox", "import_call_name").set_value("bondgenotennetwerken").run())
    assert "Nog nodig: Indiener en Titel." in words(app)
    for at, key in enumerate(["id", "applicant", "title", "asked_cents", "status"]):
        column(app, at)[0].set_value(key)
    press(whole(app.run()), "import_map")
    press(app, "import_load")
    assert asked(store) == 123_456


def test_personal_data_can_neither_be_seen_nor_chosen(opened: Open) -> None:
    app = mapped(upload(opened(), OWN.encode()))
    assert "Persoonsgegevens: wordt nooit gelezen." in words(app)
    assert "iemand@voorbeeld.be" not in words(app)
    assert column(app, 5) and not column(app, 6)


def test_a_column_chosen_twice_is_told(opened: Open) -> None:
    app = mapped(upload(opened(), OWN.encode()))
    assert not app.button(key="import_map").disabled
    column(app, 0)[0].set_value("title")
    whole(app.run())
    assert "Twee keer gekozen: Titel." in words(app)
    assert app.button(key="import_map").disabled


def test_a_file_can_be_read_as_something_else(opened: Open) -> None:
    app = upload(opened(), table())
    whole(field(app, "selectbox", "import_as").set_value("projects").run())
    assert "Wat staat er in dit bestand?" in words(app)
    whole(field(app, "selectbox", "import_as").set_value("by_hand").run())
    assert "Wat staat er in dit bestand?" in words(app)
    whole(field(app, "selectbox", "import_as").set_value("applications").run())
    assert "Nagekeken: geen fouten" in words(app)


def test_a_pasted_table_is_read(opened: Open) -> None:
    app = opened()
    field(app, "text_area", "import_text").set_value(PASTED)
    press(app, "import_paste")
    shown = words(app)
    assert "Tabel met bijeenkomsten uit een schriftelijk antwoord." in shown
    assert "Geplakte tabel met 2 bijeenkomsten en 29 deelnemers" in shown
    assert '<dt>nieuw</dt><dd class="value">2</dd>' in shown


def test_a_text_without_a_table_is_refused_in_words(opened: Open) -> None:
    app = opened()
    field(app, "text_area", "import_text").set_value("Geachte collega\nzie de bijlage")
    press(app, "import_paste")
    assert "Niet alle kolommen zijn bekend." in words(app)


def test_what_a_click_interrupts_is_done_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Streamlit ends a run that a click interrupts with an exception that is no Exception."""
    state, tried = dict[str, Any](), list[str]()

    class Interrupted(BaseException):
        pass

    def step(case: Case, progress: Callable[[float], None]) -> None:
        tried.append("tried")
        if len(tried) == 1:
            raise Interrupted
        progress(1.0)

    monkeypatch.setattr("streamlit.session_state", state)
    ask("Het bestand wordt geladen …", step, measured=True)
    with pytest.raises(Interrupted):
        current_case(get_language("nl"))
    current_case(get_language("nl"))
    current_case(get_language("nl"))
    assert len(tried) == 2


# --- earlier loads ----------------------------------------------------------------------------


def test_each_earlier_load_can_be_taken_back_after_a_second_question(
    opened: Open, store: Store
) -> None:
    batch = load_elsewhere(store, table())
    app = opened()
    assert "elders.csv" in words(app)
    press(app, f"undo_sure_{batch}")
    assert asked(store) == 0
    assert f"Lading {batch} is ongedaan gemaakt." in words(app)
    assert f"undo_sure_{batch}" not in buttons(app)


def test_a_load_that_was_undone_elsewhere_is_told(opened: Open, store: Store) -> None:
    batch = load_elsewhere(store, table())
    app = opened()
    desk.undo(store, batch)
    press(app, f"undo_sure_{batch}")
    assert f"Lading {batch} is al ongedaan gemaakt." in words(app)


def test_only_the_newest_loads_are_listed_until_more_are_asked_for(
    opened: Open, store: Store
) -> None:
    for _ in range(11):
        desk.undo(store, load_elsewhere(store, table()))
    app = opened()
    assert words(app).count("elders.csv") == 10
    press(app, "import_more")
    assert words(app).count("elders.csv") == 11


# --- language and limits ----------------------------------------------------------------------


def test_english_readers_get_every_step_in_english(opened: Open) -> None:
    app = upload(opened(taal="en"), table())
    assert "Nothing has been loaded yet. This would change:" in words(app)
    press(app, "import_load")
    assert "All pages now show the new figures." in words(app)
    press(app, "import_next")
    shown = words(upload(app, table({"Gemeente": "Gnet"})))
    assert "Not loaded: 1 error" in shown
    assert "Er is" not in shown


def test_the_server_takes_files_as_large_as_the_desk() -> None:
    settings = tomllib.loads(Path(FRAME).parents[1].joinpath(".streamlit/config.toml").read_text())
    assert settings["server"]["maxUploadSize"] == MAX_BYTES // 1_000_000


def test_what_was_corrected_after_publication_stands_below(opened: Open, store: Store) -> None:
    load_elsewhere(store, table())
    assert "Gewijzigd na publicatie" not in words(opened())
    load_elsewhere(store, table({"Titel": "<b>Nieuw</b>", "Gevraagd bedrag": "1.500,00"}))
    below = words(opened())
    assert "Gewijzigd na publicatie" in below
    assert "1.234,56\u00a0€" in below and "1.500\u00a0€" in below
    assert "&lt;b&gt;Nieuw&lt;/b&gt;" in below


# --- official borders -------------------------------------------------------------------------


def give_borders(app: AppTest, data: bytes, name: str) -> AppTest:
    chosen: Any = app.get("file_uploader")[1]
    chosen.set_value((name, data, "application/geo+json")).run()
    return whole(app)


def test_borders_are_given_used_by_the_maps_and_taken_back(
    opened: Open, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(SETTING, raising=False)
    schematic = shapes("municipality")
    app = opened()
    assert "De kaart is schematisch: geen officiële grenzen." in words(app)
    map_of_mine = changed_map(lambda document: document.update(file="Mijn <b>.geojson"))
    app = give_borders(app, map_of_mine, "kaart.json")
    shown = words(app)
    assert "Alle kaarten tekenen nu deze grenzen." in shown
    assert "Mijn <b>" not in shown
    assert "Mijn &lt;b&gt;" in shown
    assert shapes("municipality") is not schematic
    again = opened()
    assert "Alle kaarten tekenen nu deze grenzen." not in words(again)
    assert "De kaart is schematisch" not in words(again)
    assert "borders_back" in buttons(again)
    again = press(again, "borders_back")
    assert "Alle kaarten zijn weer schematisch." in words(again)
    assert "borders_back" not in buttons(again)
    assert shapes("municipality") is schematic


def test_raw_borders_are_refused_with_the_way_to_a_map(opened: Open, store: Store) -> None:
    app = give_borders(opened(taal="en"), changed(lambda _: None), "grenzen.geojson")
    assert "Refused; nothing has changed." in words(app)
    assert "This is not a map file of the atlas." in words(app)
    assert "python -m subsidieatlas borders" in words(app)
    assert "borders_back" not in buttons(app)
    assert len(app.get("file_uploader")) == 2


def test_where_the_setting_holds_the_page_only_says_so(
    opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SETTING, str(border_file(tmp_path, a_map())))
    app = opened()
    assert SETTING in words(app)
    assert len(app.get("file_uploader")) == 1


def test_a_list_that_is_too_long_for_a_page_has_the_command() -> None:
    dutch = get_language("nl")
    assert "subsidieatlas load" in by_command([problem("too_many_rows", limit=200_000)], dutch)
    assert by_command([problem("no_rows")], dutch) == ""
