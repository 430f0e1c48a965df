"""Vragen: the text of a question becomes an answer in Word and an annex in Excel, and can be frozen."""

import streamlit as st

from pages.parts.escape import for_html
from pages.parts.state import now
from pages.questions.case import current, said, version_shown
from pages.questions.freeze import freezing
from pages.questions.frozen import frozen
from pages.questions.head import head
from pages.questions.list_of_questions import dossiers
from pages.questions.start import start
from pages.questions.sub_questions import parts

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
