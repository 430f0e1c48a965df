"""What all pages share: two languages, one set of filters, the address, and the fictional switch."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from data_access.filters import Filters
from language import get_language
from pages.frame.page_list import PAGES
from tests.app.conftest import (
    FRAME,
    PARTS,
    Open,
    figures,
    followed,
    heading,
    hrefs,
    sentences,
    tree,
    whole,
    words,
)
from views import view

FILES = sorted(path.name for path in Path(FRAME).parent.glob("[a-z]*.py"))
EVERY_PAGE = pytest.mark.parametrize("page", FILES)
EVERY_PART = pytest.mark.parametrize(("page", "tab"), PARTS)
MONEY = "geld.py"
ENGLISH = get_language("en")


def in_the_bar(app: AppTest, part: str) -> dict[str, str]:
    """The links of a part of the bar above the page: their words and where they lead."""
    (bar,) = tree(words(app)).xpath("//header[@class='atlas-bar']")
    (found,) = bar.xpath(f".//{part}")
    return hrefs(found)


def pills(app: AppTest, key: str) -> Any:
    """A group of buttons by its key."""
    return next(group for group in app.get("button_group") if group.key == key)


def labels(app: AppTest, key: str) -> list[str]:
    """What the buttons of a group say."""
    return [option.content for option in pills(app, key).proto.options]


def offered(app: AppTest, key: str) -> list[str]:
    """What can be chosen in a group of buttons, by name."""
    return [text.split(" :gray[")[0] for text in labels(app, key)]


def panel(app: AppTest, name: str) -> AppTest:
    """The page with a panel of the filters open."""
    return app.button(key=f"filter_button_{name}").click().run()


def filters(app: AppTest) -> Filters:
    chosen: Filters = app.session_state["shared_filters"]
    return chosen


def test_each_page_has_its_file_and_eight_stand_in_the_menu() -> None:
    assert sorted(info.path for info in PAGES) == FILES
    assert sum(info.in_menu for info in PAGES) == 8


@pytest.mark.some(12)
@EVERY_PART
@pytest.mark.parametrize(
    "query",
    [
        {},
        pytest.param({"fictief": "ja"}, marks=pytest.mark.slow),
        pytest.param({"taal": "en"}, marks=pytest.mark.slow),
        pytest.param({"taal": "en", "fictief": "ja"}, marks=pytest.mark.slow),
    ],
)
def test_every_part_of_every_page_opens_in_both_languages_without_a_fault(
    page: str, tab: str, query: dict[str, str], open_page: Open
) -> None:
    app = whole(open_page(page, tab=tab, **query))
    assert heading(app)
    assert not app.warning
    (info,) = (one for one in PAGES if one.path.endswith(page))
    filtered = info.filtered or not info.url  # Overzicht has its filters under its headline
    band = "fictional-band" in words(app)
    assert band == (filtered and "fictief" in query)
    assert band or "badge-fictional" not in words(app)


@pytest.mark.some(4)
@pytest.mark.slow
@EVERY_PAGE
def test_every_page_speaks_the_language_of_its_link(page: str, open_page: Open) -> None:
    dutch, english = open_page(page), open_page(page, taal="en")
    assert 'role="group" aria-label="Language"' in words(english)
    assert 'role="group" aria-label="Taal"' in words(dutch)
    title = next(info.title for info in PAGES if info.path == page)
    if page != "overzicht.py":  # which opens with what the figures say
        assert heading(dutch) == title
        assert heading(english) == ENGLISH.t(title)
    assert words(dutch) != words(english)


@pytest.mark.some(12)
@pytest.mark.slow
@EVERY_PART
def test_every_part_of_every_page_says_when_nothing_is_to_be_seen(
    page: str, tab: str, open_page: Open
) -> None:
    """A choice that leaves little: the page still stands, in words; no figure is an empty chart."""
    little = {
        "gemeente": "73001",
        "oproep": "plan-samenleven-3",
        "jaar": "2020",
        "status": "withdrawn",
    }
    for figure in figures(whole(open_page(page, tab=tab, **little))).values():
        told = figure.xpath(".//*[@class='gaps' or @class='empty']")
        assert told or figure.xpath(".//table | .//ol | .//*[@class='tools']")


@pytest.mark.some(4)
@pytest.mark.slow
@EVERY_PAGE
def test_filters_follow_to_every_page(page: str, open_page: Open) -> None:
    app = open_page(MONEY, jaar=["2020", "2021"], provincie="limburg")
    chosen = filters(app)
    app.query_params.clear()  # as the menu does
    whole(app.switch_page(page).run())
    assert filters(app) == chosen


# --- filters and the address ------------------------------------------------------------------


def test_a_link_brings_back_the_filters(open_page: Open) -> None:
    app = whole(open_page(MONEY, jaar=["2020", "2021"], grenzen="toen", fictief="ja"))
    assert filters(app) == Filters(years=(2020, 2021), borders="then", fictional=True)
    assert app.button(key="filter_button_time").label == "2020–2021"
    assert set(pills(panel(app, "time"), "f_years").value) == {2020, 2021}
    assert panel(app, "more").toggle(key="f_fictional").value is True


def test_a_choice_changes_what_is_shown_and_the_address(open_page: Open) -> None:
    app = open_page(MONEY)
    assert set(sentences(app)) == {""}
    pills(panel(app, "time"), "f_years").set_value([2020]).run()
    whole(app)
    assert filters(app) == Filters(years=(2020,))
    assert app.query_params == {"jaar": "2020"}
    assert all(sentence.startswith("2020") for sentence in sentences(app))
    pills(app, "f_years").set_value([]).run()
    assert app.query_params == {}
    assert set(sentences(app)) == {""}


def test_a_year_without_rows_is_read_in_grey_and_not_chosen(open_page: Open) -> None:
    app = panel(open_page(MONEY), "time")
    assert [name.split(" ")[0] for name in offered(app, "f_years")] == ["2020"]
    assert "<span>Zonder rijen</span><ul><li>2024</li>" in words(app)


def test_a_municipality_is_chosen_by_typing(open_page: Open) -> None:
    app = panel(open_page("kaart.py"), "place")
    assert "46029" not in offered(app, "f_municipalities")
    app.text_input(key="f_search_municipalities").set_value("moerbe").run()  # which it took in
    pills(app, "f_municipalities").set_value(["46029"]).run()
    whole(app)
    assert filters(app).municipalities == ("46029",)
    assert app.query_params["gemeente"] == "46029"
    assert any("Lokeren" in sentence for sentence in sentences(app))


def test_each_cross_takes_away_its_own_choice(open_page: Open) -> None:
    app = open_page(MONEY, jaar=["2020", "2021"], provincie="west-vlaanderen", status="awarded")
    app.button(key="drop_place").click().run()
    assert filters(whole(app)) == Filters(years=(2020, 2021), statuses=("awarded",))
    app.button(key="chip_statuses_awarded").click().run()
    assert filters(whole(app)) == Filters(years=(2020, 2021))
    assert app.query_params == {"jaar": ["2020", "2021"]}
    app.button(key="drop_time").click().run()
    assert filters(whole(app)) == Filters()


def test_clearing_takes_all_choices_away_but_leaves_the_switch(open_page: Open) -> None:
    app = open_page(MONEY, jaar="2020", provincie="limburg", grenzen="toen", fictief="ja")
    app.button(key="clear_all").click().run()
    assert filters(whole(app)) == Filters(fictional=True)
    assert app.query_params == {"fictief": "ja"}
    assert "clear_all" not in [button.key for button in app.button]


def plan_closes(app: AppTest) -> Any:
    """Until when applications for the first Plan Samenleven were taken, as this page knows it."""
    frame = app.session_state["shared_now"].result(view("oproepen")).frame
    return frame.loc[frame["title"].str.contains("Samenleven"), "closes"].min()


def test_a_link_to_a_day_shows_what_was_known_then(open_page: Open) -> None:
    app = whole(open_page("oproepen.py", stand="2022-04-01"))
    assert filters(app) == Filters(as_known_on=dt.date(2022, 4, 1))
    assert app.button(key="chip_as_known_on").label == "Zoals bekend op 1 april 2022"
    assert sentences(app)
    assert all("zoals bekend op 1 april 2022" in sentence for sentence in sentences(app))
    assert panel(app, "more").date_input(key="f_as_known_on").value == dt.date(2022, 4, 1)
    assert plan_closes(app) == dt.date(2022, 5, 31)  # the term was extended in May
    app.button(key="chip_as_known_on").click().run()
    assert filters(whole(app)) == Filters()
    assert "stand" not in app.query_params
    assert plan_closes(app) == dt.date(2022, 7, 1)
    assert "zoals bekend" not in words(app)


def test_a_day_is_chosen_under_more_filters_and_cleared_with_the_rest(open_page: Open) -> None:
    app = panel(open_page(MONEY), "more")
    app.date_input(key="f_as_known_on").set_value(dt.date(2024, 3, 1)).run()
    assert filters(whole(app)).as_known_on == dt.date(2024, 3, 1)
    assert app.query_params == {"stand": "2024-03-01"}
    app.button(key="clear_all").click().run()
    assert filters(whole(app)) == Filters()
    assert app.query_params == {}
    app = whole(open_page(MONEY, stand="1066-10-14"))
    assert filters(app).as_known_on == dt.date(1066, 10, 14)


def test_a_day_that_is_none_is_said_and_left_out(open_page: Open) -> None:
    app = whole(open_page(MONEY, stand="2024-02-30"))
    assert filters(app) == Filters()
    assert "stand=2024" in app.warning[0].value


def test_what_a_link_asks_that_does_not_exist_is_said_and_left_out(open_page: Open) -> None:
    app = open_page(MONEY, jaar=["2020", "1066"], provincie="<b>atlantis</b>", fictief="misschien")
    whole(app)
    assert filters(app) == Filters(years=(2020,))
    told = app.warning[0].value
    assert "bestaat niet en is weggelaten" in told
    for value in ("1066", "atlantis", "misschien"):
        assert value in told
    assert "<b>" not in told


def test_a_name_that_means_nothing_is_said_too(open_page: Open) -> None:
    app = whole(open_page(MONEY, provinsie="limburg", utm_source="nieuwsbrief", jaar="2020"))
    assert filters(app) == Filters(years=(2020,))
    told = app.warning[0].value
    assert "provinsie=limburg" in told
    assert "utm" not in told


def test_regions_are_chosen_by_kind_and_those_of_other_kinds_stay(open_page: Open) -> None:
    app = panel(open_page("kaart.py", regio="vervoerregio-limburg"), "place")
    assert app.button(key="filter_button_place").label == r"Limburg \(vervoerregio\)"
    pills(app, "f_regions_referentieregio").set_value(["referentieregio-limburg"]).run()
    assert filters(whole(app)).regions == ("referentieregio-limburg", "vervoerregio-limburg")
    assert any("Limburg (referentieregio)" in sentence for sentence in sentences(app))


def test_a_period_is_chosen_by_its_days(open_page: Open) -> None:
    app = panel(open_page("netwerken.py", tot="2022-06-30"), "time")
    app.date_input(key="f_since").set_value(dt.date(2022, 4, 1)).run()
    whole(app)
    assert app.query_params == {"van": "2022-04-01", "tot": "2022-06-30"}
    assert app.button(key="filter_button_time").label == "01/04/2022 tot en met 30/06/2022"
    assert any("01/04/2022 tot en met 30/06/2022" in sentence for sentence in sentences(app))


def test_options_say_how_many_rows_they_leave_and_those_without_are_gone(open_page: Open) -> None:
    app = panel(open_page("oproepen.py", provincie="limburg", fictief="ja"), "more")
    told = {text.split(" :gray[")[0]: text for text in labels(app, "f_statuses")}
    frame = app.session_state["shared_now"].result(view("aanvragen")).frame
    assert told["Toegekend"] == f"Toegekend :gray[{(frame['status'] == 'awarded').sum()}]"
    assert "Ingediend" not in told
    app = panel(open_page("oproepen.py", provincie="limburg", status="submitted"), "more")
    assert labels(app, "f_statuses") == ["Ingediend :gray[0]"]


@pytest.mark.parametrize("code", ["fr", "", "../nl", "<b>"])
def test_a_language_that_is_not_there_becomes_dutch(code: str, open_page: Open) -> None:
    assert heading(whole(open_page(MONEY, taal=code))) == "Geld"


# --- switches ---------------------------------------------------------------------------------


def test_the_language_switch_turns_the_page_and_leaves_all_else(open_page: Open) -> None:
    app = open_page(MONEY, jaar="2020", tab="jaren", tabel="uitgaven-per-jaar")
    languages = "div[@class='languages']"
    english = followed(app, in_the_bar(app, languages)["English"])
    assert heading(english) == ENGLISH.t("Geld")
    assert english.query_params == {**app.query_params, "taal": "en"}
    dutch = followed(english, in_the_bar(english, languages)["Nederlands"])
    assert heading(dutch) == "Geld"
    assert words(dutch) == words(app)


def test_the_menu_leads_to_every_page_with_the_filters_and_marks_where_one_is(
    open_page: Open,
) -> None:
    app = open_page(MONEY, jaar="2020", tab="jaren", taal="en")
    pages = in_the_bar(app, "nav")
    assert list(pages) == [ENGLISH.t(info.word) for info in PAGES if info.in_menu]
    assert all(href.endswith("?jaar=2020&taal=en") for href in pages.values())
    current = tree(words(app)).xpath("//header//a[@aria-current='page']/text()")
    assert current == [ENGLISH.t("Geld")]


@pytest.mark.some(3)
@EVERY_PAGE
def test_every_part_is_a_link_and_the_one_that_shows_is_marked(page: str, open_page: Open) -> None:
    info = next(info for info in PAGES if info.path == page)
    for tab in info.tabs:
        app = open_page(page, tab=tab, jaar="2020")
        (parts,) = tree(words(app)).xpath("//nav[@class='tabs']")
        assert list(hrefs(parts)) == list(info.tabs.values())
        shown = parts.xpath(".//a[@aria-current='page']/text()")
        assert shown == [info.tabs[tab]]
        assert all("jaar=2020" in href for href in hrefs(parts).values())


def test_the_switch_for_fictional_data_shows_a_band_and_marks_and_leaves_no_trace(
    open_page: Open,
) -> None:
    app = open_page(MONEY)
    real = words(app)
    assert "fictional-band" not in real
    panel(app, "more")
    app.toggle(key="f_fictional").set_value(True).run()
    shown = words(whole(app))
    assert "fictional-band" in shown
    assert "badge-fictional" in shown
    assert app.query_params == {"fictief": "ja"}
    app.toggle(key="f_fictional").set_value(False).run()
    app.button(key="filter_close").click().run()
    assert words(whole(app)) == real
    assert app.query_params == {}


def test_what_only_fictional_rows_hold_is_offered_with_the_switch_only(open_page: Open) -> None:
    app = panel(open_page("oproepen.py"), "calls")
    assert not [name for name in offered(app, "f_calls") if "fictief" in name]
    panel(app, "more").toggle(key="f_fictional").set_value(True).run()
    assert [name for name in offered(panel(app, "calls"), "f_calls") if "fictief" in name]
