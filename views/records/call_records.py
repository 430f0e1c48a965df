"""Views on what sources say of calls: figures side by side, changes, results of actions."""

from __future__ import annotations

from typing import Any, Final

import pandas as pd

from data_access.records import call_records, calls
from language import N_, Language, Plural
from views.asked_words import phrases
from views.declaration import Column, Ratio, Result, View
from views.purposes import Headline, Words
from views.records.calls import PRECISION, of_one_call
from views.words import cell, name_of

MEASURES: Final = {
    "submitted": N_("Ingediende aanvragen"),
    "applicants": N_("Aanvragers"),
    "awarded": N_("Toegekende projecten"),
    "refused": N_("Geweigerde aanvragen"),
    "files": N_("Dossiers"),
    "authorities": N_("Lokale besturen"),
    "new_authorities": N_("Nieuwe lokale besturen"),
    "budget_announced": N_("Aangekondigd budget"),
    "budget": N_("Budget"),
    "budget_on_article": N_("Budget op het begrotingsartikel"),
    "maximum_investment": N_("Hoogste investeringssubsidie"),
    "awarded_amount": N_("Toegekend bedrag"),
}
FIELDS: Final = {
    "closes": N_("Uiterste indiendatum"),
    "runs_from": N_("Begin van de projecten"),
    "runs_to": N_("Einde van de projecten"),
    "budget_cents": N_("Budget"),
}
AGREEMENT: Final = {
    "single": N_("één bron"),
    "same": N_("bronnen zeggen hetzelfde"),
    "different": N_("bronnen verschillen"),
}


def _changes(result: Result, language: Language) -> str | None:
    """What the first thing that changed was at first and is now, and how many others changed."""
    if not of_one_call(result):
        return None
    changed = []
    for field, rows in result.frame.groupby("field", sort=False):
        for key in ("date", "amount"):
            told = rows.sort_values("stated_on", kind="stable")[key].dropna()
            if len(told) > 1 and told.iloc[0] != told.iloc[-1]:
                changed.append((field, key, told.iloc[0], told.iloc[-1]))
    if not changed:
        return None
    field, key, before, after = changed[0]
    column = result.view.column(key)
    values = {
        "what": cell(field, result.view.column("field"), language),
        "before": cell(before, column, language),
        "after": cell(after, column, language),
    }
    if len(changed) == 1:
        return language.t("{what}: eerst {before}, later {after}", **values)
    return language.n(
        "{what}: eerst {before}, later {after}; nog {n} gegeven veranderde",
        "{what}: eerst {before}, later {after}; nog {n} gegevens veranderden",
        len(changed) - 1,
        **values,
    )


def _actions(result: Result, language: Language) -> str | None:
    """The action of which most was realised against what was promised; else the one with most money."""
    if not of_one_call(result):
        return None
    shares = result.frame.dropna(subset=["share"])
    if len(shares):
        row = shares.sort_values("share", ascending=False, kind="stable").iloc[0]
        share = cell(row["share"], result.view.column("share"), language)
        return language.t(
            "{name}: {share} van wat beloofd was, is gerealiseerd",
            name=_action(row, result, language), share=share,
        )  # fmt: skip
    funded = result.frame.dropna(subset=["budget"])
    if funded.empty:
        return None
    row = funded.sort_values("budget", ascending=False, kind="stable").iloc[0]
    return language.t(
        "{name}: budget {value}; wat gerealiseerd werd, is niet bekend",
        name=_action(row, result, language),
        value=cell(row["budget"], result.view.column("budget"), language),
    )


def _action(row: pd.Series[Any], result: Result, language: Language) -> str:
    return name_of(row["action"], result.view.column("action"), language)


