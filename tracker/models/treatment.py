"""Treatments and needled points as they are stored."""

from typing import Final

from sqlalchemy import JSON, CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from tracker.domain.values.anatomy import Reach
from tracker.domain.values.points import (
    ASHI,
    CHANNEL_COUNTS,
    EXTRA_COUNTS,
    JIAJI,
    MIDLINE_CHANNELS,
    NeedledPoint,
    PointSide,
)
from tracker.domain.values.treatment import (
    NEEDLES_MAX,
    RETENTION_MAX,
    Adjunct,
    AdverseEvent,
    DeQi,
    Electroacupuncture,
    Herbs,
    SessionResponse,
    Stimulation,
    StoredEvent,
    StoredSet,
    Treatment,
    adverse_events_of,
    insertion_sets_of,
)
from tracker.models.base import Base, part_of
from tracker.models.checks import KEPT_BY_KEY, not_blank, one_of, positive, reaches, scores, whole
from tracker.models.types import yes_no

PLAIN_FIELDS: Final = (
    "needles", "needle_diameter_mm", "needle_length_mm", "depth_mm", "de_qi", "stimulation",
    "retention_minutes", "advice", "exercise", "leg_pain_before", "leg_pain_after",
    "reach_before", "reach_after", "session_response", "interval_days", "next_technique",
    "copied_from", "needles_out",
)  # fmt: skip
ADJUNCTS: Final = ("moxa", "cupping", "gua_sha", "tuina", "heat")
ELECTRO_FIELDS: Final = ("pairs", "frequency_hz", "minutes")
HERB_FIELDS: Final = ("formula", "form", "dose", "times_a_day", "days")
LEVELS: Final = (
    *(f"C{n}" for n in range(1, 8)), *(f"T{n}" for n in range(1, 13)),
    *(f"L{n}" for n in range(1, 6)), *(f"S{n}" for n in range(1, 6)),
)  # fmt: skip


class TreatmentRecord(Base):
    """What was done at a visit; no row when nothing of it was recorded."""

    __tablename__ = "treatments"
    __table_args__ = (
        whole("needles", 0, NEEDLES_MAX),
        whole("needles_out", 0, NEEDLES_MAX),
        *positive("needle_diameter_mm", "needle_length_mm", "depth_mm", "electro_frequency_hz"),
        CheckConstraint("depth_mm <= needle_length_mm", name="depth_within_needle"),
        one_of("de_qi", DeQi),
        one_of("stimulation", Stimulation),
        whole("electro_pairs", 1, 30),
        whole("electro_minutes", 1, 60),
        whole("retention_minutes", 0, RETENTION_MAX),
        whole("herbs_times_a_day", 1, 12),
        whole("herbs_days", 1, 365),
        *scores("leg_pain_before", "leg_pain_after"),
        *reaches("reach_before", "reach_after"),
        one_of("session_response", SessionResponse),
        whole("interval_days", 1, 365),
        whole("copied_from", 1, 100_000),
    )

    visit_id: Mapped[int] = part_of("visits")
    needles: Mapped[int | None]
    needle_diameter_mm: Mapped[float | None]
    needle_length_mm: Mapped[float | None]
    depth_mm: Mapped[float | None]
    de_qi: Mapped[DeQi | None]
    stimulation: Mapped[Stimulation | None]
    electro_used: Mapped[bool] = mapped_column(yes_no("electro_used"))
    electro_pairs: Mapped[int | None]
    electro_frequency_hz: Mapped[float | None]
    electro_minutes: Mapped[int | None]
    retention_minutes: Mapped[int | None]
    moxa_used: Mapped[bool | None] = mapped_column(yes_no("moxa_used"))
    moxa_text: Mapped[str | None]
    cupping_used: Mapped[bool | None] = mapped_column(yes_no("cupping_used"))
    cupping_text: Mapped[str | None]
    gua_sha_used: Mapped[bool | None] = mapped_column(yes_no("gua_sha_used"))
    gua_sha_text: Mapped[str | None]
    tuina_used: Mapped[bool | None] = mapped_column(yes_no("tuina_used"))
    tuina_text: Mapped[str | None]
    heat_used: Mapped[bool | None] = mapped_column(yes_no("heat_used"))
    heat_text: Mapped[str | None]
    herbs_used: Mapped[bool] = mapped_column(yes_no("herbs_used"))
    herbs_formula: Mapped[str | None]
    herbs_form: Mapped[str | None]
    herbs_dose: Mapped[str | None]
    herbs_times_a_day: Mapped[int | None]
    herbs_days: Mapped[int | None]
    advice: Mapped[str | None]
    exercise: Mapped[str | None]
    leg_pain_before: Mapped[int | None]
    leg_pain_after: Mapped[int | None]
    reach_before: Mapped[Reach | None]
    reach_after: Mapped[Reach | None]
    session_response: Mapped[SessionResponse | None]
    interval_days: Mapped[int | None]
    next_technique: Mapped[str | None]
    copied_from: Mapped[int | None]
    needles_out: Mapped[int | None]
    adverse_events: Mapped[list[StoredEvent] | None] = mapped_column(JSON(none_as_null=True))
    insertion_sets: Mapped[list[StoredSet] | None] = mapped_column(JSON(none_as_null=True))

    def to_domain(self, points: tuple[NeedledPoint, ...]) -> Treatment:
        """Return the treatment with these needled points."""
        electro = {name: getattr(self, f"electro_{name}") for name in ELECTRO_FIELDS}
        herbs = {name: getattr(self, f"herbs_{name}") for name in HERB_FIELDS}
        return Treatment(
            points=points,
            **{name: getattr(self, name) for name in PLAIN_FIELDS},
            moxa=Adjunct(used=self.moxa_used, text=self.moxa_text),
            cupping=Adjunct(used=self.cupping_used, text=self.cupping_text),
            gua_sha=Adjunct(used=self.gua_sha_used, text=self.gua_sha_text),
            tuina=Adjunct(used=self.tuina_used, text=self.tuina_text),
            heat=Adjunct(used=self.heat_used, text=self.heat_text),
            electro=Electroacupuncture(**electro) if self.electro_used else None,
            herbs=Herbs(**herbs) if self.herbs_used else None,
            adverse_events=adverse_events_of(self.adverse_events),
            insertion_sets=insertion_sets_of(self.insertion_sets),
        )


