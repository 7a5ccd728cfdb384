"""Damage of one value, as a rotten disk, a stray tool or an older fault leaves it."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tracker.models.sqlite_driver import connect


@dataclass(frozen=True, slots=True)
class Damage:
    """One value that this program cannot read.

    Attributes:
        sql: What does the damage; the conditions of the tables are off.
        table: Where.
        column: Which value is named.
    """

    sql: str
    table: str
    column: str


DRAFT: Final = (
    "INSERT INTO drafts (course_id, visit_id, version, content, saved_at) VALUES"
    " ((SELECT min(id) FROM courses), NULL, NULL, {content}, '{saved_at}')"
)
VERSION: Final = (
    "INSERT INTO visit_versions (visit_id, number, content, saved_at, saved_by)"
    " VALUES ((SELECT min(id) FROM visits), 1, {content}, '2026-01-01 00:00:00.000000', 'X')"
)

DAMAGES: Final = {
    "draft cut": Damage(
        DRAFT.format(content="'{'", saved_at="2026-01-01 00:00:00.000000"), "drafts", "content"
    ),
    "draft kept at no time": Damage(
        DRAFT.format(content="'{}'", saved_at="yesterday"), "drafts", "saved_at"
    ),
    "draft that is a list": Damage(
        DRAFT.format(content="'[]'", saved_at="2026-01-01 00:00:00.000000"), "drafts", "content"
    ),
    "birth date": Damage(
        "UPDATE patients SET birth_date = '2024-13-99' WHERE id = (SELECT min(id) FROM patients)",
        "patients",
        "birth_date",
    ),
    "sex": Damage(
        "UPDATE patients SET sex = 'zzz' WHERE id = (SELECT min(id) FROM patients)",
        "patients",
        "sex",
    ),
    "name with a bad byte": Damage(
        "UPDATE patients SET family_name = CAST(x'4bff' AS TEXT)"
        " WHERE id = (SELECT min(id) FROM patients)",
        "patients",
        "family_name",
    ),
    "visit day": Damage(
        "UPDATE visits SET visit_date = '20x4-01-01' WHERE id = (SELECT min(id) FROM visits)",
        "visits",
        "visit_date",
    ),
    "score too high": Damage(
        "UPDATE visits SET leg_pain = 77 WHERE id = (SELECT min(id) FROM visits)",
        "visits",
        "leg_pain",
    ),
    "score in letters": Damage(
        "UPDATE visits SET leg_pain = 'abc' WHERE id = (SELECT min(id) FROM visits)",
        "visits",
        "leg_pain",
    ),
    "note with a bad byte": Damage(
        "UPDATE visits SET note = CAST(x'61ff62' AS TEXT) WHERE id = (SELECT min(id) FROM visits)",
        "visits",
        "note",
    ),
    "unknown weakness": Damage(
        "UPDATE visits SET weakness = 'huge' WHERE id = (SELECT min(id) FROM visits)",
        "visits",
        "weakness",
    ),
    "unknown side": Damage(
        "UPDATE courses SET side = 'up' WHERE id = (SELECT min(id) FROM courses)",
        "courses",
        "side",
    ),
    "history snapshot cut": Damage(
        VERSION.format(content="'{\"visit_date\": '"), "visit_versions", "content"
    ),
    "history snapshot of nothing": Damage(
        VERSION.format(content="'{\"visit_date\": 7}'"), "visit_versions", "content"
    ),
    "settings": Damage("UPDATE settings SET paper = 'b5'", "settings", "paper"),
    "emergency number": Damage(
        "UPDATE settings SET emergency_number = CAST(x'ff' AS TEXT)",
        "settings",
        "emergency_number",
    ),
    "own group of points": Damage(
        "INSERT INTO point_groups (name, points) VALUES ('Mine', '[\"XX99\"]')",
        "point_groups",
        "points",
    ),
    "text with a bad byte": Damage(
        "INSERT INTO snippets (name, text) VALUES ('Mine', CAST(x'ff' AS TEXT))",
        "snippets",
        "text",
    ),
    "needled point": Damage(
        "INSERT INTO needled_points (visit_id, position, channel, number, side)"
        " VALUES ((SELECT min(id) FROM visits), 90, 'QQ', 7, 'left')",
        "needled_points",
        "code",
    ),
    "red flag": Damage(
        "INSERT INTO red_flag_answers (visit_id, item, is_yes)"
        " VALUES ((SELECT min(id) FROM visits), 'toothache', 1)",
        "red_flag_answers",
        "item",
    ),
    "summary of a course": Damage(
        "UPDATE course_summaries SET last_visit = 'never'"
        " WHERE course_id = (SELECT min(id) FROM courses)",
        "course_summaries",
        "last_visit",
    ),
}


def damage(file: Path, sql: str) -> None:
    """Do damage to a clinic's file that nobody has open."""
    with closing(connect(file)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(sql)
