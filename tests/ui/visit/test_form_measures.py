"""The form's measures: what one hits is large enough, and nothing moves while one types."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import NOW
from tests.ui.form_states import LAST, STATES, course
from tests.ui.forms import a_visit_form, show_form, type_keys
from tracker.domain.values.anatomy import ZONES
from tracker.domain.values.phase import Phase
from tracker.ui.fields.entry_field import EntryField
from tracker.ui.fields.reach.card import row_box
from tracker.ui.fields.spoken_key import SpokenKey
from tracker.ui.look.theme import Theme
from tracker.ui.visit.form import VisitForm

LEAST = 24  # pixels; WCAG 2.5.8
OPERABLE = (QAbstractButton, QLineEdit, QComboBox, EntryField)


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> VisitForm:
    form = a_visit_form(theme, NOW, second_digit_ms=0)
    show_form(qtbot, form)
    return form


def operable(form: VisitForm) -> list[QWidget]:
    """Return what one operates and sees; what only a screen reader meets has no size."""
    return [
        part
        for kind in OPERABLE
        for part in form.findChildren(kind)
        if part.isVisible()
        and not isinstance(part, SpokenKey)
        and not part.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        and not isinstance(part.parentWidget(), QComboBox)
    ]


def places(form: VisitForm) -> dict[str, QRect]:
    """Return where every named part stands in the form, the bubble aside."""
    return {
        part.objectName(): QRect(part.mapTo(form, QPoint(0, 0)), part.size())
        for part in form.findChildren(QWidget)
        if part.objectName() and part.isVisible() and part.objectName() != "formProblem"
        if not part.objectName().startswith("qt_") and not isinstance(part, SpokenKey)
    }


@pytest.mark.parametrize("state", sorted(STATES))
def test_what_one_hits_is_large_enough(qtbot: QtBot, form: VisitForm, state: str) -> None:
    STATES[state](qtbot, form)
    QApplication.processEvents()

    small = {
        part.objectName(): (part.width(), part.height())
        for part in operable(form)
        if part.width() < LEAST or part.height() < LEAST
    }

    assert small == {}


@pytest.mark.parametrize("state", sorted(STATES))
def test_every_zone_is_hit_surely(qtbot: QtBot, form: VisitForm, state: str) -> None:
    STATES[state](qtbot, form)
    QApplication.processEvents()
    reach = form.fields.reach
    zones = [row_box(reach.size(), zone) for zone in ZONES[1:]]

    small = [row.size() for row in (*zones, reach.none_box) if row.height() < LEAST]

    assert small == []
    assert reach.none_box.width() >= LEAST


def test_nothing_moves_while_a_visit_is_typed(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(course(LAST))
    form.show_proposal(Phase.IMPROVEMENT)
    QApplication.processEvents()
    before = places(form)

    form.focus_first()
    type_keys(qtbot, "3")
    for keys in ("6", "4", "6", "5", "30\n", "45\n", "6", "f", "n"):
        type_keys(qtbot, keys)
        QApplication.processEvents()
        moved = {name for name, place in places(form).items() if before.get(name, place) != place}
        assert moved == set(), keys


def test_a_refusal_moves_nothing_and_lies_at_its_field(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(course(LAST))
    form.fields.treatment.points.setText("7")
    QApplication.processEvents()
    before = places(form)

    form.submit()
    bubble = form.findChild(QLabel, "formProblem")
    assert isinstance(bubble, QLabel)
    points = form.fields.treatment.points
    field = QRect(points.mapTo(form, QPoint(0, 0)), points.size())
    qtbot.waitUntil(lambda: 0 <= field.top() - bubble.geometry().bottom() < LEAST)

    after = places(form)
    assert {name for name in before if after[name] != before[name]} == set()
    assert not bubble.geometry().intersects(field)


def test_a_low_window_keeps_the_foot_and_scrolls_the_fields(form: VisitForm) -> None:
    form.begin(course(LAST))

    form.resize(388, 480)
    QApplication.processEvents()

    save = QRect(form.foot.save.mapTo(form, QPoint(0, 0)), form.foot.save.size())
    assert form.height() == 480
    assert form.rect().contains(save)
    assert save.height() >= LEAST
