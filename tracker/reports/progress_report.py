"""The progress report as data: what whoever pays must know of a course, on one page, neutral."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from tracker.domain.rules.assessment import CourseStatus, Measure
from tracker.domain.rules.payer_findings import (
    PAIN,
    MeasuredChange,
    Outcome,
    measured_changes,
    outcome_of,
)
from tracker.domain.rules.plan import find_allowance, find_next_visit
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.clinic import ClinicSettings
from tracker.domain.values.course import Course, FirstAssessment
from tracker.domain.values.function_measures import Change, FunctionMeasure
from tracker.domain.values.measured_fields import MEASURED_FIELDS, FieldKind
from tracker.domain.values.payers import NOT_AFFILIATED
from tracker.domain.values.plan import CoursePlan
from tracker.domain.values.thresholds import (
    IMPROVED_PERCENT,
    IMPROVED_POINTS,
    REACH_DAYS,
    WORSE_POINTS,
    ZONES_WITH_PAIN_STEADY,
)
from tracker.domain.words.choices import adverse_words, choice_words
from tracker.domain.words.course_sentences import FAVOURABLE_PATTERN
from tracker.domain.words.names import (
    day_words_beside,
    day_words_in_full,
    measure_words,
    number_words,
    period_words,
)
from tracker.domain.words.plan_words import (
    next_visit_words,
    payer_asks,
    payer_name,
    payer_source,
    plan_sentence,
    told_words,
)
from tracker.language import marked, tr
from tracker.reports.clinician_part import onset_words, patient_parts
from tracker.reports.documents import PagePlan, ProgressReport, Table, letterhead_of
from tracker.reports.payer_request import asked_for, found_at_visits

HONEST: Final = marked(
    "This report shows what was recorded at each visit. It cannot show why anything changed."
)
NO_REASON: Final = marked("no reason recorded")
DAYS_NAMED: Final = 24  # visits whose days are named; of more the period says enough

_LEADS: Final[dict[Outcome, str]] = {
    Outcome.IMPROVED: marked("Meaningful improvement: {better}."),
    Outcome.MIXED: marked("Meaningful improvement: {better}. Worse: {worse}."),
    Outcome.NOT_IMPROVED: marked("No meaningful improvement: discharge or refer."),
    Outcome.WORSE: marked("Worse: {worse}. No meaningful improvement: discharge or refer."),
    Outcome.TOO_LITTLE: marked(
        "Too little is recorded to say whether anything changed: no measure with a minimum has "
        "both a start and a later value."
    ),
}
_RESULTS: Final[dict[Change, str]] = {
    Change.BETTER: marked("met", "minimum"),
    Change.SAME: marked("not met", "minimum"),
    Change.WORSE: marked("not met: worse", "minimum"),
}


def progress_report_of(
    status: CourseStatus, settings: ClinicSettings, plan: PagePlan
) -> ProgressReport:
    """Return the progress report; the settings give letterhead, usual paper and clinician."""
    changes = measured_changes(status)
    letterhead = letterhead_of(settings)
    printed = day_words_in_full(plan.printed_on)
    written = " · ".join(part for part in (settings.clinician_name.strip(), printed) if part)
    return ProgressReport(
        paper=plan.paper or settings.paper,
        look=plan.look,
        letterhead=replace(letterhead, lines=(*letterhead.lines, written), phone=""),
        title=tr("Progress report"),
        printed_on=plan.printed_on,
        patient=tuple(patient_parts(status.course)),
        facts=_recorded(_facts(status)),
        lead=_lead(changes),
        sentences=tuple(_sentences(changes)),
        measures=_table(changes, plan.printed_on),
        status_facts=_recorded(_told(status.course.plan)),
        visits=_recorded((*_visits(status, plan), _findings(status), *_sessions(status))),
        plan=_recorded(_plan(status.course, plan)),
        rules=tuple(_rules(changes, status.course)),
        status=status,
        footer=tr("Signature"),
    )


def _recorded(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((label, text) for label, text in pairs if text)


def _facts(status: CourseStatus) -> Iterator[tuple[str, str]]:
    course = status.course
    first, days = course.assessment, [entry.visit.visit_date for entry in status.visits]
    yield tr("Payer"), payer_name(course.plan)
    yield tr("Diagnosis codes"), ", ".join(first.diagnosis_codes) or tr("not recorded")
    yield tr("Complaint"), _complaint(first)
    yield tr("Treatment"), _treatment(status)
    yield tr("Limits at the start"), first.limits or ""
    yield tr("Onset"), onset_words(status, days[0] if days else None) or tr("not recorded")


def _complaint(first: FirstAssessment) -> str:
    words = tr("Sciatica", "complaint")
    if first.side is not None:
        words = tr("Sciatica, {side}", side=choice_words(first.side))
    if first.driver is None:
        return words
    return tr("{complaint}; {driver}, presumed", complaint=words, driver=choice_words(first.driver))


def _treatment(status: CourseStatus) -> str:
    """Return what was done, with how often what not every visit has."""
    treatments = [entry.visit.treatment for entry in status.visits]
    electro = sum(one.electro is not None for one in treatments)
    herbs = sum(one.herbs is not None for one in treatments)
    parts = [tr("Acupuncture")]
    if electro:
        parts.append(tr("with electrical stimulation at %n visit(s)", "", electro))
    if herbs:
        parts.append(tr("herbs at %n visit(s)", "", herbs))
    return "; ".join(parts)


def _lead(changes: Sequence[MeasuredChange]) -> str:
    """Return which minimums are met, and as plainly which are not."""
    outcome, same = outcome_of(changes), _names(changes, Change.SAME)
    lead = tr(
        _LEADS[outcome],
        better=_names(changes, Change.BETTER),
        worse=_names(changes, Change.WORSE),
    )
    if not same or outcome not in (Outcome.IMPROVED, Outcome.MIXED):
        return lead
    not_met = tr("Minimum not met: {names}.", names=same)
    return f"{lead} {not_met}"


def _names(changes: Iterable[MeasuredChange], change: Change | None) -> str:
    return ", ".join(_named(one) for one in changes if one.change is change)


def _named(one: MeasuredChange) -> str:
    """Return a measure within a sentence; a questionnaire keeps its letters."""
    name = _name(one)
    return name if one.is_function else f"{name[:1].lower()}{name[1:]}"


def _name(one: MeasuredChange) -> str:
    measure = one.measure
    if not isinstance(measure, FunctionMeasure):
        return measure_words(measure)
    fields = [field for field in MEASURED_FIELDS if field.name in measure.fields]
    is_minutes = any(field.kind is FieldKind.MINUTES for field in fields)
    return tr(fields[0].label if is_minutes else measure.name)


def _sentences(changes: Sequence[MeasuredChange]) -> Iterator[str]:
    """Yield pain and function apart, since who pays reads them apart; then what is missing."""
    function = [one for one in changes if one.is_function]
    yield _group(tr("Pain"), [one for one in changes if one.measure in PAIN])
    if function:
        yield _group(tr("Function"), function)
    again = [one for one in changes if one.is_left_off]
    if again:
        names = ", ".join(map(_named, again))
        yield tr("Not measured again since the start: {names}.", names=names)
    if not function:
        yield tr("No measure of function is recorded.")


def _group(heading: str, found: Sequence[MeasuredChange]) -> str:
    """Return which minimums are met and which are not, in one sentence."""
    told = {
        Change.BETTER: tr("minimum met in {names}", names=_names(found, Change.BETTER)),
        Change.SAME: tr("not met in {names}", names=_names(found, Change.SAME)),
        Change.WORSE: tr("worse in {names}", names=_names(found, Change.WORSE)),
    }
    said = [words for change, words in told.items() if _names(found, change)]
    risen = ", ".join(_named(one) for one in found if one.is_pattern)
    if risen:
        said.append(tr("{names} higher while the pain reaches less far", names=risen))
    nothing = tr("nothing that can be held against a minimum")
    sentence = f"{heading}: {'; '.join(said) or nothing}."
    return f"{sentence} {tr(FAVOURABLE_PATTERN)}" if risen else sentence


def _table(changes: Sequence[MeasuredChange], printed_on: date) -> Table:
    header = (
        tr("Measure"), tr("Start", "report"), tr("Now", "report"), tr("Change", "report"),
        tr("Minimum that counts"), tr("Result"),
    )  # fmt: skip
    rows = tuple(_table_row(one, printed_on) for one in changes)
    return Table(title="", header=header, weights=(2.2, 1.5, 1.5, 1.6, 1.8, 1.5), rows=rows)


def _table_row(one: MeasuredChange, printed_on: date) -> tuple[str, ...]:
    direction = one.measure.direction if isinstance(one.measure, FunctionMeasure) else ""
    name = f"{_name(one)} ({direction})" if direction else _name(one)
    return (
        name,
        _value(one, (one.start, one.start_on), printed_on),
        _value(one, (one.now, one.now_on), printed_on),
        _difference(one),
        _minimum(one),
        _result(one),
    )


def _value(
    one: MeasuredChange, recorded: tuple[float | None, date | None], printed_on: date
) -> str:
    value, on = recorded
    if value is None or on is None:
        return "–"
    words = number_words(round(value, 1))
    if one.measure is Measure.PAIN_REACH:
        words = Reach(int(value)).zone
    return tr("{value} ({day})", value=words, day=day_words_beside(on, printed_on))


def _difference(one: MeasuredChange) -> str:
    if one.start is None or one.now is None:
        return "–"
    gap = round(one.now - one.start, 1)
    if one.measure is Measure.PAIN_REACH:
        zones = tr("%n zone(s)", "", abs(int(gap)))
        if not gap:
            return tr("none", "change")
        return tr("{zones} nearer", zones=zones) if gap < 0 else tr("{zones} further", zones=zones)
    sign = "+" if gap > 0 else "−" if gap < 0 else "±"
    points = f"{sign}{number_words(abs(gap))}"
    if not one.start or not gap:
        return points
    percent = int(abs(100 * gap / one.start) + 0.5)  # as a calculator rounds: 62.5 is 63
    return f"{points} ({sign}{percent} %)"


def _minimum(one: MeasuredChange) -> str:
    if isinstance(one.measure, FunctionMeasure):
        return one.measure.rule_words
    if one.measure is Measure.PAIN_REACH:
        return tr("%n zone(s)", "", ZONES_WITH_PAIN_STEADY)
    points = tr("%n point(s)", "", IMPROVED_POINTS)
    return tr("{percent} % and {points}", percent=IMPROVED_PERCENT, points=points)


def _result(one: MeasuredChange) -> str:
    if one.change is not None:
        return tr(_RESULTS[one.change], "minimum")
    if one.is_pattern:
        return tr("higher, reach nearer")
    if not one.is_recorded:
        return tr("not recorded")
    if one.start is None:
        return tr("no start value")
    return tr("not measured again") if one.now is None else tr("shown, not judged")


def _told(plan: CoursePlan) -> Iterator[tuple[str, str]]:
    """Yield medication and work, which nobody is asked to have recorded."""
    for label, start, now in (
        (tr("Medication"), plan.medication_start, plan.medication_now),
        (tr("Work"), plan.work_start, plan.work_now),
    ):
        yield label, told_words(start, now, plan.status_on) or tr("not recorded")


def _visits(status: CourseStatus, plan: PagePlan) -> Iterator[tuple[str, str]]:
    days = [entry.visit.visit_date for entry in status.visits]
    course = status.course.plan
    if days:
        period = period_words(days[0], days[-1])
        had = tr("%n visit(s)", "", len(days))
        yield tr("Visits"), f"{had}, {period}"
        if len(days) <= DAYS_NAMED:
            yield tr("Visit days"), ", ".join(day_words_beside(day, days[-1]) for day in days)
    for one in course.periods:
        used = sum(one.first_day <= day <= min(one.last_day, plan.printed_on) for day in days)
        yield (
            tr("Authorised"),
            tr(
                "{used} of {allowed} used, {period}",
                used=used,
                allowed=one.visits,
                period=period_words(one.first_day, one.last_day),
            ),
        )
    allowance = find_allowance(course, days, plan.printed_on)
    if allowance is not None and allowance.year_allowed is not None:
        words = tr("{used} of {allowed}", used=allowance.year_used, allowed=allowance.year_allowed)
        yield tr("In a year"), words


def _findings(status: CourseStatus) -> tuple[str, str]:
    return tr("Findings"), found_at_visits(status)


def _sessions(status: CourseStatus) -> Iterator[tuple[str, str]]:
    """Yield the minutes with the patient and what went wrong, each where it was recorded."""
    visits = [entry.visit for entry in status.visits]
    minutes = [found for visit in visits if (found := visit.treatment.contact_minutes) is not None]
    if minutes:
        places = {"minutes": sum(minutes), "least": min(minutes), "most": max(minutes)}
        words = marked("{minutes} min at {visits}, {least} to {most} min each")
        if places["least"] == places["most"]:
            words = marked("{minutes} min at {visits}, {most} min each")
        had = tr("%n visit(s)", "", len(minutes))
        yield tr("Face to face"), tr(words, visits=had, **places)
    events = (
        f"{adverse_words(event)} ({day_words_beside(visit.visit_date, visits[-1].visit_date)})"
        for visit in visits
        for event in visit.treatment.adverse_events
    )
    yield tr("Adverse events"), "; ".join(events)


def _plan(course: Course, page: PagePlan) -> Iterator[tuple[str, str]]:
    plan = course.plan
    if course.ended_on is not None:
        reason = course.end_reason or tr("no reason")
        yield tr("Ended"), f"{day_words_in_full(course.ended_on)}: {reason}"
    yield tr("Asked for"), asked_for(course, page.printed_on)
    yield tr("Goal"), f"“{plan.goal}”" if plan.goal else ""
    planned = plan_sentence(plan)
    yield tr("Planned"), planned or tr("no plan recorded")
    yield tr("Reason"), plan.reason or tr(NO_REASON)
    yield tr("Next review"), "" if plan.review_on is None else day_words_in_full(plan.review_on)
    agreed = find_next_visit(plan, page.printed_on)
    yield tr("Next visit"), "" if agreed is None else next_visit_words(agreed, plan.next_visit_at)


def _rules(changes: Sequence[MeasuredChange], course: Course) -> Iterator[str]:
    yield tr(
        "Minimum of 0–10 scores: {percent} % and {points} below the start ({source}); worse: "
        "{worse} above it. Pain reach is the furthest point down the leg that hurt, at most {days} "
        "days back: {zones}, for a reading errs by one. Scores ask for: {recall}.",
        days=REACH_DAYS,
        percent=IMPROVED_PERCENT,
        points=tr("%n point(s)", "", IMPROVED_POINTS),
        source=IMPROVED_PERCENT.source.words,
        worse=tr("%n point(s)", "", WORSE_POINTS),
        zones=tr("%n zone(s)", "", ZONES_WITH_PAIN_STEADY),
        recall=choice_words(course.assessment.recall),
    )
    sources = [_source(one.measure) for one in changes if isinstance(one.measure, FunctionMeasure)]
    known = [source for source in sources if source]
    if known:
        yield f"{'; '.join(known)}."
    payer = course.plan.payer
    if payer is not None:
        parts = (payer_asks(payer), payer_source(payer))
        yield " ".join(f"{part.rstrip('.')}." for part in parts if part) + f" {tr(NOT_AFFILIATED)}"
    yield tr(HONEST)


def _source(measure: FunctionMeasure) -> str:
    if measure.minimum is None:
        return ""
    source = measure.minimum.points.source
    return tr("{name}: {source} ({year})", name=tr(measure.name), source=source.words,
              year=source.year)  # fmt: skip
