"""The letterhead's logo as a field: seen on paper's white, chosen from a file, taken off."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tracker.errors import TrackerError
from tracker.language import tr
from tracker.pages.logo import Logo
from tracker.palette import LIGHT
from tracker.ui.look.line_icons import tokens_of

_WIDTH, _HEIGHT, _EDGE = 150, 56, 4  # pixels; a letterhead's proportions
_PAPER: Final = LIGHT.card  # sheets are always light
_FRAME: Final = LIGHT.border


class LogoPicture(QWidget):
    """Shows a logo as large as it fits, on white."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("logoPicture")
        self.setFixedSize(_WIDTH, _HEIGHT)
        self._logo: Logo | None = None

    def show_logo(self, logo: Logo | None) -> None:
        """Show a logo; None says that there is none."""
        self._logo = logo
        self.setAccessibleName(tr("No logo") if logo is None else tr("The logo"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's signature
        """Draw paper and logo; without one, say so."""
        painter = QPainter(self)
        if self._logo is None:
            tokens = tokens_of(self)
            painter.setPen(QColor(tokens.border))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            painter.setPen(QColor(tokens.muted))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.accessibleName())
            painter.end()
            return
        painter.setPen(QColor(_FRAME))
        painter.setBrush(QColor(_PAPER))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        width, height = self._logo.fitted(_WIDTH - 2 * _EDGE, _HEIGHT - 2 * _EDGE)
        left, top = (_WIDTH - width) / 2, (_HEIGHT - height) / 2
        self._logo.draw(painter, QRectF(left, top, width, height))
        painter.end()


class LogoField(QWidget):
    """Holds the logo as it will be saved.

    Signals:
        changed: Another one, or none, stands there.
    """

    changed = Signal()

    def __init__(self, content: bytes | None) -> None:
        super().__init__()
        self._content: bytes | None = None
        self._picture = LogoPicture()
        self.choose_button = self._button("chooseLogo", tr("Choose &logo…"))
        self._remove = self._button("removeLogo", tr("Take logo o&ff"))
        self.choose_button.clicked.connect(self._on_choose)
        self._remove.clicked.connect(self._on_remove)
        self._problem = QLabel()
        self._problem.setObjectName("logoProblem")
        self._problem.setProperty("look", "problem")
        self._problem.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self._picture)
        row.addWidget(self.choose_button)
        row.addWidget(self._remove)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._problem)
        self._say("")
        self._show(content)

    @property
    def content(self) -> bytes | None:
        """Return the picture file; None for none."""
        return self._content

    def choose(self, file: Path) -> None:
        """Take a picture file as the logo, or say why not; then the one before stays."""
        # Late: the services are not needed to show the settings.
        from tracker.services.settings import logo_from  # noqa: PLC0415

        try:
            content = logo_from(file)
        except TrackerError as error:
            self._say(str(error))
            return
        if not Logo(content).is_readable:
            self._say(
                tr("{name} cannot be drawn. Nothing was changed. Choose another picture.",
                   name=file.name)
            )  # fmt: skip
            return
        self._say("")
        self._show(content)

    def _show(self, content: bytes | None) -> None:
        self._content = content
        logo = None if content is None else Logo(content)
        is_drawn = logo is not None and logo.is_readable
        self._picture.show_logo(logo if is_drawn else None)
        self._remove.setEnabled(content is not None)
        self.changed.emit()

    def _say(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    @staticmethod
    def _button(name: str, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAccessibleName(words.replace("&", ""))
        button.setAutoDefault(False)
        return button

    def _on_choose(self) -> None:
        kinds = tr("Pictures (*.png *.jpg *.jpeg *.svg)")
        name, _ = QFileDialog.getOpenFileName(self, tr("Choose the logo"), str(Path.home()), kinds)
        if name:
            self.choose(Path(name))

    def _on_remove(self) -> None:
        self._say("")
        self._show(None)
        self.choose_button.setFocus()
