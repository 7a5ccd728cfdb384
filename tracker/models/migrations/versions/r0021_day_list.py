"""Keep a day's list: who came unplanned, the order, and who did not come."""

import sqlalchemy as sa
from alembic import op

from tracker.models.migrations.building import owner, table, whole, yes_no

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    """Add the table, and the index by which those planned for a day are found."""
    table(
        "day_list",
        owner("patients", "patient_id"),
        sa.Column("day", sa.Date, primary_key=True),
        *whole("position", (0, 10_000), nullable=False),
        yes_no("is_walk_in", nullable=False),
        yes_no("is_absent", nullable=False),
    )
    op.create_index("ix_courses_next_visit_on", "courses", ["next_visit_on"])


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError
