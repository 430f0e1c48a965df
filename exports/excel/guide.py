"""The reading guide: the first sheet of a workbook, which says what is in the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from xlsxwriter.worksheet import Worksheet

from exports.excel.measures import LINE, row_height
from exports.excel.styles import Styles, clean
from language import Language
from views import Result
from views.words import as_of, lacking, notes

WIDTHS: Final = (26, 110)


@dataclass(frozen=True)
class About:
    """What the reading guide says beside the results."""

    link: str
    links: Sequence[str]


def write_guide(
    sheet: Worksheet,
    results: Sequence[Result],
    names: Sequence[str],
    styles: Styles,
    language: Language,
    about: About,
) -> None:
    t = language.t
    sheet.hide_gridlines(2)
    for x, width in enumerate(WIDTHS):
        sheet.set_column(x, x, width)
    sheet.write_string(0, 0, "Subsidieatlas", styles.title)
    row = 1
    if any(result.holds_fictional for result in results):
        warning = t(
            "Let op: dit bestand bevat fictieve gegevens. De gemerkte rijen en totalen zijn verzonnen."
        )
        sheet.write_string(row, 0, warning, styles.warning)
        sheet.write_blank(row, 1, None, styles.warning)
        row += 1
    if about.link:
        row = _line(sheet, row, t("Link"), about.link, styles)
    for result, name, link in zip(results, names, about.links, strict=True):
        row = _guide_of(sheet, row + 1, result, name, styles, language)
        if link:
            row = _line(sheet, row, t("Link"), link, styles)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _guide_of(
    sheet: Worksheet,
    row: int,
    result: Result,
    name: str,
    styles: Styles,
    language: Language,
) -> int:
    """What there is to know about one table; ``name`` is that of its sheet."""
    t, view = language.t, result.view
    sheet.write_string(row, 0, clean(t(view.title)), styles.bold)
    row = _line(sheet, row + 1, t("Blad"), name, styles)
    row = _line(sheet, row, t("Vraag"), t(view.question), styles)
    row = _line(sheet, row, t("Filters"), result.sentence(language), styles)
    row = _line(sheet, row, t("Rijen"), language.number(result.rows), styles)
    rows = language.join(lacking(result, view.columns, language)) or t("geen")
    row = _line(sheet, row, t("Rijen zonder waarde"), rows, styles)
    day = as_of(result, language) or t("de bronnen noemen geen datum")
    row = _line(sheet, row, t("Stand op"), day, styles)
    row = _line(sheet, row, t("Gegevensversie"), result.data_version[:12], styles)
    for column in view.columns:
        if column.definition:
            row = _line(sheet, row, t(column.title), t(column.definition), styles)
    for note in notes(view, language, drawn=False):
        row = _line(sheet, row, t("Opmerking"), note, styles)
    for gap in result.gaps:
        row = _line(sheet, row, t("Niet bekend"), gap.words(language), styles)
    for source in result.sources:
        name = source.words(language) + (f" ({source.link})" if source.link else "")
        row = _line(sheet, row, t("Bron"), name, styles)
    return row


def _line(sheet: Worksheet, row: int, label: str, text: str, styles: Styles) -> int:
    sheet.write_string(row, 0, clean(label), styles.label)
    sheet.write_string(row, 1, clean(text), styles.wrapped)
    height = row_height([clean(label), clean(text)], WIDTHS)
    if height > LINE:
        sheet.set_row(row, height)
    return row + 1
