"""What a slide shows: never an empty chart, one value in a void, or more rows than its title knows."""

from __future__ import annotations

import pytest

from charts.look import Look
from data_access.engine import Store
from data_access.filters import Filters
from language import get_language
from stories import Slide, Story
from stories.drawings import Drawings, as_drawn, chart_of
from stories.figure import MOST_BARS, counts_rows, drawn_rows, kind_of, nothing_known
from stories.left_out import some_of
from stories.shown_story import Shown, shown
from stories.sub_line import of_some, sub_line
from stories.worth import stands_alone
from views import views

pytestmark = pytest.mark.slow

DUTCH = get_language("nl")


def figure(reader: Store, view: str, face: str = "", title: str = "", **chosen: object) -> Shown:
    slide = Slide(view, Filters(**chosen), face, title)  # type: ignore[arg-type]
    return shown(Story("x", (slide,)), reader, DUTCH)[0]


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_no_chart_is_drawn_of_nothing_or_of_one_value(reader: Store) -> None:
    for fictional in (False, True):
        for view in views().values():
            for face in [one.key for one in view.faces] or [""]:
                one = figure(reader, view.key, face, fictional=fictional)
                if kind_of(one) != "chart" or one.measure is None:
                    continue
                known = one.result.frame[one.measure].notna().sum()
                assert known > 1 or (view.on_map and known == 1), (view.key, face)


def test_what_is_known_nowhere_is_words_and_what_is_known_once_a_number(reader: Store) -> None:
    nowhere = figure(reader, "toekenningen-centrumsteden")
    assert nothing_known(nowhere.result, nowhere.measure)
    assert kind_of(nowhere) == "words"
    assert kind_of(figure(reader, "uitgaven-per-jaar")) == "number"  # only 2020 is known
    assert kind_of(figure(reader, "uitgaven-per-lijn")) == "chart"
    assert kind_of(figure(reader, "tips")) == "table"


def test_the_highest_stands_first_and_the_title_names_what_stands_out(reader: Store) -> None:
    lines = figure(reader, "uitgaven-per-lijn")
    rows = drawn_rows(lines, DUTCH)
    assert list(rows["amount"]) == sorted(rows["amount"], reverse=True)
    assert list(rows["accent"]) == [True] + [False] * 8
    assert rows["title"].iloc[0] in lines.title
    own = figure(reader, "uitgaven-per-lijn", title="Chromebooks kostten een kwart miljoen")
    assert list(drawn_rows(own, DUTCH).query("accent")["title"]) == ["Chromebooks"]
    nobody = figure(reader, "uitgaven-per-lijn", title="Negen lijnen")
    assert not drawn_rows(nobody, DUTCH)["accent"].any()


def test_time_and_what_has_an_order_of_its_own_keep_it(reader: Store) -> None:
    met = drawn_rows(figure(reader, "deelnemers-per-netwerk"), DUTCH)
    assert list(met["participants"]) == [20, 9, 16, 6]
    # Their source says that the list is not complete: the title names no network as the largest.
    assert list(met["accent"]) == [False, False, False, False]


def test_at_most_ten_bars_of_which_the_slide_says_how_many_there_are(reader: Store) -> None:
    lines = figure(reader, "uitgaven-per-lijn", fictional=True)
    rows = drawn_rows(lines, DUTCH)
    assert len(rows) == MOST_BARS
    total = len(lines.result.frame)
    assert some_of(lines, rows, DUTCH) == f"De {MOST_BARS} hoogste van {total}."
    # What the title names is there, also when it is not among the highest.
    low = lines.result.frame.sort_values("amount")["title"].iloc[0]
    named = figure(reader, "uitgaven-per-lijn", title=f"{low} kreeg het minst", fictional=True)
    shown_rows = drawn_rows(named, DUTCH)
    assert low in set(shown_rows["title"])
    assert some_of(named, shown_rows, DUTCH) == f"{MOST_BARS} van de {total} rijen."


def test_fewer_rows_are_drawn_in_less_room_and_letters_stay_as_large(reader: Store) -> None:
    lines, look = figure(reader, "uitgaven-per-lijn"), Look(DUTCH, afar=True)
    draw = chart_of(lines)
    assert draw is not None
    made = Drawings(draw, lines, look)
    before = 100
    for room in (400, 300, 200, 100):
        rows, fig = made.fitting(room)
        assert fig.layout.height <= room
        assert {note.font.size for note in fig.layout.annotations} == {14}
        assert len(rows) < before
        before = len(rows)
    assert as_drawn(lines, look, 200).frame["amount"].iloc[0] == 65_270_000


def test_a_title_that_counts_gives_way_where_not_all_rows_are_shown(reader: Store) -> None:
    tips = figure(reader, "tips")
    assert counts_rows(tips, DUTCH)
    assert str(len(tips.result.frame)) in tips.title
    assert of_some(tips, DUTCH)[0] == DUTCH.t(tips.result.view.title)
    own = figure(reader, "tips", title="Tien tips")
    assert of_some(own, DUTCH)[0] == "Tien tips"


def test_the_line_under_the_title_says_what_how_much_and_of_which_choice(reader: Store) -> None:
    lines = figure(reader, "uitgaven-per-lijn", years=(2020,))
    assert plain(sub_line(lines, DUTCH)) == (
        "Vastgelegd per project of oproep. 2020. Samen 1.998.813 €."
    )
    assert plain(sub_line(figure(reader, "uitgaven-per-lijn"), DUTCH)) == (
        "Vastgelegd per project of oproep. Samen 1.998.813 €."
    )
    told = plain(sub_line(figure(reader, "trekkingsrechten-per-gemeente", "inwoner"), DUTCH))
    assert "Antwerpen 6,81 €" in told
    assert "Vlaanderen 3,48 €" in told


def test_one_number_of_nothing_is_no_slide_of_a_ready_made_story(reader: Store) -> None:
    alone = figure(reader, "deelnemers-per-netwerk", provinces=("antwerpen",))
    assert stands_alone(alone)
    of_a_whole = figure(reader, "aanvragen-per-status", calls=("bondgenotennetwerken",))
    assert not stands_alone(of_a_whole)
