"""Two records of one person side by side: what stays, and what comes along."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QRadioButton, QWidget

from tracker.domain.values.course import Patient, PatientId
from tracker.domain.values.texts import searchable
from tracker.domain.words.choices import choice_words
from tracker.domain.words.names import day_words_in_full
from tracker.language import marked, tr
from tracker.ui.dialogs.base_dialog import group_heading, words_label
from tracker.ui.dialogs.kept_dialog import KeptDialog
from tracker.ui.patients.patient_chooser import FindPatients, PatientChooser
from tracker.ui.work.privacy import MASK, hides_names, shown_id, told_apart

if TYPE_CHECKING:
    from datetime import date

    from tracker.services.opening import CourseSummary
    from tracker.services.patient_rows import PatientRow
    from tracker.services.records.merging import MergePreview

WIDTH: Final = 640  # px
DAYS_MOST: Final = 8  # named
Foresee = Callable[[PatientId], "MergePreview"]


@dataclass(frozen=True, slots=True)
class Detail:
    """A field of the two records; ``name`` is the patient's."""

    name: str
    label: str


DETAILS: Final = (
    Detail("clinic_id", marked("Id")),
    Detail("family_name", marked("Family name")),
    Detail("given_name", marked("Given name")),
    Detail("birth_date", marked("Birth date")),
    Detail("birth_year", marked("Birth year")),
    Detail("sex", marked("Sex")),
)


class MergeDialog(KeptDialog):
    """Asks for the other record, and of each detail that differs which one stays.

    The fuller record is proposed to go on, of two alike the older one, whichever is shown.

    Args:
        patient: The record that is shown.
        find: Returns who has every word of a text; called on a thread of its own.
        foresee: Returns both records and what would come along.
    """

    def __init__(
        self,
        patient: Patient,
        find: FindPatients,
        foresee: Foresee,
        parent: QWidget | None = None,
    ) -> None:
        title = tr("Merge two records of the same person")
        super().__init__("mergeDialog", title, parent)
        self.setMinimumWidth(WIDTH)
        self._foresee = foresee
        self.preview: MergePreview | None = None
        self.column.addWidget(words_label("mergeWho", told_apart(patient), "strong"))
        form = self.add_group(tr("The other record"))
        self._chooser = PatientChooser(find, patient.patient_id)
        self._chooser.chosen.connect(self._on_chosen)
        self._chooser.left.connect(self.reject)
        self.finished.connect(self._chooser.close_reading)
        form.addRow(tr("&Patient"), self._chooser)
        self._choices: dict[str, QButtonGroup] = {}
        self._sides = QWidget()
        self._sides.setObjectName("mergeSides")
        self._grid = QGridLayout(self._sides)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._along = words_label("mergeAlong", "")
        note = tr(
            "The other id finds this record from now on. Nothing is lost; the history of both says "
            "who merged them."
        )
        self._doubt = words_label("mergeDoubt", "", "warning")
        for part in (self._doubt, self._sides, self._along, words_label("", note, "small")):
            self.column.addWidget(part)
        self.add_buttons(tr("Merge")).accepted.connect(self.accept)
        self._show(None)

    @property
    def details(self) -> Patient | None:
        """Return what is known of the person from now on; None while nobody is chosen."""
        preview = self.preview
        if preview is None:
            return None
        kept, gone = (preview.kept, preview.gone)
        if self._takes_theirs("clinic_id"):
            kept, gone = gone, kept
        sides = (preview.kept, preview.gone)
        said = {one.name: getattr(sides[self._takes_theirs(one.name)], one.name) for one in DETAILS}
        asked = [one.precautions for one in sides if one.precautions is not None]
        precautions = frozenset().union(*asked) if asked else None
        return replace(kept, **said, precautions=precautions)

    @property
    def gone(self) -> Patient | None:
        """Return the record whose courses come along; None while nobody is chosen."""
        preview = self.preview
        if preview is None:
            return None
        return preview.kept if self._takes_theirs("clinic_id") else preview.gone

    def _takes_theirs(self, name: str) -> bool:
        group = self._choices.get(name)
        return group is not None and group.checkedId() == 1

    def _on_chosen(self, row: "PatientRow | None") -> None:
        patient_id = None if row is None else row.patient.patient_id
        self._show(None if patient_id is None else self._foresee(patient_id))

    def _show(self, preview: "MergePreview | None") -> None:
        self.preview = preview
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._choices.clear()
        self._sides.setVisible(preview is not None)
        doubt = "" if preview is None else _doubt_words(preview.kept, preview.gone)
        self._doubt.setText(doubt)
        self._doubt.setVisible(bool(doubt))
        self.name_saving(tr("Merge all the same") if doubt else tr("Merge"))
        self.allow_saving(is_allowed=preview is not None)
        if preview is None:
            self._along.setText(tr("Choose the other record: then both are shown side by side."))
            return
        self._grid.addWidget(group_heading(tr("What stays")), 0, 0)
        for row, detail in enumerate(DETAILS, 1):
            self._add_row(row, detail, (preview.kept, preview.gone), int(_is_other_fuller(preview)))
        self._say_along()

    def _say_along(self, _chosen: int = 0) -> None:
        """Say whose courses come along: those of the record whose id does not stay."""
        preview = self.preview
        if preview is not None:
            is_theirs = self._takes_theirs("clinic_id")
            courses = preview.kept_courses if is_theirs else preview.gone_courses
            self._along.setText("\n".join(_along_words(courses, preview.same_days)))

    def _add_row(self, row: int, detail: Detail, sides: Sequence[Patient], fuller: int) -> None:
        label = QLabel(tr(detail.label))
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(label, row, 0)
        values = [getattr(one, detail.name) for one in sides]
        group = self._choices[detail.name] = QButtonGroup(self)
        for place, side in enumerate(sides):
            words = _value_words(detail.name, side)
            button = QRadioButton(words)
            button.setObjectName(f"merge_{detail.name}_{place}")
            button.setAccessibleName(tr("{field}: {value}", field=tr(detail.label), value=words))
            group.addButton(button, place)
            self._grid.addWidget(button, row, 1 + place)
        is_blank = values[fuller] is None
        group.button(1 - fuller if is_blank else fuller).setChecked(True)
        group.idClicked.connect(self._say_along)


