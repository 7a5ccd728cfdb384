"""Add the archive of pages handed out, the letterhead's logo and the texts for the sheet."""

import sqlalchemy as sa
from alembic import op

from tracker.models.migrations.building import (
    check,
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

revision = "0003"
down_revision = "0002"

PAPERS = ("a4", "letter")


def upgrade() -> None:
    """Make the two new tables, and the settings anew."""
    _make_kept_pages()
    _make_sheet_texts()
    _make_settings_anew()


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError


def _make_kept_pages() -> None:
    table(
        "kept_pages", identity(),
        member_of("courses", "course_id"),
        *texts("title", nullable=False),
        *moments("printed_at"),
        *whole("visit_count", (0, 100_000), nullable=False),
        *dates("last_visit_on"),
        *one_of("variant", ("plain", "clinician", "large", "letter"), nullable=False),
        *one_of("paper", PAPERS, nullable=False),
        *one_of("look", ("colour", "grey"), nullable=False),
        *texts("language", "sha256", nullable=False),
        sa.Column("pdf", sa.LargeBinary, nullable=False),
        check("language", "trim(language) <> ''"),
        check("title", "trim(title) <> ''"),
        check("sha256", "length(sha256) = 64 AND trim(sha256, '0123456789abcdef') = ''"),
        check("pdf", "length(pdf) > 0"),
    )  # fmt: skip
    op.create_index("ix_kept_pages_course_id", "kept_pages", ["course_id"])


def _make_sheet_texts() -> None:
    table(
        "sheet_texts", identity(),
        *texts("name", "text", nullable=False),
        sa.UniqueConstraint("name"),
        check("name", "trim(name) <> ''"),
        check("text", "trim(text) <> ''"),
    )  # fmt: skip


def _make_settings_anew() -> None:
    set_aside("settings")
    names = ("clinic_name", "address", "phone", "clinician_name", "sheet_text")
    table(
        "settings",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        *texts(*names, nullable=False),
        *one_of("paper", PAPERS, nullable=False),
        *moments("last_backup_at", nullable=True),
        *texts("last_backup_path"),
        sa.Column("logo", sa.LargeBinary),
        check("only_row", "id = 1"),
        check("logo", "length(logo) BETWEEN 1 AND 1048576"),
    )
    put_back("settings", ("id", *names, "paper", "last_backup_at", "last_backup_path"))
