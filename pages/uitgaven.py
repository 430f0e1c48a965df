"""Uitgaven: per line, per budget article, and from credit to payment per year."""

from pages.parts.figure import figure
from pages.parts.state import now
from views.compositions import money
from views.records import spending

here = now()
lines, articles, chain = (here.result(view) for view in (*spending.VIEWS, *money.VIEWS))

figure(lines, here)
figure(articles, here)
figure(chain, here)
