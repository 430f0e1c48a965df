"""A story on paper: each message with its chart or its key figures, and the sources numbered below."""

from __future__ import annotations

import io
from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any, Final

import pandas as pd
from docx.document import Document
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from exports.column_choice import names_and_facts, numbers_of
from exports.grid import grid
from exports.picture import PictureError, available
from exports.picture.placed import placed
from exports.plain_text import plain
from exports.word.styles import NOTE, QUIET, WARNING, as_bytes, new_document
from language import Language
from stories.figure import kind_of
from stories.left_out import some_of
from stories.shown_story import Shown
from stories.sub_line import sub_line
from stories.subtitle import opening_words
from views import Column, Result, Share, SourceNote
from views.place_words import why_empty
from views.words import alternative, as_of, cell, others, per_code

_WIDTH, _CHART_HEIGHT, _MAP_HEIGHT = 17.6, 8.0, 9.0
"""Room for a chart, in centimetres: the width of the page, and so high that two or three have room on it."""
TOP: Final = 3
"""How many rows a figure names."""
_CROWDED: Final = 8
"""With more figures than this the letters become smaller."""
_NAME: Final = 60


def handout(title: str, shown: Sequence[Shown], language: Language) -> bytes:
    """The .docx file of a story for who was not there: about three figures with a chart on a page of A4.

    Per figure its message, the filters, its chart, what is not known, and the numbers of its sources, which
    stand once at the end. Where there is no chart, or no browser to draw it, its total and the highest three
    stand in words. Made-up figures are marked. The same story gives the same file. Takes at most 12 seconds
    longer when a browser fails.
    """
    document = new_document(language, plain(title))
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(document.sections[0], side, Cm(1.7))
    page = _Page(document, language, small=len(shown) > _CROWDED)
    page.head(title, shown)
    sources = _numbered(shown)
    for number, one in enumerate(shown, start=1):
        page.figure(number, one, sources)
    page.sources(sources)
    return as_bytes(document)


def _numbered(shown: Sequence[Shown]) -> dict[str, tuple[int, SourceNote]]:
    """Every source by its id, with its number in the order in which the figures name them."""
    numbered: dict[str, tuple[int, SourceNote]] = {}
    for one in shown:
        for source in one.result.sources:
            numbered.setdefault(source.id, (len(numbered) + 1, source))
    return numbered


class _Page:
    """The document that is being written, from top to bottom."""

    def __init__(self, document: Document, language: Language, *, small: bool) -> None:
        self._document = document
        self._language = language
        self._size = 9.5 if small else 10.5
        self._draws = available()

    def head(self, title: str, shown: Sequence[Shown]) -> None:
        t = self._language.t
        paragraph = self._say(title, "Heading 1", 15)
        paragraph.paragraph_format.space_before = Pt(0)
        self._say(" · ".join(opening_words(shown, self._language)), NOTE)
        if any(one.result.holds_fictional for one in shown):
            warning = t("Let op: de figuren met “fictief” bevatten verzonnen gegevens.")
            self._say(warning, WARNING, self._size)

    def figure(self, number: int, shown: Shown, sources: dict[str, tuple[int, SourceNote]]) -> None:
        result, language = shown.result, self._language
        message = self._say(f"{number}. {shown.title}", "Heading 2", self._size + 1.5)
        message.paragraph_format.space_before = Pt(7)
        if result.holds_fictional:
            self._mark(message, f" ({language.t('fictief')})")
        message.paragraph_format.keep_with_next = True
        self._quiet(sub_line(shown, language)).keep_with_next = True
        if not self._chart(shown):
            for line in key_figures(shown, language):
                self._say(line, "Normal", self._size).paragraph_format.space_after = Pt(1)
        facts = [shown.known(language), self._from(result, sources)]
        self._quiet(" ".join(filter(None, facts)))

    def _chart(self, shown: Shown) -> bool:
        """Draw the chart of a figure; gives whether there is one."""
        language = self._language
        if not self._draws or kind_of(shown) != "chart":
            return False
        try:
            height = _MAP_HEIGHT if shown.result.view.on_map else _CHART_HEIGHT
            chart = placed(shown, language, _WIDTH, height)
        except PictureError:
            self._draws = False  # the next one would fail too, and take as long
            return False
        if some := some_of(shown, chart.drawn.frame, language):
            self._quiet(some).keep_with_next = True
        paragraph = self._document.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True
        paragraph.paragraph_format.space_after = Pt(1)
        drawing: Any = paragraph.add_run().add_picture(
            io.BytesIO(chart.png), Cm(chart.width), Cm(chart.height)
        )
        properties = drawing._inline.docPr
        properties.set("descr", plain(alternative(shown.result, language, shown.measure)))
        return True

    def sources(self, sources: dict[str, tuple[int, SourceNote]]) -> None:
        if not sources:
            return
        title = self._language.n("Bron", "Bronnen", len(sources))
        self._say(title, "Heading 2", self._size + 0.5).paragraph_format.space_before = Pt(8)
        for number, source in sources.values():
            self._quiet(f"[{number}] {source.words(self._language)}")

    def _from(self, result: Result, sources: dict[str, tuple[int, SourceNote]]) -> str:
        """ "Bronnen [1] [3]. Stand op …."."""
        language = self._language
        numbers = [f"[{sources[source.id][0]}]" for source in result.sources]
        sentences = [f"{language.n('Bron', 'Bronnen', len(numbers))} {' '.join(numbers)}."]
        if date := as_of(result, language):
            sentences.append(language.t("Stand op {date}.", date=date))
        return " ".join(sentences) if numbers else ""

    def _quiet(self, sentence: str) -> Any:
        """A line in small letters, when there is one; gives its form."""
        if not sentence:
            return SimpleNamespace()
        form = self._say(sentence, NOTE, self._size - 1.5).paragraph_format
        form.space_after = Pt(1)
        return form

    def _mark(self, paragraph: Paragraph, mark: str) -> None:
        run = paragraph.add_run(mark)
        run.font.size = Pt(self._size)
        run.font.color.rgb = RGBColor.from_string(QUIET)

    def _say(self, text: str, style: str, size: float | None = None) -> Paragraph:
        paragraph = self._document.add_paragraph(style=style)
        form: Any = paragraph.paragraph_format
        form.line_spacing = 1.0
        run = paragraph.add_run(plain(text))
        if size is not None:
            run.font.size = Pt(size)
        return paragraph


