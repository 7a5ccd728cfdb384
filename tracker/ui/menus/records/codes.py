"""Codes instead of names: what is to be known first, the key list, and the way back to names."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from tracker.errors import TrackerError
from tracker.language import marked, tr
from tracker.ui.menus.records.set_aside import TRACES_STAY
from tracker.ui.open_course.open_course import OpenCourse
from tracker.ui.work.tools import Tools

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tracker.domain.values.changes import Changes
    from tracker.domain.values.course import Patient
    from tracker.services.patient_codes.codes import NamesThere
    from tracker.services.patient_codes.key_list import KeyLine
    from tracker.services.records.holding_copies import HoldingCopy
    from tracker.services.workspace import Workspace
    from tracker.ui.menus.records.names_dialog import NamesDialog
    from tracker.ui.work.tasks import Progress

    Found = tuple[NamesThere, Sequence[HoldingCopy], Sequence[Patient]]

_KEYS: Final = marked("Key list (*.csv)")
_ABOUT: Final = marked(
    "A clinic on codes knows no names: a patient has a code, which the program proposes, and the "
    "year of birth. The code stands wherever a name would: in lists, on pages and letters, in "
    "files. Names in files that are imported are left out."
)
_TAKING: Final = marked(
    "Taking the names out cannot be undone here: names, birth dates and former ids go from the "
    "records and their histories. First a key list, which says whose code is whose, is written "
    "where you choose and read back. Keep it away from the clinic; without it nobody can say who "
    "somebody is."
)


class CodesMenu(QObject):
    """Lets the clinic run on codes, or on names again."""

    def __init__(self, window: QWidget, open_course: OpenCourse, tools: Tools) -> None:
        super().__init__(window)
        self._window, self._open_course, self._tools = window, open_course, tools
        self._dialog: NamesDialog | None = None

    def ask(self) -> None:
        """Look what there is of names, then ask what becomes of them."""
        self._open_course.drafts.flush()
        tools = self._tools
        tools.tasks.run(partial(_look, tools.clinic), self._on_looked, tools.operations.show_error)

    def take_names(
        self, key_list: Path, copies: "Sequence[HoldingCopy]" = (), *, in_texts: bool = False
    ) -> None:
        """Take the names out on the worker, and say which copies hold them still."""
        work = partial(_take, self._tools.clinic, key_list, in_texts)
        done = partial(self._on_taken, key_list, copies)
        self._tools.operations.start(tr("Taking the names out"), work, done)

    def read_key_list(self, file: Path) -> None:
        """Read names of a key list into the dialog that asks for them."""
        from tracker.services.patient_codes.key_list import read_key_list  # noqa: PLC0415  # rarely

        reading = partial(read_key_list, file)
        self._tools.tasks.run(reading, self._on_keys_read, self._tools.operations.show_error)

    def _on_looked(self, found: "Found") -> None:
        from tracker.ui.menus.records.erase_dialog import copy_lines  # noqa: PLC0415  # rarely

        there, copies, nameless = found
        if there.is_on:
            self._ask_names(nameless)
            return
        words = [tr(_ABOUT)]
        if there.named:
            words += [tr(_TAKING), *_counted(there)]
            words += ["\n".join(copy_lines(copies))] if copies else []
        taking = [tr("&Take the names out…"), tr("Take them out, of &texts too…")]
        taking = taking[: (1 + bool(there.naming)) if there.named else 0]
        keeping = tr("&Keep the names that are there") if there.named else tr("&Use codes")
        title = tr("Codes instead of names")
        answer = self._tools.messenger.choose(title, "\n\n".join(words), (keeping, *taking))
        if answer == 0:
            self._tools.operations.apply(self._tools.clinic.patient_codes.keep_names)
        elif answer is not None:
            self._ask_key_list(copies, in_texts=answer > 1)

    def _ask_key_list(self, copies: "Sequence[HoldingCopy]", *, in_texts: bool) -> None:
        proposed = str(Path.home() / tr("key-list.csv"))
        title = tr("Key list: whose code is whose")
        name, _ = QFileDialog.getSaveFileName(self._window, title, proposed, tr(_KEYS))
        if name and self._open_course.may_leave():
            self.take_names(Path(name), copies, in_texts=in_texts)

    def _ask_names(self, nameless: "Sequence[Patient]") -> None:
        from tracker.ui.menus.records.names_dialog import NamesDialog  # noqa: PLC0415  # rarely

        self._dialog = dialog = NamesDialog(nameless, self._window)
        dialog.key_list_wanted.connect(self._on_key_list_wanted)
        is_wanted = bool(dialog.exec())
        named = dialog.named
        self._dialog = None
        dialog.deleteLater()
        if is_wanted:
            giving = partial(self._tools.clinic.patient_codes.give_names, named)
            self._tools.operations.start(tr("Giving names"), lambda _progress: giving())

    def _on_key_list_wanted(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self._dialog, tr("Key list"), "", tr(_KEYS))
        if name:
            self.read_key_list(Path(name))

    def _on_keys_read(self, keys: "Mapping[str, KeyLine]") -> None:
        if self._dialog is not None:
            self._dialog.take(keys)

    def _on_taken(self, key_list: Path, copies: "Sequence[HoldingCopy]", _changes: object) -> None:
        """Write the file anew: the names are gone from the records whatever becomes of that."""
        drop = self._tools.clinic.patient_codes.drop_traces
        tell = partial(self._tell_taken, key_list, copies)
        self._tools.tasks.start(
            tr("Taking the names out"),
            lambda _progress: drop(),
            lambda is_clean: tell(is_clean=bool(is_clean)),
            partial(self._on_traces_kept, tell),
        )

    @staticmethod
    def _on_traces_kept(tell: "partial[None]", error: Exception) -> None:
        if not isinstance(error, TrackerError):
            raise error
        tell(is_clean=False)

    def _tell_taken(
        self, key_list: Path, copies: "Sequence[HoldingCopy]", *, is_clean: bool
    ) -> None:
        from tracker.ui.menus.records.erase_dialog import copy_lines  # noqa: PLC0415  # rarely

        words = tr("The names are out. Whose code is whose: {path}.", path=key_list)
        lines = [words, *(() if is_clean else (tr(TRACES_STAY),)), *copy_lines(copies)]
        self._tools.messenger.tell(tr("Codes instead of names"), "\n".join(lines))


def _look(clinic: "Workspace") -> "Found":
    """Return what there is of names, the copies that hold them, and who has none; on the worker."""
    codes = clinic.patient_codes
    there = codes.look()
    nameless = codes.nameless() if there.is_on else ()
    return there, clinic.holding_copies.of_now(), nameless


def _take(
    clinic: "Workspace",
    key_list: Path,
    in_texts: bool,  # noqa: FBT001  # bound in its place
    _progress: "Progress",
) -> "Changes":
    return clinic.patient_codes.take_names(key_list, in_texts=in_texts)


def _counted(there: "NamesThere") -> list[str]:
    """Return what goes, and what may name somebody and stays."""
    lines = [tr("%n patient(s) have a name or a birth date.", "", there.named)]
    if there.pages:
        lines.append(
            tr(
                "%n page(s) that were handed out show the name, and go. To keep them, save "
                "everything in one file first (File menu).",
                "",
                there.pages,
            )
        )
    if there.naming:
        places = ", ".join(f"{tr(place)} {count}" for place, count in there.naming.items())
        lines.append(
            tr(
                "Texts hold a name of the patient's, too: {places}. They stay as they are, or the "
                "code takes the place of the name in each of them; a word that is also the name "
                "goes with it.",
                places=places,
            )
        )
    return lines
