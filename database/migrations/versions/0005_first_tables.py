"""The tables of version 8fd8031, in one step: nothing older was released.

The number stays that of the last step which that version had, so that its databases go on from here.
"""

from __future__ import annotations

from typing import Final

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = None
branch_labels = None
depends_on = None

# 64 bits because sums of cents outgrow 32; SQLite numbers rows itself only for its own INTEGER.
_INTEGER: Final = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_MOMENT: Final = sa.DateTime(timezone=True)
_TABLES: Final = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def upgrade() -> None:
    _TABLES.create_all(op.get_bind())


def downgrade() -> None:
    _TABLES.drop_all(op.get_bind())


sa.Table(
    "batches",
    _TABLES,
    sa.Column("id", _INTEGER, primary_key=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("content_hash", sa.String(64), nullable=False),
    sa.Column("rows", _INTEGER, nullable=False),
    sa.Column("loaded_at", _MOMENT, nullable=False),
    sa.Column("subject", sa.String(20)),
    sa.Column("profile", sa.String(40)),
    sa.Column("total_cents", _INTEGER),
    sa.Column("as_of", sa.Date),
    sa.Column("loaded_by", sa.Text),
    sa.Column("undone_at", _MOMENT),
    sa.Column("undone_by", sa.Text),
)
sa.Table(
    "column_mappings",
    _TABLES,
    sa.Column("header_hash", sa.String(64), primary_key=True),
    sa.Column("subject", sa.String(20), nullable=False),
    sa.Column("mapping", sa.Text, nullable=False),
    sa.Column("saved_at", _MOMENT, nullable=False),
    sa.Column("saved_by", sa.Text),
)
sa.Table(
    "data_state",
    _TABLES,
    sa.Column("id", _INTEGER, primary_key=True),
    sa.Column("version", sa.String(64), nullable=False),
)
sa.Table(
    "dossiers",
    _TABLES,
    sa.Column("id", _INTEGER, primary_key=True),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("number", _INTEGER),
    sa.Column("date", sa.Date),
    sa.Column("asker", sa.Text),
    sa.Column("minister", sa.Text),
    sa.Column("competences", sa.Text),
    sa.Column("theme", sa.Text),
    sa.Column("deadline", sa.Date),
    sa.Column("state", sa.String(12), nullable=False, index=True),
    sa.Column("fictional", sa.Boolean, nullable=False),
    sa.Column("revision", _INTEGER, nullable=False),
    sa.Column("created_at", _MOMENT, nullable=False),
    sa.Column("changed_at", _MOMENT, nullable=False),
)
sa.Table(
    "stories",
    _TABLES,
    sa.Column("key", sa.String(40), primary_key=True),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("revision", _INTEGER, nullable=False),
    sa.Column("created_at", _MOMENT, nullable=False),
    sa.Column("changed_at", _MOMENT, nullable=False),
)
sa.Table(
    "batch_rows",
    _TABLES,
    sa.Column("id", _INTEGER, primary_key=True),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), nullable=False, index=True),
    sa.Column("table_name", sa.String(40), nullable=False),
    sa.Column("row_key", sa.Text, nullable=False),
    sa.Column("action", sa.String(8), nullable=False),
    sa.Column("stated", sa.Text, nullable=False),
    sa.Column("before", sa.Text),
    sa.Index("ix_batch_rows_row", "table_name", "row_key"),
)
sa.Table(
    "dossier_parts",
    _TABLES,
    sa.Column("id", _INTEGER, primary_key=True),
    sa.Column("dossier_id", _INTEGER, sa.ForeignKey("dossiers.id"), nullable=False, index=True),
    sa.Column("position", _INTEGER, nullable=False),
    sa.Column("number", sa.String(20), nullable=False),
    sa.Column("question", sa.Text, nullable=False),
    sa.Column("context", sa.Text, nullable=False),
    sa.Column("kind", sa.String(12), nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("answer", sa.Text, nullable=False),
    sa.Column("deliverer", sa.Text, nullable=False),
)
sa.Table(
    "frozen_answers",
    _TABLES,
    sa.Column("id", _INTEGER, primary_key=True),
    sa.Column("dossier_id", _INTEGER, sa.ForeignKey("dossiers.id"), nullable=False, index=True),
    sa.Column("version", _INTEGER, nullable=False),
    sa.Column("frozen_at", _MOMENT, nullable=False),
    sa.Column("data_version", sa.String(64), nullable=False),
    sa.Column("content", sa.Text, nullable=False),
    sa.Column("content_hash", sa.String(64), nullable=False),
)
sa.Table(
    "provinces",
    _TABLES,
    sa.Column("slug", sa.String(40), primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("nis", sa.String(5), nullable=False),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), index=True),
)
sa.Table(
    "sources",
    _TABLES,
    sa.Column("id", sa.String(80), primary_key=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("number", sa.Text),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("publisher", sa.Text),
    sa.Column("date", sa.Date),
    sa.Column("link", sa.Text),
    sa.Column("retrieved_on", sa.Date),
    sa.Column("remark", sa.Text),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), index=True),
)
sa.Table(
    "story_slides",
    _TABLES,
    sa.Column("id", _INTEGER, primary_key=True),
    sa.Column("story_key", sa.String(40), sa.ForeignKey("stories.key"), nullable=False, index=True),
    sa.Column("position", _INTEGER, nullable=False),
    sa.Column("view_key", sa.String(80), nullable=False),
    sa.Column("filters", sa.Text, nullable=False),
    sa.Column("face", sa.String(40), nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("notes", sa.Text, nullable=False),
)
sa.Table(
    "barriers",
    _TABLES,
    sa.Column("id", _INTEGER, primary_key=True),
    sa.Column("kind", sa.String(20), nullable=False),
    sa.Column("position", _INTEGER, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("source_id", sa.String(80), sa.ForeignKey("sources.id"), nullable=False, index=True),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), nullable=False, index=True),
    sa.Column("fictional", sa.Boolean, nullable=False, index=True),
)
sa.Table(
    "budget_articles",
    _TABLES,
    sa.Column("code", sa.String(20), primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("policy_domain", sa.Text, nullable=False),
    sa.Column("source_id", sa.String(80), sa.ForeignKey("sources.id"), nullable=False),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), index=True),
)
sa.Table(
    "calls",
    _TABLES,
    sa.Column("key", sa.String(80), primary_key=True),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("theme", sa.Text, nullable=False),
    sa.Column("policy_domain", sa.Text, nullable=False),
    sa.Column("ministers", sa.Text, nullable=False),
    sa.Column("published", sa.Date),
    sa.Column("closes", sa.Date),
    sa.Column("decided", sa.Date),
    sa.Column("runs_from", sa.Date),
    sa.Column("runs_to", sa.Date),
    sa.Column("year", _INTEGER, index=True),
    sa.Column("budget_cents", _INTEGER),
    sa.Column("maximum_cents", _INTEGER),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("goal", sa.Text, nullable=False),
    sa.Column("criteria", sa.Text),
    sa.Column("source_id", sa.String(80), sa.ForeignKey("sources.id"), nullable=False, index=True),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), nullable=False, index=True),
    sa.Column("fictional", sa.Boolean, nullable=False, index=True),
)
sa.Table(
    "dossier_tables",
    _TABLES,
    sa.Column("id", _INTEGER, primary_key=True),
    sa.Column("part_id", _INTEGER, sa.ForeignKey("dossier_parts.id"), nullable=False, index=True),
    sa.Column("position", _INTEGER, nullable=False),
    sa.Column("view_key", sa.String(80), nullable=False),
    sa.Column("filters", sa.Text, nullable=False),
    sa.Column("words", sa.Text, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("origin", sa.String(8), nullable=False),
    sa.Column("chosen", sa.Boolean, nullable=False),
)
sa.Table(
    "entitlement_schemes",
    _TABLES,
    sa.Column("key", sa.String(40), primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("short_name", sa.Text, nullable=False),
    sa.Column("policy_domain", sa.Text, nullable=False),
    sa.Column("year", _INTEGER, nullable=False),
    sa.Column("population_year", _INTEGER, nullable=False),
    sa.Column("remark", sa.Text, nullable=False),
    sa.Column("source_id", sa.String(80), sa.ForeignKey("sources.id"), nullable=False),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), index=True),
)
sa.Table(
    "frozen_tables",
    _TABLES,
    sa.Column("id", _INTEGER, primary_key=True),
    sa.Column(
        "answer_id", _INTEGER, sa.ForeignKey("frozen_answers.id"), nullable=False, index=True
    ),
    sa.Column("position", _INTEGER, nullable=False),
    sa.Column("part_number", sa.String(20), nullable=False),
    sa.Column("view_key", sa.String(80), nullable=False, index=True),
    sa.Column("filters", sa.Text, nullable=False),
    sa.Column("content", sa.Text, nullable=False),
    sa.Column("content_hash", sa.String(64), nullable=False),
)
sa.Table(
    "milestones",
    _TABLES,
    sa.Column("id", _INTEGER, primary_key=True),
    sa.Column("kind", sa.String(20), nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("description", sa.Text),
    sa.Column("starts", sa.Date, nullable=False),
    sa.Column("ends", sa.Date),
    sa.Column("date_precision", sa.String(6), nullable=False),
    sa.Column("link", sa.Text),
    sa.Column("source_id", sa.String(80), sa.ForeignKey("sources.id"), nullable=False, index=True),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), nullable=False, index=True),
    sa.Column("fictional", sa.Boolean, nullable=False, index=True),
)
sa.Table(
    "municipalities",
    _TABLES,
    sa.Column("nis", sa.String(5), primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column(
        "province", sa.String(40), sa.ForeignKey("provinces.slug"), nullable=False, index=True
    ),
    sa.Column("valid_from", sa.Date),
    sa.Column("valid_to", sa.Date),
    sa.Column("successor_nis", sa.String(5)),
    sa.Column("current_nis", sa.String(5), nullable=False, index=True),
    sa.Column("arrondissement", sa.Text),
    sa.Column("regional_city", sa.Boolean, nullable=False),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), index=True),
)
sa.Table(
    "strategies",
    _TABLES,
    sa.Column("number", _INTEGER, primary_key=True, autoincrement=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("short_name", sa.Text, nullable=False),
    sa.Column("side", sa.String(10), nullable=False),
    sa.Column("description", sa.Text, nullable=False),
    sa.Column("source_id", sa.String(80), sa.ForeignKey("sources.id"), nullable=False, index=True),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), nullable=False, index=True),
    sa.Column("fictional", sa.Boolean, nullable=False, index=True),
)
sa.Table(
    "action_results",
    _TABLES,
    sa.Column("id", _INTEGER, primary_key=True),
    sa.Column("call_key", sa.String(80), sa.ForeignKey("calls.key"), nullable=False, index=True),
    sa.Column("action", sa.Text, nullable=False),
    sa.Column("unit", sa.Text, nullable=False),
    sa.Column("budget_cents", _INTEGER, nullable=False),
    sa.Column("authorities", _INTEGER, nullable=False),
    sa.Column("promised", _INTEGER, nullable=False),
    sa.Column("realised", _INTEGER),
    sa.Column("remark", sa.Text),
    sa.Column("source_id", sa.String(80), sa.ForeignKey("sources.id"), nullable=False, index=True),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), nullable=False, index=True),
    sa.Column("fictional", sa.Boolean, nullable=False, index=True),
)
sa.Table(
    "activities",
    _TABLES,
    sa.Column("key", sa.String(60), primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("nis", sa.String(5), sa.ForeignKey("municipalities.nis"), nullable=False, index=True),
    sa.Column("source_id", sa.String(80), sa.ForeignKey("sources.id"), nullable=False, index=True),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), nullable=False, index=True),
    sa.Column("fictional", sa.Boolean, nullable=False, index=True),
)
sa.Table(
    "budget_credits",
    _TABLES,
    sa.Column("id", _INTEGER, primary_key=True),
    sa.Column(
        "article_code",
        sa.String(20),
        sa.ForeignKey("budget_articles.code"),
        nullable=False,
        index=True,
    ),
    sa.Column("year", _INTEGER, nullable=False),
    sa.Column("kind", sa.String(3), nullable=False),
    sa.Column("amount_cents", _INTEGER, nullable=False),
    sa.Column("source_id", sa.String(80), sa.ForeignKey("sources.id"), nullable=False, index=True),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), nullable=False, index=True),
    sa.Column("fictional", sa.Boolean, nullable=False, index=True),
)
sa.Table(
    "call_changes",
    _TABLES,
    sa.Column("id", _INTEGER, primary_key=True),
    sa.Column("call_key", sa.String(80), sa.ForeignKey("calls.key"), nullable=False, index=True),
    sa.Column("field", sa.Text, nullable=False),
    sa.Column("value", sa.Text, nullable=False),
    sa.Column("stated_on", sa.Date),
    sa.Column("remark", sa.Text),
    sa.Column("source_id", sa.String(80), sa.ForeignKey("sources.id"), nullable=False, index=True),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), nullable=False, index=True),
    sa.Column("fictional", sa.Boolean, nullable=False, index=True),
)
sa.Table(
    "entitlements",
    _TABLES,
    sa.Column("id", _INTEGER, primary_key=True),
    sa.Column(
        "scheme_key",
        sa.String(40),
        sa.ForeignKey("entitlement_schemes.key"),
        nullable=False,
        index=True,
    ),
    sa.Column("nis", sa.String(5), sa.ForeignKey("municipalities.nis"), nullable=False, index=True),
    sa.Column("maximum_cents", _INTEGER, nullable=False),
    sa.Column("source_id", sa.String(80), sa.ForeignKey("sources.id"), nullable=False, index=True),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), nullable=False, index=True),
    sa.Column("fictional", sa.Boolean, nullable=False, index=True),
)
sa.Table(
    "findings",
    _TABLES,
    sa.Column("id", _INTEGER, primary_key=True),
    sa.Column("kind", sa.String(20), nullable=False, index=True),
    sa.Column("call_key", sa.String(80), sa.ForeignKey("calls.key"), index=True),
    sa.Column("position", _INTEGER, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("year", _INTEGER),
    sa.Column("source_id", sa.String(80), sa.ForeignKey("sources.id"), nullable=False, index=True),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), nullable=False, index=True),
    sa.Column("fictional", sa.Boolean, nullable=False, index=True),
    sa.Column("reference", sa.String(80), index=True),
)
sa.Table(
    "guidance_steps",
    _TABLES,
    sa.Column("id", _INTEGER, primary_key=True),
    sa.Column("call_key", sa.String(80), sa.ForeignKey("calls.key"), nullable=False, index=True),
    sa.Column("position", _INTEGER, nullable=False),
    sa.Column("step", sa.Text, nullable=False),
    sa.Column("description", sa.Text, nullable=False),
    sa.Column("starts", sa.Date),
    sa.Column("ends", sa.Date),
    sa.Column("period_text", sa.Text),
    sa.Column("state", sa.String(10), nullable=False),
    sa.Column("year", _INTEGER),
    sa.Column("source_id", sa.String(80), sa.ForeignKey("sources.id"), nullable=False, index=True),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), nullable=False, index=True),
    sa.Column("fictional", sa.Boolean, nullable=False, index=True),
)
sa.Table(
    "local_goals",
    _TABLES,
    sa.Column("id", _INTEGER, primary_key=True),
    sa.Column("nis", sa.String(5), sa.ForeignKey("municipalities.nis"), nullable=False, index=True),
    sa.Column("side", sa.String(10), nullable=False),
    sa.Column("position", _INTEGER, nullable=False),
    sa.Column("goal", sa.Text, nullable=False),
    sa.Column("source_id", sa.String(80), sa.ForeignKey("sources.id"), nullable=False, index=True),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), nullable=False, index=True),
    sa.Column("fictional", sa.Boolean, nullable=False, index=True),
)
sa.Table(
    "meetings",
    _TABLES,
    sa.Column("key", sa.String(60), primary_key=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("call_key", sa.String(80), sa.ForeignKey("calls.key"), index=True),
    sa.Column("topic", sa.Text, nullable=False),
    sa.Column("announced_as", sa.Text),
    sa.Column("theme", sa.Text),
    sa.Column("state", sa.String(10), nullable=False),
    sa.Column("date", sa.Date),
    sa.Column("planned_from", sa.Date),
    sa.Column("planned_to", sa.Date),
    sa.Column("year", _INTEGER, index=True),
    sa.Column("nis", sa.String(5), sa.ForeignKey("municipalities.nis")),
    sa.Column("participants", _INTEGER),
    sa.Column("position", _INTEGER, nullable=False),
    sa.Column("source_id", sa.String(80), sa.ForeignKey("sources.id"), nullable=False, index=True),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), nullable=False, index=True),
    sa.Column("fictional", sa.Boolean, nullable=False, index=True),
)
sa.Table(
    "organisations",
    _TABLES,
    sa.Column("key", sa.String(80), primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("kbo", sa.String(12)),
    sa.Column("nis", sa.String(5), sa.ForeignKey("municipalities.nis")),
    sa.Column("source_id", sa.String(80), sa.ForeignKey("sources.id")),
    sa.Column("fictional", sa.Boolean, nullable=False),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), index=True),
)
sa.Table(
    "populations",
    _TABLES,
    sa.Column("nis", sa.String(5), sa.ForeignKey("municipalities.nis"), primary_key=True),
    sa.Column("year", _INTEGER, primary_key=True, autoincrement=False),
    sa.Column("inhabitants", _INTEGER, nullable=False),
    sa.Column("note", sa.Text),
    sa.Column("source_id", sa.String(80), sa.ForeignKey("sources.id"), nullable=False),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), index=True),
)
sa.Table(
    "reported_figures",
    _TABLES,
    sa.Column("id", _INTEGER, primary_key=True),
    sa.Column("call_key", sa.String(80), sa.ForeignKey("calls.key"), nullable=False, index=True),
    sa.Column("measure", sa.Text, nullable=False),
    sa.Column("year", _INTEGER),
    sa.Column("number", _INTEGER),
    sa.Column("unit", sa.Text, nullable=False),
    sa.Column("precision", sa.Text, nullable=False),
    sa.Column("wording", sa.Text),
    sa.Column("stated_on", sa.Date),
    sa.Column("source_id", sa.String(80), sa.ForeignKey("sources.id"), nullable=False, index=True),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), nullable=False, index=True),
    sa.Column("fictional", sa.Boolean, nullable=False, index=True),
)
sa.Table(
    "unknowns",
    _TABLES,
    sa.Column("id", _INTEGER, primary_key=True),
    sa.Column("topic", sa.String(30), nullable=False, index=True),
    sa.Column("call_key", sa.String(80), sa.ForeignKey("calls.key")),
    sa.Column("article_code", sa.String(20), sa.ForeignKey("budget_articles.code")),
    sa.Column("year", _INTEGER),
    sa.Column("kind", sa.String(15), nullable=False),
    sa.Column("statement", sa.Text, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("stated_on", sa.Date),
    sa.Column("source_id", sa.String(80), sa.ForeignKey("sources.id"), nullable=False, index=True),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), nullable=False, index=True),
    sa.Column("fictional", sa.Boolean, nullable=False, index=True),
    sa.Column("province", sa.String(40), sa.ForeignKey("provinces.slug")),
    sa.Column("nis", sa.String(5), sa.ForeignKey("municipalities.nis")),
    sa.Column("scheme_key", sa.String(40), sa.ForeignKey("entitlement_schemes.key")),
)
sa.Table(
    "written_questions",
    _TABLES,
    sa.Column("key", sa.String(60), primary_key=True),
    sa.Column("number", _INTEGER, nullable=False),
    sa.Column("date", sa.Date, nullable=False),
    sa.Column("year", _INTEGER, nullable=False),
    sa.Column("asker", sa.Text, nullable=False),
    sa.Column("minister", sa.Text, nullable=False),
    sa.Column("competences", sa.Text),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("theme", sa.Text),
    sa.Column("call_key", sa.String(80), sa.ForeignKey("calls.key")),
    sa.Column("article_code", sa.String(20), sa.ForeignKey("budget_articles.code")),
    sa.Column("summary", sa.Text, nullable=False),
    sa.Column("source_id", sa.String(80), sa.ForeignKey("sources.id"), nullable=False, index=True),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), nullable=False, index=True),
    sa.Column("fictional", sa.Boolean, nullable=False, index=True),
)
sa.Table(
    "activity_strategies",
    _TABLES,
    sa.Column("activity_key", sa.String(60), sa.ForeignKey("activities.key"), primary_key=True),
    sa.Column(
        "strategy",
        _INTEGER,
        sa.ForeignKey("strategies.number"),
        primary_key=True,
        autoincrement=False,
    ),
    sa.Column("position", _INTEGER, nullable=False),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), index=True),
)
sa.Table(
    "applications",
    _TABLES,
    sa.Column("id", sa.String(40), primary_key=True),
    sa.Column("call_key", sa.String(80), sa.ForeignKey("calls.key"), nullable=False, index=True),
    sa.Column(
        "organisation_key",
        sa.String(80),
        sa.ForeignKey("organisations.key"),
        nullable=False,
        index=True,
    ),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("nis", sa.String(5), sa.ForeignKey("municipalities.nis"), index=True),
    sa.Column("asked_cents", _INTEGER),
    sa.Column("awarded_cents", _INTEGER),
    sa.Column("status", sa.String(30), nullable=False, index=True),
    sa.Column("reason_code", sa.String(30)),
    sa.Column("reason_text", sa.Text),
    sa.Column("new_network", sa.Boolean),
    sa.Column("complementarity", sa.Text),
    sa.Column("sub_goals", sa.Text),
    sa.Column("submitted_on", sa.Date),
    sa.Column("decided_on", sa.Date),
    sa.Column("certainty", sa.String(20), nullable=False),
    sa.Column("source_id", sa.String(80), sa.ForeignKey("sources.id"), nullable=False, index=True),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), nullable=False, index=True),
    sa.Column("fictional", sa.Boolean, nullable=False, index=True),
    sa.Index("ix_applications_call_status", "call_key", "status"),
)
sa.Table(
    "meeting_municipalities",
    _TABLES,
    sa.Column("meeting_key", sa.String(60), sa.ForeignKey("meetings.key"), primary_key=True),
    sa.Column("nis", sa.String(5), sa.ForeignKey("municipalities.nis"), primary_key=True),
    sa.Column("source_id", sa.String(80), sa.ForeignKey("sources.id"), nullable=False, index=True),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), nullable=False, index=True),
    sa.Column("fictional", sa.Boolean, nullable=False, index=True),
)
sa.Table(
    "meeting_parties",
    _TABLES,
    sa.Column("id", _INTEGER, primary_key=True),
    sa.Column(
        "meeting_key", sa.String(60), sa.ForeignKey("meetings.key"), nullable=False, index=True
    ),
    sa.Column("role", sa.String(15), nullable=False),
    sa.Column("party", sa.Text, nullable=False),
    sa.Column("source_id", sa.String(80), sa.ForeignKey("sources.id"), nullable=False, index=True),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), nullable=False, index=True),
    sa.Column("fictional", sa.Boolean, nullable=False, index=True),
)
sa.Table(
    "register_lines",
    _TABLES,
    sa.Column("key", sa.String(60), primary_key=True),
    sa.Column(
        "organisation_key",
        sa.String(80),
        sa.ForeignKey("organisations.key"),
        nullable=False,
        index=True,
    ),
    sa.Column("policy_domain", sa.Text, nullable=False),
    sa.Column("theme", sa.Text),
    sa.Column("subtheme", sa.Text),
    sa.Column("grantor", sa.Text),
    sa.Column("branch", sa.Text),
    sa.Column("postcode", sa.String(20)),
    sa.Column("place", sa.Text),
    sa.Column("nis", sa.String(5), sa.ForeignKey("municipalities.nis"), index=True),
    sa.Column("country", sa.Text),
    sa.Column("year", _INTEGER, nullable=False, index=True),
    sa.Column("awarded_cents", _INTEGER, nullable=False),
    sa.Column("paid_cents", _INTEGER, nullable=False),
    sa.Column("source_id", sa.String(80), sa.ForeignKey("sources.id"), nullable=False, index=True),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), nullable=False, index=True),
    sa.Column("fictional", sa.Boolean, nullable=False, index=True),
)
sa.Table(
    "sub_questions",
    _TABLES,
    sa.Column("id", _INTEGER, primary_key=True),
    sa.Column(
        "question_key",
        sa.String(60),
        sa.ForeignKey("written_questions.key"),
        nullable=False,
        index=True,
    ),
    sa.Column("number", sa.String(10), nullable=False),
    sa.Column("summary", sa.Text, nullable=False),
    sa.Column("answered", sa.String(10), nullable=False),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), index=True),
)
sa.Table(
    "projects",
    _TABLES,
    sa.Column("key", sa.String(80), primary_key=True),
    sa.Column("kind", sa.String(20), nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("summary", sa.Text, nullable=False),
    sa.Column("expected_result", sa.Text),
    sa.Column(
        "organisation_key",
        sa.String(80),
        sa.ForeignKey("organisations.key"),
        nullable=False,
        index=True,
    ),
    sa.Column("partners", sa.Text),
    sa.Column("call_key", sa.String(80), sa.ForeignKey("calls.key"), index=True),
    sa.Column("application_id", sa.String(40), sa.ForeignKey("applications.id")),
    sa.Column("nis", sa.String(5), sa.ForeignKey("municipalities.nis"), index=True),
    sa.Column("working_area", sa.Text),
    sa.Column("year", _INTEGER, index=True),
    sa.Column("runs_from", sa.Date),
    sa.Column("runs_to", sa.Date),
    sa.Column("awarded_cents", _INTEGER),
    sa.Column("scaling", sa.String(20)),
    sa.Column("target_groups", sa.Text),
    sa.Column("certainty", sa.String(20), nullable=False),
    sa.Column("certainty_note", sa.Text),
    sa.Column("source_id", sa.String(80), sa.ForeignKey("sources.id"), nullable=False, index=True),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), nullable=False, index=True),
    sa.Column("fictional", sa.Boolean, nullable=False, index=True),
)
sa.Table(
    "commitments",
    _TABLES,
    sa.Column("id", _INTEGER, primary_key=True),
    sa.Column(
        "article_code",
        sa.String(20),
        sa.ForeignKey("budget_articles.code"),
        nullable=False,
        index=True,
    ),
    sa.Column("year", _INTEGER, nullable=False, index=True),
    sa.Column("date", sa.Date),
    sa.Column("position", _INTEGER, nullable=False),
    sa.Column(
        "project_key", sa.String(80), sa.ForeignKey("projects.key"), nullable=False, index=True
    ),
    sa.Column("amount_cents", _INTEGER, nullable=False),
    sa.Column("source_id", sa.String(80), sa.ForeignKey("sources.id"), nullable=False, index=True),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), nullable=False, index=True),
    sa.Column("fictional", sa.Boolean, nullable=False, index=True),
    sa.Column("reference", sa.String(80), index=True),
)
sa.Table(
    "project_strategies",
    _TABLES,
    sa.Column("project_key", sa.String(80), sa.ForeignKey("projects.key"), primary_key=True),
    sa.Column(
        "strategy",
        _INTEGER,
        sa.ForeignKey("strategies.number"),
        primary_key=True,
        autoincrement=False,
    ),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), index=True),
)
sa.Table(
    "payments",
    _TABLES,
    sa.Column("id", _INTEGER, primary_key=True),
    sa.Column(
        "commitment_id", _INTEGER, sa.ForeignKey("commitments.id"), nullable=False, index=True
    ),
    sa.Column("year", _INTEGER, nullable=False),
    sa.Column("date", sa.Date),
    sa.Column("amount_cents", _INTEGER, nullable=False),
    sa.Column("source_id", sa.String(80), sa.ForeignKey("sources.id"), nullable=False, index=True),
    sa.Column("batch_id", _INTEGER, sa.ForeignKey("batches.id"), nullable=False, index=True),
    sa.Column("fictional", sa.Boolean, nullable=False, index=True),
    sa.Column("reference", sa.String(80), index=True),
)
