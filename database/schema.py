"""The tables of the atlas: what is known about calls, money, meetings, and where it was read.

Conventions that hold in every table:

* money is whole euro cents in integer columns named ``*_cents``; NULL means "not known", never zero;
* ``source_id`` names the document a row was read in, ``batch_id`` the load that brought it;
* ``fictional`` marks made-up rows: out of every total unless somebody asks for them;
* ``nis`` is the municipality code *of the time of the row*; today's code is looked up, never written over it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeAlias

from sqlalchemy import (
    Boolean,
    ColumnElement,
    ForeignKey,
    Index,
    MetaData,
    Select,
    String,
    case,
    false,
    null,
    text,
)

from database.declared import Declared, column, worked_out

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped

SCHEMA_VERSION: Final = "0017"
"""The newest Alembic revision; a test holds it equal to the head of ``migrations/``."""

Query: TypeAlias = Select[*tuple[Any, ...]]
"""A select of any columns."""

Given: TypeAlias = Mapping[str, Any] | None
"""The values of what a select leaves open, by name."""

_NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(Declared):
    """Root of all tables."""

    metadata: ClassVar = MetaData(naming_convention=_NAMING)


class Numbered:
    """Rows that nothing names are numbered as they come."""

    id: Mapped[int] = column(primary_key=True, first=True)


class NumberedOnce(Numbered):
    """Numbered so that a number never comes back, also not that of a row that is gone."""

    __table_args__: ClassVar = {"sqlite_autoincrement": True}


class Loaded:
    """Which load brought a row, where the row itself states no fact about a call or money."""

    batch_id: Mapped[int | None] = column(ForeignKey("batches.id"), index=True)


class Traced:
    """Columns of every row that states a fact: which document, which load, real or made up."""

    source_id: Mapped[str] = column(ForeignKey("sources.id"), index=True)
    batch_id: Mapped[int] = column(ForeignKey("batches.id"), index=True)
    fictional: Mapped[bool] = column(Boolean, default=False, index=True)


# --- where things come from -------------------------------------------------------------------


class Source(Loaded, Base):
    """A document somebody can look up: a written question, a web page, a data file."""

    id: Mapped[str] = column(String(80), primary_key=True)
    kind: Mapped[str]  # written_question, presentation, web_page, data_file, report, generator
    number: Mapped[str | None]
    title: Mapped[str]
    publisher: Mapped[str | None]
    date: Mapped[dt.date | None]  # of the document itself
    link: Mapped[str | None]
    retrieved_on: Mapped[dt.date | None]
    remark: Mapped[str | None]


class Batch(Numbered, Base):
    """One load that brought rows: the sample data, later a file somebody imported."""

    kind: Mapped[str]  # reference, real, fictional, import
    name: Mapped[str]
    content_hash: Mapped[str] = column(String(64))
    rows: Mapped[int]
    loaded_at: Mapped[dt.datetime]
    # Of imports only; ``content_hash`` is then the hash of the file itself.
    subject: Mapped[str | None] = column(String(20))  # applications, credits, register, …
    profile: Mapped[str | None] = column(String(40))
    total_cents: Mapped[int | None]
    as_of: Mapped[dt.date | None]
    loaded_by: Mapped[str | None]
    undone_at: Mapped[dt.datetime | None]
    undone_by: Mapped[str | None]
    list_id: Mapped[str | None] = column(String(80))
    """The list of which this import is an edition (no foreign key: lists point to batches)."""
    replaces: Mapped[bool | None] = column(Boolean)
    """Whether it renewed its list: what it no longer named went."""


class List(Loaded, Base):
    """Rows of one kind that somebody gathers and renews; each import is an edition of one.

    Whether nothing is missing is what somebody *said*, never what the rows look like.
    """

    key: Mapped[str] = column(String(80), primary_key=True)
    name: Mapped[str]
    kind: Mapped[str] = column(String(20))  # as Batch.subject; entitlements too
    fictional: Mapped[bool] = column(Boolean, default=False)
    complete: Mapped[str] = column(String(8), default="unknown")  # yes, no, unknown
    complete_places: Mapped[str | None]
    """Provinces (slugs) and municipalities (codes of today) it is complete for; NULL: everywhere."""
    complete_years: Mapped[str | None]  # by commas; NULL: always
    said_by: Mapped[str | None]
    said_on: Mapped[dt.date | None]
    source_id: Mapped[str | None] = column(ForeignKey("sources.id"))
    """The document that says so; imports have none: who loads them does."""


class ListCall(Loaded, Base):
    """A call of which a list holds rows, and how many it has named."""

    list_id: Mapped[str] = column(ForeignKey("lists.key"), primary_key=True)
    call_key: Mapped[str] = column(ForeignKey("calls.key"), primary_key=True, index=True)
    rows: Mapped[int | None]  # NULL: not counted


class ListStatement(Numbered, Loaded, Base):
    """What people said of the completeness of a list, oldest first; that of an import goes with its undo."""

    list_id: Mapped[str] = column(ForeignKey("lists.key"), index=True)
    complete: Mapped[str] = column(String(8))
    complete_places: Mapped[str | None]
    complete_years: Mapped[str | None]
    said_by: Mapped[str | None]
    said_at: Mapped[dt.datetime]


class BatchRow(Numbered, Base):
    """What one import stated about one row: the history of every value, and how to undo it.

    A row is its state ``before`` the first import that touched it, with what each import since then
    ``stated`` laid over it, in the order of the batches.
    """

    batch_id: Mapped[int] = column(ForeignKey("batches.id"), index=True)
    table_name: Mapped[str] = column(String(40))
    row_key: Mapped[str]  # JSON list of the identifying values
    action: Mapped[str] = column(String(8))  # new, changed, same, gone; own (history.OWN)
    stated: Mapped[str]  # JSON: the values the file gave
    before: Mapped[str | None]  # JSON: the whole row before, None where there was none


Index("ix_batch_rows_row", BatchRow.table_name, BatchRow.row_key)
_CHANGED: Final = text("action = 'changed'")
Index("ix_batch_rows_changed", BatchRow.id, sqlite_where=_CHANGED, postgresql_where=_CHANGED)
"""Of millions of rows few were ever changed: those are found without looking at the others."""


class ColumnMapping(Base):
    """Which column of a foreign file means what, as somebody chose it, kept for the next file."""

    header_hash: Mapped[str] = column(String(64), primary_key=True)
    subject: Mapped[str] = column(String(20))
    mapping: Mapped[str]  # JSON: header -> column key
    saved_at: Mapped[dt.datetime]
    saved_by: Mapped[str | None]


class DataState(Numbered, Base):
    """One row: the data version, changed in the same transaction as the data."""

    __tablename__ = "data_state"
    version: Mapped[str] = column(String(64))


class Installation(Numbered, Base):
    """One row: which database this is, from its making on (``database.installation``)."""

    __tablename__ = "installation"
    key: Mapped[str] = column(String(32))
    changes: Mapped[int]  # transactions that wrote something
    made_at: Mapped[dt.datetime]


# --- places -----------------------------------------------------------------------------------


class Province(Loaded, Base):
    """The five provinces and the Brussels-Capital Region, by slug as links write them."""

    slug: Mapped[str] = column(String(40), primary_key=True)
    name: Mapped[str]
    nis: Mapped[str] = column(String(5))


class Region(Loaded, Base):
    """A region of several municipalities of today, by slug as links write it."""

    slug: Mapped[str] = column(String(60), primary_key=True)
    kind: Mapped[str] = column(String(20))  # referentieregio, eerstelijnszone, vervoerregio
    name: Mapped[str]


class Municipality(Loaded, Base):
    """A municipality in one period of validity; ``successor_nis`` leads to today's."""

    nis: Mapped[str] = column(String(5), primary_key=True)
    name: Mapped[str]
    province: Mapped[str] = column(ForeignKey("provinces.slug"), index=True)
    valid_from: Mapped[dt.date | None]
    valid_to: Mapped[dt.date | None]
    successor_nis: Mapped[str | None] = column(String(5))
    current_nis: Mapped[str] = column(String(5), index=True)
    """Today's code: the end of the chain of successors (itself when still valid)."""
    arrondissement: Mapped[str | None]
    regional_city: Mapped[bool] = column(Boolean, default=False)  # centrumstad
    reference_region: Mapped[str | None] = column(String(60))  # referentieregio
    """This and the next two are slugs of regions, those of today also for a code that is no more."""
    care_zone: Mapped[str | None] = column(String(60))  # eerstelijnszone
    transport_region: Mapped[str | None] = column(String(60))  # vervoerregio


