"""What has a name and a page: bodies, projects, calls, articles, schemes, questions, meetings, sources.

One row per thing, and never one per application. Municipalities are not among them: their names, old names
and villages are files of the atlas (``places``).
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Date,
    String,
    and_,
    case,
    cast,
    false,
    func,
    literal,
    null,
    select,
    union_all,
)

from data_access.facts.award_rows import AWARD_ROWS
from data_access.facts.completeness import LISTED
from data_access.facts.register import REGISTER
from database.kept_relations import OF_ONE_CALL, kept
from database.row_texts import folded_text
from database.schema import (
    Application,
    BudgetArticle,
    Call,
    Commitment,
    Entitlement,
    EntitlementScheme,
    Meeting,
    Organisation,
    Project,
    Source,
    WrittenQuestion,
)

_PLACELESS: Final = "other"
"""The kind of what a source has as one line for many: no body of its own."""
_NO_DAY: Final = cast(null(), Date())
_NO_CALL: Final = cast(null(), String())
_NO_NUMBER: Final = cast(null(), BigInteger())


def _thing(
    kind: str,
    key: Any,
    name: Any,
    fictional: Any,
    *,
    text: Any = None,
    amount: Any = _NO_NUMBER,
    number: Any = _NO_NUMBER,
    day: Any = _NO_DAY,
    call: Any = _NO_CALL,
) -> Any:
    """A select with a row per thing of a kind; it is found by ``text``, or by its name. Of a project its
    call is told, by which the relation is filled in parts."""
    return select(
        literal(kind, String()).label("kind"),
        cast(key, String).label("key"),
        name.label("name"),
        folded_text(name if text is None else text).label("plain"),
        cast(amount, BigInteger).label("amount"),
        cast(number, BigInteger).label("number"),
        day.label("day"),
        fictional.label("fictional"),
        call.label("call"),
    )


def _per_body(rows: Any, amount: str, name: str, *only: Any) -> Any:
    # Not by the index of bodies: SQLite would look up each row where it happens to lie.
    body = cast(rows.c.organisation, String).label("organisation")
    sums = select(body, func.sum(rows.c[amount]).label("amount"), func.count().label("number"))
    return sums.where(*only).group_by(body).subquery(name)


def _bodies() -> Any:
    """Each body that may be shown by its name, with what it was awarded, or else what the register has."""
    awards = _per_body(AWARD_ROWS, "amount", "awards_of_bodies", AWARD_ROWS.c.kind == "project")
    lines = _per_body(REGISTER.rows, "awarded", "lines_of_bodies")
    by = func.coalesce(Organisation.kbo, func.lower(Organisation.full_name))
    return (
        _thing(
            "organisation",
            func.min(Organisation.key),
            func.min(Organisation.full_name),
            func.min(case((Organisation.fictional, 1), else_=0)) == 1,
            amount=func.coalesce(func.sum(awards.c.amount), func.sum(lines.c.amount)),
            number=func.coalesce(func.sum(awards.c.number), func.sum(lines.c.number)),
        )
        .outerjoin(awards, awards.c.organisation == Organisation.key)
        .outerjoin(lines, lines.c.organisation == Organisation.key)
        # One that may be a person has no page and no name in the search.
        .where(Organisation.name.is_not(None))
        .where((Organisation.kind != _PLACELESS) | awards.c.number.is_not(None))
        .group_by(by)
    )


def _projects() -> Any:
    return (
        _thing(
            "project",
            AWARD_ROWS.c.id,
            func.coalesce(Project.title, Application.title),
            AWARD_ROWS.c.fictional,
            amount=AWARD_ROWS.c.amount,
            number=AWARD_ROWS.c.year,
            call=AWARD_ROWS.c.call,
        )
        .select_from(AWARD_ROWS)
        .outerjoin(Project, Project.key == AWARD_ROWS.c.id)
        .outerjoin(Application, Application.id == AWARD_ROWS.c.application)
    )


def _counted(by: Any, amount: Any = None) -> Any:
    """Per value of a column how many rows there are, and what they are together."""
    total = func.sum(amount) if amount is not None else _NO_NUMBER
    return select(by.label("key"), func.count().label("number"), total.label("amount")).group_by(by)


def _calls() -> Any:
    asked = func.sum(LISTED.c.listed, type_=BigInteger()).label("number")
    listed = select(LISTED.c.call_key.label("key"), asked).where(~LISTED.c.fictional)
    own = listed.group_by(LISTED.c.call_key).subquery("asked_in")
    joined = _thing(
        "call", Call.key, Call.title, Call.fictional, amount=Call.budget_cents, number=own.c.number
    )
    return joined.outerjoin(own, own.c.key == Call.key)


def _articles() -> Any:
    lines = _counted(Commitment.article_code, Commitment.amount_cents)
    real = lines.where(~Commitment.fictional).subquery("committed_on")
    made_up = select(Commitment.id).where(
        Commitment.article_code == BudgetArticle.code, Commitment.fictional
    )
    return _thing(
        "article",
        BudgetArticle.code,
        BudgetArticle.name,
        and_(real.c.number.is_(None), made_up.exists()),
        text=BudgetArticle.code + " " + BudgetArticle.name,
        amount=real.c.amount,
        number=real.c.number,
    ).outerjoin(real, real.c.key == BudgetArticle.code)


def _schemes() -> Any:
    maxima = _counted(Entitlement.scheme_key).subquery("maxima_of")
    return _thing(
        "scheme",
        EntitlementScheme.key,
        EntitlementScheme.short_name,
        false(),
        text=EntitlementScheme.short_name + " " + EntitlementScheme.name,
        number=maxima.c.number,
    ).outerjoin(maxima, maxima.c.key == EntitlementScheme.key)


def _questions() -> Any:
    number = cast(WrittenQuestion.number, String)
    return _thing(
        "question",
        WrittenQuestion.key,
        WrittenQuestion.title,
        WrittenQuestion.fictional,
        text="schriftelijke vraag nr "
        + number
        + " "
        + WrittenQuestion.title
        + " "
        + WrittenQuestion.asker,
        number=WrittenQuestion.number,
        day=WrittenQuestion.date,
    )


def _meetings() -> Any:
    return _thing(
        "network",
        Meeting.key,
        Meeting.topic,
        Meeting.fictional,
        text="lerend netwerk " + Meeting.topic,
        number=Meeting.participants,
        day=Meeting.date,
    ).where(Meeting.kind == "learning_network")


def _sources() -> Any:
    publisher = func.coalesce(Source.publisher, "")
    return _thing(
        "source",
        Source.id,
        Source.title,
        Source.kind == "generator",
        text=Source.title + " " + publisher,
        day=Source.date,
    )


_EVERY: Final = union_all(
    _bodies(),
    _projects(),
    _calls(),
    _articles(),
    _schemes(),
    _questions(),
    _meetings(),
    _sources(),
).subquery("things_with_a_name")

NAMES: Final = kept(
    "names",
    # In the order of its index: a million rows are filled in a third of the time.
    select(_EVERY).order_by(_EVERY.c.kind, _EVERY.c.plain),
    ("kind", "plain"),
    ("call",),
    parts=OF_ONE_CALL,
)
"""One row per thing: kind, key, name, plain (what it is found by, folded), amount (cents: of a body and a
project what it was awarded, of a call its budget, of an article what is committed), number (of a body its
projects or lines, of a project its year, of a call its applications, of a scheme its municipalities, of a
question its number, of a meeting its participants), day, fictional, call (of a project)."""
KINDS: Final = (
    "organisation", "project", "call", "article", "scheme", "question", "network", "source",
)  # fmt: skip
"""What there is in it."""
