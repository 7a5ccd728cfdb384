"""The phase of the visit: Enter accepts the proposal, 1–4 decides otherwise and asks why."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QMenu, QSizePolicy

from tracker.domain.values.phase import Phase
from tracker.domain.values.rules import BOOK_RULES, Rules
from tracker.domain.values.visit import Decision
from tracker.language import marked, tr
from tracker.ui.fields.choice_input import paint_key
from tracker.ui.fields.entry_field import EntryField
from tracker.ui.fields.spoken_key import offer_answers
from tracker.ui.fields.typed_key import digit_of, is_not_recorded
from tracker.ui.look.strokes import CHECK, paint_strokes
from tracker.ui.look.theme import Theme
from tracker.ui.visit.phase_reason import PhaseReason, said_reason

_SMALL_PX, _NAME_PX = 11, 13
_TICK: Final = 12.0  # px
_CAP: Final = 15.0  # px of the key's height
_GAP: Final = 4  # px
_PROPOSED: Final = marked("proposed: {number}, {phase}")
_DECIDED: Final = marked("decided: {number}, {phase}")
_GO_THERE: Final = marked(
    "No phase was decided by that digit: the keys only came here after the treatment. Space offers "
    "the phases, Enter accepts the proposal."
)
_HOW: Final = marked(
    "Enter or a click accepts the proposal; 1 to 4, or the right button, decides otherwise"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseEntries:
    """The clinician's answer as entered; None and empty while there is none."""

    answer: Phase | None = None
    proposal: Phase | None = None
    reason: str = ""

    @property
    def said_reason(self) -> str:
        """Return the reason; empty without a word: a digit that went astray is none."""
        return said_reason(self.reason)


def decision_entries(decision: Decision) -> PhaseEntries:
    """Return a stored decision as the field holds it."""
    return PhaseEntries(
        answer=decision.phase, proposal=decision.proposal, reason=decision.reason or ""
    )


