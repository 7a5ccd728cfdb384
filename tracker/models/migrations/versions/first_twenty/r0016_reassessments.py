"""Keep reassessments of a course among its events, each with its result."""

import sqlalchemy as sa
from alembic import op

from tracker.models.migrations.building import (
    check,
    dates,
    identity,
    member_of,
    one_of,
    put_back,
    set_aside,
    table,
    texts,
)

revision = "0016"
down_revision = "0015"

EVENTS = (
    "injection", "fall", "new_medicine", "return_to_work", "long_drive", "reassessed_go_on",
    "reassessed_technique", "reassessed_driver", "reassessed_refer", "reassessed_discharge",
    "other",
)  # fmt: skip
COLUMNS = ("id", "course_id", "happened_on", "kind", "text", "version")


def upgrade() -> None:
    """Make the table of events anew with the kinds that are new; every row stays."""
    set_aside("course_events")
    table(
        "course_events", identity(),
        member_of("courses", "course_id", cascades=True),
        *dates("happened_on", nullable=False),
        *one_of("kind", EVENTS, nullable=False),
        *texts("text"),
        sa.Column("version", sa.Integer, nullable=False, server_default="1"),
        check("other_in_words", "kind <> 'other' OR (text IS NOT NULL AND trim(text) <> '')"),
    )  # fmt: skip
    op.create_index("ix_course_events_course_id", "course_events", ["course_id"])
    put_back("course_events", COLUMNS)


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError
