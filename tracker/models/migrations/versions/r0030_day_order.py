"""Keep in which order the clinic writes and reads days."""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"


def upgrade() -> None:
    """Add the choice; nobody made it, so that days stay as the language writes them."""
    allowed = "day_order IN ('day_first', 'month_first')"
    if op.get_context().dialect.name == "sqlite":
        # In words of SQL, for Alembic would make the table anew to add a condition.
        op.execute(
            "ALTER TABLE settings ADD COLUMN day_order VARCHAR(40)"
            f" CONSTRAINT ck_settings_day_order CHECK ({allowed})"
        )
    else:
        op.add_column("settings", sa.Column("day_order", sa.String(40), nullable=True))
        op.create_check_constraint(op.f("ck_settings_day_order"), "settings", allowed)


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError
