"""A story as PowerPoint: native charts with the figures of the screen, notes, masters, templates."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import openpyxl
import pandas as pd
import pptx
import pytest
from pptx.enum.dml import MSO_FILL, MSO_THEME_COLOR
from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.util import Cm

from data_access.engine import Store
from data_access.filters import Filters
from exports.picture import PictureError
from exports.picture.placed import DENSITY
from exports.slides import TemplateError, slides
from exports.slides.pages import Slides
from exports.slides.story import story_slides
from exports.slides.template import REASONS, SETTING
from language import Language, get_language
from stories import Slide
from stories.figure import drawn_rows
from stories.shown_story import Shown
from stories.sub_line import of_some, sub_line
from tests.unit.exports.stories import NATIVE, NOTES, STORY, shown_story
from tests.unit.exports.test_excel import HOSTILE, hostile
from views import Result, read, view
from views.words import alternative

pytestmark = pytest.mark.slow

DUTCH, ENGLISH = get_language("nl"), get_language("en")
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PIXEL = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15"
    b"\xc4\x89\x00\x00\x00\rIDATx\x9cc\xf8\xff\xff?\x00\x05\xfe\x02\xfe\xa75\x81\x84\x00\x00\x00\x00"
    b"IEND\xaeB`\x82"
)


@pytest.fixture(autouse=True)
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Pictures are a pixel here (test_story_pictures.py draws real ones); gives the Views drawn."""
    views_drawn: list[str] = []

    def figure(result: Result, _language: Language, **_size: object) -> bytes:
        views_drawn.append(result.view.key)
        return PIXEL

    monkeypatch.setattr("exports.picture.placed.figure_only", figure)
    monkeypatch.delenv(SETTING, raising=False)
    return views_drawn


@pytest.fixture
def story(reader: Store) -> list[Shown]:
    return shown_story(reader, DUTCH)


def opened(data: bytes) -> Any:
    return pptx.Presentation(io.BytesIO(data))


def made(story: list[Shown], language: Language = DUTCH, **how: Any) -> Any:
    return opened(story_slides(STORY.title, story, language, **how))


