"""The whole treatment of a visit, in the visit form's own space."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tracker.domain.values.anatomy import Side
from tracker.domain.values.checks import ValueOutOfRangeError
from tracker.domain.values.points import NeedledPoint
from tracker.domain.values.presets import PointGroup
from tracker.domain.values.treatment import FOLDED_AT_FIRST, Treatment, parts_shown
from tracker.domain.words.problems import problem_words
from tracker.domain.words.treatment_advice import TreatmentContext
from tracker.language import tr
from tracker.ui.fields.points_input import (
    PointsInput,
    points_text,
    read_points,
    typed_words,
    with_points,
    without_point,
)
from tracker.ui.fields.scrolled import scrolled
from tracker.ui.look.marked_label import MarkedLabel
from tracker.ui.look.theme import Theme
from tracker.ui.visit.treatment.fields import TreatmentFields
from tracker.ui.visit.treatment.point_palette import PointPalette
from tracker.ui.visit.treatment.rows import GAP

TREATMENT_PAGE: Final = "treatmentPage"


class TreatmentPage(QWidget):
    """Points with the quick set and own groups, and every other field of the treatment.

    Attributes:
        folded: What the clinic never records; shown all the same where something is.

    Signals:
        closed: Back to the visit, with the ``Treatment`` or None when nothing changed.
        group_kept: The present points should be kept as a ``PointGroup``.
    """

    closed = Signal(object)
    group_kept = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName(TREATMENT_PAGE)
        self._base = Treatment()
        self._side: Side | None = None
        self.folded = FOLDED_AT_FIRST
        self._context = TreatmentContext()
        self._fields = TreatmentFields()
        self._palette = PointPalette(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, GAP, 8, GAP)
        layout.setSpacing(GAP)
        layout.addLayout(self._build_head())
        self._problem = self._said("treatmentProblem", "problem")
        layout.addWidget(self._problem)
        layout.addWidget(scrolled(self._build_body()), 1)
        self._connect()

    def show_treatment(
        self, treatment: Treatment, side: Side | None, context: TreatmentContext
    ) -> None:
        """Show a treatment; a point without a side takes the course's."""
        self._base, self._side, self._context = treatment, side, context
        self._points.setText(points_text(treatment.points))
        self._palette.show_side(side)
        self._fields.show_treatment(treatment)
        self._fields.show_parts(parts_shown(treatment, self.folded))
        self._show_state()

    def show_groups(self, groups: Sequence[PointGroup]) -> None:
        """Offer the clinic's own groups of points."""
        self._palette.show_groups(groups)

    def treatment(self) -> Treatment:
        """Return the treatment as entered.

        Raises:
            ValueOutOfRangeError: Something typed is not allowed.
        """
        return self._fields.fill(replace(self._base, points=self._read_points()))

    def focus_first(self) -> None:
        """Put the keys into the points."""
        self._points.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the visit, keeping what was typed."""
        if event.key() == Qt.Key.Key_Escape:
            self.finish()
            return
        super().keyPressEvent(event)

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        title = QLabel(tr("Treatment"))
        title.setProperty("look", "heading")
        done = QPushButton(tr("&Done"))
        done.setObjectName("treatmentDone")
        done.setAccessibleName(tr("Back to the visit"))
        done.setProperty("look", "primary")
        done.clicked.connect(self.finish)
        self._warnings = MarkedLabel()
        self._warnings.setObjectName("treatmentWarnings")
        self._warnings.setProperty("look", "small")
        head.setSpacing(2 * GAP)
        head.addWidget(title)
        head.addWidget(self._warnings, 1)
        head.addWidget(done, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _build_body(self) -> QWidget:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        self._points = PointsInput("treatmentPoints")
        self._names = self._said("treatmentPointNames", "small")
        layout.addWidget(self._points)
        layout.addWidget(self._names)
        layout.addWidget(self._palette)
        layout.addWidget(self._fields)
        layout.addStretch(1)
        return body

    @staticmethod
    def _said(name: str, look: str) -> QLabel:
        label = QLabel()
        label.setObjectName(name)
        label.setProperty("look", look)
        label.setWordWrap(True)
        return label

    def _connect(self) -> None:
        self._points.edited.connect(self._show_state)
        self._points.finished_entry.connect(self._on_points_finished)
        self._fields.edited.connect(self._show_state)
        self._palette.point_pressed.connect(self._on_point_pressed)
        self._palette.group_chosen.connect(self._on_group_chosen)
        self._palette.group_named.connect(self._on_group_named)

    def _read_points(self) -> tuple[NeedledPoint, ...]:
        return read_points(self._points.text(), self._side)

    def _show_state(self) -> None:
        self._names.setText(typed_words(self._points.text(), self._side))
        try:
            self._palette.show_points([point.code for point in self._read_points()])
            warnings = self._context.warnings(self.treatment())
        except ValueOutOfRangeError as error:
            self._say_problem(problem_words(error))
            warnings = ()
        else:
            self._say_problem("")
        words = " ".join(warnings)
        look = "warning" if words else "small"
        if self._warnings.property("look") != look:
            self._warnings.setProperty("look", look)
            self._warnings.style().polish(self._warnings)
        self._warnings.setText(words or self._context.hint)
        self._warnings.show_mark(is_marked=bool(words))
        self._warnings.setVisible(bool(words or self._context.hint))

    def _say_problem(self, words: str) -> None:
        self._problem.setText(words)
        self._problem.setVisible(bool(words))

    def _on_points_finished(self, _field: PointsInput) -> None:
        self._palette.setFocus(Qt.FocusReason.TabFocusReason)
        self.focusNextChild()

    def _on_point_pressed(self, word: str) -> None:
        code = word.partition(":")[0]
        text = self._points.text()
        taken = without_point(text, code)
        self._points.setText(with_points(text, word) if taken == text else taken)
        self._show_state()

    def _on_group_chosen(self, group: PointGroup) -> None:
        self._points.setText(with_points(self._points.text(), points_text(group.points)))
        self._show_state()

    def _on_group_named(self, name: str) -> None:
        try:
            group = PointGroup(name=name, points=self._read_points())
        except ValueOutOfRangeError as error:
            self._say_problem(problem_words(error))
            return
        self.group_kept.emit(group)

    def finish(self) -> None:
        """Hand the treatment over and close, or say what of it cannot be read."""
        try:
            treatment = self.treatment()
        except ValueOutOfRangeError as error:
            self._say_problem(problem_words(error))
            return
        self.closed.emit(None if treatment == self._base else treatment)
