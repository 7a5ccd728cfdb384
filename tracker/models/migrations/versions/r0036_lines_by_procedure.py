"""Let lines of a server's log of access be added by its own procedure alone; a file stays as it is.

The procedure and who may call it are settled after each step (``models/server``): a server's clinic
of before is brought there by this one.
"""

revision = "0036"
down_revision = "0035"


def upgrade() -> None:
    """Change no table."""


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError
