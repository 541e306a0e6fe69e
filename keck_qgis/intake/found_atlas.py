"""The job that founds an atlas: its holdings and, where a layer is given, their first level. All or nothing."""

from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem

from ..holdings.exposure import exposure
from ..holdings.gateway import Holdings
from ..model.errors import KeckError
from ..model.files import written_beside
from ..model.findings import Finding, Report, Severity
from ..model.indicator import Catalogue
from ..model.progress import SILENT, Progress, Stretch, checkpoint
from ..model.rule import HANDBOOK, Rule
from ..model.text import tr
from ..resources import resource
from .catalogue_file import read_catalogue
from .level_import import import_level
from .level_proposal import LevelRequest


@dataclass(frozen=True)
class AtlasRequest:
    """What the user says about the new atlas; without a catalogue it begins with the starter catalogue."""

    municipality: str
    municipality_key: str
    crs: str
    rule: Rule = HANDBOOK
    catalogue: Path | None = None
    source: str = ""
    level: LevelRequest | None = None


def found_atlas(target: Path, request: AtlasRequest, progress: Progress = SILENT) -> Report:
    """Make holdings at ``target`` with what ``request`` says; where a level is asked for, ``source`` is read as such.

    Where the report has errors, nothing has been made. KeckError for an existing file, a faulty catalogue or rule,
    a reference system in degrees and a layer that cannot be read.
    """
    _refuse_degrees(request.crs)
    _refuse_existing(target)
    indicators, report = read_catalogue(request.catalogue or resource("starter_catalogue.csv"))
    if report.errors:
        return report
    if request.catalogue is None:
        report = Report()  # how our own file is read is of no interest to anybody
    checkpoint(progress, 10, tr("Writing the holdings …"))
    with suppress(_LevelRefusedError), written_beside(target) as draft:
        Holdings.create(
            draft, request.municipality, request.municipality_key, request.crs, request.rule, Catalogue(indicators)
        ).close()
        if request.level is not None:
            level = import_level(draft, request.source, **asdict(request.level), progress=Stretch(progress, 20, 95))
            report = _joined(level, report)
            if report.errors:
                raise _LevelRefusedError
        _refuse_existing(target)
        checkpoint(progress, 98)
    if not report.errors:
        report.findings.insert(0, _summary(request, len(indicators), report.written))
        report.extend(exposure(target))
    return report


class _LevelRefusedError(Exception):
    """The first level has errors: the draft goes."""


def _summary(request: AtlasRequest, indicators: int, areas: int) -> Finding:
    text = tr("{} indicators.").format(indicators)
    if request.level is not None:
        text = tr("{} indicators, level “{}” with {} areas.").format(indicators, request.level.name, areas)
    return Finding(Severity.INFO, "atlas_founded", text)


def _joined(level: Report, catalogue: Report) -> Report:
    """The level's report with what was found in the catalogue before it."""
    level.findings[:0] = catalogue.findings
    return level


def _refuse_degrees(crs: str) -> None:
    """Areas and distances are measured in the atlas's reference system."""
    if QgsCoordinateReferenceSystem(crs).isGeographic():
        raise KeckError(
            tr("Reference system in degrees"),
            tr("“{}” has no metres: areas and distances could not be measured.").format(crs),
            tr("Choose a projected one, such as EPSG:25832 or EPSG:25833."),
        )


def _refuse_existing(target: Path) -> None:
    if target.exists():
        raise KeckError(
            tr("Holdings cannot be made"), tr("“{}” exists already.").format(target), tr("Choose another name.")
        )
