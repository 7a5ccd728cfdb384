"""What may be chosen of a print: paper, style, language, text and next visit."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtWidgets import QComboBox

from tracker.domain.values.clinic import Paper
from tracker.language import Language, marked, tr
from tracker.reports.composing import SheetStyle

PAPER_WORDS: Final = {Paper.A4: marked("A4", "paper"), Paper.LETTER: marked("Letter", "paper")}
STYLE_WORDS: Final = {
    SheetStyle.PLAIN: marked("Plain, for the patient"),
    SheetStyle.LARGE: marked("Large print, for the patient"),
    SheetStyle.CLINICIAN: marked("Clinician"),
}
NAMES_HIDDEN: Final = marked("Names are hidden on the screen (F9). The page prints with them.")


@dataclass(frozen=True, slots=True)
class PrintChoice:
    """What the dialog offers to choose; the pages are composed anew for each choice.

    Attributes:
        closing: The text of this page; None is the clinic's usual one.
        next_visit: Day, or day and time.
        language: Of the pages; None is the one they are usually in.
        is_nameless: Without the patient's name, for the screen only.
    """

    paper: Paper = Paper.A4
    style: SheetStyle = SheetStyle.PLAIN
    closing: str | None = None
    next_visit: date | None = None
    language: Language | None = None
    is_nameless: bool = False


def choice_field(
    name: str,
    words: dict[Paper, str] | dict[SheetStyle, str],
    chosen: Paper | SheetStyle,
    comment: str = "",
) -> QComboBox:
    """Return a combo box of papers or styles."""
    field = QComboBox()
    field.setObjectName(name)
    field.addItems([tr(one, comment) for one in words.values()])
    field.setCurrentIndex([*words].index(chosen))
    return field
