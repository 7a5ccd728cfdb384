"""Nothing of an erased patient can be read any more, and a stone says that it was."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace

import pytest
from sqlalchemy import select

from tests.full_visit import FULL_VISIT
from tests.makers import a_patient, a_visit, an_assessment, day
from tests.services.beside import beside, bytes_of
from tracker.domain.values.clinic import Paper
from tracker.domain.values.course import CourseEvent, EventKind, PatientId
from tracker.domain.values.kept_page import PageLook, PagePdf, PageVariant
from tracker.errors import InputError
from tracker.models.database import Database
from tracker.models.patient import PatientRecord
from tracker.models.sqlite_driver import driver
from tracker.services.history import HistoryFilter
from tracker.services.workspace import Workspace

pytestmark = pytest.mark.server_always

NAME, NOTE, DRAFT, EVENT = "Xaverina", "quokka beside the bed", "wombat half typed", "numbat fell"
PAGE = PagePdf(
    pdf=b"%PDF-Xaverina", variant=PageVariant.PLAIN, paper=Paper.A4, look=PageLook.COLOUR
)
WORDS = (NAME, "quokka", "wombat", "numbat", "Formerlina")


def fill(workspace: Workspace, clinic_id: str = "1042") -> PatientId:
    """Add a patient of whom something stands in every place."""
    patient = a_patient(clinic_id, family_name="Formerlina")
    patient_id, _ = workspace.patients.add(patient)
    named = workspace.patients.patient(patient_id)
    workspace.patients.change(replace(named, family_name=NAME), page_language=None)
    course, _ = workspace.courses.begin(patient_id, an_assessment())
    workspace.courses.log_visit(course, replace(FULL_VISIT, note=NOTE), by="me")
    stored = workspace.courses.course(course).visits[0]
    workspace.courses.amend_visit(replace(stored, note=f"{NOTE} still"), by="me", reason="more")
    workspace.courses.add_event(course, CourseEvent(on=day(1), kind=EventKind.OTHER, text=EVENT))
    workspace.archive.keep(course, PAGE)
    workspace.drafts.save(course, {"state": {"note": DRAFT}})
    return patient_id


def held(workspace: Workspace) -> dict[str, bool]:
    """Return which words can be read in the file or beside it, or in the server's tables."""
    content = bytes_of(workspace)
    return {word: word.lower().encode() in content.lower() for word in WORDS}


@contextmanager
def another_reading(workspace: Workspace) -> Iterator[None]:
    """Have another window in the middle of reading."""
    other = Database.open(workspace.address)
    with other.read() as session:
        session.execute(select(PatientRecord.id)).all()
        yield
    other.close()


def stored_stones(workspace: Workspace) -> list[tuple[object, ...]]:
    """Return what the file keeps of those who were erased."""
    query = "SELECT patient_id, erased_by, reason, sha256 FROM erased_patients ORDER BY patient_id"
    with beside(workspace) as run:
        return list(run(query).fetchall())


def test_no_byte_of_an_erased_patient_is_left_in_the_file(workspace: Workspace) -> None:
    patient_id = fill(workspace)
    assert all(held(workspace).values())

    workspace.erasing.erase(patient_id, typed_id="1042", reason="asked for in writing")
    is_clean = workspace.erasing.drop_traces()

    assert is_clean
    assert not any(held(workspace).values()), held(workspace)


def test_the_others_stay_as_they_are(workspace: Workspace) -> None:
    patient_id = fill(workspace)
    other, _ = workspace.patients.add(a_patient("77", family_name="Moss"))
    course, _ = workspace.courses.begin(other, an_assessment())
    workspace.courses.log_visit(course, a_visit(day(0), note="stays"), by="me")
    before = workspace.courses.course(course)

    workspace.erasing.erase(patient_id, typed_id="1042", reason="asked for")
    workspace.erasing.drop_traces()

    assert workspace.courses.course(course) == before
    assert [row.patient.clinic_id for row in workspace.patients.rows(day(8))] == ["77"]
    assert workspace.patients.find("moss", day(8))
    assert workspace.patients.find("xaverina", day(8)) == ()


