"""Charts in the lower dock: what is drawn, what is left out, what a click chooses."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from keck_qgis.model.indicator import Catalogue, PartOf
from keck_qgis.panel.dock import KeckDock
from keck_qgis.panel.lower import chart_tab
from keck_qgis.panel.lower.chart_content import ChartKind
from keck_qgis.panel.lower.chart_tab import ChartTab
from tests.panel.conftest import Window
from tests.panel.test_dock import opened

Wait = Callable[[Callable[[], bool]], None]
Show = Callable[..., None]


@pytest.fixture
def charts(dock: KeckDock, window: Window, edition: Path, wait: Wait) -> Iterator[ChartTab]:
    """The charts of the small town's help cases, two of four hidden."""
    window.mainWindow().resize(900, 500)
    window.mainWindow().show()
    dock.open_file(edition)
    wait(opened(dock))
    dock.atlas.state.change(indicator="HZ")
    dock.lower.action.trigger()
    assert dock.lower.dock is not None
    tab = dock.lower.dock.charts
    dock.lower.dock.tabs.setCurrentWidget(tab)
    wait(lambda: tab.chart is not None)
    yield tab
    window.mainWindow().hide()


@pytest.fixture
def show(charts: ChartTab, dock: KeckDock, wait: Wait) -> Show:
    def change(kind: ChartKind, **choice: str) -> None:
        dock.atlas.state.change(**choice)
        charts.kind.setCurrentIndex(charts.kind.findData(kind))
        wait(lambda: charts.chart is not None and charts.chart.kind is kind)

    return change


def test_bars_are_the_known_values_and_the_rest_is_counted(charts: ChartTab) -> None:
    assert charts.canvas is not None
    axes = charts.canvas.figure.axes[0]
    assert len(axes.patches) == 2
    assert charts.note.text() == "2 von 4 Gebieten fehlen im Diagramm: ihr Wert ist verborgen oder fehlt."
    assert charts.canvas.accessibleDescription().startswith(charts.title.text())


