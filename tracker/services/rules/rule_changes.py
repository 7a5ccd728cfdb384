"""Whose shown phase rules change that are new to a clinic, and that it was told so."""

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from tracker.domain.rules.rules_effect import (
    PhaseChange,
    RulesEffect,
    by_urgency,
    find_change,
)
from tracker.domain.values.access import AccessKind
from tracker.domain.values.course import CourseId, Patient
from tracker.domain.values.rules import BOOK_RULES, Rules, RuleVersion, in_force
from tracker.files import write_whole
from tracker.models.clinic import ONLY_ROW, ClinicRecord
from tracker.models.cohort.courses import listed_courses
from tracker.models.database import Database
from tracker.models.own_rules.set_rules import (
    all_set_rules,
    find_rules,
    rules_in_force,
)
from tracker.models.reading_errors import READING_ERRORS, is_of_one_row
from tracker.models.rule_visits import courses_by_rules
from tracker.models.sqlite_file import Progress, ignore_progress
from tracker.services.access_log import AccessLog
from tracker.services.recording import Recorder
from tracker.services.visit_files.cells import write_text

# Courses read at a time. It bounds the memory, and the window's pauses: while rows of a batch are
# fetched nobody else has the interpreter.
BATCH: Final = 5
HEADINGS: Final = (
    "patient_id", "name", "course", "last_visit", "rules_before", "phase_before", "rules_after",
    "phase_after",
)  # fmt: skip
_SEEN: Final = select(ClinicRecord.rules_seen).where(ClinicRecord.id == ONLY_ROW)
_COUNT: Final = text("SELECT count(*) FROM course_summaries WHERE visit_count > 0")
_NEXT: Final = text(
    "SELECT course_id FROM course_summaries WHERE visit_count > 0 AND course_id > :after"
    " ORDER BY course_id LIMIT :count"
)

Shown = Callable[[Patient], tuple[str, str]]
"""Returns a patient's id and name as they may be shown now."""


class RuleChanges:
    """What the present rules change, counted anew whenever somebody asks."""

    def __init__(self, database: Database, access: AccessLog, recorder: Recorder) -> None:
        self._database, self._access, self._recorder = database, access, recorder

    @property
    def is_due(self) -> bool:
        """Return whether the clinic has not yet been shown what the present rules change."""
        with self._database.read() as session:
            return _seen(session) != rules_in_force(session).code

    @property
    def has_visits(self) -> bool:
        """Return whether there is anything that rules could change."""
        return self._count() > 0

    @property
    def versions(self) -> tuple[Rules, Rules]:
        """Return the rules so far and the present ones.

        Those so far are the ones the clinic was shown last, else those in force before, else the
        version before.
        """
        with self._database.read() as session:
            after = rules_in_force(session)
            before = find_rules(session, _seen(session))
            return _rules_before(session) if before == after else before, after

    def effect(self, progress: Progress = ignore_progress) -> RulesEffect:
        """Return what the present rules change; for a worker, a few courses at once.

        Args:
            progress: Called with courses done and courses in all; raising in it ends it.
        """
        return self.effect_of(*self.versions, progress)

    def effect_of(
        self, before: Rules, after: Rules, progress: Progress = ignore_progress
    ) -> RulesEffect:
        """Return what going over from some rules to others changes.

        Args:
            before: The rules so far.
            after: The new ones.
            progress: As of ``effect``.
        """
        total, last, done = self._count(), 0, 0
        changes: list[PhaseChange] = []
        unread = 0
        progress(0, total)
        while courses := self._next(last):
            last = courses[-1]
            with self._database.read() as session:
                found, missed = _changes(session, courses, before, after)
            changes += found
            done, unread = done + len(courses), unread + missed
            progress(min(done, total), total)
        return RulesEffect(
            before=before,
            after=after,
            course_count=done - unread,
            unread_count=unread,
            changes=tuple(sorted(changes, key=by_urgency)),
        )

    def note_seen(self) -> None:
        """Keep that whoever works here was shown what the present rules change; one transaction.

        Who and when is a line of the log of access.
        """
        if not self.is_due:
            return
        saving = self._recorder.saving()
        with self._database.write() as session:
            code = rules_in_force(session).code
            session.get_one(ClinicRecord, ONLY_ROW).rules_seen = code
            session.flush()
            self._recorder.log(session, AccessKind.RULES_SEEN, saving, detail=code)

    def export(self, file: Path, effect: RulesEffect, shown: Shown) -> None:
        """Write the changes to a CSV file; whole or not at all.

        Raises:
            InputError: The file cannot be written.
        """
        written = io.StringIO(newline="")
        writer = csv.writer(written)  # ends lines with CRLF (RFC 4180), as the visit file does
        writer.writerow(HEADINGS)
        for start in range(0, len(effect.changes), BATCH):
            writer.writerows(self._rows(effect, effect.changes[start : start + BATCH], shown))
        write_whole(file, written.getvalue().encode("utf-8"))
        self._access.note(AccessKind.EXPORTED, detail="rules")

    def _count(self) -> int:
        with self._database.read() as session:
            return int(session.execute(_COUNT).scalar_one())

    def _next(self, after: int) -> tuple[CourseId, ...]:
        with self._database.read() as session:
            rows = session.execute(_NEXT, {"after": after, "count": BATCH}).all()
        return tuple(CourseId(row[0]) for row in rows)

    def _rows(
        self, effect: RulesEffect, changes: Sequence[PhaseChange], shown: Shown
    ) -> Iterator[tuple[object, ...]]:
        with self._database.read() as session:
            about = {one[1]: one for one in listed_courses(session, [c.course_id for c in changes])}
        codes = effect.before.code, effect.after.code
        for change in changes:
            patient, _, number, _, _ = about[change.course_id]
            words = map(write_text, shown(patient))
            phases = int(change.before), codes[1], int(change.after)
            yield *words, number, change.last_visit.isoformat(), codes[0], *phases


def _seen(session: Session) -> str:
    return session.execute(_SEEN).scalar_one()


def _rules_before(session: Session) -> Rules:
    """Return what was in force before the present rules."""
    set_before = all_set_rules(session)[1:]
    if set_before:
        return in_force([one.rules for one in set_before])
    if rules_in_force(session) != BOOK_RULES:
        return BOOK_RULES
    versions = tuple(RuleVersion)
    return Rules(version=versions[versions.index(BOOK_RULES.version) - 1])


def _changes(
    session: Session, courses: Sequence[CourseId], before: Rules, after: Rules
) -> tuple[list[PhaseChange], int]:
    """Return the changes of some courses, and how many of these could not be read."""
    try:
        found = [
            find_change(course, before, after)
            for _, course in courses_by_rules(session, courses, after)
        ]
    except READING_ERRORS as error:
        if not is_of_one_row(error):
            raise
        return _one_by_one(session, courses, before, after)
    return [one for one in found if one is not None], 0


def _one_by_one(
    session: Session, courses: Sequence[CourseId], before: Rules, after: Rules
) -> tuple[list[PhaseChange], int]:
    """Return the same where one of them cannot be read, so that it costs only itself."""
    if len(courses) == 1:
        return [], 1
    each = [_changes(session, [one], before, after) for one in courses]
    return [one for found, _ in each for one in found], sum(missed for _, missed in each)
