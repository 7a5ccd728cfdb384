"""The worked courses: phase and flags at each visit exactly as the clinic worked them out.

By both versions of the rules: ``vignettes.json`` is of version 1, ``vignettes-v2.json`` of 2.
"""

import json
from pathlib import Path
from typing import Any, Final

import pytest

from tracker.domain.rules.assessment import Assessment, FlagKind
from tracker.domain.rules.phases import assess
from tracker.domain.values.course_rows import CourseRows
from tracker.domain.values.rules import Rules, RuleVersion
from tracker.services.visit_files.reading import read_courses

HERE: Final = Path(__file__).parents[1]
FILES: Final = {"1": "vignettes.json", "2": "vignettes-v2.json"}
WORKED: Final[list[tuple[str, dict[str, Any]]]] = [
    (version, course)
    for version, name in FILES.items()
    for course in json.loads((HERE / name).read_text("utf-8"))
]

# The worked courses list what decides a phase; these only remark on a visit.
REMARKS: Final = (
    FlagKind.CARRIED,
    FlagKind.REVIEW_DUE,
    FlagKind.WORSE_THAN_START,
    FlagKind.BACK_UP,
    FlagKind.PLATEAU,
)

BOTH: Final = {
    "V01": {"2026-03-20": ["review_due"]},
    "V04": {"2026-02-09": ["review_due"]},
    "V06": {"2026-01-22": ["review_due"]},
    "V12": {"2026-01-12": ["carried:pain_reach"], "2026-02-09": ["carried:pain_reach"]},
    "V42": {"2026-01-19": ["carried:back_pain"]},
    "V56": {"2026-01-19": ["carried:pain_reach"]},
}
REMARKED: Final = {
    "1": BOTH,
    "2": BOTH
    | {
        "V06": {"2026-01-22": ["review_due"], "2026-01-26": ["plateau", "review_due"]},
        "V07": {"2026-02-09": ["plateau"]},
        "V25": {"2026-02-09": ["plateau"]},
        "V56": {"2026-01-19": ["carried:pain_reach"], "2026-02-02": ["plateau"]},
    },
}


@pytest.fixture(scope="module")
def courses() -> dict[str, CourseRows]:
    file = read_courses(HERE / "vignettes.csv")
    return {rows.patient.clinic_id: rows for rows in file.courses}


def name_of(worked: tuple[str, dict[str, Any]]) -> str:
    return f"{worked[1]['patient_id']} by {worked[0]}"


def assessed(version: str, rows: CourseRows) -> tuple[Assessment, ...]:
    return assess(rows.visits, Rules(version=RuleVersion(version)))


@pytest.mark.parametrize("worked", WORKED, ids=name_of)
def test_a_worked_course_gets_its_phases_and_flags(
    worked: tuple[str, dict[str, Any]], courses: dict[str, CourseRows]
) -> None:
    version, course = worked

    visits = assessed(version, courses[course["patient_id"]])

    assert course["expected"] == [
        {
            "date": visit.visit.visit_date.isoformat(),
            "phase": int(visit.phase),
            "flags": [flag.code for flag in visit.flags if flag.kind not in REMARKS],
        }
        for visit in visits
    ]


@pytest.mark.parametrize("worked", WORKED, ids=name_of)
def test_a_worked_course_gets_its_remarks(
    worked: tuple[str, dict[str, Any]], courses: dict[str, CourseRows]
) -> None:
    version, course = worked

    remarks = {
        visit.visit.visit_date.isoformat(): [
            flag.code for flag in visit.flags if flag.kind in REMARKS
        ]
        for visit in assessed(version, courses[course["patient_id"]])
    }

    expected = REMARKED[version].get(course["patient_id"], {})
    assert {day: codes for day, codes in remarks.items() if codes} == expected
