"""How much a question's file may ask of us."""

from typing import Final

MAX_BYTES: Final = 20_000_000
MAX_UNPACKED: Final = 100_000_000
"""Bytes of a Word document with all its pictures, unpacked."""
MAX_XML: Final = 20_000_000
"""Bytes of its text with all marks of layout: a thousand pages."""
MAX_PAGES: Final = 60
MAX_SIGNS: Final = 60_000
"""Signs of text: some twenty pages, of which a question is one or two."""
UNDERSTANDING_SECONDS: Final = 2
"""Processor time for understanding one text; a question takes a tenth of a second."""
MEMORY: Final = 1_000_000_000
SECONDS: Final = 20
"""Processor time for one file."""
