"""Composing a figure and setting things side by side, as people meet it: links, reasons, names, sentences."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml.html import HtmlElement
from streamlit.testing.v1 import AppTest

from data_access.engine import Store
from importing.readiness import ensure_ready
from stories.kept_figures import kept_figures
from tests.app.conftest import (
    Open,
    figures,
    followed,
    hrefs,
    opened,
    table_rows,
    text_of,
    tree,
    whole,
    words,
)
from tests.conftest import URL_SETTING
from views.options import options

pytestmark = pytest.mark.slow

PAGE, COMPARING = "samenstellen.py", "vergelijken.py"
PER_PROVINCE = "toegekend_per-provincie"


def part(app: AppTest, name: str) -> HtmlElement:
    """One part of the composition: what is chosen, and what can be."""
    (label,) = tree(words(app)).xpath(f"//*[@id='part_{name}']")
    found = label.getparent()
    assert found is not None
    return found


def link(app: AppTest, name: str, label: str) -> str:
    """Where an option of a part leads."""
    links = part(app, name).xpath(".//div[@class='sheet']//a")
    return next(str(one.get("href")) for one in links if text_of(one) == label)


def test_from_nothing_to_a_figure_by_links_alone(open_page: Open) -> None:
    start = whole(open_page(PAGE))
    first = next(
        str(one.get("href"))
        for one in tree(words(start)).xpath("//div[@class='composer-start']//a")
        if text_of(one) == "Toegekend bedrag"
    )
    broken = followed(
        followed(start, first), link(followed(start, first), "opgesplitst", "per provincie")
    )
    median = followed(broken, link(broken, "bewerking", "Mediaan"))
    key = f"{PER_PROVINCE}_als-mediaan"
    assert "Mediaan: toegekend per provincie" in text_of(figures(median)[key].xpath(".//h2")[0])
    lowest = followed(median, link(median, "volgorde", "Laagste eerst"))
    few = followed(lowest, link(lowest, "rijen", "5 rijen"))
    assert list(figures(few)) == [f"{key}_op-laagste_top-5"]


def test_what_does_not_go_together_says_why(open_page: Open) -> None:
    app = whole(open_page(PAGE, cijfer="slaagkans_per-provincie"))
    refused = text_of(part(app, "bewerking").xpath(".//dl")[0])
    assert "Dit is er alleen van bedragen van één soort" in refused
    assert "Mediaan" in refused
    told = whole(open_page(PAGE, cijfer="slaagkans_per-status"))
    assert any("waaruit het zelf gemaakt is" in info.value for info in told.info)


def test_another_figure_gives_up_the_breakdown_that_it_does_not_have(open_page: Open) -> None:
    app = whole(open_page(PAGE, cijfer="toegekend_per-gemeente"))
    committed = link(app, "cijfer", "Vastgelegd")
    assert parse_qs(urlsplit(committed).query)["cijfer"] == ["vastgelegd"]


def test_a_key_that_is_none_says_so_and_lets_begin(open_page: Open) -> None:
    app = whole(open_page(PAGE, cijfer="onzin"))
    assert any("bestaat niet" in info.value for info in app.info)
    assert tree(words(app)).xpath("//div[@class='composer-start']//a")


def test_a_figure_of_another_page_can_be_composed_further(open_page: Open) -> None:
    geld = whole(open_page("geld.py", jaar="2020"))
    (href,) = {
        str(one.get("href"))
        for one in figures(geld)["uitgaven-per-artikel"].xpath(".//a")
        if text_of(one) == "Zelf verder samenstellen"
    }
    app = followed(geld, href)
    assert "vastgelegd_per-artikel" in figures(app)
    assert "2020" in text_of(figures(app)["vastgelegd_per-artikel"])


def test_files_and_presentation_of_a_composed_figure(open_page: Open) -> None:
    key = f"{PER_PROVINCE}_als-mediaan"
    app = whole(open_page(PAGE, cijfer=key))
    links = hrefs(figures(app)[key])
    assert any(f"/bestand/{key}.xlsx" in href for href in links.values())
    story = next(href for href in links.values() if "/presentaties?" in href)
    assert key in "".join(parse_qs(urlsplit(story).query)["dia"])
    assert "Mediaan: toegekend per provincie" in words(followed(app, story))


@pytest.fixture
def own_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """A database of its own, in which something is saved."""
    url = f"sqlite:///{tmp_path / 'own.sqlite'}"
    monkeypatch.setenv(URL_SETTING, url)
    store = Store(url)
    ensure_ready(store)
    yield store
    store.engine.dispose()


def saved(store: Store) -> list[str]:
    return [kept.story.title for kept in kept_figures(store, options(store).values)]


def test_a_figure_is_saved_renamed_removed_and_brought_back(own_store: Store) -> None:
    app = whole(opened(PAGE, cijfer=PER_PROVINCE, jaar="2023"))
    app.text_input[0].set_value("Per provincie in 2023")
    whole(app.button(key="kept_save").click().run())
    assert saved(own_store) == ["Per provincie in 2023"]
    (kept,) = kept_figures(own_store, options(own_store).values)
    assert kept.story.slides[0].view == PER_PROVINCE
    assert kept.story.slides[0].filters.years == (2023,)
    key = kept.story.key
    app.text_input(key=f"composing_other_name_{key}").set_value("Andere naam")
    whole(app.button(key=f"kept_rename_{key}").click().run())
    assert saved(own_store) == ["Andere naam"]
    whole(app.button(key=f"kept_remove_{key}").click().run())
    assert saved(own_store) == []
    whole(app.button(key="kept_back").click().run())
    assert saved(own_store) == ["Andere naam"]


# --- side by side -------------------------------------------------------------------------------


MAXIMA = "maximum_en-maximum-per-inwoner_per-gemeente_per-regeling"


def columns(app: AppTest) -> list[str]:
    """What stands side by side."""
    heads = tree(words(app)).xpath(
        "//ul[@class='each']/following::table[@class='atlas'][1]/thead//th[@class='num']"
    )
    return [text_of(head) for head in heads]


def said(app: AppTest) -> list[str]:
    """The sentence on each."""
    return [text_of(one) for one in tree(words(app)).xpath("//ul[@class='each']/li")]


def test_three_municipalities_stand_side_by_side(open_page: Open) -> None:
    app = whole(open_page(COMPARING, wat="gemeente", met=["31004", "44021", "38008"]))
    assert columns(app) == ["Blankenberge", "Gent", "De Panne"]
    blankenberge, ghent, _ = said(app)
    assert "150.000 € aan toegekende steun" in blankenberge.replace("\xa0", " ")
    assert ghent.startswith("Gent: 263.927 inwoners. Niet bekend: aanvragen, ")
    maxima = [row for row in table_rows(figures(app)[MAXIMA]) if row[0] == "Gent"]
    assert [row[3] for row in maxima] == ["1.678.197 €", "1.419.170 €", "508.594 €"]
    links = hrefs(figures(app)["naast_per-gemeente"])
    assert any("/bestand/naast_per-gemeente.xlsx" in href for href in links.values())


@pytest.mark.parametrize(
    ("kind", "things", "heads"),
    [
        ("provincie", ["limburg", "west-vlaanderen"], ["Limburg", "West-Vlaanderen"]),
        ("organisatie", ["demos", "duo-for-a-job"], ["Demos", "Duo for a job"]),
        ("jaar", ["2023", "2020"], ["2023", "2020"]),
        (
            "oproep",
            ["bondgenotennetwerken", "plan-samenleven-1"],
            ["Lokale bondgenotennetwerken", "Plan Samenleven, eerste projectjaar"],
        ),
    ],
)
def test_other_things_stand_side_by_side(
    kind: str, things: list[str], heads: list[str], open_page: Open
) -> None:
    app = whole(open_page(COMPARING, wat=kind, met=things))
    assert columns(app) == heads
    assert len(said(app)) == len(heads)


@pytest.mark.parametrize("kind", ["", "gemeente", "provincie", "organisatie", "oproep", "jaar"])
def test_from_nothing_it_says_what_to_choose(kind: str, open_page: Open) -> None:
    assert "Kies er twee tot vijf" in words(whole(open_page(COMPARING, wat=kind)))


def test_one_is_not_compared_and_a_sixth_is_left_out(open_page: Open) -> None:
    one = whole(open_page(COMPARING, wat="gemeente", met=["31004"]))
    assert "Kies er twee tot vijf" in words(one)
    assert not figures(one)
    six = ["31004", "44021", "38008", "11002", "35005", "36015"]
    assert len(columns(whole(open_page(COMPARING, wat="gemeente", met=six)))) == 5


@pytest.mark.parametrize(
    ("page", "query"),
    [
        ("kaart.py", {"toon": "31004"}),
        ("oproepen.py", {"toon": "bondgenotennetwerken"}),
        ("organisaties.py", {"organisatie": "Demos"}),
    ],
)
def test_the_page_of_a_thing_leads_to_where_it_is_compared(
    page: str, query: dict[str, str], open_page: Open
) -> None:
    app = whole(open_page(page, **query))
    found = tree(words(app)).xpath("//a[contains(@href, '/vergelijken?')]")
    compared = followed(app, str(found[0].get("href")))
    assert tree(words(compared)).xpath("//ul[@class='compared']/li")
