"""Let every write leave whom it touched, so that other windows know what to read again."""

import sqlalchemy as sa

from tracker.models.migrations.building import one_of, table, texts

revision = "0022"
down_revision = "0021"

TOUCHED = ("patient", "settings", "day_list", "everything")


def upgrade() -> None:
    """Make the table; nobody has touched anything."""
    table(
        "touches",
        sa.Column("number", sa.Integer, primary_key=True),
        *one_of("kind", TOUCHED, nullable=False),
        sa.Column("patient_id", sa.Integer),
        *texts("by_window", nullable=False),
    )


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError
