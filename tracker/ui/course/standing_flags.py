"""Red flags that stand on the patient until somebody resolves them, always in sight."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tracker.domain.rules.flag_status import Sign, StandingFlag
from tracker.domain.values.red_flags import EMERGENCY_TEXT, Tier
from tracker.domain.words.flag_actions import action_line
from tracker.domain.words.names import day_words
from tracker.language import marked, tr

NOTHING_DONE: Final = marked("nothing recorded yet of what was done")


class TierBar(QFrame):
    """The standing flags of one tier: red for emergencies, amber for medical review.

    Signals:
        resolve_wanted: The person wants to resolve them.
    """

    resolve_wanted = Signal()

    def __init__(self, tier: Tier, name: str) -> None:
        super().__init__()
        self._tier = tier
        self.setProperty("look", "stop" if tier is Tier.EMERGENCY else "review")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 8, 6)
        self._words = QLabel()
        self._words.setObjectName(name)
        self._words.setWordWrap(True)
        self._resolve = QPushButton(tr("Resolve…"))
        self._resolve.setObjectName(f"{name}Resolve")
        if tier is Tier.EMERGENCY:
            self._resolve.setAccessibleName(
                tr("Resolve the possible emergency, with date and note")
            )
        else:
            self._resolve.setAccessibleName(tr("Resolve the medical review, with date and note"))
        self._resolve.clicked.connect(self.resolve_wanted)
        row.addWidget(self._words, 1)
        row.addWidget(self._resolve)
        self.hide()

    def show_flags(self, flags: Sequence[StandingFlag]) -> None:
        """Show the flags of this tier; hidden when there is none."""
        mine = [flag for flag in flags if flag.tier is self._tier]
        self._words.setText("\n".join(bar_lines(mine, self._tier)))
        self._resolve.setEnabled(any(flag.raised_at is not None for flag in mine))
        self.setVisible(bool(mine))


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


def bar_lines(flags: Sequence[StandingFlag], tier: Tier) -> list[str]:
    """Return what stands, a line per flag; an emergency nobody acted on says what to do first."""
    is_emergency = tier is Tier.EMERGENCY
    lines = [_line(flag) for flag in flags]
    if is_emergency and not all(flag.is_acknowledged for flag in flags):
        return [f"⚠ {tr(EMERGENCY_TEXT)}", *lines]
    if is_emergency:
        return [tr("⚠ Possible emergency, not resolved"), *lines]
    return [tr("⚠ Medical review, not resolved"), *lines]


def _line(flag: StandingFlag) -> str:
    done = tr(NOTHING_DONE) if flag.action is None else action_line(flag.action)
    if flag.cause is Sign.NOTED:  # its words are those of the action
        return tr("Since {day}: {done}", day=day_words(flag.since), done=done)
    return tr("Since {day}: {flag} · {done}", day=day_words(flag.since), flag=flag.text, done=done)
