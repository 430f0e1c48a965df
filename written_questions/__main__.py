"""``python -m written_questions FILE [--json]``: read a question and propose what answers it.

FILE is a text or a PDF; ``-`` reads text from standard input. Ends with 0 when read, 2 when the file
cannot be read as a question, 1 when the data cannot be used now.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from data_access.engine import DataUnavailable, Store, database_url, open_store
from data_access.loading import ensure_ready
from language import CODES, Language, get_language
from written_questions.as_json import as_json
from written_questions.desk import Unreadable, read_document, understand
from written_questions.report import report


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; returns its exit code."""
    options = _parser().parse_args(arguments)
    language = get_language(options.language)
    try:
        print(_answer(options, language))
    except Unreadable as problem:
        print(problem.words(language), file=sys.stderr)
        return 2
    except DataUnavailable as fault:
        words = language.t("De databank is nu niet bruikbaar ({reason}).", reason=fault.reason)
        print(words, file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m written_questions")
    parser.add_argument("file", help="a .txt or .pdf, or - for standard input")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--fictional", action="store_true", help="let made-up data take part")
    parser.add_argument("--language", choices=CODES, default="nl")
    return parser


def _answer(options: argparse.Namespace, language: Language) -> str:
    text = read_document(_bytes(options.file))
    store = _ready()
    question = understand(text, store, fictional=options.fictional)
    if options.json:
        return json.dumps(as_json(question, language), ensure_ascii=False)
    return report(question, language, store)


def _bytes(name: str) -> bytes:
    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except OSError:
        raise Unreadable("no_file", name=Path(name).name) from None


def _ready() -> Store:
    store = open_store(database_url())
    ensure_ready(store)
    return store


if __name__ == "__main__":
    sys.exit(main())
