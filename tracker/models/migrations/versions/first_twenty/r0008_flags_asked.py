"""Keep "every red flag was asked" as one fact of the visit; keep small parts by their key alone.

A visit whose flags were all answered had sixteen rows of about fifty bytes. Tables of small rows
found by a key of several columns were stored twice over, as rows and as an index of their keys.
"""

import sqlalchemy as sa
from alembic import op

from tracker.models.migrations.building import (
    check,
    one_of,
    owner,
    position,
    put_back,
    quoted,
    set_aside,
    texts,
    whole,
    yes_no,
)

revision = "0008"
down_revision = "0007"

CHANNELS = {
    "LU": 11, "LI": 20, "ST": 45, "SP": 21, "HT": 9, "SI": 19, "BL": 67, "KI": 27,
    "PC": 9, "TE": 23, "GB": 44, "LR": 14, "GV": 28, "CV": 24,
}  # fmt: skip
EXTRAS = {"EX-HN": 15, "EX-CA": 1, "EX-B": 9, "EX-UE": 11, "EX-LE": 12}
LEVELS = {"C": 7, "T": 12, "L": 5, "S": 5}
FLAGS = (
    "bladder", "bowel", "saddle", "progressive_weakness", "foot_drop", "sudden_neuro", "both_legs",
    "trauma", "infection_cancer", "cancer_history", "weight_loss", "night_pain",
    "first_severe_pain", "steroids_osteoporosis", "immunosuppression", "pulsating_mass",
)  # fmt: skip
LETTERS = "abcdefghijklmnopqrstuvwxyz_"


def upgrade() -> None:
    """Add the fact, take away the rows it says, and make three tables of parts anew."""
    _mark_visits_asked_everything()
    _make_answers_anew()
    _make_points_anew()
    _make_scores_anew()


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError


def _mark_visits_asked_everything() -> None:
    # In words of SQL, for Alembic would make the largest table anew to add a condition.
    op.execute(
        "ALTER TABLE visits ADD COLUMN flags_asked VARCHAR(40) CONSTRAINT ck_visits_flags_asked"
        " CHECK (length(flags_asked) BETWEEN 1 AND 40"
        f" AND trim(flags_asked, '{LETTERS}') = '')"
    )
    op.execute(
        "UPDATE visits SET flags_asked = 'sixteen' WHERE id IN (SELECT visit_id"  # noqa: S608  # our own names
        f" FROM red_flag_answers GROUP BY visit_id HAVING count(*) = {len(FLAGS)})"
    )


def _make_answers_anew() -> None:
    # Not set aside whole: most of these rows, the most of any table, are said by the fact now.
    op.execute(
        "CREATE TABLE kept_red_flag_answers AS SELECT * FROM red_flag_answers WHERE is_yes"
        " OR visit_id NOT IN (SELECT id FROM visits WHERE flags_asked IS NOT NULL)"
    )
    op.drop_table("red_flag_answers")
    op.create_table(
        "red_flag_answers", owner("visits", "visit_id"),
        sa.Column("item", sa.String(40), primary_key=True),
        check("item", f"item IN ({quoted(FLAGS)})"),
        yes_no("is_yes", nullable=False),
        sqlite_with_rowid=False,
    )  # fmt: skip
    put_back("red_flag_answers", ("visit_id", "item", "is_yes"))


def _make_points_anew() -> None:
    codes = " OR ".join(
        f"(channel = '{channel}' AND number IS NOT NULL AND number BETWEEN 1 AND {count}"
        " AND number = CAST(number AS INTEGER))"
        for channel, count in (CHANNELS | EXTRAS).items()
    )
    sided = quoted(name for name in CHANNELS if name not in ("GV", "CV"))
    levels = quoted(f"{part}{n}" for part, last in LEVELS.items() for n in range(1, last + 1))
    jiaji = "(channel = 'EX-B' AND number = 2)"
    side_of_channel = (
        "(channel NOT IN ('CV', 'GV') OR (side IS NOT NULL AND side = 'midline'))"
        f" AND (channel NOT IN ({sided}) OR (side IS NOT NULL AND side <> 'midline'))"
    )
    place_of_point = (
        "(channel <> 'ASHI' OR place IS NOT NULL)"
        f" AND (NOT {jiaji} OR (place IS NOT NULL AND place IN ({levels})))"
        f" AND (place IS NULL OR channel = 'ASHI' OR {jiaji})"
    )
    set_aside("needled_points")
    op.create_table(
        "needled_points", owner("visits", "visit_id"), position(),
        *texts("channel", nullable=False),
        sa.Column("number", sa.Integer),
        *one_of("side", ("left", "right", "both", "midline")),
        *texts("place"),
        check("code", f"{codes} OR (channel = 'ASHI' AND number IS NULL)"),
        check("side_of_channel", side_of_channel),
        check("place_of_point", place_of_point),
        check("place", "trim(place) <> ''"),
        sqlite_with_rowid=False,
    )  # fmt: skip
    put_back("needled_points", ("visit_id", "position", "channel", "number", "side", "place"))


def _make_scores_anew() -> None:
    set_aside("psfs_scores")
    op.create_table(
        "psfs_scores", owner("visits", "visit_id"),
        sa.Column("activity_id", sa.Integer, sa.ForeignKey("activities.id"), primary_key=True),
        *whole("score", (0, 10), nullable=False),
        sqlite_with_rowid=False,
    )  # fmt: skip
    put_back("psfs_scores", ("visit_id", "activity_id", "score"))
