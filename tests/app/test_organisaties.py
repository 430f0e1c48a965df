"""The page Organisaties en projecten as people meet it: search, narrow, order, and a page per record."""

from __future__ import annotations

import html
import re
import shutil
from collections import defaultdict
from pathlib import Path

import pytest

from data_access.engine import Store
from importing import bodies
from language import get_language
from tests.app.conftest import opened, whole, words
from tests.conftest import URL_SETTING
from tests.register_export import PERSONS, company_number, lines

pytestmark = pytest.mark.slow

PAGE = "organisaties.py"


def names(shown: str) -> list[str]:
    """The names in the list, in its order."""
    return [html.unescape(name) for name in re.findall(r'class="name"[^>]*>(.*?)</a>', shown)]


def link(shown: str, label: str) -> str:
    """The address of the first link with this text."""
    found = re.search(rf'href="([^"]*)"[^>]*>(?:<span>)?{re.escape(label)}<', shown)
    assert found, label
    return html.unescape(found[1])


@pytest.mark.usefixtures("open_page")
def test_a_search_in_the_address_is_carried_out() -> None:
    shown = words(opened(PAGE, zoek="Gistel"))
    assert names(shown) == ["Lokaal bondgenotennetwerk Gistel"]
    assert "Gezocht naar “Gistel”" in shown
    assert "1 project<" in shown


@pytest.mark.usefixtures("open_page")
def test_the_list_counts_projects_apart_from_a_call_that_stands_as_one_line() -> None:
    shown = words(opened(PAGE))
    assert "22 projecten, en 1 hele oproep die als één lijn geboekt is" in shown
    assert len(names(shown)) == 20
    assert "1 tot 20 van 23" in shown
    assert len(names(words(opened(PAGE, blad="2")))) == 3


@pytest.mark.usefixtures("open_page")
def test_facets_count_rows_and_set_the_shared_filters() -> None:
    shown = words(opened(PAGE))
    assert "<span>West-Vlaanderen</span> <small>4</small>" in shown
    assert "provincie=west-vlaanderen" in link(shown, "West-Vlaanderen")
    narrowed = words(opened(PAGE, provincie="west-vlaanderen"))
    assert "4 projecten<" in narrowed
    # What is not chosen keeps its count: another choice beside it is one click away.
    assert "<span>Oost-Vlaanderen</span> <small>3</small>" in narrowed
    assert "provincie" not in link(narrowed, "wis")


@pytest.mark.usefixtures("open_page")
def test_the_article_of_the_budget_narrows_the_list() -> None:
    shown = words(opened(PAGE, artikel="PJ0-1PFC2DB-PR"))
    assert "8 projecten, en 1 hele oproep" in shown


@pytest.mark.usefixtures("open_page")
def test_what_is_not_sure_can_be_listed_apart_and_its_files_hold_just_that() -> None:
    shown = words(opened(PAGE, zeker="unclear"))
    assert names(shown) == ["Verbindingsambassadeur(s) in Lokeren"]
    assert "alleen=certainty%3Aunclear" in shown
    assert "Hoe zeker: onduidelijk" in shown


@pytest.mark.usefixtures("open_page")
def test_a_project_has_a_page_with_its_source_and_what_is_uncertain() -> None:
    shown = words(opened(PAGE, project="bn-gistel"))
    assert "kreeg 195.313,24" in shown
    assert "Rotaryclub Gistel vzw" in shown
    assert "bijkomende investeringssubsidie" in shown
    assert "Een bron zegt het zelf." in shown
    assert "Vlaamse steun voor netwerken tegen kinderarmoede" in shown
    assert "PJ0-1PFC2DB-PR, lijn 8" in words(opened(PAGE, project="samenleven-2020-8"))


@pytest.mark.usefixtures("open_page")
def test_a_project_leads_to_the_ones_before_and_after_it_in_the_list_as_it_is() -> None:
    listed = names(words(opened(PAGE, jaar="2023")))
    shown = words(opened(PAGE, jaar="2023", project="bn-de-panne"))
    assert "2 van 4 in de lijst" in shown
    before, after = re.findall(r'rel="(?:prev|next)"[^>]*title="([^"]*)"', shown)
    assert [before, after] == [listed[0], listed[2]]
    assert 'rel="prev"' not in words(opened(PAGE, jaar="2023", project="bn-blankenberge"))


@pytest.mark.usefixtures("open_page")
def test_a_fictional_project_has_no_page_while_fictional_data_is_off() -> None:
    shown = words(opened(PAGE, project="fictief-040"))
    assert "Dit project is hier niet te vinden: misschien is het fictief." in shown
    assert "fictief=ja" in link(shown, "Toon ook fictieve gegevens")
    assert "badge-fictional" in words(opened(PAGE, project="fictief-040", fictief="ja"))


