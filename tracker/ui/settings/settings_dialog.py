"""What the clinic writes about itself once: letterhead, logo, name, paper."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.values.clinic import SIGN_AFTER_DAYS_MAX, ClinicSettings
from tracker.domain.values.days import DayOrder
from tracker.domain.values.texts import visible
from tracker.domain.values.treatment import TreatmentPart
from tracker.domain.words.choices import choice_words
from tracker.domain.words.names import capitalized
from tracker.language import Language, tr
from tracker.preferences import OwnChoices
from tracker.ui.dialogs.base_dialog import MARGIN, ROW_GAP
from tracker.ui.dialogs.kept_dialog import KeptDialog
from tracker.ui.fields.choice_box import chosen
from tracker.ui.fields.clean_text import CleanText
from tracker.ui.fields.day_order_box import day_order_box
from tracker.ui.fields.language_box import language_box, language_of
from tracker.ui.fields.named_line import named_line
from tracker.ui.fields.number_input import NumberInput, Unit
from tracker.ui.fields.paper_box import paper_box, paper_of
from tracker.ui.fields.print_hint import PrintHint
from tracker.ui.settings.function_field import FunctionField
from tracker.ui.settings.letterhead_view import LetterheadView
from tracker.ui.settings.logo_field import LogoField

_FIELD_WIDTH: Final = 340  # pixels
_NUMBER_WIDTH: Final = 72  # pixels
_PARTS_BESIDE: Final = 4
_MEASURES_BESIDE: Final = 6
TEXT_HEIGHT: Final = 48  # pixels, two lines whole


class SettingsDialog(KeptDialog):
    """Asks for the clinic's settings, and who works at this computer.

    Args:
        settings: As they are stored.
        parent: Owner.
        worker: The name given for this computer, and the one used while there is none.
        screen_language: Chosen for this computer; None is the system's.
    """

    def __init__(
        self,
        settings: ClinicSettings,
        parent: QWidget | None = None,
        *,
        worker: tuple[str, str] = ("", ""),
        screen_language: Language | None = None,
    ) -> None:
        super().__init__("settingsDialog", tr("Clinic settings"), parent)
        self._shown = settings
        self._asked: dict[TreatmentPart, QCheckBox] = {}
        self._build_fields(settings, *worker)
        across = self.add_beside(MARGIN)
        clinic = QVBoxLayout()
        across.addLayout(clinic)
        self._build_clinic(clinic)
        self._letterhead = LetterheadView(self.settings)
        across.addWidget(self._letterhead, 0, Qt.AlignmentFlag.AlignTop)
        self._build_own()
        self._build_pages(settings.page_language, screen_language)
        for line in (self._name, self._phone):
            line.textChanged.connect(self._letterhead.update)
        self._address.textChanged.connect(self._letterhead.update)
        self._logo.changed.connect(self._letterhead.update)
        self.add_buttons().accepted.connect(self.accept)

    @property
    def own_choices(self) -> OwnChoices:
        """Return what is chosen for this computer alone."""
        return OwnChoices(
            name=self._own_name.text().strip(),
            screen_language=language_of(self._screen_language),
        )

    def _build_fields(self, settings: ClinicSettings, own_name: str, usual_name: str) -> None:
        self._name = _line("clinicName", tr("Clinic name"), settings.clinic_name)
        self._name.setMinimumWidth(_FIELD_WIDTH)  # the dialog's own would squeeze long labels' rows
        self._address = _text("clinicAddress", tr("Address"), settings.address)
        self._phone = _line("clinicPhone", tr("Phone"), settings.phone)
        self._emergency = _line(
            "emergencyNumber", tr("Emergency number"), settings.emergency_number
        )
        self._logo = LogoField(settings.logo)
        self._clinician = _line("clinicianName", tr("Clinician's name"), settings.clinician_name)
        self._numbers = QCheckBox(tr("Num&ber new patients"))
        self._numbers.setObjectName("numbersPatients")
        self._numbers.setAccessibleName(tr("Number new patients"))
        self._numbers.setToolTip(tr("A new patient is offered the next free number as id."))
        self._numbers.setChecked(settings.numbers_patients)
        self._paper = paper_box("paper", settings.paper)
        self._day_order = day_order_box("dayOrder", settings.day_order)
        self._signs = NumberInput(
            "signAfterDays", tr("Days until a visit signs itself"), SIGN_AFTER_DAYS_MAX, Unit.DAYS
        )
        self._signs.setToolTip(tr("A signed visit is changed for a reason only."))
        self._signs.show_value(settings.sign_after_days)
        self._signs.setFixedWidth(_NUMBER_WIDTH)
        self._function = FunctionField(
            settings, lambda boxes: self.in_columns(boxes, _MEASURES_BESIDE)
        )
        self._words = _text("sheetText", tr("Closing words on the sheet"), settings.sheet_text)
        self._own_name = _line("ownName", tr("Your name, on this computer"), own_name)
        self._own_name.setPlaceholderText(visible(usual_name))
        self._own_name.setToolTip(
            tr("Stands in the history beside what is done at this computer; only here.")
        )

    def _build_clinic(self, column: QVBoxLayout) -> None:
        form = self.add_group(tr("Clinic"), column)
        form.addRow(tr("Clinic &name"), self._name)
        form.addRow(tr("&Address"), self._address)
        emergency = QLabel(tr("E&mergency number"))
        emergency.setBuddy(self._emergency)
        self._emergency.setFixedWidth(_NUMBER_WIDTH)
        phone = QLabel(tr("&Phone"))
        phone.setBuddy(self._phone)
        form.addRow(phone, _beside(self._phone, emergency, self._emergency))
        form.addRow(tr("Logo"), self._logo)
        clinician = QLabel(tr("&Clinician"))
        clinician.setBuddy(self._clinician)
        form.addRow(clinician, _beside(self._clinician, self._numbers))

    def _build_own(self) -> None:
        form = self.add_group(tr("You and your visits"))
        self._own_name.setFixedWidth(_FIELD_WIDTH)
        after = QLabel(tr("A visit signs &itself after"))
        whose, signing = _beside(self._own_name), _beside(after, self._signs)
        signing.addWidget(_hint(tr("0 is never")), 1)
        whose.addStretch()
        row = self.beside(MARGIN, whose, signing)
        name = QLabel(tr("&Your name"))
        name.setBuddy(self._own_name)
        after.setBuddy(self._signs)
        form.addRow(name, row)
        function = QLabel(tr("F&unction every"))
        function.setBuddy(self._function.every)
        form.addRow(function, self._function)
        form.addRow(tr("Treatments ask"), self._build_asked())

    def _build_asked(self) -> QWidget:
        asked = QWidget()
        asked.setToolTip(tr("What is not asked stays in records, and is shown there."))
        for part in TreatmentPart:
            words = capitalized(choice_words(part))
            box = self._asked[part] = QCheckBox(words)
            box.setObjectName(f"asks{part.value.title().replace('_', '')}")
            box.setAccessibleName(words)
            box.setChecked(part not in self._shown.folded)
        asked.setLayout(self.in_columns(tuple(self._asked.values()), _PARTS_BESIDE))
        return asked

    def _build_pages(
        self, page_language: Language | None, screen_language: Language | None
    ) -> None:
        form = self.add_group(tr("Pages and languages"))
        form.addRow(tr("&Words on the sheet"), self._words)
        form.addRow("", PrintHint(self._words))
        self._page_language = language_box(
            "clinicPageLanguage",
            tr("Language of the pages"),
            tr("as the screen"),
            page_language,
        )
        self._screen_language = language_box(
            "screenLanguage", tr("Language of the screen"), tr("as the system"), screen_language
        )
        language = QLabel(tr("Lan&guage of the pages"))
        language.setBuddy(self._page_language)
        paper = QLabel(tr("Pap&er"))
        paper.setBuddy(self._paper)
        days = QLabel(tr("&Days"))
        days.setBuddy(self._day_order)
        row = _beside(self._paper, language, self._page_language, days, self._day_order)
        row.addStretch(1)
        form.insertRow(0, paper, row)
        beside = QHBoxLayout()
        beside.setSpacing(ROW_GAP)
        beside.addWidget(self._screen_language)
        beside.addWidget(_hint(tr("On this computer, from the next start.")))
        beside.addStretch(1)
        title = QLabel(tr("Language of the &screen"))
        title.setBuddy(self._screen_language)
        form.addRow(title, beside)

    def settings(self) -> ClinicSettings:
        """Return the settings as entered; what has no field here stays as it was."""
        return replace(
            self._shown,
            clinic_name=self._name.text().strip(),
            address=self._address.toPlainText().strip(),
            phone=self._phone.text().strip(),
            emergency_number=self._emergency.text().strip(),
            clinician_name=self._clinician.text().strip(),
            paper=paper_of(self._paper),
            day_order=chosen(self._day_order, DayOrder),
            sheet_text=self._words.toPlainText().strip(),
            logo=self._logo.content,
            page_language=language_of(self._page_language),
            sign_after_days=self._signs.value or 0,
            function_every=self._function.every.value or 0,
            function_measures=self._function.measures,
            numbers_patients=self._numbers.isChecked(),
            folded=frozenset(part for part, box in self._asked.items() if not box.isChecked()),
        )


def _beside(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(ROW_GAP)
    for part in parts:
        row.addWidget(part)
    return row


def _hint(words: str) -> QLabel:
    hint = QLabel(words)
    hint.setProperty("look", "small")
    return hint


def _line(name: str, spoken: str, text: str) -> QLineEdit:
    field = named_line(name, spoken)
    field.setText(text)
    return field


def _text(name: str, spoken: str, text: str) -> QPlainTextEdit:
    field = CleanText(visible(text))
    field.setObjectName(name)
    field.setAccessibleName(spoken)
    field.setTabChangesFocus(True)
    field.setFixedHeight(TEXT_HEIGHT)
    return field
