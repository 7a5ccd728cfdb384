"""Know a version of a visit that moved it to another course."""

import sqlalchemy as sa

from tracker.models.migrations.building import check, one_of, put_back, set_aside, table

revision = "0023"
down_revision = "0022"

KINDS = ("logged", "amended", "struck_out", "restored", "moved")


def upgrade() -> None:
    """Make the table of such versions anew with the kind that is new; every row stays."""
    set_aside("visit_strikes")
    table(
        "visit_strikes",
        sa.Column("visit_id", sa.Integer, sa.ForeignKey("visits.id"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        *one_of("kind", KINDS, nullable=False),
        check("number", "number >= 2"),
    )
    put_back("visit_strikes", ("visit_id", "number", "kind"))


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError
