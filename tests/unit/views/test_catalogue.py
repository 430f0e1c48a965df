"""The catalogue: every View whole, under a key of its own, on a page that exists."""

from __future__ import annotations

import re

import pytest

from data_access.filters import Filters
from language import get_language
from tests.unit.views.answers import EVERY_VIEW
from views import Ratio, Share, View, view, views
from views import catalogue as the_catalogue


def test_a_view_is_found_by_its_key() -> None:
    for key, found in views().items():
        assert view(key) is found
        assert found.key == key
    with pytest.raises(KeyError):
        view("bestaat-niet")


def test_two_views_cannot_bear_one_name(monkeypatch: pytest.MonkeyPatch) -> None:
    one = the_catalogue.IN_ORDER[0]
    monkeypatch.setattr(the_catalogue, "IN_ORDER", (one, one))
    with pytest.raises(ValueError, match="two Views"):
        the_catalogue.views.__wrapped__()


@EVERY_VIEW
def test_keys_are_fit_for_links(view: View) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", view.key)


@EVERY_VIEW
def test_what_a_view_refers_to_is_there(view: View) -> None:
    keys = [column.key for column in view.columns]
    assert len(keys) == len(set(keys))
    named = [view.item, view.measure or view.item, *(face.measure for face in view.faces)]
    named += [column.within for column in view.columns if column.within]
    for column in view.columns:
        if isinstance(column.derive, Share):
            named.append(column.derive.of)
            assert view.column(column.derive.of).total
        if isinstance(column.derive, Ratio):
            named += [column.derive.numerator, column.derive.denominator]
    assert set(named) <= set(keys)
    if view.select:
        clicked, field = view.select
        assert clicked in keys
        assert field in view.applies


@EVERY_VIEW
def test_no_column_of_a_query_takes_the_place_of_another(view: View) -> None:
    names = [column.name for column in view.query(Filters()).selected_columns]
    assert len(names) == len(set(names))


@EVERY_VIEW
def test_only_countable_columns_are_added_up(view: View) -> None:
    assert all(column.kind in ("number", "euro") for column in view.columns if column.total)
    measures = [face.measure for face in view.faces] + ([view.measure] if view.measure else [])
    shown = [view.column(measure) for measure in measures]
    assert all(column.numeric or column.kind == "code" for column in shown)


@EVERY_VIEW
def test_questions_end_with_a_question_mark_and_notes_with_a_full_stop(view: View) -> None:
    for code in ("nl", "en"):
        t = get_language(code).t
        assert t(view.question).endswith("?")
        assert all(t(note).endswith(".") for note in view.notes)
