"""One visit of a chart in words: tool tip, screen reader, table."""

from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.values.anatomy import LEG_ORDER
from tracker.domain.values.measured_fields import FieldKind, MeasuredField
from tracker.domain.values.visit import RECORDED_FIELDS, Visit
from tracker.domain.words.course_sentences import visit_summary
from tracker.domain.words.function_words import scores_of
from tracker.domain.words.names import capitalized, day_words_in_full, leg_words
from tracker.language import tr


def visit_words(status: CourseStatus, index: int) -> str:
    """Return what was recorded at a visit (0 for the first by date) and why its phase, in words."""
    visit = status.visits[index].visit
    where = tr(
        "Visit {number} of {count}, {day}.",
        number=index + 1,
        count=len(status.visits),
        day=day_words_in_full(visit.visit_date),
    )
    told = [*_measured(visit), *_reaches(visit), *scores_of(visit), *_session(visit)]
    recorded = ", ".join(told)
    said = f"{capitalized(recorded)}." if recorded else tr("Nothing was recorded.")
    return f"{where} {said} {visit_summary(status, index)}"


def _measured(visit: Visit) -> list[str]:
    return [
        _value_words(field, value)
        for field in RECORDED_FIELDS
        if field.spoken and (value := getattr(visit, field.name)) is not None
    ]


def _value_words(field: MeasuredField, value: int) -> str:
    name = tr(field.spoken)
    if field.kind is FieldKind.MINUTES:
        return tr("{name} {value} min", name=name, value=value)
    return tr("{name} {value}", name=name, value=value)


def _reaches(visit: Visit) -> list[str]:
    pains = [
        tr("{leg}: pain reaches {place}", leg=leg_words(leg), place=reach.place)
        for leg in LEG_ORDER
        if (reach := visit.pain_reach(leg)) is not None
    ]
    feelings = [
        tr("{leg}: tingling or numbness reaches {place}", leg=leg_words(leg), place=reach.place)
        for leg in LEG_ORDER
        if (reach := visit.sensory_reach(leg)) is not None
    ]
    return pains + feelings


def _session(visit: Visit) -> list[str]:
    given = visit.treatment
    before, after = given.leg_pain_before, given.leg_pain_after
    words = []
    if before is not None and after is not None:
        words.append(tr("leg pain {before} → {after} in the session", before=before, after=after))
    if given.reach_before is not None and given.reach_after is not None:
        zones = given.reach_before.zone, given.reach_after.zone
        words.append(tr("reach {first} → {last} in the session", first=zones[0], last=zones[1]))
    return words
