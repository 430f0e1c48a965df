"""All that is said of a View stands on its declaration: no other code names Views or titles of columns."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from views import views

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[3]
ROOMS = ("views", "stories", "exports", "presentation", "written_questions", "enquiry", "front_door", "pages",
         "subsidieatlas")  # fmt: skip
"""The rooms that know Views."""

KEYS = frozenset(views())
TITLES = frozenset(column.title for view in views().values() for column in view.columns)

LISTS = {"stories/ready_made.py"}
"""Ready-made sets: they may list Views, and say nothing of them."""

MEANS_SOMETHING_ELSE = {
    ("front_door/old_addresses.py", "blinde-vlekken"): "a tab",
    ("front_door/old_addresses.py", "bronnen"): "a page",
    ("front_door/old_addresses.py", "projecten"): "a page of before",
    ("pages/bronnen.py", "niet-bekend"): "a tab",
    ("pages/bronnen.py", "tegenspraken"): "a tab",
    ("pages/calls/call_page.py", "aanvragen"): "a tab",
    ("pages/calls/call_page.py", "bronnen"): "a tab",
    ("pages/frame/page_list.py", "bronnen"): "a page",
    ("pages/frame/page_list.py", "oproepen"): "a page",
    ("pages/imports/done.py", "aanvragen"): "a tab",
    ("pages/imports/preview.py", "nieuw"): "what a row of a list is",
    ("pages/kaart.py", "blinde-vlekken"): "a tab",
    ("pages/maps/municipality_page.py", "registerlijnen"): "a part of a page",
    ("pages/netwerken.py", "drempels"): "a tab",
    ("pages/oproepen.py", "aanvragen"): "a tab",
    ("pages/oproepen.py", "bronnen"): "a tab",
    ("pages/parts/figure_notes.py", "bronnen"): "a page",
    ("pages/parts/figure_notes.py", "niet-bekend"): "a tab",
    ("pages/parts/named_things.py", "bronnen"): "a page",
    ("views/things.py", "oproepen"): "a page",
    ("pages/registers/loaded.py", "bronnen"): "a page",
    ("views/map_levels.py", "aanvragen"): "a subject of the map",
    ("views/option_counts.py", "aanvragen"): "what rows are",
    ("views/option_counts.py", "bijeenkomsten"): "what rows are",
    ("views/option_counts.py", "oproepen"): "what rows are",
    ("views/option_counts.py", "projecten"): "what rows are",
    ("views/records/blind_spots.py", "aanvragen"): "a face",
    ("views/records/coverage.py", "aanvragen"): "what is counted",
    ("views/records/coverage.py", "bijeenkomsten"): "what is counted",
}
"""Strings that are the key of a View by chance."""

STILL_NAMED = {
    "written_questions/rules/lexicon.py": 1,
}
"""How often, at most, the words of questions name Views; until those are on the Views. It only shrinks."""


def strings(tree: ast.AST) -> Iterator[str]:
    """The strings of a module that are not where a View stands or its subject, nor words to ask it with."""
    aside = {
        value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        for keyword in node.keywords
        if keyword.arg in ("page", "subject", "asked_as", "at", "tabs", "own")
        for value in ast.walk(keyword.value)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in aside:
            yield node.value


def views_named(tree: ast.AST) -> Counter[str]:
    return Counter(text for text in strings(tree) if text in KEYS)


def titles_as_keys(tree: ast.AST) -> list[str]:
    """The titles of columns that a table of this module is keyed by."""
    keys = [key for node in ast.walk(tree) if isinstance(node, ast.Dict) for key in node.keys]
    return [
        key.value
        for key in map(unmarked, keys)
        if isinstance(key, ast.Constant) and key.value in TITLES
    ]


def unmarked(key: ast.expr | None) -> ast.expr | None:
    """What stands in N_(…), or the expression itself."""
    return key.args[0] if isinstance(key, ast.Call) and key.args else key


def modules() -> Iterator[tuple[str, ast.Module]]:
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            yield (
                path.relative_to(ROOT).as_posix(),
                ast.parse(path.read_text(encoding="utf-8"), str(path)),
            )


def test_a_view_is_named_where_it_is_declared_and_nowhere_else() -> None:
    named: dict[str, list[str]] = {key: [] for key in KEYS}
    for name, tree in modules():
        if name in LISTS or name in STILL_NAMED:
            continue
        for key, times in views_named(tree).items():
            chance = (name, key) in MEANS_SOMETHING_ELSE
            named[key] += [] if chance else [name] * times
    assert {key: names for key, names in named.items() if len(names) != 1} == {}
    assert all(name.startswith("views/") for (name,) in named.values())


def test_what_still_names_views_only_shrinks() -> None:
    named = {name: views_named(tree).total() for name, tree in modules() if name in STILL_NAMED}
    assert set(named) == set(STILL_NAMED), "gone: take it off the list"
    assert {name: n for name, n in named.items() if not 0 < n <= STILL_NAMED[name]} == {}


def test_every_exception_is_one() -> None:
    named = {(name, key) for name, tree in modules() for key in views_named(tree)}
    assert set(MEANS_SOMETHING_ELSE) <= named


def test_no_table_is_keyed_by_the_titles_of_columns() -> None:
    assert {name: found for name, tree in modules() if (found := titles_as_keys(tree))} == {}


@pytest.mark.parametrize(
    ("source", "named", "titles"),
    [
        ('RANKS = {"aanvragen-per-status": "rank"}', ["aanvragen-per-status"], []),
        ('alone = result.view.key == "niet-bekend"', ["niet-bekend"], []),
        ('View(key="oproepen", subject="calls", page="oproepen")', ["oproepen"], []),
        ('WORDS = {"Bekende aanvragen": 1, N_("Gevraagd"): 2}', [], ["Bekende aanvragen", "Gevraagd"]),
        ('t("aanvragen per status")', [], []),
    ],
)  # fmt: skip
def test_what_is_looked_for_is_found(source: str, named: list[str], titles: list[str]) -> None:
    tree = ast.parse(source)
    assert (list(views_named(tree)), titles_as_keys(tree)) == (named, titles)
