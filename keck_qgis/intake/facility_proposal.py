"""A list of facilities as an office sends it, turned into a checked proposal; nothing is written here."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from qgis.core import QgsGeometry

from ..model.errors import KeckError
from ..model.geography import ROOT_LEVEL
from ..model.lookup import nearest
from ..model.progress import SILENT, Progress, checkpoint
from ..model.proposals import Facility, FacilityProposal, SourceFile
from ..model.text import tr
from .address_matching import placed_by_address
from .facility_columns import FacilityColumns, field_title
from .facility_places import Places, check_inside, places_of_columns, places_of_layer
from .facility_profile import FacilityProfile, profile_of, settle_columns
from .facility_rows import facilities_of, kept_columns
from .facility_table import FacilityTable, read_facilities
from .houses import Houses
from .level_proposal import Atlas
from .level_shapes import Shape
from .listing import listing


@dataclass
class FacilityReading:
    """A list of facilities as it was understood: what is to be written, from which table, by which columns."""

    proposal: FacilityProposal
    table: FacilityTable
    columns: FacilityColumns
    profile: FacilityProfile


def propose_facilities(
    source: str,
    atlas: Atlas,
    category: str = "",
    profile: FacilityProfile | None = None,
    held: Sequence[Facility] = (),
    progress: Progress = SILENT,
    houses: Houses | None = None,
) -> FacilityProposal:
    """What ``understand_facilities`` proposes to write."""
    return understand_facilities(source, atlas, category, profile, held, progress, houses).proposal


def understand_facilities(
    source: str,
    atlas: Atlas,
    category: str = "",
    profile: FacilityProfile | None = None,
    held: Sequence[Facility] = (),
    progress: Progress = SILENT,
    houses: Houses | None = None,
) -> FacilityReading:
    """Read and check facilities; ``held`` are those already there, ``houses`` place those without coordinates.
    KeckError where the source cannot be read.

    A proposal whose report holds errors is complete as far as it could be made and must not be written.
    """
    profile = profile or FacilityProfile()
    table = read_facilities(source, profile.sheet, profile.headers(), progress)
    report = table.report
    report.read = len(table.rows)
    if not table.rows:
        raise KeckError(tr("Empty list"), tr("“{}” holds no facilities.").format(table.name))
    columns = _columns(table, profile, category)
    if table.geometries:
        places = places_of_layer(table, profile.crs, atlas.crs, progress)
    elif columns.coordinates:
        places = places_of_columns(table, columns.coordinates, profile.crs, atlas.crs)
    else:
        places = Places([QgsGeometry()] * len(table.rows), profile.crs)
    checkpoint(progress, 70, tr("Checking the facilities"))
    facilities = facilities_of(table, columns, places, category or profile.category)
    names = [one.name for one in facilities]
    if not report.errors:
        check_inside(places.points, names, _ground(atlas), table)
    if houses is not None:
        facilities = placed_by_address(facilities, houses, report)
    _report_unplaced(table, columns, facilities)
    _report_repeated(table, facilities, held)
    kept = kept_columns(table, columns)
    released = _released(profile.released_columns, table.headers, kept)
    internal = [header for header in kept if header not in released]
    if internal:
        report.info(
            "columns_kept_internal",
            tr("Columns kept in the holdings only, until a profile releases them: {}").format(
                listing(internal, len(internal))
            ),
            table.name,
            len(internal),
        )
    used = profile_of(columns, profile, category or profile.category, places.crs, table.sheet)
    proposal = FacilityProposal(
        SourceFile("facilities", table.file, table.sha256, used.to_json()), facilities, released, report
    )
    return FacilityReading(proposal, table, columns, used)


def _columns(table: FacilityTable, profile: FacilityProfile, category: str) -> FacilityColumns:
    columns = settle_columns(profile, table.headers)
    fields = dict(columns.fields)
    if (category or profile.category) and "category" not in profile.columns:
        # Who names the category means it; a column that only looks like one stays a further column.
        fields.pop("category", None)
    # The geometries of a layer are more exact than the columns into which they were rounded.
    columns = replace(columns, fields=fields, coordinates=() if table.geometries else columns.coordinates)
    if "name" not in fields and not columns.address:
        raise KeckError(
            tr("No list of facilities"),
            tr("“{}” has no column with names or addresses. Columns: {}.").format(table.name, ", ".join(table.headers)),
            tr("Name the columns in a profile, or check that this is the right file."),
        )
    shown = [f"{field_title(name)} = {header}" for name, header in fields.items()]
    if columns.address:
        shown.append(f"{field_title('address')} = {' + '.join(columns.address)}")
    table.report.info("columns", tr("Columns read as: {}").format(listing(shown, len(shown))), table.name)
    return columns


def _released(wanted: Sequence[str], headers: Sequence[str], kept: Sequence[str]) -> tuple[str, ...]:
    for name in wanted:
        if name not in headers:
            raise KeckError(
                tr("Unknown column"),
                tr("The profile releases the column “{}”, which the list does not have.").format(name),
                nearest(name, kept, len(kept)),
            )
    return tuple(name for name in wanted if name in kept)


def _ground(atlas: Atlas) -> list[Shape]:
    """The areas of the coarsest level."""
    levels = [level.name for level in atlas.geography.levels if level.name != ROOT_LEVEL]
    return atlas.shapes_of(levels[0]) if levels else []


def _report_unplaced(table: FacilityTable, columns: FacilityColumns, facilities: Sequence[Facility]) -> None:
    rows = [row for row, one in enumerate(facilities) if one.x is None]
    unplaced = [facilities[row].name for row in rows]
    if not unplaced:
        return
    message = tr("Facilities without coordinates stay in the list and on no map: {}").format(listing(unplaced))
    if len(unplaced) == len(facilities) and not table.geometries and not columns.coordinates:
        message = tr("The list has no coordinates; all its facilities stay in the list and on no map.")
    table.report.warn("not_placed", message, table.name, len(unplaced), table.cells(rows))


def identity(one: Facility) -> tuple[str, str, str]:
    """By what a facility is told to be the same as another: category, name, address."""
    return one.category, one.name, one.address


def _report_repeated(table: FacilityTable, facilities: Sequence[Facility], held: Sequence[Facility]) -> None:
    counts = Counter(map(identity, facilities))
    repeated = [f"{name} ({count})" for (_, name, _), count in counts.items() if count > 1]
    if repeated:
        table.report.warn(
            "duplicate_facility",
            tr("Facilities that stand in the list several times: {}").format(listing(repeated)),
            table.name,
            len(repeated),
            table.cells(row for row, one in enumerate(facilities) if counts[identity(one)] > 1),
        )
    there = set(map(identity, held))
    again = [name for (kind, name, address) in counts if (kind, name, address) in there]
    if again:
        table.report.warn(
            "facility_held_already",
            tr("Facilities that the holdings have already; withdraw the earlier import to replace them: {}").format(
                listing(again)
            ),
            table.name,
            len(again),
            table.cells(row for row, one in enumerate(facilities) if identity(one) in there),
        )
