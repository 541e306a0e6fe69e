"""The formula of a rate below its terms, worked out with figures of the holdings."""

from pathlib import Path

from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtWidgets import QLabel

from ....holdings.gateway import Holdings
from ....model.formula import Worked, formula, ingredients, worked
from ....model.indicator import Catalogue, Indicator
from ....model.text import tr
from ...jobs import QuietRunner

_PAUSE_MS = 300


class FormulaView(QObject):
    """Words at once, figures a moment later."""

    def __init__(self, holdings: Path, label: QLabel) -> None:
        super().__init__(label)
        self._holdings, self._label = holdings, label
        self._jobs = QuietRunner(self)
        self._told: tuple[Indicator, Catalogue] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._work_out)

    def show(self, indicator: Indicator, catalogue: Catalogue) -> None:
        self._jobs.cancel()
        self._told = indicator, catalogue
        self._label.setText(formula(indicator, catalogue))
        if self._label.text():
            self._pause.start()

    def close(self) -> None:
        self._pause.stop()
        self._jobs.close()

    def _work_out(self) -> None:
        if self._told is None:
            return
        holdings, (indicator, catalogue) = self._holdings, self._told

        def job(_progress: object) -> Worked | None:
            with Holdings.open(holdings, read_only=True) as held:
                observations = held.observations(ingredients(indicator, catalogue))
            return worked(indicator, catalogue, observations)

        self._jobs.run(tr("Working the formula out"), job, self._show_worked)

    def _show_worked(self, found: Worked | None) -> None:
        words = self._label.text().partition("\n")[0]
        figures = tr("No area has figures of both terms yet.")
        if found is not None:
            figures = f"{found.place}, {found.period}: {found.line}"
        self._label.setText(f"{words}\n{figures}")
