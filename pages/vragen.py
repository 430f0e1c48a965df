"""Vragen: the text of a question becomes an answer in Word and an annex in Excel, and can be frozen."""

import streamlit as st

from pages.parts.escape import for_html
from pages.parts.markup import band
from pages.parts.state import now, page_parameter
from pages.questions.answer import text_left
from pages.questions.check import check
from pages.questions.earlier_search import earlier_search
from pages.questions.frozen import frozen
from pages.questions.head import head
from pages.questions.list_of_questions import list_of_questions
from pages.questions.question_address import DOSSIER, current_dossier, is_checking, version_shown
from pages.questions.question_session import message_to_tell
from pages.questions.sheet import sheet
from pages.questions.start import start

here = now()
dossier = current_dossier()
message = message_to_tell()
told = band("refused", message) if message else ""

if told and (dossier is None or version_shown()):
    st.html(told)
if dossier is None:
    if page_parameter(DOSSIER, ""):  # of one that is no more, the page still has a title
        st.html(f'<div class="page-head"><h1>{for_html(here.language.t("Vragen"))}</h1></div>')
    text_left(here.language)
    start(here.language)
    list_of_questions(here)
    earlier_search(here)
elif version := version_shown():
    frozen(dossier, version, here)
else:
    head(dossier, here, told)
    if is_checking():
        check(dossier, here)
    else:
        sheet(dossier, here)
