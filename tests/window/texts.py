"""Every text a window holds for a person: read, hovered over, or spoken by a screen reader."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCalendarWidget,
    QComboBox,
    QDialogButtonBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTabWidget,
    QWidget,
)

ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
SPOKEN = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)


def texts_of(window: QWidget) -> Iterator[str]:
    """Yield every text of a window, of what is hidden there too; a text may come twice."""
    for widget in (window, *window.findChildren(QWidget)):
        if not _is_of_qt(widget):
            yield from _texts_of_widget(widget)
    for action in window.findChildren(QAction):
        if not _is_of_qt(action.parent()):
            yield from (action.text(), action.toolTip(), action.statusTip())


def _is_of_qt(widget: object) -> bool:
    """Return whether Qt itself writes a widget's words: standard buttons, calendars, arrows."""
    part = widget if isinstance(widget, QWidget) else None
    while part is not None:
        parent = part.parentWidget()
        if isinstance(parent, (QCalendarWidget, QLineEdit, QTabBar)):
            return True
        if isinstance(parent, QDialogButtonBox) and isinstance(part, QAbstractButton):
            untouched = QDialogButtonBox(parent.standardButton(part))
            return part.text() in {button.text() for button in untouched.buttons()}
        part = parent
    return isinstance(widget, QCalendarWidget)


def _texts_of_widget(widget: QWidget) -> Iterator[str]:
    yield from (widget.windowTitle(), widget.toolTip(), widget.statusTip(), widget.whatsThis())
    yield from (widget.accessibleName(), widget.accessibleDescription())
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    elif isinstance(widget, QGroupBox):
        yield widget.title()
    elif isinstance(widget, (QLineEdit, QPlainTextEdit)):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(index) for index in range(widget.count()))
    elif isinstance(widget, QTabWidget):
        yield from (widget.tabText(index) for index in range(widget.count()))
    elif isinstance(widget, QAbstractItemView):
        yield from _texts_of_model(widget.model())
    yield from _spoken_parts(QAccessible.queryAccessibleInterface(widget))


def _texts_of_model(model: QAbstractItemModel | None) -> Iterator[str]:
    if model is None:
        return
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for column in range(columns):
        for role in ROLES[:2]:
            yield str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
        for row in range(model.rowCount()):
            yield from (str(model.index(row, column).data(role) or "") for role in ROLES)


def _spoken_parts(spoken: QAccessibleInterface | None) -> Iterator[str]:
    """Yield what is said of a widget and of its parts that are no widgets."""
    if spoken is None:
        return
    yield from (spoken.text(kind) for kind in SPOKEN)
    for number in range(spoken.childCount()):
        part = spoken.child(number)
        if part is not None and part.object() is None:
            yield from (part.text(kind) for kind in SPOKEN)
