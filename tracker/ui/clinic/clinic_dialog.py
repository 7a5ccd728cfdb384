"""The clinic's page: a period and a horizon, the figures of its courses, and whose they are."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from tracker.domain.cohort.followed import Question
from tracker.domain.values.thresholds import HORIZON_LONG, HORIZON_SHORT
from tracker.domain.words.clinic_sentences import foot_words
from tracker.domain.words.names import day_words_in_full
from tracker.domain.words.typed_day import near_day_of
from tracker.language import tr
from tracker.ui.clinic.course_list import CourseList
from tracker.ui.dialogs.base_dialog import DAY_WIDTH, ROW_GAP, BaseDialog, words_label
from tracker.ui.dialogs.page_sending import PageSending
from tracker.ui.fields.named_line import named_line
from tracker.ui.fields.scrolled import scrolled
from tracker.ui.look.closed_list import ClosedList
from tracker.ui.look.progress_bar import ProgressBar
from tracker.ui.look.theme import Theme

if TYPE_CHECKING:
    from tracker.domain.cohort.figures import ClinicFigures
    from tracker.domain.values.clinic import ClinicSettings
    from tracker.domain.words.clinic_table import ToldFigures
    from tracker.pages.painting import LaidOutPages

_SIZE: Final = (1280, 704)
_WEEK_DAYS: Final = 7
_ONE_DAY: Final = timedelta(days=1)


class ClinicDialog(BaseDialog):
    """Shows the figures of the clinic's courses; whoever listens counts and reads.

    Signals:
        wanted: A ``Question`` should be counted.
        stopped: Counting should end.
        courses_wanted: Whose these courses are should be read.
        course_chosen: A ``ListedCourse`` should be opened.
        export_wanted: The figures on show should be written to a file.
        page_sent: The figures on show were printed, or saved as PDF.

    Args:
        theme: Light or dark.
        today: Returns the present day.
        settings: Returns the clinic's, for the page on paper.
        parent: Owner.
    """

    wanted = Signal(object)
    stopped = Signal()
    courses_wanted = Signal(object)
    course_chosen = Signal(object)
    export_wanted = Signal()
    page_sent = Signal()

    def __init__(
        self,
        theme: Theme,
        today: Callable[[], date],
        settings: Callable[[], "ClinicSettings"],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("clinicDialog", tr("The clinic's courses"), parent)
        self.take_size(*_SIZE)
        self._theme, self._today, self._settings = theme, today, settings
        self._figures: ClinicFigures | None = None
        self._build_question()
        self._problem = words_label("clinicProblem", "", "fieldProblem")
        self._problem.hide()
        self.column.addWidget(self._problem)
        self._build_stack()
        self.column.addWidget(words_label("clinicFoot", foot_words(), "small"))
        self._export = QPushButton(tr("&Export…"))
        self._export.setObjectName("clinicExport")
        self._export.setEnabled(False)
        self._export.clicked.connect(self.export_wanted)
        self._build_sending()
        self.add_closing(
            self._sending.print_button,
            self._sending.save_button,
            self._export,
            primary=self._count,
        )

    @property
    def figures(self) -> "ClinicFigures | None":
        """Return the figures on show; None before there are any."""
        return self._figures

    def ask(self) -> None:
        """Ask for the figures of the period that is typed."""
        try:
            question = self._question()
        except ValueError as error:
            self._problem.setText(str(error))
            self._problem.show()
            return
        self._problem.hide()
        self._show_counting(is_counting=True)
        self.wanted.emit(question)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far counting is, in patients."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def show_figures(self, said: "ToldFigures") -> None:
        """Show what was counted, in the words that the worker found for it."""
        from tracker.ui.clinic.figures_view import FiguresView  # noqa: PLC0415  # as it loads

        self._show_counting(is_counting=False)
        self._figures = said.figures
        view = FiguresView(self._theme, said)
        view.opened.connect(self._on_opened)
        area = scrolled(view)
        area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        before = self._stack.widget(0)
        self._stack.insertWidget(0, area)
        self._stack.setCurrentIndex(0)
        if before is not None:
            self._stack.removeWidget(before)
            before.deleteLater()
        for button in (self._export, self._sending.print_button, self._sending.save_button):
            button.setEnabled(True)

    def show_stopped(self) -> None:
        """Show that counting ended before there was anything."""
        self._show_counting(is_counting=False)

    def show_courses(self, courses: object) -> None:
        """Show whose courses stand behind a figure."""
        self._courses.show_page(courses)  # type: ignore[arg-type]  # as they were read

    def _build_question(self) -> None:
        period, row = QHBoxLayout(), QHBoxLayout()
        period.setSpacing(ROW_GAP)
        row.setSpacing(ROW_GAP)
        first, last = last_twelve_months(self._today())
        self._from = named_line("clinicFrom", tr("Begun from"), day_words_in_full(first))
        self._to = named_line("clinicTo", tr("to"), day_words_in_full(last))
        for field, day in ((self._from, first), (self._to, last)):
            field.setText(day_words_in_full(day))
            field.setFixedWidth(DAY_WIDTH)
            field.returnPressed.connect(self.ask)
        self._horizon = ClosedList()
        self._horizon.setObjectName("clinicHorizon")
        self._horizon.setAccessibleName(tr("Looked at after"))
        for days in (HORIZON_SHORT, HORIZON_LONG):
            self._horizon.addItem(tr("%n week(s)", "", days // _WEEK_DAYS), int(days))
        self._horizon.activated.connect(self.ask)
        for part in (self._from, self._to, self._horizon):
            title = QLabel(part.accessibleName())
            title.setBuddy(part)
            among = row if part is self._horizon else period
            among.addWidget(title)
            among.addWidget(part)
        period.addStretch()
        self._count = QPushButton(tr("&Count"))
        self._count.setObjectName("clinicCount")
        self._count.clicked.connect(self.ask)
        hint = tr("Enter or a double click on a row shows whose courses it counts.")
        self._hint = words_label("clinicHint", hint, "small")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._hint, 1)
        self._build_progress(row)
        both = self.beside(ROW_GAP, period, row)
        both.setStretch(1, 1)
        self.column.addLayout(both)

    def _build_progress(self, row: QHBoxLayout) -> None:
        self._bar = ProgressBar("clinicProgress", tr("Counting the clinic's courses"))
        self._stop = QPushButton(tr("St&op"))
        self._stop.setObjectName("clinicStop")
        self._stop.setAutoDefault(False)
        self._stop.clicked.connect(self.stopped)
        for part in (self._bar, self._stop):
            part.hide()
            row.addWidget(part)

    def _build_stack(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(words_label("clinicWaiting", tr("Counting…"), "muted"))
        self._courses = CourseList()
        self._courses.wanted.connect(self.courses_wanted)
        self._courses.chosen.connect(self.course_chosen)
        self._courses.left.connect(self._on_left)
        self._stack.addWidget(self._courses)
        self.column.addWidget(self._stack, 1)

    def _build_sending(self) -> None:
        said = words_label("clinicSaid", "", "small")
        said.hide()
        self.column.addWidget(said)

        def say(words: str) -> None:
            said.setText(words)
            said.show()

        self._sending = PageSending(self, self._laid_out, say, tr("clinic-figures.pdf"))
        self._sending.sent.connect(self.page_sent)
        for button in (self._sending.print_button, self._sending.save_button):
            button.setEnabled(False)

    def _laid_out(self) -> "LaidOutPages":
        # Late: pages need matplotlib, which must not be imported before the window is painted.
        from tracker.pages.painting import figures_pages  # noqa: PLC0415
        from tracker.reports.clinic_page import clinic_report  # noqa: PLC0415

        if self._figures is None:
            raise RuntimeError("nothing was counted yet")
        return figures_pages(clinic_report(self._figures, self._settings(), self._today()))

    def _show_counting(self, *, is_counting: bool) -> None:
        self._bar.setRange(0, 0)
        self._hint.setVisible(not is_counting)
        self._bar.setVisible(is_counting)
        self._stop.setVisible(is_counting)
        self._count.setEnabled(not is_counting)

    def _question(self) -> Question:
        today = self._today()
        first, last = (near_day_of(field.text(), today) for field in (self._from, self._to))
        if last < first:
            raise ValueError(tr("The period ends before it begins."))
        days: int = self._horizon.currentData()
        return Question(first_day=first, last_day=last, horizon_days=days, today=today)

    def _on_opened(self, words: str, courses: object) -> None:
        self._stack.setCurrentWidget(self._courses)
        self._courses.ask(words, courses)  # type: ignore[arg-type]  # ids, as a signal carries them

    def _on_left(self) -> None:
        self._stack.setCurrentIndex(0)


def last_twelve_months(today: date) -> tuple[date, date]:
    """Return the first and the last day of the twelve whole months before this one."""
    last = today.replace(day=1) - _ONE_DAY
    return date(today.year - 1, today.month, 1), last
