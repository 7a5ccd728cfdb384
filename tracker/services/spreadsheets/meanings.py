"""What a column of a clinic's list can mean, and the headings that say so.

Headings are compared without accents, case, signs and what stands in brackets; the languages are
English, Spanish and German. A heading of several words means a column also when it says more.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Final

from tracker.domain.values.measured_fields import measured_field
from tracker.domain.values.texts import searchable
from tracker.domain.values.visit import RECORDED_FIELDS
from tracker.language import marked
from tracker.services.visit_files.columns import COLUMN_NAMES, COLUMNS, Column

PATIENT_ID: Final = "patient_id"
FAMILY_NAME: Final = "family_name"
GIVEN_NAME: Final = "given_name"
BIRTH_DATE: Final = "birth_date"
VISIT_DATE: Final = "visit_date"
NAME: Final = "name"
PAIN_REACH: Final = "pain_reach"
SENSORY_REACH: Final = "sensory_reach"
SIDE: Final = "side"
SEX: Final = "sex"
TARGETS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        NAME: (FAMILY_NAME, GIVEN_NAME),
        PAIN_REACH: ("pain_reach_left", "pain_reach_right"),
        SENSORY_REACH: ("sensory_reach_left", "sensory_reach_right"),
    }
)
"""Of what fills more than one column of the visit file: which."""

CONTRACT: Final[Mapping[str, Column]] = MappingProxyType({one.name: one for one in COLUMNS})


class Kind(Enum):
    """How the cells of a column are read."""

    TEXT = "text"
    DAY = "day"
    SCORE = "score"
    MINUTES = "minutes"
    WORD = "word"
    NAME = "name"
    POINTS = "points"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a column can mean.

    Attributes:
        name: As the visit file names it, or one of those that fill several columns.
        label: As a text to be translated.
        headings: Usual ones, joined by ``|``.
    """

    name: str
    label: str
    headings: str = ""

    @property
    def targets(self) -> tuple[str, ...]:
        """Return the columns of the visit file it fills."""
        return TARGETS.get(self.name, (self.name,))

    @property
    def kind(self) -> Kind:
        """Return how its cells are read."""
        if self.name in TARGETS:
            return Kind.NAME if self.name == NAME else Kind.WORD
        return _KINDS.get(self.name, Kind.TEXT)


_SCORES: Final = (
    *(one.name for one in RECORDED_FIELDS if one.is_in_csv and "reach" not in one.name),
    "needles", "needles_out", "retention_minutes", "course", "planned_visits", "interval_days",
    "yearly_visits", "visits_elsewhere",
)  # fmt: skip
_KINDS: Final[dict[str, Kind]] = {
    **dict.fromkeys(_SCORES, Kind.SCORE),
    **dict.fromkeys(("sitting_minutes", "walking_minutes", "retention_minutes"), Kind.MINUTES),
    **dict.fromkeys(
        (BIRTH_DATE, VISIT_DATE, "onset_date", "odi_on", "rmdq_on", "review_on", "next_visit_on",
         "status_on"),
        Kind.DAY,
    ),
    **dict.fromkeys(
        (SIDE, SEX, "driver", "weakness", "red_flags", "reaction", "stimulation", "payer",
         "both_legs_assessed", "pain_reach_left", "pain_reach_right", "sensory_reach_left",
         "sensory_reach_right"),
        Kind.WORD,
    ),
    "points": Kind.POINTS,
}  # fmt: skip


def _measured(name: str, headings: str = "") -> Meaning:
    return Meaning(name, measured_field(name).label, headings)


