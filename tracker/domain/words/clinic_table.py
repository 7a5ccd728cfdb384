"""The figures of the clinic's page line by line.

The page opens the courses behind each; the exported file veils small counts of people.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial
from itertools import product
from typing import Final

from tracker.domain.cohort.counting import CountedCourses, Missing
from tracker.domain.cohort.figures import ClinicFigures, Interval, TechniqueRow
from tracker.domain.cohort.followed import EndState, Exclusion
from tracker.domain.cohort.reactions import BY_HAND, Technique, Treated, Unanswered
from tracker.domain.values.course import Acuteness, CourseId
from tracker.domain.values.thresholds import (
    COHORT_INDEX_MIN,
    REACTION_WITHIN_DAYS,
    SMALL_CELL_UNDER,
    WORSE_POINTS,
)
from tracker.domain.values.treatment import Stimulation
from tracker.domain.values.visit import Reaction
from tracker.domain.words.choices import choice_words
from tracker.domain.words.clinic_sentences import share_sentences, time_sentences
from tracker.domain.words.names import capitalized
from tracker.domain.words.shares import LEVEL, find_percent, interval_words, percent_words
from tracker.language import marked, tr


class Section(Enum):
    """Where a line stands."""

    SHARE = "share"
    TIME = "time"
    FLARES = "flares"
    TECHNIQUES = "techniques"
    COURSES = "courses"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One count.

    Attributes:
        code: As a file calls it.
        words: As the page calls it.
        of: What it is a part of; None where it is no part.
        courses: Whose it is: of what is counted, one a patient.
        people: How many patients ``of`` is of; None where it counts them itself.
        interval: Of the share; None where there are too few for one.
        is_in_file: Whether an exported file has it; what somebody typed stays here.
    """

    section: Section
    code: str
    words: str
    count: int
    of: int | None = None
    courses: tuple[CourseId, ...] = ()
    people: int | None = None
    interval: Interval | None = None
    is_in_file: bool = True


EXPORT_COLUMNS: Final = ("section", "figure", "value", "of", "percent", "low", "high")
VEIL: Final = f"<{int(SMALL_CELL_UNDER)}"  # in an exported file, for a few people
_TECHNIQUE_WORDS: Final[dict[Technique, str]] = {
    Technique.LIGHT: marked("Light", "technique"),
    Technique.MODERATE: marked("Moderate", "technique"),
    Technique.STRONG: marked("Strong", "technique"),
    Technique.ELECTRO: marked("Electro", "technique"),
}
_EXCLUSION_WORDS: Final[dict[Exclusion, str]] = {
    Exclusion.NO_START: marked("Left out: no starting score"),
    Exclusion.LOW_START: marked("Left out: pain below {points} at the start"),
    Exclusion.SENSORY: marked("Left out: no pain at the start, only tingling or numbness"),
    Exclusion.TOO_SHORT: marked("Left out: begun less than {days} days ago"),
}
_UNANSWERED_WORDS: Final[dict[Unanswered, str]] = {
    Unanswered.NO_NEXT: marked("Left out: no next visit"),
    Unanswered.TOO_LATE: marked("Left out: next visit after more than {days} days"),
    Unanswered.BLANK: marked("Left out: reaction not answered"),
}
_MISSING_WORDS: Final[dict[Missing, str]] = {
    Missing.REACH: marked("Pain reach never recorded"),
    Missing.RED_FLAGS: marked("Red flags not asked at some visit"),
    Missing.FUNCTION: marked("No function score"),
}


def name_of(technique: Technique) -> str:
    """Return what a technique is called in a table."""
    return tr(_TECHNIQUE_WORDS[technique], "technique")


