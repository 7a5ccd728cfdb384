"""The worked courses: phase and flags at each visit exactly as the clinic worked them out."""

import json
from pathlib import Path
from typing import Any, Final

import pytest

from tracker.domain.rules.assessment import Assessment, FlagKind
from tracker.domain.rules.phases import assess
from tracker.services.visit_files.reading import read_courses

HERE: Final = Path(__file__).parents[1]
WORKED: Final[list[dict[str, Any]]] = json.loads((HERE / "vignettes.json").read_text("utf-8"))

# The worked courses list what decides a phase; these two only remark on a visit.
REMARKS: Final = (FlagKind.CARRIED, FlagKind.REVIEW_DUE)

REMARKED: Final = {
    "V01": {"2026-03-20": ["review_due"]},
    "V04": {"2026-02-09": ["review_due"]},
    "V06": {"2026-01-22": ["review_due"]},
    "V12": {"2026-01-12": ["carried:pain_reach"], "2026-02-09": ["carried:pain_reach"]},
    "V42": {"2026-01-19": ["carried:back_pain"]},
    "V56": {"2026-01-19": ["carried:pain_reach"]},
}


@pytest.fixture(scope="module")
def assessed() -> dict[str, tuple[Assessment, ...]]:
    file = read_courses(HERE / "vignettes.csv")
    return {rows.patient.clinic_id: assess(rows.visits) for rows in file.courses}


@pytest.mark.parametrize("course", WORKED, ids=lambda course: f"{course['patient_id']}")
def test_a_worked_course_gets_its_phases_and_flags(
    course: dict[str, Any], assessed: dict[str, tuple[Assessment, ...]]
) -> None:
    expected = course["expected"]

    visits = assessed[course["patient_id"]]

    assert expected == [
        {
            "date": visit.visit.visit_date.isoformat(),
            "phase": int(visit.phase),
            "flags": [flag.code for flag in visit.flags if flag.kind not in REMARKS],
        }
        for visit in visits
    ]


@pytest.mark.parametrize("course", WORKED, ids=lambda course: f"{course['patient_id']}")
def test_a_worked_course_gets_its_remarks(
    course: dict[str, Any], assessed: dict[str, tuple[Assessment, ...]]
) -> None:
    expected = REMARKED.get(course["patient_id"], {})

    remarks = {
        visit.visit.visit_date.isoformat(): [
            flag.code for flag in visit.flags if flag.kind in REMARKS
        ]
        for visit in assessed[course["patient_id"]]
    }

    assert {day: codes for day, codes in remarks.items() if codes} == expected
