"""The chart of a municipality beside its province and Flanders."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from charts.dot_plot import Against, dot_plot
from charts.look import Look


def beside_averages(frame: pd.DataFrame, look: Look, *, item: str, amount: str) -> go.Figure:
    """Per row what it is per inhabitant, against province_rate and flanders_rate (all cents)."""
    t = look.language.t
    names = frame["municipality"].dropna().unique()
    provinces = frame["province"].dropna().unique()
    return dot_plot(
        frame,
        look,
        item=item,
        value="per_inhabitant",
        words=str(names[0]) if len(names) == 1 else t("Gemeente"),
        against=(
            Against(
                "province_rate",
                str(provinces[0]) if len(provinces) == 1 else t("Provincie"),
                "diamond",
            ),
            Against("flanders_rate", t("Vlaanderen"), "line-ns"),
        ),
        amount=amount,
    )
