"""Drafts on places and judgements: who got nothing, what could be drawn, and what is left to fill in."""

from __future__ import annotations

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from tests.unit.written_questions.asked import (
    CALL,
    DUTCH,
    NO_HEADER,
    answer,
    of_part,
    of_tables,
    opened,
)
from views import read, view
from written_questions.answer_files import answered_now
from written_questions.dossiers.dossier import Dossier, Part, Table
from written_questions.dossiers.places_to_fill import places_to_fill
from written_questions.question import Asked
from written_questions.rules.kinds import JUDGED, OPEN


def test_other_places_have_no_part_in_a_draft(reader: Store) -> None:
    genk = answer(reader, "1", text="Hoeveel geld ging er naar Genk?")
    assert "West-Vlaamse" not in genk
    # What is still to be asked for is one place, however much it is.
    assert len(places_to_fill(genk)) == 1
    ghent = answer(reader, "1", text="Hoeveel geld ging er naar Gent in het kader van LEKP?")
    assert "Herstappe" not in ghent


# --- places ----------------------------------------------------------------------------------

LIMBURG = Filters(provinces=("limburg",), years=(2020, 2021, 2022, 2023, 2024))


def test_who_got_nothing_is_counted(reader: Store) -> None:
    spots, awards = (
        read(view(key), LIMBURG, reader).frame
        for key in ("blinde-vlekken", "toekenningen-per-gemeente")
    )
    # A municipality that a source names without an amount did not get nothing.
    got = [name for name in spots["municipality"] if name in set(awards["municipality"])]
    assert 0 < len(got) < len(spots)
    said = of_tables(reader, Table("blinde-vlekken", LIMBURG))
    assert said.startswith("Welke gemeenten niets kregen, is niet te zeggen: de lijsten zijn niet")
    assert f"een toekenning bekend: {DUTCH.join(got)}." in said
    assert "geen toekenning" not in said


def test_of_an_unfinished_list_nobody_stands_in_a_document_as_who_got_nothing(
    reader: Store,
) -> None:
    table = Table("blinde-vlekken", Filters(calls=(CALL,)))
    part = Part("1", "Welke gemeenten kregen niets?", "figures", tables=(table,))
    (shown,) = answered_now(Dossier("", NO_HEADER, None, (part,)), reader).results
    assert set(shown.frame["spot"]) == {"won"}
    # What is lacking is counted in the rows that stand there.
    assert max(shown.missing.values()) <= len(shown.frame)


NOT_ASKED = (
    "Welke gemeenten niets aanvroegen, is niet te zeggen: de lijsten zijn niet volledig. Uit 1 gemeente is "
    "een aanvraag bekend: Blankenberge."
)


def test_who_never_applied_is_another_question_than_who_got_nothing(reader: Store) -> None:
    filters = Filters(municipalities=("46029", "31004"))  # Lokeren is named, Blankenberge applied
    for question, said in (
        ("Welke gemeenten dienden nooit iets in?", NOT_ASKED),
        ("Welke gemeenten vroegen niets aan?", NOT_ASKED),
        ("Welke gemeenten kregen niets?", "Voor elk van de 2 gemeenten is een toekenning bekend."),
    ):
        table = Table("blinde-vlekken", filters)
        assert of_part(reader, Part("1", question, "figures", tables=(table,))).startswith(said)


def test_few_that_got_nothing_are_named(reader: Store) -> None:
    said = of_tables(reader, Table("blinde-vlekken", Filters(municipalities=("44021", "46029"))))
    assert "Voor 1 gemeente is een toekenning bekend: Lokeren." in said


def test_made_up_rows_do_not_count_among_who_got_nothing(reader: Store) -> None:
    real = of_tables(reader, Table("blinde-vlekken", Filters(provinces=("limburg",))))
    made_up = Filters(provinces=("limburg",), fictional=True)
    assert of_tables(reader, Table("blinde-vlekken", made_up)) == real


def test_one_municipality_and_its_schemes(reader: Store) -> None:
    said = answer(reader, "1", text="Hoeveel geld ging er naar Gent in het kader van LEKP?")
    chosen = Filters(municipalities=("44021",), schemes=("lekp-1", "lekp-2"))
    schemes = read(view("trekkingsrechten-per-regeling"), chosen, reader).frame
    assert said.startswith("Gent kan hoogstens")
    for cents in schemes["maximum"]:
        assert DUTCH.euro(int(cents)) in said
    assert "maximumbedragen, geen betalingen" in said


@pytest.mark.parametrize("filters", [Filters(), Filters(calls=(CALL,), provinces=("limburg",))])
def test_maxima_do_not_stand_beside_awards(reader: Store, filters: Filters) -> None:
    assert "hoogstens" not in of_tables(reader, Table("toekenningen-per-gemeente", filters))


# --- judgements ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Acht de minister het budget voldoende?",
        "Is de minister tevreden met de geografische spreiding van de aanvragen?",
        "Acht de minister het budget voldoende? Hoeveel aanvragen waren er?",
    ],
)
def test_figures_do_not_stand_in_for_a_judgement(reader: Store, text: str) -> None:
    assert answer(reader, "1", text=text).startswith("[In te vullen: standpunt over ")


def test_a_judgement_is_named_by_what_it_is_about(reader: Store) -> None:
    for question, about in (
        ("Is de minister tevreden over de spreiding van het geld?", "de spreiding van het geld"),
        ("Wat is de visie van de minister op een vaste regeling?", "een vaste regeling"),
        ("Hoe ziet de minister dit? Graag met timing.", "“Hoe ziet de minister dit?”"),
        ("Plant u acties [snel]?", "“Plant u acties (snel)?”"),
    ):
        said = of_part(reader, Part("1", question, "policy", reason=OPEN))
        assert said == f"[In te vullen: standpunt over {about}]"


