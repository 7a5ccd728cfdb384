"""No text of the window or its dialogs escapes translation.

A made-up language writes every translated text in Cyrillic letters, one for each Latin one:
whatever keeps Latin letters is either what somebody typed, or a text that was forgotten or glued
together from parts.
"""

import platform
import re
from collections.abc import Callable, Iterator
from functools import cache
from getpass import getuser
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog, QListView, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.made_up import WORD, typed
from tests.window.dialogs import DIALOGS, DialogMeeting, DialogMeetings
from tests.window.samples import store_samples
from tests.window.screen import LOADED_MS, NOW, Screen
from tests.window.texts import texts_of
from tracker import language
from tracker.domain.values.points import POINT_NAMES
from tracker.language import Catalogue
from tracker.services.demo import sample_courses
from tracker.services.visit_files.reading import course_of
from tracker.ui.menus.help_dialogs import form_keys, menu_keys
from tracker.ui.menus.table import ACTIONS

CODE = re.compile(r"\b[A-Z]{1,2}-?[A-Z]{0,2}\d+\b|\b[A-Z]\d\d(\.\d+)?\b")  # points, diagnoses
# the same in every language: names, and what stands on keys
NAMES = (
    "Sciatica Course Tracker Apache English Español "
    "Ctrl Shift Alt Enter Del A B D F I J K L N P R S Y"
)
AUTHORS = "Farrar Ostelo Dworkin Werneke Hart Haugen IMMPACT Tu Spine Pain Eur J JAMA Intern Med"
TYPED = "Dr. Mustermann clinic.sqlite3 import"  # a reason is kept in the language it was given in


class Cyrillic(Catalogue):
    """Says every text in another alphabet, and leaves the places in which something is filled."""

    def find(self, key: tuple[str, str], count: int | None) -> str | None:  # noqa: ARG002
        return _in_cyrillic(key[0])


@cache
def _in_cyrillic(text: str) -> str:
    def other(found: re.Match[str]) -> str:
        if found[1]:
            return found[1]
        first, latin = ("А", "A") if found[0].isupper() else ("а", "a")
        return chr(ord(first) + ord(found[0]) - ord(latin))

    return re.sub(r"(\{\w*\}|%n)|[A-Za-z]", other, text)


@pytest.fixture(autouse=True)
def made_up_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "catalogue", lambda _chosen: Cyrillic())


@pytest.fixture(autouse=True)
def painted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return every text that the program paints by itself, as it does so."""
    said: list[str] = []
    draw: Callable[..., object] = QPainter.drawText

    def draw_text(painter: QPainter, *what: object) -> object:
        said.extend(part for part in what if isinstance(part, str))
        return draw(painter, *what)

    monkeypatch.setattr(QPainter, "drawText", draw_text)
    return said


@pytest.fixture
def known() -> set[str]:
    """Return every word that somebody typed into the sample clinic."""
    courses = [course_of(rows) for rows in sample_courses(NOW.date())]
    words = {word for course in courses for text in typed(course) for word in WORD.findall(text)}
    points = {word for name in POINT_NAMES.values() for word in WORD.findall(name)}
    return (
        words
        | points
        | set(WORD.findall(f"{NAMES} {AUTHORS} {TYPED} {getuser()} {platform.system()}"))
    )


@pytest.fixture
def screen(qtbot: QtBot, tmp_path: Path) -> Iterator[Screen]:
    database = tmp_path / "clinic.sqlite3"
    store_samples(database, NOW.date())
    screen = Screen(qtbot, database)
    yield screen
    screen.close()


def untranslated(texts: list[str], known: set[str]) -> set[str]:
    """Return the texts in which a word is neither translated nor typed by somebody."""
    found = set()
    for text in set(texts):
        plain = CODE.sub("", re.sub(r"<[^>]+>|&nbsp;|&(?=\w)", "", text))
        cut = re.search(r"(\w+)…$", plain)
        if cut and any(word.startswith(cut[1]) for word in known):
            plain = plain[: cut.start()]
        if not Path(plain).is_absolute() and set(WORD.findall(plain)) - known:
            found.add(text)
    return found


def test_every_text_of_the_window_is_translated(
    screen: Screen, known: set[str], painted: list[str]
) -> None:
    patients = screen.find(QListView, "patientList")
    said: list[str] = []

    for row in range(patients.model().rowCount()):
        patients.setCurrentIndex(patients.model().index(row, 0))
        screen.window.grab()
        said.extend(texts_of(screen.window))

    assert untranslated(said + painted, known) == set()


def test_every_text_of_the_form_is_translated(
    screen: Screen, known: set[str], painted: list[str]
) -> None:
    screen.open_patient("Example")
    said: list[str] = []

    def look() -> None:
        screen.window.grab()
        said.extend(texts_of(screen.window))

    screen.act("newVisit")
    for button, back in (("treatmentDetails", "treatmentDone"), ("moreOfVisit", "moreDone")):
        screen.click(button)
        look()
        screen.click(back)
    screen.find(QWidget, "redFlags").setFocus()
    screen.press(Qt.Key.Key_Y)
    look()
    screen.find(QWidget, "flagBladder").setFocus()
    screen.press(Qt.Key.Key_Y)
    look()
    screen.click("redFlagsDone")
    look()

    assert untranslated(said + painted, known) == set()


def test_every_text_of_every_dialog_is_translated(screen: Screen, known: set[str]) -> None:
    said: list[str] = []
    meetings = DialogMeetings(lambda dialog: said.extend(texts_of(dialog)))
    screen.open_patient("Dummy")
    screen.amend(0)

    shown = [name for name in DIALOGS if name != "safety"]  # the documents are in English
    for name in shown:
        screen.act(name)

    keys = set(WORD.findall(" ".join(f"{row[1]} Esc" for row in (*form_keys(), *menu_keys()))))
    assert untranslated(said, known | keys) == set()
    assert meetings.count == len(shown)


def test_every_dialog_of_the_menus_is_read_here() -> None:
    asking = {spec.name for spec in ACTIONS if spec.text.endswith("…")}

    systems_own = {"importFile", "exportFile", "savePdf", "saveFhir", "restoreArchive"}
    questions = {"undoImport", "exportResearch", "archiveEverything", "archivePatientFile"}
    opened_later = {"place", "useCodes"}  # it names a file; it counts the names first
    assert asking - set(DIALOGS) == {*systems_own, *questions, *opened_later}


def test_every_line_of_the_health_check_is_translated(
    qtbot: QtBot, screen: Screen, known: set[str]
) -> None:
    said: list[str] = []

    def read(dialog: QDialog) -> None:
        qtbot.waitUntil(
            lambda: dialog.findChild(QWidget, "recordsState") is not None, timeout=LOADED_MS
        )
        said.extend(texts_of(dialog))
        dialog.reject()

    meeting = DialogMeeting("healthDialog", read)
    screen.act("health")

    assert meeting.is_over
    assert untranslated(said, known) == set()
