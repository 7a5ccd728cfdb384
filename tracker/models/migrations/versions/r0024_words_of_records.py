"""Find what was written down at visits and of events by its words.

The index is filled by the program once the clinic is open, the newest first: a clinic of 100,000
patients would else wait for minutes.
"""

import sqlalchemy as sa
from alembic import op

from tracker.models.migrations.building import table

revision = "0024"
down_revision = "0023"

INDEX = (
    "CREATE VIRTUAL TABLE record_words USING fts5(words, content='', contentless_delete=1,"
    " detail='none', tokenize='ascii')"
)
DROP_VISIT = (
    "CREATE TRIGGER record_words_visits AFTER DELETE ON visits"
    " BEGIN DELETE FROM record_words WHERE rowid = 2 * old.id; END"
)
DROP_EVENT = (
    "CREATE TRIGGER record_words_course_events AFTER DELETE ON course_events"
    " BEGIN DELETE FROM record_words WHERE rowid = 2 * old.id + 1; END"
)
ON_SERVER = (
    "CREATE TABLE record_words (id BIGINT PRIMARY KEY, words TSVECTOR NOT NULL)",
    "CREATE INDEX ix_record_words ON record_words USING gin (words)",
)


def upgrade() -> None:
    """Make the index, empty, and say up to where visits and events are missing from it."""
    table(
        "unindexed_entries",
        sa.Column("id", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("visits_to", sa.Integer, nullable=False),
        sa.Column("events_to", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_unindexed_entries"),
    )
    is_sqlite = op.get_context().dialect.name == "sqlite"
    for sql in (INDEX, DROP_VISIT, DROP_EVENT) if is_sqlite else ON_SERVER:
        op.execute(sql)
    op.execute(
        "INSERT INTO unindexed_entries SELECT 1, (SELECT coalesce(max(id), 0) FROM visits),"
        " (SELECT coalesce(max(id), 0) FROM course_events)"
        " WHERE EXISTS (SELECT 1 FROM visits) OR EXISTS (SELECT 1 FROM course_events)"
    )


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError
