"""A level as an office sends it, turned into a checked proposal; nothing is written here."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass

from qgis.core import QgsGeometry, QgsRectangle

from ..model.errors import KeckError
from ..model.findings import Report
from ..model.geography import ROOT_LEVEL, Geography, Level
from ..model.progress import SILENT, Progress, checkpoint
from ..model.proposals import AreaShape, LevelProposal, SourceFile
from ..model.text import tr
from .boundary_date import boundary_date
from .coordinates import guess_system
from .level_fields import LevelFields, choose_fields, matching_level
from .level_nesting import assign_parents, check_cover, check_outline, check_tiling, nests_in
from .level_shapes import Shape, flat_polygons, repair, unite
from .level_table import level_rows
from .listing import listing
from .reprojection import reproject, source_crs
from .vector_source import VectorTable, read_source


@dataclass(frozen=True)
class LevelRequest:
    """What the user says about a level; what is left empty is guessed and reported."""

    name: str
    key_field: str = ""
    name_field: str = ""
    parent_level: str = ""
    parent_field: str = ""
    boundary_date: str = ""
    key_width: int = 0
    encoding: str = ""
    crs: str = ""


@dataclass(frozen=True)
class Atlas:
    """What is held already: the areas, their shapes by level, the CRS of all of them."""

    geography: Geography
    shapes: Callable[[str], list[AreaShape]]
    crs: str

    def shapes_of(self, level: str) -> list[Shape]:
        return shapes_of(self.shapes(level))

    def names_of(self, level: str) -> dict[str, str]:
        """Names of the areas of a level by their keys."""
        return {area.key: area.name for area in self.geography.areas if area.level == level}


def shapes_of(areas: Sequence[AreaShape]) -> list[Shape]:
    """Areas with their polygons as QGIS knows them."""
    return [Shape(one.key, one.name, one.parent_key, _from_wkb(one.wkb)) for one in areas]


@dataclass
class LevelReading:
    """A layer of areas as it was understood: what is to be written, and from which fields of which features.

    ``polygons`` are the features' own, in the atlas's CRS.
    """

    proposal: LevelProposal
    table: VectorTable
    fields: LevelFields
    polygons: list[QgsGeometry]


def propose_level(source: str, request: LevelRequest, atlas: Atlas, progress: Progress = SILENT) -> LevelProposal:
    """What ``understand_level`` proposes to write."""
    return understand_level(source, request, atlas, progress).proposal


def understand_level(source: str, request: LevelRequest, atlas: Atlas, progress: Progress = SILENT) -> LevelReading:
    """Read, repair and check a level. KeckError where the source cannot be read or the request does not fit it.

    A proposal whose report holds errors is complete as far as it could be made and must not be written.
    """
    name = new_name(request.name, atlas.geography)
    date = boundary_date(request.boundary_date)
    parent = _parent_level(request.parent_level, atlas.geography)
    table = read_source(source, request.encoding, progress)
    report = table.report
    report.read = len(table.rows)
    if not table.rows:
        raise KeckError(tr("Empty layer"), tr("“{}” holds no areas.").format(table.name))
    polygons = polygons_of(table)
    parents = atlas.names_of(parent.name) if parent else {}
    fields = choose_fields(
        {column: table.column(column) for column in table.fields},
        request.key_field,
        request.name_field,
        request.parent_field if parent else "",
        parents,
        parent.key_width if parent else 0,
        report,
        table.name,
    )
    if parent is None:
        _suggest_parent(table, fields, atlas, report)
    rows = level_rows(
        table,
        fields,
        request.key_width,
        atlas.geography.root.key,
        parents,
        parent.key_width if parent else 0,
        report,
        table.name,
    )
    _place(polygons, table, rows.keys, request.crs, atlas.crs, progress)
    shapes = [
        Shape(key, label, above, geometry, (row,))
        for row, (key, label, above, geometry) in enumerate(
            zip(rows.keys, rows.names, rows.parent_keys, polygons, strict=True)
        )
        if key and not geometry.isEmpty()
    ]
    if not report.errors:
        repair(shapes, report, table.name, progress)
    if not report.errors:
        shapes = unite(shapes, report, table.name)
    if not report.errors:
        _check_places(shapes, parent, name, atlas, report, table.name, progress)
    level = Level(
        name, _rank(parent, len(shapes), atlas.geography), parent.name if parent else None, date, rows.key_width
    )
    profile = json.dumps({**asdict(request), **_chosen(fields, rows.key_width, table.encoding)}, ensure_ascii=False)
    areas = [AreaShape(one.key, one.name, one.parent_key, one.geometry.asWkb().data()) for one in shapes]
    proposal = LevelProposal(SourceFile("level", table.file, table.sha256, profile), level, areas, report)
    return LevelReading(proposal, table, fields, polygons)


def _chosen(fields: LevelFields, key_width: int, encoding: str) -> dict[str, object]:
    return {
        "key_field": fields.key,
        "name_field": fields.name,
        "parent_field": fields.parent,
        "key_width": key_width,
        "encoding": encoding,
    }


def new_name(name: str, geography: Geography) -> str:
    """The name as a new level may have it; KeckError for none, and for one that is taken."""
    name = " ".join(name.split())
    if not name or name == ROOT_LEVEL:
        raise KeckError(
            tr("Level without a name"),
            tr("A level needs a name; “*” is the municipality itself."),
            tr("Name it as your office does, for instance “Stadtteile”."),
        )
    if any(level.name.casefold() == name.casefold() for level in geography.levels):
        raise KeckError(
            tr("Level exists"),
            tr("The holdings have a level “{}” already.").format(name),
            tr("Choose another name, or withdraw the import of the old one first."),
        )
    return name


def _parent_level(name: str, geography: Geography) -> Level | None:
    return geography.level(name) if name and name != ROOT_LEVEL else None


def _suggest_parent(table: VectorTable, fields: LevelFields, atlas: Atlas, report: Report) -> None:
    """Say so where a field names areas of a level that the new one was not told to nest in."""
    levels = {
        level.name: (atlas.names_of(level.name).keys(), level.key_width)
        for level in reversed(atlas.geography.levels)
        if level.name != ROOT_LEVEL
    }
    found = matching_level({column: table.column(column) for column in table.fields}, fields, levels)
    if found:
        level, field = found
        report.warn(
            "parent_level_possible",
            tr(
                "The field {} names areas of the level “{}”: give that as the parent level if this one nests in it."
            ).format(field, level),
            table.name,
        )


def polygons_of(table: VectorTable) -> list[QgsGeometry]:
    """The polygons of the features, empty ones where a feature has none. KeckError for a layer without any."""
    polygons = [flat_polygons(geometry) for geometry in table.geometries]
    if all(polygon.isEmpty() for polygon in polygons):
        raise KeckError(
            tr("No polygons"),
            tr("“{}” holds no polygons.").format(table.name),
            tr("A level is a layer of areas. Tables are imported as values, points as facilities."),
        )
    return polygons


def _place(
    geometries: list[QgsGeometry],
    table: VectorTable,
    keys: list[str],
    given_crs: str,
    atlas_crs: str,
    progress: Progress,
) -> None:
    """Move the polygons to the atlas's CRS, in place; report empty ones and doubts about the CRS."""
    report = table.report
    empty = [row for row, geometry in enumerate(geometries) if geometry.isEmpty()]
    if empty:
        text = tr("Areas without a polygon: {}").format(listing([keys[row] or "?" for row in empty]))
        report.error("empty_geometry", text, table.name, len(empty), [(row + 1, None) for row in empty])
    extent = QgsRectangle()
    for geometry in geometries:
        if not geometry.isEmpty():
            extent.combineExtentWith(geometry.boundingBox())
    crs = source_crs(table.crs, given_crs, extent, atlas_crs, report, table.name)
    if report.errors:
        return
    guess = guess_system([(extent.center().x(), extent.center().y())], crs.authid())
    if guess and guess.swapped:
        for geometry in geometries:
            geometry.get().swapXy()
        report.warn("axes_swapped", tr("Easting and northing (longitude and latitude) were swapped."), table.name)
    checkpoint(progress, 25, tr("Reprojecting"))
    reproject(geometries, crs, atlas_crs, report, table.name)


