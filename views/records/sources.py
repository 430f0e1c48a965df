"""Views on where figures come from: sources, contradictions, gaps, written questions, news."""

from __future__ import annotations

from typing import Final

from data_quality import sources
from language import N_, Language, Plural
from views.asked_words import phrases
from views.declaration import Column, Result, View
from views.purposes import Headline, OnSlide
from views.records.call_records import MEASURES
from views.records.calls import PRECISION
from views.words import name_of

KINDS: Final = {
    "written_question": N_("Schriftelijke vraag"),
    "presentation": N_("Presentatie"),
    "web_page": N_("Webpagina"),
    "data_file": N_("Databestand"),
    "report": N_("Verslag"),
    "generator": N_("Fictief"),
}
TOPICS: Final = {
    "applications": N_("Aanvragen"),
    "awards": N_("Toekenningen"),
    "commitments": N_("Vastleggingen"),
    "credits": N_("Kredieten"),
    "entitlements": N_("Trekkingsrechten"),
    "meetings": N_("Lerende netwerken"),
    "payments": N_("Betalingen"),
    "projects": N_("Projecten"),
    "questions": N_("Schriftelijke vragen"),
    "refusals": N_("Weigeringen"),
    "results": N_("Resultaten"),
}
WHY: Final = {
    "not_yet": N_("nog niet bekend"),
    "not_stated": N_("niet vermeld"),
    "not_found": N_("niet teruggevonden"),
}
ANSWERED: Final = {
    "yes": N_("beantwoord"),
    "partly": N_("deels beantwoord"),
    "no": N_("niet beantwoord"),
}
NEWS_KINDS: Final = {"source": N_("Bron"), "event": N_("Gebeurtenis")}

NO_DATE: Final = N_("zonder datum")
NOTHING: Final = N_("–")
ROWS: Final = N_(
    "Hoeveel rijen van de atlas in deze bron zijn gelezen. De lijst van gemeenten en de kaart worden "
    "niet per rij geteld."
)
SUBJECTS: Final = {
    "money": N_("over geld"),
    "calls": N_("over oproepen"),
    "projects": N_("over projecten"),
    "meetings": N_("over bijeenkomsten"),
    "practice": N_("over de praktijk"),
    "inhabitants": N_("over inwoners"),
    "gaps": N_("over vragen en wat niet bekend is"),
}
"""What the rows of a source are about, as it reads after their number."""


def _unknown(result: Result, language: Language) -> str | None:
    """The only thing that is not known, itself."""
    if len(result.frame) != 1:
        return None
    item = result.view.column(result.view.item)
    return name_of(result.frame[item.key].iloc[0], item, language).removesuffix(".")


SOURCES: Final = View(
    key="bronnen",
    bound="written",
    asked_as=phrases(
        """
        uit welke … documenten | uit welke … verslagen | uit welke … persberichten
        | uit welke bron* | welke bronnen | bronvermelding* | uit welke documenten | welke documenten
        | which sources | which documents | bron | bronnen | documenten | waar haal*
        | waar komen de cijfers | waar komen deze cijfers | herkomst van de cijfers
        | vanwaar … cijfers | op welke documenten | waarop … gebaseerd | gebaseerd op | sources
        """
    ),
    subject="sources",
    page="bronnen",
    title=N_("Alle bronnen"),
    question=N_("Uit welke documenten komen de cijfers, en wat kwam uit elk?"),
    query=sources.sources,
    scope=sources.SOURCE_LIST,
    columns=(
        Column("title", N_("Titel")),
        Column("number", N_("Nr."), unknown=NOTHING),
        Column("kind", N_("Soort"), "code", labels=KINDS),
        Column("publisher", N_("Uitgever"), unknown=NOTHING),
        Column("date", N_("Datum"), "date", unknown=NO_DATE),
        Column("rows", N_("Rijen"), "number", definition=ROWS, unknown=NOTHING),
        *(
            Column(key, title, "number", minor=True, unknown=NOTHING)
            for key, title in SUBJECTS.items()
        ),
        Column("link", N_("Link"), "link", unknown=NOTHING),
        Column("retrieved_on", N_("Opgehaald op"), "date", minor=True, unknown=NOTHING),
        Column("remark", N_("Opmerking"), "data", minor=True, unknown=NOTHING),
    ),
    item="title",
    measure="rows",
    headline=Headline(Plural("De cijfers komen uit {n} bron", "De cijfers komen uit {n} bronnen")),
)

