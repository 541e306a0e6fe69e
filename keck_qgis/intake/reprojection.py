"""From the source's reference system to the atlas's, with the best operation at hand, or a warning in metres."""

from collections.abc import Sequence
from math import isfinite
from typing import Protocol

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsDatumTransform,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
)

from ..model.errors import KeckError
from ..model.findings import Report
from ..model.numbers import format_number
from ..model.text import tr
from .coordinates import guess_system, is_degrees

WORTH_A_WARNING = 1.0
"""Metres: from here on a shift shows against parcels and streets."""


class Grid(Protocol):
    """A grid file as QGIS describes it."""

    shortName: str  # noqa: N815 (QGIS calls it so)
    isAvailable: bool  # noqa: N815


class Operation(Protocol):
    """What counts here of a QgsDatumTransform.TransformDetails; ``accuracy`` in metres, negative if unknown."""

    accuracy: float
    isAvailable: bool  # noqa: N815
    proj: str

    @property
    def grids(self) -> Sequence[Grid]: ...


def named_crs(text: str) -> QgsCoordinateReferenceSystem:
    """The CRS of an authority code or a WKT; KeckError where there is none."""
    crs = QgsCoordinateReferenceSystem()
    if not crs.createFromUserInput(text) or not crs.isValid():
        raise KeckError(
            tr("Unknown reference system"),
            tr("“{}” is no coordinate reference system.").format(text),
            tr("Give a code such as EPSG:25832."),
        )
    return crs


def source_crs(
    declared: QgsCoordinateReferenceSystem, given: str, extent: QgsRectangle, atlas_crs: str, report: Report, where: str
) -> QgsCoordinateReferenceSystem:
    """The CRS to read in: ``given`` before ``declared``. Adds an error where neither holds for the values."""
    if given:
        crs = named_crs(given)
        if declared.isValid() and declared != crs:
            report.warn(
                "crs_overridden",
                tr("The file says {}; {} is used, as you asked.").format(crs_title(declared), crs_title(crs)),
                where,
            )
    else:
        crs = declared
    corners = [(extent.xMinimum(), extent.yMinimum()), (extent.xMaximum(), extent.yMaximum())]
    guess = guess_system(corners, atlas_crs)
    hint = tr("The values look like {}: choose it as the CRS.").format(guess.crs) if guess else ""
    if not crs.isValid():
        message = tr("The file does not say its coordinate reference system.")
        report.error("crs_unknown", f"{message} {hint}".strip(), where)
    elif crs.isGeographic() and not all(is_degrees(*corner) for corner in corners):
        message = tr("The file says {}, but its coordinates are no degrees.").format(crs_title(crs))
        report.error("crs_contradicted", f"{message} {hint}".strip(), where)
    elif crs.mapUnits() == Qgis.DistanceUnit.Meters and all(is_degrees(*corner) for corner in corners):
        message = tr("The file says {}, but its coordinates look like degrees.").format(crs_title(crs))
        report.error("crs_contradicted", f"{message} {hint}".strip(), where)
    else:
        report.info("crs", tr("Coordinate reference system: {}").format(crs_title(crs)), where)
        if not crs.authid():
            report.warn(
                "crs_custom",
                tr(
                    "The parameters of “{}” are those of no registered system; they are used as the file gives them."
                ).format(crs.description() or crs.toProj()),
                where,
            )
    return crs


def reproject(
    geometries: Sequence[QgsGeometry], source: QgsCoordinateReferenceSystem, target: str, report: Report, where: str
) -> None:
    """Move ``geometries`` from ``source`` to ``target`` in place.

    Of the operations that hold at the data's place the most accurate one that works here is used. Where a better
    one lacks its grid file, a finding names it with the metres at stake. KeckError where a point has no image.
    """
    destination = named_crs(target)
    if source == destination:
        return
    operations = _operations_here(geometries, source, destination)
    chosen = most_accurate([one for one in operations if one.isAvailable])
    context = QgsCoordinateTransformContext()
    if chosen is not None and chosen.proj:
        context.addCoordinateOperation(source, destination, chosen.proj, True)
    transform = QgsCoordinateTransform(source, destination, context)
    try:
        for geometry in geometries:
            if not geometry.isNull() and geometry.transform(transform) != Qgis.GeometryOperationResult.Success:
                raise QgsCsException(geometry.lastError())
            if not geometry.isNull() and not isfinite(geometry.boundingBox().area()):
                raise QgsCsException("infinite")
    except QgsCsException as error:
        raise KeckError(
            tr("Coordinates cannot be reprojected"),
            tr("{}: from {} to {}.").format(where, crs_title(source), crs_title(destination)),
            tr("Check the CRS of the source."),
        ) from error
    _tell(report, where, source, destination, chosen, most_accurate(operations))


def most_accurate(operations: Sequence[Operation]) -> Operation | None:
    """The operation with the smallest error in metres; one of unknown error (negative) only for want of others."""
    known = [one for one in operations if one.accuracy >= 0]
    if known:
        return min(known, key=lambda one: one.accuracy)
    return operations[0] if operations else None


def crs_title(crs: QgsCoordinateReferenceSystem) -> str:
    """Code and name, or what there is of them."""
    return " – ".join(part for part in (crs.authid(), crs.description()) if part) or tr("unknown")


def _operations_here(
    geometries: Sequence[QgsGeometry], source: QgsCoordinateReferenceSystem, destination: QgsCoordinateReferenceSystem
) -> list[Operation]:
    operations = list(QgsDatumTransform.operations(source, destination))
    extent = QgsRectangle()
    for geometry in geometries:
        if not geometry.isEmpty():
            extent.combineExtentWith(geometry.boundingBox())
    to_degrees = QgsCoordinateTransform(
        source, QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateTransformContext()
    )
    try:
        centre: QgsPointXY = to_degrees.transform(extent.center())
    except QgsCsException:
        return operations
    here = [one for one in operations if one.bounds.isEmpty() or one.bounds.contains(centre)]
    return here or operations


def _tell(
    report: Report,
    where: str,
    source: QgsCoordinateReferenceSystem,
    destination: QgsCoordinateReferenceSystem,
    chosen: Operation | None,
    best: Operation | None,
) -> None:
    accuracy = chosen.accuracy if chosen is not None else -1.0
    exactness = (
        tr("accurate to about {} m").format(format_number(accuracy, 1)) if accuracy >= 0 else tr("accuracy unknown")
    )
    message = tr("Reprojected from {} to {}, {}.").format(crs_title(source), crs_title(destination), exactness)
    grids = ""
    if best is not None and (chosen is None or accuracy < 0 or best.accuracy < accuracy):
        grids = ", ".join(grid.shortName for grid in best.grids if not grid.isAvailable)
    if best is None or not grids:
        report.info("reprojected", message, where)
        return
    missing = tr("{} m would be possible with the grid file {}, which is missing here.").format(
        format_number(best.accuracy, 1), grids
    )
    if accuracy < 0 or accuracy >= WORTH_A_WARNING:
        report.warn("grid_missing", f"{message} {missing}", where)
    else:
        report.info("reprojected", f"{message} {missing}", where)
