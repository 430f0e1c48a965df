"""The file somebody is loading: what is known of it so far, kept from click to click.

Buttons only note what is to be done (``take``, ``choose``, ``map_columns``, ``load``, ``undo``,
``close``); the next run does it, with a sign that it is busy. What a click interrupts is done again.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

import streamlit as st

from importing import desk
from importing.cells import Problem, Refused, problem
from importing.headers import names_of
from importing.plan_writer import Progress
from importing.recognition import Recognised, by_hand
from language import N_, Language
from pages.imports.open_cases import cells_in, closed, opened
from pages.parts.state import store

BY_HAND: Final = "by_hand"
_CASE, _WORK, _COUNT = "import_case", "import_work", "import_count"


@dataclass(eq=False)
class Case:
    """``number`` tells one file from the next in the keys of widgets.

    ``found`` and ``shown`` stay None as long as they are not known; ``problems`` are why not.
    ``undone`` is the number of a load that was just taken back, ``undo_problems`` why one was not.
    """

    number: int
    name: str = ""
    upload: desk.Upload | None = None
    found: Recognised | None = None
    shown: desk.Preview | None = None
    problems: tuple[Problem, ...] = ()
    loaded: desk.Loaded | None = None
    undone: int | None = None
    undo_problems: tuple[Problem, ...] = ()
    changed_meanwhile: bool = False

    def put_away(self) -> None:
        """Let go of the file: others needed the room."""
        self.upload = self.found = self.shown = None
        self.problems = (problem("put_away"),)

    @property
    def at_start(self) -> bool:
        """Whether no file was chosen yet."""
        return self.upload is None and not self.problems and self.loaded is None

    @property
    def to_map(self) -> bool:
        """Whether somebody must say what the columns are."""
        return self.found is not None and self.found.how == "unknown"


Step = Callable[[Case, Progress], None]


@dataclass(frozen=True)
class _Work:
    """Something to do in the next run, and the words that say so meanwhile (msgid)."""

    words: str
    step: Step
    measured: bool = False


def current_case(language: Language) -> Case:
    """The case, after what the last click asked for was done."""
    state = st.session_state
    work: _Work | None = state.get(_WORK)
    if work:
        try:
            _do(work, language)
        except Exception:
            # A click in between is no Exception: then it is done again.
            state.pop(_WORK, None)
            raise
        state.pop(_WORK, None)
    return _case()


def _do(work: _Work, language: Language) -> None:
    place, words = st.empty(), language.t(work.words)
    if work.measured:
        bar = place.progress(0.0, words)
        work.step(_case(), lambda share: _show(bar.progress, min(share, 1.0), words))
    else:
        with place, st.spinner(words):
            work.step(_case(), lambda _share: None)
    place.empty()


def _show(draw: Callable[[float, str], object], share: float, words: str) -> None:
    draw(share, words)


def _case() -> Case:
    state = st.session_state
    if _CASE not in state:
        _new_case()
    case: Case = state[_CASE]
    return case


def _new_case() -> Case:
    state = st.session_state
    state[_COUNT] = state.get(_COUNT, 0) + 1
    state[_CASE] = Case(state[_COUNT])
    case: Case = state[_CASE]
    return case


def _note(words: str, step: Step, *, measured: bool = False) -> None:
    st.session_state[_WORK] = _Work(words, step, measured)


# --- what buttons ask for ---------------------------------------------------------------------


def take(data: bytes, name: str) -> None:
    """Look at a file; for callbacks."""
    _new_case()
    _note(N_("Het bestand wordt gelezen …"), partial(_open, data, name))


def choose(what: str) -> None:
    """Read the file as a profile or kind, or by hand (``BY_HAND``); for callbacks."""
    _note(N_("Het bestand wordt nagekeken …"), partial(_choose, what))


def map_columns(kind: str, mapping: Mapping[str, str], sheet: int) -> None:
    """Read the file with these columns (header -> key of a column, empty: not read); for callbacks."""
    found = by_hand(kind, mapping, sheet)
    _note(N_("Het bestand wordt nagekeken …"), partial(_map, found))


def load(who: str, as_of: dt.date | None) -> None:
    """Write what the preview showed; for callbacks."""
    step = partial(_load, who.strip() or None, as_of)
    _note(N_("Het bestand wordt geladen …"), step, measured=True)


def undo(batch: int, who: str = "") -> None:
    """Take a load back; for callbacks."""
    _note(N_("De lading wordt ongedaan gemaakt …"), partial(_undo, batch, who.strip() or None))


def close() -> None:
    """Start over with no file; for callbacks."""
    _new_case()


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
        sheet, mapping = (case.found.sheet, case.found.mapping) if case.found else (0, {})
        kind = case.found.kind if case.found else None
        case.found = Recognised("unknown", kind, None, sheet, mapping)
        case.shown, case.problems = None, ()
    else:
        _recognise(case, what)


def _recognise(case: Case, wanted: str | None) -> None:
    upload = case.upload
    if upload is None:
        return
    case.found, case.shown, case.problems = None, None, ()
    try:
        found = case.found = desk.recognise(store(), upload, wanted)
    except Refused as refused:
        case.problems = refused.problems
        return
    if found.how != "unknown":
        _preview(case)
    elif not any(len(names_of(sheet)) > 1 for sheet in upload.contents.sheets):
        case.problems = (problem("unknown_layout"),)


def _map(found: Recognised, case: Case, _progress: Progress) -> None:
    case.found = found
    _preview(case)


def _preview(case: Case) -> None:
    upload, found = case.upload, case.found
    if upload is None or found is None:
        return
    case.shown, case.problems = None, ()
    try:
        case.shown = desk.preview(store(), upload, found)
    except Refused as refused:
        case.problems = refused.problems


def _load(who: str | None, as_of: dt.date | None, case: Case, progress: Progress) -> None:
    upload, found, shown = case.upload, case.found, case.shown
    if upload is None or found is None or shown is None:
        return
    try:
        done = desk.load(store(), upload, found, shown, who=who, as_of=as_of, progress=progress)
        # A large list takes much memory, and is in the database now.
        case.loaded = replace(done, plan=replace(done.plan, steps={}, details=[]))
        case.upload = case.found = case.shown = None
        closed(case)
    except Refused as refused:
        # Somebody else loaded something: show what the file would change now, and ask again.
        case.changed_meanwhile = {p.code for p in refused.problems} == {"data_changed"}
        if case.changed_meanwhile:
            _preview(case)
        else:
            case.shown, case.problems = None, refused.problems


def _undo(batch: int, who: str | None, _former: Case, _progress: Progress) -> None:
    case = _new_case()
    try:
        desk.undo(store(), batch, who)
        case.undone = batch
    except Refused as refused:
        case.undo_problems = refused.problems
