"""What a figure with rows shows, for tests."""

from __future__ import annotations

from plotly.graph_objects import Figure


def names_of(fig: Figure) -> list[str]:
    """The names in the column at the left, from top to bottom."""
    names = [note for note in fig.layout.annotations if note.xshift and note.xref == "paper"]
    return [note.text for note in sorted(names, key=lambda note: float(note.y))]
