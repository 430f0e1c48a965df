"""What is asked of a figure decides what is said: the highest, an average, two together, a change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import update

from data_access.engine import Store
from data_access.filters import Filters
from database.schema import DataState, Project
from tests.unit.written_questions.asked import CALL, DUTCH, answer, of_part, of_tables
from views import read, view
from written_questions.dossiers.dossier import Part, Table
from written_questions.dossiers.operations import OPERATIONS
from written_questions.dossiers.places_to_fill import places_to_fill
from written_questions.question import Asked

Copy = Callable[[str], Store]
BONDGENOTEN = Filters(calls=(CALL,))
LEKP = Filters(schemes=("lekp-2",))
ARTICLE = "PJ0-1PFC2DB-PR"
TITLE = "Lokale bondgenotennetwerken"
UNSURE = "De lijst waarop dit steunt, is niet zeker volledig."


def said(store: Store, key: str, filters: Filters, asked: Asked) -> str:
    return of_tables(store, Table(key, filters, asked=asked))


# --- highest and lowest ----------------------------------------------------------------------


def test_of_an_unfinished_list_the_highest_are_those_of_the_known(reader: Store) -> None:
    top = said(reader, "toekenningen-per-gemeente", Filters(), Asked("top", ("amount",), 2))
    assert top.startswith(
        f"Van de 3 bekende gemeenten hebben Gistel ({DUTCH.euro(19_531_324)}) en De Panne"
        f" ({DUTCH.euro(15_500_000)}) het grootste bedrag aan toegekende steun. {UNSURE}"
    )
    low = said(reader, "toekenningen-per-gemeente", Filters(), Asked("lowest", ("amount",), 1))
    assert low.startswith("Van de 3 bekende gemeenten heeft Blankenberge (")
    assert ") het kleinste bedrag aan toegekende steun." in low
    assert "hoogste" not in top + low


@pytest.mark.parametrize("scheme", ["lekp-1", "lekp-2"])
@pytest.mark.parametrize("lowest", [False, True])
def test_of_a_complete_list_the_rows_stand_in_order(
    reader: Store, scheme: str, lowest: bool
) -> None:
    filters = Filters(schemes=(scheme,))
    frame = read(view("trekkingsrechten-per-gemeente"), filters, reader).frame
    rows = frame.dropna(subset=["maximum"]).sort_values("maximum", ascending=lowest)
    names = list(rows["municipality"].head(3))
    asked = Asked("lowest" if lowest else "top", ("maximum",), 3)
    told = said(reader, "trekkingsrechten-per-gemeente", filters, asked)
    highest = "Het laagste" if lowest else "Het hoogste"
    assert told.startswith(f"{highest} maximumbedrag voor de regeling LEKP ")
    assert " hebben achtereenvolgens " in told
    places = [told.index(f"{name} (") for name in names]
    assert places == sorted(places)
    assert UNSURE not in told


def test_the_most_per_inhabitant_is_never_the_highest_amount(reader: Store) -> None:
    """Per inhabitant is only known of a complete list: where it is not, it is to be filled in."""
    for asked in (
        Asked("top", ("per_inhabitant",), 5),
        Asked("per_inhabitant", (), 5),
        Asked("per_inhabitant", ("per_inhabitant",)),
    ):
        told = said(reader, "toekenningen-per-gemeente", Filters(), asked)
        assert places_to_fill(told) == (
            "toegekende steun per inwoner (vergt de volledige lijst), bij de administratie op te"
            " vragen",
        )
        assert "€" not in told
    ranked = said(reader, "trekkingsrechten-per-gemeente", LEKP, Asked("per_inhabitant", (), 2))
    assert ranked.startswith(
        "Het hoogste maximum per inwoner voor de regeling LEKP 2.0 hebben achtereenvolgens Gent ("
    )
    ghent = replace(LEKP, municipalities=("44021",))
    one = said(reader, "trekkingsrechten-per-gemeente", ghent, Asked("per_inhabitant"))
    assert one.startswith("Voor de regeling LEKP 2.0 is het maximum per inwoner voor Gent ")


def test_rows_that_equal_the_last_are_named_too(copied: Copy) -> None:
    store = copied("equal")
    with store.begin() as connection:
        connection.execute(
            update(Project)
            .where(Project.awarded_cents.is_not(None))
            .values(awarded_cents=1_000_000)
        )
        connection.execute(update(DataState), {"version": "another"})
    result = read(view("projecten"), Filters(), store)
    known = int(result.frame["awarded"].notna().sum())
    told = OPERATIONS["top"](result, Asked("top", ("awarded",), 2), DUTCH).sentences[0]
    assert told.count(DUTCH.euro(1_000_000)) == known


def test_the_one_highest_is_told_as_a_minister_would(reader: Store) -> None:
    lowest = Asked("lowest", ("maximum",), 1)
    told = said(reader, "trekkingsrechten-per-gemeente", LEKP, lowest)
    assert told.startswith(
        f"Het laagste maximumbedrag voor de regeling LEKP 2.0 is dat van Herstappe: {DUTCH.euro(10_400)}."
    )


def test_amounts_of_two_schemes_are_never_put_in_one_order(reader: Store) -> None:
    both = Filters(schemes=("lekp-1", "lekp-2"))
    told = said(reader, "trekkingsrechten-per-gemeente", both, Asked("lowest", ("maximum",), 1))
    assert f"LEKP 1.0 is dat van Herstappe: {DUTCH.euro(29_300)}." in told
    assert f"LEKP 2.0 is dat van Herstappe: {DUTCH.euro(10_400)}." in told


def test_who_share_the_last_place_that_is_asked_is_said(reader: Store) -> None:
    """The third and the fourth got as much; of a list that may lack rows nobody has a place."""
    lines = Filters(articles=(ARTICLE,), years=(2020,))
    told = said(reader, "uitgaven-per-lijn", lines, Asked("top", ("amount",), 3))
    assert told.count(DUTCH.euro(20_000_000)) == 2
    assert " delen plaats 3." in told
    unfinished = said(reader, "projecten", Filters(), Asked("top", ("awarded",), 2))
    assert "delen plaats" not in unfinished


# --- averages, comparisons, changes ----------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "column"),
    [
        ("toekenningen-per-gemeente", "amount"),
        ("projecten", "awarded"),
        ("toekenningen_en-toegekend", "amount"),
        ("aantal-toegekende-aanvragen_en-toegekend-aan-aanvragen", "awarded_amount"),
    ],
)
def test_an_average_is_over_what_is_known(reader: Store, key: str, column: str) -> None:
    amounts = read(view("projecten"), BONDGENOTEN, reader).frame["awarded"].dropna()
    mean = DUTCH.euro(round(sum(map(int, amounts)) / len(amounts)), 2)
    told = said(reader, key, BONDGENOTEN, Asked("average", (column,)))
    assert told.startswith(
        f"Gemiddeld gaat het voor de oproep “Lokale bondgenotennetwerken” om {mean}"
    )
    assert f"over {len(amounts)} toekenningen met een bekend bedrag (van 45)." in told
    others = (
        f"het bedrag van nog {45 - len(amounts)} toekenningen, bij de administratie op te vragen"
    )
    assert others in places_to_fill(told)


def test_a_rank_among_a_part_of_the_awards_says_of_how_many(reader: Store) -> None:
    """Nor is it left to an earlier answer: the same sentence says it."""
    asked = (
        "1. Wat is het gemiddelde toegekende bedrag per netwerk?",
        "2. Welke provincie kreeg het meest?",
        "3. Welke gemeente kreeg het minst?",
    )
    text = "\n".join((TITLE, "", *asked))
    first, *others = (answer(reader, number, text=text) for number in "123")
    assert "(van 45)" in first and places_to_fill(first)
    for told in others:
        assert "€" in told and "Bekend zijn 4 van de 45 toekenningen." in told


def test_an_average_of_people_is_per_meeting(reader: Store) -> None:
    asked = Asked("average", ("participants",))
    told = said(reader, "deelnemers-per-netwerk", Filters(years=(2022,)), asked)
    assert "Gemiddeld gaat het in 2022 om 12,8 deelnemers, berekend over 4 bijeenkomsten." in told


def test_two_places_stand_in_one_sentence(reader: Store) -> None:
    chosen = replace(LEKP, municipalities=("41002", "41048"))
    frame = read(view("trekkingsrechten-per-gemeente"), chosen, reader).frame
    told = said(reader, "trekkingsrechten-per-gemeente", chosen, Asked("compare", ("maximum",)))
    sentence = told.partition(". ")[0]
    for name, cents in zip(frame["municipality"], frame["maximum"], strict=True):
        assert f"voor {name} {DUTCH.euro(int(cents))}" in sentence
    assert told.startswith("Voor de regeling LEKP 2.0 is het maximumbedrag voor Aalst ")


def test_a_place_that_is_not_known_is_not_compared_but_asked_for(reader: Store) -> None:
    chosen = Filters(municipalities=("35005", "44021"))
    told = said(reader, "toekenningen-per-gemeente", chosen, Asked("compare", ("amount",)))
    assert "voor Gistel om " in told
    assert places_to_fill(told) == (
        "toegekende steun voor Gent, bij de administratie op te vragen",
    )


def test_a_change_is_from_the_first_known_year_to_the_last(reader: Store) -> None:
    ghent = Filters(municipalities=("44021",))
    frame = read(view("inwoners-per-jaar"), ghent, reader).frame.dropna(subset=["inhabitants"])
    first, last = frame.iloc[0], frame.iloc[-1]
    told = said(reader, "inwoners-per-jaar", ghent, Asked("evolution", ("inhabitants",)))
    assert told.startswith(
        f"Het gaat in Gent om {DUTCH.number(int(first['inhabitants']))} inwoners in"
        f" {int(first['year'])} en {DUTCH.number(int(last['inhabitants']))} inwoners in"
        f" {int(last['year'])}."
    )


def test_years_without_a_figure_are_to_be_filled_in(reader: Store) -> None:
    filters = Filters(articles=(ARTICLE,), years=(2020, 2021, 2022))
    told = said(reader, "uitgaven-per-jaar", filters, Asked("evolution", ("committed",)))
    assert told.startswith("Alleen voor 2020 is er op begrotingsartikel PJ0-1PFC2DB-PR (Provisie ")
    article = "op begrotingsartikel PJ0-1PFC2DB-PR (Provisie projecten samenleven)"
    assert places_to_fill(told)[0].startswith(f"vastleggingen {article} in 2021–2022, bij")
    assert "niet zeker volledig" not in told  # the list of commitments is, those of credits are not
    paid = said(reader, "uitgaven-per-jaar", filters, Asked("evolution", ("paid",)))
    assert paid == (
        f"[In te vullen: betalingen {article} in 2020–2022, bij de administratie op te vragen]"
    )


# --- shares ----------------------------------------------------------------------------------


def test_there_is_no_share_of_an_unfinished_list(reader: Store) -> None:
    told = said(reader, "toekenningen-per-provincie", BONDGENOTEN, Asked("share", ("share",)))
    assert "Van 4 van de 45 toekenningen is de provincie bekend." in told
    assert "voor West-Vlaanderen om " in told
    assert "%" not in told
    anything = said(reader, "toekenningen-per-provincie", Filters(), Asked("share"))
    assert "%" not in anything
    assert "de volledige lijst, nodig voor een aandeel" in anything


def test_shares_of_a_complete_list_are_of_all_of_it(reader: Store) -> None:
    frame = read(view("trekkingsrechten-per-provincie"), LEKP, reader).frame
    of_limburg = frame.set_index("province_slug")["maximum"]["limburg"] / frame["maximum"].sum()
    share = DUTCH.percent(of_limburg, 0)
    amount = DUTCH.euro(int(frame.set_index("province_slug")["maximum"]["limburg"]))
    of_all, of_one = (
        f"van Limburg {share}",
        f"van Limburg {share} ({amount})",
    )  # the table shows that one
    for filters, words in ((LEKP, of_all), (replace(LEKP, provinces=("limburg",)), of_one)):
        told = said(reader, "trekkingsrechten-per-provincie", filters, Asked("share", ("share",)))
        assert words in told
        assert "100" not in told


# --- lists, and whether there are any ----------------------------------------------------------


def test_a_list_is_counted_and_referred_to(reader: Store) -> None:
    filters = Filters(calls=(CALL,), provinces=("west-vlaanderen",))
    told = said(reader, "toegekende-aanvragen", filters, Asked("list"))
    assert (
        "In West-Vlaanderen zijn voor de oproep “Lokale bondgenotennetwerken” 4 toekenningen en "
        in told
    )
    assert told.endswith("Zie de tabel.")


def test_whether_there_are_any_is_answered_as_far_as_it_is_known(reader: Store) -> None:
    there = Filters(provinces=("west-vlaanderen",))
    table = Table("toekenningen-per-gemeente", there, asked=Asked("yes_no", ("awards",)))
    yes = of_part(reader, Part("1", "Zijn er toekenningen?", "figures", tables=(table,)))
    assert yes.startswith(f"Ja: in West-Vlaanderen zijn 4 toekenningen bekend. {UNSURE}")
    elsewhere = Filters(provinces=("vlaams-brabant",), years=(2023,))
    unknown = said(reader, "toekenningen-per-gemeente", elsewhere, Asked("yes_no", ("awards",)))
    assert "Ja" not in unknown
    assert "Nee" not in unknown
    assert len(places_to_fill(unknown)) == 1
    nowhere = replace(BONDGENOTEN, municipalities=("32003",))
    none = said(reader, "toekenningen-per-gemeente", nowhere, Asked("yes_no"))
    assert none.startswith(
        "In Diksmuide zijn voor de oproep “Lokale bondgenotennetwerken” geen toekenningen bekend."
        f" {UNSURE}\n[In te vullen: toekenningen voor "
    )
    mentioned = Filters(calls=("verbindingsambassadeurs",), municipalities=("23097",))
    assert "geen toekenningen bekend, wel 1 vermelding zonder bedrag." in said(
        reader, "toekenningen-per-gemeente", mentioned, Asked("yes_no")
    )
    # Of amounts alone there is no yes or no.
    maxima = said(reader, "trekkingsrechten-per-regeling", LEKP, Asked("yes_no"))
    assert maxima == "[In te vullen: antwoord van de administratie op “Wat?”]"


def test_an_average_has_no_totals_of_another_table_beside_it(reader: Store) -> None:
    average, in_2022 = Asked("average"), Filters(years=(2022,))
    told = of_tables(
        reader,
        Table("deelnemers-per-netwerk", in_2022, asked=average),
        Table("lerende-netwerken-in-het-kort", in_2022, asked=average),
    )
    assert told.startswith("Gemiddeld gaat het in 2022 om 12,8 deelnemers")
    assert "gepland" not in told
