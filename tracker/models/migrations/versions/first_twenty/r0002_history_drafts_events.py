"""Add strike-outs, drafts of amendments, events, snippets, point groups, more actions."""

import sqlalchemy as sa
from alembic import op

from tracker.models.migrations.building import (
    check,
    dates,
    identity,
    member_of,
    moments,
    one_of,
    owner,
    put_back,
    set_aside,
    table,
    texts,
)

revision = "0002"
down_revision = "0001"

ACTIONS = (
    "sent_to_emergency", "spoke_to", "patient_declined", "already_assessed",
    "asked_for_review", "known_to_doctor", "watching",
)  # fmt: skip
KINDS = ("logged", "amended", "struck_out", "restored")
EVENTS = ("injection", "fall", "new_medicine", "return_to_work", "long_drive", "other")


def upgrade() -> None:
    """Make the new tables, and two of the old ones anew."""
    _make_strikes()
    _make_drafts_anew()
    _make_actions_anew()
    _make_events()
    _make_presets()


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError


def _make_strikes() -> None:
    table(
        "visit_strikes",
        sa.Column("visit_id", sa.Integer, sa.ForeignKey("visits.id"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        *one_of("kind", KINDS, nullable=False),
        check("number", "number >= 2"),
    )


def _make_drafts_anew() -> None:
    set_aside("drafts")
    visit = sa.ForeignKey("visits.id", ondelete="CASCADE")
    table(
        "drafts", identity(),
        member_of("courses", "course_id", cascades=True),
        sa.Column("visit_id", sa.Integer, visit),
        sa.Column("version", sa.Integer),
        sa.Column("content", sa.JSON, nullable=False),
        *moments("saved_at"),
        sa.UniqueConstraint("visit_id"),
    )  # fmt: skip
    op.create_index("ix_drafts_course_id", "drafts", ["course_id"])
    op.create_index(
        "uq_drafts_new_visit",
        "drafts",
        ["course_id"],
        unique=True,
        sqlite_where=sa.text("visit_id IS NULL"),
        postgresql_where=sa.text("visit_id IS NULL"),
    )
    put_back("drafts", ("course_id", "content", "saved_at"))


def _make_actions_anew() -> None:
    set_aside("flag_actions")
    table(
        "flag_actions", owner("visits", "visit_id"),
        *one_of("action", ACTIONS, nullable=False),
        *moments("at"),
        *texts("name", nullable=False),
        *texts("note"),
        *dates("resolved_on"),
        *texts("resolved_note"),
    )  # fmt: skip
    columns = ("visit_id", "action", "at", "name", "note", "resolved_on", "resolved_note")
    put_back("flag_actions", columns)


def _make_events() -> None:
    in_words = "kind <> 'other' OR (text IS NOT NULL AND trim(text) <> '')"
    table(
        "course_events", identity(),
        member_of("courses", "course_id", cascades=True),
        *dates("happened_on", nullable=False),
        *one_of("kind", EVENTS, nullable=False),
        *texts("text"),
        check("other_in_words", in_words),
    )  # fmt: skip
    op.create_index("ix_course_events_course_id", "course_events", ["course_id"])


def _make_presets() -> None:
    table(
        "snippets", identity(),
        *texts("name", "text", nullable=False),
        sa.UniqueConstraint("name"),
        check("name", "trim(name) <> ''"),
        check("text", "trim(text) <> ''"),
    )  # fmt: skip
    table(
        "point_groups", identity(),
        *texts("name", nullable=False),
        sa.Column("points", sa.JSON, nullable=False),
        sa.UniqueConstraint("name"),
        check("name", "trim(name) <> ''"),
    )  # fmt: skip
