"""The file somebody is loading, kept from click to click, and what the next run has to do with it.

Buttons only note what is to be done; the next run does it, with a sign that it is busy. What a click
interrupts is done again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import streamlit as st

from importing import desk
from importing.cells import Problem, problem
from importing.lists import NOTHING_SAID, Edition
from importing.plan_writer import Progress
from importing.recognition import Recognised
from importing.set_aside import SetAside
from language import Language
from pages.parts.session import Holder, Slot

BATCHES: Final = 10
"""So many earlier loads are listed at a time."""


@dataclass(eq=False)
class Case:
    """``number`` tells one file from the next in the keys of widgets.

    ``recognised`` and ``preview`` stay None as long as they are not known; ``problems`` are why not.
    ``undone`` is the number of a load that was just taken back, ``undo_problems`` why one was not.
    ``data`` is kept as long as its letters can be read in more than one way; ``set_aside`` says that rows
    with faults are left out, ``aside`` which those were.
    """

    number: int
    name: str = ""
    upload: desk.Upload | None = None
    recognised: Recognised | None = None
    preview: desk.Preview | None = None
    problems: tuple[Problem, ...] = ()
    edition: Edition = NOTHING_SAID
    loaded: desk.Loaded | None = None
    undone: int | None = None
    undo_problems: tuple[Problem, ...] = ()
    changed_meanwhile: bool = False
    data: bytes = b""
    set_aside: bool = False
    aside: SetAside | None = None

    def put_away(self) -> None:
        """Let go of the file: others needed the room."""
        self.upload = self.recognised = self.preview = None
        self.data, self.problems = b"", (problem("put_away"),)

    @property
    def at_start(self) -> bool:
        """Whether no file was chosen yet."""
        return self.upload is None and not self.problems and self.loaded is None

    @property
    def to_map(self) -> bool:
        """Whether somebody must say what the columns are."""
        return self.recognised is not None and self.recognised.how == "unknown"


Step = Callable[[Case, Progress], None]


@dataclass(frozen=True)
class _Work:
    """Something to do in the next run, and the sentence that says so meanwhile (msgid)."""

    sentence: str
    step: Step
    measured: bool = False


class ImportSession(Holder):
    """The file in hand, and the widgets; those of a file by the number of its Case."""

    prefix = "import"

    case = Slot[Case | None](None)
    work = Slot[_Work | None](None)
    count = Slot(0)
    """How many files were begun with."""
    batches_shown = Slot(BATCHES)

    text = Slot("")
    day = Slot("")
    who = Slot("")
    list_of = Slot("")
    renews = Slot(False)
    complete = Slot("unknown")
    scope = Slot("")
    map_kind = Slot[str | None](None)
    map_sheet = Slot(0)
    map_column = Slot("")
    header = Slot[int | None](None)
    """The position of the header that is chosen."""
    letters = Slot("")
    sure = Slot(False)
    """Whether what asks to be confirmed was confirmed."""
    meaning = Slot[str | None](None)
    call_field = Slot("")
    call_name = Slot[str | None](None)
    """The call of rows that do not say theirs: its key, or the name of a new one."""

    @classmethod
    def read_as(cls, number: int) -> Slot[str | None]:
        """The list to choose another reading of a file from."""
        return cls.named(f"as_{number}", None)


def current_case(language: Language) -> Case:
    """The case, after what the last click asked for was done."""
    work = ImportSession.work.value
    if work:
        try:
            _do(work, language)
        except Exception:
            # A click in between is no Exception: then it is done again.
            ImportSession.work.forget()
            raise
        ImportSession.work.forget()
    return _case()


def new_case() -> Case:
    """Begin with another file, or with none."""
    ImportSession.count.value += 1
    case = ImportSession.case.value = Case(ImportSession.count.value)
    return case


def ask(sentence: str, step: Step, *, measured: bool = False) -> None:
    """Note what the next run is to do, and what it says meanwhile (msgid); for callbacks."""
    ImportSession.work.value = _Work(sentence, step, measured)


def _case() -> Case:
    return ImportSession.case.value or new_case()


def _do(work: _Work, language: Language) -> None:
    place, sentence = st.empty(), language.t(work.sentence)
    if work.measured:
        bar = place.progress(0.0, sentence)

        def show(share: float) -> None:
            bar.progress(min(share, 1.0), sentence)

        work.step(_case(), show)
    else:
        with place, st.spinner(sentence):
            work.step(_case(), lambda _share: None)
    place.empty()
