"""What a stored record says at the moment, as plain values: what its versions are made of."""

from collections.abc import Callable, Sequence
from datetime import date, time
from functools import partial
from typing import Any, Final, get_type_hints

from sqlalchemy.orm import Session, selectinload

from tracker.domain.values.course import FirstAssessment
from tracker.domain.values.plan import CoursePlan
from tracker.domain.values.record_versions import Content, RecordKind, Subject, content_of
from tracker.models.clinic import ClinicRecord
from tracker.models.course import CourseEventRecord
from tracker.models.patient import PageLanguageRecord, PatientRecord
from tracker.models.presets import PointGroupRecord, SheetTextRecord, SnippetRecord
from tracker.models.server.together import ask_ahead, ask_whole_ahead, whole
from tracker.models.visit_loading import ask_whole_course_ahead, whole_course

WHOLE_PATIENT: Final = (selectinload(PatientRecord.precautions),)


def stored_content(session: Session, subject: Subject) -> Content:
    """Return what a record says now, as this session has it."""
    return _CONTENTS[subject.kind](session, subject.record_id)


def ask_ahead_of_content(session: Session, kind: RecordKind, number: int) -> None:
    """Ask a server at once for what ``stored_content`` reads of a record."""
    if kind is RecordKind.PATIENT:
        ask_whole_ahead(session, PatientRecord, number, ["precautions"])
        ask_ahead(session, partial(session.get, PageLanguageRecord, number))
    elif kind is RecordKind.COURSE:
        ask_whole_course_ahead(session, number)
    else:
        ask_ahead(session, partial(_CONTENTS[kind], session, number))


def fields_said(content: Content, value: type, names: Sequence[str]) -> dict[str, Any]:
    """Return fields of a dataclass of the domain as a content says them, as its own values."""
    from cattrs.preconf.json import make_converter  # noqa: PLC0415  # slow to import at start-up

    converter = make_converter()
    converter.register_structure_hook(time, lambda text, _: time.fromisoformat(text))
    hints = get_type_hints(value)
    return {name: converter.structure(content[name], hints[name]) for name in names}


def _patient(session: Session, number: int) -> Content:
    record = whole(session, PatientRecord, number, ["precautions"])
    language = session.get(PageLanguageRecord, number)
    return content_of(
        record.to_domain(), page_language=None if language is None else language.language.code
    )


def _course(session: Session, number: int) -> Content:
    record = whole_course(session, number)
    return course_content(record.assessment(), record.plan(), (record.ended_on, record.end_reason))


def course_content(
    assessment: FirstAssessment, plan: CoursePlan, end: tuple[date | None, str | None]
) -> Content:
    """Return what a course says: first assessment, plan and end, as one content."""
    ended_on, end_reason = end
    return content_of(assessment, **content_of(plan), ended_on=ended_on, end_reason=end_reason)


def _event(session: Session, number: int) -> Content:
    return content_of(session.get_one(CourseEventRecord, number).to_domain())


def _settings(session: Session, number: int) -> Content:
    return content_of(session.get_one(ClinicRecord, number).to_domain())


def _snippet(session: Session, number: int) -> Content:
    return content_of(session.get_one(SnippetRecord, number).to_domain())


def _sheet_text(session: Session, number: int) -> Content:
    return content_of(session.get_one(SheetTextRecord, number).to_domain())


def _point_group(session: Session, number: int) -> Content:
    return content_of(session.get_one(PointGroupRecord, number).to_domain())


_CONTENTS: Final[dict[RecordKind, Callable[[Session, int], Content]]] = {
    RecordKind.PATIENT: _patient,
    RecordKind.COURSE: _course,
    RecordKind.EVENT: _event,
    RecordKind.SETTINGS: _settings,
    RecordKind.SNIPPET: _snippet,
    RecordKind.SHEET_TEXT: _sheet_text,
    RecordKind.POINT_GROUP: _point_group,
}
