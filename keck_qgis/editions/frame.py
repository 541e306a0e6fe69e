"""The frame of an edition: whose it is, its levels and areas, and its catalogue."""

import sqlite3
from pathlib import Path
from types import TracebackType
from typing import Self

from ..geopackage.catalogue_rows import select_catalogue
from ..geopackage.geometry import from_blob
from ..geopackage.statements import select
from ..model.errors import KeckError
from ..model.geography import ROOT_LEVEL, Area, Geography, Level
from ..model.indicator import Audience, Catalogue
from ..model.lookup import nearest
from ..model.proposals import AreaShape
from ..model.text import tr
from .contents import Stamp
from .edition_file import open_edition


class Frame:
    """Opens without locks and leaves no file beside it; a context manager."""

    def __init__(self, path: Path, connection: sqlite3.Connection, stamp: Stamp) -> None:
        self.path = path
        self.stamp = stamp
        self._connection = connection
        self._catalogue: Catalogue | None = None
        self._levels = self._read_levels()
        self._areas: dict[str, list[tuple[str, str, str | None]]] = {}

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open and check an edition; KeckError where it is none, too new or changed (see ``open_edition``)."""
        path = Path(path).absolute()
        return cls(path, *open_edition(path))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._connection.close()

    @property
    def audience(self) -> Audience:
        return self.stamp.audience

    @property
    def number(self) -> int:
        return self.stamp.number

    @property
    def municipality(self) -> str:
        return self.stamp.municipality

    @property
    def municipality_key(self) -> str:
        return self.stamp.municipality_key

    @property
    def atlas_id(self) -> str:
        return self.stamp.atlas_id

    @property
    def created(self) -> str:
        """Time of the release, UTC, ISO 8601."""
        return self.stamp.created

    @property
    def crs(self) -> str:
        """Authority and code of the coordinate system, such as ``EPSG:25832``."""
        return self.stamp.crs

    @property
    def content_hash(self) -> str:
        """The hash of its contents, which was checked on opening."""
        query = "SELECT value FROM edition WHERE name = 'content_hash'"
        return str(self._connection.execute(query).fetchone()[0])

    def rule_note(self) -> str:
        """The k. A. rule in one sentence, as it stands below maps and tables."""
        rule = self.stamp.rule
        texts = [tr("n/s: hidden, so that counts of {} to {} persons cannot be recomputed.")]
        texts[0] = texts[0].format(rule.lowest_hidden, rule.threshold)
        if rule.minimum_base:
            small = (
                tr("Rates on fewer than {} persons are hidden.")
                if self.audience is Audience.PUBLIC
                else tr("Rates on fewer than {} persons are marked “small base”.")
            )
            texts.append(small.format(rule.minimum_base))
        return " ".join(texts)

    def levels(self) -> list[Level]:
        """The levels from coarse to fine, the municipality (``*``) first."""
        return [level for level, _table in self._levels.values()]

    def level(self, name: str) -> Level:
        """The level of that name; KeckError naming the nearest ones."""
        return self._level(name)[0]

    def layer_table(self, level: str) -> str:
        """Name of the level's polygon table; KeckError for the municipality, which has none."""
        table = self._level(level)[1]
        if not table:
            raise KeckError(
                tr("No areas to draw"),
                tr("The whole municipality is a figure, not a layer of areas."),
                nearest("", [level.name for level in self.levels() if level.name != ROOT_LEVEL]),
            )
        return table

    def areas(self, level: str) -> list[tuple[str, str, str | None]]:
        """Key, name and parent key of the areas of a level in key order."""
        if level == ROOT_LEVEL:
            return [(self.municipality_key, self.municipality, None)]
        if level not in self._areas:
            query = select(self.layer_table(level), ("area_key", "name", "parent_key"), "area_key")
            self._areas[level] = self._connection.execute(query).fetchall()
        return list(self._areas[level])

    def catalogue(self) -> Catalogue:
        """The indicators that the edition's audience may see, with those breakdowns whose parts it may see."""
        if self._catalogue is None:
            self._catalogue = select_catalogue(self._connection)
        return self._catalogue

    def geography(self) -> Geography:
        """All levels and areas, the municipality first."""
        levels = self.levels()
        return Geography(levels, [Area(level.name, *area) for level in levels for area in self.areas(level.name)])

    def shapes(self, level: str) -> list[AreaShape]:
        """The areas of a level with their polygons in key order; KeckError for the municipality, which has none."""
        query = select(self.layer_table(level), ("area_key", "name", "parent_key", "geom"), "area_key")
        rows = self._connection.execute(query)
        return [AreaShape(key, name, above, from_blob(blob)) for key, name, above, blob in rows]

    def _level(self, name: str) -> tuple[Level, str]:
        if name not in self._levels:
            hint = nearest(name, self._levels)
            raise KeckError(tr("Unknown level"), tr("There is no level “{}”.").format(name), hint)
        return self._levels[name]

    def _read_levels(self) -> dict[str, tuple[Level, str]]:
        query = """
            SELECT name, rank, parent, boundary_date, key_width, table_name FROM level ORDER BY rank, name
        """
        return {row[0]: (Level(*row[:5]), row[5]) for row in self._connection.execute(query)}
