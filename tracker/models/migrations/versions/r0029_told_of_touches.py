"""Let a server tell every window at once that another one wrote."""

revision = "0029"
down_revision = "0028"


def upgrade() -> None:
    """Change no table: what a server needs beyond them is made after each step (``settling``)."""


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError
