"""The head of a call's page: the way to it, its name and state, its steps, its four figures."""

from __future__ import annotations

from typing import Any, Final

import pandas as pd

from language import N_, Language
from pages.calls.call_line import budget_beside, state_of
from pages.calls.known_call import KnownCall, Row, is_known
from pages.parts.call_address import call_address, calls_address
from pages.parts.comparing import compare_with
from pages.parts.coverage import disc
from pages.parts.escape import for_html
from pages.parts.markup import badge
from pages.parts.thing_files import thing_files
from views.coverage_words import number_in_words
from views.records.calls import newest_first
from views.records.coverage import COUNTED, STATES
from views.things import THINGS

_STEPS: Final = (
    ("published", N_("Gelanceerd")),
    ("closes", N_("Indienen afgesloten")),
    ("decided", N_("Beslist")),
)
_REACHED: Final = {
    "open": 1,
    "assessing": 2,
    "decided": 3,
    "running": 4,
    "closed": 4,
}
"""How many steps a call in that state has taken."""


def call_head(call: KnownCall, all_calls: pd.DataFrame) -> str:
    """All above the tabs, as HTML; ``all_calls`` are the rows among which it has a place."""
    language = call.here.language
    mark = badge(language, fictional=call.fictional)
    return (
        f'<div class="call-head">{_way(call, all_calls)}'
        f'<h1 class="call-title">{for_html(call.row["title"])}{mark}</h1>'
        f"{state_of(call.row, language, goal=True)}{_steps(call, language)}{_figures(call)}</div>"
    )


def _way(call: KnownCall, all_calls: pd.DataFrame) -> str:
    """From the list to here, and to the calls before and after it in that list."""
    here, t = call.here, call.here.language.t
    back = f'<a href="{for_html(calls_address(here))}" target="_self">{for_html(t("Oproepen"))}</a>'
    theme = for_html(here.language.data(str(call.row["theme"])))
    rows = newest_first(all_calls).to_dict("records")
    at = next((at for at, row in enumerate(rows) if row["call"] == call.key), None)
    links = ""
    if at is not None:
        links += _neighbour(call, rows[at - 1], t("Vorige oproep"), "before") if at else ""
        for row in rows[at + 1 : at + 2]:
            links += _neighbour(call, row, t("Volgende oproep"), "after")
    files = thing_files(THINGS["oproep"], call.key, here)
    label, others = for_html(t("Waar u bent")), for_html(t("Vorige en volgende oproep"))
    return (
        f'<div class="call-way"><nav aria-label="{label}">{back} '
        f'<span aria-hidden="true">›</span> {theme}</nav>'
        f'<nav class="neighbours" aria-label="{others}">{links}</nav>'
        f"{compare_with('oproep', call.key, here)}{files}</div>"
    )


def _neighbour(call: KnownCall, row: Row, words: str, kind: str) -> str:
    address, title = for_html(call_address(call.here, row["call"])), for_html(row["title"])
    said = f'<span class="unseen">{for_html(words)}: </span>'
    return f'<a class="{kind}" href="{address}" target="_self">{said}{title}</a>'


# --- steps -------------------------------------------------------------------------------------


def _steps(call: KnownCall, language: Language) -> str:
    """Launched, closed, decided, carried out: each with its day, or that it is not known."""
    reached = _REACHED.get(call.row["state"], 0)
    dated = [is_known(call.row[key]) for key, _ in _STEPS]
    runs = is_known(call.row["runs_from"]) or is_known(call.row["runs_to"])
    days = [_day(call.row[key], language) for key, _ in _STEPS]
    names = [language.t(name) for _, name in _STEPS]
    steps = [
        *zip(names, days, dated, strict=True),
        (language.t("Uitvoering"), _period(call, language), runs),
    ]
    items = []
    for at, (name, day, known) in enumerate(steps):
        after = at + 1 < len(steps) and known and steps[at + 1][2]
        kinds = [
            "known" if known else "undated",
            "taken" if at < reached else "ahead",
            "sure" if after else "unsure",
            "last" if at == len(steps) - 1 else "",
        ]
        kind = "known" if known else "unknown"
        items.append(
            f'<li class="{" ".join(filter(None, kinds))}"><b>{for_html(name)}</b>'
            f'<span class="{kind}">{for_html(day)}</span></li>'
        )
    return f'<ol class="call-steps">{"".join(items)}</ol>'


def _day(day: Any, language: Language) -> str:
    return language.long_date(day) if is_known(day) else language.t("datum niet bekend")


def _period(call: KnownCall, language: Language) -> str:
    start, end = call.row["runs_from"], call.row["runs_to"]
    if is_known(start) and is_known(end):
        return language.t(
            "{start} tot {end}", start=language.month_year(start), end=language.month_year(end)
        )
    if is_known(start):
        return language.t("vanaf {date}", date=language.long_date(start))
    if is_known(end):
        return language.t("tot {date}", date=language.long_date(end))
    return language.t("looptijd niet bekend")


