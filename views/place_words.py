"""What stands under figures about places: how the parts make the total, and what borders change."""

from __future__ import annotations

from typing import Any, Final

from data_access.filters import Filters
from language import N_, Language
from places import municipalities_of, municipality, successor
from places.records import all_municipalities
from views.compositions.entitlements import NOT_BRUSSELS
from views.declaration import Result
from views.filter_words import years_in_words
from views.map_scenes import HIGHEST_SHOWN, drawable
from views.ranks import is_complete
from views.words import cell

_HIGHEST_BARS: Final = N_("De staven tonen de {n} hoogste bedragen; de tabel heeft alle rijen.")
_SOME_BARS: Final = N_("De staven tonen {n} van de rijen; de tabel heeft ze alle.")
"""Of a list that nobody said to be complete none is the highest."""
_BRUSSELS = "brussel"
_ENTITLED = "entitlements"
"""The topic of what is not known of maximum amounts: Views that name it are about those."""


def newest_is_shown(asked: Filters, shown: Result, language: Language) -> str:
    """That the page chose a scheme by itself; "" when somebody did, or when none matches."""
    if len(asked.schemes) == 1 or not shown.filters.schemes:
        return ""
    name = shown.label("schemes", shown.filters.schemes[0], language)
    return language.t(
        "Er is niet één regeling gekozen: hier staat de jongste, {scheme}.", scheme=name
    )


def said_of_bars(result: Result, language: Language) -> list[str]:
    """Why there are bars in place of a map, and what they leave out; nothing where a map is drawn."""
    if drawable(result.frame):
        return []
    t = language.t
    sentences = [
        t("De kaart kent alleen de gemeentegrenzen van vandaag; hier staan bedragen als staven.")
    ]
    if len(result.frame) > HIGHEST_SHOWN:
        whole = is_complete(result.frame, whole=result.view.whole_list)
        said = _HIGHEST_BARS if whole else _SOME_BARS
        sentences.append(t(said, n=HIGHEST_SHOWN))
    return sentences


def population_said(result: Result, measure: str, language: Language) -> str:
    """With which inhabitants a rate was worked out; "" for a measure that is no rate."""
    if measure != "per_inhabitant" or "population_year" not in result.frame:
        return ""
    years = [int(year) for year in result.frame["population_year"].dropna().unique()]
    if not years:
        return ""
    return language.t("Per inwoner: met de inwoners van {years}.", years=years_in_words(years))


def places_chosen(result: Result, level: str, language: Language) -> str:
    """That a map of provinces holds only the chosen municipalities; "" when it holds them all."""
    filters = result.filters
    if level != "provincies" or not (filters.municipalities or filters.regions):
        return ""
    return language.t(
        "Alleen de gekozen gemeenten en regio's tellen hier mee: dit zijn geen cijfers van een hele "
        "provincie."
    )


def focus(filters: Filters) -> tuple[str, ...]:
    """The provinces that a map zooms in on: those chosen, or those of chosen regions and municipalities."""
    if filters.provinces:
        return filters.provinces
    within = [nis for region in filters.regions for nis in municipalities_of(region)]
    codes = [nis for nis in (*filters.municipalities, *within) if nis in all_municipalities()]
    return tuple(sorted({municipality(successor(nis)).province for nis in codes}))


def not_applicable(result: Result) -> str:
    """Why nothing is there that could be (msgid): Brussels has no maximum amounts; "" else."""
    asks_brussels = focus(result.filters) == (_BRUSSELS,)
    return NOT_BRUSSELS if result.empty and asks_brussels and _ENTITLED in result.view.gaps else ""


def why_empty(result: Result, language: Language) -> list[str]:
    """What is said in the place of a figure without rows."""
    if reason := not_applicable(result):
        return [language.t(reason)]
    gaps = [gap.words(language) for gap in result.gaps]
    return gaps or [nothing_found(result, language)]


def nothing_found(result: Result, language: Language) -> str:
    """What it means that a figure has no rows: what its View says of that, or that the choice left none."""
    chosen = any(result.filters.chosen()) or result.filters.as_known_on
    if result.view.none and not (chosen or result.search or result.only):
        return language.t(result.view.none)
    return language.t("Niets gevonden met deze filters.")


def why_nothing(result: Result, language: Language) -> list[str]:
    """What is said in the place of a figure that would show nothing: without rows, or of nothing known."""
    if result.empty:
        return why_empty(result, language)
    gaps = [gap.words(language) for gap in result.gaps]
    return gaps or [language.t("Van wat hier getoond zou worden, is nog niets bekend.")]


def parts_make_total(
    result: Result,
    amount: str,
    language: Language,
    *,
    brussels: str | None = None,
    named: bool = False,
) -> str:
    """The provinces, Brussels and the place not known, and that they make the total.

    ``brussels`` (msgid) is said of Brussels where no row can stand for it; ``named`` says what is added
    up, where the map shows something else. Only the total when places
    are chosen; "" when the rows are of several schemes, which have none.
    """
    column, t = result.view.column(amount), language.t
    total = result.totals.get(amount)
    if total is None:
        return ""
    if result.filters != result.filters.anywhere():
        # The parts that were not chosen are left out, so the chosen ones make no whole.
        what = f"{t(column.title)}: " if named else ""
        return what + t("Totaal van deze keuze: {total}.", total=cell(total, column, language))
    slug = result.frame["province_slug"].astype(object)
    parts = []
    for name, chosen in (
        (t("Vlaamse provincies"), slug.notna() & (slug != _BRUSSELS)),
        (t("Brussel"), slug == _BRUSSELS),
        (t("plaats niet bekend"), slug.isna()),
    ):
        rows = result.frame.loc[chosen, amount]
        if len(rows):
            amounts = [int(value) for value in rows.dropna()]
            parts.append(f"{name} {cell(sum(amounts) if amounts else None, column, language)}")
    if brussels:
        parts.insert(1, f"{t('Brussel')} {t(brussels)}")
    sum_of_parts = f"{' + '.join(parts)} = {t('totaal')} {cell(total, column, language)}."
    return f"{t(column.title)}: {sum_of_parts}" if named else sum_of_parts


def borders_tell(moved: Result, language: Language) -> list[str]:
    """A sentence per municipality that a merger took to another province, for the chosen borders."""
    column = moved.view.column("maximum")
    return [
        _move(row, cell(row["maximum"], column, language), moved.filters.borders, language)
        for row in moved.frame.to_dict("records")
    ]


def _move(row: Any, amount: str, borders: str, language: Language) -> str:
    words = {
        "municipality": row["municipality"],
        "amount": amount,
        "then": row["from_province"],
        "now": row["to_province"],
        "merged": row["merged_into"],
        "scheme": row["scheme"],
    }
    if borders == "then":
        return language.t(
            "Grenzen van toen: {municipality} ({amount}, {scheme}) telt mee in {then}. Vandaag ligt het "
            "in {now}, als deel van {merged}.",
            **words,
        )
    return language.t(
        "Grenzen van nu: {municipality} ({amount}, {scheme}) telt mee in {now}, als deel van {merged}. "
        "Vóór de fusie lag het in {then}.",
        **words,
    )
