"""What an answer lacks: not known on the day of the question, or still to be asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from language import Language
from views import Gap, Result
from views.provenance import TWICE


@dataclass(frozen=True)
class Shown:
    """A table of an answer: ``partly`` when it lacks rows or all amounts, ``reported`` when that was said."""

    result: Result
    partly: bool
    reported: bool


def not_known(
    shown: Iterable[Shown], asked_on: dt.date | None, deliverer: str, language: Language
) -> tuple[list[str], list[str]]:
    """What is not known, each thing once: as words of the answer, and as notes to complete it.

    What no source at hand holds is no answer: it becomes one note, within brackets, that tells from
    whom it is still to be had and why it is not here.
    """
    lines: list[str] = []
    lacking: dict[Gap, None] = {}
    for one in shown:
        gaps = [gap for gap in _gaps(one, asked_on) if not one.result.holds_fictional]
        lacking |= dict.fromkeys(gap for gap in gaps if gap.kind == "not_found")
        lines += [
            _in_words(gap, one, asked_on, language) for gap in gaps if gap.kind != "not_found"
        ]
        if one.result.empty and not one.reported and all(gap.kind == "not_found" for gap in gaps):
            lines.append(_nothing(one.result, language))
    return lines, list(_to_complete(lacking, deliverer, language))


def _gaps(one: Shown, asked_on: dt.date | None) -> list[Gap]:
    """The gaps that explain a table: those of the day it was asked on, or all where it lacks rows; always
    what it may count twice.
    """
    then = [
        gap
        for gap in one.result.gaps
        if gap.kind == TWICE or (gap.stated_on and gap.stated_on == asked_on)
    ]
    if one.result.empty:
        return then or list(one.result.gaps)
    if one.partly:
        return [gap for gap in one.result.gaps if gap in then or gap.kind != "not_yet"]
    return then


def _in_words(gap: Gap, one: Shown, asked_on: dt.date | None, language: Language) -> str:
    if gap.kind == "not_yet" and asked_on and gap.stated_on == asked_on and not one.result.empty:
        # It is known by now: to say that nothing is would contradict the figures above.
        return language.t(
            "Op de dag van de vraag, {date}, was dit nog niet bekend. {reason}",
            date=language.long_date(asked_on),
            reason=language.data(gap.reason),
        )
    return _sentence(gap.words(language))


def _nothing(result: Result, language: Language) -> str:
    return language.t(
        "In de tabel “{title}” is voor deze keuze niets bekend: {choice}",
        title=language.t(result.view.title),
        choice=result.sentence(language),
    )


def _to_complete(gaps: Iterable[Gap], deliverer: str, language: Language) -> Iterator[str]:
    """ "[Nog op te vragen bij de administratie: De redenen zijn niet bekend. …]"; nothing without gaps."""
    by_reason: dict[str, list[str]] = {}
    for gap in gaps:
        reason = _sentence(language.data(gap.reason))
        by_reason.setdefault(reason, []).append(_sentence(language.data(gap.statement)))
    if by_reason:
        yield language.t(
            "[Aan te vullen, nog op te vragen bij {deliverer}: {missing}]",
            deliverer=deliverer.strip() or language.t("de administratie"),
            missing=" ".join(
                language.t(
                    "{statements} Waarom dit hier ontbreekt: {reason}",
                    statements=" ".join(statements),
                    reason=reason,
                )
                for reason, statements in by_reason.items()
            ),
        )


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
