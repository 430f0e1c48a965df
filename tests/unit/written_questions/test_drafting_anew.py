"""A draft is made anew with one click, and never at the cost of what a person wrote."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from data_access.engine import Store
from tests.unit.written_questions.asked import DUTCH, opened
from written_questions.dossiers.dossier import Dossier
from written_questions.dossiers.new_dossier import drafted_anew, taken_over
from written_questions.dossiers.places_to_fill import places_to_fill

CHOOSE = "kies tussen de tekst hierboven en het nieuwe ontwerp"


def changed(dossier: Dossier, **values: object) -> Dossier:
    """The dossier with other filters under its first part, and these values."""
    part = dossier.parts[0]
    tables = tuple(
        replace(t, filters=replace(t.filters, provinces=("west-vlaanderen",))) for t in part.tables
    )
    return dossier.with_part(0, replace(part, tables=tables, **values))  # type: ignore[arg-type]


def test_a_text_of_the_atlas_is_replaced(reader: Store) -> None:
    before = changed(opened(reader))
    assert before.parts[0].outdated
    after = drafted_anew(before, 0, reader, DUTCH).parts[0]
    assert after.answer != before.parts[0].answer
    assert "In West-Vlaanderen" in after.answer
    assert (after.is_draft, after.outdated) == (True, False)


@pytest.mark.parametrize("own", ["Mijn eigen tekst.\nTwee regels.", "[In te vullen: iets]"])
def test_what_a_person_wrote_stays_above_the_new_draft(reader: Store, own: str) -> None:
    before = changed(opened(reader), answer=own)
    once = drafted_anew(before, 0, reader, DUTCH)
    after = once.parts[0]
    assert after.answer == f"{own}\n\n[In te vullen: {CHOOSE}]\n{after.drafted}"
    assert CHOOSE in places_to_fill(after.answer)
    assert (after.is_draft, after.outdated) == (False, False)
    # Asked again, the text is not put there a second time.
    assert drafted_anew(once, 0, reader, DUTCH).parts[0].answer == after.answer


def test_other_parts_are_left_alone(reader: Store) -> None:
    before = opened(reader)
    after = drafted_anew(before, 1, reader, DUTCH)
    assert [one for at, one in enumerate(after.parts) if at != 1] == [
        one for at, one in enumerate(before.parts) if at != 1
    ]


def test_a_text_that_is_taken_over_is_no_draft_until_its_tables_change(reader: Store) -> None:
    dossier = opened(reader)
    part = taken_over(dossier.parts[0], dt.date(2023, 11, 24))
    assert (part.is_draft, part.outdated, part.read_on) == (False, False, dt.date(2023, 11, 24))
    assert changed(dossier.with_part(0, part)).parts[0].outdated
    vouched = taken_over(changed(dossier.with_part(0, part)).parts[0], dt.date(2023, 11, 25))
    assert not vouched.outdated
    own = taken_over(replace(part, answer="Zelf geschreven."), dt.date(2023, 11, 24))
    assert (own.is_draft, own.outdated) == (False, False)
