"""Facilities as points, each category with a symbol of its own; those that crowd may stand together as one."""

from collections.abc import Collection, Sequence

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsFeatureRenderer,
    QgsPointClusterRenderer,
    QgsRendererCategory,
    QgsVectorLayer,
)

from ..editions.reader import Edition
from ..geopackage.layer_query import of_categories, of_ids
from ..geopackage.tables import facility_columns
from ..model.errors import KeckError
from ..model.text import tr
from .edition_layer import edition_layer
from .facility_symbols import USUAL_SIZE, FacilitySymbols, group_symbol
from .map_tip import facility_tip
from .roles import FACILITIES, ROLE

_SEVERAL = "keck/several"
"""No category: its entry says in the legend what a ring with a number is."""


def facility_layer(
    edition: Edition,
    categories: Sequence[str],
    size: float = USUAL_SIZE,
    found: Collection[int] | None = None,
    grouped: bool = False,
) -> QgsVectorLayer:
    """A point layer of some categories (see ``show_facilities``). Raises KeckError for an unknown category."""
    edition.facilities(categories)
    layer = edition_layer(edition, "poi", tr("Facilities"))
    layer.setCustomProperty(ROLE, FACILITIES)
    layer.setDisplayExpression('"name"')
    layer.setMapTipTemplate(facility_tip())
    show_facilities(layer, edition, categories, size, found, grouped)
    for column in facility_columns():
        layer.setFieldAlias(layer.fields().lookupField(column.name), column.title)
    return layer


def show_facilities(
    layer: QgsVectorLayer,
    edition: Edition,
    categories: Sequence[str],
    size: float = USUAL_SIZE,
    found: Collection[int] | None = None,
    grouped: bool = False,
) -> None:
    """Let a layer show categories of facilities, symbols ``size`` mm; of them only the ids ``found`` where given.

    ``grouped`` draws a ring with a number where symbols would lie on each other. Facilities without a place are not
    drawn. Raises KeckError where QGIS cannot read them.
    """
    wanted = of_categories(categories) if found is None else of_ids(found)
    if not layer.isValid() or not layer.setSubsetString(wanted):
        raise KeckError(
            tr("Edition cannot be drawn"), tr("QGIS cannot read the facilities in “{}”.").format(edition.path)
        )
    layer.setRenderer(_renderer(edition, categories, size, grouped))


def _renderer(edition: Edition, categories: Sequence[str], size: float, grouped: bool) -> QgsFeatureRenderer:
    symbols = FacilitySymbols(edition)
    entries = [
        QgsRendererCategory(name, symbols.of(name, size), name)
        for name in edition.facility_categories()
        if name in categories
    ]
    if not grouped:
        return QgsCategorizedSymbolRenderer("category", entries)
    largest = max((entry.symbol().size() for entry in entries), default=size)
    entries.append(QgsRendererCategory(_SEVERAL, group_symbol(size), tr("several, with their number")))
    renderer = QgsPointClusterRenderer()
    renderer.setEmbeddedRenderer(QgsCategorizedSymbolRenderer("category", entries))
    renderer.setClusterSymbol(group_symbol(size))
    renderer.setTolerance(largest)
    renderer.setToleranceUnit(Qgis.RenderUnit.Millimeters)
    return renderer
