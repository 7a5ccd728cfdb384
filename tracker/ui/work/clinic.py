"""What the window needs of the open database: protocols that the workspace meets."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from tracker.ui.work.clinic_languages import PageLanguageDrawer, ScreenLanguageChoice

if TYPE_CHECKING:
    from tracker.domain.rules.new_course import Ending
    from tracker.domain.values.changes import Changes
    from tracker.domain.values.clinic import ClinicSettings
    from tracker.domain.values.course import Course, CourseId, FirstAssessment, Patient, PatientId
    from tracker.domain.values.course_event import CourseEvent, EventId
    from tracker.domain.values.course_rows import CourseRows
    from tracker.domain.values.kept_page import KeptPage, PageId, PagePdf
    from tracker.domain.values.presets import (
        PointGroup,
        PointGroupId,
        SheetText,
        SheetTextId,
        Snippet,
        SnippetId,
    )
    from tracker.domain.values.visit import FlagAction, Visit, VisitId
    from tracker.domain.values.visit_version import VisitVersion
    from tracker.services.courses import CourseSummary
    from tracker.services.drafts import StoredDraft
    from tracker.services.patients import PatientRow
    from tracker.services.visit_files.details import DetailChange
    from tracker.services.visit_files.transfer import ImportSummary

Kept = TypeVar("Kept")
KeptId = TypeVar("KeptId")


class PatientDesk(Protocol):
    """Patients: who they are and which list they appear in."""

    def add(self, patient: "Patient") -> "tuple[PatientId, Changes]":
        """Store a new patient."""

    def change(self, patient: "Patient") -> "Changes":
        """Store what is known of a patient anew."""

    def patient(self, patient_id: "PatientId") -> "Patient":
        """Return one patient."""

    def find_alike(self, patient: "Patient") -> "Patient | None":
        """Return another patient whose id differs in case or blanks only."""

    def rows(self, today: date) -> "tuple[PatientRow, ...]":
        """Return every patient for the list."""

    def find(self, text: str, today: date, limit: int = 50) -> "tuple[PatientRow, ...]":
        """Return patients that match a few typed letters."""


class CourseShelf(Protocol):
    """Courses and their visits."""

    def course(self, course_id: "CourseId") -> "Course":
        """Return a course with every visit."""

    def of_patient(self, patient_id: "PatientId") -> "tuple[CourseSummary, ...]":
        """Return a patient's courses in short."""

    def begin(
        self,
        patient_id: "PatientId",
        assessment: "FirstAssessment",
        ending: "Ending | None" = None,
    ) -> "tuple[CourseId, Changes]":
        """Begin a course, and end the one before where told."""

    def change_assessment(self, course_id: "CourseId", assessment: "FirstAssessment") -> "Changes":
        """Store a course's first assessment anew."""

    def end(self, course_id: "CourseId", *, on: date, reason: str) -> "Changes":
        """End a course."""

    def reopen(self, course_id: "CourseId") -> "Changes":
        """Let an ended course go on."""

    def log_visit(
        self, course_id: "CourseId", visit: "Visit", *, by: str
    ) -> "tuple[VisitId, Changes]":
        """Store a new visit."""

    def amend_visit(self, visit: "Visit", *, by: str, reason: str | None = None) -> "Changes":
        """Store a visit anew; the old version is kept."""

    def strike_out(self, visit_id: "VisitId", *, by: str, reason: str) -> "Changes":
        """Take a visit out of its course, keeping it."""

    def restore_visit(
        self, visit_id: "VisitId", *, by: str, reason: str | None = None
    ) -> "Changes":
        """Take a struck-out visit back into its course."""

    def struck_out(self, course_id: "CourseId") -> "tuple[Visit, ...]":
        """Return the visits of a course that are struck out."""

    def versions(self, visit_id: "VisitId") -> "tuple[VisitVersion, ...]":
        """Return every version of a visit."""

    def add_event(self, course_id: "CourseId", event: "CourseEvent") -> "tuple[EventId, Changes]":
        """Put an event on a course."""

    def change_event(self, event: "CourseEvent") -> "Changes":
        """Let an event say something else."""

    def remove_event(self, event_id: "EventId") -> "Changes":
        """Take an event off its course."""

    def record_action(self, visit_id: "VisitId", action: "FlagAction", *, by: str) -> "Changes":
        """Say what was done about a visit's red flags."""

    def resolve_flags(self, visit_id: "VisitId", *, on: date, note: str, by: str) -> "Changes":
        """Say that a visit's red flags are resolved."""