def test_a_click_chooses_the_area_and_ctrl_one_more(charts: ChartTab, dock: KeckDock) -> None:
    assert charts.canvas is not None
    charts.canvas.draw()
    keys = [keys[0] for _mark, keys in charts.canvas._drawn.marks]

    def place(number: int) -> tuple[float, float]:
        box = charts.canvas.figure.axes[0].patches[number].get_window_extent()
        return (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2

    def click(number: int, key: str | None) -> None:
        x, y = place(number)
        charts.canvas.draw()
        from matplotlib.backend_bases import MouseEvent

        charts.canvas.callbacks.process(
            "button_press_event", MouseEvent("button_press_event", charts.canvas, x, y, button=1, key=key)
        )

    click(0, None)
    assert dock.atlas.state.areas == {keys[0]}
    charts.canvas.draw()
    click(1, "ctrl+control")
    assert dock.atlas.state.areas == set(keys)
    charts.canvas.draw()
    click(1, None)
    assert dock.atlas.state.areas == {keys[1]}


def test_a_mouse_press_reaches_the_chart(charts: ChartTab, dock: KeckDock) -> None:
    assert charts.canvas is not None
    charts.canvas.draw()
    box = charts.canvas.figure.axes[0].patches[0].get_window_extent()
    ratio = charts.canvas.devicePixelRatioF()
    where = charts.canvas.rect().bottomLeft()
    where.setX(round((box.x0 + box.x1) / 2 / ratio))
    where.setY(charts.canvas.height() - round((box.y0 + box.y1) / 2 / ratio))
    QTest.mouseClick(charts.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
    assert len(dock.atlas.state.areas) == 1


def test_chosen_areas_have_the_colour_of_the_selection(charts: ChartTab, dock: KeckDock) -> None:
    assert charts.canvas is not None
    key = charts.canvas._drawn.marks[1][1][0]
    dock.atlas.state.choose_areas([key])
    colours = [patch.get_facecolor() for patch in charts.canvas.figure.axes[0].patches]
    assert colours[0] != colours[1]


def test_lines_break_where_nothing_is_known(charts: ChartTab, show: Show, dock: KeckDock) -> None:
    show(ChartKind.LINES, indicator="EW")
    assert charts.canvas is not None
    dock.atlas.state.choose_areas(["01"])
    axes = charts.canvas.figure.axes[0]
    assert [text.get_text() for text in axes.get_xticklabels()] == ["2021", "2022"]
    assert len(axes.collections[0].get_paths()) == 3
    assert charts.canvas._drawn.marks[-1][1] == ["01"]


def test_a_scatter_has_its_line_and_says_what_is_missing(charts: ChartTab, show: Show, wait: Wait) -> None:
    show(ChartKind.SCATTER, indicator="EW")
    charts.second.setCurrentIndex(charts.second.findData("KI"))
    wait(lambda: charts.chart is not None and charts.chart.series[-1].indicator.id == "KI")
    assert charts.note.text().startswith("r = ")
    assert "über 4 Gebiete" in charts.note.text()
    charts.second.setCurrentIndex(charts.second.findData("HZ"))
    wait(lambda: charts.chart is not None and charts.chart.series[-1].indicator.id == "HZ")
    assert "zu wenige" in charts.note.text()
    assert "2 von 4 Gebieten fehlen" in charts.note.text()


def test_no_breakdown_no_shares(charts: ChartTab) -> None:
    charts.kind.setCurrentIndex(charts.kind.findData(ChartKind.SHARES))
    assert charts.chart is None
    assert charts.title.text() == "Der Indikator hat hier keine Aufgliederung."
    assert not charts.exporting.isEnabled()


@pytest.mark.parametrize("suffix", ["png", "jpg", "svg", "pdf"])
def test_a_chart_is_written(charts: ChartTab, window: Window, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"Säulen.{suffix}"
    charts.write(path)
    starts = {"png": b"\x89PNG", "jpg": b"\xff\xd8", "svg": b"<?xml", "pdf": b"%PDF"}
    assert path.read_bytes().startswith(starts[suffix])
    assert "Säulen" in window.messages()[-1]


def test_a_file_that_cannot_be_written_is_a_message(charts: ChartTab, window: Window, tmp_path: Path) -> None:
    (tmp_path / "Datei").write_text("")
    charts.write(tmp_path / "Datei" / "Diagramm.png")
    assert "Datei" in window.messages()[-1]


def test_without_matplotlib_it_says_so(dock: KeckDock, window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chart_tab, "find_spec", lambda _name: None)
    window.mainWindow().show()
    dock.lower.action.trigger()
    assert dock.lower.dock is not None
    dock.lower.dock.tabs.setCurrentWidget(dock.lower.dock.charts)
    assert "matplotlib" in dock.lower.dock.charts.title.text()
    assert dock.lower.dock.charts.canvas is None
    window.mainWindow().hide()


def test_numbers_have_a_decimal_comma() -> None:
    from keck_qgis.panel.lower.chart_drawing import German

    ticks = German()
    ticks.set_locs(np.array([0.0, 2.5, 5.0]))
    assert [ticks(value) for value in (0.0, 2.5, 1000.0)] == ["0,0", "2,5", "1.000,0"]


def test_shares_of_a_breakdown_that_leaves_a_rest(charts: ChartTab, show: Show, dock: KeckDock) -> None:
    assert dock.atlas.opened is not None
    edition = dock.atlas.opened.edition
    part = PartOf("EW", "Alter", complete=False)
    edition._catalogue = Catalogue(
        replace(one, part_of=(part,)) if one.id == "KI" else one for one in edition.catalogue()
    )
    show(ChartKind.SHARES, indicator="EW")
    assert charts.second.currentText() == "Alter"
    assert charts.chart is not None
    children, rest = charts.chart.series
    assert (children.indicator.name, rest.indicator.name) == ("Kinder unter 15", "Übrige")
    assert (children.values + rest.values).tolist() == pytest.approx([100.0] * 4)
    assert charts.canvas is not None
    assert len(charts.canvas.figure.axes[0].patches) == 8


def test_too_many_lines_are_a_band(
    charts: ChartTab, show: Show, dock: KeckDock, monkeypatch: pytest.MonkeyPatch
) -> None:
    from keck_qgis.panel.lower import chart_drawing

    monkeypatch.setattr(chart_drawing, "_MOST_LINES", 2)
    show(ChartKind.LINES, indicator="EW")
    dock.atlas.state.choose_areas(["01"])
    assert charts.canvas is not None
    assert [list(keys) for _mark, keys in charts.canvas._drawn.marks] == [["01"]]
    assert "Band: die mittleren 80 % der Gebiete." in charts.note.text()


def test_an_unknown_kind_of_picture_is_a_message(charts: ChartTab, window: Window, tmp_path: Path) -> None:
    charts.write(tmp_path / "Diagramm.csv")
    assert "Unbekanntes Dateiformat" in window.messages()[-1]
    assert list(tmp_path.glob("*.csv")) == []
