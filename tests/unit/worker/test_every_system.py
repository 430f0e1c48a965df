"""What the product's own text may not do, because one system does it otherwise; and names of Windows."""

from __future__ import annotations

import ast
import importlib
import mimetypes
import sqlite3
from collections.abc import Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from sqlalchemy import make_url

from database import installation
from exports.file_names import stem
from front_door import assets
from importing.as_known.reader import address_of
from importing.cells import Refused
from importing.file_reader import read_file
from places import given_map
from tests.unit.worker.like_windows import UNIX_MODULES, UNIX_NAMES

pytestmark = pytest.mark.sandbox

ROOT = Path(__file__).resolve().parents[3]
OUTSIDE = {"tests", "benchmarks", "tools", "var"}
FILES = sorted(
    file
    for file in ROOT.rglob("*.py")
    if not (top := file.relative_to(ROOT).parts[0]).startswith(".") and top not in OUTSIDE
)
PLACES = {module.__name__: set(names) for module, names in UNIX_NAMES.items()}
PLACES["os"] |= {"getegid", "symlink", "chown", "uname", "wait", "waitpid", "setpgid", "getppid"}
TEXT = {"read_text": 0, "write_text": 1, "fdopen": 2, "TextIOWrapper": 1, "NamedTemporaryFile": 2}
"""Calls that read or write text, with the place of their encoding (or after it)."""
ASK = {"hasattr", "getattr"}
PROCESSES = {"run", "Popen", "check_output"}


def faults(text: str) -> list[str]:
    """What a module does that works on one system only."""
    tree = ast.parse(text)
    asked = {ast.unparse(call.args[1]) for call in calls(tree) if name_of(call) in ASK}
    found = [
        f"{one.lineno}: imports {name}" for one, name in imported(tree) if name in UNIX_MODULES
    ]
    found += [
        f"{one.lineno}: {ast.unparse(one)}"
        for one in ast.walk(tree)
        if isinstance(one, ast.Attribute)
        and one.attr in PLACES.get(ast.unparse(one.value), ())
        and repr(one.attr) not in asked
    ]
    return found + [f"{one.lineno}: {ast.unparse(one)}" for one in calls(tree) if guesses(one)]


def imported(tree: ast.Module) -> Iterator[tuple[ast.stmt, str]]:
    """The modules that are needed to import this one: not those inside a function."""
    for one in tree.body:
        for inner in ast.walk(one) if not isinstance(one, ast.FunctionDef | ast.ClassDef) else ():
            if isinstance(inner, ast.Import):
                yield from ((inner, name.name.partition(".")[0]) for name in inner.names)
            elif isinstance(inner, ast.ImportFrom):
                yield inner, (inner.module or "").partition(".")[0]


def calls(tree: ast.Module) -> Iterator[ast.Call]:
    return (one for one in ast.walk(tree) if isinstance(one, ast.Call))


def name_of(call: ast.Call) -> str:
    return ast.unparse(call.func).rpartition(".")[2]


def guesses(call: ast.Call) -> bool:
    """Whether it reads or writes text in the encoding of the machine."""
    name = name_of(call)
    given_ = {word.arg: word.value for word in call.keywords}
    if "encoding" in given_ or None in given_:
        return False
    if name in PROCESSES and "subprocess" in ast.unparse(call.func):
        return "text" in given_ or "universal_newlines" in given_
    values = [one.value for one in (*call.args, *given_.values()) if isinstance(one, ast.Constant)]
    if any(isinstance(one, str) and "b" in one and set(one) <= set("rwxab+") for one in values):
        return False
    if name == "open":
        where = ast.unparse(call.func)
        return where == "open" or (bool(call.args) and isinstance(call.args[0], ast.Constant))
    return name in TEXT and len(call.args) <= TEXT[name]


@pytest.mark.slow
def test_no_module_needs_one_system_or_its_encoding() -> None:
    assert len(FILES) > 300
    found = {
        str(file.relative_to(ROOT)): wrong
        for file in FILES
        if (wrong := faults(file.read_text(encoding="utf-8")))
    }
    assert found == {}


@pytest.mark.parametrize(
    "text",
    [
        "import resource",
        "from fcntl import flock",
        "try:\n    import pwd\nexcept ImportError:\n    pwd = None",
        "os.getuid()",
        "os.killpg(1, signal.SIGTERM)",
        "os.kill(1, signal.SIGKILL)",
        "file.read_text()",
        "file.write_text('x')",
        "open('x')",
        "file.open('w')",
        "os.fdopen(1, 'w')",
        "subprocess.run(['x'], text=True)",
    ],
)
def test_such_a_module_is_found(text: str) -> None:
    assert faults(text) != []


