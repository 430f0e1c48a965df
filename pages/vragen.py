"""Vragen: the text of a question becomes an answer in Word and an annex in Excel, and can be frozen."""

import streamlit as st

from pages.components.escape import for_html
from pages.components.question_case import current, said, version_shown
from pages.components.question_freezing import freezing
from pages.components.question_frozen import frozen
from pages.components.question_head import head
from pages.components.question_list import dossiers
from pages.components.question_parts import parts
from pages.components.question_start import start
from pages.components.state import now

here = now()
dossier = current()
if words := said():
    st.html(f'<p class="refused-band" role="alert">{for_html(words)}</p>')

if dossier is None:
    start(here.language)
    dossiers(here.language)
elif version := version_shown():
    frozen(dossier, version, here)
else:
    head(dossier, here)
    parts(dossier, here)
    freezing(dossier, here)
