"""What a change of a record says, field by field, in the words of its form."""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Final

from tracker.domain.values.access import AccessKind
from tracker.domain.values.anatomy import Side
from tracker.domain.values.clinic import Paper
from tracker.domain.values.course import (
    EVENT_NAMES,
    PRECAUTION_TEXTS,
    Aggravator,
    Driver,
    Quality,
    Recall,
    Sex,
)
from tracker.domain.values.days import DayOrder
from tracker.domain.values.function_measures import function_measures
from tracker.domain.values.payers import PAYERS
from tracker.domain.values.record_versions import Content, RecordAction, RecordKind
from tracker.domain.values.red_flags import AskedOnce
from tracker.domain.values.texts import visible
from tracker.domain.values.treatment import TreatmentPart
from tracker.domain.words.choices import choice_words
from tracker.domain.words.flag_actions import asked_once_words
from tracker.domain.words.names import day_words_in_full
from tracker.domain.words.visit_changes import NOT_RECORDED, FieldChange
from tracker.language import Language, marked, tr

LABELS: Final[dict[RecordKind, dict[str, str]]] = {
    RecordKind.PATIENT: {
        "clinic_id": marked("Id"),
        "family_name": marked("Family name"),
        "given_name": marked("Given name"),
        "birth_date": marked("Birth date"),
        "birth_year": marked("Birth year"),
        "sex": marked("Sex"),
        "precautions": marked("Precautions"),
        "page_language": marked("Language of the pages"),
    },
    RecordKind.COURSE: {
        "side": marked("Side"),
        "onset_date": marked("Onset"),
        "drivers": marked("Presumed driver"),
        "recall": marked("What the scores ask for"),
        "distribution": marked("Where it is felt, in words"),
        "quality": marked("Quality"),
        "aggravators": marked("Worse with"),
        "limits": marked("Functional limits"),
        "asked_once": marked("Asked once"),
        "activities": marked("Activities of the patient's own"),
        "diagnosis_codes": marked("Diagnosis codes"),
        "planned_visits": marked("Planned visits"),
        "interval_days": marked("Days between visits"),
        "goal": marked("Goal in the patient's words"),
        "reason": marked("Reason of the plan"),
        "review_on": marked("Next review"),
        "next_visit_on": marked("Next visit"),
        "next_visit_at": marked("Time of the next visit"),
        "medication_start": marked("Medication at the start"),
        "medication_now": marked("Medication now"),
        "work_start": marked("Work at the start"),
        "work_now": marked("Work now"),
        "status_on": marked("Medication and work told on"),
        "payer": marked("Payer"),
        "payer_name": marked("Name of the payer"),
        "periods": marked("Authorised visits"),
        "yearly_visits": marked("Visits in a year at most"),
        "visits_elsewhere": marked("Visits had elsewhere"),
        "ended_on": marked("Course ended on"),
        "end_reason": marked("Reason of the end"),
    },
    RecordKind.EVENT: {
        "on": marked("Day of the event"),
        "kind": marked("What happened"),
        "text": marked("In words"),
    },
    RecordKind.SETTINGS: {
        "clinic_name": marked("Clinic name"),
        "address": marked("Address"),
        "phone": marked("Phone"),
        "emergency_number": marked("Emergency number"),
        "logo": marked("Logo"),
        "clinician_name": marked("Clinician's name"),
        "paper": marked("Paper"),
        "day_order": marked("Order of days"),
        "sheet_text": marked("Closing words on the sheet"),
        "page_language": marked("Language of the pages"),
        "sign_after_days": marked("Days until a visit signs itself"),
        "function_every": marked("Function is due every so many visits"),
        "function_measures": marked("Function measures in use"),
        "folded": marked("Treatment fields not asked"),
        "numbers_patients": marked("New patients are numbered"),
        "uses_codes": marked("Codes instead of names"),
    },
    RecordKind.SNIPPET: {"name": marked("Name of the text"), "text": marked("The text")},
    RecordKind.SHEET_TEXT: {"name": marked("Name of the text"), "text": marked("The text")},
    RecordKind.POINT_GROUP: {"name": marked("Name of the group"), "points": marked("Points")},
}
"""Labels by the field's name, in the order of the form; a test holds them to the values."""

