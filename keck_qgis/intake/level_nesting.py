"""Whether the areas of a level tile what they should: inside one parent each, without overlaps and gaps.

All figures are square metres in the atlas's CRS. What is thinner than SLIVER_WIDTH is an inexactness of
digitising: its sum is told once, as information.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from qgis.core import QgsFeature, QgsGeometry, QgsSpatialIndex

from ..model.findings import Report
from ..model.progress import Progress, checkpoint
from ..model.text import tr
from .level_shapes import NEGLIGIBLE, Shape, cells, flat_polygons, square_metres
from .listing import listing

SLIVER_WIDTH = 0.5
"""Metres; the mean width of a piece is twice its area over its perimeter."""
MOST = 0.9
"""Share of an area that has to lie in one parent for geometry alone to say whose child it is."""
HALF = 0.5
NOISE = 0.02


@dataclass
class Pieces:
    """Places of one kind with their square metres, real ones (with the areas beside them) and slivers apart."""

    real: list[tuple[str, float]] = field(default_factory=list)
    beside: list[Shape] = field(default_factory=list)
    slivers: float = 0.0

    def add(self, place: str, geometry: QgsGeometry, beside: Sequence[Shape] = ()) -> None:
        area = 0.0
        for part in flat_polygons(geometry).asGeometryCollection():
            size = part.area()
            perimeter = part.length()
            if size > NEGLIGIBLE and perimeter > 0 and 2 * size / perimeter > SLIVER_WIDTH:
                area += size
            else:
                self.slivers += size
        if area:
            self.real.append((place, area))
            self.beside += beside

    @property
    def total(self) -> float:
        return sum(area for _, area in self.real)

    def text(self) -> str:
        ordered = sorted(self.real, key=lambda pair: -pair[1])
        return listing([f"{place} {square_metres(area)}" for place, area in ordered])


class Index:
    """Which shapes a geometry's bounding box meets."""

    def __init__(self, shapes: Sequence[Shape]) -> None:
        self._index = QgsSpatialIndex()
        for position, shape in enumerate(shapes):
            feature = QgsFeature(position)
            feature.setGeometry(shape.geometry)
            self._index.addFeature(feature)

    def near(self, geometry: QgsGeometry) -> list[int]:
        return sorted(self._index.intersects(geometry.boundingBox()))


def assign_parents(
    shapes: list[Shape], parents: Sequence[Shape], report: Report, where: str, progress: Progress
) -> None:
    """Give each shape without a parent key the parent with most of its area; check those that have one.

    An area that lies in its parent to less than half, or (without a key) in no parent to nine tenths, is an
    error: its figures would be summed into the wrong area.
    """
    index = Index(parents)
    position_of = {parent.key: i for i, parent in enumerate(parents)}
    outside, guessed = Pieces(), 0
    unclear: dict[str, Shape] = {}
    wrong: dict[str, Shape] = {}
    for position, shape in enumerate(shapes):
        if position % 100 == 0:
            checkpoint(progress, 45 + 20 * position / len(shapes), tr("Looking for the parent areas"))
        size = shape.geometry.area()
        shares = _shares(shape, parents, index)
        best = max(shares, key=lambda candidate: shares[candidate], default=-1)
        if shape.parent_key is None:
            if best < 0 or shares[best] < MOST * size:
                unclear[_unclear(shape, parents, shares, size)] = shape
                continue
            shape.parent_key = parents[best].key
            guessed += 1
        own = position_of[shape.parent_key]
        if shares.get(own, 0.0) < HALF * size:
            wrong[f"{shape.key} ({shape.parent_key})"] = shape
        elif size - shares[own] > NEGLIGIBLE:
            outside.add(shape.key, shape.geometry.difference(parents[own].geometry), [shape])
    if guessed:
        report.info("parent_by_geometry", tr("Parent areas were assigned by the largest common area."), where, guessed)
    _errors(report, where, unclear, wrong)
    if outside.real:
        text = tr("Areas reach out of their parent: {}").format(outside.text())
        report.warn("outside_parent", text, where, len(outside.real), cells(outside.beside))
    _slivers(report, where, outside, tr("Slivers outside the parent areas: {}"))


def nests_in(shapes: Sequence[Shape], others: Sequence[Shape]) -> bool:
    """Whether each shape lies in one of the others, but for a noise of digitising of 2 % of its size."""
    index = Index(others)
    return all(
        max(_shares(shape, others, index).values(), default=0.0) > (1 - NOISE) * shape.geometry.area()
        for shape in shapes
    )


def check_tiling(shapes: Sequence[Shape], report: Report, where: str, progress: Progress) -> QgsGeometry:
    """Report overlaps between the shapes and holes among them; return their union."""
    checkpoint(progress, 70, tr("Looking for overlaps and gaps"))
    union = QgsGeometry.unaryUnion([shape.geometry for shape in shapes])
    # The sum tells at once whether any two overlap; only then the pairs are worth their time.
    if sum(shape.geometry.area() for shape in shapes) - union.area() > NEGLIGIBLE:
        _report_overlaps(shapes, report, where, progress)
    holes = Pieces()
    for part in union.asGeometryCollection():
        for ring in part.asPolygon()[1:]:
            hole = QgsGeometry.fromPolygonXY([ring])
            beside = _beside(hole, shapes)
            holes.add("/".join(shape.key for shape in beside[:3]), hole, beside)
    if holes.real:
        text = tr("Gaps enclosed by areas: {}").format(holes.text())
        report.warn("gap", text, where, len(holes.real), cells(holes.beside))
    _slivers(report, where, holes, tr("Slivers between the areas: {}"))
    return union


