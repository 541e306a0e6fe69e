"""Facilities in the panel: what is ticked, looked for and looked at is the same in list, sheet and map."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsMarkerSymbol,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsMapMouseEvent, QgsSymbolSelectorDialog, QgsVertexMarker
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog

from keck_qgis.panel.dock import KeckDock
from keck_qgis.panel.facilities.found_list import NUMBER
from keck_qgis.panel.facilities.links import web_address
from keck_qgis.panel.map_page import map_options
from keck_qgis.panel.project_layers import own_layers
from tests.factories import small_edition
from tests.panel.conftest import Window
from tests.processing.support import Run

Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def shown(dock: KeckDock, tmp_path: Path, wait: Wait) -> KeckDock:
    dock.open_file(small_edition(tmp_path))
    wait(lambda: dock.atlas.opened is not None and not dock.atlas.jobs.is_busy())
    tick_all(dock)
    return dock


def tick_all(dock: KeckDock, state: Qt.CheckState = Qt.CheckState.Checked) -> None:
    dock.facilities.categories.topLevelItem(0).setCheckState(0, state)


def layer() -> QgsVectorLayer:
    return own_layers(QgsProject.instance())[0]


def drawn() -> set[str]:
    return {feature["name"] for feature in layer().getFeatures()}


def listed(dock: KeckDock) -> list[str]:
    model = dock.facilities.found.model
    return [model.index(row).data() for row in range(model.rowCount())]


def counts(dock: KeckDock) -> dict[str, str]:
    return {item.text(0): item.text(1) for item in dock.facilities.categories.categories()}


def rings(dock: KeckDock) -> list[QgsVertexMarker]:
    return [one for one in dock.facilities._canvas.scene().items() if isinstance(one, QgsVertexMarker)]


def choose(dock: KeckDock, combo: object, data: str) -> None:
    combo.setCurrentIndex(combo.findData(data))
    combo.activated.emit(combo.currentIndex())


def test_categories_tell_their_numbers_and_what_is_left_of_them(shown: KeckDock) -> None:
    assert counts(shown) == {"Kita": "4", "Schule": "5", "Spielplatz": "4"}
    assert shown.facilities.found.count.text() == "13 Einrichtungen, 1 ohne Ort"
    shown.atlas.state.choose_areas(["111", "112"])
    shown.facilities.filter.in_areas.click()
    assert counts(shown) == {"Kita": "1 von 4", "Schule": "1 von 5", "Spielplatz": "0 von 4"}
    assert drawn() == {"Kita 111", "Schule 112"}
    assert layer().name() == "Einrichtungen (nur in 2 Gebieten (Quartiere))"
    shown.atlas.state.choose_areas(["113"])
    assert drawn() == set(listed(shown)) == {"Spielplatz 113"}
    shown.atlas.state.choose_areas([])
    assert len(drawn()) == 13, "without chosen areas facilities show everywhere"


def test_a_search_narrows_list_and_map(shown: KeckDock) -> None:
    before = layer().id()
    search = shown.facilities.filter.search
    QTest.keyClicks(search, "Kita 22")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert listed(shown) == ["Kita 221"]
    assert drawn() == set(listed(shown))
    assert layer().id() == before, "the same layer: what the user set on it stays"
    assert layer().name() == "Einrichtungen (mit „Kita 22“)"
    search.clear()
    search.cleared.emit()
    assert len(listed(shown)) == 13
    assert layer().name() == "Einrichtungen"


def test_an_attribute_is_chosen_with_its_value(shown: KeckDock) -> None:
    form = shown.facilities.filter
    assert not form.value.isEnabled()
    choose(shown, form.attribute, "Sprachen")
    assert len(listed(shown)) == 13, "a field alone leaves nothing out"
    choose(shown, form.value, "Deutsch, Dänisch")
    assert listed(shown) == ["Kita 111", "Kita 121", "Kita 211", "Kita 221"]
    shown.atlas.state.change(categories=("Schule",))
    assert form.value.currentData() == "Deutsch, Dänisch", "what leaves everything out stays in sight"
    assert shown.facilities.found.count.text() == "Keine Einrichtung passt."
    choose(shown, form.attribute, "")
    assert len(listed(shown)) == 5


def test_those_without_a_place_are_told_apart(shown: KeckDock) -> None:
    assert "Schule ohne Ort – ohne Ort" in listed(shown)
    shown.facilities.found.placeless.click()
    assert listed(shown) == ["Schule ohne Ort – ohne Ort"]
    shown.facilities.found.view.setCurrentIndex(shown.facilities.found.model.index(0))
    assert shown.facilities.sheet.name.text() == "Schule ohne Ort"
    assert not shown.facilities.sheet.zoom.isEnabled()
    assert shown.facilities.sheet.website.isHidden()
    tick_all(shown, Qt.CheckState.Unchecked)
    assert shown.facilities.found.count.text() == "Kategorien ankreuzen, um ihre Einrichtungen zu sehen."
    assert listed(shown) == []


def test_list_sheet_and_map_look_at_the_same_one(shown: KeckDock, qgis_iface: object) -> None:
    found, sheet = shown.facilities.found, shown.facilities.sheet
    assert sheet.isHidden()
    found.view.setCurrentIndex(found.model.index(0))
    assert sheet.name.text() == "Kita 111"
    assert layer().selectedFeatureIds() == [found.model.index(0).data(NUMBER)]
    assert sheet.texts()[:4] == ["Kategorie", "Kita", "Adresse", "Musterweg 1"]
    assert sheet.texts()[-2:] == ["Plätze", "40"]
    (ring,) = rings(shown)
    assert ring.center().distance(QgsPointXY(526_250, 6_070_400)) < 1
    other = next(feature.id() for feature in layer().getFeatures() if feature["name"] == "Schule 112")
    layer().selectByIds([other])
    assert sheet.name.text() == "Schule 112"
    assert found.view.currentIndex().data() == "Schule 112"
    QTest.keyClicks(shown.facilities.filter.search, "kita")
    QTest.keyClick(shown.facilities.filter.search, Qt.Key.Key_Return)
    assert sheet.name.text() == "Schule 112", "a filter takes nothing out of one's hand"


def test_a_click_on_the_map_looks_at_the_nearest(shown: KeckDock) -> None:
    canvas, tool = shown.facilities._canvas, shown.facilities.tool
    shown.facilities.pick.click()
    assert canvas.mapTool() is tool
    feature = next(feature for feature in layer().getFeatures() if feature["name"] == "Kita 121")
    at = canvas.getCoordinateTransform().transform(feature.geometry().asPoint())

    def click(x: float, y: float) -> None:
        event = QgsMapMouseEvent(
            canvas, QEvent.Type.MouseButtonRelease, QgsPointXY(x, y).toQPointF().toPoint(), Qt.MouseButton.LeftButton
        )
        tool.canvasReleaseEvent(event)

    click(at.x(), at.y())
    assert shown.facilities.sheet.name.text() == "Kita 121"
    click(at.x() + 60, at.y() + 60)
    assert shown.facilities.sheet.isHidden(), "a click beside it puts it down"
    shown.facilities.pick.click()
    assert canvas.mapTool() is not tool
    assert not shown.facilities.pick.isChecked()


def test_zoom_brings_it_into_the_middle(shown: KeckDock) -> None:
    canvas = shown.facilities._canvas
    shown.facilities.found.view.setCurrentIndex(shown.facilities.found.model.index(1))
    shown.facilities.sheet.zoom.click()
    facility = shown.atlas.state.chosen_facility()
    assert facility is not None
    assert canvas.center().distance(QgsPointXY(facility.x, facility.y)) < 1
    assert canvas.scale() == pytest.approx(5000, rel=0.01)
    canvas.zoomScale(800)
    shown.facilities.found.view.setCurrentIndex(shown.facilities.found.model.index(2))
    QTest.keyClick(shown.facilities.found.view, Qt.Key.Key_Return)
    facility = shown.atlas.state.chosen_facility()
    assert canvas.center().distance(QgsPointXY(facility.x, facility.y)) < 1
    assert canvas.scale() == pytest.approx(800, rel=0.01), "who is nearer stays there"


def test_the_website_opens_on_click_alone_and_leads_to_the_web(
    shown: KeckDock, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        "keck_qgis.panel.facilities.sheet.QDesktopServices.openUrl", lambda url: opened.append(url.toString())
    )
    shown.facilities.found.view.setCurrentIndex(shown.facilities.found.model.index(0))
    assert opened == []
    shown.facilities.sheet.website.click()
    assert opened == ["https://example.org"]


@pytest.mark.parametrize(
    "text",
    ["", "javascript:alert(1)", "file:///etc/passwd", "https:", "http://", "C:\\Programme\\x.exe", "\\\\server\\frei",
     "mailto:kita@example.org", "www.example.org", "https://exa mple.org"],
)  # fmt: skip
def test_what_is_no_web_address_is_none(text: str) -> None:
    assert web_address(text) is None


def test_web_addresses_are() -> None:
    assert web_address(" https://www.flensburg.de/Kitas?ort=süd#plan ") is not None
    assert web_address("HTTP://example.org") is not None


def test_a_symbol_of_ones_own_shows_everywhere_at_once(shown: KeckDock) -> None:
    before = shown.facilities.categories.categories()[0].icon(0).cacheKey()
    own = QgsMarkerSymbol.createSimple({"name": "star", "color": "#00ff00"})
    shown.atlas.state.keep_symbol("Kita", own)
    renderer = layer().renderer().embeddedRenderer()
    assert renderer.categories()[0].symbol().color().name() == "#00ff00"
    assert shown.facilities.categories.categories()[0].icon(0).cacheKey() != before
    shown.facilities.filter.grouped.click()
    assert layer().renderer().type() == "categorizedSymbol"


@pytest.mark.parametrize("answer", [QDialog.DialogCode.Accepted, QDialog.DialogCode.Rejected])
def test_the_symbol_is_chosen_in_the_dialog_of_qgis(
    shown: KeckDock, monkeypatch: pytest.MonkeyPatch, answer: QDialog.DialogCode
) -> None:
    def choose_green(dialog: QgsSymbolSelectorDialog) -> QDialog.DialogCode:
        dialog.symbol().setColor(QColor("#00ff00"))
        return answer

    monkeypatch.setattr(QgsSymbolSelectorDialog, "exec", choose_green)
    before = shown.atlas.opened.symbols.of("Schule").color().name()
    shown.facilities.categories.change_symbol("Schule")
    wanted = "#00ff00" if answer == QDialog.DialogCode.Accepted else before
    categories = layer().renderer().embeddedRenderer().categories()
    assert next(one for one in categories if one.value() == "Schule").symbol().color().name() == wanted
    assert shown.atlas.opened.symbols.has_own("Schule") == (wanted == "#00ff00")


def test_larger_symbols_crowd_sooner(shown: KeckDock) -> None:
    shown.atlas.state.keep_symbol("Kita", QgsMarkerSymbol.createSimple({"size": "7"}))
    assert layer().renderer().tolerance() == pytest.approx(7)


def test_a_layer_removed_by_hand_leaves_no_error(shown: KeckDock) -> None:
    QgsProject.instance().removeMapLayer(layer().id())
    shown.facilities.found.view.setCurrentIndex(shown.facilities.found.model.index(0))
    shown.atlas.state.keep_symbol("Kita", None)
    shown.atlas.state.choose_facility(None)
    tick_all(shown, Qt.CheckState.Unchecked)
    tick_all(shown)
    assert len(drawn()) == 13


def test_what_is_looked_at_stays_with_the_next_edition(
    shown: KeckDock, window: Window, tmp_path: Path, wait: Wait
) -> None:
    before = shown.atlas.opened
    shown.facilities.found.view.setCurrentIndex(shown.facilities.found.model.index(2))
    shown.open_file(small_edition(tmp_path, number=2))
    wait(lambda: shown.atlas.opened is not before and not shown.atlas.jobs.is_busy())
    assert shown.facilities.sheet.name.text() == "Kita 211"
    shown.close_files()
    assert shown.facilities.sheet.isHidden()
    assert listed(shown) == []
    assert rings(shown) == []
    assert window.messages() == []


def test_a_page_shows_the_same_facilities(shown: KeckDock, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[dict] = []
    monkeypatch.setattr(shown.dialogs, "show", lambda _name, values, _done: asked.append(values))
    shown.atlas.state.choose_areas(["111"])
    shown.facilities.filter.in_areas.click()
    QTest.keyClicks(shown.facilities.filter.search, "Musterweg")
    QTest.keyClick(shown.facilities.filter.search, Qt.Key.Key_Return)
    options = map_options(shown.atlas.state)
    assert options.poi_filter.text == "Musterweg"
    assert options.poi_filter.areas == {"111"}
    shown.export_menu.export_map()
    assert (asked[0]["POI_SEARCH"], asked[0]["POI_AREAS"]) == ("Musterweg", "111")


def test_texts_of_files_are_no_html(shown: KeckDock) -> None:
    facilities = shown.atlas.opened.facilities.facilities
    number = next(number for number, one in facilities.items() if one.name == "Kita 111")
    facilities[number] = replace(facilities[number], name="<img src='x'>", website="https://x.de/<b>")
    shown.atlas.state.change(categories=("Kita",))
    row = listed(shown).index("<img src='x'>")
    shown.facilities.found.view.setCurrentIndex(shown.facilities.found.model.index(row))
    tip = shown.facilities.found.model.index(row).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;img" in tip and "<img" not in tip
    assert shown.facilities.sheet.name.textFormat() == Qt.TextFormat.PlainText
    assert "<b>" not in shown.facilities.sheet.website.toolTip()


def test_an_edition_without_facilities_says_so(dock: KeckDock, run: Run, holdings: Path, wait: Wait) -> None:
    dock.open_file(holdings)
    wait(lambda: dock.atlas.opened is not None and not dock.atlas.jobs.is_busy())
    assert dock.facilities.found.count.text() == "Diese Ausgabe hat keine Einrichtungen."
    assert not dock.facilities.categories.isEnabled()
    assert dock.facility_actions.new.isEnabled()


def test_another_period_leaves_the_facilities_as_they_are(shown: KeckDock, monkeypatch: pytest.MonkeyPatch) -> None:
    """Periods play: nothing is counted, listed or drawn anew for them."""
    asked: list[str] = []
    for name in ("counts", "attributes", "_found"):
        monkeypatch.setattr(type(shown.atlas.opened.facilities), name, lambda *_all, name=name: asked.append(name))
    before = layer().id()
    shown.atlas.state.change(period="2014")
    shown.atlas.state.change(indicator="alter")
    assert asked == []
    assert layer().id() == before


def test_a_map_in_another_system_is_clicked_ringed_and_zoomed_alike(shown: KeckDock) -> None:
    canvas, tool = shown.facilities._canvas, shown.facilities.tool
    web = QgsCoordinateReferenceSystem("EPSG:3857")
    shown.facilities.found.view.setCurrentIndex(shown.facilities.found.model.index(0))
    canvas.setDestinationCrs(web)
    (ring,) = rings(shown)
    wanted = QgsCoordinateTransform(layer().crs(), web, QgsProject.instance()).transform(QgsPointXY(526_250, 6_070_400))
    assert ring.center().distance(wanted) < 1
    shown.facilities.sheet.zoom.click()
    assert canvas.center().distance(wanted) < 1
    shown.atlas.state.choose_facility(None)
    at = canvas.getCoordinateTransform().transform(wanted).toQPointF().toPoint()
    tool.canvasReleaseEvent(QgsMapMouseEvent(canvas, QEvent.Type.MouseButtonRelease, at, Qt.MouseButton.LeftButton))
    assert shown.facilities.sheet.name.text() == "Kita 111"
    canvas.setDestinationCrs(layer().crs())


def test_clicks_upon_a_crowd_look_at_one_after_another(shown: KeckDock) -> None:
    canvas, tool = shown.facilities._canvas, shown.facilities.tool
    center = canvas.center()
    canvas.zoomScale(50_000_000)
    canvas.setCenter(center)
    at = canvas.getCoordinateTransform().transform(center).toQPointF().toPoint()
    seen = []
    for _click in range(13):
        tool.canvasReleaseEvent(QgsMapMouseEvent(canvas, QEvent.Type.MouseButtonRelease, at, Qt.MouseButton.LeftButton))
        seen.append(shown.facilities.sheet.name.text())
    assert len(set(seen)) == 12, "all that have a place"
    assert seen[12] == seen[0]
