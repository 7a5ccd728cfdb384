"""How a row of the treatment's page stands: what it is, then its fields."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

GAP: Final = 4  # px between fields, and between rows
_TITLE_WIDTH: Final = 80  # px
_BETWEEN_WIDTH: Final = 58  # px, of a second title within a row


def title_of(words: str, field: QWidget) -> QLabel:
    """Return what stands before the first field of a row."""
    title = _label(words, field)
    title.setFixedWidth(_TITLE_WIDTH)
    return title


def field_row(title: str, *parts: QWidget | str) -> QHBoxLayout:
    """Return a row: its title, then fields of one width; a text is a title between them."""
    row = QHBoxLayout()
    row.setSpacing(GAP)
    fields = [part for part in parts if isinstance(part, QWidget)]
    row.addWidget(title_of(title, fields[0]))
    for at, part in enumerate(parts):
        if isinstance(part, str):
            following = next(one for one in parts[at:] if isinstance(one, QWidget))
            between = _label(part, following)
            if part.isalpha() or " " in part:
                between.setFixedWidth(_BETWEEN_WIDTH)
            row.addWidget(between)
        else:
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            row.addWidget(part, 1)
    return row


def _label(words: str, field: QWidget) -> QLabel:
    label = QLabel(words)
    label.setProperty("look", "small")
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    label.setBuddy(field)
    return label


def camel_case(name: str) -> str:
    """Return a name of the record as widgets are called: ``gua_sha`` as ``guaSha``."""
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)
