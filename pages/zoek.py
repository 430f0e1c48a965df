"""Zoek of vraag: the answer to what stands in the box of every page."""

from pages.asked.answer import answer
from pages.asked.said import REQUEST_PARAMETER
from pages.parts.named_things import TEXT_PARAMETER
from pages.parts.state import now, page_parameter

answer(page_parameter(TEXT_PARAMETER, ""), page_parameter(REQUEST_PARAMETER, ""), now())
