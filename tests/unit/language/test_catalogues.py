"""The catalogues are complete, and the tool that keeps them so sees every kind of fault."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from babel.messages import Catalog

from language import N_, get_language
from language.catalogue_merge import as_po, faults, merged, read_catalogue
from language.catalogues import read_translations
from language.extract import check, wanted_texts
from language.source_texts import (
    UnreadableSource,
    msgids_in_source,
    python_files,
    texts_in_sample_data,
)

APPLICATIONS = ("{n} aanvraag", "{n} aanvragen")


def catalogue(code: str, texts: Mapping[Any, str | tuple[str, ...]]) -> Catalog:
    result = Catalog(locale=code)
    for msgid, string in texts.items():
        result.add(msgid, string)
    return result


def translation(content: Catalog, msgid: str | tuple[str, str]) -> object:
    message = content.get(msgid)
    assert message is not None
    return message.string


def saved(path: Path, content: Catalog, code: str) -> Path:
    path.write_bytes(as_po(content, code))
    return path


def test_all_catalogues_hold_exactly_the_texts_in_use_and_their_translations() -> None:
    assert check(wanted_texts()) == []


def test_the_texts_of_the_sample_data_are_held_to_it_too() -> None:
    assert texts_in_sample_data() is not None


def test_dutch_is_spoken_where_the_language_is_not_known() -> None:
    assert get_language("fr").code == "nl"
    assert get_language(None).code == "nl"
    assert get_language("en") is get_language("en")


def test_a_text_is_translated_and_its_values_filled_in() -> None:
    assert get_language("en").t("niet bekend") == "not known"
    assert get_language("en").t("Onvertaald: {year}", year=2020) == "Onvertaald: 2020"
    assert get_language("nl").t("") == ""
    assert N_("Gemeente") == "Gemeente"


def test_braces_in_a_text_without_values_are_left_alone() -> None:
    assert get_language("nl").t("{letterlijk}") == "{letterlijk}"


def test_the_form_follows_the_count() -> None:
    dutch = get_language("nl")
    assert dutch.n(*APPLICATIONS, 1) == "1 aanvraag"
    assert dutch.n(*APPLICATIONS, 0) == "0 aanvragen"
    assert dutch.n(*APPLICATIONS, 1510) == "1.510 aanvragen"
    assert dutch.n("{n} uit {place}", "{n} uit {place}", 2, place="Genk") == "2 uit Genk"


def test_a_data_text_without_translation_stays_as_it_is() -> None:
    assert get_language("en").data("Een {tekst} die niemand vertaalde") == (
        "Een {tekst} die niemand vertaalde"
    )
    assert get_language("en").data("") == ""


def test_many_threads_get_the_same_words() -> None:
    with ThreadPoolExecutor(8) as pool:
        said = set(pool.map(lambda _: get_language("en").t("niet bekend"), range(200)))
    assert said == {"not known"}


def test_texts_are_found_however_they_are_written() -> None:
    source = """
title = N_("Uitgaven")
language.t("Totaal: {total}", total=language.euro(total))
self.language.t(
    "een lange "
    "zin"
)
language.t("open" if is_open else "gesloten")
language.n("{n} aanvraag", "{n} aanvragen", count)
Plural("{n} lijn", "{n} lijnen")
language.t(column.label)
frame.n("geen tekst")
"""
    assert set(msgids_in_source(source, "page.py")) == {
        "Uitgaven",
        "Totaal: {total}",
        "een lange zin",
        "open",
        "gesloten",
        APPLICATIONS,
        ("{n} lijn", "{n} lijnen"),
    }


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ('language.t(f"Totaal: {x}")', "page.py:1: an f-string"),
        ("def half(:", "page.py:1: invalid syntax"),
    ],
)
def test_a_text_that_would_escape_translation_is_refused(source: str, why: str) -> None:
    with pytest.raises(UnreadableSource, match=why):
        list(msgids_in_source(source, "page.py"))


def test_tests_and_virtual_environments_are_not_read(tmp_path: Path) -> None:
    for name in ("dashboard.py", "pages/one.py", "tests/t.py", ".venv/v.py", "env/lib/e.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "env" / "pyvenv.cfg").touch()
    assert [path.name for path in python_files(tmp_path)] == ["dashboard.py", "one.py"]


def test_new_texts_are_filled_in_for_dutch_and_left_to_a_translator_for_english() -> None:
    wanted = catalogue("nl", {"Oproep": "", APPLICATIONS: ("", "")})
    dutch, english = (merged(Catalog(locale=code), wanted, code) for code in ("nl", "en"))
    assert translation(dutch, "Oproep") == "Oproep"
    assert translation(dutch, APPLICATIONS) == APPLICATIONS
    assert translation(english, "Oproep") == ""
    assert list(faults(dutch, wanted, placeholders=True)) == []
    assert len(list(faults(english, wanted, placeholders=True))) == 2


def test_translations_are_kept_and_texts_no_longer_used_are_dropped(tmp_path: Path) -> None:
    existing = catalogue("en", {"Oproep": "Call", "Vroeger": "Formerly"})
    path = saved(tmp_path / "en.po", existing, "en")
    wanted = catalogue("nl", {"Oproep": "", "Nieuw": ""})
    once = as_po(merged(read_catalogue(path, "en"), wanted, "en"), "en")
    path.write_bytes(once)
    assert b'msgid "Oproep"\nmsgstr "Call"' in once
    assert b"Vroeger" not in once
    assert as_po(merged(read_catalogue(path, "en"), wanted, "en"), "en") == once


def test_half_a_translation_is_not_thrown_away() -> None:
    half = catalogue("en", {APPLICATIONS: ("{n} application", "")})
    wanted = catalogue("nl", {APPLICATIONS: ("", "")})
    assert translation(merged(half, wanted, "en"), APPLICATIONS) == ("{n} application", "")


@pytest.mark.parametrize(
    ("existing", "fault"),
    [
        ({}, "missing: 'Nog {n} dagen'"),
        ({"Nog {n} dagen": ""}, "untranslated: 'Nog {n} dagen'"),
        (
            {"Nog {n} dagen": "{days} days left"},
            "other placeholders: 'Nog {n} dagen' -> '{days} days left'",
        ),
        (
            {"Nog {n} dagen": "{n days left"},
            "malformed placeholder: 'Nog {n} dagen' (expected '}' before end of string)",
        ),
        ({"Nog {n} dagen": "{n} days left", "Oud": "Old"}, "obsolete: 'Oud'"),
    ],
)
def test_each_fault_is_named(existing: dict[str, str], fault: str) -> None:
    wanted = catalogue("nl", {"Nog {n} dagen": ""})
    found = faults(catalogue("en", existing), wanted, placeholders=True)
    assert list(found) == [fault]


def test_a_doubtful_translation_counts_as_none(tmp_path: Path) -> None:
    doubtful = Catalog(locale="en")
    doubtful.add("Oproep", "Summons", flags=["fuzzy"])
    path = saved(tmp_path / "en.po", doubtful, "en")
    wanted = catalogue("nl", {"Oproep": ""})
    found = list(faults(read_catalogue(path, "en"), wanted, placeholders=True))
    assert found == ["untranslated: 'Oproep'"]
    assert read_translations(path, "en").gettext("Oproep") == "Oproep"


def test_one_application_may_do_without_its_number() -> None:
    wanted = catalogue("nl", {APPLICATIONS: ("", "")})
    worded = catalogue("en", {APPLICATIONS: ("one application", "{n} applications")})
    vague = catalogue("en", {APPLICATIONS: ("one application", "applications")})
    assert list(faults(worded, wanted, placeholders=True)) == []
    assert len(list(faults(vague, wanted, placeholders=True))) == 1


def test_braces_in_data_texts_mean_nothing() -> None:
    data = catalogue("en", {"Lokeren {": "Lokeren"})
    assert list(faults(data, data, placeholders=False)) == []
