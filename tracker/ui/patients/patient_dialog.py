"""Who a patient is: new or to correct."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.values.course import PRECAUTION_TEXTS, Patient, Precaution, Sex
from tracker.domain.values.days import EARLIEST_BIRTH
from tracker.domain.words.day_problems import birth_problem
from tracker.domain.words.names import day_words_in_full
from tracker.domain.words.typed_day import birth_day_of
from tracker.language import Language, tr
from tracker.ui.dialogs.base_dialog import GAP, SIDE_WIDTH, group_heading
from tracker.ui.dialogs.entry_dialog import EntryDialog
from tracker.ui.fields.calendar_button import CalendarButton
from tracker.ui.fields.choice_box import choice_box, chosen, show_choice
from tracker.ui.fields.language_box import language_box, language_of
from tracker.ui.fields.named_line import named_line
from tracker.ui.work.privacy import hides_names


class HiddenDetails(QWidget):
    """Asks once whether they should be seen.

    Signals:
        wanted: The details should be shown.
    """

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        words = QLabel(tr("Names are hidden. Show this patient's details?"))
        words.setObjectName("detailsHidden")
        self._button = QPushButton(tr("S&how them"))
        self._button.setObjectName("showDetails")
        self._button.setAccessibleName(tr("Show this patient's details"))
        self._button.clicked.connect(self.wanted)
        row.addWidget(words, 1)
        row.addWidget(self._button)
        self.setFocusProxy(self._button)


@dataclass(frozen=True, slots=True)
class Days:
    """Days a birth date is held against; None is not known."""

    today: date | None = None
    first_visit: date | None = None


@dataclass(frozen=True, slots=True)
class Ids:
    """How patients are called: the id that is proposed, and whether it stands for the name.

    Attributes:
        find_free: Returns the next free id, for who was given none.
        find_problem: Says why a patient cannot have an id, and whose it is; empty when it is free.
    """

    proposed: str = ""
    are_codes: bool = False
    find_problem: Callable[[str], str] | None = None
    find_free: Callable[[], str] | None = None


NO_DAYS: Final = Days()
OWN_IDS: Final = Ids()
BORN_WIDTH: Final = 196  # px; the example that stands there while it is empty


class PatientDialog(EntryDialog):
    """Asks for id, names, birth date, sex and precautions; on codes for no name, and for a year.

    Args:
        ids: What is proposed, and whether ids are codes; who has a name keeps it.
    """

    def __init__(
        self,
        patient: Patient | None = None,
        parent: QWidget | None = None,
        *,
        page_language: Language | None = None,
        days: Days = NO_DAYS,
        ids: Ids = OWN_IDS,
    ) -> None:
        title = tr("New patient") if patient is None else tr("Patient")
        super().__init__("patientDialog", title, parent)
        self._days = days
        has_named = patient is not None and (patient.has_name or patient.birth_date is not None)
        self._is_coded = ids.are_codes and not has_named
        self._ids = ids
        self._base = patient
        self._language = language_box(
            "pageLanguage",
            tr("Language of the pages"),
            tr("as the clinic"),
            page_language,
        )
        self.column.addWidget(self._build_details())
        self.add_problem("patientProblem")
        self.add_buttons().accepted.connect(self._on_accepted)
        if patient is not None and hides_names():
            self._hide_details(self.column)
        elif patient is not None:
            self._show(patient)
        elif ids.proposed:
            self._clinic_id.setText(ids.proposed)
            (self._year if self._is_coded else self._family).setFocus()

    @property
    def page_language(self) -> Language | None:
        """Return the language of the patient's pages; None is as the clinic."""
        return language_of(self._language)

    def patient(self) -> Patient:
        """Return the patient as entered.

        Raises:
            ValueError: The id is blank, or the birth date or year is none.
        """
        born = self._born.text().strip()
        return Patient(
            clinic_id=self._clinic_id.text().strip(),
            family_name=self._family.text().strip() or None,
            given_name=self._given.text().strip() or None,
            birth_date=birth_day_of(born) if born else None,
            birth_year=None if born else self._typed_year(),
            sex=chosen(self._sex, Sex),
            precautions=self._ticked(),
            patient_id=None if self._base is None else self._base.patient_id,
            version=None if self._base is None else self._base.version,
        )

    def _ticked(self) -> frozenset[Precaution] | None:
        boxes = self._precautions.items()
        ticked = frozenset(item for item, box in boxes if box.isChecked())
        return ticked if self._asked.isChecked() or ticked else None

    def _typed_year(self) -> int | None:
        year, today = self._year.text().strip(), self._days.today or date.max
        if not year:
            return None
        is_year = year.isdecimal() and len(year) <= len(str(date.max.year))
        if not is_year or not EARLIEST_BIRTH.year <= int(year) <= today.year:
            first = EARLIEST_BIRTH.year
            raise ValueError(tr("A year from {first} to {last}.", first=first, last=today.year))
        return int(year)

    def _build_details(self) -> QWidget:
        self._details = QWidget()
        column = QVBoxLayout(self._details)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        self._build_form(column)
        self._build_precautions(column)
        return self._details

    def _hide_details(self, layout: QVBoxLayout) -> None:
        """Ask before the details are shown, and save nothing until they are."""
        self._hidden = HiddenDetails()
        self._hidden.wanted.connect(self._on_details_wanted)
        layout.insertWidget(1, self._hidden)
        self._details.hide()
        self.allow_saving(is_allowed=False)
        self._hidden.setFocus()

    def _build_form(self, column: QVBoxLayout) -> None:
        form = self.add_group(tr("Who"), column)
        self._clinic_id = named_line("clinicId", tr("The clinic's own id"), tr("needed"))
        self._family = named_line("familyName", tr("Family name"), tr("one name is needed"))
        self._given = named_line("givenName", tr("Given name"))
        self._born = named_line("birthDate", tr("Birth date"), tr("1974-03-02 or Mar 2, 1974"))
        self._sex = choice_box("sex", tr("Sex"), Sex)
        self._year = named_line("birthYear", tr("Birth year"), "1974")
        form.addRow(tr("&Code") if self._is_coded else tr("&Id"), self._clinic_id)
        form.addRow(tr("&Family name"), self._family)
        form.addRow(tr("&Given name"), self._given)
        born, title = QHBoxLayout(), QLabel(tr("&Birth date"))
        title.setBuddy(self._born)
        born.setSpacing(4)
        born.addWidget(self._born)
        born.addWidget(CalendarButton(self._born))
        born.addStretch(1)
        form.addRow(title, born)
        form.addRow(tr("&Birth year"), self._year)
        form.setRowVisible(self._year, self._is_coded)
        for part in (self._family, self._given, born):
            form.setRowVisible(part, not self._is_coded)
        form.addRow(tr("Se&x"), self._sex)
        form.addRow(tr("Lang&uage of the pages"), self._language)
        for field, width in (
            (self._clinic_id, SIDE_WIDTH), (self._born, BORN_WIDTH), (self._year, SIDE_WIDTH)
        ):  # fmt: skip
            field.setFixedWidth(width)

    def _build_precautions(self, column: QVBoxLayout) -> None:
        column.addWidget(group_heading(tr("Precautions")))
        below = QVBoxLayout()
        below.setSpacing(0)
        column.addLayout(below)
        self._asked = QCheckBox(tr("Precautions were &asked"))
        self._asked.setObjectName("precautionsAsked")
        self._asked.setAccessibleName(tr("Precautions were asked"))
        below.addWidget(self._asked)
        self._precautions: dict[Precaution, QCheckBox] = {}
        for item, source in PRECAUTION_TEXTS.items():
            words = tr(source)
            box = QCheckBox(words)
            box.setObjectName(f"precaution{item.value.title().replace('_', '')}")
            box.setAccessibleName(words)
            self._precautions[item] = box
        below.addLayout(self.in_columns(tuple(self._precautions.values()), 2))

    def _show(self, patient: Patient) -> None:
        self._clinic_id.setText(patient.clinic_id)
        self._family.setText(patient.family_name or "")
        self._given.setText(patient.given_name or "")
        self._born.setText(
            "" if patient.birth_date is None else day_words_in_full(patient.birth_date)
        )
        self._year.setText(str(patient.birth_year or ""))
        show_choice(self._sex, patient.sex)
        self._asked.setChecked(patient.precautions is not None)
        for item, box in self._precautions.items():
            box.setChecked(item in (patient.precautions or ()))

    def _on_details_wanted(self) -> None:
        if self._base is not None:
            self._show(self._base)
        self._hidden.hide()
        self._details.show()
        self.allow_saving(is_allowed=True)
        self._clinic_id.setFocus()

    def _on_accepted(self) -> None:
        if not self._clinic_id.text().strip():
            self._propose_id()
            return
        try:
            patient = self.patient()
        except ValueError as error:
            self.show_problem(str(error), self._year if self._is_coded else self._born)
            return
        if not patient.has_name and not self._is_coded:
            self.show_problem(tr("A name is needed."), self._family)
            return
        taken = self._find_taken(patient.clinic_id)
        if taken:
            self.show_problem(taken, self._clinic_id)
            return
        today = self._days.today or date.max
        problem = birth_problem(patient.birth_date, self._days.first_visit, today)
        self.show_problem(problem, self._born)
        if not problem:
            self.accept()

    def _propose_id(self) -> None:
        """Put the next free id where none was typed, so that saving again takes it."""
        words = tr("Id is needed: the clinic's own number or text.")
        if self._ids.find_free is not None:
            self._clinic_id.setText(self._ids.find_free())
            words = tr(
                "Id is needed: {id} is the next free one. Save to take it, or type the clinic's "
                "own.",
                id=self._clinic_id.text(),
            )
        self.show_problem(words, self._clinic_id)
        self._clinic_id.selectAll()

    def _find_taken(self, clinic_id: str) -> str:
        """Return whose an id is; empty when it is free, this patient's own, or the proposed one.

        Where another window took the proposed one meanwhile, the next free one is given.
        """
        own = self._ids.proposed if self._base is None else self._base.clinic_id
        find = self._ids.find_problem
        return "" if find is None or clinic_id == own else find(clinic_id)
