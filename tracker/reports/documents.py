"""The patient's sheet as data: everything on the page but where it stands."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from tracker.domain.rules.assessment import CourseStatus
from tracker.domain.values.clinic import ClinicSettings, Paper
from tracker.domain.values.course import CourseId
from tracker.domain.values.kept_page import PageLook, PagePdf, PageVariant
from tracker.domain.values.texts import visible
from tracker.domain.values.visit import VisitId, VisitVersion
from tracker.domain.words.patient_table import TableRow
from tracker.domain.words.phase_road import RoadStep
from tracker.language import Language, language, marked

SAFETY_HEAD: Final = marked("Go to the emergency room or call {number} if any of these is new.")
SAFETY_ITEMS: Final = (
    marked("You cannot pass urine, it is hard to start, or you cannot feel it."),
    marked("You leak urine or stool."),
    marked("You go numb or tingle between your legs or around your back passage."),
    marked("Sex feels numb."),
    marked("Pain, numbness or weakness comes into both legs."),
    marked("A leg or foot gets weak."),
    marked("You have a fever with bad back pain."),
)


Versions = Mapping[VisitId, Sequence[VisitVersion]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePlan:
    """What one print should be; the pages are composed anew for each.

    Attributes:
        printed_on: Today.
        variant: What is wanted; the letter takes the place of a sheet that is withheld.
        paper: None is the clinic's usual one.
        closing: The text of this page; None is the clinic's usual one.
        next_visit: Day, or day and time.
        language: Of the pages; None is the one they are usually in.
        versions: Every version of each visit, oldest first, for the clinician's amendments.
        is_unsaved: A visit that is not saved yet is in it, and the letter says so.
        addressee: Whom the letter goes to; empty leaves a line to write on.
        is_nameless: Composed without the patient's name, for the screen only.
    """

    printed_on: date
    variant: PageVariant = PageVariant.PLAIN
    look: PageLook = PageLook.COLOUR
    paper: Paper | None = None
    closing: str | None = None
    next_visit: date | None = None
    language: Language | None = None
    versions: Versions = field(default_factory=dict)
    is_unsaved: bool = False
    addressee: str = ""
    is_nameless: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """The clinic on top of the page.

    Attributes:
        lines: Address and phone, without empty ones.
        phone: The last of them; empty for none.
        logo: A picture file; None for none.
    """

    name: str
    lines: tuple[str, ...]
    phone: str = ""
    logo: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of texts; every row has as many cells as the header.

    Attributes:
        weights: Share of the width per column.
    """

    title: str
    header: tuple[str, ...]
    weights: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The progress page of one course.

    Attributes:
        subtitle: Patient, side, period, number of visits, as parts that may wrap between them.
        lead: Where the patient is in the four phases.
        sentences: What changed, plain.
        repeated: Those of them that say what rows say too.
        rows: Each measure from start to now.
        function: What the patient can do, a line a measure; empty without any.
        status: What the charts draw.
        closing: Text the clinician chose or wrote; may have several lines.
        next_visit: In words; None when not known.
        appointment: The same as a day, or a day with its time; kept when the page is.
        agreed: Of a first sheet the plan, in parts; empty for none.
        language: Of its words: the one in use where it is composed.
    """

    paper: Paper
    variant: PageVariant
    look: PageLook
    letterhead: Letterhead
    title: str
    subtitle: tuple[str, ...]
    road: tuple[RoadStep, ...]
    lead: str
    sentences: tuple[str, ...]
    repeated: tuple[str, ...]
    rows: tuple[TableRow, ...]
    function: tuple[str, ...]
    status: CourseStatus
    closing: str
    next_visit: str | None
    emergency_number: str
    printed_on: date
    footer: str
    appointment: date | None = None
    agreed: tuple[str, ...] = ()
    language: Language = field(default_factory=language)


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseReport:
    """The course of one patient for colleagues: a page for a usual course.

    Attributes:
        variant: Always the clinician's.
        patient: Name, birth date, sex, ID and course number, as parts that may wrap between them.
        facts: Four of them, as label and text.
        background: What else the first assessment recorded, as label and text.
        lead: Phase, since when, and who decided it.
        sentences: What holds it and what moves it on; centralization, red flags, weakness, flares.
        visits: A row a visit, in the order of the status.
        function: A row a function measure; None when none was recorded.
        remarks: Treatment, other values, decisions, notes and amendments, as label and text.
        rules: Thresholds, rule version, what the phases are not.
        language: Of its words: the one in use where it is composed.
    """

    paper: Paper
    variant: PageVariant = field(default=PageVariant.CLINICIAN, init=False)
    look: PageLook
    letterhead: Letterhead
    title: str
    printed_on: date
    patient: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    background: tuple[tuple[str, str], ...]
    lead: str
    sentences: tuple[str, ...]
    status: CourseStatus
    visits: Table
    function: Table | None
    remarks: tuple[tuple[str, str], ...]
    rules: tuple[str, ...]
    footer: str
    language: Language = field(default_factory=language)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressReport:
    """What whoever pays must know of a course, on one page; nothing of it says why.

    Attributes:
        variant: Always the payer's.
        patient: Name, birth date, sex, ID and course number, as parts that may wrap between them.
        facts: Payer, codes, side and onset, as label and text.
        lead: Which minimum is met, or that none is and what follows.
        sentences: Pain and function apart, and what is missing.
        measures: A row a measure: start, now, change, minimum, result.
        status_facts: Medication and work, as label and text.
        visits: Had, and of those authorised, as label and text.
        plan: Goal, plan and its reason, as label and text.
        rules: Minimums and payer with their sources; what the report cannot say.
        status: What all of it was made from.
        language: Of its words: the one in use where it is composed.
    """

    paper: Paper
    variant: PageVariant = field(default=PageVariant.PAYER, init=False)
    look: PageLook
    letterhead: Letterhead
    title: str
    printed_on: date
    patient: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    lead: str
    sentences: tuple[str, ...]
    measures: Table
    status_facts: tuple[tuple[str, str], ...]
    visits: tuple[tuple[str, str], ...]
    plan: tuple[tuple[str, str], ...]
    rules: tuple[str, ...]
    status: CourseStatus
    footer: str
    language: Language = field(default_factory=language)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralLetter:
    """One page for the emergency department or the doctor, instead of the patient's sheet.

    Attributes:
        variant: Always the letter.
        addressee: Whom it goes to; empty leaves a line to write on.
        subject: What is asked for and why, in the words of the item.
        flags: Why now: red flags answered yes, and what made the visit urgent, each with its day.
        is_urgent: Whether it asks for assessment on the same day.
        action: What was done about them.
        background: Side, onset, driver, visits, as label and text.
        findings: What was found last, as label and text.
        scores: Start and last.
        answers: What was answered no, and what was not asked.
        status: What the chart draws.
        signed_by: The clinician, clinic and phone, without what is not known.
        language: Of its words: the one in use where it is composed.
    """

    paper: Paper
    variant: PageVariant = field(default=PageVariant.LETTER, init=False)
    look: PageLook
    letterhead: Letterhead
    title: str
    printed_on: date
    patient: tuple[str, ...]
    addressee: str
    subject: str
    opening: str
    flags: tuple[str, ...]
    is_urgent: bool
    action: str
    background: tuple[tuple[str, str], ...]
    findings: tuple[tuple[str, str], ...]
    scores: Table
    answers: tuple[str, ...]
    status: CourseStatus
    signed_by: tuple[str, ...]
    footer: str
    language: Language = field(default_factory=language)


Document = Sheet | CourseReport | ProgressReport | ReferralLetter


def pdf_of(document: Document, pdf: bytes) -> PagePdf:
    """Return a PDF of a document, or of several that this is one of, as it is kept."""
    return PagePdf(
        pdf=pdf,
        variant=document.variant,
        paper=document.paper,
        look=document.look,
        language=document.language.code,
    )


def agreed_on(documents: Iterable[Document]) -> dict[CourseId, date]:
    """Return the next visits that stand on sheets, by course: a day, or a day with its time."""
    sheets = [one for one in documents if isinstance(one, Sheet)]
    return {
        sheet.status.course.course_id: sheet.appointment
        for sheet in sheets
        if sheet.status.course.course_id is not None and sheet.appointment is not None
    }


def letterhead_of(settings: ClinicSettings) -> Letterhead:
    """Return the clinic's letterhead from its settings."""
    lines = [line.strip() for line in (*visible(settings.address).splitlines(), settings.phone)]
    return Letterhead(
        name=visible(settings.clinic_name.strip()),
        lines=tuple(line for line in lines if line),
        phone=settings.phone.strip(),
        logo=settings.logo,
    )


def cells(values: Sequence[object]) -> tuple[str, ...]:
    """Return table cells: a dash for what was not recorded."""
    return tuple("–" if value is None or value == "" else str(value) for value in values)
