"""What is done in the window to bring a scene up; people's words, object names and keys only."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, time, timedelta
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QTableWidget,
    QTabWidget,
    QWidget,
)

from gallery import many_courses as many
from gallery.clinic import NOW
from gallery.sheets import shown_key
from gallery.stage import Stage, pause
from tests.makers import a_visit
from tracker.domain.self_entry.questions import Kind
from tracker.domain.values.course import Patient
from tracker.domain.values.list_criteria import read_criteria
from tracker.domain.values.visit import VersionKind, VisitId, VisitVersion
from tracker.language import language, tr
from tracker.models.database import Database
from tracker.models.inspection import RecordCounts
from tracker.paths import resource
from tracker.preferences import PreferenceFile
from tracker.services.backup import Backups
from tracker.services.copies.listing import CopyState, ListedCopy
from tracker.services.copies.plan import HOURS_OFFERED, LIMITS_OFFERED, BackupPlan
from tracker.services.first_start import FirstStart
from tracker.services.patients import Patients
from tracker.services.places.copy_keys import WRONG_KEY
from tracker.services.places.looking import Looked
from tracker.services.places.server_place import ServerPlace
from tracker.services.way_in.entrance import Entrance
from tracker.ui.backups.backups_dialog import BackupsDialog
from tracker.ui.backups.closing import ClosingBackup
from tracker.ui.backups.copy_words import LOCKED, OF_A_SERVER, ask_secret
from tracker.ui.backups.plan_dialog import PlanDialog
from tracker.ui.charts.course_card import CourseCard
from tracker.ui.course.clash_dialog import ClashDialog
from tracker.ui.day.home_page import HomePage
from tracker.ui.fields.day_field import DayField
from tracker.ui.menus.commands.choice_dialog import KeyChoiceDialog
from tracker.ui.menus.encryption import EncryptionMenu
from tracker.ui.menus.help.help_dialog import command_keys
from tracker.ui.menus.table import Actions
from tracker.ui.patient_view.progress_view import ProgressView
from tracker.ui.patients.panel import PatientPage
from tracker.ui.patients.search_box import SearchBox
from tracker.ui.self_entry.self_entry_page import SelfEntryPage
from tracker.ui.settings.place_dialog import PlaceDialog
from tracker.ui.settings.recovery_dialog import RecoveryDialog
from tracker.ui.shell.crash import CrashDialog
from tracker.ui.shell.first_start.first_page import FirstPage
from tracker.ui.shell.line_bar import LineBar
from tracker.ui.shell.lock import Lock
from tracker.ui.shell.main_window import MainWindow
from tracker.ui.tour.tour import Tour
from tracker.ui.visit.phase_choice import PhaseChoice
from tracker.ui.work.away import Away
from tracker.ui.work.elsewhere_watch import ElsewhereWatch
from tracker.ui.work.messages import QtMessenger

Step = Callable[[Stage], None]
TOLD = (12, 15)  # numbers of the questions about red flags that are answered yes
A_DAY = date(2026, 11, 20)  # without a visit yet
FAULTS = """patient_id,side,visit_date,leg_pain,back_pain
1,left,2026-11-02,11,5
1,left,2026-13-02,8,5
1,lefft,2026-11-09,8,many
,left,2026-11-09,8,5
1,left,2026-11-16,-1,5
"""


def nothing(_stage: Stage) -> None:
    """Leave the window as it opens."""


def one_by_one(*steps: Step) -> Step:
    """Return steps as one."""

    def take_them(stage: Stage) -> None:
        for step in steps:
            step(stage)

    return take_them


def plan_the_day(stage: Stage) -> None:
    """Plan four patients for today, one of whom does not come; one comes besides."""
    clinic, today = stage.clinic, NOW.date()
    ids = {row.patient.clinic_id: row for row in clinic.patients.rows(today)}
    times = (("1038", time(9)), ("1042", time(9, 45)), ("0994", time(10, 30)), ("2003", None))
    for clinic_id, at in times:
        row = ids[clinic_id]
        assert row.course_id is not None
        plan = replace(clinic.courses.course(row.course_id).plan, next_visit_on=today,
                       next_visit_at=at)  # fmt: skip
        clinic.courses.change_plan(row.course_id, plan)
    for clinic_id, write in (("1029", clinic.day_list.add), ("0994", clinic.day_list.take_off)):
        patient_id = ids[clinic_id].patient.patient_id
        assert patient_id is not None
        write(patient_id, today)
    draft = ids["1021"]
    assert draft.course_id is not None
    clinic.drafts.save(draft.course_id, {"note": "half a"})
    stage.act("today")
    pause()


def lose_the_server(stage: Stage) -> None:
    """Say what a window on a server says while that is away."""
    watch = stage.window.findChild(ElsewhereWatch)
    assert isinstance(watch, ElsewhereWatch)
    if stage.window.findChild(LineBar) is None:
        LineBar(stage.window, watch, None)
    watch.line_lost.emit()
    pause()


def wait_for_the_server(stage: Stage) -> None:
    """Say what a window says while its server takes its time."""
    watch = stage.window.findChild(ElsewhereWatch)
    assert isinstance(watch, ElsewhereWatch)
    away = Away(stage.window)
    LineBar(stage.window, watch, away)
    away.slow.emit()
    pause()


def change_the_order(stage: Stage) -> None:
    """Put the third of the day before the second, by keys."""
    rows = stage.find(HomePage, "homePage").waiting
    rows.setFocus()
    rows.setCurrentRow(2)
    QTest.keyClick(rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    pause()


def acting(name: str) -> Step:
    """Return what triggers an action of the menus."""
    return lambda stage: stage.act(name)


def asking_help_at(name: str) -> Step:
    """Return what asks for help on a field that has the keys."""

    def ask(stage: Stage) -> None:
        stage.find(QWidget, name).setFocus()
        stage.act("helpHere")

    return ask


def looking_in_help(words: str) -> Callable[[QWidget], None]:
    """Return what looks for words in the help."""

    def look(dialog: QWidget) -> None:
        line = dialog.findChild(QLineEdit, "helpSearch")
        assert isinstance(line, QLineEdit), "no search in the help"
        line.setText(words)

    return look


def change_keys(stage: Stage) -> None:
    """Open the dialog of the keys of commands."""
    window = MainWindow()  # kept: its actions go with it
    KeyChoiceDialog(Actions(window), stage.window).exec()


def turn_the_screen(stage: Stage) -> None:
    """Turn the screen to the patient, and wait until the page stands there."""
    stage.act("turnScreen")
    stage.window.showNormal()  # as large as the picture is to be, not as the screen
    stage.window.resize(stage.room)
    pause()
    view = stage.find(ProgressView, "progressView")
    while not view.is_drawn:
        pause()


def ask_the_patient(number: int) -> Step:
    """Return what hands the screen to the patient, who answers up to a question's number."""

    def ask(stage: Stage) -> None:
        stage.act("selfEntry")
        stage.window.showNormal()
        stage.window.resize(stage.room)
        page = stage.find(SelfEntryPage, "selfEntry")
        while page.question is None or page.question_number < number:
            if number == 0 or page.is_at_the_end:
                break
            _answer(page)
        pause()

    return ask


def answers_offered(stage: Stage) -> None:
    """Let the patient answer everything, and the clinician take the screen back."""
    ask_the_patient(99)(stage)
    stage.find(SelfEntryPage, "selfEntry").left.emit()
    stage.window.showNormal()
    stage.window.resize(stage.room)
    pause()


def _answer(page: SelfEntryPage) -> None:
    """Choose the language of the page, else tap the middle one of the answers."""
    buttons = [] if page.area is None else page.area.findChildren(QPushButton)
    is_flag = page.question is not None and page.question.kind is Kind.FLAG
    is_told = is_flag and page.question_number in TOLD
    chosen = 0 if page.question is None else len(buttons) // 2
    buttons[0 if is_told else chosen].click()


def preview_rules(dialog: QWidget) -> None:
    """Type another value into the rules, and ask whose phase it changes."""
    bar = dialog.findChild(QProgressBar, "rulesProgress")
    if isinstance(bar, QProgressBar):
        while not bar.isHidden():
            pause()
        return
    field = dialog.findChild(QLineEdit, "ruleImprovedPercent")
    assert isinstance(field, QLineEdit), "nothing to set"
    field.setText("50")
    clicking_in("rulesPreview")(dialog)


def clicking(name: str) -> Step:
    """Return what presses a button."""
    return lambda stage: stage.find(QPushButton, name).click()


