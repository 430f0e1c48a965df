"""Geld: per line, per budget article, and from credit to payment per year."""

from pages.parts.figure import figure
from pages.parts.layout import beside
from pages.parts.state import TAB_PARAMETER, now, page_parameter
from views.compositions import money
from views.records import spending

here = now()

if page_parameter(TAB_PARAMETER, ""):
    figure(here.result(money.CHAIN), here)
else:
    beside(
        lambda: figure(here.result(spending.LINES), here),
        lambda: figure(here.result(money.ARTICLES), here),
        name="money",
    )
