"""Finds the Dutch texts that the catalogues must hold: in the code and in the sample data."""

import ast
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from babel.messages import Catalog

ROOT = Path(__file__).parent.parent

_NOT_ROOMS = {"tests", "node_modules", "build", "dist"}
_SAMPLE_DATA = "sample_data.translatable"

Msgid = str | tuple[str, str]


class UnreadableSource(Exception):
    """A text that cannot be taken up; says where and why."""


def texts_in_code(root: Path = ROOT) -> Catalog:
    """The msgids in all Python files under `root`, each with the files it stands in.

    Raises UnreadableSource for a file that does not parse and for an f-string as a msgid.
    """
    texts = Catalog()
    for path in python_files(root):
        name = path.relative_to(root).as_posix()
        for msgid in msgids_in_source(path.read_text(encoding="utf-8"), name):
            texts.add(msgid, locations=[(name, 0)])
    return texts


def texts_in_sample_data() -> Catalog | None:
    """What sample_data/translatable.py's `translatable_texts()` gives; None without that file."""
    if find_spec("sample_data") is None or find_spec(_SAMPLE_DATA) is None:
        return None
    texts = Catalog()
    for text in import_module(_SAMPLE_DATA).translatable_texts():
        if text:
            texts.add(text)
    return texts


def python_files(root: Path) -> list[Path]:
    """The project's own modules, sorted; no tests, hidden folders or virtual environments."""
    files = sorted(root.glob("*.py"))
    for folder in sorted(path for path in root.iterdir() if path.is_dir()):
        hidden = folder.name.startswith((".", "__"))
        if not (hidden or folder.name in _NOT_ROOMS or (folder / "pyvenv.cfg").exists()):
            files += python_files(folder)
    return files


def msgids_in_source(source: str, name: str) -> Iterator[Msgid]:
    """The arguments of N_(text), t(text), Plural(one, many) and n(one, many, ...), in order.

    Both branches of `t("a" if open else "b")` count. A variable is left alone: it was marked with
    N_ where it was written.
    """
    try:
        tree = ast.parse(source, filename=name)
    except SyntaxError as error:
        raise UnreadableSource(f"{name}:{error.lineno}: {error.msg}") from error
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        called = _name(node.func)
        if called in ("N_", "t"):
            yield from _texts(node.args[0], name)
        elif called == "Plural" or (called == "n" and len(node.args) >= 3):
            forms = [text for form in node.args[:2] for text in _texts(form, name)]
            if len(forms) == 2:
                yield forms[0], forms[1]


def _name(function: ast.expr) -> str | None:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else None


def _texts(argument: ast.expr, name: str) -> Iterator[str]:
    if isinstance(argument, ast.IfExp):
        yield from _texts(argument.body, name)
        yield from _texts(argument.orelse, name)
    elif isinstance(argument, ast.JoinedStr):
        raise UnreadableSource(f"{name}:{argument.lineno}: an f-string cannot be translated")
    elif isinstance(argument, ast.Constant) and isinstance(argument.value, str) and argument.value:
        yield argument.value
