"""The View on money per line: every commitment as its source lists it."""

from __future__ import annotations

from typing import Final

from data_access.facts.money import COMMITMENTS
from data_access.records import spending
from language import N_, Plural
from views import wording
from views.asked_words import phrases
from views.bars import RankedBars
from views.declaration import Column, Share, View
from views.lists import WITHHELD
from views.measures.money import COMMITTED_IS
from views.purposes import InAnswer

KINDS: Final = {"project": N_("Project"), "call": N_("Hele oproep")}


LINES: Final = View(
    key="uitgaven-per-lijn",
    bound="themes",
    asked_as=phrases(
        """
        opgegaan | waaraan … besteed | waaraan … uitgegeven | waaraan … ging* | waarvoor … gebruikt
        | waarvoor … aangewend | waarvoor … aangerekend | welke projecten … artikel
        | projecten … aangerekend | projecten … vastgelegd | via … artikel … projecten
        | aangerekend op | welke uitgaven | wat werd er … aangerekend | verwacht* resulta*
        """
    ),
    subject="spending",
    page="geld",
    rows_of="commitments",
    facts=(COMMITMENTS,),
    title=N_("Vastgelegd per project of oproep"),
    question=N_("Welke projecten kregen geld via dit begrotingsartikel, en hoeveel?"),
    query=spending.lines,
    scope=spending.LINES,
    columns=(
        Column("year", N_("Jaar"), "year", minor=True),
        Column("article", N_("Begrotingsartikel"), minor=True),
        Column("organisation", N_("Organisatie"), unknown=WITHHELD),
        Column("title", N_("Titel")),
        Column("summary", N_("Omschrijving"), "data"),
        Column("expected_result", N_("Te verwachten resultaat"), "data"),
        Column(
            "kind",
            N_("Soort"),
            "code",
            labels=KINDS,
            minor=True,
        ),
        Column(
            "amount",
            N_("Vastgelegd"),
            "euro",
            total=True,
            definition=COMMITTED_IS,
            words=wording.COMMITTED,
        ),
        Column("share", N_("Aandeel"), "percent", derive=Share("amount"), aside=True),
        Column("project", N_("Sleutel van het project"), minor=True, key_of="title"),
    ),
    item="title",
    opens="project",
    measure="amount",
    chart=RankedBars("amount"),
    gaps=("commitments",),
    notes=(N_("Een lijn kan één project zijn, of een hele oproep samen."),),
    in_answer=InAnswer(
        counts=Plural("{n} lijn", "{n} lijnen"),
        columns=("organisation", "title", "summary", "expected_result", "amount"),
    ),
)

VIEWS: Final = (LINES,)
