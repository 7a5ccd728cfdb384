"""The clinic's figures, each part with its fixed words above it."""

from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from tracker.domain.values.thresholds import AT_RISK_LEAST
from tracker.domain.words.clinic_sentences import (
    flare_scope_words,
    flare_sentences,
    technique_words,
)
from tracker.domain.words.clinic_table import Line, Section, ToldFigures
from tracker.language import tr
from tracker.ui.clinic.line_table import OpeningTable, line_table
from tracker.ui.clinic.technique_dialog import technique_table
from tracker.ui.dialogs.base_dialog import GAP, ROW_GAP, group_heading, words_label
from tracker.ui.look.theme import Theme

_BESIDE_FROM: Final = 1000  # px of width from which two parts stand beside each other


class FiguresView(QWidget):
    """Shows the figures of one counting.

    Signals:
        opened: A figure was chosen: its words and the courses it counts.
    """

    opened = Signal(str, object)

    def __init__(self, theme: Theme, said: ToldFigures) -> None:
        super().__init__()
        self.setObjectName("clinicFigures")
        self._figures, self._theme = said.figures, theme
        self._said, self._lines = said, said.lines
        self._rows: list[QBoxLayout] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, ROW_GAP, 0)
        column.setSpacing(2 * GAP)
        self._add_row(column, self._share_part(), self._time_part())
        beside = QVBoxLayout()
        beside.setSpacing(2 * GAP)
        for part in (self._technique_part(), self._course_part(), self._missing_part()):
            beside.addLayout(part)
        self._add_row(column, self._flare_part(), beside)
        column.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        """Ask for no more width than the widest part: where two have no room, one is below."""
        parts = [row.itemAt(at) for row in self._rows for at in range(row.count())]
        margins = self.contentsMargins().left() + self.contentsMargins().right() + ROW_GAP
        widest = max((one.minimumSize().width() for one in parts if one is not None), default=0)
        return QSize(widest + margins, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put two parts beside each other where there is room, else one below the other."""
        super().resizeEvent(event)
        is_wide = self.width() >= _BESIDE_FROM
        direction = QBoxLayout.Direction
        for row in self._rows:
            row.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)

    def _add_row(self, column: QVBoxLayout, *parts: QVBoxLayout) -> None:
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(2 * GAP)
        for part in parts:
            part.addStretch(1)
            row.addLayout(part, 1)
        self._rows.append(row)
        column.addLayout(row)

    def _share_part(self) -> QVBoxLayout:
        part = _part(tr("Improved"))
        _add_words(part, "shareWords", self._said.shares)
        self._add_lines(part, "shareTable", tr("Improved"), Section.SHARE)
        return part

    def _time_part(self) -> QVBoxLayout:
        part = _part(tr("Time to a confirmed fall"))
        _add_words(part, "timeWords", self._said.times)
        curve = self._figures.curve
        if curve is not None:
            # Late: matplotlib must not be imported before the window is painted.
            from tracker.ui.clinic.curve_canvas import CurveCanvas  # noqa: PLC0415

            canvas = CurveCanvas(self._theme, curve, self._figures.counted.question.horizon_days)
            canvas.setAccessibleName(tr("Time to a confirmed fall"))
            canvas.setAccessibleDescription(" ".join(self._said.times))
            part.addWidget(_framed(canvas))
            words = tr(
                "The curve ends where fewer than {courses} are still followed.",
                courses=int(AT_RISK_LEAST),
            )
            part.addWidget(words_label("curveWords", words, "small"))
        self._add_lines(part, "timeTable", tr("Time to a confirmed fall"), Section.TIME)
        return part

    def _flare_part(self) -> QVBoxLayout:
        part = _part(tr("Flares after strong and light needling"))
        part.addWidget(words_label("flareWords", flare_sentences(self._figures.comparison)))
        part.addWidget(words_label("flareScope", flare_scope_words(), "small"))
        self._add_lines(part, "flareTable", tr("Flares"), Section.FLARES)
        return part

    def _technique_part(self) -> QVBoxLayout:
        part = _part(tr("Technique and reaction"))
        part.addWidget(words_label("techniqueWords", technique_words()))
        self._add(
            part, technique_table("techniqueTable", self._figures.techniques, self._said.needled)
        )
        return part

    def _course_part(self) -> QVBoxLayout:
        part = _part(tr("Which courses are counted"))
        self._add_lines(part, "courseTable", tr("Which courses are counted"), Section.COURSES)
        return part

    def _missing_part(self) -> QVBoxLayout:
        part = _part(tr("Missing in the records"))
        self._add_lines(part, "missingTable", tr("Missing in the records"), Section.MISSING)
        return part

    def _add_lines(self, part: QVBoxLayout, name: str, spoken: str, section: Section) -> None:
        lines: list[Line] = [line for line in self._lines if line.section is section]
        self._add(part, line_table(name, spoken, lines))

    def _add(self, part: QVBoxLayout, table: OpeningTable) -> None:
        table.opened.connect(self.opened)
        part.addWidget(table)


def _add_words(part: QVBoxLayout, name: str, words: tuple[str, str]) -> None:
    lead, rest = words
    part.addWidget(words_label(name, lead, "lead"))
    if rest:
        part.addWidget(words_label(f"{name}Rest", rest))


def _framed(canvas: QWidget) -> QFrame:
    card = QFrame()
    card.setProperty("look", "card")
    inside = QVBoxLayout(card)
    inside.setContentsMargins(ROW_GAP, ROW_GAP, ROW_GAP, ROW_GAP)
    inside.addWidget(canvas)
    return card


def _part(heading: str) -> QVBoxLayout:
    part = QVBoxLayout()
    part.setSpacing(ROW_GAP)
    part.addWidget(group_heading(heading))
    return part