class Population(Loaded, Base):
    """Inhabitants on 1 January of a year, by the code of the borders the count was made for."""

    nis: Mapped[str] = column(ForeignKey("municipalities.nis"), primary_key=True)
    year: Mapped[int] = column(primary_key=True, autoincrement=False)
    inhabitants: Mapped[int]
    note: Mapped[str | None]
    source_id: Mapped[str] = column(ForeignKey("sources.id"))


# --- calls and what is asked of them ----------------------------------------------------------


class Call(Traced, Base):
    """A call for projects (projectoproep), or one round of it, as known today."""

    key: Mapped[str] = column(String(80), primary_key=True)
    title: Mapped[str]
    theme: Mapped[str]
    policy_domain: Mapped[str]
    ministers: Mapped[str]
    published: Mapped[dt.date | None]
    closes: Mapped[dt.date | None]
    decided: Mapped[dt.date | None]
    runs_from: Mapped[dt.date | None]
    runs_to: Mapped[dt.date | None]
    year: Mapped[int | None] = column(index=True)
    """Year in which applications closed: the year a call counts in."""
    budget_cents: Mapped[int | None]
    maximum_cents: Mapped[int | None]  # per project
    state: Mapped[str]  # open, assessing, decided, running, closed
    goal: Mapped[str]
    criteria: Mapped[str | None]


