"""The command that loads a file: its options, what it does, and its answer as JSON and in words."""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from data_access.engine import Store
from importing import desk
from importing.cells import Problem, Reading, Refused, problem, refuse
from importing.decisions import Decisions
from importing.kinds import TEMPLATES
from importing.lists import ANSWERS, Edition, new_list, read_scope
from importing.messages import explain, fault_sentences, place, say
from importing.readers.code_pages import CODE_PAGES
from importing.sentences import MAPPABLE, OF_HEADER
from importing.set_aside import as_workbook
from language import N_, Language, get_language

_ENCODINGS: Final = {"windows-1252": "cp1252", "latin-9": "iso8859-15", "mac": "mac_roman"} | {
    name: name for name in CODE_PAGES
}
_COMPLETE: Final = {
    "yes": N_("Volgens wie laadt is de lijst volledig."),
    "no": N_("Volgens wie laadt is de lijst niet volledig."),
    "unknown": N_("Of de lijst volledig is, is niet gezegd (--complete)."),
}
_PATIENCE: Final = 5.0
"""Seconds between two lines of progress."""
_NOTHING: Final = {"new": 0, "changed": 0, "same": 0}


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    add = parser.add_argument
    add("file", type=Path)
    add(
        "--profile",
        "--kind",
        dest="kind_wanted",
        help="do not recognise, take this kind or profile",
    )
    add("--map", action="append", default=[], metavar="HEADER=COLUMN", dest="columns",
        help="what a column is; nothing behind the sign sets it aside")  # fmt: skip
    add("--values", action="append", default=[], metavar="WRITTEN=MEANT", help="what a value means")
    add("--header-row", type=int, help="the row that holds the header; 0: there is none")
    add("--encoding", help=f"how letters are kept: {', '.join(CODE_PAGES)}")
    add("--call", default="", metavar="KEY", help="the call of rows that name none that is known")
    add("--call-with", action="append", default=[], metavar="COLUMN=VALUE",
        help="what is known of a call that is not there yet")  # fmt: skip
    add("--set-aside-to", type=Path, metavar="FILE",
        help="load the rest, and write rows with faults to this workbook")  # fmt: skip
    add("--complete", choices=ANSWERS, default="unknown", help="whether the list is complete")
    add("--complete-for", default="", metavar="PLACES,YEARS", help="for which places and years")
    add("--replaces", metavar="LIST", help="the list that this renews: what it lacks now goes")
    add("--yes", action="store_true", help="confirm what asks to be confirmed")
    add("--dry-run", action="store_true", help="check, write nothing")
    add("--as-of", type=dt.date.fromisoformat, help="day the file was true")


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without Python's collector, which looks at all rows again and again: half of the time of a long list.

    Nothing of a load refers to itself, and the process of the command ends behind it.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


@_uncollected()
def load(
    options: argparse.Namespace, ready: Callable[[], Store], who: str | None
) -> dict[str, Any]:
    """Load the file as the options say; the answer. Raises Refused."""
    language = get_language(options.language)
    told, encoding = _Told(language), _encoding(options.encoding)
    try:
        upload = desk.open_large_upload(options.file, encoding, told.of(N_("Lezen")))
    except OSError:
        raise Refused([problem("no_file", value=options.file.name)]) from None
    store = ready()
    recognised = desk.recognise(store, upload, options.kind_wanted, _decisions(options))
    edition, aside = _edition(options), bool(options.set_aside_to)
    checking, writing = told.of(N_("Nakijken")), told.of(N_("Schrijven"))
    shown = desk.preview(store, upload, recognised, edition, set_aside=aside, progress=checking)
    batch, status = None, "checked"
    questions = (*shown.questions, *_call_by_slip(options, shown))
    if questions and not options.yes:
        status = "needs_confirmation"
    elif not options.dry_run:
        # Written first: when that fails, nothing is loaded without its rows.
        _write_aside(options.set_aside_to, shown, language)
        done = desk.load(
            store,
            upload,
            recognised,
            shown,
            who=who,
            as_of=options.as_of,
            progress=writing,
            edition=edition,
        )
        batch = done.batch
        status = "loaded"
    return {
        "status": status,
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
        "confirm": [say(one, language) for one in questions],
        "set_aside": _aside(options.set_aside_to, shown, written=batch is not None),
        "errors": [],
    }


