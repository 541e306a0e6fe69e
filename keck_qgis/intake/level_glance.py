"""A first look at a layer of areas: what an atlas that begins with it may be called, and lie in."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
    QgsRectangle,
)

from ..model.errors import KeckError
from ..model.findings import Report
from ..model.progress import SILENT, Progress
from .coordinates import DEGREES, guess_system
from .level_fields import LevelFields, choose_fields
from .level_name import guess_names
from .level_proposal import polygons_of
from .vector_source import read_source

_EXAMPLES = 3
_LONGEST_EXAMPLE = 24
_MUNICIPALITY_KEY = re.compile(r"(?<!\d)(?:0[1-9]|1[0-6])\d{6}(?!\d)")
_ZONES = ("EPSG:25832", "EPSG:25833")
_BETWEEN_ZONES = 12.0
_WEB_MERCATOR = "EPSG:3857"


@dataclass(frozen=True)
class LevelGlance:
    """What can be told of a layer without importing it; all texts but ``crs`` may be empty.

    ``examples``: some values of every field. ``crs``: one in metres in which the atlas may lie.
    """

    level: str
    municipality: str
    municipality_key: str
    areas: int
    crs: str
    examples: dict[str, str]
    key_field: str
    name_field: str


def glance_at_level(source: str, progress: Progress = SILENT) -> LevelGlance:
    """Read a layer and guess. KeckError where it cannot be read or has no polygons."""
    table = read_source(source, progress=progress)
    polygons = [one for one in polygons_of(table) if not one.isEmpty()]
    columns = {name: table.column(name) for name in table.fields}
    try:
        fields = choose_fields(columns, "", "", "", (), 0, Report(), table.name)
    except KeckError:  # no field can be the key: the user has to say which one is
        fields = LevelFields("", "")
    own, file = guess_names(table.name), guess_names(Path(table.file).name.partition(".")[0])
    return LevelGlance(
        own.level or file.level,
        own.rest or file.rest,
        _municipality_key(columns.values()),
        len(polygons),
        _crs_in_metres(table.crs, polygons),
        {name: _examples(values) for name, values in columns.items()},
        fields.key,
        fields.name,
    )


def _municipality_key(columns: Iterable[Sequence[object]]) -> str:
    """The official key of eight digits that one field has in every row, alone or within another text."""
    for values in columns:
        found = {tuple(_MUNICIPALITY_KEY.findall(str(value))) for value in values}
        if len(found) == 1 and len(keys := found.pop()) == 1:
            return str(keys[0])
    return ""


def _crs_in_metres(crs: QgsCoordinateReferenceSystem, polygons: Sequence[QgsGeometry]) -> str:
    """The layer's own reference system where it measures in metres, else the UTM zone that it lies in."""
    extent = QgsRectangle()
    for polygon in polygons:
        extent.combineExtentWith(polygon.boundingBox())
    centre = extent.center()
    if not crs.isValid() and (guess := guess_system([(centre.x(), centre.y())])):
        crs = QgsCoordinateReferenceSystem(guess.crs)
    if fits_an_atlas(crs):
        return str(crs.authid())
    degrees = QgsCoordinateReferenceSystem(DEGREES)
    try:
        centre = QgsCoordinateTransform(crs, degrees, QgsCoordinateTransformContext()).transform(centre)
    except QgsCsException:
        return _ZONES[0]
    return _ZONES[centre.x() >= _BETWEEN_ZONES]


def fits_an_atlas(crs: QgsCoordinateReferenceSystem) -> bool:
    """Whether areas and distances can be measured in it: those of Web Mercator's metres are half as long again."""
    in_metres = crs.isValid() and crs.mapUnits() == Qgis.DistanceUnit.Meters
    return bool(in_metres and crs.authid() and crs.authid() != _WEB_MERCATOR)


def _examples(values: Sequence[object]) -> str:
    """The first different values, cut where they are long."""
    texts = dict.fromkeys(str(value).strip() for value in values if value is not None)
    first = [text for text in texts if text][:_EXAMPLES]
    return ", ".join(text if len(text) <= _LONGEST_EXAMPLE else f"{text[: _LONGEST_EXAMPLE - 1]}…" for text in first)
