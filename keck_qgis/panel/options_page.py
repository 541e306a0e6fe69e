"""The settings of the panel, as a page of QGIS' options."""

import shutil
from pathlib import Path

from qgis.gui import QgsFileWidget, QgsMessageBar, QgsOptionsPageWidget
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QGroupBox,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ..cartography.backgrounds import read_backgrounds
from ..cartography.classification import Classification, Method
from ..model.class_breaks import MOST_CLASSES
from ..model.errors import KeckError
from ..model.text import tr
from ..resources import resource
from .display.background_button import OPTIONS_PAGE
from .display.method_box import MethodBox
from .display.ramp_box import RampBox
from .help import small_help_button
from .notices import show_error
from .settings import AUTOMATIC_REFRESH, BACKGROUNDS, TIPS
from .usual_classes import make_usual, usual_classification


class OptionsPage(QgsOptionsPageWidget):
    """Shows the settings; QGIS lets it ``apply`` them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(OPTIONS_PAGE)
        self.bar = QgsMessageBar(self)
        usual = usual_classification()
        self.method = MethodBox(self)
        self.method.removeItem(self.method.findData(Method.MANUAL))
        self.method.show_method(usual.method, None)
        self.count = QSpinBox(self)
        self.count.setObjectName("keckUsualClasses")
        self.count.setRange(2, MOST_CLASSES)
        self.count.setValue(usual.count)
        self.ramp = RampBox(self)
        self.ramp.show_ramp(usual.ramp)
        self.all_periods = self._tick(tr("Same classes for &all periods"), "keckUsualAllPeriods", usual.all_periods)
        self.zero_apart = self._tick(tr("&0 as a class of its own"), "keckUsualZeroApart", usual.zero_apart)
        self.tips = self._tick(tr("Switch &tips on when an atlas is opened"), "keckUsualTips", TIPS.read())
        refresh = tr("&Make a new working edition by itself after an import")
        self.refresh = self._tick(refresh, "keckAutomaticRefresh", AUTOMATIC_REFRESH.read())
        self.backgrounds = QgsFileWidget(self)
        self.backgrounds.setObjectName("keckBackgroundList")
        self.backgrounds.setFilter(tr("List of backgrounds (*.json)"))
        self.backgrounds.setFilePath(BACKGROUNDS.read())
        self.backgrounds.lineEdit().setPlaceholderText(tr("The list of KECK"))
        self.backgrounds.setToolTip(tr("A list of the house's own, also on a network drive; empty: the list of KECK"))
        self._lay_out()

    def apply(self) -> None:
        """What QGIS calls when the options are accepted."""
        make_usual(
            Classification(
                self.method.currentData(),
                self.count.value(),
                (),
                self.ramp.currentData(),
                zero_apart=self.zero_apart.isChecked(),
                all_periods=self.all_periods.isChecked(),
            )
        )
        TIPS.write(self.tips.isChecked())
        AUTOMATIC_REFRESH.write(self.refresh.isChecked())
        BACKGROUNDS.write(self.backgrounds.filePath().strip())

    def isValid(self) -> bool:
        """QGIS keeps the options open, with what is wrong said on the page."""
        path = self.backgrounds.filePath().strip()
        try:
            read_backgrounds(Path(path) if path else resource("backgrounds.json"))
        except KeckError as error:
            self.bar.clearWidgets()
            show_error(self.bar, error)
            return False
        return True

    def save_list(self, path: Path) -> None:
        """Put our list there, to be edited, and take it from there from now on."""
        try:
            shutil.copyfile(resource("backgrounds.json"), path)
        except OSError as error:
            show_error(self.bar, KeckError(tr("File cannot be written"), f"{path}: {error.strerror}"))
            return
        self.backgrounds.setFilePath(str(path))

    def _ask_to_save(self) -> None:
        title, kind = tr("Save the list of KECK"), tr("List of backgrounds (*.json)")
        name, _filter = QFileDialog.getSaveFileName(self, title, "keck_hintergrundkarten.json", kind)
        if name:
            self.save_list(Path(name))

    def _tick(self, title: str, name: str, on: bool) -> QCheckBox:
        box = QCheckBox(title, self)
        box.setObjectName(name)
        box.setChecked(on)
        return box

    def _lay_out(self) -> None:
        classes = QFormLayout()
        classes.addRow(tr("&Classes"), self.method)
        classes.addRow(tr("&Number"), self.count)
        classes.addRow(tr("C&olours"), self.ramp)
        for box in (self.all_periods, self.zero_apart):
            classes.addRow(box)
        save = QPushButton(tr("&Save the list of KECK to edit it …"), self)
        save.setObjectName("keckSaveBackgroundList")
        save.clicked.connect(lambda _checked: self._ask_to_save())
        note = QLabel(tr("Services of the surveying offices that the panel offers as a background."), self)
        note.setWordWrap(True)
        services = QFormLayout()
        services.addRow(note)
        services.addRow(tr("&List"), self.backgrounds)
        services.addRow("", save)
        further = QVBoxLayout()
        further.addWidget(self.tips)
        further.addWidget(self.refresh)
        layout = QVBoxLayout(self)
        layout.addWidget(self.bar)
        for title, content in (
            (tr("Classes of an atlas that is opened"), classes),
            (tr("Backgrounds"), services),
            (tr("Panel"), further),
        ):
            group = QGroupBox(title, self)
            group.setLayout(content)
            layout.addWidget(group)
        layout.addWidget(small_help_button(self, "options"))
        layout.addStretch(1)
