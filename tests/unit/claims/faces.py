"""What the faces of a figure say: sentences, charts, files, slides and answers, as lines of text."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

import openpyxl
import pytest
from pptx import Presentation

from charts.look import Look
from data_access.engine import Store
from exports.excel import workbook
from exports.grid import grid
from exports.picture.placed import Placed
from exports.slides import slides
from exports.slides.story import story_slides
from exports.word import tables_document
from exports.word.handout import handout
from language import Language
from presentation.slides import slide
from stories import Slide, Story
from stories.drawings import as_drawn
from stories.shown_story import Shown, shown
from tests.unit.exports.opened import WORD, document, words_in
from views import Result, read
from views.headlines import headline, message
from views.map_levels import added_up
from views.place_facts import place_facts
from views.place_words import parts_make_total, said_of_bars
from views.ranking import place_column, ranking
from views.words import alternative, reconciliation
from written_questions.answer_files import (
    answered_now,
    excel_annex,
    told_apart,
    word_answer,
)
from written_questions.dossiers.dossier import Dossier, Part, Table
from written_questions.dossiers.drafts import draft
from written_questions.question import Header

DOT: Final = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c63f80f0001"
    "010100b138f6140000000049454e44ae426082"
)
"""A picture of one point: what a browser draws is told by the chart itself."""


def without_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pictures on slides and paper are a point, with the rows that a browser would have drawn."""

    def placed(one: Shown, language: Language, width: float, height: float) -> Placed:
        return Placed(DOT, width, height, as_drawn(one, Look(language), 400))

    for module in ("exports.slides.story", "exports.word.handout"):
        monkeypatch.setattr(f"{module}.placed", placed)
    monkeypatch.setattr("exports.word.handout.available", lambda: True)


def sentences(result: Result, language: Language) -> Iterator[str]:
    """What pages, slides and answers say of a figure in each of its forms."""
    view = result.view
    for measure in {None, view.measure, *(face.measure for face in view.faces)}:
        yield headline(result, language, measure)
        yield message(result, language, measure)
        yield alternative(result, language, measure)
        yield reconciliation(result, language, measure)


def on_maps(result: Result, store: Store, language: Language) -> Iterator[str]:
    """The ranked list and the card of every place, and the sentences under a map."""
    view = result.view
    if not (view.on_map and {"nis", "province_slug"} & set(result.frame)):
        return
    everywhere = read(
        view, replace(result.filters, provinces=(), municipalities=(), regions=()), store
    )
    if "nis" in result.frame:
        yield from said_of_bars(result, language)
    for face in view.faces:
        if not view.column(face.measure).numeric:
            continue
        listed = ranking(result, everywhere, face, language)
        for place in listed.places[:5]:
            yield f"rang {place.rank}" if place.rank else ""
            for fact in place_facts(result, face, place.id, listed, language):
                yield f"{fact.title}: {fact.value} {fact.line}"
        if place_column(result) == "province_slug":
            yield parts_make_total(result, added_up(face, view), language)


def charts(result: Result, language: Language) -> Iterator[str]:
    """Every text in the charts of a figure and in their legends."""
    view, look = result.view, Look(language)
    drawn = [view.chart] if view.chart else []
    for draw in (*drawn, *(face.chart for face in view.faces)):
        figure = json.loads(draw(result.frame, look).to_json())
        figure["layout"].pop("template", None)
        yield from _texts({"data": figure["data"], "layout": figure["layout"]})
    for face in view.faces:
        if face.legend and (key := face.legend(result.frame, look)):
            yield from (fill.words for fill in key.fills)
            yield from (words for words, _ in key.circles)


def files(result: Result, language: Language) -> Iterator[str]:
    """Excel, Word and PowerPoint of a figure, and its table as the page shows it."""
    made = grid(result, language)
    yield from (made.caption, made.description, *made.head)
    for row in (*made.rows, made.total):
        yield from (words.whole for words in row)
    yield from _cells(workbook([result], language))
    yield from _paragraphs(tables_document([result], language))
    yield from _deck(slides(result, language))


def stories(result: Result, store: Store, language: Language) -> Iterator[str]:
    """A presentation of a figure in each of its forms: on screen, in PowerPoint and on paper."""
    faces = ("", *(face.key for face in result.view.faces))
    made = Story("", tuple(Slide(result.view.key, result.filters, face) for face in faces))
    ready = shown(made, store, language)
    yield from of_story("", ready, language)


def of_story(title: str, ready: list[Shown], language: Language) -> Iterator[str]:
    """The texts of a story in its three forms."""
    for one in ready:
        yield from _texts(slide(one, language, "light"))
    yield from _deck(story_slides(title, ready, language))
    yield from _paragraphs(handout(title, ready, language))


def answers(result: Result, store: Store, language: Language) -> Iterator[str]:
    """The draft of a written answer with this table, as it stands on the page and in its files.

    Its figures are those of ``answered``: real and made-up rows are never in one.
    """
    part = Part("1", "Wat?", "figures", tables=(Table(result.view.key, result.filters),))
    text = draft(part, Dossier("", Header(), None, (part,)), store, language)
    yield from text.splitlines()
    dossier = Dossier("", Header(), None, (replace(part, answer=text),))
    whole = answered_now(dossier, store)
    yield from _paragraphs(word_answer(whole, language))
    yield from _cells(excel_annex(whole, language))


def answered(result: Result, store: Store) -> list[Result]:
    """The tables that a written answer gives for this one: what is real, and what is made up."""
    return list(told_apart(result.view, Table(result.view.key, result.filters), store))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        # Of a number in a chart plotly writes how, in a form with a per cent sign; colours have them too.
        if not value.startswith(("%{", "rgb", "hsl", "#")) and "%{" not in value:
            yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in ("ids", "locations", "geojson", "template", "bdata"):
                yield from _texts(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _texts(inner)


def _cells(data: bytes) -> Iterator[str]:
    """The texts of a workbook, and the numbers that are written as parts of a hundred."""
    for sheet in openpyxl.load_workbook(io.BytesIO(data)).worksheets:
        yield sheet.title
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            if isinstance(cell.value, str):
                yield cell.value
            elif isinstance(cell.value, int | float) and "%" in cell.number_format:
                yield f"{float(cell.value):.6g} %"


def _paragraphs(data: bytes) -> Iterator[str]:
    body = document(data)
    yield from (words_in(paragraph) for paragraph in body.iter(f"{WORD}p"))
    for element in body.iter():
        yield element.get("descr", "")


def _deck(data: bytes) -> Iterator[str]:
    for page in Presentation(io.BytesIO(data)).slides:
        if page.has_notes_slide and page.notes_slide.notes_text_frame:
            yield from page.notes_slide.notes_text_frame.text.splitlines()
        for shape in page.shapes:
            yield shape._element._nvXxPr.cNvPr.get("descr", "")
            if shape.has_text_frame:
                yield shape.text_frame.text
            if shape.has_table:
                yield from (cell.text for row in shape.table.rows for cell in row.cells)
            if shape.has_chart:
                for plot in shape.chart.plots:
                    yield from (
                        str(name) for name in (*plot.categories, *(s.name for s in plot.series))
                    )
