"""Keep the thresholds a clinic sets for itself, each time it does."""

from tracker.models.migrations.building import check, identity, moments, table, texts, whole

revision = "0029"
down_revision = "0028"

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


def upgrade() -> None:
    """Add the table, empty: every clinic goes by the rule book until it sets something."""
    table(
        "set_rules",
        identity(),
        *moments("set_at"),
        *texts("set_by", nullable=False),
        *(part for name, safe in RANGES.items() for part in whole(name, safe, nullable=False)),
        check("settled_within_controlled", "settled_max <= controlled_max"),
    )


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError
