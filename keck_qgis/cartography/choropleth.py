"""One indicator as coloured areas: a layer that reads an edition and stays readable without this plugin."""

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from qgis.core import QgsRuleBasedRenderer, QgsVectorLayer

from ..editions.reader import Cell, Edition
from ..geopackage.layer_query import Figure, areas_with
from ..model.errors import KeckError
from ..model.geography import ROOT_LEVEL
from ..model.indicator import Indicator
from ..model.numbers import format_with_unit
from ..model.period import Period
from ..model.status import Status
from ..model.text import tr
from . import symbols
from .class_colours import ColouredClass, coloured_classes
from .classification import Classification
from .edition_layer import edition_layer
from .map_tip import map_tip
from .roles import BOUNDARY, CHOROPLETH, ROLE
from .view import View

_BOUNDARY_WIDTH = 0.45
STATUS_ORDER = (Status.SUPPRESSED, Status.SUPPRESSED_BY_SOURCE, Status.MISSING, Status.NOT_APPLICABLE)


def resolve_view(edition: Edition, indicator: str, level: str = "", period: str = "") -> View:
    """Fill what is left empty: the finest level that has values, the newest period there.

    Raises KeckError for an id that does not exist, naming the nearest ones.
    """
    entry = edition.catalogue()[indicator]
    canonical = Period.parse(period).text if period else ""
    if not level:
        held = edition.levels_with_values(indicator, canonical)
        level = held[-1] if held else edition.finest_level_with_values(indicator)
    if not canonical:
        canonical = edition.newest_period(indicator, level)
    edition.cells(indicator, level, canonical)
    return View(level, entry, canonical)


def level_layer(edition: Edition, view: View, classification: Classification | None = None) -> QgsVectorLayer:
    """A polygon layer of the view's level with its values, classes and legend. Raises KeckError (see ``show``)."""
    layer = query_layer(edition, edition.layer_table(view.level), [view.figure], view.level, CHOROPLETH)
    _style(layer, edition, view, classification or Classification())
    return layer


def show(layer: QgsVectorLayer, edition: Edition, view: View, classification: Classification | None = None) -> None:
    """Let a layer of ``level_layer`` show another view of the same edition. KeckError where it cannot be read."""
    if not layer.setSubsetString(areas_with(edition.layer_table(view.level), [view.figure])):
        raise _unreadable(edition.path)
    _style(layer, edition, view, classification or Classification())


def let_through(layer: QgsVectorLayer, opacity: float) -> None:
    """Let what lies below areas just styled be seen; by their symbols, so that the legend has the same colours."""
    if opacity < 1:
        renderer = layer.renderer().clone()
        for rule in renderer.rootRule().children():
            rule.symbol().setOpacity(opacity)
        layer.setRenderer(renderer)
        layer.triggerRepaint()


def query_layer(edition: Edition, table: str, figures: Sequence[Figure], name: str, role: str) -> QgsVectorLayer:
    """A layer of a level's polygons with the observations of some figures, marked with its role."""
    layer = edition_layer(edition, table, name)
    if not layer.isValid() or not layer.setSubsetString(areas_with(table, figures)):
        raise _unreadable(edition.path)
    layer.setLabelsEnabled(False)
    layer.setCustomProperty(ROLE, role)
    layer.setDisplayExpression('"name"')
    return layer


def boundary_layer(edition: Edition, level: str) -> QgsVectorLayer | None:
    """The outlines of a level's parent level, by which one finds one's way; None where it has none of its own."""
    parent = edition.level(level).parent
    if parent is None or parent == ROOT_LEVEL:
        return None
    return outline_layer(edition, parent, tr("boundary: {}").format(parent))


def outline_layer(edition: Edition, level: str, legend: str = "") -> QgsVectorLayer:
    """The outlines of a level's areas, without any figure."""
    layer = query_layer(edition, edition.layer_table(level), [], level, BOUNDARY)
    root = QgsRuleBasedRenderer.Rule(None)
    _append(root, symbols.boundary(_BOUNDARY_WIDTH), "", legend)
    layer.setRenderer(QgsRuleBasedRenderer(root))
    return layer


def status_label(status: Status) -> str:
    """What a legend calls a status."""
    return {
        Status.SUPPRESSED: tr("n/s (hidden, too few cases)"),
        Status.SUPPRESSED_BY_SOURCE: tr("n/s (hidden by the source)"),
        Status.MISSING: tr("no value (missing)"),
        Status.NOT_APPLICABLE: tr("not applicable"),
    }[status]


def cell_text(cell: Cell, indicator: Indicator) -> str:
    """What stands for a cell on a map or page: ``11,9 %``, ``(11,9 %)`` on a small base, or the status."""
    if cell.value is None:
        return tr("n/s") if cell.status in (Status.SUPPRESSED, Status.SUPPRESSED_BY_SOURCE) else cell.status.title()
    text = format_with_unit(cell.value, indicator.decimals, indicator.unit)
    return f"({text})" if cell.small_base else text


def _style(layer: QgsVectorLayer, edition: Edition, view: View, classification: Classification) -> None:
    statuses, small_base = edition.occurring(view.indicator.id, view.level, view.period)
    layer.setRenderer(choropleth_renderer(coloured_classes(edition, view, classification), statuses, small_base))
    layer.setCustomProperty("keck/indicator", view.indicator.id)
    layer.setCustomProperty("keck/level", view.level)
    layer.setCustomProperty("keck/period", view.period)
    layer.setMapTipTemplate(map_tip(view.heading(), view.indicator))
    titles = {
        "area_key": tr("Key"),
        "name": tr("Name"),
        "value_1": view.heading(),
        "status_1": tr("Status"),
        "small_base_1": tr("Small base"),
    }
    for field, title in titles.items():
        layer.setFieldAlias(layer.fields().lookupField(field), title)
    layer.triggerRepaint()


def choropleth_renderer(
    classes: Iterable[ColouredClass], statuses: Collection[Status], small_base: bool
) -> QgsRuleBasedRenderer:
    """A rule per class, per status that occurs, and for the small base where there is one."""
    parent = QgsRuleBasedRenderer.Rule(None)
    for one in classes:
        _append(parent, symbols.plain_fill(one.colour), one.held.condition("value_1"), one.label)
    for status in STATUS_ORDER:
        if status in statuses:
            _append(parent, symbols.status_fill(status), _status_filter(status), status_label(status))
    if small_base:
        _append(parent, symbols.small_base_overlay(), '"small_base_1" = 1 AND "status_1" = \'value\'', tr("small base"))
    return QgsRuleBasedRenderer(parent)


def _append(parent: QgsRuleBasedRenderer.Rule, symbol: object, condition: str, label: str) -> None:
    parent.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, condition, label))


def _status_filter(status: Status) -> str:
    if status is Status.MISSING:
        return '"status_1" IS NULL OR "status_1" = \'missing\''
    return f"\"status_1\" = '{status.code}'"


def _unreadable(path: Path) -> KeckError:
    return KeckError(tr("Edition cannot be drawn"), tr("QGIS cannot read the areas in “{}”.").format(path))
