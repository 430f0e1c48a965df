"""What somebody looks for among the projects; what is chosen stands in the address."""

from __future__ import annotations

from typing import Final

from pages.parts.session import Holder, Slot

STEP: Final = 20
"""So many projects at a time: a page of ten thousand lines helps nobody."""


class ProjectChoices(Holder):
    """The widgets of the page, and how far its list is shown."""

    prefix = "project"

    search = Slot("")
    order = Slot("")
    shown = Slot(STEP)


choices: Final = ProjectChoices()