class CallChange(Numbered, Traced, Base):
    """A value of a call that changed while it ran: what was said before, and from when."""

    call_key: Mapped[str] = column(ForeignKey("calls.key"), index=True)
    field: Mapped[str]  # closes, runs_from, runs_to, budget_cents
    value: Mapped[str]
    stated_on: Mapped[dt.date | None]
    remark: Mapped[str | None]


class ReportedFigure(Numbered, Traced, Base):
    """A figure that a source states about a call; sources that contradict each other both stay."""

    call_key: Mapped[str] = column(ForeignKey("calls.key"), index=True)
    measure: Mapped[str]
    """submitted, awarded, refused, authorities, files, budget, budget_announced, awarded_amount, …"""
    year: Mapped[int | None]
    number: Mapped[int | None]  # a count, or cents when unit is euro
    unit: Mapped[str]  # count, euro
    precision: Mapped[str]  # exact, about, at_least, rounded
    wording: Mapped[str | None]  # what the source adds ("+ VGC + vzw de Rand")
    stated_on: Mapped[dt.date | None]


class ActionResult(Numbered, Traced, Base):
    """An action of Plan Samenleven in one round: budget, authorities, promised and realised."""

    call_key: Mapped[str] = column(ForeignKey("calls.key"), index=True)
    action: Mapped[str]
    unit: Mapped[str]
    budget_cents: Mapped[int]
    authorities: Mapped[int]
    promised: Mapped[int]
    realised: Mapped[int | None]
    remark: Mapped[str | None]


def _unless_withheld(
    withheld: ColumnElement[bool], value: ColumnElement[Any]
) -> ColumnElement[Any]:
    return case((withheld.is_(True), null()), else_=value)


class Organisation(Loaded, Base):
    """A body that applies, receives, guides or takes part.

    One that may be a person is ``withheld`` until somebody says that it may be shown: it has no ``name``
    and no ``shown_key`` then, in no query. Only what matches names asks for ``full_name``.
    """

    key: Mapped[str] = column(String(80), primary_key=True)
    full_name: Mapped[str] = column("name")
    withheld: Mapped[bool | None] = column(Boolean)
    name: Mapped[str | None] = worked_out("withheld", "full_name", of=_unless_withheld)
    shown_key: Mapped[str | None] = worked_out("withheld", "key", of=_unless_withheld)
    kind: Mapped[str]  # municipality, association, agency, school, international, umbrella, other
    kbo: Mapped[str | None] = column(String(12))
    nis: Mapped[str | None] = column(ForeignKey("municipalities.nis"))
    source_id: Mapped[str | None] = column(ForeignKey("sources.id"))
    fictional: Mapped[bool] = column(Boolean, default=False)


class BodyDecision(Numbered, Base):
    """What a person said of bodies: that two are one (``joined``) or are not (``apart``), or that one may be
    shown (``shown``). Taken back when ``undone_at`` is set."""

    kind: Mapped[str] = column(String(8))
    organisation_key: Mapped[str] = column(String(80), index=True)
    other_key: Mapped[str | None] = column(String(80))
    said_by: Mapped[str | None]
    said_at: Mapped[dt.datetime]
    undone_at: Mapped[dt.datetime | None]
    undone_by: Mapped[str | None]


class BodyMember(Base):
    """An organisation that is part of another body, by the decisions that stand; made anew with each."""

    organisation_key: Mapped[str] = column(String(80), primary_key=True)
    body_key: Mapped[str] = column(String(80), index=True)


class Application(Traced, Base):
    """One application (aanvraag) in answer to a call, from submission to decision."""

    id: Mapped[str] = column(String(40), primary_key=True)
    call_key: Mapped[str] = column(ForeignKey("calls.key"), index=True)
    organisation_key: Mapped[str] = column(ForeignKey("organisations.key"), index=True)
    title: Mapped[str]
    nis: Mapped[str | None] = column(ForeignKey("municipalities.nis"), index=True)
    asked_cents: Mapped[int | None]
    awarded_cents: Mapped[int | None]
    status: Mapped[str] = column(String(30), index=True)
    """submitted, assessing, awarded, no_budget (positive advice), not_retained, withdrawn"""
    reason_code: Mapped[str | None] = column(String(30))
    reason_text: Mapped[str | None]
    new_network: Mapped[bool | None] = column(Boolean)
    complementarity: Mapped[str | None]
    sub_goals: Mapped[str | None]
    submitted_on: Mapped[dt.date | None]
    decided_on: Mapped[dt.date | None]
    certainty: Mapped[str] = column(String(20), default="stated")
    """stated, plausible, unclear"""


Index("ix_applications_call_status", Application.call_key, Application.status)


class Project(Traced, Base):
    """Something that got money: one project, or a whole call that stands as one line."""

    key: Mapped[str] = column(String(80), primary_key=True)
    kind: Mapped[str] = column(String(20))  # project, call
    title: Mapped[str]
    summary: Mapped[str]
    expected_result: Mapped[str | None]
    organisation_key: Mapped[str] = column(ForeignKey("organisations.key"), index=True)
    partners: Mapped[str | None]
    call_key: Mapped[str | None] = column(ForeignKey("calls.key"), index=True)
    application_id: Mapped[str | None] = column(ForeignKey("applications.id"))
    nis: Mapped[str | None] = column(ForeignKey("municipalities.nis"), index=True)
    working_area: Mapped[str | None]
    year: Mapped[int | None] = column(index=True)
    runs_from: Mapped[dt.date | None]
    runs_to: Mapped[dt.date | None]
    awarded_cents: Mapped[int | None]
    scaling: Mapped[str | None] = column(String(20))  # new, scaled_up
    target_groups: Mapped[str | None]
    certainty: Mapped[str] = column(String(20), default="stated")
    certainty_note: Mapped[str | None]