def lines_of(figures: ClinicFigures) -> tuple[Line, ...]:
    """Return every line, those of a section together."""
    counted = figures.counted
    return (
        *_share_lines(figures),
        *_time_lines(counted),
        *_flare_lines(counted),
        *_technique_lines(figures.techniques),
        *_course_lines(counted),
        *_missing_lines(counted),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFigures:
    """Figures with all that is said of them: of ten thousands of courses that takes a while.

    Attributes:
        lines: Every count.
        shares: How many improved, in the fixed words.
        times: By when, in the fixed words.
        needled: The courses of each technique's visits.
    """

    figures: ClinicFigures
    lines: tuple[Line, ...]
    shares: tuple[str, str]
    times: tuple[str, str]
    needled: tuple[tuple[CourseId, ...], ...]


def told(figures: ClinicFigures) -> ToldFigures:
    """Return figures with their words, in the language in use; for a worker."""
    return ToldFigures(
        figures=figures,
        lines=lines_of(figures),
        shares=share_sentences(figures),
        times=time_sentences(figures),
        needled=tuple(row.courses for row in figures.techniques),
    )


def line_columns(
    lines: Sequence[Line],
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return lines as headings and rows of a table, without the columns that none of them needs."""
    headings = "", tr("Count"), tr("Share"), tr("{level} % interval", level=LEVEL), tr("Patients")
    columns = list(zip(*map(_cells, lines), strict=True))
    kept = [at for at, cells in enumerate(columns) if any(cells)]
    rows = zip(*(columns[at] for at in kept), strict=True)
    return tuple(headings[at] for at in kept), tuple(rows)


def _cells(line: Line) -> tuple[str, ...]:
    people = "" if line.people is None else str(line.people)
    if line.of is None:
        return line.words, str(line.count), "", "", people
    count = tr("{count} of {all}", count=line.count, all=line.of)
    share = percent_words(line.count, line.of)
    return line.words, count, share, interval_words(line.interval), people


def file_rows(figures: ClinicFigures) -> Iterator[tuple[str, ...]]:
    """Yield the rows of an exported file, the heading first."""
    yield EXPORT_COLUMNS
    for line in lines_of(figures):
        if line.is_in_file:
            yield _file_row(line)
    curve, comparison = figures.curve, figures.comparison
    if curve is not None:
        days = (curve.median, curve.median_low, curve.median_high)
        median, low, high = ("" if day is None else str(day) for day in days)
        yield Section.TIME.value, "median_day", median, "", "", low, high
    if comparison.difference is not None and comparison.interval is not None:
        ends = (comparison.difference, comparison.interval.low, comparison.interval.high)
        points, low, high = (f"{one:.0f}" for one in ends)
        yield Section.FLARES.value, "strong_less_light_points", points, "", "", low, high


def _file_row(line: Line) -> tuple[str, ...]:
    head = line.section.value, line.code
    people = line.of if line.people is None else line.people
    of = _veiled(line.of, people)
    if VEIL in (of, value := _veiled(line.count, len(line.courses))):
        return *head, VEIL, of, "", "", ""
    percent = None if line.of is None else find_percent(line.count, line.of)
    return *head, value, of, "" if percent is None else str(percent), *_file_ends(line.interval)


def _file_ends(interval: Interval | None) -> tuple[str, str]:
    if interval is None:
        return "", ""
    return f"{100 * interval.low:.0f}", f"{100 * interval.high:.0f}"


def _veiled(count: int | None, people: int | None) -> str:
    """Return a count as a file may say it, by how many people it is of."""
    if count is None:
        return ""
    return VEIL if people is not None and 0 < people < SMALL_CELL_UNDER else str(count)


def _share_lines(figures: ClinicFigures) -> Iterator[Line]:
    counted = figures.counted
    improved = counted.courses(lambda one: one.is_improved)
    lost = counted.courses(lambda one: one.end is EndState.LOST)
    all_of_them, seen = len(counted.followed), counted.courses(lambda one: one.last is not None)

    def line(code: str, words: str, courses: tuple[CourseId, ...], of: int = all_of_them) -> Line:
        return Line(
            section=Section.SHARE, code=code, words=words, count=len(courses), of=of,
            courses=courses, interval=figures.improved if code == "improved_of_all" else None,
        )  # fmt: skip

    yield line("improved_of_all", tr("Improved, of all; lost as not improved"), improved)
    yield line("improved_of_seen", tr("Improved, of those seen"), improved, len(seen))
    yield line("improved_or_lost", tr("Improved, if all who were lost had"), improved + lost)
    worse = counted.courses(lambda one: one.is_worse)
    yield line("worse", tr("Worse by {points} points or more", points=int(WORSE_POINTS)), worse)
    yield line("lost", tr("Lost: not seen, neither ended nor referred"), lost)
    ended = counted.courses(lambda one: one.end is EndState.ENDED)
    yield line("ended", tr("Ended by then"), ended)
    yield from _reason_lines(counted)
    referred = counted.courses(lambda one: one.end is EndState.REFERRED)
    yield line("referred", tr("Referred by then"), referred)


def _reason_lines(counted: CountedCourses) -> Iterator[Line]:
    reasons = {one.end_reason or "" for one in counted.followed if one.end is EndState.ENDED}
    for reason in sorted(reasons):
        courses = tuple(
            one.course_id
            for one in counted.followed
            if one.end is EndState.ENDED and (one.end_reason or "") == reason
        )
        shown = reason or tr("no reason given")
        yield Line(
            section=Section.SHARE, code="ended_reason", words=tr("Ended: {reason}", reason=shown),
            count=len(courses), of=len(counted.followed), courses=courses, is_in_file=False,
        )  # fmt: skip


def _time_lines(counted: CountedCourses) -> Iterator[Line]:
    for code, words, courses in (
        ("confirmed_fall", tr("Confirmed fall"), counted.courses(lambda one: one.has_fallen)),
        (
            "referred_before_fall",
            tr("Referred before a fall"),
            counted.courses(lambda one: one.is_cut_by_referral),
        ),
    ):
        yield Line(
            section=Section.TIME, code=code, words=words, count=len(courses),
            of=len(counted.followed), courses=courses,
        )  # fmt: skip


def _flare_lines(counted: CountedCourses) -> Iterator[Line]:
    lasting: tuple[Acuteness | None, ...] = (
        Acuteness.CHRONIC, Acuteness.SUBACUTE, Acuteness.ACUTE, None,
    )  # fmt: skip
    for group in product(lasting, (False, True), reversed(BY_HAND)):
        line = _flare_line(counted, *group)
        if line.of:
            yield line
    for reason in Unanswered:
        left_out = counted.tally(partial(_is_left_out, reason))
        yield Line(
            section=Section.FLARES,
            code=reason.value,
            words=tr(_UNANSWERED_WORDS[reason], days=int(REACTION_WITHIN_DAYS)),
            count=left_out.visits,
            courses=left_out.courses,
        )


def _is_left_out(reason: Unanswered, one: Treated) -> bool:
    return one.stimulation is not None and one.followed_by is reason


def _flare_line(
    counted: CountedCourses,
    lasting: Acuteness | None,
    has_electro: bool,  # noqa: FBT001  # one of a product
    stimulation: Stimulation,
) -> Line:
    def is_meant(one: Treated) -> bool:
        return (one.lasting, one.has_electro, one.stimulation) == (
            lasting, has_electro, stimulation,
        ) and isinstance(one.followed_by, Reaction)  # fmt: skip

    every = counted.tally(is_meant)
    flares = counted.tally(lambda one: is_meant(one) and one.followed_by is Reaction.FLARE)
    duration = tr("duration not recorded") if lasting is None else choice_words(lasting)
    words = tr(
        "{duration}, {strength}", duration=capitalized(duration), strength=choice_words(stimulation)
    )
    if has_electro:
        words = tr("{words}, with electroacupuncture", words=words)
    is_either = stimulation is not Stimulation.MODERATE
    if is_either and lasting is Acuteness.CHRONIC and not has_electro:
        words = tr("{words}: compared", words=words)
    electro = "electro" if has_electro else "no_electro"
    return Line(
        section=Section.FLARES,
        code=f"{lasting.value if lasting else 'unknown'}_{electro}_{stimulation.value}",
        words=words,
        count=flares.visits,
        of=every.visits,
        courses=flares.courses,
        people=len(every.courses),
    )


def _technique_lines(rows: Sequence[TechniqueRow]) -> Iterator[Line]:
    for row, reaction in product(rows, Reaction):
        if row.is_shown:
            yield Line(
                section=Section.TECHNIQUES,
                code=f"{row.technique.value}_{reaction.value}",
                words=f"{name_of(row.technique)}: {choice_words(reaction)}",
                count=row.reactions[reaction],
                of=row.visits,
                courses=row.courses_with[reaction],
                people=len(row.courses),
                interval=row.intervals.get(reaction),
            )


def _course_lines(counted: CountedCourses) -> Iterator[Line]:
    followed = counted.courses(lambda _one: True)
    excluded = tuple(course for one in counted.excluded.values() for course in one)

    def line(code: str, words: str, courses: tuple[CourseId, ...]) -> Line:
        return Line(
            section=Section.COURSES, code=code, words=words, count=len(courses), courses=courses
        )

    begun = (*followed, *counted.further, *excluded)
    yield line("begun", tr("Courses begun in the period"), begun)
    yield line("counted", tr("Counted: one a patient"), followed)
    yield line("further", tr("Further courses of the same patients"), counted.further)
    for reason, courses in counted.excluded.items():
        words = tr(
            _EXCLUSION_WORDS[reason],
            points=int(COHORT_INDEX_MIN),
            days=counted.question.horizon_days,
        )
        yield line(reason.value, words, courses)
    if counted.unread:
        yield Line(
            section=Section.COURSES, code="unread", words=tr("Could not be read"),
            count=counted.unread,
        )  # fmt: skip


def _missing_lines(counted: CountedCourses) -> Iterator[Line]:
    for missing, courses in counted.missing.items():
        yield Line(
            section=Section.MISSING, code=missing.value, words=tr(_MISSING_WORDS[missing]),
            count=len(courses), of=counted.begun, courses=courses,
        )  # fmt: skip
