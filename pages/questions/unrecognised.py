"""The words of a part that mean nothing to the atlas."""

from __future__ import annotations

import streamlit as st

from pages.parts.escape import for_html
from pages.parts.state import Now
from written_questions.dossiers.dossier import Part


def unrecognised(part: Part, at: int, now: Now) -> None:
    """Draw them, if there are any."""
    if not part.unrecognised:
        return
    chips = "".join(f"<li>{for_html(word)}</li>" for word in part.unrecognised)
    title = for_html(now.language.t("Niet herkend"))
    st.html(f'<h3 class="column">{title}</h3><ul class="chips todo">{chips}</ul>')
