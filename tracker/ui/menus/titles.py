"""What the menus are called; apart from their table, for the frame is painted before that loads."""

from typing import Final

from tracker.language import marked

MENU_TITLES: Final = {
    "file": marked("&File"),
    "edit": marked("&Edit"),
    "view": marked("&View"),
    "patient": marked("&Patient"),
    "visit": marked("Vi&sit"),
    "tools": marked("&Tools"),
    "help": marked("&Help"),
}
