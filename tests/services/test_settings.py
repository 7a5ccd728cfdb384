"""The clinic's settings."""

from tracker.domain.clinic import ClinicSettings, Paper
from tracker.services.changes import Changes
from tracker.services.workspace import Workspace


def test_a_new_clinic_has_blank_settings(workspace: Workspace) -> None:
    settings = workspace.settings.read()

    assert settings == ClinicSettings()


def test_settings_come_back_as_written(workspace: Workspace) -> None:
    settings = ClinicSettings(
        clinic_name="Sample Clinic",
        address="1 Example Street\nSampletown",
        phone="555 0100",
        clinician_name="Dr. Example",
        paper=Paper.LETTER,
        sheet_text="Keep moving gently.",
    )

    changes = workspace.settings.write(settings)

    assert changes == Changes(has_settings=True)
    assert workspace.settings.read() == settings
