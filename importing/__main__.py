"""``python -m importing``: load a file, undo a batch, list batches, write a template.

    python -m importing FILE [--kind NAME] [--map "Gevraagd=Gevraagd bedrag"]…
        [--values "Goedgekeurd=toegekend"]… [--header-row N] [--encoding NAME]
        [--call KEY [--call-with "Titel=…"]…] [--set-aside-to FILE] [--yes] [--dry-run] [--json]
    python -m importing undo BATCH [--json]
    python -m importing batches [--json]
    python -m importing template KIND -o FILE

``status`` is loaded, checked, refused, needs_mapping (columns or values are not known) or
needs_confirmation (``--yes`` confirms). Ends with 0 when done, 2 when nothing was loaded, 1 when the data
cannot be used now.
"""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from data_access.engine import Store, database_url, open_store
from database.faults import DataUnavailable
from importing import desk, load_command, reading_copy
from importing.cells import Refused
from importing.kinds import TEMPLATES
from importing.readiness import ensure_ready
from importing.templates import template
from language import CODES, Language, get_language

_COMMANDS = ("undo", "batches", "template")


def main(arguments: Sequence[str] | None = None, program: str | None = None) -> int:
    """The command, under the name by which it was called; returns its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    command = given[0] if given and given[0] in _COMMANDS else "load"
    options = _parser(command, program).parse_args(given if command == "load" else given[1:])
    language = get_language(options.language)
    try:
        return int(_RUN[command](options, language))
    except Refused as refused:
        _tell_refusal(refused, options, language)
        return 2
    except DataUnavailable as fault:
        words = language.t(fault.sentence)
        _print(options, {"status": "unavailable", "reason": fault.reason, "message": words}, words)
        return 1


def _parser(command: str, program: str | None) -> argparse.ArgumentParser:
    name = "" if command == "load" else f" {command}"
    parser = argparse.ArgumentParser(program or f"python -m importing{name}")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--language", choices=CODES, default="nl")
    if command == "load":
        load_command.add_options(parser)
    elif command == "undo":
        parser.add_argument("batch", type=int)
    elif command == "template":
        parser.add_argument("kind", choices=list(TEMPLATES))
        parser.add_argument("-o", "--output", type=Path, required=True)
    return parser


def _ready() -> Store:
    store = open_store(database_url())
    ensure_ready(store)
    return store


def _load(options: argparse.Namespace, language: Language) -> int:
    answer = load_command.load(options, _ready, _who())
    _print(options, answer, load_command.report(answer, language))
    if answer["status"] == "loaded":
        _copied(language)
    return 0 if answer["status"] in ("loaded", "checked") else 2


def _undo(options: argparse.Namespace, language: Language) -> int:
    counts = desk.undo(_ready(), options.batch, _who())
    words = language.t("Lading {batch} is ongedaan gemaakt.", batch=options.batch)
    _print(options, {"status": "undone", "batch": options.batch, "rows": dict(counts)}, words)
    _copied(language)
    return 0


def _copied(language: Language) -> None:
    """What is loaded is there; the copy that many rows are sooner read from is made behind it."""
    if not reading_copy.is_wanted(database_url()):
        return
    words = language.t("De kopie om sneller te lezen wordt gemaakt. Alles is al te zien.")
    print(words, file=sys.stderr, flush=True)
    reading_copy.started(database_url()).wait()


def _batches(options: argparse.Namespace, language: Language) -> int:
    batches = desk.batches(_ready())
    lines = [
        f"{note.id:5d}  {note.loaded_at:%d/%m/%Y %H:%M}  {note.subject:13}  {note.rows:7d}  "
        f"{language.euro(note.total_cents):>18}  {note.name}"
        + (f"  ({language.t('ongedaan gemaakt')})" if note.undone_at else "")
        for note in batches
    ]
    words = "\n".join(lines) or language.t("Er is nog niets geladen.")
    _print(options, {"batches": [vars(note) for note in batches]}, words)
    return 0


def _template(options: argparse.Namespace, language: Language) -> int:
    kind = TEMPLATES[options.kind]
    options.output.write_bytes(template(kind, language, options.output.suffix.lower()))
    words = language.t("Sjabloon geschreven: {name}", name=options.output.name)
    _print(options, {"status": "written", "kind": kind.key, "file": str(options.output)}, words)
    return 0


_RUN = {"load": _load, "undo": _undo, "batches": _batches, "template": _template}


def _who() -> str | None:
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):  # Windows without USERNAME asks for `pwd`
        return None


def _tell_refusal(refused: Refused, options: argparse.Namespace, language: Language) -> None:
    answer = load_command.refusal(refused, getattr(options, "kind_wanted", None), language)
    _print(options, answer, load_command.refusal_words(refused, answer, language))


def _print(options: argparse.Namespace, answer: dict[str, Any], words: str) -> None:
    if options.json:
        print(json.dumps(answer, ensure_ascii=False, default=str))
    else:
        print(words)


if __name__ == "__main__":
    sys.exit(main())