def key_figures(shown: Shown, language: Language) -> list[str]:
    """A figure in a line or two: its total and the highest rows, or what its rows are about."""
    result, key = shown.result, shown.measure
    if result.empty:
        return why_empty(result, language)
    numbers = numbers_of(result, key)
    if len(numbers) > 1 or (numbers and key is None):
        return [_of_one_row(numbers, result, language)]
    column = result.view.column(key) if key else None
    if column is None:
        return _listed(result, language)
    if column.kind == "code":
        return [per_code(result, column, language)]
    total = result.totals.get(column.key)
    rows_with_value = result.frame.dropna(subset=[column.key])
    if rows_with_value.empty:
        return [language.t("{name}: niet bekend.", name=language.t(column.title))]
    ordered = rows_with_value.sort_values(column.key, ascending=False, kind="stable")
    rows = "; ".join(_row(row, column, result, language) for _, row in ordered.head(TOP).iterrows())
    left = len(ordered) - TOP
    if left > 0:
        rows = f"{rows}; {others(left, result.view.item, language)}"
    parts = [f"{language.t(column.title)}: {rows}."]
    if column.total and total is not None and not isinstance(column.derive, Share):
        parts.append(language.t("Totaal: {total}.", total=cell(total, column, language)))
    return [" ".join(parts)]


def _row(row: Any, column: Column, result: Result, language: Language) -> str:
    """ "West-Vlaanderen 42 €", with what tells rows of one name apart."""
    view = result.view
    item = view.column(view.item)
    others = [c for c in view.columns if not (c.minor or c.numeric or c.key == item.key)]
    columns = [item, *others[:1]] if result.frame[item.key].duplicated().any() else [item]
    name = ", ".join(_short(cell(row[c.key], c, language)) for c in columns)
    name = _marked(name, bool(row["fictional"]), language)
    return f"{name} {cell(row[column.key], column, language)}"


def _of_one_row(numbers: Sequence[Column], result: Result, language: Language) -> str:
    """ "Lokale bondgenotennetwerken: ingediend 151; toegekend 45."."""
    row, item = result.frame.iloc[0], result.view.column(result.view.item)
    if item in numbers:  # it has no name: its numbers stand for it
        pairs = [f"{language.t(c.title)}: {cell(row[c.key], c, language)}" for c in numbers]
        return "; ".join(pairs) + "."
    pairs = [f"{_in_line(c, language)} {cell(row[c.key], c, language)}" for c in numbers]
    name = _marked(_short(cell(row[item.key], item, language)), bool(row["fictional"]), language)
    return language.t("{name}: {value}.", name=name, value="; ".join(pairs))


def _in_line(column: Column, language: Language) -> str:
    title = language.t(column.title)
    return title[:1].lower() + title[1:]


def _listed(result: Result, language: Language) -> list[str]:
    """What a list is about: its first names, or what tells its rows apart."""
    item = result.view.column(result.view.item)
    same = len(result.frame) > 1 and result.frame[item.key].nunique() == 1
    if same:
        return [_first(_distinct_lines(result, language), language)]
    kept = dict.fromkeys(v for v in result.frame[item.key] if not pd.isna(v))
    return [_first([_short(cell(v, item, language)) for v in kept], language)]


def _distinct_lines(result: Result, language: Language) -> list[str]:
    """Per row what tells it from the others, and its figures, as far as they are known."""
    cells = grid(result, language)
    names, facts = names_and_facts(cells, result, language)
    lines = []
    for row, made_up in zip(cells.rows, result.frame["fictional"], strict=True):
        valued = [x for x in facts if row[x].known]
        numbers = [x for x in valued if cells.columns[x].numeric]
        name = " ".join(_short(row[x].text) for x in names)
        name = _marked(name, bool(made_up), language)
        if len(numbers) == 1:  # a single number needs no name of its own
            name, valued = f"{name} {row[numbers[0]].text}", [x for x in valued if x not in numbers]
        titled = [f"{_in_line(cells.columns[x], language)} {row[x].text}" for x in valued]
        lines.append(", ".join([name, *titled]))
    return lines


def _marked(name: str, made_up: bool, language: Language) -> str:
    """A name, with the mark of a made-up row unless it bears it."""
    mark = f"({language.t('fictief')})"
    return f"{name} {mark}" if made_up and mark not in name else name


def _first(names: Sequence[str], language: Language) -> str:
    shown, left = "; ".join(names[:TOP]), len(names) - TOP
    if left > 0:
        return language.n("{rows}; nog {n} andere", "{rows}; nog {n} andere", left, rows=shown)
    return shown


def _short(text: str) -> str:
    return text if len(text) <= _NAME else text[: _NAME - 1].rsplit(" ", 1)[0] + "…"
