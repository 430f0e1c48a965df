"""Maps: classes by colour; zero, unknown, not applicable and absent each told apart in words."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from charts.hatching import hatch
from charts.look import Look
from charts.map_fills import RAMP, Label, Scene
from charts.maps import area_map
from language import get_language

NAMES = {"a": "Noord", "b": "Oost", "c": "Zuid-West", "d": "Hoofdstad", "e": "Leeg", "f": "Nul"}


def square(id_: str, west: float) -> dict[str, Any]:
    """A field of a tenth of a degree, clockwise."""
    ring = [[west, 51.0], [west, 51.1], [west + 0.1, 51.1], [west + 0.1, 51.0], [west, 51.0]]
    return {
        "type": "Feature",
        "id": id_,
        "properties": {"name": NAMES[id_]},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


SHAPES = {
    "type": "FeatureCollection",
    "features": [square(id_, 3.0 + number / 5) for number, id_ in enumerate(NAMES)],
}
FRAME = pd.DataFrame(
    [
        ("a", "Noord", 120, False),
        ("b", "Oost", 480, True),
        ("c", "Zuid-West", None, False),
        ("f", "Nul", 0, False),
    ],
    columns=["id", "name", "rate", "fictional"],
).astype({"rate": "Int64"})


def drawn(mode: Any = "light", frame: pd.DataFrame = FRAME) -> go.Figure:
    look = Look(get_language("nl"), mode)
    scene = Scene(
        shapes=SHAPES,
        place="id",
        item="name",
        value="rate",
        title="Per inwoner",
        written=lambda cents: look.language.euro(cents, 2),
        lines=lambda row: [f"rij {row['id']}"],
        absent="geen bedrag",
        not_applicable={"d": "niet van toepassing"},
        labels={id_: Label(name, 3.0, 51.0) for id_, name in NAMES.items()},
    )
    return area_map(frame, look, scene)


def areas(fig: go.Figure) -> dict[str, str]:
    """Area -> the words of the legend whose colour it has."""
    trace = next(trace for trace in fig.data if trace.type == "choropleth")
    keys = [trace.name for trace in fig.data if trace.name]
    return {id_: keys[z] for id_, z in zip(trace.locations, trace.z, strict=True)}


def test_an_outline_comes_first_so_that_plotly_asks_no_world_map_of_the_network() -> None:
    fig = drawn()
    assert fig.data[0].type == "scattergeo"
    assert fig.layout.geo.lonaxis.range
    assert not fig.layout.geo.visible


def test_zero_unknown_not_applicable_and_absent_are_told_apart_in_words() -> None:
    assert areas(drawn()) == {
        "a": "1,00\N{NO-BREAK SPACE}€ tot 2,00\N{NO-BREAK SPACE}€",
        "b": "4,00\N{NO-BREAK SPACE}€ tot 5,00\N{NO-BREAK SPACE}€",
        "c": "niet bekend",
        "d": "niet van toepassing",
        "e": "geen bedrag",
        "f": "0,00\N{NO-BREAK SPACE}€",
    }


def test_only_areas_with_a_value_have_a_colour_of_the_scale() -> None:
    for mode in ("light", "dark"):
        fig = drawn(mode)
        trace = next(trace for trace in fig.data if trace.type == "choropleth")
        colours = [colour for _, colour in trace.colorscale][::2]
        of = dict(zip(trace.locations, (colours[z] for z in trace.z), strict=True))
        scale = {colour for colour, _ in RAMP[mode]}
        assert {id_ for id_, colour in of.items() if colour in scale} == {"a", "b"}
        assert len({of[id_] for id_ in "cdef"}) == 4


def test_unknown_and_made_up_areas_are_hatched_and_others_are_not() -> None:
    plain = drawn(frame=FRAME.assign(fictional=False).dropna())
    assert len(drawn().data) - len(plain.data) == 2 + 2  # hatching and a key of each
    assert "gearceerd: fictief" in [trace.name for trace in drawn().data]


def test_an_area_says_its_name_and_its_figures() -> None:
    trace = next(trace for trace in drawn().data if trace.type == "choropleth")
    told = dict(zip(trace.locations, trace.hovertext, strict=True))
    assert told["a"] == "<b>Noord</b><br>rij a"
    assert told["d"] == "<b>Hoofdstad</b><br>niet van toepassing"


def test_labels_hold_the_value_and_double_names_stand_on_two_lines() -> None:
    labels = next(
        trace for trace in drawn().data if trace.type == "scattergeo" and trace.mode == "text"
    )
    assert "Zuid-<br>West<br><b>niet bekend</b>" in labels.text
    assert "Noord<br><b>1,20\N{NO-BREAK SPACE}€</b>" in labels.text
    assert "Leeg" in labels.text


def test_names_from_data_are_no_markup() -> None:
    frame = FRAME.assign(name="<img src=x>")
    trace = next(trace for trace in drawn(frame=frame).data if trace.type == "choropleth")
    assert all("<img" not in told for told in trace.hovertext)


@pytest.mark.parametrize("rising", [True, False])
def test_hatching_stays_inside_the_area(rising: bool) -> None:
    lons, lats = hatch(square("a", 3.0)["geometry"], rising=rising)
    assert len(lons) > 6
    assert all(2.9999 <= lon <= 3.1001 for lon in lons if lon is not None)
    assert all(50.9999 <= lat <= 51.1001 for lat in lats if lat is not None)
    slope = (lats[1] - lats[0]) * (lons[1] - lons[0])  # type: ignore[operator]
    assert (slope > 0) == rising
