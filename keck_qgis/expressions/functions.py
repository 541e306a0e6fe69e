"""``keck_value`` and ``keck_text``: an edition's figures in labels, filters and layouts of one's own."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionFunction, QgsExpressionNodeFunction

from ..model.text import tr
from .project_edition import ProjectEdition

if TYPE_CHECKING:
    from ..editions.reader import Cell
    from ..model.indicator import Indicator
    from .figures import Figures

_GROUP = "KECK"
_Answer = Callable[["Indicator", "Cell"], object]


class _Figure(QgsExpressionFunction):
    """A function of indicator, level, area and, if wanted, period; NULL where one of them is NULL or unknown."""

    def __init__(self, name: str, gives: str, edition: ProjectEdition, answer: _Answer) -> None:
        """``answer`` makes the result of an indicator's cell; ``gives`` says in words what that is."""
        parameter = QgsExpressionFunction.Parameter
        parameters = [*map(parameter, ("indicator", "level", "area")), parameter("period", True, "")]
        super().__init__(name, parameters, _GROUP, _help(name, gives))
        self._edition, self._answer = edition, answer
        self._figures: Figures | None = None

    def func(
        self,
        values: Sequence[Any],
        _context: QgsExpressionContext,
        _parent: QgsExpression,
        _node: QgsExpressionNodeFunction,
    ) -> object:
        path = self._edition.path
        if path is None:
            return None
        if self._figures is None:
            # QGIS's start does not pay for what reads editions
            from .figures import Figures

            self._figures = Figures()
        indicator, level, area, period = map(str, values)
        found = self._figures.cell(path, indicator, level, area, period)
        return None if found is None else self._answer(*found)


def _value(_indicator: "Indicator", cell: "Cell") -> object:
    return cell.value


def _text(indicator: "Indicator", cell: "Cell") -> object:
    from ..cartography.choropleth import cell_text

    return cell_text(cell, indicator)


class ExpressionFunctions:
    """The functions, known to QGIS until they are removed."""

    def __init__(self) -> None:
        self._edition = ProjectEdition()
        self._functions = [
            _Figure("keck_value", tr("value, a number; NULL where it is hidden or missing"), self._edition, _value),
            _Figure(
                "keck_text",
                tr("value as a text with its unit, or n/s, missing, not applicable"),
                self._edition,
                _text,
            ),
        ]
        for function in self._functions:
            QgsExpression.registerFunction(function)

    def remove(self) -> None:
        for function in self._functions:
            QgsExpression.unregisterFunction(function.name())
        self._edition.leave()


def _help(name: str, answer: str) -> str:
    """What the expression dialog shows of a function."""
    arguments = (
        ("indicator", tr("id of the indicator, such as 'SOZ-01'")),
        ("level", tr("name of the level, such as 'Stadtteile'; '*' is the whole municipality")),
        ("area", tr('key of the area, in our layers the field "area_key"')),
        ("period", tr("period, such as '2022' or '31.12.2022'; the newest one where it is left out")),
    )
    rows = "".join(f"<tr><td><code>{argument}</code></td><td>{text}</td></tr>" for argument, text in arguments)
    return (
        f"<h3>{tr('Function {}').format(name)}</h3>"
        f"<p>{tr('Tells an area’s figure from the edition that the KECK layers of the project show.')}</p>"
        f"<h4>{tr('Syntax')}</h4><p><code>{name}(indicator, level, area, period)</code></p>"
        f"<h4>{tr('Arguments')}</h4><table>{rows}</table>"
        f"<h4>{tr('Result')}</h4><p>{answer}; {tr('NULL where the edition knows no such figure')}</p>"
        f"<h4>{tr('Example')}</h4><p><code>{name}('SOZ-01', 'Stadtteile', \"area_key\", '2022')</code></p>"
    )
