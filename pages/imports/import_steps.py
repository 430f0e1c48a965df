"""What buttons do with a file that is loaded: each asks for a step, and the next run takes it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Final

from importing import desk
from importing.cells import Refused, problem
from importing.headers import names_of
from importing.lists import Edition
from importing.plan_writer import Progress
from importing.recognition import Recognised, by_hand
from language import N_
from pages.imports.import_session import Case, ask, new_case
from pages.imports.open_cases import cells_in, closed, opened
from pages.parts.state import store

BY_HAND: Final = "by_hand"

# --- what buttons ask for ---------------------------------------------------------------------


def take(data: bytes, name: str) -> None:
    """Look at a file; for callbacks."""
    new_case()
    ask(N_("Het bestand wordt gelezen …"), partial(_open, data, name))


def choose(what: str) -> None:
    """Read the file as a profile or kind, or by hand (``BY_HAND``); for callbacks."""
    ask(N_("Het bestand wordt nagekeken …"), partial(_choose, what))


def map_columns(kind: str, mapping: Mapping[str, str], sheet: int) -> None:
    """Read the file with these columns (header -> key of a column, empty: not read); for callbacks."""
    recognised = by_hand(kind, mapping, sheet)
    ask(N_("Het bestand wordt nagekeken …"), partial(_map, recognised))


def weigh_again(edition: Edition) -> None:
    """Show what the file changes as this edition of a list; for callbacks."""
    ask(N_("Het bestand wordt nagekeken …"), partial(_weigh_again, edition))


def load(who: str, as_of: dt.date | None, edition: Edition) -> None:
    """Write what the preview showed; for callbacks."""
    step = partial(_load, who.strip() or None, as_of, edition)
    ask(N_("Het bestand wordt geladen …"), step, measured=True)


def undo(batch: int, who: str = "") -> None:
    """Take a load back; for callbacks."""
    ask(N_("De lading wordt ongedaan gemaakt …"), partial(_undo, batch, who.strip() or None))


def close() -> None:
    """Start over with no file; for callbacks."""
    new_case()


# --- how it is done ---------------------------------------------------------------------------


def _open(data: bytes, name: str, case: Case, _progress: Progress) -> None:
    case.name = name[-200:]
    try:
        case.upload = desk.open_upload(data, name)
    except Refused as refused:
        case.problems = refused.problems
        return
    opened(case, cells_in(case.upload.contents))
    _recognise(case, None)


def _choose(what: str, case: Case, _progress: Progress) -> None:
    if what == BY_HAND:
        before = case.recognised or Recognised("unknown", None, None, 0, {})
        case.recognised = Recognised("unknown", before.kind, None, before.sheet, before.mapping)
        case.preview, case.problems = None, ()
    else:
        _recognise(case, what)


def _recognise(case: Case, wanted: str | None) -> None:
    upload = case.upload
    if upload is None:
        return
    case.recognised, case.preview, case.problems = None, None, ()
    try:
        recognised = case.recognised = desk.recognise(store(), upload, wanted)
    except Refused as refused:
        case.problems = refused.problems
        return
    if recognised.how != "unknown":
        _preview(case)
    elif not any(len(names_of(sheet)) > 1 for sheet in upload.contents.sheets):
        case.problems = (problem("unknown_layout"),)


def _weigh_again(edition: Edition, case: Case, _progress: Progress) -> None:
    case.edition = edition
    _preview(case)


def _map(recognised: Recognised, case: Case, _progress: Progress) -> None:
    case.recognised = recognised
    _preview(case)


def _preview(case: Case) -> None:
    upload, recognised = case.upload, case.recognised
    if upload is None or recognised is None:
        return
    case.preview, case.problems = None, ()
    try:
        case.preview = desk.preview(store(), upload, recognised, case.edition)
    except Refused as refused:
        case.problems = refused.problems


def _load(
    who: str | None, as_of: dt.date | None, edition: Edition, case: Case, progress: Progress
) -> None:
    upload, recognised, preview = case.upload, case.recognised, case.preview
    if upload is None or recognised is None or preview is None:
        return
    try:
        loaded = desk.load(
            store(),
            upload,
            recognised,
            preview,
            who=who,
            as_of=as_of,
            progress=progress,
            edition=edition,
        )
        # A large list takes much memory, and is in the database now.
        case.loaded = replace(loaded, plan=replace(loaded.plan, steps={}, details=[]))
        case.upload = case.recognised = case.preview = None
        closed(case)
    except Refused as refused:
        # Somebody else loaded something: show what the file would change now, and ask again.
        case.changed_meanwhile = {p.code for p in refused.problems} == {"data_changed"}
        if case.changed_meanwhile:
            _preview(case)
        else:
            case.preview, case.problems = None, refused.problems


def _undo(batch: int, who: str | None, _former: Case, _progress: Progress) -> None:
    case = new_case()
    try:
        desk.undo(store(), batch, who)
        case.undone = batch
    except Refused as refused:
        case.undo_problems = refused.problems
