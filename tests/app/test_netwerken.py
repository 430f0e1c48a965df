"""The page Netwerken as people meet it, in both languages."""

from __future__ import annotations

import pytest

from tests.app.conftest import Open, figures, table_rows, whole, words

pytestmark = pytest.mark.slow

PAGE = "netwerken.py"


def test_the_page_tells_at_a_glance_how_many_networks_where_and_for_how_many(
    open_page: Open,
) -> None:
    shown = words(whole(open_page(PAGE)))
    for label in ("Gehouden lerende netwerken", "Gemeenten waar ze doorgingen", "Deelnemers samen"):
        assert label in shown
    assert ">51</a>" in shown
    held = figures(whole(open_page(PAGE, tabel="deelnemers-per-netwerk")))
    rows = table_rows(held["deelnemers-per-netwerk"])
    for town in ("Sint-Niklaas", "Asse", "Mechelen", "Kortrijk"):
        assert any(town in row for row in rows)
    assert "Welke organisaties aan de lerende netwerken deelnamen, is niet gekend" in shown
    assert "Fictief" not in shown


def test_english_readers_get_the_page_in_english(open_page: Open) -> None:
    shown = words(whole(open_page(PAGE, taal="en")))
    assert "Participants per learning network" in shown
    learned = words(whole(open_page(PAGE, taal="en", tab="begeleiding")))
    assert "Bottlenecks" in learned
    assert "Knelpunten" not in shown + learned


def test_where_no_network_was_held_the_page_says_what_is_not_known(open_page: Open) -> None:
    shown = words(whole(open_page(PAGE, provincie="limburg")))
    assert "Deelnemers samen" not in shown
    assert "Alleen de planning is gekend" in shown


def test_fictional_networks_are_marked_wherever_they_show(open_page: Open) -> None:
    shown = words(whole(open_page(PAGE, fictief="ja")))
    assert ">133</a>" in shown
    assert shown.count("badge-fictional") >= 6