CONTRADICTIONS: Final = View(
    key="tegenspraken",
    bound="written",
    asked_as=phrases(
        """
        tegenspr* | de ene zegt … de andere | de ene bron … de andere
        | wijk* … af | welk cijfer klopt | welke cijfers kloppen
        | verschil tussen … cijfers | website … persbericht | persbericht … website
        | pers … antwoord | verklaar* … verschil | spr* elkaar … tegen | spreken … tegen
        | stemt niet overeen | stemmen niet overeen | niet overeen* | verschillende cijfers
        | contradict* | sources differ | sources disagree | tegenspra* | tegenspre*
        | spreekt … tegen | tegenstrijdig* | oneens | niet eens | klopt … cijfer* | cijfer* klopt
        | cijfer* kloppen | verschil* … bronnen | bronnen … verschil* | cijfers … verschil*
        | uiteenlopende cijfers | discrepantie* | afwijk* | wijken … af | wijkt … af | inconsistent*
        """
    ),
    subject="sources",
    page="bronnen",
    at={"tab": "tegenspraken"},
    title=N_("Waar bronnen elkaar tegenspreken"),
    question=N_("Over welke cijfers zijn de bronnen het niet eens?"),
    query=sources.contradictions,
    scope=sources.CONTRADICTIONS,
    columns=(
        Column("call", N_("Oproep")),
        Column("measure", N_("Wat"), "code", labels=MEASURES),
        Column("year", N_("Jaar"), "year", minor=True, unknown=NOTHING),
        Column("count", N_("Aantal"), "number", unknown=NOTHING),
        Column("euro", N_("Bedrag"), "euro", unknown=NOTHING),
        Column("precision", N_("Hoe precies"), "code", labels=PRECISION),
        Column("wording", N_("Wat de bron toevoegt"), "data", unknown=NOTHING),
        Column("stated_on", N_("Gezegd op"), "date", unknown=NO_DATE),
        Column("source", N_("Bron")),
        Column("publisher", N_("Uitgever"), unknown=NOTHING),
    ),
    item="measure",
    notes=(N_("De atlas kiest niet: beide cijfers blijven staan, elk met hun bron."),),
    headline=Headline(
        Plural(
            "{n} cijfer van bronnen die elkaar tegenspreken",
            "{n} cijfers van bronnen die elkaar tegenspreken",
        )
    ),
)

GAPS: Final = View(
    key="niet-bekend",
    bound="written",
    asked_as=phrases(
        """
        niet bekend | niet gekend | niet beschikbaar | ontbreken | ontbrekende | weten we … niet
        | is … niet geweten | not known | not yet known | missing | niet geweten | onbekend*
        | weten we niet | weten we nog niet | ontbreken* | ontbreekt | gaten in | lacunes | leemte*
        | hiaten | jaarlijks of … looptijd | per jaar of … looptijd
        | blijft onduidelijk | ontbrekende gegevens | gegevens ontbreken
        """
    ),
    subject="sources",
    page="bronnen",
    at={"tab": "niet-bekend"},
    title=N_("Wat niet bekend is"),
    question=N_("Welke cijfers ontbreken, sinds wanneer en waarom?"),
    query=sources.gaps,
    scope=sources.GAPS,
    columns=(
        Column("statement", N_("Wat"), "data"),
        Column("reason", N_("Waarom"), "data"),
        Column("topic", N_("Onderwerp"), "code", labels=TOPICS),
        Column("call", N_("Oproep"), unknown=NOTHING),
        Column("article", N_("Begrotingsartikel"), minor=True, unknown=NOTHING),
        Column("year", N_("Jaar"), "year", minor=True, unknown=NOTHING),
        Column("kind", N_("Hoe"), "code", labels=WHY),
        Column("stated_on", N_("Vastgesteld op"), "date", unknown=NO_DATE),
        Column("source", N_("Bron"), minor=True),
    ),
    item="statement",
    headline=Headline(
        Plural("{n} gegeven is niet bekend", "{n} gegevens zijn niet bekend"), _unknown
    ),
    on_slide=OnSlide(takes="one row"),
)

