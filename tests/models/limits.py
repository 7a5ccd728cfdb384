"""What every column of the database allows, written down a second time and apart."""

from typing import Final

SCORE = (0, 10)
REACH = (0, 5)

# table, column: smallest and largest whole number allowed
WHOLE: Final[dict[tuple[str, str], tuple[int, int]]] = {
    ("courses", "number"): (1, 10_000),
    ("courses", "planned_visits"): (1, 100),
    ("courses", "interval_days"): (1, 365),
    ("courses", "yearly_visits"): (1, 365),
    ("courses", "visits_elsewhere"): (0, 365),
    ("allowed_periods", "position"): (0, 2),
    ("allowed_periods", "visits"): (1, 100),
    ("activities", "position"): (0, 4),
    ("settings", "sign_after_days"): (0, 365),
    ("settings", "function_every"): (0, 50),
    ("patients", "birth_year"): (1900, 9999),
    ("visits", "leg_pain"): SCORE,
    ("visits", "back_pain"): SCORE,
    ("visits", "tingling"): SCORE,
    ("visits", "numbness"): SCORE,
    ("visits", "sleep_trouble"): SCORE,
    ("visits", "flare_worst_pain"): SCORE,
    ("visits", "pain_reach_left"): REACH,
    ("visits", "pain_reach_right"): REACH,
    ("visits", "sensory_reach_left"): REACH,
    ("visits", "sensory_reach_right"): REACH,
    ("visits", "sitting_minutes"): (0, 1440),
    ("visits", "walking_minutes"): (0, 1440),
    ("visits", "odi_percent"): (0, 100),
    ("visits", "rmdq"): (0, 24),
    ("visits", "sbi"): (0, 24),
    ("visits", "start_back"): (0, 9),
    ("visits", "flare_hours"): (0, 720),
    ("visits", "interference_pain"): SCORE,
    ("visits", "interference_enjoyment"): SCORE,
    ("visits", "interference_activity"): SCORE,
    ("treatments", "needles"): (0, 60),
    ("treatments", "needles_out"): (0, 60),
    ("treatments", "electro_pairs"): (1, 30),
    ("treatments", "electro_minutes"): (1, 60),
    ("treatments", "retention_minutes"): (0, 60),
    ("treatments", "herbs_times_a_day"): (1, 12),
    ("treatments", "herbs_days"): (1, 365),
    ("treatments", "leg_pain_before"): SCORE,
    ("treatments", "leg_pain_after"): SCORE,
    ("treatments", "reach_before"): REACH,
    ("treatments", "reach_after"): REACH,
    ("treatments", "interval_days"): (1, 365),
    ("treatments", "copied_from"): (1, 100_000),
    ("decisions", "phase"): (1, 4),
    ("decisions", "proposal"): (1, 4),
    ("psfs_scores", "score"): SCORE,
    ("kept_pages", "visit_count"): (0, 100_000),
    ("day_list", "position"): (0, 10_000),
    ("set_rules", "review_days"): (14, 90),
    ("set_rules", "review_visits"): (3, 12),
    ("set_rules", "plateau_visits"): (2, 12),
    ("set_rules", "plateau_weeks"): (0, 26),
    ("set_rules", "gap_days"): (28, 365),
    ("set_rules", "improved_percent"): (20, 50),
    ("set_rules", "controlled_max"): (2, 4),
    ("set_rules", "settled_max"): (1, 3),
    ("set_rules", "stable_days"): (14, 90),
}

# table, column: the only texts allowed
CHOICES: Final[dict[tuple[str, str], tuple[str, ...]]] = {
    ("patients", "sex"): ("female", "male", "other"),
    ("patient_precautions", "precaution"): (
        "anticoagulant", "pacemaker", "pregnancy", "epilepsy", "fainting", "skin",
        "metal_allergy", "spinal_surgery", "diabetes",
    ),
    ("courses", "side"): ("left", "right", "both"),
    ("courses", "recall"): (
        "average since the last visit", "average over the last 24 hours",
        "worst over the last 24 hours", "right now", "average over the last 7 days",
    ),
    ("course_drivers", "driver"): ("disc", "piriformis", "stenosis", "combination", "other"),
    ("course_qualities", "quality"): (
        "burning", "electric", "aching", "cramping", "stabbing", "pulling",
    ),
    ("course_aggravators", "aggravator"): (
        "sitting", "standing", "walking", "bending", "lifting", "coughing", "lying",
    ),
    ("course_asked_once", "item"): (
        "cancer", "steroids_osteoporosis", "immunosuppression", "first_severe_pain",
    ),
    ("visits", "weakness"): ("none", "stable", "new", "worse"),
    ("visits", "reaction"): ("better", "same", "flare"),
    ("red_flag_answers", "item"): (
        "bladder", "bowel", "saddle", "sexual", "progressive_weakness", "foot_drop",
        "sudden_neuro", "both_legs", "cold_leg", "gait", "pulsating_mass", "trauma", "infection",
        "cancer_nerve", "infection_cancer", "cancer_history", "weight_loss", "night_pain",
        "first_severe_pain", "steroids_osteoporosis", "immunosuppression", "abdominal_mass",
    ),
    ("flag_actions", "action"): (
        "sent_to_emergency", "spoke_to", "patient_declined", "already_assessed",
        "asked_for_review", "known_to_doctor", "watching",
    ),
    ("treatments", "de_qi"): ("not_sought", "obtained", "not_obtained"),
    ("treatments", "stimulation"): ("none", "light", "moderate", "strong"),
    ("treatments", "session_response"): ("looser", "no_change", "worse"),
    ("needled_points", "side"): ("left", "right", "both"),
    ("settings", "paper"): ("a4", "letter"),
    ("settings", "day_order"): ("day_first", "month_first"),
    ("kept_pages", "paper"): ("a4", "letter"),
    ("record_versions", "kind"): (
        "patient", "course", "event", "settings", "snippet", "sheet_text", "point_group",
    ),
    ("record_versions", "action"): ("added", "changed", "removed"),
    ("touches", "kind"): ("patient", "settings", "day_list", "everything"),
    ("visit_strikes", "kind"): (
        "logged", "amended", "struck_out", "restored", "moved",
    ),
    ("course_events", "kind"): (
        "injection", "fall", "new_medicine", "return_to_work", "long_drive", "other",
    ),
}  # fmt: skip

