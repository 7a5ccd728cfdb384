"""Words in the records are found as whoever reads every record through finds them."""

import shutil
from contextlib import closing, suppress
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import Phase as Phases
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.any_visit import any_visit
from tests.makers import FIRST_DAY, SPANISH, a_patient, a_visit, an_assessment
from tests.services.beside import beside
from tracker.domain.values.course import Course, CourseEvent, CourseId, EventKind, PatientId
from tracker.domain.values.points import NeedledPoint, PointSide
from tracker.domain.values.record_lines import LineKind, words_of
from tracker.domain.values.treatment import (
    Adjunct,
    AdverseEvent,
    AdverseKind,
    Herbs,
    Treatment,
)
from tracker.domain.values.visit import Visit
from tracker.domain.words.finding.line_words import (
    line_label,
    line_text,
    marks_in,
    name_of,
    wanted_words,
)
from tracker.errors import TrackerError
from tracker.language import speaking
from tracker.models.sqlite_driver import driver
from tracker.services.workspace import Workspace

ME = "Dr. Example"
STORED = Path(__file__).parent.parent / "models" / "stored"
DAYS = st.integers(0, 30).map(lambda days: FIRST_DAY + timedelta(days=days))


def said_at(visit: Visit) -> set[str]:
    """Return every word that a visit's records have, read off its values."""
    treatment, action = visit.treatment, visit.flag_action
    herbs = treatment.herbs or Herbs()
    texts = [visit.note, treatment.advice, treatment.exercise, treatment.next_technique]
    texts += [herbs.formula, herbs.form, herbs.dose]
    texts += [f"{point.code} {point.place or ''}" for point in treatment.points]
    texts += [None if action is None else action.note]
    texts += [None if action is None else action.resolved_note]
    texts += [None if visit.decision is None else visit.decision.reason]
    for kind in (LineKind.MOXA, LineKind.CUPPING, LineKind.GUA_SHA, LineKind.TUINA, LineKind.HEAT):
        adjunct: Adjunct = getattr(treatment, kind.value)
        texts += [adjunct.text, name_of(kind) if adjunct.used or adjunct.text else None]
    texts += [None if treatment.electro is None else name_of(LineKind.ELECTRO)]
    texts += [None if treatment.stimulation is None else name_of(treatment.stimulation)]
    for event in treatment.adverse_events:
        texts += [event.text, name_of(event.kind)]
    return {word for text in texts for word in words_of(text or "")}


def said_of(event: CourseEvent) -> set[str]:
    return {*words_of(event.text or ""), *words_of(name_of(event.kind))}


def scanned(course: Course, text: str) -> set[tuple[object, date]]:
    """Return which entries of a course have every word of a text, without any index."""
    wanted = words_of(text)
    entries = [((visit.visit_id, visit.visit_date), said_at(visit)) for visit in course.visits]
    entries += [((None, event.on), said_of(event)) for event in course.events]
    return {
        entry
        for entry, words in entries
        if wanted and all(any(word.startswith(one) for word in words) for one in wanted)
    }