def clicking_in(name: str) -> Callable[[QWidget], None]:
    """Return what presses a button or ticks a box of a dialog."""

    def click(dialog: QWidget) -> None:
        found = dialog.findChild(QAbstractButton, name)
        assert isinstance(found, QAbstractButton), f"no {name} in the dialog"
        found.click()

    return click


def save_in(dialog: QWidget) -> None:
    """Press Save in a dialog."""
    buttons = dialog.findChild(QDialogButtonBox)
    assert isinstance(buttons, QDialogButtonBox), "no buttons in the dialog"
    buttons.button(QDialogButtonBox.StandardButton.Save).click()


def turn_to(number: int, dialog: QWidget) -> None:
    """Turn to a tab of a dialog."""
    tabs = dialog.findChild(QTabWidget)
    assert isinstance(tabs, QTabWidget), "no tabs in the dialog"
    tabs.setCurrentIndex(number)


def searching(words: str) -> Step:
    """Return what looks for a patient."""

    def search(stage: Stage) -> None:
        stage.find(QLineEdit, "patientSearch").setFocus()
        stage.search(words)

    return search


def typing(keys: str) -> Step:
    """Return what types keys into a new visit; a line break is Enter."""
    return lambda stage: stage.type_visit(A_DAY, keys)


def going_on(keys: str) -> Step:
    """Return what types keys where the focus is."""
    return lambda stage: stage.type_focused(keys)


def scrolling_down(stage: Stage) -> None:
    """Show the end of the course."""
    bar = stage.find(QScrollArea, "courseScroll").verticalScrollBar()
    bar.setValue(bar.maximum())


def every_chart(stage: Stage) -> None:
    """Show the charts that come on demand."""
    for action in stage.find(QMenu, "viewMenu").actions():
        if action.isCheckable() and action.objectName().endswith("Chart"):
            action.trigger()


def chart_as_table(stage: Stage) -> None:
    """Show the values of the first chart in a table."""
    card = stage.window.findChild(CourseCard)
    assert isinstance(card, CourseCard), "no charts in the window"
    card.entry_asked.emit("tableOfChart", card.panel_chart)


def mark_a_visit(stage: Stage) -> None:
    """Go to a visit in the first chart, by keys: its words appear."""
    chart = stage.first_chart
    chart.setFocus()
    for _ in range(4):
        QTest.keyClick(chart, Qt.Key.Key_Left)


def amend(stage: Stage) -> None:
    """Open the visit before the last to amend it."""
    stage.amend(1)


def offer_a_draft(stage: Stage) -> None:
    """Leave a visit half typed and come back to it."""
    stage.type_visit(A_DAY, "36")
    stage.wait_for_draft()
    stage.reopen()


def red_flags(stage: Stage) -> None:
    """Open the red flags."""
    stage.act("newVisit")
    line = stage.find(QWidget, "redFlags")
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Y)


def answer_bladder(stage: Stage) -> None:
    """Answer one of them yes."""
    row = stage.find(QWidget, "flagBladder")
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Y)


def emergency(stage: Stage) -> None:
    """Answer a red flag that makes an emergency, and go back to the visit."""
    red_flags(stage)
    answer_bladder(stage)
    stage.find(QPushButton, "redFlagsDone").click()


def import_a_file(stage: Stage) -> None:
    """Choose a good file to import."""
    stage.import_file(resource("example", "maria.csv"))


def import_faults(stage: Stage) -> None:
    """Choose a file with faults to import."""
    path = Path(tempfile.mkdtemp(dir=stage.folder)) / "faults.csv"
    path.write_text(FAULTS, "utf-8")
    stage.import_file(path)