class DraftDrawer(Protocol):
    """Visits being typed and not yet saved."""

    def save(
        self,
        course_id: "CourseId",
        content: "Mapping[str, object]",
        *,
        visit_id: "VisitId | None" = None,
        version: int | None = None,
    ) -> None:
        """Keep what stands in a form."""

    def all(self) -> "tuple[StoredDraft, ...]":
        """Return every draft."""

    def find(self, course_id: "CourseId") -> "StoredDraft | None":
        """Return the draft of a course that was kept last."""

    def find_for(self, course_id: "CourseId", visit_id: "VisitId | None") -> "StoredDraft | None":
        """Return the draft of one visit, None meaning a new one."""

    def drop(self, course_id: "CourseId", visit_id: "VisitId | None" = None) -> None:
        """Drop the draft of one visit."""


class PresetDrawer(Protocol[Kept, KeptId]):
    """Texts or groups of points that are kept by name."""

    def all(self) -> tuple[Kept, ...]:
        """Return every one, by name."""

    def save(self, preset: Kept) -> "tuple[KeptId, Changes]":
        """Store one."""

    def remove(self, preset_id: KeptId) -> "Changes":
        """Remove one."""


class PageArchive(Protocol):
    """The pages that were handed out."""

    def keep(self, course_id: "CourseId", page: "PagePdf") -> "tuple[PageId, Changes]":
        """Keep a PDF with its course."""

    def keep_together(
        self, pages: "Mapping[CourseId, PagePdf]"
    ) -> "tuple[tuple[PageId, ...], Changes]":
        """Keep a PDF with each of several courses, all or none."""

    def of_course(self, course_id: "CourseId") -> "tuple[KeptPage, ...]":
        """Return what was handed out of a course, the newest first."""

    def pdf(self, page_id: "PageId") -> bytes:
        """Return a kept PDF, byte for byte; refuse one that was altered."""


class WorkerName(Protocol):
    """Who works at this computer."""

    @property
    def own_name(self) -> str:
        """Return the name given for this computer; empty when none was."""

    @property
    def usual_name(self) -> str:
        """Return the name used while none was given."""

    @property
    def name(self) -> str:
        """Return the name that is written beside what is done."""

    def rename(self, own_name: str) -> "Changes":
        """Remember another own name; empty forgets it."""


class SettingsDrawer(Protocol):
    """The clinic's own settings."""

    def read(self) -> "ClinicSettings":
        """Return the settings in force."""

    def write(self, settings: "ClinicSettings") -> "Changes":
        """Store settings."""


class FileShelf(Protocol):
    """Whole files of visits, in and out."""

    def import_courses(
        self, courses: "Sequence[CourseRows]", *, by: str, progress: Callable[[int, int], None]
    ) -> "ImportSummary":
        """Store everything a file holds, or nothing."""

    def details_changed(self, courses: "Sequence[CourseRows]") -> "tuple[DetailChange, ...]":
        """Return what an import would change of patients and courses already there."""

    def export_courses(self) -> "tuple[Course, ...]":
        """Return every course whole."""


class Clinic(Protocol):
    """An open database."""

    @property
    def path(self) -> Path | None:
        """Return the database file; None on a server."""

    @property
    def patients(self) -> PatientDesk:
        """Return the patients."""

    @property
    def courses(self) -> CourseShelf:
        """Return the courses."""

    @property
    def drafts(self) -> DraftDrawer:
        """Return the drafts."""

    @property
    def settings(self) -> SettingsDrawer:
        """Return the settings."""

    @property
    def page_languages(self) -> PageLanguageDrawer:
        """Return the language of each patient's pages."""

    @property
    def screen_language(self) -> ScreenLanguageChoice:
        """Return the language of the screen on this computer."""

    @property
    def who(self) -> WorkerName:
        """Return who works at this computer."""

    @property
    def snippets(self) -> "PresetDrawer[Snippet, SnippetId]":
        """Return the texts for notes."""

    @property
    def sheet_texts(self) -> "PresetDrawer[SheetText, SheetTextId]":
        """Return the texts for the patient's sheet."""

    @property
    def point_groups(self) -> "PresetDrawer[PointGroup, PointGroupId]":
        """Return the own groups of points."""

    @property
    def archive(self) -> PageArchive:
        """Return the pages that were handed out."""

    @property
    def transfer(self) -> FileShelf:
        """Return the way in and out for files."""

    def last_backup_at(self) -> datetime | None:
        """Return when the last verified backup was made; None when never."""

    def close(self) -> None:
        """Close the database."""


OpenClinic = Callable[[], Clinic]
FindFirstRows = Callable[[date], "tuple[PatientRow, ...] | None"]
