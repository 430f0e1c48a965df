"""What stands under the title of a story: how many figures, and of which date they are."""

from __future__ import annotations

from collections.abc import Sequence

from language import Language
from stories.shown_story import Shown


def opening_words(shown: Sequence[Shown], language: Language) -> list[str]:
    """A line on how many figures there are, and one on the newest source behind them."""
    lines = [language.n("{n} figuur", "{n} figuren", len(shown))]
    dates = [one.result.as_of for one in shown if one.result.as_of]
    if dates:
        lines.append(language.t("Stand op {date}.", date=language.long_date(max(dates))))
    return lines
