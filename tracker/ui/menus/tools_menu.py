"""What the Tools menu does: the clinic's settings, its texts and groups of points; and events."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialogButtonBox, QTabWidget, QWidget

from tracker.domain.values.course_event import CourseEvent
from tracker.domain.values.presets import PointGroup, SheetText, Snippet
from tracker.domain.words.names import day_words_in_full
from tracker.language import tr
from tracker.ui.dialogs.kept_dialog import KeptDialog
from tracker.ui.open_course.open_course import OpenCourse
from tracker.ui.settings.list_editor import ListEditor
from tracker.ui.settings.preset_editors import EventEditor, GroupEditor, TextEditor
from tracker.ui.settings.settings_dialog import SettingsDialog
from tracker.ui.visit.form_pages import FormPages
from tracker.ui.work.tools import Tools

if TYPE_CHECKING:
    from tracker.domain.values.changes import Changes

Fields = TypeVar("Fields", bound=QWidget)
Values = tuple[tuple[str, object], ...]


class ToolsMenu(QObject):
    """Fills the form's lists, and opens the dialogs in which they are written."""

    def __init__(self, window: QWidget, open_course: OpenCourse, tools: Tools) -> None:
        super().__init__(window)
        self._window, self._open_course = window, open_course
        self._clinic, self._operations, self._clock = tools.clinic, tools.operations, tools.clock
        found = open_course.form.findChild(FormPages)
        self._pages = found if isinstance(found, FormPages) else None
        if self._pages is not None:
            self._pages.group_kept.connect(self._on_group_kept)
        self._operations.changed.connect(self._on_changed)
        self._fill_form()

    def edit_settings(self) -> None:
        """Change what the clinic wrote about itself."""
        clinic = self._clinic
        worker = (clinic.who.own_name, clinic.who.usual_name)
        dialog = SettingsDialog(
            clinic.settings.read(),
            self._window,
            worker=worker,
            screen_language=clinic.settings.own.screen_language,
        )

        def write() -> "Changes":
            return clinic.settings.write(dialog.settings(), dialog.own_choices)

        dialog.save_by(lambda: self._operations.attempt(write))
        dialog.exec()
        dialog.deleteLater()

    def edit_presets(self) -> None:
        """Open the lists of texts and of point groups."""
        snippets = ListEditor(
            "snippet",
            tr("Texts for notes"),
            *_both(TextEditor(Snippet, "snippet", tr("for example: advice"))),
        )
        texts = ListEditor(
            "sheetText",
            tr("Texts for the sheet"),
            *_both(TextEditor(SheetText, "sheetText", tr("for example: walking"))),
        )
        groups = ListEditor("group", tr("Own groups of points"), *_both(GroupEditor()))
        snippets.saved.connect(self._on_snippet_saved)
        snippets.removed.connect(self._on_snippet_removed)
        texts.saved.connect(self._on_sheet_text_saved)
        texts.removed.connect(self._on_sheet_text_removed)
        groups.saved.connect(self._on_group_kept)
        groups.removed.connect(self._on_group_removed)
        filling = (
            (snippets, self._snippet_values),
            (texts, self._sheet_text_values),
            (groups, self._group_values),
        )
        tabs = QTabWidget()
        tabs.setObjectName("presetTabs")
        tabs.setAccessibleName(tr("Texts or point groups"))
        tabs.addTab(snippets, tr("Texts for notes"))
        tabs.addTab(texts, tr("Texts for the sheet"))
        tabs.addTab(groups, tr("Point groups"))
        self._run("presetsDialog", tr("Texts and point groups"), tabs, filling)

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

    def _run(
        self,
        name: str,
        title: str,
        content: QWidget,
        filling: "tuple[tuple[ListEditor, Callable[[], Values]], ...]",
    ) -> None:
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

    _open_lists: "tuple[tuple[ListEditor, Callable[[], Values]], ...]" = ()

    def _fill_open_lists(self) -> None:
        for editor, values in self._open_lists:
            editor.show_values(values())

    def _fill_form(self) -> None:
        self._open_course.form.fields.note.show_snippets(self._clinic.snippets.all())
        if self._pages is not None:
            self._pages.show_groups(self._clinic.point_groups.all())

    def _snippet_values(self) -> Values:
        return tuple((one.name, one) for one in self._clinic.snippets.all())

    def _sheet_text_values(self) -> Values:
        return tuple((one.name, one) for one in self._clinic.sheet_texts.all())

    def _group_values(self) -> Values:
        return tuple((one.name, one) for one in self._clinic.point_groups.all())

    def _event_values(self) -> Values:
        course = self._open_course.course
        if course is None or course.course_id is None:
            return ()
        events = self._clinic.courses.course(course.course_id).events
        return tuple((f"{day_words_in_full(one.on)}  {one.label}", one) for one in events)

    def _store(self, write: "Callable[[], Changes]") -> None:
        if not self._open_lists:  # kept from the treatment's own page
            self._operations.apply(write)
            return
        refusal = self._operations.attempt(write)
        if not refusal:
            self._fill_open_lists()
            self._dialog.begin_anew()
        for editor, _ in self._open_lists:
            if editor.isVisible():
                editor.show_problem(refusal)

    def _on_snippet_saved(self, snippet: Snippet) -> None:
        self._store(lambda: self._clinic.snippets.save(snippet)[1])

    def _on_snippet_removed(self, snippet: Snippet) -> None:
        number = snippet.snippet_id
        if number is not None:
            self._store(partial(self._clinic.snippets.remove, number))

    def _on_sheet_text_saved(self, text: SheetText) -> None:
        self._store(lambda: self._clinic.sheet_texts.save(text)[1])

    def _on_sheet_text_removed(self, text: SheetText) -> None:
        number = text.sheet_text_id
        if number is not None:
            self._store(partial(self._clinic.sheet_texts.remove, number))

    def _on_group_kept(self, group: PointGroup) -> None:
        self._store(lambda: self._clinic.point_groups.save(group)[1])

    def _on_group_removed(self, group: PointGroup) -> None:
        number = group.group_id
        if number is not None:
            self._store(partial(self._clinic.point_groups.remove, number))

    def _on_event_saved(self, event: CourseEvent) -> None:
        course_id = None if self._open_course.course is None else self._open_course.course.course_id
        if event.event_id is not None:
            self._store(partial(self._clinic.courses.change_event, event))
        elif course_id is not None:
            self._store(lambda: self._clinic.courses.add_event(course_id, event)[1])

    def _on_event_removed(self, event: CourseEvent) -> None:
        number = event.event_id
        if number is not None:
            self._store(partial(self._clinic.courses.remove_event, number))

    def _on_changed(self, changes: "Changes", _initiator: object) -> None:
        if changes.has_settings or changes.is_everything:
            self._fill_form()


def _both(fields: Fields) -> tuple[Fields, Fields]:
    return fields, fields
