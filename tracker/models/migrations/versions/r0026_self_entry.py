"""Keep what patients answer alone, and which fields of a visit say what a patient answered."""

import sqlalchemy as sa
from alembic import op

from tracker.models.migrations.building import check, table, yes_no

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    """Add the table, and to every visit that no field of it is a patient's own answer."""
    table(
        "self_entries",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "course_id",
            sa.Integer,
            sa.ForeignKey("courses.id", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        sa.Column("content", sa.JSON, nullable=False),
        sa.Column("begun_at", sa.DateTime, nullable=False),
        sa.Column("saved_at", sa.DateTime, nullable=False),
        sa.Column("finished_at", sa.DateTime),
        sa.Column("settled_at", sa.DateTime),
        sa.Column("settled_by", sa.Text),
        yes_no("is_taken", nullable=False),
        check("settled", "(settled_at IS NULL) = (settled_by IS NULL)"),
    )
    op.add_column("visits", sa.Column("by_patient", sa.Text, nullable=False, server_default=""))


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError
