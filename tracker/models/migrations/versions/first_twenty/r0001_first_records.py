"""Make the first records: patients, courses, visits, decisions, history, settings.

Everything is written out here, not taken from the records: they change, a step does not.
"""

import sqlalchemy as sa
from alembic import op

from tracker.models.migrations.building import (
    check,
    dates,
    identity,
    items,
    measures,
    member_of,
    moments,
    one_of,
    only_one,
    owner,
    position,
    quoted,
    reaches,
    scores,
    table,
    texts,
    whole,
    yes_no,
)

revision = "0001"
down_revision = None

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
PRECAUTIONS = (
    "anticoagulant", "pacemaker", "pregnancy", "epilepsy", "fainting", "skin", "metal_allergy",
    "spinal_surgery", "diabetes",
)  # fmt: skip
RECALLS = (
    "average over the last 24 hours", "worst over the last 24 hours", "right now",
    "average over the last 7 days",
)  # fmt: skip


def upgrade() -> None:
    """Make every table."""
    _make_patients()
    _make_courses()
    _make_parts_of_courses()
    _make_visits()
    _make_parts_of_visits()
    _make_treatments()
    _make_points()
    _make_decisions_and_history()
    _make_settings()


def downgrade() -> None:
    """Refuse: a medical record is never taken apart."""
    raise NotImplementedError


def _make_patients() -> None:
    table(
        "patients", identity(),
        *texts("clinic_id", nullable=False),
        *texts("family_name", "given_name"),
        *dates("birth_date"),
        *one_of("sex", ("female", "male", "other")),
        yes_no("precautions_asked", nullable=False),
        *texts("search_name", "search_text", nullable=False),
        sa.UniqueConstraint("clinic_id"),
        check("clinic_id", "trim(clinic_id) <> ''"),
    )  # fmt: skip
    op.create_index("ix_patients_search_name", "patients", ["search_name"])
    items("patient_precautions", "patients", "patient_id", "precaution", PRECAUTIONS)


def _make_courses() -> None:
    table(
        "courses", identity(),
        member_of("patients", "patient_id"),
        *whole("number", (1, 10_000), nullable=False),
        *one_of("side", ("left", "right", "both")),
        *dates("onset_date"),
        *texts("distribution", "limits"),
        *whole("planned_visits", (1, 100)),
        *whole("interval_days", (1, 365)),
        *one_of("recall", RECALLS, nullable=False),
        *dates("ended_on"),
        *texts("end_reason"),
        sa.UniqueConstraint("patient_id", "number"),
    )  # fmt: skip


def _make_parts_of_courses() -> None:
    drivers = ("disc", "piriformis", "stenosis", "combination", "other")
    qualities = ("burning", "electric", "aching", "cramping", "stabbing", "pulling")
    aggravators = ("sitting", "standing", "walking", "bending", "lifting", "coughing", "lying")
    table(
        "course_drivers", owner("courses", "course_id"), position(),
        *dates("judged_on", nullable=False),
        *one_of("driver", drivers, nullable=False),
    )  # fmt: skip
    items("course_qualities", "courses", "course_id", "quality", qualities)
    items("course_aggravators", "courses", "course_id", "aggravator", aggravators)
    table(
        "course_diagnoses", owner("courses", "course_id"), position(),
        *texts("code", nullable=False),
        check("code", "trim(code) <> ''"),
    )  # fmt: skip
    table(
        "activities", identity(),
        member_of("courses", "course_id", cascades=True),
        *whole("position", (0, 4)),
        *texts("name", nullable=False),
    )  # fmt: skip
    op.create_index("ix_activities_course_id", "activities", ["course_id"])
    table(
        "drafts", owner("courses", "course_id"),
        sa.Column("content", sa.JSON, nullable=False),
        *moments("saved_at"),
    )  # fmt: skip


