"""What is known of one part of a call, in the fewest words: "4 met naam, 3 met bedrag (500.313,24 €)"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

import pandas as pd

from language import N_, Language

_SHORT_GAPS: Final = {
    "not_found": N_("niet teruggevonden"),
    "not_yet": N_("nog niet bekend"),
    "not_stated": N_("niet vermeld in de bronnen"),
}
_PRECISE: Final = {
    "about": N_("ongeveer {n}"),
    "rounded": N_("ongeveer {n}"),
    "at_least": N_("minstens {n}"),
}

Row = Mapping[str, Any]
"""A row of the View ``dekking-per-oproep``."""


def value_in_words(row: Row, language: Language) -> str:
    """What is known of a part; why not, where nothing is."""
    if row["state"] == "unknown":
        gap = row["gap"]
        return language.t(_SHORT_GAPS.get(gap, N_("niet bekend")) if _is(gap) else "niet bekend")
    return _TOLD[row["part"]](row, language)


def _is(value: Any) -> bool:
    return not pd.isna(value)


def _number(row: Row, key: str, language: Language) -> str:
    return language.number(int(row[key]))


def _budget(row: Row, language: Language) -> str:
    amount = language.euro(int(row["amount"]))
    return (
        amount if row["state"] == "known" else language.t("aangekondigd: {amount}", amount=amount)
    )


def number_in_words(row: Row, language: Language) -> str:
    """The number of a part with how sure sources are of it: "ongeveer 45", "103 tot 106"."""
    if not _is(row["number"]):
        return language.t("geen")
    n = _number(row, "number", language)
    if _is(row["lowest"]) and row["lowest"] != row["number"]:
        return language.t("{lowest} tot {n}", lowest=_number(row, "lowest", language), n=n)
    return language.t(_PRECISE.get(row["precision"], "{n}"), n=n)


def _count(row: Row, language: Language) -> str:
    """A number, and what it counts where that is something else than the name of the part says."""
    n = number_in_words(row, language)
    wording = _COUNTED.get(row["counted"]) if _is(row["number"]) else None
    return language.t(wording, n=n) if wording else n


_COUNTED: Final = {
    "applicants": N_("{n} aanvragers"),
    "authorities": N_("{n} lokale besturen"),
    "files": N_("{n} dossiers"),
    "applications_listed": N_("{n} bekend"),
    "awards_listed": N_("{n} bekend"),
}


def _recipients(row: Row, language: Language) -> str:
    t = language.t
    if not _is(row["number"]):
        return t("geen")
    n = _number(row, "number", language)
    amount = language.euro(int(row["amount"])) if _is(row["amount"]) else ""
    if row["state"] == "known":
        return t("{n} met naam en bedrag ({amount})", n=n, amount=amount)
    if row["counted"] == "named":
        return t("{n} genoemd, bedrag niet bekend", n=n)
    full = _number(row, "full", language)
    if not amount:
        return t("{n} met naam, bedrag niet bekend", n=n)
    return t("{n} met naam, {full} met bedrag ({amount})", n=n, full=full, amount=amount)


def _refusals(row: Row, language: Language) -> str:
    t = language.t
    if not row["number"]:
        return t("geen")
    n = _number(row, "number", language)
    if row["state"] == "known":
        return t("{n}, elk met reden", n=n)
    if not _is(row["full"]) or not row["full"]:
        return t("{n}, redenen niet bekend", n=n)
    return t("{n} bekend, {full} met reden", n=n, full=_number(row, "full", language))


def _money(row: Row, language: Language) -> str:
    amount = language.euro(int(row["amount"]))
    if row["state"] == "known" or not _is(row["of_amount"]):
        return amount
    whole = language.euro(int(row["of_amount"]))
    return language.t("{part} van {whole}", part=amount, whole=whole)


def _meetings(row: Row, language: Language) -> str:
    held, planned = int(row["number"]), int(row["whole"]) - int(row["number"])
    lacking = held - int(row["full"])
    said = [language.t("{n} gehouden", n=language.number(held))] if held else []
    if planned:
        said.append(language.t("{n} gepland", n=language.number(planned)))
    if lacking:
        said.append(
            language.t("zonder datum of deelnemers")
            if lacking == held
            else language.t("{n} zonder datum of deelnemers", n=language.number(lacking))
        )
    return ", ".join(said)


_TOLD: Final[Mapping[str, Callable[[Row, Language], str]]] = {
    "budget": _budget,
    "submitted": _count,
    "awarded": _count,
    "recipients": _recipients,
    "refusals": _refusals,
    "committed": _money,
    "paid": _money,
    "meetings": _meetings,
}
