"""After saving, Ctrl+P and Enter print today's page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from tests.window.dialogs import DialogMeeting
from tests.window.screen import NOW, Screen
from tracker.reports.documents import Sheet
from tracker.ui.printing.preview import PrintPreview

VISIT = "5856510\n5\n7n"


def test_after_saving_ctrl_p_has_today_s_page_with_print_under_enter(screen: Screen) -> None:
    screen.log_visit(NOW.date(), VISIT)
    seen: list[tuple[str, str]] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, PrintPreview)
        page = dialog.page
        assert isinstance(page, Sheet)
        focused = dialog.focusWidget()
        seen.append(("" if focused is None else focused.objectName(), " · ".join(page.subtitle)))
        dialog.reject()

    meeting = DialogMeeting("printPreview", look)
    screen.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)

    assert meeting.is_over
    (button, whose) = seen[0]
    assert button == "printPages"
    assert whose == "Maria Keller · left leg · Nov 22, 2026 · 1 visit"