class AwardDecision(Numbered, Base):
    """What a person said of a project and an awarded application that may be the same award.

    Both are named, not linked: either can be taken back and come again, and what was said of them holds.
    One that was undone holds no more; it stays as its own history.
    """

    project_key: Mapped[str] = column(String(80), index=True)
    application_id: Mapped[str] = column(String(40), index=True)
    decision: Mapped[str] = column(String(10))  # joined, apart
    decided_by: Mapped[str]
    decided_at: Mapped[dt.datetime]
    undone_by: Mapped[str | None]
    undone_at: Mapped[dt.datetime | None]


class ProjectStrategy(Loaded, Base):
    """Which of the six strategies a project uses (many to many)."""

    project_key: Mapped[str] = column(ForeignKey("projects.key"), primary_key=True)
    strategy: Mapped[int] = column(ForeignKey("strategies.number"), primary_key=True)


# --- money ------------------------------------------------------------------------------------


class BudgetArticle(Loaded, Base):
    """A line of the expenditure budget (begrotingsartikel)."""

    code: Mapped[str] = column(String(20), primary_key=True)
    name: Mapped[str]
    policy_domain: Mapped[str]
    source_id: Mapped[str] = column(ForeignKey("sources.id"))


class BudgetCredit(Numbered, Traced, Base):
    """A yearly credit: VAK (may be committed) or VEK (may be paid); the two are never added up."""

    article_code: Mapped[str] = column(ForeignKey("budget_articles.code"), index=True)
    year: Mapped[int]
    kind: Mapped[str] = column(String(3))  # VAK, VEK
    amount_cents: Mapped[int]


class Commitment(Numbered, Traced, Base):
    """Money committed (vastgelegd) on an article in a year, for one project or one whole call."""

    article_code: Mapped[str] = column(ForeignKey("budget_articles.code"), index=True)
    year: Mapped[int] = column(index=True)
    date: Mapped[dt.date | None]
    position: Mapped[int]  # order in the source's own table
    project_key: Mapped[str] = column(ForeignKey("projects.key"), index=True)
    amount_cents: Mapped[int]
    reference: Mapped[str | None] = column(String(80), index=True)  # the file's own number


class Payment(Numbered, Traced, Base):
    """Money paid out (vereffend) on a commitment."""

    commitment_id: Mapped[int] = column(ForeignKey("commitments.id"), index=True)
    year: Mapped[int]
    date: Mapped[dt.date | None]
    amount_cents: Mapped[int]
    reference: Mapped[str | None] = column(String(80), index=True)  # the file's own number


class RegisterLine(Traced, Base):
    """A line of the Flemish subsidieregister: awarded and paid per recipient and year.

    Kept apart from projects: the register holds all subsidies, so the two are never added up.
    Amounts below zero are recoveries; more can be paid than awarded.
    """

    key: Mapped[str] = column(String(60), primary_key=True)
    organisation_key: Mapped[str] = column(ForeignKey("organisations.key"), index=True)
    policy_domain: Mapped[str]
    theme: Mapped[str | None]
    subtheme: Mapped[str | None]
    grantor: Mapped[str | None]
    branch: Mapped[str | None]  # vestiging
    postcode: Mapped[str | None] = column(String(20))
    place: Mapped[str | None]  # as the register writes it
    nis: Mapped[str | None] = column(ForeignKey("municipalities.nis"), index=True)
    country: Mapped[str | None]
    year: Mapped[int] = column(index=True)
    awarded_cents: Mapped[int]
    paid_cents: Mapped[int]


class EntitlementScheme(Loaded, Base):
    """A scheme that gives every municipality a maximum (trekkingsrecht), not a payment."""

    key: Mapped[str] = column(String(40), primary_key=True)
    name: Mapped[str]
    short_name: Mapped[str]
    policy_domain: Mapped[str]
    year: Mapped[int]
    population_year: Mapped[int]
    remark: Mapped[str]
    source_id: Mapped[str] = column(ForeignKey("sources.id"))


