"""The polygons of a level: made flat and valid, the parts of one area united. All areas are square metres."""

from dataclasses import dataclass

from qgis.core import Qgis, QgsGeometry, QgsWkbTypes

from ..model.findings import Report
from ..model.numbers import format_number
from ..model.progress import Progress, checkpoint
from ..model.text import tr
from .listing import listing

POLYGON = Qgis.GeometryType.Polygon
NEGLIGIBLE = 1.0
"""Square metres: less is the rounding of coordinates, not an area."""


@dataclass
class Shape:
    """One area on its way into the atlas."""

    key: str
    name: str
    parent_key: str | None
    geometry: QgsGeometry


def square_metres(area: float) -> str:
    """An area for a finding; below ten square metres with one decimal."""
    return f"{format_number(area, 0 if area >= 10 else 1)} m²"


def flat_polygons(geometry: QgsGeometry) -> QgsGeometry:
    """The polygon parts of any geometry as one MultiPolygon without curves, Z and M; null where there are none."""
    copy = QgsGeometry(geometry)
    if copy.isNull():
        return copy
    if QgsWkbTypes.isCurvedType(copy.wkbType()):
        copy = QgsGeometry(copy.constGet().segmentize())
    abstract = copy.get()
    abstract.dropZValue()
    abstract.dropMValue()
    parts = [part for part in copy.asGeometryCollection() if part.type() == POLYGON and not part.isEmpty()]
    if not parts:
        return QgsGeometry()
    whole = parts[0] if len(parts) == 1 else QgsGeometry.collectGeometry(parts)
    whole.convertToMultiType()
    return whole


def repair(shapes: list[Shape], report: Report, where: str, progress: Progress) -> None:
    """Replace invalid polygons by valid ones in place; one finding names them with the change of their areas."""
    repaired: list[str] = []
    lost: list[str] = []
    for position, shape in enumerate(shapes):
        if position % 200 == 0:
            checkpoint(progress, 30 + 10 * position / len(shapes), tr("Checking the polygons"))
        if shape.geometry.isGeosValid():
            continue
        before = shape.geometry.area()
        shape.geometry = flat_polygons(shape.geometry.makeValid())
        if shape.geometry.isEmpty():
            lost.append(shape.key)
            continue
        change = round(shape.geometry.area() - before, 1)
        repaired.append(f"{shape.key} ({'+' if change > 0 else ''}{format_number(change, 1)} m²)")
    if repaired:
        report.warn(
            "geometry_repaired",
            tr("Invalid polygons were repaired; change of the area in brackets: {}").format(listing(repaired)),
            where,
            len(repaired),
        )
    if lost:
        report.error(
            "geometry_not_repairable",
            tr("Invalid polygons cannot be repaired: {}").format(listing(lost)),
            where,
            len(lost),
        )


def unite(shapes: list[Shape], report: Report, where: str) -> list[Shape]:
    """One shape per key, in order of keys. Parts of one area agree in name and parent; else it is an error."""
    groups: dict[str, list[Shape]] = {}
    for shape in shapes:
        groups.setdefault(shape.key, []).append(shape)
    united: list[str] = []
    doubled: list[str] = []
    conflicting: list[str] = []
    result: list[Shape] = []
    for key in sorted(groups):
        parts = groups[key]
        first = parts[0]
        result.append(first)
        if len(parts) == 1:
            continue
        names = sorted({part.name for part in parts})
        if len(names) > 1 or len({part.parent_key for part in parts}) > 1:
            conflicting.append(f"{key} ({' / '.join(names)})")
            continue
        total = sum(part.geometry.area() for part in parts)
        first.geometry = flat_polygons(QgsGeometry.unaryUnion([part.geometry for part in parts]))
        overlap = total - first.geometry.area()
        united.append(f"{key} ({len(parts)})")
        if overlap > NEGLIGIBLE:
            doubled.append(f"{key} ({square_metres(overlap)})")
    if united:
        report.info(
            "parts_united",
            tr("Several parts of one area were united; number of parts in brackets: {}").format(listing(united)),
            where,
            len(united),
        )
    if doubled:
        report.warn("parts_overlap", tr("Parts of one area overlap: {}").format(listing(doubled)), where, len(doubled))
    if conflicting:
        report.error(
            "duplicate_key",
            tr("Keys that stand for several areas: {}").format(listing(conflicting)),
            where,
            len(conflicting),
        )
    return result
