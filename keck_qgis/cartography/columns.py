"""Up to five further indicators as columns standing on the areas, drawn by symbols alone and so as vectors.

QGIS' own diagrams cannot tell a hidden value from 0, and share the label engine, which drops some of them.
"""

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
from ..model.period import Period
from ..model.status import Status
from ..model.text import tr
from .choropleth import query_layer
from .column_scale import Column, ColumnScale
from .map_tip import columns_tip
from .roles import COLUMNS
from .symbols import ANCHOR, INK, composed, hatch
from .view import View

NOTE = "keck/legend_note"
# Okabe and Ito's colours, those that stand out from the ramps first.
_COLOURS = ("#e69f00", "#cc79a7", "#56b4e9", "#f0e442", "#009e73")
_SWATCH = (2.2, 3.6)
"""Width and height of a column in the legend, millimetres."""
_HIDDEN = frozenset({Status.SUPPRESSED, Status.SUPPRESSED_BY_SOURCE})


@dataclass(frozen=True)
class ColumnSize:
    """Width of one column and height of a full one, in millimetres on paper."""

    width: float = 1.8
    height: float = 10.0

    def scaled(self, share: float) -> "ColumnSize":
        return ColumnSize(round(self.width * share, 2), round(self.height * share, 2))


def column_layer(
    edition: Edition, view: View, scale: ColumnScale, size: ColumnSize, upon_change: bool = False
) -> QgsVectorLayer:
    """A layer over the view's level that draws the columns; its name and a custom property say what heights mean.

    Upon areas that show a change (``upon_change``) all columns name their period, else those of another one.
    """
    figures = [column.view.figure for column in scale.columns]
    note = scale.note(edition.municipality)
    name = f"{tr('Columns')} – {note}"
    layer = query_layer(edition, edition.layer_table(view.level), figures, name, COLUMNS)
    layer.setCustomProperty(NOTE, note)
    period = "" if upon_change else view.period
    layer.setRenderer(_renderer(scale, size, period, _statuses(edition, scale)))
    layer.setMapTipTemplate(columns_tip([(column.view.heading(), column.view.indicator) for column in scale.columns]))
    for position, column in enumerate(scale.columns, start=1):
        layer.setFieldAlias(layer.fields().lookupField(f"value_{position}"), column.view.heading())
    return layer


def has_gaps(edition: Edition, scale: ColumnScale) -> bool:
    """Whether some area lacks a column because it has no value, be it missing or not applicable."""
    return bool(_statuses(edition, scale) - {Status.VALUE, *_HIDDEN})


def _statuses(edition: Edition, scale: ColumnScale) -> set[Status]:
    views = [column.view for column in scale.columns]
    return {cell.status for v in views for cell in edition.cells(v.indicator.id, v.level, v.period)}


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
