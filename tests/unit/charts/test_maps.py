"""Maps: classes by colour; zero, unknown, not applicable and absent each told apart in words."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from charts.circle_names import MOST as MOST_NAMED
from charts.circle_names import Circle, places
from charts.hatching import hatch, outlines
from charts.look import Look
from charts.map_fills import RAMP, SURFACE, Category, Label, Scene
from charts.map_multiples import MOST, area_multiples
from charts.maps import area_key, area_map
from charts.symbol_maps import reference_values, symbol_key, symbol_map
from language import get_language

LIGHT = Look(get_language("nl"))
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


SHAPES: dict[str, Any] = {
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


def scene(look: Look, **changes: Any) -> Scene:
    given: dict[str, Any] = {
        "shapes": SHAPES,
        "place": "id",
        "item": "name",
        "value": "rate",
        "title": "Per inwoner",
        "written": lambda cents: look.language.euro(cents, 2),
        "lines": lambda row: [f"rij {row['id']}"],
        "absent": "geen bedrag",
        "not_applicable": {"d": "niet van toepassing"},
        "labels": {id_: Label(name, 3.0, 51.0) for id_, name in NAMES.items()},
    }
    return Scene(**{**given, **changes})


def drawn(mode: Any = "light", frame: pd.DataFrame = FRAME) -> go.Figure:
    look = Look(get_language("nl"), mode)
    return area_map(frame, look, scene(look))


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


def test_shapes_are_shared_and_not_copied_point_by_point() -> None:
    of_areas = next(one for one in drawn().to_dict()["data"] if one["type"] == "choropleth")
    assert of_areas["geojson"] == SHAPES
    assert of_areas["geojson"]["features"] is SHAPES["features"]


def test_zero_unknown_not_applicable_and_absent_are_told_apart_in_words() -> None:
    assert areas(drawn()) == {
        "a": "1,20 tot 2,00\N{NO-BREAK SPACE}€",
        "b": "4,00 tot 4,80\N{NO-BREAK SPACE}€",
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
        ground = Look(get_language("nl"), mode).ground
        assert {of[id_] for id_ in "cde"} == {ground}
        assert of["f"] == SURFACE[mode]


def on_ground(fig: go.Figure) -> list[Any]:
    """The traces that are no areas."""
    return [trace for trace in fig.data if trace.type == "scattergeo"]


def lines(fig: go.Figure, **line: Any) -> list[Any]:
    """The traces of lines of a look."""
    return [
        trace
        for trace in on_ground(fig)
        if trace.mode == "lines"
        and trace.lon
        and trace.lon[0] is not None
        and all(getattr(trace.line, key) == value for key, value in line.items())
    ]


def spans(trace: Any) -> tuple[float, float]:
    known = [lon for lon in trace.lon if lon is not None]
    return round(min(known), 3), round(max(known), 3)


def test_dashes_surround_what_is_not_known_and_a_line_what_is_not_applicable() -> None:
    fig, quiet = drawn(), Look(get_language("nl")).quiet
    assert [spans(trace) for trace in lines(fig, dash="3px,2.5px")] == [(3.4, 3.5)]  # c
    assert (3.6, 3.7) in [spans(trace) for trace in lines(fig, color=quiet, width=1.1)]  # d
    scened = area_map(FRAME, LIGHT, scene(LIGHT, absent_unknown=True))
    assert [spans(trace) for trace in lines(scened, dash="3px,2.5px")] == [(3.4, 3.9)]  # c and e


def test_only_what_is_made_up_is_hatched_in_a_colour_that_is_seen_upon_it() -> None:
    hatched = [trace for trace in lines(drawn()) if trace.line.width == 0.9]
    assert [spans(trace)[0] >= 3.2 and spans(trace)[1] <= 3.3 for trace in hatched] == [True]  # b
    assert hatched[0].line.color == "#ffffff"  # on the darkest class
    assert "gearceerd: fictief" in [trace.name for trace in drawn().data]
    plain = drawn(frame=FRAME.assign(fictional=False))
    assert [trace for trace in lines(plain) if trace.line.width == 0.9] == []
    assert "gearceerd: fictief" not in [trace.name for trace in plain.data]


def test_a_border_of_two_areas_is_drawn_once() -> None:
    one, other = square("a", 3.0), square("b", 3.1)
    lons, lats = outlines([one, other])
    edges = [
        frozenset(pair)
        for pair in pairwise(zip(lons, lats, strict=True))
        if None not in (pair[0][0], pair[1][0])
    ]
    assert len(edges) == len(set(edges)) == 7


def test_names_of_cities_have_a_dot_and_a_halo_and_keep_their_colour_after_a_click() -> None:
    cities = {"a": Label("Noord", 3.05, 51.05, "top right"), "d": Label("Hoofdstad", 3.65, 51.05)}
    fig = area_map(FRAME, LIGHT, scene(LIGHT, labels={}, cities=cities))
    dotted, bare = [t for t in on_ground(fig) if t.mode in ("markers+text", "text")]
    assert (dotted.text, dotted.mode) == (("Noord",), "markers+text")
    assert (bare.text, bare.mode) == (("Hoofdstad",), "text")
    assert LIGHT.ground in dotted.textfont.shadow
    assert dotted.unselected.textfont.color == dotted.textfont.color == LIGHT.ink


def test_the_legend_outside_a_map_is_that_within_it() -> None:
    key = area_key(FRAME, LIGHT, scene(LIGHT))
    named = [trace.name for trace in drawn().data if trace.name]
    assert [fill.words for fill in key.fills] == named[:-1]
    assert key.fictional
    bare = area_map(FRAME, replace(LIGHT, bare=True), scene(LIGHT))
    assert bare.layout.showlegend is False
    circled = symbol_key(FRAME, LIGHT, scene(LIGHT, labels={}))
    assert [words for words, _ in circled.circles] == ["2,00\xa0€"]


def test_an_area_says_its_name_and_its_figures() -> None:
    trace = next(trace for trace in drawn().data if trace.type == "choropleth")
    told = dict(zip(trace.locations, trace.hovertext, strict=True))
    assert told["a"] == "<b>Noord</b><br>rij a"
    assert told["d"] == "<b>Hoofdstad</b><br>niet van toepassing"


def test_labels_hold_the_value_and_double_names_stand_on_two_lines() -> None:
    texts = [text for trace in on_ground(drawn()) if trace.mode == "text" for text in trace.text]
    assert "Zuid-<br>West<br><b>niet bekend</b>" in texts
    assert "Noord<br><b>1,20\N{NO-BREAK SPACE}€</b>" in texts
    assert "Leeg" in texts


def test_names_from_data_are_no_markup() -> None:
    frame = FRAME.assign(name="<img src=x>")
    trace = next(trace for trace in drawn(frame=frame).data if trace.type == "choropleth")
    assert all("<img" not in told for told in trace.hovertext)


def test_hatching_stays_inside_the_area() -> None:
    lons, lats = hatch(square("a", 3.0)["geometry"])
    assert len(lons) > 6
    assert all(2.9999 <= lon <= 3.1001 for lon in lons if lon is not None)
    assert all(50.9999 <= lat <= 51.1001 for lat in lats if lat is not None)
    slope = (lats[1] - lats[0]) * (lons[1] - lons[0])  # type: ignore[operator]
    assert slope > 0


def circles(frame: pd.DataFrame = FRAME) -> go.Figure:
    look = Look(get_language("nl"))
    return symbol_map(frame, look, scene(look, labels={}))


def test_the_surface_of_a_circle_is_its_value_and_nothing_else_has_one() -> None:
    trace = next(t for t in circles().data if t.type == "scattergeo" and t.locations)
    assert trace.marker.sizemode == "area"
    assert dict(zip(trace.locations, trace.marker.size, strict=True)) == {"b": 480, "a": 120}
    hatched = [trace for trace in lines(circles()) if trace.line.width == 0.9]
    assert [spans(trace)[0] >= 3.2 for trace in hatched] == [True]


def test_under_circles_zero_unknown_not_applicable_and_absent_are_told_apart() -> None:
    fig = circles()
    trace = next(t for t in fig.data if t.type == "choropleth")
    colours = [colour for _, colour in trace.colorscale][::2]
    of = dict(zip(trace.locations, (colours[z] for z in trace.z), strict=True))
    assert of["a"] == of["b"]
    assert {of[id_] for id_ in "cde"} == {LIGHT.ground}
    assert of["a"] != of["f"] != LIGHT.ground
    assert [t.name for t in fig.data if t.name] == [
        "0,00\N{NO-BREAK SPACE}€",
        "niet bekend",
        "niet van toepassing",
        "geen bedrag",
        "gearceerd: fictief",
    ]


def named(frame: pd.DataFrame, *, afar: bool = True, **changes: Any) -> Any:
    look = Look(get_language("nl"), afar=afar)
    fig = symbol_map(frame, look, scene(look, labels={}, **changes))
    return next(t for t in fig.data if t.type == "scattergeo" and t.locations), fig


def test_few_circles_bear_their_names_where_nobody_can_point_at_them() -> None:
    trace, fig = named(FRAME)
    assert trace.locations == ("b", "a")
    assert trace.text == ("Oost<br><b>4,80\xa0€</b>", "Noord<br><b>1,20\xa0€</b>")
    assert "text" in trace.mode
    # What stands beside each circle needs no scale.
    assert [t for t in fig.data if t.type == "scatter"] == []
    pointed, other = named(FRAME, afar=False)
    assert pointed.text is None
    assert [t for t in other.data if t.type == "scatter"]
    hostile, _ = named(FRAME.assign(name="<img src=x>"))
    assert all("<img" not in text for text in hostile.text)


def test_many_circles_bear_no_names() -> None:
    ids = [str(number) for number in range(MOST_NAMED + 1)]
    shapes = {
        **SHAPES,
        "features": [{**square("a", 3.0 + n / 5), "id": i} for n, i in enumerate(ids)],
    }
    frame = pd.DataFrame(
        {"id": ids, "name": ids, "rate": range(1, MOST_NAMED + 2), "fictional": False}
    )
    many, _ = named(frame, shapes=shapes)
    assert many.text is None
    few, _ = named(frame.head(MOST_NAMED), shapes=shapes)
    assert len(few.text) == MOST_NAMED


def test_names_stand_off_other_circles_and_inside_the_map() -> None:
    left, right = Circle(20, 100, 15, ("West", "1")), Circle(280, 100, 15, ("Oost", "2"))
    assert places([left, right], 300, 200) == ["middle right", "middle left"]
    beside = Circle(60, 100, 15, ("Midden", "3"))
    assert places([left, beside], 300, 200)[0] != "middle right"


def test_no_circle_is_cut_by_the_edge_of_the_map() -> None:
    look = Look(get_language("nl"), focus=("west-vlaanderen",))
    shapes = {**SHAPES, "features": [
        {**f, "properties": {**f["properties"], "province": "west-vlaanderen"}}
        for f in SHAPES["features"]]}  # fmt: skip
    given = scene(look, shapes=shapes, labels={})
    area = area_map(FRAME, look, given).layout.geo
    geo = symbol_map(FRAME, look, given).layout.geo
    for wide, narrow in (
        (geo.lonaxis.range, area.lonaxis.range),
        (geo.lataxis.range, area.lataxis.range),
    ):
        free = (narrow[0] - wide[0]) / (narrow[1] - narrow[0])
        assert free > 0.05
        assert wide[1] - narrow[1] == pytest.approx(narrow[0] - wide[0])


def test_the_scale_of_circles_has_round_values_within_the_data() -> None:
    assert reference_values([7, 48, 480]) == [200, 100, 20]
    assert reference_values([3]) == [3]
    assert reference_values([]) == []
    for values in ([1], [1, 1, 1], [999_999, 3], [5_000_000, 1_200_000]):
        found = reference_values(values)
        assert found
        assert all(0 < value <= max(values) for value in found)
        assert found == sorted(found, reverse=True)


def test_the_scale_is_drawn_as_large_as_the_circles_on_the_map() -> None:
    fig = circles()
    scale = next(t for t in fig.data if t.type == "scatter" and t.mode == "markers")
    on_map = next(t for t in fig.data if t.type == "scattergeo" and t.locations)
    assert scale.marker.sizeref == on_map.marker.sizeref
    words = next(t for t in fig.data if t.type == "scatter" and t.mode == "text")
    assert len(words.text) == len(scale.marker.size)


def test_a_map_of_codes_has_the_colour_and_the_words_of_each() -> None:
    look = Look(get_language("nl"), "dark")
    kinds = {
        "x": Category("Wel", {"light": "#112233", "dark": "#445566"}),
        "y": Category("Niet bekend"),
    }
    frame = pd.DataFrame({"id": ["a", "b"], "name": ["Noord", "Oost"], "rate": ["x", "y"]})
    fig = area_map(frame, look, scene(look, categories=kinds, labels={}))
    assert areas(fig)["a"] == "Wel"
    assert areas(fig)["b"] == "Niet bekend"
    colours = [c for _, c in next(t for t in fig.data if t.type == "choropleth").colorscale]
    assert colours[:4] == ["#445566", "#445566", look.ground, look.ground]


def test_small_maps_stop_at_what_can_be_compared_and_start_with_an_outline_each() -> None:
    look = Look(get_language("nl"))
    frame = pd.concat([FRAME.assign(panel=f"p{number}") for number in range(MOST + 3)])
    fig = area_multiples(frame, look, scene(look, labels={}), panel="panel")
    firsts: dict[str, str] = {}
    for trace in fig.data:
        if trace.name is None:
            firsts.setdefault(trace.geo, trace.type)
    assert len(firsts) == MOST
    assert set(firsts.values()) == {"scattergeo"}
    assert len({str(fig.layout[geo].domain) for geo in firsts}) == MOST


def test_a_focus_on_no_known_province_shows_all() -> None:
    look = Look(get_language("nl"), focus=("utopia",))
    shapes = {
        "type": "FeatureCollection",
        "features": [
            {**feature, "properties": {**feature["properties"], "province": "x"}}
            for feature in SHAPES["features"]
        ],
    }
    far = area_map(FRAME, look, scene(look, shapes=shapes)).layout.geo.lonaxis.range
    near_look = Look(get_language("nl"), focus=("x",))
    near = area_map(FRAME, near_look, scene(near_look, shapes=shapes)).layout.geo.lonaxis.range
    assert far[0] < 2.6 < 2.9 < near[0] < 3.0