def test_a_stone_names_nobody_and_the_log_stays_whole(workspace: Workspace) -> None:
    patient_id = fill(workspace)
    counts = workspace.erasing.counts(patient_id)

    stone, changes = workspace.erasing.erase(patient_id, typed_id="1042", reason="asked for")

    assert (stone.reason, dict(stone.counts)) == ("asked for", dict(counts))
    assert (counts["visits"], counts["pages"], counts["drafts"], counts["courses"]) == (1, 1, 1, 1)
    assert len(stone.sha256) == 64
    assert stored_stones(workspace) == [(stone.number, stone.by, stone.reason, stone.sha256)]
    assert changes.patients == {patient_id}
    entries = workspace.history.page(HistoryFilter(patient_id=patient_id)).entries
    assert entries[0].what == "Patient erased"
    assert all(one.patient is None for one in entries)
    assert workspace.backups.check().faults == ()  # references to nobody among them


@pytest.mark.parametrize(("typed", "reason"), [("1043", "asked for"), ("1042", "  "), ("", "x")])
def test_without_the_very_id_and_a_reason_nothing_is_erased(
    workspace: Workspace, typed: str, reason: str
) -> None:
    patient_id = fill(workspace)

    with pytest.raises(InputError, match="Nothing was erased"):
        workspace.erasing.erase(patient_id, typed_id=typed, reason=reason)

    assert workspace.patients.patient(patient_id).family_name == NAME


def test_records_merged_into_the_patient_are_erased_as_well(workspace: Workspace) -> None:
    kept, _ = workspace.patients.add(a_patient("1", family_name="Moss"))
    gone = fill(workspace)
    workspace.merging.merge(workspace.patients.patient(kept), gone, (None, None))

    workspace.erasing.erase(kept, typed_id="1", reason="asked for")
    workspace.erasing.drop_traces()

    assert not any(held(workspace).values())
    assert [one[0] for one in stored_stones(workspace)] == [kept, gone]


def test_the_number_of_an_erased_patient_is_given_to_nobody_else(workspace: Workspace) -> None:
    patient_id = fill(workspace)
    workspace.erasing.erase(patient_id, typed_id="1042", reason="asked for")

    added, _ = workspace.patients.add(a_patient("1042"))

    assert added != patient_id
    assert len(workspace.history.page(HistoryFilter(patient_id=added)).entries) == 1


def test_another_window_that_reads_is_told_of(workspace: Workspace) -> None:
    patient_id = fill(workspace)
    workspace.erasing.erase(patient_id, typed_id="1042", reason="asked for")
    with another_reading(workspace):
        is_clean = workspace.erasing.drop_traces()

    assert not is_clean
    assert workspace.erasing.drop_traces()
    assert not any(held(workspace).values())


def test_traces_that_stayed_are_remembered_until_they_are_gone(workspace: Workspace) -> None:
    patient_id = fill(workspace)
    workspace.erasing.erase(patient_id, typed_id="1042", reason="asked for in writing")
    with another_reading(workspace):
        workspace.erasing.drop_traces()
    later = Workspace.open(workspace.address)
    owed = later.erasing.owes_traces()

    later.erasing.drop_owed_traces()

    owed_after = later.erasing.owes_traces()
    later.close()
    assert (owed, owed_after) == (True, False)
    assert not any(held(workspace).values())


@pytest.mark.file_only(reason="one table of a server is written anew beside all the others")
def test_a_clinic_without_traces_is_not_written_anew(workspace: Workspace) -> None:
    fill(workspace)
    assert workspace.path is not None
    with closing(driver.connect(workspace.path, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")  # writing anew would be refused

        workspace.erasing.drop_owed_traces()

    assert not workspace.erasing.owes_traces()


@pytest.mark.file_only(reason="a server gives room back to its disk by itself")
def test_compacting_by_the_command_line_drops_the_traces_too(workspace: Workspace) -> None:
    patient_id = fill(workspace)
    workspace.erasing.erase(patient_id, typed_id="1042", reason="asked for in writing")

    workspace.backups.compact()

    assert not workspace.erasing.owes_traces()
