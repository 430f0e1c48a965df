"""Views on learning networks: who met, who was asked, what was found, what comes."""

from __future__ import annotations

from typing import Final

import pandas as pd
import plotly.graph_objects as go

from charts.look import Look
from charts.timeline import Mark, timeline
from data_access.facts import meetings
from data_access.records import networks
from language import N_, Language, Plural
from views.asked_words import phrases
from views.bars import RankedBars
from views.declaration import Column, Result, View
from views.measures.meetings import PARTICIPANTS_COLUMN, PLANNED_IS
from views.purposes import Headline, InAnswer, OnSlide

MEETING_KINDS: Final = {
    "learning_network": N_("Lerend netwerk"),
    "committee": N_("Parlementaire commissie"),
    "stakeholders": N_("Overleg met belanghebbenden"),
}
MEETING_STATES: Final = {"held": N_("Gehouden"), "planned": N_("Gepland")}
STEP_STATES: Final = {"done": N_("Gebeurd"), "planned": N_("Gepland")}
ROLES: Final = {
    "invited": N_("Uitgenodigd"),
    "spread_word": N_("Gevraagd om ze bekend te maken"),
    "took_part": N_("Namen deel"),
}
EXTENTS: Final = {"mainly": N_("de meesten"), "some": N_("enkelen")}
ASSIGNMENTS: Final = {
    "assignment": N_("Deelopdrachten"),
    "research_theme": N_("Onderzoeksthema’s"),
}
FINDINGS: Final = {
    "bottleneck": N_("Knelpunten"),
    "success": N_("Successen"),
    "lesson": N_("Lessen"),
    "recommendation": N_("Aanbevelingen"),
}

_CALL: Final = Column("call", N_("Oproep"), minor=True)
_MEETING: Final = Column("meeting", N_("Sleutel van de bijeenkomst"), minor=True, key_of="topic")
_EXTENT: Final = Column(
    "extent",
    N_("Hoeveel van hen"),
    "code",
    labels=EXTENTS,
    definition=N_("Of de bron zegt dat de meeste deelnemers hieruit kwamen, of enkele."),
    unknown=N_("–"),
)


def _meetings(frame: pd.DataFrame, look: Look) -> go.Figure:
    t = look.language.t
    drawn = frame.assign(
        item=[look.language.data(topic) for topic in frame["topic"]],
        starts=frame["date"].where(frame["date"].notna(), frame["planned_from"]),
    )
    marks = {
        "held": Mark(t(MEETING_STATES["held"]), look.accent),
        "planned": Mark(t(MEETING_STATES["planned"]), look.accent, hollow=True),
    }
    return timeline(
        drawn, look, item="item", start="starts", end="planned_to", state="state", marks=marks
    )


def _held_and_planned(result: Result, language: Language) -> str | None:
    """How many were held, between which days, and how many are planned."""
    networks = result.frame[result.frame["state"] == "held"]
    dates = sorted(networks["date"].dropna())
    planned = int((result.frame["state"] == "planned").sum())
    if len(networks) < 2 or len(set(dates)) < 2:
        return None
    sentence = language.t(
        "{n} bijeenkomsten gehouden tussen {first} en {last}",
        n=language.number(len(networks)),
        first=language.long_date(dates[0]),
        last=language.long_date(dates[-1]),
    )
    if not planned:
        return sentence
    return language.t("{said}; gepland: {n}", said=sentence, n=language.number(planned))


ATTENDANCE: Final = View(
    key="deelnemers-per-netwerk",
    bound="written",
    asked_as=phrases(
        """
        deelnemers … elk | deelnemers per … netwerk* | per netwerk … deelnemer* | per bijeenkomst
        | opkomst | telkens … deelnemers | deelnemers … telkens | aanwezigen … telkens | hoeveel man
        | hoeveel volk | waar ging* het over | waar en wanneer kwam* | waar … samen
        | onderwerp* … netwerk* | elk lerend netwerk | per lerend netwerk
        """
    ),
    subject="networks",
    page="netwerken",
    title=N_("Deelnemers per lerend netwerk"),
    question=N_(
        "Waar, wanneer en waarover kwamen de lerende netwerken samen, met hoeveel deelnemers?"
    ),
    query=networks.held_networks,
    scope=networks.MEETINGS,
    columns=(
        Column("date", N_("Datum"), "date"),
        Column("place", N_("Plaats")),
        Column("province", N_("Provincie"), minor=True),
        Column("topic", N_("Onderwerp"), "data"),
        Column(
            "announced_as",
            N_("Aangekondigd als"),
            "data",
            unknown=N_("zelfde onderwerp"),
            definition=N_("Het onderwerp in de aankondiging, waar het anders heette."),
        ),
        Column("theme", N_("Thema"), "data", minor=True),
        _CALL,
        PARTICIPANTS_COLUMN,
        Column("nis", N_("NIS-code"), minor=True),
        _MEETING,
    ),
    item="place",
    measure="participants",
    facts=(meetings.MEETINGS,),
    chart=RankedBars("participants", named_by=("place", "date", "topic"), in_order=True),
    select=("nis", "municipalities"),
    opens="meeting",
    gaps=("meetings",),
    on_slide=OnSlide(in_order=True),
    in_answer=InAnswer(
        columns=("date", "place", "topic", "participants"),
        counts=Plural("{n} bijeenkomst", "{n} bijeenkomsten"),
    ),
)

