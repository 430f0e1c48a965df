"""How much of a question is read: bounds that no question meets, so that no text takes everybody's time.

The patterns and rules of this room look at every sign of what is asked, some of them more than once;
within these bounds that takes a second at most, whatever the text is.
"""

from __future__ import annotations

import re
from typing import Final

MAX_PARTS: Final = 100
"""Sub-questions of one question; a question in parliament has ten or so."""
ABSURD: Final = 3 * MAX_PARTS
"""With more than this it is no question, and nothing of it is read."""
LONGEST_ASKED: Final = 20_000
"""Signs of all sub-questions together: six pages of nothing but questions."""
LONGEST_PART: Final = 4_000
LONGEST_CONTEXT: Final = 1_000
LONGEST_INTRODUCTION: Final = 20_000
LONGEST_TITLE: Final = 400
LONGEST_FIELD: Final = 200
"""Signs of what stands in a header besides the title."""
LONGEST_SET_ASIDE: Final = 4_000
"""Signs of what stands before a heading and is kept to be shown."""
LONGEST_LEANED_ON: Final = 600
"""Signs of the question that another one ("En per gemeente?") takes its subject from."""
MOST_LEANING: Final = 60
"""Questions of one document, shared out over its sub-questions, that may lean on another."""
MOST_UNITS: Final = 40
"""Questions within one sub-question."""
MOST_PROPOSALS: Final = 24
"""Tables of one sub-question, those that are ticked before others; a question of forty names of places
("In Gent. In Genk. …") led to a hundred and seventeen, and to a page that took a minute."""
MOST_MENTIONS: Final = 60
"""Of each kind of thing that a question names; there are fewer calls, and thirteen centre cities."""
MOST_BRANCHES: Final = 20
MOST_READ: Final = 18
"""Different tables that are read to begin the answers of one question; cold they take some 75 ms each,
and the largest question that we know asks for twelve."""
LONGEST_WHY: Final = 160
"""Signs of each of the words that led to a table."""

_UNSEEN: Final = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """A text without signs that nobody can see and no database keeps."""
    return _UNSEEN.sub(" ", text)


def cut(text: str, longest: int) -> str:
    """The text, or its first words with "…" where it is longer."""
    if len(text) <= longest:
        return text
    kept = text[: longest - 2]
    return f"{kept.rpartition(' ')[0] or kept} …"
