"""What the Tools menu does: the clinic's settings, its texts and groups of points; and events."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialogButtonBox, QTabWidget, QWidget

from tracker.domain.values.changes import Changes
from tracker.domain.values.course import CourseEvent
from tracker.domain.values.presets import PointGroup, SheetText, Snippet
from tracker.domain.words.names import day_words_in_full
from tracker.language import tr
from tracker.ui.dialogs.kept_dialog import KeptDialog
from tracker.ui.menus.record_saving import RecordSaving, Write, over
from tracker.ui.open_course.open_course import OpenCourse
from tracker.ui.settings.list_editor import ListEditor
from tracker.ui.settings.preset_editors import EventEditor, GroupEditor, TextEditor
from tracker.ui.settings.settings_dialog import SettingsDialog
from tracker.ui.visit.form_pages import FormPages
from tracker.ui.work.tools import Tools

if TYPE_CHECKING:
    from tracker.services.presets import Presets

Fields = TypeVar("Fields", bound=QWidget)
Kept = TypeVar("Kept", Snippet, SheetText, PointGroup)
Values = tuple[tuple[str, object], ...]
Filling = tuple[ListEditor, Callable[[], Values]]


class ToolsMenu(QObject):
    """Fills the form's lists, and opens the dialogs in which they are written."""

    def __init__(self, window: QWidget, open_course: OpenCourse, tools: Tools) -> None:
        super().__init__(window)
        self._window, self._open_course = window, open_course
        self._clinic, self._operations, self._clock = tools.clinic, tools.operations, tools.clock
        self._messenger = tools.messenger
        found = open_course.form.findChild(FormPages)
        self._pages = found if isinstance(found, FormPages) else None
        if self._pages is not None:
            self._pages.group_kept.connect(self._on_group_kept)
        self._operations.changed.connect(self._on_changed)
        self._fill_form()

    def edit_settings(self) -> None:
        """Change what the clinic wrote about itself."""
        clinic = self._clinic
        dialog = SettingsDialog(
            clinic.settings.read(),
            self._window,
            worker=(clinic.who.own_name, clinic.who.usual_name),
            screen_language=clinic.settings.own.screen_language,
        )
        saving = RecordSaving(self._operations, dialog)

        def write(version: int | None) -> Changes:
            return clinic.settings.write(over(dialog.settings(), version), dialog.own_choices)

        dialog.save_by(lambda: saving.store(write))
        dialog.exec()
        dialog.deleteLater()

    def edit_presets(self) -> None:
        """Open the lists of texts and of point groups."""
        clinic = self._clinic
        kinds = (clinic.snippets, clinic.sheet_texts, clinic.point_groups)
        for why in filter(None, (presets.why_unreadable() for presets in kinds)):
            self._messenger.warn(tr("Not everything can be read"), why)
        notes, sheet = tr("Texts for notes"), tr("Texts for the sheet")
        snippet = TextEditor(Snippet, "snippet", tr("for example: advice"))
        text = TextEditor(SheetText, "sheetText", tr("for example: walking"))
        snippets = ListEditor("snippet", notes, *_both(snippet))
        texts = ListEditor("sheetText", sheet, *_both(text))
        groups = ListEditor("group", tr("Own groups of points"), *_both(GroupEditor()))
        filling = (
            self._keep(snippets, clinic.snippets),
            self._keep(texts, clinic.sheet_texts),
            self._keep(groups, clinic.point_groups),
        )
        tabs = QTabWidget()
        tabs.setObjectName("presetTabs")
        tabs.setAccessibleName(tr("Texts or point groups"))
        tabs.addTab(snippets, notes)
        tabs.addTab(texts, sheet)
        tabs.addTab(groups, tr("Point groups"))
        self._run("presetsDialog", tr("Texts and point groups"), tabs, filling)

    def _keep(self, editor: ListEditor, presets: "Presets[Kept]") -> Filling:
        """Store what a list's editor saves or removes; return what fills the list."""

        def remove(preset: Kept) -> None:
            if preset.preset_id is not None:
                number = preset.preset_id
                self._store(lambda _version: presets.remove(number))

        editor.saved.connect(partial(self._save, presets))
        editor.removed.connect(remove)
        return editor, lambda: tuple((one.name, one) for one in presets.all())

    def _save(self, presets: "Presets[Kept]", preset: Kept) -> None:
        self._store(lambda version: presets.save(over(preset, version))[1])

    def edit_events(self) -> None:
        """Open the events of the open course, ready for a new one."""
        if self._open_course.course is None:
            return
        events = ListEditor("event", tr("Events"), *_both(EventEditor(self._clock.today())))
        events.saved.connect(self._on_event_saved)
        events.removed.connect(self._on_event_removed)
        self._run(
            "eventsDialog", tr("Events of this course"), events, ((events, self._event_values),)
        )

    def _run(self, name: str, title: str, content: QWidget, filling: tuple[Filling, ...]) -> None:
        dialog = self._dialog = KeptDialog(name, title, self._window)
        dialog.take_size(720, 440)
        dialog.column.addWidget(content, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(dialog.reject)
        dialog.column.addWidget(buttons)
        self._open_lists = filling
        self._fill_open_lists()
        filling[0][0].begin_new()
        dialog.exec()
        self._open_lists = ()
        dialog.deleteLater()

    _open_lists: tuple[Filling, ...] = ()

    def _fill_open_lists(self) -> None:
        for editor, values in self._open_lists:
            editor.show_values(values())

    def _fill_form(self) -> None:
        self._open_course.form.fields.note.show_snippets(self._clinic.snippets.all())
        if self._pages is not None:
            self._pages.show_groups(self._clinic.point_groups.all())

    def _event_values(self) -> Values:
        course = self._open_course.course
        if course is None or course.course_id is None:
            return ()
        events = self._clinic.courses.course(course.course_id).events
        return tuple((f"{day_words_in_full(one.on)}  {one.label}", one) for one in events)

    def _store(self, write: Write) -> None:
        if not self._open_lists:  # kept from the treatment's own page
            self._operations.apply(lambda: write(None))
            return
        refusal = RecordSaving(self._operations, self._dialog).store(write)
        if not refusal:
            self._fill_open_lists()
            self._dialog.begin_anew()
        for editor, _ in self._open_lists:
            if editor.isVisible():
                editor.show_problem(refusal)

    def _on_group_kept(self, group: PointGroup) -> None:
        self._save(self._clinic.point_groups, group)

    def _on_event_saved(self, event: CourseEvent) -> None:
        course_id = None if self._open_course.course is None else self._open_course.course.course_id
        if event.event_id is not None:
            courses = self._clinic.courses
            self._store(lambda version: courses.change_event(over(event, version)))
        elif course_id is not None:
            self._store(lambda _version: self._clinic.courses.add_event(course_id, event)[1])

    def _on_event_removed(self, event: CourseEvent) -> None:
        number = event.event_id
        if number is not None:
            self._store(lambda _version: self._clinic.courses.remove_event(number))

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        if changes.has_settings or changes.is_everything:
            self._fill_form()
            if self._clinic.settings.follow_day_order():  # another window chose another one
                self._operations.changed.emit(Changes(is_everything=True), self)


def _both(fields: Fields) -> tuple[Fields, Fields]:
    return fields, fields
