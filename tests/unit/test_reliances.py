"""docs/reliances.md is true: it names every use of what no library promised, and tests that are there."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from exports.picture import browser
from front_door import document
from front_door.first_paint import start_script
from language.plotly_locale import _MODE_BAR
from tools.rooms import ROOT, rooms

LIBRARIES: Final = ("streamlit", "plotly", "kaleido", "choreographer", "pptx", "docx")
PROMISED: Final = re.compile(
    r"streamlit|plotly\.(graph_objects|offline)|plotly|kaleido"
    r"|pptx(\.(util|exc|slide|dml\.color|enum\.\w+|chart\.(chart|data)))?"
    r"|docx(\.(shared|document|section|enum\.\w+|text\.paragraph|styles\.style))?"
)
"""Modules that the documentation of these libraries tells of."""

CODE: Final = re.compile(r"`([^`]+)`")
PARTS: Final = re.compile(r"data-testid=[\"']?(st\w+(?:-\w+)?)|\.(st[A-Z]\w+)|(data-stale)")
"""How style and script name parts of Streamlit's page."""


class Row(NamedTuple):
    """A line of the page: what is relied on, in which files, and the tests that break."""

    what: tuple[str, ...]
    files: tuple[str, ...]
    tests: tuple[str, ...]


def page() -> list[Row]:
    """Every line of its tables."""
    lines = (ROOT / "docs/reliances.md").read_text("utf-8").splitlines()
    cells = [
        line.strip("|").split(" | ") for line in lines if line.startswith("| ") and "`" in line
    ]
    return [Row(*(tuple(CODE.findall(cell)) for cell in row)) for row in cells]


def product() -> list[Path]:
    """The Python files that run."""
    return [ROOT / "dashboard.py", *(file for room in rooms() for file in room.rglob("*.py"))]


@cache
def used_in(file: Path) -> frozenset[str]:
    """Names and modules of these libraries that a Python file uses and nobody promised."""
    tree = ast.parse(file.read_text("utf-8"))
    taken = dict(_imported(tree))
    if not any(module.partition(".")[0] in LIBRARIES for module in taken.values()):
        return frozenset()
    modules = {m for m in taken.values() if _of_library(m) and not PROMISED.fullmatch(m)}
    return frozenset({*modules, *_private_names(tree), *_overridden(tree, taken)})


def _of_library(module: str) -> bool:
    return module.partition(".")[0] in LIBRARIES


def _imported(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Per name that is imported: the module that it is, or that it comes from."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((name.asname or name.name, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for name in node.names:
                whole = f"{node.module}.{name.name}"
                is_module = _of_library(whole) and _is_module(whole)
                yield name.asname or name.name, whole if is_module else node.module


def _is_module(name: str) -> bool:
    try:
        return find_spec(name) is not None
    except ModuleNotFoundError:  # its parent is no package
        return False


def _private_names(tree: ast.Module) -> Iterator[str]:
    own = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Attribute) or not re.match(r"_[a-z]", node.attr):
            continue
        of_itself = isinstance(node.value, ast.Name) and node.value.id in ("self", "cls", "os")
        if not of_itself and node.attr not in own:
            yield node.attr


def _overridden(tree: ast.Module, taken: dict[str, str]) -> Iterator[str]:
    """Private methods of a class that is made from one of theirs."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.ClassDef):
            continue
        bases = [taken.get(base.id, "") for base in node.bases if isinstance(base, ast.Name)]
        if any(map(_of_library, bases)):
            methods = [one.name for one in node.body if isinstance(one, ast.FunctionDef)]
            yield from (name for name in methods if re.match(r"_[a-z]", name))


def parts_in(file: Path) -> frozenset[str]:
    """Names of Streamlit's page in a style sheet or a script."""
    found = PARTS.findall(file.read_text("utf-8"))
    return frozenset("".join(names) for names in found)


def dressed() -> list[Path]:
    """Our own style sheets and scripts."""
    return [file for file in (ROOT / "assets").rglob("*") if file.suffix in (".css", ".js")]


