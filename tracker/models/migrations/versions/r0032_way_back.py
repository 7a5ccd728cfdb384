"""Keep what undoes a merge and a move later, from a menu."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"


def upgrade() -> None:
    """Add the columns; of what was merged and moved before, nobody kept the way back."""
    for table in ("merged_patients", "visit_strikes"):
        op.add_column(table, sa.Column("way_back", sa.JSON, nullable=True))


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError
