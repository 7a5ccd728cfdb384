"""Fills a new database with the clinic of ``day.py``: who comes today, who does not, two twins."""

import sys
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.makers import a_patient, a_visit, an_assessment
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.plan import CoursePlan
from tracker.services.workspace import Workspace

PLANNED: Final = ("Abel", "Baker", "Clark", "Dunn", "Evans", "Frost", "Grant", "Jones")
OTHERS: Final = ("Hale", "Irwin", "Moss", "Mosse")
NAMESAKES: Final = (("201", 1971), ("202", 1990))
VISITS: Final = 6  # each a week apart, before today


def add(clinic: Workspace, clinic_id: str, family: str, born: date, today: date) -> None:
    """Add a patient with a course of some weeks; whoever is planned comes today."""
    patient = a_patient(clinic_id, family_name=family, given_name="Ana", birth_date=born)
    patient_id, _ = clinic.patients.add(patient)
    course_id, _ = clinic.courses.begin(patient_id, an_assessment())
    for week in range(VISITS, 0, -1):
        visit = a_visit(
            today - timedelta(weeks=week), back_pain=5, leg_pain=6, tingling=5, numbness=5,
            pain_reach_left=Reach.CALF, sitting_minutes=20, walking_minutes=15, sleep_trouble=5,
        )  # fmt: skip
        clinic.courses.log_visit(course_id, visit, by="Dr. Example")
    if family in PLANNED:
        at = time(9 + PLANNED.index(family) // 4, 15 * (PLANNED.index(family) % 4))
        clinic.courses.change_plan(course_id, CoursePlan(next_visit_on=today, next_visit_at=at))


def main() -> None:
    """Fill the database named on the command line."""
    today = datetime.now(UTC).astimezone().date()
    clinic = Workspace.open(Path(sys.argv[1]))
    for number, family in enumerate((*PLANNED, *OTHERS), 101):
        add(clinic, str(number), family, date(1950 + number % 40, 3, 9), today)
    for clinic_id, year in NAMESAKES:
        add(clinic, clinic_id, "Keller", date(year, 3, 9), today)
    clinic.close()


if __name__ == "__main__":
    main()