def _reported(result: Result, language: Language) -> str | None:
    """On which figures sources differ."""
    differing = result.frame.loc[result.frame["agreement"] == "different", "measure"]
    column = result.view.column("measure")
    names = [cell(value, column, language).lower() for value in dict.fromkeys(differing)]
    if names:
        return language.t("Bronnen verschillen over {names}", names=language.join(names))
    if not of_one_call(result) or len(result.frame) < 2:
        return None
    return language.t(
        "Bronnen melden {n} cijfers en spreken elkaar niet tegen",
        n=language.number(len(result.frame)),
    )


REPORTED: Final = View(
    key="gemelde-cijfers",
    bound="written",
    asked_as=phrases(
        """
        gemelde cijfers | cijfers … melden | cijfers … gemeld* | getallen … pers* | cijfers … pers*
        | bedragen … pers* | in de pers | in de media | persbericht* | meldden de bronnen
        | melden de bronnen | noemen de bronnen | noemt elke bron | cijfers circuleren
        | getallen circuleren | cijfers … ronde | vermelden de bronnen | gecommuniceerd*
        | bekendgemaakte cijfers | reported figures | besturen … doen … mee | besturen … deden … mee
        | besturen … nemen … deel | besturen … namen … deel | deelnemende besturen
        | besturen … stapten | besturen … stappen … in | besturen … kwamen … bij | nieuwe besturen
        | procent steeg … bedrag tussen … projectja* | procent daalde … bedrag tussen … projectja*
        | hoeveel budget … in 20* … in 20* | enveloppe … over 20*
        | gespreid over 20* | over 20* … gespreid
        | budget … over 20* | over 20* … verdeeld | verdeeld over 20*
        """
    ),
    subject="calls",
    page="oproepen",
    at={"tab": "bronnen"},
    title=N_("Wat bronnen over oproepen melden"),
    question=N_("Welke cijfers melden de bronnen per oproep, en waar verschillen ze?"),
    query=call_records.reported_figures,
    scope=calls.CALLS,
    columns=(
        Column("call", N_("Sleutel van de oproep"), minor=True, key_of="title"),
        Column("title", N_("Oproep")),
        Column("measure", N_("Wat"), "code", labels=MEASURES),
        Column("year", N_("Jaar"), "year", unknown=N_("hele oproep")),
        Column("count", N_("Aantal"), "number", unknown=N_("–")),
        Column("amount", N_("Bedrag"), "euro", unknown=N_("–")),
        Column("precision", N_("Hoe precies"), "code", labels=PRECISION),
        Column("wording", N_("Toevoeging van de bron"), "data", unknown=N_("–")),
        Column("agreement", N_("Bronnen onderling"), "code", labels=AGREEMENT),
        Column("stated_on", N_("Gemeld op"), "date"),
        Column("source", N_("Bron")),
        Column("link", N_("Link"), "link", minor=True),
    ),
    item="title",
    notes=(N_("Bronnen die elkaar tegenspreken blijven naast elkaar staan; geen wordt gekozen."),),
    headline=Headline(
        Plural(
            "Bronnen melden {n} cijfer over oproepen", "Bronnen melden {n} cijfers over oproepen"
        ),
        _reported,
    ),
)

