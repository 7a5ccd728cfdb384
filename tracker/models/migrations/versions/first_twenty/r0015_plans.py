"""Give every course a plan of its own: goal, next visit, payer, authorised visits; overdue by it.

What visits said of the days to the next one becomes the interval of a course that had none.
"""

import sqlalchemy as sa
from alembic import op

from tracker.models.migrations.building import check, dates, owner, position, table, whole

revision = "0015"
down_revision = "0014"

LETTERS = "abcdefghijklmnopqrstuvwxyz_"


def upgrade() -> None:
    """Make what is new, and let the list be derived anew for whoever has a plan."""
    _plan_courses()
    _take_over_intervals()
    _list_overdue()


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError


def _plan_courses() -> None:
    for name in (
        "goal", "reason", "medication_start", "medication_now", "work_start", "work_now",
        "payer_name",
    ):  # fmt: skip
        op.add_column("courses", sa.Column(name, sa.Text))
    for name in ("review_on", "next_visit_on", "status_on"):
        op.add_column("courses", sa.Column(name, sa.Date))
    op.add_column("courses", sa.Column("next_visit_at", sa.Time))
    # In words of SQL, for Alembic would make the table anew to add a condition.
    shape = f"length(payer) BETWEEN 1 AND 40 AND trim(payer, '{LETTERS}') = ''"
    op.execute(
        "ALTER TABLE courses ADD COLUMN payer VARCHAR(40)"
        f" CONSTRAINT ck_courses_payer CHECK ({shape})"
    )
    for name, low in (("yearly_visits", 1), ("visits_elsewhere", 0)):
        whole_number = f"{name} BETWEEN {low} AND 365 AND {name} = CAST({name} AS INTEGER)"
        op.execute(
            f"ALTER TABLE courses ADD COLUMN {name} INTEGER"
            f" CONSTRAINT ck_courses_{name} CHECK ({whole_number})"
        )
    table(
        "allowed_periods", owner("courses", "course_id"), position(),
        check("position", "position BETWEEN 0 AND 2 AND position = CAST(position AS INTEGER)"),
        *whole("visits", (1, 100), nullable=False),
        *dates("first_day", "last_day", nullable=False),
        check("days", "last_day >= first_day"),
    )  # fmt: skip


def _take_over_intervals() -> None:
    op.execute(
        "UPDATE courses SET interval_days = (SELECT treatments.interval_days FROM treatments"
        " JOIN visits ON visits.id = treatments.visit_id"
        " WHERE visits.course_id = courses.id AND visits.is_live"
        " AND treatments.interval_days IS NOT NULL"
        " ORDER BY visits.visit_date DESC, visits.id DESC LIMIT 1) WHERE interval_days IS NULL"
    )


def _list_overdue() -> None:
    op.execute("ALTER TABLE course_summaries RENAME COLUMN next_visit_on TO overdue_from")
    op.execute("UPDATE course_summaries SET overdue_from = NULL")
    op.execute(
        "UPDATE course_summaries SET rule_version = '' WHERE course_id IN"
        " (SELECT id FROM courses WHERE interval_days IS NOT NULL)"
    )
    for name in ("urgency", "gap"):
        op.drop_index(f"ix_listed_patients_{name}", "listed_patients")
    op.execute("ALTER TABLE listed_patients RENAME COLUMN gap_from TO away_from")
    for name, columns in (
        ("urgency", ["urgency", "seen_on", "name", "is_in_care", "away_from"]),
        ("away", ["urgency", "away_from", "name", "seen_on"]),
    ):
        op.create_index(f"ix_listed_patients_{name}", "listed_patients", columns)
