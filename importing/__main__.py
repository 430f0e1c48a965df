"""``python -m importing``: load a file, undo a batch, list batches, write a template.

    python -m importing FILE [--profile NAME] [--dry-run] [--json]
    python -m importing undo BATCH [--json]
    python -m importing batches [--json]
    python -m importing template KIND -o FILE

Ends with 0 when done, 2 when refused, 1 when the data cannot be used now.
"""

from __future__ import annotations

import argparse
import datetime as dt
import getpass
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from data_access.engine import Store, database_url, open_store
from data_access.faults import DataUnavailable
from importing import desk
from importing.cells import Reading, Refused, problem
from importing.kinds import TEMPLATES
from importing.lists import ANSWERS, Edition, new_list, read_scope
from importing.messages import explain, place, say
from importing.readiness import ensure_ready
from importing.templates import template
from language import CODES, N_, Language, get_language

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
        parser.add_argument("file", type=Path)
        parser.add_argument("--profile", help="do not recognise, take this profile or kind")
        parser.add_argument("--dry-run", action="store_true", help="check, write nothing")
        parser.add_argument(
            "--complete", choices=ANSWERS, default="unknown", help="whether the list is complete"
        )
        parser.add_argument(
            "--complete-for", default="", metavar="PLACES,YEARS", help="for which places and years"
        )
        parser.add_argument(
            "--replaces", metavar="LIST", help="the list that this renews: what it lacks now goes"
        )
        parser.add_argument("--as-of", type=dt.date.fromisoformat, help="day the file was true")
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
    try:
        data = options.file.read_bytes()
    except OSError:
        raise Refused([problem("no_file", value=options.file.name)]) from None
    upload = desk.open_upload(data, options.file.name)
    store = _ready()
    recognised = desk.recognise(store, upload, options.profile)
    edition = _edition(options)
    shown = desk.preview(store, upload, recognised, edition)
    batch = None
    if not options.dry_run:
        who, as_of = _who(), options.as_of
        done = desk.load(store, upload, recognised, shown, who=who, as_of=as_of, edition=edition)
        batch = done.batch
    answer = {
        "status": "loaded" if batch else "checked",
        "batch": batch,
        "profile": recognised.name,
        "rows": shown.plan.rows,
        "total_cents": shown.plan.total_cents,
        "changes": shown.plan.changes,
        "gone": {"rows": shown.plan.gone, "total_cents": shown.plan.gone_cents},
        "list": (edition.of or new_list(batch)) if batch else None,
        "complete": edition.complete,
        "totals": [total._asdict() for total in shown.plan.totals],
        "readings": readings(shown.readings, language),
        "errors": [],
    }
    _print(options, answer, _report(answer, language))
    return 0


def _edition(options: argparse.Namespace) -> Edition:
    places, years = read_scope(options.complete_for)
    return Edition(options.complete, places, years, options.replaces, bool(options.replaces))


def readings(remarks: Sequence[Reading], language: Language) -> dict[str, Any]:
    """How the file was read, by subject: encoding, dates, decimals, places and further notes."""
    subjects = {"encoding": "encoding", "dates": "dates", "amounts": "decimals", "place": "places"}
    made: dict[str, Any] = {
        "encoding": None,
        "dates": [],
        "decimals": [],
        "places": [],
        "notes": [],
    }
    for one in remarks:
        subject = subjects.get(one.code.split("_")[0], "notes")
        if subject == "encoding":
            made["encoding"] = dict(one.values).get("name")
        else:
            made[subject].append(say(one, language))
    return made


def _report(answer: dict[str, Any], language: Language) -> str:
    changes, notes = answer["changes"], answer["readings"]
    lines = [
        language.t("{profile}: {rows} rijen, samen {total}.", profile=answer["profile"],
                   rows=language.number(answer["rows"]), total=language.euro(answer["total_cents"])),
        language.t("Nieuw: {new}; gewijzigd: {changed}; hetzelfde: {same}.", **changes),
        *_of_the_list(answer, language),
        *notes["dates"], *notes["decimals"], *notes["places"], *notes["notes"],
    ]  # fmt: skip
    if answer["batch"]:
        lines.append(language.t("Geladen als lading {batch}.", batch=answer["batch"]))
    else:
        lines.append(language.t("Nagekeken; er is niets geladen."))
    return "\n".join(lines)


def _of_the_list(answer: dict[str, Any], language: Language) -> list[str]:
    """What goes from the list that is renewed, and what was said of its completeness."""
    gone, lines = answer["gone"], []
    if gone["rows"]:
        total = language.euro(gone["total_cents"])
        lines.append(
            language.n(
                "Niet meer in de lijst, en weg: {n} rij, samen {total}.",
                "Niet meer in de lijst, en weg: {n} rijen, samen {total}.",
                gone["rows"],
                total=total,
            )
        )
    return [*lines, language.t(COMPLETE_WORDS[answer["complete"]])]


COMPLETE_WORDS = {
    "yes": N_("Volgens wie laadt is de lijst volledig."),
    "no": N_("Volgens wie laadt is de lijst niet volledig."),
    "unknown": N_("Of de lijst volledig is, is niet gezegd (--complete)."),
}


def _undo(options: argparse.Namespace, language: Language) -> int:
    counts = desk.undo(_ready(), options.batch, _who())
    words = language.t("Lading {batch} is ongedaan gemaakt.", batch=options.batch)
    _print(options, {"status": "undone", "batch": options.batch, "rows": dict(counts)}, words)
    return 0


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
    errors = [
        {
            "row": one.row,
            "column": one.column,
            "value": one.value,
            "code": one.code,
            "message": explain(one, language),
        }
        for one in refused.problems
    ]
    answer = {
        "status": "refused",
        "batch": None,
        "profile": getattr(options, "profile", None),
        "rows": 0,
        "total_cents": 0,
        "changes": {"new": 0, "changed": 0, "same": 0},
        "readings": readings((), language),
        "errors": errors,
    }
    lines = [language.t("Geweigerd; er is niets geladen.")]
    for one, error in zip(refused.problems, errors, strict=True):
        where, value = place(one, language), f" [{one.value}]" if one.value else ""
        lines.append(f"  {where}{value}: {error['message']}" if where else f"  {error['message']}")
    _print(options, answer, "\n".join(lines))


def _print(options: argparse.Namespace, answer: dict[str, Any], words: str) -> None:
    if options.json:
        print(json.dumps(answer, ensure_ascii=False, default=str))
    else:
        print(words)


if __name__ == "__main__":
    sys.exit(main())
