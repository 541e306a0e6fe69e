"""Symbols that tell a value from what is none, in colour as in black and white; all of them pure vectors."""

from typing import TypeVar

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPointPatternFillSymbolLayer,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSymbol,
    QgsSymbolLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont

from ..model.status import Status

OUTLINE = QColor("#6b6b6b")
INK = QColor("#3c3c3c")
ANCHOR = "point_on_surface($geometry)"
"""Expression for the point inside an area at which columns stand and names hang."""
_PAPER = QColor("#ffffff")
_OUTLINE_WIDTH = 0.18
_HAIR_SPACE = 0.03


SymbolType = TypeVar("SymbolType", bound=QgsSymbol)


def composed(symbol: SymbolType, first: QgsSymbolLayer, *others: QgsSymbolLayer) -> SymbolType:
    """The symbol made of these layers, bottom first; handing them over one by one gives their ownership away."""
    symbol.changeSymbolLayer(0, first)
    for layer in others:
        symbol.appendSymbolLayer(layer)
    return symbol


def plain_fill(colour: QColor) -> QgsFillSymbol:
    """An area of one colour with the common outline."""
    return composed(QgsFillSymbol(), _ground(colour))


def status_fill(status: Status) -> QgsFillSymbol:
    """k. A. is hatched, k. A. of the source cross-hatched, missing dotted, not applicable ruled in grey:
    a plain grey would be a class of the grey ramp."""
    if status is Status.SUPPRESSED:
        return composed(QgsFillSymbol(), _ground(_PAPER), hatch(45, 1.4))
    if status is Status.SUPPRESSED_BY_SOURCE:
        return composed(QgsFillSymbol(), _ground(_PAPER), hatch(45, 2.0), hatch(135, 2.0))
    if status is Status.NOT_APPLICABLE:
        return composed(QgsFillSymbol(), _ground(QColor("#e6e6e6")), hatch(0, 1.2, 0.3, QColor("#a8a8a8")))
    return composed(QgsFillSymbol(), _ground(_PAPER), _dots(2.2, 0.4, QColor("#8a8a8a")))


def small_base_overlay() -> QgsFillSymbol:
    """Ringed dots over the colour of the class."""
    return composed(QgsFillSymbol(), _dots(2.6, 0.7, INK, ring=_PAPER))


def boundary(width: float) -> QgsFillSymbol:
    """Outline of a coarser level, nothing inside."""
    line = QgsSimpleLineSymbolLayer(INK, width)
    line.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return composed(QgsFillSymbol(), line)


def hatch(angle: float, distance: float, width: float = 0.22, colour: QColor = INK) -> QgsLinePatternFillSymbolLayer:
    """Parallel lines, millimetres apart."""
    pattern = QgsLinePatternFillSymbolLayer()
    # lines end where the area does: an SVG file of Qt 5 knows no clipping, and they would run into the neighbours
    pattern.setClipMode(Qgis.LineClipMode.ClipToIntersection)
    pattern.setLineAngle(angle)
    pattern.setDistance(distance)
    pattern.setDistanceUnit(Qgis.RenderUnit.Millimeters)
    pattern.setSubSymbol(composed(QgsLineSymbol(), QgsSimpleLineSymbolLayer(colour, width)))
    return pattern


def plain_font(family: str, bold: bool = False, italic: bool = False) -> QFont:
    """A font without ligatures: in a PDF, „Fläche“ with one is found by no search."""
    font = QFont(family)
    font.setBold(bold)
    font.setItalic(italic)
    # Qt joins no letters that are spaced, however little
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, _HAIR_SPACE)
    return font


def _ground(colour: QColor) -> QgsSimpleFillSymbolLayer:
    ground = QgsSimpleFillSymbolLayer(colour)
    ground.setStrokeColor(OUTLINE)
    ground.setStrokeWidth(_OUTLINE_WIDTH)
    ground.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return ground


def _dots(distance: float, size: float, colour: QColor, ring: QColor | None = None) -> QgsPointPatternFillSymbolLayer:
    dot = QgsSimpleMarkerSymbolLayer(Qgis.MarkerShape.Circle, size)
    dot.setColor(colour)
    if ring is None:
        dot.setStrokeStyle(Qt.PenStyle.NoPen)
    else:
        dot.setStrokeColor(ring)
        dot.setStrokeWidth(0.15)
    pattern = QgsPointPatternFillSymbolLayer()
    pattern.setClipMode(Qgis.MarkerClipMode.CompletelyWithin)
    pattern.setDistanceX(distance)
    pattern.setDistanceY(distance)
    pattern.setDisplacementX(distance / 2)
    pattern.setSubSymbol(composed(QgsMarkerSymbol(), dot))
    return pattern
