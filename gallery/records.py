"""What is done to bring up the windows that put records right."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from gallery.stage import Stage, pause
from tracker.language import tr
from tracker.services.records.moving import Destination
from tracker.ui.patients.patient_chooser import PatientChooser
from tracker.ui.work.operations import Operations


def choosing(words: str) -> Callable[[QWidget], None]:
    """Return what looks for a patient in a dialog, and waits for who is found."""

    def choose(dialog: QWidget) -> None:
        chooser = dialog.findChild(PatientChooser)
        assert isinstance(chooser, PatientChooser), "nobody is chosen in the dialog"
        chooser.search(words)
        while chooser.is_waiting:
            pause()

    return choose


def move_a_visit(stage: Stage) -> None:
    """Move the latest visit to another patient: the bar offers to undo it."""
    course = stage.open_course.course
    assert course is not None, "no course is open"
    visit = max(course.visits, key=lambda one: one.visit_date)
    whose = stage.clinic.patients.find_id("1007")
    assert whose is not None, "nobody to move it to"
    assert visit.visit_id is not None, "only a stored visit is moved"
    moved, changes = stage.clinic.moving.move(visit.visit_id, Destination(patient_id=whose))
    operations = stage.window.findChild(Operations)
    assert isinstance(operations, Operations), "nothing hears of changes"
    operations.changed.emit(changes, None)
    names = {"source": "Keller, Maria", "target": "Navarro, Ana"}
    said = tr("The visit was moved from {source} to {target}.", **names)
    operations.offer_undo(lambda: said, partial(stage.clinic.moving.undo, moved))


def use_codes(stage: Stage) -> None:
    """Let the clinic run on codes; who has a name keeps it."""
    stage.clinic.patient_codes.keep_names()


def take_names(stage: Stage) -> None:
    """Put a code in the place of every name, and tell the window."""
    changes = stage.clinic.patient_codes.take_names(stage.folder / "key-list.csv")
    operations = stage.window.findChild(Operations)
    assert isinstance(operations, Operations), "nothing hears of changes"
    operations.changed.emit(changes, None)
