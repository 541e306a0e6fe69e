"""The lower dock: a table as it is read, in step with the map."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QGuiApplication, QKeySequence
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QDockWidget

from keck_qgis.panel.dock import KeckDock
from keck_qgis.panel.lower.dock import LowerDock
from keck_qgis.panel.lower.table_tab import TableTab
from tests.panel.conftest import Window
from tests.panel.test_dock import areas, opened

Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def table(dock: KeckDock, window: Window, edition: Path, wait: Wait) -> Iterator[TableTab]:
    """The table of the small town's inhabitants."""
    window.mainWindow().show()
    dock.open_file(edition)
    wait(opened(dock))
    dock.lower.action.trigger()
    assert dock.lower.dock is not None
    tab = dock.lower.dock.table
    wait(lambda: tab.model.table is not None)
    yield tab
    window.mainWindow().hide()


def column(tab: TableTab, number: int) -> list[str]:
    return [tab.model.text(row, number) for row in range(tab.model.rowCount())]


def headings(tab: TableTab) -> list[str]:
    horizontal = Qt.Orientation.Horizontal
    return [tab.model.headerData(one, horizontal) for one in range(tab.model.columnCount())]


def chosen(tab: TableTab) -> list[str]:
    rows = tab.view.selectionModel().selectedRows()
    return sorted(key for row in rows if (key := tab.model.area(row.row())))


def test_areas_stand_by_periods_above_what_the_municipality_has(table: TableTab) -> None:
    assert headings(table) == ["Schlüssel", "Name", "2021", "2022"]
    assert column(table, 0)[:4] == ["01", "02", "03", "04"]
    assert column(table, 1)[4:] == ["Summe", "Berücksichtigte Gebiete", "Kleinstadt insgesamt"]
    assert column(table, 3)[-1] == "4.340"
    assert table.title.text() == "Einwohner – Personen"


def test_areas_stand_by_the_indicators_of_the_theme(table: TableTab, wait: Wait) -> None:
    table.across.setCurrentIndex(1)
    wait(lambda: table.model.columnCount() == 5)
    assert [text.split("\n")[0] for text in headings(table)[2:]] == [
        "Einwohner (Personen)",
        "Kinder unter 15",
        "Anteil Kinder (%)",
    ]
    assert table.title.text() == "2022"


def test_another_choice_makes_another_table(dock: KeckDock, table: TableTab, wait: Wait) -> None:
    dock.atlas.state.change(indicator="HZ")
    wait(lambda: table.title.text().startswith("Hilfen"))
    values = column(table, 2)[:4]
    assert values.count("k. A.") == 2


def test_what_has_no_value_stands_last_in_both_directions(dock: KeckDock, table: TableTab, wait: Wait) -> None:
    dock.atlas.state.change(indicator="HZ")
    wait(lambda: table.title.text().startswith("Hilfen"))
    table.view.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    down = column(table, 2)
    table.view.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    up = column(table, 2)
    assert down[2:4] == up[2:4] == ["k. A.", "k. A."]
    assert down[:2] == up[1::-1]
    assert down[4:] == up[4:]


def test_rows_and_map_are_chosen_together(dock: KeckDock, table: TableTab) -> None:
    layer = areas()
    layer.selectByExpression("area_key in ('02', '03')")
    assert chosen(table) == ["02", "03"]
    table.view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert chosen(table) == ["02", "03"]
    table.view.selectRow(table.model.rows_of(["04"])[0])
    assert dock.atlas.state.areas == {"04"}
    assert [feature["area_key"] for feature in layer.selectedFeatures()] == ["04"]
    table.view.clearSelection()
    assert dock.atlas.state.areas == frozenset()


def test_a_summary_cannot_be_chosen(dock: KeckDock, table: TableTab) -> None:
    table.view.selectAll()
    assert dock.atlas.state.areas == {"01", "02", "03", "04"}
    assert chosen(table) == ["01", "02", "03", "04"]
    assert len(table.view.selectionModel().selectedRows()) == 4


