"""What must hold after many workstations worked on one server."""

import json
import statistics
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from tests.journeys.load.running import Done
from tests.journeys.load.workstation import today
from tracker.domain.values.course import CourseId, PatientId
from tracker.domain.values.visit import VisitVersion
from tracker.services.patient_order import ListFilter
from tracker.services.workspace import Workspace

NOT_FOR_PEOPLE: Final = ("deadlock", "could not serialize")


def _lines(done: Done) -> Iterator[tuple[str, dict[str, Any]]]:
    for ledger in done.ledgers:
        for line in ledger.read_text("utf-8").splitlines():
            try:
                yield ledger.name, json.loads(line)
            except ValueError:  # it was killed while it wrote this; then nothing had been said
                continue


def check_kept(done: Done) -> Iterator[str]:
    """Yield what was found, in words.

    Raises:
        AssertionError: Something that was said done is missing or is there twice, or there is
            anything else that should not be.
    """
    assert not done.faults, "\n".join(done.faults)
    begun = {line["begun"]: line["act"] for _, line in _lines(done) if "begun" in line}
    said = [line["done"] for _, line in _lines(done) if "done" in line]
    clinic = Workspace.open(done.address)
    stored = Counter(_marks(clinic))
    report = clinic.backups.check()
    clinic.close()
    missing = [mark for mark in said if not stored[mark]]
    assert not missing, f"said done and not there: {missing[:10]}"
    twice = [mark for mark in begun if stored[mark] > 1]
    assert not twice, f"there more than once: {twice[:10]}"
    assert {*stored} <= {*begun}, "something is there that nobody began"
    assert report.is_healthy, report.faults
    log = done.server.log.read_text("utf-8", errors="replace")
    found = [word for word in NOT_FOR_PEOPLE if word in log]
    assert not found, f"the server wrote: {found}"
    yield f"killed: {dict(done.killed)}; refused in words: {dict(done.refused)}"
    acts = Counter(begun[mark] for mark in said)
    yield f"{len(said)} writes said done, each there once: {dict(acts)}"
    unknown = len(begun) - len(said)
    yield f"{unknown} begun and not said done; of these {len(stored) - len(said)} are there, once"


def _marks(clinic: Workspace) -> Iterator[str]:
    """Yield every mark that is stored, as often as it is."""
    order = clinic.patients.order(ListFilter.ALL, today())
    for patient_id in order.patients:
        clinic_id = clinic.patients.patient(PatientId(patient_id)).clinic_id
        if "x" in clinic_id:
            yield clinic_id
    for patient_id in order.patients:
        for summary in clinic.courses.of_patient(PatientId(patient_id)):
            yield from _course_marks(clinic, summary.course_id)


def _course_marks(clinic: Workspace, course_id: CourseId) -> Iterator[str]:
    for page in clinic.archive.of_course(course_id):
        yield clinic.archive.pdf(page.page_id).decode().split()[1]
    struck = clinic.courses.struck_out(course_id)
    for visit in (*clinic.courses.course(course_id).visits, *struck):
        assert visit.visit_id is not None
        versions = clinic.courses.versions(visit.visit_id)
        assert [one.number for one in versions] == [*range(1, len(versions) + 1)]
        yield from _version_marks(versions)


def _version_marks(versions: tuple[VisitVersion, ...]) -> Iterator[str]:
    if versions[0].visit.note:
        yield versions[0].visit.note
    for one in versions[1:]:
        assert one.reason
        yield one.reason


def find_delays(done: Done) -> str:
    """Return how long it took until others saw who was registered, in words."""
    seen: dict[str, dict[int, float]] = {}
    registered: list[tuple[str, int, float]] = []
    for ledger, line in _lines(done):
        if "saw" in line:
            firsts = seen.setdefault(ledger, {})
            for patient in line["saw"]:
                firsts.setdefault(patient, line["at"])
        elif "patient" in line:
            registered.append((ledger, line["patient"], line["at"]))
    delays = [
        max(0.0, firsts[patient] - at)
        for ledger, patient, at in registered
        for other, firsts in seen.items()
        if other != ledger and patient in firsts
    ]
    if len(delays) < 2:  # a quantile needs two
        return "nobody was seen elsewhere"
    cuts = statistics.quantiles(delays, n=100)
    return (
        f"seen elsewhere {len(delays)} times: median {cuts[49]:.2f} s, 95 % within {cuts[94]:.2f} "
        f"s, 99 % within {cuts[98]:.2f} s, all within {max(delays):.2f} s"
    )
