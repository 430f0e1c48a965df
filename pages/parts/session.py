"""What the atlas remembers of one reader from click to click, by name and type.

Each page, and each subject that several pages share, has one ``Holder`` in a module of its own. Its
slots are the only way to Streamlit's session state, of which every tab has one of its own.
"""

from __future__ import annotations

from collections.abc import Collection
from time import monotonic
from typing import Any, ClassVar, Generic, TypeVar, cast

import streamlit as st

T = TypeVar("T")


class Slot(Generic[T]):
    """One thing that is remembered, or the value of the widget whose ``key`` this is.

    Indexed, it is the slot of one row, place or figure: ``answer[2]``. The default is never changed in
    place, so it is of a type that cannot be.
    """

    def __init__(self, default: T, key: str = "") -> None:
        self.default, self.key = default, key

    def __set_name__(self, holder: type[Holder], name: str) -> None:
        self.key = f"{holder.prefix}_{name}"

    def __getitem__(self, at: object) -> Slot[T]:
        parts = at if isinstance(at, tuple) else (at,)
        return Slot(self.default, "_".join([self.key, *map(str, parts)]))

    @property
    def value(self) -> T:
        """What is remembered, or what the widget shows; the default when nothing is."""
        value: T = st.session_state.get(self.key, self.default)
        return value

    @value.setter
    def value(self, value: T) -> None:
        st.session_state[self.key] = value

    def forget(self) -> None:
        """Back to the default."""
        st.session_state.pop(self.key, None)

    def take(self) -> T:
        """The value, for the last time."""
        value = self.value
        self.forget()
        return value

    def show(self, value: T) -> None:
        """Give a widget the value it shows in this run, whatever it showed before."""
        state, before = st.session_state, f"{self.key}_before"
        if self.key in state and state[self.key] != value:
            state[before] = (state[self.key], monotonic())
        else:
            state.pop(before, None)
        state[self.key] = value

    def show_choices(self, values: Collection[Any]) -> None:
        """For buttons of which several are chosen: what they show already is not given to them again.

        What is given arrives in the browser after the run, and there takes the place of what was clicked
        meanwhile: of two quick clicks the first would be lost with the third.
        """
        held = st.session_state.get(self.key)
        if held is None or set(held) != set(values):
            self.show(cast("T", list(values)))
        else:
            st.session_state.pop(f"{self.key}_before", None)

    def shown_before(self) -> tuple[T, float] | None:
        """What a widget showed until ``show`` changed it in the last run, and when that was."""
        before: tuple[T, float] | None = st.session_state.get(f"{self.key}_before")
        return before


class Holder:
    """The slots of one page or subject, used by the name of the class: there is nothing to make of it.

    All their keys begin with its prefix, which no other has.
    """

    prefix: ClassVar[str]

    @classmethod
    def named(cls, name: str, default: T) -> Slot[T]:
        """The slot of a name that is only known in a run, such as that of a filter."""
        return Slot(default, f"{cls.prefix}_{name}")
