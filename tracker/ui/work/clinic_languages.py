"""The languages of pages and screen, as the screen asks the clinic for them."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from tracker.domain.values.changes import Changes
    from tracker.domain.values.course import PatientId
    from tracker.language import Language


class PageLanguageDrawer(Protocol):
    """In which language each patient's pages are."""

    def chosen_for(self, patient_id: "PatientId") -> "Language | None":
        """Return what was chosen for a patient; None is as the clinic."""

    def of(self, patient_id: "PatientId | None") -> "Language":
        """Return the language of a patient's pages."""

    def choose(self, patient_id: "PatientId", chosen: "Language | None") -> "Changes":
        """Remember the language of a patient's pages; None is as the clinic."""


class ScreenLanguageChoice(Protocol):
    """The language of the screen on this computer, from the next start on."""

    @property
    def chosen(self) -> "Language | None":
        """Return what was chosen; None is the system's."""

    def choose(self, chosen: "Language | None") -> None:
        """Remember a language; None is the system's."""
