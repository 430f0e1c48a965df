"""Gegevens: load a list, checked and shown before anything is written; take a load back."""

from pages.components.figure import figure
from pages.components.import_batches import batches
from pages.components.import_case import current_case
from pages.components.import_done import done
from pages.components.import_mapping import mapping
from pages.components.import_preview import preview
from pages.components.import_refused import refused
from pages.components.import_start import start
from pages.components.import_templates import templates
from pages.components.own_borders import own_borders
from pages.components.state import now
from views import amendments

here = now()
case = current_case(here.language)

if case.loaded:
    done(case, case.loaded, here)
elif case.problems:
    refused(case, here.language)
elif case.to_map:
    mapping(case, here.language)
elif case.shown:
    preview(case, case.shown, here.language)
else:
    start(case, here.language)
    templates(here.language)
    batches(here.language)
    own_borders(here.language)
    changed = here.result(amendments.AMENDMENTS)
    if not changed.empty:
        figure(changed, here)
