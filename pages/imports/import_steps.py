"""What buttons do with a file that is loaded: each asks for a step, and the next run takes it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Final

from importing import desk
from importing.cells import Refused, problem
from importing.decisions import Decisions, decided
from importing.lists import Edition
from importing.plan_writer import Progress
from importing.recognition import Recognised, by_hand
from language import N_
from pages.imports.import_session import Case, ask, new_case
from pages.imports.open_cases import cells_in, closed, opened
from pages.parts.state import store

BY_HAND: Final = "by_hand"
_OF_COLUMNS: Final = ("extra_column", "missing_column", "unknown_layout")
"""Problems that somebody solves by saying what the columns are."""

# --- what buttons ask for ---------------------------------------------------------------------


def take(data: bytes, name: str) -> None:
    """Look at a file; for callbacks."""
    new_case()
    ask(N_("Het bestand wordt gelezen …"), partial(_open, data, name))


def choose(what: str) -> None:
    """Read the file as a profile or kind, or by hand (``BY_HAND``); for callbacks."""
    ask(N_("Het bestand wordt nagekeken …"), partial(_choose, what))


def map_columns(
    kind: str,
    mapping: Mapping[str, str],
    sheet: int,
    header: int,
    call: tuple[str, Mapping[str, str]],
) -> None:
    """Read the file with these columns (header -> key of a column, empty: not read), its rows of that
    call (and column of a call -> what is known of a new one); for callbacks."""
    name, fields = call
    recognised = replace(by_hand(kind, mapping, sheet, header), call=name, call_fields=fields)
    ask(N_("Het bestand wordt nagekeken …"), partial(_map, recognised))


def put_header(sheet: int, header: int) -> None:
    """Take another row for the header (``NO_HEADER``: none); for callbacks."""
    ask(N_("Het bestand wordt nagekeken …"), partial(_put_header, sheet, header))


def read_letters(encoding: str) -> None:
    """Read the letters of the file otherwise; for callbacks."""
    ask(N_("Het bestand wordt gelezen …"), partial(_read_letters, encoding))


def set_aside() -> None:
    """Leave rows with faults out; for callbacks."""
    ask(N_("Het bestand wordt nagekeken …"), _set_aside)


def decide(decisions: Decisions) -> None:
    """Read the file with what somebody says of it; for callbacks."""
    ask(N_("Het bestand wordt nagekeken …"), partial(_decide, decisions))


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
    unsure = any(one.code == "encoding_unsure" for one in case.upload.contents.readings)
    case.data = data if unsure else b""
    _recognise(case, None)


def _read_letters(encoding: str, case: Case, _progress: Progress) -> None:
    """The same file with other letters, its columns as they were said to be."""
    former = case.recognised
    try:
        case.upload = desk.open_upload(case.data, case.name, encoding)
    except Refused as refused:
        case.preview, case.problems = None, refused.problems
        return
    if former and former.how != "unknown":
        _preview(case)
    else:
        _recognise(case, None)


def _put_header(sheet: int, header: int, case: Case, _progress: Progress) -> None:
    before = case.recognised or Recognised("unknown")
    kind = None if before.profile else before.kind
    case.recognised = Recognised("unknown", kind, sheet=sheet, header=header)
    case.preview, case.problems = None, ()


def _set_aside(case: Case, _progress: Progress) -> None:
    case.set_aside = True
    _preview(case)


def _decide(decisions: Decisions, case: Case, _progress: Progress) -> None:
    if case.upload is None or case.recognised is None:
        return
    try:
        case.recognised = decided(case.recognised, case.upload.contents, decisions)
    except Refused as refused:
        case.problems = refused.problems
        return
    _preview(case)


def _choose(what: str, case: Case, _progress: Progress) -> None:
    if what == BY_HAND:
        before = case.recognised or Recognised("unknown", None, None, 0, {})
        case.recognised = _to_map(before)
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
    elif not any(len(row) > 1 for sheet in upload.contents.sheets for row in sheet.rows):
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
    case.preview, case.problems, case.aside = None, (), None
    try:
        case.preview = desk.preview(
            store(), upload, recognised, case.edition, set_aside=case.set_aside
        )
        case.aside = case.preview.aside
    except Refused as refused:
        if {one.code for one in refused.problems} <= set(_OF_COLUMNS) and not recognised.profile:
            case.recognised = _to_map(recognised)
        else:
            case.problems = refused.problems


def _to_map(recognised: Recognised) -> Recognised:
    """The same file, of which somebody says what the columns are."""
    kind = None if recognised.profile else recognised.kind
    return replace(recognised, how="unknown", kind=kind, profile=None)


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
        case.data = b""
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