def clash(stage: Stage) -> None:
    """Show two versions of a visit."""
    stored = a_visit(A_DAY, leg_pain=6, back_pain=4, note="Walked to the sea", visit_id=VisitId(1))
    yours = a_visit(A_DAY, leg_pain=4, back_pain=4, note="Walked", visit_id=VisitId(1))
    theirs = VisitVersion(
        number=2, kind=VersionKind.AMENDED, visit=stored, saved_at=NOW, saved_by="Dr. Sample"
    )
    ClashDialog(theirs, yours, stage.window).exec()


def sign(stage: Stage) -> None:
    """Open the latest visit, and sign it."""
    amend(stage)
    stage.act("signVisit")


def wait_for_entries(dialog: QWidget) -> None:
    """Wait until a history is read on the worker."""
    place = dialog.findChild(QLabel, "timelinePlace")
    assert isinstance(place, QLabel), "no history in the dialog"
    while not place.text():
        pause()


def looking_for(words: str) -> Callable[[QWidget], None]:
    """Return what looks for words in the records and waits for the answer."""

    def look(dialog: QWidget) -> None:
        found = dialog.findChild(SearchBox, "findText")
        assert isinstance(found, SearchBox), "no search in the dialog"
        found.setText(words)
        while found.answered != words:
            pause()

    return look


def narrowing(stage: Stage) -> None:
    """Narrow the list, and wait until it is read."""
    wanted = {"phases": [3, 4], "drivers": ["disc"], "seen_within": 60}
    patients = stage.find(PatientPage, "patientPanel")
    patients.show_filtered(read_criteria(wanted))
    listed = stage.find(QListView, "patientList").model()
    before = listed.rowCount()
    while listed.rowCount() == before:
        pause()


def many_courses(stage: Stage) -> None:
    """Give the clinic enough courses for its page to show curves, and open that."""
    stage.clinic.transfer.import_courses(list(many.many_courses()), by="Dr. Mustermann")
    stage.act("clinicCourses")


def rules_of_many(stage: Stage) -> None:
    """Open the rules of a clinic with enough courses for other values to change some."""
    stage.clinic.transfer.import_courses(list(many.many_courses()), by="Dr. Mustermann")
    stage.act("rules")


def other_rules(stage: Stage) -> None:
    """Give the clinic enough courses for other rules to change some, and list those."""
    stage.clinic.transfer.import_courses(list(many.many_courses()), by="Dr. Mustermann")
    stage.act("rulesEffect")


def own_rules(stage: Stage) -> None:
    """Open the rules of a clinic that set some twice."""
    setting = stage.clinic.rule_setting
    for changed in ({"review_days": 30, "stable_days": 42}, {"review_days": 35, "gap_days": 60}):
        setting.set_values(setting.in_force.values | changed, setting.in_force)
    stage.act("rules")


def type_a_wrong_rule(dialog: QWidget) -> None:
    """Type what is not allowed and press Save."""
    field = dialog.findChild(QLineEdit, "ruleReviewDays")
    assert isinstance(field, QLineEdit), "no review to set"
    field.setText("7")
    save_in(dialog)


def first_page(stage: Stage) -> None:
    """Show what stands in the window at the first start."""
    preferences = PreferenceFile(None)
    file = stage.folder / "clinic" / "clinic.sqlite3"
    first = FirstStart(file, preferences, Entrance(file, preferences))
    page = FirstPage(first, stage.theme, language())
    stage.window.show_instead(page)
    page.begin()


def sample_frame(stage: Stage) -> None:
    """Stand in the frame of the sample clinic."""
    window = stage.window
    window.show_sample()
    window.resize(window.width() + 1, window.height())  # a bar lays out its corner when resized
    window.resize(window.width() - 1, window.height())


def touring(number: int) -> Step:
    """Return what goes to a step of the tour of the sample clinic, which is 1 at first."""

    def tour(stage: Stage) -> None:
        sample_frame(stage)
        Tour(stage.window, stage.open_course, command_keys).begin()
        for _ in range(1, number):
            stage.find(QPushButton, "tourNext").click()

    return tour


def wait_for_health(dialog: QWidget) -> None:
    """Wait until every record is read."""
    while dialog.findChild(QWidget, "recordsState") is None:
        pause()


def wait_for_rules(dialog: QWidget) -> None:
    """Wait until it is listed whose phase the rules change."""
    table = dialog.findChild(QTableWidget, "courseListTable")
    while isinstance(table, QTableWidget) and not table.rowCount():
        pause()


