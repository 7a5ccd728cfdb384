"""Let the list tell apart what asks to reassess from a review that is due.

Which it is, the rules say: courses that asked for one of them are derived anew by the program.
"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"

REVIEW_DUE_BEFORE = 2  # the place among what wants attention that "reassess" takes


def upgrade() -> None:
    """Add the day, and move down by one whoever stands behind in the list."""
    op.add_column("course_summaries", sa.Column("reassess_on", sa.Date))
    op.execute(
        "UPDATE listed_patients SET urgency = urgency + 1"  # noqa: S608  # our own
        f" WHERE urgency >= {REVIEW_DUE_BEFORE}"
    )
    op.execute("UPDATE course_summaries SET rule_version = '' WHERE review_due_on IS NOT NULL")


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError
