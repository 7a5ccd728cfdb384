"""Keep after how many weeks without a change a clinic wants to be asked to reassess."""

from alembic import op

revision = "0035"
down_revision = "0034"


def upgrade() -> None:
    """Add the threshold; nobody asked for it, so that every course stays as it is."""
    op.execute(
        "ALTER TABLE set_rules ADD COLUMN plateau_weeks INTEGER DEFAULT '0' NOT NULL"
        " CONSTRAINT ck_set_rules_plateau_weeks CHECK"
        " (plateau_weeks BETWEEN 0 AND 26 AND plateau_weeks = CAST(plateau_weeks AS INTEGER))"
    )


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError
