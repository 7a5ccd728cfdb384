"""Several sheets together: today's patients, one PDF, progress, cancel, an answerable window."""

import gc
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from threading import Event

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.makers import a_patient, a_visit, an_assessment, flags_answered_yes, weekly_visits
from tests.ui.conftest import NOW
from tracker.domain.values.changes import Changes
from tracker.domain.values.course import CourseId
from tracker.domain.values.kept_page import PageVariant
from tracker.domain.values.plan import CoursePlan
from tracker.domain.values.red_flags import ASKED_NONE, RedFlag, RedFlagAnswers, Weakness
from tracker.services.workspace import Workspace
from tracker.ui.printing.batch import BatchPrint
from tracker.ui.printing.batch_dialog import BatchChoice
from tracker.ui.visit.red_flags.line import FlagEntries
from tracker.ui.visit.state import FormState
from tracker.ui.visit.stored_state import content_of
from tracker.ui.work.tasks import TaskRunner

PATIENTS = 5


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace.open(tmp_path / "clinic.sqlite3")
    for number in range(PATIENTS):
        patient = a_patient(str(number), family_name=f"Sample {number}")
        patient_id, _ = workspace.patients.add(patient)
        course_id, _ = workspace.courses.begin(patient_id, an_assessment())
        for visit in weekly_visits(leg_pain=(8, 6, 5), pain_reach_left=(5, 4, 4)):
            workspace.courses.log_visit(course_id, visit, by="me")
    yield workspace
    workspace.close()


@pytest.fixture
def tasks() -> Iterator[TaskRunner]:
    tasks = TaskRunner()
    yield tasks
    tasks.shutdown()


@pytest.fixture
def batch(qtbot: QtBot, workspace: Workspace, tasks: TaskRunner) -> Iterator[BatchPrint]:
    window = QWidget()
    qtbot.addWidget(window)
    today = workspace.patients.rows(NOW.date())[0].last_visit
    assert today is not None
    yield BatchPrint(window, workspace, tasks, today)
    window.close()


def message(batch: BatchPrint) -> str:
    label = batch.dialog.findChild(QLabel, "batchMessage")
    assert isinstance(label, QLabel)
    return label.text()


def test_those_seen_today_are_chosen_at_first(batch: BatchPrint) -> None:
    assert len(batch.dialog.choice.rows) == PATIENTS
    assert message(batch) == "5 sheets chosen."


def test_nobody_chosen_prints_nothing(batch: BatchPrint) -> None:
    none = batch.dialog.findChild(QPushButton, "pickNone")
    assert isinstance(none, QPushButton)

    none.click()

    button = batch.dialog.findChild(QPushButton, "batchPdf")
    assert isinstance(button, QPushButton)
    assert not button.isEnabled()


@pytest.mark.parametrize("column", [0, 1, 2])
def test_space_ticks_whoever_has_the_keys_wherever_in_the_row(
    batch: BatchPrint, qtbot: QtBot, column: int
) -> None:
    batch.dialog.show()
    has_keys = batch.dialog.focusWidget() is table(batch)
    table(batch).setCurrentCell(1, column)

    qtbot.keyClick(table(batch), Qt.Key.Key_Space)
    unticked = [row.patient.clinic_id for row in batch.dialog.choice.rows]
    qtbot.keyClick(table(batch), Qt.Key.Key_Space)

    assert has_keys
    assert len(unticked) == PATIENTS - 1
    assert len(batch.dialog.choice.rows) == PATIENTS


def test_space_ticks_every_row_that_is_selected(batch: BatchPrint, qtbot: QtBot) -> None:
    batch.dialog.show()
    table(batch).selectAll()

    qtbot.keyClick(table(batch), Qt.Key.Key_Space)

    assert batch.dialog.choice.rows == ()


@pytest.fixture
def short_list(
    qtbot: QtBot, workspace: Workspace, tasks: TaskRunner, monkeypatch: pytest.MonkeyPatch
) -> Iterator[BatchPrint]:
    """Yield the batch of a clinic of more patients than are listed, nobody seen today."""
    monkeypatch.setattr("tracker.ui.printing.batch.LISTED", 2)
    window = QWidget()
    qtbot.addWidget(window)
    yield BatchPrint(window, workspace, tasks, NOW.date())
    window.close()


