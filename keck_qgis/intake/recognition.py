"""What a file is, told by its contents: levels, facilities, tables, a catalogue, a profile, an atlas."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsProviderRegistry,
    QgsProviderSublayerDetails,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..geopackage import container
from ..model.errors import KeckError
from ..model.progress import SILENT, Progress, checkpoint
from ..model.text import tr
from . import houses
from .archive import check_archive
from .catalogue_columns import MANDATORY
from .facility_columns import guess_columns
from .gathering import LAYERS, TABLES, gather
from .grid import Grid, read_grid
from .structural_zero_import import HEADER as ZERO_HEADER
from .vector_source import layer_name

_HEADER_WITHIN = 20
_OF_INSTITUTIONS = {"name", "opening_hours", "target_group", "concept", "website", "provider", "capacity"}
_COVERING = 0.15
"""Areas fill their surroundings; playgrounds drawn as polygons fill next to nothing of a city."""


class Content(Enum):
    """What a file, a layer of it or a sheet of it holds."""

    ATLAS = "atlas"
    CATALOGUE = "catalogue"
    LEVEL = "level"
    VALUES = "values"
    ZEROS = "structural_zeros"
    ADDRESSES = "addresses"
    FACILITIES = "facilities"
    VALUE_PROFILE = "value_profile"
    FACILITY_PROFILE = "facility_profile"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Recognised:
    """A file, or one layer or sheet of it; ``source`` names it as the importers take it.

    ``count``: areas, facilities or rows. ``fields``: those of a layer. ``reason``: why there is nothing in it.
    """

    path: Path
    content: Content
    source: str
    part: str = ""
    count: int = 0
    placed: bool = False
    fields: tuple[str, ...] = ()
    reason: str = ""


def recognise_all(paths: Iterable[Path], progress: Progress = SILENT) -> list[Recognised]:
    """What all the files hold, in their order; nothing is raised for a file, it holds ``NOTHING`` then."""
    try:
        files = gather(paths, progress)
    except OSError as error:
        return [_nothing(Path(error.filename or ""), _unreadable(error))]
    found: list[Recognised] = []
    for number, path in enumerate(files):
        checkpoint(progress, 100 * number / len(files), tr("Looking at {}").format(path.name))
        found += recognise(path)
    return found


def recognise(path: Path) -> list[Recognised]:
    """What a file holds: one entry, or one per layer or sheet."""
    try:
        suffix = path.suffix.lower()
        if not path.is_file():
            raise KeckError(tr("File not found"), tr("There is no file “{}”.").format(path))
        if suffix in TABLES:
            return _tables(path)
        if suffix == ".json" and (own := _profile(path)):
            return [own]
        if suffix in LAYERS:
            return _layers(path)
        return [_nothing(path, tr("Files that end in “{}” are not known here.").format(suffix))]
    except KeckError as error:
        return [_nothing(path, " ".join(filter(None, (error.text, error.hint))))]
    except OSError as error:
        return [_nothing(path, _unreadable(error))]


def _unreadable(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return tr("It is open in another program or may not be read here.")
    return tr("It cannot be read: {}").format(error.strerror or error)


def _nothing(path: Path, reason: str, part: str = "") -> Recognised:
    return Recognised(path, Content.NOTHING, str(path), part, reason=reason)


def _profile(path: Path) -> Recognised | None:
    """What a JSON file is that is no layer; None for a layer (GeoJSON)."""
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except ValueError as error:
        raise KeckError(tr("File cannot be read"), tr("“{}” is no JSON file.").format(path.name)) from error
    if isinstance(content, dict) and "findings" in content and isinstance(content.get("profile"), dict):
        content = content["profile"]
    if isinstance(content, dict) and "type" in content:
        return None
    columns = content.get("columns") if isinstance(content, dict) else None
    if isinstance(columns, list):
        return Recognised(path, Content.VALUE_PROFILE, str(path))
    if isinstance(columns, dict):
        return Recognised(path, Content.FACILITY_PROFILE, str(path))
    return _nothing(path, tr("This JSON file is neither a layer nor a profile."))


def _tables(path: Path) -> list[Recognised]:
    if path.suffix.lower() not in (".xlsx", ".xlsm"):
        return [_table(path, read_grid(path))]
    from .xlsx import filled_sheets

    sheets = filled_sheets(path)
    if not sheets:
        return [_nothing(path, tr("The workbook holds no rows."))]
    single = len(sheets) == 1
    return [_table(path, read_grid(path, sheet), "" if single else sheet) for sheet in sheets]


def _table(path: Path, grid: Grid, part: str = "") -> Recognised:
    first = [grid.text(0, column).casefold() for column in range(grid.width)]
    content, placed = Content.VALUES, False
    if len(grid.rows) < 2:
        return _nothing(path, tr("The table holds a header at most, and no rows."), part)
    if set(first) >= set(MANDATORY[:5]):
        content = Content.CATALOGUE
    elif set(first) >= set(ZERO_HEADER) and "wert" not in first:
        content = Content.ZEROS
    elif _addresses(_headers(grid)):
        content, placed = Content.ADDRESSES, True
    elif listed := _facilities(grid):
        content, placed = Content.FACILITIES, listed == "placed"
    # a single sheet needs no name: a colleague's workbook of next year may call it otherwise
    source = f"{path}|layername={part}" if part else str(path)
    return Recognised(path, content, source, part, len(grid.rows) - 1, placed)


def _headers(grid: Grid) -> list[str]:
    return [text for column in range(grid.width) if (text := grid.text(0, column))]


def _addresses(headers: Sequence[str], placed: bool = False) -> bool:
    """Whether these are houses and not institutions: streets with numbers, coordinates, and nothing with a name."""
    columns = guess_columns(headers)
    if not (placed or columns.coordinates) or columns.fields.keys() & _OF_INSTITUTIONS:
        return False
    found = houses.guessed([one for one in headers if placed or one not in columns.coordinates])
    return bool(found["street"] and found["number"])


def _facilities(grid: Grid) -> str:
    """Whether a table lists institutions: ``placed`` or ``listed``, empty where not.

    They have a name and an address or coordinates; a table of values has neither.
    """
    for row in range(min(len(grid.rows), _HEADER_WITHIN)):
        columns = guess_columns([text for column in range(grid.width) if (text := grid.text(row, column))])
        if columns.coordinates and ("name" in columns.fields or columns.address):
            return "placed"
        if columns.address and "name" in columns.fields:
            return "listed"
    return ""


def _layers(path: Path) -> list[Recognised]:
    if path.suffix.lower() == ".zip":
        check_archive(path)
    elif path.suffix.lower() == ".gpkg" and _is_atlas(path):
        return [Recognised(path, Content.ATLAS, str(path))]
    registry = QgsProviderRegistry.instance()
    layers = [
        one
        for one in registry.querySublayers(str(path), Qgis.SublayerQueryFlag.ResolveGeometryType)
        if one.type() == Qgis.LayerType.Vector and one.providerKey() == "ogr"
    ]
    spatial = [one for one in layers if one.wkbType() != Qgis.WkbType.NoGeometry]
    if not spatial:
        raise KeckError(
            tr("No layer in the file"),
            tr("QGIS finds no readable layer in “{}”.").format(path.name),
            tr("Expected is a shapefile (.shp, .shx, .dbf and .prj, also zipped), a GeoPackage or a GeoJSON file."),
        )
    return [_layer(path, one, len(spatial) > 1) for one in spatial]


def _is_atlas(path: Path) -> bool:
    """Whether a GeoPackage is ours: holdings or an edition."""
    connection = container.connect(path, read_only=True)
    try:
        names = container.table_names(connection)
    except Exception as error:
        raise KeckError(
            tr("No layer in the file"), tr("QGIS finds no readable layer in “{}”.").format(path.name)
        ) from error
    finally:
        connection.close()
    return "edition" in names or {"setting", "observation", "source"} <= set(names)


def _layer(path: Path, found: QgsProviderSublayerDetails, several: bool) -> Recognised:
    name = layer_name(found)
    layer = QgsVectorLayer(found.uri(), name, "ogr")
    part = name if several else ""
    source = f"{path}|layername={name}" if several else str(path)
    if not layer.isValid() or not layer.featureCount():
        return _nothing(path, tr("The layer “{}” holds nothing.").format(name), part)
    kind = QgsWkbTypes.geometryType(layer.wkbType())
    if kind == Qgis.GeometryType.Line:
        return _nothing(path, tr("The layer “{}” holds lines; levels are areas, facilities points.").format(name), part)
    covering = kind == Qgis.GeometryType.Polygon and _covers(layer)
    fields = tuple(one.name() for one in layer.fields())
    content = Content.LEVEL if covering else Content.ADDRESSES if _addresses(fields, True) else Content.FACILITIES
    return Recognised(path, content, source, part, layer.featureCount(), True, fields)


def _covers(layer: QgsVectorLayer) -> bool:
    ground = layer.extent().area()
    return ground > 0 and sum(one.geometry().area() for one in layer.getFeatures()) >= _COVERING * ground
