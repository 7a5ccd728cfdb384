"""Let a place say where its records went."""

import sqlalchemy as sa

from tracker.models.migrations.building import check, moments, table, texts

revision = "0034"
down_revision = "0033"


def upgrade() -> None:
    """Make the table; where records were before this step was known, nobody said so."""
    table(
        "moved_house",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        *texts("place", "computer", nullable=False),
        *moments("moved_at"),
        *texts("moved_by", nullable=False),
        check("only_row", "id = 1"),
    )


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError
