"""Where facilities lie: coordinates of a list or geometries of a layer, as points in the atlas's CRS."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite
from re import compile as pattern

from qgis.core import Qgis, QgsGeometry, QgsPointXY, QgsRectangle

from ..model.errors import KeckError
from ..model.progress import Progress, checkpoint
from ..model.text import tr
from .coordinates import GuessedSystem, coordinate, guess_system
from .facility_table import FacilityTable
from .level_nesting import Index
from .level_shapes import Shape
from .listing import listing
from .reprojection import named_crs, reproject, source_crs

BORDER = 50.0
"""Metres that a facility may lie outside the areas before it is told: borders and house numbers are drawn by hand."""
_POINT = Qgis.GeometryType.Point
_PAIR = pattern(r"[^\d+-]*([+-]?\d+(?:\.\d+)?)\s*°?\s*[,;\s]\s*([+-]?\d+(?:\.\d+)?)\D*")


@dataclass(frozen=True)
class Places:
    """One point per row, null where the row is not placed, and the CRS in which the source stood."""

    points: list[QgsGeometry]
    crs: str


def places_of_layer(table: FacilityTable, given_crs: str, atlas_crs: str, progress: Progress) -> Places:
    """The geometries of a layer as points: of a polygon or line a point on it."""
    report = table.report
    extent = QgsRectangle()
    points: list[QgsGeometry] = []
    reduced = 0
    for geometry in table.geometries:
        point = QgsGeometry()
        if not geometry.isEmpty():
            single = geometry.type() == _POINT and not geometry.isMultipart()
            reduced += geometry.type() != _POINT
            point = QgsGeometry(geometry) if single else point_on(geometry)
            # Heights have no place in the atlas and would not survive every reprojection.
            point = QgsGeometry.fromPointXY(point.asPoint())
            extent.combineExtentWith(point.boundingBox())
        points.append(point)
    if reduced:
        report.info(
            "reduced_to_point",
            tr("Facilities drawn as polygon or line are placed at a point on it."),
            table.name,
            reduced,
        )
    crs = source_crs(table.crs, given_crs, extent, atlas_crs, report, table.name)
    if report.errors:
        return Places(points, "")
    _swap(points, atlas_crs, table)
    checkpoint(progress, 60, tr("Reprojecting"))
    reproject(points, crs, atlas_crs, report, table.name)
    return Places(points, crs.authid())


def places_of_columns(table: FacilityTable, columns: Sequence[str], given_crs: str, atlas_crs: str) -> Places:
    """The points that coordinate columns name; their CRS is guessed from the values where none is given."""
    report = table.report
    positions = [table.headers.index(column) for column in columns]
    pairs = [_pair([row[position] for position in positions]) for row in table.rows]
    unreadable = [
        place
        for place, row, pair in zip(table.places, table.rows, pairs, strict=True)
        if pair is None and any(row[position] for position in positions)
    ]
    if unreadable:
        report.warn(
            "coordinates_unreadable",
            tr("Coordinates that are no numbers; these facilities are not placed: {}").format(listing(unreadable)),
            table.name,
            len(unreadable),
            table.cells_of(unreadable, columns[0]),
        )
    known = [pair for pair in pairs if pair is not None]
    points = [QgsGeometry() if pair is None else QgsGeometry.fromPointXY(QgsPointXY(*pair)) for pair in pairs]
    if not known:
        return Places(points, given_crs)
    guess = guess_system(known, atlas_crs)
    if given_crs:
        crs = given_crs
        report.info("crs", tr("Coordinate reference system: {}").format(crs), table.name)
    elif guess:
        crs = guess.crs
        report.info(
            "crs_guessed",
            tr("The coordinates ({}) are read as {}.").format(", ".join(columns), crs),
            table.name,
        )
        _drop_implausible(points, guess, atlas_crs, table)
    else:
        report.error(
            "crs_unknown",
            tr("The coordinates ({}) fit no reference system used in Germany. Name it in a profile.").format(
                ", ".join(columns)
            ),
            table.name,
        )
        return Places(points, "")
    _swap(points, atlas_crs, table)
    reproject(points, named_crs(crs), atlas_crs, report, table.name)
    return Places(points, crs)


def check_inside(
    points: Sequence[QgsGeometry], names: Sequence[str], areas: Sequence[Shape], table: FacilityTable
) -> None:
    """Report the facilities that lie outside all areas by more than BORDER metres."""
    if all(point.isNull() for point in points):
        return
    if not areas:
        table.report.info(
            "no_level", tr("There is no level yet: whether the facilities lie in the municipality is not checked.")
        )
        return
    index = Index(areas)
    outside: list[int] = []
    for position, point in enumerate(points):
        if point.isNull():
            continue
        around = point.buffer(BORDER, 8)
        if not any(areas[i].geometry.intersects(around) for i in index.near(around)):
            outside.append(position)
    if outside:
        table.report.warn(
            "outside_municipality",
            tr("Facilities outside the municipality; check coordinates and reference system: {}").format(
                listing([names[position] for position in outside])
            ),
            table.name,
            len(outside),
            table.cells(outside),
        )


def point_on(geometry: QgsGeometry) -> QgsGeometry:
    """A point that stands for a geometry: of a polygon or line one on it."""
    point = geometry.centroid() if geometry.type() == _POINT else geometry.pointOnSurface()
    if point.isEmpty():
        raise KeckError(
            tr("Geometry not readable"),
            tr("A facility has a geometry on which no point can be found."),
            tr("Repair the layer in QGIS (Processing, “Fix geometries”)."),
        )
    return point


def _swap(points: Sequence[QgsGeometry], preferred: str, table: FacilityTable) -> None:
    """Put points right whose northing (latitude) stands where the easting belongs."""
    swapped: list[str] = []
    for place, point in zip(table.places, points, strict=True):
        guess = None if point.isNull() else guess_system([_xy(point)], preferred)
        if guess and guess.swapped:
            point.get().swapXy()
            swapped.append(place)
    if swapped:
        table.report.warn(
            "axes_swapped",
            tr("Easting and northing (longitude and latitude) were swapped: {}").format(listing(swapped)),
            table.name,
            len(swapped),
            table.cells_of(swapped),
        )


def _drop_implausible(points: list[QgsGeometry], common: GuessedSystem, preferred: str, table: FacilityTable) -> None:
    """Leave rows unplaced whose coordinates do not stand in the system of the others."""
    dropped: list[str] = []
    for position, point in enumerate(points):
        guess = None if point.isNull() else guess_system([_xy(point)], preferred)
        if not point.isNull() and (guess is None or guess.crs != common.crs):
            points[position] = QgsGeometry()
            dropped.append(table.places[position])
    if dropped:
        table.report.warn(
            "coordinates_implausible",
            tr("Coordinates that do not fit {}; these facilities are not placed: {}").format(
                common.crs, listing(dropped)
            ),
            table.name,
            len(dropped),
            table.cells_of(dropped),
        )


def _pair(cells: Sequence[str]) -> tuple[float, float] | None:
    if len(cells) == 1:
        match = _PAIR.fullmatch(cells[0])
        return (float(match[1]), float(match[2])) if match else None
    x, y = (coordinate(cell) for cell in cells)
    if x is None or y is None or not (isfinite(x) and isfinite(y)):
        return None
    return x, y


def _xy(point: QgsGeometry) -> tuple[float, float]:
    where = point.asPoint()
    return where.x(), where.y()
