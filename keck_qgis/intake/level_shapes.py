"""The polygons of a level: made flat and valid, the parts of one area united. All areas are square metres."""

from collections.abc import Iterable
from dataclasses import dataclass

from qgis.core import Qgis, QgsGeometry, QgsWkbTypes

from ..model.findings import Place, Report
from ..model.numbers import format_number
from ..model.progress import Progress, checkpoint
from ..model.text import tr
from .listing import listing

POLYGON = Qgis.GeometryType.Polygon
NEGLIGIBLE = 1.0
"""Square metres: less is the rounding of coordinates, not an area."""


@dataclass
class Shape:
    """One area on its way into the atlas; ``rows`` are the features that make it up, counted from 0."""

    key: str
    name: str
    parent_key: str | None
    geometry: QgsGeometry
    rows: tuple[int, ...] = ()


def cells(shapes: Iterable[Shape]) -> list[Place]:
    """Areas as places of a finding: the rows of their features, below one of field names."""
    return [(row + 1, None) for shape in shapes for row in shape.rows]


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
    repaired: dict[str, Shape] = {}
    lost: list[Shape] = []
    for position, shape in enumerate(shapes):
        if position % 200 == 0:
            checkpoint(progress, 30 + 10 * position / len(shapes), tr("Checking the polygons"))
        if shape.geometry.isGeosValid():
            continue
        before = shape.geometry.area()
        shape.geometry = flat_polygons(shape.geometry.makeValid())
        if shape.geometry.isEmpty():
            lost.append(shape)
            continue
        change = round(shape.geometry.area() - before, 1)
        repaired[f"{shape.key} ({'+' if change > 0 else ''}{format_number(change, 1)} m²)"] = shape
    if repaired:
        report.warn(
            "geometry_repaired",
            tr("Invalid polygons were repaired; change of the area in brackets: {}").format(listing(list(repaired))),
            where,
            len(repaired),
            cells(repaired.values()),
        )
    if lost:
        report.error(
            "geometry_not_repairable",
            tr("Invalid polygons cannot be repaired: {}").format(listing([shape.key for shape in lost])),
            where,
            len(lost),
            cells(lost),
        )


def unite(shapes: list[Shape], report: Report, where: str) -> list[Shape]:
    """One shape per key, in order of keys. Parts of one area agree in name and parent; else it is an error."""
    groups: dict[str, list[Shape]] = {}
    for shape in shapes:
        groups.setdefault(shape.key, []).append(shape)
    united: dict[str, Shape] = {}
    doubled: dict[str, Shape] = {}
    conflicting: dict[str, Shape] = {}
    result: list[Shape] = []
    for key in sorted(groups):
        parts = groups[key]
        first = parts[0]
        result.append(first)
        if len(parts) == 1:
            continue
        first.rows = tuple(row for part in parts for row in part.rows)
        names = sorted({part.name for part in parts})
        if len(names) > 1 or len({part.parent_key for part in parts}) > 1:
            conflicting[f"{key} ({' / '.join(names)})"] = first
            continue
        total = sum(part.geometry.area() for part in parts)
        first.geometry = flat_polygons(QgsGeometry.unaryUnion([part.geometry for part in parts]))
        overlap = total - first.geometry.area()
        united[f"{key} ({len(parts)})"] = first
        if overlap > NEGLIGIBLE:
            doubled[f"{key} ({square_metres(overlap)})"] = first
    if united:
        report.info(
            "parts_united",
            tr("Several parts of one area were united; number of parts in brackets: {}").format(listing(list(united))),
            where,
            len(united),
            cells(united.values()),
        )
    if doubled:
        text = tr("Parts of one area overlap: {}").format(listing(list(doubled)))
        report.warn("parts_overlap", text, where, len(doubled), cells(doubled.values()))
    if conflicting:
        report.error(
            "duplicate_key",
            tr("Keys that stand for several areas: {}").format(listing(list(conflicting))),
            where,
            len(conflicting),
            cells(conflicting.values()),
        )
    return result
