"""The visit form's pages: the visit itself, its red flags item by item, its treatment in full."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from tracker.domain.values.checks import ValueOutOfRangeError
from tracker.domain.values.presets import PointGroup
from tracker.domain.values.treatment import FOLDED_AT_FIRST, Treatment
from tracker.domain.words.problems import problem_words
from tracker.ui.fields.points_input import PointsInput
from tracker.ui.look.theme import Theme
from tracker.ui.visit.fields import VisitFields
from tracker.ui.visit.red_flags.page import FLAG_PAGE, RedFlagPage
from tracker.ui.visit.treatment.entries import TreatmentEntries, entries_of
from tracker.ui.visit.treatment.fields import TreatmentFields
from tracker.ui.visit.treatment.page import TREATMENT_PAGE, TreatmentPage


class FormPages(QStackedWidget):
    """Turns the pages and carries answers between them.

    Attributes:
        folded: What of a treatment the clinic never records.

    Signals:
        refused: Something typed is not allowed (why, in words).
        flags_answered: The person came back from the red flags.
        page_edited: Something on the treatment's own page changed.
        page_built: A page was built at its first use (the page).
        group_kept: The points of the treatment's own page should be kept as a ``PointGroup``.
    """

    refused = Signal(str)
    flags_answered = Signal()
    page_edited = Signal()
    group_kept = Signal(object)
    page_built = Signal(object)

    def __init__(self, theme: Theme, fields: VisitFields, today: Callable[[], date]) -> None:
        super().__init__()
        self._theme, self._fields, self._today = theme, fields, today
        self._flags: RedFlagPage | None = None
        self._treatment: TreatmentPage | None = None
        self._groups: tuple[PointGroup, ...] = ()
        self.folded = FOLDED_AT_FIRST
        fields.red_flags.items_wanted.connect(self._on_items_wanted)
        fields.treatment.details_wanted.connect(self._on_details_wanted)

    @property
    def flag_page(self) -> RedFlagPage:
        """Return the red flags item by item, built at the first use."""
        if self._flags is None:
            page = self._flags = RedFlagPage(self._theme, self._today)
            self.addWidget(page)
            page.edited.connect(self._on_flags_edited)
            page.closed.connect(self._on_flags_closed)
            self.page_built.emit(page)
        return self._flags

    @property
    def treatment_page(self) -> TreatmentPage:
        """Return the treatment's own page, built at the first use: it has eighty fields."""
        if self._treatment is not None:
            return self._treatment
        page = self._treatment = TreatmentPage(self._theme)
        page.show_groups(self._groups)
        self.addWidget(page)
        page.closed.connect(self._on_treatment_closed)
        page.group_kept.connect(self.group_kept)
        for part in page.findChildren(TreatmentFields):
            part.edited.connect(self.page_edited)
        for points in page.findChildren(PointsInput):
            points.textChanged.connect(self.page_edited)
        self.page_built.emit(page)
        return page

    def show_groups(self, groups: Sequence[PointGroup]) -> None:
        """Offer the clinic's own groups of points on the treatment's page."""
        self._groups = tuple(groups)
        if self._treatment is not None:
            self._treatment.show_groups(groups)

    def put_first(self, visit_page: QWidget) -> None:
        """Take the page of the visit itself."""
        self.insertWidget(0, visit_page)
        self.setCurrentIndex(0)  # not shown here: without a parent it would be a window of its own

    def show_visit(self) -> None:
        """Turn to the visit itself."""
        self.setCurrentIndex(0)
        self.show()

    @property
    def open_page(self) -> str:
        """Return the object name of the page that is open; empty for the visit itself."""
        page = self.currentWidget()
        return "" if page is None or self.currentIndex() == 0 else page.objectName()

    def open_named(self, name: str) -> None:
        """Open a page by its object name, filled from the visit; empty for the visit itself."""
        if name == FLAG_PAGE:
            self._on_items_wanted()
        elif name == TREATMENT_PAGE:
            self._on_details_wanted()
        else:
            named = (at for at in range(1, self.count()) if self._name(at) == name)
            self.setCurrentIndex(next(named, 0))

    def open_treatment(self) -> Treatment | None:
        """Return what stands on the treatment's own page while it is open and can be read."""
        page = self._treatment
        if page is None or self.currentWidget() is not page:
            return None
        try:
            return page.treatment()
        except ValueError:
            return None

    def with_open_page(self, entries: TreatmentEntries) -> TreatmentEntries:
        """Return the treatment's entries with what stands on its own page while that is open."""
        opened = self.open_treatment()
        if opened is None or opened == entries.base:
            return entries
        return entries_of(opened)

    def take_open_page(self) -> bool:
        """Take over what stands on an open page, as its Done would; False when it is refused."""
        page = self._treatment
        if page is not None and self.currentWidget() is page:
            page.finish()
            if self.currentWidget() is page:
                return False  # the page says why
        self.show_visit()
        return True

    def _name(self, at: int) -> str:
        page = self.widget(at)
        return "" if page is None else page.objectName()

    def _on_items_wanted(self) -> None:
        self.flag_page.show_asked_once(self._fields.red_flags.asked_once)
        self.flag_page.show_entries(self._fields.red_flags.entries)
        self.setCurrentWidget(self.flag_page)
        self.flag_page.focus_first()

    def _on_flags_edited(self) -> None:
        if self.currentWidget() is self._flags:  # else the form may hold another visit by now
            self._fields.red_flags.answer(self.flag_page.entries)

    def _on_flags_closed(self) -> None:
        if self.currentWidget() is not self._flags:
            return  # saving turned the page already, and says where the keys go
        self.show_visit()
        self._fields.treatment.setFocus(Qt.FocusReason.TabFocusReason)
        self.flags_answered.emit()

    def _on_details_wanted(self) -> None:
        try:
            treatment = self._fields.treatment.treatment()
        except ValueOutOfRangeError as error:
            self.refused.emit(problem_words(error))
            return
        block = self._fields.treatment
        self.treatment_page.folded = self.folded
        self.treatment_page.show_treatment(treatment, block.side, block.context)
        self.setCurrentWidget(self.treatment_page)
        self.treatment_page.focus_first()

    def _on_treatment_closed(self, treatment: Treatment | None) -> None:
        self.show_visit()
        if treatment is not None:
            self._fields.treatment.show_details(treatment)
        self._fields.phase.setFocus(Qt.FocusReason.TabFocusReason)
        self._fields.phase.be_passed()
