"""The clinic's page on paper, as data: the parts of the screen with their fixed words, no names."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from tracker.domain.cohort.figures import ClinicFigures, Curve
from tracker.domain.values.clinic import ClinicSettings, Paper
from tracker.domain.values.kept_page import PageLook
from tracker.domain.values.thresholds import AT_RISK_LEAST, SMALL_CELL_UNDER
from tracker.domain.words.clinic_sentences import (
    flare_scope_words,
    flare_sentences,
    foot_words,
    share_sentences,
    technique_words,
    time_sentences,
)
from tracker.domain.words.clinic_table import Line, Section, line_columns, lines_of
from tracker.domain.words.names import day_words_in_full
from tracker.domain.words.shares import months_words
from tracker.domain.words.technique_words import technique_cells, technique_headings
from tracker.language import Language, language, tr
from tracker.reports.documents import Letterhead, Table, letterhead_of

_WEEK_DAYS: Final = 7
_FIRST_COLUMN: Final = 4.0  # of the width, where each other column has 1
_TECHNIQUE_COLUMN: Final = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class ClinicPart:
    """One part: its words, then the curve where there is one, then its counts.

    Attributes:
        lead: What stands out; empty for nothing.
        words: What stands below it; empty for nothing.
        curve: None where there are too few for one, or the part has none.
        below: What is said of the curve or of the counts in small words; empty for nothing.
        table: The counts; None where there are none.
    """

    heading: str
    lead: str = ""
    words: str = ""
    curve: Curve | None = None
    below: str = ""
    table: Table | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClinicReport:
    """What the clinic's page says, for the clinician alone.

    Attributes:
        period: Which courses, and after how long they are looked at.
        horizon_days: Where the curve ends.
        footer: Stands on every page: what the figures cannot show.
    """

    paper: Paper
    look: PageLook = PageLook.COLOUR
    letterhead: Letterhead
    title: str
    period: str
    printed_on: date
    parts: tuple[ClinicPart, ...]
    horizon_days: int
    footer: str
    language: Language = field(default_factory=language)


def clinic_report(figures: ClinicFigures, settings: ClinicSettings, today: date) -> ClinicReport:
    """Return the clinic's page in the language in use.

    Args:
        figures: As they stand on the screen.
        settings: Give letterhead and paper.
        today: Stands on the page.
    """
    question = figures.counted.question
    return ClinicReport(
        paper=settings.paper,
        letterhead=letterhead_of(settings),
        title=tr("The clinic's courses"),
        period=tr(
            "Begun {period}, looked at after {weeks}. Printed on {day}.",
            period=months_words(question.first_day, question.last_day),
            weeks=tr("%n week(s)", "", question.horizon_days // _WEEK_DAYS),
            day=day_words_in_full(today),
        ),
        printed_on=today,
        parts=tuple(_parts(figures)),
        horizon_days=question.horizon_days,
        footer=foot_words(),
    )


def _parts(figures: ClinicFigures) -> Iterator[ClinicPart]:
    # What somebody typed, such as a reason, stays on the screen: it may name people.
    lines = [line for line in lines_of(figures) if line.is_in_file]
    lead, rest = share_sentences(figures)
    yield ClinicPart(
        heading=tr("Improved"), lead=lead, words=rest, table=_table(lines, Section.SHARE)
    )
    yield _time_part(figures, lines)
    # Not last, as on the screen: it fits below the curve.
    yield ClinicPart(heading=tr("Missing in the records"), table=_table(lines, Section.MISSING))
    yield ClinicPart(
        heading=tr("Flares after strong and light needling"),
        words=flare_sentences(figures.comparison),
        below=flare_scope_words(),
        table=_table(lines, Section.FLARES),
    )
    yield ClinicPart(
        heading=tr("Technique and reaction"),
        words=technique_words(),
        table=_technique_table(figures),
    )
    yield ClinicPart(
        heading=tr("Which courses are counted"),
        below=tr(
            "Counts of fewer than {people} people are shown here as they are; the exported file "
            "veils them. Keep this page in the clinic.",
            people=int(SMALL_CELL_UNDER),
        ),
        table=_table(lines, Section.COURSES),
    )


def _time_part(figures: ClinicFigures, lines: Iterable[Line]) -> ClinicPart:
    lead, rest = time_sentences(figures)
    ends = tr(
        "The curve ends where fewer than {courses} are still followed.", courses=int(AT_RISK_LEAST)
    )
    return ClinicPart(
        heading=tr("Time to a confirmed fall"),
        lead=lead,
        words=rest,
        curve=figures.curve,
        below="" if figures.curve is None else ends,
        table=_table(lines, Section.TIME),
    )


def _table(lines: Iterable[Line], section: Section) -> Table | None:
    headings, rows = line_columns([line for line in lines if line.section is section])
    if not rows:
        return None
    weights = (_FIRST_COLUMN, *(1.0 for _ in headings[1:]))
    return Table(title="", header=headings, weights=weights, rows=rows)


def _technique_table(figures: ClinicFigures) -> Table | None:
    rows: Sequence[tuple[str, ...]] = technique_cells(figures.techniques)
    if not rows:
        return None
    header = technique_headings()
    weights = tuple(_TECHNIQUE_COLUMN if at < 2 else 1.0 for at in range(len(header)))  # noqa: PLR2004  # name and visits
    return Table(title="", header=header, weights=weights, rows=tuple(rows))
