"""Assistants in tests: kept while a test lasts, waited for, and what they have written."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from qgis.core import QgsSettings
from qgis.PyQt.QtWidgets import QApplication, QWidget

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.status import Status
from keck_qgis.panel.jobs import QuietRunner
from keck_qgis.panel.work.assistant.value_assistant import ValueAssistant

Wait = Callable[[Callable[[], bool]], None]
Open = Callable[[str], ValueAssistant]
_Widget = TypeVar("_Widget", bound=QWidget)

SURE = "Nr;Stadtteil;Einwohner 2022;Kinder unter 15 2022;Hunde\n01;Altstadt;910;125;3\n02;Mühlenviertel;k. A.;183;4\n"
SURE += "03;Südhöhe;690;88;5\n04;Neuland;1.530;270;6\n09;Nirgendwo;1;1;7\nSumme;;4.340;;\n"


@contextmanager
def keeping() -> Iterator[Callable[[_Widget], _Widget]]:
    """Without settings of before; whatever is kept is closed in the end."""
    QgsSettings().remove("keck")
    made: list[QWidget] = []

    def keep(widget: _Widget) -> _Widget:
        made.append(widget)
        return widget

    yield keep
    for widget in made:
        widget.close()
        widget.deleteLater()


def settled(assistant: QWidget, wait: Wait) -> None:
    """Nothing that it has begun is still running."""
    wait(lambda: not any(one.is_busy() for one in assistant.findChildren(QuietRunner)))
    QApplication.processEvents()


@contextmanager
def opening_values(holdings: Path, folder: Path, wait: Wait) -> Iterator[Open]:
    """Opens assistants for tables of this text."""
    with keeping() as keep:

        def open_(text: str) -> ValueAssistant:
            path = folder / "tabelle.csv"
            path.write_text(text, encoding="utf-8")
            assistant = keep(ValueAssistant(holdings, path, None))
            settled(assistant, wait)
            return assistant

        yield open_


def held_value(holdings: Path, indicator: str, period: str, key: str) -> float | None:
    with Holdings.open(holdings, read_only=True) as held:
        series = held.observations().get(indicator, period)
        area = next(i for i, one in enumerate(held.geography().areas) if one.key == key)
    if series is None or series.status[area] != Status.VALUE:
        return None
    return float(series.value[area])