def table(batch: BatchPrint) -> QTableWidget:
    found = batch.dialog.findChild(QTableWidget, "batchPatients")
    assert isinstance(found, QTableWidget)
    return found


def shown(batch: BatchPrint) -> list[str]:
    rows = (row for row in range(table(batch).rowCount()) if not table(batch).isRowHidden(row))
    items = (table(batch).item(row, 0) for row in rows)
    return [item.text().split(",")[0] for item in items if item is not None]


def search(batch: BatchPrint) -> QLineEdit:
    found = batch.dialog.findChild(QLineEdit, "batchSearch")
    assert isinstance(found, QLineEdit)
    return found


def test_a_clinic_of_few_patients_lists_them_all_and_searches_nobody(batch: BatchPrint) -> None:
    batch.dialog.show()

    assert table(batch).rowCount() == PATIENTS
    assert not search(batch).isVisible()


def test_of_many_patients_those_seen_last_are_listed_and_others_found(
    short_list: BatchPrint, qtbot: QtBot
) -> None:
    short_list.dialog.show()
    first = shown(short_list)

    qtbot.keyClicks(search(short_list), "sample 4")
    qtbot.waitUntil(lambda: shown(short_list) == ["Sample 4"])
    all_shown = short_list.dialog.findChild(QPushButton, "pickAll")
    assert isinstance(all_shown, QPushButton)
    all_shown.click()
    search(short_list).clear()

    assert len(first) == 2
    assert shown(short_list) == [*first, "Sample 4"]
    assert [row.patient.clinic_id for row in short_list.dialog.choice.rows] == ["4"]


