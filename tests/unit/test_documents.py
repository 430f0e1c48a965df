"""What the documents say can be done: links lead somewhere, commands are there, the version is the one."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from subsidieatlas import __version__
from subsidieatlas.__main__ import COMMANDS
from tools.rooms import ROOT

DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\((?!https?:)([^)\s]+)\)")
COMMAND = re.compile(r"^(?:\S+ )?subsidieatlas ([a-z]+)", re.MULTILINE)
TARGET = re.compile(r"(?:^|`)make ([a-z-]+)", re.MULTILINE)


def text_of(document: Path) -> str:
    return document.read_text("utf-8")


def anchors(document: Path) -> set[str]:
    """The places in a document that links may name, as GitHub makes them."""
    heads = re.findall(r"^#+ (.+)$", text_of(document), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_somewhere(document: Path) -> None:
    for link in LINK.findall(text_of(document)):
        path, _, anchor = unquote(link).partition("#")
        target = (document.parent / path).resolve() if path else document
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


def test_every_command_that_is_named_is_there() -> None:
    named = {name for document in DOCUMENTS for name in COMMAND.findall(text_of(document))}
    assert {"load", "backup", "question"} <= named
    assert named <= set(COMMANDS)
    targets = {name for document in DOCUMENTS for name in TARGET.findall(text_of(document))}
    makefile = text_of(ROOT / "Makefile")
    assert {"run", "test", "wheel"} <= targets
    assert not {name for name in targets if not re.search(rf"^{name}:", makefile, re.MULTILINE)}


def test_the_version_is_the_one_of_the_code() -> None:
    assert set(re.findall(r"subsidieatlas-(\d[\d.]*\d)-py3", text_of(ROOT / "README.md"))) == {
        __version__
    }
    changes = re.findall(r"^## (.+)$", text_of(ROOT / "CHANGELOG.md"), re.MULTILINE)
    assert changes[0] == "Unreleased" or changes[0].startswith(f"{__version__} ")
