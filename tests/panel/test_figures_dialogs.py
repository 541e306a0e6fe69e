"""The dialogs that count per area and place by address: what they offer, what they write, what they refuse."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QDialog

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.measure import Measure
from keck_qgis.panel.dock import KeckDock
from tests import factories

Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def town(dock: KeckDock, tmp_path: Path, wait: Wait) -> Path:
    """Open holdings: Kitas, schools and playgrounds with capacities, one school without a place."""
    path = factories.small_atlas(tmp_path)
    dock.open_file(path)
    wait(lambda: dock.atlas.opened is not None and not dock.atlas.jobs.is_busy())
    return path


def opened(dock: KeckDock, action: str, wait: Wait) -> QDialog:
    getattr(dock.work_menu.figures, action)()
    dialog = dock.dialogs.open[-1]
    wait(lambda: not dialog.body.is_busy())
    return dialog


def go(dialog: QDialog, wait: Wait) -> None:
    dialog.body.go.click()
    wait(lambda: not dialog.body.is_busy())


def said(dialog: QDialog) -> str:
    return " ".join(f"{item.title()} {item.text()}" for item in dialog.body.bar.items())


def findings(dialog: QDialog) -> list[str]:
    rows = range(dialog.body.findings.topLevelItemCount())
    return [dialog.body.findings.topLevelItem(row).text(2) for row in rows]


def test_ticked_categories_are_counted(dock: KeckDock, town: Path, wait: Wait) -> None:
    dialog = opened(dock, "count_facilities", wait)
    table = dialog.categories
    items = [table.topLevelItem(row) for row in range(table.topLevelItemCount())]
    assert [[item.text(column) for column in range(4)] for item in items] == [
        ["Kita", "4", "0", "4"], ["Schule", "5", "1", "4"], ["Spielplatz", "4", "0", "4"],
    ]  # fmt: skip
    bases = table.itemWidget(items[0], 4)
    assert isinstance(bases, QComboBox) and bases.currentText() == "Kinder unter 6 Jahren"
    items[2].setCheckState(0, Qt.CheckState.Unchecked)
    written: list[bool] = []
    dock.atlas.holdings_written.connect(lambda: written.append(True))
    go(dialog, wait)
    with Holdings.open(town, read_only=True) as held:
        catalogue, observations = held.catalogue(), held.observations()
    assert "EINR-SPIELPLATZ" not in catalogue and catalogue["EINR-KITA-PL-kinder_u6"].denominator == "kinder_u6"
    assert observations.periods("EINR-KITA") == ["2015"] and written
    assert any("Schule ohne Ort" in text for text in findings(dialog))


def test_what_is_missing_for_a_count_is_said(dock: KeckDock, town: Path, wait: Wait) -> None:
    dialog = opened(dock, "count_facilities", wait)
    for row in range(dialog.categories.topLevelItemCount()):
        box = dialog.categories.itemWidget(dialog.categories.topLevelItem(row), 4)
        assert isinstance(box, QComboBox)
        box.setCurrentIndex(0)
    go(dialog, wait)
    assert "Zeitraum" in said(dialog)
    dialog.period.setEditText("irgendwann")
    go(dialog, wait)
    assert "irgendwann" in said(dialog)
    dialog.period.setEditText("31.12.2016")
    go(dialog, wait)
    with Holdings.open(town, read_only=True) as held:
        assert held.observations().periods("EINR-KITA") == ["2016-12-31"]
    for row in range(dialog.categories.topLevelItemCount()):
        dialog.categories.topLevelItem(row).setCheckState(0, Qt.CheckState.Unchecked)
    go(dialog, wait)
    assert "angehakt" in said(dialog)


@pytest.fixture
def paths(qgis_new_project: None) -> QgsVectorLayer:
    layer = QgsVectorLayer("LineString?crs=EPSG:25832&field=art:string", "Radwege", "memory")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt("LINESTRING(526100 6070500,527000 6070500)"))
    layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    return layer


def test_a_layer_of_the_project_is_measured(dock: KeckDock, town: Path, paths: QgsVectorLayer, wait: Wait) -> None:
    dialog = opened(dock, "count_layer", wait)
    assert dialog.box.layer.currentLayer() == paths and dialog.measure.currentData() is Measure.LENGTH
    assert (dialog.new.name.text(), dialog.new.id.text()) == ("Radwege", "RADWEGE")
    go(dialog, wait)
    assert "Themenfeld" in said(dialog)
    dialog.new.theme.setEditText("Umfeld")
    dialog.new.cycle.setEditText("jährlich")
    go(dialog, wait)
    with Holdings.open(town, read_only=True) as held:
        made, series = held.catalogue()["RADWEGE"], held.observations().series["RADWEGE", "2015"]
    assert (made.theme, made.unit, made.definition) == ("Umfeld", "m", "Länge der Linien von „Radwege“ im Gebiet")
    assert float(series.value[series.status == 0].sum()) == 900


def test_indicators_that_suit_what_is_entered(dock: KeckDock, town: Path, paths: QgsVectorLayer, wait: Wait) -> None:
    dialog = opened(dock, "count_layer", wait)
    assert dialog.indicator.count() == 1
    dialog.measure.setCurrentIndex(int(Measure.AREA))
    offered = [dialog.indicator.itemData(row) for row in range(dialog.indicator.count())]
    assert offered == ["", "spielflaeche"]
    dialog.indicator.setCurrentIndex(1)
    assert dialog._group.isHidden()
    go(dialog, wait)
    assert "messen" in said(dialog)  # lines have no area


def test_facilities_are_placed_by_a_table(dock: KeckDock, town: Path, tmp_path: Path, wait: Wait) -> None:
    table = tmp_path / "häuser.csv"
    table.write_text("STN;HNR;PLZ;X;Y\nMusterweg;5;24937;526100;6070100\n", encoding="utf-8")
    with Holdings.open(town) as held:
        source = factories._source("facilities", "horte")
        hort = factories.Facility("Hort", "Hort", "Musterweg 5")
        held.write_facilities(factories.FacilityProposal(source, [hort]))
    dialog = opened(dock, "place_facilities", wait)
    go(dialog, wait)
    assert "Keine Adressen" in said(dialog)
    dialog.box.open_file(table)
    wait(lambda: dialog.columns["street"].count() > 0 and not dialog.body.is_busy())
    chosen = {name: box.currentText() for name, box in dialog.columns.items()}
    assert (chosen["street"], chosen["number"], chosen["postcode"]) == ("STN", "HNR", "PLZ")
    go(dialog, wait)
    with Holdings.open(town, read_only=True) as held:
        assert [one.x for one in held.facilities() if one.category == "Hort"] == [526100]
    assert any("Schule ohne Ort" in text for text in findings(dialog))
    go(dialog, wait)
    assert "Nichts eingetragen" in said(dialog)


def test_a_locked_file_is_said_and_loses_nothing(dock: KeckDock, town: Path, wait: Wait) -> None:
    dialog = opened(dock, "count_facilities", wait)
    with Holdings.open(town) as held, held.together("Probe"):
        go(dialog, wait)
        assert "Datenbestand" in said(dialog) and dialog.isVisible()
    go(dialog, wait)
    assert "Geschrieben" in said(dialog)


def test_closing_stops_the_work(dock: KeckDock, town: Path, wait: Wait) -> None:
    dialog = opened(dock, "count_facilities", wait)
    dialog.body.go.click()
    dialog.reject()
    assert not dialog.body.is_busy()


@pytest.mark.parametrize("action", ["count_facilities", "count_layer", "place_facilities"])
def test_the_tabulator_goes_down_the_form(
    dock: KeckDock, town: Path, paths: QgsVectorLayer, action: str, wait: Wait
) -> None:
    dialog = opened(dock, action, wait)
    dialog.resize(700, 900)
    wait(lambda: dialog.isVisible())
    passed, one = [], dialog.nextInFocusChain()
    while one is not dialog:
        if one.objectName().startswith("keck") and one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            passed.append(one)
        one = one.nextInFocusChain()
    heights = [one.mapTo(dialog, one.rect().topLeft()).y() for one in passed]
    assert len(passed) > 4 and all(below >= above - 10 for above, below in pairwise(heights))
