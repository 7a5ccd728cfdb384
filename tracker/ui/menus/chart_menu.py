"""What a chart's menu does: copy, save, show as a table."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from tracker.errors import TrackerError
from tracker.files import write_whole
from tracker.language import tr
from tracker.ui.course.page import CoursePage
from tracker.ui.work.messages import Messenger

if TYPE_CHECKING:
    from tracker.charts.catalog import Chart
    from tracker.ui.charts.files import ChartFormat, ChartPicture


class ChartMenu(QObject):
    """Takes charts away from the screen.

    Signals:
        said: What was done, for the status line.
    """

    said = Signal(str)

    def __init__(self, window: QWidget, page: CoursePage, messenger: Messenger) -> None:
        super().__init__(window)
        self._window, self._page, self._messenger = window, page, messenger
        page.charts.entry_asked.connect(self._on_entry_asked)

    def copy_focused(self) -> None:
        """Ask for the format and copy the chart that has the keys, else the first."""
        self._copy(self._page.charts.focused_chart)

    def copy(self, picture: "ChartPicture", form: "ChartFormat") -> None:
        """Put a chart on the clipboard."""
        # Late, here and below: matplotlib is loaded after the window is painted.
        from tracker.ui.charts.files import ChartFormat, png_image, table_text  # noqa: PLC0415

        content = QMimeData()
        if form is ChartFormat.CSV:
            content.setText(table_text(picture))
            content.setData("text/csv", picture.content(form))
        else:
            content.setImageData(png_image(picture))
            if form is ChartFormat.SVG:
                content.setData("image/svg+xml", picture.content(form))
        QGuiApplication.clipboard().setMimeData(content)

    def save(self, picture: "ChartPicture", form: "ChartFormat", path: Path) -> None:
        """Write a chart to a file and say so, or say why not."""
        try:
            write_whole(path, picture.content(form))
        except TrackerError as error:
            self._messenger.warn(tr("Not saved"), str(error))
            return
        self.said.emit(tr("Saved as {path}.", path=path))

    def _on_entry_asked(self, name: str, chart: "Chart") -> None:
        if name == "copyChart":
            self._copy(chart)
        elif name == "saveChart":
            self._save(chart)
        elif name == "tableOfChart":
            self._show_table(chart)
        else:
            self._page.charts.show_whole()

    def _copy(self, chart: "Chart | None") -> None:
        found = self._ask(tr("Copy chart"), tr("&Copy"), chart)
        if found is not None:
            self.copy(*found)

    def _save(self, chart: "Chart") -> None:
        found = self._ask(tr("Save chart"), tr("&Save…"), chart)
        if found is None:
            return
        picture, form = found
        ending = form.value
        proposed = str(Path.home() / f"{picture.file_name}.{ending}")
        kinds = f"{ending.upper()} (*.{ending})"
        name, _ = QFileDialog.getSaveFileName(self._window, tr("Save chart"), proposed, kinds)
        if name:
            self.save(picture, form, Path(name))

    def _ask(
        self, title: str, go_on: str, chart: "Chart | None"
    ) -> "tuple[ChartPicture, ChartFormat] | None":
        """Ask for format and name; None when the person changed their mind."""
        from tracker.ui.charts.dialogs import ChartDialog  # noqa: PLC0415
        from tracker.ui.charts.files import ChartPicture  # noqa: PLC0415

        status = self._page.status
        if chart is None or status is None:
            return None
        dialog = ChartDialog(title, go_on, self._window)
        is_wanted = dialog.exec()
        form, has_name = dialog.form, dialog.has_name
        dialog.deleteLater()
        viewing = self._page.charts.viewing
        picture = ChartPicture(chart=chart, status=status, viewing=viewing, has_name=has_name)
        return (picture, form) if is_wanted else None

    def _show_table(self, chart: "Chart") -> None:
        from tracker.ui.charts.dialogs import ChartTableDialog  # noqa: PLC0415

        status = self._page.status
        if status is None:
            return
        dialog = ChartTableDialog(
            chart.title, chart.describe(status), chart.table(status), self._window
        )
        dialog.exec()
        dialog.deleteLater()