@pytest.mark.parametrize(
    "text",
    [
        "def f():\n    import resource",
        "hasattr(os, 'getuid') and os.getuid()",
        "file.read_text('utf-8')",
        "file.write_text('x', encoding='utf-8')",
        "file.open('rb')",
        "os.fdopen(1, 'wb')",
        "subprocess.run(['x'], text=True, encoding='utf-8')",
    ],
)
def test_other_modules_are_left_alone(text: str) -> None:
    assert faults(text) == []


@pytest.mark.parametrize("ending", [".js", ".css", ".svg", ".woff2", ".json"])
def test_assets_have_their_type_whatever_the_registry_says(ending: str) -> None:
    mimetypes.add_type("text/plain", ending)  # as a program on Windows may have written
    importlib.reload(assets)
    told = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
    told |= {".woff2": "font/woff2", ".json": "application/json"}
    assert mimetypes.guess_type(f"x{ending}")[0] == told[ending]


# --- names ---------------------------------------------------------------------------------------

NAMES = [
    r"C:\Users\Jan De Wit\lijst.csv",
    r"\\server\gedeelde map\lijst.csv",
    "C:/Users/Jan De Wit/lijst.csv",
    "../../lijst.csv",
    "CON",
    "NUL.csv",
    "COM1.csv",
    "lijst: versie 2?.csv",
    "a" * 5000 + ".csv",
    "\x00\n\ud800.csv",
    "-rf.csv",
    ".csv",
    "",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_read_whatever_it_is_called(name: str) -> None:
    assert read_file(b"a;b\n1;2\n", name).format == "csv"


@pytest.mark.parametrize("name", [r"C:\Jan De Wit\lijst.xlsx", r"\\server\map\lijst.xlsx"])
def test_the_ending_of_a_name_from_windows_counts(name: str) -> None:
    with pytest.raises(Refused, match="renamed"):
        read_file(b"a;b\n1;2\n", name)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Nul", "nul-1"),
        ("CON", "con-1"),
        ("com1", "com1-1"),
        ("Console", "console"),
        ("Kaart: Gent / Aalst?", "kaart-gent-aalst"),
        (r"C:\Jan De Wit", "c-jan-de-wit"),
        ("x" * 300, "x" * 50),
        ("…", ""),
    ],
)
def test_a_title_becomes_a_name_that_every_system_takes(words: str, name: str) -> None:
    assert stem(words) == name


@pytest.mark.parametrize(
    ("file", "address"),
    [
        (PureWindowsPath(r"C:\Users\Jan De Wit\50%\a#b.sqlite"),
         "file:///C:/Users/Jan%20De%20Wit/50%25/a%23b.sqlite"),
        (PureWindowsPath(r"\\server\gedeelde map\a.sqlite"), "file:////server/gedeelde%20map/a.sqlite"),
        (PurePosixPath("/home/jan de wit/a?.sqlite"), "file:///home/jan%20de%20wit/a%3F.sqlite"),
    ],
)  # fmt: skip
def test_addresses_of_files_for_sqlite(file: PurePosixPath | PureWindowsPath, address: str) -> None:
    assert address_of(file) == address


def test_sqlite_opens_a_file_by_such_an_address(tmp_path: Path) -> None:
    file = tmp_path / "Jan's 50% #1 ü?.sqlite"
    made = sqlite3.connect(file)
    made.execute("CREATE TABLE t (a)")
    made.close()
    read = sqlite3.connect(f"{address_of(file)}?mode=ro&immutable=1", uri=True)
    assert read.execute("SELECT name FROM sqlite_master").fetchall() == [("t",)]
    read.close()


@pytest.mark.parametrize(
    ("url", "database"),
    [
        ("sqlite:///C:/Users/Jan De Wit/var/atlas.sqlite", "C:/Users/Jan De Wit/var/atlas.sqlite"),
        (
            r"sqlite:///C:\Users\Jan De Wit\var\atlas.sqlite",
            r"C:\Users\Jan De Wit\var\atlas.sqlite",
        ),
        (r"sqlite:///\\server\map\atlas.sqlite", r"\\server\map\atlas.sqlite"),
    ],
)
def test_the_address_of_a_database_on_windows(
    url: str, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert make_url(url).database == database
    monkeypatch.setenv("SUBSIDIEATLAS_DATABASE_URL", url)
    monkeypatch.setattr(installation, "Path", PureWindowsPath)
    assert {str(file.parent) for file in given_map._files()} == {
        str(PureWindowsPath(database).parent)
    }