MEETINGS: Final = View(
    key="bijeenkomsten",
    bound="written",
    asked_as=phrases(
        """
        nog … netwerken zouden volgen | geplande bijeenkomst* | geplande netwerk*
        | zouden volgen … plaatsgevonden | agenda | nog gepland* | geplande | op de planning
        | nog volgen | volgen er nog | staan er nog | komen er nog … bijeenkomst* | nog te komen
        | wanneer vonden … plaats | wanneer was* … bijeenkomst* | toekomstige … bijeenkomst*
        | toekomstige … netwerk* | volgende … netwerk* | volgende bijeenkomst* | planned meetings
        """
    ),
    subject="networks",
    page="netwerken",
    rows_of="meetings",
    title=N_("Gehouden en geplande bijeenkomsten"),
    question=N_("Welke bijeenkomsten waren er, en welke waren nog gepland?"),
    query=networks.meetings,
    scope=networks.MEETINGS,
    columns=(
        Column("topic", N_("Onderwerp"), "data"),
        Column("kind", N_("Soort"), "code", labels=MEETING_KINDS),
        Column(
            "state", N_("Gehouden of gepland"), "code", labels=MEETING_STATES, definition=PLANNED_IS
        ),
        Column("place", N_("Plaats")),
        Column("date", N_("Datum"), "date"),
        Column("planned_from", N_("Gepland van"), "date", unknown=N_("n.v.t.")),
        Column("planned_to", N_("Gepland tot"), "date", unknown=N_("n.v.t.")),
        Column(
            "participants", N_("Deelnemers"), "number", total=True, words=PARTICIPANTS_COLUMN.words
        ),
        _CALL,
        _MEETING,
    ),
    item="topic",
    opens="meeting",
    chart=_meetings,
    lanes=True,
    gaps=("meetings",),
    notes=(PLANNED_IS,),
    headline=Headline(
        Plural("{n} gehouden of geplande bijeenkomst", "{n} gehouden en geplande bijeenkomsten"),
        _held_and_planned,
    ),
)

INVITATIONS: Final = View(
    key="uitnodigingen",
    bound="written",
    asked_as=phrases(
        """
        organisations took part | organisaties … deel* | wie … uitgenodigd | organisations … invited
        | uitgenodigd* | uitnodiging* | wie … uitnodiging
        | invitatie* | genodigd* | kwam … opdagen | komen opdagen
        | kwamen opdagen | wie nam … deel | wie namen … deel | wie was … aanwezig
        | wie waren … aanwezig | wie woonde* … bij | welke organisaties … aanwezig
        | welke partners … aanwezig | welke organisaties … deelgenomen | welke organisaties … deel
        | took part | were invited
        """
    ),
    subject="networks",
    page="netwerken",
    title=N_("Wie werd uitgenodigd en wie nam deel"),
    question=N_(
        "Welke organisaties werden uitgenodigd, maakten de netwerken bekend en namen deel?"
    ),
    query=networks.parties,
    scope=networks.PARTIES,
    columns=(
        Column("kind", N_("Soort bijeenkomst"), "code", labels=MEETING_KINDS),
        Column("role", N_("Rol"), "code", labels=ROLES),
        Column("party", N_("Organisatie of soort deelnemer"), "data"),
        _EXTENT,
        Column("meetings", N_("Bijeenkomsten"), "number"),
        _CALL,
    ),
    item="party",
    gaps=("meetings",),
    notes=(
        N_(
            "De bron noemt soorten deelnemers voor alle lerende netwerken samen, geen namen of lijsten."
        ),
    ),
    headline=Headline(
        Plural("{n} genodigde of deelnemende groep", "{n} genodigde of deelnemende groepen")
    ),
)

PRESENT: Final = View(
    key="genodigden-per-bijeenkomst",
    bound="paged",
    asked_as=phrases("wie … elke bijeenkomst | genodigd* per bijeenkomst | wie … elk netwerk"),
    subject="networks",
    page="netwerken",
    at={"cijfer": "genodigden-per-bijeenkomst"},
    title=N_("Wie bij welke bijeenkomst werd genodigd of was"),
    question=N_("Welke organisaties, groepen en lokale besturen hoorden bij welke bijeenkomst?"),
    query=networks.present,
    scope=networks.MEETINGS,
    columns=(
        Column("topic", N_("Onderwerp"), "data"),
        Column("date", N_("Datum"), "date"),
        Column("role", N_("Rol"), "code", labels=ROLES),
        Column("party", N_("Organisatie, soort deelnemer of gemeente"), "data"),
        _EXTENT,
        Column("nis", N_("NIS-code"), minor=True),
        _MEETING,
    ),
    item="party",
    gaps=("meetings",),
    headline=Headline(
        Plural("{n} genodigde of deelnemer", "{n} genodigden en deelnemers van bijeenkomsten")
    ),
)

