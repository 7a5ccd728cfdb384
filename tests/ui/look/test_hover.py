"""What can be clicked shows it: a tint under the mouse, a darker one while pressed, a hand."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import NOW
from tests.ui.form_states import STATES
from tests.ui.forms import a_visit_form, show_form
from tracker.ui.look.theme import Theme
from tracker.ui.visit.form import VisitForm

HANDS = {"link", "chip", "point", "segment"}


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> VisitForm:
    form = a_visit_form(theme, NOW)
    show_form(qtbot, form)
    STATES["beside the last"](qtbot, form)
    return form


def part(form: QWidget, name: str) -> QWidget:
    found = form.findChild(QWidget, name)
    assert isinstance(found, QWidget)
    return found


def point_at(field: QWidget, where: QPoint) -> None:
    """Move the mouse over a field without a screen's pointer, which another test may move."""
    no, none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    at = QPointF(where)
    event = QMouseEvent(QMouseEvent.Type.MouseMove, at, field.mapToGlobal(at), no, no, none)
    QApplication.sendEvent(field, event)


def colour_at(field: QWidget, where: QPoint) -> QColor:
    return field.grab().toImage().pixelColor(where)


@pytest.mark.parametrize(
    ("name", "where"),
    [
        ("legPain", QPoint(130, 8)),
        ("reaction", QPoint(20, 6)),
        ("redFlags", QPoint(-20, 10)),
        ("flagBladder", QPoint(-20, 9)),
    ],
)
def test_what_is_under_the_mouse_is_tinted(
    form: VisitForm, theme: Theme, name: str, where: QPoint
) -> None:
    if name == "flagBladder":
        form.fields.red_flags.items_wanted.emit()
    field = part(form, name)
    place = where if where.x() > 0 else QPoint(field.width() + where.x(), where.y())
    before = colour_at(field, place)

    point_at(field, place)
    over = colour_at(field, place)
    point_at(field, QPoint(1, field.height() - 1))
    after = colour_at(field, place)

    assert (before, over, after) == (
        QColor(theme.tokens.field), QColor(theme.tokens.accent_soft), QColor(theme.tokens.field)
    )  # fmt: skip


def test_a_pressed_button_darkens_by_an_eighth_of_the_ink(form: VisitForm, theme: Theme) -> None:
    link = part(form, "treatmentDetails")
    assert isinstance(link, QPushButton)
    ink, ground = QColor(theme.tokens.ink), QColor(theme.tokens.panel)
    expected = round(0.88 * ground.red() + 0.12 * ink.red())

    QTest.mousePress(link, Qt.MouseButton.LeftButton)
    pressed = link.grab().toImage().pixelColor(QPoint(2, 12))
    QTest.mouseRelease(link, Qt.MouseButton.LeftButton)

    assert abs(pressed.red() - expected) <= 2


@pytest.mark.parametrize("state", ["beside the last", "treatment", "amending", "red flags", "more"])
def test_links_and_chips_show_the_hand(
    qtbot: QtBot, theme: Theme, form: VisitForm, state: str
) -> None:
    STATES[state](qtbot, form)

    buttons = [one for one in form.findChildren(QPushButton) if one.property("look") in HANDS]

    assert buttons
    assert [
        one.objectName() for one in buttons
        if one.cursor().shape() is not Qt.CursorShape.PointingHandCursor
    ] == []  # fmt: skip
