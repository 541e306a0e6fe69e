"""How facilities look: a shape and a colour for each category, or the symbol that the user gave it."""

import json

from qgis.core import (
    Qgis,
    QgsFontMarkerSymbolLayer,
    QgsMarkerSymbol,
    QgsProperty,
    QgsReadWriteContext,
    QgsSettings,
    QgsSimpleMarkerSymbolLayer,
    QgsSymbolLayer,
    QgsSymbolLayerUtils,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

from ..editions.reader import Edition
from .symbols import INK, composed

USUAL_SIZE = 2.4
"""Millimetres on the screen."""
_SHAPES = (
    Qgis.MarkerShape.Circle,
    Qgis.MarkerShape.Square,
    Qgis.MarkerShape.Triangle,
    Qgis.MarkerShape.Diamond,
    Qgis.MarkerShape.Pentagon,
    Qgis.MarkerShape.Star,
    Qgis.MarkerShape.Hexagon,
    Qgis.MarkerShape.CrossFill,
    Qgis.MarkerShape.HalfSquare,
    Qgis.MarkerShape.SemiCircle,
)
_COLOURS = ("#d7191c", "#1b4f9c", "#1a7f37", "#7b3294", "#b35806", "#111111", "#c51b7d")
_SETTING = "keck/facility_symbols/{}"
_GROUP_SIZE = 2.0
"""How much larger than a facility the ring is that stands for several."""


class FacilitySymbols:
    """The symbols of an edition's categories, alike on every map of the atlas that this user makes."""

    def __init__(self, edition: Edition) -> None:
        self._setting = _SETTING.format(edition.atlas_id)
        self._known = edition.facility_categories()

    def of(self, category: str, size: float = USUAL_SIZE) -> QgsMarkerSymbol:
        """The symbol of a category, ``size`` mm; one of the user's is made larger and smaller alike."""
        own = _from_text(self._own().get(category, ""))
        if own is None:
            return usual_symbol(self._known.index(category), size)
        own.setSize(own.size() * size / USUAL_SIZE)
        return own

    def has_own(self, category: str) -> bool:
        return category in self._own()

    def keep(self, category: str, symbol: QgsMarkerSymbol | None) -> None:
        """Give a category another symbol, kept in the user's profile; None gives it back its usual one."""
        held = self._own()
        if symbol is None:
            held.pop(category, None)
        else:
            held[category] = _as_text(symbol)
        QgsSettings().setValue(self._setting, json.dumps(held, ensure_ascii=False))

    def _own(self) -> dict[str, str]:
        try:
            held = json.loads(QgsSettings().value(self._setting, "") or "{}")
        except (ValueError, TypeError):
            return {}
        return held if isinstance(held, dict) else {}


def usual_symbol(position: int, size: float) -> QgsMarkerSymbol:
    """The symbol of the category at that position among all of an edition; shapes repeat after ten."""
    marker = QgsSimpleMarkerSymbolLayer(_SHAPES[position % len(_SHAPES)], size)
    marker.setColor(QColor(_COLOURS[position % len(_COLOURS)]))
    marker.setStrokeColor(QColor("#ffffff"))
    marker.setStrokeWidth(0.25)
    marker.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return composed(QgsMarkerSymbol(), marker)


def group_symbol(size: float) -> QgsMarkerSymbol:
    """A white ring with the number of the facilities that stand so close that their symbols would lie on each other."""
    ring = QgsSimpleMarkerSymbolLayer(Qgis.MarkerShape.Circle, size * _GROUP_SIZE)
    ring.setColor(QColor("#ffffff"))
    ring.setStrokeColor(INK)
    ring.setStrokeWidth(0.35)
    number = QgsFontMarkerSymbolLayer()
    number.setSize(size * _GROUP_SIZE * 0.55)
    number.setColor(INK)
    # a legend has no cluster of whose size it could tell
    several = QgsProperty.fromExpression("coalesce(to_string(@cluster_size), '…')")
    number.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyCharacter, several)
    return composed(QgsMarkerSymbol(), ring, number)


def _as_text(symbol: QgsMarkerSymbol) -> str:
    document = QDomDocument("symbol")
    document.appendChild(QgsSymbolLayerUtils.saveSymbol("facility", symbol, document, QgsReadWriteContext()))
    return str(document.toString(-1))


def _from_text(text: str) -> QgsMarkerSymbol | None:
    document = QDomDocument()
    if not text or not document.setContent(text):
        return None
    symbol = QgsSymbolLayerUtils.loadSymbol(document.documentElement(), QgsReadWriteContext())
    return symbol if isinstance(symbol, QgsMarkerSymbol) else None
