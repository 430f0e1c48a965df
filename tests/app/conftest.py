"""The pages over one loaded database, opened as a fresh browser would."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data_access.engine import Store
from importing.readiness import ensure_ready
from tests.conftest import URL_SETTING

FRAME = Path(__file__).resolve().parents[2] / "pages" / "_frame.py"

Open = Callable[..., AppTest]


@pytest.fixture(scope="session")
def loaded_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a database with the sample data; tests only read it."""
    url = f"sqlite:///{tmp_path_factory.mktemp('app') / 'atlas.sqlite'}"
    store = Store(url)
    ensure_ready(store)
    store.engine.dispose()
    return url


@pytest.fixture
def open_page(loaded_url: str, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens a page by its file, with an address: ``open_page("uitgaven.py", jaar=["2020"])``."""
    monkeypatch.setenv(URL_SETTING, loaded_url)

    def opened(page: str, **query: str | list[str]) -> AppTest:
        app = AppTest.from_file(str(FRAME), default_timeout=120)
        for name, value in query.items():
            app.query_params[name] = value
        return app.switch_page(page).run()

    return opened
