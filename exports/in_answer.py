"""What a document that leaves the house says of a Result: its limits, in plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from language import N_, Language, get_language
from views import Column, Gap, Ratio, Result, Share, View
from views.lists import COVERAGE, WHOLE_ONLY
from views.words import notes

ROWS_IN_WORD: Final = 25
"""Rows of a table in Word; the annex holds them all."""

_LONG: Final = 60
"""A text of more signs describes; a shorter one names."""

_OWN_WORDS: Final = frozenset(
    {
        "Samengevat in eigen woorden, per soort in de volgorde van de bron.",
        "Samengevat in eigen woorden, in de volgorde van de bron.",
    }
)
"""Remarks (msgids) that say already that a table is a summary of ours."""

_AS_WRITTEN: Final[Mapping[str, str]] = {
    "Een ruit staat voor één dag: van die fase is maar één datum bekend.": "",
    "Alleen de lijnen die geladen zijn. Tenzij iemand zei dat het geladen register volledig is, staat dat "
    "niet vast: wie er niet in staat, kreeg daarom niet niets.": N_(
        "Dat de lijnen van het subsidieregister volledig zijn, staat niet vast: wie er niet in staat, kreeg "
        "daarom niet niets."
    ),
    "Geteld uit de afzonderlijke aanvragen die bekend zijn. Cijfers die bronnen voor een hele oproep "
    "melden, zijn hier niet bij geteld. Een lijst is pas volledig als iemand of een bron dat zegt, en geen "
    "bron er meer meldt.": N_(
        "Geteld uit de afzonderlijke aanvragen die bekend zijn. Cijfers die bronnen voor een hele oproep "
        "melden, zijn hier niet bij geteld."
    ),
    "Alleen verstrekkers van lijnen van het register tellen. Een toekenning die de atlas uit een andere "
    "bron kent, telt hier niet mee, ook niet als die van een andere verstrekker komt.": N_(
        "Alleen verstrekkers van lijnen van het register tellen; toekenningen uit andere bronnen niet."
    ),
    "Niet teruggevonden wil niet zeggen dat er niets toegekend is: het jaar of het bedrag kan verschillen, "
    "of de lijn is niet geladen.": N_(
        "Niet teruggevonden wil niet zeggen dat er niets toegekend is: het jaar of het bedrag kan "
        "verschillen."
    ),
    "Een project en een toegekende aanvraag van dezelfde organisatie, voor dezelfde oproep en hetzelfde "
    "jaar, met telkens één kandidaat. Tot iemand bevestigt dat ze dezelfde toekenning zijn, tellen ze "
    "allebei mee.": N_(
        "Een project en een toegekende aanvraag van dezelfde organisatie, voor dezelfde oproep en hetzelfde "
        "jaar. Of ze dezelfde toekenning zijn, staat niet vast; ze tellen allebei mee."
    ),
    "De atlas kiest niet: beide cijfers blijven staan, elk met hun bron.": N_(
        "Bronnen spreken elkaar tegen: beide cijfers staan er, elk met hun bron."
    ),
    "Een organisatie is wie één KBO-nummer heeft, of zonder nummer één naam. Wie onder twee namen in "
    "lijsten staat, staat hier twee keer tot iemand ze samenvoegt. Wie een persoon kan zijn, staat er niet "
    "bij.": N_(
        "Een organisatie is wie één KBO-nummer heeft, of zonder nummer één naam. Wie een persoon kan zijn, "
        "staat er niet bij."
    ),
    "“Nooit” staat er alleen waar de lijsten van alle gekozen oproepen of netwerken volledig zijn. Anders is "
    "er geen bekend: dat betekent niet dat er geen is.": N_(
        "“Geen … bekend” betekent niet dat er geen is; “nooit” staat er alleen waar de lijsten volledig zijn."
    ),
    "De 285 Vlaamse gemeenten van vandaag; Brussel staat er niet bij.": N_(
        "Vlaamse gemeenten met de grenzen van vandaag; Brussel staat er niet bij."
    ),
    "Van de duizend rijen die het laatst gewijzigd zijn; ongedane ladingen tellen niet.": "",
    "Toegekend volgens het register, gedeeld door de inwoners van die plaats. Alleen waar iemand zei dat "
    "het geladen register volledig is.": N_(
        "Toegekend volgens het register, gedeeld door de inwoners van die plaats. Alleen waar het register "
        "volledig is."
    ),
    "Geteld uit de lijsten die geladen zijn; een lijst kan onvolledig zijn.": N_(
        "Geteld uit de lijsten die bekend zijn; een lijst kan onvolledig zijn."
    ),
    "Hoeveel rijen van de atlas in deze bron zijn gelezen. De lijst van gemeenten en de kaart worden niet "
    "per rij geteld.": "",
}
"""Remarks (msgids) that speak of the atlas or of who loads lists, as a document says them; "" for none."""


def titled(view: View) -> str:
    """The title (msgid) of a View's table in an answer."""
    return view.in_answer.title or view.title


