"""What of a record a bundle carries: everything but numbers of the database and forbidden signs."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from tracker.domain.values.course import Course
from tracker.domain.values.kept_page import KeptPage
from tracker.domain.values.visit import FIELD_ORDER, ActivityId, Visit
from tracker.services.fhir.values import text_of
from tracker.services.fhir.writing import PageWithPdf, WholePatient

NEEDED = frozenset({"name", "decided_by", "clinic_id"})  # a text that a record always has


def carried(whole: WholePatient) -> WholePatient:
    """Return a record as a bundle gives it back."""
    return WholePatient(
        patient=replace(_texts(whole.patient), patient_id=None),
        courses=tuple(map(_course, whole.courses)),
        pages={
            number: tuple(PageWithPdf(_page(one.page), one.pdf) for one in pages)
            for number, pages in whole.pages.items()
        },
    )


def _page(page: KeptPage) -> KeptPage:
    return replace(page, page_id=0, course_id=0)  # type: ignore[arg-type]  # of no database


def _course(course: Course) -> Course:
    ids = {
        key: ActivityId(number) for number, key in enumerate(course.assessment.activity_names, 1)
    }
    named = tuple(
        replace(one, name=text_of(one.name), activity_id=ActivityId(number))
        for number, one in enumerate(course.assessment.activities, 1)
    )
    return replace(
        course,
        patient=replace(_texts(course.patient), patient_id=None),
        course_id=None,
        assessment=replace(_texts(course.assessment), activities=named),
        visits=tuple(_visit(one, ids) for one in course.visits),
        events=tuple(replace(_texts(one), event_id=None) for one in course.events),
        plan=_texts(course.plan),
        end_reason=_texts(course.end_reason),
    )


def _visit(visit: Visit, ids: Mapping[ActivityId, ActivityId]) -> Visit:
    asked, told = visit.red_flags, _texts(visit)
    assert isinstance(told, Visit)
    return replace(
        told,
        visit_id=None,
        psfs={ids[key]: score for key, score in visit.psfs.items() if key in ids},
        red_flags=asked.dated({item: text_of(words) for item, words in asked.since.items()}),
        by_patient=tuple(name for name in FIELD_ORDER if name in visit.by_patient),
    )


def _texts(value: Any) -> Any:  # any part of a record
    if isinstance(value, str):
        return text_of(value) if text_of(value).strip() else None
    if isinstance(value, tuple):
        return tuple(map(_texts, value))
    if not is_dataclass(value) or isinstance(value, type):
        return value
    said = {one.name: getattr(value, one.name) for one in fields(value) if one.init}
    return replace(
        value,
        **{
            name: (_texts(part) or "") if name in NEEDED else _texts(part)
            for name, part in said.items()
            if name not in ("by_patient", "red_flags", "rules")
        },
    )
