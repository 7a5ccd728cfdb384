"""Importing, taking back, importing again and working on: in any order nothing gets in the way."""

import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.makers import a_patient, a_visit, day
from tests.services.beside import beside, bytes_of
from tests.services.visit_files.test_transfer import imported, rows
from tracker.domain.values.access import AccessKind
from tracker.domain.values.changes import Changes
from tracker.domain.values.course import CourseId, PatientId
from tracker.domain.values.plan import CoursePlan
from tracker.errors import TrackerError
from tracker.services.history import HistoryFilter
from tracker.services.workspace import Workspace

_FRESH: Final = count(1)


def _import(workspace: Workspace) -> Changes:
    """Import two people, each time with other details and one visit more."""
    number = next(_FRESH)
    people = (a_patient("1", given_name=f"Kim {number}"), a_patient("2", family_name="Moss"))
    files = [
        replace(
            rows(a_visit(day(0)), a_visit(day(number)), patient=one),
            plan=CoursePlan(goal=f"walk {number} km"),
        )
        for one in people
    ]
    return imported(workspace, *files).changes


def _undo(workspace: Workspace) -> None:
    last = workspace.import_undo.find_last()
    if last is not None:
        with suppress(TrackerError):  # more was done with it
            workspace.import_undo.undo(last)


def _patients(workspace: Workspace) -> Sequence[PatientId]:
    found = (workspace.patients.find_id(one) for one in ("1", "2", "3"))
    return [one for one in found if one is not None]


def _courses(workspace: Workspace) -> Sequence[CourseId]:
    of_patient = workspace.courses.of_patient
    return [one.course_id for number in _patients(workspace) for one in of_patient(number)]


def _change_patients(workspace: Workspace) -> None:
    for number in _patients(workspace):
        known = workspace.patients.patient(number)
        named = replace(known, given_name=f"Ann {next(_FRESH)}")
        workspace.patients.change(named, page_language=None)


def _change_courses(workspace: Workspace) -> None:
    for number in _courses(workspace):
        plan = workspace.courses.course(number).plan
        workspace.courses.change_plan(number, replace(plan, goal=f"sit {next(_FRESH)} hours"))


def _strike(workspace: Workspace) -> None:
    for number in _courses(workspace):
        for visit in workspace.courses.course(number).visits[:1]:
            assert visit.visit_id is not None
            workspace.courses.strike_out(visit.visit_id, by="Ana", reason="another's")


def _add_patient(workspace: Workspace) -> None:
    with suppress(TrackerError):  # there already
        workspace.patients.add(a_patient("3", family_name="Lee"))


def _look(workspace: Workspace) -> None:
    """Read every record, whole, and what was done with it."""
    for number in _patients(workspace):
        known = workspace.patients.patient(number)
        entries = workspace.history.page(HistoryFilter(patient_id=number)).entries
        whose = {one.patient.clinic_id for one in entries if one.patient is not None}
        assert whose <= {known.clinic_id}
    for course in _courses(workspace):
        workspace.courses.course(course)
    assert workspace.backups.check().faults == ()


STEPS: Final[tuple[Callable[[Workspace], object], ...]] = (
    _import, _undo, _change_patients, _change_courses, _strike, _add_patient, _look,
)  # fmt: skip


@given(steps=st.lists(st.sampled_from(STEPS), max_size=8))
@example(steps=[_import, _undo, _import, _change_patients, _change_courses, _strike])
@example(steps=[_import, _undo, _add_patient, _import, _undo, _import, _change_courses])
@settings(max_examples=20)
def test_an_import_can_be_done_undone_and_built_on_in_any_order(
    empty_file: Path, steps: list[Callable[[Workspace], object]]
) -> None:
    with TemporaryDirectory() as folder:
        workspace = Workspace.open(Path(shutil.copy2(empty_file, Path(folder) / "clinic.sqlite3")))
        try:
            for step in (*steps, _look):
                step(workspace)
        finally:
            workspace.close()


def names_in_history(workspace: Workspace) -> str:
    """Return every word that the history of everything shows."""
    return " ".join(
        f"{one.what} {one.patient} {one.changes}"
        for one in workspace.history.page(HistoryFilter(), limit=1000).entries
    )


def test_an_import_taken_back_leaves_nobodys_name_in_the_history(workspace: Workspace) -> None:
    person = a_patient("X-9", family_name="Xaverina")
    file = replace(rows(a_visit(day(0)), patient=person), plan=CoursePlan(goal="quokka hunting"))
    imported(workspace, file)

    _undo(workspace)

    said = names_in_history(workspace)
    assert "Xaverina" not in said
    assert "quokka" not in said
    workspace.erasing.drop_traces()
    content = bytes_of(workspace).lower()
    assert [word for word in (b"xaverina", b"quokka") if word in content] == []


def leave_behind(workspace: Workspace) -> None:
    """Leave in the history what taking an import back left there once: somebody of number 99."""
    row = ("patient", 99, 1, 99, "removed", '{"family_name": "Xaverina"}', "2024-03-01 09:00:00")
    with beside(workspace) as run:
        run(
            "INSERT INTO record_versions (kind, record_id, number, patient_id, action, content,"
            " changed_at, changed_by) VALUES (?, ?, ?, ?, ?, ?, ?, 'Ana')",
            *row,
        )


def test_what_was_left_of_an_import_once_is_cleared_by_the_next_undo(workspace: Workspace) -> None:
    leave_behind(workspace)
    imported(workspace, rows(a_visit(day(0)), patient=a_patient("7")))

    _undo(workspace)

    assert "Xaverina" not in names_in_history(workspace)


def test_nobody_gets_a_number_that_the_history_still_names(workspace: Workspace) -> None:
    leave_behind(workspace)

    added, _ = workspace.patients.add(a_patient("1042"))
    summary = imported(workspace, rows(a_visit(), patient=a_patient("7")))

    assert added == 100
    assert summary.changes.patients == {101}
    assert len(workspace.history.page(HistoryFilter(patient_id=added)).entries) == 1


def test_a_new_patient_has_no_line_of_one_whose_import_was_taken_back(workspace: Workspace) -> None:
    imported(workspace, rows(a_visit(day(0)), patient=a_patient("X-9", family_name="Xaverina")))
    seen = workspace.patients.find_id("X-9")
    assert seen is not None
    workspace.access.note(AccessKind.PATIENT_OPENED, patient_id=seen)
    workspace.access.write_waiting()
    _undo(workspace)

    added, _ = workspace.patients.add(a_patient("1042"))

    entries = workspace.history.page(HistoryFilter(patient_id=added)).entries
    assert len(entries) == 1
