"""The sample clinic and what it lacks for the pictures: ``python -m gallery.clinic FILE``."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Final

from tests.makers import a_visit
from tests.window.samples import store_samples
from tracker.app import application
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach, Side
from tracker.domain.values.clinic import ClinicSettings, Paper
from tracker.domain.values.course import (
    Activity,
    CourseEvent,
    CourseId,
    EventKind,
    FirstAssessment,
    Patient,
)
from tracker.domain.values.course_rows import CourseRows
from tracker.domain.values.kept_page import PageLook, PagePdf, PageVariant
from tracker.domain.values.payers import Payer
from tracker.domain.values.plan import AllowedPeriod, CoursePlan
from tracker.domain.values.points import NeedledPoint, PointSide
from tracker.domain.values.presets import PointGroup, SheetText, Snippet
from tracker.domain.values.red_flags import ASKED_NONE, Weakness
from tracker.domain.values.visit import ActivityId, Reaction, Visit
from tracker.models.database import Database
from tracker.pages.painting import LaidOut
from tracker.pages.pdf import pdf_bytes
from tracker.reports.composing import sheet_of
from tracker.reports.documents import PagePlan
from tracker.services.archive import Archive
from tracker.services.workspace import Workspace

NOW: Final = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
ACTIVE: Final = "1042"
NO_VISIT: Final = "2001"
NUMB_FIRST: Final = "2002"
RELAPSE: Final = "2003"
SIXTY: Final = "2004"
TWO_HUNDRED: Final = "2005"
ENDED: Final = "2006"
OTHER_SCRIPT: Final = "2009"
FUNCTION: Final = "2010"
SETTINGS: Final = ClinicSettings(
    clinic_name="Harbour Sample Clinic",
    address="1 Example Quay\nSampletown",
    phone="000 0000",
    clinician_name="Dr. Mustermann",
    sheet_text="Walk a little every day, and change how you sit every half hour.",
)


def make_clinic(database: Path) -> None:
    """Fill a new database with everybody who is in the pictures."""
    store_samples(database, NOW.date())
    clinic = Workspace.open(database)
    clinic.settings.write(SETTINGS)
    clinic.transfer.import_courses(list(_added_courses()), by="Dr. Mustermann")
    unseen = Patient(clinic_id=NO_VISIT, family_name="Novisit", given_name="Vera")
    patient_id, _ = clinic.patients.add(unseen)
    clinic.courses.begin(patient_id, FirstAssessment(side=Side.LEFT))
    clinic.courses.end(_course(clinic, ENDED), on=date(2026, 10, 5), reason="Goals reached")
    clinic.courses.end(_course(clinic, "0987"), on=date(2026, 3, 9), reason="Relapse")
    _plan_courses(clinic)
    _add_events(clinic)
    _add_presets(clinic)
    _keep_pages(clinic)
    clinic.close()


def _course(clinic: Workspace, clinic_id: str) -> CourseId:
    """Return a patient's first course."""
    (row,) = [row for row in clinic.patients.rows(NOW.date()) if row.patient.clinic_id == clinic_id]
    assert row.patient.patient_id is not None
    found = clinic.courses.of_patient(row.patient.patient_id)
    return min(found, key=lambda one: one.number).course_id


