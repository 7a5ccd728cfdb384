"""What is looked at when the line to a server broke: the bar, the drafts, what is stored."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from tests.cut_line import CutLine
from tests.window.screen import Screen
from tracker.domain.values.course import CourseId
from tracker.models.server import line
from tracker.paths import data_folder
from tracker.services.local_drafts import FOLDER
from tracker.services.workspace import Workspace

VISITS = b" visits "  # of whatever writes one
ANSWERS_SOON_S = 0.5


def bar(screen: Screen) -> str:
    """Return what the window says of the server; empty for nothing."""
    label = screen.find(QLabel, "lineWords")
    return label.text() if label.isVisible() else ""


def kept_here() -> list[Path]:
    """Return the drafts that are kept on this computer."""
    return list((data_folder() / FOLDER).glob("*/*.sealed"))


def stored(address: str) -> tuple[list[object], list[Mapping[str, object]]]:
    """Return the days of the visits that are stored, and the drafts."""
    clinic = Workspace.open(address)
    visits = clinic.courses.course(CourseId(1)).visits
    drafts = [one.content for one in clinic.drafts.all()]
    clinic.close()
    return [visit.visit_date for visit in visits], drafts


def lose_the_answer(screen: Screen, network: CutLine) -> None:
    """Save what is typed, and let the network go once the server did so."""
    screen.wait_for_draft()
    network.lose(is_heard=True, of=VISITS)
    screen.act("saveVisit")
    screen.wait_until(lambda: bar(screen) != "")


@contextmanager
def soon_noticed(screen: Screen) -> Iterator[None]:
    """Let the server be silent within; it is noticed soon, and the bar says so afterwards.

    Whatever answers late at other times is a machine that is busy.
    """
    with pytest.MonkeyPatch.context() as impatient:
        impatient.setattr(line, "ANSWER_WITHIN_S", ANSWERS_SOON_S)
        yield
        screen.wait_until(lambda: "does not answer" in bar(screen))


def versions(address: str, course_id: int = 1) -> list[list[tuple[int | None, str | None]]]:
    """Return leg pain and note of every version of the visits of a course."""
    clinic = Workspace.open(address)
    visits = clinic.courses.course(CourseId(course_id)).visits
    found = [clinic.courses.versions(one.visit_id) for one in visits if one.visit_id is not None]
    clinic.close()
    return [[(one.visit.leg_pain, one.visit.note) for one in of_visit] for of_visit in found]


def notes_of_drafts(address: str) -> list[object]:
    """Return the notes of the drafts that are stored."""
    states = (draft["state"] for draft in stored(address)[1])
    return [state["note"] for state in states if isinstance(state, Mapping)]


def visits_of_drafts(address: str) -> list[object]:
    """Return which visits the stored drafts amend; None for a new one."""
    clinic = Workspace.open(address)
    found: list[object] = [one.visit_id for one in clinic.drafts.all()]
    clinic.close()
    return found
