"""Vergelijken: two to five places, bodies, calls or years side by side."""

from pages.composing.compare_page import compare_page
from pages.parts.state import now

compare_page(now())