KIND_WORDS: Final[dict[RecordKind, str]] = {
    RecordKind.PATIENT: marked("Patient's details"),
    RecordKind.COURSE: marked("First assessment and course"),
    RecordKind.EVENT: marked("Event"),
    RecordKind.SETTINGS: marked("Clinic settings"),
    RecordKind.SNIPPET: marked("Text for notes"),
    RecordKind.SHEET_TEXT: marked("Text for the sheet"),
    RecordKind.POINT_GROUP: marked("Group of points"),
}
ACTION_WORDS: Final[dict[RecordAction, str]] = {
    RecordAction.ADDED: marked("{record}: added"),
    RecordAction.CHANGED: marked("{record}: changed"),
    RecordAction.REMOVED: marked("{record}: removed"),
}
ACCESS_WORDS: Final[dict[AccessKind, str]] = {
    AccessKind.CLINIC_OPENED: marked("Program opened"),
    AccessKind.CLINIC_CLOSED: marked("Program closed"),
    AccessKind.UNLOCKED: marked("Unlocked"),
    AccessKind.UNLOCK_FAILED: marked("Unlocking failed"),
    AccessKind.PATIENT_OPENED: marked("Patient opened"),
    AccessKind.VISIT_SIGNED: marked("Visit signed"),
    AccessKind.VISIT_MOVED_AWAY: marked("Visit moved to another patient"),
    AccessKind.VISIT_MOVED_HERE: marked("Visit moved here from another patient"),
    AccessKind.PATIENT_ARCHIVED: marked("Patient archived"),
    AccessKind.PATIENT_TAKEN_BACK: marked("Patient taken back from the archive"),
    AccessKind.PATIENT_MERGED: marked("Merged with another record of the same person"),
    AccessKind.PATIENT_SEPARATED: marked("Separated again from another record"),
    AccessKind.PATIENT_ERASED: marked("Patient erased"),
    AccessKind.PRINTED: marked("Printed or saved as PDF"),
    AccessKind.EXPORTED: marked("Exported"),
    AccessKind.IMPORTED: marked("Imported"),
    AccessKind.BACKED_UP: marked("Backed up"),
    AccessKind.RESTORED: marked("Backup restored"),
    AccessKind.MOVED_HOUSE: marked("Records moved here from another place"),
    AccessKind.WENT_ON_HERE: marked("Work goes on here though the records had moved"),
    AccessKind.SETTINGS_CHANGED: marked("Settings saved"),
    AccessKind.RULES_SEEN: marked("Shown what the rules change"),
    AccessKind.RULES_SET: marked("Rules set"),
    AccessKind.LINES_LOST: marked("Lines that could not be written"),
}
_CHOICES: Final[dict[str, type[Enum]]] = {
    "sex": Sex,
    "side": Side,
    "recall": Recall,
    "quality": Quality,
    "aggravators": Aggravator,
    "driver": Driver,
    "folded": TreatmentPart,
    "day_order": DayOrder,
}
_NAMED: Final[dict[str, Mapping[str, str]]] = {
    "precautions": {one.value: words for one, words in PRECAUTION_TEXTS.items()},
    "kind": {one.value: words for one, words in EVENT_NAMES.items()},
    "payer": {one.value: preset.name for one, preset in PAYERS.items()},
}
_PAPERS: Final = {
    Paper.A4.value: marked("A4", "paper"),
    Paper.LETTER.value: marked("Letter", "paper"),
}
_LEFT_OUT: Final = frozenset({"logo", "function_every", "function_measures"})  # by older versions
_DAYS: Final = frozenset({
    "birth_date", "onset_date", "ended_on", "on", "review_on", "next_visit_on", "status_on",
    "first_day", "last_day",
})  # fmt: skip


def record_words(kind: RecordKind, action: RecordAction) -> str:
    """Return what was done to which record, e.g. ``Event: removed``."""
    return tr(ACTION_WORDS[action], record=tr(KIND_WORDS[kind]))


def record_changes(kind: RecordKind, before: Content, after: Content) -> tuple[FieldChange, ...]:
    """Return every field that differs, in the order of the form.

    A field that neither names, or that a version leaves out because nothing changed, is not said.
    """
    said = before.keys() | after.keys()
    return tuple(
        FieldChange(
            field=name,
            label=tr(label),
            before=_words(name, before.get(name)),
            after=_words(name, after.get(name)),
        )
        for name, label in LABELS[kind].items()
        if name in said and _differs(name, before, after)
    )


def _differs(name: str, before: Content, after: Content) -> bool:
    if name in _LEFT_OUT and before and name not in before:
        return False
    return (before.get(name) or None) != (after.get(name) or None)


def _words(name: str, value: object) -> str:
    """Return a value as its form has it; what this version does not know stands as it is kept."""
    if value is None or value in ([], "", {}):
        return tr(NOT_RECORDED)
    if isinstance(value, list):
        return "; ".join(_words(name, one) for one in value)
    if isinstance(value, Mapping):
        return asked_once_words(_answers_of(value)) if name == "asked_once" else _part_words(value)
    if name == "function_measures":
        return _measure_names(str(value))
    return tr("a picture") if name == "logo" else _text_words(name, visible(str(value)))


def _answers_of(kept: Mapping[str, object]) -> dict[AskedOnce, bool]:
    """Return kept answers; one that this version does not know is left out."""
    return {one: bool(kept[one.value]) for one in AskedOnce if one.value in kept}


def _part_words(part: Mapping[str, object]) -> str:
    """Return an activity by its name, a presumed driver and a period with their days."""
    if "first_day" in part:
        first, last = (_words(name, part.get(name)) for name in ("first_day", "last_day"))
        visits = str(part.get("visits"))
        return tr("{visits} from {first} to {last}", visits=visits, first=first, last=last)
    if "driver" not in part:
        return visible(str(part.get("name", "")))
    driver, day = (_words(name, part.get(name)) for name in ("driver", "on"))
    return tr("{driver} from {day}", driver=driver, day=day)


def _measure_names(codes: str) -> str:
    known = function_measures()
    return "; ".join(tr(known[one].name) if one in known else one for one in codes.split(";"))


def _text_words(name: str, text: str) -> str:
    if name in {"numbers_patients", "uses_codes"}:
        return tr("yes") if text == str(True) else tr("no")
    if name in _DAYS:
        return _day_words(text)
    if name == "paper":
        return tr(_PAPERS[text], "paper") if text in _PAPERS else text
    if name in _CHOICES:
        return _choice_words(name, text)
    if name in _NAMED:
        return tr(_NAMED[name][text]) if text in _NAMED[name] else text
    return Language(text).own_name if name == "page_language" else text


def _choice_words(name: str, text: str) -> str:
    found = next((one for one in _CHOICES[name] if one.value == text), None)
    return text if found is None else choice_words(found)


def _day_words(text: str) -> str:
    try:
        return day_words_in_full(date.fromisoformat(text))
    except ValueError:  # a version of a damaged file: say what stands there
        return text