# --- figures -----------------------------------------------------------------------------------


def _figures(call: KnownCall) -> str:
    figures = (_money(call), _awarded(call), _named(call), _most(call))
    return f'<dl class="call-figures">{"".join(figures)}</dl>'


def _figure(value: str, label: str, state: str, note: str, language: Language) -> str:
    """A figure, what it counts, and how complete it is."""
    kind = "value" if state != "unknown" else "value unknown"
    told = note or language.t(STATES[state])
    return (
        f'<div><dt>{for_html(label)}</dt><dd class="{kind}">{for_html(value)}</dd>'
        f'<dd class="note">{disc(state)}<span>{for_html(told)}</span></dd></div>'
    )


def _money(call: KnownCall) -> str:
    language, t = call.here.language, call.here.language.t
    budget, recipients = call.parts["budget"], call.parts["recipients"]
    whole = call.value("budget")
    amount = call.number("recipients", "amount")
    if recipients["state"] == "known" and amount is not None and budget["state"] == "known":
        label = t("toegekend van {budget} budget", budget=whole)
        return _figure(language.euro(amount), label, "known", t("volledige lijst"), language)
    beside = budget_beside(call.row["budget"], call.reported.frame, language)
    return _figure(whole, t("budget"), budget["state"], beside, language)


def _awarded(call: KnownCall) -> str:
    language, t = call.here.language, call.here.language.t
    awarded, submitted = call.parts["awarded"], call.parts["submitted"]
    state = "known" if awarded["state"] == submitted["state"] == "known" else "partly"
    if awarded["counted"] == "awards" and submitted["counted"] == "applications":
        value = t("{part} van {whole}", part=call.value("awarded"), whole=call.value("submitted"))
        note = t("volledige lijst") if call.complete else t("volgens bronnen")
        return _figure(value, t("aanvragen kregen steun"), state, note, language)
    if awarded["state"] == "unknown":
        return _figure(t("niet bekend"), t("aantal toekenningen"), "unknown", "", language)
    unknown = submitted["state"] == "unknown"
    note = t("aantal aanvragen niet bekend") if unknown else _submitted(call)
    value, label = number_in_words(awarded, language), t(COUNTED[awarded["counted"]])
    return _figure(value, label, awarded["state"], note, language)


def _submitted(call: KnownCall) -> str:
    """How many applications there were; of a list that may lack some, how many are known."""
    listed = call.number("submitted") if call.parts["submitted"]["state"] != "known" else None
    if listed is None or call.parts["submitted"]["counted"] != "applications_listed":
        return call.value("submitted")
    return call.here.language.n("{n} aanvraag bekend", "{n} aanvragen bekend", listed)


def _named(call: KnownCall) -> str:
    """What was asked where the list is whole; else how many of the awards are known by name."""
    language, t = call.here.language, call.here.language.t
    row, number, whole = (
        call.parts["recipients"], call.number("recipients"), call.number("recipients", "whole"),
    )  # fmt: skip
    if (asked := _asked(call)) is not None:
        label = t("gevraagd, alle aanvragen samen")
        return _figure(language.euro(asked), label, "known", t("volledige lijst"), language)
    label = t("toekenningen met naam")
    if row["state"] == "unknown" or number is None:
        return _figure(t("niet bekend"), label, "unknown", call.value("recipients"), language)
    if row["counted"] == "named":
        return _figure(language.number(number), t("genoemd in bronnen"), "partly",
                       t("of het toekenningen zijn, is niet zeker"), language)  # fmt: skip
    value = language.number(number)
    if whole is not None:
        value = t("{part} van de {whole}", part=value, whole=language.number(whole))
    return _figure(value, label, row["state"], call.value("recipients"), language)


def _asked(call: KnownCall) -> int | None:
    """What all applications asked together (cents), where that is known of each."""
    asked = call.counted["rated_asked"].dropna()
    return (
        int(asked.iloc[0]) if len(asked) and call.parts["recipients"]["state"] == "known" else None
    )


def _most(call: KnownCall) -> str:
    """How many were refused where all are known; else the most that a project could get."""
    language, t = call.here.language, call.here.language.t
    refused = call.number("refusals")
    if call.parts["refusals"]["state"] == "known" and refused is not None:
        note = t("volledige lijst, elk met reden")
        return _figure(language.number(refused), t("geweigerd"), "known", note, language)
    if not is_known(call.row["maximum"]):
        state, note = call.parts["refusals"]["state"], call.value("refusals")
        value = t("niet bekend") if refused is None else language.number(refused)
        return _figure(value, t("geweigerd"), state, note, language)
    reported = call.reported.frame
    extra = reported[reported["measure"] == "maximum_investment"]["amount"].dropna()
    note = (
        t("plus {amount} voor investeringen", amount=language.euro(int(extra.max())))
        if len(extra)
        else ""
    )
    return _figure(
        language.euro(int(call.row["maximum"])), t("maximum per project"), "known", note, language
    )
