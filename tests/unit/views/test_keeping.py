"""A kept Result shows, and exports, what the Result itself does."""

from __future__ import annotations

import json
from dataclasses import replace

import pandas as pd
import pytest

from data_access.engine import Reader
from data_access.filters import Filters
from exports.csv import as_csv
from exports.excel import workbook
from exports.word import tables_document
from language import get_language
from views import read, view, views
from views.result_text import UnreadableKeepsakeError, fingerprint, keep, unkeep

pytestmark = pytest.mark.slow

CHOSEN = (
    Filters(),
    Filters(fictional=True),
    Filters(provinces=("west-vlaanderen",), years=(2020, 2021), fictional=True, borders="then"),
)


@pytest.mark.some(12)
@pytest.mark.parametrize("key", list(views()))
def test_every_view_comes_back_as_it_was(key: str, reader: Reader) -> None:
    for filters in CHOSEN:
        result = read(view(key), filters, reader)
        again = unkeep(keep(result))
        pd.testing.assert_frame_equal(again.frame, result.frame)
        for name in ("totals", "missing", "sources", "gaps", "data_version", "filters"):
            assert getattr(again, name) == getattr(result, name), name
        for code in ("nl", "en"):
            language = get_language(code)
            assert again.sentence(language) == result.sentence(language)
            assert as_csv(again, language) == as_csv(result, language)
        # Twice through the same door is the same text.
        assert keep(replace(again, view=result.view)) == keep(result)


def test_files_of_a_kept_result_are_the_same_byte_for_byte(reader: Reader) -> None:
    dutch = get_language("nl")
    result = read(view("aanvragen-per-provincie"), Filters(fictional=True), reader)
    again = unkeep(keep(result))
    assert workbook([again], dutch) == workbook([result], dutch)
    assert tables_document([again], dutch) == tables_document([result], dutch)


def test_a_view_that_has_changed_shows_what_it_was(reader: Reader) -> None:
    result = read(view("uitgaven-per-lijn"), Filters(years=(2020,)), reader)
    held = json.loads(keep(result))
    held["view"]["key"], held["view"]["title"] = "no-longer-there", "Zoals het toen heette"
    again = unkeep(json.dumps(held))
    assert again.view.title == "Zoals het toen heette"
    assert again.view.chart is None
    assert again.totals == result.totals
    with pytest.raises(LookupError):
        again.view.query(Filters())


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"form": 2}', '{"form": 1}', "null"])
def test_what_is_no_keepsake_is_refused(text: str) -> None:
    with pytest.raises(UnreadableKeepsakeError):
        unkeep(text)


def test_a_fingerprint_tells_where_texts_end() -> None:
    assert fingerprint("ab", "c") != fingerprint("a", "bc")
    assert fingerprint("ab", "c") == fingerprint("ab", "c")
