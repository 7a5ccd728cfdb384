"""What tests of the window share: theme, typeface, a fixed day, a messenger that answers."""

from datetime import UTC, datetime
from functools import cache

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
    _use_fusion(qapp)
    install_fonts()
    theme = Theme(ThemeChoice.LIGHT)
    theme.apply()
    return theme


@cache
def _use_fusion(app: QApplication) -> None:
    app.setStyle("Fusion")  # once: the same again would polish every widget anew


@pytest.fixture
def clock() -> Clock:
    return Clock(now=lambda: NOW)


@pytest.fixture
def messenger() -> FakeMessenger:
    return FakeMessenger()
