"""Keep what function measures ask, how forms were filled in, and what the clinic uses of them."""

from alembic import op

revision = "0012"
down_revision = "0011"

ANSWERS = ("interference_pain", "interference_enjoyment", "interference_activity")
FORMS = ("odi", "rmdq")


def upgrade() -> None:
    """Add the columns in words of SQL: Alembic would make the tables anew for their conditions."""
    for name in ANSWERS:
        op.execute(
            f"ALTER TABLE visits ADD COLUMN {name} INTEGER CONSTRAINT ck_visits_{name}"
            f" CHECK ({name} BETWEEN 0 AND 10 AND {name} = CAST({name} AS INTEGER))"
        )
    for name in FORMS:
        op.execute(f"ALTER TABLE visits ADD COLUMN {name}_on DATE")
        op.execute(f"ALTER TABLE visits ADD COLUMN {name}_version TEXT")
    op.execute(
        "ALTER TABLE settings ADD COLUMN function_every INTEGER DEFAULT '4' NOT NULL"
        " CONSTRAINT ck_settings_function_every CHECK (function_every BETWEEN 0 AND 50"
        " AND function_every = CAST(function_every AS INTEGER))"
    )
    op.execute(
        "ALTER TABLE settings ADD COLUMN function_measures TEXT"
        " DEFAULT 'interference;psfs' NOT NULL"
    )


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError
