"""Every place and every dialog of the program has its help topic."""

import ast

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.parsed import trees
from tracker.domain.values.measured_fields import MEASURED_FIELDS
from tracker.domain.words.help.topics import FIRST_TOPIC, TOPICS, topic_of
from tracker.ui.look.theme import Theme
from tracker.ui.menus.help.help_dialog import HelpDialog, command_keys
from tracker.ui.menus.help.places import KEYS_OF, PLACES, topic_at
from tracker.ui.menus.help_dialogs import FORM_KEYS
from tracker.ui.visit.treatment.rows import camel_case

IS_HELP = "helpDialog"
ONLY_LISTED = {"self-entry", "import"}  # the patient's, and the system's own dialog


def names_in_the_program() -> set[str]:
    """Return every text in the window's code that may be an object name."""
    return {
        node.value
        for where, tree in trees().items()
        if where.startswith("ui/") and not where.endswith("menus/help/places.py")
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def dialogs_in_the_program() -> set[str]:
    """Return the object names that the program's own dialogs are made with."""
    found = {name for name in names_in_the_program() if name.endswith(("Dialog", "Palette"))}
    return {name for name in found if name.isidentifier() and name[0].islower()}


def test_every_dialog_has_a_topic() -> None:
    found = dialogs_in_the_program()

    assert len(found) > 40
    assert found - set(PLACES) == {IS_HELP}


def test_every_place_is_one_of_the_program_and_every_topic_is_there() -> None:
    scores = {camel_case(field.name) for field in MEASURED_FIELDS}
    assert set(PLACES) - names_in_the_program() - scores == set()
    assert {topic.code for topic in TOPICS} - set(PLACES.values()) == ONLY_LISTED
    assert all(topic_of(code) for code in (*PLACES.values(), *KEYS_OF))


def test_every_topic_names_commands_and_keys_that_are_there() -> None:
    wheres = {where for where, _, _ in FORM_KEYS}

    assert {name for topic in TOPICS for name in topic.actions} <= set(command_keys())
    assert {where for rows in KEYS_OF.values() for where in rows} <= wheres


def test_the_innermost_place_is_meant(qtbot: QtBot) -> None:
    outer = QWidget()
    qtbot.addWidget(outer)
    outer.setObjectName("visitForm")
    inner = QWidget(outer)
    inner.setObjectName("painReach")
    button = QWidget(inner)

    assert topic_at(button) is topic_of("reach")
    assert topic_at(outer) is topic_of("form")
    assert topic_at(QWidget(outer)) is topic_of("form")
    assert topic_at(None) is FIRST_TOPIC


def test_typing_narrows_the_topics_and_arrows_choose_one(qtbot: QtBot, theme: Theme) -> None:
    dialog = HelpDialog(topic_of("reach"))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.topic is topic_of("reach")

    qtbot.keyClicks(dialog.focusWidget(), "merg")

    assert dialog.topic is topic_of("merge")
    assert dialog.windowTitle() == "Merge two records"


def test_words_of_no_topic_are_said_to_be_in_none(qtbot: QtBot, theme: Theme) -> None:
    dialog = HelpDialog(topic_of("reach"))
    qtbot.addWidget(dialog)
    dialog.show()

    qtbot.keyClicks(dialog.focusWidget(), "zebra")

    assert dialog.topic is None
    assert dialog.windowTitle() == "No topic has these words."


def test_a_screen_reader_is_told_the_whole_topic(qtbot: QtBot, theme: Theme) -> None:
    dialog = HelpDialog(topic_of("note"))
    qtbot.addWidget(dialog)

    text = dialog.findChild(QWidget, "helpText")

    assert isinstance(text, QWidget)
    assert text.accessibleName() == "Note"
    assert "What the numbers do not say." in text.accessibleDescription()
