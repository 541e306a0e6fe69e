"""The job that counts or measures the features of any layer per area."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from qgis.core import Qgis, QgsGeometry, QgsRectangle, QgsWkbTypes

from ..holdings.gateway import Holdings
from ..model.errors import KeckError
from ..model.findings import Report
from ..model.indicator import Catalogue, Indicator, Kind
from ..model.measure import Measure
from ..model.numbers import format_with_unit
from ..model.observations import Observations
from ..model.period import Period
from ..model.progress import SILENT, Progress, checkpoint
from ..model.proposals import SourceFile
from ..model.text import tr
from .area_finder import AreaFinder, refuse_no_areas, size_of
from .catalogue_columns import read_entry
from .facility_places import point_on
from .figure_proposal import FigureProposal, Figures, propose_figures, write_figures
from .level_proposal import Atlas
from .reprojection import reproject, source_crs
from .vector_source import VectorTable, read_source
from .wide import known_level

_GEOMETRY = {Measure.LENGTH: Qgis.GeometryType.Line, Measure.AREA: Qgis.GeometryType.Polygon}


@dataclass(frozen=True)
class Request:
    """What is counted for which indicator. What a new one needs besides (``name`` and so on) is read only if the
    catalogue lacks ``indicator``; no ``level`` means the finest areas, ``crs`` is for layers that do not say theirs."""

    indicator: str
    measure: Measure
    period: str
    level: str = ""
    name: str = ""
    theme: str = ""
    definition: str = ""
    unit: str = ""
    data_source: str = ""
    cycle: str = ""
    personal: bool = False
    crs: str = ""


def count_features(holdings: Path, source: str, request: Request, progress: Progress = SILENT) -> Report:
    """Count or measure a layer per area and write the figures, with an entry in the journal.

    The report adds ``indicators``. KeckError where the layer cannot be read or the request does not suit it.
    """
    with Holdings.open(holdings) as held:
        atlas = Atlas(held.geography(), held.shapes, held.crs)
        proposal = propose_layer_figures(source, atlas, held.catalogue(), held.observations(), request, progress)
        write_figures(held, proposal, progress)
    return proposal.report


def propose_layer_figures(
    source: str,
    atlas: Atlas,
    catalogue: Catalogue,
    held: Observations,
    request: Request,
    progress: Progress = SILENT,
) -> FigureProposal:
    """Read, count and check; a proposal whose report holds errors must not be written."""
    level, period = known_level(atlas.geography, request.level), Period.parse(request.period)
    known = catalogue.get(request.indicator)
    table = read_source(source, "", progress)
    indicator = known or _new_entry(request, table)
    unit = _unit(indicator, request.measure)
    report = table.report
    report.read = len(table.rows)
    _refuse_unsuitable(table, request.measure)
    finder = AreaFinder(atlas, level)
    refuse_no_areas(finder)
    figures = Figures(atlas.geography, finder.areas, period.text)
    crs = source_crs(table.crs, request.crs, _extent(table), atlas.crs, report, table.name)
    profile = {"measure": request.measure.name.lower(), "indicator": indicator.id, "level": level}
    origin = SourceFile("values", table.file, table.sha256, json.dumps(profile, ensure_ascii=False))
    if not report.errors:
        reproject(table.geometries, crs, atlas.crs, report, table.name)
        values = np.zeros(len(atlas.geography))
        outside = _entered(table, request.measure, finder, values, progress)
        _tell(indicator, values[finder.areas].sum() / unit, outside / unit, table, report)
        figures.enter(indicator.id, values / unit, finder.shapeless.tolist())
    return propose_figures(origin, figures, [indicator], catalogue, held, report, progress)


def _new_entry(request: Request, table: VectorTable) -> Indicator:
    units = list(request.measure.units()) or [tr("Features")]
    unit = request.unit or units[0]
    cells = {
        "id": request.indicator,
        "name": request.name,
        "themenfeld": request.theme,
        "definition": request.definition,
        "art": (Kind.COUNT if request.measure is Measure.COUNT else Kind.MEASURE).value,
        "einheit": unit,
        "nachkommastellen": "0" if unit == units[0] else "2",
        "personenbezogen": "ja" if request.personal else "nein",
        "aggregation": "summe",
        "quelle": request.data_source or table.name,
        "turnus": request.cycle,
    }
    entry, indicator = read_entry(cells)
    if indicator is None:
        raise KeckError(
            tr("Indicator is not complete"),
            tr("“{}” is not in the catalogue yet; a new indicator needs: {}").format(
                request.indicator, ", ".join([*entry.missing, *entry.wrong])
            ),
            tr("Fill them in, or choose an indicator of the catalogue."),
        )
    return indicator


def _unit(indicator: Indicator, measure: Measure) -> float:
    """How many metres or square metres go into one of the indicator's unit."""
    if measure is Measure.COUNT:
        suits = indicator.kind is Kind.COUNT
        wanted = tr("a number of features needs a count (anzahl)")
    else:
        suits = indicator.kind is Kind.MEASURE and indicator.unit in measure.units()
        wanted = tr("lengths and areas need a measure (messgroesse) in one of the units {}").format(
            ", ".join(measure.units())
        )
    if not suits:
        raise KeckError(
            tr("Indicator is of another kind"),
            tr("“{}” is given in {}; {}.").format(indicator.name, indicator.unit, wanted),
            tr("Choose another indicator, or make a new one."),
        )
    return measure.units().get(indicator.unit, 1.0)