LANGUAGE_CODES: Final = (("settings", "page_language"), ("page_languages", "language"))

YES_NO: Final = (
    ("erased_patients", "has_traces"),
    ("patients", "precautions_asked"),
    ("visits", "both_legs_assessed"),
    ("visits", "is_live"),
    ("course_asked_once", "is_yes"),
    ("red_flag_answers", "is_yes"),
    ("treatments", "electro_used"),
    ("treatments", "moxa_used"),
    ("treatments", "cupping_used"),
    ("treatments", "gua_sha_used"),
    ("treatments", "tuina_used"),
    ("treatments", "heat_used"),
    ("treatments", "herbs_used"),
    ("decisions", "is_current"),
    ("settings", "numbers_patients"),
    ("settings", "uses_codes"),
    ("settings", "has_name_traces"),
    ("day_list", "is_walk_in"),
    ("self_entries", "is_taken"),
    ("day_list", "is_absent"),
)

CODES: Final = (
    ("courses", "payer"),
    ("kept_pages", "variant"),
    ("kept_pages", "look"),
    ("visits", "flags_asked"),
)

ABOVE_ZERO: Final = (
    ("treatments", "needle_diameter_mm"),
    ("treatments", "needle_length_mm"),
    ("treatments", "depth_mm"),
    ("treatments", "electro_frequency_hz"),
)

NOT_BLANK: Final = (
    ("patients", "clinic_id"),
    ("course_diagnoses", "code"),
    ("snippets", "name"),
    ("snippets", "text"),
    ("sheet_texts", "name"),
    ("sheet_texts", "text"),
    ("kept_pages", "title"),
    ("kept_pages", "language"),
    ("point_groups", "name"),
    ("needled_points", "place"),
    ("erased_patients", "reason"),
)

CHECKSUM: Final = "0123456789abcdef" * 4
NO_CHECKSUMS: Final = (
    "", CHECKSUM[1:], f"{CHECKSUM}0", CHECKSUM.upper(), f"{CHECKSUM[1:]}g", f" {CHECKSUM[1:]}",
    f"{CHECKSUM[:31]} {CHECKSUM[32:]}",
)  # fmt: skip

# table, name of the rule, values of the row it refuses
RULES: Final[tuple[tuple[str, str, str], ...]] = (
    (
        "visits",
        "both_legs_dated",
        "both_legs_assessed = NULL, both_legs_assessed_on = '2026-01-01'",
    ),
    ("visits", "both_legs_dated", "both_legs_assessed = 0, both_legs_assessed_by = 'Dr. Sample'"),
    ("visits", "version", "version = 0"),
    ("self_entries", "settled", "settled_at = NULL, settled_by = 'Dr. Sample'"),
    ("red_flag_answers", "since", "is_yes = 0, since = 'yesterday'"),
    ("red_flag_answers", "since", "is_yes = 1, since = '  '"),
    ("visit_versions", "number", "number = 0"),
    ("visit_strikes", "number", "number = 1"),
    ("allowed_periods", "days", "first_day = '2026-02-02', last_day = '2026-02-01'"),
    ("course_events", "other_in_words", "kind = 'other', text = NULL"),
    ("course_events", "other_in_words", "kind = 'other', text = '  '"),
    ("treatments", "depth_within_needle", "depth_mm = 40.5, needle_length_mm = 40"),
    ("decisions", "override_reason", "phase = 2, proposal = 1, reason = NULL"),
    ("decisions", "override_reason", "phase = 2, proposal = 1, reason = '  '"),
    ("moved_house", "only_row", "id = 2"),
    ("settings", "only_row", "id = 2"),
    ("record_versions", "number", "number = -1"),
    ("settings", "log_hash", "log_hash = zeroblob(31)"),
    ("settings", "log_hash", "log_hash = zeroblob(33)"),
    ("settings", "logo", "logo = x''"),
    ("settings", "logo", "logo = zeroblob(1048577)"),
    ("kept_pages", "pdf", "pdf = x''"),
    *(
        (table, "sha256", f"sha256 = '{wrong}'")
        for table in ("kept_pages", "erased_patients")
        for wrong in NO_CHECKSUMS
    ),
    ("merged_patients", "another", "into_id = patient_id"),
    ("set_rules", "settled_within_controlled", "settled_max = 3, controlled_max = 2"),
)

# channel, highest number of its points
POINTS: Final = {
    "LU": 11, "LI": 20, "ST": 45, "SP": 21, "HT": 9, "SI": 19, "BL": 67, "KI": 27, "PC": 9,
    "TE": 23, "GB": 44, "LR": 14, "GV": 28, "CV": 24,
    "EX-HN": 15, "EX-CA": 1, "EX-B": 9, "EX-UE": 11, "EX-LE": 12,
}  # fmt: skip
MIDLINE: Final = ("GV", "CV")
LEVELS: Final = ("C1", "C7", "T1", "T12", "L1", "L5", "S1", "S5")
NO_LEVELS: Final = ("C0", "C8", "T0", "T13", "L0", "L6", "S0", "S6", "l4", "", "L", "4")
