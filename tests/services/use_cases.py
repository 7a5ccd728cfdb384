"""Every use case by which a window reads or writes the clinic: its name, and how it is called."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import count
from typing import Final

from tests.makers import a_patient, a_visit, an_assessment, flags_answered_yes
from tracker.domain.rules.flag_status import standing_flags
from tracker.domain.rules.new_course import Ending
from tracker.domain.values.access import AccessKind
from tracker.domain.values.clinic import Paper
from tracker.domain.values.course import (
    Activity,
    CourseEvent,
    CourseId,
    EventId,
    EventKind,
    PatientId,
)
from tracker.domain.values.kept_page import PageLook, PagePdf, PageVariant
from tracker.domain.values.list_criteria import Criteria
from tracker.domain.values.phase import Phase
from tracker.domain.values.plan import CoursePlan
from tracker.domain.values.presets import Snippet
from tracker.domain.values.red_flags import ActionTaken, RedFlag
from tracker.domain.values.visit import FlagAction, Visit, VisitId
from tracker.services.history import HistoryFilter
from tracker.services.patient_order import ListFilter
from tracker.services.records.moving import Destination
from tracker.services.records.undoing import DeedKind
from tracker.services.self_entry.entries import TakenDraft
from tracker.services.visits import Resolution
from tracker.services.workspace import Workspace

TODAY: Final = date(2026, 11, 22)
NOW: Final = datetime(2026, 11, 22, 9, tzinfo=UTC)
Call = Callable[[], object]
_NUMBERS: Final = count(1)


class Clinic:
    """An open clinic, and what has to be there before a use case is called."""

    def __init__(self, at: Workspace) -> None:
        self.at = at
        self._days: dict[CourseId, int] = {}

    def patient(self) -> PatientId:
        """Return a new patient."""
        number = next(_NUMBERS)
        return self.at.patients.add(a_patient(f"T{number}", family_name=f"Sample{number}"))[0]

    def course(self, patient_id: PatientId | None = None) -> CourseId:
        """Return a new course, of a new patient unless told."""
        return self.at.courses.begin(patient_id or self.patient(), an_assessment())[0]

    def day(self, course_id: CourseId) -> date:
        """Return a day on which a course has no visit."""
        self._days[course_id] = self._days.get(course_id, 0) + 1
        return TODAY - timedelta(days=60 - self._days[course_id])

    def visit(self, course_id: CourseId | None = None, visit: Visit | None = None) -> Visit:
        """Return a stored visit, of a new course unless told; it is amended in tests."""
        course_id = course_id or self.course()
        new = visit or a_visit(self.day(course_id), leg_pain=6, note="sat well")
        visit_id, _ = self.at.courses.log_visit(course_id, new, by="A")
        found = self.at.courses.course(course_id).visits
        return next(one for one in found if one.visit_id == visit_id)

    def visit_id(self) -> VisitId:
        """Return the id of a stored visit."""
        found = self.visit().visit_id
        assert found is not None
        return found

    def event_id(self) -> EventId:
        """Return the id of a stored event."""
        found = self.event().event_id
        assert found is not None
        return found

    def event(self) -> CourseEvent:
        """Return a stored event."""
        course_id = self.course()
        self.at.courses.add_event(course_id, _EVENT)
        return self.at.courses.course(course_id).events[0]


_EVENT: Final = CourseEvent(on=TODAY, kind=EventKind.OTHER, text="fell on the stairs")
_PLAN: Final = CoursePlan(planned_visits=8, interval_days=7, next_visit_on=TODAY)
_PAGE: Final = PagePdf(
    pdf=b"%PDF-1.7\n%%EOF\n",
    variant=next(iter(PageVariant)),
    paper=next(iter(Paper)),
    look=next(iter(PageLook)),
)
_FLAGGED: Final = replace(
    a_visit(TODAY - timedelta(days=3)), red_flags=flags_answered_yes(next(iter(RedFlag)))
)


def _amend(clinic: Clinic) -> Call:
    changed = replace(clinic.visit(), leg_pain=3, note="other words")
    return lambda: clinic.at.courses.amend_visit(changed, by="A", reason="x")


def _log(clinic: Clinic) -> Call:
    clinic.visit(course_id := clinic.course())
    new = a_visit(clinic.day(course_id), leg_pain=4, note="slept")
    return lambda: clinic.at.courses.log_visit(course_id, new, by="A")


def _save(clinic: Clinic) -> Call:
    clinic.visit(course_id := clinic.course())
    before = clinic.at.courses.course(course_id)
    new = a_visit(clinic.day(course_id), leg_pain=4, note="slept")
    return lambda: clinic.at.courses.save_visit(before, new, by="A")


def _save_amended(clinic: Clinic) -> Call:
    visit = clinic.visit(course_id := clinic.course())
    before, changed = clinic.at.courses.course(course_id), replace(visit, leg_pain=3, note="other")
    return lambda: clinic.at.courses.save_visit(before, changed, by="A", reason="x")


def _begin_and_end(clinic: Clinic) -> Call:
    course_id = clinic.course(patient_id := clinic.patient())
    ending = Ending(course_id=course_id, on=TODAY, reason="well")
    return lambda: clinic.at.courses.begin(patient_id, an_assessment(), ending)


def _resolve(clinic: Clinic) -> Call:
    visit = clinic.visit(clinic.course(), _FLAGGED)
    action = FlagAction(action=ActionTaken.SPOKE_TO, at=NOW, name="A")
    resolution = Resolution(on=TODAY, note="seen", action=action)
    flags = standing_flags([visit])
    return lambda: clinic.at.courses.resolve_flags(flags, resolution, by="A")


def _restore(clinic: Clinic) -> Call:
    visit_id = clinic.visit_id()
    clinic.at.courses.strike_out(visit_id, by="A", reason="x")
    return lambda: clinic.at.courses.restore_visit(visit_id, by="A")


def _change_assessment(clinic: Clinic) -> Call:
    assessment = clinic.at.courses.course(course_id := clinic.course()).assessment
    changed = replace(assessment, limits="stairs", onset_date=TODAY - timedelta(days=90))
    return lambda: clinic.at.courses.change_assessment(course_id, changed)


def _change_patient(clinic: Clinic) -> Call:
    changed = replace(clinic.at.patients.patient(clinic.patient()), given_name="Other")
    return lambda: clinic.at.patients.change(changed, page_language=None)


def _moved(clinic: Clinic) -> Call:
    order = clinic.at.patients.order(ListFilter.ACTIVE, TODAY)
    return lambda: clinic.at.patients.moved(ListFilter.ACTIVE, order, order.patients[-1], TODAY)


def _draft(clinic: Clinic, use: str) -> Call:
    clinic.at.drafts.save(course_id := clinic.course(), {"state": {}})
    found = clinic.at.drafts.of_course(course_id)[0]
    if use == "take_over":
        found = replace(found, window="another")
    return lambda: getattr(clinic.at.drafts, use)(found)


def _answers(clinic: Clinic, use: str) -> Call:
    entries, course_id = clinic.at.self_entries, clinic.course()
    entry_id = entries.begin(course_id, {"leg_pain": "4"}, at=NOW)
    entry = entries.find_waiting(course_id)
    assert entry is not None
    return {
        "keep": lambda: entries.keep(entry_id, {"leg_pain": "5"}, at=NOW, is_finished=True),
        "take_over": lambda: entries.take_over(entry, TakenDraft(content={}), by="A"),
        "set_aside": lambda: entries.set_aside(entry, by="A"),
    }[use]


def _write_settings(clinic: Clinic) -> Call:
    settings = clinic.at.settings.read()
    changed = replace(settings, clinic_name=f"Clinic {next(_NUMBERS)}", sign_after_days=9)
    return lambda: clinic.at.settings.write(changed)


def _change_snippet(clinic: Clinic) -> Call:
    name = f"s{next(_NUMBERS)}"
    preset_id, _ = clinic.at.snippets.save(Snippet(name=name, text="words"))
    found = next(one for one in clinic.at.snippets.all() if one.preset_id == preset_id)
    return lambda: clinic.at.snippets.save(replace(found, text="other words"))


def _remove_snippet(clinic: Clinic) -> Call:
    preset_id, _ = clinic.at.snippets.save(Snippet(name=f"s{next(_NUMBERS)}", text="words"))
    return lambda: clinic.at.snippets.remove(preset_id)


def _write_waiting(clinic: Clinic) -> Call:
    clinic.at.access.note(AccessKind.PATIENT_OPENED, by="A", patient_id=1)
    return clinic.at.access.write_waiting


def _pdf(clinic: Clinic) -> Call:
    page_id, _ = clinic.at.archive.keep(clinic.course(), _PAGE)
    return lambda: clinic.at.archive.pdf(page_id)


def _keep_together(clinic: Clinic) -> Call:
    clinic.visit(one := clinic.course())
    clinic.visit(other := clinic.course())
    pages, agreed = {one: _PAGE, other: _PAGE}, {one: TODAY, other: TODAY}
    return lambda: clinic.at.archive.keep_together(pages, agreed)


def _day(clinic: Clinic, use: str) -> Call:
    patient_id = clinic.patient()
    clinic.at.courses.change_plan(clinic.course(patient_id), _PLAN)
    cases: dict[str, Call] = {
        "add": partial(clinic.at.day_list.add, clinic.patient(), TODAY),
        "take_off": lambda: clinic.at.day_list.take_off(patient_id, TODAY),
        "move": lambda: clinic.at.day_list.move(patient_id, TODAY, 0),
    }
    return cases[use]


def _set_aside(clinic: Clinic, use: str) -> Call:
    clinic.visit(clinic.course(patient_id := clinic.patient()))
    if use == "take_back":
        clinic.at.archiving.archive(patient_id)
    return lambda: getattr(clinic.at.archiving, use)(patient_id)


def _merge(clinic: Clinic, use: str) -> Call:
    kept, gone = clinic.patient(), clinic.patient()
    for one in (kept, gone):
        clinic.visit(clinic.course(one))
    details = clinic.at.patients.patient(kept)
    merging = clinic.at.merging
    merge = partial(merging.merge, details, gone, (None, None))
    if use == "merge":
        return merge
    if use == "preview":
        return lambda: merging.preview(kept, gone)
    merged, _ = merge()
    return lambda: merging.separate(merged)


def _psfs(clinic: Clinic) -> Visit:
    """Return a visit with a score of an activity that no other course asks."""
    name = f"Gardening {next(_NUMBERS)}"
    asked = replace(an_assessment(), activities=(Activity(name=name),))
    course_id, _ = clinic.at.courses.begin(clinic.patient(), asked)
    (activity,) = clinic.at.courses.course(course_id).assessment.activities
    assert activity.activity_id is not None
    new = replace(a_visit(clinic.day(course_id)), psfs={activity.activity_id: 4})
    return clinic.visit(course_id, new)


def _move_out(clinic: Clinic, use: str) -> Call:
    """Move to a course that is begun for the visit."""
    visit, moving = _psfs(clinic), clinic.at.moving
    assert visit.visit_id is not None
    move = partial(moving.move, visit.visit_id, Destination(patient_id=clinic.patient()))
    if use == "move":
        return move
    moved, _ = move()
    if use == "undo":
        return partial(moving.undo, moved)
    deeds = clinic.at.undoing.deeds(TODAY)
    deed = next(one for one in deeds if one.moved == moved)
    return partial(clinic.at.undoing.undo, deed)


def _undo_merge(clinic: Clinic) -> Call:
    _merge(clinic, "merge")()
    deed = next(one for one in clinic.at.undoing.deeds(TODAY) if one.kind is DeedKind.MERGED)
    return partial(clinic.at.undoing.undo, deed)


def _move(clinic: Clinic, use: str) -> Call:
    visit = _psfs(clinic)
    target = clinic.course(owner := clinic.patient())
    clinic.visit(target, a_visit(TODAY, leg_pain=2))
    moving, to = clinic.at.moving, Destination(patient_id=owner, course_id=target)
    assert visit.visit_id is not None
    move = partial(moving.move, visit.visit_id, to)
    if use == "move":
        return move
    if use == "preview":
        return partial(moving.preview, visit.visit_id, to)
    moved, _ = move()
    return partial(moving.undo, moved)


def _erase(clinic: Clinic) -> Call:
    clinic.visit(clinic.course(patient_id := clinic.patient()))
    typed = clinic.at.patients.patient(patient_id).clinic_id
    return lambda: clinic.at.erasing.erase(patient_id, typed_id=typed, reason="asked for")


def _undo(clinic: Clinic) -> Call:
    clinic.at.archiving.archive(clinic.patient())
    deed = clinic.at.undoing.deeds(TODAY)[0]
    return lambda: clinic.at.undoing.undo(deed)


USE_CASES: Final[Mapping[str, Callable[[Clinic], Call]]] = {
    # the list
    "patients.counts": lambda one: lambda: one.at.patients.counts(TODAY),
    "patients.order": lambda one: lambda: one.at.patients.order(ListFilter.ACTIVE, TODAY),
    "patients.order, the top": lambda one: (
        lambda: one.at.patients.order(ListFilter.ACTIVE, TODAY, 64)
    ),
    "patients.order, narrowed": lambda one: (
        lambda: one.at.patients.order(Criteria(phases=frozenset(Phase), seen_within=30), TODAY)
    ),
    "patients.moved": _moved,
    "patients.rows_of": lambda one: lambda: one.at.patients.rows_of([1, 2, 3], TODAY),
    "patients.find": lambda one: lambda: one.at.patients.find("sam", TODAY),
    "patients.find, a day": lambda one: lambda: one.at.patients.find("mar 2 1974", TODAY),
    "patients.find, an id": lambda one: lambda: one.at.patients.find("0987", TODAY),
    "patients.find_id": lambda one: lambda: one.at.patients.find_id("0987"),
    "finding.find": lambda one: lambda: one.at.finding.find("well"),
    "summaries.count_outdated": lambda one: one.at.summaries.count_outdated,
    "finding.index_part": lambda one: one.at.finding.index_part,
    # patients
    "patients.add": lambda one: (
        lambda: one.at.patients.add(a_patient(f"T{next(_NUMBERS)}"), page_language=None)
    ),
    "patients.change": _change_patient,
    "patients.patient": lambda one: partial(one.at.patients.patient, one.patient()),
    "patients.chosen_language": lambda one: partial(one.at.patients.chosen_language, one.patient()),
    "patients.language_of_pages": lambda one: partial(
        one.at.patients.language_of_pages, one.patient()
    ),
    "patients.propose_id": lambda one: one.at.patients.propose_id,
    "patients.next_free_id": lambda one: one.at.patients.next_free_id,
    "patients.find_alike": lambda one: lambda: one.at.patients.find_alike(a_patient("9999")),
    # courses
    "courses.opened": lambda one: partial(one.at.courses.opened, CourseId(1)),
    "courses.course": lambda one: partial(one.at.courses.course, CourseId(1)),
    "courses.save_visit": _save,
    "courses.save_visit, amended": _save_amended,
    "courses.of_patient": lambda one: partial(one.at.courses.of_patient, PatientId(1)),
    "courses.find_saved_ahead": lambda one: one.at.courses.find_saved_ahead,
    "courses.begin": lambda one: partial(one.at.courses.begin, one.patient(), an_assessment()),
    "courses.begin, another ends": _begin_and_end,
    "courses.change_assessment": _change_assessment,
    "courses.change_plan": lambda one: partial(one.at.courses.change_plan, one.course(), _PLAN),
    "courses.agree_next_visit": lambda one: partial(
        one.at.courses.agree_next_visit, one.course(), TODAY
    ),
    "courses.end": lambda one: partial(one.at.courses.end, one.course(), on=TODAY, reason="well"),
    "courses.reopen": lambda one: partial(one.at.courses.reopen, one.course()),
    "courses.add_event": lambda one: partial(one.at.courses.add_event, one.course(), _EVENT),
    "courses.change_event": lambda one: partial(
        one.at.courses.change_event, replace(one.event(), text="slipped")
    ),
    "courses.remove_event": lambda one: partial(one.at.courses.remove_event, one.event_id()),
    # visits
    "courses.log_visit": _log,
    "courses.amend_visit": _amend,
    "courses.sign_visit": lambda one: partial(one.at.courses.sign_visit, one.visit_id(), by="A"),
    "courses.strike_out": lambda one: partial(
        one.at.courses.strike_out, one.visit_id(), by="A", reason="x"
    ),
    "courses.restore_visit": _restore,
    "courses.struck_out": lambda one: partial(one.at.courses.struck_out, CourseId(1)),
    "courses.versions": lambda one: partial(one.at.courses.versions, one.visit_id()),
    "courses.resolve_flags": _resolve,
    # what is typed, and what patients answer
    "drafts.all": lambda one: one.at.drafts.all,
    "drafts.of_course": lambda one: partial(one.at.drafts.of_course, CourseId(1)),
    "drafts.save": lambda one: partial(one.at.drafts.save, one.course(), {"state": {}}),
    "drafts.drop": lambda one: partial(one.at.drafts.drop, one.course()),
    "drafts.discard": lambda one: _draft(one, "discard"),
    "drafts.take_over": lambda one: _draft(one, "take_over"),
    "self_entries.begin": lambda one: partial(
        one.at.self_entries.begin, one.course(), {"leg_pain": "4"}, at=NOW
    ),
    "self_entries.keep": lambda one: _answers(one, "keep"),
    "self_entries.find_waiting": lambda one: partial(one.at.self_entries.find_waiting, CourseId(1)),
    "self_entries.take_over": lambda one: _answers(one, "take_over"),
    "self_entries.set_aside": lambda one: _answers(one, "set_aside"),
    # the day
    "day_list.read": lambda one: partial(one.at.day_list.read, TODAY),
    "day_list.find_next": lambda one: partial(one.at.day_list.find_next, TODAY),
    "day_list.add": lambda one: _day(one, "add"),
    "day_list.take_off": lambda one: _day(one, "take_off"),
    "day_list.move": lambda one: _day(one, "move"),
    # pages that are handed out
    "archive.keep": lambda one: partial(one.at.archive.keep, one.course(), _PAGE, TODAY),
    "archive.keep_together": _keep_together,
    "archive.of_course": lambda one: partial(one.at.archive.of_course, CourseId(1)),
    "archive.pdf": _pdf,
    # the clinic
    "settings.read": lambda one: one.at.settings.read,
    "settings.follow_day_order": lambda one: one.at.settings.follow_day_order,
    "settings.write": _write_settings,
    "who.name": lambda one: lambda: one.at.who.name,
    "snippets.all": lambda one: one.at.snippets.all,
    "snippets.save": lambda one: (
        lambda: one.at.snippets.save(Snippet(name=f"s{next(_NUMBERS)}", text="words"))
    ),
    "snippets.save, changed": _change_snippet,
    "snippets.remove": _remove_snippet,
    "sheet_texts.all": lambda one: one.at.sheet_texts.all,
    "point_groups.all": lambda one: one.at.point_groups.all,
    "rule_setting.in_force": lambda one: lambda: one.at.rule_setting.in_force,
    "rule_changes.is_due": lambda one: lambda: one.at.rule_changes.is_due,
    "rule_changes.has_visits": lambda one: lambda: one.at.rule_changes.has_visits,
    "rule_changes.versions": lambda one: lambda: one.at.rule_changes.versions,
    "rule_changes.note_seen": lambda one: one.at.rule_changes.note_seen,
    "clinic_page.courses": lambda one: partial(
        one.at.clinic_page.courses, [CourseId(1), CourseId(2)]
    ),
    "people.all": lambda one: one.at.people.all,
    # who did what, and what others do
    "access.write_waiting": _write_waiting,
    "history.page": lambda one: partial(one.at.history.page, HistoryFilter()),
    "history.page, of a patient": lambda one: partial(
        one.at.history.page, HistoryFilter(patient="sample")
    ),
    "elsewhere.begin": lambda one: one.at.elsewhere.begin,
    "elsewhere.was_saved": lambda one: partial(one.at.elsewhere.was_saved, "none"),
    "elsewhere.since": lambda one: partial(one.at.elsewhere.since, 0),
    # records put right
    "archiving.archive": lambda one: _set_aside(one, "archive"),
    "archiving.take_back": lambda one: _set_aside(one, "take_back"),
    "merging.preview": lambda one: _merge(one, "preview"),
    "merging.merge": lambda one: _merge(one, "merge"),
    "merging.separate": lambda one: _merge(one, "separate"),
    "moving.preview": lambda one: _move(one, "preview"),
    "moving.move": lambda one: _move(one, "move"),
    "moving.undo": lambda one: _move(one, "undo"),
    "moving.move, a new course": lambda one: _move_out(one, "move"),
    "moving.undo, a new course": lambda one: _move_out(one, "undo"),
    "erasing.counts": lambda one: partial(one.at.erasing.counts, PatientId(1)),
    "erasing.erase": _erase,
    "undoing.deeds": lambda one: partial(one.at.undoing.deeds, TODAY),
    "undoing.undo": _undo,
    "undoing.undo, a merge": _undo_merge,
    "undoing.undo, a move": lambda one: _move_out(one, "undo a deed"),
}
