"""A table on its way into the holdings: read once, understood anew with every correction, written when it is right."""

import zipfile
from dataclasses import dataclass
from pathlib import Path

from ..model.progress import Progress, checkpoint
from ..model.text import tr
from .grid import Grid, read_grid
from .profile import Profile
from .snapshot import Snapshot
from .value_import import ValueReading, read_values
from .xlsx import filled_sheets


@dataclass(frozen=True)
class Asked:
    """What the user has said about a table; what is empty is recognised."""

    sheet: str = ""
    level: str = ""
    period: str = ""
    profile: Profile | None = None


@dataclass(frozen=True)
class Sight:
    """What was seen: the table as understood, and the holdings with which it was compared."""

    reading: ValueReading
    held: Snapshot


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
        reading = read_values(
            self.source, self.grid, held.catalogue, held.geography, held.observations, asked.level, asked.period,
            asked.profile, progress,
        )  # fmt: skip
        return Sight(reading, held)

    def write(self, sight: Sight, progress: Progress) -> int:
        """Import what was looked at; KeckError where the holdings have changed since, and the next look is fresh."""
        self.snapshot = None
        checkpoint(progress, 0, tr("Writing values …"))
        work = tr("import of {}").format(self.source.name)
        return sight.held.write(work, lambda held: held.write_values(sight.reading.proposal))

    def _read(self, sheet: str) -> Grid:
        if not self.sheets and zipfile.is_zipfile(self.source):
            self.sheets = filled_sheets(self.source)
        name = sheet or (self.sheets[0] if self.sheets else "")
        if name not in self._grids:
            self._grids[name] = read_grid(self.source, name)
        return self._grids[name]
