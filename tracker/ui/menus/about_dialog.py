"""What the program is, and what it is not."""

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from tracker.domain.rules.phases import RULE_VERSION
from tracker.language import marked, tr

WHAT_IT_IS = marked(
    "Phases and centralization follow the clinic's tracking convention. The program is not a "
    "validated instrument, not a diagnosis and not a triage device; “no” answers exclude nothing, "
    "and nothing here shows that a treatment caused a change. A professional reviews every result."
)


class AboutDialog(QDialog):
    """Version, rule version and the convention."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("aboutDialog")
        self.setWindowTitle(tr("About Sciatica Course Tracker"))
        self.setMinimumWidth(440)
        layout = QVBoxLayout(self)
        title = QLabel("Sciatica Course Tracker")
        title.setProperty("look", "title")
        layout.addWidget(title)
        version_words = tr(
            "Version {version}, rules {rules}", version=_version(), rules=RULE_VERSION
        )
        for words in (version_words, tr(WHAT_IT_IS), "Apache-2.0"):
            label = QLabel(words)
            label.setWordWrap(True)
            layout.addWidget(label)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)


def _version() -> str:
    try:
        return version("sciatica-course-tracker")
    except PackageNotFoundError:
        return tr("from a checkout")
