"""The visit form in each of its states, one after another: what a test of every text looks at."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.makers import a_course, a_visit, an_assessment, day
from tests.ui.conftest import NOW
from tests.ui.forms import type_keys
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.course import Activity, Course, CourseId
from tracker.domain.values.phase import Phase
from tracker.domain.values.points import NeedledPoint, PointSide
from tracker.domain.values.red_flags import ASKED_NONE, RedFlag, RedFlagAnswers, Weakness
from tracker.domain.values.treatment import Stimulation, Treatment
from tracker.domain.values.visit import ActivityId, Reaction, Visit, VisitId
from tracker.domain.words.visit_changes import changes_between, list_words
from tracker.services.drafts import StoredDraft
from tracker.ui.open_course.draft_keeper import offer_words
from tracker.ui.visit.form import VisitForm
from tracker.ui.visit.red_flags.line import FlagEntries

TREATMENT: Final = Treatment(
    points=(NeedledPoint("GB30", PointSide.LEFT), NeedledPoint("BL40", PointSide.BOTH)),
    needles=3,
    retention_minutes=25,
    stimulation=Stimulation.MODERATE,
    needle_diameter_mm=0.25,
)
LAST: Final = a_visit(
    day(4),
    back_pain=4,
    leg_pain=8,
    tingling=7,
    numbness=5,
    sleep_trouble=6,
    pain_reach_left=Reach.FOOT,
    pain_reach_right=Reach.NONE,
    sitting_minutes=20,
    walking_minutes=15,
    reaction=Reaction.SAME,
    red_flags=ASKED_NONE,
    weakness=Weakness.NONE,
    treatment=TREATMENT,
)
STORED: Final = replace(LAST, visit_date=day(7), visit_id=VisitId(7), leg_pain=6, numbness=7)
FLAGGED: Final = FlagEntries(
    answers=RedFlagAnswers(yes=frozenset({RedFlag.BLADDER}), no=frozenset({RedFlag.BOWEL})),
    weakness=Weakness.NEW,
    both_legs_assessed=True,
)

Show = Callable[[QtBot, VisitForm], None]


DRAFT: Final = StoredDraft(
    draft_id=1,
    window="",
    course_id=CourseId(1),
    visit_id=None,
    version=None,
    content={},
    saved_at=NOW,
    patient_name="7",
    is_outdated=False,
)
OWN: Final = Activity(name="7", activity_id=ActivityId(1))


def course(*visits: Visit) -> Course:
    """Return a course with an activity of the patient's own, ``7``."""
    assessment = replace(an_assessment(), activities=(OWN,))
    return a_course(*visits, assessment=assessment)


def _first(_qtbot: QtBot, form: VisitForm) -> None:
    form.begin(course())


def _beside_last(_qtbot: QtBot, form: VisitForm) -> None:
    form.begin(course(LAST))
    form.show_proposal(Phase.IMPROVEMENT)


def _asks(qtbot: QtBot, form: VisitForm) -> None:
    _beside_last(qtbot, form)
    form.focus_first()
    type_keys(qtbot, "32")  # leg pain 8 to 2
    form.submit()


def _asks_about_a_zone(qtbot: QtBot, form: VisitForm) -> None:
    _beside_last(qtbot, form)
    form.fields.reach.setFocus()
    qtbot.keyClick(form.fields.reach, Qt.Key.Key_Right)
    type_keys(qtbot, "4")  # none to calf, in a second leg


def _asks_for_a_leg(qtbot: QtBot, form: VisitForm) -> None:
    form.begin(a_course(LAST, assessment=an_assessment(side=None)))
    form.fields.reach.setFocus()
    type_keys(qtbot, "4")
    form.submit()


def _typed(qtbot: QtBot, form: VisitForm) -> None:
    _beside_last(qtbot, form)
    form.focus_first()
    type_keys(qtbot, "36465" + "30\n2,\t4bn=\n")


def _overridden(qtbot: QtBot, form: VisitForm) -> None:
    _typed(qtbot, form)
    form.fields.phase.setFocus()
    qtbot.keyClick(form.fields.phase, Qt.Key.Key_3)


def _red_flags(qtbot: QtBot, form: VisitForm) -> None:
    _beside_last(qtbot, form)
    form.fields.red_flags.answer(FLAGGED)
    form.fields.red_flags.setFocus()
    type_keys(qtbot, "y")


def _stopped(qtbot: QtBot, form: VisitForm) -> None:
    _red_flags(qtbot, form)
    _press(form, "redFlagsDone")


def _folded(qtbot: QtBot, form: VisitForm) -> None:
    _stopped(qtbot, form)
    _press(form, "flagStopDone")


def _refused(qtbot: QtBot, form: VisitForm) -> None:
    _typed(qtbot, form)
    form.fields.treatment.points.setText("7")
    form.submit()


def _treatment(qtbot: QtBot, form: VisitForm) -> None:
    _typed(qtbot, form)
    _press(form, "treatmentDetails")


def _more(qtbot: QtBot, form: VisitForm) -> None:
    _beside_last(qtbot, form)
    _press(form, "moreOfVisit")


def _amending(_qtbot: QtBot, form: VisitForm) -> None:
    form.begin(course(LAST, STORED), STORED)


def _amended(qtbot: QtBot, form: VisitForm) -> None:
    _amending(qtbot, form)
    fields = form.fields
    for field, keys in (
        (fields.scores["leg_pain"], "7"),
        (fields.reach, "4"),
        (fields.sitting, "45"),
        (fields.reaction, "b"),
        (fields.red_flags, "."),
    ):
        field.setFocus()
        fields.sitting.selectAll()
        type_keys(qtbot, keys)


def _changes_listed(qtbot: QtBot, form: VisitForm) -> None:
    _amended(qtbot, form)
    link = form.findChild(QPushButton, "visitChanges")
    assert isinstance(link, QPushButton)
    link.setFocus()
    link.click()


def _offered(qtbot: QtBot, form: VisitForm) -> None:
    _beside_last(qtbot, form)
    form.offer_draft(offer_words(DRAFT))


def _differing(qtbot: QtBot, form: VisitForm) -> None:
    _offered(qtbot, form)
    form.bar.show_differences(list_words(changes_between(LAST, STORED, {})))


STATES: Final[dict[str, Show]] = {
    "first visit": _first,
    "beside the last": _beside_last,
    "asking": _asks,
    "asking about a zone": _asks_about_a_zone,
    "asking for a leg": _asks_for_a_leg,
    "typed": _typed,
    "overridden": _overridden,
    "red flags": _red_flags,
    "stopped": _stopped,
    "folded": _folded,
    "refused": _refused,
    "treatment": _treatment,
    "more": _more,
    "amending": _amending,
    "amended": _amended,
    "changes listed": _changes_listed,
    "draft offered": _offered,
    "differences shown": _differing,
}


def _press(form: QWidget, name: str) -> None:
    button = form.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    button.click()
