"""A clinic on codes: names stay, or go whole once a key list is proved, and come back."""

from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.makers import a_patient, a_visit, an_assessment
from tests.services.beside import bytes_of
from tracker.domain.values.clinic import Paper
from tracker.domain.values.course import CourseEvent, EventKind, Patient, PatientId, Precaution, Sex
from tracker.domain.values.course_rows import CourseRows
from tracker.domain.values.kept_page import PageLook, PagePdf, PageVariant
from tracker.domain.values.treatment import Treatment
from tracker.errors import InputError
from tracker.services.history import HistoryFilter
from tracker.services.patient_codes.codes import NamesThere
from tracker.services.patient_codes.key_list import KeyLine, read_key_list, write_key_list
from tracker.services.spreadsheets.people import NO_CODES
from tracker.services.workspace import Workspace

pytestmark = pytest.mark.server_always

TODAY = date(2026, 11, 28)
PAGE = PagePdf(
    pdf=b"%PDF-Xaverina", variant=PageVariant.PLAIN, paper=Paper.A4, look=PageLook.COLOUR
)
SAID = ("Xaverina", "Formerlina", "INS-778", "1971-03-09")


def fill(workspace: Workspace) -> PatientId:
    """Add a patient whose name, id and birth date stand in every place."""
    patient = a_patient("INS-778", family_name="Formerlina", given_name="Ida")
    patient_id, _ = workspace.patients.add(patient)
    named = workspace.patients.patient(patient_id)
    workspace.patients.change(replace(named, family_name="Xaverina"), page_language=None)
    course, _ = workspace.courses.begin(patient_id, an_assessment())
    workspace.courses.log_visit(course, a_visit(note="slept well"), by="me")
    workspace.archive.keep(course, PAGE)
    return patient_id


def held(workspace: Workspace) -> dict[str, bool]:
    """Return what of a person can be read in the file, or in the server's tables."""
    content = bytes_of(workspace)
    return {word: word.lower().encode() in content.lower() for word in SAID}


def rows_of(patient: Patient) -> CourseRows:
    return CourseRows(first_line=2, patient=patient, visits=(a_visit(),))


def test_names_stay_where_they_are_wanted_and_new_patients_get_a_code(workspace: Workspace) -> None:
    patient_id = fill(workspace)

    workspace.patient_codes.keep_names()
    proposed = workspace.patients.propose_id()
    workspace.patients.add(Patient(clinic_id=proposed, birth_year=1960), proposed_id=proposed)

    assert workspace.settings.read().uses_codes
    assert workspace.patients.patient(patient_id).family_name == "Xaverina"
    assert proposed == "C0001"
    assert workspace.patients.propose_id() == "C0002"


def test_a_code_taken_meanwhile_by_another_window_is_the_next_one(workspace: Workspace) -> None:
    workspace.patient_codes.keep_names()

    ids = [
        workspace.patients.add(Patient(clinic_id="C0001"), proposed_id="C0001")[0] for _ in range(2)
    ]

    assert [workspace.patients.patient(one).clinic_id for one in ids] == ["C0001", "C0002"]


def test_what_there_is_of_names_is_counted_before(workspace: Workspace) -> None:
    patient_id = fill(workspace)
    course = workspace.courses.of_patient(patient_id)[0].course_id
    workspace.courses.log_visit(
        course, a_visit(date(2026, 11, 1), note="Mrs. Xaverina slept"), by="me"
    )
    workspace.patients.add(Patient(clinic_id="C0009"))

    assert workspace.patient_codes.look() == NamesThere(
        is_on=False, named=1, nameless=1, pages=1, naming={"notes of visits": 1}
    )


def say_the_name_everywhere(workspace: Workspace, patient_id: PatientId) -> None:
    """Type the name into notes, an older version, a plan, an event, a treatment and a draft."""
    course = workspace.courses.of_patient(patient_id)[0].course_id
    treatment = Treatment(advice="Tell XAVERINA to walk")
    workspace.courses.log_visit(
        course,
        a_visit(date(2026, 11, 1), note="Xaverina's back, once Formerlina", treatment=treatment),
        by="me",
    )
    logged = workspace.courses.course(course).visits[-1]
    assert logged.visit_id is not None
    workspace.courses.amend_visit(replace(logged, note="slept"), by="me")
    for goal in ("Xaverina walks", "walks"):
        plan = workspace.courses.course(course).plan
        workspace.courses.change_plan(course, replace(plan, goal=goal))
    event = CourseEvent(on=date(2026, 11, 2), kind=EventKind.FALL, text="Xaverina fell")
    workspace.courses.add_event(course, event)


