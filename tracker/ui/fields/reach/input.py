"""How far down each leg: our own drawing of both legs that one clicks, beside the zones."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from tracker.domain.values.anatomy import LEG_ORDER, WHERE_EXACTLY, ZONES, Leg, Reach
from tracker.language import tr
from tracker.ui.fields.entry_field import EntryField
from tracker.ui.fields.reach.card import (
    RADIUS,
    ReachCard,
    card_box,
    paint_card,
    zone_area,
    zone_under,
)
from tracker.ui.fields.reach.values import (
    NO_REACHES,
    PLACES,
    Place,
    ReachKind,
    digits_words,
    leg_word,
    other_leg,
    stepped,
)
from tracker.ui.fields.reach.zone_button import ZoneButton
from tracker.ui.fields.typed_key import is_for_other_leg, is_not_recorded, leg_digit_of
from tracker.ui.look.theme import Theme


class ReachInput(EntryField):
    """Asks for the furthest zone on each leg, of pain and of tingling; None is not asked.

    Digits and arrows go to the active leg and the kind that is shown. A jump from the last
    visit is asked about in place, as in a score. In a course of both legs the keys stay for the
    other leg after the first one. In a course without a side a zone waits until its leg is named.

    Signals:
        asked: Whether a jump waits to be confirmed has changed.
        kind_shown: Pain, or tingling and numbness, is shown now.
    """

    asked = Signal()
    kind_shown = Signal()

    def __init__(self, theme: Theme, name: str, spoken: str) -> None:
        super().__init__(theme, name, spoken)
        self._reaches = self._last = NO_REACHES
        self._saved: dict[Place, Reach | None] = {}
        self._unsure: frozenset[Place] = frozenset()
        self._kind = ReachKind.PAIN
        self._main: Leg | None = None
        self._named: Leg | None = None
        self._without_leg: Reach | None = None
        self._asks_both = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._none = QRectF()
        self._said: tuple[object, ...] = ()
        self._buttons = [ZoneButton(self, leg, zone) for leg in LEG_ORDER for zone in ZONES]
        for button in self._buttons:
            button.pressed_by_name.connect(self._on_pressed_by_name)
        self._describe()

    @property
    def kind(self) -> ReachKind:
        """Return what digits and clicks set now."""
        return self._kind

    @property
    def lacks_leg(self) -> bool:
        """Return whether a zone waits for its leg to be named; nothing of it is recorded."""
        return self._without_leg is not None

    @property
    def asks_sure(self) -> bool:
        """Return whether a jump from the last visit waits to be confirmed."""
        return bool(self._unsure & self._reaches.jumps_from(self._last))

    def zone(self, place: Place) -> Reach | None:
        """Return how far one thing goes down one leg; None when not recorded."""
        return self._reaches.of(*place)

    def value(self, leg: Leg) -> Reach | None:
        """Return how far pain goes down one leg; None when not asked."""
        return self._reaches.of(ReachKind.PAIN, leg)

    def sensory(self, leg: Leg) -> Reach | None:
        """Return how far tingling or numbness goes down one leg; None when not recorded."""
        return self._reaches.of(ReachKind.SENSORY, leg)

    @property
    def is_empty(self) -> bool:
        """Return whether nothing is recorded, or pain of one leg only where both are asked."""
        if self._asks_both:
            return None in (self.value(Leg.LEFT), self.value(Leg.RIGHT))
        return all(self.zone(place) is None for place in PLACES)

    def show_main(self, main: Leg | None, *, asks_both: bool = False) -> None:
        """Let digits go to the course's leg until told otherwise, then to the other one.

        Args:
            main: The leg; None where the course has no side: it must be named.
            asks_both: Whether the other one is asked about too.
        """
        self._main, self._asks_both = main, asks_both
        self.start_over()

    def start_over(self) -> None:
        """Let digits set pain again, on the course's leg."""
        self._named = self._main
        self.show_kind(ReachKind.PAIN)

    def show_zone(self, place: Place, zone: Reach | None, *, is_sure: bool = True) -> None:
        """Show how far one thing goes down one leg without telling anybody."""
        self._reaches = self._reaches.with_zone(*place, zone)
        self._unsure -= {place}
        if not is_sure:
            self._unsure |= {place}
        self._refresh()

    def show_last(self, place: Place, zone: Reach | None) -> None:
        """Show what the last visit said of one thing and leg beside what is set."""
        self._last = self._last.with_zone(*place, zone)
        self._refresh()

    def show_saved(self, place: Place, *saved: Reach | None) -> None:
        """Take what is saved of a visit that is amended; nothing for a new one."""
        self._saved.pop(place, None)
        if saved:
            self._saved[place] = saved[0]
        self.update()

    def show_kind(self, kind: ReachKind) -> None:
        """Let digits and clicks set pain, or tingling and numbness."""
        self._kind, self._without_leg = kind, None
        self._refresh()
        self.kind_shown.emit()

    def settle(self) -> None:
        """Show what waits to be confirmed."""
        waiting = sorted(self._waiting, key=lambda place: place[0].value)
        if waiting and (self._kind, self._active) not in waiting:
            self._named = waiting[0][1]
            self.show_kind(waiting[0][0])

    def confirm(self) -> None:
        """Take the jump that is shown as meant."""
        self._unsure = frozenset(one for one in self._unsure if one != (self._kind, self._active))
        self._tell_asked()

    @property
    def none_box(self) -> QRectF:
        """Return where the row for none stands."""
        return self._none

    def place_none(self, box: QRect) -> None:
        """Put the row for none into the title's line."""
        self._none = QRectF(box)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the design's card."""
        return QSize(330, 164)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take 0–5, with Shift for the other leg, arrows for a leg, a dot, Space, Backspace."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._take_enter()
            return
        if self.leave_key(event):
            return
        digit = leg_digit_of(event)
        if digit is not None:
            self._type_digit(digit, is_other=is_for_other_leg(event))
        elif not self._take_other(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the leg of which nothing is recorded yet, where both are asked."""
        super().focusInEvent(event)
        is_clicked = event.reason() is Qt.FocusReason.MouseFocusReason
        main = self._main
        if main and self._asks_both and not is_clicked and self._kind is ReachKind.PAIN:
            is_told = self.value(main) is not None and self.is_empty
            self._named = other_leg(main) if is_told else main
            self._refresh()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Set the zone that was clicked, in a drawing or in the list."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        leg, zone = self._find_zone(event.position())
        if zone is None and leg is not None:
            zone = self._without_leg
        if leg is not None:
            self._name(leg)
        active = self._active
        if zone is not None and active is None:
            self._without_leg = zone
        elif zone is not None and active is not None:
            is_set = self._reaches.of(self._kind, active) is zone
            self._set(active, None if is_set else zone)
        self._tell_asked()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say where the zone under the mouse ends exactly."""
        super().mouseMoveEvent(event)
        leg, zone = self._find_zone(event.position())
        words = "" if zone is None else f"{zone.zone.capitalize()}: {tr(WHERE_EXACTLY[zone])}"
        self.setToolTip(words if leg is None or not words else f"{leg_word(leg)} · {words}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the zones' buttons where the zones are drawn."""
        super().resizeEvent(event)
        for button in self._buttons:
            button.setGeometry(zone_area(button.leg, button.zone, self.size()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's signature
        """Draw the card with both legs and the active leg's zones."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = ReachCard(
            tokens=self.tokens,
            kind=self._kind,
            active=self._active,
            reaches=self._reaches,
            last=self._last,
            saved=self._saved,
            asks=self._waiting,
            none=self._none,
            without_leg=self._without_leg,
            hovered=(None, None) if self.pointed is None else self._find_zone(self.pointed),
        )
        paint_card(painter, card, self.size())
        self.paint_focus(painter, RADIUS)
        painter.end()

    @property
    def focus_box(self) -> QRectF:
        """Return where the ring runs: around the frame."""
        return card_box(self.size())

    @property
    def _active(self) -> Leg | None:
        """Return the leg digits set: the one named, else the only one something is recorded of."""
        if self._named is not None:
            return self._named
        told = {leg for kind, leg in PLACES if self._reaches.of(kind, leg) is not None}
        return told.pop() if len(told) == 1 else None

    @property
    def _waiting(self) -> frozenset[Place]:
        return self._unsure & self._reaches.jumps_from(self._last)

    def _name(self, leg: Leg) -> None:
        self._named, self._without_leg = leg, None

    def _take_enter(self) -> None:
        if self.lacks_leg:
            return
        if (self._kind, self._active) in self._waiting:
            self.confirm()
        if self._waiting:
            self.settle()
        elif self._lacks_main and not self._asks_both:
            self._named = self._main
            self._refresh()
        else:
            self._go_on()

    def _type_digit(self, digit: int, *, is_other: bool) -> None:
        if digit > Reach.FOOT:
            return
        main = self._main or self._active
        leg = other_leg(main) if is_other and main else self._active
        if leg is None:
            self._without_leg = Reach(digit)
            self._tell_asked()
        else:
            self._take_zone(leg, Reach(digit), stays=is_other)

    def _take_zone(self, leg: Leg, zone: Reach, *, stays: bool) -> None:
        self._set(leg, zone)
        if self._waiting:
            self._question.hold()
            self.settle()
            self._tell_asked()
        elif not stays:
            self._go_on()

    @property
    def _lacks_main(self) -> bool:
        main = self._main
        return main is not None and self._active is not main and self.value(main) is None

    def _go_on(self) -> None:
        """Stay for the other leg where both are asked and nothing is recorded of it."""
        main = self._main
        is_first = self._active is main and self._kind is ReachKind.PAIN
        if main and self._asks_both and is_first and self.value(other_leg(main)) is None:
            self._named = other_leg(main)
            self._tell_asked()
        else:
            self._finish()

    def _finish(self) -> None:
        if self._kind is ReachKind.SENSORY:
            self.show_kind(ReachKind.PAIN)
        self.finished_entry.emit(self)

    def _take_other(self, event: QKeyEvent) -> bool:
        key = event.key()
        if is_not_recorded(event):
            self._take_out()
            self._go_on()
        elif key == Qt.Key.Key_Backspace:
            self._go_back()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._choose_leg(Leg.LEFT if key == Qt.Key.Key_Left else Leg.RIGHT)
        elif key == Qt.Key.Key_Space:
            if not self.lacks_leg:
                is_pain = self._kind is ReachKind.PAIN
                self.show_kind(ReachKind.SENSORY if is_pain else ReachKind.PAIN)
        else:
            return False
        return True

    def _choose_leg(self, leg: Leg) -> None:
        zone = self._without_leg
        self._name(leg)
        if zone is None:
            self._refresh()
        else:
            self._take_zone(leg, zone, stays=False)

    def _take_out(self) -> None:
        """Record nothing here: of the leg digits set, or of a zone without a leg."""
        active, self._without_leg = self._active, None
        if active is not None:
            self._set(active, None)

    def _go_back(self) -> None:
        """Take back what stands here; from the other leg of both back to the first one."""
        is_taken_back = self.lacks_leg
        self._take_out()
        if is_taken_back or (self._asks_both and self._active is not self._main):
            self._named = self._main
            self._refresh()
        else:
            self.went_back.emit(self)

    def _step(self, by: int) -> None:
        active = self._active
        if active is None:
            self._without_leg = stepped(self._without_leg, None, by)
        else:
            place = self._kind, active
            self._set(active, stepped(self._reaches.of(*place), self._last.of(*place), by))
        self._tell_asked()

    def _set(self, leg: Leg, zone: Reach | None) -> None:
        if self._reaches.of(self._kind, leg) is not zone:
            self._reaches = self._reaches.with_zone(self._kind, leg, zone)
            self._unsure |= {(self._kind, leg)}
            self._refresh()
            self.edited.emit()

    def _tell_asked(self) -> None:
        self._refresh()
        self.asked.emit()

    def _describe(self) -> None:
        """Say what stands here, unless it was said already: a visit is shown place by place."""
        told = (self._reaches, self._waiting, self._kind, self._active, self._without_leg)
        if told == self._said:
            return
        self._said = told
        words = self._reaches.spoken()
        if (self._kind, self._active) in self._waiting:
            words.append(tr("far from last visit, sure? Enter confirms"))
        if self._without_leg is not None:
            words.append(tr("{zone}, of which leg?", zone=self._without_leg.zone))
        words.append(digits_words(self._kind, self._active))
        self.setAccessibleDescription("; ".join(words))
        for button in self._buttons:
            is_set = self._reaches.of(self._kind, button.leg) is button.zone
            button.show_state(self._kind, is_set=is_set)

    def _find_zone(self, at: QPointF) -> tuple[Leg | None, Reach | None]:
        return zone_under(at, self.size(), self._none)

    def _on_pressed_by_name(self, button: ZoneButton) -> None:
        self._name(button.leg)
        self._set(button.leg, button.zone)
        self._tell_asked()
