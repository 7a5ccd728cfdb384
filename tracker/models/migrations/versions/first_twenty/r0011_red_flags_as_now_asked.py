"""Ask red flags as rule version 2 words them, and keep since when an emergency is there.

What was answered keeps its meaning: a pulsating mass alone, a medical review until now, has a code
of its own from here on, since ``pulsating_mass`` is one with back or leg pain, an emergency.
"""

import sqlalchemy as sa
from alembic import op

from tracker.models.migrations.building import (
    check,
    owner,
    put_back,
    quoted,
    set_aside,
    texts,
    yes_no,
)

revision = "0011"
down_revision = "0010"

FLAGS = (
    "bladder", "bowel", "saddle", "sexual", "progressive_weakness", "foot_drop", "sudden_neuro",
    "both_legs", "cold_leg", "gait", "pulsating_mass", "trauma", "infection", "cancer_nerve",
    "infection_cancer", "cancer_history", "weight_loss", "night_pain", "first_severe_pain",
    "steroids_osteoporosis", "immunosuppression", "abdominal_mass",
)  # fmt: skip
BEFORE, NOW = "pulsating_mass", "abdominal_mass"


def upgrade() -> None:
    """Make the table of answers anew, and let older answers say what they said."""
    set_aside("red_flag_answers")
    op.create_table(
        "red_flag_answers", owner("visits", "visit_id"),
        sa.Column("item", sa.String(40), primary_key=True),
        check("item", f"item IN ({quoted(FLAGS)})"),
        yes_no("is_yes", nullable=False),
        *texts("since"),
        check("since", "since IS NULL OR (is_yes AND trim(since) <> '')"),
        sqlite_with_rowid=False,
    )  # fmt: skip
    op.execute(f"UPDATE kept_red_flag_answers SET item = '{NOW}' WHERE item = '{BEFORE}'")  # noqa: S608  # our own
    put_back("red_flag_answers", ("visit_id", "item", "is_yes"))
    for table in ("visit_versions", "drafts"):
        _rename_within(table)


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError


def _rename_within(table: str) -> None:
    """Rename the code in values kept as JSON; a note that says so has its quotes escaped there."""
    text = "CAST(content AS TEXT)"
    renamed = f"replace({text}, '\"{BEFORE}\"', '\"{NOW}\"')"
    is_postgresql = op.get_context().dialect.name == "postgresql"
    value = f"CAST({renamed} AS JSON)" if is_postgresql else renamed
    op.execute(
        f"UPDATE {table} SET content = {value}"  # noqa: S608  # our own names
        f" WHERE {text} LIKE '%\"{BEFORE}\"%'"
    )
