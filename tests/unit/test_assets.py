"""The style sheet as the page takes it in."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_no_sign_makes_the_cleaner_of_the_page_drop_the_style_sheet() -> None:
    # st.html takes markup in a style for an attack, and leaves the whole style out.
    assert "<" not in (ROOT / "assets/atlas.css").read_text("utf-8")