def _doubt_words(one: Patient, other: Patient) -> str:
    """Return what speaks against one person; empty where nothing does. It names nobody."""
    born = (one.birth_date, other.birth_date)
    has_other_birth = None not in born and born[0] != born[1]
    names = [
        set(searchable(f"{side.family_name or ''} {side.given_name or ''}").split())
        for side in (one, other)
    ]
    has_other_name = all(names) and not names[0] & names[1]
    if has_other_birth and has_other_name:
        return tr("Name and birth date differ. Is this really one person?")
    if has_other_birth:
        return tr("The birth dates differ. Is this really one person?")
    return tr("The names differ. Is this really one person?") if has_other_name else ""


def _value_words(name: str, patient: Patient) -> str:
    value = getattr(patient, name)
    if value is None:
        return tr("not recorded")
    if hides_names():
        return shown_id(patient) or MASK if name == "clinic_id" else MASK
    if name == "birth_date":
        return day_words_in_full(value)
    return choice_words(value) if name == "sex" else str(value)


def _is_other_fuller(preview: "MergePreview") -> bool:
    """Return whether the record that is not shown has more visits, or as many and is older."""
    visits = [
        sum(one.visit_count for one in courses)
        for courses in (preview.kept_courses, preview.gone_courses)
    ]
    if visits[0] != visits[1]:
        return visits[1] > visits[0]
    return (preview.gone.patient_id or 0) < (preview.kept.patient_id or 0)


def _along_words(coming: "Sequence[CourseSummary]", same_days: "Sequence[date]") -> list[str]:
    courses = [_course_words(one) for one in coming]
    lines = [
        tr("What comes along: {courses}.", courses="; ".join(courses))
        if courses
        else tr("The other record has no course.")
    ]
    if same_days:
        days = [day_words_in_full(day) for day in same_days[:DAYS_MOST]]
        more = ["…"] if len(same_days) > DAYS_MOST else []
        lines.append(
            tr(
                "Both have a visit on {days}. Each stays in its own course: look at them then.",
                days=", ".join([*days, *more]),
            )
        )
    return lines


def _course_words(course: "CourseSummary") -> str:
    if course.started_on is None:
        return tr("a course without a visit")
    first = day_words_in_full(course.started_on)
    return tr("a course from {day} (visits: {count})", day=first, count=course.visit_count)
