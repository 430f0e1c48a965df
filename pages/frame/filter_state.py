"""What the widgets of the filters show, and which of their panels is open."""

from __future__ import annotations

import datetime as dt
from typing import Any

from data_access.filters import Filters
from pages.parts.session import Holder, Slot
from pages.parts.state import Shared, change_filters, is_echo
from views.options import REGION_KINDS


class FilterBar(Holder):
    """What the widgets of the filters show, and which panel is open; what is chosen stands in ``Shared``."""

    prefix = "f"

    language = Slot("nl")
    panel = Slot(("", ""))
    """The page it was opened on, and its name."""
    unfolded = Slot(False)
    region_kind = Slot(next(iter(REGION_KINDS)))
    since = Slot[dt.date | None](None)
    until = Slot[dt.date | None](None)

    @classmethod
    def field(cls, name: str) -> Slot[Any]:
        """The widget of a field of Filters."""
        return cls.named(name, None)

    @classmethod
    def search(cls, field: str) -> Slot[str]:
        """What is looked for in a long list."""
        return cls.named(f"search_{field}", "")

    @classmethod
    def opened(cls) -> str:
        """The panel that is open on the page of this run; "" when none is."""
        page, name = cls.panel.value
        return name if page == Shared.page.value else ""

    @classmethod
    def toggle(cls, name: str) -> None:
        """Open a panel, or close it when it is open; for callbacks."""
        cls.panel.value = (Shared.page.value, "" if cls.opened() == name else name)

    @classmethod
    def close(cls) -> None:
        """Close what is open; for callbacks."""
        cls.panel.value = ("", "")


def take(field: str) -> None:
    """What a widget shows becomes what is chosen; for callbacks."""
    slot = FilterBar.field(field)
    if not is_echo(slot):
        chosen = tuple(slot.value) if isinstance(slot.value, list) else slot.value
        change_filters(**{field: chosen or getattr(Filters, field)})
