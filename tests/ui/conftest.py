"""What tests of the window share: theme, typeface, a fixed day, a messenger that answers."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.fakes import FakeMessenger
from tracker.pages.typeface import install_fonts
from tracker.ui.look.theme import Theme, ThemeChoice
from tracker.ui.work.clock import Clock

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return a_light_theme(qapp)


def a_light_theme(qapp: QApplication) -> Theme:
    """Return a theme that is in force."""
    qapp.setStyle("Fusion")
    install_fonts()
    theme = Theme(ThemeChoice.LIGHT)
    theme.apply()
    return theme


@pytest.fixture
def clock() -> Clock:
    return Clock(now=lambda: NOW)


@pytest.fixture
def messenger() -> FakeMessenger:
    return FakeMessenger()
