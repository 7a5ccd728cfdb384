"""A visit that is signed, by somebody or by its age, is changed for a reason only."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.makers import FIRST_DAY, a_patient, a_visit, an_assessment
from tracker.domain.values.access import AccessKind
from tracker.domain.values.visit import NeedsReasonError, Visit
from tracker.errors import ChangedElsewhereError, TrackerError
from tracker.models.database import Database
from tracker.services.courses import Courses
from tracker.services.history import HistoryFilter
from tracker.services.patients import Patients
from tracker.services.workspace import Workspace

LOGGED = datetime(2026, 8, 17, 12, 0, tzinfo=UTC)


class Clinic:
    """A course of one visit, in a clinic whose day is set."""

    def __init__(self, file: Path) -> None:
        self.database = Database.open(file)
        self.workspace = Workspace(self.database)
        self.now = LOGGED
        self.courses = Courses(self.database, lambda: self.now)
        patient_id, _ = Patients(self.database).add(a_patient())
        self.course_id, _ = self.courses.begin(patient_id, an_assessment())

    def log(self) -> None:
        self.courses.log_visit(self.course_id, a_visit(FIRST_DAY, leg_pain=7), by="Ana")

    @property
    def visit(self) -> Visit:
        (visit,) = self.courses.course(self.course_id).visits
        return visit

    def amend(self, reason: str | None = None) -> None:
        leg_pain = ((self.visit.leg_pain or 0) + 1) % 10
        amended = replace(self.visit, leg_pain=leg_pain)
        self.courses.amend_visit(amended, by="Ben", reason=reason)

    def sign(self, version: int | None = None) -> None:
        visit_id = self.visit.visit_id
        assert visit_id is not None
        self.courses.sign_visit(visit_id, by="Ana", version=version)

    def let_sign_after(self, days: int) -> None:
        settings = self.workspace.settings
        settings.write(replace(settings.read(), sign_after_days=days))


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    clinic = Clinic(tmp_path / "clinic.sqlite3")
    clinic.log()
    return clinic


def test_a_signed_visit_says_who_signed_it_and_keeps_its_words_and_version(clinic: Clinic) -> None:
    before = clinic.visit

    clinic.sign()

    after = clinic.visit
    assert (after, after.version) == (before, before.version)
    assert (after.signed_by, after.signed_at) == ("Ana", LOGGED)


@pytest.mark.parametrize("reason", [None, "", "  "])
def test_a_signed_visit_is_not_amended_without_a_reason(clinic: Clinic, reason: str | None) -> None:
    clinic.sign()
    before = clinic.visit

    with pytest.raises(NeedsReasonError, match="This visit is signed"):
        clinic.amend(reason)

    assert (clinic.visit, clinic.visit.version) == (before, before.version)


def test_a_signed_visit_is_amended_for_a_reason_and_stays_signed(clinic: Clinic) -> None:
    clinic.sign()

    clinic.amend("misheard")

    assert clinic.visit.version == 2
    assert clinic.visit.is_signed(LOGGED.date())


@pytest.mark.parametrize(("days", "is_signed"), [(0, False), (6, False), (7, True), (400, True)])
def test_a_visit_signs_itself_after_a_week(clinic: Clinic, days: int, is_signed: bool) -> None:
    clinic.now = LOGGED + timedelta(days=days)

    assert clinic.visit.is_signed(clinic.now.astimezone().date()) is is_signed
    if is_signed:
        with pytest.raises(NeedsReasonError):
            clinic.amend()
    else:
        clinic.amend()


def test_an_amendment_does_not_put_the_day_off(clinic: Clinic) -> None:
    clinic.now = LOGGED + timedelta(days=6)
    clinic.amend()
    clinic.now = LOGGED + timedelta(days=7)

    with pytest.raises(NeedsReasonError):
        clinic.amend()


def test_what_signed_itself_stays_signed_when_the_clinic_turns_it_off(clinic: Clinic) -> None:
    clinic.now = LOGGED + timedelta(days=30)

    clinic.let_sign_after(0)

    assert clinic.visit.is_signed(clinic.now.date())


def test_the_clinics_days_hold_for_visits_that_are_still_open(tmp_path: Path) -> None:
    clinic = Clinic(tmp_path / "clinic.sqlite3")
    clinic.now = datetime.now(UTC)
    clinic.log()
    clinic.let_sign_after(0)
    never = clinic.visit.signs_on

    clinic.let_sign_after(30)

    assert never is None
    assert clinic.visit.signs_on == clinic.now.astimezone().date() + timedelta(days=30)


def test_a_visit_changed_elsewhere_is_not_signed_unseen(clinic: Clinic) -> None:
    read = clinic.visit.version
    clinic.amend()

    with pytest.raises(ChangedElsewhereError, match="not signed"):
        clinic.sign(read)

    assert clinic.visit.signed_at is None


def test_a_struck_out_visit_is_not_signed(clinic: Clinic) -> None:
    visit_id = clinic.visit.visit_id
    assert visit_id is not None
    clinic.courses.strike_out(visit_id, by="Ana", reason="wrong patient")

    with pytest.raises(TrackerError, match="struck out"):
        clinic.courses.sign_visit(visit_id, by="Ana")


def test_the_log_has_a_line_of_every_signing(clinic: Clinic) -> None:
    clinic.sign()
    clinic.sign()

    chosen = HistoryFilter(kind=AccessKind.VISIT_SIGNED)
    entries = clinic.workspace.history.page(chosen).entries
    assert [(one.what, one.by) for one in entries] == [("Visit signed", "Ana")] * 2
