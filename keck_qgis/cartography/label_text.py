"""What a label in an area says: expressions of QGIS' own, so that they need no plugin."""

from enum import IntEnum

from qgis.core import QgsExpression

from ..model.indicator import Indicator
from ..model.numbers import MINUS
from ..model.status import Status
from ..model.text import tr
from .roles import CHANGED, STATUS

VALUE = '"value_1"'
"""Expression for the figure of a layer that has one."""
_NAME = '"name"'
_NO_FIGURE = "–"


class Labels(IntEnum):
    """What stands in the areas; the numbers are those of the algorithm parameter."""

    NAME = 0
    NAME_AND_VALUE = 1
    VALUE = 2
    NONE = 3

    def of(self, figure: str) -> str:
        """Expression for the label, given the one for the figure."""
        return {Labels.NAME: _NAME, Labels.NAME_AND_VALUE: f"{_NAME} || '\\n' || {figure}", Labels.VALUE: figure}[self]


def german(number: str, decimals: int) -> str:
    """Expression for a number in German."""
    return f"replace(format_number({number}, {decimals}, 'de'), '-', '{MINUS}')"


def figure_label(indicator: Indicator) -> str:
    """Expression for an area's figure: ``11,9 %``, ``(11,9 %)`` on a small base, k. A. or why there is none."""
    number = german(VALUE, indicator.decimals) + _per_cent(indicator.unit)
    value = f"if(\"small_base_1\" = 1, '(' || {number} || ')', {number})"
    return f"CASE WHEN \"status_1\" = 'value' THEN {value}{_statuses('status_1')} END"


def change_label(decimals: int, unit: str) -> str:
    """The same for a layer of changes, ``+1,2``."""
    number = f"if(\"{CHANGED}\" > 0, '+', '') || " + german(f'"{CHANGED}"', decimals) + _per_cent(unit)
    return f'CASE WHEN "{CHANGED}" IS NOT NULL THEN {number}{_statuses(STATUS)} END'


def _per_cent(unit: str) -> str:
    """Other units stand in the legend: a label is short."""
    return " || ' %'" if unit == "%" else ""


def _statuses(field: str) -> str:
    hidden = f"'{Status.SUPPRESSED.code}', '{Status.SUPPRESSED_BY_SOURCE.code}'"
    unstated, unfit = (QgsExpression.quotedString(text) for text in (tr("n/s"), tr("not applicable")))
    return (
        f' WHEN "{field}" IN ({hidden}) THEN {unstated}'
        f" WHEN \"{field}\" = '{Status.NOT_APPLICABLE.code}' THEN {unfit}"
        f" ELSE '{_NO_FIGURE}'"
    )
