"""The sentences on measures that several subjects show, and on panels: named by their declarations."""

from __future__ import annotations

from typing import Final

from language import N_, Plural
from views.purposes import PanelWords, Rank, Words

AWARDED: Final = Words(
    part=N_("{name} kreeg {share} van het toegekende bedrag"),
    top=N_("{name} kreeg het hoogste bedrag toegekend: {value}"),
    tie=N_("{names} kregen elk evenveel en het meest: {value}"),
    equal=N_("Alle {rows} kregen evenveel toegekend: {value}"),
    one=N_("{name} kreeg {value} toegekend"),
    zero=N_("Er is nog niets toegekend"),
    total=N_("{amount} aan toegekende steun"),
)
AWARDED_EACH: Final = Words(
    top=N_("{name} kreeg per inwoner het meest toegekend: {value}"),
    tie=N_("{names} kregen per inwoner elk evenveel en het meest: {value}"),
    equal=N_("Alle {rows} kregen per inwoner evenveel toegekend: {value}"),
    one=N_("{name} kreeg per inwoner {value} toegekend"),
    zero=N_("Het toegekende bedrag per inwoner is telkens {value}"),
)
AWARDS: Final = Words(
    part=N_("{name} telt {value} van de {total} toekenningen"),
    top=N_("{name} telt de meeste toekenningen: {value}"),
    tie=N_("{names} tellen elk de meeste toekenningen: {value}"),
    equal=N_("Alle {rows} tellen evenveel toekenningen: {value}"),
    one=N_("Toekenningen in {name}: {value}"),
    zero=N_("Er is nog geen toekenning bekend"),
    total=Plural("{n} toekenning", "{n} toekenningen"),
)
APPLICATIONS: Final = Words(
    part=N_("{name} telt {value} van de {total} bekende aanvragen"),
    top=N_("{name} telt de meeste bekende aanvragen: {value}"),
    tie=N_("{names} tellen elk de meeste bekende aanvragen: {value}"),
    equal=N_("Alle {rows} tellen evenveel bekende aanvragen: {value}"),
    one=N_("Bekende aanvragen, {name}: {value}"),
    zero=N_("Er is nog geen aanvraag bekend"),
    total=Plural("{n} bekende aanvraag", "{n} bekende aanvragen"),
)
ASKED: Final = Words(
    part=N_("{name} vroeg {share} van het gevraagde bedrag"),
    top=N_("{name} vroeg het hoogste bedrag: {value}"),
    tie=N_("{names} vroegen elk evenveel en het meest: {value}"),
    equal=N_("Alle {rows} vroegen evenveel: {value}"),
    one=N_("{name} vroeg {value}"),
    zero=N_("Er is nog niets gevraagd"),
    total=N_("{amount} aan gevraagde steun"),
)
ASKED_EACH: Final = Words(
    top=N_("{name} vroeg per inwoner het meest: {value}"),
    tie=N_("{names} vroegen per inwoner elk evenveel en het meest: {value}"),
    equal=N_("Alle {rows} vroegen per inwoner evenveel: {value}"),
    one=N_("{name} vroeg {value} per inwoner"),
    zero=N_("Het gevraagde bedrag per inwoner is telkens {value}"),
)
RATE: Final = Words(
    top=N_("{name} heeft de hoogste slaagkans: {value}"),
    tie=N_("{names} hebben elk de hoogste slaagkans: {value}"),
    equal=N_("Alle {rows} hebben dezelfde slaagkans: {value}"),
    one=N_("De slaagkans van {name} is {value}"),
    zero=N_("De slaagkans is telkens {value}"),
)
MAXIMUM: Final = Words(
    part=N_("{name} heeft {share} van de maximumbedragen"),
    top=N_("{name} heeft het hoogste maximumbedrag: {value}"),
    tie=N_("{names} hebben elk het hoogste maximumbedrag: {value}"),
    equal=N_("Alle {rows} hebben hetzelfde maximumbedrag: {value}"),
    one=N_("{name} kan hoogstens {value} krijgen"),
    zero=N_("Het maximumbedrag is telkens {value}"),
    total=N_("{amount} aan maximumbedragen"),
)
MAXIMUM_EACH: Final = Words(
    top=N_("{name} heeft het hoogste maximum per inwoner: {value}"),
    tie=N_("{names} hebben elk het hoogste maximum per inwoner: {value}"),
    equal=N_("Alle {rows} hebben hetzelfde maximum per inwoner: {value}"),
    one=N_("{name} kan hoogstens {value} per inwoner krijgen"),
    zero=N_("Het maximum per inwoner is telkens {value}"),
)
COMMITTED: Final = Words(
    part=N_("{share} van het vastgelegde bedrag is voor {name}"),
    top=N_("Het hoogste vastgelegde bedrag is voor {name}: {value}"),
    tie=N_("Het hoogste vastgelegde bedrag is gelijk voor {names}: elk {value}"),
    equal=N_("Voor alle {rows} is evenveel vastgelegd: {value}"),
    one=N_("Vastgelegd voor {name}: {value}"),
    zero=N_("Er is nog niets vastgelegd"),
    risen=N_("Het vastgelegde bedrag steeg van {before} in {first} naar {after} in {last}"),
    fallen=N_("Het vastgelegde bedrag daalde van {before} in {first} naar {after} in {last}"),
    same=N_("In {first} en in {last} is evenveel vastgelegd: {after}"),
    total=N_("{amount} aan vastleggingen"),
)
PAID: Final = Words(total=N_("{amount} aan betalingen"))
INHABITANTS: Final = Words(total=Plural("{n} inwoner", "{n} inwoners"))
MUNICIPALITIES: Final = Words(total=Plural("{n} gemeente", "{n} gemeenten"))

IN_SCHEMES: Final = PanelWords(
    everywhere=N_("{name} staat in alle {panels} regelingen bovenaan"),
    often=N_("{name} staat in {n} van de {panels} regelingen bovenaan"),
    differs=N_("Wie bovenaan staat, verschilt van regeling tot regeling"),
    once=N_("{name} staat het hoogst in de regeling {panel}: {value}"),
)
IN_SCHEMES_OF_MANY: Final = (
    PanelWords(  # for names that no verb goes with ("Centrumsteden", "Brussel")
        everywhere=N_("Bovenaan in alle {panels} regelingen: {name}"),
        often=N_("Bovenaan in {n} van de {panels} regelingen: {name}"),
        differs=IN_SCHEMES.differs,
        once=N_("Het hoogst in de regeling {panel}: {name}, {value}"),
    )
)
IN_CALLS: Final = PanelWords(
    everywhere=N_("{name} staat in alle {panels} oproepen bovenaan"),
    often=N_("{name} staat in {n} van de {panels} oproepen bovenaan"),
    differs=N_("Wie bovenaan staat, verschilt van oproep tot oproep"),
    once=N_("{name} staat het hoogst in de oproep {panel}: {value}"),
)
IN_YEARS: Final = PanelWords(
    everywhere=N_("{name} staat in alle {panels} jaren bovenaan"),
    often=N_("{name} staat in {n} van de {panels} jaren bovenaan"),
    differs=N_("Wie bovenaan staat, verschilt van jaar tot jaar"),
    once=N_("{name} staat het hoogst in {panel}: {value}"),
)
IN_FLANDERS: Final = Rank(
    "rank", N_("{name} staat op plaats {rank} in Vlaanderen: {value} per inwoner")
)
IN_PROVINCE: Final = Rank(
    "rank_in_province", N_("{name} staat op plaats {rank} in {province}: {value} per inwoner")
)