def _check_places(
    shapes: list[Shape],
    parent: Level | None,
    name: str,
    atlas: Atlas,
    report: Report,
    where: str,
    progress: Progress,
) -> None:
    if parent is not None:
        above = atlas.shapes_of(parent.name)
        assign_parents(shapes, above, report, where, progress)
        check_tiling(shapes, report, where, progress)
        check_cover(shapes, above, report, where)
        return
    union = check_tiling(shapes, report, where, progress)
    others = [level for level in atlas.geography.levels if level.name != ROOT_LEVEL and level.parent is None]
    if others:
        checkpoint(progress, 90, tr("Comparing with the municipality"))
        outline = QgsGeometry.unaryUnion([one.geometry for one in atlas.shapes_of(others[0].name)])
        check_outline(union, outline, others[0].name, report, where)
        _name_undeclared_parent(shapes, atlas, report, where)


def _name_undeclared_parent(shapes: list[Shape], atlas: Atlas, report: Report, where: str) -> None:
    """Say so where the areas nest in a held level by their shapes, unless a field has told it already."""
    if any(finding.code == "parent_level_possible" for finding in report.findings):
        return
    for level in reversed(atlas.geography.levels):
        held = len(atlas.geography.of_level(level.name))
        if level.name != ROOT_LEVEL and 1 < held < len(shapes) and nests_in(shapes, atlas.shapes_of(level.name)):
            text = tr("Each area lies in one area of the level “{}”: as its parent level that would get their sums.")
            report.info("nests_undeclared", text.format(level.name), where)
            return


def _rank(parent: Level | None, areas: int, geography: Geography) -> int:
    """Below its parent; without one below every level that has fewer areas."""
    if parent is not None:
        return parent.rank + 1
    coarser = [level.rank for level in geography.levels if len(geography.of_level(level.name)) < areas]
    return max(coarser, default=0) + 1


def _from_wkb(wkb: bytes) -> QgsGeometry:
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    return geometry
