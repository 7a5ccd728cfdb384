"""What a record said is kept with who changed it; a change of an older reading is refused."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from tests.makers import FIRST_DAY, SPANISH, a_patient, a_visit, an_assessment
from tracker.domain.values.anatomy import Side
from tracker.domain.values.course import (
    CourseEvent,
    CourseId,
    EventKind,
    FirstAssessment,
    PatientId,
)
from tracker.domain.values.points import parse_point
from tracker.domain.values.presets import PointGroup, SheetText, Snippet
from tracker.domain.values.record_versions import RecordChangedElsewhereError
from tracker.language import Language
from tracker.preferences import OwnChoices, PreferenceFile
from tracker.services.history import HistoryEntry, HistoryFilter, HistoryPage
from tracker.services.workspace import Workspace

POINTS = (parse_point("GB30:left"),)


@pytest.fixture
def windows(workspace: Workspace, tmp_path: Path) -> Iterator[tuple[Workspace, Workspace]]:
    """Yield two windows on one clinic, Ana's and Ben's."""
    opened = []
    for name in ("Ana", "Ben"):
        preferences = PreferenceFile(tmp_path / f"{name}.json")
        preferences.choose(OwnChoices(name=name))
        opened.append(Workspace.open(workspace.address, preferences))
    yield opened[0], opened[1]
    for one in opened:
        one.close()


def timeline(clinic: Workspace, **chosen: int | None) -> tuple[HistoryEntry, ...]:
    page: HistoryPage = clinic.history.page(HistoryFilter(**chosen))  # type: ignore[arg-type]  # named by the test
    return page.entries


def said(entry: HistoryEntry) -> list[tuple[str, str, str]]:
    return [(one.label, one.before, one.after) for one in entry.changes]


def test_a_change_of_a_patient_says_who_and_from_what_to_what(
    windows: tuple[Workspace, Workspace], patient_id: PatientId
) -> None:
    ana, ben = windows
    patient = ana.patients.patient(patient_id)

    ana.patients.change(replace(patient, family_name="Moss"), page_language=SPANISH)

    newest = timeline(ben, patient_id=patient_id)[0]
    assert (newest.by, newest.what) == ("Ana", "Patient's details: changed")
    assert said(newest) == [
        ("Family name", "Keller", "Moss"),
        ("Language of the pages", "not recorded", "Español"),
    ]
    assert newest.patient is not None
    assert newest.patient.full_name == "Moss, Maria"


def test_a_change_that_changes_nothing_leaves_no_version(
    workspace: Workspace, patient_id: PatientId
) -> None:
    before = timeline(workspace)

    workspace.patients.change(workspace.patients.patient(patient_id), page_language=None)

    assert timeline(workspace) == before
    assert workspace.patients.patient(patient_id).version == 1


def change_patient(clinic: Workspace, course_id: CourseId) -> Callable[[], object]:
    patient = clinic.courses.course(course_id).patient
    changed = replace(patient, given_name=f"{patient.given_name} {id(clinic)}")
    return lambda: clinic.patients.change(changed, page_language=None)


def change_course(clinic: Workspace, course_id: CourseId) -> Callable[[], object]:
    assessment = clinic.courses.course(course_id).assessment
    changed = replace(assessment, limits=str(id(clinic)))
    return lambda: clinic.courses.change_assessment(course_id, changed)


def change_settings(clinic: Workspace, _course_id: CourseId) -> Callable[[], object]:
    changed = replace(clinic.settings.read(), phone=str(id(clinic)))
    return lambda: clinic.settings.write(changed)


def change_event(clinic: Workspace, course_id: CourseId) -> Callable[[], object]:
    (event,) = clinic.courses.course(course_id).events
    changed = replace(event, text=str(id(clinic)))
    return lambda: clinic.courses.change_event(changed)


def change_text(clinic: Workspace, _course_id: CourseId) -> Callable[[], object]:
    (text,) = clinic.snippets.all()
    changed = replace(text, text=str(id(clinic)))
    return lambda: clinic.snippets.save(changed)


def end_course(clinic: Workspace, course_id: CourseId) -> Callable[[], object]:
    version = clinic.courses.course(course_id).assessment.version
    reason = str(id(clinic))
    return lambda: clinic.courses.end(course_id, on=FIRST_DAY, reason=reason, version=version)


@pytest.mark.parametrize(
    "reads",
    [change_patient, change_course, change_settings, change_event, change_text, end_course],
)
def test_what_was_changed_in_another_window_is_never_undone_silently(
    windows: tuple[Workspace, Workspace],
    course_id: CourseId,
    reads: Callable[[Workspace, CourseId], Callable[[], object]],
) -> None:
    ana, ben = windows
    ana.courses.add_event(course_id, CourseEvent(on=FIRST_DAY, kind=EventKind.FALL))
    ana.snippets.save(Snippet(name="advice", text="Walk."))
    anas, bens = reads(ana, course_id), reads(ben, course_id)
    anas()
    stored = timeline(ben)

    with pytest.raises(RecordChangedElsewhereError, match="changed elsewhere by Ana") as refusal:
        bens()

    assert timeline(ben) == stored
    assert refusal.value.theirs.by == "Ana"
    assert str(id(ben)) in str(refusal.value.yours)
    assert str(id(ana)) in str(refusal.value.theirs.after)


def test_mine_is_put_over_theirs_by_the_version_of_theirs(
    windows: tuple[Workspace, Workspace], patient_id: PatientId
) -> None:
    ana, ben = windows
    patient = ben.patients.patient(patient_id)
    ana.patients.change(replace(patient, family_name="Moss"), page_language=None)
    mine = replace(patient, family_name="Reed")
    with pytest.raises(RecordChangedElsewhereError) as refusal:
        ben.patients.change(mine, page_language=None)

    ben.patients.change(replace(mine, version=refusal.value.version), page_language=None)

    names = [said(one) for one in timeline(ben, patient_id=patient_id)[:2]]
    assert names == [[("Family name", "Moss", "Reed")], [("Family name", "Keller", "Moss")]]


def test_the_same_change_in_both_windows_is_no_clash(
    windows: tuple[Workspace, Workspace], patient_id: PatientId
) -> None:
    ana, ben = windows
    both = replace(ben.patients.patient(patient_id), family_name="Moss")
    ana.patients.change(both, page_language=None)

    ben.patients.change(both, page_language=None)

    assert len(timeline(ben, patient_id=patient_id)) == 2


def test_a_number_that_is_given_again_begins_a_history_of_its_own(workspace: Workspace) -> None:
    for text in ("Walk.", "Rest."):
        preset_id, _ = workspace.snippets.save(Snippet(name="advice", text=text))
        workspace.snippets.remove(preset_id)

    texts = [(one.what, said(one)[1][1:]) for one in timeline(workspace)]
    assert texts == [
        ("Text for notes: removed", ("Rest.", "")),
        ("Text for notes: added", ("", "Rest.")),
        ("Text for notes: removed", ("Walk.", "")),
        ("Text for notes: added", ("", "Walk.")),
    ]


def test_a_logo_is_kept_once_when_it_is_replaced(workspace: Workspace) -> None:
    for logo, phone in ((b"<svg/>", "1"), (b"<svg/>", "2"), (None, "2")):
        settings = replace(workspace.settings.read(), logo=logo, phone=phone)
        workspace.settings.write(settings)

    told = [said(one) for one in timeline(workspace) if one.changes]
    assert told == [
        [("Logo", "a picture", "not recorded")],
        [("Phone", "1", "2")],
        [("Phone", "not recorded", "1"), ("Logo", "not recorded", "a picture")],
    ]


@dataclass
class Written:
    """A clinic in which there is one of everything."""

    clinic: Workspace
    patient_id: PatientId
    course_id: CourseId


WRITES: dict[str, Callable[[Written], object]] = {
    "Patient's details: added": lambda on: on.clinic.patients.add(a_patient("2")),
    "Patient's details: changed": lambda on: on.clinic.patients.change(
        on.clinic.patients.patient(on.patient_id), page_language=Language("es")
    ),
    "First assessment and course: added": lambda on: on.clinic.courses.begin(
        on.patient_id, an_assessment()
    ),
    "First assessment and course: changed": lambda on: on.clinic.courses.change_assessment(
        on.course_id, FirstAssessment(side=Side.BOTH)
    ),
    "Event: added": lambda on: on.clinic.courses.add_event(
        on.course_id, CourseEvent(on=FIRST_DAY, kind=EventKind.FALL)
    ),
    "Text for notes: added": lambda on: on.clinic.snippets.save(Snippet(name="a", text="b")),
    "Text for the sheet: added": lambda on: on.clinic.sheet_texts.save(
        SheetText(name="a", text="b")
    ),
    "Group of points: added": lambda on: on.clinic.point_groups.save(
        PointGroup(name="a", points=POINTS)
    ),
    "Settings saved": lambda on: on.clinic.settings.write(on.clinic.settings.read()),
    "Visit of Aug 18, 2026: logged": lambda on: on.clinic.courses.log_visit(
        on.course_id, a_visit(date(2026, 8, 18)), by="Ana"
    ),
}


@pytest.mark.parametrize("what", WRITES)
def test_every_write_leaves_an_entry_with_who_did_it(
    windows: tuple[Workspace, Workspace], patient_id: PatientId, course_id: CourseId, what: str
) -> None:
    ana, _ = windows
    before = timeline(ana)

    WRITES[what](Written(ana, patient_id, course_id))

    new = timeline(ana)[: -len(before)]
    assert [(one.what, one.by) for one in new] == [(what, "Ana")]
    assert ana.backups.check().is_healthy
