"""Presentaties: the saved and the ready-made ones, or one of them with what can be done with it."""

from pages.components.state import now, page_parameter, page_parameters
from pages.components.story_list import story_list
from pages.components.story_page import story_page
from pages.components.story_told import tell_change

here = now()
address = {name: page_parameters(name) for name in ("verhaal", "naam", "dia")}

tell_change(here)
if address["dia"] or page_parameter("verhaal", ""):
    story_page(address, here)
else:
    story_list(here)
