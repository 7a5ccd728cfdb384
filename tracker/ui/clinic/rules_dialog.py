"""What other rules change: whose shown phase is another one, each with the phase before and now."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from tracker.domain.rules.rules_effect import by_urgency
from tracker.domain.values.course import CourseId
from tracker.domain.words.decisions import (
    effect_sentences,
    kept_sentence,
    phase_headings,
)
from tracker.domain.words.names import phase_words
from tracker.language import marked, tr
from tracker.ui.clinic.course_list import CourseList
from tracker.ui.dialogs.base_dialog import ROW_GAP, BaseDialog, words_label
from tracker.ui.look.progress_bar import ProgressBar

if TYPE_CHECKING:
    from tracker.domain.rules.rules_effect import PhaseChange, RulesEffect
    from tracker.domain.values.rules import Rules
    from tracker.services.clinic_page import ListedCourse

_SIZE: Final = (1120, 620)


class RulesDialog(BaseDialog):
    """Shows what going over to other rules changes; whoever listens counts and reads.

    Args:
        before: The rules so far.
        after: The others.
        parent: Owner.
        is_preview: Whether the others do not hold yet: nothing is opened from the list then.

    Signals:
        stopped: Counting should end.
        courses_wanted: Whose these courses are should be read.
        course_chosen: A ``ListedCourse`` should be opened.
        export_wanted: The list should be written to a file.
    """

    stopped = Signal()
    courses_wanted = Signal(object)
    course_chosen = Signal(object)
    export_wanted = Signal()

    def __init__(
        self,
        before: "Rules",
        after: "Rules",
        parent: QWidget | None = None,
        *,
        is_preview: bool = False,
    ) -> None:
        super().__init__("rulesDialog", tr("What the rules change"), parent)
        self.take_size(*_SIZE)
        self._is_preview = is_preview
        self.effect: RulesEffect | None = None
        self._changes: dict[CourseId, PhaseChange] = {}
        self._words = words_label("rulesWords", _waiting_words(is_preview=is_preview), "lead")
        self.column.addWidget(self._words)
        self.column.addLayout(self._build_progress())
        self._courses = CourseList(phase_headings(before, after))
        self._courses.back.hide()
        self._courses.wanted.connect(self.courses_wanted)
        if not is_preview:
            self._courses.chosen.connect(self.course_chosen)
        self._courses.hide()
        self._room = QWidget()  # keeps the place of the list while there is none
        self._room.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.column.addWidget(self._courses, 1)
        self.column.addWidget(self._room, 1)
        self._foot = words_label("rulesKept", kept_sentence(), "small")
        self.column.addWidget(self._foot)
        self._export = QPushButton(tr("&Export…"))
        self._export.setObjectName("rulesExport")
        self._export.setEnabled(False)
        self._export.clicked.connect(self.export_wanted)
        self.add_closing(self._export)
        self._export.setVisible(not is_preview)  # the foot shows what it takes

    def show_progress(self, done: int, total: int) -> None:
        """Show how far counting is, in courses."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def show_effect(self, effect: "RulesEffect") -> None:
        """Show what changes."""
        self.effect = effect
        self._show_stopped(" ".join(effect_sentences(effect)))
        self._changes = {one.course_id: one for one in effect.changes}
        has_changes = bool(effect.changes)
        self._courses.setVisible(has_changes)
        self._room.setVisible(not has_changes)
        self._export.setEnabled(has_changes)
        self._words.setVisible(not has_changes)
        if has_changes:
            if not self._is_preview:
                hint = tr("Enter or a double click on a row opens the course.")
                self._foot.setText(f"{hint} {kept_sentence()}")
            self._courses.ask(self._words.text(), tuple(self._changes), self._phases)

    def show_stopped(self) -> None:
        """Show that counting ended before there was anything."""
        words = marked("Stopped. Nothing was listed; the list comes again.")
        if self._is_preview:
            words = marked("Stopped. Nothing was listed, and nothing is saved yet.")
        self._show_stopped(tr(words))

    def show_courses(self, courses: Sequence["ListedCourse"]) -> None:
        """Show whose courses they are, in the order of the list."""
        changes = self._changes
        self._courses.show_page(sorted(courses, key=lambda it: by_urgency(changes[it.course_id])))

    def show_names_anew(self) -> None:
        """Say every patient again: names are hidden now, or no more."""
        self._courses.show_names_anew()

    def _build_progress(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(ROW_GAP)
        self._bar = ProgressBar("rulesProgress", tr("Reading all courses by both rules"))
        self._stop = QPushButton(tr("&Stop"))
        self._stop.setObjectName("rulesStop")
        self._stop.setAutoDefault(False)
        self._stop.clicked.connect(self.stopped)
        row.addWidget(self._bar, 1)
        row.addWidget(self._stop)
        return row

    def _show_stopped(self, words: str) -> None:
        self._words.setText(words)
        self._bar.hide()
        self._stop.hide()

    def _phases(self, course_id: CourseId) -> tuple[str, ...]:
        change = self._changes[course_id]
        care = tr("in care") if change.is_active else tr("ended")
        return phase_words(change.before), phase_words(change.after), care


def _waiting_words(*, is_preview: bool) -> str:
    if is_preview:
        return tr("The program reads all courses by both rules. Nothing is saved yet.")
    return tr(
        "The program reads all courses by both rules. Work goes on meanwhile; "
        "Tools ▸ What the rules change shows the list at any time."
    )
