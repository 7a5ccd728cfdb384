"""Keep the thresholds a clinic sets for itself; let "reassess" stay in the list until answered."""

from alembic import op

from tracker.models.migrations.building import check, identity, moments, table, texts, whole

revision = "0031"
down_revision = "0030"

# As they were safe when this step was written: lowest and highest.
RANGES = {
    "review_days": (14, 90),
    "review_visits": (3, 12),
    "plateau_visits": (2, 12),
    "gap_days": (28, 365),
    "improved_percent": (20, 50),
    "controlled_max": (2, 4),
    "settled_max": (1, 3),
    "stable_days": (14, 90),
}


UNCHANGED_VISITS = 4  # in a row, after which the rules ask to reassess


def upgrade() -> None:
    """Add the table, empty, and let the program derive anew whom the list may have forgotten."""
    table(
        "set_rules",
        identity(),
        *moments("set_at"),
        *texts("set_by", nullable=False),
        *(part for name, safe in RANGES.items() for part in whole(name, safe, nullable=False)),
        check("settled_within_controlled", "settled_max <= controlled_max"),
    )
    op.execute(
        "UPDATE course_summaries SET rule_version = ''"  # noqa: S608  # our own
        f" WHERE visit_count > {UNCHANGED_VISITS}"
        " AND course_id IN (SELECT id FROM courses WHERE ended_on IS NULL)"
    )


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError
