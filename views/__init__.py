"""Views: one question each, with its query, columns, chart and words."""

from views.catalogue import find, list_behind, view, views
from views.declaration import Column, Face, Ratio, Result, Share, View
from views.provenance import Gap, SourceNote
from views.results import read

__all__ = [
    "Column",
    "Face",
    "Gap",
    "Ratio",
    "Result",
    "Share",
    "SourceNote",
    "View",
    "find",
    "list_behind",
    "read",
    "view",
    "views",
]