MEANINGS: Final = (
    Meaning(
        PATIENT_ID, marked("Patient's number or id"),
        "patient id|patient no|patient number|patient nr|pat id|pat nr|id|no|nr|number|chart|mrn|"
        "file no|record no|patientennummer|patienten nr|patientennr|patienten id|kartei|karteinr|"
        "nummer|aktenzeichen|n historia|historia|historia clinica|numero|num|expediente|nhc|"
        "codigo|id paciente|n paciente|no paciente|no de paciente|numero de paciente|n de historia",
    ),
    Meaning(
        NAME, marked("Name, family and given in one"),
        "name|patient|patient name|full name|client|patientenname|patient in|patientin|"
        "name vorname|vor und nachname|vorname nachname|nachname vorname|paciente|"
        "nombre y apellidos|apellidos y nombre|apellidos nombre|nombre completo|cliente",
    ),
    Meaning(
        FAMILY_NAME, marked("Family name"),
        "family name|last name|surname|lastname|nachname|familienname|zuname|apellido|apellidos|"
        "primer apellido",
    ),
    Meaning(
        GIVEN_NAME, marked("Given name"),
        "given name|first name|forename|firstname|vorname|rufname|nombre|nombre de pila",
    ),
    Meaning(
        BIRTH_DATE, marked("Birth date"),
        "birth date|date of birth|dob|birthday|born|geburtsdatum|geb|geb datum|geburtstag|"
        "geboren|geboren am|gebdat|fecha de nacimiento|fecha nacimiento|nacimiento|f nacimiento|"
        "f nac|fecha nac|nacido",
    ),
    Meaning(SEX, marked("Sex"), "sex|gender|geschlecht|sexo|genero|m w|m f|h m"),
    Meaning(
        "course", marked("Course"),
        "course|episode|course no|kurs|serie|behandlungsserie|verlauf|ciclo|episodio|curso",
    ),
    Meaning(
        SIDE, marked("Side"),
        "side|affected side|leg|seite|betroffene seite|bein|lado|pierna|lateralidad|"
        "pierna afectada|"
        "lado afectado",
    ),
    Meaning(
        "onset_date", marked("Onset"),
        "onset|onset date|since|begin|start of complaint|beginn|beschwerdebeginn|seit|"
        "schmerzen seit|inicio|fecha de inicio|comienzo|desde",
    ),
    Meaning(
        "driver", marked("Driver"),
        "driver|cause|source|diagnosis|ursache|ausloser|diagnose|causa|origen|diagnostico",
    ),
    Meaning(
        VISIT_DATE, marked("Day of the visit"),
        "visit date|date|visit|day|date of visit|treatment date|session|session date|appointment|"
        "datum|behandlungsdatum|behandlung am|behandlung|termin|tag|besuch|sitzung|fecha|"
        "fecha de visita|fecha visita|visita|sesion|fecha sesion|fecha de la sesion|cita|dia|"
        "fecha de consulta|consulta",
    ),
    _measured(
        "leg_pain",
        "leg pain|pain leg|leg|bein|pierna|leg nrs|nrs leg|vas leg|sciatica|beinschmerz|"
        "beinschmerzen|"
        "schmerz bein|schmerzen bein|nrs bein|vas bein|ischias|dolor pierna|dolor de pierna|"
        "dolor en la pierna|eva pierna|ciatica",
    ),
    _measured(
        "back_pain",
        "back pain|pain back|low back pain|lbp|nrs back|vas back|ruckenschmerz|ruckenschmerzen|"
        "back|rucken|kreuz|espalda|schmerz rucken|schmerzen rucken|kreuzschmerz|nrs rucken|"
        "vas rucken|dolor espalda|"
        "dolor de espalda|dolor lumbar|lumbalgia|eva espalda|eva lumbar",
    ),
    _measured("tingling", "tingling|pins and needles|kribbeln|hormigueo|parestesia"),
    _measured(
        "numbness", "numbness|numb|taubheit|taubheitsgefuhl|entumecimiento|adormecimiento"
    ),
    _measured(
        "sleep_trouble",
        "sleep trouble|sleep|sleep problems|schlaf|schlafstorung|schlafstorungen|"
        "schlafprobleme|sueno|insomnio|problemas de sueno",
    ),
    Meaning(
        PAIN_REACH, marked("Pain reaches, in the leg of the row's side"),
        "reach|pain reach|pain reaches|radiation|radiates to|how far|ausstrahlung|"
        "schmerz bis|strahlt aus bis|ausstrahlung bis|irradiacion|alcance|llega hasta|"
        "dolor hasta|irradia hasta",
    ),
    _measured(
        "pain_reach_left",
        "pain reach left|reach left|radiation left|pain reaches left|ausstrahlung links|"
        "schmerz bis links|irradiacion izquierda|alcance izquierda|irradiacion izq|"
        "alcance dolor izquierda",
    ),
    _measured(
        "pain_reach_right",
        "pain reach right|reach right|radiation right|pain reaches right|ausstrahlung rechts|"
        "schmerz bis rechts|irradiacion derecha|alcance derecha|irradiacion der|"
        "alcance dolor derecha",
    ),
    Meaning(
        SENSORY_REACH, marked("Tingling or numbness reaches, in the leg of the row's side"),
        "sensory reach|tingling reaches|kribbeln bis|taubheit bis|hormigueo hasta",
    ),
    _measured(
        "sensory_reach_left",
        "sensory reach left|tingling left|kribbeln links|hormigueo izquierda",
    ),
    _measured(
        "sensory_reach_right",
        "sensory reach right|tingling right|kribbeln rechts|hormigueo derecha",
    ),
    _measured(
        "sitting_minutes",
        "sitting minutes|sitting|can sit|sitzen|sitzdauer|sitzen min|estar sentado|sentado|"
        "minutos sentado",
    ),
    _measured(
        "walking_minutes",
        "walking minutes|walking|can walk|gehen|gehdauer|gehstrecke|gehen min|caminar|marcha|"
        "minutos caminando|minutos andando",
    ),
    Meaning(
        "weakness", marked("Weakness"),
        "weakness|leg weakness|schwache|kraftverlust|lahmung|debilidad|fuerza",
    ),
    Meaning(
        "red_flags", marked("Red flags"),
        "red flags|red flag|warnzeichen|rote flaggen|banderas rojas|signos de alarma",
    ),
    Meaning("both_legs_assessed", marked("Both legs assessed by a doctor")),
    Meaning(
        "reaction", marked("Reaction to the last treatment"),
        "reaction|response|reaktion|reaktion letzte behandlung|reaccion|respuesta",
    ),
    Meaning(
        "points", marked("Points"),
        "points|acupoints|acupuncture points|punkte|akupunkturpunkte|puntos|puntos usados",
    ),
    Meaning(
        "needles", marked("Needles put in"),
        "needles|number of needles|needles in|nadeln|anzahl nadeln|agujas|numero de agujas",
    ),
    Meaning(
        "retention_minutes", marked("Needles stay, minutes"),
        "retention|retention minutes|needle time|verweildauer|liegezeit|retencion|"
        "tiempo de agujas|minutos agujas",
    ),
    Meaning(
        "stimulation", marked("Stimulation"), "stimulation|reizung|stimulationsstarke|estimulacion"
    ),
    Meaning("needles_out", marked("Needles taken out"), "needles out|nadeln entfernt"),
    Meaning("adverse_events", marked("Adverse events"), "adverse events|nebenwirkungen"),
    Meaning("insertion_sets", marked("Sets of needles")),
    Meaning(
        "note", marked("Note"),
        "note|notes|comment|comments|remarks|notiz|notizen|bemerkung|bemerkungen|kommentar|"
        "anmerkung|nota|notas|comentario|comentarios|observaciones|observacion",
    ),
    _measured("interference_pain", "pain on average|durchschnittlicher schmerz|dolor promedio"),
    _measured("interference_enjoyment", "enjoyment of life|lebensfreude|disfrute"),
    _measured("interference_activity", "general activity|allgemeine aktivitat|actividad general"),
    _measured("odi_percent", "odi|odi percent|oswestry"),
    Meaning("odi_on", marked("ODI filled in on"), "odi date|odi datum|fecha odi"),
    Meaning("odi_version", marked("ODI, version"), "odi version"),
    _measured("rmdq", "rmdq|roland morris"),
    Meaning("rmdq_on", marked("RMDQ filled in on"), "rmdq date|rmdq datum|fecha rmdq"),
    Meaning("rmdq_version", marked("RMDQ, version"), "rmdq version"),
    _measured("sbi", "sbi|sciatica bothersomeness"),
    _measured("start_back", "start back|startback|start back score"),
    Meaning("psfs", marked("Own activities"), "psfs|own activities"),
    Meaning("planned_visits", marked("Planned visits"), "planned visits|geplante sitzungen"),
    Meaning("interval_days", marked("Days between visits"), "interval days"),
    Meaning("goal", marked("Goal"), "goal|ziel|behandlungsziel|objetivo|meta"),
    Meaning("plan_reason", marked("Reason for the plan")),
    Meaning("review_on", marked("Review on"), "review on|review"),
    Meaning(
        "next_visit_on", marked("Next visit on"),
        "next visit|next appointment|nachster termin|proxima cita|proxima visita",
    ),
    Meaning("next_visit_at", marked("Next visit at")),
    Meaning("medication_start", marked("Medication at the start")),
    Meaning("medication_now", marked("Medication now"), "medication|medikamente|medicacion"),
    Meaning("work_start", marked("Work at the start")),
    Meaning("work_now", marked("Work now"), "work|arbeit|trabajo"),
    Meaning("status_on", marked("Medication and work told on")),
    Meaning("payer", marked("Payer")),
    Meaning(
        "payer_name",
        marked("Payer's name"),
        "insurance|krankenkasse|kasse|seguro|aseguradora",
    ),
    Meaning("allowed_periods", marked("Authorised visits")),
    Meaning("yearly_visits", marked("Visits allowed a year")),
    Meaning("visits_elsewhere", marked("Visits elsewhere this year")),
)  # fmt: skip
"""In the order they are offered."""

BY_NAME: Final[Mapping[str, Meaning]] = MappingProxyType({one.name: one for one in MEANINGS})

LONGEST_HEADING: Final = 200  # characters; a cell that has more is none
_BRACKETS: Final = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_SIGNS: Final = re.compile(r"[^0-9a-z]+")


def bare_heading(heading: str) -> str:
    """Return a heading as it is compared: ``Schmerz Bein (0–10)`` is ``schmerz bein``."""
    plain = searchable(heading[:LONGEST_HEADING]).replace("ß", "ss")
    bare = _SIGNS.sub(" ", _BRACKETS.sub(" ", plain)).strip()
    return bare or _SIGNS.sub(" ", plain).strip()


def _known() -> Iterable[tuple[str, str]]:
    for name in COLUMN_NAMES:
        yield bare_heading(name), name
    for one in MEANINGS:
        yield bare_heading(one.name), one.name
        for heading in filter(None, one.headings.split("|")):
            yield heading, one.name


def _first_of_each() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for heading, name in _known():
        names = found.setdefault(heading, [])
        if name not in names:
            names.append(name)
    return {heading: tuple(names) for heading, names in found.items()}


HEADINGS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(_first_of_each())
"""What each known heading may mean, the likeliest last one first."""
