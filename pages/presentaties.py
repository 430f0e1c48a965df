"""Presentaties: the saved and the ready-made ones, or one of them with what can be done with it."""

from pages.parts.state import now, page_parameter, page_parameters
from pages.presentations.last_change import tell_change
from pages.presentations.list_of_stories import story_list
from pages.presentations.page import story_page

here = now()
address = {name: page_parameters(name) for name in ("verhaal", "naam", "dia")}

tell_change(here)
if address["dia"] or page_parameter("verhaal", ""):
    story_page(address, here)
else:
    story_list(here)
