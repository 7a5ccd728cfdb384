"""Makers of the visit form, and hands that use it."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.makers import a_course
from tracker.domain.values.anatomy import Side
from tracker.domain.values.course import Course, FirstAssessment
from tracker.domain.values.visit import Visit
from tracker.ui.look.theme import Theme
from tracker.ui.visit.building import build_form
from tracker.ui.visit.form import VisitForm
from tracker.ui.work.clock import Clock

_NAMED_KEYS = {"\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}


def a_visit_form(theme: Theme, now: datetime, *, second_digit_ms: int = 0) -> VisitForm:
    """Return a visit form at a fixed time."""
    return build_form(theme, Clock(now=lambda: now), second_digit_ms)


def show_form(qtbot: QtBot, form: VisitForm) -> None:
    """Show a form in the size of its side of the window."""
    kept = partial(_keep, form)  # else it may be collected, while painted, once the test is over
    qtbot.addWidget(form, before_close_func=kept)
    form.resize(388, 690)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()


def _keep(*_forms: QWidget) -> None:
    pass


def is_scrolled(form: VisitForm) -> bool:
    """Return whether the fields are higher than what is in sight of them."""
    seen = form.fields.parentWidget()
    assert isinstance(seen, QWidget)
    return form.fields.height() > seen.height()


def a_left_course(*visits: Visit) -> Course:
    """Return a course about the left leg."""
    return a_course(*visits, assessment=FirstAssessment(side=Side.LEFT))


def type_keys(qtbot: QtBot, keys: str) -> None:
    """Type into whatever has the keys; a line break is Enter, a tab is Tab."""
    for key in keys:
        target = QApplication.focusWidget()
        assert isinstance(target, QWidget)
        if key in _NAMED_KEYS:
            qtbot.keyClick(target, _NAMED_KEYS[key])
        else:
            qtbot.keyClick(target, key)


def submitted(qtbot: QtBot, form: VisitForm) -> Visit:
    """Submit the form and return the visit it hands over."""
    with qtbot.waitSignal(form.submitted) as caught:
        form.submit()
    visit = caught.args[0]
    assert isinstance(visit, Visit)
    return visit


def drafted(form: VisitForm) -> Visit:
    """Return the visit that stands in the form, as it would be saved."""
    assert form.typed is not None
    return form.typed.allowed()
