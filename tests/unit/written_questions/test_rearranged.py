"""A dossier set right by hand: nothing that a person wrote is lost, whatever is joined, divided or moved."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from tests.unit.written_questions.asked import DUTCH, opened
from written_questions import question_reader
from written_questions.deadline import Reckoning
from written_questions.desk import understand
from written_questions.dossiers import new_dossier
from written_questions.dossiers.dossier import Dossier, Part, Table
from written_questions.dossiers.new_dossier import matched_anew
from written_questions.dossiers.rearranged import (
    as_given,
    merged,
    moved,
    places_to_split,
    split,
    table_moved,
    with_header,
)
from written_questions.question import Header

CALLS = Table("oproepen", Filters())
TIPS = Table("tips", Filters(), origin="person")


def of(*parts: Part) -> Dossier:
    return Dossier("", Header(), None, parts)


def numbers(dossier: Dossier) -> list[str]:
    return [part.number for part in dossier.parts]


THREE = of(
    Part("1", "Hoeveel?", "figures", answer="Tien.", deliverer="A", tables=(CALLS,)),
    Part("2", "Welke?", "policy", answer="Deze.", deliverer="B", tables=(TIPS, CALLS)),
    Part("3", "Waarom? En hoeveel kost het, en welke gemeenten betalen? Graag per jaar.", "policy"),
)


def test_two_parts_become_one() -> None:
    both = merged(THREE, 0)
    assert numbers(both) == ["1-2", "3"]
    one = both.parts[0]
    assert (one.question, one.answer, one.deliverer) == (
        "Hoeveel? Welke?",
        "Tien.\n\nDeze.",
        "A, B",
    )
    assert one.kind == "figures"
    assert one.tables == (CALLS, TIPS)
    assert numbers(merged(both, 0)) == ["1-3"]


@pytest.mark.parametrize("at", [2, 3, -1])
def test_there_is_nothing_to_join_the_last_with(at: int) -> None:
    assert merged(THREE, at) == THREE


@pytest.mark.parametrize(
    ("first", "second", "number"),
    [("2a", "2b", "2a-2b"), ("1-2", "3", "1-3"), ("4", "5-6", "4-6"), ("II.1", "II.2", "II")],
)
def test_numbers_of_parts_that_are_joined(first: str, second: str, number: str) -> None:
    parts = of(Part(first, "a?", "policy"), Part(second, "b?", "policy"))
    assert numbers(merged(parts, 0)) == [number]


def test_a_table_of_both_is_in_the_answer_when_it_was_in_one() -> None:
    out = replace(CALLS, chosen=False, suggestion=True)
    (one,) = merged(
        of(Part("1", "a", "figures", tables=(out,)), Part("2", "b", "figures", tables=(CALLS,))), 0
    ).parts
    assert one.tables == (CALLS,)


def drafted(number: str, text: str) -> Part:
    part = Part(number, "Hoeveel?", "figures", answer=text, drafted=text)
    return replace(part, drafted_from=part.basis)


def test_two_drafts_stay_a_draft_and_are_outdated() -> None:
    (one,) = merged(of(drafted("1", "Tien."), drafted("2", "Elf.")), 0).parts
    assert one.is_draft
    assert one.outdated


def test_a_text_of_somebody_and_a_draft_is_no_draft_to_be_made_anew() -> None:
    mine = Part("2", "Welke?", "figures", answer="Van mij.")
    (one,) = merged(of(drafted("1", "Tien."), mine), 0).parts
    assert one.answer == "Tien.\n\nVan mij."
    assert not one.is_draft
    assert one.outdated


def test_what_was_taken_over_stays_taken_over_only_when_all_of_it_was() -> None:
    day = dt.date(2026, 11, 26)
    read = [replace(drafted(number, f"{number}."), read_on=day) for number in ("1", "2")]
    assert merged(of(*read), 0).parts[0].read_on == day
    assert merged(of(read[0], drafted("2", "Elf.")), 0).parts[0].read_on is None


def test_a_part_becomes_two() -> None:
    part = replace(THREE.parts[2], answer="Van mij.", deliverer="C", tables=(TIPS,))
    dossier = of(*THREE.parts[:2], part)
    places = places_to_split(part)
    assert places == (
        "Waarom?",
        "En hoeveel kost het,",
        "en welke gemeenten betalen?",
        "Graag per jaar.",
    )
    two = split(dossier, 2, 1)
    assert numbers(two) == ["1", "2", "3.1", "3.2"]
    first, second = two.parts[2:]
    assert (first.question, first.answer, first.tables) == ("Waarom?", "Van mij.", (TIPS,))
    assert second.question == "En hoeveel kost het, en welke gemeenten betalen? Graag per jaar."
    assert (second.answer, second.deliverer, second.tables) == ("", "", ())


@pytest.mark.parametrize("sentence", [0, 4, -1])
def test_a_part_is_not_divided_where_it_has_no_place(sentence: int) -> None:
    assert split(THREE, 2, sentence) == THREE


def test_divided_again_and_joined_again() -> None:
    two = split(THREE, 2, 1)
    assert numbers(split(two, 3, 1)) == ["1", "2", "3.1", "3.2", "3.3"]
    assert merged(two, 2) == THREE
    joined = merged(of(Part("1", "Hoeveel?", "figures"), Part("2", "Welke?", "figures")), 0)
    assert numbers(split(joined, 0, 1)) == ["1", "2"]


@pytest.mark.parametrize(
    ("at", "by", "order"),
    [(0, 1, "213"), (2, -1, "132"), (0, 9, "231"), (1, -9, "213"), (1, 0, "123")],
)
def test_parts_are_moved(at: int, by: int, order: str) -> None:
    assert numbers(moved(THREE, at, by)) == [*order]


def test_tables_are_moved() -> None:
    part = THREE.parts[1]
    assert table_moved(part, 0, 1).tables == (CALLS, TIPS)
    assert table_moved(table_moved(part, 0, 1), 1, -1) == part


def test_the_deadline_follows_the_date() -> None:
    dated = with_header(THREE, date=dt.date(2023, 11, 9))
    assert dated.deadline == dt.date(2023, 12, 7)
    assert with_header(dated, date=dt.date(2022, 9, 5)).deadline == dt.date(2022, 10, 3)
    assert with_header(dated, date=None).deadline is None
    assert with_header(dated, asker="Een Lid").deadline == dt.date(2023, 12, 7)


def test_a_deadline_that_somebody_set_stays() -> None:
    mine = replace(with_header(THREE, date=dt.date(2023, 11, 9)), deadline=dt.date(2023, 12, 1))
    assert with_header(mine, date=dt.date(2022, 9, 5)).deadline == dt.date(2023, 12, 1)


def test_the_deadline_is_counted_as_this_installation_counts() -> None:
    counted = Reckoning(recess=(((12, 1), (12, 31)),))
    asked = with_header(THREE, counted, date=dt.date(2023, 11, 9))
    assert asked.deadline == dt.date(2024, 1, 8)
    assert with_header(asked, counted, date=dt.date(2022, 9, 5)).deadline == dt.date(2022, 10, 3)


def test_the_theme_follows_the_title_it_was_taken_from() -> None:
    named = with_header(THREE, title="Jeugd - Steun")
    assert named.header.theme == "Jeugd"
    assert with_header(named, title="Sport - Steun").header.theme == "Sport"
    own = with_header(named, theme="Vrije tijd")
    assert with_header(own, title="Sport - Steun").header.theme == "Vrije tijd"


def test_a_date_that_is_given_replaces_the_impossible_one() -> None:
    wrong = replace(THREE, header=Header(impossible_date="30 februari 2024"))
    assert with_header(wrong, title="Jeugd").header.impossible_date == "30 februari 2024"
    assert with_header(wrong, date=dt.date(2024, 3, 1)).header.impossible_date is None


def test_parts_are_matched_as_they_now_are(reader: Store) -> None:
    made = opened(reader)
    mine = replace(made.parts[0], answer="Van mij.", tables=(*made.parts[0].tables, TIPS))
    made = made.with_part(0, mine)
    joined = merged(made, 0)
    again = matched_anew(joined, {0}, reader, DUTCH, understand=understand)
    first, *others = again.parts
    assert first.answer.startswith("Van mij.")
    assert TIPS in first.tables
    assert others == list(joined.parts[1:])
    apart = matched_anew(split(joined, 0, 1), {0, 1}, reader, DUTCH, understand=understand)
    assert as_given(apart.parts) == as_given(split(joined, 0, 1).parts)
    # The second half is matched by itself: its own tables, and a text to begin with.
    assert {table.view for table in apart.parts[1].tables} == {
        table.view for table in made.parts[1].tables
    }


def test_a_table_that_somebody_took_out_stays_out(reader: Store) -> None:
    made = opened(reader)
    first = made.parts[0]
    out = replace(first, tables=tuple(replace(table, chosen=False) for table in first.tables))
    again = matched_anew(made.with_part(0, out), {0}, reader, DUTCH, understand=understand)
    assert {table.view for table in again.parts[0].tables} == {table.view for table in first.tables}
    assert not again.parts[0].answered_by


def test_made_up_data_comes_and_goes_where_parts_were_joined(
    reader: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        new_dossier, "open_dossier", partial(new_dossier.open_dossier, understand=understand)
    )
    made = opened(reader)
    joined = merged(made, 0)
    over = new_dossier.with_fictional(joined, True, reader, DUTCH)
    assert as_given(over.parts) == as_given(joined.parts)
    assert [{table.view for table in part.tables} for part in over.parts[1:]] == [
        {table.view for table in part.tables} for part in made.parts[2:]
    ]


def test_parts_beyond_those_that_are_read_are_not_lost(
    reader: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        new_dossier, "open_dossier", partial(new_dossier.open_dossier, understand=understand)
    )
    monkeypatch.setattr(question_reader, "MAX_PARTS", 2)
    two = opened(reader, text="1. Wie?\n2. Wat?")
    many = replace(two, parts=(*two.parts, Part("3", "Waar?", "policy", answer="Van mij.")))
    assert new_dossier.with_fictional(many, True, reader, DUTCH).parts[-1] == many.parts[-1]


def test_nobodys_address_stays_in_a_dossier(reader: Store) -> None:
    text = "Van: Jan <jan@example.org>\nAan: Piet\nOnderwerp: cijfers\n\nHoeveel aanvragen in Gent?"
    made = opened(reader, text=text)
    assert "example.org" not in made.text + made.header.set_aside
    assert made.parts[0].question == "Hoeveel aanvragen in Gent?"
