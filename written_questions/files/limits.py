"""How much a question's file may ask of us."""

from typing import Final

MAX_BYTES: Final = 20_000_000
MAX_PAGES: Final = 60
MAX_SIGNS: Final = 60_000
"""Signs of text: some twenty pages, of which a question is one or two."""
UNDERSTANDING_SECONDS: Final = 2
"""Processor time for understanding one text; a question takes a tenth of a second."""
MEMORY: Final = 1_000_000_000
SECONDS: Final = 20
"""Processor time for one file."""
