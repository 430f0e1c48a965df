"""``python -m exports``: any View as a file, with filters as links write them.

    python -m exports --list
    python -m exports VIEW [--filters "provincie=west-vlaanderen&jaar=2020"] [--language nl|en]
                      --format xlsx|csv|docx|pptx|png|360giving -o FILE

A workbook and CSV have every row of a list of records; a document and slides the first, as those of a page.
360Giving knows awards only: it is of the View aanvragen, and what it leaves out is counted. Ends with 0 when
the file is written, 2 when the question is none (no such View, filter, value or chart), 1 when it cannot be
done now. The file is written whole or not at all.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from exports.csv import as_csv
from exports.excel import workbook
from exports.picture import PictureError, picture
from exports.slides import TemplateError, slides
from exports.standards.giving360 import NoGrantsError, grants, left_out_words
from exports.types import ROWS_ON_PAPER
from exports.whole import write_whole
from exports.word import tables_document
from language import CODES, Language, get_language
from views import Result, views
from views.typed_request import CannotAskError, DataUnavailable, ask, opened

FORMATS: Final[Mapping[str, Callable[[Result, Language], bytes]]] = {
    "xlsx": lambda result, language: workbook([result], language),
    "csv": as_csv,
    "docx": lambda result, language: tables_document([result], language),
    "pptx": slides,
    "png": picture,
}
GIVING360: Final = "360giving"
"""Not of every View, and it leaves rows out: no format among the others."""
DONE, NOT_NOW, REFUSED = 0, 1, 2


class _Parser(argparse.ArgumentParser):
    """Takes VIEW, format and file together, or --list alone."""

    def checked(self, arguments: Sequence[str] | None) -> argparse.Namespace:
        options = self.parse_args(arguments)
        lacking = [
            name
            for name, value in (
                ("VIEW", options.view), ("--format", options.format), ("-o", options.output)
            )
            if not value
        ]  # fmt: skip
        if lacking and not options.list:
            sentence = get_language(options.language).t(
                "Geef ook {names}.", names=", ".join(lacking)
            )
            self.error(sentence)
        return options


def main(arguments: Sequence[str] | None = None, program: str = "python -m exports") -> int:
    """The command, under the name by which it was called; returns its exit code."""
    options = _parser(program).checked(arguments)
    language = get_language(options.language)
    if options.list:
        print("\n".join(views()))
        return DONE
    try:
        most = ROWS_ON_PAPER.get(options.format, 1)
        result = ask(options.view, options.filters, opened(), most)
    except CannotAskError as refused:
        return _say(refused.words(language), REFUSED)
    except DataUnavailable as fault:
        return _say(language.t(fault.sentence), NOT_NOW)
    return _write(result, options.format, options.output, language)


def _parser(program: str) -> _Parser:
    parser = _Parser(program)
    parser.add_argument("view", metavar="VIEW", nargs="?", help="key of a View; see --list")
    parser.add_argument("--list", action="store_true", help="print the keys, one a line")
    parser.add_argument("--filters", default="", help="such as provincie=west-vlaanderen&jaar=2020")
    parser.add_argument("--language", choices=CODES, default="nl")
    parser.add_argument("--format", choices=[*FORMATS, GIVING360])
    parser.add_argument("-o", "--output", type=Path, metavar="FILE")
    return parser


def _write(result: Result, format_: str, file: Path, language: Language) -> int:
    if format_ == "png" and (result.view.chart is None or result.empty):
        sentence = language.t("Bij deze vraag en deze filters hoort geen figuur.")
        return _say(sentence, REFUSED)
    try:
        told = _written(result, format_, file, language)
    except NoGrantsError as refused:
        return _say(refused.words(language), REFUSED)
    except (PictureError, TemplateError) as fault:
        return _say(fault.words(language), NOT_NOW)
    except OSError as fault:
        reason = fault.strerror or type(fault).__name__
        sentence = language.t(
            "{file} kan niet worden geschreven ({reason}).", file=file, reason=reason
        )
        return _say(sentence, NOT_NOW)
    print(f"{file}: {told}")
    return DONE


def _written(result: Result, format_: str, file: Path, language: Language) -> str:
    """Writes the file; returns what it holds, in words."""
    if format_ != GIVING360:
        write_whole(file, FORMATS[format_](result, language))
        rows = language.n("{n} rij", "{n} rijen", result.rows)
        return f"{rows}. {result.sentence(language)}"
    package = grants(result, dt.date.today())
    write_whole(file, package.data)
    written = language.n("{n} toekenning", "{n} toekenningen", package.written)
    left_out = left_out_words(package.left_out, language)
    return f"{written}. " + language.t("Weggelaten: {left_out}.", left_out=left_out)


def _say(sentence: str, code: int) -> int:
    print(sentence, file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