def test_everybody_seen_today_is_listed_however_many(
    qtbot: QtBot, workspace: Workspace, tasks: TaskRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.ui.printing.batch.LISTED", 2)
    today = workspace.patients.rows(NOW.date())[0].last_visit
    assert today is not None
    window = QWidget()
    qtbot.addWidget(window)

    batch = BatchPrint(window, workspace, tasks, today)

    assert len(batch.dialog.choice.rows) == PATIENTS


@pytest.fixture
def flagged(workspace: Workspace) -> None:
    """Let one patient have a red flag, and one a weakness that is no emergency."""
    red = a_visit(NOW.date(), red_flags=flags_answered_yes(RedFlag.BLADDER))
    weak = a_visit(NOW.date(), weakness=Weakness.NEW)
    for number, visit in enumerate((red, weak), start=1):
        workspace.courses.log_visit(CourseId(number), visit, by="me")


def pages(batch: BatchPrint) -> list[str]:
    items = (table(batch).item(row, 2) for row in range(table(batch).rowCount()))
    return sorted(item.text() for item in items if item is not None)


@pytest.mark.usefixtures("flagged")
def test_which_page_prints_is_read_behind_the_open_dialog(
    qtbot: QtBot, workspace: Workspace, tasks: TaskRunner
) -> None:
    busy = Event()
    tasks.run(busy.wait)
    window = QWidget()
    qtbot.addWidget(window)

    batch = BatchPrint(window, workspace, tasks, NOW.date())
    opened = pages(batch)
    busy.set()

    qtbot.waitUntil(lambda: pages(batch) == ["letter: red flag", *["sheet"] * (PATIENTS - 1)])
    assert opened == [*["sheet"] * (PATIENTS - 2), "…", "…"]
    assert len(batch.dialog.choice.rows) == 2  # seen today; what was read chose nobody


@pytest.mark.usefixtures("flagged")
def test_pages_of_a_long_list_are_read_a_few_at_a_time(
    qtbot: QtBot, workspace: Workspace, tasks: TaskRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.ui.printing.batch.PAGES_A_TURN", 1)
    window = QWidget()
    qtbot.addWidget(window)
    batch = BatchPrint(window, workspace, tasks, NOW.date())
    between: list[list[str]] = []

    tasks.run(lambda: None, lambda _nothing: between.append(pages(batch)))

    qtbot.waitUntil(lambda: "…" not in pages(batch))
    assert between == [["letter: red flag", *["sheet"] * (PATIENTS - 2), "…"]]


@pytest.mark.usefixtures("flagged")
def test_a_dialog_closed_while_pages_are_read_is_left_alone(
    qtbot: QtBot, workspace: Workspace, tasks: TaskRunner
) -> None:
    busy = Event()
    tasks.run(busy.wait)
    window = QWidget()
    qtbot.addWidget(window)
    batch = BatchPrint(window, workspace, tasks, NOW.date())

    batch.dialog.reject()
    batch.dialog.deleteLater()
    busy.set()
    over: list[bool] = []
    tasks.run(lambda: True, over.append)

    qtbot.waitUntil(lambda: over == [True])


def test_one_may_be_left_out(batch: BatchPrint) -> None:
    patients = batch.dialog.findChild(QTableWidget, "batchPatients")
    assert isinstance(patients, QTableWidget)

    second = patients.item(1, 0)
    assert second is not None
    second.setCheckState(Qt.CheckState.Unchecked)

    assert len(batch.dialog.choice.rows) == PATIENTS - 1


def test_the_sheets_become_one_pdf_in_order(
    batch: BatchPrint, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "sheets.pdf"
    choice = batch.dialog.choice

    batch.make_pdf(choice, path)
    qtbot.waitUntil(lambda: "saved as" in message(batch))

    names = [page.extract_text() for page in PdfReader(path).pages]
    assert len(names) == PATIENTS
    for row, text in zip(choice.rows, names, strict=True):
        assert f"Maria {row.patient.family_name}" in " ".join(text.split())


def test_after_a_batch_what_stays_for_good_is_not_searched_for_dead_objects(
    batch: BatchPrint, qtbot: QtBot, tmp_path: Path
) -> None:
    gc.freeze()
    for_good = gc.get_freeze_count()

    batch.make_pdf(batch.dialog.choice, tmp_path / "sheets.pdf")
    qtbot.waitUntil(lambda: "saved as" in message(batch))

    assert gc.isenabled()
    assert gc.get_freeze_count() > for_good * 0.9


def test_a_printer_gets_every_sheet(batch: BatchPrint, qtbot: QtBot, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))

    batch.make_print(batch.dialog.choice, printer)
    qtbot.waitUntil(lambda: "sent to the printer" in message(batch))

    assert len(PdfReader(tmp_path / "printed.pdf").pages) == PATIENTS


def test_a_print_under_way_ends_properly_while_the_clinic_is_locked(
    batch: BatchPrint, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "sheets.pdf"
    batch.dialog.show()
    batch.make_pdf(batch.dialog.choice, path)
    page = QWidget()

    batch.dialog.cover(page)

    qtbot.waitUntil(path.exists, timeout=20_000)
    assert batch.dialog.findChildren(QLabel) == []
    batch.dialog.uncover()
    qtbot.waitUntil(lambda: "saved as" in message(batch))
    assert len(PdfReader(path).pages) == PATIENTS


def test_cancelling_writes_nothing(batch: BatchPrint, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "sheets.pdf"
    path.write_bytes(b"older")

    batch.make_pdf(batch.dialog.choice, path)
    batch.dialog.reject()
    qtbot.waitUntil(lambda: message(batch) == "Cancelled.")

    assert path.read_bytes() == b"older"


def test_a_file_that_cannot_be_written_is_said(
    batch: BatchPrint, qtbot: QtBot, tmp_path: Path
) -> None:
    batch.make_pdf(batch.dialog.choice, tmp_path / "missing" / "sheets.pdf")

    qtbot.waitUntil(lambda: "cannot be written" in message(batch))


def test_another_style_may_be_chosen(batch: BatchPrint, qtbot: QtBot, tmp_path: Path) -> None:
    choice = batch.dialog.choice
    path = tmp_path / "large.pdf"

    batch.make_pdf(BatchChoice(choice.rows, PageVariant.LARGE, choice.look), path)
    qtbot.waitUntil(lambda: "saved as" in message(batch))

    assert len(PdfReader(path).pages) == 2 * PATIENTS


def test_the_clinician_s_reports_of_a_batch_name_the_amendments(
    batch: BatchPrint, workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    row = batch.dialog.choice.rows[0]
    assert row.course_id is not None
    visit = workspace.courses.course(row.course_id).visits[0]
    workspace.courses.amend_visit(replace(visit, leg_pain=7), by="Ana Sample", reason="misread")
    choice = BatchChoice((row,), PageVariant.CLINICIAN, batch.dialog.choice.look)

    batch.make_pdf(choice, tmp_path / "reports.pdf")
    qtbot.waitUntil(lambda: "saved as" in message(batch))

    pages = PdfReader(tmp_path / "reports.pdf").pages
    text = " ".join(" ".join(page.extract_text().split()) for page in pages)
    assert "Amendments" in text
    assert "Ana Sample" in text


def test_each_sheet_of_a_batch_is_kept_with_its_own_course(
    batch: BatchPrint, workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    choice = batch.dialog.choice

    batch.make_pdf(choice, tmp_path / "sheets.pdf")
    qtbot.waitUntil(lambda: "kept with its course" in message(batch))

    for row in choice.rows:
        assert row.course_id is not None
        (page,) = workspace.archive.of_course(row.course_id)
        (own,) = PdfReader(BytesIO(workspace.archive.pdf(page.page_id))).pages
        assert f"Maria {row.patient.family_name}" in " ".join(own.extract_text().split())


def test_the_next_visit_on_a_sheet_of_a_batch_is_kept_and_told(
    batch: BatchPrint, workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    row = batch.dialog.choice.rows[0]
    assert row.course_id is not None
    courses, agreed = workspace.courses, NOW.date() + timedelta(days=7)
    courses.change_plan(row.course_id, CoursePlan(next_visit_on=agreed))
    told: list[Changes] = []
    batch.kept.connect(told.append)

    batch.make_pdf(batch.dialog.choice, tmp_path / "sheets.pdf")
    qtbot.waitUntil(lambda: "kept with its course" in message(batch))

    assert courses.course(row.course_id).plan.next_visit_on == agreed
    assert row.course_id in told[0].courses


def test_a_cancelled_batch_keeps_nothing(
    batch: BatchPrint, workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    choice = batch.dialog.choice

    batch.make_pdf(choice, tmp_path / "sheets.pdf")
    batch.dialog.reject()
    qtbot.waitUntil(lambda: message(batch) == "Cancelled.")

    ids = [row.course_id for row in choice.rows if row.course_id is not None]
    assert [workspace.archive.of_course(course_id) for course_id in ids] == [()] * PATIENTS


def keep_draft(workspace: Workspace, course_id: CourseId, flags: FlagEntries) -> None:
    state = FormState(visit_date=NOW.date(), leg_pain=7, flags=flags)
    workspace.drafts.save(course_id, {"state": content_of(state), "page": ""})


def test_a_sheet_is_left_out_while_an_unsaved_visit_raises_an_emergency(
    batch: BatchPrint, workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    raising, calm = batch.dialog.choice.rows[0], batch.dialog.choice.rows[1]
    assert raising.course_id is not None
    assert calm.course_id is not None
    yes = FlagEntries(answers=RedFlagAnswers(yes=frozenset({RedFlag.BLADDER})))
    keep_draft(workspace, raising.course_id, yes)
    keep_draft(workspace, calm.course_id, FlagEntries())

    batch.make_pdf(batch.dialog.choice, tmp_path / "sheets.pdf")
    qtbot.waitUntil(lambda: "saved as" in message(batch))

    name = raising.patient.full_name
    assert f"Left out: {name}. A visit that is not saved yet raises" in message(batch)
    text = " ".join(page.extract_text() for page in PdfReader(tmp_path / "sheets.pdf").pages)
    assert str(raising.patient.family_name) not in " ".join(text.split())
    assert str(calm.patient.family_name) in " ".join(text.split())


def test_nothing_prints_where_the_only_one_is_left_out(
    batch: BatchPrint, workspace: Workspace, tmp_path: Path
) -> None:
    (row, *_) = batch.dialog.choice.rows
    assert row.course_id is not None
    worse = FlagEntries(answers=ASKED_NONE, weakness=Weakness.WORSE)  # contradicts itself
    keep_draft(workspace, row.course_id, worse)

    batch.make_pdf(replace(batch.dialog.choice, rows=(row,)), tmp_path / "sheets.pdf")

    assert message(batch).startswith("Left out:")
    assert not (tmp_path / "sheets.pdf").exists()
