"""A line to type into, with the name that is found by, the one that is spoken, and a hint."""

from PySide6.QtWidgets import QLineEdit


def named_line(name: str, spoken: str, hint: str = "") -> QLineEdit:
    """Return an empty line; ``hint`` stands in it until something is typed."""
    line = QLineEdit()
    line.setObjectName(name)
    line.setAccessibleName(spoken)
    line.setPlaceholderText(hint)
    return line
