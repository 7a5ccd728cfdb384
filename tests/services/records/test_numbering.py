"""New patients numbered by the program, where the clinic wants it."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import event

from tests.makers import a_patient, day
from tracker.domain.values.course_rows import CourseRows
from tracker.errors import InputError
from tracker.models.database import Database
from tracker.services.patient_numbers import next_alike
from tracker.services.patients import Patients
from tracker.services.workspace import Workspace


@pytest.fixture
def numbered(workspace: Workspace) -> Workspace:
    """Return a clinic that has its patients numbered; two are there."""
    workspace.settings.write(replace(workspace.settings.read(), numbers_patients=True))
    workspace.patients.add(a_patient("1042"))
    workspace.patients.add(a_patient("K-7", family_name="Moss"))
    return workspace


def test_a_clinic_that_gives_its_own_ids_is_proposed_none(workspace: Workspace) -> None:
    assert workspace.patients.propose_id() == ""


def test_the_next_free_number_is_proposed(numbered: Workspace) -> None:
    numbered.patients.add(a_patient("19710309123456", family_name="Insured"))

    assert numbered.patients.propose_id() == "1043"


def test_a_number_begins_with_one_in_an_empty_clinic(workspace: Workspace) -> None:
    workspace.settings.write(replace(workspace.settings.read(), numbers_patients=True))

    assert workspace.patients.propose_id() == "1"


def test_a_number_another_window_took_meanwhile_gives_way_to_the_next(numbered: Workspace) -> None:
    proposed = numbered.patients.propose_id()
    numbered.patients.add(a_patient(proposed, family_name="Roth"), proposed_id=proposed)

    added, _ = numbered.patients.add(a_patient(proposed, family_name="Lee"), proposed_id=proposed)

    assert numbered.patients.patient(added).clinic_id == "1044"


def test_an_id_that_was_typed_is_never_changed(numbered: Workspace) -> None:
    with pytest.raises(InputError, match="1042"):
        numbered.patients.add(a_patient("1042", family_name="Lee"), proposed_id="1043")


def test_past_the_longest_number_the_first_free_one_is_proposed(numbered: Workspace) -> None:
    numbered.patients.add(a_patient("99999999", family_name="Roth"))
    numbered.patients.add(a_patient("100000000", family_name="Lee"))

    assert numbered.patients.propose_id() == "100000001"


def test_people_of_a_list_are_numbered_as_the_form_does(numbered: Workspace) -> None:
    numbered.patients.add(a_patient("19710309123456", family_name="Insured"))
    person = replace(a_patient("Moss, Kim 1980-01-02", family_name="Dunn"), birth_date=day(-9000))

    found = numbered.list_people.find([CourseRows(patient=person)])

    assert [one.patient.clinic_id for one in found.courses] == [numbered.patients.propose_id()]


def test_the_number_of_a_merged_record_is_not_given_again(numbered: Workspace) -> None:
    gone, _ = numbered.patients.add(a_patient("1043", family_name="Keler"))
    kept = numbered.patients.find_id("1042")
    assert kept is not None
    numbered.merging.merge(numbered.patients.patient(kept), gone, (None, None))

    assert numbered.patients.propose_id() == "1044"


@pytest.mark.parametrize(
    ("ids", "proposed"),
    [
        ((), "1"),
        (("41", "7"), "42"),
        (("K-0042",), "K-0043"),
        (("K-7", "K-9", "K-8"), "K-10"),
        (("P99",), "P100"),
        (("19710309123456",), "1"),  # no number of the clinic's own
        (("Moss",), "1"),
        (("K_43", "KX43", "K_42"), "K_44"),  # a sign that stands for any other in a search
    ],
)
def test_the_next_free_id_is_made_as_the_last_one_is(
    workspace: Workspace, ids: tuple[str, ...], proposed: str
) -> None:
    for number, clinic_id in enumerate(ids):
        workspace.patients.add(a_patient(clinic_id, family_name=f"Sample {number}"))

    assert workspace.patients.next_free_id() == proposed


def test_it_takes_as_few_questions_however_many_ids_follow(tmp_path: Path) -> None:
    database = Database.open(tmp_path / "clinic.sqlite3")
    patients = Patients(database)
    for number in (*range(2, 30), 1):
        patients.add(a_patient(f"K-{number:04}", family_name=f"Sample {number}"))
    asked: list[str] = []

    with database.read() as session:
        engine = session.get_bind()
        event.listen(engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
        proposed = next_alike(session)
    database.close()

    assert proposed == "K-0030"
    assert sum(one.startswith("SELECT") for one in asked) == 2