class Records(RuleBasedStateMachine):
    """A course to which anything that can be written is written."""

    prepared: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp())
        file = Path(shutil.copy2(self.prepared, self.folder / "clinic.sqlite3"))
        self.workspace = Workspace.open(file)

    def teardown(self) -> None:
        self.workspace.close()
        shutil.rmtree(self.folder)

    @initialize()
    def begin(self) -> None:
        patient_id, _ = self.workspace.patients.add(a_patient())
        self.course_id, _ = self.workspace.courses.begin(patient_id, an_assessment())

    @property
    def course(self) -> Course:
        return self.workspace.courses.course(self.course_id)

    @rule(visit=any_visit, on=DAYS)
    def log(self, visit: Visit, on: date) -> None:
        new = replace(visit, visit_date=on, visit_id=None, version=None, psfs={})
        with suppress(TrackerError):  # a second visit on one day
            self.workspace.courses.log_visit(self.course_id, new, by=ME)

    @rule(data=st.data(), visit=any_visit)
    def amend(self, data: st.DataObject, visit: Visit) -> None:
        if visits := self.course.visits:
            old = data.draw(st.sampled_from(visits))
            new = replace(
                visit,
                visit_date=old.visit_date,
                visit_id=old.visit_id,
                version=old.version,
                psfs={},
            )
            self.workspace.courses.amend_visit(new, by=ME, reason="more")

    @rule(data=st.data())
    def strike(self, data: st.DataObject) -> None:
        if visits := self.course.visits:
            struck = data.draw(st.sampled_from(visits)).visit_id
            assert struck is not None
            self.workspace.courses.strike_out(struck, by=ME, reason="twice")

    @rule(data=st.data())
    def restore(self, data: st.DataObject) -> None:
        if visits := self.workspace.courses.struck_out(self.course_id):
            struck = data.draw(st.sampled_from(visits)).visit_id
            assert struck is not None
            with suppress(TrackerError):  # its day has another visit by now
                self.workspace.courses.restore_visit(struck, by=ME)

    @rule(on=DAYS, kind=st.sampled_from(EventKind), text=st.text(max_size=12))
    def add_event(self, on: date, kind: EventKind, text: str) -> None:
        words = text.replace("\0", "").strip() or "as told"
        event = CourseEvent(on=on, kind=kind, text=words)
        self.workspace.courses.add_event(self.course_id, event)

    @rule(data=st.data(), kind=st.sampled_from(EventKind))
    def change_event(self, data: st.DataObject, kind: EventKind) -> None:
        if events := self.course.events:
            event = data.draw(st.sampled_from(events))
            self.workspace.courses.change_event(replace(event, kind=kind, text="told anew"))

    @rule(data=st.data())
    def remove_event(self, data: st.DataObject) -> None:
        if events := self.course.events:
            event_id = data.draw(st.sampled_from(events)).event_id
            assert event_id is not None
            self.workspace.courses.remove_event(event_id)

    @rule()
    def index_anew(self) -> None:
        self.workspace.finding.mark_unindexed()
        self.workspace.finding.index_missing()

    @rule(data=st.data())
    def find(self, data: st.DataObject) -> None:
        course = self.course
        known = sorted({w for v in course.visits for w in said_at(v)} | {"told", "moxa", "gb"})
        some = st.sampled_from(known)
        words = st.builds(lambda word, length: word[:length], some, st.integers(1, 9))
        text = " ".join(data.draw(st.lists(words, min_size=1, max_size=3)))

        found = self.workspace.finding.find(text)

        assert {(one.visit_id, one.day) for one in found.entries} == scanned(course, text)
        assert all(one.lines for one in found.entries)

    @invariant()
    def nothing_waits(self) -> None:
        assert self.workspace.finding.count_unindexed() == 0


@pytest.fixture(scope="module")
def empty_clinic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("empty") / "clinic.sqlite3"
    Workspace.open(file).close()
    return file


def test_the_index_finds_what_reading_every_record_finds(empty_clinic: Path) -> None:
    class Prepared(Records):
        prepared = empty_clinic

    case = Prepared.TestCase
    case.settings = settings(
        max_examples=12,
        stateful_step_count=25,
        deadline=None,
        phases=(Phases.explicit, Phases.reuse, Phases.generate),
        suppress_health_check=list(HealthCheck),
        derandomize=True,
    )
    case().runTest()


@pytest.fixture
def course_id(workspace: Workspace) -> CourseId:
    patient_id, _ = workspace.patients.add(a_patient())
    return workspace.courses.begin(patient_id, an_assessment())[0]


def test_what_is_typed_is_found_whatever_its_case_accents_and_ends(
    workspace: Workspace, course_id: CourseId
) -> None:
    visit = a_visit(FIRST_DAY, note="Slept badly after the niño's PÁRTY")
    workspace.courses.log_visit(course_id, visit, by=ME)

    for text in ("slept", "NINO", "party sle", "bad niño"):
        (entry,) = workspace.finding.find(text).entries
        assert [line_text(line) for line in entry.lines] == [visit.note]
        assert entry.day == FIRST_DAY
    assert not workspace.finding.find("lept").entries
    assert not workspace.finding.find("slept well").entries
    assert not workspace.finding.find(" ,. ").entries


def test_a_treatment_is_found_by_points_herbs_and_what_went_wrong(
    workspace: Workspace, course_id: CourseId
) -> None:
    treatment = Treatment(
        points=(
            NeedledPoint("GB30", PointSide.LEFT),
            NeedledPoint("ASHI", PointSide.LEFT, "behind the fibula"),
        ),
        herbs=Herbs(formula="Du Huo Ji Sheng Tang", dose="9 g"),
        moxa=Adjunct(used=True),
        adverse_events=(AdverseEvent(kind=AdverseKind.FAINTING, text="sat up soon"),),
    )
    workspace.courses.log_visit(course_id, a_visit(FIRST_DAY, treatment=treatment), by=ME)

    told = {
        text: [f"{line_label(line.kind)}: {line_text(line)}" for line in one.lines]
        for text in ("gb 30", "GB30", "fibula", "huo", "moxa", "faint", "sat")
        for one in workspace.finding.find(text).entries
    }

    points = ["Points: GB30, ASHI behind the fibula"]
    fainting = ["Adverse event: fainting: sat up soon"]
    assert told == {
        "gb 30": points,
        "GB30": points,
        "fibula": points,
        "huo": ["Herbs: Du Huo Ji Sheng Tang, 9 g"],
        "moxa": ["Moxa: "],
        "faint": fainting,
        "sat": fainting,
    }


