"""Keep the number to call in an emergency among the clinic's settings."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add the number; a clinic that was there before begins with the usual one."""
    op.add_column(
        "settings", sa.Column("emergency_number", sa.Text, nullable=False, server_default="911")
    )


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError
