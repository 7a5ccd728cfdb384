"""The same clinic in a file and on a server of this computer: what a server costs."""

import socket
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from random import Random
from statistics import median
from typing import Final

from benchmarks.clinics.copies import copied
from benchmarks.clinics.names import SEED
from benchmarks.clinics.store import Clinic
from benchmarks.figures import Sized, milliseconds
from benchmarks.records import a_full_visit
from tests.cut_line import a_line_to
from tests.journeys.load.own_server import DATABASE, OwnServer
from tracker.domain.values.course import CourseId, PatientId
from tracker.services.patient_order import ListFilter
from tracker.services.workspace import Workspace

TIMES: Final = 60
WARMED: Final = 5  # of those, before it is measured over a network
OPENED_DEARER, SAVED_DEARER = 2.0, 3.0  # than in a file, at the most
EACH_WAY_S: Final = 0.020
OPENED_MS, SAVED_MS, KEY_MS = 150.0, 120.0, 80.0  # at the most, with that network between

# Returns the use case as the window calls it, with all that it has at hand by then.
Measured = Callable[[Workspace, PatientId, CourseId], Callable[[], object]]


def server_figures(clinic: Clinic, folder: Path) -> Iterator[Sized]:
    """Yield the figures of one clinic, in a file and on a server over loopback.

    Both keep what they call saved: the file with ``synchronous = FULL``, the server with its own
    ``fsync`` and ``synchronous_commit``.
    """
    folder.chmod(0o711)  # the server is another user
    file = copied(clinic.file, folder / "in-a-file.sqlite3")
    left = copied(clinic.file, folder / "left.sqlite3")  # what is moved away is not opened again
    server = OwnServer(folder / "server", _free_port())
    try:
        with closing(Workspace.open(left)) as moved:
            moved.house.to_server(server.address)
        with (
            closing(Workspace.open(file)) as in_file,
            closing(Workspace.open(server.address)) as there,
        ):
            yield from _figures((in_file, there), clinic.patients)
            yield from _figures_far_away(in_file, folder / "server", clinic.patients)
    finally:
        server.stop()


def _free_port() -> int:
    with closing(socket.socket()) as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


def _figures_far_away(in_file: Workspace, server: Path, patients: int) -> Iterator[Sized]:
    """Yield the same with a network between, in the goals' own milliseconds."""
    taken = _taken(in_file, patients)
    by_socket = f"postgresql+psycopg://clinic@/{DATABASE}?host={server}"
    with a_line_to(by_socket) as network, closing(Workspace.open(network.address)) as there:
        network.delay_s = EACH_WAY_S
        for name, (measure, goal) in _measured(1).items():
            if goal is None:
                continue
            for one in taken[:WARMED]:
                measure(there, *one)()
            both = _in_turns((in_file, there), measure, taken[WARMED:])
            for words, chosen in (("the middle", median), ("the quickest", min)):
                yield Sized(
                    name=f"server 20 ms away: {name}, {words}",
                    values=tuple(map(chosen, both)),
                    unit="ms",
                    goal=goal,
                )


def _figures(both: tuple[Workspace, Workspace], patients: int) -> Iterator[Sized]:
    taken = _taken(both[0], patients)
    goals = {"a course opened": OPENED_DEARER, "a visit saved": SAVED_DEARER}
    for name, (measure, _) in _measured(0).items():
        values = tuple(map(median, _in_turns(both, measure, taken)))
        ratio = goals.get(name)
        yield Sized(name=f"server: {name}", values=values, unit="ms", ratio_goal=ratio)


def _taken(clinic: Workspace, patients: int) -> list[tuple[PatientId, CourseId]]:
    ids = [PatientId(one) for one in Random(SEED).sample(range(1, patients + 1), TIMES)]
    return [(one, clinic.courses.of_patient(one)[-1].course_id) for one in ids]


def _measured(days_later: int) -> dict[str, tuple[Measured, float | None]]:
    """Return what is measured, with the most it may take 20 ms away from the server.

    Args:
        days_later: How many days after today the visit is that is saved: a course has one a day.
    """
    today = datetime.now(tz=UTC).astimezone().date()
    visit = a_full_visit((today - a_full_visit(0).visit_date).days + days_later)
    return {
        "a course opened": (_open, OPENED_MS),
        "a visit saved": (
            lambda at, _, one: partial(
                at.courses.save_visit, at.courses.opened(one).course, visit, by="me"
            ),
            SAVED_MS,
        ),
        "a search key": (lambda at, _, __: partial(at.patients.find, "mar", today), KEY_MS),
        "the top of the list": (
            lambda at, _, __: partial(at.patients.order, ListFilter.ALL, today, 40),
            None,
        ),
    }


def _open(clinic: Workspace, _patient_id: PatientId, course_id: CourseId) -> Callable[[], object]:
    """Return what reads all that is read when a patient is opened."""

    def read() -> None:
        if clinic.courses.opened(course_id).waiting is None:
            clinic.drafts.all()
            clinic.self_entries.find_waiting(course_id)

    return read


def _in_turns(
    both: tuple[Workspace, Workspace],
    measure: Measured,
    chosen: list[tuple[PatientId, CourseId]],
) -> tuple[list[float], list[float]]:
    """Return what it takes in each place, each patient here and there in turn."""
    taken: tuple[list[float], list[float]] = ([], [])
    for one in chosen:
        for clinic, times in zip(both, taken, strict=True):
            times.extend(milliseconds(measure(clinic, *one), 1))
    return taken
