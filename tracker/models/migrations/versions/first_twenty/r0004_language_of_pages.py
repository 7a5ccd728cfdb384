"""Add the language of the pages: the clinic's, and a patient's own."""

import sqlalchemy as sa

from tracker.models.migrations.building import (
    check,
    moments,
    one_of,
    owner,
    put_back,
    set_aside,
    table,
    texts,
)

revision = "0004"
down_revision = "0003"

PAPERS = ("a4", "letter")
LANGUAGES = ("en", "es")


def upgrade() -> None:
    """Make the new table, and the settings anew."""
    table(
        "page_languages",
        owner("patients", "patient_id"),
        *one_of("language", LANGUAGES, nullable=False),
    )
    _make_settings_anew()


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError


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
        *one_of("page_language", LANGUAGES),
        check("only_row", "id = 1"),
        check("logo", "length(logo) BETWEEN 1 AND 1048576"),
    )
    put_back("settings", ("id", *names, "paper", "last_backup_at", "last_backup_path", "logo"))
