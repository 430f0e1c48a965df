"""Where the data is kept when nobody says so: beside the checkout, or with the user of an installed atlas."""

from __future__ import annotations

from pathlib import Path

import pytest

from database.faults import DataUnavailable
from database.own_folder import command, own_folder
from language import get_language

ROOT = Path(__file__).resolve().parents[3]


def test_a_checkout_keeps_its_data_in_var() -> None:
    assert own_folder() == ROOT / "var"


def test_a_checkout_in_a_folder_named_atlas_does_too(tmp_path: Path) -> None:
    assert own_folder(tmp_path / "atlas") == tmp_path / "atlas" / "var"


def test_an_installed_atlas_keeps_it_in_the_data_folder_of_its_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platformdirs.user_data_path", lambda name, **_: tmp_path / "user" / name)
    (tmp_path / "__main__.py").touch()
    assert own_folder(tmp_path / "atlas") == tmp_path / "user" / "subsidieatlas"
    assert not (tmp_path / "user").exists()


def test_sentences_name_the_command_that_there_is(tmp_path: Path) -> None:
    (tmp_path / "__main__.py").touch()
    assert command(tmp_path / "atlas") == "subsidieatlas"
    assert command() == "python -m subsidieatlas"
    assert f"({command()} restore)" in get_language("nl").t(DataUnavailable("gone").sentence)
    assert f"({command()} restore)" in get_language("en").t(DataUnavailable("gone").sentence)
    assert DataUnavailable("gone").sentence == get_language("nl").t(
        DataUnavailable("gone").sentence
    )
