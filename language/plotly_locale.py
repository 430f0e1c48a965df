"""Plotly's locale, made from Babel and the catalogues (the bundled plotly holds English only)."""

from collections.abc import Callable
from typing import Any

from babel.dates import get_day_names, get_month_names

from language.formats import Formats
from language.mark import N_

# What a reader can meet in the mode bar of a chart, as plotly.js 3 names it.
_MODE_BAR = {
    "Autoscale": N_("Automatisch schalen"),
    "Box Select": N_("Rechthoek selecteren"),
    "Click to enter Plot title": N_("Titel van de grafiek"),
    "Compare data on hover": N_("Waarden vergelijken bij aanwijzen"),
    "Double-click to zoom back out": N_("Dubbelklik om uit te zoomen"),
    "Download plot": N_("Grafiek downloaden"),
    "Download plot as a PNG": N_("Grafiek downloaden als PNG"),
    "Image download succeeded": N_("Afbeelding gedownload"),
    "Lasso Select": N_("Vrij selecteren"),
    "Pan": N_("Verschuiven"),
    "Preparing image - this may take a few seconds": N_("Afbeelding wordt gemaakt (enkele tellen)"),
    "Reset": N_("Herstellen"),
    "Reset axes": N_("Assen herstellen"),
    "Reset view": N_("Beeld herstellen"),
    "Reset views": N_("Beelden herstellen"),
    "Show closest data on hover": N_("Dichtstbijzijnde waarde tonen bij aanwijzen"),
    "Toggle Spike Lines": N_("Hulplijnen aan of uit"),
    "Toggle show closest data on hover": N_("Aanwijzen van waarden aan of uit"),
    "Zoom": N_("Inzoomen op een gebied"),
    "Zoom in": N_("Inzoomen"),
    "Zoom out": N_("Uitzoomen"),
}


def plotly_locale(formats: Formats, translate: Callable[[str], str]) -> dict[str, Any]:
    """The value for config={"locale": code, "locales": {code: ...}}.

    Plotly takes a `format` only when it is complete, hence also what Dutch and English share.
    """
    euro_before, euro_after = formats.euro_pattern.split("{}")
    return {
        "dictionary": {name: translate(msgid) for name, msgid in _MODE_BAR.items()},
        "format": {
            "days": _days(formats, "wide"),
            "shortDays": _days(formats, "abbreviated"),
            "months": _months(formats, "wide"),
            "shortMonths": _months(formats, "abbreviated"),
            "periods": ["AM", "PM"],
            "dateTime": "%a %-d %b %Y %X",
            "date": "%d/%m/%Y",
            "time": "%H:%M:%S",
            "decimal": formats.decimal_mark,
            "thousands": formats.group_mark,
            "grouping": [3],
            "currency": [euro_before, euro_after],
            "year": "%Y",
            "month": "%b %Y",
            "dayMonth": "%-d %b",
            "dayMonthYear": "%-d %b %Y",
        },
    }


def _months(formats: Formats, width: Any) -> list[str]:
    names = get_month_names(width, locale=formats.locale)
    return [names[month] for month in range(1, 13)]


def _days(formats: Formats, width: Any) -> list[str]:
    """Sunday first, as d3 counts; Babel counts from Monday."""
    names = get_day_names(width, locale=formats.locale)
    return [names[day] for day in (6, 0, 1, 2, 3, 4, 5)]
