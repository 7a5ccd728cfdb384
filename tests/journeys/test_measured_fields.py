"""Every measured field of a visit goes from the form to all that carries and shows it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.makers import a_course, a_patient, a_visit, an_assessment, day
from tests.window.screen import Screen
from tracker.charts.visit_words import visit_words
from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.clinic import ClinicSettings
from tracker.domain.values.course import CourseId
from tracker.domain.values.kept_page import PageVariant
from tracker.domain.values.measured_fields import MEASURED_FIELDS, FieldKind, MeasuredField
from tracker.domain.values.visit import Visit
from tracker.domain.words.visit_changes import FieldChange, changes_between
from tracker.language import tr
from tracker.reports.clinician_part import report_of
from tracker.reports.documents import PagePlan
from tracker.services.visit_files.columns import write_file
from tracker.services.visit_files.reading import read_courses
from tracker.services.workspace import Workspace
from tracker.ui.course.visit_table import VisitTableModel

TYPED = 7  # allowed in every field that takes a digit
WORDS = {Reach.CALF: "calf", TYPED: "7"}


def value_of(field: MeasuredField) -> Reach | int:
    return Reach.CALF if field.kind is FieldKind.REACH else TYPED


def a_visit_with(field: MeasuredField) -> Visit:
    return replace(a_visit(day(7)), **{field.name: value_of(field)})  # type: ignore[arg-type]  # the field's own check tells


def status_with(visit: Visit) -> CourseStatus:
    return status_of(a_course(a_visit(leg_pain=4, pain_reach_left=Reach.FOOT), visit))


def stored(visit: Visit, database: Path) -> tuple[Visit, tuple[FieldChange, ...]]:
    """Return a visit as it comes back, after it was logged blank and amended to it."""
    clinic = Workspace.open(database)
    patient_id, _ = clinic.patients.add(a_patient())
    course_id, _ = clinic.courses.begin(patient_id, an_assessment())
    visit_id, _ = clinic.courses.log_visit(course_id, a_visit(visit.visit_date), by="Dr. Example")
    clinic.courses.amend_visit(replace(visit, visit_id=visit_id, version=1), by="Dr. Example")
    logged, amended = (version.visit for version in clinic.courses.versions(visit_id))
    (back,) = clinic.courses.course(course_id).visits
    clinic.close()
    return back, changes_between(logged, amended)


def through_csv(visit: Visit, path: Path) -> Visit:
    write_file(path, [a_course(visit)])
    ((back,),) = (rows.visits for rows in read_courses(path).courses)
    return back


def shown(status: CourseStatus) -> Iterator[tuple[str, str]]:
    """Yield each place that shows the last visit, and what stands there."""
    model = VisitTableModel()
    model.show_course(status)
    for at in range(model.columnCount()):
        yield "visits table", str(model.data(model.index(0, at)))
    yield "visits table", str(model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole))
    yield "hover words", visit_words(status, 1)
    plan = PagePlan(printed_on=day(9), variant=PageVariant.CLINICIAN, closing="")
    report = report_of(status, ClinicSettings(), plan)
    for cell in report.visits.rows[-1]:
        yield "clinician's page", cell


@pytest.mark.parametrize("field", MEASURED_FIELDS, ids=lambda field: field.name)
def test_a_measured_field_is_stored_carried_and_shown(field: MeasuredField, tmp_path: Path) -> None:
    visit, words = a_visit_with(field), WORDS[value_of(field)]
    blank = frozenset(shown(status_with(a_visit(day(7)))))

    back, changes = stored(visit, tmp_path / "clinic.sqlite3")
    from_csv = through_csv(visit, tmp_path / "visits.csv")
    places = {place for place, text in set(shown(status_with(visit))) - blank if words in text}

    assert getattr(back, field.name) == value_of(field)
    assert [(one.label, one.after) for one in changes] == [(tr(field.label), words)]
    assert getattr(from_csv, field.name) == (value_of(field) if field.is_in_csv else None)
    assert places == places_of(field)


def places_of(field: MeasuredField) -> set[str]:
    """Return where one visit is shown with it; what is asked now and then stands elsewhere."""
    if field.column or field.kind is FieldKind.REACH:
        return {"visits table", "hover words", "clinician's page"}
    return {"visits table", "hover words"} if field.kind is FieldKind.TOTAL else set()


def test_every_measured_number_is_asked_in_the_form(screen: Screen, database: Path) -> None:
    numbers = [field for field in MEASURED_FIELDS if field.kind is not FieldKind.REACH]
    screen.log_visit(date(2026, 11, 2), "5")
    screen.type_visit(date(2026, 11, 9), "")
    more = screen.find(QWidget, "morePage")
    asked = {field.name: screen.find(QWidget, object_name(field)) for field in numbers}

    for one in sorted(asked.values(), key=more.isAncestorOf):
        if more.isAncestorOf(one) and not more.isVisible():
            screen.click("moreOfVisit")
        one.setFocus()
        screen.type_focused(str(TYPED))
    screen.click("moreDone")
    screen.act("saveVisit")

    clinic = Workspace.open(database)
    visit = clinic.courses.course(CourseId(1)).visits[-1]
    clinic.close()
    assert visit.visit_date == date(2026, 11, 9)
    assert {getattr(visit, field.name) for field in numbers} == {TYPED}


def object_name(field: MeasuredField) -> str:
    first, *others = field.name.split("_")
    return first + "".join(other.capitalize() for other in others)