def test_names_in_texts_and_their_versions_are_counted_and_can_be_taken_out(
    workspace: Workspace, tmp_path: Path
) -> None:
    patient_id = fill(workspace)
    say_the_name_everywhere(workspace, patient_id)
    there = workspace.patient_codes.look()

    workspace.patient_codes.take_names(tmp_path / "keys.csv", in_texts=True)
    workspace.patient_codes.drop_traces()

    assert there.naming == {
        "earlier versions of visits": 1,
        "treatments": 1,
        "earlier versions of courses and plans": 1,
        "events": 1,
    }
    assert held(workspace) == dict.fromkeys(SAID, False)
    course = workspace.courses.course(workspace.courses.of_patient(patient_id)[0].course_id)
    assert [one.text for one in course.events] == ["C0001 fell"]
    advice = [visit.treatment.advice for visit in course.visits if visit.treatment is not None]
    assert advice[-1] == "Tell C0001 to walk"
    assert workspace.finding.find("Xaverina").entries == ()


def test_names_taken_out_are_nowhere_in_the_clinic(workspace: Workspace, tmp_path: Path) -> None:
    patient_id = fill(workspace)
    before = workspace.courses.of_patient(patient_id)

    workspace.patient_codes.take_names(tmp_path / "keys.csv")
    is_clean = workspace.patient_codes.drop_traces()

    patient = workspace.patients.patient(patient_id)
    assert is_clean
    assert (patient.clinic_id, patient.birth_year, patient.full_name) == ("C0001", 1971, "C0001")
    assert held(workspace) == dict.fromkeys(SAID, False)
    assert workspace.courses.of_patient(patient_id) == before
    assert [row.patient.clinic_id for row in workspace.patients.find("C0001", TODAY)] == ["C0001"]
    assert workspace.patients.find("Xaverina", TODAY) == ()


def test_a_window_that_missed_it_brings_no_name_back(workspace: Workspace, tmp_path: Path) -> None:
    patient_id = fill(workspace)
    read_before = workspace.patients.patient(patient_id)
    workspace.patient_codes.take_names(tmp_path / "codes.csv")
    now = workspace.patients.patient(patient_id)

    with pytest.raises(InputError, match="runs on codes"):
        workspace.patients.add(a_patient("77", family_name="Newcomer"))
    with pytest.raises(InputError, match="runs on codes"):
        workspace.patients.change(replace(read_before, version=now.version), page_language=None)

    assert workspace.patients.patient(patient_id) == now
    workspace.patients.change(replace(now, sex=Sex.OTHER), page_language=None)


def test_pages_of_a_record_that_was_taken_up_go_too(workspace: Workspace, tmp_path: Path) -> None:
    named = fill(workspace)
    coded, _ = workspace.patients.add(Patient(clinic_id="C0007"))
    kept = workspace.patients.patient(coded)
    workspace.merging.merge(kept, named, (None, None))

    assert workspace.patient_codes.look().pages == 1
    workspace.patient_codes.take_names(tmp_path / "codes.csv")

    (course,) = workspace.courses.of_patient(coded)
    assert workspace.archive.of_course(course.course_id) == ()


def test_names_that_come_back_change_nothing_else(workspace: Workspace, tmp_path: Path) -> None:
    patient_id = fill(workspace)
    workspace.patient_codes.take_names(tmp_path / "codes.csv")
    (read_before,) = workspace.patient_codes.nameless()
    workspace.patients.change(
        replace(read_before, precautions=frozenset({Precaution.PREGNANCY})), page_language=None
    )

    workspace.patient_codes.give_names([replace(read_before, family_name="Known")])

    now = workspace.patients.patient(patient_id)
    assert (now.family_name, now.precautions) == ("Known", frozenset({Precaution.PREGNANCY}))


def test_the_key_list_says_whose_code_is_whose(workspace: Workspace, tmp_path: Path) -> None:
    fill(workspace)

    workspace.patient_codes.take_names(tmp_path / "keys.csv")

    assert read_key_list(tmp_path / "keys.csv") == {
        "C0001": KeyLine(
            code="C0001", clinic_id="INS-778", family_name="Xaverina", given_name="Ida",
            birth_date=date(1971, 3, 9),
        )
    }  # fmt: skip


