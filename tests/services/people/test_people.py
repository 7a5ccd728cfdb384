"""What an assistant and a reader can do in the program, in a file and on a server alike."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest

from tests.makers import a_patient, a_visit, an_assessment, day
from tests.services.people.conftest import Open
from tracker.domain.people.roles import Role
from tracker.domain.values.clinic import Paper
from tracker.domain.values.course import CourseEvent, CourseId, EventKind, PatientId
from tracker.domain.values.kept_page import PageLook, PagePdf, PageVariant
from tracker.domain.values.visit import VisitId
from tracker.errors import InputError
from tracker.models.unusable import NotAllowedError
from tracker.services.history import HistoryFilter
from tracker.services.workspace import Workspace

pytestmark = pytest.mark.server_always
Deed = Callable[[Workspace, CourseId, PatientId], object]
A_PAGE = PagePdf(
    pdf=b"%PDF-1.7\n%%EOF\n",
    variant=next(iter(PageVariant)),
    paper=next(iter(Paper)),
    look=next(iter(PageLook)),
)

CLINICAL: dict[str, Deed] = {
    "log a visit": lambda clinic, course, _: clinic.courses.log_visit(
        course, a_visit(day(7), leg_pain=1), by="x"
    ),
    "amend a visit": lambda clinic, course, _: clinic.courses.amend_visit(
        replace(clinic.courses.course(course).visits[0], leg_pain=0), by="x", reason="x"
    ),
    "strike a visit out": lambda clinic, course, _: clinic.courses.strike_out(
        VisitId(clinic.courses.course(course).visits[0].visit_id or 0), by="x", reason="x"
    ),
    "begin a course": lambda clinic, _, patient: clinic.courses.begin(patient, an_assessment()),
    "add an event": lambda clinic, course, _: clinic.courses.add_event(
        course, CourseEvent(on=day(0), kind=EventKind.FALL, text="on ice")
    ),
    "write the settings": lambda clinic, _, __: clinic.settings.write(
        replace(clinic.settings.read(), clinic_name="Another")
    ),
    "change a plan": lambda clinic, course, _: clinic.courses.change_plan(
        course, replace(clinic.courses.course(course).plan, planned_visits=99)
    ),
    "archive a patient": lambda clinic, _, patient: clinic.archiving.archive(patient),
}


@pytest.mark.parametrize("role", [Role.ASSISTANT, Role.READER])
@pytest.mark.parametrize("deed", list(CLINICAL))
def test_what_a_clinician_writes_nobody_else_does(
    open_as: Open, visit_course: CourseId, patient_id: PatientId, role: Role, deed: str
) -> None:
    clinic = open_as(role)
    before = clinic.courses.course(visit_course)

    with pytest.raises(NotAllowedError, match="You may not do this"):
        CLINICAL[deed](clinic, visit_course, patient_id)

    assert clinic.courses.course(visit_course) == before


def test_an_assistant_registers_and_corrects_patients(open_as: Open) -> None:
    clinic = open_as(Role.ASSISTANT)

    added, _ = clinic.patients.add(a_patient("7", family_name="Sample"))
    found = clinic.patients.patient(added)
    clinic.patients.change(replace(found, family_name="Placeholder"), page_language=None)

    assert clinic.patients.patient(added).family_name == "Placeholder"
    assert added in {row.patient.patient_id for row in clinic.patients.rows(day(0))}


def test_an_assistant_puts_patients_on_the_list_of_the_day(
    open_as: Open, patient_id: PatientId
) -> None:
    clinic = open_as(Role.ASSISTANT)

    clinic.day_list.add(patient_id, day(0))

    clinic.day_list.take_off(patient_id, day(0))


def test_an_assistant_agrees_the_next_visit_and_takes_it_back(
    open_as: Open, workspace: Workspace, visit_course: CourseId
) -> None:
    clinic, agreed = open_as(Role.ASSISTANT), datetime(2026, 12, 3, 10, 15)  # noqa: DTZ001  # as on paper

    clinic.courses.agree_next_visit(visit_course, agreed)
    plan = clinic.courses.course(visit_course).plan
    faults = workspace.backups.check().faults  # the list among them: who is overdue since when
    clinic.courses.agree_next_visit(visit_course, None)

    assert (plan.next_visit_on, plan.next_visit_at) == (agreed.date(), agreed.time())
    assert faults == ()
    assert clinic.courses.course(visit_course).plan.next_visit_on is None
    assert clinic.who.name in {one.by for one in workspace.history.page(HistoryFilter()).entries}
    assert workspace.backups.check().faults == ()


def test_a_page_with_its_next_visit_is_kept_by_an_assistant(
    open_as: Open, visit_course: CourseId
) -> None:
    clinic = open_as(Role.ASSISTANT)

    clinic.archive.keep(visit_course, A_PAGE, next_visit=day(9))

    assert len(clinic.archive.of_course(visit_course)) == 1
    assert clinic.courses.course(visit_course).plan.next_visit_on == day(9)


def test_a_reader_agrees_no_next_visit(open_as: Open, visit_course: CourseId) -> None:
    clinic = open_as(Role.READER)

    with pytest.raises(NotAllowedError):
        clinic.courses.agree_next_visit(visit_course, day(9))


def test_the_history_names_who_it_was(
    open_as: Open, workspace: Workspace, patient_id: PatientId
) -> None:
    clinic = open_as(Role.ASSISTANT)
    found = clinic.patients.patient(patient_id)

    clinic.patients.change(replace(found, given_name="Other"), page_language=None)

    page = workspace.history.page(HistoryFilter())
    assert clinic.who.name
    assert clinic.who.name in {entry.by for entry in page.entries}
    assert clinic.who.name.lower().startswith("assistant")


@pytest.mark.parametrize("role", list(Role))
def test_whoever_looks_leaves_a_line(
    open_as: Open, workspace: Workspace, patient_id: PatientId, role: Role
) -> None:
    clinic = open_as(role)

    clinic.note_try(clinic.who.name)
    clinic.access.write_waiting()

    assert clinic.who.name in {
        entry.by for entry in workspace.history.page(HistoryFilter()).entries
    }


def test_a_reader_registers_nobody(open_as: Open) -> None:
    clinic = open_as(Role.READER)

    with pytest.raises(NotAllowedError):
        clinic.patients.add(a_patient("7"))


def test_who_may_do_what_is_listed_and_changed(open_as: Open, workspace: Workspace) -> None:
    open_as(Role.READER)
    (name,) = [one.name for one in workspace.people.all() if one.role is Role.READER]

    workspace.people.change(name, Role.ASSISTANT)
    changed = {one.name: one.role for one in workspace.people.all()}
    workspace.people.remove(name)

    assert changed[name] is Role.ASSISTANT
    assert name not in {one.name for one in workspace.people.all()}
    with pytest.raises(InputError, match="Nobody of the name"):
        workspace.people.remove(name)


def test_the_last_clinician_stays_one(open_as: Open, workspace: Workspace) -> None:
    open_as(Role.ASSISTANT)
    last = next(one for one in workspace.people.all() if one.role is Role.CLINICIAN)
    if workspace.path is None:
        last = next(one for one in workspace.people.all() if one.is_owner)

    with pytest.raises(InputError, match=r"[Ss]omebody must be"):
        workspace.people.change(last.name, Role.READER)
    with pytest.raises(InputError, match=r"[Ss]omebody must be"):
        workspace.people.remove(last.name)

    assert last in workspace.people.all()
