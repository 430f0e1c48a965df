"""Where to go from here: the questions that people come with, each a link to the page that answers it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from pages.parts.escape import for_markdown
from pages.parts.state import Now


@dataclass(frozen=True)
class Signpost:
    """A question (msgid) and the file of the page that answers it."""

    question: str
    page: str


def signposts(posts: Sequence[Signpost], now: Now) -> None:
    """Draw the questions side by side; following one keeps filters and language."""
    with st.container(horizontal=True, gap="small", key="signposts"):
        for post in posts:
            st.page_link(
                post.page,
                label=for_markdown(now.language.t(post.question)),
                query_params=now.query(),
            )