def caption(result: Result, language: Language, *, in_answer: bool = True) -> str:
    """The title of a table; that of made-up rows that stand apart says so."""
    title = language.t(titled(result.view) if in_answer else result.view.title)
    return language.t("{title} (fictief)", title=title) if apart(result) else title


def captions(results: Sequence[Result], language: Language, *, in_answer: bool = True) -> list[str]:
    """The titles of tables that stand in one document: those that would be equal with what each is chosen
    by, "Lerende netwerken in het kort – 2022"."""
    names = [caption(one, language, in_answer=in_answer) for one in results]
    told = []
    for name, result in zip(names, results, strict=True):
        others = [
            other
            for other, its_name in zip(results, names, strict=True)
            if its_name == name and other.filters != result.filters
        ]
        own = _own_choice(result, others, language)
        told.append(f"{name} – {own}" if own else name)
    return told


def _own_choice(result: Result, others: Sequence[Result], language: Language) -> str:
    """What a result is chosen by and not each of the others of its name; "" where that is nothing."""
    mine, theirs = _chosen(result), [_chosen(other) for other in others]
    plurals = {field: plural for choice in (mine, *theirs) for field, (plural, _) in choice.items()}
    words = []
    for field, plural in plurals.items():
        if all(choice.get(field) == mine.get(field) for choice in theirs):
            continue
        if field not in mine:
            words.append(language.t(_ALL, what=language.t(plural).lower()))
            continue
        named = [
            result.label(field, str(value), language)
            if isinstance(value, str | int)
            else value.words(language)  # a period
            for value in mine[field][1]
        ]
        words.append(language.join(named[:_MOST_NAMED]))
    return ", ".join(words)


_ALL: Final = N_("alle {what}")
_MOST_NAMED: Final = 3


def _chosen(result: Result) -> dict[str, tuple[str, tuple[Any, ...]]]:
    """What its View follows of its filters, by field: what its values are called (msgid), and those."""
    followed = result.filters.restricted_to(result.view.applies)
    return {dimension.field: (dimension.plural, values) for dimension, values in followed.chosen()}


def apart(result: Result) -> bool:
    """Whether these are made-up rows that stand apart from real ones."""
    return result.filters.fictional and result.filters.only_fictional


def holds_nothing(result: Result) -> bool:
    """Whether a table would have nothing to say: it has no rows, or figures of which none is known.

    What a list of records holds are its rows, whatever is known of each.
    """
    if result.empty or not result.view.by:
        return result.empty
    figures = [column.key for column in result.view.columns if column.numeric]
    known = result.frame[figures].notna().to_numpy().any()
    return bool(figures) and not known and not any(result.totals.get(key) for key in figures)


def remarks(result: Result, language: Language, shown: Sequence[Column]) -> list[str]:
    """What is to be known to read the columns shown well, and of whose words their descriptions are."""
    kept = [as_written(note, language) for note in result.view.notes if _on(note, result, shown)]
    stated = {language.t(note) for note in result.view.notes}
    others = [one for one in notes(result.view, language, drawn=False) if one not in stated]
    return [line for line in (*kept, *others, summarised(result, language, shown)) if line]


def _on(note: str, result: Result, shown: Sequence[Column]) -> bool:
    """Whether a remark is about anything that the table shows."""
    if note == WHOLE_ONLY:
        return any(column.needs or isinstance(column.derive, Share) for column in shown)
    about = result.view.in_answer.remarks_on.get(note, ())
    return not about or any(column.key in about for column in shown)


def ranks(shown: Sequence[Column], language: Language) -> Iterator[str]:
    """By what the places in an order are that a table shows, where its definitions stand elsewhere."""
    for column in shown:
        if column.rank and column.definition:
            title, said = language.t(column.title), language.t(column.definition)
            yield f"{title}: {said[:1].lower()}{said[1:]}"


def as_written(msgid: str, language: Language) -> str:
    """A remark or definition as a document says it; "" when it has nothing to say outside the atlas."""
    said = _AS_WRITTEN.get(msgid, msgid)
    return language.t(said) if said else ""