def _make_visits() -> None:
    dated = "(both_legs_assessed_on IS NULL AND both_legs_assessed_by IS NULL)"
    table(
        "visits", identity(),
        member_of("courses", "course_id"),
        *dates("visit_date", nullable=False),
        *scores("leg_pain", "back_pain", "tingling", "numbness", "sleep_trouble"),
        *reaches("pain_reach_left", "pain_reach_right"),
        *reaches("sensory_reach_left", "sensory_reach_right"),
        *whole("sitting_minutes", (0, 1440)),
        *whole("walking_minutes", (0, 1440)),
        *whole("odi_percent", (0, 100)),
        *whole("rmdq", (0, 24)),
        *whole("sbi", (0, 24)),
        *whole("start_back", (0, 9)),
        *one_of("weakness", ("none", "stable", "new", "worse")),
        yes_no("both_legs_assessed"),
        *dates("both_legs_assessed_on"),
        *texts("both_legs_assessed_by"),
        check("both_legs_dated", f"{dated} OR both_legs_assessed IS TRUE"),
        *one_of("reaction", ("better", "same", "flare")),
        *whole("flare_hours", (0, 720)),
        *scores("flare_worst_pain"),
        *texts("note"),
        yes_no("is_live", nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        check("version", "version >= 1"),
        *moments("saved_at"), *texts("saved_by", nullable=False), *texts("save_reason"),
    )  # fmt: skip
    op.create_index("ix_visits_course_id", "visits", ["course_id"])
    only_one("uq_visits_live_date", "visits", ["course_id", "visit_date"], "is_live")


def _make_parts_of_visits() -> None:
    actions = ("sent_to_emergency", "spoke_to", "patient_declined", "already_assessed")
    table(
        "red_flag_answers", owner("visits", "visit_id"),
        sa.Column("item", sa.String(40), primary_key=True),
        check("item", f"item IN ({quoted(FLAGS)})"),
        yes_no("is_yes", nullable=False),
    )  # fmt: skip
    table(
        "flag_actions", owner("visits", "visit_id"),
        *one_of("action", actions, nullable=False),
        *moments("at"),
        *texts("name", nullable=False),
        *texts("note"),
        *dates("resolved_on"),
        *texts("resolved_note"),
    )  # fmt: skip
    table(
        "psfs_scores", owner("visits", "visit_id"),
        sa.Column("activity_id", sa.Integer, sa.ForeignKey("activities.id"), primary_key=True),
        *whole("score", (0, 10), nullable=False),
    )  # fmt: skip


def _make_treatments() -> None:
    adjuncts = ("moxa", "cupping", "gua_sha", "tuina", "heat")
    table(
        "treatments", owner("visits", "visit_id"),
        *whole("needles", (0, 60)),
        *measures("needle_diameter_mm", "needle_length_mm", "depth_mm"),
        check("depth_within_needle", "depth_mm <= needle_length_mm"),
        *one_of("de_qi", ("not_sought", "obtained", "not_obtained")),
        *one_of("stimulation", ("none", "light", "moderate", "strong")),
        yes_no("electro_used", nullable=False),
        *whole("electro_pairs", (1, 30)),
        *measures("electro_frequency_hz"),
        *whole("electro_minutes", (1, 60)),
        *whole("retention_minutes", (0, 60)),
        *(yes_no(f"{name}_used") for name in adjuncts),
        *texts(*(f"{name}_text" for name in adjuncts)),
        yes_no("herbs_used", nullable=False),
        *texts("herbs_formula", "herbs_form", "herbs_dose"),
        *whole("herbs_times_a_day", (1, 12)),
        *whole("herbs_days", (1, 365)),
        *texts("advice", "exercise", "next_technique"),
        *scores("leg_pain_before", "leg_pain_after"),
        *reaches("reach_before", "reach_after"),
        *one_of("session_response", ("looser", "no_change", "worse")),
        *whole("interval_days", (1, 365)),
        *whole("copied_from", (1, 100_000)),
    )  # fmt: skip


def _make_points() -> None:
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
    table(
        "needled_points", owner("visits", "visit_id"), position(),
        *texts("channel", nullable=False),
        sa.Column("number", sa.Integer),
        *one_of("side", ("left", "right", "both", "midline")),
        *texts("place"),
        check("code", f"{codes} OR (channel = 'ASHI' AND number IS NULL)"),
        check("side_of_channel", side_of_channel),
        check("place_of_point", place_of_point),
        check("place", "trim(place) <> ''"),
    )  # fmt: skip


def _make_decisions_and_history() -> None:
    reason = "phase = proposal OR (reason IS NOT NULL AND trim(reason) <> '')"
    table(
        "decisions", identity(),
        member_of("visits", "visit_id", cascades=True),
        *whole("phase", (1, 4), kind=sa.SmallInteger, nullable=False),
        *whole("proposal", (1, 4), kind=sa.SmallInteger, nullable=False),
        *texts("rule_version", "decided_by", nullable=False),
        *moments("decided_at"),
        *texts("reason"),
        yes_no("is_current", nullable=False),
        check("override_reason", reason),
    )  # fmt: skip
    op.create_index("ix_decisions_visit_id", "decisions", ["visit_id"])
    only_one("uq_decisions_current", "decisions", ["visit_id"], "is_current")
    table(
        "visit_versions",
        sa.Column("visit_id", sa.Integer, sa.ForeignKey("visits.id"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("content", sa.JSON, nullable=False),
        *moments("saved_at"), *texts("saved_by", nullable=False), *texts("save_reason"),
        check("number", "number >= 1"),
    )  # fmt: skip


def _make_settings() -> None:
    names = ("clinic_name", "address", "phone", "clinician_name", "sheet_text")
    table(
        "settings",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        *texts(*names, nullable=False),
        *one_of("paper", ("a4", "letter"), nullable=False),
        *moments("last_backup_at", nullable=True),
        *texts("last_backup_path"),
        check("only_row", "id = 1"),
    )
    op.execute(
        "INSERT INTO settings (id, clinic_name, address, phone, clinician_name, sheet_text, paper)"
        " VALUES (1, '', '', '', '', '', 'a4')"
    )
