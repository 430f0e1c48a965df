"""What differs from elsewhere, in plain words: a sentence per answer or source, before anything is sent."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from language import Language, Plural
from written_questions.consistency.comparison import Compared

_SAID_IN_THE_ANSWER: Final = ("incomplete",)
"""That a list holds less than a source counts: the answer itself says how much of it is known."""

_OTHER: Final = Plural(
    "Dit cijfer is anders dan in {where}: {figures}. {reason}",
    "Deze {n} cijfers zijn anders dan in {where}: {figures}. {reason}",
)


def warnings(comparisons: Iterable[Compared], language: Language) -> list[str]:
    """The figures that are other ones than elsewhere, each once, with why; empty where all agree."""
    differing: dict[tuple[str, str], list[str]] = {}
    for one in comparisons:
        if one.agrees or one.why in _SAID_IN_THE_ANSWER:
            continue
        figures = differing.setdefault((one.where(language), one.reason(language)), [])
        if (words := _in_words(one, language)) not in figures:
            figures.append(words)
    return [
        language.n(
            *_OTHER, len(figures), where=where, figures="; ".join(figures), reason=reason
        ).strip()
        for (where, reason), figures in differing.items()
    ]


def _in_words(one: Compared, language: Language) -> str:
    """ "gevraagd: hier 10.000 €, daar 12.000 €"."""
    ours, theirs = one.figures(language)
    title = language.t(one.column.title)
    return language.t(
        "{title}: hier {ours}, daar {theirs}",
        title=title[:1].lower() + title[1:],
        ours=ours,
        theirs=theirs,
    )
