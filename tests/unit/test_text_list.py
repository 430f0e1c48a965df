"""Rows set as text: grouped, said once, and never read as markup."""

from __future__ import annotations

from dataclasses import replace

from data_access.engine import Store
from data_access.filters import Filters
from language import get_language
from pages.parts.text_list import text_list
from views import read
from views.records import networks
from views.texts import practice

NL = get_language("nl")


def test_each_group_has_one_heading_and_holds_its_rows(reader: Store) -> None:
    result = read(networks.LEARNED, Filters(), reader)
    html = text_list("text", groups=("kind",), short=("recommendation",))(result, NL)
    assert html.count("<h3>") == 4
    assert html.count("<li>") == len(result.frame)
    assert '<section class="words"><h3>Aanbevelingen</h3>' in html


def test_what_holds_for_a_whole_group_stands_in_its_heading(reader: Store) -> None:
    result = read(networks.INVITATIONS, Filters(), reader)
    html = text_list("party", groups=("role", "kind"), details=("meetings",))(result, NL)
    assert "<h3>Uitgenodigd · Lerend netwerk <small>Bijeenkomsten: 4</small></h3>" in html
    assert html.count("<small>") == 4


def test_what_is_the_same_in_all_rows_is_left_out(reader: Store) -> None:
    result = read(practice.PER_MUNICIPALITY, Filters(), reader)
    draw = text_list("activity", groups=("strategy", "short_name"), details=("place",))
    assert "<small>" not in draw(result, NL)


def test_steps_are_numbered_and_unknown_periods_left_out(reader: Store) -> None:
    result = read(networks.GUIDANCE, Filters(), reader)
    draw = text_list("description", lead="step", details=("period", "state"), style="steps")
    html = draw(result, NL)
    assert html.count("<ol>") == 1
    assert "<small>najaar van 2022 · Gepland</small>" in html
    assert "<small>Gepland</small>" in html


def test_markup_in_data_stays_text_and_fictional_rows_are_marked(reader: Store) -> None:
    result = read(practice.TIPS, Filters(), reader)
    frame = result.frame.head(1).assign(text="<b>Tip</b>", fictional=True)
    html = text_list("text", style="steps")(replace(result, frame=frame), NL)
    assert "&lt;b&gt;Tip&lt;/b&gt;" in html
    assert "badge-fictional" in html
