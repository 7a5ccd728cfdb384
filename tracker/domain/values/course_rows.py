"""What a file of visits says about one course: the value between reading and importing."""

from dataclasses import dataclass
from datetime import date

from tracker.domain.values.anatomy import Side
from tracker.domain.values.checks import check_whole
from tracker.domain.values.course import Activity, Driver, DriverRevision, FirstAssessment, Patient
from tracker.domain.values.plan import NO_PLAN, CoursePlan
from tracker.domain.values.visit import Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseRows:
    """All rows of one patient's course in a file.

    Attributes:
        patient: As the file describes the patient, by the clinic's own id.
        number: 1, 2, … within the patient.
        side: None when the file does not say.
        onset_date: None when the file does not say.
        driver: None when the file does not say.
        activities: The patient's own, as the file's visits number them.
        plan: What the file says of it; a blank says nothing.
        visits: In file order; of two on one day the later amends the earlier.
        columns: Names of the file's columns; what has none is kept as stored when a visit that is
            already there is amended. None means every column.
        first_line: Line of the file on which the course's first row starts, from 1.
    """

    patient: Patient
    number: int = 1
    side: Side | None = None
    onset_date: date | None = None
    driver: Driver | None = None
    activities: tuple[Activity, ...] = ()
    plan: CoursePlan = NO_PLAN
    visits: tuple[Visit, ...] = ()
    columns: frozenset[str] | None = None
    first_line: int = 1

    def __post_init__(self) -> None:
        check_whole("course", self.number, 1, 10_000)

    @property
    def assessment(self) -> FirstAssessment:
        """Return what the file says of the first assessment: the driver since the first visit."""
        drivers: tuple[DriverRevision, ...] = ()
        if self.driver is not None and self.visits:
            drivers = (DriverRevision(on=self.visits[0].visit_date, driver=self.driver),)
        return FirstAssessment(
            side=self.side,
            onset_date=self.onset_date,
            drivers=drivers,
            activities=self.activities,
        )
