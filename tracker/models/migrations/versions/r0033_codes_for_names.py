"""Keep whether the clinic runs on codes instead of names, and the year somebody was born in."""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"


def upgrade() -> None:
    """Add both; no clinic runs on codes yet, and whoever has a birth date has its year."""
    is_sqlite = op.get_context().dialect.name == "sqlite"
    for name in ("uses_codes", "has_name_traces"):
        if is_sqlite:
            # In words of SQL, for Alembic would make the table anew to add a condition.
            op.execute(
                f"ALTER TABLE settings ADD COLUMN {name} BOOLEAN DEFAULT '0' NOT NULL"
                f" CONSTRAINT ck_settings_{name} CHECK ({name} IN (0, 1))"
            )
        else:
            column = sa.Column(name, sa.Boolean, nullable=False, server_default="0")
            op.add_column("settings", column)
    op.execute(
        "ALTER TABLE patients ADD COLUMN birth_year INTEGER CONSTRAINT ck_patients_birth_year"
        " CHECK (birth_year BETWEEN 1900 AND 9999 AND birth_year = CAST(birth_year AS INTEGER))"
    )


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError
