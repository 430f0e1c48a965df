"""The handout: every message, its key figures, numbered sources, on one sheet."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
from pathlib import Path

import docx
import pandas as pd
import pdfplumber
import pptx
import pytest
from PIL import Image

from data_access.engine import Store
from data_access.filters import Filters
from exports.number import MOST, number_of
from exports.picture import PictureError
from exports.slides.story import story_slides
from exports.word.handout import TOP, handout, key_figures
from language import Language, get_language
from stories import Slide, Story
from stories.figure import kind_of
from stories.shown_story import Shown, shown
from stories.sub_line import sub_line
from tests.conftest import missing
from tests.unit.exports.opened import instructions, paragraphs
from tests.unit.exports.stories import STORY, shown_story
from tests.unit.exports.test_excel import HOSTILE, hostile
from views.words import alternative, cell

pytestmark = pytest.mark.slow

DUTCH, ENGLISH = get_language("nl"), get_language("en")
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include>/etc/fonts/fonts.conf</include><match target="pattern">
<test name="family"><string>Calibri</string></test>
<edit name="family" mode="assign" binding="strong"><string>Liberation Sans</string></edit>
</match></fontconfig>"""
"""Where Calibri is not installed: letters that are a little wider, never those that are far wider."""


def _pixel() -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (1, 1)).save(written, "PNG")
    return written.getvalue()


