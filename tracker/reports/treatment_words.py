"""What was done at the visits of a course, for colleagues: told once, with its exceptions."""

from collections.abc import Iterator, Sequence
from typing import Final

from tracker.domain.values.points import NeedledPoint
from tracker.domain.values.texts import visible
from tracker.domain.values.treatment import NO_TREATMENT, Electroacupuncture, Herbs, Treatment
from tracker.domain.values.visit import Visit
from tracker.domain.words.choices import choice_words
from tracker.domain.words.names import number_words
from tracker.domain.words.visit_changes import LABELS, changes_between, value_words
from tracker.language import tr
from tracker.reports.by_visit import Matter, Said, matters_by_visit, visits_words
from tracker.reports.documents import cells

_GATHERED: Final = frozenset(
    {"points", "needles", "needles_out", "stimulation", "retention_minutes", "leg_pain_before",
     "leg_pain_after", "reach_before", "reach_after", "needle_diameter_mm", "needle_length_mm",
     "electro.pairs",
     "electro.frequency_hz", "electro.minutes", "herbs.formula", "herbs.form", "herbs.dose",
     "herbs.times_a_day", "herbs.days",
     "copied_from"}  # where it was typed from says nothing about the treatment
)  # fmt: skip
_ADJUNCTS: Final = ("moxa", "cupping", "gua_sha", "tuina", "heat")


def treatment_text(visits: Sequence[Visit]) -> str:
    """Return what was done at every visit, each exception with its visits; empty without any."""
    treated = [at for at, visit in enumerate(visits, 1) if visit.treatment != NO_TREATMENT]
    matters: dict[Matter, dict[int, str]] = {}
    for number in treated:
        for matter, words in _matters(visits[number - 1]):
            matters.setdefault(matter, {})[number] = words
    said: dict[Matter, Said] = {**matters}
    found = matters_by_visit(said, treated)
    silent = [number for number in range(1, len(visits) + 1) if number not in treated]
    if treated and silent:
        found.append(tr("none recorded at {visits}", visits=visits_words(silent)))
    return " · ".join(found)


def treatment_line(visit: Visit, before: Visit | None) -> str:
    """Return all that was done at one visit, what differs from the last treatment marked.

    Args:
        visit: The visit; without a treatment the line is empty.
        before: The visit whose treatment it is held against; None marks nothing.
    """
    now = dict(_matters(visit))
    if before is None or not now:
        return " · ".join(matter.labelled(words) for matter, words in now.items())
    then = dict(_matters(before))
    parts = [_marked(matter, words, then.get(matter)) for matter, words in now.items()]
    parts += [
        tr("not this time: {what}", what=matter.labelled(words))
        for matter, words in then.items()
        if matter not in now
    ]
    return " · ".join(parts)


def _marked(matter: Matter, words: str, before: str | None) -> str:
    told = matter.labelled(words)
    if before is None:
        return tr("{what} (new)", what=told)
    return told if before == words else tr("{what} (was {before})", what=told, before=before)


def _matters(visit: Visit) -> Iterator[tuple[Matter, str]]:
    """Yield each thing done and its words; what says itself has no label."""
    treatment = visit.treatment
    stimulation = treatment.stimulation and choice_words(treatment.stimulation)
    short = {
        Matter("points"): _points(treatment.points),
        Matter("needles"): _counted(tr("{count} needles"), count=treatment.needles),
        Matter("out"): _counted_out(treatment),
        Matter("needle", tr("Needle")): _needle(treatment),
        Matter("retention"): _counted(tr("{minutes} min"), minutes=treatment.retention_minutes),
        Matter("stimulation"): _counted(tr("{strength} stimulation"), strength=stimulation),
        Matter("pain", tr("Leg pain within the session")): _way(
            treatment.leg_pain_before, treatment.leg_pain_after
        ),
        Matter("reach", tr("Reach within the session")): _way(
            treatment.reach_before, treatment.reach_after
        ),
        Matter("electro", tr(LABELS["treatment.electro"])): _electro(treatment.electro),
        Matter("herbs", tr(LABELS["treatment.herbs"])): _herbs(treatment.herbs),
    }
    yield from ((matter, words) for matter, words in short.items() if words)
    yield from _others(visit)


def _others(visit: Visit) -> Iterator[tuple[Matter, str]]:
    """Yield the rest by the names of its fields; whether and how of an adjunct together."""
    adjuncts: dict[str, list[str]] = {}
    for change in changes_between(Visit(visit_date=visit.visit_date), visit):
        whole, _, part = change.field.partition(".")
        if whole != "treatment" or part in _GATHERED:
            continue
        name = part.partition(".")[0]
        if name in _ADJUNCTS:
            adjuncts.setdefault(name, []).append(change.after)
        else:
            yield Matter(part, change.label), change.after
    for name, words in adjuncts.items():
        yield Matter(name, tr(LABELS[f"treatment.{name}"])), ", ".join(words)


def _counted(words: str, **places: object) -> str:
    return "" if None in places.values() else words.format(**places)


def _counted_out(treatment: Treatment) -> str:
    """Return how many needles came out, or that nobody counted; empty where none went in."""
    if treatment.needles_out is not None:
        return tr("{count} out", count=treatment.needles_out)
    return tr("out: not counted") if treatment.needles else ""


def _points(points: Sequence[NeedledPoint]) -> str:
    """Return points by their side: ``GB30, BL40 left; GV3 midline``."""
    sides: dict[str, list[str]] = {}
    for point in points:
        side = "" if point.side is None else choice_words(point.side)
        sides.setdefault(side, []).append(f"{point.code} {visible(point.place or '')}".strip())
    return "; ".join(f"{', '.join(codes)} {side}".strip() for side, codes in sides.items())


def _needle(treatment: Treatment) -> str:
    sizes = (treatment.needle_diameter_mm, treatment.needle_length_mm)
    if sizes == (None, None):
        return ""
    across, along = cells([None if size is None else number_words(size) for size in sizes])
    return tr("{across} × {along} mm", across=across, along=along)


def _way(before: object, after: object) -> str:
    if (before, after) == (None, None):
        return ""
    first, last = cells([None if one is None else value_words(one) for one in (before, after)])
    return tr("{before} → {after}", before=first, after=last)


def _electro(electro: Electroacupuncture | None) -> str:
    if electro is None:
        return ""
    hertz = electro.frequency_hz and number_words(electro.frequency_hz)
    parts = (
        _counted(tr("{count} pairs"), count=electro.pairs),
        _counted(tr("{hertz} Hz"), hertz=hertz),
        _counted(tr("{minutes} min"), minutes=electro.minutes),
    )
    return visible(", ".join(part for part in parts if part))


def _herbs(herbs: Herbs | None) -> str:
    if herbs is None:
        return ""
    parts = (
        herbs.formula,
        herbs.form,
        herbs.dose,
        _counted(tr("{count} × a day"), count=herbs.times_a_day),
        "" if herbs.days is None else tr("%n day(s)", "", herbs.days),
    )
    return visible(", ".join(part for part in parts if part))
