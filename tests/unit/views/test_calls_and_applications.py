"""What the Views on calls and applications say, and what they refuse to say."""

from __future__ import annotations

import pytest

from data_access.engine import Store
from data_access.filters import Filters
from language import get_language
from views import read, views
from views.compositions import applications as counted
from views.records import calls


def test_of_151_applications_for_bondgenoten_45_were_awarded_as_reported(reader: Store) -> None:
    result = read(calls.CALLS, Filters(calls=("bondgenotennetwerken",)), reader)
    assert list(result.frame["rate"]) == [45 / 151]
    assert get_language("nl").percent(result.frame["rate"].iloc[0]) == "29,8\N{NO-BREAK SPACE}%"
    assert "dalle-bondgenotennetwerken" in {source.id for source in result.sources}


@pytest.mark.parametrize(
    "view",
    [
        counted.PER_CALL,
        counted.PER_PROVINCE,
        counted.PER_MUNICIPALITY,
    ],
    ids=lambda view: view.key,
)
def test_four_known_awards_out_of_45_are_no_success_rate(reader: Store, view: object) -> None:
    result = read(view, Filters(), reader)  # type: ignore[arg-type]
    assert result.totals["awarded"] == 4
    assert result.frame["rate"].isna().all()
    assert result.frame["rate_amount"].isna().all()
    assert result.totals["rate"] is None
    assert set(result.frame["list"]) == {"incomplete"}


def test_with_fictional_data_on_rates_are_those_of_the_complete_fictional_list_alone(
    reader: Store,
) -> None:
    result = read(counted.PER_CALL, Filters(fictional=True), reader)
    rows = result.frame.set_index("call")
    assert rows.loc["bondgenotennetwerken-fictief", "rate"] == 45 / 151
    assert result.totals["rate"] == 45 / 151
    assert result.totals["known"] == 155
    assert result.holds_fictional


def test_real_and_made_up_applications_are_never_in_one_row(reader: Store) -> None:
    result = read(counted.PER_PROVINCE, Filters(fictional=True), reader)
    west = result.frame[result.frame["province"] == "west-vlaanderen"]
    assert list(west["fictional"]) == [False, True]
    assert west["known"].iloc[0] == 4


def test_without_known_refusals_the_reason_is_said_to_be_unknown(reader: Store) -> None:
    result = read(counted.REASONS_OF_REFUSAL, Filters(calls=("bondgenotennetwerken",)), reader)
    assert result.empty
    assert [gap.statement for gap in result.gaps] == ["De redenen van afwijzing zijn niet bekend."]


def test_parts_of_the_fictional_set_add_up(reader: Store) -> None:
    filters = Filters(calls=("bondgenotennetwerken-fictief",), fictional=True)
    per_call = read(counted.PER_CALL, filters, reader)
    for view in (counted.PER_PROVINCE, counted.PER_MUNICIPALITY):
        result = read(view, filters, reader)
        for column in ("known", "awarded", "refused", "other", "asked", "awarded_amount"):
            assert result.totals[column] == per_call.totals[column], (view.key, column)
    parts = sum(per_call.totals[name] for name in ("awarded", "refused", "other"))
    assert parts == per_call.totals["known"] == 151
    reasons = read(counted.REASONS_OF_REFUSAL, filters, reader)
    assert reasons.totals["count"] == per_call.totals["refused"]


def test_no_refusal_in_a_list_of_awards_alone_is_not_known_and_not_zero(reader: Store) -> None:
    """Of the real call the list holds only awards that are known: nobody can say that none was refused."""
    real = read(counted.PER_PROVINCE, Filters(calls=("bondgenotennetwerken",)), reader)
    assert not real.empty
    assert set(real.frame["list"]) == {"incomplete"}
    assert real.frame[["refused", "other"]].isna().all(axis=None)
    assert real.totals["refused"] is None
    made_up = Filters(calls=("bondgenotennetwerken-fictief",), fictional=True)
    whole = read(counted.PER_CALL, made_up, reader)
    assert set(whole.frame["list"]) == {"complete"}
    assert whole.frame[["refused", "other"]].notna().all(axis=None)


def test_charts_of_calls_and_applications_draw_real_and_fictional_data(reader: Store) -> None:
    from charts.look import Look

    for fictional in (False, True):
        for view in views().values():
            if view.subject in ("calls", "applications", "projects") and view.chart:
                frame = read(view, Filters(fictional=fictional), reader).frame
                if not frame.empty:
                    assert view.chart(frame, Look(get_language("nl"))).data
