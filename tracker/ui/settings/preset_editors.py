"""The fields of a text for notes or for the sheet, of a group of points, and of an event."""

from dataclasses import replace
from datetime import date
from typing import Final, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QWidget,
)

from tracker.domain.values.course import EVENT_NAMES, CourseEvent, EventKind
from tracker.domain.values.presets import PointGroup, SheetText, Snippet
from tracker.domain.values.texts import visible
from tracker.language import tr
from tracker.ui.fields.choice_box import choice_box, chosen, show_choice
from tracker.ui.fields.clean_text import CleanText
from tracker.ui.fields.day_field import DayField
from tracker.ui.fields.named_line import named_line
from tracker.ui.fields.points_input import PointsInput, points_text, read_points
from tracker.ui.fields.print_hint import PrintHint

_TEXT_HEIGHT: Final = 90


Text = TypeVar("Text", Snippet, SheetText)


class TextEditor(QWidget, Generic[Text]):
    """Name and words of a text for notes or for the sheet.

    Args:
        kind: Which of the two.
        name: Begins the fields' object names.
        hint: An example of a name.
    """

    def __init__(self, kind: type[Text], name: str, hint: str) -> None:
        super().__init__()
        self._kind: type[Text] = kind
        self._shown: Text | None = None
        form = QFormLayout(self)
        self._name = named_line(f"{name}Name", tr("Name of the text"), hint)
        self._text = CleanText()
        self._text.setObjectName(f"{name}Text")
        self._text.setAccessibleName(tr("The text"))
        self._text.setTabChangesFocus(True)
        self._text.setMaximumHeight(_TEXT_HEIGHT)
        form.addRow(tr("N&ame"), self._name)
        form.addRow(tr("&Text"), self._text)
        form.addRow("", PrintHint(self._text))

    def show_value(self, value: object) -> None:
        """Show a text; None shows empty fields."""
        self._shown = value if isinstance(value, self._kind) else None
        self._name.setText("" if self._shown is None else self._shown.name)
        self._text.setPlainText("" if self._shown is None else visible(self._shown.text))

    def value(self) -> Text:
        """Return the text as entered.

        Raises:
            ValueError: Name or text is blank.
        """
        name, text = self._name.text().strip(), self._text.toPlainText().strip()
        if self._shown is None:
            return self._kind(name=name, text=text)
        return replace(self._shown, name=name, text=text)

    def focus_first(self) -> None:
        """Put the keys into the name."""
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)


class GroupEditor(QWidget):
    """Name and points of a group."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: PointGroup | None = None
        form = QFormLayout(self)
        self._name = named_line("groupName", tr("Name of the group"), tr("for example: calf"))
        self._points = PointsInput("groupPoints")
        self._points.setPlaceholderText(tr("GB30:left; BL40:both"))
        form.addRow(tr("N&ame"), self._name)
        form.addRow(tr("&Points"), self._points)

    def show_value(self, value: object) -> None:
        """Show a group; None shows empty fields."""
        self._shown = value if isinstance(value, PointGroup) else None
        self._name.setText("" if self._shown is None else self._shown.name)
        self._points.setText("" if self._shown is None else points_text(self._shown.points))

    def value(self) -> PointGroup:
        """Return the group as entered; every point with its side.

        Raises:
            ValueError: The name is blank, or a point is not allowed.
        """
        name, points = self._name.text().strip(), read_points(self._points.text(), None)
        if self._shown is None:
            return PointGroup(name=name, points=points)
        return replace(self._shown, name=name, points=points)

    def focus_first(self) -> None:
        """Put the keys into the name."""
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)


class EventEditor(QWidget):
    """Day, kind and words of an event."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._shown: CourseEvent | None = None
        self._today = today
        form = QFormLayout(self)
        self._on = DayField("eventOn", tr("Day of the event"), lambda: today)
        self._kind = choice_box(
            "eventKind", tr("What happened"), EventKind, tr("choose…"), _event_name
        )
        self._words = named_line(
            "eventWords", tr("In words"), tr("a few words, shown on the chart")
        )
        form.addRow(tr("&Day"), self._on)
        form.addRow(tr("&What"), self._kind)
        form.addRow(tr("In w&ords"), self._words)

    def show_value(self, value: object) -> None:
        """Show an event; None shows empty fields with today's date."""
        self._shown = shown = value if isinstance(value, CourseEvent) else None
        self._on.show_day(self._today if shown is None else shown.on)
        show_choice(self._kind, None if shown is None else shown.kind)
        self._words.setText("" if shown is None else shown.text or "")

    def value(self) -> CourseEvent:
        """Return the event as entered.

        Raises:
            ValueError: No kind was chosen, one of kind other has no words, or the day cannot be
                read.
        """
        if self._on.problem:
            raise ValueError(self._on.problem)
        kind = chosen(self._kind, EventKind)
        if kind is None:
            raise ValueError(tr("What happened? Choose a kind."))
        shown = self._shown
        return CourseEvent(
            on=self._on.day,
            kind=kind,
            text=self._words.text().strip() or None,
            event_id=None if shown is None else shown.event_id,
            version=None if shown is None else shown.version,
        )

    def focus_first(self) -> None:
        """Put the keys into the kind."""
        self._kind.setFocus(Qt.FocusReason.OtherFocusReason)


def _event_name(kind: EventKind) -> str:
    return tr(EVENT_NAMES[kind])
