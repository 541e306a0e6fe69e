"""Indicators of the open edition in QGIS' search box: typed there, shown on the map."""

from qgis.core import QgsFeedback, QgsLocatorContext, QgsLocatorFilter, QgsLocatorResult
from qgis.PyQt.QtGui import QIcon

from ..model.indicator import Indicator
from ..model.text import tr
from ..resources import resource
from .state import PanelState

_NAME, _FURTHER = 1.0, 0.6
"""How well a hit fits: in the name or id, or elsewhere in the metadata."""


class IndicatorFilter(QgsLocatorFilter):
    """Finds indicators by name, id, theme and definition; all words that are typed must occur."""

    def __init__(self, state: PanelState) -> None:
        super().__init__()
        self._state = state
        self._icon = QIcon(str(resource("icon.svg")))
        self.setUseWithoutPrefix(True)

    def clone(self) -> "IndicatorFilter":
        return IndicatorFilter(self._state)

    def name(self) -> str:
        return "keck_indicators"

    def displayName(self) -> str:
        return tr("KECK indicators")

    def prefix(self) -> str:
        return "keck"

    def priority(self) -> QgsLocatorFilter.Priority:
        return QgsLocatorFilter.Priority.Medium

    def flags(self) -> QgsLocatorFilter.Flags:
        # in the main thread: the list is in memory, and the state belongs there
        return QgsLocatorFilter.Flag.FlagFast

    def fetchResults(self, text: str, context: QgsLocatorContext, feedback: QgsFeedback) -> None:
        words = text.casefold().split()
        if self._state.opened is None or not (words or context.usingPrefix):
            return
        for indicator in self._state.opened.overview.indicators:
            if score := _score(indicator, words):
                self.resultFetched.emit(self._result(indicator, score))

    def triggerResult(self, result: QgsLocatorResult) -> None:
        """Show the indicator, on the finest level with values where the level shown has none."""
        opened, indicator = self._state.opened, result.userData
        # another edition may have been opened since
        if opened is None or indicator not in opened.overview.valued:
            return
        level, held = self._state.choice.level, opened.overview.valued[indicator]
        self._state.change(indicator=indicator, level=level if level in held or not held else held[-1])

    def _result(self, indicator: Indicator, score: float) -> QgsLocatorResult:
        result = QgsLocatorResult(self, indicator.name, indicator.id)
        result.description = f"{indicator.theme} ({indicator.id})"
        result.icon = self._icon
        result.score = score
        return result


def _score(indicator: Indicator, words: list[str]) -> float:
    """0 where some word is missing."""
    names = f"{indicator.name} {indicator.id}".casefold()
    if all(word in names for word in words):
        return _NAME
    further = f"{names} {indicator.theme} {indicator.definition}".casefold()
    return _FURTHER if all(word in further for word in words) else 0.0