class Entitlement(Numbered, Traced, Base):
    """The maximum a municipality may draw from a scheme."""

    scheme_key: Mapped[str] = column(ForeignKey("entitlement_schemes.key"), index=True)
    nis: Mapped[str] = column(ForeignKey("municipalities.nis"), index=True)
    maximum_cents: Mapped[int]


# --- meetings, guidance, practice -------------------------------------------------------------


class Meeting(Traced, Base):
    """A learning network or other meeting, held or planned; numbers of people, never names."""

    key: Mapped[str] = column(String(60), primary_key=True)
    kind: Mapped[str]  # learning_network, committee, stakeholders
    call_key: Mapped[str | None] = column(ForeignKey("calls.key"), index=True)
    topic: Mapped[str]
    announced_as: Mapped[str | None]  # the topic's name when it was announced, where it differs
    theme: Mapped[str | None]
    state: Mapped[str] = column(String(10))  # held, planned
    date: Mapped[dt.date | None]
    planned_from: Mapped[dt.date | None]
    planned_to: Mapped[dt.date | None]
    year: Mapped[int | None] = column(index=True)
    nis: Mapped[str | None] = column(ForeignKey("municipalities.nis"))
    participants: Mapped[int | None]
    position: Mapped[int]


class MeetingParty(Numbered, Traced, Base):
    """A body or kind of body invited to a meeting, asked to spread word of it, or present."""

    meeting_key: Mapped[str] = column(ForeignKey("meetings.key"), index=True)
    role: Mapped[str] = column(String(15))  # invited, spread_word, took_part
    party: Mapped[str]
    extent: Mapped[str | None] = column(String(10))  # mainly, some; NULL: not told


class MeetingMunicipality(Traced, Base):
    """A municipality whose local government took part in a meeting; never a list of people."""

    meeting_key: Mapped[str] = column(ForeignKey("meetings.key"), primary_key=True)
    nis: Mapped[str] = column(ForeignKey("municipalities.nis"), primary_key=True)


class GuidanceStep(Numbered, Traced, Base):
    """A step of the guidance assignment (begeleidingsopdracht), done or planned."""

    call_key: Mapped[str] = column(ForeignKey("calls.key"), index=True)
    position: Mapped[int]
    step: Mapped[str]
    description: Mapped[str]
    starts: Mapped[dt.date | None]
    ends: Mapped[dt.date | None]
    period_text: Mapped[str | None]
    state: Mapped[str] = column(String(10))  # done, planned
    year: Mapped[int | None]


class Finding(Numbered, Traced, Base):
    """What was learned: a bottleneck, success, lesson, recommendation or tip, in short own words.

    Also what was to be found out: the parts of the guidance assignment and its themes of research.
    """

    kind: Mapped[str] = column(String(20), index=True)
    call_key: Mapped[str | None] = column(ForeignKey("calls.key"), index=True)
    position: Mapped[int]
    text: Mapped[str]
    year: Mapped[int | None]
    reference: Mapped[str | None] = column(String(80), index=True)  # the file's own number


class Strategy(Traced, Base):
    """One of six ways of working, ordered from demand (1) to supply (6)."""

    number: Mapped[int] = column(primary_key=True, autoincrement=False)
    name: Mapped[str]
    short_name: Mapped[str]
    side: Mapped[str] = column(String(10))  # demand, supply
    description: Mapped[str]


class Activity(Traced, Base):
    """What a municipality does; one activity can serve several strategies."""

    key: Mapped[str] = column(String(60), primary_key=True)
    name: Mapped[str]
    nis: Mapped[str] = column(ForeignKey("municipalities.nis"), index=True)


class ActivityStrategy(Loaded, Base):
    """Which strategies an activity serves (many to many), in the source's order."""

    activity_key: Mapped[str] = column(ForeignKey("activities.key"), primary_key=True)
    strategy: Mapped[int] = column(ForeignKey("strategies.number"), primary_key=True)
    position: Mapped[int]


class LocalGoal(Numbered, Traced, Base):
    """An aim a municipality set itself, on the demand or the supply side."""

    nis: Mapped[str] = column(ForeignKey("municipalities.nis"), index=True)
    side: Mapped[str] = column(String(10))
    position: Mapped[int]
    goal: Mapped[str]


