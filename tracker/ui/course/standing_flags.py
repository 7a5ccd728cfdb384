"""Red flags that stand on the patient until somebody resolves them, always in sight."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tracker.domain.rules.standing_flag import Sign, StandingFlag
from tracker.domain.values.red_flags import EMERGENCY_TEXT, Tier
from tracker.domain.words.flag_actions import action_line
from tracker.domain.words.names import day_words
from tracker.language import marked, tr
from tracker.ui.look.line_icons import tokens_of
from tracker.ui.look.strokes import CHEVRON_DOWN, CHEVRON_UP, paint_strokes
from tracker.ui.look.wrapped_label import WrappedLabel

NOTHING_DONE: Final = marked("nothing recorded yet of what was done")


class FoldButton(QPushButton):
    """A chevron: down while there is something to fold out, up while it is shown."""

    def __init__(self, *, is_emergency: bool) -> None:
        super().__init__()
        self._is_emergency = is_emergency
        self._strokes = CHEVRON_DOWN
        self.setProperty("look", "fold")

    def show_folded(self, *, is_folded: bool) -> None:
        """Point to where the items will go."""
        self._strokes = CHEVRON_DOWN if is_folded else CHEVRON_UP
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chevron in the colour that the style sheet gives to the words of a button."""
        super().paintEvent(event)
        tokens, is_light = tokens_of(self.window()), self.underMouse() or self.hasFocus()
        painter = QPainter(self)
        colour = tokens.ink
        if self._is_emergency:
            colour = tokens.alarm if is_light else tokens.panel
        painter.setPen(QColor(colour))
        paint_strokes(painter, self._strokes, QRectF(self.rect()).center())
        painter.end()


class TierBar(QFrame):
    """The standing flags of one tier in one line, its items folded out on demand.

    Red for emergencies, amber for medical review.

    Signals:
        resolve_wanted: The person wants to note what was done, and to resolve them.
    """

    resolve_wanted = Signal()

    def __init__(self, tier: Tier, name: str) -> None:
        super().__init__()
        self._tier, self._name = tier, name
        is_emergency = tier is Tier.EMERGENCY
        self.setProperty("look", "emergency" if is_emergency else "medical")
        self._words = self._label(name)
        self._items = self._label(f"{name}Items")
        self._items.setProperty("look", "unfolded")
        self._items.hide()
        self._resolve = self._button("Resolve", tr("Resolve…"), self._on_resolve)
        self._fold = FoldButton(is_emergency=is_emergency)
        self._fold.setObjectName(f"{name}Fold")
        self._fold.clicked.connect(self._on_folded)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._build_line())
        layout.addWidget(self._items)
        self.hide()

    def show_flags(self, flags: Sequence[StandingFlag]) -> None:
        """Show the flags of this tier; hidden when there is none."""
        mine = [flag for flag in flags if flag.tier is self._tier]
        items = item_lines(mine)
        self._words.setText(bar_words(mine, self._tier))
        self._words.setAccessibleDescription("\n".join(items))
        self._items.setText("\n".join(items))
        is_new = self._tier is Tier.EMERGENCY and not all(flag.is_acknowledged for flag in mine)
        self._resolve.setText(tr("What was done…") if is_new else tr("Resolve…"))
        self._resolve.setEnabled(any(flag.raised_at is not None for flag in mine))
        self.setVisible(bool(mine))

    def _build_line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        for button in (self._resolve, self._fold):
            row.addWidget(button)
        is_emergency = self._tier is Tier.EMERGENCY
        self._resolve.setAccessibleName(
            tr("Resolve the possible emergency, with date and note")
            if is_emergency
            else tr("Resolve the medical review, with date and note")
        )
        self._fold.setAccessibleName(tr("Show or hide which red flags they are"))
        self._fold.setToolTip(tr("Show or hide which red flags they are"))
        self._words.setMinimumHeight(36)
        return row

    def _label(self, name: str) -> QLabel:
        label = WrappedLabel()
        label.setObjectName(name)
        return label

    def _button(self, role: str, words: str, slot: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(f"{self._name}{role}")
        button.clicked.connect(slot)
        return button

    def _on_folded(self) -> None:
        is_shown = not self._items.isVisible()
        self._items.setVisible(is_shown)
        self._fold.show_folded(is_folded=not is_shown)

    def _on_resolve(self) -> None:
        self.resolve_wanted.emit()


class StandingBar(QWidget):
    """Both tiers, the emergencies above.

    Signals:
        resolve_wanted: The person wants to resolve what stands.
    """

    resolve_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self._bars = (
            TierBar(Tier.EMERGENCY, "emergencyBanner"),
            TierBar(Tier.MEDICAL_REVIEW, "reviewBanner"),
        )
        for bar in self._bars:
            bar.resolve_wanted.connect(self.resolve_wanted)
            layout.addWidget(bar)
        self.hide()

    def show_flags(self, flags: Sequence[StandingFlag]) -> None:
        """Show what stands unresolved; hidden when nothing does."""
        for bar in self._bars:
            bar.show_flags(flags)
        self.setVisible(bool(flags))


def bar_words(flags: Sequence[StandingFlag], tier: Tier) -> str:
    """Return what stands in one line, with its cause; what is to be done first stands alone."""
    lead = lead_words(flags, tier)
    if not flags or lead == tr(EMERGENCY_TEXT):
        return lead
    if len(flags) > 1:
        return tr("{lead}: {cause}, and more", lead=lead, cause=flags[0].text)
    return tr("{lead}: {cause}", lead=lead, cause=flags[0].text)


def bar_lines(flags: Sequence[StandingFlag], tier: Tier) -> list[str]:
    """Return what stands: the first line says what to do, then a line per flag."""
    return [lead_words(flags, tier), *item_lines(flags)]


def lead_words(flags: Sequence[StandingFlag], tier: Tier) -> str:
    """Return the one line; an emergency nobody acted on says what to do first."""
    if tier is not Tier.EMERGENCY:
        return tr("Medical review, not resolved")
    if all(flag.is_acknowledged for flag in flags):
        return tr("Possible emergency, not resolved")
    return tr(EMERGENCY_TEXT)


def item_lines(flags: Sequence[StandingFlag]) -> list[str]:
    """Return a line per flag; that nothing was recorded yet is said once when it holds of all."""
    is_new = bool(flags) and all(flag.action is None for flag in flags)
    lines = [_line(flag, "" if is_new else tr(NOTHING_DONE)) for flag in flags]
    return [*lines, tr("Nothing recorded yet.")] if is_new else lines


def _line(flag: StandingFlag, nothing_done: str) -> str:
    done = nothing_done if flag.action is None else action_line(flag.action)
    day = day_words(flag.since)
    if flag.cause is Sign.NOTED:  # its words are those of the action
        return tr("Since {day}: {done}", day=day, done=done)
    if not done:
        return tr("Since {day}: {done}", day=day, done=flag.text)
    return tr("Since {day}: {flag} · {done}", day=day, flag=flag.text, done=done)
