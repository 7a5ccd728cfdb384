"""What happened beside the treatment: put on a course's time axis, changed, taken off."""

from tracker.domain.values.changes import Changes, course_changes
from tracker.domain.values.course import CourseId
from tracker.domain.values.course_event import CourseEvent, EventId
from tracker.models.course_event import CourseEventRecord
from tracker.models.course_loading import patient_of
from tracker.models.database import Database


class CourseEvents:
    """The events of courses."""

    _database: Database

    def add_event(self, course_id: CourseId, event: CourseEvent) -> tuple[EventId, Changes]:
        """Put an event on a course; one transaction."""
        with self._database.write() as session:
            record = CourseEventRecord(course_id=course_id)
            record.take(event)
            session.add(record)
            session.flush()
            event_id = EventId(record.id)
            return event_id, course_changes(patient_of(session, course_id), course_id)

    def change_event(self, event: CourseEvent) -> Changes:
        """Let a stored event say something else; one transaction."""
        if event.event_id is None:
            raise ValueError("only a stored event can be changed: event_id is None")
        with self._database.write() as session:
            record = session.get_one(CourseEventRecord, event.event_id)
            record.take(event)
            course_id = CourseId(record.course_id)
            return course_changes(patient_of(session, course_id), course_id)

    def remove_event(self, event_id: EventId) -> Changes:
        """Take an event off its course; one transaction."""
        with self._database.write() as session:
            record = session.get_one(CourseEventRecord, event_id)
            course_id = CourseId(record.course_id)
            session.delete(record)
            return course_changes(patient_of(session, course_id), course_id)
