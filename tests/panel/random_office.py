"""Everything that happens in an office: files come and go, projects change, windows move."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any
from unittest.mock import patch

from qgis.core import QgsLayerTreeGroup, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QPalette

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.errors import KeckError
from keck_qgis.panel.dock import KeckDock
from keck_qgis.panel.project_layers import own_group
from tests.holdings.small_city import row, values
from tests.panel.conftest import Window


class Office:
    """What happens to somebody who has the panel open; chance decides."""

    def __init__(self, window: Window, edition: Path, holdings: Path, seed: int) -> None:
        self._window = window
        self._edition, self._holdings = edition, holdings
        self._choose = random.Random(seed)
        self._away: list[tuple[Path, Path]] = []
        self._shut: list[sqlite3.Connection] = []
        self._forbidden: list[Any] = []
        self.diary: list[str] = []
        self.dock = self._new_dock()

    # files

    def open_edition(self) -> None:
        self.dock.open_file(self._edition)

    def open_holdings(self) -> None:
        self.dock.open_file(self._holdings)

    def open_nonsense(self) -> None:
        nonsense = self._edition.with_name("nichts.gpkg")
        nonsense.write_bytes(b"nichts" * self._choose.randrange(100))
        self.dock.open_file(self._choose.choice((nonsense, self._edition.parent, Path("//server/weg/x.keck.gpkg"))))

    def close_atlas(self) -> None:
        if self._choose.random() < 0.3:
            self.dock.close_files()

    def import_values(self) -> None:
        """Somebody writes to the holdings, whatever is open."""
        figure = float(self._choose.randrange(100, 2000))
        proposal = values(row("01", figure, "EW", str(self._choose.randrange(2015, 2020)), "Stadtteile"))
        try:
            with Holdings.open(self._holdings) as held:
                source = held.write_values(proposal)
                if self._choose.random() < 0.6:
                    held.withdraw(source)
        except KeckError:
            return  # gone, or locked by ourselves
        self.dock.atlas.reopen()

    def refresh(self) -> None:
        self.dock.atlas.refresh()

    def look(self) -> None:
        self.dock.release_bar.standing.look()

    def vanish(self) -> None:
        """A share goes away."""
        path = self._choose.choice((self._edition, self._holdings))
        if path.exists() and self._choose.random() < 0.5:
            hidden = path.with_name(f"{path.name}.weg")
            path.rename(hidden)
            self._away.append((hidden, path))

    def come_back(self) -> None:
        if self._away:
            hidden, path = self._away.pop()
            hidden.rename(path)

    def lock_the_holdings(self) -> None:
        """A colleague's QGIS has the file."""
        if self._holdings.exists() and not self._shut and self._choose.random() < 0.3:
            with closing(sqlite3.connect(self._holdings, timeout=0)) as probe:
                probe.execute("SELECT 1")
            locking = sqlite3.connect(self._holdings, timeout=0, isolation_level=None)
            try:
                locking.execute("BEGIN IMMEDIATE")
                self._shut.append(locking)
            except sqlite3.OperationalError:
                locking.close()

    def forbid_writing(self) -> None:
        """What is written cannot take its place: somebody has that file open, or it is write-protected."""
        if not self._forbidden and self._choose.random() < 0.5:
            refusal = PermissionError(13, "Zugriff verweigert")
            self._forbidden.append(patch.object(Path, "replace", side_effect=refusal))
            self._forbidden[0].start()

    def let_go(self) -> None:
        while self._shut:
            self._shut.pop().close()
        while self._forbidden:
            self._forbidden.pop().stop()

    # the project

    def remove_a_layer(self) -> None:
        layers = list(QgsProject.instance().mapLayers())
        if layers:
            QgsProject.instance().removeMapLayer(self._choose.choice(layers))

    def remove_the_group(self) -> None:
        group = own_group(QgsProject.instance())
        if group is not None:
            group.parent().removeChildNode(group)

    def move_the_group(self) -> None:
        group, root = own_group(QgsProject.instance()), QgsProject.instance().layerTreeRoot()
        if group is not None:
            folder = root.findGroup("Ordner") or root.addGroup("Ordner")
            if folder is not group and folder is not group.parent():
                folder.addChildNode(group.clone())
                group.parent().removeChildNode(group)

    def add_a_foreign_layer(self) -> None:
        layer = QgsVectorLayer("Point?crs=EPSG:25832&field=area_key:string", "fremd", "memory")
        QgsProject.instance().addMapLayer(layer, False)
        group = own_group(QgsProject.instance())
        where = group if group is not None and self._choose.random() < 0.5 else None
        (where or QgsProject.instance().layerTreeRoot()).addLayer(layer)

    def rename(self) -> None:
        group = own_group(QgsProject.instance())
        if isinstance(group, QgsLayerTreeGroup):
            group.setName("Mein Atlas <b>")

    def new_project(self) -> None:
        if self._choose.random() < 0.5:
            QgsProject.instance().clear()

    def save_and_read_the_project(self) -> None:
        if self._choose.random() < 0.5:
            file = self._edition.with_name("Projekt ä.qgz")
            QgsProject.instance().write(str(file))
            QgsProject.instance().read(str(file))

    # the window

    def reload(self) -> None:
        """The plugin is switched off and on."""
        if self._choose.random() < 0.5:
            self._drop_dock()
            self.dock = self._new_dock()

    def move_the_dock(self) -> None:
        areas = Qt.DockWidgetArea
        self._window.mainWindow().addDockWidget(
            self._choose.choice((areas.LeftDockWidgetArea, areas.RightDockWidgetArea, areas.BottomDockWidgetArea)),
            self.dock,
        )
        self.dock.setFloating(self._choose.random() < 0.3)

    def hide_the_dock(self) -> None:
        self.dock.setVisible(self._choose.random() < 0.8)

    def resize(self) -> None:
        self._window.mainWindow().resize(self._choose.choice((320, 800, 1366)), self._choose.choice((240, 768, 1000)))

    def change_theme(self) -> None:
        palette = QPalette(self._choose.choice((Qt.GlobalColor.black, Qt.GlobalColor.lightGray)))
        self.dock.setPalette(palette)

    def open_lower(self) -> None:
        self.dock.lower.action.setChecked(self._choose.random() < 0.7)

    def open_dialog(self) -> None:
        """Whatever the menus open."""
        if len(self.dock.dialogs.open) < 4:
            menu = self._choose.choice((self.dock.open_menu, self.dock.work_menu, self.dock.export_menu))
            menu.aboutToShow.emit()
            below = [one for entry in menu.actions() if entry.menu() for one in entry.menu().actions()]
            entries = [one for one in (*menu.actions(), *below) if one.isEnabled() and one.text() and not one.menu()]
            if entries:
                entry = self._choose.choice(entries)
                self.diary.append(f"menu {entry.text()}")
                entry.trigger()

    def close_dialogs(self) -> None:
        for dialog in self.dock.dialogs.open:
            dialog.close()

    def _new_dock(self) -> KeckDock:
        made = KeckDock(self._window)  # type: ignore[arg-type]
        self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, made)
        self._window.mainWindow().show()
        made.show()
        return made

    def _drop_dock(self) -> None:
        """As the composition root does it."""
        self._window.removeDockWidget(self.dock)
        self.dock.unload()
        self.dock.close()
        self.dock.deleteLater()
