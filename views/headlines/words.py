"""How a headline is worded: whole sentences per measure, and for a few Views their own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from language import N_


@dataclass(frozen=True)
class Words:
    """The sentences (msgids) on one measure; those that are not given are true of any.

    ``part`` says {share} or {value} and {total}; ``top``, ``one`` and ``tie`` (``ties`` of more than two)
    say {value} of {name} or {names}. ``equal`` is for {rows} that are all the same, ``zero`` for nothing
    anywhere. ``risen``, ``fallen`` and ``same`` say {before} in {first} and {after} in {last}. All may say
    {measure}.
    """

    part: str = N_("{name} heeft {share} van het geheel ({measure})")
    top: str = N_("{name} staat bovenaan ({measure}): {value}")
    tie: str = N_("{names} staan samen bovenaan ({measure}): elk {value}")
    ties: str = N_("{names} delen de eerste plaats ({measure}): elk {value}")
    equal: str = N_("Alle {rows} even hoog ({measure}): {value}")
    one: str = N_("{name}: {value} ({measure})")
    zero: str = N_("Telkens {value} ({measure})")
    risen: str = N_("Gestegen ({measure}): van {before} in {first} naar {after} in {last}")
    fallen: str = N_("Gedaald ({measure}): van {before} in {first} naar {after} in {last}")
    same: str = N_("Gelijk gebleven ({measure}): {after} in {first} en in {last}")


ANY: Final = Words()

_AWARDED: Final = Words(
    part=N_("{name} kreeg {share} van het toegekende bedrag"),
    top=N_("{name} kreeg het hoogste bedrag toegekend: {value}"),
    tie=N_("{names} kregen elk evenveel en het meest: {value}"),
    equal=N_("Alle {rows} kregen evenveel toegekend: {value}"),
    one=N_("{name} kreeg {value} toegekend"),
    zero=N_("Er is nog niets toegekend"),
)
_AWARDED_EACH: Final = Words(
    top=N_("{name} kreeg per inwoner het meest toegekend: {value}"),
    tie=N_("{names} kregen per inwoner elk evenveel en het meest: {value}"),
    equal=N_("Alle {rows} kregen per inwoner evenveel toegekend: {value}"),
    one=N_("{name} kreeg per inwoner {value} toegekend"),
    zero=N_("Het toegekende bedrag per inwoner is telkens {value}"),
)
_AWARDS: Final = Words(
    part=N_("{name} telt {value} van de {total} toekenningen"),
    top=N_("{name} telt de meeste toekenningen: {value}"),
    tie=N_("{names} tellen elk de meeste toekenningen: {value}"),
    equal=N_("Alle {rows} tellen evenveel toekenningen: {value}"),
    one=N_("Toekenningen in {name}: {value}"),
    zero=N_("Er is nog geen toekenning gekend"),
)
_APPLICATIONS: Final = Words(
    part=N_("{name} telt {value} van de {total} gekende aanvragen"),
    top=N_("{name} telt de meeste gekende aanvragen: {value}"),
    tie=N_("{names} tellen elk de meeste gekende aanvragen: {value}"),
    equal=N_("Alle {rows} tellen evenveel gekende aanvragen: {value}"),
    one=N_("Gekende aanvragen, {name}: {value}"),
    zero=N_("Er is nog geen aanvraag gekend"),
)
_ASKED: Final = Words(
    part=N_("{name} vroeg {share} van het gevraagde bedrag"),
    top=N_("{name} vroeg het hoogste bedrag: {value}"),
    tie=N_("{names} vroegen elk evenveel en het meest: {value}"),
    equal=N_("Alle {rows} vroegen evenveel: {value}"),
    one=N_("{name} vroeg {value}"),
    zero=N_("Er is nog niets gevraagd"),
)
_ASKED_EACH: Final = Words(
    top=N_("{name} vroeg per inwoner het meest: {value}"),
    tie=N_("{names} vroegen per inwoner elk evenveel en het meest: {value}"),
    equal=N_("Alle {rows} vroegen per inwoner evenveel: {value}"),
    one=N_("{name} vroeg {value} per inwoner"),
    zero=N_("Het gevraagde bedrag per inwoner is telkens {value}"),
)
_RATE: Final = Words(
    top=N_("{name} heeft de hoogste slaagkans: {value}"),
    tie=N_("{names} hebben elk de hoogste slaagkans: {value}"),
    equal=N_("Alle {rows} hebben dezelfde slaagkans: {value}"),
    one=N_("De slaagkans van {name} is {value}"),
    zero=N_("De slaagkans is telkens {value}"),
)
_MAXIMUM: Final = Words(
    part=N_("{name} heeft {share} van de maximumbedragen"),
    top=N_("{name} heeft het hoogste maximumbedrag: {value}"),
    tie=N_("{names} hebben elk het hoogste maximumbedrag: {value}"),
    equal=N_("Alle {rows} hebben hetzelfde maximumbedrag: {value}"),
    one=N_("{name} kan hoogstens {value} krijgen"),
    zero=N_("Het maximumbedrag is telkens {value}"),
)
_MAXIMUM_EACH: Final = Words(
    top=N_("{name} heeft het hoogste maximum per inwoner: {value}"),
    tie=N_("{names} hebben elk het hoogste maximum per inwoner: {value}"),
    equal=N_("Alle {rows} hebben hetzelfde maximum per inwoner: {value}"),
    one=N_("{name} kan hoogstens {value} per inwoner krijgen"),
    zero=N_("Het maximum per inwoner is telkens {value}"),
)
_COMMITTED: Final = Words(
    part=N_("{share} van het vastgelegde bedrag is voor {name}"),
    top=N_("Het hoogste vastgelegde bedrag is voor {name}: {value}"),
    tie=N_("Het hoogste vastgelegde bedrag is gelijk voor {names}: elk {value}"),
    equal=N_("Voor alle {rows} is evenveel vastgelegd: {value}"),
    one=N_("Vastgelegd voor {name}: {value}"),
    zero=N_("Er is nog niets vastgelegd"),
    risen=N_("Het vastgelegde bedrag steeg van {before} in {first} naar {after} in {last}"),
    fallen=N_("Het vastgelegde bedrag daalde van {before} in {first} naar {after} in {last}"),
    same=N_("In {first} en in {last} is evenveel vastgelegd: {after}"),
)
_KINDS_OF_CITY: Final = "toekenningen-centrumsteden"
_KINDS_OF_CITY_ENTITLED: Final = "trekkingsrechten-centrumsteden"

_OF_MEASURE: Final = {
    "amount": _AWARDED,
    "awarded_amount": _AWARDED,
    "awards": _AWARDS,
    "known": _APPLICATIONS,
    "asked": _ASKED,
    "rate": _RATE,
    "maximum": _MAXIMUM,
    "committed": _COMMITTED,
}
_OF_VIEW: Final = {
    ("uitgaven-per-lijn", "amount"): _COMMITTED,
    ("toekenningen-per-provincie", "per_inhabitant"): _AWARDED_EACH,
    ("toekenningen-per-gemeente", "per_inhabitant"): _AWARDED_EACH,
    ("toekenningen-per-oproep-en-provincie", "per_inhabitant"): _AWARDED_EACH,
    ("toekenningen-per-jaar-en-provincie", "per_inhabitant"): _AWARDED_EACH,
    ("gemeente-vergeleken-toekenningen", "per_inhabitant"): _AWARDED_EACH,
    ("aanvragen-spreiding-provincie", "per_inhabitant"): _ASKED_EACH,
    ("aanvragen-spreiding-gemeente", "per_inhabitant"): _ASKED_EACH,
    ("trekkingsrechten-per-provincie", "per_inhabitant"): _MAXIMUM_EACH,
    ("trekkingsrechten-per-gemeente", "per_inhabitant"): _MAXIMUM_EACH,
    ("trekkingsrechten-naast-elkaar", "per_inhabitant"): _MAXIMUM_EACH,
    ("gemeente-vergeleken", "per_inhabitant"): _MAXIMUM_EACH,
    # Kinds of municipalities are many ("Centrumsteden") or one ("Brussel"): no verb goes with both.
    (_KINDS_OF_CITY_ENTITLED, "per_inhabitant"): replace(
        ANY,
        top=N_("Het maximum per inwoner is het hoogst voor {name}: {value}"),
        tie=N_("Het maximum per inwoner is het hoogst voor {names}: elk {value}"),
        equal=_MAXIMUM_EACH.equal,
        one=N_("Maximum per inwoner voor {name}: {value}"),
        zero=_MAXIMUM_EACH.zero,
    ),
    (_KINDS_OF_CITY, "per_inhabitant"): replace(
        ANY,
        top=N_("Per inwoner ging het meest naar {name}: {value}"),
        tie=N_("Per inwoner ging evenveel en het meest naar {names}: elk {value}"),
        equal=_AWARDED_EACH.equal,
        one=N_("Toegekend per inwoner aan {name}: {value}"),
        zero=_AWARDED_EACH.zero,
    ),
    ("aanvragen-per-status", "known"): replace(
        _APPLICATIONS,
        part=N_("Status “{name}”: {value} van de {total} gekende aanvragen"),
        top=N_("De meest voorkomende status van gekende aanvragen is “{name}”: {value}"),
        tie=N_("De meest voorkomende statussen van gekende aanvragen zijn {names}: elk {value}"),
        one=N_("Gekende aanvragen met de status “{name}”: {value}"),
    ),
    ("aanvragen-per-oproep", "known"): replace(
        _APPLICATIONS,
        part=N_("{name}: {value} van de {total} gekende aanvragen"),
    ),
    ("redenen-van-weigering", "count"): Words(
        part=N_("De meest gegeven reden is “{name}”: {value} van de {total} weigeringen"),
        top=N_("De meest gegeven reden van weigering is “{name}”: {value}"),
        tie=N_("De meest gegeven redenen van weigering zijn {names}: elk {value}"),
        equal=N_("Alle {rows} redenen van weigering komen even vaak voor: {value}"),
        one=N_("Geweigerd om de reden “{name}”: {value}"),
        zero=N_("Er is nog geen reden van weigering gekend"),
    ),
    ("oproepen", "submitted"): Words(
        top=N_("Volgens bronnen kreeg {name} de meeste aanvragen: {value}"),
        tie=N_("Volgens bronnen kregen {names} elk de meeste aanvragen: {value}"),
        equal=N_("Volgens bronnen kregen alle {rows} oproepen evenveel aanvragen: {value}"),
        one=N_("Aanvragen voor {name}, volgens bronnen: {value}"),
        zero=N_("Volgens bronnen is er nog geen aanvraag"),
    ),
    ("gevraagd-toegekend-budget", "budget"): Words(
        top=N_("Het hoogste budget is dat van {name}: {value}"),
        tie=N_("Het hoogste budget is dat van {names}: elk {value}"),
        equal=N_("Alle {rows} oproepen hebben hetzelfde budget: {value}"),
        one=N_("Het budget van {name} is {value}"),
        zero=N_("Er is nog geen budget"),
    ),
    ("trekkingsrechten-per-regeling", "maximum"): replace(
        _MAXIMUM,
        top=N_("De regeling met het hoogste maximumbedrag is {name}: {value}"),
        tie=N_("De regelingen met het hoogste maximumbedrag zijn {names}: elk {value}"),
        one=N_("Het maximumbedrag van {name} is {value}"),
    ),
    ("deelnemers-per-netwerk", "participants"): Words(
        part=N_("{name} telde {value} van de {total} deelnemers"),
        top=N_("{name} telde de meeste deelnemers: {value}"),
        tie=N_("{names} telden elk de meeste deelnemers: {value}"),
        equal=N_("Alle {rows} plaatsen telden evenveel deelnemers: {value}"),
        one=N_("Deelnemers in {name}: {value}"),
        zero=N_("Er waren nergens deelnemers"),
    ),
    ("inwoners-per-jaar", "inhabitants"): Words(
        part=N_("{name} telt {value} van de {total} inwoners"),
        top=N_("{name} telt de meeste inwoners: {value}"),
        tie=N_("{names} tellen elk de meeste inwoners: {value}"),
        equal=N_("Alle {rows} tellen evenveel inwoners: {value}"),
        one=N_("{name} telt {value} inwoners"),
        zero=N_("Er zijn nergens inwoners"),
        risen=N_("{name} groeide van {before} inwoners in {first} naar {after} in {last}"),
        fallen=N_("{name} kromp van {before} inwoners in {first} naar {after} in {last}"),
        same=N_("{name} telde in {first} en in {last} evenveel inwoners: {after}"),
    ),
    ("strategieen", "mentions"): Words(
        part=N_("De meest genoemde strategie is “{name}”: {value} van de {total} vermeldingen"),
        top=N_("De meest genoemde strategie is “{name}”: {value}"),
        tie=N_("De meest genoemde strategieën zijn {names}: elk {value}"),
        equal=N_("Alle {rows} strategieën worden even vaak genoemd: {value}"),
        one=N_("Vermeldingen van “{name}”: {value}"),
        zero=N_("Er is nog geen strategie genoemd"),
    ),
}


def words_on(view: str, measure: str) -> Words:
    """The sentences on a measure of a View."""
    return _OF_VIEW.get((view, measure)) or _OF_MEASURE.get(measure, ANY)
