"""A backup is made, and put back over what people did since."""

from __future__ import annotations

import io
import os
from collections.abc import Sequence
from contextlib import redirect_stdout
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Final

from data_access.engine import URL_SETTING
from data_access.filters import Filters
from importing import desk
from stories import Slide, Story
from stories.story_store import save
from subsidieatlas import postgres_copies, sqlite_copies
from subsidieatlas.__main__ import main
from subsidieatlas.backup_files import CommandError, aside_folder, backup_folder, listed
from subsidieatlas.contents import contents
from tests.load.storm.operation import Act, Operation, Place
from tests.load.storm.operations.lists import opened, with_a_load

STORY: Final = Story("Na de kopie", (Slide("oproepen", Filters(), title="Alle oproepen"),))


def _backups(place: Place) -> list[Path]:
    with opened(place) as store:
        return listed(backup_folder(store), store)


def _kept_aside(place: Place) -> list[Path]:
    with opened(place) as store:
        folder = aside_folder(store)
        return [file for file in folder.glob("*") if not file.name.startswith(".")]


def _command(place: Place, *arguments: str) -> None:
    os.environ[URL_SETTING] = place.url
    if main([*arguments]):
        raise RuntimeError(f"{arguments[0]} was refused")


def _copies(place: Place) -> ModuleType:
    return postgres_copies if place.on_postgresql else sqlite_copies


# --- a backup -------------------------------------------------------------------------------------


def _backing_up(place: Place) -> Act:
    return Act(lambda: _command(place, "backup"))


def _has_a_backup(place: Place) -> str:
    return "whole" if _backups(place) else "absent"


def _wrong_with_backups(place: Place) -> Sequence[str]:
    """Whatever is called a backup holds all that the database holds."""
    with opened(place) as store, store.reading() as connection:
        held = contents(connection)
    faults = []
    for file in _backups(place):
        try:
            if not _copies(place).checked(file).same_data(held):
                faults.append("a backup that holds something else")
        except CommandError as refused:
            faults.append(f"half a backup: {refused}")
    return faults


def _another_backup(place: Place) -> Sequence[str]:
    """A next backup is made and is whole, whatever was left behind."""
    before = len(_backups(place))
    with redirect_stdout(io.StringIO()):
        _command(place, "backup")
    if len(_backups(place)) != before + 1:
        return ["no next backup was made"]
    return _wrong_with_backups(place)


BACKUP: Final = Operation(
    "backup",
    prepare=with_a_load,
    arm=_backing_up,
    moves_version=False,
    left=_has_a_backup,
    aftermath=_wrong_with_backups,
    afterwards=_another_backup,
)


# --- put back -------------------------------------------------------------------------------------


def _with_a_backup_and_more(place: Place) -> None:
    """A load and a backup; then the load is taken back and a presentation made."""
    with_a_load(place)
    with redirect_stdout(io.StringIO()):
        _command(place, "backup")
    with opened(place) as store:
        desk.undo(store, desk.batches(store)[0].id)
        save(store, replace(STORY))


def _putting_back(place: Place) -> Act:
    return Act(lambda: _command(place, "restore", "--yes"))


def _wrong_with_what_is_kept(place: Place) -> Sequence[str]:
    """What a restore replaced is kept whole; a file that is not whole does not lie there as if it were."""
    faults = []
    for file in _kept_aside(place):
        try:
            held = _copies(place).checked(file)
        except CommandError as refused:
            faults.append(f"half a file aside: {refused}")
            continue
        if held.rows["stories"] != 1 or held.loads:
            faults.append("kept aside is something else than what was replaced")
    with opened(place) as store, store.reading() as connection:
        replaced = not contents(connection).rows["stories"]
    if replaced and not _kept_aside(place):
        faults.append("what was replaced is not kept")
    return faults


def _put_back_again(place: Place) -> Sequence[str]:
    """The same restore, done again, succeeds, whichever of the two was left."""
    with redirect_stdout(io.StringIO()):
        _command(place, "restore", "--yes")
    with opened(place) as store, store.reading() as connection:
        held = contents(connection)
    if held.rows["stories"] or held.loads != 1:
        return ["a repeated restore did not give what the backup holds"]
    return ()


RESTORE: Final = Operation(
    "restore",
    prepare=_with_a_backup_and_more,
    arm=_putting_back,
    aftermath=_wrong_with_what_is_kept,
    afterwards=_put_back_again,
)
