"""A table on its way into the holdings: read once, understood anew with every correction, written when it is right."""

import zipfile
from dataclasses import dataclass
from pathlib import Path

from ..holdings.gateway import Holdings
from ..model.indicator import Catalogue, Indicator
from ..model.progress import Progress, checkpoint
from ..model.proposals import CatalogueProposal, SourceFile
from ..model.text import tr
from .batch.sketch import indicator_name, sketch
from .file_words import title
from .grid import Grid, read_grid
from .headers import split_period
from .profile import Profile
from .rows import RowRole
from .snapshot import Snapshot
from .value_cells import read_column
from .value_import import ValueReading, read_values
from .xlsx import filled_sheets


@dataclass(frozen=True)
class Asked:
    """What the user has said about a table; what is empty is recognised."""

    sheet: str = ""
    level: str = ""
    period: str = ""
    profile: Profile | None = None
    new: tuple[Indicator, ...] = ()
    """Indicators that the catalogue is to get with the values."""


@dataclass(frozen=True)
class Sight:
    """What was seen: the table as understood, the holdings with which it was compared, and the new indicators that
    it needs."""

    reading: ValueReading
    held: Snapshot
    catalogue: Catalogue
    new: tuple[Indicator, ...] = ()

    def sketch(self, column: int) -> Indicator:
        """A new indicator for a column, as far as the table tells; what is missing has to be filled in."""
        reading, grid = self.reading, self.reading.grid
        rows = [row for row in range(len(grid.rows)) if reading.anatomy.role(row) is RowRole.AREA]
        values = read_column([grid.rows[row][column] for row in rows], reading.anatomy.markers).value
        file = Path(grid.name).stem
        header = split_period(reading.layout.title(column))[0] if reading.layout else ""
        taken = {one.id for one in self.catalogue}
        return sketch(indicator_name(title(file), header), header, file, values, False, taken)


class ValuePreview:
    """Looks at one file and one state of the holdings; ``look`` and ``write`` run in the background."""

    def __init__(self, holdings: Path, source: Path) -> None:
        self.source = source
        self.sheets: list[str] = []
        self.snapshot: Snapshot | None = None
        self.grid: Grid | None = None
        self._holdings = holdings
        self._grids: dict[str, Grid] = {}

    def look(self, asked: Asked, progress: Progress) -> Sight:
        """Understand the table as asked; KeckError where that makes no sense. The grid is there all the same."""
        checkpoint(progress, 0, tr("Reading the table …"))
        self.grid = self._read(asked.sheet)
        if self.snapshot is None:
            checkpoint(progress, 10, tr("Reading the holdings …"))
            self.snapshot = Snapshot.of(self._holdings, values=True)
        held = self.snapshot
        catalogue = Catalogue([*held.catalogue, *asked.new])
        reading = read_values(
            self.source, self.grid, catalogue, held.geography, held.observations, asked.level, asked.period,
            asked.profile, progress,
        )  # fmt: skip
        used = {column.indicator for column in reading.profile.columns} if reading.profile else set()
        return Sight(reading, held, catalogue, tuple(one for one in asked.new if one.id in used))

    def write(self, sight: Sight, progress: Progress) -> int:
        """Import what was looked at; KeckError where the holdings have changed since, and the next look is fresh."""
        self.snapshot = None
        checkpoint(progress, 0, tr("Writing values …"))
        work = tr("import of {}").format(self.source.name)
        return sight.held.write(work, lambda held: _write(held, sight))

    def _read(self, sheet: str) -> Grid:
        if not self.sheets and zipfile.is_zipfile(self.source):
            self.sheets = filled_sheets(self.source)
        name = sheet or (self.sheets[0] if self.sheets else "")
        if name not in self._grids:
            self._grids[name] = read_grid(self.source, name)
        return self._grids[name]


def _write(held: Holdings, sight: Sight) -> int:
    proposal = sight.reading.proposal
    if sight.new:
        source = SourceFile(
            "catalogue", tr("New indicators of {}").format(proposal.source.name), proposal.source.sha256
        )
        held.write_catalogue(CatalogueProposal(source, list(sight.new)))
    return held.write_values(proposal)
