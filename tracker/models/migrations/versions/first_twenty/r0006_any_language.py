"""Keep any language's code for the pages: which languages there are is no matter of the tables."""

import sqlalchemy as sa

from tracker.models.migrations.building import (
    check,
    language_code,
    moments,
    one_of,
    owner,
    put_back,
    set_aside,
    table,
    texts,
)

revision = "0006"
down_revision = "0005"

PAPERS = ("a4", "letter")


def upgrade() -> None:
    """Make both tables anew that listed the languages."""
    set_aside("page_languages")
    table(
        "page_languages",
        owner("patients", "patient_id"),
        *language_code("language", nullable=False),
    )
    put_back("page_languages", ("patient_id", "language"))
    _make_settings_anew()


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError


def _make_settings_anew() -> None:
    set_aside("settings")
    names = ("clinic_name", "address", "phone", "clinician_name", "sheet_text")
    backup = ("last_backup_at", "last_backup_path")
    table(
        "settings",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        *texts(*names, nullable=False),
        *one_of("paper", PAPERS, nullable=False),
        *moments("last_backup_at", nullable=True),
        *texts("last_backup_path"),
        sa.Column("logo", sa.LargeBinary),
        *language_code("page_language"),
        check("only_row", "id = 1"),
        check("logo", "length(logo) BETWEEN 1 AND 1048576"),
    )
    put_back("settings", ("id", *names, "paper", *backup, "logo", "page_language"))