class PhaseChoice(EntryField):
    """Shows the proposal and takes the clinician's answer.

    Attributes:
        reason: The line that asks why, over the form while the answer is an override.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "phaseChoice", tr("Phase"))
        self._proposal: Phase | None = None
        self._answer: Phase | None = None
        self._kept: Decision | None = None
        self._rules = BOOK_RULES.code
        self._is_decided = True
        self._click_shows = self._is_passed = False
        self._stands = False  # the stored decision, until it is answered anew
        self._asked = PhaseReason(self)
        self._asked.keys_moved.connect(self._ask_or_not)
        self._asked.given_up.connect(self._take_back)
        self.reason = self._asked.line
        self.reason.textEdited.connect(self._on_reason_edited)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._describe()
        phases = tuple((phase.full_name, str(int(phase))) for phase in Phase)
        offer_answers(self, ((tr("accept the proposal"), "\n"), *phases))

    @property
    def is_override(self) -> bool:
        """Return whether the answer differs from the proposal it answered."""
        answered = self._answered if self._stands else self._proposal
        return self._shown is not None and self._shown is not answered

    @property
    def lacks_reason(self) -> bool:
        """Return whether another phase than the proposed one is decided, and not yet why."""
        return self.is_override and not said_reason(self.reason.text())

    def ask_reason(self) -> None:
        """Put the keys where the reason is typed."""
        self._ask()
        self.reason.setFocus(Qt.FocusReason.TabFocusReason)

    def be_passed(self) -> None:
        """Take no digit while the keys only came by here: it may belong to the numbers before."""
        self._is_passed = True

    @property
    def _shown(self) -> Phase | None:
        """Return the answer; None too for a stored one that answered another proposal.

        What other rules proposed then differs, and stays answered while they still propose it.
        """
        has_lapsed = self._is_of_these_rules or not self._is_decided
        is_lapsed = self._proposal not in (None, self._answered) and has_lapsed
        return None if self._stands and is_lapsed else self._answer

    @property
    def _is_of_these_rules(self) -> bool:
        return self._kept is None or self._kept.rule_version == self._rules

    @property
    def _answered(self) -> Phase | None:
        return None if self._kept is None else self._kept.proposal

    def show_decision(self, decision: Decision | None) -> None:
        """Show a stored decision, or none, without telling anybody."""
        self._kept, self._stands = decision, decision is not None
        self._answer = None if decision is None else decision.phase
        self._proposal = None if decision is None else decision.proposal
        self.reason.setText("" if decision is None else decision.reason or "")
        self._refresh()

    def show_proposal(
        self, proposal: Phase | None, rules: Rules = BOOK_RULES, *, is_decided: bool = True
    ) -> None:
        """Show what the rules propose; an acceptance of another proposal is taken back.

        A stored decision stays as it was decided until somebody decides anew.

        Args:
            proposal: None while there is none.
            rules: Whose it is.
            is_decided: Whether a stored decision of other rules still stands by these.
        """
        self._rules = rules.code
        if proposal is self._proposal:
            if is_decided != self._is_decided:
                self._is_decided = is_decided
                self._refresh()
            return
        self._is_decided = is_decided
        if self._answer is self._proposal and not self._stands:
            self._answer = None
        self._proposal = proposal
        self._refresh()

    @property
    def entries(self) -> PhaseEntries:
        """Return the answer with the proposal it answered, whether it is allowed or not."""
        if self._stands and self._kept is not None:
            return decision_entries(self._kept)
        if self._answer is None:
            return PhaseEntries()
        reason = self.reason.text() if self.is_override else ""
        return PhaseEntries(answer=self._answer, proposal=self._proposal, reason=reason)

    def show_entries(self, entries: PhaseEntries) -> None:
        """Show an answer given before, without telling anybody."""
        kept = self._kept
        self._stands = kept is not None and entries == decision_entries(kept)
        self._answer = entries.answer
        if not self._stands:
            self._proposal = entries.proposal or self._proposal
        self.reason.setText(entries.reason)
        self._refresh()

    def sizeHint(self) -> QSize:
        """Return the size of the design's box."""
        return QSize(164, 38)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter accepts, 1–4 decides, Space offers, Backspace and Escape take back."""
        digit, self._click_shows = digit_of(event), False
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._accept()
        elif digit is not None:
            self._take_digit(digit)
        elif is_not_recorded(event):
            self._decide(None)
            self.finished_entry.emit(self)
        elif event.key() == Qt.Key.Key_Backspace:
            self._decide(None)
            self.went_back.emit(self)
        elif not self._take_command(event):
            super().keyPressEvent(event)

    def _take_command(self, event: QKeyEvent) -> bool:
        """Offer the phases with Space, take an override back with Escape."""
        if event.key() == Qt.Key.Key_Space and self._proposal is not None:
            self.phase_menu().popup(self.mapToGlobal(self.rect().topLeft()))
        elif event.key() == Qt.Key.Key_Escape and self.is_override and not self._stands:
            self._take_back()
        else:
            return False
        return True

    def _take_digit(self, digit: int) -> None:
        if self._is_passed:
            self.refused.emit(tr(_GO_THERE))
        elif digit in tuple(Phase):
            self._decide(Phase(digit))

    def _take_back(self) -> None:
        """Take an override back: to what is saved of the visit, else to no answer."""
        self.show_entries(PhaseEntries() if self._kept is None else decision_entries(self._kept))
        self.edited.emit()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The other button offers every phase: an override without a key."""
        if self._proposal is not None:
            self.phase_menu().popup(event.globalPos())

    def phase_menu(self) -> QMenu:
        """Return the menu of the phases; choosing one decides."""
        menu = QMenu(self)
        menu.setObjectName("phaseMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for phase in Phase:
            menu.addAction(f"&{int(phase)} {phase.full_name}").setData(int(phase))
        menu.triggered.connect(self._on_phase_chosen)
        return menu

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show why another phase was decided; a click that only does that does nothing else."""
        self._click_shows = not self._asked.isVisible()
        super().focusInEvent(event)
        self._ask_or_not()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the reason away with the keys, unless they went into it."""
        super().focusOutEvent(event)
        self._is_passed = False
        self._ask_or_not()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click accepts; another takes it back, once the reason it would take along is shown."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        is_spent, self._click_shows = self.is_override and self._click_shows, False
        if is_spent:
            return
        if self._shown is None:
            self._accept()
        else:
            self._decide(None)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's signature
        """Draw the proposal in its phase's band, the answer in its ink; nothing before either."""
        shown, tokens = self._shown or self._proposal, self.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if shown is not None:
            ink, band = tokens.phase(int(shown))
            is_answered = self._shown is not None
            painter.setPen(QPen(QColor(ink), 1 if self.pointed is None else 2))
            painter.setBrush(QColor(ink if is_answered else band))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6)
            painter.setPen(QColor(tokens.panel if is_answered else ink))
            area = QRectF(self.rect()).adjusted(10, 3, -6, -3)
            half = QRectF(area.x(), area.y(), area.width(), area.height() / 2)
            self._paint_heading(painter, half)
            self._paint_phase(painter, half.translated(0, half.height()), shown)
        self.paint_focus(painter)
        painter.end()

    def _paint_heading(self, painter: QPainter, box: QRectF) -> None:
        """Say what the phase is: before the answer with the key that accepts it, a tick after."""
        ink, words = painter.pen().color(), self._heading()
        font = QFont(self.font())
        font.setPixelSize(_SMALL_PX)
        if self._shown is not None:
            paint_strokes(painter, CHECK, QPointF(box.x() + _TICK / 2, box.center().y()), _TICK)
            box = box.adjusted(_TICK + _GAP, 0, 0, 0)
        else:
            key = tr("Enter", "key")
            side = QFontMetricsF(font).horizontalAdvance(key) + 2 * _GAP
            cap = QRectF(box.right() - side, box.center().y() - _CAP / 2, side, _CAP)
            if cap.left() - box.x() - _GAP >= QFontMetricsF(font).horizontalAdvance(words):
                paint_key(painter, cap, key, ink)
        self._paint_words(painter, box, words, is_small=True)

    def _paint_phase(self, painter: QPainter, box: QRectF, shown: Phase) -> None:
        """Name a phase, with the saved one at the right where it is another."""
        self._paint_words(painter, box, f"{int(shown)} {shown.short_name}")
        if self._kept is not None and self._shown is not self._kept.phase:
            words = tr("was {value}", value=int(self._kept.phase))
            font = QFont(self.font())
            font.setPixelSize(_SMALL_PX)
            painter.setFont(font)
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(box, right, words)

    def _paint_words(
        self, painter: QPainter, box: QRectF, words: str, *, is_small: bool = False
    ) -> None:
        font = QFont(self.font())
        font.setPixelSize(_SMALL_PX if is_small else _NAME_PX)
        font.setBold(not is_small)
        painter.setFont(font)
        room = int(box.width())
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)

    def _heading(self) -> str:
        if self._shown is None:
            return tr("Proposed phase")
        if self.lacks_reason:
            return tr("Decided · reason needed")
        if self.is_override:
            return tr("Decided: {reason}", reason=self.reason.text().strip())
        return tr("Accepted phase")

    def _on_phase_chosen(self, action: QAction) -> None:
        self._decide(Phase(action.data()))

    def _accept(self) -> None:
        if self._proposal is not None and self._shown is None:
            self._decide(self._proposal)
        self.finished_entry.emit(self)

    def _decide(self, phase: Phase | None) -> None:
        if self._proposal is None:
            return
        if self._stands and self._shown is None:
            self.reason.setText("")  # it was the reason of a decision that lapsed
        self._stands = False
        self._answer = phase
        self._refresh()
        self.edited.emit()
        if self.is_override:
            self.ask_reason()

    def _refresh(self) -> None:
        self._ask_or_not()
        super()._refresh()

    def _ask_or_not(self) -> None:
        """Show the reason while the keys are here, and leave the form to itself otherwise."""
        if self.is_override and self._asked.has_keys:
            self._ask()
        else:
            self._asked.hide()

    def _ask(self) -> None:
        shown, proposal = self._shown, self._proposal
        if shown is None or proposal is None:
            return
        phase = f"{int(shown)} {shown.short_name}"
        self._asked.ask(tr("Why {phase}, not {proposed}?", phase=phase, proposed=int(proposal)))

    def _describe(self) -> None:
        words = self._spoken()
        self.setAccessibleDescription(words)
        is_lapsed = self._answer is not None and self._shown is None
        tip = words if is_lapsed else tr(_HOW)
        self.setToolTip(f"{words}\n{self.reason.text()}" if self.is_override else tip)

    def _spoken(self) -> str:
        shown = self._shown or self._proposal
        if shown is None:
            return tr("no proposal")
        said = _PROPOSED if self._shown is None else _DECIDED
        words = tr(said, number=int(shown), phase=shown.full_name)
        if self.is_override and self._proposal is not None:
            proposed = tr("proposed: {number}", number=int(self._proposal))
            words = f"{words}; {proposed}"
        if self._answer is not None and self._shown is None:
            before = tr("decided before: {number}", number=int(self._answer))
            words = f"{words}; {before}"
        return words

    def _on_reason_edited(self) -> None:
        self._stands = False
        self._describe()
        self.update()
        self.edited.emit()
