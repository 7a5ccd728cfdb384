"""What stands in the window at the first start: look around, or begin a clinic."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tracker.domain.values.clinic import ClinicSettings, usual_emergency_number
from tracker.domain.values.days import DayOrder
from tracker.errors import TrackerError
from tracker.language import Language, marked, tr
from tracker.ui.dialogs.base_dialog import words_label
from tracker.ui.fields.choice_box import chosen, show_choice
from tracker.ui.fields.day_order_box import day_order_box
from tracker.ui.fields.language_box import language_box, language_of
from tracker.ui.fields.named_line import named_line
from tracker.ui.fields.paper_box import paper_box, paper_of, usual_paper
from tracker.ui.look.theme import Theme
from tracker.ui.shell.first_start.body_above import GAP, BodyAbove
from tracker.ui.shell.first_start.first_offers import (
    BringingAlong,
    FirstOffers,
    WaysOut,
    shared_words,
)
from tracker.ui.shell.first_start.passphrase_twice import PassphraseTwice
from tracker.ui.shell.start import start_speaking
from tracker.ui.shell.welcome_page import place_amid, start_sample_clinic
from tracker.ui.work.tasks import Progress, TaskRunner

if TYPE_CHECKING:
    from collections.abc import Callable

    from tracker.services.first_start import FirstChoices, FirstStart

WIDTH: Final = 608  # px
FOLDER_WIDTH: Final = 350  # px beside its button; the whole path is its tip
BEGIN: Final = marked("&Begin   Ctrl+Enter")
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FirstPage(QWidget):
    """Asks what a clinic begins with; Enter goes on, and what is left as it is will do.

    Args:
        first: Begins the clinic.
        theme: Of the window.
        language: In use now.
        open_samples: Opens the sample clinic in a window of its own.

    Attributes:
        adds_patient: Whether the first patient should be asked for next.

    Signals:
        begun: The clinic is there, and the way into it is open.
        begun_elsewhere: It is in a folder that was chosen; the program is to open anew there.
        spoken: Another language is spoken from now on.
        server_wanted: The records are on a server already.
    """

    begun = Signal()
    begun_elsewhere = Signal()
    server_wanted = Signal()
    spoken = Signal()

    def __init__(
        self,
        first: "FirstStart",
        theme: Theme,
        language: Language,
        open_samples: "Callable[[], bool]" = start_sample_clinic,
    ) -> None:
        super().__init__()
        self.setObjectName("firstPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme.apply_palette()  # else done when the list is built
        self._first, self._language, self._open_samples = first, language, open_samples
        self._tasks = TaskRunner(self)
        self._place = QVBoxLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._backups: Path | None = None
        self._box = QWidget()
        self._is_running = False
        self._build()

    @property
    def adds_patient(self) -> bool:
        """Return whether the first patient should be asked for next."""
        return self._patient.isChecked()

    def begin(self) -> None:
        """Take the keys."""
        self._languages.setFocus()

    def close(self) -> bool:
        """Shut down what works behind the page; the window closes and nothing was begun.

        Returns:
            False while the clinic is being made, for a moment.
        """
        if not self._is_running:
            self._tasks.shutdown()
        return not self._is_running

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, begin with Ctrl+Enter; a button does what it says."""
        if event.key() not in _ENTER or event.isAutoRepeat():
            super().keyPressEvent(event)
            return
        keys = QApplication.focusWidget()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._begin()
        elif isinstance(keys, QPushButton) and keys is not self._folder:
            keys.click()
        else:
            self.focusNextChild()

    def _build(self) -> None:
        """Build everything in the language in use."""
        page, body = QWidget(), QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(words_label("firstTitle", tr("Welcome"), "title"))
        column.addWidget(self._build_offers())
        rule = QFrame()
        rule.setFrameShape(QFrame.Shape.HLine)
        rule.setProperty("look", "rule")
        column.addWidget(rule)
        begin = tr(
            "Or begin your clinic. Enter goes from field to field; what you leave as it is will "
            "do, and everything can be changed later."
        )
        column.addWidget(words_label("firstWords", begin))
        column.addLayout(self._build_fields())
        self._problem = words_label("firstProblem", "", "problem")
        self._problem.hide()
        column.addWidget(self._problem)
        column.addWidget(self._build_ways_out(), 0, Qt.AlignmentFlag.AlignLeft)
        self._area = BodyAbove(body)
        place_amid(page, self._area.on_card(self._build_foot(), WIDTH))
        self._place.removeWidget(self._box)
        self._box.setParent(None)
        self._box.deleteLater()  # its list of languages may be telling of a choice just now
        self._place.addWidget(page)
        self._box = page

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001  # Qt's signature
        """Keep in sight what has the keys now."""
        is_done = super().focusNextPrevChild(next)
        self._area.keep_keys_in_sight()
        return is_done

    def _build_offers(self) -> FirstOffers:
        offers = FirstOffers()
        offers.look_wanted.connect(self._on_look_around)
        offers.chosen.connect(self.bring_along)
        offers.server_wanted.connect(self.server_wanted)
        return offers

    def _build_fields(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(GAP)
        form.setVerticalSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._languages = language_box("firstLanguage", tr("Language"), None, self._language)
        self._languages.currentIndexChanged.connect(self._on_language_chosen)
        self._name = named_line("firstClinicName", tr("Clinic name"))
        self._name.setPlaceholderText(tr("head of every page; can follow later"))
        self._paper = paper_box("firstPaper", usual_paper())
        self._day_order = day_order_box("firstDayOrder", None)
        self._person = named_line("firstPerson", tr("Your name"))
        self._person.setPlaceholderText(self._first.account_name)
        self._call = named_line("firstEmergency", tr("Emergency number"))
        country = QLocale.territoryToCode(QLocale.system().territory())
        self._call.setText(usual_emergency_number(country))
        self._secret = PassphraseTwice()
        self._folder = QPushButton(tr("C&hoose…"))
        self._folder.setObjectName("firstBackupFolder")
        self._folder.clicked.connect(self._on_choose_folder)
        self._folder_words = words_label("firstFolderWords", "", "muted")
        self._folder_words.setWordWrap(False)  # a path has no place to break at
        self._show_folder()
        folder_row = QHBoxLayout()
        folder_row.addWidget(self._folder_words, 1)
        folder_row.addWidget(self._folder)
        form.addRow(tr("Lan&guage"), self._languages)
        form.addRow(tr("Clinic &name"), self._name)
        paper = QLabel(tr("Pap&er"))
        paper.setBuddy(self._paper)
        form.addRow(paper, self._build_paper())
        form.addRow(tr("E&mergency"), self._call)
        form.addRow(tr("&Your name"), self._person)
        self._secret.add_to(form)
        form.addRow(tr("Backups go to"), folder_row)
        return form

    def _build_paper(self) -> QHBoxLayout:
        row, days = QHBoxLayout(), QLabel(tr("&Days"))
        days.setBuddy(self._day_order)
        row.setSpacing(GAP)
        for part in (self._paper, days, self._day_order):
            row.addWidget(part)
        row.addStretch(1)
        return row

    def _build_ways_out(self) -> WaysOut:
        self._ways_out = WaysOut()
        self._ways_out.meant.connect(self._begin_anyway)
        self._ways_out.folder_chosen.connect(self.begin_in)
        self._ways_out.hide()
        return self._ways_out

    def _build_foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._patient = QCheckBox(tr("Then add the &first patient"))
        self._patient.setObjectName("firstPatient")
        self._patient.setAccessibleName(tr("Then add the first patient"))
        self._patient.setChecked(True)
        row.addWidget(self._patient, 1)
        self._button = QPushButton(tr(BEGIN))
        self._button.setObjectName("beginClinic")
        self._button.setAccessibleName(tr("Begin"))
        self._button.setProperty("look", "primary")
        self._button.clicked.connect(self._begin)
        row.addWidget(self._button)
        return row

    def _on_language_chosen(self) -> None:
        language = language_of(self._languages)
        app = QApplication.instance()
        if language is None or app is None:
            return
        typed = [one.text() for one in (self._name, self._person, self._call)]
        paper, order = paper_of(self._paper), chosen(self._day_order, DayOrder)
        secret = self._secret.texts
        adds_patient = self._patient.isChecked()
        self._language = start_speaking(app, language)
        self._build()
        for field, text in zip((self._name, self._person, self._call), typed, strict=True):
            field.setText(text)
        self._secret.show_texts(secret)
        show_choice(self._paper, paper)
        show_choice(self._day_order, order)
        self._patient.setChecked(adds_patient)
        self._languages.setFocus()
        self.spoken.emit()

    def _on_choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Where backups go"), str(Path.home()))
        if name:
            self.choose_folder(Path(name))

    def choose_folder(self, folder: Path) -> None:
        """Let backups go to a folder."""
        self._backups = folder
        self._show_folder()

    def _show_folder(self) -> None:
        shown = str(self._backups or self._first.usual_backup_folder)
        metrics, middle = self._folder_words.fontMetrics(), Qt.TextElideMode.ElideMiddle
        self._folder_words.setText(metrics.elidedText(shown, middle, FOLDER_WIDTH))
        self._folder_words.setToolTip(shown)
        self._folder.setAccessibleName(tr("Backups go to {folder}", folder=shown))

    def _on_look_around(self) -> None:
        is_started = self._open_samples()
        opening = tr("The sample clinic is opening in a window of its own.")
        self._say(opening if is_started else tr("The sample clinic could not be opened."))

    def bring_along(self, file: Path) -> None:
        """Make the clinic of a backup or an archive; nobody new is asked for then.

        A passphrase that was typed encrypts it.
        """
        if self._is_running or not self._is_typed_twice():
            return
        from tracker.services.first_start import Brought  # noqa: PLC0415  # SQLAlchemy

        self._say("")
        self._allow(is_allowed=False)
        self._do_again = partial(self.bring_along, file)
        along = BringingAlong(self._first, self, self._on_brought, self._on_not_brought)
        brought = Brought(
            source=file,
            passphrase=self._secret.text or None,
            person=self._person.text().strip(),
            even_on_share=self._even_on_share,
        )
        along.start(self._tasks, brought)

    def _on_brought(self, recovery: str) -> None:
        self._patient.setChecked(False)
        self._on_begun(recovery)

    def _on_not_brought(self, why: Exception | None) -> None:
        if why is None:
            self._allow(is_allowed=True)
        else:
            self._on_refused(why)

    def _begin_anyway(self) -> None:
        self._even_on_share = True
        self._do_again()

    def begin_in(self, folder: Path) -> None:
        """Do what was refused in another folder, which this computer opens from then on."""
        self._first = self._first.in_folder(folder)
        self._do_again()

    _even_on_share = False
    _do_again: "Callable[[], None]"

    def _is_typed_twice(self) -> bool:
        """Return whether the passphrase was typed twice alike; else say so."""
        if not self._secret.is_alike:
            self._say(tr("The two are not the same. Type it once more."))
            self._secret.again.setFocus()
        return self._secret.is_alike

    def _begin(self) -> None:
        if self._is_running or not self._is_typed_twice():
            return
        self._say("")
        self._allow(is_allowed=False)
        self._do_again = self._begin
        begin, choices = self._first.begin, self._choices()

        def work(progress: Progress) -> str:
            return begin(choices, progress.report)

        self._tasks.start("", work, self._on_begun, self._on_refused)

    def _choices(self) -> "FirstChoices":
        from tracker.services.first_start import FirstChoices  # noqa: PLC0415  # SQLAlchemy

        return FirstChoices(
            language=self._language,
            clinic_name=self._name.text().strip(),
            paper=paper_of(self._paper),
            day_order=chosen(self._day_order, DayOrder),
            emergency_number=self._call.text().strip(),
            person=self._person.text().strip(),
            passphrase=self._secret.text,
            backup_folder=self._backups,
            even_on_share=self._even_on_share,
        )

    def _on_begun(self, recovery: str) -> None:
        name = self._name.text().strip()
        self._secret.show_texts(("", ""))
        if recovery:
            self._show_recovery(recovery, name)
        self._is_running = False
        self.close()
        (self.begun_elsewhere if self._first.is_elsewhere else self.begun).emit()

    def _show_recovery(self, key: str, clinic_name: str) -> None:
        # Late: pages need matplotlib.
        from tracker.ui.settings.recovery_dialog import show_recovery  # noqa: PLC0415
        from tracker.ui.work.clock import Clock  # noqa: PLC0415

        show_recovery(key, ClinicSettings(clinic_name=clinic_name), Clock().today(), self)

    def _on_refused(self, error: Exception) -> None:
        if not isinstance(error, TrackerError):
            raise error
        from tracker.services.way_in.shared_places import SharedPlaceError  # noqa: PLC0415  # late

        self._allow(is_allowed=True)
        shared = error if isinstance(error, SharedPlaceError) else None
        self._say(str(error) if shared is None else shared_words(shared))
        self._ways_out.setHidden(shared is None)
        # Enter means no share.
        (self._secret.first if shared is None else self._button).setFocus()

    def _say(self, words: str) -> None:
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        self._ways_out.hide()

    def _allow(self, *, is_allowed: bool) -> None:
        self._is_running = not is_allowed
        self._box.setEnabled(is_allowed)
        self._button.setText(tr(BEGIN) if is_allowed else tr("Making your clinic…"))
