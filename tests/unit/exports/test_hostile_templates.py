"""A PowerPoint template that runs something, refers outside itself or is a bomb is not opened."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import pptx
import pytest

from exports.slides.template import TemplateError, empty_deck
from importing.readers.zip_check import MAX_ENTRIES
from language import get_language

DUTCH = get_language("nl")
RELS = "ppt/_rels/presentation.xml.rels"
NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def template(
    changed: Mapping[str, bytes] | None = None, added: Mapping[str, bytes] | None = None
) -> bytes:
    """An empty presentation, with parts changed or added."""
    plain, written = io.BytesIO(), io.BytesIO()
    pptx.Presentation().save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, (changed or {}).get(name, old.read(name)))
        for name, content in (added or {}).items():
            new.writestr(name, content)
    return written.getvalue()


def part(name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(template())) as parts:
        return parts.read(name)


def code_of(data: bytes) -> str:
    with pytest.raises(TemplateError) as caught:
        empty_deck(DUTCH, data)
    assert len(caught.value.words(DUTCH)) > 20
    return caught.value.code


def with_relation(written: str) -> bytes:
    """A template whose presentation has one relationship more, as it is written here."""
    rels = part(RELS).replace(b"</Relationships>", written.encode() + b"</Relationships>")
    assert written.encode() in rels
    return template({RELS: rels})


def test_a_plain_template_is_opened() -> None:
    assert len(empty_deck(DUTCH, template()).slide_layouts) > 3


@pytest.mark.parametrize(
    "written",
    [
        f'<Relationship Id="x1" Type="{TYPES}/image" Target="http://evil.test/a.png" TargetMode="External"/>',
        f"<Relationship Id='x1' Type='{TYPES}/image' Target='\\\\evil\\a.png' TargetMode = 'EXTERNAL' />",
        f'<Relationship Target="file:///c:/a.png" TargetMode="&#69;xternal" Id="x1" Type="{TYPES}/image"/>',
        f'<r:Relationship xmlns:r="{NAMESPACE}" Id="x1" Type="{TYPES}/image" Target="//evil.test/a.png"/>',
        f'<Relationship\nId="x1"\nType="{TYPES}/hyperlink"\nTarget="mailto:a@evil.test"\nTargetMode="External"/>',
        f'<Relationship Id="x1" Type="{TYPES}/image" Target="C:\\a.png"/>',
        f'<Relationship Id="x1" Type="{TYPES}/image" Target=" HTTP://evil.test"/>',
        f'<Relationship Id="x1" Type="{TYPES}/video" Target="a.mp4" TargetMode="external "/>',
    ],
)
def test_what_is_outside_the_file_is_refused_in_any_spelling(written: str) -> None:
    assert code_of(with_relation(written)) == "links"


@pytest.mark.parametrize(
    "written",
    [
        '<Relationship Id="x1" Type="http://schemas.microsoft.com/office/2006/relationships/VbaProject" '
        'Target="a.dat"/>',
        f'<Relationship Id="x1" Type="{TYPES}/oleObject" Target="a.dat"/>',
        f'<Relationship Id="x1" Type="{TYPES}/package" Target="a.dat"/>',
        f'<Relationship Id="x1" Type="{TYPES}/hyperlink" Target="ppaction://Macro?name=a"/>',
    ],
)
def test_a_relation_to_what_runs_is_refused(written: str) -> None:
    assert code_of(with_relation(written)) == "macros"


@pytest.mark.parametrize(
    "name",
    [
        "ppt/vbaProject.bin", "PPT/VBAPROJECT.BIN", "ppt/vbaData.xml", "ppt/activeX/activeX1.xml",
        "ppt/embeddings/Microsoft_Excel_Sheet1.xlsx", "ppt/embeddings/oleObject1.bin", "ppt/x.bin",
    ],
)  # fmt: skip
def test_a_part_that_runs_is_refused_under_any_name(name: str) -> None:
    assert code_of(template(added={name: b"x"})) == "macros"


def test_a_file_in_the_place_of_printer_settings_is_refused() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    assert code_of(template(added={"ppt/printerSettings/printerSettings9.bin": ole})) == "macros"


def test_a_content_type_of_macros_is_refused() -> None:
    types = part("[Content_Types].xml").replace(
        b"</Types>",
        b'<x:Override xmlns:x="http://schemas.openxmlformats.org/package/2006/content-types" '
        b"PartName='/ppt/a.dat' ContentType='application/vnd.ms-office.VBAProject'/></Types>",
    )
    assert code_of(template({"[Content_Types].xml": types})) == "macros"


def test_a_button_that_runs_a_macro_is_refused() -> None:
    master = "ppt/slideMasters/slideMaster1.xml"
    action = b'<p:sldMaster q:b="PPAction://Macro?name=x" xmlns:q="urn:q" '
    assert code_of(template({master: part(master).replace(b"<p:sldMaster ", action)})) == "macros"


@pytest.mark.parametrize("name", ["ppt/presentation.xml", RELS, "[Content_Types].xml"])
def test_entities_are_refused(name: str) -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    head, _, rest = part(name).partition(b"?>")
    assert code_of(template({name: head + b"?>" + bomb + rest})) == "no_presentation"


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    assert code_of(template(added={"ppt/a.xml": b" " * 40_000_000})) == "too_large"
    assert code_of(template(added={"ppt/a.xml": b" " * 6_000_000})) == "too_large"


def test_too_many_parts_are_refused() -> None:
    many = {f"ppt/media/{at}.png": b"x" for at in range(MAX_ENTRIES)}
    assert code_of(template(added=many)) == "too_large"


def test_elements_too_deep_in_each_other_are_refused() -> None:
    deep = b"<a>" * 5_000 + b"</a>" * 5_000
    assert code_of(template(added={"ppt/deep.xml": deep})) == "too_large"
