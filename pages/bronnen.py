"""Bronnen: where figures come from, where sources differ, what is not known, what was asked."""

from pages.parts.figure import figure
from pages.parts.state import now
from pages.parts.text_list import text_list
from pages.records.source_list import claims, source_list
from views.records import sources

here = now()

figure(here.result(sources.SOURCES), here, texts=source_list)
figure(here.result(sources.CONTRADICTIONS), here, texts=claims)
figure(
    here.result(sources.GAPS),
    here,
    texts=text_list(
        "reason",
        groups=("topic",),
        lead="statement",
        details=("call", "kind", "stated_on"),
        flow=True,
    ),
)
figure(
    here.result(sources.QUESTIONS),
    here,
    texts=text_list(
        "summary",
        groups=("number", "title"),
        details=("asker", "minister", "date", "answered"),
        flow=True,
    ),
)
