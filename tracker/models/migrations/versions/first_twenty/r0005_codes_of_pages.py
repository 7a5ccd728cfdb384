"""Let kept pages be of any variant and look that has a code: a new one needs no step of its own."""

import sqlalchemy as sa
from alembic import op

from tracker.models.migrations.building import (
    check,
    codes,
    dates,
    identity,
    member_of,
    moments,
    one_of,
    put_back,
    set_aside,
    table,
    texts,
    whole,
)

revision = "0005"
down_revision = "0004"

COLUMNS = (
    "id", "course_id", "title", "printed_at", "visit_count", "last_visit_on", "variant", "paper",
    "look", "language", "sha256", "pdf",
)  # fmt: skip


def upgrade() -> None:
    """Make the kept pages anew."""
    set_aside("kept_pages")
    table(
        "kept_pages", identity(),
        member_of("courses", "course_id"),
        *texts("title", nullable=False),
        *moments("printed_at"),
        *whole("visit_count", (0, 100_000), nullable=False),
        *dates("last_visit_on"),
        *codes("variant"),
        *one_of("paper", ("a4", "letter"), nullable=False),
        *codes("look"),
        *texts("language", "sha256", nullable=False),
        sa.Column("pdf", sa.LargeBinary, nullable=False),
        check("language", "trim(language) <> ''"),
        check("title", "trim(title) <> ''"),
        check("sha256", "length(sha256) = 64 AND trim(sha256, '0123456789abcdef') = ''"),
        check("pdf", "length(pdf) > 0"),
    )  # fmt: skip
    put_back("kept_pages", COLUMNS)
    op.create_index("ix_kept_pages_course_id", "kept_pages", ["course_id"])


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError
