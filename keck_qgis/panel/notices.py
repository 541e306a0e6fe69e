"""The one boundary at which errors become messages for people."""

from html import escape
from pathlib import Path

from qgis.core import Qgis, QgsMessageLog
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QUrl

from ..model.errors import KeckError
from ..model.findings import Report, Severity, gravest_first
from ..model.text import tr

_LEVELS = {
    Severity.ERROR: Qgis.MessageLevel.Critical,
    Severity.WARNING: Qgis.MessageLevel.Warning,
    Severity.INFO: Qgis.MessageLevel.Success,
}

_TAG = "KECK"
_SECONDS = 12
_LONGEST = 120
"""Characters of a message that the bar shows at once beside a panel."""


def show_error(bar: QgsMessageBar, error: BaseException) -> None:
    """A KeckError in its own words; anything else in plain ones, with the details in the log."""
    if isinstance(error, KeckError):
        text = " ".join(part for part in (error.text, error.hint) if part)
        if len(text) <= _LONGEST:
            bar.pushMessage(escape(error.title), escape(text), Qgis.MessageLevel.Critical, 0)
        else:
            # the bar shows two lines; QGIS adds a button behind which the text stands in full, with the hint
            bar.pushMessage(escape(error.title), escape(error.text), escape(text), Qgis.MessageLevel.Critical, 0)
        QgsMessageLog.logMessage(str(error), _TAG, Qgis.MessageLevel.Critical, False)
        return
    bar.pushMessage(
        tr("Unexpected error"),
        escape(tr("The action was stopped. Details stand in the message log under “KECK”.")),
        Qgis.MessageLevel.Critical,
        0,
    )
    QgsMessageLog.logMessage(repr(error), _TAG, Qgis.MessageLevel.Critical, False)


def show_note(bar: QgsMessageBar, title: str, text: str) -> QgsMessageBarItem:
    """What has been done; it goes by itself, or when ``take_away`` is called."""
    return bar.pushWidget(QgsMessageBar.createMessage(escape(title), escape(text)), Qgis.MessageLevel.Success, _SECONDS)


def take_away(bar: QgsMessageBar, item: QgsMessageBarItem | None) -> None:
    """What holds no longer; it may have gone by itself."""
    if item is not None and not sip.isdeleted(item):
        bar.popWidget(item)


def show_report(bar: QgsMessageBar, title: str, report: Report) -> None:
    """The outcome of an import: what weighs most, and all findings behind a button."""
    told = gravest_first(report.findings)
    weight = told[0].severity if told else Severity.INFO
    lines = [f"{one.where}: {one.message}" if one.where else one.message for one in told]
    seconds = _SECONDS if weight is Severity.INFO else 0
    first, further = escape(lines[0] if lines else ""), ["<br>".join(map(escape, lines))] if len(lines) > 1 else []
    bar.pushMessage(escape(title), first, *further, _LEVELS[weight], seconds)


def show_file(bar: QgsMessageBar, title: str, path: Path) -> None:
    """What has been written, as a link that opens it."""
    link = QUrl.fromLocalFile(str(path)).toString(QUrl.ComponentFormattingOption.FullyEncoded)
    text = f'<a href="{escape(link)}">{escape(str(path))}</a>'
    bar.pushMessage(escape(title), text, Qgis.MessageLevel.Success, _SECONDS)
