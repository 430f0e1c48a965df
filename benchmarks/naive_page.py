"""A page of figures of applications as it is written first: pandas reads all of a list in each run."""

from __future__ import annotations

import os
from pathlib import Path

import pandas as pd
import plotly.express as px
import streamlit as st

FOLDER = "SUBSIDIEATLAS_NAIVE"
"""The environment variable that names the folder with the list."""
LIST = "aanvragen.csv"
AMOUNTS = ["asked", "awarded"]


def page() -> None:
    """Years to choose, four numbers, five charts and a table."""
    rows = pd.read_csv(Path(os.environ[FOLDER], LIST))
    with st.container(key="filter_values_years"):
        years = st.pills("Jaren", sorted(rows["year"].unique()), selection_mode="multi")
    if years:
        rows = rows[rows["year"].isin(years)]
    awarded = rows[rows["status"] == "awarded"]
    for place, (name, value) in zip(
        st.columns(4),
        {
            "aanvragen": len(rows),
            "gevraagd": rows["asked"].sum() / 100,
            "toegekend": awarded["awarded"].sum() / 100,
            "organisaties": rows["organisation"].nunique(),
        }.items(),
        strict=True,
    ):
        place.metric(name, f"{value:,.0f}")
    for by in ("year", "province_now", "status"):
        st.plotly_chart(px.bar(rows.groupby(by, as_index=False)[AMOUNTS].sum(), x=by, y=AMOUNTS))
    for by in ("nis_now", "organisation"):
        most = awarded.groupby(by, as_index=False)[AMOUNTS].sum().nlargest(10, "awarded")
        st.plotly_chart(px.bar(most, x=by, y=AMOUNTS))
    st.dataframe(rows.groupby("call", as_index=False)[AMOUNTS].sum().nlargest(10, "asked"))


if __name__ == "__main__":
    st.set_page_config(layout="wide")
    page()