def check_cover(shapes: Sequence[Shape], parents: Sequence[Shape], report: Report, where: str) -> None:
    """Report parents without areas and the parts of parents that no area covers."""
    children: dict[str, list[QgsGeometry]] = {}
    for shape in shapes:
        if shape.parent_key is not None:
            children.setdefault(shape.parent_key, []).append(shape.geometry)
    childless = [parent.key for parent in parents if parent.key not in children]
    if childless:
        report.warn(
            "parent_without_areas",
            tr("Parent areas without an area of this level: {}").format(listing(childless)),
            where,
            len(childless),
        )
    gaps = Pieces()
    for parent in parents:
        if parent.key in children:
            gaps.add(parent.key, parent.geometry.difference(QgsGeometry.unaryUnion(children[parent.key])))
    if gaps.real:
        report.warn(
            "parent_not_covered",
            tr("Parent areas are not covered completely: {}").format(gaps.text()),
            where,
            len(gaps.real),
        )
    _slivers(report, where, gaps, tr("Slivers of the parent areas that no area covers: {}"))


def check_outline(union: QgsGeometry, outline: QgsGeometry, other: str, report: Report, where: str) -> None:
    """Compare a level that stands beside others with the ground that level ``other`` covers."""
    missing, beyond = Pieces(), Pieces()
    missing.add(other, outline.difference(union))
    beyond.add(other, union.difference(outline))
    if missing.real:
        report.warn(
            "municipality_not_covered",
            tr("Of the municipality as the level “{}” shows it, {} are not covered.").format(
                other, square_metres(missing.total)
            ),
            where,
        )
    if beyond.real:
        report.warn(
            "outside_municipality",
            tr("{} lie outside the municipality as the level “{}” shows it.").format(
                square_metres(beyond.total), other
            ),
            where,
        )


def _shares(shape: Shape, parents: Sequence[Shape], index: Index) -> dict[int, float]:
    """Square metres of the shape in each parent that it meets."""
    engine = QgsGeometry.createGeometryEngine(shape.geometry.constGet())
    engine.prepareGeometry()
    shares: dict[int, float] = {}
    for i in index.near(shape.geometry):
        candidate = parents[i].geometry
        if not engine.intersects(candidate.constGet()):
            continue
        common = shape.geometry.intersection(candidate).area()
        if common > 0:
            shares[i] = common
    return shares


def _unclear(shape: Shape, parents: Sequence[Shape], shares: dict[int, float], size: float) -> str:
    parts = [f"{parents[i].key} {round(100 * share / size)} %" for i, share in shares.items() if share > NEGLIGIBLE]
    return f"{shape.key} ({', '.join(parts) or tr('in no parent area')})"


def _errors(report: Report, where: str, unclear: dict[str, Shape], wrong: dict[str, Shape]) -> None:
    if unclear:
        report.error(
            "parent_unclear",
            tr("Areas lie in no single parent area: {}").format(listing(list(unclear))),
            where,
            len(unclear),
            cells(unclear.values()),
        )
    if wrong:
        report.error(
            "parent_contradicted",
            tr("Areas lie mostly outside the parent area (in brackets) that their field names: {}").format(
                listing(list(wrong))
            ),
            where,
            len(wrong),
            cells(wrong.values()),
        )


def _report_overlaps(shapes: Sequence[Shape], report: Report, where: str, progress: Progress) -> None:
    index = Index(shapes)
    overlaps = Pieces()
    for i, shape in enumerate(shapes):
        if i % 100 == 0:
            checkpoint(progress, 70 + 15 * i / len(shapes), tr("Looking for overlaps and gaps"))
        engine = QgsGeometry.createGeometryEngine(shape.geometry.constGet())
        engine.prepareGeometry()
        for j in index.near(shape.geometry):
            # Neighbours that only touch are most of the pairs; the prepared predicate dismisses them fast.
            if j <= i or engine.touches(shapes[j].geometry.constGet()):
                continue
            common = shape.geometry.intersection(shapes[j].geometry)
            overlaps.add(f"{shape.key}/{shapes[j].key}", common, [shape, shapes[j]])
    if overlaps.real:
        text = tr("Areas overlap: {}").format(overlaps.text())
        report.warn("overlap", text, where, len(overlaps.real), cells(overlaps.beside))
    _slivers(report, where, overlaps, tr("Slivers in which areas overlap: {}"))


def _beside(hole: QgsGeometry, shapes: Sequence[Shape]) -> list[Shape]:
    """The areas around a hole."""
    return [shape for shape in shapes if shape.geometry.boundingBoxIntersects(hole) and shape.geometry.touches(hole)]


def _slivers(report: Report, where: str, pieces: Pieces, message: str) -> None:
    if pieces.slivers > NEGLIGIBLE:
        report.info("slivers", message.format(square_metres(pieces.slivers)), where)
