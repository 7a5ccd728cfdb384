"""Keep how many needles came out, what went wrong, sets of needles, and what is not asked."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

NEEDLES_MAX = 60


def upgrade() -> None:
    """Add the columns; of the treatments that are there nobody recorded any of it."""
    # In words of SQL, for Alembic would make the table anew to add a condition.
    op.execute(
        "ALTER TABLE treatments ADD COLUMN needles_out INTEGER CONSTRAINT ck_treatments_needles_out"
        f" CHECK (needles_out BETWEEN 0 AND {NEEDLES_MAX}"
        " AND needles_out = CAST(needles_out AS INTEGER))"
    )
    for name in ("adverse_events", "insertion_sets"):
        op.add_column("treatments", sa.Column(name, sa.JSON))
    folded = sa.Column("folded", sa.Text, nullable=False, server_default="insertion_sets")
    op.add_column("settings", folded)


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError
