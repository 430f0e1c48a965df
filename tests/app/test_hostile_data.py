"""Texts of the data are shown as they are: never as markup, markdown or formulas, on any page."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Text, update
from streamlit.testing.v1 import AppTest

from data_access.engine import Store, open_store
from data_access.schema import Base
from pages.components import ready
from tests.app.conftest import Open
from tests.app.test_frame import EVERY_PAGE, whole, words
from tests.conftest import URL_SETTING

HOSTILE = (
    '<b id="kwaad">=1+1 **vet** $x^2$ [hier](javascript:alert(1)) :red[rood]</b>'
    "<script>alert(1)</script>"
)
FREE_TEXTS = {
    "title", "name", "short_name", "summary", "expected_result", "statement", "reason", "remark",
    "text", "goal", "criteria", "topic", "theme", "party", "step", "description", "publisher",
    "partners", "working_area", "target_groups", "certainty_note", "reason_text", "wording",
    "announced_as", "question", "asker", "minister", "ministers", "action", "period_text",
}  # fmt: skip
LABELLED = ("expander", "button", "download_button", "popover", "button_group", "checkbox", "radio")


@pytest.fixture
def hostile(loaded_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A database in which every free text is an attack; the app uses it."""
    file = tmp_path / "hostile.sqlite"
    shutil.copy(loaded_url.removeprefix("sqlite:///"), file)
    url = f"sqlite:///{file}"
    store = Store(url)
    with store.begin() as connection:
        for table in Base.metadata.sorted_tables:
            texts = [
                column
                for column in table.columns
                if column.name in FREE_TEXTS and isinstance(column.type, Text)
            ]
            if texts and table.name not in ("batches", "municipalities", "provinces"):
                connection.execute(update(table).values({c: c + HOSTILE for c in texts}))
    store.engine.dispose()
    monkeypatch.setenv(URL_SETTING, url)
    yield url
    open_store(url).engine.dispose()
    open_store.cache_clear()
    ready._checked.cache_clear()


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


@EVERY_PAGE
@pytest.mark.parametrize(
    "query", [{}, {"taal": "en", "fictief": "ja", "oproep": "verbindingsambassadeurs"}]
)
def test_no_text_of_the_data_becomes_markup(
    page: str, query: dict[str, str], hostile: str, open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(URL_SETTING, hostile)  # open_page set its own
    app = whole(open_page(page, **query))
    shown = words(app)
    assert "<script" not in shown
    assert '<b id="kwaad"' not in shown
    assert "&lt;b id=" in shown or page in ("spreiding.py", "gegevens.py")
    assert not [text for text in drawn(app) if "<script" in text or "<b id=" in text]
    for kind in LABELLED:
        for element in app.get(kind):
            labels = [getattr(element, "label", ""), *getattr(element, "options", [])]
            assert not [label for label in labels if "**vet**" in str(label)], kind
    for kind in ("markdown", "caption", "subheader", "warning", "info", "metric"):
        assert not [e for e in app.get(kind) if "**vet**" in str(getattr(e, "value", ""))], kind
