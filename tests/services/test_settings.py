"""The clinic's settings."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.makers import SPANISH
from tests.services.watched import WatchedDatabase
from tracker.domain.values.changes import Changes
from tracker.domain.values.clinic import (
    LOGO_MAX_BYTES,
    PNG_START,
    ClinicSettings,
    Paper,
    UnsuitableLogoError,
)
from tracker.domain.values.days import DayOrder, day_order, use_day_order
from tracker.errors import DatabaseUnusableError, InputError
from tracker.models.database import Database
from tracker.preferences import OwnChoices, PreferenceFile
from tracker.services.settings import Settings, Who, logo_from
from tracker.services.workspace import Workspace


def test_a_new_clinic_has_blank_settings(workspace: Workspace) -> None:
    settings = workspace.settings.read()

    assert settings == ClinicSettings()


def test_settings_come_back_as_written(workspace: Workspace) -> None:
    settings = ClinicSettings(
        clinic_name="Sample Clinic",
        address="1 Example Street\nSampletown",
        phone="555 0100",
        emergency_number="555 0199",
        clinician_name="Dr. Example",
        paper=Paper.LETTER,
        day_order=DayOrder.DAY_FIRST,
        sheet_text="Keep moving gently.",
        page_language=SPANISH,
        numbers_patients=True,
        logo=b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    )

    changes = workspace.settings.write(settings)

    assert changes == Changes(has_settings=True, is_everything=True)
    assert workspace.settings.read() == settings


def test_the_order_of_days_holds_at_once_and_is_followed_at_the_next_opening(
    workspace: Workspace,
) -> None:
    workspace.settings.write(replace(workspace.settings.read(), day_order=DayOrder.DAY_FIRST))
    assert day_order() is DayOrder.DAY_FIRST
    use_day_order(None)

    is_changed = workspace.settings.follow_day_order()

    assert (is_changed, day_order()) == (True, DayOrder.DAY_FIRST)
    assert not workspace.settings.follow_day_order()


def test_whom_letters_go_to_is_remembered_on_this_computer_alone(tmp_path: Path) -> None:
    file, clinic = tmp_path / "preferences.json", tmp_path / "clinic.sqlite3"
    here = Workspace.open(clinic, PreferenceFile(file))

    here.settings.remember_addressee("Emergency department, Oldport")
    here.close()

    again = Workspace.open(clinic, PreferenceFile(file))
    elsewhere = Workspace.open(clinic, PreferenceFile(tmp_path / "other.json"))
    found = [one.settings.addressee for one in (again, elsewhere)]
    again.close()
    elsewhere.close()
    assert found == ["Emergency department, Oldport", ""]


def test_a_logo_is_taken_off_again(workspace: Workspace) -> None:
    workspace.settings.write(ClinicSettings(clinic_name="Sample Clinic", logo=PNG_START))

    workspace.settings.write(ClinicSettings(clinic_name="Sample Clinic"))

    assert workspace.settings.read().logo is None


def test_a_logo_is_read_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "logo.png"
    file.write_bytes(PNG_START.ljust(LOGO_MAX_BYTES, b"x"))

    logo = logo_from(file)

    assert logo == file.read_bytes()


@pytest.mark.parametrize("size", [LOGO_MAX_BYTES + 1, 3 * LOGO_MAX_BYTES])
def test_a_large_file_is_no_logo(tmp_path: Path, size: int) -> None:
    file = tmp_path / "photo.png"
    file.write_bytes(PNG_START.ljust(size, b"x"))

    with pytest.raises(UnsuitableLogoError, match=f"{size:,} bytes"):
        logo_from(file)


def test_a_file_of_another_kind_is_no_logo(tmp_path: Path) -> None:
    file = tmp_path / "logo.png"
    file.write_text("Sample Clinic", encoding="utf-8")

    with pytest.raises(UnsuitableLogoError, match="no PNG, JPEG or SVG"):
        logo_from(file)


def test_a_logo_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"logo\.png cannot be read"):
        logo_from(tmp_path / "logo.png")


@pytest.fixture
def preferences(tmp_path: Path) -> PreferenceFile:
    """Return the preferences of a computer that has none yet."""
    return PreferenceFile(tmp_path / "new folder" / "preferences.json")


@pytest.fixture
def settings(workspace: Workspace, preferences: PreferenceFile) -> Iterator[Settings]:
    """Yield the settings of a new clinic, at that computer."""
    database = Database.open(workspace.address)
    yield Settings(database, preferences)
    database.close()


@pytest.fixture
def who(settings: Settings) -> Who:
    """Return who works in a new clinic; the account is called mkeller."""
    return Who(settings, find_login=lambda: "mkeller")


def test_the_account_s_name_stands_while_no_other_is_given(who: Who) -> None:
    name = who.name

    assert name == "mkeller"


def test_the_clinician_s_name_goes_before_the_account_s(who: Who, workspace: Workspace) -> None:
    workspace.settings.write(ClinicSettings(clinician_name="Dr. Example"))

    name = who.name

    assert name == "Dr. Example"


def test_the_own_name_goes_before_both_and_is_of_this_computer(
    who: Who, workspace: Workspace, settings: Settings
) -> None:
    clinics = ClinicSettings(clinician_name="Dr. Example")

    changes = settings.write(clinics, OwnChoices(name="Ana Sample"))

    assert (who.name, who.own_name, who.usual_name) == ("Ana Sample", "Ana Sample", "Dr. Example")
    assert changes == Changes(has_settings=True)
    assert workspace.who.own_name == ""


def test_an_own_name_taken_back_leaves_the_usual_one(who: Who, preferences: PreferenceFile) -> None:
    preferences.choose(OwnChoices(name="Ana Sample"))

    preferences.choose(OwnChoices())

    assert who.name == "mkeller"


def test_the_same_own_name_is_not_written_again(
    preferences: PreferenceFile, tmp_path: Path
) -> None:
    preferences.choose(OwnChoices(name="Ana Sample"))
    (file,) = (tmp_path / "new folder").iterdir()
    written = file.stat().st_mtime_ns, file.stat().st_ino

    preferences.choose(OwnChoices(name="Ana Sample"))

    assert (file.stat().st_mtime_ns, file.stat().st_ino) == written


def test_the_own_name_stays_when_the_settings_are_refused(tmp_path: Path) -> None:
    database = WatchedDatabase.open(tmp_path / "clinic.sqlite3")
    preferences = PreferenceFile(tmp_path / "preferences.json")
    preferences.choose(OwnChoices(name="Ana Sample"))
    database.commits_left = 0

    with pytest.raises(DatabaseUnusableError):
        Settings(database, preferences).write(ClinicSettings(), OwnChoices(name="Eva Sample"))

    assert preferences.own == OwnChoices(name="Ana Sample")
    database.close()


def test_other_preferences_stay_as_they_are(preferences: PreferenceFile) -> None:
    preferences.remember({"language": "es"})
    preferences.remember({"own_name": "Ana"})

    assert (preferences.find("language"), preferences.find("own_name")) == ("es", "Ana")


@pytest.mark.parametrize("content", ["", "not JSON", "[1]", '{"own_name": 5}'])
def test_a_damaged_file_of_preferences_counts_as_empty(tmp_path: Path, content: str) -> None:
    file = tmp_path / "preferences.json"
    file.write_text(content, encoding="utf-8")

    found = PreferenceFile(file).find("own_name")

    assert found == ""


def test_preferences_that_cannot_be_written_are_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")

    with pytest.raises(InputError, match="cannot be written"):
        PreferenceFile(tmp_path / "file" / "preferences.json").remember({"own_name": "Ana"})


@pytest.mark.parametrize("content", [b"[" * 100_000, b'{"a": ' * 50_000, b"\xff", b"[]", b"nul"])
def test_preferences_that_cannot_be_read_count_as_none(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "preferences.json"
    file.write_bytes(content)

    assert PreferenceFile(file).find("own_name") == ""


def test_any_text_is_remembered(tmp_path: Path) -> None:
    preferences = PreferenceFile(tmp_path / "preferences.json")

    preferences.remember({"own_name": "half a \ud800 sign, and 김"})

    assert preferences.find("own_name") == "half a \ud800 sign, and 김"
