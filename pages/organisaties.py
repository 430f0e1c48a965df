"""Projecten: look one up, order them, open its card."""

from pages.parts.figure import figure
from pages.parts.place_card import tell_place
from pages.parts.state import now, page_parameter
from pages.records.project_card import project_card
from pages.records.project_list import open_card, project_list, search_and_order
from views.records.projects import ORDERS, PROJECTS, SEARCHED, STRATEGIES
from views.row_search import ordered, search

here = now()
text, order = search_and_order(here)
_, column, descending = ORDERS[order]
matches = search(here.result(PROJECTS), text, fields=SEARCHED, place="nis")
projects = ordered(matches, column, descending=descending)

tell_place(text, here)

chosen = page_parameter("project", "")
if chosen:
    everything = here.filters.cleared()
    project_card(
        here.result(PROJECTS, **vars(everything)),
        here.result(STRATEGIES, **vars(everything)),
        chosen,
        here,
        lambda: open_card(""),
    )

if not projects.empty:
    project_list(projects, here)
figure(projects, here)
