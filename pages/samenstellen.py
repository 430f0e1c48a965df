"""Zelf samenstellen: one figure of one's own, made of parts, and those that were saved."""

from pages.composing.kept_list import kept_list, tell_change
from pages.composing.page import composing_page
from pages.parts.state import now, page_parameter
from views.figure_place import FIGURE_PARAMETER

here = now()
key = page_parameter(FIGURE_PARAMETER, "")

tell_change(here)
composing_page(key, here)
kept_list(here)
