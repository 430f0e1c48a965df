"""``subsidieatlas COMMAND …``: one entrance to every command of the atlas, each in the room that it is about.

Without a command the atlas starts. ``subsidieatlas COMMAND --help`` tells more. Ends as the command does.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence
from typing import Final, NamedTuple

from subsidieatlas import __version__


class Command(NamedTuple):
    """Where a command is made: the module whose ``main(arguments, program)`` does it, what stands before
    the arguments there, and what it is for."""

    module: str
    before: tuple[str, ...]
    words: str


_IMPORTING: Final = "importing.__main__"
_QUESTIONS: Final = "written_questions.__main__"
_UPKEEP: Final = "subsidieatlas.upkeep"

COMMANDS: Final = {
    "run": Command("subsidieatlas.starting", (), "start de atlas (ook zonder opdracht)"),
    "load": Command(_IMPORTING, (), "laad een lijst"),
    "undo": Command(_IMPORTING, ("undo",), "maak een lading ongedaan"),
    "batches": Command(_IMPORTING, ("batches",), "toon wat er geladen is"),
    "template": Command(_IMPORTING, ("template",), "schrijf een sjabloon om in te vullen"),
    "export": Command("exports.__main__", (), "schrijf een tabel of figuur als bestand"),
    "question": Command(_QUESTIONS, (), "lees een schriftelijke vraag"),
    "answer": Command(_QUESTIONS, ("answer",), "schrijf een antwoord met zijn bijlage"),
    "backup": Command(_UPKEEP, ("backup",), "maak een nagekeken reservekopie"),
    "backups": Command(_UPKEEP, ("backups",), "toon de reservekopieën"),
    "restore": Command(_UPKEEP, ("restore",), "zet een reservekopie terug"),
    "check": Command(_UPKEEP, ("check",), "kijk de databank en de vastgelegde antwoorden na"),
    "new": Command(_UPKEEP, ("new",), "begin bewust met een nieuwe databank"),
    "borders": Command("borders.__main__", (), "maak een kaartbestand van gemeentegrenzen"),
}
"""In the order of the help. Modules by name: what one command needs, no other waits for."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code: 2 when there is no such command."""
    name, *rest = list(sys.argv[1:] if arguments is None else arguments) or ["run"]
    if name in ("-h", "--help"):
        print(_help())
        return 0
    if name == "--version":
        print(f"Subsidieatlas {__version__}")
        return 0
    command = COMMANDS.get(name)
    if command is None:
        print(f"Er is geen opdracht {name}.\n\n{_help()}", file=sys.stderr)
        return 2
    run = importlib.import_module(command.module).main
    return int(run([*command.before, *rest], f"subsidieatlas {name}"))


def _help() -> str:
    lines = [f"  {name:10}{command.words}" for name, command in COMMANDS.items()]
    return "\n".join(
        ["subsidieatlas [opdracht] …", "", *lines, "", "subsidieatlas OPDRACHT --help zegt meer."]
    )


if __name__ == "__main__":
    sys.exit(main())
