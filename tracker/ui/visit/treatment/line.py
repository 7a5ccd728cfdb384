"""The treatment in the visit form: points, needles, stimulation, retention, as last time."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tracker.domain.values.anatomy import Side
from tracker.domain.values.checks import ValueOutOfRangeError
from tracker.domain.values.treatment import (
    NEEDLES_MAX,
    NO_TREATMENT,
    RETENTION_MAX,
    Stimulation,
    Treatment,
)
from tracker.domain.words.session_safety import count_words, last_session_words
from tracker.domain.words.treatment_advice import TreatmentContext
from tracker.language import tr
from tracker.ui.fields.choice_box import choice_box, chosen, show_choice
from tracker.ui.fields.number_input import NumberInput, Unit
from tracker.ui.fields.points_input import PointsInput
from tracker.ui.fields.score_field import say_small
from tracker.ui.look.clickable import make_clickable
from tracker.ui.look.marked_label import MarkedLabel
from tracker.ui.visit.treatment.entries import (
    TreatmentEntries,
    entered_treatment,
    entries_of,
)

_FIELD_HEIGHT: Final = 28  # px
_LINE_HEIGHT: Final = 28  # px, for two lines of a hint
_NOTE_EDGES: Final = 36  # px of its mark and padding
_NOTE_LINES: Final = 2  # of what is dangerous; all of it is in the tip, and spoken
_LINK_HEIGHT: Final = 24  # px


class NeedlesOut(NumberInput):
    """How many needles came out, as counted; ``=`` is as many as went in.

    Signals:
        equal_wanted: As many came out as went in.
    """

    equal_wanted = Signal()

    def __init__(self) -> None:
        spoken = tr("Needles taken out: = for as many as went in, blank for not counted")
        super().__init__("needlesOut", spoken, NEEDLES_MAX, shown=tr("= out", "needles"))
        self.setToolTip(spoken)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take ``=`` for as many as went in."""
        if event.text() == "=":
            self.equal_wanted.emit()
            self.finished_entry.emit(self)
            return
        super().keyPressEvent(event)


class TreatmentBlock(QWidget):
    """Points and the values asked every time, which Enter walks through; the rest is on its page.

    Attributes:
        is_typed_through: Whether it was last left by Enter at something that stands in it.

    Signals:
        edited: Something changed.
        finished_entry: The block is done (the block itself).
        went_back: Back to the field before (the block itself).
        details_wanted: The person wants the remaining fields.
    """

    edited = Signal()
    finished_entry = Signal(object)
    went_back = Signal(object)
    details_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._base = NO_TREATMENT
        self.is_typed_through = False
        self._last: tuple[int, Treatment] | None = None
        self._side: Side | None = None
        self._saved: tuple[Treatment, ...] = ()
        self._context = TreatmentContext()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.points = PointsInput()
        self.points.setFixedHeight(_FIELD_HEIGHT)
        self._note = MarkedLabel()
        self._note.setObjectName("sessionNote")
        self._note.setWordWrap(False)
        self._note.setMinimumWidth(1)
        self._note.hide()
        layout.addWidget(self._note)
        layout.addLayout(self._build_head())
        self.setFocusProxy(self.points)
        layout.addWidget(self.points)
        layout.addLayout(self._build_row())
        self._connect()

    def begin(self, last: tuple[int, Treatment] | None, side: Side | None) -> None:
        """Take the last treatment with its visit's number, and the side of a bare point."""
        if (last, side) != (self._last, self._side):
            self._last, self._side = last, side
            self.points.show_side(side)
            self._show_state()

    def show_saved(self, *saved: Treatment) -> None:
        """Take what is saved of a visit that is amended; nothing for a new one."""
        if saved != self._saved:
            self._saved = saved
            self._show_state()

    @property
    def side(self) -> Side | None:
        """Return the side a point without one takes."""
        return self._side

    @property
    def entries(self) -> TreatmentEntries:
        """Return what is entered, whether it is allowed or not."""
        return TreatmentEntries(
            points=self.points.text(),
            needles=self._needles.text(),
            retention=self._retention.text(),
            needles_out=self._out.text(),
            stimulation=chosen(self._stimulation, Stimulation),
            base=self._base,
        )

    def show_entries(self, entries: TreatmentEntries) -> None:
        """Show what was entered before, without telling anybody."""
        self._base = entries.base
        self.points.setText(entries.points)
        self._needles.setText(entries.needles)
        self._retention.setText(entries.retention)
        self._out.setText(entries.needles_out)
        blocker = QSignalBlocker(self._stimulation)
        show_choice(self._stimulation, entries.stimulation)
        blocker.unblock()
        self._show_state()

    def show_context(self, context: TreatmentContext) -> None:
        """Check against another state of the course: a flare, another day."""
        if context != self._context:
            self._context = context
            self._show_hint()

    @property
    def context(self) -> TreatmentContext:
        """Return what the treatment is checked against."""
        return self._context

    def treatment(self) -> Treatment:
        """Return the treatment as entered.

        Raises:
            ValueOutOfRangeError: A point or a number is not allowed.
        """
        return entered_treatment(self.entries, self._side)

    def show_details(self, treatment: Treatment) -> None:
        """Take over what was changed on the treatment's own page."""
        self.show_entries(entries_of(replace(treatment, copied_from=None)))
        self.edited.emit()

    def repeat_last(self) -> None:
        """Copy the last treatment and mark it copied."""
        if self._last is None:
            self._copied.setText(tr("No earlier treatment to repeat."))
            return
        number, treatment = self._last
        copied = treatment.repeated()
        if copied == Treatment():
            self._copied.setText(tr("visit {number} had no treatment", number=number))
            self._repeat.hide()
            return
        self.show_entries(entries_of(replace(copied, copied_from=number)))
        self.edited.emit()

    def count_all_out(self) -> None:
        """Note that as many needles came out as went in: somebody counted them."""
        if self._needles.text() and self._out.text() != self._needles.text():
            self._out.setText(self._needles.text())
            self._on_edited()

    def focus_out(self) -> None:
        """Put the keys into the needles taken out."""
        self._out.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Elide the hint anew."""
        super().resizeEvent(event)
        self._show_hint()
        self._show_note(self._readable())

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        title = QLabel(tr("Treat&ment"))
        title.setProperty("look", "strong")
        title.setBuddy(self.points)
        self._copied = QLabel()
        self._copied.setObjectName("copiedMark")
        self._copied.setProperty("look", "tiny")
        self._repeat = self._link("repeatTreatment", tr("As last time  ="))
        self._repeat.setAccessibleName(tr("As last time"))
        self._more = self._link("treatmentDetails", tr("Details…"))
        self._more.setAccessibleName(tr("More about the treatment"))
        head.setSpacing(4)
        head.addWidget(title)
        head.addWidget(self._copied)
        head.addStretch(1)
        head.addWidget(self._repeat)
        head.addWidget(self._more)
        return head

    def _build_row(self) -> QHBoxLayout:
        """Return needles, minutes and stimulation as one quiet line, with the hint beside it."""
        row = QHBoxLayout()
        row.setSpacing(0)
        self._needles = NumberInput("needles", tr("Needles inserted"), NEEDLES_MAX, Unit.NEEDLES)
        self._retention = NumberInput(
            "retention", tr("Retention, minutes"), RETENTION_MAX, Unit.MINUTES
        )
        self._out = NeedlesOut()
        self._out.equal_wanted.connect(self.count_all_out)
        self._stimulation = choice_box(
            "stimulation", tr("Stimulation"), Stimulation, tr("stimulation", "nothing chosen")
        )
        fields: tuple[tuple[QWidget, int], ...] = (
            (self._needles, 76),
            (self._out, 52),
            (self._retention, 58),
            (self._stimulation, 102),
        )
        for field, width in fields:
            field.setProperty("look", "quiet")
            field.setFixedSize(width, _FIELD_HEIGHT)
            row.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        self._hint = MarkedLabel()
        self._hint.setWordWrap(False)
        self._hint.setObjectName("treatmentHint")
        self._hint.setProperty("look", "advice")
        # at the foot: of two lines the room above the letters gives way, not what hangs below
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        self._hint.setMinimumWidth(1)
        self._hint.setFixedHeight(_LINE_HEIGHT)
        row.addWidget(self._hint, 1)
        row.addWidget(self._build_unusual(), 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _build_unusual(self) -> QPushButton:
        """Return what stands in the place of warnings without room there, and leads to them."""
        self._unusual = self._link("treatmentUnusual", tr("⚠ unusual…", "treatment"))
        self._unusual.setProperty("look", "unusual")
        self._unusual.clicked.connect(self.details_wanted)
        self._unusual.hide()
        return self._unusual

    @property
    def typed_fields(self) -> dict[str, QWidget]:
        """Return what is typed into, by the names of a treatment."""
        return {
            "points": self.points,
            "needles": self._needles,
            "needles_out": self._out,
            "retention_minutes": self._retention,
        }

    @property
    def last(self) -> QWidget:
        """Return what Tab leaves last."""
        return self._unusual

    @staticmethod
    def _link(name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text)
        make_clickable(button, "link")
        button.setFixedHeight(_LINK_HEIGHT)
        return button

    def _connect(self) -> None:
        self.points.edited.connect(self._on_edited)
        self.points.finished_entry.connect(self._on_finished)
        self.points.went_back.connect(self._on_went_back)
        self.points.repeat_wanted.connect(self._on_repeat_wanted)
        for field in (self._needles, self._out, self._retention):
            field.edited.connect(self._on_edited)
            field.finished_entry.connect(self._on_number_finished)
        self._stimulation.activated.connect(self._on_edited)
        self._stimulation.passed.connect(self._on_stimulation_passed)
        self._repeat.clicked.connect(self.repeat_last)
        self._more.clicked.connect(self.details_wanted)

    def _show_state(self) -> None:
        number, treatment = self._base.copied_from, self._readable()
        words = "" if number is None else tr("copied from visit {number}", number=number)
        is_changed = self._saved not in ((), (treatment,))
        say_small(
            self._copied, tr("changed", "treatment") if is_changed else words, is_warning=is_changed
        )
        self._repeat.setVisible(number is None and self._last is not None)
        self._show_checked(treatment)
        self._show_note(treatment)

    def _show_note(self, treatment: Treatment | None) -> None:
        """Say in red what is dangerous: of this count at once, of the last session until then."""
        here = count_words(treatment) if treatment is not None else ""
        last = () if self._last is None else last_session_words(self._last[1])
        lines = [one for one in (here, *last) if one]
        metrics, room = self._note.fontMetrics(), self.width() - _NOTE_EDGES
        right = Qt.TextElideMode.ElideRight
        shown = (metrics.elidedText(one, right, room) for one in lines[:_NOTE_LINES])
        self._note.setText("\n".join(shown))
        self._note.setToolTip("\n".join(lines))
        self._note.setAccessibleName(" ".join(lines))
        self._note.setVisible(bool(lines))

    def _readable(self) -> Treatment | None:
        """Return the treatment as entered; None while it is not allowed."""
        try:
            return self.treatment()
        except ValueOutOfRangeError:
            return None

    def _show_hint(self) -> None:
        self._show_checked(self._readable())

    def _show_checked(self, treatment: Treatment | None) -> None:
        """Say in amber what the checks say, marked, else how strongly the clinic treats here."""
        warnings = () if treatment is None else self._context.warnings(treatment)
        words = " ".join(warnings) or self._context.hint
        look = "question" if warnings else "advice"
        if self._hint.property("look") != look:
            self._hint.setProperty("look", look)
            self._hint.style().polish(self._hint)
        self._hint.show_mark(is_marked=bool(warnings))
        short = "" if warnings else self._context.short_hint
        self._hint.setText(self._in_two_lines(words) or self._in_two_lines(short))
        self._hint.setAccessibleName(words)
        self._unusual.setAccessibleName(tr("Unusual: {warnings}", warnings=" ".join(warnings)))
        for part in (self._hint, self._unusual):
            part.setToolTip("\n".join(warnings) or words)
        self._unusual.setVisible(bool(warnings) and not self._hint.text())

    def _in_two_lines(self, words: str) -> str:
        """Return words on two lines at most; empty where they do not fit.

        The whole is a tip, spoken, and stands on the treatment's own page.
        """
        metrics, first = self._hint.fontMetrics(), words
        room = self.width() - self._hint.x() - self._hint.contentsMargins().left()
        while " " in first and metrics.horizontalAdvance(first) > room:
            first = first.rpartition(" ")[0]
        lines = [line for line in (first, words.removeprefix(first).strip()) if line]
        fits = all(metrics.horizontalAdvance(line) <= room for line in lines)
        return "\n".join(lines) if fits else ""

    def _on_edited(self) -> None:
        self._base = replace(self._base, copied_from=None)
        self._show_state()
        self.edited.emit()

    def _on_finished(self) -> None:
        if self.points.text() and not self._needles.text():
            self._needles.setFocus(Qt.FocusReason.TabFocusReason)
            return
        self._leave(is_typed_through=bool(self.points.text()))

    def _on_number_finished(self, field: NumberInput) -> None:
        row = (self._needles, self._out, self._retention, self._stimulation)
        row[row.index(field) + 1].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_stimulation_passed(self) -> None:
        self._leave(is_typed_through=True)

    def _leave(self, *, is_typed_through: bool) -> None:
        self.is_typed_through = is_typed_through
        self.finished_entry.emit(self)

    def _on_went_back(self) -> None:
        self.went_back.emit(self)

    def _on_repeat_wanted(self) -> None:
        self.repeat_last()
        self._leave(is_typed_through=False)
