"""``python -m written_questions FILE [--json]``: read a question and propose what answers it.

    python -m written_questions FILE [--json] [--fictional] [--language nl|en]
    python -m written_questions answer FILE -o FOLDER [--fictional] [--language nl|en]

FILE is a text or a PDF; ``-`` reads text from standard input. ``answer`` writes the Word answer and the
Excel annex for the proposals as they are. Ends with 0 when done, 2 when the file cannot be read as a
question, 1 when the data cannot be used or the folder cannot be written now.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from data_access.engine import Store, database_url, open_store
from database.faults import DataUnavailable
from exports.whole import write_whole
from importing.readiness import ensure_ready
from language import CODES, Language, get_language
from written_questions.answer_files import answered_now, draft_name, excel_annex, word_answer
from written_questions.as_json import as_json
from written_questions.desk import Unreadable, read_document, understand_apart
from written_questions.dossiers.new_dossier import open_dossier
from written_questions.report import report


def main(arguments: Sequence[str] | None = None, program: str | None = None) -> int:
    """The command, under the name by which it was called; returns its exit code."""
    words_typed = list(sys.argv[1:] if arguments is None else arguments)
    answering = words_typed[:1] == ["answer"]
    options = _parser(answering, program).parse_args(words_typed[1:] if answering else words_typed)
    language = get_language(options.language)
    try:
        print(_files(options, language) if answering else _answer(options, language))
    except Unreadable as problem:
        return _say(problem.words(language), 2)
    except DataUnavailable as fault:
        return _say(language.t(fault.sentence), 1)
    except OSError as fault:
        reason = fault.strerror or type(fault).__name__
        sentence = language.t(
            "{file} kan niet worden geschreven ({reason}).", file=options.output, reason=reason
        )
        return _say(sentence, 1)
    return 0


def _say(sentence: str, code: int) -> int:
    print(sentence, file=sys.stderr)
    return code


def _parser(answering: bool, program: str | None) -> argparse.ArgumentParser:
    name = "python -m written_questions"
    parser = argparse.ArgumentParser(program or (f"{name} answer" if answering else name))
    parser.add_argument("file", help="a .txt or .pdf, or - for standard input")
    if answering:
        parser.add_argument("-o", "--output", type=Path, metavar="FOLDER", required=True)
    else:
        parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--fictional", action="store_true", help="let made-up data take part")
    parser.add_argument("--language", choices=CODES, default="nl")
    return parser


def _answer(options: argparse.Namespace, language: Language) -> str:
    text = read_document(_bytes(options.file))
    store = _ready()
    question = understand_apart(text, store, fictional=options.fictional)
    if options.json:
        return json.dumps(as_json(question, language), ensure_ascii=False)
    return report(question, language, store)


def _files(options: argparse.Namespace, language: Language) -> str:
    """Write both documents; the answer on standard output names them."""
    text = read_document(_bytes(options.file))
    store = _ready()
    dossier = open_dossier(text, store, language, fictional=options.fictional)
    whole = answered_now(dossier, store)
    folder: Path = options.output
    folder.mkdir(parents=True, exist_ok=True)
    stem = draft_name(dossier, dt.date.today(), language)
    documents = {".docx": word_answer(whole, language), ".xlsx": excel_annex(whole, language)}
    for suffix, content in documents.items():
        write_whole(folder / f"{stem}{suffix}", content)
    return "\n".join(str(folder / f"{stem}{suffix}") for suffix in documents)


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