def _added_courses() -> Iterator[CourseRows]:
    numb = [
        replace(visit, leg_pain=2, numbness=max(1, 8 - row), tingling=max(1, 6 - row))
        for row, visit in enumerate(_weekly((2,) * 7))
    ]
    numb = [replace(visit, sensory_reach_left=Reach(max(2, 5 - row // 2)), pain_reach_left=None)
        for row, visit in enumerate(numb)]  # fmt: skip
    yield _rows(NUMB_FIRST, "Taub", "Nina", numb)
    yield _rows(RELAPSE, "Rueckfall", "Rita", _weekly((8, 7, 5, 3, 1, 1, 2, 6, 7)))
    yield _rows(SIXTY, "Sixty", "Sam", _weekly(_long(60)))
    yield _rows(TWO_HUNDRED, "Hundred", "Hanna", _weekly(_long(200)))
    yield _rows(ENDED, "Finished", "Finn", _weekly((7, 5, 3, 2, 1, 1)))
    for clinic_id, year in (("2007", 1981), ("2008", 1956)):  # two of one name
        born = date(year, 7, 12)
        yield _rows(clinic_id, "Smith", "Anna", _weekly((7, 6)), born)
    yield _rows(OTHER_SCRIPT, "مثال", "ليلى", _weekly((6, 5, 4)))
    activities = ("walk the dog", "sit through a film", "put on socks", "drive to work")
    named = tuple(
        Activity(name=name, activity_id=ActivityId(at)) for at, name in enumerate(activities)
    )
    rows = _rows(FUNCTION, "Funktion", "Fred", list(_able(_weekly((8, 7, 7, 5, 4, 4, 3, 3, 2)))))
    yield replace(rows, activities=named)


def _able(visits: list[Visit]) -> Iterator[Visit]:
    """Yield visits of which every fourth asks function, as a clinic is reminded to."""
    for row, visit in enumerate(visits):
        pain = visit.leg_pain or 0
        if row % 4:
            yield visit
            continue
        yield replace(
            visit,
            interference_pain=pain, interference_enjoyment=pain - 1, interference_activity=pain,
            psfs={ActivityId(at): min(10, 9 - pain + at) for at in range(4)},
            odi_percent=6 * pain, odi_on=visit.visit_date, odi_version="2.1a", rmdq=12 + pain // 3,
        )  # fmt: skip


def _rows(
    clinic_id: str, family: str, given: str, visits: list[Visit], born: date = date(1971, 3, 9)
) -> CourseRows:
    patient = Patient(
        clinic_id=clinic_id, family_name=family, given_name=given, birth_date=born
    )  # fmt: skip
    return CourseRows(patient=patient, side=Side.LEFT, visits=tuple(visits))


def _long(count: int) -> tuple[int, ...]:
    """Return leg pain of a long course, which falls and flares."""
    return tuple(
        min(9, max(1, 8 - 7 * row // count + (row * 7) % 3 - (row * 5) % 2 + 3 * (row % 17 == 0)))
        for row in range(count)
    )


def _weekly(leg_pain: tuple[int, ...]) -> list[Visit]:
    """Return visits whose last was five days ago; the other values follow leg pain."""
    last = NOW.date() - timedelta(days=5)
    return [
        a_visit(
            last - timedelta(weeks=len(leg_pain) - 1 - row),
            leg_pain=pain,
            back_pain=min(10, pain // 2 + 1),
            tingling=max(0, pain - 1),
            numbness=max(0, pain - 3),
            sleep_trouble=max(0, pain - 2),
            pain_reach_left=Reach(min(5, (pain + 1) // 2 + 1)),
            sensory_reach_left=Reach(min(5, (pain + 1) // 2 + 1)),
            sitting_minutes=75 - 7 * pain,
            walking_minutes=90 - 8 * pain,
            red_flags=ASKED_NONE,
            weakness=Weakness.NONE,
            reaction=_reaction(leg_pain, row),
        )
        for row, pain in enumerate(leg_pain)
    ]


def _reaction(leg_pain: tuple[int, ...], row: int) -> Reaction | None:
    if row == 0:
        return None
    change = leg_pain[row] - leg_pain[row - 1]
    return Reaction.FLARE if change > 2 else Reaction.BETTER if change < 0 else Reaction.SAME


def _plan_courses(clinic: Workspace) -> None:
    """Plan three courses: one with a payer and a goal, one that is overdue, a first visit."""
    begun = date(2026, 8, 17)
    period = AllowedPeriod(visits=12, first_day=begun, last_day=begun + timedelta(days=104))
    planned = CoursePlan(planned_visits=12, interval_days=7, goal="walk the dog for an hour")
    for clinic_id, plan in (
        (ACTIVE, replace(
            planned, reason="Sitting at work is still short.", next_visit_on=date(2026, 12, 1),
            next_visit_at=time(10, 15), medication_start="ibuprofen 3 × 400 mg",
            medication_now="none", work_start="off work", work_now="half days",
            status_on=NOW.date(), payer=Payer.MEDICARE, periods=(period,), yearly_visits=20,
        )),
        (RELAPSE, CoursePlan(planned_visits=12, interval_days=3)),
        ("1070", planned),
    ):  # fmt: skip
        clinic.courses.change_plan(_course(clinic, clinic_id), plan)


def _add_events(clinic: Workspace) -> None:
    for on, kind, text in (
        (date(2026, 9, 10), EventKind.INJECTION, "L5 left"),
        (date(2026, 10, 14), EventKind.RETURN_TO_WORK, None),
    ):
        event = CourseEvent(on=on, kind=kind, text=text)
        clinic.courses.add_event(_course(clinic, ACTIVE), event)


def _add_presets(clinic: Workspace) -> None:
    clinic.snippets.save(Snippet(name="walk", text="Walks a little more every day."))
    clinic.snippets.save(Snippet(name="sit", text="Sits at most half an hour at a time."))
    clinic.sheet_texts.save(SheetText(name="Rest", text="Rest after the visit, then walk."))
    points = tuple(NeedledPoint(code, PointSide.LEFT) for code in ("GB30", "BL40", "BL60"))
    clinic.point_groups.save(PointGroup(name="Foot on the left", points=points))


def _keep_pages(clinic: Workspace) -> None:
    """Hand the progress sheet out on both papers, as if on the day of the pictures."""
    assert clinic.path is not None
    course_id = _course(clinic, ACTIVE)
    status = status_of(clinic.courses.course(course_id))
    database = Database.open(clinic.path)
    archive = Archive(database, now=lambda: NOW)
    for paper in Paper:
        sheet = sheet_of(status, SETTINGS, PagePlan(printed_on=NOW.date(), paper=paper))
        pdf = pdf_bytes([LaidOut(sheet)])
        kept = PagePdf(pdf=pdf, variant=PageVariant.PLAIN, paper=paper, look=PageLook.COLOUR)
        archive.keep(course_id, kept)
    database.close()


if __name__ == "__main__":
    application()  # a page is painted
    make_clinic(Path(sys.argv[1]))
