"""Money per budget article and year: from credit to payment."""

from __future__ import annotations

from typing import Final

import pandas as pd
import plotly.graph_objects as go

from charts.columns import year_columns
from charts.look import Look
from language import N_, Plural
from views.bars import RankedBars
from views.breakdowns.breakdown import By
from views.breakdowns.keys import ARTICLE, YEAR
from views.compose import compose
from views.measures import money as of
from views.purposes import Headline, InAnswer, Series


def _chain_chart(frame: pd.DataFrame, look: Look) -> go.Figure:
    t = look.language.t
    series = {"vak": t("VAK"), "vek": t("VEK"), "committed": t("Vastgelegd"), "paid": t("Betaald")}
    return year_columns(frame, look, year="year", group="article", series=series)


_NEVER_ADDED: Final = N_("VAK en VEK worden nooit opgeteld: het zijn twee verschillende kredieten.")

CHAIN: Final = compose(
    "uitgaven-per-jaar",
    of.VAK,
    of.VEK,
    of.COMMITTED,
    of.PAID,
    of.REMARK,
    by=(ARTICLE, YEAR),
    made_up="together",
    subject="spending",
    page="geld",
    at={"tab": "jaren"},
    title=N_("Van krediet naar betaling, per artikel en jaar"),
    question=N_("Hoeveel mocht, werd vastgelegd en werd betaald op dit begrotingsartikel?"),
    item="year",
    measure="committed",
    chart=_chain_chart,
    select=None,
    headline=Headline(
        Plural(
            "{n} begrotingsregel, per artikel en jaar", "{n} begrotingsregels, per artikel en jaar"
        ),
        series=Series("article", "name"),
    ),
    gaps=("commitments", "credits", "payments"),
    notes=(_NEVER_ADDED,),
    in_answer=InAnswer(remarks_on={_NEVER_ADDED: ("vak", "vek")}),
)
ARTICLES: Final = compose(
    "uitgaven-per-artikel",
    of.LINES,
    of.COMMITTED,
    of.PAID,
    of.SHARE,
    by=(ARTICLE,),
    order=(By("committed", descending=True), By("by_article")),
    made_up="together",
    subject="spending",
    page="geld",
    title=N_("Vastgelegd per begrotingsartikel"),
    question=N_("Hoeveel werd vastgelegd op elk begrotingsartikel?"),
    measure="committed",
    chart=RankedBars("committed"),
    gaps=("commitments", "payments"),
)

VIEWS: Final = (ARTICLES, CHAIN)
