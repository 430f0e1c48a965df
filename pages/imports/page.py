"""Load a list, checked and shown before anything is written; take a load back."""

from __future__ import annotations

from pages.imports.batches import batches
from pages.imports.done import done
from pages.imports.import_session import current_case
from pages.imports.mapping import mapping
from pages.imports.own_borders import own_borders
from pages.imports.preview import preview
from pages.imports.refused import refused
from pages.imports.start import start
from pages.imports.templates import templates
from pages.parts.figure import figure
from pages.parts.state import Now
from views.records import amendments


def loading(here: Now) -> None:
    """Draw the step that somebody has come to. Raises DataUnavailable."""
    case = current_case(here.language)
    if case.loaded:
        done(case, case.loaded, here)
    elif case.problems:
        refused(case, here.language)
    elif case.to_map:
        mapping(case, here.language)
    elif case.preview:
        preview(case, case.preview, here.language)
    else:
        start(case, here.language)
        templates(here.language)
        batches(here.language)
        own_borders(here.language)
        changed = here.result(amendments.AMENDMENTS)
        if not changed.empty:
            figure(changed, here)