def test_figures_support_a_judgement_after_its_place(reader: Store) -> None:
    table = Table(
        "aanvragen-per-provincie", Filters(calls=(CALL,)), asked=Asked(columns=("known",))
    )
    for part in (
        Part("1", "Is dat genoeg?", "policy", tables=(table,)),
        Part("1", "Is dat genoeg?", "figures", reason=JUDGED, tables=(table,)),
    ):
        place, known, *_ = of_part(reader, part).splitlines()
        assert place == "[In te vullen: standpunt over “Is dat genoeg?”]"
        assert "151 aanvragen" in known


@pytest.mark.parametrize(
    "text",
    [
        "Volstond het budget om alle aanvragen te steunen?",
        "Hoeveel aanvragen waren er per provincie?",
    ],
)
def test_figures_without_a_judgement_leave_none_open(reader: Store, text: str) -> None:
    for part in opened(reader, text=text).parts:
        assert part.kind == "figures"
        assert "standpunt" not in part.answer


# --- what no figure answers --------------------------------------------------------------------


def test_what_is_not_published_is_never_stated_but_proposed(reader: Store) -> None:
    """Nobody refuses anything in the minister's name; the part that is not on persons is answered."""
    private = "Persoonsgegevens: niet te publiceren."
    said = of_part(reader, Part("1", "Wie zat er in de jury?", "restricted", reason=private))
    assert said == "[In te vullen: bevestig of deze persoonsgegevens niet worden meegedeeld]"
    by_hand = of_part(reader, Part("1", "Wie zat er in de jury?", "restricted"))
    assert by_hand == said
    papers = "Vertrouwelijke stukken: niet te publiceren zonder afweging per dossier."
    kept = of_part(reader, Part("1", "Graag de fiches.", "restricted", reason=papers))
    assert kept == "[In te vullen: bevestig of dit niet wordt meegedeeld (vertrouwelijke stukken)]"
    attended = Table("deelnemers-per-netwerk", Filters())
    both = of_part(
        reader, Part("1", "Hoeveel kwamen, en wie?", "restricted", private, tables=(attended,))
    )
    assert both.startswith("[In te vullen: bevestig")
    assert "51 deelnemers" in both


@pytest.mark.parametrize("words", [("fietssnelwegen",), ("zwembaden", "ijsbanen")])
def test_a_subject_that_is_not_held_is_one_place_and_nothing_else(
    reader: Store, words: tuple[str, ...]
) -> None:
    table = Table("aanvragen-per-provincie", Filters())
    part = Part("1", "Hoeveel?", "figures", unrecognised=words, off_subject=True, tables=(table,))
    assert of_part(reader, part) == (
        f"[In te vullen: antwoord van de bevoegde dienst over {DUTCH.join(list(words))}]"
    )
    assert of_part(reader, Part("1", "Hoeveel?", "figures", off_subject=True)) == (
        "[In te vullen: antwoord van de bevoegde dienst op “Hoeveel?”]"
    )


def test_what_is_not_held_names_what_and_from_whom(reader: Store) -> None:
    part = Part("1", "Hoeveel kinderen werden bereikt?", "unknown", deliverer="Opgroeien")
    assert of_part(reader, part) == (
        "[In te vullen: antwoord van Opgroeien op “Hoeveel kinderen werden bereikt?”]"
    )


@pytest.mark.parametrize(
    ("question", "words", "place"),
    [
        (
            "Welke gemeenten kregen een netwerk, en hoeveel tienerouders bereiken ze?",
            ("tienerouders",),
            "hoeveel tienerouders bereiken ze",
        ),
        (
            "Hoeveel kreeg elke gemeente en wat kost een buurtbus per jaar?",
            ("buurtbus",),
            "wat kost een buurtbus per jaar",
        ),
        ("Hoeveel steun ging er naar zwembaden?", ("zwembaden",), "gegevens over zwembaden"),
    ],
)
def test_a_detail_that_is_not_recognised_is_a_place_of_its_own(
    reader: Store, question: str, words: tuple[str, ...], place: str
) -> None:
    filters = Filters(provinces=("west-vlaanderen",))
    table = Table("toekenningen-per-gemeente", filters, asked=Asked("list", ("awards", "amount")))
    said = of_part(reader, Part("1", question, "figures", tables=(table,), unrecognised=words))
    assert said.startswith("In West-Vlaanderen zijn 4 toekenningen en")
    assert places_to_fill(said)[-1] == place
    others = places_to_fill(said)[:-1]  # of each municipality, where each is asked
    assert all(one.startswith("toegekende steun voor Ieper") for one in others)


@pytest.mark.parametrize("place", ["in Brussel", "in Limburg", "in Gent", "uitsluitend in Limburg"])
def test_a_share_is_never_told_as_the_whole_of_a_place(reader: Store, place: str) -> None:
    """ "Hun aandeel in het totaal" reads the whole; of a place without rows that is no figure of it."""
    asked = f"Welke projecten waren {place} actief? Wat is hun aandeel in het totaal?"
    told = answer(reader, "1", text=f"Over begrotingsartikel PJ0-1PFC2DB-PR:\n\n1. {asked}\n")
    assert "€" not in told and "bekend." not in told
    assert places_to_fill(told)


def test_totals_of_chosen_places_are_theirs_whatever_is_asked_of_them(reader: Store) -> None:
    """Of a share that a table cannot tell its totals are told: those of the rows that are chosen."""
    for operation in ("share", "total"):
        told = of_tables(
            reader,
            Table(
                "projecten",
                Filters(articles=("PJ0-1PFC2DB-PR",), provinces=("limburg",)),
                asked=Asked(operation),
            ),
        )
        assert "1.998.813" not in told
