"""The clinic's settings."""

from pathlib import Path

import pytest

from tests.makers import SPANISH
from tracker.domain.values.changes import Changes
from tracker.domain.values.clinic import ClinicSettings, Paper
from tracker.domain.values.logo import LOGO_MAX_BYTES, PNG_START, UnsuitableLogoError
from tracker.errors import InputError
from tracker.services.settings import logo_from
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
        sheet_text="Keep moving gently.",
        page_language=SPANISH,
        logo=b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    )

    changes = workspace.settings.write(settings)

    assert changes == Changes(has_settings=True)
    assert workspace.settings.read() == settings


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