@pytest.mark.usefixtures("open_page")
def test_organisations_are_listed_with_what_is_known_of_their_money() -> None:
    shown = words(opened(PAGE, tab="organisaties"))
    assert names(shown)[:2] == ["Agentschap Integratie & Inburgering", "Arktos"]
    assert "van 1 van de 2 bekend" in shown
    assert names(words(opened(PAGE, tab="organisaties", zoek="KLJ"))) == ["KLJ"]
    highest = names(words(opened(PAGE, tab="organisaties", volgorde="bedrag")))
    assert highest[0] == "Agentschap Integratie & Inburgering"


@pytest.mark.usefixtures("open_page")
def test_an_organisation_has_a_page_with_a_sentence_first() -> None:
    shown = words(opened(PAGE, organisatie="Arktos", jaar="2020"))
    assert "2 projecten bekend; van 1 daarvan is het bedrag bekend" in shown
    assert "1 aanvraag bekend: 1 toegekend." in shown
    assert "Lokaal bondgenotennetwerk De Panne" in shown
    assert "Bij naam genoemd bij 4 bijeenkomsten." in words(opened(PAGE, organisatie="Bataljong"))


@pytest.mark.usefixtures("open_page")
def test_an_organisation_that_nobody_names_says_so() -> None:
    shown = words(opened(PAGE, organisatie="<b>Niemand</b>"))
    assert "Deze organisatie is hier niet te vinden" in shown
    assert "<b>Niemand" not in shown


@pytest.mark.usefixtures("open_page")
def test_english_readers_get_the_page_in_english() -> None:
    shown = words(opened(PAGE, taal="en"))
    assert "22 projects" in shown
    assert "Toegekend bedrag" not in shown
    assert "Hoe zeker" not in words(opened(PAGE, taal="en", project="bn-gistel"))


@pytest.mark.usefixtures("open_page")
def test_a_search_for_an_old_municipality_says_where_it_is_today() -> None:
    shown = words(opened(PAGE, zoek="Zwijndrecht"))
    assert "Zwijndrecht is sinds 1 januari 2025 deel van Beveren-Kruibeke-Zwijndrecht." in shown
    assert "sinds 1 januari 2025" not in words(opened(PAGE, zoek="Gent"))


def test_who_was_joined_is_found_under_both_names_and_what_may_be_a_person_nowhere(
    register_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "atlas.sqlite"
    shutil.copy(register_url.removeprefix("sqlite:///"), file)
    store = Store(f"sqlite:///{file}")
    monkeypatch.setenv(URL_SETTING, f"sqlite:///{file}")
    review = whole(opened("organisaties.py", tab="nakijken"))
    assert PERSONS[0] in "".join(one.value for one in review.markdown)
    next(one for one in review.button if one.label == "Samenvoegen").click().run()
    ((_, joined),) = [(one.kind, one.body) for one in bodies.decisions(store)]
    for name in (joined, company_number(901)):
        page = whole(opened("organisaties.py", organisatie=name))
        assert "V.Z.W. Twee Namen" in words(page)
    for name in (*PERSONS, company_number(950)):
        assert "Geen organisatie" in words(whole(opened("organisaties.py", organisatie=name)))
    store.engine.dispose()


@pytest.mark.usefixtures("open_page")
def test_without_a_pair_the_page_says_that_none_is_known() -> None:
    shown = words(opened(PAGE, tab="dubbel"))
    assert "Er is geen project en aanvraag bekend die dezelfde toekenning kunnen zijn." in shown
    assert "nog niets beslist" in shown
    assert "Niets gevonden" not in shown
    assert "Beslist, en terug te nemen" not in shown
    assert "Niets gevonden met deze filters." in words(opened(PAGE, tab="dubbel", jaar="2020"))


@pytest.mark.usefixtures("open_page")
def test_the_page_of_an_organisation_tells_what_it_got_year_by_year() -> None:
    shown = words(whole(opened(PAGE, organisatie="Rotaryclub Gistel vzw")))
    told = re.search(r"Toegekend per jaar</dt><dd>([^<]*)</dd>", shown)
    assert told
    assert html.unescape(told[1]) == "2023: 195.313,24\xa0€"
    assert "Per jaar volgens het register" not in shown


def test_it_tells_the_lines_of_the_register_year_by_year(
    register_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(URL_SETTING, register_url)
    first = next(line for line in lines() if line.kbo and line.awarded > 0)
    expected: dict[int, int] = defaultdict(int)
    for line in lines():
        if line.body == first.body:
            expected[line.year] += line.awarded
    shown = words(whole(opened(PAGE, organisatie=first.kbo)))
    told = re.search(r"Per jaar volgens het register</dt><dd>([^<]*)</dd>", shown)
    assert told
    euros = [
        f"{year}: {get_language('nl').euro(100 * expected[year])}" for year in sorted(expected)
    ]
    assert html.unescape(told[1]) == " · ".join(euros)
