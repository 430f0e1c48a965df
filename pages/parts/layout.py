"""Two blocks side by side where there is room for both."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

Block = Callable[[], None]


def beside(*blocks: Block, name: str) -> None:
    """Draw blocks two in a row, one below the other on narrow screens; ``name`` is unique on the page."""
    for row in range(0, len(blocks), 2):
        with st.container(key=f"beside_{name}_{row}"):
            for column, block in zip(
                st.columns(2, gap="large"), blocks[row : row + 2], strict=False
            ):
                with column:
                    block()
