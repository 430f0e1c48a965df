"""From a sub-question to the Views that answer it, with their filters: the rules applied."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from data_access.filters import PLACES, Borders
from places.records import populations
from views import View, view, views
from views.compositions import inhabitants
from views.row_search import folded
from views.vocabulary import MEASURES
from written_questions.asked_breakdowns import breakdowns_in, first_of, without_breakdowns
from written_questions.bounds import LONGEST_LEANED_ON, LONGEST_WHY, MOST_LEANING, MOST_UNITS, cut
from written_questions.complete_readings import gives
from written_questions.goes_on import as_goes_on, without_places_of
from written_questions.known_words import bare
from written_questions.mentions import mentions_in, years_to_come
from written_questions.operations import LIMIT, PER_INHABITANT, asked_of, operation_of
from written_questions.places import doubtful_places, with_capitals
from written_questions.question import ALL_OF_IT, Asked, Kind, Proposal
from written_questions.question_filters import (
    STATUSES,
    Background,
    Chosen,
    carried,
    left_aside,
    named_in,
    rounds_in,
    schemes_in,
    statuses_in,
    unknown_rounds,
)
from written_questions.readings import OWN_WORDS, Parts, parts_in
from written_questions.relative_years import undated
from written_questions.rules import kinds
from written_questions.rules.told_apart import NOT_TOLD_APART, pointed_at
from written_questions.rules.widely import is_short, leans, points_back
from written_questions.sentences import asks, units, without_openings
from written_questions.signals_heard import signals
from written_questions.subject import NO_SUBJECT, Subject, subject_of
from written_questions.suggestions import odds
from written_questions.typing_errors import read_as
from written_questions.unused_words import unused_nouns, words_of_content, words_that_turn
from written_questions.vocabulary import OTHER_ROUND, Vocabulary
from written_questions.weighing import distinct, proposals_of, suggested, weighed

_BORDERS: Final[Mapping[Borders, re.Pattern[str]]] = {
    "then": re.compile(r"grenzen van toen|gemeenten van voor de fusie"),
    "now": re.compile(
        r"(?:grenzen|\bgemeenten) van (?:vandaag|nu)\b|\bhuidige (?:gemeente)?grenzen\b"
    ),
}
"""Words for the borders that are meant."""
_WHICH_PROVINCE: Final = re.compile(r"\b(?:welke|elke|alle|which|every|each) provinc|\bper provinc")
"""Asks of all provinces, also under a question on one of them."""
_ALL_PLACES: Final = re.compile(
    r"\b(?:alle|elke|iedere|vijf|over de|per) provinc|\bin (?:heel )?vlaanderen\b"
    r"|\b(?:alle|van de \d+) (?:vlaamse )?gemeenten\b"
    r"|\b(?:procent|percentage|aandeel|deel|hoeveel|aantal) van alle\b|\bover alle\b"
)
"""A part that is about more than the places of the title."""
_OVERALL: Final = re.compile(
    r"(?<!dat in )\btotaal\b|\bheel vlaanderen\b|\bhele vlaanderen\b|\boverall\b"
)
"""A question that leans on another, but not on the place or year it names."""
_GOES_ON: Final = re.compile(r"(?:en|and)\b")
_A_PLACE_GIVES: Final = re.compile(
    r"\b(?:behandel|beoordeel|besteed|betaal|geef|gaf|keer|ken|keur|selecteer|verdeel|verleen|weiger)(?:d?de|t)?"
    r" (?:(?:de |het )?(?:[Ss]tad|[Gg]emeente|[Pp]rovincie|OCMW) )?(?=[A-Z])(?!Vl)"
)
"""Before a place that decides or pays itself: of those sums and files the atlas knows nothing."""
_RANKED: Final = frozenset({"top", "lowest"})
_HOW_MANY: Final = re.compile(r"\b(?:hoeveel|aantal(?:len)?|how many)\b")
_AND_ASKS: Final = re.compile(r",? en (?=(?:hoeveel|wie|welke?|wat|waar)\b)|(?<=[?])\s+", re.I)
"""Between two things that are asked in one sentence."""
_AND_ALSO: Final = re.compile(
    r",? en (?=(?:hoeveel|wie|welke?|wat|waar|wanneer|is|zijn|werd|werden)\b)", re.I
)
_COUNTED_ON: Final = re.compile(
    r"(\binwoners?(?:aantal)?\b[^.?;]{0,60}?)\bop 1 januari (?=20\d\d\b)", re.I
)
"""The day on which the inhabitants of a year are counted."""
_TWO: Final = 2


@dataclass(frozen=True)
class Match:
    """What one sub-question is, its proposals, and why it is of that kind (msgid); ``leaned`` when it
    took its subject from the question before it. ``unrecognised`` are words that are known to nothing, and
    those that need the date of the question, ``unused`` those with which the first table does nothing;
    ``read_as`` words that were read as others. ``own`` is what it says itself that it is about,
    ``off_subject`` when that, or what the document is about, is not in the atlas.
    """

    kind: Kind
    proposals: tuple[Proposal, ...] = ()
    reason: str = ""
    leaned: bool = False
    unrecognised: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    read_as: tuple[tuple[str, str], ...] = ()
    off_subject: bool = False
    own: Subject = NO_SUBJECT

    @property
    def is_open(self) -> bool:
        """Whether it is not known of what exactly it asks: what refers to it is not sure either."""
        return self.off_subject or self.kind == "unknown" or bool(self.unrecognised or self.unused)

    def unsure(self) -> Match:
        """The same with nothing ticked: of a question that goes on from one that was not read, or that points
        at what nobody named."""
        return replace(self, proposals=tuple(replace(one, chosen=False) for one in self.proposals))


def match(
    text: str,
    vocabulary: Vocabulary,
    background: Background,
    context: str = "",
    before: str = "",
    may_lean: int = MOST_LEANING,
) -> Match:
    """The match of a sub-question under its lead; ``before`` is the sub-question above it.

    Its questions are matched one by one: what one names (a place, a year) holds for the ones after
    it, and one that leans on another ("En per gemeente?") takes its subject. Sentences between them
    that ask for nothing only name things. ``may_lean`` is how many of them may lean on another.
    """
    text, slips = read_as(text, vocabulary)
    text = _COUNTED_ON.sub(r"\1in ", without_openings(text))
    context, before = with_capitals(context), with_capitals(before)
    own = subject_of(f"{context} {text}".strip(), vocabulary)
    named: Mapping[str, Any] = {} if _ALL_PLACES.search(folded(text)) else background.places
    if context:
        named = carried(named, _named(context, vocabulary, background))
    every = [clause for unit in units(text)[:MOST_UNITS] for clause in _clauses(unit)]
    asking = [unit for unit in every if asks(unit)] or every
    matches: list[Match] = []
    previous = context or before
    for written in every:
        unit = as_goes_on(written, previous)
        named = carried(named, _named(unit, vocabulary, background))
        if written in asking:
            leaned_on = previous if may_lean > 0 else ""
            matches.append(_leaning(unit, leaned_on, named, vocabulary, background))
            may_lean -= leans(folded(unit))
        if not (matches and matches[-1].leaned):
            previous = unit
    if any(_halves_of_two(unit) for unit in units(text)[:MOST_UNITS]):
        matches = _all_or_none(matches)
    matches = _with_what_is_left_open(matches, asking)
    matched = _on_subject(_together(matches), own, folded(text), background)
    doubtful = tuple((name, f"gemeente {name}") for name in doubtful_places(text))
    if _unsure(matched, own):
        chosen = Chosen(named, background)
        nearest = odds(text, signals(text, named, vocabulary), vocabulary)
        matched = replace(matched, proposals=suggested(nearest, chosen))
    open_years = undated(folded(text)) if background.asked_on is None else ()
    rounds = tuple(round_of[0] for round_of in OTHER_ROUND.finditer(folded(text)))
    return replace(
        matched,
        read_as=(*slips, *doubtful),
        unrecognised=(*matched.unrecognised, *open_years, *rounds),
    )


def _named(text: str, vocabulary: Vocabulary, background: Background) -> dict[str, Any]:
    """What a text names, by field of Filters: of the calls above it the rounds that it names, and no scheme
    where it asks for each of them."""
    named = named_in(mentions_in(text, vocabulary, background.asked_on))
    named = {**schemes_in(folded(text), background.schemes), **named}
    rounds = rounds_in(folded(text), background.calls, vocabulary)
    return {**named, "calls": rounds} if rounds else named


def _unsure(matched: Match, own: Subject) -> bool:
    """Whether a question asks for facts of a subject that is known, and nothing fits."""
    open_reasons = (kinds.NOTHING_FITS, kinds.NOT_TAKEN_UP)
    asks_facts = matched.kind == "unknown" and matched.reason in open_reasons
    return asks_facts and not matched.off_subject and (own.named or not own.words)


def _halves_of_two(unit: str) -> list[str]:
    """The halves of a question that asks for two Views, each in words of its own; none of any other."""
    halves = _AND_ALSO.split(unit)
    own = [{*parts_in(folded(half)).own} for half in halves]
    if len(halves) != _TWO or not all(own) or own[0] & own[1]:
        return []
    return [f"{halves[0]}?", halves[1]]


def _all_or_none(matches: list[Match]) -> list[Match]:
    """Matches of the halves of a question, none of them ticked where one is not: half an answer would be
    taken for all of it."""
    sure = all(any(p.chosen for p in one.proposals) for one in matches)
    return matches if sure else [one.unsure() for one in matches]


def _with_what_is_left_open(matches: list[Match], units_asked: list[str]) -> list[Match]:
    """Matches of the questions of one part: beside one that is answered, another that is not says by its last
    word of its own that it is left, so that there is a place for it."""
    answered = [any(p.chosen for p in one.proposals) for one in matches]
    if not any(answered) or all(answered) or len(matches) != len(units_asked):
        return matches
    told = " ".join(
        folded(unit) for unit, is_told in zip(units_asked, answered, strict=True) if is_told
    )
    left = []
    for one, unit, is_told in zip(matches, units_asked, answered, strict=True):
        words = [word for word in words_of_content(unit) if folded(word) not in told]
        silent = not is_told and one.kind in ("figures", "unknown") and not one.unused
        left.append(replace(one, unused=(words[-1],)) if silent and words else one)
    return left


def _clauses(unit: str) -> list[str]:
    """A question of which one half asks what may not be published, as its halves: the other is answered; and
    one that asks for two Views, each in words of its own."""
    if halves := _halves_of_two(unit):
        return halves
    parts = _AND_ASKS.split(unit)
    restricted = [any(cue.words.search(folded(part)) for cue in kinds.RESTRICTED) for part in parts]
    return parts if any(restricted) and not all(restricted) else [unit]


def _on_subject(matched: Match, own: Subject, plain: str, background: Background) -> Match:
    """The match with the words that are known to nothing; without tables where its subject is."""
    matched = replace(matched, own=own, unrecognised=own.words)
    if matched.kind == "figures" and own.counts_unknown(plain):
        matched = replace(
            matched, kind="unknown", proposals=(), unused=(), reason=kinds.NOTHING_FITS
        )
    if not background.about.rules_out(own):
        return matched.unsure() if background.about.leaves_open(own) else matched
    words: dict[str, str] = {}
    above = background.about.words if leans(plain) or not background.about.carried else ()
    for word in (*own.words, *above):
        words.setdefault(folded(word), word)
    matched = replace(
        matched, unrecognised=(*words.values(),), unused=(), off_subject=True, proposals=()
    )
    if matched.kind in ("policy", "restricted"):
        return matched
    if matched.reason in {cue.reason for cue in kinds.RESTRICTED}:
        return replace(matched, kind="restricted")
    if matched.reason == kinds.JUDGED:
        return replace(matched, kind="policy", reason=kinds.MAKES_POLICY)
    return replace(matched, kind="unknown", reason=kinds.OFF_SUBJECT)


def _leaning(
    unit: str,
    previous: str,
    named: Mapping[str, Any],
    vocabulary: Vocabulary,
    background: Background,
) -> Match:
    """The match of one question; of one that leans on the one before it, with its places and its subject."""
    previous = cut(previous, LONGEST_LEANED_ON)
    above = _named(previous, vocabulary, background)
    fields = pointed_at(folded(unit))
    pointed = {name: values for name, values in above.items() if name in fields}
    named = carried(pointed, named)
    says_nothing = not above and not parts_in(folded(previous)).say_something
    lost = bool(fields) and not fields & Chosen(named, background).in_all().keys()
    does_lean = bool(previous) and leans(folded(unit))
    several = _names_several(named) or _names_several(above)
    of_above = does_lean and not several and not parts_in(folded(unit)).subject()
    if _ADDED_UP.search(folded(unit)) and of_above:
        return Match("unknown", reason=kinds.NOTHING_FITS)
    the_same = bool(previous) and bool(_THE_SAME_OF.match(folded(unit)))
    goes_on = bool(_GOES_ON.match(folded(unit))) and (says_nothing or not does_lean)
    if lost or the_same or goes_on:
        return _unit(unit, named, vocabulary, background).unsure()
    if not does_lean:
        return _unit(unit, named, vocabulary, background)
    by = breakdowns_in(folded(unit))
    if points_back(folded(unit), by) and not _OVERALL.search(folded(unit)):
        before = pointed if fields else above
        own_places = named_in(mentions_in(unit, vocabulary)).keys() & {*PLACES}
        if _WHICH_PROVINCE.search(folded(unit)):  # of one place there is no row of each province
            before = {name: values for name, values in before.items() if name not in PLACES}
            if not own_places:
                named = {name: values for name, values in named.items() if name not in PLACES}
        places = {name: values for name, values in named.items() if name in PLACES}
        if places and places == background.places and not fields and not own_places:
            # the place that the question before names goes before that of the title
            named = carried(named, {n: values for n, values in before.items() if n in PLACES})
        named = carried(before, named)
    return _with_before(unit, previous, named, vocabulary, background)


_THE_SAME_OF: Final = re.compile(r"(?:en )?hoe (?:zat|zit|was|is|ligt|lag) dat\b")
"""Asks for all that the question above asks, of something else."""
_ADDED_UP: Final = re.compile(r"\b(?:samen|opgeteld)\b")


def _names_several(named: Mapping[str, Any]) -> bool:
    """Whether several places are named: what they have together is else that of parts above, which is not
    reckoned."""
    return sum(len(named.get(field, ())) for field in PLACES) > 1


def _with_before(
    unit: str,
    previous: str,
    named: Mapping[str, Any],
    vocabulary: Vocabulary,
    background: Background,
) -> Match:
    """The match of a question that may lean: by itself where it says enough, else with the one before it."""
    alone = _unit(unit, named, vocabulary, background)
    if alone.kind != "figures" and alone.reason not in (kinds.NOTHING_FITS, kinds.OPEN):
        return alone
    if alone.proposals and (parts_in(folded(unit)).subject() or _is_whole(alone, unit, background)):
        return alone
    previous = without_places_of(unit, previous)
    one_number = operation_of(folded(unit)).operation == "average"
    by = breakdowns_in(folded(unit))
    own_rows = by or named_in(mentions_in(unit, vocabulary)).keys() & {
        "provinces",
        "municipalities",
    }
    if one_number or own_rows:
        previous = without_breakdowns(previous, places_alone=not (one_number or by))
    if one_number:
        previous = PER_INHABITANT.sub("", previous)
    both = _unit(f"{previous} {unit}", named, vocabulary, background)
    fits = bool(both.proposals) and both.kind == "figures"
    if (
        fits
        and alone.proposals
        and not _speaks_of(view(both.proposals[0].view), parts_in(folded(unit), background.fact))
    ):
        return alone.unsure()
    both = replace(both, unused=tuple(one for one in both.unused if folded(one) in folded(unit)))
    if _RANKED & {operation_of(folded(previous)).operation} and _HOW_MANY.search(folded(unit)):
        both = both.unsure()  # how many there are is not told by the first of them
    return replace(_with_own_operation(both, unit), leaned=True) if fits else alone


def _is_whole(alone: Match, unit: str, background: Background) -> bool:
    """Whether a question asks an amount of each of what it names, of the scheme that the document is about:
    "wat is het totaalbedrag per provincie" needs no question before it."""
    parts = parts_in(folded(unit))
    of_scheme = bool(background.schemes) and not (background.calls or background.articles)
    asks = parts.by and parts.kind == "euro" and not pointed_at(folded(unit))
    return bool(of_scheme and asks) and alone.proposals[0].chosen and not _ANYTHING.search(unit)


_ANYTHING: Final = re.compile(
    r"\b(?:daarvan|hiervan|ervan|daarvoor|hiervoor|dat|die|deze|dit)\b", re.I
)


def _speaks_of(shown: View, parts: Parts) -> bool:
    """Whether a View gives any of the figures that there are words for, where there are any."""
    columns = {column.key: column.total for column in shown.columns}
    return not parts.measures or any(gives(MEASURES[name], columns) for name in parts.measures)


def _with_own_operation(both: Match, unit: str) -> Match:
    """The match of a question together with the one before it: only a short one that asks nothing else of
    them asks the same of its rows."""
    plain = folded(unit)
    own = operation_of(plain)
    if is_short(plain) and own.operation == ALL_OF_IT.operation:
        return both
    proposals = tuple(
        replace(one, asked=replace(one.asked, operation=own.operation, top=own.top))
        for one in both.proposals
    )
    return replace(both, proposals=proposals)


def _unit(
    text: str, named: Mapping[str, Any], vocabulary: Vocabulary, background: Background
) -> Match:
    plain = folded(text)
    heard = signals(text, named, vocabulary)
    background = _spoken_of(parts_in(plain), named, background)
    if background.schemes and not (named.get("calls") or "article" in heard):
        heard.setdefault("entitlements", "")
    for cue in kinds.RESTRICTED:
        if cue.words.search(plain):
            return Match("restricted", reason=cue.reason)
    if statuses := statuses_in(plain):
        named = {**named, "statuses": statuses}
    borders = next((key for key, words in _BORDERS.items() if words.search(plain)), None)
    chosen = Chosen(named, background, borders)
    if policy := kinds.POLICY.search(plain):
        intends = kinds.INTENDS.search(plain)
        judged = intends is None or intends.start() > policy.end()
        return _policy(plain, chosen, judged=judged)
    return _facts(text, heard, chosen, vocabulary)


def _spoken_of(parts: Parts, named: Mapping[str, Any], background: Background) -> Background:
    """The background without its schemes where a question asks by name for one figure alone that no scheme
    divides: how many inhabitants a place has."""
    shown = [view(key) for key in parts.own]
    columns = {column.key: column.total for one in shown for column in one.columns}
    alone = len(parts.measures) == 1 and all(
        gives(MEASURES[name], columns) for name in parts.measures
    )
    divided = named.get("schemes") or any("schemes" in one.applies for one in shown)
    return background if divided or not alone else replace(background, schemes=())


def _facts(text: str, heard: Mapping[str, str], chosen: Chosen, vocabulary: Vocabulary) -> Match:
    """A question of facts: its readings, or that none fits."""
    plain, background = folded(text), chosen.background
    parts = parts_in(plain, None if chosen.subjects() else background.fact)
    found = weighed(odds(text, heard, vocabulary, parts.asked_for), parts, chosen)
    by_month = "maand" in parts.by.get("maand", "") and "maand" in view(found.first).by
    per_month = "" if by_month or "maand" not in parts.by else kinds.PER_MONTH
    if unknown := _unknown(plain, heard, chosen) or per_month:
        return Match("unknown", reason=unknown)
    says_something = parts.say_something or heard or chosen.named
    if says_something and found.may_be_meant():
        left = tuple(_left_over(text, parts, heard, vocabulary, background, view(found.first)))
        readings = proposals_of(found, parts, chosen, explained=not left)
        proposals = tuple(_as_asked(one, asked_of(plain, view(one.view))) for one in readings)
        aside = left_aside(proposals, chosen.named)
        return Match("figures", proposals, aside, unused=left)
    if kinds.ASKS_FACTS.search(plain):
        return Match("unknown", reason=kinds.NOTHING_FITS)
    return Match("policy", reason=kinds.OPEN)


def _as_asked(reading: Proposal, asked: Asked) -> Proposal:
    """With what is asked of it. The first so many of fewer places than that are asked by two questions in one
    ("top 3 van West-Vlaanderen, en hoeveel kreeg Brugge"): which place is whose is not sure."""
    places = reading.filters.municipalities
    of_both = asked.operation == "top" and 0 < len(places) < asked.top
    return replace(reading, asked=asked, chosen=reading.chosen and not of_both)


def _left_over(
    text: str,
    parts: Parts,
    heard: Mapping[str, str],
    vocabulary: Vocabulary,
    background: Background,
    shown: View,
) -> Iterator[str]:
    """The words that are known to nothing, or with which the View that is shown does nothing: names, years,
    rounds and limits that no filter has too. With any of them left over nothing is sure."""
    plain = folded(text)
    declared = folded(" ".join((str(shown.title), str(shown.question), *shown.asked_as)))
    calls = background.calls
    apart = (it for it in NOT_TOLD_APART.finditer(plain) if not rounds_in(it[0], calls, vocabulary))
    hits = (next(apart, None), OTHER_ROUND.search(plain))
    spans = [hit.span() for hit in hits if hit and hit[0] not in declared]
    if (limit := LIMIT.search(plain)) and not operation_of(plain).limit:
        spans.append(limit.span())
    if given := _A_PLACE_GIVES.search(text):
        spans.append(given.span())
    withdrawn = STATUSES["withdrawn"].search(plain)
    if withdrawn and shown.fact and not (statuses_in(plain) or "status" in shown.by):
        spans.append(withdrawn.span())
    if "named organisation" in heard and (name := vocabulary.organisations.search(plain)):
        spans.append(name)
    left = [
        *(text[slice(*span)] for span in spans),
        *undated(plain if not background.asked_on else ""),
        *unknown_rounds(plain, calls, vocabulary),
        *(
            str(year)
            for year in years_to_come(plain, _years_held(shown, vocabulary), background.asked_on)
        ),
    ]
    left += [word.text for word in subject_of(text, vocabulary).unknown]
    left += unused_nouns(text, parts, vocabulary, shown, background)
    left += words_that_turn(text, parts, shown) if any(c.numeric for c in shown.columns) else ()
    nothing = {bare(word) for word in vocabulary.nothing}
    yield from (word for word in dict.fromkeys(left) if bare(folded(word)) not in nothing)


def _years_held(shown: View, vocabulary: Vocabulary) -> frozenset[int]:
    """The years of which a View can hold figures: people are counted later than subsidies are known."""
    counted = shown.key == inhabitants.PER_YEAR.key
    return vocabulary.years | {year for _, year in populations()} if counted else vocabulary.years


def _policy(plain: str, chosen: Chosen, *, judged: bool) -> Match:
    """A question of policy: its figures support the answer, unless it is a judgement that asks for them."""
    judging = _asked_for(plain, {key: one.in_answer.judged_by for key, one in views().items()})
    supporting = _asked_for(plain, {key: one.in_answer.supports for key, one in views().items()})
    proposals = tuple(
        Proposal(key, chosen.filters(key, {}), (words[:LONGEST_WHY],), OWN_WORDS)
        for key, words in (judging or supporting).items()
    )
    if judged and judging:
        return Match("figures", proposals, kinds.JUDGED)
    return Match("policy", proposals, kinds.MAKES_POLICY)


def _asked_for(plain: str, words_of: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """The Views whose words stand in a folded text, with those words: where some are longer, those only."""
    said = {key: first_of(plain, phrases) for key, phrases in words_of.items()}
    longest = max(map(len, said.values()), default=0)
    return {key: words for key, words in said.items() if words and len(words) == longest}


def _unknown(plain: str, heard: Mapping[str, str], chosen: Chosen) -> str:
    """Why nobody here holds what is asked (msgid); "" where it may be held."""
    known = heard.keys() | chosen.background.topics
    for cue in kinds.UNKNOWN:
        if cue.words.search(plain) and not known & {*cue.unless}:
            return cue.reason
    of_maxima = "entitlements" in heard and not chosen.in_all().get("calls")
    if of_maxima and (kinds.TAKE_UP.search(plain) or heard.keys() & kinds.PAID_OUT):
        return kinds.NOT_TAKEN_UP
    if chosen.of_a_scheme() and heard.keys() & kinds.NO_ENTITLEMENT:
        return kinds.NOTHING_FITS
    return ""


def _together(matches: list[Match]) -> Match:
    """The parts of a sub-question as one: figures if any part asks for them."""
    order: tuple[Kind, ...] = ("figures", "restricted", "unknown", "policy")
    kinds_found = {part.kind for part in matches}
    kind: Kind = next((one for one in order if one in kinds_found), "policy")
    proposals = distinct(proposal for part in matches for proposal in part.proposals)
    reasons = [part.reason for part in matches if part.kind == kind and part.reason]
    if kind == "figures":
        reasons = [part.reason for part in matches if part.kind in ("restricted", "unknown")]
        reasons += [part.reason for part in matches if part.kind == "figures" and part.reason]
    leaned = all(part.leaned for part in matches)
    unused = tuple(word for part in matches for word in part.unused)
    return Match(kind, proposals, reasons[0] if reasons else "", leaned, unused=unused)