def _refuse_unsuitable(table: VectorTable, measure: Measure) -> None:
    placed = [one for one in table.geometries if not one.isEmpty()]
    if not placed:
        raise KeckError(tr("Empty layer"), tr("“{}” holds no features with a geometry.").format(table.name))
    wanted = _GEOMETRY.get(measure)
    if wanted is not None and not any(_parts(one, wanted) for one in placed):
        raise KeckError(
            tr("Layer does not suit"),
            tr("“{}” has nothing of which this could be measured: {}.").format(table.name, measure.title()),
            tr("Lengths are measured of lines, areas of polygons."),
        )


def _entered(
    table: VectorTable, measure: Measure, finder: AreaFinder, values: NDArray[np.float64], progress: Progress
) -> float:
    """Add all features to ``values`` (areas,), in metres, square metres or features; returns what lies outside."""
    outside = 0.0
    for position, geometry in enumerate(table.geometries):
        if position % 100 == 0:
            checkpoint(progress, 30 + 55 * position / len(table.geometries), tr("Counting features"))
        if geometry.isEmpty():
            continue
        if measure is Measure.COUNT:
            areas = finder.of_point(QgsGeometry.fromPointXY(point_on(geometry).asPoint()))
            values[areas] += 1
            outside += not areas
        else:
            outside += sum(finder.measure(part, values) for part in _parts(geometry, _GEOMETRY[measure]))
    return outside


def _parts(geometry: QgsGeometry, kind: Qgis.GeometryType) -> list[QgsGeometry]:
    """The valid parts of that kind, without curves."""
    if QgsWkbTypes.isCurvedType(geometry.wkbType()):
        geometry = QgsGeometry(geometry.constGet().segmentize())
    if kind == Qgis.GeometryType.Polygon and not geometry.isGeosValid():
        geometry = geometry.makeValid()
    return [part for part in geometry.asGeometryCollection() if part.type() == kind and size_of(part) > 0]


def _extent(table: VectorTable) -> QgsRectangle:
    extent = QgsRectangle()
    for geometry in table.geometries:
        if not geometry.isEmpty():
            extent.combineExtentWith(geometry.boundingBox())
    return extent


def _tell(indicator: Indicator, inside: float, outside: float, table: VectorTable, report: Report) -> None:
    def amount(value: float) -> str:
        return format_with_unit(value, indicator.decimals, indicator.unit)

    text = tr("In all areas together: {}.").format(amount(inside))
    report.info("sum", text, indicator.id)
    if round(outside, indicator.decimals) > 0:
        text = tr("Outside all areas, and entered nowhere: {}.").format(amount(outside))
        report.warn("outside_municipality", text, table.name)
    without = sum(one.isEmpty() for one in table.geometries)
    if without:
        report.warn("no_geometry", tr("Features without a geometry are entered nowhere."), table.name, without)