def test_the_history_says_that_names_went_and_when(workspace: Workspace, tmp_path: Path) -> None:
    patient_id = fill(workspace)

    workspace.patient_codes.take_names(tmp_path / "keys.csv")

    lines = workspace.history.page(HistoryFilter(patient_id=patient_id)).entries
    assert "names were taken out of the records" in repr(lines)
    assert not any(word in repr(lines) for word in SAID)


def test_a_key_list_that_cannot_be_written_leaves_every_name(
    workspace: Workspace, tmp_path: Path
) -> None:
    patient_id = fill(workspace)

    with pytest.raises(InputError, match="cannot be written"):
        workspace.patient_codes.take_names(tmp_path / "nowhere" / "keys.csv")

    assert workspace.patients.patient(patient_id).family_name == "Xaverina"
    assert not workspace.settings.read().uses_codes


def test_names_come_back_by_patient(workspace: Workspace, tmp_path: Path) -> None:
    patient_id = fill(workspace)
    workspace.patient_codes.take_names(tmp_path / "keys.csv")
    workspace.patients.add(Patient(clinic_id="C0002", birth_year=1960))

    first, second = workspace.patient_codes.nameless()
    workspace.patient_codes.give_names([replace(first, family_name="Xaverina")])

    assert (first.clinic_id, second.clinic_id) == ("C0001", "C0002")
    assert not workspace.settings.read().uses_codes
    assert workspace.patients.patient(patient_id).full_name == "Xaverina"
    assert [one.clinic_id for one in workspace.patient_codes.nameless()] == ["C0002"]


def test_a_file_comes_into_a_clinic_on_codes_without_its_names(workspace: Workspace) -> None:
    workspace.patient_codes.keep_names()

    workspace.transfer.import_courses([rows_of(a_patient("K-7"))], by="me")
    workspace.transfer.import_courses([rows_of(Patient(clinic_id="K-8"))], by="me")

    (named, nameless) = (workspace.patients.find_id(one) for one in ("K-7", "K-8"))
    assert named is not None
    assert nameless is not None
    patient = workspace.patients.patient(named)
    assert (patient.has_name, patient.birth_date, patient.birth_year) == (False, None, 1971)


def test_a_list_without_codes_is_refused_there(workspace: Workspace) -> None:
    workspace.patient_codes.keep_names()

    with pytest.raises(InputError) as refused:
        workspace.list_people.find([rows_of(a_patient("Keller, Maria 1971-03-09"))])

    assert str(refused.value) == NO_CODES


def test_a_bundle_comes_in_without_name_and_pages(workspace: Workspace, tmp_path: Path) -> None:
    patient_id = fill(workspace)
    bundle = tmp_path / "one.json"
    workspace.fhir.write(bundle, patient_id)
    workspace.patient_codes.take_names(tmp_path / "keys.csv")

    whole, _ = workspace.fhir.take_in(bundle, TODAY)

    found = workspace.patients.find_id("INS-778")
    assert found is not None
    assert not whole.patient.has_name
    assert not workspace.patients.patient(found).has_name
    (course,) = workspace.courses.of_patient(found)
    assert workspace.archive.of_course(course.course_id) == ()


def test_a_year_of_birth_goes_out_and_in_by_fhir(workspace: Workspace, tmp_path: Path) -> None:
    workspace.patient_codes.keep_names()
    patient_id, _ = workspace.patients.add(Patient(clinic_id="C0001", birth_year=1960))
    workspace.fhir.write(tmp_path / "one.json", patient_id)

    with closing(Workspace.open(tmp_path / "other.sqlite3")) as other:
        other.fhir.take_in(tmp_path / "one.json", TODAY)
        (row,) = other.patients.rows(TODAY)

    assert row.patient.birth_year == 1960
    assert row.patient.age_on(TODAY) == 66


@pytest.mark.parametrize(
    "content",
    [b"", b"code,id\nC1,2\n", b"\xff\xfe\x00", b"code,id,family_name,given_name,birth_date\n"],
)
def test_what_is_no_key_list_is_refused(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "keys.csv"
    file.write_bytes(content)

    with pytest.raises(InputError, match="is no key list"):
        read_key_list(file)


def test_a_key_list_keeps_what_a_spreadsheet_would_run(tmp_path: Path) -> None:
    line = KeyLine(code="C0001", clinic_id="=1+1", family_name='O"Neil; Ann', given_name="李")

    write_key_list(tmp_path / "keys.csv", [line])

    assert read_key_list(tmp_path / "keys.csv") == {"C0001": line}
