"""The parts of a question beside each other: what an earlier answer says is referred to, not said again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from data_access.engine import Store
from data_access.filters import Filters
from exports.in_answer import captions
from tests.unit.written_questions.asked import CALL, DUTCH
from views import read, view
from written_questions.answer_files import answered_now, told_apart
from written_questions.desk import understand
from written_questions.dossiers.dossier import Dossier, Part, Table
from written_questions.dossiers.kinds_named import of_named_rows
from written_questions.dossiers.new_dossier import (
    drafted,
    drafted_anew,
    matched_anew,
    proposed,
    with_references,
    with_word,
)
from written_questions.dossiers.places_to_fill import places_to_fill
from written_questions.dossiers.rearranged import merged, moved
from written_questions.question import Asked, Header
from written_questions.taught_words import teach

Copy = Callable[[str], Store]
NETWORKS = Filters(calls=(CALL,))
AMBASSADORS = Filters(calls=("verbindingsambassadeurs",))
PER_PROVINCE = Table("aanvragen-per-provincie", NETWORKS)
PER_TOWN = Table("aanvragen-spreiding-gemeente", NETWORKS)


def two(store: Store, first: Table, second: Table, *more: Table) -> Dossier:
    """The drafts of two parts, on different words."""
    parts = (
        Part("1", "Hoeveel aanvragen waren er per provincie?", "figures", tables=(first,)),
        Part("2b", "En hoeveel aanvragen dan?", "figures", tables=(second, *more)),
    )
    return drafted(Dossier("", Header(), None, parts), store, DUTCH)


def test_what_an_earlier_answer_says_is_referred_to(reader: Store) -> None:
    first, second = two(reader, PER_PROVINCE, PER_PROVINCE).parts
    assert "Volgens “" in first.answer
    assert second.answer == "Zie het antwoord op vraag 1. Zie de tabel."
    assert places_to_fill(first.answer)
    assert not places_to_fill(second.answer)  # to be had once is enough


def test_what_is_new_is_told_beside_what_is_referred_to(reader: Store) -> None:
    share = Table("redenen-van-weigering", AMBASSADORS)
    spread = Table("toekenningen-per-gemeente", AMBASSADORS)
    first, second = two(reader, PER_PROVINCE, PER_PROVINCE, spread, share).parts
    assert second.answer.startswith("Zie ook het antwoord op vraag 1. ")
    sentences = [one for one in first.answer.split(". ") if len(one) > 40]
    assert not any(one in second.answer for one in sentences)


def test_what_a_person_left_out_of_the_earlier_answer_is_told(reader: Store) -> None:
    dossier = two(reader, PER_PROVINCE, PER_PROVINCE)
    first, second = dossier.parts
    own = dossier.with_part(0, replace(first, answer="Dat zoek ik nog uit."))
    anew = drafted_anew(own, 1, reader, DUTCH).parts[1]
    assert anew.answer.startswith("Volgens “")
    assert drafted_anew(dossier, 1, reader, DUTCH).parts[1].answer == second.answer


def test_no_draft_refers_to_a_part_that_is_no_more(reader: Store) -> None:
    dossier = two(reader, PER_PROVINCE, PER_PROVINCE)
    middle = Part("1bis", "Waarom?", "policy", answer="Om die reden.")
    parts = (dossier.parts[0], middle, dossier.parts[1])
    joined = merged(replace(dossier, parts=parts), 0)
    after = matched_anew(joined, (0,), reader, DUTCH, understand).parts
    assert "vraag 1." not in after[-1].answer


def test_of_what_is_asked_of_applications_alone_no_award_is_told(reader: Store) -> None:
    """And a figure of a call that an earlier answer has, whatever else that tells, is referred to."""
    asks = "Is de minister tevreden met de spreiding van de aanvragen?"
    first = Part(
        "1", "Hoeveel aanvragen en toekenningen zijn er?", "figures", tables=(PER_PROVINCE,)
    )
    last = Part("2", asks, "figures", tables=(PER_TOWN,))
    _, alone = drafted(
        Dossier("", Header(), None, (replace(first, question="Waarom?"), last)), reader, DUTCH
    ).parts
    assert "151 aanvragen" in alone.answer or "vraag 1" in alone.answer
    assert "toekenningen" not in alone.answer
    _, second = drafted(Dossier("", Header(), None, (first, last)), reader, DUTCH).parts
    assert "Zie ook het antwoord op vraag 1." in second.answer or second.answer.startswith("Zie")
    assert "151 aanvragen" not in second.answer
    assert "147 aanvragen" not in second.answer  # to be had once is enough


# --- what is planned, and what came since ---------------------------------------------------------


def steps(store: Store, day: dt.date | None, question: str) -> str:
    part = Part("1", question, "figures", tables=(Table("begeleidingsopdracht", AMBASSADORS),))
    (made,) = drafted(Dossier("", Header(date=day), None, (part,)), store, DUTCH).parts
    return made.answer


def test_the_next_steps_are_those_that_are_planned(reader: Store) -> None:
    said = steps(reader, None, "Wat zijn de volgende stappen?")
    assert "zijn gepland: “Tweede interview” (najaar van 2022), “Drie bijkomende" in said
    assert "stappen in de begeleidingsopdracht" not in said
    assert "Eindrapport" not in said
    of_then = steps(reader, dt.date(2022, 9, 5), "Welke verdere stappen komen er?")
    assert "Na 5 september 2022 volgde nog: “Eindrapport” (december 2023)." in of_then
    all_of_them = steps(reader, None, "Welke stappen telt de begeleiding?")
    assert "9 stappen in de begeleidingsopdracht (gebeurd: 6, gepland: 3)" in all_of_them


def test_who_took_part_is_told_by_name(reader: Store) -> None:
    part = Part(
        "1", "Welke organisaties namen deel?", "figures",
        tables=(Table("uitnodigingen", AMBASSADORS),),
    )  # fmt: skip
    (made,) = drafted(Dossier("", Header(), None, (part,)), reader, DUTCH).parts
    assert "namen volgens de bron deel: “Gesubsidieerde projecten” (de meesten)" in made.answer
    assert "Bataljong" not in made.answer  # was asked to spread the word


def test_provinces_are_told_from_towns(reader: Store) -> None:
    table = Table("trekkingsrechten-per-provincie", Filters(schemes=("lekp-1",)))
    part = Part("1", "Welk bedrag is er per provincie?", "figures", tables=(table,))
    (made,) = drafted(Dossier("", Header(), None, (part,)), reader, DUTCH).parts
    assert "voor de provincie Antwerpen 7.312.376" in made.answer


# --- tables -------------------------------------------------------------------------------------


def test_the_table_of_a_share_holds_what_it_is_a_share_of(reader: Store) -> None:
    share = Table("vastgelegd_per-oproep", AMBASSADORS, asked=Asked("share"))
    part = Part("1", "Welk deel?", "figures", tables=(share,))
    (answered,) = answered_now(Dossier("", Header(), None, (part,)), reader).parts
    (result,) = answered.results
    assert result.totals["committed"] == 199_881_300
    assert result.frame["call"].iloc[0] == "verbindingsambassadeurs"  # what is asked comes first
    assert result.frame["committed"].sum() == 199_881_300
    (alone,) = told_apart(view(share.view), replace(share, asked=Asked()), reader)
    assert list(alone.frame["committed"]) == [65_270_000]


def test_tables_of_one_title_have_names_of_their_own(reader: Store) -> None:
    in_short = view("lerende-netwerken-in-het-kort")
    chosen = (replace(AMBASSADORS, years=(2022,)), AMBASSADORS, Filters())
    names = captions([read(in_short, one, reader) for one in chosen], DUTCH)
    assert len(set(names)) == 3
    assert names[0].endswith("– Verbindingsambassadeurs voor het jeugdwerk, 2022")
    assert names[2].endswith("– alle oproepen, alle jaren")
    (alone,) = captions([read(in_short, AMBASSADORS, reader)], DUTCH)
    assert alone == "Lerende netwerken in het kort"


# --- words that are taught ------------------------------------------------------------------------


def test_a_word_that_is_taught_ticks_the_table_of_its_part(copied: Copy) -> None:
    store = copied("taught")
    text = (
        "Begroting - Vastleggingen\n\n1. Hoeveel vastleggingen waren er in 2020 op de zilverpot?\n"
        "2. Hoeveel aanvragen waren er voor de verbindingsambassadeurs?\n"
    )
    question = understand(text, store)
    given = tuple((one.number, one.text, one.context) for one in question.sub_questions)
    parts = tuple(Part(number, asked, "figures") for number, asked, _ in given)
    empty = Dossier(text, Header(title="Begroting - Vastleggingen"), None, parts)
    before = matched_anew(empty, range(len(parts)), store, DUTCH, understand)
    assert not before.parts[0].answered_by
    (at,) = with_word(before, "zilverpot")
    former = proposed(before, store, understand)
    teach("zilverpot", "article:PJ0-1PFC2DB-PR", None, store)
    after = matched_anew(before, (at,), store, DUTCH, understand, former=former)
    assert after.parts[at].answered_by
    assert DUTCH.euro(199_881_300) in after.parts[at].answer
    # What a person took out of the answer since it was proposed stays out.
    part = after.parts[at]
    out = tuple(replace(one, chosen=False) for one in part.tables)
    by_hand = after.with_part(at, replace(part, tables=out))
    again = proposed(after, store, understand)
    own = matched_anew(by_hand, (at,), store, DUTCH, understand, former=again).parts[at]
    assert not own.answered_by


# --- what is said once ----------------------------------------------------------------------------


def test_a_draft_that_refers_to_an_answer_follows_it(reader: Store) -> None:
    dossier = two(reader, PER_PROVINCE, PER_PROVINCE)
    first, second = dossier.parts
    turned = with_references(dossier, moved(dossier, 1, -1), reader, DUTCH).parts
    assert turned[0].answer.startswith("Volgens “")
    assert "antwoord op" not in turned[0].answer
    own = dossier.with_part(0, replace(first, answer="Dat zoek ik nog uit."))
    after = with_references(dossier, own, reader, DUTCH).parts
    assert after[0].answer == "Dat zoek ik nog uit."
    assert after[1].answer.startswith("Volgens “")
    # What a person wrote stays, also where it refers.
    mine = replace(second, answer=f"Ik herhaal: {second.answer}")
    kept = with_references(dossier, moved(dossier.with_part(1, mine), 1, -1), reader, DUTCH)
    assert kept.parts[0].answer == mine.answer


def test_of_which_call_is_said_once(reader: Store) -> None:
    tables = tuple(Table(key, AMBASSADORS) for key in ("deelnemers-per-netwerk", "uitnodigingen"))
    question = "Hoeveel deelnemers waren er? Welke organisaties namen deel?"
    part = Part("1", question, "figures", tables=tables)
    (made,) = drafted(Dossier("", Header(), None, (part,)), reader, DUTCH).parts
    assert made.answer.count("Voor de oproep “") == 1
    assert " Daarbij namen volgens de bron deel: " in made.answer


def test_a_share_is_told_of_the_group_that_is_named(reader: Store) -> None:
    shown = read(view("vastgelegd_per-oproep"), Filters(), reader)
    groups = read(view("toekenningen-centrumsteden"), Filters(), reader)
    named = of_named_rows(groups, "welk aandeel ging naar de centrumsteden")
    assert len(named.frame) == 1 < len(groups.frame)
    assert named.totals == groups.totals
    assert of_named_rows(shown, "welk aandeel ging naar elke oproep") is shown
