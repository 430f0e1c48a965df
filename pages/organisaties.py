"""Organisaties en projecten: search and narrow a list, or the page of one project or organisation."""

from pages.parts.figure import figure
from pages.parts.kept_parts import keep
from pages.parts.opening import ORGANISATION_PARAMETER, PROJECT_PARAMETER
from pages.parts.place_card import tell_place
from pages.parts.state import TAB_PARAMETER, now, page_parameter
from pages.records import organisation_list, project_list
from pages.records.body_review import body_review
from pages.records.doubles_page import doubles_page
from pages.records.listing import ROWS, SEARCH, page_number, search_form
from pages.records.organisation_page import organisation_page
from pages.records.project_page import project_page

here = now()
t = here.language.t


def _projects() -> None:
    search_form(t("Titel, organisatie of gemeente"), here)
    tell_place(page_parameter(SEARCH, ""), here)
    keep("projects", here, _project_list)


def _project_list() -> None:
    listed = project_list.listed(here).page(page_number(), ROWS)
    figure(listed, here, texts=lambda result, _: project_list.project_list(result, here))


def _organisations() -> None:
    search_form(t("Naam van een organisatie"), here)
    keep("organisations", here, _organisation_list)


def _organisation_list() -> None:
    listed = organisation_list.listed(here)
    figure(listed, here, texts=lambda result, _: organisation_list.organisation_list(result, here))


if project := page_parameter(PROJECT_PARAMETER, ""):
    project_page(project, here)
elif organisation := page_parameter(ORGANISATION_PARAMETER, ""):
    organisation_page(organisation, here)
elif page_parameter(TAB_PARAMETER, "") == "organisaties":
    _organisations()
elif page_parameter(TAB_PARAMETER, "") == "nakijken":
    body_review(here)
elif page_parameter(TAB_PARAMETER, "") == "dubbel":
    doubles_page(here)
else:
    _projects()
