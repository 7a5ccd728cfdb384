"""Keep who is archived, who was merged into another record, and a stone of who was erased."""

import sqlalchemy as sa
from alembic import op

from tracker.models.migrations.building import check, member_of, moments, owner, table, texts

revision = "0025"
down_revision = "0024"


def upgrade() -> None:
    """Make the tables; nobody is set aside."""
    table(
        "archived_patients",
        owner("patients", "patient_id"),
        *moments("archived_at"),
        *texts("archived_by", nullable=False),
    )
    table(
        "merged_patients",
        owner("patients", "patient_id"),
        member_of("patients", "into_id", cascades=True),
        *moments("merged_at"),
        *texts("merged_by", nullable=False),
        check("another", "into_id <> patient_id"),
    )
    op.create_index("ix_merged_patients_into_id", "merged_patients", ["into_id"])
    table(
        "erased_patients",
        sa.Column("patient_id", sa.Integer, primary_key=True, autoincrement=False),
        *moments("erased_at"),
        *texts("erased_by", "reason", nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("counts", sa.JSON, nullable=False),
        check("reason", "trim(reason) <> ''"),
        check("sha256", "length(sha256) = 64 AND trim(sha256, '0123456789abcdef') = ''"),
    )


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError
