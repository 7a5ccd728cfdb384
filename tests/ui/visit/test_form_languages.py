"""The visit form speaks the language in use: no text is forgotten, and its letters are its own."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, QPoint, QSizeF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.makers import SPANISH
from tests.printed import printed_pages
from tests.ui.conftest import NOW, a_light_theme
from tests.ui.form_states import STATES, TREATMENT
from tests.ui.forms import a_visit_form, is_scrolled, show_form
from tests.ui.made_up import MadeUp, untranslated
from tracker import language
from tracker.domain.values.points import QUICK_SET, pinyin
from tracker.language import Language, languages, start_in, tr
from tracker.ui.fields.reach.zone_button import ZoneButton
from tracker.ui.look.theme import Theme
from tracker.ui.visit.form import VisitForm

KEYS = "B S F L R N Y A P Ctrl Enter"  # what stands on a key is the same in every language
POINTS = " ".join(f"{code} {pinyin(code)}" for code in (*QUICK_SET, "L"))
UNSCROLLED = (
    "first visit",
    "beside the last",
    "asking",
    "typed",
    "overridden",
    "refused",
    "folded",
    "amending",
    "draft offered",
)
MENUS = ("&File", "&Edit", "&View", "&Patient", "Vi&sit", "&Tools", "&Help")


@pytest.fixture
def made_up_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "catalogue", lambda _chosen: MadeUp())


@pytest.fixture(scope="module")
def built(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[VisitForm]:
    """Yield a form in one state and language, built once for whatever is measured of it."""
    state, spoken = request.param
    qtbot = QtBot(request)
    start_in(spoken)
    form = a_form(qtbot, a_light_theme(qapp))
    STATES[state](qtbot, form)
    start_in(Language.ENGLISH)
    yield form
    form.close()
    form.deleteLater()


@pytest.fixture
def form(built: VisitForm, request: pytest.FixtureRequest) -> Iterator[VisitForm]:
    """Yield the form while its language is spoken."""
    start_in(request.node.callspec.params["built"][1])
    yield built
    start_in(Language.ENGLISH)


def in_every_language(states: Iterable[str]) -> pytest.MarkDecorator:
    every = list(product(states, languages()))
    ids = [f"{state}-{spoken.code}" for state, spoken in every]
    return pytest.mark.parametrize("built", every, ids=ids, indirect=True)


def a_form(qtbot: QtBot, theme: Theme) -> VisitForm:
    form = a_visit_form(theme, NOW)
    form.clinician_name = "7"
    show_form(qtbot, form)
    return form


def said_by(part: QWidget) -> Iterator[str]:
    """Yield what a part shows and what a screen reader hears of it."""
    yield from (part.toolTip(), part.accessibleName(), part.accessibleDescription())
    if isinstance(part, QLabel | QAbstractButton | QLineEdit):
        yield part.text()
    if isinstance(part, QLineEdit | QPlainTextEdit):
        yield part.placeholderText()
    if isinstance(part, QComboBox):
        yield from (part.itemText(row) for row in range(part.count()))


def painted(form: QWidget, path: Path) -> str:
    """Return every word that is painted, as a PDF holds it."""
    writer = QPdfWriter(str(path))
    writer.setResolution(72)
    writer.setPageSize(QPageSize(QSizeF(form.size()), QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    form.render(painter, QPoint())
    painter.end()
    return " ".join(page.text for page in printed_pages(path))


@pytest.mark.usefixtures("made_up_language")
@pytest.mark.parametrize("state", STATES)
def test_no_text_of_the_form_escapes_translation(
    qtbot: QtBot, theme: Theme, state: str, tmp_path: Path
) -> None:
    form = a_form(qtbot, theme)

    STATES[state](qtbot, form)

    said = " ".join(text for part in form.findChildren(QWidget) for text in said_by(part))
    assert untranslated(said, TREATMENT, KEYS, POINTS) == set()
    assert untranslated(painted(form, tmp_path / "form.pdf"), TREATMENT, KEYS, POINTS) == set()


@in_every_language(STATES)
def test_a_letter_leads_to_one_place(form: VisitForm) -> None:
    parts = form.findChildren(QLabel) + form.findChildren(QAbstractButton)
    texts = [part.text() for part in parts if part.isVisible() and part.isEnabled()]
    texts += [tr(menu) for menu in MENUS]
    letters = Counter(found[1].upper() for text in texts if (found := re.search(r"&(\w)", text)))
    assert [letter for letter, count in letters.items() if count > 1] == []


@in_every_language(STATES)
def test_every_word_has_room(qtbot: QtBot, form: VisitForm) -> None:
    parts = form.findChildren(QLabel) + form.findChildren(QAbstractButton)
    shown = [part for part in parts if part.isVisible() and part.text()]
    qtbot.waitUntil(lambda: [part.text() for part in shown if is_cut(part)] == [])
    assert (form.width(), form.height()) == (388, 690)


@in_every_language(UNSCROLLED)
def test_the_fields_need_no_scrolling(qtbot: QtBot, form: VisitForm) -> None:
    qtbot.waitUntil(lambda: not is_scrolled(form))


def is_cut(part: QWidget) -> bool:
    """Return whether a text is wider, or wrapped higher, than the place it has."""
    if isinstance(part, QLabel) and part.wordWrap():
        return part.height() < part.heightForWidth(part.width())
    return part.width() < part.minimumSizeHint().width() or (
        not isinstance(part, QLabel) and part.width() < part.sizeHint().width()
    )


def test_a_zone_is_spoken_as_a_sentence_of_its_language(qtbot: QtBot, theme: Theme) -> None:
    start_in(SPANISH)
    form = a_form(qtbot, theme)
    start_in(Language.ENGLISH)

    spoken = {zone.accessibleName() for zone in form.fields.reach.findChildren(ZoneButton)}

    assert "pierna izquierda, el dolor llega a la pantorrilla" in spoken
    assert "pierna derecha, el dolor llega al muslo" in spoken
