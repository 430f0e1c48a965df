"""Bronnen en gegevens: where figures come from, where sources differ, what is not known; one's own lists."""

from pages.frame.page_list import PAGES
from pages.imports.list_of_lists import list_of_lists
from pages.imports.page import loading
from pages.parts.figure import figure
from pages.parts.kept_parts import keep
from pages.parts.state import TAB_PARAMETER, now, page_parameter
from pages.parts.text_list import text_list
from pages.records.source_list import claims, source_list
from pages.records.term_list import term_list
from views.records import sources

here = now()


def _sources() -> None:
    figure(here.result(sources.SOURCES), here, texts=source_list)


def _contradictions() -> None:
    figure(here.result(sources.CONTRADICTIONS), here, texts=claims)


def _unknown() -> None:
    details = ("call", "kind", "stated_on")
    listed = text_list("reason", groups=("topic",), lead="statement", details=details)
    figure(here.result(sources.GAPS), here, texts=listed)


def _questions() -> None:
    details = ("asker", "minister", "date", "answered")
    listed = text_list("answer", groups=("number", "title"), lead="summary", details=details)
    figure(here.result(sources.QUESTIONS), here, texts=listed)


def _terms() -> None:
    term_list(here)


def _lists() -> None:
    list_of_lists(here, {page.name: page.word for page in PAGES})


def _loading() -> None:
    loading(here)


KEPT = {
    "": _sources,
    "tegenspraken": _contradictions,
    "niet-bekend": _unknown,
    "begrippen": _terms,
    "vragen": _questions,
}
OWN = {"lijsten": _lists, "laden": _loading}

if part := OWN.get(tab := page_parameter(TAB_PARAMETER, "")):
    part()
else:
    keep("part", here, KEPT[tab])
