"""Where the records live: a file of this computer, or a database on a server of the clinic."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from tracker.language import tr
from tracker.services.places.server_place import PORT, ServerPlace
from tracker.ui.dialogs.base_dialog import ROW_GAP, make_primary, set_look, words_label
from tracker.ui.dialogs.kept_dialog import KeptDialog
from tracker.ui.fields.named_line import named_line
from tracker.ui.look.closed_list import ClosedList
from tracker.ui.look.progress_bar import ProgressBar

if TYPE_CHECKING:
    from tracker.services.places.looking import Looked

_WIDTH: Final = 560  # px
_FIELD_WIDTH: Final = 320  # px
_PORT_WIDTH: Final = 72  # px
_HERE, _SERVER = range(2)  # places of the list


class PlaceDialog(KeptDialog):
    """Asks for a place, has it tried, then offers what can be done with it.

    Args:
        now: Where the records are, in words; empty where there are none yet.
        server: What the fields of a server begin with.
        file: What the field of a file begins with.
        parent: Owner.
        may_move: Whether there are records here that could be moved.

    Signals:
        test_wanted: The place as typed should be tried.
        move_wanted: The records should be moved to the place that was tried.
        open_wanted: What is at the place that was tried should be opened from now on.
        stop_wanted: The move that runs should be stopped.
    """

    test_wanted = Signal()
    move_wanted = Signal()
    open_wanted = Signal()
    stop_wanted = Signal()

    def __init__(
        self,
        now: str,
        server: ServerPlace,
        file: Path,
        parent: QWidget | None = None,
        *,
        may_move: bool = True,
    ) -> None:
        super().__init__("placeDialog", tr("Where the records live"), parent)
        self._may_move, self._is_running = may_move, False
        self._choosers: list[QPushButton] = []
        self.setMinimumWidth(_WIDTH)
        if now:
            self.column.addWidget(words_label("placeNow", now))
        self._form = self.add_group()
        self._build_server(server)
        self._build_file(file)
        self._fill_form()
        self._hint = words_label("placeHint", "", "small")
        self.column.addWidget(self._hint)
        self._said = words_label("placeSaid", "")
        self.column.addWidget(self._said)
        self._progress = ProgressBar("placeProgress", tr("Moving the records"))
        self._progress.hide()
        self.column.addWidget(self._progress)
        self._build_foot()
        self._on_kind_chosen()

    def _build_server(self, server: ServerPlace) -> None:
        self._host = named_line("serverHost", tr("Server"), tr("for example: server.clinic"))
        self._host.setText(server.host)
        self._port = named_line("serverPort", tr("Port"))
        self._port.setText(str(server.port))
        self._port.setFixedWidth(_PORT_WIDTH)
        self._database = named_line("serverDatabase", tr("Database"))
        self._database.setText(server.database)
        self._user = named_line("serverUser", tr("User"))
        self._user.setText(server.user)
        self._password = named_line("serverPassword", tr("Password"), tr("as the keychain has it"))
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._remember = QCheckBox(tr("&Keep it in this computer's keychain"))
        self._remember.setObjectName("rememberPassword")
        self._remember.setChecked(True)
        self._certificate = named_line(
            "serverCertificate", tr("Certificate"), tr("what this computer trusts anyway")
        )
        self._certificate.setText(server.certificate)

    def _build_file(self, file: Path) -> None:
        self._file = named_line("placeFile", tr("File"))
        self._file.setText(str(file))

    def _fill_form(self) -> None:
        form = self._form
        self._kind = ClosedList()
        self._kind.setObjectName("placeKind")
        self._kind.setAccessibleName(tr("The records live"))
        self._kind.addItem(tr("on this computer, in a file"))
        self._kind.addItem(tr("on a server of the clinic (PostgreSQL)"))
        self._kind.setCurrentIndex(_SERVER if self._host.text() else _HERE)
        self._kind.currentIndexChanged.connect(self._on_kind_chosen)
        form.addRow(tr("The records &live"), self._kind)
        port = QLabel(tr("P&ort"))
        port.setBuddy(self._port)
        self._rows = {
            _SERVER: [
                self._add(tr("&Server"), self._host, port, self._port),
                self._add(tr("&Database"), self._database),
                self._add(tr("&User"), self._user),
                self._add(tr("&Password"), self._password),
                self._add("", self._remember),
                self._add(tr("C&ertificate"), self._certificate, self._chooser(self._certificate)),
            ],
            _HERE: [self._add(tr("&File"), self._file, self._chooser(self._file))],
        }
        for line in self.findChildren(QLineEdit):
            line.textChanged.connect(self._on_changed)

    def _add(self, label: str, first: QWidget, *others: QWidget) -> int:
        """Add a row; return its place in the form."""
        beside, title = QHBoxLayout(), QLabel(label)
        beside.setSpacing(ROW_GAP)
        beside.addWidget(first, 1)
        for other in others:
            beside.addWidget(other)
        title.setBuddy(first)
        if isinstance(first, QLineEdit):
            first.setMinimumWidth(_FIELD_WIDTH // 2)
        self._form.addRow(title, beside)
        return self._form.rowCount() - 1

    def _chooser(self, line: QLineEdit) -> QPushButton:
        choose = QPushButton(tr("Choose…"))
        choose.setObjectName(f"{line.objectName()}Choose")
        choose.setAccessibleName(tr("Choose: {field}", field=line.accessibleName()))
        choose.setAutoDefault(False)
        choose.clicked.connect(lambda: self._choose(line))
        self._choosers.append(choose)
        return choose

    def _choose(self, line: QLineEdit) -> None:
        title = line.accessibleName()
        if line is self._file:
            name, _ = QFileDialog.getSaveFileName(
                self, title, line.text(), options=QFileDialog.Option.DontConfirmOverwrite
            )
        else:
            name, _ = QFileDialog.getOpenFileName(self, title, line.text() or str(Path.home()))
        if name:
            line.setText(name)
            line.setModified(True)

    def _build_foot(self) -> None:
        self._test = _button("testPlace", tr("&Test the connection"))
        self._open = _button("openPlace", tr("Open what is t&here"))
        self._move = _button("moveRecords", tr("&Move the records there…"))
        self._stop = _button("stopMoving", tr("Stop"))
        self._test.clicked.connect(self.test_wanted)
        self._open.clicked.connect(self.open_wanted)
        self._move.clicked.connect(self.move_wanted)
        self._stop.clicked.connect(self.stop_wanted)
        self._foot = self.add_closing(self._stop, primary=self._test)
        self._stop.hide()

    def choose_server(self) -> None:
        """Mean a server, whatever is in use."""
        self._kind.setCurrentIndex(_SERVER)
        self._host.setFocus()

    @property
    def is_server(self) -> bool:
        """Return whether a server is meant."""
        return self._kind.currentIndex() == _SERVER

    @property
    def server(self) -> ServerPlace:
        """Return the server as typed."""
        port = self._port.text().strip()
        return ServerPlace(
            host=self._host.text().strip(),
            database=self._database.text().strip(),
            user=self._user.text().strip(),
            port=int(port) if port.isascii() and port.isdigit() else PORT,
            certificate=self._certificate.text().strip(),
        )

    @property
    def password(self) -> str | None:
        """Return the password as typed; None when there is none."""
        return self._password.text() or None

    @property
    def remembers(self) -> bool:
        """Return whether the keychain is to keep it."""
        return self._remember.isChecked()

    @property
    def file(self) -> Path:
        """Return the file as typed."""
        return Path(self._file.text().strip())

    def show_found(self, found: "Looked") -> None:
        """Say what is at the place, and offer what can be done with it."""
        self.show_running(is_running=False)
        self.say(found.words())
        self._offer(self._move, is_possible=found.is_free and self._may_move)
        self._offer(self._open, is_possible=found.is_there)
        first = self._move if self._move.isEnabled() else self._open
        if first.isEnabled():
            self._put_first(first)
            first.setFocus()

    def say(self, words: str, *, is_problem: bool = False) -> None:
        """Say what happened, or was refused."""
        self._said.setProperty("look", "problem" if is_problem else "")
        self._said.style().unpolish(self._said)
        self._said.style().polish(self._said)
        self._said.setText(words)

    def refuse(self, why: str) -> None:
        """Say why something was not done; everything typed stands there still."""
        self.show_running(is_running=False)
        self.say(why, is_problem=True)

    def show_running(self, *, is_running: bool, words: str = "", is_move: bool = False) -> None:
        """Let nothing be typed while something runs; a move can be stopped."""
        self._is_running = is_running
        fields = (*self.findChildren(QLineEdit), *self.findChildren(QCheckBox), *self._choosers)
        for field in (self._kind, *fields, self._test):
            field.setEnabled(not is_running)
        if is_running:
            for button in (self._open, self._move):
                self._offer(button, is_possible=False)
            self.say(words)
        self._progress.setVisible(is_running)
        self._progress.setRange(0, 0)
        self._stop.setVisible(is_running and is_move)

    def show_progress(self, done: object, total: object) -> None:
        """Show how far the move is."""
        if self._is_running and isinstance(done, int) and isinstance(total, int):
            self._progress.setRange(0, total)
            self._progress.setValue(done)

    def done(self, result: int) -> None:
        """Stay while something runs."""
        if not self._is_running:
            super().done(result)

    def _on_kind_chosen(self) -> None:
        for kind, rows in self._rows.items():
            for row in rows:
                self._form.setRowVisible(row, kind == self._kind.currentIndex())
        self._hint.setText(_server_hint() if self.is_server else _file_hint())
        self._test.setText(tr("&Test the connection") if self.is_server else tr("Look &there"))
        self._on_changed()

    def _on_changed(self) -> None:
        """Offer nothing until the place as it is typed now was tried."""
        for button in (self._open, self._move):
            self._offer(button, is_possible=False)
        self._put_first(self._test)
        self.say("")

    _first: QPushButton | None = None

    @staticmethod
    def _offer(button: QPushButton, *, is_possible: bool) -> None:
        """Show a button where it can do something: the last one shown is the first to press."""
        button.setEnabled(is_possible)
        button.setVisible(is_possible)

    def _put_first(self, first: QPushButton) -> None:
        """Let Enter press this button, and none of the others."""
        if first is self._first:
            return  # each key that is typed comes here
        self._first, role = first, QDialogButtonBox.ButtonRole
        for button in (self._test, self._open, self._move):
            is_seen = button is self._test or button.isEnabled()
            self._foot.addButton(button, role.YesRole if button is first else role.ActionRole)
            button.setVisible(is_seen)  # the box shows what it takes
            set_look(button, "")
            button.setDefault(False)
        make_primary(first)


def _server_hint() -> str:
    return tr(
        "A server on another computer must prove by its certificate that it is the clinic's: "
        "choose the file you were given with the address. The password is kept in the keychain "
        "or typed, never in a file."
    )


def _file_hint() -> str:
    return tr(
        "A clinic with one computer keeps its records in a file. Not on a network share, nor in a "
        "folder that is kept alike on several computers."
    )


def _button(name: str, words: str) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName(name)
    button.setAutoDefault(False)
    return button
