"""One workstation of many: it does what people do, at random, and writes down what was said done.

A process of its own (``python -m tests.journeys.load.workstation``), so that it can be killed. In
its ledger, a line each, stands what it is about to write, with a mark that nobody else uses, and
afterwards that it was told "saved". What stands there as begun only may be stored or not.
"""

import argparse
import json
import random
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final, TextIO

from tests.makers import a_patient, a_visit, an_assessment
from tracker.domain.rules.status import status_of
from tracker.domain.values.anatomy import Reach
from tracker.domain.values.clinic import Paper
from tracker.domain.values.course import CourseId, PatientId
from tracker.domain.values.kept_page import PageLook, PagePdf, PageVariant
from tracker.domain.values.visit import VisitId
from tracker.errors import DatabaseUnusableError, TrackerError
from tracker.models.unusable import DatabaseLockedError
from tracker.services.patient_order import ListFilter
from tracker.services.workspace import Workspace

FIRST_VISIT: Final = date(2021, 1, 4)
DAYS: Final = 1500  # visits lie on one of so many
AMENDED_MOST: Final = 6  # visits of a course that everybody amends
READY_WITHIN_S: Final = 120.0  # also a server that is still putting itself right
THINKS_S: Final = (0.3, 1.5)  # between two acts; a person takes longer
REST_S: Final = 0.2  # after a refusal because the server is gone


def today() -> date:
    """Return the day by this computer's clock."""
    return datetime.now().astimezone().date()


@dataclass
class Ledger:
    """What was begun and what was said done; written line by line, so that a kill loses none."""

    file: TextIO
    prefix: str
    count: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def say(self, **what: object) -> None:
        """Write down one thing."""
        with self.lock:
            self.file.write(f"{json.dumps(what)}\n")
            self.file.flush()

    def begin(self, act: str) -> str:
        """Write down that something is about to be written, and return its mark."""
        self.count += 1
        mark = f"{self.prefix}-{self.count}x"
        self.say(begun=mark, act=act)
        return mark


class Watch:
    """Hears and asks what others wrote, as a window does, and writes down when it saw whom."""

    def __init__(self, clinic: Workspace, ledger: Ledger) -> None:
        self._clinic, self._ledger = clinic, ledger
        self._heard = threading.Event()
        self._is_over = False
        self._thread = threading.Thread(target=self._run)

    def begin(self) -> None:
        """Begin to look."""
        self._clinic.elsewhere.begin()
        self._clinic.elsewhere.listen(lambda _what: self._heard.set())
        self._thread.start()

    def end(self) -> None:
        """Look no more."""
        self._is_over = True
        self._heard.set()
        self._thread.join()
        self._clinic.elsewhere.stop()

    def _run(self) -> None:
        mark = self._clinic.elsewhere.first_mark
        while not self._is_over:
            self._heard.wait(10)
            self._heard.clear()
            with suppress(DatabaseUnusableError):
                seen = self._clinic.elsewhere.since(mark)
                mark = seen.mark
                if seen.changes.patients:
                    self._ledger.say(saw=sorted(seen.changes.patients), at=time.monotonic())


class Workstation:
    """What a person at one computer does with the clinic."""

    def __init__(self, clinic: Workspace, ledger: Ledger, chance: random.Random) -> None:
        self._clinic, self._ledger, self._chance = clinic, ledger, chance
        self._by = f"Person {ledger.prefix}"
        self.refused: dict[str, int] = {}

    def act(self) -> None:
        """Think, and do one thing; what is refused in words is counted and left."""
        acts: dict[Callable[[], None], int] = {
            self._search: 6, self._look: 6, self._log: 5, self._amend: 5,
            self._strike: 1, self._restore: 1, self._register: 1, self._hand_out: 1,
        }  # fmt: skip
        (chosen,) = self._chance.choices([*acts], [*acts.values()])
        time.sleep(self._chance.uniform(*THINKS_S))  # noqa: TID251  # a person thinks
        try:
            chosen()
        except TrackerError as error:
            self.refused[type(error).__name__] = self.refused.get(type(error).__name__, 0) + 1
            if isinstance(error, DatabaseLockedError) or not isinstance(
                error, DatabaseUnusableError
            ):
                return
            time.sleep(REST_S)  # noqa: TID251  # a person waits, too

    def _done(self, mark: str, **more: object) -> None:
        self._ledger.say(done=mark, at=time.monotonic(), **more)

    def _any_course(self) -> CourseId:
        patients = self._clinic.patients.order(ListFilter.ALL, today()).patients
        while True:
            courses = self._clinic.courses.of_patient(PatientId(self._chance.choice(patients)))
            if courses:  # else somebody else is just registering this patient
                return self._chance.choice(courses).course_id

    def _search(self) -> None:
        word = self._chance.choice(("Kel", "Mar", "1971", "Sample", "zzz"))
        found = self._clinic.patients.find(word, today())
        assert all(word[:3].casefold() in str(row).casefold() for row in found)

    def _look(self) -> None:
        course = self._clinic.courses.course(self._any_course())
        status_of(course)
        days = [visit.visit_date for visit in course.visits]
        assert len({*days}) == len(days), "two visits of one day"

    def _log(self) -> None:
        course_id = self._any_course()
        mark = self._ledger.begin("log")
        on = FIRST_VISIT + timedelta(days=self._chance.randrange(DAYS))
        pain = self._chance.randrange(11)
        visit = a_visit(on, leg_pain=pain, pain_reach_left=Reach(pain and 3), note=mark)
        visit_id, _ = self._clinic.courses.log_visit(course_id, visit, by=self._by)
        self._done(mark, visit=visit_id)

    def _amend(self) -> None:
        course = self._clinic.courses.course(self._any_course())
        if not course.visits:
            return
        visit = self._chance.choice(course.visits[:AMENDED_MOST])
        mark = self._ledger.begin("amend")
        self._clinic.courses.amend_visit(replace(visit, note=mark), by=self._by, reason=mark)
        self._done(mark, visit=visit.visit_id)

    def _strike(self) -> None:
        course = self._clinic.courses.course(self._any_course())
        if len(course.visits) < AMENDED_MOST:
            return
        visit_id = self._chance.choice(course.visits).visit_id
        assert visit_id is not None
        self._change("strike", visit_id, self._clinic.courses.strike_out)

    def _restore(self) -> None:
        struck = self._clinic.courses.struck_out(self._any_course())
        if struck:
            visit_id = self._chance.choice(struck).visit_id
            assert visit_id is not None
            self._change("restore", visit_id, self._clinic.courses.restore_visit)

    def _change(self, act: str, visit_id: VisitId, change: Callable[..., object]) -> None:
        mark = self._ledger.begin(act)
        change(visit_id, by=self._by, reason=mark)
        self._done(mark, visit=visit_id)

    def _register(self) -> None:
        mark = self._ledger.begin("register")
        patient = a_patient(mark, family_name="Sample", given_name="Load")
        patient_id, _ = self._clinic.patients.add(patient)
        self._done(mark, patient=patient_id)
        self._clinic.courses.begin(patient_id, an_assessment())

    def _hand_out(self) -> None:
        course_id = self._any_course()
        self._clinic.courses.course(course_id)
        mark = self._ledger.begin("page")
        page = PagePdf(
            pdf=f"%PDF-1.7 {mark}".encode(),
            variant=PageVariant.PLAIN,
            paper=Paper.A4,
            look=PageLook.COLOUR,
        )
        page_id, _ = self._clinic.archive.keep(course_id, page)
        self._done(mark, page=page_id)


def opened(address: str) -> Workspace:
    """Open the clinic, waiting for a server that is gone for a while."""
    until = time.monotonic() + READY_WITHIN_S
    while True:
        try:
            return Workspace.open(address)
        except DatabaseUnusableError:
            if time.monotonic() > until:
                raise
            time.sleep(REST_S)  # noqa: TID251  # a person waits, too


def find_end(file: Path) -> float:
    """Return when it is over, once that is known: everybody begins together."""
    while not file.exists():
        time.sleep(REST_S)  # noqa: TID251  # the others are being started
    return float(file.read_text("utf-8"))


def main() -> None:
    """Work until the time is over; print what was refused."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("address")
    parser.add_argument("ledger", type=Path)
    parser.add_argument("--prefix", required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--until", type=Path, required=True, help="where the end will stand")
    options = parser.parse_args()
    clinic = opened(options.address)
    with options.ledger.open("a", encoding="utf-8") as file:
        ledger = Ledger(file, options.prefix)
        watch = Watch(clinic, ledger)
        watch.begin()
        station = Workstation(clinic, ledger, random.Random(options.seed))  # noqa: S311  # no secret
        ledger.say(opened=options.prefix)
        until = find_end(options.until)
        try:
            while time.time() < until:
                station.act()
        finally:
            watch.end()
    clinic.close()
    json.dump(station.refused, sys.stdout)


if __name__ == "__main__":
    main()
