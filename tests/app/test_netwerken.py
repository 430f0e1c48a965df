"""The page Lerende netwerken as people meet it, in both languages."""

from __future__ import annotations

import re

import pytest

from tests.app.conftest import opened, words
from views.texts import practice

pytestmark = pytest.mark.slow


@pytest.mark.usefixtures("open_page")
def test_the_page_tells_at_a_glance_how_many_networks_where_and_for_how_many() -> None:
    shown = words(opened("netwerken.py"))
    for label in ("Gehouden lerende netwerken", "Gemeenten waar ze doorgingen", "Deelnemers samen"):
        assert label in shown
    assert ">51</a>" in shown
    for town in ("Sint-Niklaas", "Asse", "Mechelen", "Kortrijk"):
        assert town in shown
    assert "Welke organisaties aan de lerende netwerken deelnamen, is niet bekend" in shown
    assert "Fictief" not in shown


@pytest.mark.usefixtures("open_page")
def test_english_readers_get_the_page_in_english() -> None:
    shown = words(opened("netwerken.py", taal="en"))
    assert "Participants per learning network" in shown
    guidance = words(opened("netwerken.py", taal="en", tab="begeleiding"))
    assert "Bottlenecks" in guidance
    assert "Knelpunten" not in guidance


@pytest.mark.usefixtures("open_page")
def test_where_no_network_was_held_the_page_says_what_is_not_known() -> None:
    shown = words(opened("netwerken.py", provincie="limburg"))
    assert "Deelnemers samen" not in shown
    assert "Alleen de planning is bekend" in shown


@pytest.mark.usefixtures("open_page")
def test_planned_networks_that_nobody_names_in_a_province_are_not_known_rather_than_none() -> None:
    planned = re.compile(r"Bijkomende netwerken gepland</dt><dd[^>]*><a[^>]*>([^<]*)</a>")
    assert planned.findall(words(opened("netwerken.py"))) == ["3"]
    assert planned.findall(words(opened("netwerken.py", provincie="west-vlaanderen"))) == [
        "niet bekend"
    ]


@pytest.mark.usefixtures("open_page")
def test_fictional_networks_are_marked_wherever_they_show() -> None:
    shown = words(opened("netwerken.py", fictief="ja"))
    assert ">133</a>" in shown
    assert shown.count("badge-fictional") >= 6


@pytest.mark.usefixtures("open_page")
def test_a_view_that_stands_by_itself_is_on_its_part_of_the_page_alone() -> None:
    assert practice.EARLIER.by_itself
    titles = [
        words(opened("netwerken.py", tab=tab)).count(f">{practice.EARLIER.title}<")
        for tab in ("", "begeleiding", "praktijk", "drempels")
    ]
    assert titles == [0, 0, 0, 1]
