"""What the program starts in: the language chosen on this computer and the theme it was left in."""

from contextlib import suppress
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from tracker.errors import InputError
from tracker.language import Language, find_language, start_in
from tracker.preferences import PreferenceFile
from tracker.ui.look.theme import Theme, ThemeChoice

SCREEN_THEME: Final = "screen_theme"


class QtTexts(QTranslator):
    """Qt's own texts in a language; keys are called as the buttons and the manual call them."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Return Qt's text in the language; None for the names of keys and unknown texts."""
        if context == "QShortcut":
            return None
        return super().translate(context, source, disambiguation, n) or None


def start_speaking(app: QCoreApplication, chosen: Language | None) -> Language:
    """Speak a language from now on, Qt's own dialogs and calendars too; return it.

    Args:
        app: The application.
        chosen: None is the system's, English where the program does not know that one.
    """
    language = chosen or system_language(QLocale.system())
    start_in(language)
    locale = QLocale(language.code)
    QLocale.setDefault(locale)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for before in app.findChildren(QtTexts):
        app.removeTranslator(before)
        before.deleteLater()
    translator = QtTexts(app)
    if language != Language.ENGLISH and translator.load(locale, "qtbase", "_", folder):
        app.installTranslator(translator)
    return language


def system_language(system: QLocale) -> Language:
    """Return the language of a system; English where the program does not know it."""
    name = system.name().replace("_", "-")
    return find_language(name) or find_language(name.partition("-")[0]) or Language.ENGLISH


class RememberedTheme(Theme):
    """A theme that is the same at the next start.

    Args:
        preferences: Where the choice stands.
    """

    def __init__(self, preferences: PreferenceFile) -> None:
        found = preferences.find(SCREEN_THEME)
        known = {choice.value for choice in ThemeChoice}
        super().__init__(ThemeChoice(found) if found in known else ThemeChoice.SYSTEM)
        self._preferences = preferences

    def choose(self, choice: ThemeChoice) -> None:
        """Follow the system or stay with one theme, at once and at the next start."""
        super().choose(choice)
        with suppress(InputError):  # the colours are there; not keeping them harms nobody
            self._preferences.remember({SCREEN_THEME: choice.value})