def test_copied_are_the_chosen_rows_or_all(dock: KeckDock, table: TableTab) -> None:
    table.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Schlüssel\tName\t2021\t2022"
    assert len(lines) == 8
    dock.atlas.state.choose_areas(["02"])
    table.copying.trigger()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 2
    assert lines[1].split("\t")[:2] == ["02", column(table, 1)[1]]


def test_the_table_is_written_in_the_order_that_is_shown(
    dock: KeckDock, table: TableTab, window: Window, tmp_path: Path, wait: Wait
) -> None:
    table.view.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    shown = table.model.shown_table()
    assert shown is not None
    table.write(shown, tmp_path / "Größe.csv")
    wait(lambda: any("Größe.csv" in message for message in window.messages()))
    with (tmp_path / "Größe.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert [row[0] for row in rows[1:5]] == ["04", "03", "02", "01"]
    assert rows[0][2:] == ["Einwohner (Personen) 2021", "Einwohner (Personen) 2022"]


def test_what_nobody_sees_is_not_made(dock: KeckDock, table: TableTab, wait: Wait) -> None:
    before = column(table, 3)
    dock.lower.action.trigger()
    dock.atlas.state.change(indicator="KI")
    QgsApplication.processEvents()
    assert column(table, 3) == before
    dock.lower.action.trigger()
    wait(lambda: table.title.text().startswith("Kinder"))
    assert column(table, 3) != before


def test_a_closed_atlas_leaves_an_empty_table(dock: KeckDock, table: TableTab) -> None:
    dock.close_files()
    assert table.model.rowCount() == table.model.columnCount() == 0
    assert table.title.text() == "Es ist kein Atlas geöffnet."
    assert not table.copying.isEnabled()


def test_the_lower_dock_goes_without_a_trace(window: Window, edition: Path, wait: Wait) -> None:
    dock = KeckDock(window)
    window.mainWindow().show()
    dock.open_file(edition)
    wait(opened(dock))
    dock.lower.action.trigger()
    assert window.mainWindow().findChild(QDockWidget, "keckLowerDock") is not None
    dock.unload()
    QgsApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.mainWindow().findChildren(LowerDock) == []
    assert QgsApplication.taskManager().countActiveTasks() == 0
    QgsProject.instance().clear()
    dock.deleteLater()


def test_the_keys_of_a_table_work(dock: KeckDock, table: TableTab) -> None:
    table.view.setCurrentIndex(table.model.index(0, 0))
    QTest.keyClick(table.view, Qt.Key.Key_Down)
    assert dock.atlas.state.areas == {"02"}
    QTest.keyClick(table.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert dock.atlas.state.areas == {"02", "03"}


def test_the_copying_key_is_the_tables_own_in_a_window_that_has_it_too(table: TableTab, window: Window) -> None:
    asked: list[bool] = []
    features = QAction(window.mainWindow())
    features.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
    features.triggered.connect(asked.append)
    window.mainWindow().addAction(features)
    QGuiApplication.clipboard().clear()
    table.view.setFocus()
    QTest.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("Schlüssel\tName")
    assert asked == []


def test_a_comparison_stands_in_the_table(dock: KeckDock, table: TableTab, wait: Wait) -> None:
    dock.atlas.state.change(against="2021")
    wait(lambda: table.model.columnCount() == 6)
    assert headings(table)[2:] == ["2021", "2022", "Veränderung\n(Personen)", "Veränderung (%)"]
    changes = column(table, 4)[:4]
    assert all(text[0] in "+−" for text in changes if text != "0")
    assert column(table, 5)[-1].startswith(("+", "−"))
    dock.atlas.state.change(per_cent=True)
    table.across.setCurrentIndex(1)
    wait(lambda: table.model.columnCount() == 5)
    assert [text.replace("\n", " ") for text in headings(table)[2:]] == [
        "Einwohner (%)",
        "Kinder unter 15 (%)",
        "Anteil Kinder (%)",
    ]
    assert table.title.text() == "2022 gegenüber 2021"
