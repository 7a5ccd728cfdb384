"""Keep a summary of every course, where every patient stands in the list, and an index to search.

What the rules say of a course is left to be derived by the program; until then the list knows
names, counts and days.
"""

import sqlalchemy as sa
from alembic import op

from tracker.models.migrations.building import dates, owner, texts

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Make the three, and fill them with what needs no rules."""
    _summarize_courses()
    _list_patients()
    op.drop_index("ix_patients_search_name", "patients")
    columns = ["search_name", "clinic_id", "search_text"]
    op.create_index("ix_patients_search_name", "patients", columns)
    if op.get_context().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE patient_search USING fts5(search_text, tokenize='trigram')"
        )
        op.execute(
            "INSERT INTO patient_search (rowid, search_text) SELECT id, search_text FROM patients"
        )


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError


def _answer(column: str) -> sa.Column[bool]:
    return sa.Column(column, sa.Boolean, nullable=False)


def _numbers(*columns: str) -> list[sa.Column[int]]:
    return [sa.Column(column, sa.Integer) for column in columns]


def _small_numbers(*columns: str) -> list[sa.Column[int]]:
    return [sa.Column(column, sa.SmallInteger) for column in columns]


def _summarize_courses() -> None:
    op.create_table(
        "course_summaries", owner("courses", "course_id"), *texts("rule_version", nullable=False),
        sa.Column("visit_count", sa.Integer, nullable=False), *dates("first_visit", "last_visit"),
        *_small_numbers("phase", "proposal"), _answer("is_decided"),
        *_numbers("leg_pain", "back_pain"), *_small_numbers("pain_reach_left", "pain_reach_right"),
        *texts("centralization"),
        _answer("has_red_flag"), _answer("has_emergency"), _answer("has_neuro_check"),
        _answer("has_open_action"), _answer("has_flare"),
        *dates("review_due_on", "gap_from", "next_visit_on"),
    )  # fmt: skip
    op.create_index("ix_course_summaries_rule_version", "course_summaries", ["rule_version"])
    op.execute(
        "INSERT INTO course_summaries (course_id, rule_version, visit_count, first_visit,"  # noqa: S608  # our own names
        " last_visit, is_decided, has_red_flag, has_emergency, has_neuro_check, has_open_action,"
        " has_flare, gap_from)"
        " SELECT courses.id, '', count(visits.id), min(visit_date), max(visit_date), false, false,"
        " false, false, false, false,"
        " CASE WHEN ended_on IS NULL AND count(visits.id) > 0"
        f" THEN CAST('9999-12-31' AS {_day_type()}) END"
        " FROM courses LEFT JOIN visits ON visits.course_id = courses.id AND is_live"
        " GROUP BY courses.id, ended_on"
    )


def _day_type() -> str:
    """Return as what a day written in SQL is taken; SQLite would take a date for a number."""
    return "TEXT" if op.get_context().dialect.name == "sqlite" else "DATE"


def _list_patients() -> None:
    op.create_table(
        "listed_patients", owner("patients", "patient_id"),
        sa.Column("course_id", sa.Integer, sa.ForeignKey("courses.id", ondelete="SET NULL")),
        _answer("is_in_care"), sa.Column("urgency", sa.Integer, nullable=False),
        *dates("seen_on", "gap_from"), *texts("name", nullable=False),
    )  # fmt: skip
    for name, columns in (
        ("course_id", ["course_id"]),
        ("urgency", ["urgency", "seen_on", "name", "is_in_care", "gap_from"]),
        ("gap", ["urgency", "gap_from", "name", "seen_on"]),
        ("seen", ["seen_on", "name"]),
        ("care", ["is_in_care"]),
    ):
        op.create_index(f"ix_listed_patients_{name}", "listed_patients", columns)
    op.execute(
        "INSERT INTO listed_patients"
        " (patient_id, course_id, is_in_care, urgency, seen_on, gap_from, name)"
        " SELECT patients.id, shown.id, shown.id IS NULL OR shown.ended_on IS NULL, 4,"
        " last_visit, gap_from, search_name FROM patients"
        " LEFT JOIN courses AS shown ON shown.id = (SELECT id FROM courses"
        " WHERE courses.patient_id = patients.id"
        " ORDER BY ended_on IS NOT NULL, number DESC LIMIT 1)"
        " LEFT JOIN course_summaries ON course_summaries.course_id = shown.id"
    )
