"""Proposed titles in the cases where sentences go wrong: ties, zeros, unknowns, edges of rounding."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

from data_access.engine import Store
from data_access.filters import Filters
from language import get_language
from views import Result, read, view
from views.compositions.entitlements import NOT_BRUSSELS
from views.headlines import headline
from views.place_words import why_empty

DUTCH, ENGLISH = get_language("nl"), get_language("en")


def awarded(reader: Store, *amounts: int | None, **changes: Any) -> Result:
    """As many places as there are amounts (cents), in the Result of awards per province."""
    names = ["Antwerpen", "Gent", "Brugge", "Leuven", "Hasselt"][: len(amounts)]
    found = read(view("toekenningen-per-provincie"), Filters(), reader)
    frame = found.frame.iloc[[0] * len(names)].reset_index(drop=True)
    frame["province"] = names
    frame["coverage"] = "complete"  # (no share or first place is told of a list that is not)
    frame["amount"] = pd.array([pd.NA if v is None else v for v in amounts], dtype="Int64")
    known = [amount for amount in amounts if amount is not None]
    totals = {**found.totals, "amount": sum(known) if known else None, "without_amount": 0}
    missing = {**found.missing, "amount": len(amounts) - len(known)}
    return replace(found, frame=frame, totals=totals, missing=missing, **{"whole": True, **changes})


@pytest.mark.parametrize(
    ("amounts", "dutch", "english"),
    [
        ((3100, 6900), "Gent kreeg 69 % van het toegekende bedrag",
         "Gent received 69% of the awarded amount"),
        ((5000, 5000, 10), "Antwerpen en Gent kregen elk evenveel en het meest: 50 €",
         "Antwerpen and Gent were each awarded the same and the most: €50"),
        ((5000, 5000), "Antwerpen en Gent kregen elk evenveel en het meest: 50 €",
         "Antwerpen and Gent were each awarded the same and the most: €50"),
        ((700, 700, 700, 1), "Antwerpen, Gent en Brugge delen de eerste plaats (toegekend): elk 7 €",
         "Antwerpen, Gent and Brugge share first place (awarded): €7 each"),
        ((700, 700, 700), "Alle 3 kregen evenveel toegekend: 7 €",
         "All 3 were awarded the same amount: €7"),
        ((0, 0, 0), "Er is nog niets toegekend", "Nothing has been awarded yet"),
        ((0,), "Er is nog niets toegekend (Antwerpen)", "Nothing has been awarded yet (Antwerpen)"),
        ((1250,), "Antwerpen kreeg 12,50 € toegekend", "Antwerpen was awarded €12.50"),
        ((None, 900), "Alleen bij Gent bekend (toegekend): 9 €",
         "Known for Gent only (awarded): €9"),
        ((None, 900, 100), "Grootste van de 2 bekende (toegekend): Gent, 9 €",
         "Largest of the 2 known (awarded): Gent, €9"),
        ((None, None), "Toegekend per provincie: niet bekend (toegekend)",
         "Awarded per province: not known (awarded)"),
        ((-500, 1500), "Gent kreeg het hoogste bedrag toegekend: 15 €",
         "Gent was awarded the highest amount: €15"),
        ((996_00, 4_00), "Antwerpen kreeg meer dan 99 % van het toegekende bedrag",
         "Antwerpen received more than 99% of the awarded amount"),
        ((994_00, 6_00), "Antwerpen kreeg 99 % van het toegekende bedrag",
         "Antwerpen received 99% of the awarded amount"),
        ((0, 4_00), "Gent kreeg 100 % van het toegekende bedrag",
         "Gent received 100% of the awarded amount"),
    ],
)  # fmt: skip
def test_what_is_said_of_awarded_amounts(
    reader: Store, amounts: tuple[int | None, ...], dutch: str, english: str
) -> None:
    result = awarded(reader, *amounts)
    assert headline(result, DUTCH, "amount").replace("\xa0", " ") == dutch
    assert headline(result, ENGLISH, "amount") == english


def test_a_share_that_rounds_to_nothing_is_not_nothing(reader: Store) -> None:
    base = read(view("toekenningen-per-gemeente"), Filters(), reader)
    frame = base.frame.iloc[[0] * 400].reset_index(drop=True)
    frame["coverage"] = "complete"
    frame["municipality"] = [f"Plaats {number}" for number in range(400)]
    frame["amount"] = pd.array([30, *([29] * 399)], dtype="Int64")
    totals = {**base.totals, "amount": 30 + 29 * 399, "without_amount": 0}
    result = replace(base, frame=frame, totals=totals, missing={}, whole=True)
    said = headline(result, DUTCH, "amount").replace("\xa0", " ")
    assert said == "Plaats 0 kreeg minder dan 1 % van het toegekende bedrag"


def test_amounts_behind_a_sum_that_are_not_known_are_said(reader: Store) -> None:
    result = awarded(reader, 100, 300)
    partly = replace(result, totals={**result.totals, "without_amount": 2})
    assert headline(partly, DUTCH, "amount").startswith("Grootste van de 2 bekende")


def test_a_choice_is_named_when_it_is_one_and_else_told(reader: Store) -> None:
    one_year = awarded(reader, 100, 300, filters=Filters(years=(2020, 2021)))
    assert headline(one_year, DUTCH, "amount").endswith("bedrag (2020–2021)")
    one_place = awarded(reader, 100, 300, filters=Filters(provinces=("west-vlaanderen",)))
    assert headline(one_place, DUTCH, "amount").endswith("bedrag (West-Vlaanderen)")
    itself = awarded(reader, 100, filters=Filters(municipalities=("11002",)))
    assert headline(itself, DUTCH, "amount").replace("\xa0", " ") == "Antwerpen kreeg 1 € toegekend"
    both = awarded(reader, 100, 300, filters=Filters(years=(2020,), provinces=("limburg",)))
    assert headline(both, DUTCH, "amount").endswith("bedrag (2020; Limburg)")
    many = awarded(reader, 100, 300, filters=Filters(statuses=("awarded",), domains=("Jeugd",)))
    assert headline(many, DUTCH, "amount").endswith("bedrag (Jeugd)")  # it does not follow statuses
    towns = ("11002", "44021", "31005", "46029", "71016", "73111", "24062", "12025")
    far = awarded(reader, 100, 300, filters=Filters(municipalities=towns, years=(2020,)))
    assert headline(far, DUTCH, "amount").endswith("bedrag (2020; in deze keuze)")
    ignored = awarded(reader, 100, 300, filters=Filters(schemes=("lekp-1",)))
    assert headline(ignored, DUTCH, "amount").endswith("bedrag")


def test_rates_have_no_share_and_what_has_no_name_never_leads(reader: Store) -> None:
    made_up = Filters(calls=("bondgenotennetwerken-fictief",), fictional=True)
    rates = read(view("aanvragen-spreiding-provincie"), made_up, reader)
    assert "%" in headline(rates, DUTCH, "rate")
    assert "van het" not in headline(rates, DUTCH, "rate")
    result = awarded(reader, 100, 300)
    result.frame["province"] = ["Antwerpen", None]
    said = headline(result, DUTCH, "amount").replace("\xa0", " ")
    assert said == "Antwerpen kreeg 1 € toegekend"


def test_rows_of_one_name_are_added_before_they_are_compared(reader: Store) -> None:
    result = awarded(reader, 400, 300, 300)
    result.frame["province"] = ["Antwerpen", "Gent", "Gent"]
    said = headline(result, DUTCH, "amount").replace("\xa0", " ")
    assert said == "Gent kreeg 60 % van het toegekende bedrag"


@pytest.mark.parametrize(
    ("last", "dutch"),
    [
        (200_00, "Het vastgelegde bedrag steeg van 100 € in 2020 naar 200 € in 2024"),
        (50_00, "Het vastgelegde bedrag daalde van 100 € in 2020 naar 50 € in 2024"),
        (100_00, "In 2020 en in 2024 is evenveel vastgelegd: 100 €"),
    ],
)
def test_what_changed_over_the_years(reader: Store, last: int, dutch: str) -> None:
    base = read(view("uitgaven-per-jaar"), Filters(), reader)
    frame = base.frame.copy()
    frame["committed"] = pd.array([100_00, *([5_00] * (len(frame) - 2)), last], dtype="Int64")
    result = replace(base, frame=frame, missing={}, whole=True)
    assert headline(result, DUTCH).replace("\xa0", " ") == dutch
    unsaid = headline(replace(result, whole=False), DUTCH).replace("\xa0", " ")
    assert unsaid == f"{dutch} (van wat bekend is)"


def test_long_names_are_cut_after_a_word(reader: Store) -> None:
    result = awarded(reader, 100, 300)
    result.frame["province"] = ["Antwerpen", "Een bijzonder lange naam van een plaats " * 4]
    said = headline(result, DUTCH, "amount")
    assert len(said) <= 110
    assert re.search(r"\b(Een|bijzonder|lange|naam|van|een|plaats)… kreeg", said)


def test_what_nothing_is_known_of_or_nothing_matches(reader: Store) -> None:
    nowhere = read(view("lokale-doelen"), Filters(municipalities=("44021",)), reader)
    assert headline(nowhere, DUTCH).endswith("niets gevonden met deze filters")
    refused = read(view("geweigerde-aanvragen"), Filters(), reader)
    assert headline(refused, DUTCH) == "Geweigerde aanvragen met hun reden: niet bekend"


def test_a_measure_that_is_not_there_is_refused(reader: Store) -> None:
    with pytest.raises(KeyError):
        headline(awarded(reader, 1, 2), DUTCH, "bestaat_niet")


def of_province_antwerp(reader: Store, **changes: Any) -> Result:
    filters = Filters(provinces=("antwerpen",), schemes=("lekp-1",))
    return replace(read(view("trekkingsrechten-per-gemeente"), filters, reader), **changes)


def test_a_province_that_bears_the_name_of_a_town_is_told_apart(reader: Store) -> None:
    said = headline(of_province_antwerp(reader), DUTCH, "maximum")
    assert said.startswith("Antwerpen heeft ")
    assert said.endswith("(LEKP 1.0; provincie Antwerpen)")
    english = headline(of_province_antwerp(reader), ENGLISH, "maximum")
    assert english.endswith("(LEKP 1.0; province of Antwerpen)")


def test_a_call_that_is_tied_with_its_fictional_twin_is_named_once(reader: Store) -> None:
    result = read(view("oproepen"), Filters(fictional=True), reader)
    real, twin = (result.frame["title"] == f"Lokale bondgenotennetwerken{end}"
                  for end in ("", " (fictief)"))  # fmt: skip
    assert set(result.frame.loc[real | twin, "submitted"]) == {result.frame["submitted"].max()}
    assert headline(result, DUTCH) == "6 oproepen"
    whole = replace(result, whole=True)
    said = headline(whole, DUTCH)
    assert said.count("Lokale bondgenotennetwerken") == 1
    assert "Lokale bondgenotennetwerken (echt en fictief)" in said
    assert "(real and fictional)" in headline(whole, ENGLISH)


def test_what_is_not_named_says_what_it_is(reader: Store) -> None:
    result = awarded(reader, 700, 700, 700, 700, 1)
    assert "en nog 1 andere provincie delen" in headline(result, DUTCH, "amount")
    assert "1 other province share" in headline(result, ENGLISH, "amount")


def test_of_a_list_that_is_shorter_than_sources_report_it_is_said_how_short(reader: Store) -> None:
    chosen = Filters(calls=("bondgenotennetwerken",))
    for key in ("toekenningen-per-gemeente", "toekenningen-per-provincie"):
        result = read(view(key), chosen, reader)
        assert result.reported is not None
        assert result.totals["awards"] < result.reported[1]
        for measure in ("amount", "awards", "per_inhabitant"):
            assert headline(result, DUTCH, measure) == (
                "4 van de 45 toekenningen bekend (Lokale bondgenotennetwerken)"
            )
    whole = read(view("toekenningen-per-gemeente"), Filters(
        calls=("bondgenotennetwerken-fictief",), fictional=True), reader)  # fmt: skip
    assert "van wat bekend is" not in headline(whole, DUTCH, "amount")


@pytest.mark.parametrize(
    ("key", "call", "dutch", "english"),
    [
        ("oproepen-tijdlijn", "plan-samenleven-1",
         "Plan Samenleven, eerste projectjaar: 3 fasen, van 1 maart 2022 tot 30 september 2023",
         "phases, from 1 March 2022 to 30 September 2023"),
        ("oproepen-tijdlijn", "bondgenotennetwerken", "1 fase van oproepen op de tijdlijn",
         "(Lokale bondgenotennetwerken)"),
        ("bijeenkomsten", "verbindingsambassadeurs",
         "5 bijeenkomsten gehouden tussen 11 maart 2021 en 14 juni 2022; gepland: 3",
         "5 meetings held between 11 March 2021 and 14 June 2022; planned: 3"),
        ("oproep-wijzigingen", "verbindingsambassadeurs",
         "Budget: eerst 750.000 €, later 1.300.000 €", "Budget: first €750,000, later €1,300,000"),
        ("oproep-wijzigingen", "plan-samenleven-1",
         "Uiterste indiendatum: eerst 31/05/2022, later 01/07/2022; nog 2 gegevens veranderden",
         "2 other items changed"),
        ("plan-samenleven-acties", "plan-samenleven-1",
         "5. Oefenkansen Nederlands: 172,7 % van wat beloofd was, is gerealiseerd", "172.7%"),
        ("plan-samenleven-acties", "plan-samenleven-3",
         "5. Oefenkansen Nederlands: budget 4.027.260 €; wat gerealiseerd werd, is niet bekend",
         "what was realised is not known"),
        ("gemelde-cijfers", "plan-samenleven-1",
         "Bronnen verschillen over lokale besturen en aangekondigd budget", "Sources differ on"),
        ("gemelde-cijfers", "verbindingsambassadeurs",
         "Bronnen melden 7 cijfers en spreken elkaar niet tegen", "do not contradict each other"),
        ("niet-bekend", "plan-samenleven-2",
         "De bedragen per gemeente van het tweede projectjaar zijn niet bekend", "not"),
    ],
)  # fmt: skip
def test_what_lists_tell_beside_how_many_rows_they_have(
    reader: Store, key: str, call: str, dutch: str, english: str
) -> None:
    result = read(view(key), Filters(calls=(call,)), reader)
    said = headline(result, DUTCH).replace("\xa0", " ")
    assert said.startswith(dutch)
    assert result.label("calls", call, DUTCH) in said
    assert english in headline(result, ENGLISH)


def test_brussels_has_no_maximum_amounts_and_that_is_no_gap(reader: Store) -> None:
    brussels = Filters(provinces=("brussel",), schemes=("lekp-1",))
    for key in ("trekkingsrechten-per-gemeente", "trekkingsrechten-per-provincie"):
        result = read(view(key), brussels, reader)
        assert headline(result, DUTCH).endswith(": niet van toepassing (Brussel)")
        assert headline(result, ENGLISH).endswith(": not applicable (Brussels)")
        assert why_empty(result, DUTCH) == [DUTCH.t(NOT_BRUSSELS)]
    elsewhere = read(view("lokale-doelen"), Filters(provinces=("brussel",)), reader)
    assert elsewhere.empty
    assert "niet van toepassing" not in headline(elsewhere, DUTCH)
    assert DUTCH.t(NOT_BRUSSELS) not in why_empty(elsewhere, DUTCH)