CHANGES: Final = View(
    key="oproep-wijzigingen",
    bound="written",
    asked_as=phrases(
        """
        gesleuteld | lancering … selectie | bijgestuurd | bijgesteld | verlengd | verlenging van de oproep
        | verlenging van de termijn | uitgesteld | opgetrokken | deadline … verschoven
        | deadline … verlengd | datum … verschoven | tussentijds … gewijzigd
        | tussentijds … aangepast | oproep* … gewijzigd | oproep* … aangepast | oproep* … veranderd
        | oproep* … bijgestuurd | oproep* … bijgesteld | wijzig* … oproep
        | veranderde er aan de oproep | wijzigingen aan de oproep | wijzigingen van de oproep
        | spelregels … veranderd | spelregels … gewijzigd | terwijl de oproep liep
        | *datum … opgeschoven | deadline … opgeschoven | termijn … opgeschoven | opgeschoven
        | *datum … uitgesteld | deadline … uitgesteld | *datum … verschoven
        | opeenvolgende budget* | opeenvolgende bedrag* | opeenvolgende *data | opeenvolgende deadline*
        | budget … lancering … uiteindelijk* budget | budget … aangekondigd … uiteindelijk* budget
        | is die periode gewijzigd | is die termijn gewijzigd
        | tijdens de looptijd | budget … verhoogd | budget … opgetrokken
        | oorspronkelijk* … indien* | oorspronkelijk* … ingediend | oorspronkelijk* deadline
        | oorspronkelijk* … termijn | oorspronkelijk* … datum | oorspronkelijk* … *periode
        | oorspronkelijk* … looptijd | oorspronkelijk* … budget | aanvankelijk* … indien*
        | aanvankelijk* … ingediend | aanvankelijk* deadline | aanvankelijk* … budget
        """
    ),
    subject="calls",
    page="oproepen",
    at={"tab": "veranderd"},
    title=N_("Wat er aan oproepen veranderde"),
    question=N_("Welke data en bedragen veranderden terwijl een oproep liep?"),
    query=call_records.changes,
    scope=calls.CALLS,
    columns=(
        Column("title", N_("Oproep")),
        Column("field", N_("Wat"), "code", labels=FIELDS),
        Column("stated_on", N_("Gezegd op"), "date"),
        Column("date", N_("Datum"), "date", unknown=N_("–")),
        Column("amount", N_("Bedrag"), "euro", unknown=N_("–")),
        Column("remark", N_("Opmerking"), "data"),
    ),
    item="title",
    headline=Headline(
        Plural("{n} wijziging aan oproepen", "{n} wijzigingen aan oproepen"), _changes
    ),
)

ACTIONS: Final = View(
    key="plan-samenleven-acties",
    bound="written",
    asked_as=phrases(
        """
        oefenkans* | oefenkans* nederlands | actieplan* polarisatie
        | actieplannen | per actie | actieplan* | acties … beloof* | beloofd* … actie*
        | toegezegd* … gerealiseerd* | beloofd … gerealiseerd | beloofden … realis* | waargemaakt
        | waar gemaakt | nagekomen | realisatie* per actie | acties uit het plan samenleven
        | acties van het plan samenleven | welke acties | promised
        | kost* … actie* | actie* … kost* | actie* … polarisatie
        """
    ),
    subject="calls",
    page="oproepen",
    at={"tab": "veranderd"},
    title=N_("Plan Samenleven: beloofd en gerealiseerd"),
    question=N_("Wat beloofden lokale besturen per actie, en wat werd gerealiseerd?"),
    query=call_records.action_results,
    scope=calls.CALLS,
    columns=(
        Column("title", N_("Projectjaar")),
        Column("action", N_("Actie"), "data"),
        Column("unit", N_("Eenheid"), "data", minor=True),
        Column("budget", N_("Budget"), "euro"),
        Column("authorities", N_("Besturen"), "number"),
        Column(
            "promised",
            N_("Beloofd"),
            "number",
            words=Words(total=Plural("{n} beloofd", "{n} beloofd")),
        ),
        Column(
            "realised",
            N_("Gerealiseerd"),
            "number",
            words=Words(total=Plural("{n} gerealiseerd", "{n} gerealiseerd")),
        ),
        Column(
            "share",
            N_("Gerealiseerd tegenover beloofd"),
            "percent",
            derive=Ratio("realised", "promised"),
        ),
        Column("remark", N_("Opmerking"), "data", minor=True),
    ),
    item="title",
    gaps=("results",),
    headline=Headline(
        Plural(
            "Plan Samenleven: {n} actie van een projectjaar",
            "Plan Samenleven: {n} acties, per projectjaar geteld",
        ),
        _actions,
    ),
)

VIEWS: Final = (REPORTED, CHANGES, ACTIONS)
