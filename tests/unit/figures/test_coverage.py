"""What is known of each call: the eight parts as they were read by hand, and each rule on changed rows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import delete, insert, update

from data_access.engine import Reader, Store
from data_access.filters import Filters
from data_quality.coverage import PARTS
from database.schema import (
    Application,
    Call,
    Commitment,
    Meeting,
    MeetingMunicipality,
    MeetingParty,
    Payment,
    Project,
    ReportedFigure,
)
from language import get_language
from tests.unit.figures.plain import cents, rows
from tests.unit.views.test_right_figures import like, one_of
from views import read, view
from views.coverage_words import value_in_words
from views.headlines import headline
from views.records.coverage import PARTS as NAMES
from views.records.coverage import states_in_words

Copy = Callable[[str], Store]

NETWORKS, MADE_UP, AMBASSADORS = (
    "bondgenotennetwerken", "bondgenotennetwerken-fictief", "verbindingsambassadeurs",
)  # fmt: skip
NL = get_language("nl")
SPACE = "\N{NO-BREAK SPACE}"

# In the order of PARTS; k known, p partly or about, - not known.
BY_HAND = {
    AMBASSADORS: "kpkp-p-p",
    "plan-samenleven-1": "k-p-----",
    NETWORKS: "kkkp---p",
    "plan-samenleven-2": "k-p-----",
    "plan-samenleven-3": "kpp-----",
    MADE_UP: "kkkkkkpp",
}
SIGNS = {"known": "k", "partly": "p", "unknown": "-"}


def cells(reader: Reader, call: str, *, fictional: bool = True) -> dict[str, dict[str, Any]]:
    chosen = Filters(calls=(call,), fictional=fictional)
    frame = read(view("dekking-per-oproep"), chosen, reader).frame
    return {row["part"]: {str(k): v for k, v in row.items()} for row in frame.to_dict("records")}


def states(reader: Reader, call: str, *, fictional: bool = True) -> str:
    told = cells(reader, call, fictional=fictional)
    assert tuple(told) == PARTS == tuple(NAMES)
    return "".join(SIGNS[row["state"]] for row in told.values())


def words(reader: Reader, call: str) -> dict[str, str]:
    return {part: value_in_words(row, NL) for part, row in cells(reader, call).items()}


@pytest.mark.figure("dekking-per-oproep")
@pytest.mark.parametrize("call", BY_HAND)
def test_the_parts_of_a_call_are_known_as_they_were_read_by_hand(reader: Store, call: str) -> None:
    assert states(reader, call) == BY_HAND[call]


@pytest.mark.figure("dekking-per-oproep")
def test_what_is_known_is_told_in_the_fewest_words(reader: Store) -> None:
    awards = [r["awarded_eur"] for r in rows("projects") if r["call_key"] == NETWORKS]
    known = NL.euro(sum(cents(amount) for amount in awards if amount))
    assert words(reader, NETWORKS) == {
        "budget": f"7.000.000{SPACE}€",
        "submitted": "151",
        "awarded": "45",
        "recipients": f"{len(awards)} met naam, {sum(map(bool, awards))} met bedrag ({known})",
        "refusals": "niet teruggevonden",
        "committed": "niet teruggevonden",
        "paid": "niet teruggevonden",
        "meetings": "1 gehouden, zonder datum of deelnemers",
    }
    ambassadors = words(reader, AMBASSADORS)
    assert ambassadors["submitted"] == "ongeveer 45"
    assert ambassadors["committed"] == f"652.700{SPACE}€ van 1.300.000{SPACE}€"
    assert words(reader, "plan-samenleven-1")["awarded"] == "103 tot 106 lokale besturen"
    assert words(reader, "plan-samenleven-3")["submitted"] == "59 aanvragers"
    assert words(reader, MADE_UP)["refusals"] == "99, elk met reden"


@pytest.mark.figure("dekking-per-oproep")
def test_what_made_up_payments_add_up_to_is_told_of_what_was_committed(reader: Store) -> None:
    row = cells(reader, MADE_UP)["paid"]
    paid = sum(cents(r["amount_eur"]) for r in rows("payments", fictional=True))
    committed = sum(
        cents(r["amount_eur"]) for r in rows("commitments", fictional=True)
        if r["article_code"] == "FICTIEF-1"
    )  # fmt: skip
    assert (row["amount"], row["of_amount"]) == (paid, committed)


# --- the rules, on rows that change -------------------------------------------------------------


def change(store: Store, *statements: Any) -> Store:
    with store.engine.begin() as connection:
        for statement in statements:
            connection.execute(statement)
    return store


def test_a_budget_that_was_only_announced_is_known_partly(copied: Copy) -> None:
    gone = update(Call).where(Call.key == AMBASSADORS).values(budget_cents=None)
    store = change(copied("budget"), gone)
    assert states(store, AMBASSADORS)[0] == "p"
    assert words(store, AMBASSADORS)["budget"] == f"aangekondigd: 750.000{SPACE}€"


def test_sources_that_differ_make_a_number_known_partly(copied: Copy) -> None:
    store = copied("differ")
    with store.engine.begin() as connection:
        told = one_of(connection, ReportedFigure, ReportedFigure.call_key == NETWORKS,
                      ReportedFigure.measure == "submitted")  # fmt: skip
        like(connection, ReportedFigure.__table__, told, number=140)
    assert states(store, NETWORKS)[1] == "p"
    assert words(store, NETWORKS)["submitted"] == "140 tot 151"


def test_a_list_that_nobody_reports_on_counts_itself_once_it_is_complete(copied: Copy) -> None:
    untold = delete(ReportedFigure).where(ReportedFigure.call_key == MADE_UP)
    store = change(copied("untold"), untold)
    assert states(store, MADE_UP)[1:5] == "kkkk"
    assert cells(store, MADE_UP)["submitted"]["number"] == 151
    told = delete(ReportedFigure).where(ReportedFigure.call_key == NETWORKS)
    store = _anew(change(store, told))
    assert states(store, NETWORKS)[1:4] == "ppp"
    assert words(store, NETWORKS)["submitted"] == "4 bekend"


def test_one_refusal_without_its_reason_makes_refusals_known_partly(copied: Copy) -> None:
    refused = Application.call_key == MADE_UP, Application.status == "not_retained"
    bare = {"reason_code": None, "reason_text": None}
    store = copied("reason")
    with store.engine.begin() as connection:
        row = one_of(connection, Application, *refused)
        connection.execute(update(Application).where(Application.id == row.id).values(**bare))
    assert states(store, MADE_UP)[4] == "p"
    assert words(store, MADE_UP)["refusals"] == "99 bekend, 98 met reden"


def test_an_award_without_a_place_or_an_amount_makes_recipients_known_partly(copied: Copy) -> None:
    for lacking in ({"nis": None}, {"awarded_cents": None}):
        (name,) = lacking
        of_project = update(Project).where(Project.key == "fictief-002").values(lacking)
        # Its application lends what a project lacks.
        assert states(change(copied(f"{name} lent"), of_project), MADE_UP)[3] == "k"
        of_application = update(Application).where(Application.id == "fictief-002").values(lacking)
        both = change(copied(f"{name} unknown"), of_project, of_application)
        assert states(both, MADE_UP)[3] == "p"


def test_money_is_known_when_all_that_was_awarded_is_committed_and_all_of_that_paid(
    copied: Copy,
) -> None:
    store = copied("paid")
    with store.engine.begin() as connection:
        payment = one_of(connection, Payment, Payment.fictional)
        row = cells(store, MADE_UP)["paid"]
        rest = {"amount_cents": int(row["of_amount"]) - int(row["amount"]), "reference": "rest"}
        like(connection, Payment.__table__, payment, **rest)
    assert states(_anew(store), MADE_UP)[5:7] == "kk"
    less = update(Commitment).where(Commitment.fictional).values(amount_cents=100)
    assert states(_anew(change(store, less)), MADE_UP)[5] == "p"


def _anew(store: Store) -> Store:
    """The same database, opened anew: answers are kept per store and version of the data."""
    return Store(store.url)


def test_meetings_are_known_when_each_was_held_with_its_date_and_participants(copied: Copy) -> None:
    planned = delete(Meeting).where(Meeting.fictional, Meeting.state == "planned")
    undated = update(Meeting).where(Meeting.key == "fictief-netwerk-1").values(date=None)
    loose = [delete(MeetingParty).where(MeetingParty.fictional),
             delete(MeetingMunicipality).where(MeetingMunicipality.fictional)]  # fmt: skip
    store = change(copied("held"), *loose, planned)
    assert states(store, MADE_UP)[7] == "k"
    assert states(_anew(change(store, undated)), MADE_UP)[7] == "p"


def test_made_up_rows_never_make_anything_of_a_real_call_known(copied: Copy) -> None:
    store = copied("made-up")
    with store.engine.begin() as connection:
        for key in ("bn-gistel", "bn-ieper"):
            real = one_of(connection, Application, Application.id == key)
            changes = {"id": f"{key}-x", "fictional": True, "status": "not_retained"}
            like(connection, Application.__table__, real, **changes)
        commitment = one_of(connection, Commitment, Commitment.fictional)
        connection.execute(insert(Commitment).values({
            **{k: v for k, v in commitment._mapping.items() if k != "id"},
            "project_key": "bn-gistel", "amount_cents": 10**12,
        }))  # fmt: skip
    for fictional in (False, True):
        assert states(store, NETWORKS, fictional=fictional) == BY_HAND[NETWORKS]


# --- the message --------------------------------------------------------------------------------


def said(reader: Reader, **chosen: Any) -> str:
    return headline(read(view("dekking-per-oproep"), Filters(**chosen), reader), NL)


def test_the_message_names_what_is_known_of_no_call(reader: Store) -> None:
    assert said(reader) == "Weigeringen en betalingen: van geen oproep bekend"
    assert said(reader, fictional=True).endswith("van geen echte oproep bekend")
    assert said(reader, calls=(NETWORKS,)) == (
        "Lokale bondgenotennetwerken: 3 bekend, 2 deels, 3 niet"
    )


def test_the_message_says_nothing_that_one_call_makes_untrue(copied: Copy) -> None:
    refused = insert(ReportedFigure).values(
        call_key=NETWORKS, measure="refused", number=106, unit="count", precision="exact",
        source_id="dalle-bondgenotennetwerken", batch_id=1, fictional=False,
    )  # fmt: skip
    store = change(copied("refused"), refused)
    assert said(store) == "Betalingen: van geen oproep bekend"
    assert words(store, NETWORKS)["refusals"] == "106, redenen niet bekend"


def test_states_are_counted_in_words(reader: Store) -> None:
    frame = read(view("dekking-per-oproep"), Filters(calls=(AMBASSADORS,)), reader).frame
    assert states_in_words(frame["state"], NL) == "2 bekend, 4 deels, 2 niet"
