"""The first tables: calls, money, meetings, practice, sources, places."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# 64 bits because sums of cents outgrow 32; SQLite numbers rows itself only for its own INTEGER.
_INTEGER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "batches",
        sa.Column("id", _INTEGER, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("rows", _INTEGER, nullable=False),
        sa.Column("loaded_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_batches"),
    )
    op.create_table(
        "data_state",
        sa.Column("id", _INTEGER, nullable=False),
        sa.Column("version", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_data_state"),
    )
    op.create_table(
        "provinces",
        sa.Column("slug", sa.String(length=40), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("nis", sa.String(length=5), nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=True),
        sa.ForeignKeyConstraint(["batch_id"], ["batches.id"], name="fk_provinces_batch_id_batches"),
        sa.PrimaryKeyConstraint("slug", name="pk_provinces"),
    )
    op.create_index("ix_provinces_batch_id", "provinces", ["batch_id"], unique=False)
    op.create_table(
        "sources",
        sa.Column("id", sa.String(length=80), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("publisher", sa.Text(), nullable=True),
        sa.Column("date", sa.Date(), nullable=True),
        sa.Column("link", sa.Text(), nullable=True),
        sa.Column("retrieved_on", sa.Date(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=True),
        sa.Column("batch_id", _INTEGER, nullable=True),
        sa.ForeignKeyConstraint(["batch_id"], ["batches.id"], name="fk_sources_batch_id_batches"),
        sa.PrimaryKeyConstraint("id", name="pk_sources"),
    )
    op.create_index("ix_sources_batch_id", "sources", ["batch_id"], unique=False)
    op.create_table(
        "barriers",
        sa.Column("id", _INTEGER, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("position", _INTEGER, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("source_id", sa.String(length=80), nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=False),
        sa.Column("fictional", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["batches.id"], name="fk_barriers_batch_id_batches"),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name="fk_barriers_source_id_sources"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_barriers"),
    )
    op.create_index("ix_barriers_batch_id", "barriers", ["batch_id"], unique=False)
    op.create_index("ix_barriers_fictional", "barriers", ["fictional"], unique=False)
    op.create_index("ix_barriers_source_id", "barriers", ["source_id"], unique=False)
    op.create_table(
        "budget_articles",
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("policy_domain", sa.Text(), nullable=False),
        sa.Column("source_id", sa.String(length=80), nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=True),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["batches.id"], name="fk_budget_articles_batch_id_batches"
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name="fk_budget_articles_source_id_sources"
        ),
        sa.PrimaryKeyConstraint("code", name="pk_budget_articles"),
    )
    op.create_index("ix_budget_articles_batch_id", "budget_articles", ["batch_id"], unique=False)
    op.create_table(
        "calls",
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=False),
        sa.Column("policy_domain", sa.Text(), nullable=False),
        sa.Column("ministers", sa.Text(), nullable=False),
        sa.Column("published", sa.Date(), nullable=True),
        sa.Column("closes", sa.Date(), nullable=True),
        sa.Column("decided", sa.Date(), nullable=True),
        sa.Column("runs_from", sa.Date(), nullable=True),
        sa.Column("runs_to", sa.Date(), nullable=True),
        sa.Column("year", _INTEGER, nullable=True),
        sa.Column("budget_cents", _INTEGER, nullable=True),
        sa.Column("maximum_cents", _INTEGER, nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("goal", sa.Text(), nullable=False),
        sa.Column("criteria", sa.Text(), nullable=True),
        sa.Column("source_id", sa.String(length=80), nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=False),
        sa.Column("fictional", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["batches.id"], name="fk_calls_batch_id_batches"),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name="fk_calls_source_id_sources"),
        sa.PrimaryKeyConstraint("key", name="pk_calls"),
    )
    op.create_index("ix_calls_batch_id", "calls", ["batch_id"], unique=False)
    op.create_index("ix_calls_fictional", "calls", ["fictional"], unique=False)
    op.create_index("ix_calls_source_id", "calls", ["source_id"], unique=False)
    op.create_index("ix_calls_year", "calls", ["year"], unique=False)
    op.create_table(
        "entitlement_schemes",
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("short_name", sa.Text(), nullable=False),
        sa.Column("policy_domain", sa.Text(), nullable=False),
        sa.Column("year", _INTEGER, nullable=False),
        sa.Column("population_year", _INTEGER, nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("source_id", sa.String(length=80), nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=True),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["batches.id"], name="fk_entitlement_schemes_batch_id_batches"
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name="fk_entitlement_schemes_source_id_sources"
        ),
        sa.PrimaryKeyConstraint("key", name="pk_entitlement_schemes"),
    )
    op.create_index(
        "ix_entitlement_schemes_batch_id", "entitlement_schemes", ["batch_id"], unique=False
    )
    op.create_table(
        "milestones",
        sa.Column("id", _INTEGER, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("date_precision", sa.String(length=6), nullable=False),
        sa.Column("link", sa.Text(), nullable=True),
        sa.Column("source_id", sa.String(length=80), nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=False),
        sa.Column("fictional", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["batches.id"], name="fk_milestones_batch_id_batches"
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name="fk_milestones_source_id_sources"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_milestones"),
    )
    op.create_index("ix_milestones_batch_id", "milestones", ["batch_id"], unique=False)
    op.create_index("ix_milestones_fictional", "milestones", ["fictional"], unique=False)
    op.create_index("ix_milestones_source_id", "milestones", ["source_id"], unique=False)
    op.create_table(
        "municipalities",
        sa.Column("nis", sa.String(length=5), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("province", sa.String(length=40), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("successor_nis", sa.String(length=5), nullable=True),
        sa.Column("current_nis", sa.String(length=5), nullable=False),
        sa.Column("arrondissement", sa.Text(), nullable=True),
        sa.Column("regional_city", sa.Boolean(), nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=True),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["batches.id"], name="fk_municipalities_batch_id_batches"
        ),
        sa.ForeignKeyConstraint(
            ["province"], ["provinces.slug"], name="fk_municipalities_province_provinces"
        ),
        sa.PrimaryKeyConstraint("nis", name="pk_municipalities"),
    )
    op.create_index("ix_municipalities_batch_id", "municipalities", ["batch_id"], unique=False)
    op.create_index(
        "ix_municipalities_current_nis", "municipalities", ["current_nis"], unique=False
    )
    op.create_index("ix_municipalities_province", "municipalities", ["province"], unique=False)
    op.create_table(
        "strategies",
        sa.Column("number", _INTEGER, autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("short_name", sa.Text(), nullable=False),
        sa.Column("side", sa.String(length=10), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("source_id", sa.String(length=80), nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=False),
        sa.Column("fictional", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["batches.id"], name="fk_strategies_batch_id_batches"
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name="fk_strategies_source_id_sources"
        ),
        sa.PrimaryKeyConstraint("number", name="pk_strategies"),
    )
    op.create_index("ix_strategies_batch_id", "strategies", ["batch_id"], unique=False)
    op.create_index("ix_strategies_fictional", "strategies", ["fictional"], unique=False)
    op.create_index("ix_strategies_source_id", "strategies", ["source_id"], unique=False)
    op.create_table(
        "action_results",
        sa.Column("id", _INTEGER, nullable=False),
        sa.Column("call_key", sa.String(length=80), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("budget_cents", _INTEGER, nullable=False),
        sa.Column("authorities", _INTEGER, nullable=False),
        sa.Column("promised", _INTEGER, nullable=False),
        sa.Column("realised", _INTEGER, nullable=True),
        sa.Column("remark", sa.Text(), nullable=True),
        sa.Column("source_id", sa.String(length=80), nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=False),
        sa.Column("fictional", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["batches.id"], name="fk_action_results_batch_id_batches"
        ),
        sa.ForeignKeyConstraint(
            ["call_key"], ["calls.key"], name="fk_action_results_call_key_calls"
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name="fk_action_results_source_id_sources"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_action_results"),
    )
    op.create_index("ix_action_results_batch_id", "action_results", ["batch_id"], unique=False)
    op.create_index("ix_action_results_call_key", "action_results", ["call_key"], unique=False)
    op.create_index("ix_action_results_fictional", "action_results", ["fictional"], unique=False)
    op.create_index("ix_action_results_source_id", "action_results", ["source_id"], unique=False)
    op.create_table(
        "activities",
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("nis", sa.String(length=5), nullable=False),
        sa.Column("source_id", sa.String(length=80), nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=False),
        sa.Column("fictional", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["batches.id"], name="fk_activities_batch_id_batches"
        ),
        sa.ForeignKeyConstraint(
            ["nis"], ["municipalities.nis"], name="fk_activities_nis_municipalities"
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name="fk_activities_source_id_sources"
        ),
        sa.PrimaryKeyConstraint("key", name="pk_activities"),
    )
    op.create_index("ix_activities_batch_id", "activities", ["batch_id"], unique=False)
    op.create_index("ix_activities_fictional", "activities", ["fictional"], unique=False)
    op.create_index("ix_activities_nis", "activities", ["nis"], unique=False)
    op.create_index("ix_activities_source_id", "activities", ["source_id"], unique=False)
    op.create_table(
        "budget_credits",
        sa.Column("id", _INTEGER, nullable=False),
        sa.Column("article_code", sa.String(length=20), nullable=False),
        sa.Column("year", _INTEGER, nullable=False),
        sa.Column("kind", sa.String(length=3), nullable=False),
        sa.Column("amount_cents", _INTEGER, nullable=False),
        sa.Column("source_id", sa.String(length=80), nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=False),
        sa.Column("fictional", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_code"],
            ["budget_articles.code"],
            name="fk_budget_credits_article_code_budget_articles",
        ),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["batches.id"], name="fk_budget_credits_batch_id_batches"
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name="fk_budget_credits_source_id_sources"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_budget_credits"),
    )
    op.create_index(
        "ix_budget_credits_article_code", "budget_credits", ["article_code"], unique=False
    )
    op.create_index("ix_budget_credits_batch_id", "budget_credits", ["batch_id"], unique=False)
    op.create_index("ix_budget_credits_fictional", "budget_credits", ["fictional"], unique=False)
    op.create_index("ix_budget_credits_source_id", "budget_credits", ["source_id"], unique=False)
    op.create_table(
        "call_changes",
        sa.Column("id", _INTEGER, nullable=False),
        sa.Column("call_key", sa.String(length=80), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("stated_on", sa.Date(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=True),
        sa.Column("source_id", sa.String(length=80), nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=False),
        sa.Column("fictional", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["batches.id"], name="fk_call_changes_batch_id_batches"
        ),
        sa.ForeignKeyConstraint(["call_key"], ["calls.key"], name="fk_call_changes_call_key_calls"),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name="fk_call_changes_source_id_sources"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_call_changes"),
    )
    op.create_index("ix_call_changes_batch_id", "call_changes", ["batch_id"], unique=False)
    op.create_index("ix_call_changes_call_key", "call_changes", ["call_key"], unique=False)
    op.create_index("ix_call_changes_fictional", "call_changes", ["fictional"], unique=False)
    op.create_index("ix_call_changes_source_id", "call_changes", ["source_id"], unique=False)
    op.create_table(
        "entitlements",
        sa.Column("id", _INTEGER, nullable=False),
        sa.Column("scheme_key", sa.String(length=40), nullable=False),
        sa.Column("nis", sa.String(length=5), nullable=False),
        sa.Column("maximum_cents", _INTEGER, nullable=False),
        sa.Column("source_id", sa.String(length=80), nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=False),
        sa.Column("fictional", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["batches.id"], name="fk_entitlements_batch_id_batches"
        ),
        sa.ForeignKeyConstraint(
            ["nis"], ["municipalities.nis"], name="fk_entitlements_nis_municipalities"
        ),
        sa.ForeignKeyConstraint(
            ["scheme_key"],
            ["entitlement_schemes.key"],
            name="fk_entitlements_scheme_key_entitlement_schemes",
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name="fk_entitlements_source_id_sources"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_entitlements"),
    )
    op.create_index("ix_entitlements_batch_id", "entitlements", ["batch_id"], unique=False)
    op.create_index("ix_entitlements_fictional", "entitlements", ["fictional"], unique=False)
    op.create_index("ix_entitlements_nis", "entitlements", ["nis"], unique=False)
    op.create_index("ix_entitlements_scheme_key", "entitlements", ["scheme_key"], unique=False)
    op.create_index("ix_entitlements_source_id", "entitlements", ["source_id"], unique=False)
    op.create_table(
        "findings",
        sa.Column("id", _INTEGER, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("call_key", sa.String(length=80), nullable=True),
        sa.Column("position", _INTEGER, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("year", _INTEGER, nullable=True),
        sa.Column("source_id", sa.String(length=80), nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=False),
        sa.Column("fictional", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["batches.id"], name="fk_findings_batch_id_batches"),
        sa.ForeignKeyConstraint(["call_key"], ["calls.key"], name="fk_findings_call_key_calls"),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name="fk_findings_source_id_sources"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_findings"),
    )
    op.create_index("ix_findings_batch_id", "findings", ["batch_id"], unique=False)
    op.create_index("ix_findings_call_key", "findings", ["call_key"], unique=False)
    op.create_index("ix_findings_fictional", "findings", ["fictional"], unique=False)
    op.create_index("ix_findings_kind", "findings", ["kind"], unique=False)
    op.create_index("ix_findings_source_id", "findings", ["source_id"], unique=False)
    op.create_table(
        "guidance_steps",
        sa.Column("id", _INTEGER, nullable=False),
        sa.Column("call_key", sa.String(length=80), nullable=False),
        sa.Column("position", _INTEGER, nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("starts", sa.Date(), nullable=True),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("period_text", sa.Text(), nullable=True),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("year", _INTEGER, nullable=True),
        sa.Column("source_id", sa.String(length=80), nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=False),
        sa.Column("fictional", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["batches.id"], name="fk_guidance_steps_batch_id_batches"
        ),
        sa.ForeignKeyConstraint(
            ["call_key"], ["calls.key"], name="fk_guidance_steps_call_key_calls"
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name="fk_guidance_steps_source_id_sources"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_guidance_steps"),
    )
    op.create_index("ix_guidance_steps_batch_id", "guidance_steps", ["batch_id"], unique=False)
    op.create_index("ix_guidance_steps_call_key", "guidance_steps", ["call_key"], unique=False)
    op.create_index("ix_guidance_steps_fictional", "guidance_steps", ["fictional"], unique=False)
    op.create_index("ix_guidance_steps_source_id", "guidance_steps", ["source_id"], unique=False)
    op.create_table(
        "local_goals",
        sa.Column("id", _INTEGER, nullable=False),
        sa.Column("nis", sa.String(length=5), nullable=False),
        sa.Column("side", sa.String(length=10), nullable=False),
        sa.Column("position", _INTEGER, nullable=False),
        sa.Column("goal", sa.Text(), nullable=False),
        sa.Column("source_id", sa.String(length=80), nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=False),
        sa.Column("fictional", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["batches.id"], name="fk_local_goals_batch_id_batches"
        ),
        sa.ForeignKeyConstraint(
            ["nis"], ["municipalities.nis"], name="fk_local_goals_nis_municipalities"
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name="fk_local_goals_source_id_sources"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_local_goals"),
    )
    op.create_index("ix_local_goals_batch_id", "local_goals", ["batch_id"], unique=False)
    op.create_index("ix_local_goals_fictional", "local_goals", ["fictional"], unique=False)
    op.create_index("ix_local_goals_nis", "local_goals", ["nis"], unique=False)
    op.create_index("ix_local_goals_source_id", "local_goals", ["source_id"], unique=False)
    op.create_table(
        "meetings",
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("call_key", sa.String(length=80), nullable=True),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("announced_as", sa.Text(), nullable=True),
        sa.Column("theme", sa.Text(), nullable=True),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("date", sa.Date(), nullable=True),
        sa.Column("planned_from", sa.Date(), nullable=True),
        sa.Column("planned_to", sa.Date(), nullable=True),
        sa.Column("year", _INTEGER, nullable=True),
        sa.Column("nis", sa.String(length=5), nullable=True),
        sa.Column("participants", _INTEGER, nullable=True),
        sa.Column("position", _INTEGER, nullable=False),
        sa.Column("source_id", sa.String(length=80), nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=False),
        sa.Column("fictional", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["batches.id"], name="fk_meetings_batch_id_batches"),
        sa.ForeignKeyConstraint(["call_key"], ["calls.key"], name="fk_meetings_call_key_calls"),
        sa.ForeignKeyConstraint(
            ["nis"], ["municipalities.nis"], name="fk_meetings_nis_municipalities"
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name="fk_meetings_source_id_sources"
        ),
        sa.PrimaryKeyConstraint("key", name="pk_meetings"),
    )
    op.create_index("ix_meetings_batch_id", "meetings", ["batch_id"], unique=False)
    op.create_index("ix_meetings_call_key", "meetings", ["call_key"], unique=False)
    op.create_index("ix_meetings_fictional", "meetings", ["fictional"], unique=False)
    op.create_index("ix_meetings_source_id", "meetings", ["source_id"], unique=False)
    op.create_index("ix_meetings_year", "meetings", ["year"], unique=False)
    op.create_table(
        "organisations",
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("kbo", sa.String(length=12), nullable=True),
        sa.Column("nis", sa.String(length=5), nullable=True),
        sa.Column("source_id", sa.String(length=80), nullable=True),
        sa.Column("fictional", sa.Boolean(), nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=True),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["batches.id"], name="fk_organisations_batch_id_batches"
        ),
        sa.ForeignKeyConstraint(
            ["nis"], ["municipalities.nis"], name="fk_organisations_nis_municipalities"
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name="fk_organisations_source_id_sources"
        ),
        sa.PrimaryKeyConstraint("key", name="pk_organisations"),
    )
    op.create_index("ix_organisations_batch_id", "organisations", ["batch_id"], unique=False)
    op.create_table(
        "populations",
        sa.Column("nis", sa.String(length=5), nullable=False),
        sa.Column("year", _INTEGER, autoincrement=False, nullable=False),
        sa.Column("inhabitants", _INTEGER, nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("source_id", sa.String(length=80), nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=True),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["batches.id"], name="fk_populations_batch_id_batches"
        ),
        sa.ForeignKeyConstraint(
            ["nis"], ["municipalities.nis"], name="fk_populations_nis_municipalities"
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name="fk_populations_source_id_sources"
        ),
        sa.PrimaryKeyConstraint("nis", "year", name="pk_populations"),
    )
    op.create_index("ix_populations_batch_id", "populations", ["batch_id"], unique=False)
    op.create_table(
        "reported_figures",
        sa.Column("id", _INTEGER, nullable=False),
        sa.Column("call_key", sa.String(length=80), nullable=False),
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("year", _INTEGER, nullable=True),
        sa.Column("number", _INTEGER, nullable=True),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("precision", sa.Text(), nullable=False),
        sa.Column("wording", sa.Text(), nullable=True),
        sa.Column("stated_on", sa.Date(), nullable=True),
        sa.Column("source_id", sa.String(length=80), nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=False),
        sa.Column("fictional", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["batches.id"], name="fk_reported_figures_batch_id_batches"
        ),
        sa.ForeignKeyConstraint(
            ["call_key"], ["calls.key"], name="fk_reported_figures_call_key_calls"
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name="fk_reported_figures_source_id_sources"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_reported_figures"),
    )
    op.create_index("ix_reported_figures_batch_id", "reported_figures", ["batch_id"], unique=False)
    op.create_index("ix_reported_figures_call_key", "reported_figures", ["call_key"], unique=False)
    op.create_index(
        "ix_reported_figures_fictional", "reported_figures", ["fictional"], unique=False
    )
    op.create_index(
        "ix_reported_figures_source_id", "reported_figures", ["source_id"], unique=False
    )
    op.create_table(
        "unknowns",
        sa.Column("id", _INTEGER, nullable=False),
        sa.Column("topic", sa.String(length=30), nullable=False),
        sa.Column("call_key", sa.String(length=80), nullable=True),
        sa.Column("article_code", sa.String(length=20), nullable=True),
        sa.Column("year", _INTEGER, nullable=True),
        sa.Column("kind", sa.String(length=15), nullable=False),
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("stated_on", sa.Date(), nullable=True),
        sa.Column("source_id", sa.String(length=80), nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=False),
        sa.Column("fictional", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_code"],
            ["budget_articles.code"],
            name="fk_unknowns_article_code_budget_articles",
        ),
        sa.ForeignKeyConstraint(["batch_id"], ["batches.id"], name="fk_unknowns_batch_id_batches"),
        sa.ForeignKeyConstraint(["call_key"], ["calls.key"], name="fk_unknowns_call_key_calls"),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name="fk_unknowns_source_id_sources"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_unknowns"),
    )
    op.create_index("ix_unknowns_batch_id", "unknowns", ["batch_id"], unique=False)
    op.create_index("ix_unknowns_fictional", "unknowns", ["fictional"], unique=False)
    op.create_index("ix_unknowns_source_id", "unknowns", ["source_id"], unique=False)
    op.create_index("ix_unknowns_topic", "unknowns", ["topic"], unique=False)
    op.create_table(
        "written_questions",
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("number", _INTEGER, nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("year", _INTEGER, nullable=False),
        sa.Column("asker", sa.Text(), nullable=False),
        sa.Column("minister", sa.Text(), nullable=False),
        sa.Column("competences", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("theme", sa.Text(), nullable=True),
        sa.Column("call_key", sa.String(length=80), nullable=True),
        sa.Column("article_code", sa.String(length=20), nullable=True),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("source_id", sa.String(length=80), nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=False),
        sa.Column("fictional", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_code"],
            ["budget_articles.code"],
            name="fk_written_questions_article_code_budget_articles",
        ),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["batches.id"], name="fk_written_questions_batch_id_batches"
        ),
        sa.ForeignKeyConstraint(
            ["call_key"], ["calls.key"], name="fk_written_questions_call_key_calls"
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name="fk_written_questions_source_id_sources"
        ),
        sa.PrimaryKeyConstraint("key", name="pk_written_questions"),
    )
    op.create_index(
        "ix_written_questions_batch_id", "written_questions", ["batch_id"], unique=False
    )
    op.create_index(
        "ix_written_questions_fictional", "written_questions", ["fictional"], unique=False
    )
    op.create_index(
        "ix_written_questions_source_id", "written_questions", ["source_id"], unique=False
    )
    op.create_table(
        "activity_strategies",
        sa.Column("activity_key", sa.String(length=60), nullable=False),
        sa.Column("strategy", _INTEGER, autoincrement=False, nullable=False),
        sa.Column("position", _INTEGER, nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=True),
        sa.ForeignKeyConstraint(
            ["activity_key"],
            ["activities.key"],
            name="fk_activity_strategies_activity_key_activities",
        ),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["batches.id"], name="fk_activity_strategies_batch_id_batches"
        ),
        sa.ForeignKeyConstraint(
            ["strategy"], ["strategies.number"], name="fk_activity_strategies_strategy_strategies"
        ),
        sa.PrimaryKeyConstraint("activity_key", "strategy", name="pk_activity_strategies"),
    )
    op.create_index(
        "ix_activity_strategies_batch_id", "activity_strategies", ["batch_id"], unique=False
    )
    op.create_table(
        "applications",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("call_key", sa.String(length=80), nullable=False),
        sa.Column("organisation_key", sa.String(length=80), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("nis", sa.String(length=5), nullable=True),
        sa.Column("asked_cents", _INTEGER, nullable=True),
        sa.Column("awarded_cents", _INTEGER, nullable=True),
        sa.Column("status", sa.String(length=30), nullable=False),
        sa.Column("reason_code", sa.String(length=30), nullable=True),
        sa.Column("reason_text", sa.Text(), nullable=True),
        sa.Column("new_network", sa.Boolean(), nullable=True),
        sa.Column("complementarity", sa.Text(), nullable=True),
        sa.Column("sub_goals", sa.Text(), nullable=True),
        sa.Column("submitted_on", sa.Date(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("certainty", sa.String(length=20), nullable=False),
        sa.Column("source_id", sa.String(length=80), nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=False),
        sa.Column("fictional", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["batches.id"], name="fk_applications_batch_id_batches"
        ),
        sa.ForeignKeyConstraint(["call_key"], ["calls.key"], name="fk_applications_call_key_calls"),
        sa.ForeignKeyConstraint(
            ["nis"], ["municipalities.nis"], name="fk_applications_nis_municipalities"
        ),
        sa.ForeignKeyConstraint(
            ["organisation_key"],
            ["organisations.key"],
            name="fk_applications_organisation_key_organisations",
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name="fk_applications_source_id_sources"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_applications"),
    )
    op.create_index("ix_applications_batch_id", "applications", ["batch_id"], unique=False)
    op.create_index("ix_applications_call_key", "applications", ["call_key"], unique=False)
    op.create_index(
        "ix_applications_call_status", "applications", ["call_key", "status"], unique=False
    )
    op.create_index("ix_applications_fictional", "applications", ["fictional"], unique=False)
    op.create_index("ix_applications_nis", "applications", ["nis"], unique=False)
    op.create_index(
        "ix_applications_organisation_key", "applications", ["organisation_key"], unique=False
    )
    op.create_index("ix_applications_source_id", "applications", ["source_id"], unique=False)
    op.create_index("ix_applications_status", "applications", ["status"], unique=False)
    op.create_table(
        "meeting_parties",
        sa.Column("id", _INTEGER, nullable=False),
        sa.Column("meeting_key", sa.String(length=60), nullable=False),
        sa.Column("role", sa.String(length=15), nullable=False),
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("source_id", sa.String(length=80), nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=False),
        sa.Column("fictional", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["batches.id"], name="fk_meeting_parties_batch_id_batches"
        ),
        sa.ForeignKeyConstraint(
            ["meeting_key"], ["meetings.key"], name="fk_meeting_parties_meeting_key_meetings"
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name="fk_meeting_parties_source_id_sources"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_meeting_parties"),
    )
    op.create_index("ix_meeting_parties_batch_id", "meeting_parties", ["batch_id"], unique=False)
    op.create_index("ix_meeting_parties_fictional", "meeting_parties", ["fictional"], unique=False)
    op.create_index(
        "ix_meeting_parties_meeting_key", "meeting_parties", ["meeting_key"], unique=False
    )
    op.create_index("ix_meeting_parties_source_id", "meeting_parties", ["source_id"], unique=False)
    op.create_table(
        "sub_questions",
        sa.Column("id", _INTEGER, nullable=False),
        sa.Column("question_key", sa.String(length=60), nullable=False),
        sa.Column("number", sa.String(length=10), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("answered", sa.String(length=10), nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=True),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["batches.id"], name="fk_sub_questions_batch_id_batches"
        ),
        sa.ForeignKeyConstraint(
            ["question_key"],
            ["written_questions.key"],
            name="fk_sub_questions_question_key_written_questions",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_sub_questions"),
    )
    op.create_index("ix_sub_questions_batch_id", "sub_questions", ["batch_id"], unique=False)
    op.create_index(
        "ix_sub_questions_question_key", "sub_questions", ["question_key"], unique=False
    )
    op.create_table(
        "answers",
        sa.Column("id", _INTEGER, nullable=False),
        sa.Column("sub_question_id", _INTEGER, nullable=False),
        sa.Column("view_key", sa.Text(), nullable=False),
        sa.Column("filters", sa.Text(), nullable=False),
        sa.Column("data_version", sa.String(length=64), nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("frozen_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["sub_question_id"],
            ["sub_questions.id"],
            name="fk_answers_sub_question_id_sub_questions",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_answers"),
    )
    op.create_index("ix_answers_sub_question_id", "answers", ["sub_question_id"], unique=False)
    op.create_table(
        "projects",
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("expected_result", sa.Text(), nullable=True),
        sa.Column("organisation_key", sa.String(length=80), nullable=False),
        sa.Column("partners", sa.Text(), nullable=True),
        sa.Column("call_key", sa.String(length=80), nullable=True),
        sa.Column("application_id", sa.String(length=40), nullable=True),
        sa.Column("nis", sa.String(length=5), nullable=True),
        sa.Column("working_area", sa.Text(), nullable=True),
        sa.Column("year", _INTEGER, nullable=True),
        sa.Column("runs_from", sa.Date(), nullable=True),
        sa.Column("runs_to", sa.Date(), nullable=True),
        sa.Column("awarded_cents", _INTEGER, nullable=True),
        sa.Column("scaling", sa.String(length=20), nullable=True),
        sa.Column("target_groups", sa.Text(), nullable=True),
        sa.Column("certainty", sa.String(length=20), nullable=False),
        sa.Column("certainty_note", sa.Text(), nullable=True),
        sa.Column("source_id", sa.String(length=80), nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=False),
        sa.Column("fictional", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"], ["applications.id"], name="fk_projects_application_id_applications"
        ),
        sa.ForeignKeyConstraint(["batch_id"], ["batches.id"], name="fk_projects_batch_id_batches"),
        sa.ForeignKeyConstraint(["call_key"], ["calls.key"], name="fk_projects_call_key_calls"),
        sa.ForeignKeyConstraint(
            ["nis"], ["municipalities.nis"], name="fk_projects_nis_municipalities"
        ),
        sa.ForeignKeyConstraint(
            ["organisation_key"],
            ["organisations.key"],
            name="fk_projects_organisation_key_organisations",
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name="fk_projects_source_id_sources"
        ),
        sa.PrimaryKeyConstraint("key", name="pk_projects"),
    )
    op.create_index("ix_projects_batch_id", "projects", ["batch_id"], unique=False)
    op.create_index("ix_projects_call_key", "projects", ["call_key"], unique=False)
    op.create_index("ix_projects_fictional", "projects", ["fictional"], unique=False)
    op.create_index("ix_projects_nis", "projects", ["nis"], unique=False)
    op.create_index("ix_projects_organisation_key", "projects", ["organisation_key"], unique=False)
    op.create_index("ix_projects_source_id", "projects", ["source_id"], unique=False)
    op.create_index("ix_projects_year", "projects", ["year"], unique=False)
    op.create_table(
        "commitments",
        sa.Column("id", _INTEGER, nullable=False),
        sa.Column("article_code", sa.String(length=20), nullable=False),
        sa.Column("year", _INTEGER, nullable=False),
        sa.Column("date", sa.Date(), nullable=True),
        sa.Column("position", _INTEGER, nullable=False),
        sa.Column("project_key", sa.String(length=80), nullable=False),
        sa.Column("amount_cents", _INTEGER, nullable=False),
        sa.Column("source_id", sa.String(length=80), nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=False),
        sa.Column("fictional", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_code"],
            ["budget_articles.code"],
            name="fk_commitments_article_code_budget_articles",
        ),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["batches.id"], name="fk_commitments_batch_id_batches"
        ),
        sa.ForeignKeyConstraint(
            ["project_key"], ["projects.key"], name="fk_commitments_project_key_projects"
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name="fk_commitments_source_id_sources"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_commitments"),
    )
    op.create_index("ix_commitments_article_code", "commitments", ["article_code"], unique=False)
    op.create_index("ix_commitments_batch_id", "commitments", ["batch_id"], unique=False)
    op.create_index("ix_commitments_fictional", "commitments", ["fictional"], unique=False)
    op.create_index("ix_commitments_project_key", "commitments", ["project_key"], unique=False)
    op.create_index("ix_commitments_source_id", "commitments", ["source_id"], unique=False)
    op.create_index("ix_commitments_year", "commitments", ["year"], unique=False)
    op.create_table(
        "project_strategies",
        sa.Column("project_key", sa.String(length=80), nullable=False),
        sa.Column("strategy", _INTEGER, autoincrement=False, nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=True),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["batches.id"], name="fk_project_strategies_batch_id_batches"
        ),
        sa.ForeignKeyConstraint(
            ["project_key"], ["projects.key"], name="fk_project_strategies_project_key_projects"
        ),
        sa.ForeignKeyConstraint(
            ["strategy"], ["strategies.number"], name="fk_project_strategies_strategy_strategies"
        ),
        sa.PrimaryKeyConstraint("project_key", "strategy", name="pk_project_strategies"),
    )
    op.create_index(
        "ix_project_strategies_batch_id", "project_strategies", ["batch_id"], unique=False
    )
    op.create_table(
        "payments",
        sa.Column("id", _INTEGER, nullable=False),
        sa.Column("commitment_id", _INTEGER, nullable=False),
        sa.Column("year", _INTEGER, nullable=False),
        sa.Column("date", sa.Date(), nullable=True),
        sa.Column("amount_cents", _INTEGER, nullable=False),
        sa.Column("source_id", sa.String(length=80), nullable=False),
        sa.Column("batch_id", _INTEGER, nullable=False),
        sa.Column("fictional", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["batches.id"], name="fk_payments_batch_id_batches"),
        sa.ForeignKeyConstraint(
            ["commitment_id"], ["commitments.id"], name="fk_payments_commitment_id_commitments"
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name="fk_payments_source_id_sources"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_payments"),
    )
    op.create_index("ix_payments_batch_id", "payments", ["batch_id"], unique=False)
    op.create_index("ix_payments_commitment_id", "payments", ["commitment_id"], unique=False)
    op.create_index("ix_payments_fictional", "payments", ["fictional"], unique=False)
    op.create_index("ix_payments_source_id", "payments", ["source_id"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_payments_source_id", table_name="payments")
    op.drop_index("ix_payments_fictional", table_name="payments")
    op.drop_index("ix_payments_commitment_id", table_name="payments")
    op.drop_index("ix_payments_batch_id", table_name="payments")
    op.drop_table("payments")
    op.drop_index("ix_project_strategies_batch_id", table_name="project_strategies")
    op.drop_table("project_strategies")
    op.drop_index("ix_commitments_year", table_name="commitments")
    op.drop_index("ix_commitments_source_id", table_name="commitments")
    op.drop_index("ix_commitments_project_key", table_name="commitments")
    op.drop_index("ix_commitments_fictional", table_name="commitments")
    op.drop_index("ix_commitments_batch_id", table_name="commitments")
    op.drop_index("ix_commitments_article_code", table_name="commitments")
    op.drop_table("commitments")
    op.drop_index("ix_projects_year", table_name="projects")
    op.drop_index("ix_projects_source_id", table_name="projects")
    op.drop_index("ix_projects_organisation_key", table_name="projects")
    op.drop_index("ix_projects_nis", table_name="projects")
    op.drop_index("ix_projects_fictional", table_name="projects")
    op.drop_index("ix_projects_call_key", table_name="projects")
    op.drop_index("ix_projects_batch_id", table_name="projects")
    op.drop_table("projects")
    op.drop_index("ix_answers_sub_question_id", table_name="answers")
    op.drop_table("answers")
    op.drop_index("ix_sub_questions_question_key", table_name="sub_questions")
    op.drop_index("ix_sub_questions_batch_id", table_name="sub_questions")
    op.drop_table("sub_questions")
    op.drop_index("ix_meeting_parties_source_id", table_name="meeting_parties")
    op.drop_index("ix_meeting_parties_meeting_key", table_name="meeting_parties")
    op.drop_index("ix_meeting_parties_fictional", table_name="meeting_parties")
    op.drop_index("ix_meeting_parties_batch_id", table_name="meeting_parties")
    op.drop_table("meeting_parties")
    op.drop_index("ix_applications_status", table_name="applications")
    op.drop_index("ix_applications_source_id", table_name="applications")
    op.drop_index("ix_applications_organisation_key", table_name="applications")
    op.drop_index("ix_applications_nis", table_name="applications")
    op.drop_index("ix_applications_fictional", table_name="applications")
    op.drop_index("ix_applications_call_status", table_name="applications")
    op.drop_index("ix_applications_call_key", table_name="applications")
    op.drop_index("ix_applications_batch_id", table_name="applications")
    op.drop_table("applications")
    op.drop_index("ix_activity_strategies_batch_id", table_name="activity_strategies")
    op.drop_table("activity_strategies")
    op.drop_index("ix_written_questions_source_id", table_name="written_questions")
    op.drop_index("ix_written_questions_fictional", table_name="written_questions")
    op.drop_index("ix_written_questions_batch_id", table_name="written_questions")
    op.drop_table("written_questions")
    op.drop_index("ix_unknowns_topic", table_name="unknowns")
    op.drop_index("ix_unknowns_source_id", table_name="unknowns")
    op.drop_index("ix_unknowns_fictional", table_name="unknowns")
    op.drop_index("ix_unknowns_batch_id", table_name="unknowns")
    op.drop_table("unknowns")
    op.drop_index("ix_reported_figures_source_id", table_name="reported_figures")
    op.drop_index("ix_reported_figures_fictional", table_name="reported_figures")
    op.drop_index("ix_reported_figures_call_key", table_name="reported_figures")
    op.drop_index("ix_reported_figures_batch_id", table_name="reported_figures")
    op.drop_table("reported_figures")
    op.drop_index("ix_populations_batch_id", table_name="populations")
    op.drop_table("populations")
    op.drop_index("ix_organisations_batch_id", table_name="organisations")
    op.drop_table("organisations")
    op.drop_index("ix_meetings_year", table_name="meetings")
    op.drop_index("ix_meetings_source_id", table_name="meetings")
    op.drop_index("ix_meetings_fictional", table_name="meetings")
    op.drop_index("ix_meetings_call_key", table_name="meetings")
    op.drop_index("ix_meetings_batch_id", table_name="meetings")
    op.drop_table("meetings")
    op.drop_index("ix_local_goals_source_id", table_name="local_goals")
    op.drop_index("ix_local_goals_nis", table_name="local_goals")
    op.drop_index("ix_local_goals_fictional", table_name="local_goals")
    op.drop_index("ix_local_goals_batch_id", table_name="local_goals")
    op.drop_table("local_goals")
    op.drop_index("ix_guidance_steps_source_id", table_name="guidance_steps")
    op.drop_index("ix_guidance_steps_fictional", table_name="guidance_steps")
    op.drop_index("ix_guidance_steps_call_key", table_name="guidance_steps")
    op.drop_index("ix_guidance_steps_batch_id", table_name="guidance_steps")
    op.drop_table("guidance_steps")
    op.drop_index("ix_findings_source_id", table_name="findings")
    op.drop_index("ix_findings_kind", table_name="findings")
    op.drop_index("ix_findings_fictional", table_name="findings")
    op.drop_index("ix_findings_call_key", table_name="findings")
    op.drop_index("ix_findings_batch_id", table_name="findings")
    op.drop_table("findings")
    op.drop_index("ix_entitlements_source_id", table_name="entitlements")
    op.drop_index("ix_entitlements_scheme_key", table_name="entitlements")
    op.drop_index("ix_entitlements_nis", table_name="entitlements")
    op.drop_index("ix_entitlements_fictional", table_name="entitlements")
    op.drop_index("ix_entitlements_batch_id", table_name="entitlements")
    op.drop_table("entitlements")
    op.drop_index("ix_call_changes_source_id", table_name="call_changes")
    op.drop_index("ix_call_changes_fictional", table_name="call_changes")
    op.drop_index("ix_call_changes_call_key", table_name="call_changes")
    op.drop_index("ix_call_changes_batch_id", table_name="call_changes")
    op.drop_table("call_changes")
    op.drop_index("ix_budget_credits_source_id", table_name="budget_credits")
    op.drop_index("ix_budget_credits_fictional", table_name="budget_credits")
    op.drop_index("ix_budget_credits_batch_id", table_name="budget_credits")
    op.drop_index("ix_budget_credits_article_code", table_name="budget_credits")
    op.drop_table("budget_credits")
    op.drop_index("ix_activities_source_id", table_name="activities")
    op.drop_index("ix_activities_nis", table_name="activities")
    op.drop_index("ix_activities_fictional", table_name="activities")
    op.drop_index("ix_activities_batch_id", table_name="activities")
    op.drop_table("activities")
    op.drop_index("ix_action_results_source_id", table_name="action_results")
    op.drop_index("ix_action_results_fictional", table_name="action_results")
    op.drop_index("ix_action_results_call_key", table_name="action_results")
    op.drop_index("ix_action_results_batch_id", table_name="action_results")
    op.drop_table("action_results")
    op.drop_index("ix_strategies_source_id", table_name="strategies")
    op.drop_index("ix_strategies_fictional", table_name="strategies")
    op.drop_index("ix_strategies_batch_id", table_name="strategies")
    op.drop_table("strategies")
    op.drop_index("ix_municipalities_province", table_name="municipalities")
    op.drop_index("ix_municipalities_current_nis", table_name="municipalities")
    op.drop_index("ix_municipalities_batch_id", table_name="municipalities")
    op.drop_table("municipalities")
    op.drop_index("ix_milestones_source_id", table_name="milestones")
    op.drop_index("ix_milestones_fictional", table_name="milestones")
    op.drop_index("ix_milestones_batch_id", table_name="milestones")
    op.drop_table("milestones")
    op.drop_index("ix_entitlement_schemes_batch_id", table_name="entitlement_schemes")
    op.drop_table("entitlement_schemes")
    op.drop_index("ix_calls_year", table_name="calls")
    op.drop_index("ix_calls_source_id", table_name="calls")
    op.drop_index("ix_calls_fictional", table_name="calls")
    op.drop_index("ix_calls_batch_id", table_name="calls")
    op.drop_table("calls")
    op.drop_index("ix_budget_articles_batch_id", table_name="budget_articles")
    op.drop_table("budget_articles")
    op.drop_index("ix_barriers_source_id", table_name="barriers")
    op.drop_index("ix_barriers_fictional", table_name="barriers")
    op.drop_index("ix_barriers_batch_id", table_name="barriers")
    op.drop_table("barriers")
    op.drop_index("ix_sources_batch_id", table_name="sources")
    op.drop_table("sources")
    op.drop_index("ix_provinces_batch_id", table_name="provinces")
    op.drop_table("provinces")
    op.drop_table("data_state")
    op.drop_table("batches")
