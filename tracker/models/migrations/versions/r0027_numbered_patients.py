"""Keep whether the clinic has its new patients numbered by the program."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"


def upgrade() -> None:
    """Add the choice; nobody made it."""
    if op.get_context().dialect.name == "sqlite":
        # In words of SQL, for Alembic would make the table anew to add a condition.
        op.execute(
            "ALTER TABLE settings ADD COLUMN numbers_patients BOOLEAN DEFAULT '0' NOT NULL"
            " CONSTRAINT ck_settings_numbers_patients CHECK (numbers_patients IN (0, 1))"
        )
    else:
        column = sa.Column("numbers_patients", sa.Boolean, nullable=False, server_default="0")
        op.add_column("settings", column)


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError
