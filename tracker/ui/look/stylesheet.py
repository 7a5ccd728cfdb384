"""The one style sheet, made from a theme's tokens."""

from dataclasses import asdict
from string import Template
from typing import TYPE_CHECKING, Final

from tracker.paths import resource

if TYPE_CHECKING:
    from tracker.palette import Palette

PRESSED_INK: Final = 0.12  # of the ink, on what is pressed

_SHEET: Final = Template("""
QWidget { color: $ink; }
QLabel { qproperty-textFormat: PlainText; }
QLabel[hasMarkup="true"] { qproperty-textFormat: RichText; }
QMainWindow, QDialog { background: $ground; }
QMainWindow[isSample="true"] { background: $accent; }
QFrame[look="rule"] { background: $line; border: none; max-height: 1px; }
QPushButton#leaveSample { background: $accent; color: $panel; border: none; border-radius: 0;
  font-weight: bold; padding: 2px 12px; min-height: 20px; }
QPushButton#leaveSample:hover, QPushButton#leaveSample:focus { text-decoration: underline; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; button-layout: 3; }
QLabel[look="dialogTitle"] { font-size: 16px; font-weight: bold; }
QLabel[look="group"] { color: $muted; font-size: 12px; font-weight: bold;
  text-transform: uppercase; letter-spacing: 0.6px; }
QLabel[look="fieldProblem"] { color: $alarm; font-size: 11px; }
QLabel[look="keycap"] { background: $card; border: 1px solid $edge; border-radius: 4px;
  padding: 0 5px; font-size: 12px; }
QLabel[look="keyWords"] { font-size: 12px; }
QPushButton[look="destructive"] { background: transparent; border: 1px solid transparent;
  color: $alarm; }
QPushButton[look="destructive"]:hover { background: $alarm_soft; }
QPushButton[look="destructive"]:pressed { background: $pressed; }
QPushButton[look="destructive"]:focus { border: 2px solid $alarm; padding: 3px 10px; }
QPushButton[look="destructive"]:disabled { background: transparent; border-color: transparent;
  color: $muted; }
QToolTip { qproperty-textFormat: PlainText; background: $card; color: $ink;
  border: 1px solid $line; padding: 4px; }
QMenuBar { background: $panel; border-bottom: 1px solid $line; padding: 2px 4px; }
QMenuBar::item { padding: 4px 9px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: $accent_soft; color: $ink; }
QMenu { background: $panel; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 5px 22px 5px 18px; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; color: $ink; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 4px 6px; }
QStatusBar { background: $panel; border-top: 1px solid $line; color: $muted; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $muted; padding: 0 6px; }
QStatusBar QLabel#savedState { padding-left: 0; }
QWidget#patientPanel, QWidget#patientRail, QFrame#patientsWaiting { background: $panel;
  border-right: 1px solid $line; }
QWidget#visitForm, QFrame#formWaiting { background: $panel; border-left: 1px solid $line; }
QWidget#coursePage, QWidget#chartColumn, QWidget#welcomePage, QWidget#unlockPage, QWidget#firstPage,
QWidget#homePage { background: $ground; }
QWidget#endedCourse { background: $panel; border-left: 1px solid $line; }
QFrame[look="card"] { background: $card; border: 1px solid $line; border-radius: 8px; }
QLabel[look="alarm"] { background: $alarm_soft; color: $alarm; border: 2px solid $alarm;
  border-radius: 8px; padding: 7px 10px; font-weight: bold; }
QLabel#sessionNote { background: $alarm_soft; color: $alarm; border: 1px solid $alarm;
  border-radius: 6px; padding: 1px 6px; font-size: 12px; font-weight: bold; }
QFrame#flagStop[look="stop"] QFrame#flagStopHead { background: $alarm; }
QFrame#flagStop[look="stop"] QFrame#flagStopHead QLabel { color: $panel; font-weight: bold; }
QFrame#flagStop[look="stop"] QFrame#flagStopHead QLabel#flagStopLimit { font-weight: normal; }
QFrame#flagStop[look="review"] QFrame#flagStopHead { background: $amber_soft;
  border-bottom: 2px solid $amber; }
QFrame#flagStop[look="review"] QFrame#flagStopHead QLabel { color: $amber; font-weight: bold; }
QLabel#flagStopTitle { font-size: 20px; }
QLabel#redFlagPageBanner { padding: 3px 8px; }
QFrame[look="square"] { background: $alarm; margin-top: 7px; }
QFrame[look="step"] { background: $card; border: 1px solid $line; border-radius: 8px; }
QLabel[look="number"] { background: $ink; color: $panel; border-radius: 12px;
  font-weight: bold; }
QLabel[look="lead"] { font-size: 14px; font-weight: bold; }
QLabel[look="caption"] { color: $muted; font-size: 12px; font-weight: bold; }
QLabel[look="number to call"] { font-size: 16px; font-weight: bold; }
QPushButton[look="alarm"] { background: $alarm; color: $panel; border-color: $alarm;
  font-weight: bold; }
QPushButton[look="alarm"]:hover { border-color: $ink; }
QPushButton[look="alarm"]:pressed { background: $alarm_pressed; }
QPushButton[look="alarm"]:focus { border: 2px solid $ink; }
QFrame#formFoot { background: $panel; border-top: 1px solid $line; }
QWidget#formHeadBar[look="amending"] { background: $amber_soft; border-top: 3px solid $amber; }
QLabel#formHeading { font-size: 16px; font-weight: bold; }
QWidget#formHeadBar[look="amending"] QLabel { font-size: 14px; font-weight: bold; }
QWidget#formHeadBar[look="amending"] QLabel#visitDateWas { color: $amber; font-size: 11px; }
QLabel#visitNumber { color: $muted; }
QPushButton#cancelAmending { font-size: 12px; }
QLabel[look="tier"] { background: $alarm; color: $panel; font-size: 12px; font-weight: bold;
  padding: 0 8px; border-radius: 4px; }
QLabel[look="tier review"] { background: $amber; color: $panel; font-size: 12px;
  font-weight: bold; padding: 0 8px; border-radius: 4px; }
QLabel[look="bubble"] { background: $alarm_soft; color: $alarm; border: 2px solid $alarm;
  border-radius: 6px; padding: 5px 8px; font-size: 12px; }
QToolBar#lineBar { background: $amber_soft; border: none; spacing: 0; padding: 0; }
QLabel[look="line"] { background: $amber_soft; color: $amber; font-weight: bold;
  padding: 6px 12px; }
QFrame[look="toast"] { background: $card; border: 1px solid $edge; border-radius: 8px; }
QFrame[look="tour"] { background: $card; border: 2px solid $accent; border-radius: 8px; }
QFrame[look="over"] { background: $card; border: 1px solid $edge; border-radius: 6px; }
QFrame[look="over"] QLabel { font-size: 12px; }
QLabel[look="tiny"] { color: $muted; font-size: 11px; }
QLabel[look="advice"] { color: $amber; font-size: 11px; }
QLabel[look="question"] { color: $amber; font-size: 11px; font-weight: bold; }
QWidget#visitForm QLineEdit, QWidget#visitForm QPlainTextEdit, QWidget#visitForm QComboBox
  { min-height: 22px; }
QWidget#visitForm QPushButton[look="link"] { min-height: 22px; }
QWidget#visitForm QCheckBox { min-height: 24px; }
QWidget#visitForm *[look="quiet"] { border: 1px solid transparent;
  border-bottom-color: $edge; border-radius: 0; background: transparent;
  font-size: 12px; padding: 2px 4px; color: $muted; }
QWidget#visitForm *[look="quiet"]:hover { border-color: $edge; }
QWidget#visitForm *[look="quiet"]:focus { border: 2px solid $accent; padding: 1px 3px; }
QFrame[look="emergency"] { background: $alarm; border: 2px solid $alarm; border-radius: 8px; }
QFrame[look="emergency"] QLabel { color: $panel; font-size: 14px; font-weight: bold; }
QFrame[look="emergency"] QPushButton { background: transparent; border-color: $panel;
  color: $panel; }
QFrame[look="emergency"] QPushButton:hover { background: $panel; color: $alarm; }
QFrame[look="emergency"] QPushButton:focus { border: 2px solid $panel; background: $panel;
  color: $alarm; padding: 3px 10px; }
QFrame[look="medical"] { background: $amber_soft; border: 2px solid $amber; border-radius: 8px; }
QFrame[look="medical"] QLabel { color: $amber; font-weight: bold; }
QFrame QLabel[look="unfolded"] { background: $card; color: $ink; font-size: 13px;
  font-weight: normal; padding: 8px 12px; border-bottom-left-radius: 6px;
  border-bottom-right-radius: 6px; }
QLabel[look="amber"] { color: $amber; font-weight: bold; }
QLabel[look="name"], QLabel[look="title"] { font-size: 22px; font-weight: bold; }
QLabel[look="heading"] { font-size: 16px; font-weight: bold; }
QLabel[look="pill"] { background: $line; color: $ink; font-size: 12px; font-weight: bold;
  border-radius: 9px; padding: 1px 9px; }
QLabel[look="count"] { background: $amber_soft; color: $amber; border: 1px solid $amber;
  font-size: 12px; font-weight: bold; border-radius: 9px; padding: 1px 5px; min-width: 12px; }
QLabel[look="strong"] { font-weight: bold; }
QLabel[look="muted"] { color: $muted; }
QLabel[look="small"] { color: $muted; font-size: 12px; }
QLabel[look="warning"] { color: $amber; font-size: 12px; }
QLabel[look="problem"] { color: $alarm; font-size: 12px; }
QLineEdit, QPlainTextEdit, QComboBox, QDateTimeEdit, QSpinBox { background: $field; color: $ink;
  border: 1px solid $edge; border-radius: 6px; padding: 2px 6px; min-height: 20px;
  selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QPlainTextEdit { placeholder-text-color: $muted; }
QLineEdit { lineedit-clear-button-icon: url("$cross"); }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QDateTimeEdit:focus
  { border: 2px solid $accent; padding: 1px 5px; }
QLineEdit[look="problem"] { border: 2px solid $alarm; padding: 1px 5px; }
QLineEdit#patientSearch { min-height: 28px; }
QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView::item { min-height: 22px; }
QComboBox::drop-down, QDateTimeEdit::drop-down { border: none; width: 18px; }
QComboBox::down-arrow, QDateTimeEdit::down-arrow { image: url("$arrow"); width: 12px;
  height: 12px; }
QComboBox QAbstractItemView { background: $card; border: 1px solid $line;
  selection-background-color: $accent_soft; selection-color: $ink; }
QLineEdit:disabled, QComboBox:disabled, QDateTimeEdit:disabled { color: $muted;
  background: $ground; }
QComboBox[look="flat"] { border: none; background: transparent; color: $accent;
  min-height: 14px; padding: 0 2px; font-size: 12px; }
QComboBox[look="flat"]:focus { border: 1px solid $accent; }
QPushButton { background: $card; color: $ink; border: 1px solid $edge; border-radius: 6px;
  padding: 4px 11px; min-height: 18px; }
QPushButton:hover { border-color: $accent; background: $accent_soft; }
QPushButton:pressed { background: $pressed; }
QPushButton:focus { border: 2px solid $accent; padding: 3px 10px; }
QPushButton:disabled { color: $muted; background: $ground; border-color: $line; }
QPushButton[look="danger"] { border-color: $alarm; color: $alarm; font-weight: bold; }
QPushButton[look="danger"]:focus { border: 2px solid $alarm; }
QPushButton[look="icon"] { padding: 0; }
QPushButton#openPatientList { min-height: 32px; }
QPushButton#toastClose { min-width: 18px; text-align: center; }
QPushButton[look="fold"] { min-width: 26px; padding: 4px 0; }
QPushButton[look="primary"] { background: $accent; color: $on_accent; border-color: $accent;
  font-weight: bold; }
QPushButton[look="primary"]:hover { border-color: $ink; }
QPushButton[look="primary"]:pressed { background: $primary_pressed; }
QPushButton[look="primary"]:disabled { background: $ground; color: $muted;
  border-color: $line; }
QPushButton[look="primary"]:focus { border: 2px solid $ink; }
QPushButton[look="link"] { background: transparent; border: none; color: $accent;
  padding: 1px 3px; min-height: 22px; text-align: left; }
QPushButton[look="link"]:hover { background: $accent_soft; }
QPushButton[look="link"]:disabled { background: transparent; color: $muted; }
QPushButton[look="link"]:pressed { background: $pressed; }
QPushButton[look="link"]:focus { border: 1px solid $accent; padding: 0 2px; }
QPushButton[look="unusual"] { background: transparent; border: none; color: $amber;
  padding: 1px 3px; font-size: 11px; font-weight: bold; }
QPushButton[look="unusual"]:hover { background: $accent_soft; }
QPushButton[look="unusual"]:pressed { background: $pressed; }
QPushButton[look="unusual"]:focus { border: 1px solid $accent; padding: 0 2px; }
QPushButton[look="chip"] { border-radius: 12px; padding: 0 9px; min-height: 22px;
  font-size: 12px; }
QPushButton[look="chip"]:checked { background: $ink; color: $panel; border-color: $ink; }
QPushButton[look="chip"]:focus { border: 2px solid $accent; padding: 0 8px; min-height: 20px; }
QPushButton[look="tile"] { padding: 4px 12px; min-height: 26px; text-align: left; }
QPushButton[look="segment"] { border-radius: 12px; padding: 0 9px; min-height: 22px;
  min-width: 38px; font-size: 12px; }
QPushButton[look="segment"]:checked { background: $ink; color: $panel; border-color: $ink; }
QPushButton[look="segment"]:focus { border: 2px solid $accent; padding: 0 8px; min-height: 20px; }
QPushButton[look="point"] { border-radius: 4px; padding: 0; min-height: 26px;
  font-size: 12px; }
QPushButton[look="point"]:checked { background: $ink; color: $panel; border-color: $ink; }
QPushButton[look="point"]:focus { border: 2px solid $accent; padding: 0; min-height: 24px; }
QToolButton[look="arrow"] { background: $card; border: 1px solid $edge; border-radius: 5px;
  image: url("$arrow"); min-width: 12px; max-width: 12px; min-height: 12px; padding: 5px; }
QToolButton[look="arrow"]:hover { border-color: $accent; }
QToolButton[look="arrow"]:pressed { background: $pressed; }
QFrame[look="pad"] { background: $card; border: 1px solid $accent; border-radius: 6px; }
QPushButton[look="digit"] { border-radius: 4px; padding: 2px 4px; min-width: 26px;
  min-height: 20px; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $card;
  border: 1px solid $border; }
QCalendarWidget QToolButton { color: $ink; background: transparent; border: none;
  padding: 2px 6px; font-weight: bold; }
QCalendarWidget QAbstractItemView { background: $card; border: 1px solid $border; outline: none;
  selection-background-color: $accent; selection-color: $on_accent; }
QWidget#dayCalendar { background: $card; border: 1px solid $border; }
QCheckBox, QRadioButton { spacing: 7px; border: 2px solid transparent; border-radius: 4px;
  padding: 1px 3px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox::indicator, QListView::indicator, QTableView::indicator { width: 13px; height: 13px;
  background: $field;
  border: 1px solid $edge; border-radius: 3px; }
QRadioButton::indicator { width: 13px; height: 13px; background: $field;
  border: 1px solid $edge; border-radius: 7px; }
QCheckBox::indicator:checked, QListView::indicator:checked,
QTableView::indicator:checked { background: $accent;
  border-color: $accent; image: url("$check"); }
QRadioButton::indicator:checked { width: 7px; height: 7px; border: 4px solid $accent; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: $accent; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: $ground;
  border-color: $border; }
QCheckBox::indicator:checked:disabled { background: $muted; border-color: $muted; }
QRadioButton::indicator:checked:disabled { border-color: $muted; }
QTabWidget::pane { background: $ground; border: 1px solid $border; border-radius: 6px; top: -1px; }
QTabBar::tab { background: $ground; color: $muted; border: 1px solid $border; padding: 5px 12px;
  border-top-left-radius: 6px; border-top-right-radius: 6px; margin-right: 3px; }
QTabBar::tab:selected { background: $card; color: $ink; font-weight: bold; }
QTabBar::tab:focus { border-color: $accent; }
QListWidget, QListView#findList { background: $field; border: 1px solid $border;
  border-radius: 6px; padding: 2px; outline: none;
  selection-background-color: $accent_soft; selection-color: $ink; }
QListWidget::item:selected, QListWidget::item:focus { background: $accent_soft; color: $ink;
  border: none; }
QListWidget#historyTable::item { padding: 4px; border: none; }
QListWidget:focus, QListView#findList:focus { border: 2px solid $accent; padding: 1px; }
QListWidget[look="day"], QListWidget[look="day"]:focus { background: $card; border: none;
  outline: none; padding: 0; }
QStatusBar QPushButton[look="amber"] { background: transparent; border: none; color: $amber;
  font-weight: bold; padding: 0 6px; min-height: 24px; }
QStatusBar QPushButton[look="quiet"] { background: transparent; border: none; color: $muted;
  padding: 0 6px; min-height: 24px; }
QStatusBar QPushButton[look="quiet"]:hover { background: $accent_soft; }
QStatusBar QPushButton[look="quiet"]:focus { border: 1px solid $accent; padding: 0 5px; }
QStatusBar QPushButton[look="amber"]:hover { background: $amber_soft; }
QStatusBar QPushButton[look="amber"]:focus { border: 1px solid $accent; padding: 0 5px; }
QListView#patientList { background: $panel; border: none; outline: none; }
QListWidget[look="suggestions"] { background: $card; border: 1px solid $accent;
  border-radius: 6px; selection-background-color: $accent_soft; selection-color: $ink; }
QTableView { outline: none; background: $card; border: 1px solid $line; border-radius: 6px;
  gridline-color: $line; selection-background-color: $accent_soft; selection-color: $ink;
  alternate-background-color: $ground; }
QTableView::item { padding: 1px 2px; border: 2px solid transparent; }
QHeaderView { background: $card; border: none; }
QHeaderView::section { background: $card; color: $muted; border: none;
  border-bottom: 1px solid $line; padding: 4px 6px; }
QTableView#visitTable::item { padding: 1px 0; }
QTableView#visitTable QHeaderView::section { padding: 4px 5px; }
QTableCornerButton::section { background: $card; border: none; }
QGraphicsView#pages { background: $ground; border: 1px solid $line; border-radius: 6px; }
QWidget#selfEntry { background: $card; }
QLabel[look="pageQuestion"] { font-size: 26px; font-weight: bold; }
QLabel[look="pageHint"] { color: $muted; font-size: 16px; }
QPushButton[look="big"], QPushButton[look="bigDigit"] { font-size: 18px; min-height: 46px;
  border-radius: 8px; padding: 2px 16px; }
QPushButton[look="bigDigit"] { font-size: 20px; min-width: 44px; padding: 2px 0; }
QWidget#selfEntry[room="large"] QPushButton[look="big"],
QWidget#selfEntry[room="large"] QPushButton[look="bigDigit"] { font-size: 22px;
  min-height: 62px; }
QWidget#selfEntry[room="large"] QLabel[look="pageQuestion"] { font-size: 34px; }
QWidget#selfEntry[room="large"] QLabel[look="pageHint"] { font-size: 19px; }
QPushButton[look="big"]:checked, QPushButton[look="bigDigit"]:checked { background: $ink;
  color: $panel; border-color: $ink; font-weight: bold; }
QPushButton[look="big"]:focus, QPushButton[look="bigDigit"]:focus { border: 3px solid $accent;
  padding: 0; }
QScrollArea { border: none; background: transparent; }
QAbstractScrollArea::corner { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: $border; border-radius: 4px; min-height: 30px;
  margin: 1px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: $border; border-radius: 4px; min-width: 30px;
  margin: 1px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { border: 1px solid $line; border-radius: 5px; background: $field; height: 12px;
  text-align: center; color: $ink; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
""")


def stylesheet(tokens: "Palette") -> str:
    """Return the application's style sheet in a theme's colours."""
    return _SHEET.substitute(
        asdict(tokens),
        pressed=_with_ink(tokens, tokens.card),
        primary_pressed=_with_ink(tokens, tokens.accent),
        alarm_pressed=_with_ink(tokens, tokens.alarm),
        arrow=resource("icons", f"arrow-down-{tokens.name}.svg").as_posix(),
        check=resource("icons", f"check-{tokens.name}.svg").as_posix(),
        cross=resource("icons", f"cross-{tokens.name}.svg").as_posix(),
    )


def _with_ink(tokens: "Palette", colour: str) -> str:
    """Return a colour as it is while it is pressed: so much of the ink on it."""
    mixed = (
        round(PRESSED_INK * ink + (1 - PRESSED_INK) * ground)
        for ink, ground in zip(_parts(tokens.ink), _parts(colour), strict=True)
    )
    return "#" + "".join(f"{part:02x}" for part in mixed)


def _parts(colour: str) -> tuple[int, int, int]:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue
