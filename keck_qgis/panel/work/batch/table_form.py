"""What can be corrected of a table: its level, period and profile, and the indicator of every column."""

from collections.abc import Iterable

from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ....intake.batch.entries import ColumnUse, Entry
from ....intake.batch.run import Trial
from ....intake.catalogue_findings import HeldCatalogue
from ....intake.recognition import Content, Recognised
from ....model.geography import ROOT_LEVEL
from ....model.indicator import Indicator
from ....model.text import tr
from ..editors.indicator_box import IndicatorBox
from .forms import EntryForm, ProfileBox, choose, combo, fill

_NEW = "\0new"
"""Stands for the new indicator in the list of all."""


class TableEntryForm(EntryForm):
    """Level, period, profile; below them the columns, and for the chosen one its indicator."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._held: HeldCatalogue | None = None
        self.level = combo(self, "keckBatchTableLevel", tr("The level of which the rows name areas"))
        self.level.activated.connect(lambda _row: self.correct(level=self.level.currentData(), guess=None))
        self.period = QLineEdit(self)
        self.period.setObjectName("keckBatchPeriod")
        self.period.setPlaceholderText(tr("named by the table"))
        self.period.setToolTip(tr("For values whose row and column name none: 2023, 31.12.2023, 2022/2023"))
        self.period.editingFinished.connect(lambda: self.correct(period=self.period.text().strip(), guess=None))
        self.profile = ProfileBox("keckBatchProfile", Content.VALUE_PROFILE, self)
        self.profile.chosen.connect(self._profile_chosen)
        self.columns = QTreeWidget(self)
        self.columns.setObjectName("keckBatchColumns")
        self.columns.setHeaderLabels([tr("Column"), tr("Indicator")])
        self.columns.setRootIsDecorated(False)
        self.columns.setAllColumnsShowFocus(True)
        self.columns.setToolTip(tr("Every column of values goes to an indicator or is left out"))
        self.columns.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.columns.currentItemChanged.connect(lambda _now, _before: self._show_use())
        self.indicator = IndicatorBox("keckBatchIndicator", self)
        self.indicator.activated.connect(lambda _row: self._indicator_chosen())
        self.edit = QPushButton(tr("&Edit …"), self)
        self.edit.setObjectName("keckBatchEdit")
        self.edit.setToolTip(tr("Name, definition and the other fields of the new indicator"))
        self.edit.clicked.connect(lambda _checked: self._edit_sketch())
        self._build()

    def show_entry(self, entry: Entry, trial: Trial) -> None:
        super().show_entry(entry, trial)
        self._held = trial.held
        fill(self.level, [(tr("municipality"), ROOT_LEVEL), *((name, name) for name in trial.levels)])
        if not entry.level:
            self.level.insertItem(0, tr("recognised automatically"), "")
        choose(self.level, entry.level)
        self.period.setText(entry.period)
        self.profile.show_profile(entry.profile)
        self._show_columns()

    def _show_columns(self) -> None:
        row = max(self.columns.indexOfTopLevelItem(self.columns.currentItem()), 0)
        uses = (self.entry.columns if self.entry else None) or ()
        self.columns.blockSignals(True)
        self.columns.clear()
        for use in uses:
            text = self._in_words(use)
            item = QTreeWidgetItem([use.title, text])
            item.setToolTip(0, use.title)
            item.setToolTip(1, text)
            if not use.spec.indicator:
                item.setForeground(1, self.palette().placeholderText())
            self.columns.addTopLevelItem(item)
        self.columns.blockSignals(False)
        self.columns.setCurrentItem(self.columns.topLevelItem(min(row, len(uses) - 1)))
        self._show_use()

    def _in_words(self, use: ColumnUse) -> str:
        if use.is_new and use.sketch:
            return tr("new: {}").format(use.sketch.name)
        held = self._held.catalogue.get(use.spec.indicator) if self._held else None
        return f"{held.name} ({held.id})" if held else use.spec.indicator or tr("left out")

    def _known(self) -> Iterable[Indicator]:
        return self._held.catalogue if self._held else ()

    def _use(self) -> ColumnUse | None:
        uses = (self.entry.columns if self.entry else None) or ()
        row = self.columns.indexOfTopLevelItem(self.columns.currentItem())
        return uses[row] if 0 <= row < len(uses) else None

    def _show_use(self) -> None:
        use = self._use()
        self.indicator.setEnabled(use is not None)
        self.edit.setEnabled(use is not None and use.is_new)
        if use is None:
            self.indicator.clear()
            return
        new = [(tr("new: {}").format(use.sketch.name), _NEW)] if use.sketch else []
        known = [(f"{one.name} ({one.id})", one.id) for one in self._known() if not use.is_new or one != use.sketch]
        fill(self.indicator, [(tr("left out"), ""), *new, *known])
        choose(self.indicator, _NEW if use.is_new else use.spec.indicator)
        self.indicator.lineEdit().setCursorPosition(0)

    def _indicator_chosen(self) -> None:
        use, chosen = self._use(), self.indicator.currentData()
        if use is not None and chosen is not None:
            self._replace_use(use, use.going_to(use.sketch.id if chosen == _NEW and use.sketch else chosen))

    def _edit_sketch(self) -> None:
        from .sketch_dialog import SketchDialog

        use = self._use()
        if use is None or use.sketch is None or self._held is None:
            return
        dialog = SketchDialog(use.sketch, self._held, self)
        if dialog.exec():
            self._replace_use(use, use.made_as(dialog.indicator))

    def _replace_use(self, use: ColumnUse, other: ColumnUse) -> None:
        uses = (self.entry.columns if self.entry else None) or ()
        self.correct(columns=tuple(other if one is use else one for one in uses))
        self._show_columns()

    def _profile_chosen(self, profile: Recognised | None) -> None:
        self.correct(profile=profile, guess=None, columns=None, level="", period="")

    def _build(self) -> None:
        form = QFormLayout()
        form.addRow(tr("&Level"), self.level)
        form.addRow(tr("&Period"), self.period)
        form.addRow(tr("Pro&file"), self.profile)
        title = QLabel(tr("&Columns"), self)
        title.setBuddy(self.columns)
        goes = QLabel(tr("Goes &to"), self)
        goes.setBuddy(self.indicator)
        below = QHBoxLayout()
        below.addWidget(goes)
        below.addWidget(self.indicator, 1)
        below.addWidget(self.edit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        layout.addWidget(title)
        layout.addWidget(self.columns, 1)
        layout.addLayout(below)
