"""What stands in place of the editors while the holdings cannot be read: why, and another try."""

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ....model.errors import KeckError
from ....model.text import tr

_MARGIN = 40


class UnreadPage(QWidget):
    """``retried``: the user wants the holdings to be read again."""

    retried = pyqtSignal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keckUnread")
        self._title, self._text = QLabel(self), QLabel(self)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        for label in (self._title, self._text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.retry = QPushButton(tr("Try &again"), self)
        self.retry.setObjectName("keckReadAgain")
        self.retry.setToolTip(tr("Read the holdings once more"))
        self.retry.clicked.connect(lambda _checked: self.retried.emit())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addWidget(self.retry, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def show_error(self, error: BaseException) -> None:
        """Say why; the cursor stands where the next try is."""
        if isinstance(error, KeckError):
            self._title.setText(error.title)
            self._text.setText("\n\n".join(part for part in (error.text, error.hint) if part))
        else:
            self._title.setText(tr("The holdings could not be read"))
            self._text.setText(tr("Details stand in the message log under “KECK”."))
        self.retry.setFocus()

    def text(self) -> str:
        """All that is said."""
        return f"{self._title.text()}\n\n{self._text.text()}"