class Barrier(Numbered, Traced, Base):
    """A barrier: one of the seven B's, or a factor that widens or narrows the distance."""

    kind: Mapped[str] = column(String(20))
    """seven_b, distance_young, distance_supply, closer"""
    position: Mapped[int]
    text: Mapped[str]


class Milestone(Numbered, Traced, Base):
    """An earlier initiative or dated event, for the time line."""

    kind: Mapped[str] = column(String(20))  # initiative, event
    title: Mapped[str]
    description: Mapped[str | None]
    starts: Mapped[dt.date]
    ends: Mapped[dt.date | None]
    date_precision: Mapped[str] = column(String(6), default="day")  # day, month, year
    link: Mapped[str | None]


# --- what is asked, answered, and not known ---------------------------------------------------


class Unknown(Numbered, Traced, Base):
    """Something that is not known: what, since when it is known to be unknown, and why.

    One about a single call, article, year, place or scheme names it; the others hold everywhere.
    """

    topic: Mapped[str] = column(String(30), index=True)
    """commitments, payments, credits, applications, awards, refusals, projects, meetings, …"""
    call_key: Mapped[str | None] = column(ForeignKey("calls.key"))
    article_code: Mapped[str | None] = column(ForeignKey("budget_articles.code"))
    year: Mapped[int | None]
    province: Mapped[str | None] = column(ForeignKey("provinces.slug"))
    nis: Mapped[str | None] = column(ForeignKey("municipalities.nis"))
    scheme_key: Mapped[str | None] = column(ForeignKey("entitlement_schemes.key"))
    kind: Mapped[str] = column(String(15))  # not_yet, not_stated, not_found
    statement: Mapped[str]
    reason: Mapped[str]
    stated_on: Mapped[dt.date | None]


class WrittenQuestion(Traced, Base):
    """A written question of a member of parliament, with its answer's date where known."""

    key: Mapped[str] = column(String(60), primary_key=True)
    number: Mapped[int]
    date: Mapped[dt.date]
    year: Mapped[int]
    asker: Mapped[str]
    minister: Mapped[str]
    competences: Mapped[str | None]
    title: Mapped[str]
    theme: Mapped[str | None]
    call_key: Mapped[str | None] = column(ForeignKey("calls.key"))
    article_code: Mapped[str | None] = column(ForeignKey("budget_articles.code"))
    summary: Mapped[str]


class SubQuestion(Numbered, Loaded, Base):
    """A numbered part of a written question, and what was answered to it, both in our own words.

    ``views`` (keys, by spaces) with ``filters`` (as in links) are what the atlas has on it today.
    """

    question_key: Mapped[str] = column(ForeignKey("written_questions.key"), index=True)
    number: Mapped[str] = column(String(10))
    summary: Mapped[str]
    answered: Mapped[str] = column(String(10))  # yes, partly, no
    answer: Mapped[str | None]
    views: Mapped[str | None]
    filters: Mapped[str | None]


# --- what people make with the atlas ------------------------------------------------------------


class Dossier(NumberedOnce, Base):
    """A written question in work: its text as it was given, and how far it is.

    ``revision`` counts the times it was saved: who saves over somebody else's work is told.
    ``set_aside`` is what stood before the heading (of a mail, for instance).
    """

    text: Mapped[str]
    set_aside: Mapped[str] = column(server_default="")
    title: Mapped[str]
    number: Mapped[int | None]
    date: Mapped[dt.date | None]
    asker: Mapped[str | None]
    minister: Mapped[str | None]
    competences: Mapped[str | None]
    theme: Mapped[str | None]
    deadline: Mapped[dt.date | None]
    state: Mapped[str] = column(String(12), index=True)  # new, in_work, at_cabinet, answered
    fictional: Mapped[bool] = column(Boolean, default=False)
    revision: Mapped[int]
    created_at: Mapped[dt.datetime]
    changed_at: Mapped[dt.datetime]


