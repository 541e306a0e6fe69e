"""Up to five further indicators as columns standing on the areas, drawn by symbols alone and so as vectors.

QGIS' own diagrams cannot tell a hidden value from 0, and share the label engine, which drops some of them.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsEllipseSymbolLayer,
    QgsFeatureRequest,
    QgsFilledMarkerSymbolLayer,
    QgsFillSymbol,
    QgsGeometryGeneratorSymbolLayer,
    QgsMarkerSymbol,
    QgsProperty,
    QgsRuleBasedRenderer,
    QgsSimpleFillSymbolLayer,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ..editions.reader import Edition
from ..model.errors import KeckError
from ..model.indicator import Aggregation, Indicator
from ..model.numbers import format_with_unit
from ..model.period import Period
from ..model.status import Status
from ..model.text import tr
from .choropleth import query_layer
from .map_tip import columns_tip
from .roles import COLUMNS
from .symbols import ANCHOR, INK, composed, hatch
from .view import View

MOST_COLUMNS = 5
NOTE = "keck/legend_note"
# Okabe and Ito's colours, those that stand out from the ramps first.
_COLOURS = ("#e69f00", "#cc79a7", "#56b4e9", "#f0e442", "#009e73")
_SWATCH = (2.2, 3.6)
"""Width and height of a column in the legend, millimetres."""
_HIDDEN = frozenset({Status.SUPPRESSED, Status.SUPPRESSED_BY_SOURCE})
_NICE = (1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)


@dataclass(frozen=True)
class ColumnSize:
    """Width of one column and height of a full one, in millimetres on paper."""

    width: float = 1.8
    height: float = 10.0

    def scaled(self, share: float) -> "ColumnSize":
        return ColumnSize(round(self.width * share, 2), round(self.height * share, 2))


@dataclass(frozen=True)
class Column:
    """One indicator as a column: ``reference`` is the value that stands for ``per`` on the common scale.

    ``of_town``: that value is the municipality's, ``shared`` equally among its areas where it is a sum of theirs;
    else it is the mean of the areas' published values.
    """

    view: View
    reference: float = 1.0
    per: float = 1.0
    of_town: bool = True
    shared: bool = False


@dataclass(frozen=True)
class ColumnScale:
    """All columns of a map; ``full`` is what a full height means (0: no value), ``unit`` empty where relative."""

    columns: tuple[Column, ...]
    full: float
    unit: str
    relative: bool

    def note(self, municipality: str) -> str:
        """What the legend says about the heights; nothing where no column has one."""
        if not self.full:
            return tr("no published value")
        if self.relative:
            text = tr("Each relative to {} = 100; full height = {}")
            return text.format(municipality, format_with_unit(self.full, 0, ""))
        decimals = 0 if self.full == round(self.full) else max(c.view.indicator.decimals for c in self.columns)
        return tr("Full height = {}").format(format_with_unit(self.full, decimals, self.unit))


def column_scale(edition: Edition, view: View, indicators: Sequence[str]) -> ColumnScale:
    """Scale for some indicators on a view's level, each in the view's period or else in its newest one there.

    Where units differ, each is set in relation to the municipality's own value.
    Raises KeckError for more than five, an unknown one, and one without rows there.
    """
    if len(indicators) > MOST_COLUMNS:
        raise KeckError(
            tr("Too many columns"),
            tr("{} indicators were asked for as columns; a map carries at most {}.").format(
                len(indicators), MOST_COLUMNS
            ),
        )
    entries = [edition.catalogue()[one] for one in indicators]
    views = [View(view.level, entry, _period(edition, view, entry)) for entry in entries]
    values = [_published(edition, one) for one in views]
    relative = len({entry.unit for entry in entries}) > 1
    columns = tuple(
        _related(edition, one, row) if relative else Column(one) for one, row in zip(views, values, strict=True)
    )
    highest = max(
        (
            abs(value) / column.reference * column.per
            for column, row in zip(columns, values, strict=True)
            for value in row
        ),
        default=None,
    )
    full = 0.0 if highest is None else _ceiling(highest)
    return ColumnScale(columns, full, "" if relative else entries[0].unit, relative)


def column_layer(
    edition: Edition, view: View, scale: ColumnScale, size: ColumnSize, upon_change: bool = False
) -> QgsVectorLayer:
    """A layer over the view's level that draws the columns; its legend note is a custom property.

    Upon areas that show a change (``upon_change``) all columns name their period, else those of another one.
    """
    figures = [column.view.figure for column in scale.columns]
    layer = query_layer(edition, edition.layer_table(view.level), figures, tr("Columns"), COLUMNS)
    layer.setCustomProperty(NOTE, scale.note(edition.municipality))
    period = "" if upon_change else view.period
    layer.setRenderer(_renderer(scale, size, period, _statuses(edition, scale)))
    layer.setMapTipTemplate(columns_tip([(column.view.heading(), column.view.indicator) for column in scale.columns]))
    for position, column in enumerate(scale.columns, start=1):
        layer.setFieldAlias(layer.fields().lookupField(f"value_{position}"), column.view.heading())
    return layer


def has_gaps(edition: Edition, scale: ColumnScale) -> bool:
    """Whether some area lacks a column because it has no value, be it missing or not applicable."""
    return bool(_statuses(edition, scale) - {Status.VALUE, *_HIDDEN})


def _period(edition: Edition, view: View, indicator: Indicator) -> str:
    held = edition.periods(indicator.id, view.level)
    return view.period if view.period in held else edition.newest_period(indicator.id, view.level)


def _published(edition: Edition, view: View) -> list[float]:
    cells = edition.cells(view.indicator.id, view.level, view.period)
    return [cell.value for cell in cells if cell.value is not None]


def _statuses(edition: Edition, scale: ColumnScale) -> set[Status]:
    views = [column.view for column in scale.columns]
    return {cell.status for v in views for cell in edition.cells(v.indicator.id, v.level, v.period)}


def _related(edition: Edition, view: View, values: Sequence[float]) -> Column:
    """The column with the town's value as 100, or the mean of the areas where that value is not published.

    A town's sum is shared among its areas: beside the whole of it, each area's part would be a mere line.
    """
    root = edition.root_cell(view.indicator.id, view.period)
    if root is not None and root.value:
        if view.indicator.aggregation is Aggregation.SUM:
            return Column(view, abs(root.value) / len(edition.areas(view.level)), 100.0, shared=True)
        return Column(view, abs(root.value), 100.0)
    mean = abs(sum(values)) / len(values) if values else 0.0
    return Column(view, mean or 1.0, 100.0, of_town=False)


def _ceiling(value: float) -> float:
    """The next round number, so that the legend can name it."""
    if value <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(value))
    step = next(nice for nice in _NICE if value <= nice * power * (1 + 1e-9))
    return round(step * power, 10)


def _renderer(scale: ColumnScale, size: ColumnSize, period: str, statuses: set[Status]) -> QgsRuleBasedRenderer:
    parent = QgsRuleBasedRenderer.Rule(None)
    count = len(scale.columns)
    step = size.width * 1.12
    offsets = [(position - (count - 1) / 2) * step for position in range(count)]
    for position, (column, offset) in enumerate(zip(scale.columns, offsets, strict=True), start=1):
        symbol = composed(QgsFillSymbol(), _standing(_bar(scale, column, position, offset, size)))
        condition = f"\"status_{position}\" = 'value'"
        parent.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, condition, _label(scale, column, period)))
    if statuses & _HIDDEN:
        stubs = [_standing(_stub(position, offset, size)) for position, offset in enumerate(offsets, start=1)]
        condition = " OR ".join(_hidden(f'"status_{position}"') for position in range(1, count + 1))
        parent.appendChild(
            QgsRuleBasedRenderer.Rule(composed(QgsFillSymbol(), *stubs), 0, 0, condition, tr("n/s (hidden)"))
        )
    renderer = QgsRuleBasedRenderer(parent)
    # southern areas last, so that their columns stand in front
    clause = QgsFeatureRequest.OrderByClause(f"y({ANCHOR})", False)
    renderer.setOrderBy(QgsFeatureRequest.OrderBy([clause]))
    renderer.setOrderByEnabled(True)
    return renderer


def _label(scale: ColumnScale, column: Column, period: str) -> str:
    indicator = column.view.indicator
    text = f"{indicator.name} ({indicator.unit})" if scale.relative and indicator.unit else indicator.name
    if column.view.period != period:
        text += f", {Period.parse(column.view.period).title()}"
    if column.shared:
        return text + ", " + tr("total per area = 100")
    return text if column.of_town else text + ", " + tr("mean of the areas = 100")


def _hidden(status: str) -> str:
    return f"{status} IN ('suppressed', 'suppressed_by_source')"


def _bar(scale: ColumnScale, column: Column, position: int, offset: float, size: ColumnSize) -> QgsSymbolLayer:
    """A rectangle on the base line, below it for a negative value; 0 is a line and so no gap."""
    factor = column.per / column.reference / (scale.full or 1.0) * size.height
    signed = f'("value_{position}" * {factor!r})'
    bar = QgsEllipseSymbolLayer.create({"symbol_name": "rectangle"})
    bar.setSymbolWidth(_SWATCH[0])
    bar.setSymbolHeight(_SWATCH[1])
    bar.setColor(QColor(_COLOURS[position - 1]))
    bar.setStrokeColor(INK)
    bar.setStrokeWidth(0.12)
    bar.setDataDefinedProperty(
        QgsSymbolLayer.Property.Width, QgsProperty.fromExpression(f"if(@feature IS NULL, {_SWATCH[0]}, {size.width!r})")
    )
    bar.setDataDefinedProperty(QgsSymbolLayer.Property.Height, QgsProperty.fromExpression(f"max(abs({signed}), 0.01)"))
    bar.setDataDefinedProperty(
        QgsSymbolLayer.Property.Offset, QgsProperty.fromExpression(f"array({offset!r}, -{signed} / 2)")
    )
    return bar


def _stub(position: int, offset: float, size: ColumnSize) -> QgsSymbolLayer:
    """A hatched square on the base line: of one height, whatever is hidden."""
    ground = QgsSimpleFillSymbolLayer(QColor("#ffffff"))
    ground.setStrokeColor(INK)
    ground.setStrokeWidth(0.12)
    stub = QgsFilledMarkerSymbolLayer(Qgis.MarkerShape.Square, _SWATCH[0])
    stub.setDataDefinedProperty(
        QgsSymbolLayer.Property.Size, QgsProperty.fromExpression(f"if(@feature IS NULL, {_SWATCH[0]}, {size.width!r})")
    )
    stub.setSubSymbol(composed(QgsFillSymbol(), ground, hatch(45, 0.6, 0.15)))
    # a legend draws without a feature: there, one stub stands for all
    status = f"attribute(@feature, 'status_{position}')"
    shown = f"coalesce({_hidden(status)}, {'true' if position == 1 else 'false'})"
    stub.setDataDefinedProperty(QgsSymbolLayer.Property.LayerEnabled, QgsProperty.fromExpression(shown))
    stub.setDataDefinedProperty(
        QgsSymbolLayer.Property.Offset,
        QgsProperty.fromExpression(f"if(@feature IS NULL, array(0, 0), array({offset!r}, {-size.width / 2!r}))"),
    )
    return stub


def _standing(marker: QgsSymbolLayer) -> QgsSymbolLayer:
    """The marker at the one point inside the area below which its name stands."""
    point = QgsGeometryGeneratorSymbolLayer.create({"SymbolType": "Marker", "geometryModifier": ANCHOR})
    point.setSubSymbol(composed(QgsMarkerSymbol(), marker))
    return point
