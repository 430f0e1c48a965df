"""Oproepen en aanvragen: which calls, how many applications and awards, for how much, why not."""

from pages.parts.figure import figure
from pages.parts.layout import beside
from pages.parts.state import TAB_PARAMETER, now, page_parameter
from views.compositions import applications as counted
from views.records import applications, call_records, calls

here = now()


def _calls() -> None:
    figure(here.result(calls.CALLS), here)
    figure(here.result(calls.TIMELINE), here)


def _applications() -> None:
    beside(
        lambda: figure(here.result(counted.PER_CALL), here),
        lambda: figure(here.result(counted.PER_STATUS), here),
        lambda: figure(here.result(counted.PER_PROVINCE), here),
        lambda: figure(here.result(counted.MONEY), here),
        name="applications",
    )
    figure(here.result(applications.ALL), here)


def _refusals() -> None:
    figure(here.result(counted.REASONS_OF_REFUSAL), here)
    figure(here.result(applications.REFUSED), here)


def _reported() -> None:
    for view in call_records.VIEWS:
        figure(here.result(view), here)


PARTS = {"aanvragen": _applications, "weigeringen": _refusals, "bronnen": _reported}

PARTS.get(page_parameter(TAB_PARAMETER, ""), _calls)()