@pytest.fixture(autouse=True)
def drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pictures are a pixel here, of the size that is asked for on paper."""
    monkeypatch.setattr("exports.picture.placed.figure_only", lambda *_, **__: _pixel())
    monkeypatch.setattr("exports.word.handout.available", lambda: True)


@pytest.fixture
def story(reader: Store) -> list[Shown]:
    return shown_story(reader, DUTCH)


def test_every_message_stands_there_numbered_with_its_filters(story: list[Shown]) -> None:
    said = paragraphs(handout(STORY.title, story, DUTCH))
    assert said[0] == STORY.title
    for number, one in enumerate(story, start=1):
        mark = " (fictief)" if one.result.holds_fictional else ""
        assert f"{number}. {one.title}{mark}" in said
        assert sub_line(one, DUTCH) in said or not sub_line(one, DUTCH)
    assert any(line.startswith("Let op:") for line in said)
    real = [one for one in story if not one.result.holds_fictional]
    assert not any("fictief" in line for line in paragraphs(handout("x", real, DUTCH)))


def pictures(data: bytes) -> list[str]:
    """The words for who cannot see them, of every picture in a document."""
    return [
        shape._inline.docPr.get("descr") for shape in docx.Document(io.BytesIO(data)).inline_shapes
    ]


def test_every_chart_is_drawn_with_words_for_who_cannot_see_it(story: list[Shown]) -> None:
    charts = [one for one in story if kind_of(one) == "chart"]
    assert len(charts) == 6
    told = [alternative(one.result, DUTCH, one.measure) for one in charts]
    assert pictures(handout(STORY.title, story, DUTCH)) == told


def test_a_browser_that_fails_is_asked_once_and_words_stand_in(
    story: list[Shown], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def broken(*_: object, **__: object) -> bytes:
        asked.append(1)
        raise PictureError("late")

    monkeypatch.setattr("exports.picture.placed.figure_only", broken)
    data = handout(STORY.title, story, DUTCH)
    assert (pictures(data), len(asked)) == ([], 1)
    assert key_figures(story[0], DUTCH)[0] in paragraphs(data)


def test_key_figures_are_the_highest_rows_and_the_total(
    story: list[Shown], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("exports.word.handout.available", lambda: False)
    lines = story[0].result
    column = lines.view.column("amount")
    text = "\n".join(paragraphs(handout("x", story[:1], DUTCH)))
    ordered = lines.frame.sort_values("amount", ascending=False, kind="stable")
    at = [text.index(cell(v, column, DUTCH)) for v in ordered["amount"].head(TOP)]
    assert at == sorted(at)
    assert f"nog {len(ordered) - TOP} andere" in text
    assert f"Totaal: {cell(lines.totals['amount'], column, DUTCH)}." in text


def figure(reader: Store, slide: Slide) -> Shown:
    return shown(Story("x", (slide,)), reader, DUTCH)[0]


def test_a_list_of_one_row_gives_its_numbers(reader: Store) -> None:
    numbers = figure(reader, Slide("lerende-netwerken-in-het-kort", Filters()))
    participants = numbers.result.view.column("participants")
    value = cell(numbers.result.frame["participants"].iloc[0], participants, DUTCH)
    assert f"{DUTCH.t(participants.title)}: {value}" in key_figures(numbers, DUTCH)[0]


def test_one_row_gives_all_its_numbers_in_every_file(reader: Store) -> None:
    filters = Filters(calls=("bondgenotennetwerken-fictief",), fictional=True)
    told = figure(reader, Slide("aanvragen-per-oproep", filters))
    view, row = told.result.view, told.result.frame.iloc[0]
    numbers = [c for c in view.columns if c.numeric and not c.minor and not pd.isna(row[c.key])]
    assert len(numbers) > 2
    (line,) = key_figures(told, DUTCH)
    assert row["title"] in line
    assert "fictief" in line
    deck = pptx.Presentation(io.BytesIO(story_slides("x", [told], DUTCH)))
    on_slide = "\n".join(s.text_frame.text for s in deck.slides[1].shapes if s.has_text_frame)
    on_screen = dict(number_of(told, DUTCH).numbers)
    for column in numbers:
        words = cell(row[column.key], column, DUTCH)
        assert f"{DUTCH.t(column.title).lower()} {words}" in line.lower()
        if DUTCH.t(column.title) in on_screen:
            assert on_screen[DUTCH.t(column.title)] == words
            assert words in on_slide
    assert len(on_screen) == min(len(numbers), MOST)


@pytest.mark.parametrize("key", ["gemelde-cijfers", "oproep-wijzigingen"])
def test_a_list_on_one_name_gives_what_tells_its_rows_apart(reader: Store, key: str) -> None:
    told = figure(reader, Slide(key, Filters(calls=("verbindingsambassadeurs",))))
    result = told.result
    assert len(result.frame) > 1
    assert result.frame["title"].nunique() == 1
    (line,) = key_figures(told, DUTCH)
    assert result.frame["title"].iloc[0] not in line
    rows = line.split("; ")
    assert len(set(rows)) == min(len(result.frame), TOP + 1)
    what = result.view.column("field" if "field" in result.frame else "measure")
    amount = result.view.column("amount")
    for said, (_, row) in zip(rows[:TOP], result.frame.iterrows(), strict=False):
        assert said.startswith(cell(row[what.key], what, DUTCH))
        if not pd.isna(row["amount"]):
            assert cell(row["amount"], amount, DUTCH) in said


def test_sources_stand_once_and_every_number_leads_to_one(story: list[Shown]) -> None:
    said = paragraphs(handout("x", story, DUTCH))
    start = said.index("Bronnen")
    listed = dict(re.findall(r"^\[(\d+)] (.+)$", "\n".join(said[start + 1 :]), re.MULTILINE))
    assert len(listed) == len(said) - start - 1
    assert list(listed) == [str(n) for n in range(1, len(listed) + 1)]
    expected = {source.id: source.words(DUTCH) for one in story for source in one.result.sources}
    assert sorted(listed.values()) == sorted(expected.values())
    blocks = "\n".join(said[:start])
    named = set(re.findall(r"\[(\d+)]", blocks))
    assert named == set(listed)


@pytest.mark.some(1)
@pytest.mark.parametrize("language", [DUTCH, ENGLISH], ids=lambda found: found.code)
def test_eight_figures_and_six_charts_fit_on_four_pages(
    reader: Store, language: Language, tmp_path: Path
) -> None:
    if not (program := shutil.which("soffice")):
        missing("LibreOffice")
    story = shown_story(reader, language)
    (tmp_path / "fonts.conf").write_text(FONTS)
    (tmp_path / "x.docx").write_bytes(handout(STORY.title, story, language))
    subprocess.run(
        [str(program), f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
         "--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "x.docx")],
        check=True, capture_output=True, timeout=120,
        env={**os.environ, "FONTCONFIG_FILE": str(tmp_path / "fonts.conf")},
    )  # fmt: skip
    with pdfplumber.open(io.BytesIO((tmp_path / "x.pdf").read_bytes())) as found:
        assert len(found.pages) <= 4
        assert {(round(page.width), round(page.height)) for page in found.pages} == {(595, 842)}
        text = "\n".join(page.extract_text() for page in found.pages)
        right = max(float(letter["x1"]) for page in found.pages for letter in page.chars)
    assert right < 595 - 40
    last = [source.words(language) for one in story for source in one.result.sources][-1]
    assert last.split(",")[0].split("“")[0][:20] in text


def test_nothing_of_the_data_runs_and_the_same_story_gives_the_same_file(
    reader: Store, story: list[Shown]
) -> None:
    result = hostile(reader)
    shown = [Shown(Slide(result.view.key, Filters()), result, None, HOSTILE[0])]
    assert set(instructions(handout(HOSTILE[0], shown, DUTCH))) <= {"PAGE", "NUMPAGES"}
    assert handout("x", story, DUTCH) == handout("x", story, DUTCH)


def test_a_story_without_figures_is_still_a_page() -> None:
    assert paragraphs(handout("Leeg", [], DUTCH)) == ["Leeg", "0 figuren"]
