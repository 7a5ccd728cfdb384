"""Light and dark: both complete, readable, switched live."""

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QProxyStyle,
    QRadioButton,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tracker.palette import DARK, LIGHT, Palette
from tracker.ui.look.theme import Theme, ThemeChoice

SEEN = 3.0  # contrast of what is not text; WCAG 2.1 1.4.11 AA
READABLE = 4.5  # contrast of text on its ground; WCAG 2.1 1.4.3 AA


def luminance(colour: str) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    seen = QColor(colour)
    return (
        0.2126 * linear(seen.redF())
        + 0.7152 * linear(seen.greenF())
        + 0.0722 * linear(seen.blueF())
    )


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("ink", "ground"),
        ("ink", "card"),
        ("ink", "field"),
        ("ink", "accent_soft"),
        ("ink", "amber_soft"),
        ("muted", "ground"),
        ("muted", "card"),
        ("muted", "field"),
        ("muted", "panel"),
        ("muted", "accent_soft"),
        ("accent", "ground"),
        ("accent", "panel"),
        ("amber", "amber_soft"),
        ("amber", "card"),
        ("alarm", "card"),
        ("alarm", "ground"),
        ("tingling", "card"),
        ("pain_reach", "card"),
        ("accent", "card"),
        ("on_accent", "accent"),
        ("alarm", "alarm_soft"),
        ("alarm", "panel"),
        ("amber", "ground"),
        ("amber", "panel"),
        ("panel", "ink"),
        ("panel", "alarm"),
    ],
)
def test_text_is_readable(tokens: Palette, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= READABLE


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["ground", "field", "panel", "card"])
def test_the_edge_of_a_box_to_tick_is_seen(tokens: Palette, ground: str) -> None:
    assert contrast(tokens.edge, getattr(tokens, ground)) >= SEEN


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK], ids=["light", "dark"])
def test_an_empty_box_is_seen_and_a_ticked_one_differs(
    qtbot: QtBot, theme: Theme, choice: ThemeChoice
) -> None:
    theme.choose(choice)
    box = QCheckBox("Greys")
    qtbot.addWidget(box)
    ground = QColor(theme.tokens.ground)

    empty = box_colours(box, ground)
    box.setChecked(True)
    ticked = box_colours(box, ground)

    assert max(contrast(colour, theme.tokens.ground) for colour in empty) >= SEEN
    assert ticked != empty


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK], ids=["light", "dark"])
@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_what_is_ticked_is_seen_where_it_cannot_be_changed(
    qtbot: QtBot, theme: Theme, choice: ThemeChoice, kind: type[QCheckBox | QRadioButton]
) -> None:
    theme.choose(choice)
    box = kind("Greys")
    qtbot.addWidget(box)
    box.setEnabled(False)
    ground = QColor(theme.tokens.ground)

    empty = box_colours(box, ground)
    box.setChecked(True)
    ticked = box_colours(box, ground)

    assert max(contrast(colour, theme.tokens.ground) for colour in ticked - empty) >= SEEN


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK], ids=["light", "dark"])
def test_the_line_of_a_list_that_has_the_keys_is_tinted_in_the_colours_of_the_theme(
    qtbot: QtBot, theme: Theme, choice: ThemeChoice
) -> None:
    theme.choose(choice)
    lines = QListWidget()
    qtbot.addWidget(lines)
    lines.addItems(["Rest", "Walk"])
    lines.resize(200, 80)
    with qtbot.waitActive(lines):
        lines.show()
        lines.activateWindow()
    lines.setFocus()
    lines.selectionModel().setCurrentIndex(
        lines.model().index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate
    )  # as Tab leaves it

    line = lines.visualItemRect(lines.item(0))
    image = lines.viewport().grab().toImage()
    colours = {image.pixelColor(150, y).name() for y in range(line.top() + 1, line.bottom())}

    assert colours == {QColor(theme.tokens.accent_soft).name()}


def box_colours(box: QCheckBox | QRadioButton, ground: QColor) -> set[str]:
    """Return the colours of the line through the middle of the box to tick."""
    image = QImage(box.sizeHint(), QImage.Format.Format_RGB32)
    image.fill(ground)
    box.render(image)
    middle = image.height() // 2
    return {image.pixelColor(x, middle).name() for x in range(14)}


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK], ids=["light", "dark"])
def test_a_hint_in_an_empty_field_is_readable(
    qtbot: QtBot, theme: Theme, choice: ThemeChoice
) -> None:
    theme.choose(choice)
    field = QLineEdit()
    qtbot.addWidget(field)
    field.ensurePolished()

    hint = field.palette().placeholderText().color()

    assert hint == QColor(theme.tokens.muted)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_phase_names_are_readable_on_their_bands(tokens: Palette, number: int) -> None:
    assert contrast(*tokens.phase(number)) >= READABLE


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_chosen_zone_is_readable_on_its_row(tokens: Palette) -> None:
    assert contrast(tokens.pain_reach, tokens.bands[0]) >= READABLE


def test_choosing_dark_changes_the_colours_at_once(qtbot: QtBot, theme: Theme) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.choose(ThemeChoice.DARK)

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    assert theme.is_dark
    assert DARK.ground in app.styleSheet()
    assert app.palette().base().color() == QColor(DARK.field)


def test_choosing_the_same_theme_repaints_nothing(qtbot: QtBot, theme: Theme) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.choose(ThemeChoice.LIGHT)


class PictureStyle(QProxyStyle):
    """Puts pictures on the buttons of dialogs, as the styles of some desktops do."""

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803  # Qt's name
    ) -> int:
        if hint is QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons:
            return 1
        return super().styleHint(hint, option, widget, returnData)


def test_buttons_of_dialogs_carry_words_alone(qtbot: QtBot, qapp: QApplication) -> None:
    qapp.setStyle(PictureStyle("Fusion"))
    Theme(ThemeChoice.DARK).apply()

    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    qtbot.addWidget(buttons)
    buttons.show()

    close = buttons.button(QDialogButtonBox.StandardButton.Close)
    assert close.icon().isNull()  # the style's own pictures are black, on dark as well
    qapp.setStyle("Fusion")