def test_answers_are_found_by_their_names_in_the_language_in_use(
    workspace: Workspace, course_id: CourseId
) -> None:
    event = CourseEvent(on=FIRST_DAY, kind=EventKind.INJECTION)
    workspace.courses.add_event(course_id, event)

    with speaking(SPANISH):
        found = workspace.finding.find("inyec")

        assert [line_text(line) for one in found.entries for line in one.lines] == ["Inyección"]
    assert not workspace.finding.find("inyec").entries


def test_what_was_amended_or_struck_out_is_not_found(
    workspace: Workspace, course_id: CourseId
) -> None:
    visit_id, _ = workspace.courses.log_visit(course_id, a_visit(FIRST_DAY, note="cramp"), by=ME)
    (visit,) = workspace.courses.course(course_id).visits

    workspace.courses.amend_visit(replace(visit, note="spasm"), by=ME)
    amended = (
        len(workspace.finding.find("cramp").entries),
        len(workspace.finding.find("spa").entries),
    )
    workspace.courses.strike_out(visit_id, by=ME, reason="twice")

    assert amended == (0, 1)
    assert not workspace.finding.find("spasm").entries


def test_one_patient_s_records_are_found_alone(workspace: Workspace, course_id: CourseId) -> None:
    other, _ = workspace.patients.add(a_patient("P-2", family_name="Other"))
    theirs, _ = workspace.courses.begin(other, an_assessment())
    for course in (course_id, theirs):
        workspace.courses.log_visit(course, a_visit(FIRST_DAY, note="cramp"), by=ME)

    everybody = workspace.finding.find("cramp").entries
    alone = workspace.finding.find("cramp", PatientId(other)).entries

    assert len(everybody) == 2
    assert [one.patient.patient_id for one in alone] == [other]


def test_more_than_is_shown_is_told(workspace: Workspace, course_id: CourseId) -> None:
    for day in range(3):
        on = FIRST_DAY + timedelta(days=day)
        workspace.courses.log_visit(course_id, a_visit(on, note="cramp"), by=ME)

    found = workspace.finding.find("cramp", limit=2)

    assert [one.day for one in found.entries] == [FIRST_DAY + timedelta(days=n) for n in (2, 1)]
    assert found.has_more


def test_words_are_marked_where_they_stand() -> None:
    text = "Los niños: GB 30 and gb30, naïve"

    marks = marks_in(text, wanted_words("NIN gb30 naive"))

    assert [text[at : at + length] for at, length in marks] == ["niños", "GB 30", "gb30", "naïve"]


def test_what_was_written_before_there_was_an_index_is_found_once_the_clinic_is_open(
    tmp_path: Path,
) -> None:
    file = tmp_path / "clinic.sqlite3"
    with closing(driver.connect(file)) as connection:
        connection.executescript((STORED / "0020.sql").read_text(encoding="utf-8"))
    before = Workspace.open(file)

    found = before.finding.find("unicode two").entries

    (line,) = [line for one in found for line in one.lines]
    assert line.text == "line two: “ünïcode” − and all"
    assert before.finding.count_unindexed() == 0
    before.close()


def test_a_row_that_is_deleted_leaves_no_word(workspace: Workspace, course_id: CourseId) -> None:
    visit = a_visit(FIRST_DAY, note="cramp")
    visit_id, _ = workspace.courses.log_visit(course_id, visit, by=ME)
    with beside(workspace) as run:
        run("DELETE FROM visits WHERE id = ?", visit_id)

    with beside(workspace) as run:
        left = run("SELECT count(*) FROM record_words").fetchone()

    assert left == (0,)


@pytest.mark.file_only(reason="a file is encrypted, a server is not")
def test_words_are_found_in_an_encrypted_clinic(workspace: Workspace, course_id: CourseId) -> None:
    workspace.courses.log_visit(course_id, a_visit(FIRST_DAY, note="cramp at night"), by=ME)

    workspace.encryption.turn_on(ME, "three words apart")

    workspace.courses.log_visit(
        course_id, a_visit(FIRST_DAY + timedelta(days=1), note="less cramp"), by=ME
    )
    assert len(workspace.finding.find("cramp").entries) == 2
