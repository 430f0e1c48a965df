"""Every View gives what it gave before it was rebuilt: its figures, its words, its files, its charts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from data_access.engine import Store
from database.installation import FOLDER_SETTING
from tests.golden import check, recording
from tests.golden.choosing import ONE_IN_ON_POSTGRESQL, some
from tests.golden.comparing import asked_of, of_answers
from tests.golden.data_sets import on_sqlite, stores
from tests.golden.expected import EXPECTED_CHANGES, OTHER_ON_POSTGRESQL
from tests.golden.held import differences, report, unexplained
from tests.golden.recording import filters_of
from tests.postgres import new_database
from views import View, views

RECORDED = {key: view for key, view in views().items() if key in recording.views_recorded()}
"""Views that came later have no recording, and need none."""

EVERY_VIEW = pytest.mark.parametrize("view", RECORDED.values(), ids=RECORDED)


@pytest.fixture(scope="module")
def sqlite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, Store]]:
    """The data sets, for tests that only read."""
    with on_sqlite(tmp_path_factory.mktemp("golden")) as made:
        yield made


@pytest.fixture(scope="module")
def postgresql(
    postgres_server: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Mapping[str, Store]]:
    """The same data sets on PostgreSQL."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(FOLDER_SETTING, str(tmp_path_factory.mktemp("beside")))
        with stores(new_database(postgres_server), new_database(postgres_server)) as made:
            yield made


def test_no_view_went() -> None:
    assert recording.views_recorded()
    assert recording.views_recorded() <= set(views())


@pytest.mark.some(3)
@EVERY_VIEW
def test_a_view_gives_what_it_gave(view: View, sqlite: Mapping[str, Store]) -> None:
    every, unused = differences(view, sqlite, EXPECTED_CHANGES)
    unlike = unexplained(every, EXPECTED_CHANGES)
    assert not unlike, report(unlike)
    assert not unused, f"these changes are not seen any more: {unused}"


@pytest.mark.some(1)
@EVERY_VIEW
def test_a_view_gives_it_on_postgresql_too(view: View, postgresql: Mapping[str, Store]) -> None:
    recorded = recording.load(view.key)
    # A copy of a day is a SQLite file, whatever it is made from.
    asked = [
        (data_set, link)
        for data_set, link in some(view.key, asked_of(recorded, "answers"), ONE_IN_ON_POSTGRESQL)
        if filters_of(link).as_known_on is None
    ]
    expected = EXPECTED_CHANGES + OTHER_ON_POSTGRESQL
    unlike = unexplained(of_answers(view, postgresql, recorded, asked), expected)
    assert not unlike, report(unlike)


def test_what_was_never_recorded_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["check", "gevraagd_per-jaar", "uitgaven-per-jaar"])
    assert check.main() == 2
    assert capsys.readouterr().err == "nothing was recorded of gevraagd_per-jaar\n"
