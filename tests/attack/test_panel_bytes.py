"""No hidden figure in anything that a session in the panel leaves: project, profile, clipboard, log, exports, files."""

import json
from collections.abc import Callable
from pathlib import Path

from qgis.core import Qgis, QgsApplication, QgsProject, QgsSettings
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QLabel, QWidget

from keck_qgis.cartography.classification import Classification, Method
from keck_qgis.cartography.label_text import Labels
from keck_qgis.editions.suppression.rule_effect import rule_effect
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.insight.class_breaks import round_breaks
from keck_qgis.intake.break_keeping import keep_breaks
from keck_qgis.intake.level_change import change_level
from keck_qgis.model.rule import Rule
from keck_qgis.panel.dock import KeckDock
from keck_qgis.panel.lower.chart_content import ChartKind
from keck_qgis.panel.map_page import write_map
from tests.attack.byte_search import Marker, found
from tests.attack.marked import YEAR, build, markers
from tests.panel.conftest import Window, dock, feedback, provider, run, wait, window

__all__ = ["dock", "feedback", "provider", "run", "wait", "window"]

Wait = Callable[[Callable[[], bool]], None]


def hidden_figures(holdings: Path, edition: Path) -> list[Marker]:
    """Not the texts: the panel of those who keep the holdings shows whence they come."""
    return [one for one in markers(holdings, edition, public=False) if any(digit in one.name for digit in "0123456789")
            and not one.name.startswith(("Geheim", "Amts"))]  # fmt: skip


def left_behind(folder: Path, texts: list[str], dock: KeckDock) -> Path:
    """The clipboard, the log, every text and tip of every widget and the profile's settings in one file."""
    widgets: list[QWidget] = [*dock.findChildren(QWidget)]
    if dock.lower.dock is not None:
        widgets += dock.lower.dock.findChildren(QWidget)
    texts += [one.toolTip() for one in widgets] + [one.accessibleDescription() for one in widgets]
    texts += [one.text() for one in widgets if isinstance(one, QLabel)]
    texts.append(QGuiApplication.clipboard().text())
    settings = QgsSettings()
    texts += [f"{key} {settings.value(key)}" for key in settings.allKeys() if "keck" in key]
    path = folder / "sitzung.json"
    path.write_text(json.dumps(texts, ensure_ascii=False), encoding="utf-8")
    return path


def test_a_session_leaves_no_hidden_figure(
    run: Callable[..., dict[str, object]], tmp_path: Path, dock: KeckDock, window: Window, wait: Wait
) -> None:
    holdings = build(run, tmp_path)
    logged: list[str] = []

    def listen(message: str, _tag: str, _level: Qgis.MessageLevel) -> None:
        logged.append(message)

    QgsApplication.messageLog().messageReceived.connect(listen)
    window.mainWindow().show()
    dock.open_file(holdings)
    wait(lambda: dock.atlas.opened is not None and not dock.atlas.jobs.is_busy())
    state, opened = dock.atlas.state, dock.atlas.opened
    assert opened is not None
    first = opened.edition.path
    state.change(indicator="hilfen", level="Quartiere", period=YEAR, labels=Labels.NAME_AND_VALUE)
    classes = Classification(Method.JENKS, 3, all_periods=True)
    state.change(columns=("alter", "hilfen"), categories=("Kita",), classification=classes)
    state.choose_areas(("11", "12", "22"))
    dock.lower.action.trigger()
    lower = dock.lower.dock
    assert lower is not None
    wait(lambda: lower.table.model.rowCount() > 0)
    lower.table.copy()
    lower.tabs.setCurrentWidget(lower.charts)
    wait(lambda: lower.charts.chart is not None)
    for kind in ChartKind:
        lower.charts.kind.setCurrentIndex(lower.charts.kind.findData(kind))
        QgsApplication.processEvents()
    out = tmp_path / "aus"
    out.mkdir()
    lower.charts.write(out / "diagramm.svg")
    write_map(opened, state)
    for suffix in ("qgs", "qgz"):
        assert QgsProject.instance().write(str(out / f"projekt.{suffix}"))
    effect = rule_effect(holdings, Rule(5, False, 0))
    values = opened.edition.published_values("hilfen", "Quartiere", YEAR)
    keep_breaks(holdings, "hilfen", round_breaks(tuple(sorted(values.tolist())), values, 0))
    change_level(holdings, "Quartiere", name="Viertel")
    with Holdings.open(holdings) as held, held.together("Versuch", keep=False):
        held.withdraw(max(one.id for one in held.sources() if one.withdrawn is None))
    dock.atlas.refresh()
    wait(lambda: not dock.atlas.jobs.is_busy())
    session = left_behind(out, [*logged, *window.messages(), repr(effect)], dock)
    run("release", HOLDINGS=holdings, AUDIENCE=1, OUTPUT=out / "ausgabe.gpkg", REPORT=out / "freigabe.json")
    hidden = hidden_figures(holdings, first)
    beside = [one for one in holdings.parent.iterdir() if one.name != holdings.name and "Geheimdatei" not in one.name]
    assert {one.suffix for one in beside} >= {".gpkg", ".pdf"} and len(hidden) > 60
    assert not [one.name for one in beside if one.name.endswith(("-journal", "-wal", "-shm", ".lock"))]
    written = [session, *beside, *(one for one in out.iterdir() if one != session)]
    assert [line for path in written for line in found(path, hidden)] == []
    window.mainWindow().hide()
    QgsApplication.messageLog().messageReceived.disconnect(listen)
