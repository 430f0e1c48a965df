"""Why a file with borders is not used."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final, NamedTuple

from language import N_, Language

REASONS: Final = {
    "no_file": N_("Het bestand is er niet of is niet leesbaar."),
    "empty_file": N_("Het bestand is leeg."),
    "too_large": N_("Het bestand is te groot (grens: {limit} MB)."),
    "too_detailed": N_(
        "Het bestand is te gedetailleerd (grens: {limit} gebieden en {points} punten). Vereenvoudig het "
        "eerst, met QGIS of ogr2ogr."
    ),
    "zipped": N_("Dit is een zipbestand. Pak het uit en geef het GeoJSON-bestand dat erin zit."),
    "not_geojson": N_(
        "Dit is geen GeoJSON. Zet een shapefile of geopackage eerst om naar GeoJSON, met QGIS of ogr2ogr."
    ),
    "broken_json": N_("De JSON klopt niet, vanaf regel {row}."),
    "nested_too_deep": N_("De JSON is te diep genest."),
    "not_a_collection": N_(
        "Dit is geen FeatureCollection maar: {kind}. Geef een GeoJSON met een gebied per gemeente."
    ),
    "no_features": N_("Er staan geen gebieden in het bestand."),
    "broken_feature": N_("Element {number} is geen GeoJSON-Feature."),
    "no_codes": N_(
        "Er is geen veld met NIS-codes gevonden. De velden zijn: {names}. Geef een bestand van gemeenten "
        "of statistische sectoren met de NIS-code van de gemeente."
    ),
    "wrong_geometry": N_(
        "Element {number} is geen vlak (Polygon of MultiPolygon) maar: {kind}. Geef grenzen als vlakken."
    ),
    "bad_coordinates": N_("De coördinaten van element {number} zijn niet leesbaar."),
    "open_ring": N_(
        "Een grens van element {number} is niet gesloten: het eerste en het laatste punt verschillen."
    ),
    "unknown_crs": N_(
        "Het bestand noemt een projectie die de atlas niet kent: {name}. Gebruik Lambert 72 (EPSG:31370), "
        "Lambert 2008 (EPSG:3812) of WGS84 (EPSG:4326)."
    ),
    "crs_conflict": N_(
        "Het bestand noemt als projectie {name}, maar de coördinaten passen daar niet in."
    ),
    "unknown_projection": N_(
        "De projectie is niet te herkennen aan de coördinaten. Gebruik Lambert 72 (EPSG:31370), "
        "Lambert 2008 (EPSG:3812) of WGS84 (EPSG:4326)."
    ),
    "swapped": N_(
        "De breedtegraad staat voor de lengtegraad. GeoJSON vraagt eerst de lengtegraad: zet het bestand "
        "opnieuw om."
    ),
    "invalid": N_(
        "De grens van {names} snijdt zichzelf en is niet te herstellen zonder het gebied te veranderen."
    ),
    "twice": N_("Deze gemeenten staan er twee keer in: {names}."),
    "missing": N_("Met de grenzen {time} ontbreken: {names}."),
    "mixed": N_(
        "Het bestand mengt grenzen van verschillende tijd. Naast de grenzen {time}: {names}."
    ),
    "overlap": N_("Deze gemeenten overlappen elkaar: {names}."),
    "gaps": N_("De gemeenten sluiten niet op elkaar aan: tussen de grenzen zitten kieren."),
    "area": N_(
        "De totale oppervlakte is {found} km², en dat zou ongeveer {expected} km² moeten zijn."
    ),
    "misplaced": N_("Deze gemeenten liggen niet waar hun NIS-code hoort te liggen: {names}."),
    "no_packages": N_(
        "De pakketten shapely en pyproj ontbreken. Installeer ze met: pip install shapely pyproj."
    ),
    "not_written": N_(
        "Het kaartbestand kan niet geschreven worden. Controleer de schijf en de rechten."
    ),
    "failed": N_("Het bestand kon door een onverwachte fout niet verwerkt worden."),
}
NAMES_SHOWN: Final = 10


class Period(NamedTuple):
    """The time of borders: from one merger up to the next. None is open: before the first, or until today."""

    since: dt.date | None
    until: dt.date | None
    """The first day on which the borders were no longer these."""


class BordersRefused(Exception):
    """The file is not used. ``code`` names the sentence in ``REASONS``.

    ``values`` fill its places; lists of names are cut at ``NAMES_SHOWN``.
    """

    def __init__(self, code: str, **values: Any) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


def explain(refused: BordersRefused, language: Language) -> str:
    """What is wrong and what to do about it."""
    return language.t(
        REASONS[refused.code],
        **{name: _worded(value, language) for name, value in refused.values.items()},
    )


def period_in_words(period: Period, language: Language) -> str:
    """Words that fit after "de grenzen"."""
    since, until = language.date(period.since), language.date(period.until)
    if period.since and period.until:
        return language.t("van {since} tot {until}", since=since, until=until)
    if period.since:
        return language.t("vanaf {since}", since=since)
    return language.t("van voor {until}", until=until)


def _worded(value: Any, language: Language) -> str:
    if isinstance(value, Period):
        return period_in_words(value, language)
    if isinstance(value, int | float):
        return language.number(round(value))
    if isinstance(value, list | tuple):
        return listed(value, language)
    return str(value)


def listed(names: list[str] | tuple[str, ...], language: Language) -> str:
    """The first names, and how many there are more."""
    shown = list(names[:NAMES_SHOWN])
    if len(names) > NAMES_SHOWN:
        more = len(names) - NAMES_SHOWN
        shown.append(language.n("{n} andere", "{n} andere", more))
    return language.join(shown)
