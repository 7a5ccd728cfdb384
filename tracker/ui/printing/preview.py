"""The preview: the exact pages, painted by the same code as printer and PDF."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.values.clinic import Paper
from tracker.domain.values.kept_page import SHEET_CHOICES, PageLook
from tracker.errors import TrackerError
from tracker.language import marked, tr
from tracker.pages.painting import LaidOut
from tracker.pages.pdf import paint, pdf_bytes, write_pdf
from tracker.reports.documents import Document, PagePlan, ReferralLetter
from tracker.ui.dialogs.base_dialog import (
    MARGIN,
    ROW_GAP,
    BaseDialog,
    make_primary,
    words_label,
)
from tracker.ui.fields.choice_box import named_choices
from tracker.ui.fields.clean_text import keep_to_one_line
from tracker.ui.fields.language_box import language_box, language_of
from tracker.ui.fields.paper_box import paper_box, paper_of
from tracker.ui.fields.print_hint import boxes_words, texts_in
from tracker.ui.look.clickable import make_clickable
from tracker.ui.printing.closing_field import TOO_LONG, ClosingField
from tracker.ui.printing.pages_view import VIEWPORT, PagesView, Zoom
from tracker.ui.work.privacy import hides_names

ADDRESSEE_MAX: Final = 120  # letters
_OPTIONS: Final = 240  # px, the column beside the pages
_WIDTH: Final = VIEWPORT + _OPTIONS + 3 * MARGIN + 12  # where the screen has room; with the bar
_ZOOMS: Final = (
    (Zoom.WIDTH, "zoomWidth", marked("&Width")),
    (Zoom.PAGE, "zoomPage", marked("P&age")),
    (Zoom.FULL, "zoomFull", marked("&Full size")),
)
NO_CLINIC: Final = marked("No clinic name yet.")
NAMES_HIDDEN: Final = marked("Names are hidden on the screen (F9). The page prints with them.")
CHANGED_ELSEWHERE: Final = marked(
    "Not printed: the record was changed in another window or program just now. Look at the page "
    "as it is, then print."
)
WITHHELD: Final = marked(
    "A possible emergency stands and is not resolved: the referral letter prints, "
    "and the patient's sheet is withheld. Visit, Resolve red flags lifts that."
)


Composer = Callable[[PagePlan], Document]
Keep = Callable[[bytes, Document], str]


class PrintPreview(BaseDialog):
    """Shows the pages, prints them, saves them as PDF.

    Args:
        compose: Makes the sheet or letter for what is chosen.
        plan: What is chosen at first.
        pdf_path: Where "Save PDF" proposes to save.
        parent: Owner; the dialog is shown by ``open()``.
        printer: Prints without a question; else the system's own printer does, where it has
            one, and the system's dialog asks where it has none.
        closing: Where text and next visit of this page are chosen; None offers neither.
        keep: Keeps the PDF of what was handed out and returns what to say; None keeps nothing.

    Attributes:
        wants_clinic: Closed to write the clinic's name for the letterhead.

    Signals:
        printed: The pages went to the printer.
        pdf_saved: A PDF was written; carries its path.
    """

    printed = Signal()
    pdf_saved = Signal(object)
    wants_clinic = False

    def __init__(  # noqa: PLR0913  what one print needs, the rare ones by name
        self,
        compose: Composer,
        plan: PagePlan,
        pdf_path: Path,
        parent: QWidget | None = None,
        *,
        printer: QPrinter | None = None,
        closing: ClosingField | None = None,
        keep: Keep | None = None,
    ) -> None:
        super().__init__("printPreview", tr("Print progress"), parent)
        self.take_size(_WIDTH, self.screen().availableGeometry().height())
        self._compose, self._keep = compose, keep
        self._pdf_path, self._closing = pdf_path, closing
        self._plan = plan
        self._note, self._printer = "", printer or QPrinter(QPrinter.PrinterMode.HighResolution)
        is_native = self._printer.outputFormat() is QPrinter.OutputFormat.NativeFormat
        self._is_printer_known = printer is not None or is_native
        self._pages = PagesView()
        self._message = words_label("printMessage", "")
        self._build_choices()
        self._build_layout()
        self._connect()
        self._refresh()

    def _build_choices(self) -> None:
        plan = self._plan
        self._paper = paper_box("paperChoice", plan.paper or Paper.A4)
        self._style = named_choices("styleChoice", SHEET_CHOICES, plan.variant)
        words = tr("Language of the pages"), tr("as the patient's")
        self._language = language_box("languageChoice", *words, plan.language)
        self._addressee = QLineEdit(plan.addressee, self)
        keep_to_one_line(self._addressee)
        self._addressee.setObjectName("addressee")
        self._addressee.setMaxLength(ADDRESSEE_MAX)
        self._addressee.setPlaceholderText(tr("a line to write on"))
        self._to_label = QLabel(tr("Addre&ssee"), self)
        self._to_label.setBuddy(self._addressee)
        self._grey = QCheckBox(tr("&Greys"), self)
        self._grey.setObjectName("greyLook")
        self._grey.setToolTip(tr("In greys that stay apart on any printer"))

    @property
    def plan(self) -> PagePlan:
        """Return what is chosen now."""
        closing, variant = self._closing, self._plan.variant
        if variant in SHEET_CHOICES:
            variant = list(SHEET_CHOICES)[self._style.currentIndex()]
        return replace(
            self._plan,
            paper=paper_of(self._paper),
            variant=variant,
            look=PageLook.GREY if self._grey.isChecked() else PageLook.COLOUR,
            closing=None if closing is None else closing.text,
            next_visit=None if closing is None else closing.next_visit,
            language=language_of(self._language),
            addressee=self._addressee.text(),
        )

    @property
    def page(self) -> Document:
        """Return what prints; while names are hidden, the screen shows it without them."""
        return self._page.document

    @property
    def shown_page(self) -> Document:
        """Return what stands on the screen."""
        return self._shown.document

    def show_note(self, note: str) -> None:
        """Say something below the pages for as long as the preview is open."""
        self._note = note
        self._refresh()

    def save_pdf(self, path: Path) -> None:
        """Write the pages as a PDF, keep the same bytes, and say so below, or say why not."""
        if self._write(path):
            self.pdf_saved.emit(path)

    def print_on(self, printer: QPrinter) -> None:
        """Send the pages to a printer and keep them; one that writes a file gets the kept bytes."""
        file = printer.outputFileName()
        if self._write(Path(file)) if file else self._paint_on(printer):
            self.printed.emit()

    def done(self, result: int) -> None:
        """Close once what was asked for is printed or saved."""
        self._pages.finish()
        super().done(result)

    def _is_ready(self) -> bool:
        """Return whether the pages may go out; what was typed a moment ago is on them then.

        Pages that would be others by now, since somebody saved a visit elsewhere, are shown first.
        """
        if self._closing is not None and not self._closing.isHidden():
            self._closing.flush()
            self._message.setText(self._closing.problem)
            if self._closing.problem:
                return False
        try:
            is_same = self._compose(self.plan) == self.page
        except TrackerError as error:
            self._message.setText(str(error))
            return False
        if not is_same:
            self._refresh()
            self._message.setText("\n".join((tr(CHANGED_ELSEWHERE), self._message.text())).strip())
        return is_same

    def _write(self, path: Path) -> bool:
        if not self._is_ready():
            return False
        try:
            pdf = write_pdf(path, [self._page])
        except TrackerError as error:
            self._message.setText(str(error))
            return False
        self._say_handed_out(tr("Saved as {path}.", path=path), pdf)
        return True

    def _paint_on(self, printer: QPrinter) -> bool:
        if not self._is_ready():
            return False
        try:
            paint(printer, [self._page])
        except TrackerError as error:
            self._message.setText(str(error))
            return False
        # The same pages by the same painting: preview, printer and PDF agree to the pixel.
        pdf = pdf_bytes([self._page])
        self._say_handed_out(tr("Sent to the printer."), pdf)
        return True

    def _say_handed_out(self, words: str, pdf: bytes) -> None:
        kept = "" if self._keep is None else self._keep(pdf, self.page)
        self._message.setText(f"{words} {kept}".strip())

    def _build_layout(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(MARGIN)
        row.addLayout(self._build_pages(), 1)
        options = QWidget()
        options.setFixedWidth(_OPTIONS)
        self._options = QVBoxLayout(options)
        self._options.setContentsMargins(0, 0, 0, 0)
        self._build_options()
        self._build_buttons()
        row.addWidget(options)
        self.column.addLayout(row, 1)
        self._print_button.setFocus()

    def _build_pages(self) -> QVBoxLayout:
        sizes = QHBoxLayout()
        sizes.setSpacing(4)
        group = QButtonGroup(self)
        self._zooms: dict[str, QPushButton] = {}
        for zoom, name, words in _ZOOMS:
            button = self._button(name, tr(words))
            make_clickable(button, "segment")
            button.setCheckable(True)
            button.setChecked(zoom is Zoom.WIDTH)
            button.clicked.connect(self._on_zoom_clicked)
            group.addButton(button)
            sizes.addWidget(button)
            self._zooms[name] = button
        sizes.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(ROW_GAP)
        column.addLayout(sizes)
        column.addWidget(self._pages, 1)
        return column

    def _build_options(self) -> None:
        for words, field in (
            (tr("&Paper"), self._paper),
            (tr("S&tyle"), self._style),
            (tr("&Language"), self._language),
        ):
            label = QLabel(words, self)
            label.setBuddy(field)
            self._options.addWidget(label)
            self._options.addWidget(field)
        self._options.addWidget(self._grey)
        self._options.addWidget(self._to_label)
        self._options.addWidget(self._addressee)
        if self._closing is not None:
            self._options.addWidget(self._closing)
        self._no_clinic = QWidget()
        column = QVBoxLayout(self._no_clinic)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(words_label("noClinicName", tr(NO_CLINIC), "warning"))
        self._add_clinic = self._button("addClinicName", tr("Add &it…"))
        make_clickable(self._add_clinic, "link")
        column.addWidget(self._add_clinic, 0, Qt.AlignmentFlag.AlignLeft)
        self._options.addWidget(self._no_clinic)
        self._options.addStretch(1)
        self._options.addWidget(self._message)

    def _build_buttons(self) -> None:
        words = tr("P&rint") if self._is_printer_known else tr("P&rint…")
        self._print_button = self._button("printPages", words)
        self._print_button.setToolTip(self._printer.printerName())
        self._printer_button = self._button("choosePrinter", tr("&Choose printer…"))
        self._printer_button.setVisible(self._is_printer_known)
        self._save_button = self._button("savePdf", tr("Save P&DF…"))
        self._close_button = self._button("closePreview", tr("Cl&ose"))
        make_primary(self._print_button)
        for button in (
            self._print_button, self._printer_button, self._save_button, self._close_button
        ):  # fmt: skip
            self._options.addWidget(button)

    def _button(self, name: str, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _connect(self) -> None:
        self._paper.currentIndexChanged.connect(self._refresh)
        self._style.currentIndexChanged.connect(self._refresh)
        self._language.currentIndexChanged.connect(self._refresh)
        self._grey.toggled.connect(self._refresh)
        self._addressee.textChanged.connect(self._refresh)
        if self._closing is not None:
            self._closing.changed.connect(self._refresh)
        self._print_button.clicked.connect(self._on_print_clicked)
        self._printer_button.clicked.connect(self._on_printer_wanted)
        self._save_button.clicked.connect(self._on_save_clicked)
        self._close_button.clicked.connect(self.reject)
        self._add_clinic.clicked.connect(self._on_clinic_wanted)

    def _refresh(self) -> None:
        self._page = self._shown = LaidOut(self._compose(self.plan))
        if hides_names():
            self._shown = LaidOut(self._compose(replace(self.plan, is_nameless=True)))
        has_letter = isinstance(self.page, ReferralLetter)
        self._message.setText("\n".join(one for one in self._remarks() if one))
        title = tr("Print referral letter") if has_letter else tr("Print progress")
        self.show_title(title)
        self._style.setEnabled(not has_letter)
        self._to_label.setVisible(has_letter)
        self._addressee.setVisible(has_letter)
        if self._closing is not None:
            self._closing.setVisible(not has_letter)
        self._no_clinic.setHidden(bool(self.page.letterhead.name))
        self._pages.show_pages(self._shown)

    def _remarks(self) -> tuple[str, ...]:
        """Return what is to be said of the page; empty where something is not."""
        letter = self.page if isinstance(self.page, ReferralLetter) else None
        closing = self._closing if letter is None else None
        return (
            self._note,
            tr(WITHHELD) if letter is not None and letter.is_urgent else "",
            tr(NAMES_HIDDEN) if hides_names() else "",
            tr(TOO_LONG) if self._page.is_text_shortened else "",
            boxes_words("".join(texts_in(self.page))),
            "" if closing is None else closing.problem,
        )

    def _on_zoom_clicked(self) -> None:
        for zoom, name, _ in _ZOOMS:
            if self._zooms[name].isChecked():
                self._pages.show_at(zoom)

    def _on_clinic_wanted(self) -> None:
        self.wants_clinic = True
        self.reject()

    def _on_print_clicked(self) -> None:
        if self._is_printer_known:
            self._on_printer_chosen()
        else:
            self._on_printer_wanted()

    def _on_printer_wanted(self) -> None:
        if not self._is_ready():  # before one chooses in vain
            return
        dialog = QPrintDialog(self._printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._on_printer_chosen)
        QDialog.open(dialog)  # QPrintDialog's own open() wants a slot by name

    def _on_printer_chosen(self) -> None:
        self._pages.when_drawn(partial(self.print_on, self._printer))

    def _on_save_clicked(self) -> None:
        if not self._is_ready():  # as above
            return
        dialog = QFileDialog(self, tr("Save PDF"), str(self._pdf_path), tr("PDF (*.pdf)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self._pdf_path.name)
        dialog.fileSelected.connect(self._on_pdf_path_chosen)
        dialog.open()

    def _on_pdf_path_chosen(self, path: str) -> None:
        self._pages.when_drawn(partial(self.save_pdf, Path(path)))