QUESTIONS: Final = View(
    key="schriftelijke-vragen",
    bound="written",
    asked_as=phrases(
        """
        schriftelijke vragen | parlementaire vragen | written questions | antwoord* … vraag nr*
        | vraag nr* … antwoord* | parlementair* vra* | schriftelijke vra* | in het … parlement
        | het vlaams parlement | parlementsleden … gevraagd | eerder … gevraagd | al … gesteld
        | vragen … gesteld | eerdere vragen | vorige vragen | al … gevraagd over | eerder beantwoord
        | antwoordde … minister | antwoord* … vraag | vraag nr* | vraag nummer
        """
    ),
    subject="sources",
    page="bronnen",
    at={"tab": "vragen"},
    title=N_("Schriftelijke vragen"),
    question=N_("Wat vroeg het Vlaams Parlement, en wat was het antwoord?"),
    query=sources.questions,
    scope=sources.QUESTIONS,
    columns=(
        Column("number", N_("Nr."), "year"),
        Column("date", N_("Datum"), "date"),
        Column("asker", N_("Vraagsteller")),
        Column("minister", N_("Minister")),
        Column("title", N_("Titel"), "data", minor=True),
        Column("part", N_("Deelvraag"), "data", unknown=NOTHING),
        Column("summary", N_("Samenvatting"), "data"),
        Column(
            "answered",
            N_("Antwoord"),
            "code",
            labels=ANSWERED,
            definition=N_("Of het antwoord de gevraagde gegevens gaf."),
        ),
        Column(
            "answer",
            N_("Wat er geantwoord werd"),
            "data",
            definition=N_("Samengevat in eigen woorden, met de cijfers van het antwoord."),
        ),
        Column("link", N_("Link"), "link", minor=True, unknown=NOTHING),
    ),
    item="summary",
    gaps=("questions",),
    headline=Headline(
        Plural("{n} schriftelijke vraag of deelvraag", "{n} schriftelijke vragen en deelvragen")
    ),
)

NEWS: Final = View(
    key="nieuw",
    bound="written",
    asked_as=phrases(
        """
        wat is er nieuw | wat is nieuw | nieuws | nieuwste | nieuwigheden | recentste
        | jongste bronnen | laatste nieuws | onlangs toegevoegd | recent toegevoegd
        | laatst toegevoegd | toegevoegd sinds | bijgekomen | what's new | what is new | latest
        """
    ),
    subject="sources",
    page="",
    title=N_("Wat is nieuw"),
    question=N_("Wat zijn de jongste bronnen en gebeurtenissen?"),
    query=sources.news,
    scope=sources.NEWS,
    columns=(
        Column("date", N_("Datum"), "date"),
        Column("kind", N_("Soort"), "code", labels=NEWS_KINDS),
        Column("title", N_("Titel"), "data"),
        Column("link", N_("Link"), "link", unknown=NOTHING),
    ),
    item="title",
    headline=Headline(
        Plural("{n} nieuwe bron of gebeurtenis", "{n} nieuwe bronnen en gebeurtenissen")
    ),
)

VIEWS: Final = (SOURCES, CONTRADICTIONS, GAPS, QUESTIONS, NEWS)