LEARNED: Final = View(
    key="bevindingen",
    bound="written",
    asked_as=phrases(
        """
        bevinding* | knelpunt* | succes* | succesfactor* | lessen | leerpunt* | leerden | geleerd
        | inzicht* | aanbeveling* | pijnpunt* | hinderpa* | moeilijkhed* | problemen … naar voren
        | ervaringen | leverden … op | opgeleverd | opleveren | opbrengst van de | wat werkte
        | werkte goed | goede praktijk* | conclusies … netwerk* | verbeterpunt* | findings
        | bottlenecks | lessons
        """
    ),
    in_answer=InAnswer(supports=("lessen", "geleerd*", "lessons")),
    subject="networks",
    page="netwerken",
    at={"tab": "begeleiding"},
    title=N_("Wat de lerende netwerken en de begeleiding opleverden"),
    question=N_("Welke knelpunten, successen, lessen en aanbevelingen kwamen naar boven?"),
    query=networks.findings,
    scope=networks.FINDINGS,
    columns=(
        Column("kind", N_("Soort"), "code", labels=FINDINGS),
        Column("position", N_("Nr."), "year", minor=True),
        Column("text", N_("Bevinding"), "data"),
        Column("year", N_("Jaar"), "year"),
        _CALL,
    ),
    item="text",
    notes=(N_("Samengevat in eigen woorden, per soort in de volgorde van de bron."),),
    headline=Headline(Plural("{n} bevinding", "{n} bevindingen")),
)

GUIDANCE: Final = View(
    key="begeleidingsopdracht",
    bound="written",
    asked_as=phrases(
        """
        begeleidingsopdracht* | begeleidingstraject* | begeleiding … stap* | begeleiding … fase*
        | begeleiding … stand | begeleiding … verloop* | begeleiding … gepland
        | stappen … begeleiding | fase* … begeleiding | stand … begeleiding | verloop … begeleiding
        | planning … begeleiding | volgende stap* | hoe ver staat … begeleid* | procesbegeleid*
        | guidance assignment
        """
    ),
    subject="networks",
    page="netwerken",
    at={"tab": "begeleiding"},
    title=N_("De begeleidingsopdracht, stap voor stap"),
    question=N_("Welke stappen telt de begeleidingsopdracht, en wat volgt nog?"),
    query=networks.guidance_steps,
    scope=networks.STEPS,
    columns=(
        Column("position", N_("Nr."), "year"),
        Column("step", N_("Stap"), "data"),
        Column("description", N_("Omschrijving"), "data"),
        Column("period", N_("Periode"), "data", unknown=N_("periode niet bekend")),
        Column(
            "state", N_("Gebeurd of gepland"), "code", labels=STEP_STATES, definition=PLANNED_IS
        ),
        Column("starts", N_("Begin"), "date", minor=True),
        Column("ends", N_("Einde"), "date", minor=True),
        _CALL,
    ),
    item="step",
    notes=(PLANNED_IS,),
    in_answer=InAnswer(
        supports=("resultaten … aanwend*", "resultaten … gebruik*", "resultaten … benut*")
    ),
    headline=Headline(
        Plural("{n} stap in de begeleidingsopdracht", "{n} stappen in de begeleidingsopdracht")
    ),
)

ASSIGNMENT: Final = View(
    key="deelopdrachten-en-onderzoeksthemas",
    bound="written",
    asked_as=phrases(
        """
        deelopdracht* | onderzoeksthema* | onderzoeksvra* | onderzoeksonderwerp*
        | diende … te onderzoeken | moest … onderzoeken | moest … doen | moet … onderzoeken
        | taken van de begeleid* | opdrachten … begeleider* | opdrachten kreeg
        | opdracht … begeleid* … inhoud | inhoud van de begeleidingsopdracht
        | onderdelen van de opdracht | waaruit bestaat de opdracht
        """
    ),
    subject="networks",
    page="netwerken",
    at={"tab": "begeleiding"},
    title=N_("Wat de begeleiding moest doen en onderzoeken"),
    question=N_("Welke deelopdrachten en onderzoeksthema’s telt de begeleidingsopdracht?"),
    query=networks.assignment,
    scope=networks.ASSIGNMENTS,
    columns=(
        Column("kind", N_("Soort"), "code", labels=ASSIGNMENTS),
        Column("position", N_("Nr."), "year"),
        Column("text", N_("Deelopdracht of thema"), "data"),
        _CALL,
    ),
    item="text",
    notes=(N_("Samengevat in eigen woorden, per soort in de volgorde van de bron."),),
    headline=Headline(
        Plural(
            "{n} deelopdracht of onderzoeksthema",
            "{n} deelopdrachten en onderzoeksthema’s",
        )
    ),
)

VIEWS: Final = (ATTENDANCE, INVITATIONS, PRESENT, LEARNED, MEETINGS, GUIDANCE, ASSIGNMENT)