@pytest.mark.slow
def test_every_use_stands_on_the_page() -> None:
    uses = {
        (name, file.relative_to(ROOT).as_posix())
        for files, uses_of in ((product(), used_in), (dressed(), parts_in))
        for file in files
        for name in uses_of(file)
    }
    named = {(name, file) for row in page() for name in row.what for file in row.files}
    assert {name for name, _ in uses} >= {"_main_script_path", "_tbl", "pptx.oxml.ns", "stMain"}
    assert not uses - named, "not in docs/reliances.md"


@pytest.mark.parametrize("row", page(), ids=lambda row: row.what[0])
def test_what_the_page_names_is_there(row: Row) -> None:
    python = [ROOT / name for name in row.files if name.endswith(".py")]
    modules = {name for file in python for name in used_in(file)}
    text = "".join((ROOT / name).read_text("utf-8") for name in row.files)
    assert not {name for name in row.what if name not in modules and name not in text}
    assert row.tests
    for test in row.tests:
        file, _, function = test.partition("::")
        assert f"def {function}(" in (ROOT / file).read_text("utf-8"), test


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("import streamlit as st\nst.runtime._secret", "_secret"),
        ("from streamlit import config", "streamlit.config"),
        ("from streamlit.runtime.caching import cache", "streamlit.runtime.caching"),
        ("import kaleido._kaleido_tab", "kaleido._kaleido_tab"),
        ("from docx.text.run import Run\nclass Ours(Run):\n    def _made(self): ...", "_made"),
    ],
)
def test_a_new_use_is_found(text: str, use: str, tmp_path: Path) -> None:
    file = tmp_path / "new.py"
    file.write_text(text, encoding="utf-8")
    assert use in used_in(file)


# --- what no other test would miss ----------------------------------------------------------------


@cache
def frontend() -> str:
    """Every script that the browser gets from Streamlit."""
    spec = find_spec("streamlit")
    assert spec is not None
    assert spec.origin is not None
    scripts = (Path(spec.origin).parent / "static" / "static" / "js").glob("*.js")
    return "\n".join(script.read_text("utf-8") for script in scripts)


def test_the_frontend_still_has_what_we_name() -> None:
    names = {name for file in dressed() for name in parts_in(file)}
    kinds = {name.rpartition("-")[0] + "-" for name in names if name.startswith("stBaseButton-")}
    names = {name for name in names if not name.startswith("stBaseButton-")} | kinds
    settings = set(re.findall(r"\b[A-Z]+_[A-Z_]+\b", start_script()))
    assert {"HOST_CONFIG", "BACKEND_BASE_URL"} <= settings
    lacking = {name for name in names | settings | {"__streamlit"} if name not in frontend()}
    assert not lacking, "Streamlit renamed or dropped it"


def test_the_parts_of_the_frontend_that_are_asked_for_ahead_are_found() -> None:
    assert len(document.modules_ahead()) == len(document.PARTS)


def test_plotly_still_says_the_words_that_we_translate() -> None:
    spec = find_spec("plotly")
    assert spec is not None
    assert spec.origin is not None
    library = (Path(spec.origin).parent / "package_data" / "plotly.min.js").read_text("utf-8")
    for script in (library, frontend()):
        assert not [words for words in _MODE_BAR if words not in script]


def test_streamlit_still_says_the_words_that_we_put_in_dutch() -> None:
    script = (ROOT / "assets" / "atlas.js").read_text("utf-8")
    tables = script[script.index("const DUTCH") : script.index("const dutch =")]
    patterns = re.findall(r"^    \[/(.+)/, ", tables, re.MULTILINE)
    assert len(patterns) > 15
    for pattern in patterns:
        # Its parts are put together there: each stands by itself.
        words = re.findall(r"[A-Z]?[a-z]{3,}", pattern)
        assert words, pattern
        assert not [word for word in words if word not in frontend()], pattern


def test_kaleido_still_finds_a_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    named = browser.find_browser()
    monkeypatch.setattr(browser, "NAMES", ())
    monkeypatch.delenv(browser.SETTING, raising=False)
    browser.find_browser.cache_clear()
    try:
        assert bool(browser.find_browser()) == bool(named)
    finally:
        browser.find_browser.cache_clear()
