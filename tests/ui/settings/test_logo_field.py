"""The logo in the clinic's settings: seen, chosen, taken off, never lost by the way."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tracker.domain.values.clinic import LOGO_MAX_BYTES, PNG_START, ClinicSettings
from tracker.language import Language, languages, speaking
from tracker.ui.look.theme import Theme
from tracker.ui.settings.logo_field import LogoField
from tracker.ui.settings.settings_dialog import SettingsDialog

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30">'
    b'<rect width="90" height="30" fill="#0000ff"/></svg>'
)


def a_png() -> bytes:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(0xFF0000FF)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes, Qt a text
    buffer.close()
    return bytes(content.data())


def a_dialog(qtbot: QtBot, settings: ClinicSettings) -> SettingsDialog:
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)
    return dialog


def the_field(dialog: SettingsDialog) -> LogoField:
    found = dialog.findChild(LogoField)
    assert isinstance(found, LogoField)
    return found


def a_button(dialog: QWidget, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def test_saving_other_settings_keeps_the_logo(qtbot: QtBot, theme: Theme) -> None:
    dialog = a_dialog(qtbot, ClinicSettings(clinic_name="Harbour Clinic", logo=SVG))
    phone = dialog.findChild(QLineEdit, "clinicPhone")
    assert isinstance(phone, QLineEdit)

    phone.setText("555 0100")

    assert dialog.settings().logo == SVG


def test_a_logo_is_chosen_from_a_file(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    file = tmp_path / "logo.png"
    file.write_bytes(a_png())
    dialog = a_dialog(qtbot, ClinicSettings())

    the_field(dialog).choose(file)

    assert dialog.settings().logo == file.read_bytes()


def test_the_logo_is_seen(qtbot: QtBot, theme: Theme) -> None:
    dialog = a_dialog(qtbot, ClinicSettings(logo=SVG))

    picture = dialog.findChild(QWidget, "logoPicture")

    assert isinstance(picture, QWidget)
    middle = picture.grab().toImage().pixelColor(picture.rect().center())
    assert middle.name() == "#0000ff"


def test_a_logo_is_taken_off(qtbot: QtBot, theme: Theme) -> None:
    dialog = a_dialog(qtbot, ClinicSettings(logo=SVG))

    a_button(dialog, "removeLogo").click()

    assert dialog.settings().logo is None
    assert not a_button(dialog, "removeLogo").isEnabled()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"Sample Clinic", "no PNG, JPEG or SVG"),
        (PNG_START.ljust(LOGO_MAX_BYTES + 1, b"x"), "1,048,577 bytes"),
        (PNG_START + b"and nothing more", "cannot be drawn"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><", "cannot be drawn"),
    ],
    ids=["text", "too large", "broken PNG", "broken SVG"],
)
def test_an_unsuitable_file_is_refused_in_place_and_the_logo_stays(
    qtbot: QtBot, theme: Theme, tmp_path: Path, content: bytes, why: str
) -> None:
    file = tmp_path / "logo.png"
    file.write_bytes(content)
    dialog = a_dialog(qtbot, ClinicSettings(logo=SVG))

    the_field(dialog).choose(file)

    problem = dialog.findChild(QLabel, "logoProblem")
    assert isinstance(problem, QLabel)
    assert why in problem.text()
    assert dialog.settings().logo == SVG


@pytest.mark.parametrize("spoken", languages())
def test_the_logo_s_buttons_have_room_beside_it(
    qtbot: QtBot, theme: Theme, spoken: Language
) -> None:
    with speaking(spoken):
        dialog = a_dialog(qtbot, ClinicSettings(logo=SVG))
    dialog.show()
    picture = dialog.findChild(QWidget, "logoPicture")
    assert isinstance(picture, QWidget)

    buttons = [a_button(dialog, name) for name in ("chooseLogo", "removeLogo")]

    assert all(button.width() >= button.sizeHint().width() for button in buttons)
    assert picture.geometry().right() < buttons[0].geometry().left()
