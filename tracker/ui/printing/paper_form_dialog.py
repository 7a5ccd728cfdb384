"""The paper form before it is printed: whose, in which language, on which paper."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.values.clinic import ClinicSettings
from tracker.domain.values.course import Course
from tracker.domain.values.kept_page import PageLook
from tracker.language import Language, language, speaking, tr
from tracker.pages.painting import LaidOutPages, form_pages
from tracker.reports.documents import PagePlan
from tracker.reports.paper_form import PaperForm, paper_form
from tracker.ui.dialogs.base_dialog import MARGIN, ROW_GAP, BaseDialog, make_primary, words_label
from tracker.ui.dialogs.page_sending import PageSending
from tracker.ui.fields.language_box import language_box, language_of
from tracker.ui.fields.paper_box import paper_box, paper_of
from tracker.ui.fields.print_hint import boxes_words, texts_in
from tracker.ui.look.closed_list import ClosedList
from tracker.ui.printing.pages_view import VIEWPORT, PagesView
from tracker.ui.printing.preview import NAMES_HIDDEN
from tracker.ui.work.privacy import hides_names, nameless, shown_name

_OPTIONS: Final = 240  # px, the column beside the pages
_WIDTH: Final = VIEWPORT + _OPTIONS + 3 * MARGIN + 12  # where the screen has room; with the bar


class PaperFormDialog(BaseDialog):
    """Shows the form as it will print, prints it, saves it; nothing of it is kept.

    Args:
        course: Whose form is offered; None where nobody is open.
        settings: Of the clinic: letterhead, usual paper, which function is asked.
        today: The day on the form.
        usual: Language of the form unless another is chosen; None is the one in use.
        parent: Owner.
    """

    def __init__(
        self,
        course: Course | None,
        settings: ClinicSettings,
        today: date,
        usual: Language | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("paperForm", tr("Print a paper form"), parent)
        self.take_size(_WIDTH, self.screen().availableGeometry().height())
        self._course, self._settings, self._today = course, settings, today
        self._usual = usual or language()
        self._said = words_label("paperFormSaid", "")
        self._pages = PagesView()
        self._build_choices()
        row = QHBoxLayout()
        row.setSpacing(MARGIN)
        row.addWidget(self._pages, 1)
        row.addWidget(self._build_options())
        self.column.addLayout(row, 1)
        self._print.setFocus()
        self._refresh()

    @property
    def form(self) -> PaperForm:
        """Return what prints, as it is chosen now."""
        return self._form(self._chosen_course)

    @property
    def _chosen_course(self) -> Course | None:
        return self._course if self._whose.currentIndex() == 0 else None

    def _form(self, course: Course | None) -> PaperForm:
        plan = PagePlan(
            printed_on=self._today,
            paper=paper_of(self._paper),
            look=PageLook.GREY if self._grey.isChecked() else PageLook.COLOUR,
        )
        with speaking(language_of(self._language) or self._usual):
            return paper_form(course, self._settings, plan)

    def _build_choices(self) -> None:
        self._whose: QComboBox = ClosedList()
        self._whose.setObjectName("whoseForm")
        named = "" if self._course is None else shown_name(self._course.patient)
        self._whose.addItem(named or tr("nobody is open"))
        self._whose.addItem(tr("a line for the name"))
        if self._course is None:
            self._whose.setCurrentIndex(1)
            self._whose.setEnabled(False)
        self._paper = paper_box("paperChoice", self._settings.paper)
        words = tr("Language of the pages"), tr("as the patient's")
        self._language = language_box("languageChoice", *words, None)
        self._grey = QCheckBox(tr("G&reys"), self)
        self._grey.setObjectName("greyLook")
        self._grey.setToolTip(tr("In greys that stay apart on any printer"))
        for box in (self._whose, self._paper, self._language):
            box.currentIndexChanged.connect(self._refresh)
        self._grey.toggled.connect(self._refresh)

    def _build_options(self) -> QWidget:
        options = QWidget()
        options.setFixedWidth(_OPTIONS)
        column = QVBoxLayout(options)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROW_GAP)
        for words, field in (
            (tr("&Form for"), self._whose),
            (tr("P&aper"), self._paper),
            (tr("Langua&ge"), self._language),
        ):
            label = QLabel(words, self)
            label.setBuddy(field)
            column.addWidget(label)
            column.addWidget(field)
        column.addWidget(self._grey)
        column.addStretch(1)
        column.addWidget(self._said)
        for button in self._build_buttons():
            column.addWidget(button)
        return options

    def _build_buttons(self) -> Sequence[QPushButton]:
        sending = PageSending(self, self._laid_out, self._said.setText, tr("questions.pdf"))
        close = QPushButton(tr("Cl&ose"))
        close.setObjectName("closePaperForm")
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        self._print = sending.print_button
        make_primary(self._print)
        return self._print, sending.save_button, close

    def _laid_out(self) -> LaidOutPages:
        return form_pages(self.form)

    def _refresh(self) -> None:
        form, course = self.form, self._chosen_course
        remarks = [boxes_words("".join(texts_in(form)))]
        if course is not None and hides_names():
            remarks.append(tr(NAMES_HIDDEN))
            form = self._form(replace(course, patient=nameless(course.patient)))
        self._said.setText("\n".join(one for one in remarks if one))
        self._pages.show_pages(form_pages(form))
