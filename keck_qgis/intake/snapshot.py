"""The holdings as they were when a proposal was made: looked at without keeping the file open, written to later."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..holdings.gateway import Holdings
from ..holdings.journal import JournalEntry
from ..model.errors import KeckError
from ..model.geography import Geography
from ..model.indicator import Catalogue
from ..model.observations import Observations
from ..model.text import tr
from .catalogue_findings import HeldCatalogue, held_catalogue


@dataclass(frozen=True)
class Snapshot:
    """What a proposal rests on; ``observations`` are None where nobody asked for them."""

    path: Path
    atlas_id: str
    crs: str
    known: HeldCatalogue
    geography: Geography
    journal: tuple[JournalEntry, ...]
    observations: Observations | None = None

    @classmethod
    def of(cls, path: Path, values: bool = False) -> "Snapshot":
        """Look into holdings, with their values where these are asked for."""
        with Holdings.open(path, read_only=True) as held:
            return cls(
                path,
                held.atlas_id,
                held.crs,
                held_catalogue(held),
                held.geography(),
                tuple(held.sources()),
                held.observations() if values else None,
            )

    @property
    def catalogue(self) -> Catalogue:
        return self.known.catalogue

    def write(self, work: str, write: Callable[[Holdings], int]) -> int:
        """Write a proposal that rests on this state; KeckError where another import has come in between."""
        with Holdings.open(self.path) as held, held.together(work):
            if tuple(held.sources()) != self.journal:
                raise KeckError(
                    tr("Holdings have changed"),
                    tr("Something was imported or withdrawn since this preview was made."),
                    tr("The preview is made anew: look at it again, then import."),
                )
            return write(held)
