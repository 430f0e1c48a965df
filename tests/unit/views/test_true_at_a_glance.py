"""What figures may not seem to say: none for unknown, a source for what was made up, a share of a part."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import delete, update

from data_access.engine import Store
from data_access.filters import Filters
from database.schema import Commitment, Meeting, Project, ReportedFigure
from language import get_language
from tests.unit.views.answers import EVERY_VIEW, answer
from views import View, read, view
from views.headlines import headline
from views.options import options
from views.records.call_records import MEASURES

Copy = Callable[[str], Store]

NL = get_language("nl")
NETWORKS, MADE_UP = "bondgenotennetwerken", "bondgenotennetwerken-fictief"
WEST = Filters(provinces=("west-vlaanderen",))
FICTIONAL = Filters(fictional=True)


# --- none, or not known ------------------------------------------------------------------------


@pytest.mark.figure("lerende-netwerken-in-het-kort")
def test_planned_networks_without_a_place_are_not_none_in_a_province(copied: Copy) -> None:
    store = copied("planned")
    result = read(view("lerende-netwerken-in-het-kort"), WEST, store)
    assert result.totals["held"] == 1
    assert result.totals["planned"] is None
    with store.engine.begin() as connection:
        planned = Meeting.state == "planned", Meeting.nis.is_(None)
        connection.execute(update(Meeting).where(*planned).values(nis="44021"))
    placed = read(view("lerende-netwerken-in-het-kort"), WEST, Store(store.url))
    assert placed.totals["planned"] == 0


@pytest.mark.figure("lerende-netwerken-in-het-kort")
def test_everywhere_all_networks_are_counted_with_or_without_a_place(reader: Store) -> None:
    assert read(view("lerende-netwerken-in-het-kort"), Filters(), reader).totals["planned"] == 3


@pytest.mark.figure("toekenningen-per-provincie")
def test_awards_without_a_place_are_not_none_in_a_province(copied: Copy) -> None:
    store, antwerp = copied("awards"), Filters(provinces=("antwerpen",))
    assert read(view("toekenningen-per-provincie"), antwerp, store).totals["awards"] is None
    assert read(view("toekenningen-centrumsteden"), antwerp, store).totals["awarded_in"] is None
    with store.engine.begin() as connection:
        connection.execute(update(Project).where(Project.nis.is_(None)).values(nis="44021"))
    placed = Store(store.url)
    assert read(view("toekenningen-per-provincie"), antwerp, placed).totals["awards"] == 0
    assert read(view("toekenningen-centrumsteden"), antwerp, placed).totals["awarded_in"] == 0


def test_a_group_that_only_another_fact_has_is_not_counted_as_none(reader: Store) -> None:
    beside = view("aantal-aanvragen_en-toekenningen_per-oproep")
    frame = read(beside, Filters(), reader).frame
    without = frame[frame["known"].isna()]
    assert len(without)
    assert (without["awards"].notna()).all()
    assert not (frame["known"] == 0).any()


# --- who says so -------------------------------------------------------------------------------


@EVERY_VIEW
def test_no_real_source_stands_behind_a_sum_with_made_up_rows(view: View, reader: Store) -> None:
    result = answer(view, FICTIONAL, reader)
    if not result.holds_fictional or all(total is None for total in result.totals.values()):
        return
    assert all(source.made_up or source.reference for source in result.sources), view.key
    assert result.as_of is None


def test_a_list_of_real_and_made_up_rows_keeps_the_sources_of_both(reader: Store) -> None:
    sources = answer(view("oproepen"), FICTIONAL, reader).sources
    assert {source.made_up for source in sources} == {True, False}


# --- a part of what is not whole ---------------------------------------------------------------


@pytest.mark.figure("redenen-van-weigering")
def test_reasons_have_no_share_where_refusals_are_missing(copied: Copy) -> None:
    chosen = Filters(calls=(MADE_UP,), fictional=True)
    store = copied("reasons")
    whole = read(view("redenen-van-weigering"), chosen, store)
    assert whole.frame["share"].sum() == pytest.approx(1)
    with store.engine.begin() as connection:
        told = ReportedFigure.call_key == MADE_UP, ReportedFigure.measure == "submitted"
        connection.execute(update(ReportedFigure).where(*told).values(number=160))
    part = read(view("redenen-van-weigering"), chosen, Store(store.url))
    assert part.frame["share"].isna().all()
    assert part.totals["share"] is None
    assert list(part.frame["count"]) == list(whole.frame["count"])
    assert headline(part, NL) == (
        "99 geweigerde aanvragen (Lokale bondgenotennetwerken (fictief); van wat bekend is)"
    )


@pytest.mark.parametrize(
    "key",
    ["aanvragen-per-gemeente", "aanvragen-per-provincie", "aanvragen-per-status",
     "toekenningen-per-gemeente", "toekenningen-per-provincie"],
)  # fmt: skip
def test_of_four_of_many_the_message_is_that_they_are_four(reader: Store, key: str) -> None:
    result = read(view(key), Filters(calls=(NETWORKS,)), reader)
    faces: list[str | None] = [face.measure for face in result.view.faces]
    whole = 45 if key.startswith("toekenningen") else 151
    told = [headline(result, NL, measure) for measure in (*faces, None)]
    assert all(said.startswith(f"4 van de {whole} ") for said in told)


def test_what_is_not_known_of_most_places_is_told_by_what_is(reader: Store) -> None:
    spots = read(view("blinde-vlekken"), Filters(), reader)
    assert headline(spots, NL) == "Van 4 van de 285 gemeenten is een aanvraag bekend"
    assert headline(spots, NL, "network").startswith("Geen deelname")


def test_sources_that_make_no_list_together_are_not_shared_out(copied: Copy) -> None:
    store = copied("lists")
    lines = view("uitgaven-per-lijn")
    assert "33" in headline(read(lines, Filters(), store), NL)
    with store.engine.begin() as connection:
        one = Commitment.project_key == "samenleven-2020-1"
        connection.execute(update(Commitment).where(one).values(source_id="sv-28-2023"))
    said = headline(read(lines, Filters(), Store(store.url)), NL)
    assert said.replace("\xa0", " ") == "1.998.813 € aan vastleggingen (van wat bekend is)"


# --- one order ---------------------------------------------------------------------------------


def test_lines_of_money_stand_real_first_and_then_by_year(reader: Store) -> None:
    frame = answer(view("uitgaven-per-lijn"), FICTIONAL, reader).frame
    order = list(zip(frame["fictional"], frame["year"], strict=True))
    assert order == sorted(order)


def test_what_sources_report_has_one_order_wherever_it_stands(reader: Store) -> None:
    order = list(MEASURES)
    for key in ("gemelde-cijfers", "tegenspraken"):
        frame = answer(view(key), Filters(), reader).frame
        by_call = "title" if "title" in frame else "call"
        for _, rows in frame.groupby(by_call, sort=False):
            places = [order.index(measure) for measure in rows["measure"]]
            assert places == sorted(places), key
    calls = list(dict.fromkeys(answer(view("oproepen"), Filters(), reader).frame["title"]))
    told = list(dict.fromkeys(answer(view("tegenspraken"), Filters(), reader).frame["call"]))
    assert told == [title for title in calls if title in told]


def test_codes_are_offered_in_their_own_order(reader: Store) -> None:
    codes = list(options(reader).values["articles"])
    assert codes == sorted(codes)


def test_a_number_without_its_source_is_not_reported(copied: Copy) -> None:
    store = copied("unreported")
    with store.engine.begin() as connection:
        connection.execute(delete(ReportedFigure).where(ReportedFigure.call_key == NETWORKS))
    result = read(view("toekenningen-per-gemeente"), Filters(calls=(NETWORKS,)), store)
    assert headline(result, NL, "amount").startswith("500.313,24")
