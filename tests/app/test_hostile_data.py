"""Texts of the data are shown as they are: never as markup, markdown or formulas, on any page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from streamlit.testing.v1 import AppTest

from data_access.engine import open_store
from importing.readiness import READY
from language import get_language
from pages.parts.escape import for_markdown
from tests.app.conftest import Open, whole, words
from tests.app.test_frame import EVERY_PART
from tests.conftest import URL_SETTING
from tests.hostile import Hostile, hostile_database
from written_questions.dossiers.new_dossier import open_dossier

pytestmark = pytest.mark.slow

HOSTILE = (
    '<b id="kwaad">=1+1 **vet** $x^2$ [hier](javascript:alert(1)) :red[rood]</b>'
    "<script>alert(1)</script>"
)
NO_FREE_TEXT: Final = frozenset(
    {
        ("bronnen.py", "laden"),
        ("bronnen.py", "begrippen"),
        ("kaart.py", ""),
        ("kaart.py", "vergelijken"),
        ("kaart.py", "blinde-vlekken"),
        ("geld.py", "register"),
        ("organisaties.py", "dubbel"),
        ("organisaties.py", "nakijken"),
        ("zoek.py", ""),  # nothing is typed
        ("samenstellen.py", ""),  # nothing is chosen yet, nor here
        ("vergelijken.py", ""),
    }
)
"""Parts that show names of places and numbers and nothing that somebody wrote, or that have no row here."""

LABELLED = (
    "expander", "button", "download_button", "link_button", "page_link", "popover", "button_group",
    "checkbox", "radio", "toggle", "text_input", "text_area", "selectbox", "multiselect",
    "number_input", "date_input",
)  # fmt: skip
PLAIN_OPTIONS: Final = ("selectbox", "multiselect")
WRITTEN: Final = ("**vet**", ":red[", "[hier](", "$x^2$")
"""What markdown would make of the hostile text, where it was not escaped."""

QUESTION: Final = f"""SCHRIFTELIJKE VRAAG
nr. 28
datum: 9 november 2023

Armoedebeleid  -  Projectoproep {HOSTILE}

De indiening voor deze oproep sloot op 8 oktober 2023. {HOSTILE}

1. Hoeveel aanvragen werden ingediend bij Lokale bondgenotennetwerken, per provincie? {HOSTILE}

2. Aan welke indieners werd toegekend, en voor welk bedrag? {HOSTILE}
Voor West-Vlaanderen {HOSTILE}:
a) Graag de toegekende subsidies per gemeente. {HOSTILE}
"""


@pytest.fixture(scope="module")
def hostile_data(loaded_url: str, tmp_path_factory: pytest.TempPathFactory) -> Hostile:
    """Made once; the tests only read it."""
    read = open_dossier(QUESTION, open_store(loaded_url), get_language("nl"))
    assert read.header.title is not None  # reading takes away what is bold, and nothing else
    assert '<b id="kwaad">' in read.header.title
    assert len(read.parts) > 1
    assert any('<b id="kwaad">' in part.question for part in read.parts)
    file = Path(loaded_url.removeprefix("sqlite:///"))
    return hostile_database(file, tmp_path_factory.mktemp("hostile"), HOSTILE, asked=QUESTION)


@pytest.fixture
def hostile(
    hostile_data: Hostile, open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Hostile]:
    """The app uses the hostile database."""
    monkeypatch.setenv(URL_SETTING, hostile_data.url)  # open_page set its own
    yield hostile_data
    open_store(hostile_data.url).engine.dispose()
    open_store.cache_clear()
    READY.clear()


def drawn(app: AppTest) -> Iterator[str]:
    """The texts of all charts in which plotly reads markup."""
    for chart in app.get("plotly_chart"):
        yield from texts_in(json.loads(chart.proto.spec))


def texts_in(part: Any) -> Iterator[str]:
    """Every text in a figure but its custom data, which is never drawn by itself."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, list):
        for value in part:
            yield from texts_in(value)
    elif isinstance(part, dict):
        for key, value in part.items():
            if key != "customdata":
                yield from texts_in(value)


def labels(app: AppTest) -> list[str]:
    """All labels, tooltips and options, as far as Streamlit renders them as markdown.

    The options of lists that drop down are plain text: escaped, they would show backslashes.
    """
    return [
        str(text)
        for kind in LABELLED
        for element in app.get(kind)
        for text in (
            getattr(element.proto, "label", ""),
            getattr(element.proto, "help", ""),
            *(() if kind in PLAIN_OPTIONS else getattr(element, "options", [])),
        )
    ]


def no_markup(app: AppTest) -> None:
    """Nothing of the hostile texts is markup, markdown or part of a chart's markup."""
    shown = words(app)
    assert "<script" not in shown
    assert '<b id="kwaad"' not in shown
    assert not [text for text in drawn(app) if "<script" in text or "<b id=" in text]
    assert not [label for label in labels(app) if any(mark in label for mark in WRITTEN)]
    for kind in ("markdown", "caption", "subheader", "warning", "info", "metric"):
        texts = [str(getattr(element, "value", "")) for element in app.get(kind)]
        assert not [text for text in texts if any(mark in text for mark in WRITTEN)], kind


@pytest.mark.some(1)
@EVERY_PART
@pytest.mark.parametrize(
    "query", [{}, {"taal": "en", "fictief": "ja", "oproep": "verbindingsambassadeurs"}]
)
def test_no_text_of_the_data_becomes_markup(
    page: str, tab: str, query: dict[str, str], hostile: Hostile, open_page: Open
) -> None:
    app = whole(open_page(page, tab=tab, **query))
    no_markup(app)
    if page == "presentaties.py":  # a list: the texts stand on buttons
        assert [label for label in labels(app) if for_markdown(HOSTILE) in label]
    else:
        assert "&lt;b id=" in words(app) or (page, tab) in NO_FREE_TEXT


@pytest.mark.parametrize("typed", ["kwaad", HOSTILE])
def test_nor_does_what_is_typed_in_the_box_or_found_by_it(
    typed: str, hostile: Hostile, open_page: Open
) -> None:
    app = whole(open_page("zoek.py", q=typed))
    no_markup(app)
    assert "&lt;b id=" in words(app)


@pytest.mark.some(2)
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    ("page", "what"),
    [
        ("vragen.py", "question"),
        ("vragen.py", "sub-question"),
        ("vragen.py", "frozen"),
        ("presentaties.py", "presentation"),
    ],
)
def test_nor_does_what_people_wrote(
    page: str, what: str, language: str, hostile: Hostile, open_page: Open
) -> None:
    app = whole(open_page(page, taal=language, **hostile.opened[what]))
    no_markup(app)
    assert "&lt;b id=" in words(app)
