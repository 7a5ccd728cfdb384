"""What the program is, and what it is not."""

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtWidgets import QWidget

from tracker.domain.rules.phases import RULE_VERSION
from tracker.language import marked, tr
from tracker.ui.dialogs.base_dialog import BaseDialog, words_label

WHAT_IT_IS = marked(
    "Phases and centralization follow the clinic's tracking convention. The program is not a "
    "validated instrument, not a diagnosis and not a triage device; “no” answers exclude nothing, "
    "and nothing here shows that a treatment caused a change. A professional reviews every result."
)


class AboutDialog(BaseDialog):
    """Version, rule version and the convention."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("aboutDialog", tr("About Sciatica Course Tracker"), parent)
        self.setMinimumWidth(488)
        version_words = tr(
            "Version {version}, rules {rules}", version=_version(), rules=RULE_VERSION
        )
        for words in (version_words, tr(WHAT_IT_IS), "Apache-2.0"):
            self.column.addWidget(words_label("", words))
        self.add_closing()


def _version() -> str:
    try:
        return version("sciatica-course-tracker")
    except PackageNotFoundError:
        return tr("from a checkout")