@pytest.fixture(scope="module")
def file(reader: Store) -> bytes:
    """The story in Dutch, with a pixel for every picture."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("exports.picture.placed.figure_only", lambda *_, **__: PIXEL)
        patched.delenv(SETTING, raising=False)
        return story_slides(STORY.title, shown_story(reader, DUTCH), DUTCH)


@pytest.fixture
def deck(file: bytes) -> Any:
    """That file, opened."""
    return opened(file)


def of_kind(slide: Any, kind: str) -> list[Any]:
    return [shape for shape in slide.shapes if getattr(shape, f"has_{kind}", False)]


def pictures(slide: Any) -> list[Any]:
    return [shape for shape in slide.shapes if hasattr(shape, "image")]


def description(shape: Any) -> str:
    return str(shape._element.xpath(".//p:cNvPr")[0].get("descr"))


def words_on(slide: Any) -> str:
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


# --- what stands on it --------------------------------------------------------------------------


def test_a_title_slide_and_one_slide_a_figure_with_its_message(
    story: list[Shown], deck: Any
) -> None:
    first, *rest = deck.slides
    assert first.shapes.title.text_frame.text == STORY.title
    assert "8 figuren" in words_on(first)
    for slide, one in zip(rest, story, strict=True):  # a title counts no rows that are cut off
        assert slide.shapes.title.text_frame.text in (one.title, of_some(one, DUTCH)[0])
    for slide, one in zip(rest, story, strict=True):
        assert sub_line(one, DUTCH) in words_on(slide) or of_some(one, DUTCH)[1] in words_on(slide)
        if one.result.sources:
            assert re.search(r"Bron|bron", words_on(slide))
        badges = [s for s in slide.shapes if s.has_text_frame and s.text_frame.text == "fictief"]
        assert bool(badges) == one.result.holds_fictional
    assert "Bevat fictieve gegevens." in words_on(first)


def test_charts_are_native_and_hold_the_figures_of_the_screen(
    story: list[Shown], file: bytes
) -> None:
    with zipfile.ZipFile(io.BytesIO(file)) as parts:
        charts = [name for name in parts.namelist() if re.match(r"ppt/charts/chart\w*\.xml", name)]
    assert len(charts) == len(NATIVE)
    figures = list(opened(file).slides)[1:]
    for number in NATIVE:
        (shape,) = of_kind(figures[number], "chart")
        frame, shown_view = drawn_rows(story[number], DUTCH), story[number].result.view
        for series in shape.chart.plots[0].series:
            (column,) = [
                c
                for c in shown_view.columns
                if DUTCH.t(c.title) == series.name and c.numeric
            ]  # fmt: skip
            part = 100 if column.kind == "euro" else 1
            held = [None if v is None else round(v * part) for v in series.values]
            assert held == [None if pd.isna(v) else int(v) for v in frame[column.key]]
    others = [n for n in range(len(figures)) if n not in NATIVE]
    assert not any(of_kind(figures[n], "chart") for n in others)


def test_maps_are_pictures_lists_are_tables_and_what_is_empty_says_why(
    story: list[Shown], drawn: list[str]
) -> None:
    figures = list(made(story).slides)[1:]
    assert drawn == ["toekenningen-per-provincie", "oproepen-tijdlijn"]
    assert [n for n, slide in enumerate(figures) if pictures(slide)] == [3, 5]
    assert [n for n, slide in enumerate(figures) if of_kind(slide, "table")] == [6]
    assert "zijn niet bekend" in words_on(figures[7])


def test_everything_drawn_has_words_for_who_cannot_see_it(story: list[Shown], deck: Any) -> None:
    figures = list(deck.slides)[1:]
    for slide, one in zip(figures[:-1], story[:-1], strict=True):
        (shape,) = [*of_kind(slide, "chart"), *of_kind(slide, "table"), *pictures(slide)]
        assert description(shape) == alternative(one.result, DUTCH, one.measure)


def test_figures_stand_in_the_field_of_their_layout_and_no_field_is_left_empty(
    story: list[Shown],
) -> None:
    deck = made(story)
    for slide in list(deck.slides)[1:]:
        kinds = [shape.placeholder_format.type for shape in slide.placeholders]
        assert KIND.TITLE in kinds
        assert KIND.SLIDE_NUMBER in kinds
        assert KIND.FOOTER in kinds
        (field,) = [s for s in slide.placeholders if s.placeholder_format.idx == 1]
        assert field.has_chart or field.has_table or field.has_text_frame or hasattr(field, "image")
        assert all(s.text_frame.text.strip() for s in slide.placeholders if s.has_text_frame)


# --- notes and language ---------------------------------------------------------------------------


def test_notes_hold_own_words_definitions_sources_and_version(story: list[Shown]) -> None:
    deck = made(story, link=lambda one: f"http://hier/{one.slide.view}")
    for slide, one in zip(list(deck.slides)[1:], story, strict=True):
        said = slide.notes_slide.notes_text_frame.text
        assert said.startswith(one.slide.notes)
        assert one.result.data_version[:12] in said
        assert f"http://hier/{one.slide.view}" in said
        for source in one.result.sources:
            assert source.words(DUTCH) in said
        for column in one.result.view.columns:
            if column.definition and not column.minor:
                assert DUTCH.t(column.definition) in said
        if one.result.as_of:
            assert DUTCH.long_date(one.result.as_of) in said
    assert list(deck.slides)[2].notes_slide.notes_text_frame.text.startswith(NOTES)


@pytest.mark.parametrize(("language", "tag"), [(DUTCH, "nl-BE"), (ENGLISH, "en-GB")])
def test_every_text_says_its_language(reader: Store, language: Language, tag: str) -> None:
    data = story_slides(STORY.title, shown_story(reader, language), language)
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        names = [n for n in parts.namelist() if re.match(r"ppt/(slides|notesSlides)/\w+\.xml", n)]
        roots = [ElementTree.fromstring(parts.read(name)) for name in names]
    assert len(roots) == 1 + 8 + 8
    runs = [run for root in roots for run in root.iter(f"{DRAWING}r")]
    assert len(runs) > 100
    for run in runs:
        look = run.find(f"{DRAWING}rPr")
        assert look is not None
        assert look.get("lang") == tag, "".join(run.itertext())


def test_without_a_browser_a_table_stands_in_and_the_notes_say_so(
    story: list[Shown], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any, **__: Any) -> bytes:
        raise PictureError("no_browser")

    monkeypatch.setattr("exports.picture.placed.figure_only", broken)
    slide = made(story).slides[4]
    assert of_kind(slide, "table")
    said = slide.notes_slide.notes_text_frame.text
    assert "Hier staat een tabel in plaats van de figuur." in said
    assert "Chrome" in said


# --- what must not happen -------------------------------------------------------------------------


def test_the_same_story_gives_the_same_file(story: list[Shown]) -> None:
    one, two = (story_slides(STORY.title, story, DUTCH) for _ in range(2))
    assert one == two
    assert one != story_slides(STORY.title, story[:-1], DUTCH)


def test_text_of_the_data_never_runs(reader: Store) -> None:
    result = hostile(reader)
    shown = [Shown(Slide(result.view.key, Filters(), notes=HOSTILE[0]), result, None, HOSTILE[0])]
    data = story_slides(HOSTILE[0], shown, DUTCH)
    (shape,) = of_kind(opened(data).slides[1], "chart")
    blob = shape.chart.part.chart_workbook.xlsx_part.blob
    sheet: Any = openpyxl.load_workbook(io.BytesIO(blob)).active
    assert all(cell.data_type != "f" and not cell.hyperlink for row in sheet for cell in row)
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        links = [n for n in parts.namelist() if b"External" in parts.read(n) and n.endswith("rels")]
        assert links == []
        assert not any("vba" in name.lower() for name in parts.namelist())


# --- house styles ---------------------------------------------------------------------------------


def template(change: Any = None, *, kind: str = "pptx") -> bytes:
    """A house style of somebody else: 4:3, layouts of its own, and slides that are not ours."""
    deck: Any = pptx.Presentation()
    deck.slide_master.name = "Huisstijl van iemand anders"
    old = deck.slides.add_slide(deck.slide_layouts[1])
    old.shapes.title.text_frame.text = "Geheim van vorige maand"
    if change:
        change(deck)
    written = io.BytesIO()
    deck.save(written)
    if kind == "pptx":
        return written.getvalue()
    return rewritten(written.getvalue(), lambda text: text.replace(
        b"presentationml.presentation.main+xml", b"presentationml.template.main+xml"))  # fmt: skip


def rewritten(data: bytes, change: Any) -> bytes:
    """The same zip with its list of content types changed."""
    made_new = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made_new, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content) if name == "[Content_Types].xml" else content)
    return made_new.getvalue()


@pytest.mark.parametrize("kind", ["pptx", "potx"])
def test_a_template_keeps_its_masters_and_size_and_loses_its_slides(
    story: list[Shown], kind: str
) -> None:
    house = template(kind=kind)
    data = story_slides(STORY.title, story, DUTCH, house)
    deck = opened(data)
    assert (deck.slide_width, deck.slide_height) == (Cm(25.4), Cm(19.05))
    assert deck.slide_master.name == "Huisstijl van iemand anders"
    assert len(deck.slides) == 1 + len(story)
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert not any(
            "Geheim" in parts.read(n).decode("utf-8", "replace") for n in parts.namelist()
        )
        assert b"presentation.main+xml" in parts.read("[Content_Types].xml")
        # Their titles stand in the one, the first of them in the other.
        assert not {"docProps/app.xml", "docProps/thumbnail.jpeg"} & set(parts.namelist())
    with zipfile.ZipFile(io.BytesIO(house)) as parts:
        assert {"docProps/app.xml", "docProps/thumbnail.jpeg"} <= set(parts.namelist())
    assert len(list(opened(template()).slide_layouts)) == len(list(deck.slide_layouts))
    assert deck.slides[0].slide_layout.name == "Title Slide"
    assert {slide.slide_layout.name for slide in list(deck.slides)[1:]} == {"Title and Content"}


def test_nothing_leaves_a_slide_of_another_size(story: list[Shown]) -> None:
    for deck in (made(story), made(story, template=template())):
        for slide in deck.slides:
            for shape in slide.shapes:
                right, bottom = shape.left + shape.width, shape.top + shape.height
                assert shape.left >= 0 and shape.top >= 0, shape.name
                assert right <= deck.slide_width, (shape.name, words_on(slide))
                assert bottom <= deck.slide_height, (shape.name, words_on(slide))


def test_layouts_are_found_by_their_fields_and_not_by_their_place(story: list[Shown]) -> None:
    def shuffled(deck: Any) -> None:
        listed = deck.slide_master.element.sldLayoutIdLst
        for layout in list(listed)[::-1]:
            listed.append(layout)
        for layout in deck.slide_layouts:
            layout.name = "Indeling"

    deck = made(story, template=template(shuffled))
    assert [s.type for s in _formats(deck.slides[0])][:1] == [KIND.CENTER_TITLE]
    kinds = [s.type for s in _formats(deck.slides[1].slide_layout)]
    assert kinds.count(KIND.OBJECT) == 1


def _formats(owner: Any) -> list[Any]:
    return [shape.placeholder_format for shape in owner.placeholders]


def test_a_template_without_a_field_for_content_still_serves(story: list[Shown]) -> None:
    def titles_only(deck: Any) -> None:
        listed = deck.slides._sldIdLst
        deck.part.drop_rel(listed[0].rId)
        listed.remove(listed[0])
        for layout in list(deck.slide_layouts):
            if layout.name != "Title Only":
                deck.slide_layouts.remove(layout)

    figures = list(made(story, template=template(titles_only)).slides)[1:]
    (shape,) = of_kind(figures[0], "chart")
    assert shape.width > Cm(15)
    assert figures[0].shapes.title.text_frame.text == story[0].title


def test_the_setting_names_the_template_for_every_powerpoint(
    story: list[Shown], reader: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "huisstijl.pptx"
    file.write_bytes(template())
    monkeypatch.setenv(SETTING, str(file))
    assert made(story).slide_width == Cm(25.4)
    single = slides(read(view("uitgaven-per-lijn"), Filters(), reader), DUTCH)
    assert opened(single).slide_width == Cm(25.4)


def without_titles(deck: Any) -> None:
    for layout in deck.slide_layouts:
        for shape in list(layout.placeholders):
            shape._element.getparent().remove(shape._element)


BROKEN: dict[str, list[Any]] = {
    "no_presentation": [b"", b"geen presentatie", b"PK\x03\x04", "excel", "cut", "emptied"],
    "no_layout": [without_titles],
    "macros": ["macros"],
    "unreadable": [Path("/bestaat/niet.pptx"), Path("/")],
}


def broken(what: Any) -> bytes | Path:
    if isinstance(what, bytes | Path):
        return what
    if callable(what):
        return template(what)
    written = io.BytesIO()
    if what == "excel":
        openpyxl.Workbook().save(written)
        return written.getvalue()
    if what == "cut":
        return template()[:4000]
    with (
        zipfile.ZipFile(io.BytesIO(template())) as old,
        zipfile.ZipFile(written, "w") as new,
    ):
        for name in old.namelist():
            hollow = what == "emptied" and "slideMaster1.xml" in name and "rels" not in name
            new.writestr(name, b"" if hollow else old.read(name))
        if what == "macros":
            new.writestr("ppt/vbaProject.bin", b"x")
    return written.getvalue()


@pytest.mark.parametrize(
    ("code", "what"), [(code, what) for code, several in BROKEN.items() for what in several]
)
def test_a_template_that_cannot_be_used_is_a_clear_fault(
    story: list[Shown], code: str, what: Any
) -> None:
    with pytest.raises(TemplateError) as caught:
        story_slides(STORY.title, story, DUTCH, broken(what))
    assert caught.value.code == code
    assert set(REASONS) >= {code}
    assert len(caught.value.words(DUTCH)) > 20
    assert caught.value.words(DUTCH) != caught.value.words(ENGLISH)


# --- readable from the back of the room -----------------------------------------------------------


def test_few_bars_are_no_walls_and_have_larger_letters(reader: Store) -> None:
    def chart(view_key: str, filters: Filters) -> Any:
        result = read(view(view_key), filters, reader)
        (shape,) = of_kind(next(iter(opened(slides(result, DUTCH)).slides)), "chart")
        return shape.chart, len(result.frame)

    few, few_rows = chart("deelnemers-per-netwerk", Filters(provinces=("west-vlaanderen",)))
    many, many_rows = chart("uitgaven-per-lijn", Filters(years=(2020,)))
    assert few_rows == 1
    assert many_rows == 9
    assert few.plots[0].gap_width > 2 * many.plots[0].gap_width
    assert few.font.size > many.font.size


def test_what_no_row_knows_has_no_place_in_the_legend(reader: Store) -> None:
    filters = Filters(calls=("verbindingsambassadeurs",))
    result = read(view("gevraagd-toegekend-budget"), filters, reader)
    (shape,) = of_kind(next(iter(opened(slides(result, DUTCH)).slides)), "chart")
    known = [c for c in result.view.columns if c.numeric and result.frame[c.key].notna().any()]
    told = {series.name for series in shape.chart.plots[0].series}
    assert told
    assert told <= {DUTCH.t(column.title) for column in known}


def test_one_row_is_a_number_in_large_letters_with_what_it_is_and_the_others(reader: Store) -> None:
    result = read(view("lerende-netwerken-in-het-kort"), Filters(), reader)
    shown = [Shown(Slide("lerende-netwerken-in-het-kort", Filters()), result, None, "In het kort")]
    slide = made(shown).slides[1]
    assert not of_kind(slide, "table") and not of_kind(slide, "chart")
    (field,) = [s for s in slide.placeholders if s.placeholder_format.idx == 1]
    number, label, *others = field.text_frame.paragraphs
    assert (number.text, number.runs[0].font.size.pt) == ("4", 88)
    assert label.text == "Gehouden lerende netwerken"
    assert [one.text for one in others] == ["Gemeenten: 4", "Deelnemers: 51", "Gepland: 3"]


def test_bars_keep_the_colours_of_the_screen_as_colours_of_the_theme(deck: Any) -> None:
    (shape,) = of_kind(deck.slides[1], "chart")
    (series,) = shape.chart.plots[0].series
    told, quiet = series.format.fill.fore_color, series.points[1].format.fill.fore_color
    assert told.theme_color == MSO_THEME_COLOR.ACCENT_1
    assert (quiet.theme_color, quiet.brightness) == (MSO_THEME_COLOR.TEXT_1, 0.5)
    assert shape.chart.font.size.pt >= 12
    assert shape.chart.plots[0].has_data_labels


def test_made_up_bars_are_hatched(story: list[Shown], deck: Any) -> None:
    (shape,) = of_kind(deck.slides[2], "chart")
    (series,) = shape.chart.plots[0].series
    marks = list(drawn_rows(story[1], DUTCH)["fictional"])
    fills = [_fill(series, at) for at in range(len(marks))]
    assert [fill == MSO_FILL.PATTERNED for fill in fills] == marks


def _fill(series: Any, at: int) -> Any:
    """How a bar is filled: as its series, where nothing else is said of it."""
    own = series.points[at].format.fill.type
    return series.format.fill.type if own is None else own


def test_no_letters_are_smaller_than_twelve_points(deck: Any) -> None:
    for slide in deck.slides:
        for shape in slide.shapes:
            if not shape.has_text_frame or (shape.is_placeholder and shape.placeholder_format.type in (
                KIND.FOOTER, KIND.SLIDE_NUMBER,
            )):  # fmt: skip
                continue
            runs = [run for part in shape.text_frame.paragraphs for run in part.runs]
            assert all(run.font.size is None or run.font.size.pt >= 12 for run in runs), shape.name


def test_a_picture_has_the_letters_of_a_page_at_its_place(
    story: list[Shown], monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes = []

    def figure(
        result: Result, _language: Language, *, width: int, height: int, **_: object
    ) -> bytes:
        sizes.append((result.view.on_map, width, height))
        return PIXEL

    monkeypatch.setattr("exports.picture.placed.figure_only", figure)
    deck = Slides(DUTCH, "x")
    made(story)
    for on_map, width, height in sizes:
        density = width / deck.area.width
        # The smallest letters, of 12 pixels, in points: 72 of them in 2.54 centimetres.
        assert 12 / density / 2.54 * 72 >= 12
        assert height <= deck.area.height * density + 1
        assert on_map or density == pytest.approx(DENSITY, abs=0.1)
