"""Geld: per line, per budget article, from credit to payment per year, and the subsidieregister."""

from pages.parts.figure import figure
from pages.parts.layout import beside
from pages.parts.state import TAB_PARAMETER, now, page_parameter
from pages.registers.register_tab import register_tab
from views.compositions import money
from views.records import spending

here = now()


def _lines() -> None:
    beside(
        lambda: figure(here.result(spending.LINES), here),
        lambda: figure(here.result(money.ARTICLES), here),
        name="money",
    )


PARTS = {
    "jaren": lambda: figure(here.result(money.CHAIN), here),
    "register": lambda: register_tab(here),
}

PARTS.get(page_parameter(TAB_PARAMETER, ""), _lines)()
