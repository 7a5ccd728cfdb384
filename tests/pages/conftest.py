"""What tests of printed pages share with those of the window."""

from tests.ui.conftest import messenger, theme

__all__ = ["messenger", "theme"]