def gaps_of(result: Result) -> tuple[Gap, ...]:
    """What is not known of a table; of made-up rows that stand apart nothing is.

    Nor is it said what was not there yet on a day, of a table that holds some of it since; nor, of a call or
    article that is chosen, what is not known of none in particular.
    """
    if apart(result):
        return ()
    chosen = bool(result.filters.calls or result.filters.articles)
    return tuple(
        gap for gap in result.gaps if not (_came_since(gap, result) or (gap.everywhere and chosen))
    )


def _came_since(gap: Gap, result: Result) -> bool:
    """Whether it was not known yet on a day, of no year in particular, and the table tells of it now."""
    if gap.kind != "not_yet" or gap.stated_on is None or not any(result.totals.values()):
        return False
    of_day = get_language("nl").long_date(gap.stated_on)
    return not re.search(r"\b20\d\d\b", gap.statement.replace(of_day, ""))


def not_known(gap: Gap, language: Language) -> str:
    """What is not known, with its day; why only where that is no matter of how sources were kept."""
    if gap.kind == "not_yet":
        return gap.words(language)
    return gap.words(language).removesuffix(gap.why(language)).strip()


def without_population(result: Result) -> Result:
    """A result without the sources of inhabitants and borders, where others tell its figures."""
    return replace(result, sources=result.dating)


def speaks_of_people(shown: Sequence[Column]) -> bool:
    """Whether any of these columns tells inhabitants, or is made of them: a figure per inhabitant, a rank."""
    return any(
        column.rank
        or "inhabitant" in column.key
        or (isinstance(column.derive, Ratio) and column.derive.denominator == "inhabitants")
        for column in shown
    )


def origin_in_answer(result: Result, language: Language) -> str:
    """ "Bron: …. Stand op …."; "" when there are no sources."""
    if not result.sources:
        return ""
    names = "; ".join(source.words(language) for source in result.sources)
    sentence = f"{language.n('Bron', 'Bronnen', len(result.sources))}: {names}."
    return " ".join(filter(None, [sentence, stand(result, language)]))


def stand(result: Result, language: Language) -> str:
    """ "Stand op 5 september 2022."; where sources have no date only the youngest that has; or ""."""
    if not result.as_of:
        return ""
    date = language.long_date(result.as_of)
    if any(source.date is None for source in result.dating):
        return language.t("Jongste bron met een datum: {date}.", date=date)
    return language.t("Stand op {date}.", date=date)


def summarised(result: Result, language: Language, shown: Sequence[Column]) -> str:
    """That descriptions are summaries of ours, as those of the sample data are; "" when none is shown.

    What a list that somebody loaded describes stands there in its own words.
    """
    own = [source for source in result.sources if source.summarised]
    names = [language.t(column.title) for column in shown if describes(column, result)]
    if not own or not names or _OWN_WORDS & {*result.view.notes}:
        return ""
    what = language.join(names)
    if all(source.summarised or source.reference for source in result.sources):
        return language.t("{columns}: onze samenvatting van de bron.", columns=what)
    return language.t(
        "{columns}: uit {sources} onze samenvatting, uit de andere bronnen zoals het er staat.",
        columns=what,
        sources=language.join([source.words(language) for source in own]),
    )


def describes(column: Column, result: Result) -> bool:
    """Whether a column has texts that one reads, and no names to look up."""
    if column.kind != "data":
        return False
    return any(len(str(text)) > _LONG for text in result.frame[column.key].dropna())


def unknown_columns(result: Result) -> list[Column]:
    """The figures of a table of which nothing is known, in no row and not in all."""
    return [
        column
        for column in result.view.columns
        if column.numeric
        and not result.empty
        and result.totals.get(column.key) is None
        and result.missing.get(column.key, 0) >= result.rows
    ]


def columns_of_annex(result: Result) -> list[Column]:
    """The columns that say something to who reads the annex: no keys, no steps of a calculation, and no
    figures of which nothing is known."""
    unknown = unknown_columns(result)
    view = result.view
    steps = {
        key
        for column in view.columns
        if isinstance(column.derive, Ratio)
        for key in (column.derive.numerator, column.derive.denominator)
    }
    columns = [
        column
        for column in view.columns
        if column.key_of is None
        and column.key != COVERAGE
        and column not in unknown
        and not (column.minor and column.key in steps)
    ]
    return sorted(columns, key=lambda column: column.minor)
