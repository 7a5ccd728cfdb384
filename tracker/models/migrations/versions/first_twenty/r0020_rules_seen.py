"""Keep by which rules a clinic was told whose phases they change."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    """Add the code: the first rules where there are visits, else those of this step."""
    column = sa.Column("rules_seen", sa.Text, nullable=False, server_default="1")
    op.add_column("settings", column)
    op.execute("UPDATE settings SET rules_seen = '2' WHERE NOT EXISTS (SELECT 1 FROM visits)")


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError
