"""What was asked before, beside a part of a question, and the search over earlier answers."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from data_access.engine import open_store
from tests.app.conftest import hrefs, text_of, tree, whole, words
from tests.conftest import URL_SETTING

pytestmark = pytest.mark.slow


def beside_a_part(text: str, code: str) -> None:
    """A script of its own: AppTest runs its source."""
    from charts.look import Look
    from data_access.filters import Filters
    from language import get_language
    from pages.parts.state import Now, store
    from pages.questions.earlier import earlier
    from views.options import options
    from written_questions.desk import understand
    from written_questions.dossiers.new_dossier import open_dossier

    language = get_language(code)
    dossier = open_dossier(text, store(), get_language("nl"), understand=understand)
    now = Now(language, Filters(), store(), options(store()), Look(language))
    earlier(dossier, dossier.parts[0], now)


def looking_for(text: str, code: str) -> None:
    """Another script of its own."""
    from charts.look import Look
    from data_access.filters import Filters
    from language import get_language
    from pages.parts.state import Now, Shared, store
    from pages.questions.earlier_search import earlier_search
    from views.options import options

    language = get_language(code)
    Shared.page.value = "vragen"
    Shared.parameters.value = {"vragen": {"eerder": [text]}}
    earlier_search(Now(language, Filters(), store(), options(store()), Look(language)))


@pytest.fixture
def drawn(loaded_url: str, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Runs one of the scripts over the sample data."""
    monkeypatch.setenv(URL_SETTING, loaded_url)

    def run(script: Any, text: str, code: str = "nl") -> AppTest:
        app = AppTest.from_function(script, kwargs={"text": text, "code": code}, default_timeout=60)
        return whole(app.run())

    yield run
    open_store.cache_clear()


def test_the_block_says_why_what_was_answered_and_what_is_different_now(drawn: Any) -> None:
    asked = "1. Hoeveel aanvragen kregen de lokale bondgenotennetwerken, per provincie?"
    block = tree(words(drawn(beside_a_part, asked)))
    said = text_of(block)
    assert "Eerder gevraagd" in said
    assert "Schriftelijke vraag nr. 28, 9 november 2023, deelvraag 1" in said
    assert "Zelfde oproep. Nog geen gegevens: de toekenning was nog niet afgerond." in said
    assert "Ingediende aanvragen: toen niet gegeven, nu 151 (" in said
    to = urlsplit(hrefs(block)["Schriftelijke vraag nr. 28"])
    assert (to.path, parse_qs(to.query), to.fragment) == (
        "/vragen", {"eerder": ["vraag nr. 28 van 9 november 2023"]}, "eerder",
    )  # fmt: skip


def test_questions_that_the_text_names_are_links(drawn: Any) -> None:
    text = (
        "Ik verwijs naar mijn vraag nr. 87 van 11 februari 2022.\n\n1. Wat is de stand van zaken?"
    )
    block = tree(words(drawn(beside_a_part, text)))
    assert "De vraag noemt: Schriftelijke vraag nr. 87, 11 februari 2022" in text_of(block)


def test_nothing_stands_there_where_nothing_was_asked(drawn: Any) -> None:
    app = drawn(beside_a_part, "1. Hoeveel fietssnelwegen werden in 2023 aangelegd?")
    assert words(app) == ""


def test_the_link_of_an_earlier_question_finds_all_its_parts(drawn: Any) -> None:
    page = tree(words(drawn(looking_for, "vraag nr. 162 van 2 februari 2021")))
    answers = [text_of(item) for item in page.xpath("//ul[@class='earlier-answers']/li")]
    assert len(answers) == 3
    assert all("Nadia Sminate aan minister Bart Somers" in one for one in answers)
    assert "1.998.813 euro" in answers[0]
    assert page.xpath("//form//input/@value") == ["vraag nr. 162 van 2 februari 2021"]


def test_of_many_answers_the_first_five_are_open(drawn: Any) -> None:
    page = tree(words(drawn(looking_for, "jeugd")))
    first, more = page.xpath("//ul[@class='earlier-answers']")
    assert len(first) == 5
    assert more.getparent().tag == "details"
    (summary,) = page.xpath("//details[ul[@class='earlier-answers']]/summary")
    assert text_of(summary).startswith(f"Nog {len(more)} antwoord")


def test_a_search_that_finds_nothing_says_so(drawn: Any) -> None:
    assert "Geen eerder antwoord gevonden." in words(drawn(looking_for, "fietssnelwegen"))
    assert "earlier-answers" not in words(drawn(looking_for, ""))


def test_texts_of_published_answers_are_translated_and_escaped(drawn: Any) -> None:
    said = words(drawn(looking_for, "vraag nr. 162", "en"))
    assert "Nine lines in 2020" in said
    assert "<script>" not in words(drawn(looking_for, "<script>alert(1)</script>"))
