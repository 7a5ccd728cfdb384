"""Keep of whom free parts of the file may still hold words."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"


def upgrade() -> None:
    """Take everybody erased before for one with traces: nobody noted whether they went."""
    if op.get_context().dialect.name == "sqlite":
        # In words of SQL, for Alembic would make the table anew to add a condition.
        op.execute(
            "ALTER TABLE erased_patients ADD COLUMN has_traces BOOLEAN DEFAULT '1' NOT NULL"
            " CONSTRAINT ck_erased_patients_has_traces CHECK (has_traces IN (0, 1))"
        )
    else:
        column = sa.Column("has_traces", sa.Boolean, nullable=False, server_default="1")
        op.add_column("erased_patients", column)


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError
