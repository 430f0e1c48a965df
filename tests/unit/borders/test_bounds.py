"""A file with borders has bounds: so many areas, so many points, and no depth without end."""

from __future__ import annotations

import json

import pytest

from borders import feature_reader
from borders.codes import find_codes
from borders.feature_reader import read_document
from borders.refusal import BordersRefused

RING = [[0, 0], [1, 0], [1, 1], [0, 0]]


def document(count: int, rings: int = 1) -> bytes:
    area = {"type": "Polygon", "coordinates": [RING] * rings}
    one = {"type": "Feature", "properties": {"NISCODE": "44021"}, "geometry": area}
    return json.dumps({"type": "FeatureCollection", "features": [one] * count}).encode()


def code_of(data: bytes) -> str:
    with pytest.raises(BordersRefused) as refused:
        read_document(data)
    return refused.value.code


def test_too_many_areas_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feature_reader, "MOST_FEATURES", 10)
    assert len(read_document(document(10)).features) == 10
    assert code_of(document(11)) == "too_detailed"


def test_too_many_points_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feature_reader, "MOST_POINTS", 40)
    assert read_document(document(2, rings=5))
    assert code_of(document(2, rings=6)) == "too_detailed"


def test_lists_in_each_other_without_end_are_refused() -> None:
    deep = b'{"type": "FeatureCollection", "features": ' + b"[" * 200_000 + b"]" * 200_000 + b"}"
    assert code_of(deep) == "nested_too_deep"


def test_names_of_fields_are_told_in_short() -> None:
    features = [{"properties": {"n" * 5_000 + str(at): 1 for at in range(300)}}]
    with pytest.raises(BordersRefused) as refused:
        find_codes(features)
    assert sum(map(len, refused.value.values["names"])) <= 200 * 60
