"""Vragen: the text of a question becomes an answer in Word and an annex in Excel, and can be frozen."""

import streamlit as st

from pages.parts.markup import band
from pages.parts.state import now
from pages.questions.freeze import freezing
from pages.questions.frozen import frozen
from pages.questions.head import head
from pages.questions.list_of_questions import dossiers
from pages.questions.question_address import current_dossier, version_shown
from pages.questions.question_session import message_to_tell
from pages.questions.start import start
from pages.questions.sub_questions import parts

here = now()
dossier = current_dossier()
if message := message_to_tell():
    st.html(band("refused", message))

if dossier is None:
    start(here.language)
    dossiers(here.language)
elif version := version_shown():
    frozen(dossier, version, here)
else:
    head(dossier, here)
    parts(dossier, here)
    freezing(dossier, here)