class _Told:
    """Says on the error output how far a long load is, a line now and then; of a short one nothing."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._next = time.monotonic() + _PATIENCE

    def of(self, step: str) -> Callable[[float], None]:
        """What tells how much of a step is done, from 0 to 1."""

        def tell(share: float) -> None:
            now = time.monotonic()
            if now >= self._next:
                self._next = now + _PATIENCE
                words = f"{self._language.t(step)}: {self._language.percent(share, 0)}"
                sys.stderr.write(f"{words}\n")
                sys.stderr.flush()

        return tell


def _call_by_slip(options: argparse.Namespace, shown: desk.Preview) -> list[Reading]:
    """A call that would be made of its key alone: nothing is known of it, and the key may be a slip."""
    made = [one for one in shown.readings if one.code == "call_made"]
    return [] if options.call_with else made


def _edition(options: argparse.Namespace) -> Edition:
    places, years = read_scope(options.complete_for)
    if options.complete_for and options.complete != "yes" and not options.replaces:
        raise refuse("scope_of_nothing")
    return Edition(options.complete, places, years, options.replaces, bool(options.replaces))


def _encoding(name: str | None) -> str:
    if not name:
        return ""
    codec = _ENCODINGS.get(name.lower().replace("_", "-")) or _ENCODINGS.get(name.lower())
    if codec is None:
        raise refuse("unknown_encoding", name=name[:40], names=", ".join(CODE_PAGES))
    return codec


def _decisions(options: argparse.Namespace) -> Decisions:
    return Decisions(
        _pairs(options.columns),
        _pairs(options.values),
        options.header_row,
        options.call,
        _pairs(options.call_with),
    )


def _pairs(texts: Sequence[str]) -> dict[str, str]:
    """``written=meant``; the last sign parts them, for headers hold signs more often than columns do."""
    pairs = {}
    for text in texts:
        written, sign, meant = text.rpartition("=")
        if not sign or not written.strip():
            raise refuse("not_a_pair", name=text[:60])
        pairs[written.strip()] = meant.strip()
    return pairs


def _write_aside(file: Path | None, shown: desk.Preview, language: Language) -> None:
    if file is None or shown.aside is None:
        return
    try:
        file.write_bytes(as_workbook(shown.aside, language))
    except OSError:
        raise refuse("not_written", name=file.name) from None


def _aside(file: Path | None, shown: desk.Preview, *, written: bool) -> dict[str, Any] | None:
    aside = shown.aside
    if aside is None:
        return None
    return {
        "rows": len(aside.rows),
        "total_cents": aside.total_cents,
        "without_amount": aside.without_amount,
        "numbers": [row.number for row in aside.rows],
        "file": str(file) if written else None,
    }


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
        if one.code == "encoding":
            made["encoding"] = dict(one.values).get("name")
        elif subject == "encoding":
            made["notes"].append(say(one, language))
        else:
            made[subject].append(say(one, language))
    return made


def report(answer: Mapping[str, Any], language: Language) -> str:
    """The answer for people."""
    t, changes, notes = language.t, answer["changes"], answer["readings"]
    lines = [
        language.n("{profile}: {n} rij, samen {total}.", "{profile}: {n} rijen, samen {total}.",
                   answer["rows"], profile=answer["profile"],
                   total=language.euro(answer["total_cents"])),
        t("Nieuw: {new}; gewijzigd: {changed}; hetzelfde: {same}.", **changes),
        *_of_the_list(answer, language),
        *notes["dates"], *notes["decimals"], *notes["places"], *notes["notes"],
    ]  # fmt: skip
    if answer["status"] == "needs_confirmation":
        lines.append(t("Er is niets geladen. Bevestig dit eerst (met --yes):"))
        lines += [f"  {words}" for words in answer["confirm"]]
    elif answer["batch"]:
        lines.append(t("Geladen als lading {batch}.", batch=answer["batch"]))
    else:
        lines.append(t("Nagekeken; er is niets geladen."))
    return "\n".join(lines)


def _of_the_list(answer: Mapping[str, Any], language: Language) -> list[str]:
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
    return [*lines, language.t(_COMPLETE[answer["complete"]])]


def refusal(refused: Refused, kind: str | None, language: Language) -> dict[str, Any]:
    """The answer for a file that is not loaded: ``needs_mapping`` when only meanings lack."""
    problems = refused.problems
    errors = [
        {
            "row": one.row,
            "column": one.column,
            "value": one.value,
            "code": one.code,
            "message": explain(one, language),
        }
        for one in problems
    ]
    return {
        "status": "needs_mapping" if _only_meanings(problems) else "refused",
        "batch": None,
        "profile": kind,
        "rows": 0,
        "total_cents": 0,
        "changes": _NOTHING,
        "readings": readings((), language),
        "faults": fault_sentences(problems, language),
        "errors": errors,
    }


def _lacks_call(one: Problem) -> bool:
    return one.code == "missing_column" and one.column == "Oproep"


def _only_meanings(problems: Sequence[Problem]) -> bool:
    return bool(problems) and all(one.code in MAPPABLE for one in problems)


def refusal_words(refused: Refused, answer: Mapping[str, Any], language: Language) -> str:
    """Why a file is not loaded, for people: a sentence per kind of fault, then where."""
    t = language.t
    lines = [t("Geweigerd; er is niets geladen.")]
    if answer["status"] == "needs_mapping":
        lines = [t("Er is niets geladen; zeg eerst wat dit betekent (met --map of --values):")]
    if len(refused.problems) > 1:
        lines += answer["faults"]
    for one, error in zip(refused.problems, answer["errors"], strict=True):
        where, value = place(one, language), f" [{one.value}]" if one.value else ""
        lines.append(f"  {where}{value}: {error['message']}" if where else f"  {error['message']}")
    columns = [
        dict(one.values).get("names") for one in refused.problems if one.code == "unknown_layout"
    ]
    if any(columns):
        lines.append(t("Kolommen in het bestand: {names}.", names=columns[0]))
        lines.append(t("Waarover de rijen gaan, zegt --kind: {kinds}.", kinds=", ".join(TEMPLATES)))
    if any(one.code == "unknown_call" or _lacks_call(one) for one in refused.problems):
        lines.append(
            t(
                "Met --call KENMERK horen de rijen bij die oproep; is ze er nog niet, dan komt ze erbij."
            )
        )
    if refused.problems and all(one.row and one.code not in OF_HEADER for one in refused.problems):
        lines.append(t("Met --set-aside-to BESTAND laadt de rest en komen deze rijen apart."))
    return "\n".join(lines)
