"""Keep the database of the atlas: ``subsidieatlas backup | backups | restore | check | new``.

Ends with 0 when done, 1 with a sentence when it cannot be done, 2 when it was asked wrongly or refused
at the question.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from data_access.engine import Store, database_url
from database import columnar
from database.faults import DataUnavailable, translated_faults
from database.installation import note_file, read_note
from importing.readiness import ensure_ready
from importing.sample_files import SampleDataError
from subsidieatlas.backup_files import KEPT, CommandError, backup_folder, listed, moment, tidy
from subsidieatlas.contents import contents, counted, damaged_answers
from subsidieatlas.copies import copies_of
from subsidieatlas.starting_anew import start_anew


def main(arguments: Sequence[str], _program: str) -> int:
    """Run one command; returns the exit code."""
    given = _parser().parse_args(arguments)
    try:
        store = Store(database_url())
        try:
            with translated_faults():
                return int(given.run(store, given))
        finally:
            store.engine.dispose()
    except CommandError as fault:
        print(fault, file=sys.stderr)
    except DataUnavailable as fault:
        print(fault.sentence, file=sys.stderr)
    except SampleDataError as fault:
        print(f"De voorbeeldgegevens kloppen niet. {fault}", file=sys.stderr)
    return 1


def _backup(store: Store, given: argparse.Namespace) -> int:
    folder = given.to or backup_folder(store)
    store.data_version()  # a database that is not the right one is not kept as if it were
    file, held = copies_of(store).back_up(store, folder, f"subsidieatlas-{moment()}")
    print(f"Reservekopie: {file}")
    print(f"Nagekeken: {held.words()}.")
    damaged = damaged_answers(store)
    if damaged:
        print(f"Let op: {len(damaged)} vastgelegde antwoorden zijn niet meer wat ze waren.")
    gone = tidy(folder, store, given.keep)
    if gone:
        print(f"Oudere weggedaan: {len(gone)} (er blijven er {given.keep}).")
    return 0


def _backups(store: Store, given: argparse.Namespace) -> int:
    folder = given.to or backup_folder(store)
    found = listed(folder, store)
    print(f"{counted(len(found), 'reservekopie', 'reservekopieën')} in {folder}")
    for file in found:
        print(f"{file.stat().st_size / 1e6:8.1f} MB  {file.name}".replace(".", ",", 1))
    return 0


def _restore(store: Store, given: argparse.Namespace) -> int:
    file = given.file or next(iter(listed(backup_folder(store), store)), None)
    if file is None:
        raise CommandError(f"Er is geen reservekopie in {backup_folder(store)}.")
    if not file.is_file():
        raise CommandError(f"{file} is er niet.")
    held = copies_of(store).checked(file)
    print(f"Terug te zetten: {file}")
    print(f"  {held.words()}")
    note = read_note(note_file(store.engine.url))
    if held.identity and note and note.identity and held.identity.key != note.identity.key:
        print("  Let op: dit komt uit een andere atlas.")
    print(f"In de plaats van: {_now(store)}")
    if not (given.yes or _agreed()):
        print("Er is niets veranderd.")
        return 2
    after, aside = copies_of(store).restore(store, file)
    print(f"Teruggezet: {after.words()}.")
    if aside:
        print(f"Wat er stond, is bewaard: {aside}")
    ensure_ready(store)  # tables of this version, also after a dump of an older one
    damaged = damaged_answers(store)
    if damaged:
        print(f"Let op: {len(damaged)} vastgelegde antwoorden zijn niet meer wat ze waren.")
    return 0


def _check(store: Store, _given: argparse.Namespace) -> int:
    store.data_version()
    with store.reading() as connection:
        if connection.dialect.name == "sqlite":
            verdict = connection.exec_driver_sql("PRAGMA integrity_check").scalar()
            if verdict != "ok":
                raise DataUnavailable("broken")
        held = contents(connection)
    print(f"De databank is in orde: {held.words()}.")
    print(_of_the_copy(store))
    damaged = damaged_answers(store)
    if damaged:
        print(f"{len(damaged)} vastgelegde antwoorden zijn niet meer wat ze waren: {damaged}")
        return 1
    return 0


def _of_the_copy(store: Store) -> str:
    """Whether there is a columnar copy of these data that holds what the database holds; else it goes."""
    agrees = columnar.agrees(store) if columnar.is_possible(store) else None
    if agrees is None:
        return "Er is geen kolommenkopie van deze gegevens: de databank antwoordt zelf."
    if agrees:
        return "De kolommenkopie houdt wat de databank houdt."
    columnar.discard(store)
    return "De kolommenkopie hield niet wat de databank houdt, en is weggedaan: de databank antwoordt zelf."


def _new(store: Store, given: argparse.Namespace) -> int:
    print(f"Een nieuwe databank in de plaats van: {_now(store)}")
    if not (given.yes or _agreed()):
        print("Er is niets veranderd.")
        return 2
    aside = start_anew(store)
    if aside:
        print(f"Wat er stond, is bewaard: {aside}")
    ensure_ready(store)
    print("De nieuwe databank staat klaar, met de voorbeeldgegevens.")
    return 0


def _now(store: Store) -> str:
    """What is in use, or why it cannot be read."""
    if store.file and not store.file.exists():
        return "niets: er staat geen databank."
    try:
        with store.engine.connect() as connection:
            held = contents(connection)
    except Exception:  # whatever is wrong with what is replaced, it is said and kept aside
        return "wat er staat; dat is niet te lezen."
    if not held.rows:
        return "een lege databank."
    return f"{held.words()}."


def _agreed() -> bool:
    if not sys.stdin.isatty():
        print("Bevestig met --yes.", file=sys.stderr)
        return False
    return input("Doorgaan? [j/N] ").strip().lower() in ("j", "ja", "y", "yes")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "subsidieatlas", description="Bewaak de databank van de atlas."
    )
    commands = parser.add_subparsers(required=True, metavar="commando")

    def command(name: str, run: object, words: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=words, description=words)
        made.set_defaults(run=run)
        return made

    backup = command(
        "backup", _backup, "Maak een nagekeken reservekopie, ook terwijl er gewerkt wordt."
    )
    backup.add_argument("--keep", type=int, default=KEPT, metavar="N", help="zoveel blijven er")
    backups = command("backups", _backups, "Toon de reservekopieën, de jongste eerst.")
    for one in (backup, backups):
        one.add_argument(
            "--to", type=Path, metavar="MAP", help="een andere map dan die naast de databank"
        )
    restore = command(
        "restore", _restore, "Zet een reservekopie terug; wat er stond, wordt bewaard."
    )
    restore.add_argument("file", type=Path, nargs="?", help="de reservekopie (anders: de jongste)")
    command("check", _check, "Kijk de databank en de vastgelegde antwoorden na.")
    new = command("new", _new, "Begin bewust met een nieuwe databank; wat er stond, wordt bewaard.")
    for one in (restore, new):
        one.add_argument("--yes", action="store_true", help="vraag niets")
    return parser
