"""A figure as people meet it: its bars, its number or its sentence, its table, its foot and its files."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from lxml.html import HtmlElement
from streamlit.testing.v1 import AppTest

from exports.picture import available
from pages.parts.bars import MOST_BARS
from pages.parts.figure_table import SOME_ROWS
from tests.app.conftest import (
    Open,
    bars,
    figures,
    followed,
    hrefs,
    sentences,
    table_rows,
    text_of,
    title_of,
    whole,
)

pytestmark = pytest.mark.slow

LINES, ARTICLES, APPLICATIONS = "uitgaven-per-lijn", "uitgaven-per-artikel", "aanvragen"
MONEY, CALLS = "geld.py", "oproepen.py"
CHROMEBOOKS = "Chromebooks"


def figure(app: AppTest, key: str = LINES) -> HtmlElement:
    """One figure of the page."""
    return figures(whole(app))[key]


def euros(words: str) -> int:
    """ "652.700 €" as a number."""
    return int("".join(sign for sign in words if sign.isdigit()))


def applications(open_page: Open, choice: str = "", **query: str) -> HtmlElement:
    """The long list of all applications, fictional ones too, as a choice of its table shows it."""
    own = {"tabel": f"{APPLICATIONS}~{choice}" if choice else "", "fictief": "ja"}
    return figure(open_page(CALLS, tab="aanvragen", **own, **query), APPLICATIONS)


# --- bars ---------------------------------------------------------------------------------------


def test_bars_stand_from_high_to_low_and_say_their_values(open_page: Open) -> None:
    shown = bars(figure(open_page(MONEY)))
    values = [euros(words) for _, words in shown]
    assert values == sorted(values, reverse=True)
    assert sum(values) == 1_998_813
    assert shown[0] == ("Verbindingsambassadeurs voor het jeugdwerk", "652.700 €")


def test_the_bar_that_the_title_names_stands_out_and_no_other(open_page: Open) -> None:
    lines = figure(open_page(MONEY))
    (accent,) = lines.xpath(".//ol[contains(@class, 'bars')]/li[contains(@class, 'accent')]")
    assert text_of(accent.find_class("name")[0]) in title_of(lines)


def test_ten_bars_are_shown_until_all_are_asked_for(open_page: Open) -> None:
    few = figure(open_page(MONEY, fictief="ja"))
    (more,) = few.xpath(".//p[@class='more']/a")
    count = int(text_of(more).rpartition(" ")[2])
    assert len(bars(few)) == MOST_BARS < count
    every = figure(followed(open_page(MONEY, fictief="ja"), more.get("href")))
    assert len(bars(every)) == count
    (fewer,) = every.xpath(".//p[@class='more']/a")
    assert text_of(fewer) == "Toon minder"
    assert parse_qs(urlsplit(fewer.get("href")).query) == {"fictief": ["ja"]}
    made_up = every.xpath(".//ol/li[contains(@class, 'fictional')]")
    assert all("(fictief)" in text_of(bar) for bar in made_up)
    assert len(made_up) == count - 9


def test_one_value_is_a_number_and_no_chart(open_page: Open) -> None:
    alone = figure(open_page(MONEY, oproep="verbindingsambassadeurs"))
    (number,) = alone.xpath(".//p[@class='one-number']")
    assert text_of(number).startswith("652.700 €")
    assert not bars(alone)


def test_where_nothing_is_known_there_is_a_sentence_and_nothing_to_take_along(
    open_page: Open,
) -> None:
    app = open_page(CALLS, tab="weigeringen")
    for shown in figures(whole(app)).values():
        assert shown.xpath(".//*[@class='gaps' or @class='empty']")
        assert not shown.xpath(".//ol | .//table | .//*[@class='tools']")
    assert "De redenen van afwijzing zijn niet" in text_of(figure(app, "redenen-van-weigering"))


def test_what_is_chosen_stands_under_the_title_and_what_it_cannot_follow_too(
    open_page: Open,
) -> None:
    assert set(sentences(open_page(MONEY))) == {""}
    chosen = sentences(open_page(MONEY, provincie="limburg", jaar="2020"))
    assert all("2020" in sentence for sentence in chosen)


# --- the foot and the files ---------------------------------------------------------------------


def test_each_part_of_the_foot_opens_and_says_what_it_promises(open_page: Open) -> None:
    foot = figure(open_page(CALLS), "oproepen").find_class("figure-foot")[0]
    opened = {
        text_of(part.find("summary")): text_of(part.find("div")) for part in foot.iter("details")
    }
    assert any(title.endswith("bronnen") for title in opened)
    assert any("niet bekend" in title for title in opened)
    assert all(opened.values())
    links = foot.xpath(".//a[starts-with(@href, 'http')]")
    assert links
    assert all(link.get("rel") == "noopener noreferrer" for link in links)
    assert any(text_of(part).startswith("stand ") for part in foot.iter("span"))


def test_a_figure_is_taken_along_as_every_kind_of_file_with_its_filters(open_page: Open) -> None:
    lines = figure(open_page(MONEY, jaar="2020", taal="en"))
    files = [urlsplit(link.get("href")) for link in lines.xpath(".//a[@data-file]")]
    kinds = (
        ["xlsx", "png", "pptx", "docx", "csv"] if available() else ["xlsx", "pptx", "docx", "csv"]
    )
    assert [file.path for file in files] == [f"/bestand/{LINES}.{kind}" for kind in kinds]
    assert all(parse_qs(file.query) == {"jaar": ["2020"], "taal": ["en"]} for file in files)
    (lasting,) = lines.xpath(".//input[@data-copy]/@value")
    assert urlsplit(lasting).path == f"/figuur/{LINES}"
    assert parse_qs(urlsplit(lasting).query) == {"jaar": ["2020"], "taal": ["en"]}


def test_a_table_alone_has_no_picture(open_page: Open) -> None:
    listed = figure(open_page(CALLS, tab="aanvragen"), APPLICATIONS)
    assert not listed.xpath(".//a[contains(@href, '.png')]")
    assert not [words for words in hrefs(listed) if words in ("Tabel", "Grafiek")]


# --- the table side -----------------------------------------------------------------------------


def test_a_chart_turns_to_its_table_and_back_by_its_address(open_page: Open) -> None:
    app = open_page(MONEY, jaar="2020")
    table = followed(app, hrefs(figure(app))["Tabel"])
    assert len(table_rows(figure(table))) == 9
    assert bars(figure(table, ARTICLES)) or figure(table, ARTICLES).find_class("one-number")
    back = followed(table, hrefs(figure(table))["Grafiek"])
    assert back.query_params == {"jaar": "2020"} or back.query_params == {"jaar": ["2020"]}
    assert bars(figure(back)) == bars(figure(app))


def test_a_heading_puts_the_rows_in_its_order_and_again_in_the_other(open_page: Open) -> None:
    app = open_page(MONEY, tabel=LINES)
    for turn in (True, False):
        heads = figure(app).xpath(".//thead//a")
        (amount,) = [link for link in heads if text_of(link).startswith("Vastgelegd")]
        app = followed(app, amount.get("href"))
        at = [text_of(head) for head in figure(app).xpath(".//thead/tr/th")]
        (column,) = [i for i, words in enumerate(at) if words.startswith("Vastgelegd")]
        values = [euros(row[column]) for row in table_rows(figure(app))]
        assert values == sorted(values, reverse=turn)
        assert ("hoogste eerst" if turn else "laagste eerst") in at[column]
    (total,) = figure(app).xpath(".//tfoot")
    assert "1.998.813 €" in text_of(total)


def test_what_is_searched_for_are_the_rows_that_hold_it_and_it_stands_in_the_field(
    open_page: Open,
) -> None:
    found = figure(open_page(MONEY, tabel=f"{LINES}~zoek:chromeb"))
    (row,) = table_rows(found)
    assert CHROMEBOOKS in row
    (field,) = found.xpath(".//form[@data-href]//input[@type='search']")
    assert field.get("value") == "chromeb"
    nothing = figure(open_page(MONEY, tabel=f"{LINES}~zoek:<b>x</b>"))
    assert "Geen rij met “<b>x</b>”." in text_of(nothing)
    assert not table_rows(nothing)


def test_columns_are_left_out_and_taken_back_and_the_first_stays(open_page: Open) -> None:
    whole_table = applications(open_page)
    heads = [text_of(head) for head in whole_table.xpath(".//thead/tr/th")]
    items = whole_table.xpath(".//a[@role='menuitemcheckbox']")
    assert [text_of(item) for item in items] == heads[1:]
    assert {item.get("aria-checked") for item in items} == {"true"}
    href = items[0].get("href")
    fewer = figure(followed(open_page(CALLS), href), APPLICATIONS)
    assert [text_of(head) for head in fewer.xpath(".//thead/tr/th")] == [heads[0], *heads[2:]]
    back = fewer.xpath(".//a[@role='menuitemcheckbox'][@aria-checked='false']")
    assert [text_of(item) for item in back] == [heads[1]]
    everything = figure(followed(open_page(CALLS), back[0].get("href")), APPLICATIONS)
    assert [text_of(head) for head in everything.xpath(".//thead/tr/th")] == heads


def test_pages_hold_every_row_once(open_page: Open) -> None:
    told = text_of(applications(open_page).find_class("paging")[0].find("span"))
    count = int(told.rpartition(" van ")[2])
    most = 2 * SOME_ROWS
    assert told == f"1 tot {most} van {count}"
    seen = []
    for page in range(1, -(-count // most) + 1):
        shown = applications(open_page, f"blad:{page}")
        rows = table_rows(shown)
        seen += [tuple(row) for row in rows]
        ways = hrefs(shown.find_class("paging")[0])
        assert ("Vorige" in ways) == (page > 1)
        assert ("Volgende" in ways) == (page * most < count)
    assert len(seen) == count
    beyond = applications(open_page, "blad:9999")
    assert tuple(table_rows(beyond)[-1]) == seen[-1]


@pytest.mark.parametrize(
    "choice", ["op:bestaat-niet", "blad:-1", "blad:x", "zonder:bestaat-niet", "~~::", "zoek:"]
)
def test_a_choice_that_is_none_leaves_the_table_as_it_is(choice: str, open_page: Open) -> None:
    app = whole(open_page(MONEY, tabel=f"{LINES}~{choice}"))
    assert table_rows(figure(app)) == table_rows(figure(open_page(MONEY, tabel=LINES)))
