"""The card beside the crosshair: one visit's values and what changed since the visit before."""

from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from tracker.ui.look.theme import Theme

if TYPE_CHECKING:
    from tracker.charts.course_card.visit_card import VisitCard

WIDTH: Final = 260  # px
MARGIN: Final = 12  # px
ASIDE: Final = 14  # px between the crosshair and the card
NOTE_LONGEST: Final = 220  # characters of a note; the rest stands in the visit itself


class HoverCard(QFrame):
    """Lies over the charts, left or right of the crosshair, and lets the mouse through."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hoverCard")
        self.setProperty("look", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedWidth(WIDTH)
        self._theme, self._over = theme, parent
        self._words = QLabel()
        self._words.setObjectName("hoverWords")
        self._words.setProperty("hasMarkup", True)  # noqa: FBT003  # Qt's signature
        self._words.setWordWrap(True)
        self._words.setFixedWidth(WIDTH - 2 * MARGIN)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN - 2, MARGIN, MARGIN - 2)
        column.addWidget(self._words)
        self.hide()

    def show_visit(self, card: "VisitCard", beside: QPoint) -> None:
        """Show a visit beside a point of the chart: right of it where there is room, else left."""
        self._words.setText(self._markup(card))
        height = self._words.heightForWidth(self._words.width())
        self._words.setFixedHeight(height)
        self.setFixedHeight(height + 2 * (MARGIN - 2))
        left = beside.x() + ASIDE
        if left + WIDTH > self._over.width():
            left = max(0, beside.x() - ASIDE - WIDTH)
        top = min(beside.y(), max(0, self._over.height() - self.height()))
        self.move(left, top)
        self.show()

    def _markup(self, card: "VisitCard") -> str:
        tokens = self._theme.tokens
        rows = "".join(
            f"<tr><td>{escape(row.name)}</td>"
            f'<td align="right" style="padding-left:8px"><b>{escape(row.value)}</b></td>'
            f'<td align="right" style="padding-left:8px;color:{tokens.muted}">'
            f"{escape(row.change)}</td></tr>"
            for row in card.rows
        )
        text, band = tokens.phase(int(card.phase))
        phase = f"&nbsp;{int(card.phase)} {escape(card.phase.short_name)}&nbsp;"
        chip = (
            f'<table cellpadding="3"><tr><td style="background:{band};color:{text}">'
            f"<b>{phase}</b></td></tr></table>"
        )
        note = card.note if len(card.note) <= NOTE_LONGEST else f"{card.note[:NOTE_LONGEST]}…"
        below = "".join(
            f'<div style="color:{tokens.muted};margin-top:4px">{escape(words)}</div>'
            for words in (card.points, note, card.band)
            if words
        )
        return (
            f'<div style="font-size:13px"><b>{escape(card.title)}</b></div>'
            f'<table width="100%" cellspacing="0" cellpadding="1" style="font-size:12px">'
            f'{rows}</table><div style="font-size:12px">{chip}</div>'
            f'<div style="font-size:11px">{below}</div>'
        )
