"""The first figures of Overzicht: one number each, what it is of, and how complete it is."""

from __future__ import annotations

from dataclasses import replace

from pages.parts.follows import unfollowed
from pages.parts.key_figures import KeyFigure, key_figure, key_figures, row_figure
from pages.parts.opening import call_path, figure_path
from pages.parts.state import Now
from views.compositions import awards, entitlements, meetings, money
from views.coverage_words import value_in_words
from views.filter_words import years_in_words
from views.records import calls, coverage, spending
from views.results import picked


def first_figures(here: Now) -> None:
    """Draw those that the filters leave something of."""
    each = (_spent(here), _decided(here), _awarded(here), _met(here), _maxima(here))
    made = [one for one in each if one]
    if made:
        key_figures(made, here.language)


def _spent(here: Now) -> KeyFigure | None:
    lines = here.result(spending.LINES)
    if lines.empty or unfollowed(spending.LINES, here.filters):
        return None
    years = years_in_words(lines.frame["year"])
    label = here.language.t("vastgelegd op begrotingslijnen, {years}", years=years)
    figure = key_figure(lines, "amount", label, figure_path(spending.LINES, here), here.language)
    chain = here.result(money.CHAIN).frame
    unknown = set(chain.loc[chain["committed"].isna(), "year"]) - set(lines.frame["year"])
    if not unknown:
        return figure
    words = here.language.t("{years}: niet bekend", years=years_in_words(sorted(unknown)))
    return replace(figure, completeness=words)


def _decided(here: Now) -> KeyFigure | None:
    if unfollowed(calls.CALLS, here.filters):
        return None  # sources report it of all places together
    known_calls = here.result(calls.CALLS)
    decided = known_calls.frame.dropna(subset=["submitted", "awarded"])
    if decided.empty:
        return None
    key, title = decided["call"].iloc[-1], decided["title"].iloc[-1]
    call = picked(known_calls, "call", "calls", key, here.reader)
    label = here.language.t("aanvragen toegekend: {call}", call=title)
    figure = row_figure(call, ("awarded", "submitted"), label, call_path(key, here), here.language)
    known = here.result(coverage.COVERAGE).frame
    named = known[(known["call"] == key) & (known["part"] == "recipients")]
    if named.empty:
        return figure
    row = {str(key): value for key, value in named.iloc[0].items()}
    return replace(figure, state=row["state"], completeness=value_in_words(row, here.language))


def _awarded(here: Now) -> KeyFigure | None:
    awarded = here.result(awards.PER_PROVINCE)
    number = awarded.totals.get("awards")
    if not number:
        return None
    label = here.language.n(
        "toegekend in {n} bekende toekenning", "toegekend in {n} bekende toekenningen", int(number)
    )
    path = figure_path(awards.PER_MUNICIPALITY, here)
    return key_figure(awarded, "amount", label, path, here.language)


def _met(here: Now) -> KeyFigure | None:
    in_short = here.result(meetings.IN_SHORT)
    if in_short.empty or unfollowed(meetings.IN_SHORT, here.filters):
        return None
    label = here.language.t("deelnemers aan lerende netwerken")
    path = figure_path(meetings.IN_SHORT, here)
    figure = key_figure(in_short, "participants", label, path, here.language)
    planned = in_short.totals.get("planned")
    if planned == 0:
        return figure
    words = (
        here.language.t("geplande netwerken: niet bekend")
        if planned is None
        else here.language.n(
            "van {n} gepland netwerk niet bekend",
            "van {n} geplande netwerken niet bekend",
            int(planned),
        )
    )
    return replace(figure, completeness=words)


def _maxima(here: Now) -> KeyFigure | None:
    schemes = here.result(entitlements.PER_SCHEME)
    if schemes.empty or unfollowed(entitlements.PER_SCHEME, here.filters):
        return None
    last = schemes.frame.iloc[-1]
    scheme = picked(schemes, "key", "schemes", last["key"], here.reader)
    name = here.language.data(last["scheme"])
    label = here.language.t("maximumbedragen: {scheme}", scheme=name)
    path = figure_path(entitlements.PER_MUNICIPALITY, here)
    figure = row_figure(scheme, ("maximum",), label, path, here.language)
    count = int(scheme.frame["municipalities"].iloc[0])
    words = here.language.n(
        "{n} gemeente; wat betaald is, is niet bekend",
        "{n} gemeenten; wat betaald is, is niet bekend",
        count,
    )
    return replace(figure, completeness=words)
