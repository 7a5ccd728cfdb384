"""What others did is told by whom it touched; what one did oneself is not."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from tests.makers import a_patient, a_visit, day
from tracker.domain.values.changes import NO_CHANGES, Changes
from tracker.domain.values.course import CourseId, FirstAssessment, Patient, PatientId
from tracker.domain.values.course_rows import CourseRows
from tracker.models.elsewhere.touches import EVERYTHING, KEPT, NAMED_MOST
from tracker.services.workspace import Workspace


@pytest.fixture
def place(engine: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Path | str]:
    """Yield where a clinic with one patient's course is."""
    with ExitStack() as until_closed:
        made: Path | str = tmp_path / "clinic.sqlite3"
        if engine == "server":
            made = until_closed.enter_context(request.getfixturevalue("server").lent())
        clinic = Workspace.open(made)
        patient_id, _ = clinic.patients.add(a_patient())
        clinic.courses.begin(patient_id, FirstAssessment())
        clinic.close()
        yield made


def test_a_visit_of_another_window_touches_its_patient(place: Path | str) -> None:
    here, there = Workspace.open(place), Workspace.open(place)
    here.elsewhere.begin()

    there.courses.log_visit(CourseId(1), a_visit(), by="B")
    seen = here.elsewhere.since(here.elsewhere.first_mark)
    again = here.elsewhere.since(seen.mark)

    here.close()
    there.close()
    assert seen.changes == Changes(patients=frozenset({PatientId(1)}), is_elsewhere=True)
    assert again.changes == NO_CHANGES
    assert again.mark == seen.mark


def test_what_one_did_oneself_is_not_told(place: Path | str) -> None:
    here = Workspace.open(place)
    here.elsewhere.begin()

    here.courses.log_visit(CourseId(1), a_visit(), by="A")
    here.settings.write(replace(here.settings.read(), clinic_name="Ours"))
    seen = here.elsewhere.since(here.elsewhere.first_mark)

    here.close()
    assert seen.changes == NO_CHANGES
    assert seen.mark > here.elsewhere.first_mark


def test_a_draft_of_another_window_is_nobody_s_business(place: Path | str) -> None:
    here, there = Workspace.open(place), Workspace.open(place)
    here.elsewhere.begin()

    there.drafts.save(CourseId(1), {"state": {}})
    seen = here.elsewhere.since(here.elsewhere.first_mark)

    here.close()
    there.close()
    assert seen.changes == NO_CHANGES
    assert seen.mark == here.elsewhere.first_mark


def test_settings_changed_elsewhere_are_told(place: Path | str) -> None:
    here, there = Workspace.open(place), Workspace.open(place)
    here.elsewhere.begin()

    there.settings.write(replace(there.settings.read(), clinic_name="Theirs"))
    seen = here.elsewhere.since(here.elsewhere.first_mark)

    here.close()
    there.close()
    assert seen.changes == Changes(has_settings=True, is_elsewhere=True)


def test_the_list_of_the_day_changed_elsewhere_is_told(place: Path | str) -> None:
    here, there = Workspace.open(place), Workspace.open(place)
    here.elsewhere.begin()

    there.day_list.add(PatientId(1), day(0))
    seen = here.elsewhere.since(here.elsewhere.first_mark)

    here.close()
    there.close()
    assert seen.changes == Changes(has_day_list=True, is_elsewhere=True)


def test_a_large_import_means_everything(place: Path | str) -> None:
    here, there = Workspace.open(place), Workspace.open(place)
    here.elsewhere.begin()

    there.transfer.import_courses(many(NAMED_MOST + 1), by="B")
    seen = here.elsewhere.since(here.elsewhere.first_mark)

    here.close()
    there.close()
    assert seen.changes == EVERYTHING


def test_who_looks_after_too_many_changes_reads_everything_again(place: Path | str) -> None:
    here, there = Workspace.open(place), Workspace.open(place)
    here.elsewhere.begin()

    for at in range(KEPT // NAMED_MOST + 1):
        there.transfer.import_courses(many(NAMED_MOST, at), by="B")
    seen = here.elsewhere.since(here.elsewhere.first_mark)

    here.close()
    there.close()
    assert seen.changes == EVERYTHING


def test_a_clinic_put_back_to_before_is_read_again(place: Path | str) -> None:
    here = Workspace.open(place)
    here.elsewhere.begin()

    seen = here.elsewhere.since(here.elsewhere.first_mark + 1)

    here.close()
    assert seen.changes == EVERYTHING


def many(count: int, batch: int = 0) -> tuple[CourseRows, ...]:
    """Return so many new patients with a visit each."""
    return tuple(
        CourseRows(
            patient=Patient(clinic_id=f"new-{batch}-{at}", family_name="New"),
            visits=(a_visit(day(1)),),
        )
        for at in range(count)
    )
