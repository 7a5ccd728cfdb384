"""Let a course ask for the average since the last visit; every course keeps what it asks for."""

import sqlalchemy as sa
from alembic import op

from tracker.models.migrations.building import (
    check,
    dates,
    identity,
    member_of,
    one_of,
    put_back,
    quoted,
    set_aside,
    table,
    texts,
    whole,
)

revision = "0018"
down_revision = "0017"

RECALLS = (
    "average since the last visit", "average over the last 24 hours",
    "worst over the last 24 hours", "right now", "average over the last 7 days",
)  # fmt: skip
COLUMNS = (
    "id", "patient_id", "number", "side", "onset_date", "distribution", "limits", "planned_visits",
    "interval_days", "recall", "ended_on", "end_reason", "version", "goal", "reason", "review_on",
    "next_visit_on", "next_visit_at", "medication_start", "medication_now", "work_start",
    "work_now", "status_on", "payer", "payer_name", "yearly_visits", "visits_elsewhere",
)  # fmt: skip
LETTERS = "abcdefghijklmnopqrstuvwxyz_"


def upgrade() -> None:
    """Widen the condition: in place where that can be, else by making the table anew.

    What refers to a course stays as it is: SQLite refers by name, and nothing cascades while
    ``schema.migrate`` has the foreign keys off; it checks them afterwards.
    """
    if op.get_context().dialect.name == "sqlite":
        set_aside("courses")
        _make_courses_anew()
        put_back("courses", COLUMNS)
        return
    op.execute("ALTER TABLE courses DROP CONSTRAINT ck_courses_recall")
    condition = f"recall IN ({quoted(RECALLS)})"
    op.execute(f"ALTER TABLE courses ADD CONSTRAINT ck_courses_recall CHECK ({condition})")


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError


def _make_courses_anew() -> None:
    payer = f"length(payer) BETWEEN 1 AND 40 AND trim(payer, '{LETTERS}') = ''"
    table(
        "courses", identity(),
        member_of("patients", "patient_id"),
        *whole("number", (1, 10_000), nullable=False),
        *one_of("side", ("left", "right", "both")),
        *dates("onset_date"), *texts("distribution", "limits"),
        *whole("planned_visits", (1, 100)), *whole("interval_days", (1, 365)),
        *one_of("recall", RECALLS, nullable=False),
        *dates("ended_on"), *texts("end_reason"),
        sa.Column("version", sa.Integer, nullable=False, server_default="1"),
        *texts("goal", "reason"),
        *dates("review_on", "next_visit_on"), sa.Column("next_visit_at", sa.Time),
        *texts("medication_start", "medication_now", "work_start", "work_now"),
        *dates("status_on"),
        sa.Column("payer", sa.String(40)), check("payer", payer),
        *texts("payer_name"),
        *whole("yearly_visits", (1, 365)), *whole("visits_elsewhere", (0, 365)),
        sa.UniqueConstraint("patient_id", "number"),
    )  # fmt: skip
