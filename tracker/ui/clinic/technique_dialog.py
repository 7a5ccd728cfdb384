"""What followed each technique in one course; for the clinician, on no page of the patient's."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from tracker.domain.cohort.figures import TechniqueRow
from tracker.domain.values.course import CourseId
from tracker.domain.words.clinic_sentences import technique_words
from tracker.domain.words.clinic_table import name_of
from tracker.domain.words.technique_words import technique_cells, technique_headings
from tracker.language import tr
from tracker.ui.clinic.line_table import OpeningTable
from tracker.ui.dialogs.base_dialog import BaseDialog, words_label
from tracker.ui.dialogs.read_only_table import plain_table


class TechniqueDialog(BaseDialog):
    """Shows what followed; it compares nothing."""

    def __init__(self, rows: Sequence[TechniqueRow], parent: QWidget | None = None) -> None:
        super().__init__("techniqueDialog", tr("Technique and reaction"), parent)
        self.setMinimumWidth(640)
        self.column.addWidget(words_label("techniqueWords", technique_words()))
        courses = [row.courses for row in rows]
        self.column.addWidget(technique_table("techniqueTable", rows, courses))
        self.add_closing()


def technique_table(
    name: str, rows: Sequence[TechniqueRow], courses: Sequence[tuple[CourseId, ...]]
) -> OpeningTable:
    """Return what followed each technique as a table; a row opens the courses of its visits."""
    table = plain_table(
        name, tr("Technique and reaction"), technique_headings(), technique_cells(rows)
    )
    opens = [(name_of(row.technique), theirs if row.is_shown else ())
             for row, theirs in zip(rows, courses, strict=True)]  # fmt: skip
    return OpeningTable(table, opens)
