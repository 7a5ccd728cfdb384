"""Keep versions of every record, a log of access, signed visits, and a draft of each window."""

import sqlalchemy as sa
from alembic import op

from tracker.models.migrations.building import (
    check,
    identity,
    member_of,
    moments,
    one_of,
    put_back,
    set_aside,
    table,
    texts,
)

revision = "0010"
down_revision = "0009"

KINDS = ("patient", "course", "event", "settings", "snippet", "sheet_text", "point_group")
ACTIONS = ("added", "changed", "removed")
VERSIONED = ("patients", "courses", "course_events", "snippets", "sheet_texts", "point_groups")


def upgrade() -> None:
    """Make what is new; visits that were there before sign themselves a week after their saving."""
    for name in (*VERSIONED, "settings"):
        version = sa.Column("version", sa.Integer, nullable=False, server_default="1")
        op.add_column(name, version)
    _keep_versions()
    _keep_log()
    _add_to_settings()
    _mend_numbers()
    _sign_visits()
    _make_drafts_anew()


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError


def _keep_versions() -> None:
    op.create_table(
        "record_versions",
        *one_of("kind", KINDS, nullable=False),
        sa.Column("record_id", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("number", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("patient_id", sa.Integer),
        *one_of("action", ACTIONS, nullable=False),
        sa.Column("content", sa.JSON, nullable=False),
        *moments("changed_at"),
        *texts("changed_by", nullable=False), *texts("reason"),
        check("number", "number >= 0"),
        sa.PrimaryKeyConstraint("kind", "record_id", "number"),
        sqlite_with_rowid=False,
    )  # fmt: skip
    op.create_index("ix_record_versions_patient_id", "record_versions", ["patient_id"])


def _keep_log() -> None:
    op.create_table(
        "access_log",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        *moments("at"), *texts("person", nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        *(sa.Column(name, sa.Integer) for name in ("patient_id", "course_id", "visit_id")),
        *texts("detail"),
        sa.Column("hash", sa.LargeBinary, nullable=False),
    )  # fmt: skip
    op.create_index("ix_access_log_patient_id", "access_log", ["patient_id"])
    if op.get_context().dialect.name == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER access_log_no_{verb.lower()} BEFORE {verb} ON access_log"
                " BEGIN SELECT RAISE(ABORT, 'the log of access is never changed'); END"
            )


def _add_to_settings() -> None:
    # In words of SQL, for Alembic would make the table anew to add a condition.
    days = (
        "sign_after_days BETWEEN 0 AND 365 AND sign_after_days = CAST(sign_after_days AS INTEGER)"
    )
    op.execute(
        "ALTER TABLE settings ADD COLUMN sign_after_days INTEGER DEFAULT '7' NOT NULL"
        f" CONSTRAINT ck_settings_sign_after_days CHECK ({days})"
    )
    op.add_column(
        "settings", sa.Column("log_count", sa.Integer, nullable=False, server_default="0")
    )
    kind = "BLOB" if op.get_context().dialect.name == "sqlite" else "BYTEA"
    op.execute(
        f"ALTER TABLE settings ADD COLUMN log_hash {kind}"
        " CONSTRAINT ck_settings_log_hash CHECK (length(log_hash) BETWEEN 32 AND 32)"
    )


def _mend_numbers() -> None:
    """Count on where a flag was acted on and resolved at once: two versions had one number."""
    last = "(SELECT max(number) FROM visit_versions kept WHERE kept.visit_id = visits.id)"
    op.execute(f"UPDATE visits SET version = {last} + 1 WHERE version <= {last}")  # noqa: S608  # our own


def _sign_visits() -> None:
    op.add_column("visits", sa.Column("signs_on", sa.Date))
    op.add_column("visits", sa.Column("signed_at", sa.DateTime))
    op.add_column("visits", sa.Column("signed_by", sa.Text))
    is_sqlite = op.get_context().dialect.name == "sqlite"
    after = "date(saved_at, '+7 days')" if is_sqlite else "CAST(saved_at AS DATE) + 7"
    op.execute(f"UPDATE visits SET signs_on = {after}")  # noqa: S608  # our own names


def _make_drafts_anew() -> None:
    set_aside("drafts")
    visit = sa.ForeignKey("visits.id", ondelete="CASCADE")
    table(
        "drafts", identity(),
        member_of("courses", "course_id", cascades=True),
        sa.Column("visit_id", sa.Integer, visit),
        sa.Column("typed_in", sa.Text, nullable=False, server_default=""),
        sa.Column("version", sa.Integer),
        sa.Column("content", sa.JSON, nullable=False),
        *moments("saved_at"),
        sa.UniqueConstraint("visit_id", "typed_in"),
    )  # fmt: skip
    op.create_index("ix_drafts_course_id", "drafts", ["course_id"])
    op.create_index(
        "uq_drafts_new_visit",
        "drafts",
        ["course_id", "typed_in"],
        unique=True,
        sqlite_where=sa.text("visit_id IS NULL"),
        postgresql_where=sa.text("visit_id IS NULL"),
    )
    put_back("drafts", ("id", "course_id", "visit_id", "version", "content", "saved_at"))
