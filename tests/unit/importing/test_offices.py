"""Files as offices keep them: a mail merge, a total below, a person who applies, a call misspelt."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from data_access.engine import Store
from database.schema import Call
from importing import desk
from importing.cells import Refused
from importing.change_words import change_words
from importing.decisions import Decisions
from importing.messages import say
from language import get_language

pytestmark = pytest.mark.slow

Copy = Callable[[str], Store]
DUTCH = get_language("nl")
HEAD = "Nr;Oproep;Indiener;Titel;Gemeente;Gevraagd;Status;Ingediend\n"
ROW = "{};bondgenotennetwerken;{};Plan;Gent;1.000,00;ingediend;01/10/2023\n"
MERGED = (
    "Aanspreking;Voornaam;Organisatie;Postcode;Gemeente;Dossier;Project;Bedrag;Beslissing\n"
    "Mevrouw;An;Huis van het Kind;9000;Gent;D1;Samen spelen;12.500,00;Goedgekeurd\n"
    "De heer;Jan;Jeugdhuis De Boot;8000;Brugge;D2;Varen;7.500,00;Afgekeurd\n"
)


def shown(store: Store, text: str, decisions: Decisions | None = None) -> desk.Preview:
    upload = desk.open_upload(text.encode(), "lijst.csv")
    return desk.preview(store, upload, desk.recognise(store, upload, None, decisions))


def test_a_list_with_decisions_is_not_proposed_as_projects(store: Store) -> None:
    """As projects, what was refused would count as awarded."""
    kind = desk.recognise(store, desk.open_upload(MERGED.encode(), "lijst.csv")).kind
    assert kind is not None
    assert kind.key == "applications"


@pytest.mark.parametrize("total", ["Totaal;;;;;1.000,00;;\n", ";;;;Totaal;1.000,00;;\n"])
def test_of_a_total_only_that_is_said(store: Store, total: str) -> None:
    with pytest.raises(Refused) as refused:
        shown(store, HEAD + ROW.format("T1", "Huis Een") + total)
    assert [one.code for one in refused.value.problems] == ["total_row"]


def test_a_person_who_applies_is_told_before_it_is_loaded(store: Store) -> None:
    one = shown(store, HEAD + ROW.format("P1", "Jan Peeters") + ROW.format("P2", "Huis Een"))
    told = [say(reading, DUTCH) for reading in one.readings]
    assert any(words.startswith("Namen die van een persoon kunnen zijn: 1.") for words in told)
    none = shown(store, HEAD + ROW.format("P2", "Huis Een"))
    assert "names_withheld" not in {reading.code for reading in none.readings}


def test_a_body_that_changes_is_told_by_its_name_and_a_person_is_not(copied: Copy) -> None:
    store = copied("names")
    upload = desk.open_upload((HEAD + ROW.format("P1", "Huis Één")).encode(), "lijst.csv")
    layout = desk.recognise(store, upload)
    desk.load(store, upload, layout, desk.preview(store, upload, layout))
    for body, after in (("Café Zoë", "Café Zoë"), ("Jan Peeters", "persoon-")):
        plan = shown(store, HEAD + ROW.format("P1", body)).plan
        (change,) = [change_words(plan.kind, one, DUTCH) for one in plan.details]
        assert (change.column, change.before) == ("Indiener", "Huis Één")
        assert change.after.startswith(after)


def test_a_call_that_no_row_needs_is_not_made(store: Store) -> None:
    plan = shown(store, HEAD + ROW.format("P1", "Huis"), Decisions(call="bondgenoten-2032")).plan
    assert "calls" not in plan.steps
    open_call = (HEAD + ROW.format("P1", "Huis")).replace("bondgenotennetwerken", "")
    made = shown(store, open_call, Decisions(call="bondgenoten-2032")).plan
    assert [step.identity for step in made.steps["calls"]] == [("bondgenoten-2032",)]
    with store.begin() as connection:
        assert "bondgenoten-2032" not in set(connection.scalars(select(Call.key)))
