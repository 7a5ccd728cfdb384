"""The table of visits on a small screen: every heading whole, and room for remarks."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from tests.makers import a_course, weekly_visits
from tests.ui.conftest import NOW
from tracker.domain.rules.status import status_of
from tracker.domain.values.visit import Reaction
from tracker.language import Language, languages, speaking
from tracker.ui.course.page import CoursePage
from tracker.ui.look.theme import Theme

AT_1366 = 730  # px of the course: the window less list and form
LEAST_REMARK = 72  # px: "settled; …"
LOGGED = weekly_visits(
    leg_pain=(8, 5, 2, 2), back_pain=(5, 4, 1, 1), pain_reach_left=(5, 4, 2, 1),
    tingling=(6, 5, 2, 1), numbness=(5, 4, 1, 1), sitting_minutes=(10, 60, 120, 120),
    walking_minutes=(5, 30, 120, 120), sleep_trouble=(7, 5, 2, 10),
)  # fmt: skip
VISITS = tuple(replace(visit, reaction=Reaction.BETTER) for visit in LOGGED)


@pytest.mark.parametrize("spoken", languages(), ids=lambda one: one.code)
def test_every_column_is_seen_at_1366_by_768(qtbot: QtBot, theme: Theme, spoken: Language) -> None:
    with speaking(spoken):
        page = CoursePage(theme)
        qtbot.addWidget(page)
        page.resize(AT_1366, 700)
        page.show_course(status_of(a_course(*VISITS)), NOW.date())
        page.show()

        table = page.findChild(QTableView, "visitTable")
        assert isinstance(table, QTableView)
        qtbot.waitUntil(lambda: table.viewport().width() > AT_1366 - 60)
        model, header = table.model(), table.horizontalHeader()
        last = model.columnCount() - 1
        headings = [str(model.headerData(at, Qt.Orientation.Horizontal)) for at in range(last + 1)]

    needed = [table.fontMetrics().horizontalAdvance(heading) for heading in headings]
    narrow = [
        heading for at, heading in enumerate(headings) if header.sectionSize(at) < needed[at] + 8
    ]
    assert narrow == []
    assert header.sectionViewportPosition(last) + header.sectionSize(last) <= table.width()
    if spoken == Language.ENGLISH:
        assert header.sectionSize(last) >= LEAST_REMARK
