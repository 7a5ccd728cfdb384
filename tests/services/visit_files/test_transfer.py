"""Whole files in and out: what is added, amended, already there; all or nothing."""

from dataclasses import replace
from datetime import date

import pytest

from tests.full_visit import FULL_VISIT
from tests.makers import a_decision, a_patient, a_visit, an_assessment, day
from tracker.domain.values.anatomy import Side
from tracker.domain.values.course import Course, Driver, DriverRevision, Patient, PatientId
from tracker.domain.values.course_rows import CourseRows
from tracker.domain.values.points import parse_point
from tracker.domain.values.red_flags import ASKED_NONE, NOT_ASKED, RedFlag, RedFlagAnswers, Weakness
from tracker.domain.values.treatment import Treatment
from tracker.domain.values.visit import Visit
from tracker.errors import CancelledError, InputError
from tracker.services.visit_files.transfer import ImportSummary
from tracker.services.workspace import Workspace

CSV_FIELDS_ONLY = Treatment(points=(parse_point("GB30:left"),), needles=4, retention_minutes=20)


def rows(
    *visits: Visit, patient: Patient | None = None, number: int = 1, first_line: int = 2
) -> CourseRows:
    return CourseRows(
        patient=patient or a_patient(),
        number=number,
        side=Side.LEFT,
        onset_date=day(-40),
        driver=Driver.DISC,
        visits=visits,
        first_line=first_line,
    )


def imported(workspace: Workspace, *courses: CourseRows) -> ImportSummary:
    return workspace.transfer.import_courses(courses, by="Front desk")


def the_course(workspace: Workspace) -> Course:
    (course,) = workspace.transfer.export_courses()
    return course


def said(course: Course) -> tuple[Visit, ...]:
    return tuple(replace(visit, visit_id=None) for visit in course.visits)


def test_a_new_file_is_added_whole(workspace: Workspace) -> None:
    visits = (
        a_visit(day(7), leg_pain=4, treatment=CSV_FIELDS_ONLY),
        a_visit(day(0), leg_pain=8, red_flags=ASKED_NONE),
    )

    summary = imported(workspace, rows(*visits), rows(a_visit(), patient=a_patient("7")))

    first, second = workspace.transfer.export_courses()
    assert (summary.patients_added, summary.courses_added, summary.visits_added) == (2, 2, 3)
    assert (summary.visits_amended, summary.visits_already_there) == (0, 0)
    assert said(first) == visits
    assert (first.assessment.side, first.assessment.onset_date) == (Side.LEFT, day(-40))
    assert first.assessment.drivers == (DriverRevision(on=day(7), driver=Driver.DISC),)
    assert second.patient.clinic_id == "7"


def test_views_hear_of_every_patient_and_course(workspace: Workspace) -> None:
    summary = imported(workspace, rows(a_visit()))

    course = the_course(workspace)
    assert summary.changes.patients == {course.patient.patient_id}
    assert summary.changes.courses == {course.course_id}


def test_the_same_file_again_says_nothing_new(workspace: Workspace) -> None:
    file = rows(a_visit(day(0), leg_pain=8), a_visit(day(7), leg_pain=4))
    imported(workspace, file)

    summary = imported(workspace, file)

    assert (summary.visits_added, summary.visits_amended, summary.visits_already_there) == (0, 0, 2)
    assert (summary.patients_changed, summary.courses_changed) == (0, 0)
    assert not summary.changes.courses


def test_a_row_for_a_stored_day_amends_and_keeps_what_the_file_does_not_carry(
    workspace: Workspace,
) -> None:
    patient_id, _ = workspace.patients.add(a_patient())
    course_id, _ = workspace.courses.begin(patient_id, an_assessment())
    visit_id, _ = workspace.courses.log_visit(course_id, FULL_VISIT, by="Dr. Example")
    row = a_visit(
        FULL_VISIT.visit_date,
        leg_pain=2,
        red_flags=RedFlagAnswers(yes=frozenset({RedFlag.SADDLE})),
        both_legs_assessed=True,
        treatment=CSV_FIELDS_ONLY,
    )

    summary = imported(workspace, rows(row))

    stored = the_course(workspace).visits[0]
    before, after = workspace.courses.versions(visit_id)
    assert summary.visits_amended == 1
    assert (stored.leg_pain, stored.back_pain, stored.note) == (2, None, None)
    assert (stored.odi_percent, stored.flare_hours) == (None, FULL_VISIT.flare_hours)
    assert stored.red_flags == FULL_VISIT.red_flags
    assert stored.treatment.herbs == FULL_VISIT.treatment.herbs
    assert stored.treatment.points == CSV_FIELDS_ONLY.points
    assert stored.both_legs_assessed_by == "Dr. Sample"
    assert stored.decision == FULL_VISIT.decision
    assert (before.visit.leg_pain, after.saved_by) == (8, "Front desk")


def test_a_column_the_file_lacks_keeps_what_is_stored(workspace: Workspace) -> None:
    imported(workspace, rows(a_visit(leg_pain=8, back_pain=3, note="kept")))
    narrow = replace(rows(a_visit(leg_pain=5)), columns=frozenset({"patient_id", "leg_pain"}))

    imported(workspace, narrow)

    stored = the_course(workspace).visits[0]
    assert (stored.leg_pain, stored.back_pain, stored.note) == (5, 3, "kept")


