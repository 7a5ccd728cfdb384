"""A plan is typed in one place, stands beside the name, and takes the next visit from the page."""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QLineEdit, QPushButton

from tests.window.dialogs import DialogMeeting
from tests.window.screen import NOW, Screen
from tracker.ui.course.plan_dialog import PlanDialog
from tracker.ui.printing.preview import PrintPreview

VISIT = "5856510\n5\n7n"


def line(dialog: QDialog, name: str) -> QLineEdit:
    found = dialog.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def facts(screen: Screen) -> str:
    return screen.find(QLabel, "courseFacts").text()


def type_plan(screen: Screen, **texts: str) -> None:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, PlanDialog)
        for name, text in texts.items():
            line(dialog, name).setText(text)
        next(one for one in dialog.findChildren(QPushButton) if "Ctrl+Enter" in one.text()).click()

    meeting = DialogMeeting("planDialog", fill)
    screen.act("editPlan")
    assert meeting.is_over


def test_a_plan_stands_beside_the_name(screen: Screen) -> None:
    screen.log_visit(NOW.date(), VISIT)

    type_plan(screen, plannedVisits="12", intervalDays="7")

    screen.wait_until(lambda: "visit 1 of 12 planned" in facts(screen))


def test_a_next_visit_that_was_typed_in_the_preview_is_agreed_though_nothing_was_printed(
    screen: Screen,
) -> None:
    screen.log_visit(NOW.date(), VISIT)

    def type_and_leave(dialog: QDialog) -> None:
        box = dialog.findChild(QCheckBox, "hasNextVisit")
        assert isinstance(box, QCheckBox)
        box.click()
        line(dialog, "nextVisit").setText("2026-12-03")
        line(dialog, "nextVisit").textEdited.emit("2026-12-03")
        dialog.reject()

    meeting = DialogMeeting("printPreview", type_and_leave)
    screen.act("print")

    assert meeting.is_over
    assert "next visit Thu, Dec 3" in facts(screen)


def test_a_preview_that_is_only_looked_at_agrees_on_nothing(screen: Screen) -> None:
    screen.log_visit(NOW.date(), VISIT)

    def look(dialog: QDialog) -> None:
        box = dialog.findChild(QCheckBox, "hasNextVisit")
        assert isinstance(box, QCheckBox)
        box.click()
        dialog.reject()

    meeting = DialogMeeting("printPreview", look)
    screen.act("print")

    assert meeting.is_over
    assert "next visit" not in facts(screen)


def test_a_next_visit_that_was_printed_is_the_plan_s_and_offered_again(
    screen: Screen, tmp_path: Path
) -> None:
    screen.log_visit(NOW.date(), VISIT)
    offered: list[tuple[bool, date | None]] = []

    def save(dialog: QDialog) -> None:
        assert isinstance(dialog, PrintPreview)
        box = dialog.findChild(QCheckBox, "hasNextVisit")
        assert isinstance(box, QCheckBox)
        offered.append((box.isChecked(), dialog.plan.next_visit))
        if not box.isChecked():
            box.click()
            line(dialog, "nextVisit").setText("2026-12-03")
            line(dialog, "nextVisit").textEdited.emit("2026-12-03")
            dialog.save_pdf(tmp_path / "page.pdf")
        dialog.reject()

    for _ in range(2):
        meeting = DialogMeeting("printPreview", save)
        screen.act("print")
        assert meeting.is_over

    assert offered == [(False, None), (True, date(2026, 12, 3))]
    assert "next visit Thu, Dec 3" in facts(screen)
