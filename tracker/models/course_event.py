"""Events of a course as they are stored."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from tracker.domain.values.course_event import CourseEvent, EventId, EventKind
from tracker.models.base import Base
from tracker.models.checks import one_of


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

    def take(self, event: CourseEvent) -> None:
        """Take over what an event says."""
        self.happened_on, self.kind, self.text = event.on, event.kind, event.text

    def to_domain(self) -> CourseEvent:
        """Return the event."""
        return CourseEvent(
            event_id=EventId(self.id), on=self.happened_on, kind=self.kind, text=self.text
        )
