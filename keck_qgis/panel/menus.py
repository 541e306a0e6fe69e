"""The menus that everybody has: open an atlas, export what is shown of it."""

from functools import partial
from pathlib import Path

from qgis.core import QgsProject
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QFileDialog, QMenu, QWidget

from ..model.class_breaks import breaks_text
from ..model.errors import KeckError
from ..model.text import tr
from .atlas import Atlas
from .dialogs import Dialogs
from .map_page import map_file, map_options, write_map
from .menu_entries import add_entry
from .notices import show_error, show_file, show_note
from .settings import RECENT_FILES
from .targets import free_file


class OpenMenu(QMenu):
    """Files to open, those opened last, and closing."""

    def __init__(self, atlas: Atlas, dialogs: Dialogs, parent: QWidget) -> None:
        super().__init__(parent)
        self._atlas, self._dialogs = atlas, dialogs
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self._fill)

    def ask_file(self) -> None:
        recent = RECENT_FILES.read()
        name, _filter = QFileDialog.getOpenFileName(
            self.parentWidget(),
            tr("Open holdings or an edition"),
            str(recent[0].parent) if recent else QgsProject.instance().homePath(),
            tr("Holdings and editions (*.gpkg)"),
        )
        if name:
            self._atlas.open(Path(name))

    def new_atlas(self) -> None:
        # holdings and imports are loaded by those who need them
        from .work.new_atlas import NewAtlasDialog

        self._dialogs.keep(NewAtlasDialog(self._atlas, self.parentWidget()))

    def open_example(self) -> None:
        """The fictional city that comes along, unpacked where the user may write."""
        from .work.example import unpack_example, usual_places

        places = usual_places()
        self._atlas.jobs.run(
            tr("Unpacking the example …"), lambda progress: unpack_example(places, progress), self._example_unpacked
        )

    def _example_unpacked(self, holdings: Path) -> None:
        text = tr("City and figures are invented; they lie in “{}”.")
        show_note(self._atlas.bar, tr("Example"), text.format(holdings.parent.name))
        self._atlas.open(holdings)

    def _fill(self) -> None:
        self.clear()
        add_entry(self, tr("Open holdings or an edition …"), self.ask_file)
        add_entry(self, tr("&New atlas …"), self.new_atlas)
        add_entry(self, tr("&Example atlas"), self.open_example)
        # not looked for: a drive that does not answer would hold up the menu
        recent = RECENT_FILES.read()
        if recent:
            self.addSeparator()
        for path in recent:
            action = add_entry(self, path.name.replace("&", "&&"), partial(self._atlas.open, path))
            action.setToolTip(str(path))
        self.addSeparator()
        add_entry(self, tr("&Close"), self._atlas.close).setEnabled(self._atlas.opened is not None)


class ExportMenu(QMenu):
    """Maps and tables of what is shown, and the proof that the edition keeps its secrets."""

    def __init__(self, atlas: Atlas, dialogs: Dialogs, bar: QgsMessageBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._atlas, self._dialogs, self._bar = atlas, dialogs, bar
        self.setToolTipsVisible(True)
        self.map_page = add_entry(self, tr("Map as &PDF"), self.write_map)
        self.map_export = add_entry(self, tr("Map …"), self.export_map)
        add_entry(self, tr("Table …"), self.export_table)
        self.addSeparator()
        add_entry(self, tr("Verify the edition …"), self.verify)

    def write_map(self) -> None:
        """The map as it is shown, as a PDF beside the open file."""
        opened, chosen = self._atlas.opened, self._atlas.state.choice
        if opened is None or not chosen.period:
            return
        try:
            show_file(self._bar, tr("Written"), write_map(opened, self._atlas.state))
        except KeckError as error:
            show_error(self._bar, error)

    def export_map(self) -> None:
        opened, chosen = self._atlas.opened, self._atlas.state.choice
        if opened is None:
            return
        options = map_options(self._atlas.state)
        wanted = options.poi_filter
        values = {
            "EDITION": str(opened.edition.path),
            "LEVEL": options.level,
            "INDICATOR": options.indicator,
            "PERIOD": options.period,
            "COLUMNS": ",".join(options.columns),
            "POI_CATEGORIES": ",".join(options.poi_categories),
            "POI_SEARCH": wanted.text,
            "POI_FIELD": wanted.attribute,
            "POI_VALUE": wanted.value,
            "POI_AREAS": ",".join(sorted(wanted.areas or ())),
            "METHOD": int(options.classification.method),
            "CLASSES": options.classification.count,
            "BREAKS": breaks_text(options.classification.breaks),
            "RAMP": options.classification.ramp,
            "KEPT_BREAKS": options.classification.kept,
            "ZERO_APART": options.classification.zero_apart,
            "ALL_PERIODS": options.classification.all_periods,
            "AGAINST": options.against,
            "PER_CENT": options.per_cent,
            "LABELS": int(options.labels),
            "COLUMN_SIZE": round(100 * options.column_share),
            "BACKGROUND": options.background.id() if options.background is not None else None,
            "OPACITY": round(100 * options.opacity),
            "OUTPUT": str(map_file(opened, chosen)),
        }
        self._dialogs.show("exportmap", values, self._dialogs.tell_written)

    def export_table(self) -> None:
        opened, chosen = self._atlas.opened, self._atlas.state.choice
        if opened is None:
            return
        values = {
            "EDITION": str(opened.edition.path),
            "LEVEL": chosen.level,
            "INDICATORS": chosen.indicator,
            "PERIODS": chosen.period,
            "AGAINST": chosen.against,
            "OUTPUT": str(free_file(opened.folder, (tr("Table"), chosen.indicator, chosen.period), ".xlsx")),
        }
        self._dialogs.show("exporttable", values, self._dialogs.tell_written)

    def verify(self) -> None:
        opened = self._atlas.opened
        if opened is not None:
            holdings = {"HOLDINGS": str(opened.holdings)} if opened.holdings else {}
            self._dialogs.show("verify", {"EDITION": str(opened.edition.path), **holdings}, lambda _results: None)
