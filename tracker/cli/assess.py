"""``tracker assess``: phases and centralization of every course in a file."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any

from tracker.cli.lists import find_archive, read_file, shown_name
from tracker.cli.terminal import progress_bar, without_collection
from tracker.domain.rules.assessment import CourseStatus, Finding, LegCentralization
from tracker.domain.rules.status import status_of
from tracker.domain.values.course import Course
from tracker.domain.values.rules import Rules, RuleVersion
from tracker.domain.words.course_sentences import visit_summary
from tracker.domain.words.names import centralization_words, flag_words, phase_words
from tracker.services.visit_files.reading import Progress, course_of


def run_assess(options: argparse.Namespace) -> int:
    """Print every course of a file; return the exit code."""
    with without_collection():
        return _assess(options)


def _assess(options: argparse.Namespace) -> int:
    rules = Rules(version=RuleVersion(options.rule_version))
    with progress_bar("Reading") as progress:
        courses = _courses(options, progress)
        if options.json:
            _print_json(courses, rules)
        else:
            for course in courses:
                print_course(status_of(course, rules))
    return 0


def _courses(options: argparse.Namespace, progress: Progress) -> Iterator[Course]:
    """Yield the courses of a visit file, a list or an archive."""
    archive = find_archive(options)
    if archive is not None:
        from tracker.cli.archives import courses_of_archive  # noqa: PLC0415  # SQLAlchemy

        yield from courses_of_archive(options, archive, progress)
        return
    file = read_file(options, progress)
    for warning in file.warnings:
        print(f"tracker: {shown_name(options.file)}: {warning}", file=sys.stderr)
    yield from map(course_of, file.courses)


def _print_json(courses: Iterable[Course], rules: Rules) -> None:
    """Print one object, a course a line, so that a large file never stands in memory twice."""
    rest = iter(courses)
    first = list(islice(rest, 1))  # what is refused is refused before a word is said
    write = sys.stdout.write
    write(f'{{"rule_version": {json.dumps(rules.code)},\n "courses": [')
    separator = "\n  "
    for course in chain(first, rest):
        write(separator)
        write(json.dumps(course_json(status_of(course, rules)), ensure_ascii=False))
        separator = ",\n  "
    write("]}\n")


def course_json(status: CourseStatus) -> dict[str, Any]:
    """Return one course as data-formats.md, "assess --json", lays it down."""
    centralization = status.centralization
    return {
        "patient_id": status.course.patient.clinic_id,
        "course": status.course.number,
        "index": status.start.index.value if status.start.index else None,
        "centralization": {
            "headline": centralization.headline.value,
            "left": _leg_json(centralization.left),
            "right": _leg_json(centralization.right),
        },
        "visits": [_visit_json(status, index) for index in range(len(status.visits))],
    }


def _leg_json(leg: LegCentralization | None) -> dict[str, Any] | None:
    if leg is None:
        return None
    return {
        "label": leg.label.value,
        "zones": leg.zones,
        "fluctuating": leg.is_fluctuating,
        "was_nearer_before": leg.was_nearer_before,
    }


def _visit_json(status: CourseStatus, index: int) -> dict[str, Any]:
    assessment = status.visits[index].assessment
    visit = assessment.visit
    return {
        "date": visit.visit_date.isoformat(),
        "phase": int(assessment.phase),
        "flags": [flag.code for flag in assessment.flags],
        "reach": {"left": visit.pain_reach_left, "right": visit.pain_reach_right},
        "reasons": [_reason_json(finding) for finding in assessment.findings],
        "summary": visit_summary(status, index),
    }


def _reason_json(finding: Finding) -> dict[str, Any]:
    return {
        "measure": finding.measure.value,
        "start": finding.start,
        "before": finding.before,
        "now": finding.now,
        "test": finding.test.value,
        "threshold": finding.threshold,
    }


def print_course(status: CourseStatus) -> None:
    """Print one course for a person: a line a visit, with why and what to look at."""
    patient = status.course.patient
    print(f"{patient.clinic_id} · {patient.full_name} · course {status.course.number}")
    print(f"  Pain reach: {centralization_words(status.centralization)}")
    for index, shown in enumerate(status.visits):
        assessment = shown.assessment
        print(f"  {shown.visit.visit_date.isoformat()}  {phase_words(assessment.phase)}")
        print(f"      {visit_summary(status, index)}")
        if assessment.flags:
            flags = (flag_words(flag, status.rules) for flag in assessment.flags)
            print(f"      {'; '.join(flags)}")
    print()