class DossierPart(Numbered, Base):
    """A sub-question in work: what it asks, what it is, who delivers, and the draft answer.

    ``unrecognised`` are its words with which nothing was done; ``drafted`` is the last draft of the atlas
    and ``drafted_from`` the hash of what it was made from; ``read_on`` the day somebody took it over.
    """

    dossier_id: Mapped[int] = column(ForeignKey("dossiers.id"), index=True)
    position: Mapped[int]
    number: Mapped[str] = column(String(20))
    question: Mapped[str]
    context: Mapped[str]
    kind: Mapped[str] = column(String(12))  # figures, policy, unknown, restricted
    reason: Mapped[str]  # msgid: why it is of that kind
    answer: Mapped[str]
    deliverer: Mapped[str]
    unrecognised: Mapped[str] = column(server_default="")
    drafted: Mapped[str] = column(server_default="")
    drafted_from: Mapped[str] = column(String(64), server_default="")
    off_subject: Mapped[bool] = column(Boolean, server_default=false())
    read_on: Mapped[dt.date | None]


class DossierTable(Numbered, Base):
    """A View under a sub-question: proposed by a rule or added by a person, in the answer or not.

    A ``suggestion`` is no more than near to what was asked; ``asked`` says as JSON what of the View is.
    """

    part_id: Mapped[int] = column(ForeignKey("dossier_parts.id"), index=True)
    position: Mapped[int]
    view_key: Mapped[str] = column(String(80))
    filters: Mapped[str]  # as in links
    words: Mapped[str]  # of the question that led here
    reason: Mapped[str]  # msgid
    origin: Mapped[str] = column(String(8))  # rule, person
    chosen: Mapped[bool] = column(Boolean)
    asked: Mapped[str] = column(server_default="")
    suggestion: Mapped[bool] = column(Boolean, server_default=false())


class TaughtWord(Base):
    """What a word means that the atlas did not know: "call:…", "measure:…", as people said it."""

    word: Mapped[str] = column(String(80), primary_key=True)  # folded
    means: Mapped[str] = column(String(160))
    said_by: Mapped[str | None]
    said_at: Mapped[dt.datetime]


class FrozenAnswer(NumberedOnce, Base):
    """An answer as it was given: texts and heading in ``content``, its tables in rows of their own.

    Never changed once written. ``content_hash`` is the SHA-256 over the content and the hashes of
    its tables.
    """

    dossier_id: Mapped[int] = column(ForeignKey("dossiers.id"), index=True)
    version: Mapped[int]
    frozen_at: Mapped[dt.datetime]
    data_version: Mapped[str] = column(String(64))
    content: Mapped[str]
    content_hash: Mapped[str] = column(String(64))


class FrozenTable(Numbered, Base):
    """One table of a frozen answer: the result itself, as ``views.result_text`` writes it."""

    answer_id: Mapped[int] = column(ForeignKey("frozen_answers.id"), index=True)
    position: Mapped[int]
    part_number: Mapped[str] = column(String(20))
    view_key: Mapped[str] = column(String(80), index=True)
    filters: Mapped[str]
    content: Mapped[str]
    content_hash: Mapped[str] = column(String(64))


class Story(Base):
    """A presentation: an ordered set of figures. ``key`` names it in links and cannot be guessed."""

    key: Mapped[str] = column(String(40), primary_key=True)
    title: Mapped[str]
    revision: Mapped[int]
    created_at: Mapped[dt.datetime]
    changed_at: Mapped[dt.datetime]


class StorySlide(Numbered, Base):
    """One figure of a presentation. An empty ``title`` is proposed from the data when it is shown."""

    story_key: Mapped[str] = column(ForeignKey("stories.key"), index=True)
    position: Mapped[int]
    view_key: Mapped[str] = column(String(80))
    filters: Mapped[str]  # as in links
    face: Mapped[str] = column(String(40))  # "" for the View's first
    title: Mapped[str]
    notes: Mapped[str]