def treatment_columns(treatment: Treatment) -> dict[str, object]:
    """Return the columns of a treatment's own row, the visit's id apart."""
    electro, herbs = treatment.electro, treatment.herbs
    columns: dict[str, object] = {name: getattr(treatment, name) for name in PLAIN_FIELDS}
    columns |= {f"electro_{name}": getattr(electro, name, None) for name in ELECTRO_FIELDS}
    columns |= {f"herbs_{name}": getattr(herbs, name, None) for name in HERB_FIELDS}
    for name in ADJUNCTS:
        adjunct: Adjunct = getattr(treatment, name)
        columns |= {f"{name}_used": adjunct.used, f"{name}_text": adjunct.text}
    columns["adverse_events"] = [_stored_event(one) for one in treatment.adverse_events] or None
    sets = treatment.insertion_sets
    columns["insertion_sets"] = [(one.needles, one.minutes) for one in sets] or None
    return columns | {"electro_used": electro is not None, "herbs_used": herbs is not None}


def _stored_event(event: AdverseEvent) -> StoredEvent:
    severity = None if event.severity is None else event.severity.value
    return event.kind.value, severity, event.text


def _legal_code() -> str:
    counts = CHANNEL_COUNTS | {f"EX-{part}": count for part, count in EXTRA_COUNTS.items()}
    channels = " OR ".join(
        f"(channel = '{channel}' AND number IS NOT NULL AND number BETWEEN 1 AND {count}"
        " AND number = CAST(number AS INTEGER))"
        for channel, count in counts.items()
    )
    return f"{channels} OR (channel = '{ASHI}' AND number IS NULL)"


def _legal_side() -> str:
    midline = ", ".join(f"'{channel}'" for channel in sorted(MIDLINE_CHANNELS))
    sided = ", ".join(f"'{name}'" for name in CHANNEL_COUNTS if name not in MIDLINE_CHANNELS)
    return (
        f"(channel NOT IN ({midline}) OR (side IS NOT NULL AND side = 'midline'))"
        f" AND (channel NOT IN ({sided}) OR (side IS NOT NULL AND side <> 'midline'))"
    )


def _legal_place() -> str:
    levels = ", ".join(f"'{level}'" for level in LEVELS)
    jiaji, number = JIAJI[:-1], JIAJI[-1]
    is_jiaji = f"(channel = '{jiaji}' AND number = {number})"
    return (
        f"(channel <> '{ASHI}' OR place IS NOT NULL)"
        f" AND (NOT {is_jiaji} OR (place IS NOT NULL AND place IN ({levels})))"
        f" AND (place IS NULL OR channel = '{ASHI}' OR {is_jiaji})"
    )


class NeedledPointRecord(Base):
    """One point as needled: ``GB30`` is channel GB, number 30; an Ashi point has a place only."""

    __tablename__ = "needled_points"
    __table_args__ = (
        CheckConstraint(_legal_code(), name="code"),
        one_of("side", PointSide),
        CheckConstraint(_legal_side(), name="side_of_channel"),
        CheckConstraint(_legal_place(), name="place_of_point"),
        not_blank("place"),
        KEPT_BY_KEY,
    )

    visit_id: Mapped[int] = part_of("visits")
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    channel: Mapped[str]
    number: Mapped[int | None]
    side: Mapped[PointSide | None]
    place: Mapped[str | None]


def point_of(
    channel: str, number: int | None, side: PointSide | None, place: str | None
) -> NeedledPoint:
    """Return the point of one row."""
    return NeedledPoint(f"{channel}{'' if number is None else number}", side, place)


def point_columns(position: int, point: NeedledPoint) -> dict[str, object]:
    """Return the columns of one needled point, the visit's id apart."""
    channel = point.code.rstrip("0123456789")
    digits = point.code.removeprefix(channel)
    return {
        "position": position,
        "channel": channel,
        "number": int(digits) if digits else None,
        "side": point.side,
        "place": point.place,
    }
