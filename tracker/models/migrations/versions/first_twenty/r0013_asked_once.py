"""Keep what does not change where it is asked once: at the first assessment of a course."""

import sqlalchemy as sa
from alembic import op

from tracker.models.migrations.building import check, owner, quoted, yes_no

revision = "0013"
down_revision = "0012"

ITEMS = ("cancer", "steroids_osteoporosis", "immunosuppression", "first_severe_pain")


def upgrade() -> None:
    """Make the table; of the courses that are there nobody was asked."""
    op.create_table(
        "course_asked_once", owner("courses", "course_id"),
        sa.Column("item", sa.String(40), primary_key=True),
        check("item", f"item IN ({quoted(ITEMS)})"),
        yes_no("is_yes", nullable=False),
    )  # fmt: skip


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError
