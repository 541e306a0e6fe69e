"""The menu of those who keep the holdings; with an edition alone nobody sees it."""

from functools import partial
from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QAction, QMenu, QWidget

from ...model.errors import KeckError
from ...model.text import tr
from ..atlas import Atlas
from ..dialogs import Dialogs
from ..menu_entries import add_entry
from ..notices import show_error
from .assistant.opening import Assistants
from .batch.door import FilesDoor
from .figures.opening import Figures
from .release_dialog import ReleaseDialog

if TYPE_CHECKING:
    from .editors.dialog import EditorDialog


class WorkMenu(QMenu):
    """Imports, the catalogue and what is computed, the rule and the release."""

    def __init__(self, atlas: Atlas, dialogs: Dialogs, parent: QWidget) -> None:
        super().__init__(parent)
        self._atlas, self._dialogs = atlas, dialogs
        self.assistants = Assistants(atlas, dialogs, parent)
        self.files = FilesDoor(atlas, dialogs, parent)
        self.figures = Figures(atlas, dialogs, parent)
        self.files_action = add_entry(self, tr("Take over &files …"), self.files.ask)
        self._fill_single(self.addMenu(tr("Import &single things")))
        add_entry(self, tr("&Journal of imports …"), self.show_journal)
        self.addSeparator()
        self.edit_action = add_entry(self, tr("Edit &catalogue and levels …"), self.edit)
        self._fill_computed(self.addMenu(tr("C&ompute indicators")))
        add_entry(self, tr("&Place facilities by address …"), self.figures.place_facilities)
        self.addSeparator()
        add_entry(self, tr("R&ule for small counts …"), self.set_rule)
        self._add(self, tr("Suppression &report …"), "suppressionreport")
        self.release_action = add_entry(self, tr("Release an &edition …"), self.release)

    def _fill_single(self, menu: QMenu) -> None:
        """For those who want to see how a file is read."""
        self.level_action = add_entry(menu, tr("Level …"), self.assistants.open_level)
        self.values_action = add_entry(menu, tr("Values …"), self.assistants.ask_values)
        add_entry(menu, tr("Facilities …"), self.assistants.open_facilities)
        self._add(menu, tr("Structural zeros …"), "structuralzeros")

    def _fill_computed(self, menu: QMenu) -> None:
        add_entry(menu, tr("Figures of facilities …"), self.figures.count_facilities)
        add_entry(menu, tr("Figures of a layer …"), self.figures.count_layer)
        self._add(menu, tr("Merge categories …"), "mergecategories")

    def show_algorithm(self, algorithm: str) -> None:
        """The dialog of an algorithm that changes the holdings or looks into them."""
        opened = self._atlas.opened
        if opened is not None and opened.holdings is not None:
            self._dialogs.show(algorithm, {"HOLDINGS": str(opened.holdings)}, lambda _results: self._atlas.reopen())

    def edit(self) -> None:
        """The window in which catalogue and levels are edited, at the chosen indicator; what it wrote is shown when it
        closes."""
        opened = self._atlas.opened
        if opened is None or opened.holdings is None:
            return
        from .editors.dialog import EditorDialog

        open_ones = (one for one in self._dialogs.open if isinstance(one, EditorDialog))
        dialog = next((one for one in open_ones if one.desk.holdings == opened.holdings), None)
        if dialog is not None:
            dialog.raise_()
            dialog.activateWindow()
            return
        dialog = EditorDialog(opened.holdings, self.parentWidget(), self._atlas.state.choice.indicator)
        dialog.finished.connect(lambda _result: self._edited(dialog))
        self._dialogs.keep(dialog, opened.holdings)

    def set_rule(self) -> None:
        opened = self._atlas.opened
        if opened is None or opened.holdings is None:
            return
        from .rule_dialog import RuleDialog

        try:
            self._dialogs.keep(RuleDialog(self._atlas, opened.holdings, self.parentWidget()), opened.holdings)
        except KeckError as error:
            show_error(self._atlas.bar, error)

    def show_journal(self) -> None:
        """All imports, to take some back."""
        opened = self._atlas.opened
        if opened is None or opened.holdings is None:
            return
        from .journal_dialog import JournalDialog

        dialog = JournalDialog(opened.holdings, self.parentWidget())
        dialog.written.connect(self._atlas.reopen)
        self._dialogs.keep(dialog, opened.holdings)

    def release(self) -> None:
        opened = self._atlas.opened
        if opened is not None and opened.holdings is not None:
            dialog = ReleaseDialog(opened.holdings, opened.folder, self.parentWidget())
            self._dialogs.keep(dialog, opened.holdings)

    def _add(self, menu: QMenu, title: str, algorithm: str) -> QAction:
        return add_entry(menu, title, partial(self.show_algorithm, algorithm))

    def _edited(self, dialog: "EditorDialog") -> None:
        opened = self._atlas.opened
        if dialog.has_written and opened is not None and opened.holdings == dialog.desk.holdings:
            self._atlas.reopen()