def wait_for_figures(dialog: QWidget) -> None:
    """Wait until the clinic's courses are counted on the worker."""
    while dialog.findChild(QWidget, "clinicFigures") is None:
        pause()


def lower_figures(dialog: QWidget) -> None:
    """Go down to what stands below in the clinic's page."""
    wait_for_figures(dialog)
    pause()
    area = dialog.findChild(QScrollArea)
    assert isinstance(area, QScrollArea), "nothing scrolls"
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())


def open_a_figure(dialog: QWidget) -> None:
    """Show whose courses the first figure counts."""
    wait_for_figures(dialog)
    table = dialog.findChild(QTableWidget, "shareTable")
    assert isinstance(table, QTableWidget), "no figures in the dialog"
    table.cellActivated.emit(0, 0)
    pause()


def crash(stage: Stage) -> None:
    """Show what a person sees of a fault in the program."""
    CrashDialog("ValueError in tracker/ui/course/page.py, line 1", None, stage.window).exec()


def backups(stage: Stage) -> None:
    """Show the backups of some days; one was damaged since, one is gone."""
    database = Database.open(stage.folder / "clinic.sqlite3")
    made = []
    for days, family in ((9, "Navarro"), (3, "Okafor"), (1, "Petrov"), (0, "Quiroga")):
        moment = NOW.astimezone(UTC) - timedelta(days=days, hours=1)
        copies = Backups(database, now=lambda moment=moment: moment)  # type: ignore[misc]  # a default binds it
        made.append(copies.backup(stage.folder / "backups"))
        Patients(database).add(Patient(clinic_id=f"30{days}", family_name=family))
    database.close()
    made[0].unlink()
    made[2].write_bytes(b"\0" * made[2].stat().st_size)
    stage.act("backups")


def restore_in(dialog: QWidget) -> None:
    """Press Restore in the backups; what it asks is left as it is."""
    restore = dialog.findChild(QPushButton, "restoreBackup")
    if isinstance(restore, QPushButton):
        restore.click()


def backup_plan(stage: Stage) -> None:
    """Show where backups go and how often."""
    plan = BackupPlan(folder=Path("/home/clinic/backups"), second_folder=Path("/media/usb"))
    PlanDialog(plan, HOURS_OFFERED, LIMITS_OFFERED, stage.window).exec()


def server_backup_plan(stage: Stage) -> None:
    """Ask whether this computer makes the backups of a server."""
    plan = BackupPlan(folder=Path("/home/clinic/backups"), is_by_itself=False)
    PlanDialog(plan, HOURS_OFFERED, LIMITS_OFFERED, stage.window, is_server=True).exec()


def encrypted_backups(stage: Stage) -> None:
    """Show the backups of a clinic on a server: an encrypted one, and one that was opened."""
    counts = RecordCounts(patients=212, courses=260, visits=1804, pages_kept=31)
    of_server = "clinic-on-server.clinic.example-2026-11-{day}-180000.sqlite3"
    copies = [
        ListedCopy(
            file=Path("/media/usb", of_server.format(day=21 - days)),
            made_at=NOW.astimezone(UTC) - timedelta(days=days + 1),
            counts=counts,
            byte_count=4_300_000,
            state=CopyState.SEALED,
            locked_by="{}",
        )
        for days in range(3)
    ]
    dialog = BackupsDialog(stage.window)
    dialog.show_copies(copies)
    dialog.show_differences(())
    dialog.say_differences(tr(LOCKED))
    dialog.exec()


def backup_secret(stage: Stage) -> None:
    """Ask for the passphrase of an encrypted backup once more: what was typed opens nothing."""
    file = Path("/media/usb/clinic-on-server.clinic.example-2026-11-21-180000.sqlite3")
    ask_secret(QtMessenger(stage.window), file, OF_A_SERVER, tr(WRONG_KEY, file=file.name))


def place(show: Callable[[PlaceDialog], None], *, on_server: bool = True) -> Step:
    """Return what shows where the records live, as something found there leaves it."""

    def ask(stage: Stage) -> None:
        file = Path("/home/clinic/.local/share/sciatica-course-tracker/clinic.sqlite3")
        server = ServerPlace(host="server.clinic.example", certificate="/etc/clinic-server.crt")
        now = tr("Now: {place}", place=str(file))
        if not on_server:
            now = tr("Now: {place}", place=f"clinic on {server.host}")
        dialog = PlaceDialog(now, server, file, stage.window)
        if not on_server:
            dialog.findChild(QComboBox, "placeKind").setCurrentIndex(0)  # type: ignore[union-attr]  # it is there
        show(dialog)
        dialog.exec()

    return ask


def found_free(dialog: PlaceDialog) -> None:
    """Show a server that answers and is empty."""
    dialog.show_found(Looked(place="", is_there=True, is_free=True))


def found_taken(dialog: PlaceDialog) -> None:
    """Show a clinic of some patients."""
    dialog.show_found(Looked(place="", is_there=True, is_free=False, patients=412))


def found_nothing(dialog: PlaceDialog) -> None:
    """Show a server that does not answer."""
    dialog.refuse(
        tr(
            "The database {address} cannot be reached: {why}. Check its address, and that the "
            "server runs.",
            address="postgresql+psycopg://clinic@server.clinic.example/clinic",
            why="connection timeout expired",
        )
    )


def moving(dialog: PlaceDialog) -> None:
    """Show the records on their way."""
    dialog.show_running(is_running=True, words=tr("Moving the records…"), is_move=True)
    dialog.show_progress(37, 100)


def encrypt(stage: Stage) -> None:
    """Encrypt the clinic, for two people."""
    encryption = stage.clinic.encryption
    encryption.turn_on("Dr. Mustermann", "four words of one")
    encryption.set_passphrase("Ana Sample", "four words of another")
    menu = stage.window.findChild(EncryptionMenu)
    assert isinstance(menu, EncryptionMenu), "no way to encrypt"
    menu.changed.emit()


def lock_in(dialog: QWidget) -> None:
    """Lock the clinic while a dialog is open."""
    owner = dialog.parentWidget()
    found = None if owner is None else owner.window().findChild(Lock)
    assert isinstance(found, Lock), "no lock in the window"
    found.turn_on()


def show_recovery_key(stage: Stage) -> None:
    """Show a recovery key that opens nothing."""
    RecoveryDialog(shown_key(stage.clinic), stage.window).exec()


def last_backup(stage: Stage) -> None:
    """Say what closing waits for."""
    ClosingBackup(stage.window).exec()


def ask_archive_passphrase(stage: Stage) -> None:
    """Ask for the passphrase of an archive."""
    words = tr("It opens this file alone. Whoever loses it cannot read the file any more.")
    QtMessenger(stage.window).ask_secret(tr("Passphrase of the archive"), words)


def opening_menu(name: str) -> Step:
    """Return what opens a menu of the menu bar."""

    def open_menu(stage: Stage) -> None:
        stage.find(QMenu, f"{name}Menu").popup(stage.window.mapToGlobal(QPoint(20, 30)))
        pause()

    return open_menu


def open_phases(stage: Stage) -> None:
    """Open the phases one may choose instead of the proposal."""
    stage.type_visit(A_DAY, "364654")
    choice = stage.window.findChild(PhaseChoice)
    assert isinstance(choice, PhaseChoice), "no choice of a phase on screen"
    choice.phase_menu().popup(choice.mapToGlobal(QPoint(0, 0)))
    pause()


def typing_at(name: str, keys: str) -> Step:
    """Return what types keys into a field of the form; a line break is Enter."""

    def type_there(stage: Stage) -> None:
        stage.find(QWidget, name).setFocus()
        stage.type_focused(keys)
        pause()

    return type_there


def saving_on_another_day(stage: Stage) -> None:
    """Give a saved visit another day, and save it."""
    field = stage.find(DayField, "visitDate")
    field.setFocus()
    field.selectAll()
    stage.type_focused("2026-10-16")
    stage.act("saveVisit")
    pause()


def open_calendar(stage: Stage) -> None:
    """Open the calendar of the visit's day."""
    field = stage.find(QWidget, "visitDate")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    pause()