def test_a_row_that_contradicts_what_is_stored_is_refused(workspace: Workspace) -> None:
    imported(workspace, rows(a_visit(weakness=Weakness.WORSE)))
    narrow = replace(
        rows(a_visit(red_flags=ASKED_NONE)), columns=frozenset({"patient_id", "red_flags"})
    )

    with pytest.raises(InputError, match="patient 1042 on 2026-08-17 is there"):
        imported(workspace, narrow)

    assert the_course(workspace).visits[0].red_flags == NOT_ASKED


def test_two_rows_of_one_day_keep_both_in_the_history(workspace: Workspace) -> None:
    summary = imported(
        workspace, rows(a_visit(leg_pain=8), a_visit(leg_pain=6), a_visit(leg_pain=5))
    )

    (stored,) = the_course(workspace).visits
    assert stored.visit_id is not None
    versions = workspace.courses.versions(stored.visit_id)
    assert (summary.visits_added, summary.visits_amended) == (1, 2)
    assert [version.visit.leg_pain for version in versions] == [8, 6, 5]


def test_a_new_patient_needs_a_name(workspace: Workspace) -> None:
    nameless = Patient(clinic_id="9")
    files = [
        rows(a_visit()),
        rows(a_visit(), patient=nameless, first_line=3),
        rows(a_visit(), patient=Patient(clinic_id="10"), first_line=8),
    ]

    with pytest.raises(InputError, match=r"line 3: patient 9(.|\n)*line 8: patient 10"):
        imported(workspace, *files)

    assert workspace.patients.rows(day(0)) == ()


def test_a_known_patient_needs_no_name_and_keeps_what_the_file_leaves_blank(
    workspace: Workspace, patient_id: PatientId
) -> None:
    before = workspace.patients.patient(patient_id)

    summary = imported(workspace, rows(a_visit(), patient=Patient(clinic_id="1042")))

    assert workspace.patients.patient(patient_id) == before
    assert (summary.patients_added, summary.patients_changed) == (0, 0)


def test_a_known_patient_takes_what_the_file_says(
    workspace: Workspace, patient_id: PatientId
) -> None:
    said_now = Patient(clinic_id="1042", family_name="Keller", birth_date=date(1980, 2, 3))

    summary = imported(workspace, rows(a_visit(), patient=said_now))

    stored = workspace.patients.patient(patient_id)
    assert (stored.full_name, stored.birth_date) == ("Keller, Maria", date(1980, 2, 3))
    assert (summary.patients_added, summary.patients_changed) == (0, 1)


def test_a_known_course_takes_a_new_driver_as_a_revision(workspace: Workspace) -> None:
    imported(workspace, rows(a_visit(day(0))))

    summary = imported(workspace, replace(rows(a_visit(day(7))), driver=Driver.STENOSIS))

    drivers = the_course(workspace).assessment.drivers
    assert drivers == (
        DriverRevision(on=day(0), driver=Driver.DISC),
        DriverRevision(on=day(7), driver=Driver.STENOSIS),
    )
    assert (summary.courses_changed, summary.visits_added) == (1, 1)


def test_progress_tells_rows_done_of_all(workspace: Workspace) -> None:
    told: list[tuple[int, int]] = []
    file = rows(*(a_visit(day(number)) for number in range(600)))

    workspace.transfer.import_courses(
        [file], by="Front desk", progress=lambda done, total: told.append((done, total))
    )

    assert told == [(0, 600), (250, 600), (500, 600), (600, 600)]


def test_a_cancelled_import_leaves_nothing(workspace: Workspace) -> None:
    file = rows(*(a_visit(day(number)) for number in range(600)))

    def cancel(done: int, total: int) -> None:
        if done >= 500:
            raise CancelledError("Cancelled")

    with pytest.raises(CancelledError):
        workspace.transfer.import_courses([file], by="Front desk", progress=cancel)

    assert workspace.patients.rows(day(0)) == ()


def test_what_is_exported_can_be_imported_elsewhere(
    workspace: Workspace, other_workspace: Workspace
) -> None:
    plain = a_visit(day(0), leg_pain=8, red_flags=ASKED_NONE, treatment=CSV_FIELDS_ONLY)
    imported(
        workspace,
        rows(plain, a_visit(day(7), leg_pain=0)),
        rows(a_visit(day(90)), number=3),
        rows(a_visit(), patient=a_patient("A")),
    )
    exported = workspace.transfer.export_courses()

    imported(
        other_workspace,
        *(
            CourseRows(
                patient=replace(course.patient, patient_id=None),
                number=course.number,
                side=course.assessment.side,
                onset_date=course.assessment.onset_date,
                driver=course.assessment.driver,
                visits=course.visits,
            )
            for course in exported
        ),
    )

    assert other_workspace.transfer.export_courses() == exported


def test_an_import_keeps_decisions_of_the_clinician(workspace: Workspace) -> None:
    imported(workspace, rows(a_visit(leg_pain=8)))
    stored = the_course(workspace).visits[0]
    workspace.courses.amend_visit(replace(stored, decision=a_decision()), by="Dr. Example")

    imported(workspace, rows(a_visit(leg_pain=7)))

    assert the_course(workspace).visits[0].decision == a_decision()
