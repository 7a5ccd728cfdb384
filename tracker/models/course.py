"""Courses, their first assessment and their events as they are stored."""

from collections.abc import Mapping
from datetime import date, time
from typing import Final, TypeVar

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.domain.values.anatomy import Side
from tracker.domain.values.course import (
    ACTIVITIES_MAX,
    Activity,
    Aggravator,
    Course,
    CourseEvent,
    CourseId,
    Driver,
    DriverRevision,
    EventId,
    EventKind,
    FirstAssessment,
    Quality,
    Recall,
)
from tracker.domain.values.payers import Payer
from tracker.domain.values.plan import (
    INTERVAL_MAX,
    PERIODS_MAX,
    PLANNED_MAX,
    AllowedPeriod,
    CoursePlan,
)
from tracker.domain.values.red_flags import AskedOnce
from tracker.domain.values.rules import Rules
from tracker.domain.values.visit import ActivityId, Visit
from tracker.models.base import Base, part_of
from tracker.models.checks import code, not_blank, one_of, whole
from tracker.models.patient import PatientRecord
from tracker.models.types import KnownCode, yes_no


class CourseEventRecord(Base):
    """Something that happened beside the treatment."""

    __tablename__ = "course_events"
    __table_args__ = (
        one_of("kind", EventKind),
        CheckConstraint(
            f"kind <> '{EventKind.OTHER.value}' OR (text IS NOT NULL AND trim(text) <> '')",
            name="other_in_words",
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    course_id: Mapped[int] = mapped_column(ForeignKey("courses.id", ondelete="CASCADE"), index=True)
    happened_on: Mapped[date]
    kind: Mapped[EventKind]
    text: Mapped[str | None]
    version: Mapped[int] = mapped_column(default=1, server_default="1")

    def take(self, event: CourseEvent) -> None:
        """Take over what an event says."""
        self.happened_on, self.kind, self.text = event.on, event.kind, event.text

    def to_domain(self) -> CourseEvent:
        """Return the event."""
        return CourseEvent(
            event_id=EventId(self.id),
            on=self.happened_on,
            kind=self.kind,
            text=self.text,
            version=self.version,
        )


PLAIN_FIELDS: Final = ("side", "onset_date", "distribution", "limits", "recall")
PLAN_FIELDS: Final = (
    "planned_visits", "interval_days", "goal", "reason", "review_on", "next_visit_on",
    "next_visit_at", "medication_start", "medication_now", "work_start", "work_now", "status_on",
    "payer", "payer_name", "yearly_visits", "visits_elsewhere",
)  # fmt: skip
"""The columns of a plan, by the names of its fields."""


class CourseRecord(Base):
    """One episode of care; every blank is "not recorded"."""

    __tablename__ = "courses"
    __table_args__ = (
        UniqueConstraint("patient_id", "number"),
        whole("number", 1, 10_000),
        one_of("side", Side),
        whole("planned_visits", 1, PLANNED_MAX),
        whole("interval_days", 1, INTERVAL_MAX),
        one_of("recall", Recall),
        code("payer"),
        whole("yearly_visits", 1, INTERVAL_MAX),
        whole("visits_elsewhere", 0, INTERVAL_MAX),
        Index("ix_courses_next_visit_on", "next_visit_on"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    patient_id: Mapped[int] = mapped_column(ForeignKey("patients.id"))
    number: Mapped[int]
    side: Mapped[Side | None]
    onset_date: Mapped[date | None]
    distribution: Mapped[str | None]
    limits: Mapped[str | None]
    planned_visits: Mapped[int | None]
    interval_days: Mapped[int | None]
    recall: Mapped[Recall]
    ended_on: Mapped[date | None]
    end_reason: Mapped[str | None]
    version: Mapped[int] = mapped_column(default=1, server_default="1")
    goal: Mapped[str | None]
    reason: Mapped[str | None]
    review_on: Mapped[date | None]
    next_visit_on: Mapped[date | None]
    next_visit_at: Mapped[time | None]
    medication_start: Mapped[str | None]
    medication_now: Mapped[str | None]
    work_start: Mapped[str | None]
    work_now: Mapped[str | None]
    status_on: Mapped[date | None]
    payer: Mapped[Payer | None] = mapped_column(KnownCode(Payer))
    payer_name: Mapped[str | None]
    yearly_visits: Mapped[int | None]
    visits_elsewhere: Mapped[int | None]

    patient: Mapped[PatientRecord] = relationship(lazy="raise")
    drivers: Mapped[list["DriverRecord"]] = relationship(
        lazy="raise", cascade="all, delete-orphan", order_by="DriverRecord.position"
    )
    qualities: Mapped[list["QualityRecord"]] = relationship(
        lazy="raise", cascade="all, delete-orphan"
    )
    aggravators: Mapped[list["AggravatorRecord"]] = relationship(
        lazy="raise", cascade="all, delete-orphan"
    )
    diagnoses: Mapped[list["DiagnosisRecord"]] = relationship(
        lazy="raise", cascade="all, delete-orphan", order_by="DiagnosisRecord.position"
    )
    asked_once: Mapped[list["AskedOnceRecord"]] = relationship(
        lazy="raise", cascade="all, delete-orphan"
    )
    activities: Mapped[list["ActivityRecord"]] = relationship(
        lazy="raise", cascade="all, delete-orphan", order_by="ActivityRecord.position"
    )
    periods: Mapped[list["AllowedPeriodRecord"]] = relationship(
        lazy="raise", cascade="all, delete-orphan", order_by="AllowedPeriodRecord.position"
    )
    events: Mapped[list[CourseEventRecord]] = relationship(
        lazy="raise", viewonly=True, order_by=(CourseEventRecord.happened_on, CourseEventRecord.id)
    )

    @classmethod
    def begun(cls, patient_id: int, number: int, assessment: FirstAssessment) -> "CourseRecord":
        """Return a new record of a course."""
        record = cls(
            patient_id=patient_id,
            number=number,
            drivers=[],
            qualities=[],
            aggravators=[],
            asked_once=[],
            diagnoses=[],
            activities=[],
            periods=[],
        )
        record.take(assessment)
        return record

    def take(self, assessment: FirstAssessment) -> None:
        """Take over every field of a first assessment; its lists must be loaded.

        An activity that is gone from it loses its place but stays, since visits may score it.
        """
        for name in PLAIN_FIELDS:
            setattr(self, name, getattr(assessment, name))
        self.take_drivers(assessment.drivers)
        self._take_sets(assessment)
        self._take_answers(assessment.asked_once)
        self._take_activities(assessment.activities)

    def take_plan(self, plan: CoursePlan) -> None:
        """Take over every field of a plan; its periods must be loaded."""
        for name in PLAN_FIELDS:
            setattr(self, name, getattr(plan, name))
        _make_as_many(self.periods, AllowedPeriodRecord, len(plan.periods))
        for row, period in zip(self.periods, plan.periods, strict=True):
            row.visits, row.first_day, row.last_day = (
                period.visits,
                period.first_day,
                period.last_day,
            )

    def take_drivers(self, drivers: tuple[DriverRevision, ...]) -> None:
        """Take over the presumed drivers, oldest first; those stored must be loaded."""
        _make_as_many(self.drivers, DriverRecord, len(drivers))
        for row, revision in zip(self.drivers, drivers, strict=True):
            row.judged_on, row.driver = revision.on, revision.driver

    def add_activities(self, activities: tuple[Activity, ...]) -> None:
        """Ask activities more, after those asked already; they must be loaded."""
        asked = sum(row.position is not None for row in self.activities)
        for position, activity in enumerate(activities, asked):
            self.activities.append(ActivityRecord(name=activity.name, position=position))

    def _take_sets(self, assessment: FirstAssessment) -> None:
        qualities = {row.quality: row for row in self.qualities}
        self.qualities = [
            qualities.get(item) or QualityRecord(quality=item)
            for item in Quality
            if item in assessment.quality
        ]
        aggravators = {row.aggravator: row for row in self.aggravators}
        self.aggravators = [
            aggravators.get(item) or AggravatorRecord(aggravator=item)
            for item in Aggravator
            if item in assessment.aggravators
        ]
        codes = assessment.diagnosis_codes
        _make_as_many(self.diagnoses, DiagnosisRecord, len(codes))
        for row, one in zip(self.diagnoses, codes, strict=True):
            row.code = one

    def _take_answers(self, asked: Mapping[AskedOnce, bool]) -> None:
        rows = {row.item: row for row in self.asked_once}
        self.asked_once = [rows.get(item) or AskedOnceRecord(item=item) for item in asked]
        for row in self.asked_once:
            row.is_yes = asked[row.item]

    def _take_activities(self, activities: tuple[Activity, ...]) -> None:
        stored = {row.id: row for row in self.activities}
        for row in self.activities:
            row.position = None
        for position, activity in enumerate(activities):
            known = stored.get(activity.activity_id or 0)
            row = known or ActivityRecord()
            row.name, row.position = activity.name, position
            if known is None:
                self.activities.append(row)

    def to_domain(self, visits: tuple[Visit, ...], rules: Rules) -> Course:
        """Return the course with these visits; patient, assessment and events must be loaded.

        Args:
            visits: The live ones, in order of entry.
            rules: In force in the clinic.
        """
        return Course(
            course_id=CourseId(self.id),
            patient=self.patient.to_domain(),
            number=self.number,
            assessment=self.assessment(),
            visits=visits,
            ended_on=self.ended_on,
            end_reason=self.end_reason,
            events=tuple(event.to_domain() for event in self.events),
            plan=self.plan(),
            rules=rules,
        )

    def plan(self) -> CoursePlan:
        """Return the plan; its periods must be loaded."""
        return CoursePlan(
            **{name: getattr(self, name) for name in PLAN_FIELDS},
            periods=tuple(
                AllowedPeriod(visits=row.visits, first_day=row.first_day, last_day=row.last_day)
                for row in self.periods
            ),
            version=self.version,
        )

    def assessment(self) -> FirstAssessment:
        """Return the first assessment; its lists must be loaded."""
        return FirstAssessment(
            **{name: getattr(self, name) for name in PLAIN_FIELDS},
            drivers=tuple(
                DriverRevision(on=row.judged_on, driver=row.driver) for row in self.drivers
            ),
            quality=frozenset(row.quality for row in self.qualities),
            aggravators=frozenset(row.aggravator for row in self.aggravators),
            asked_once={row.item: row.is_yes for row in self.asked_once},
            diagnosis_codes=tuple(row.code for row in self.diagnoses),
            activities=tuple(
                Activity(name=row.name, activity_id=ActivityId(row.id))
                for row in self.activities
                if row.position is not None
            ),
            version=self.version,
        )


class DriverRecord(Base):
    """What was presumed to drive the pain, and since when; oldest first."""

    __tablename__ = "course_drivers"
    __table_args__ = (one_of("driver", Driver),)

    course_id: Mapped[int] = part_of("courses")
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    judged_on: Mapped[date]
    driver: Mapped[Driver]


class QualityRecord(Base):
    """One quality of the pain of a course."""

    __tablename__ = "course_qualities"
    __table_args__ = (one_of("quality", Quality),)

    course_id: Mapped[int] = part_of("courses")
    quality: Mapped[Quality] = mapped_column(primary_key=True)


class AggravatorRecord(Base):
    """One thing that makes the pain of a course worse."""

    __tablename__ = "course_aggravators"
    __table_args__ = (one_of("aggravator", Aggravator),)

    course_id: Mapped[int] = part_of("courses")
    aggravator: Mapped[Aggravator] = mapped_column(primary_key=True)


class AskedOnceRecord(Base):
    """One answer of a course to what does not change; without a row it was not asked."""

    __tablename__ = "course_asked_once"
    __table_args__ = (one_of("item", AskedOnce),)

    course_id: Mapped[int] = part_of("courses")
    item: Mapped[AskedOnce] = mapped_column(primary_key=True)
    is_yes: Mapped[bool] = mapped_column(yes_no("is_yes"))


class DiagnosisRecord(Base):
    """One diagnosis code of a course, in the order chosen."""

    __tablename__ = "course_diagnoses"
    __table_args__ = (not_blank("code"),)

    course_id: Mapped[int] = part_of("courses")
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    code: Mapped[str]


class AllowedPeriodRecord(Base):
    """So many visits a payer authorised, from a day to a day."""

    __tablename__ = "allowed_periods"
    __table_args__ = (
        whole("position", 0, PERIODS_MAX - 1),
        whole("visits", 1, PLANNED_MAX),
        CheckConstraint("last_day >= first_day", name="days"),
    )

    course_id: Mapped[int] = part_of("courses")
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    visits: Mapped[int]
    first_day: Mapped[date]
    last_day: Mapped[date]


Placed = TypeVar("Placed", DriverRecord, DiagnosisRecord, AllowedPeriodRecord)


def _make_as_many(rows: list[Placed], kind: type[Placed], count: int) -> None:
    """Let a list have so many rows, those that stay in their places."""
    del rows[count:]
    rows += [kind(position=position) for position in range(len(rows), count)]


class ActivityRecord(Base):
    """One activity of the patient's own (PSFS); without a position it is no longer asked."""

    __tablename__ = "activities"
    __table_args__ = (whole("position", 0, ACTIVITIES_MAX - 1),)

    id: Mapped[int] = mapped_column(primary_key=True)
    course_id: Mapped[int] = mapped_column(ForeignKey("courses.id", ondelete="CASCADE"), index=True)
    position: Mapped[int | None]
    name: Mapped[str]
