"""Draws every scene in one look: ``python -m gallery.session LOOK WHICH FOLDER CLINIC [WORD]``.

Language and scale hold for a whole process, so each look has one of its own. It prints a line for
every picture: its file, or why there is none.
"""

import shutil
import sys
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from gallery.clinic import NOW
from gallery.looks import LOOKS, Look
from gallery.report import drawn, not_drawn
from gallery.scenes import Kind, Scene, scenes_of
from gallery.stage import DialogWatch, Hands, Stage, pause
from tests.ui.form_states import STATES
from tests.ui.forms import a_visit_form
from tracker.app import application
from tracker.language import Language
from tracker.ui.look.theme import Theme, ThemeChoice
from tracker.ui.shell.start import start_speaking

DIALOG_MS = 6_000  # at most, until a dialog comes that reads on the worker thread first


class NotDrawnError(Exception):
    """A scene could not be brought up."""


class Faults:
    """What was raised where nobody catches it: in a slot, called by Qt."""

    def __init__(self) -> None:
        self.words: list[str] = []
        sys.excepthook = self._note

    def take(self) -> list[str]:
        """Return what was raised since the last time."""
        found, self.words = self.words, []
        return found

    def _note(
        self, kind: type[BaseException], error: BaseException, where: TracebackType | None
    ) -> None:
        traceback.print_exception(kind, error, where)
        self.words.append(f"{kind.__name__}: {error}")


class Session:
    """One look, scene after scene, each on a window of its own."""

    def __init__(self, look: Look, clinic: Path, place: Path) -> None:
        self._look, self._clinic, self._place = look, clinic, place
        start_speaking(application(), Language(look.language))
        self.faults = Faults()
        self._theme = Theme(ThemeChoice.DARK if look.is_dark else ThemeChoice.LIGHT)
        self._theme.apply()
        self._theme.apply_palette()

    def picture(self, scene: Scene) -> QPixmap:
        """Return the picture of a scene.

        Raises:
            NotDrawnError: It could not be brought up, and why.
        """
        try:
            return self._form(scene) if scene.kind is Kind.FORM else self._in_window(scene)
        finally:
            for left in QApplication.topLevelWidgets():
                left.close()
            pause(0)

    def _in_window(self, scene: Scene) -> QPixmap:
        with tempfile.TemporaryDirectory(dir=self._place) as folder:
            database = Path(folder) / "clinic.sqlite3"
            if not scene.is_empty:
                shutil.copy(self._clinic, database)
            stage = Stage(self._look, self._theme, database, scene.opens, scene.role)
            try:
                return self._after_steps(scene, stage)
            finally:
                stage.close()

    def _after_steps(self, scene: Scene, stage: Stage) -> QPixmap:
        watch = DialogWatch(scene.within, meets_popups=scene.kind is Kind.POPUP)
        try:
            scene.steps(stage)
            pause()
            if scene.kind is Kind.WINDOW:
                _expect_none(watch.pictures)
                return stage.picture()
            watch.wait_for_one(DIALOG_MS)
        finally:
            watch.stop()
        if not watch.pictures:
            raise NotDrawnError("nothing opened")
        return watch.pictures[-1]

    def _form(self, scene: Scene) -> QPixmap:
        form = a_visit_form(self._theme, NOW)
        form.clinician_name = "Dr. Mustermann"
        form.resize(*form_size(self._look))
        hands = Hands()
        with hands.waitActive(form):
            form.show()
            form.activateWindow()
        STATES[scene.name](hands, form)
        pause()
        picture = form.grab()
        form.deleteLater()  # left to Python it goes at any moment, in no order, and takes Qt along
        return picture


def form_size(look: Look) -> tuple[int, int]:
    """Return what a window of this look leaves for the form."""
    from tracker.ui.shell.columns import FORM_WIDTH  # noqa: PLC0415

    bars = 56  # px; menus above it, what is said of saving below
    return FORM_WIDTH, look.window[1] - bars


def _expect_none(pictures: Sequence[QPixmap]) -> None:
    if pictures:
        raise NotDrawnError("a dialog came in between")


def main(name: str, which: str, folder: str, clinic: str, word: str = "") -> None:
    """Draw every scene of a look, or all there are, into a folder."""
    (look,) = (one for one in LOOKS if one.name == name)
    target = Path(folder) / look.name
    target.mkdir(parents=True, exist_ok=True)
    session = Session(look, Path(clinic), Path(clinic).parent)
    for scene in scenes_of(look, word, which):
        path = target / f"{scene.slug}.png"
        try:
            picture = session.picture(scene)
            reasons = session.faults.take()
            if not picture.save(str(path)):
                reasons.append("the picture cannot be written")
        except Exception as error:  # noqa: BLE001  # one scene must not take the others along
            traceback.print_exc()
            reasons = [f"{type(error).__name__}: {error}", *session.faults.take()]
        if reasons:
            not_drawn(path, "; ".join(reasons))
        else:
            drawn(path, scene.group, scene.name, look.caption)


if __name__ == "__main__":
    main(*sys.argv[1:])
