"""What holdings hold today."""

from collections.abc import Iterable

from ..geopackage.catalogue_rows import select_catalogue
from ..model.errors import KeckError
from ..model.findings import Finding
from ..model.geography import Geography, Overlay
from ..model.indicator import Catalogue
from ..model.observations import Observations
from ..model.progress import SILENT, Progress
from ..model.proposals import AreaShape, Facility
from ..model.text import tr
from . import facility_store, journal, level_store, observation_store, structural_zero_store
from .exposure import exposure
from .journal import JournalEntry
from .session import Session
from .withdrawal import Withdrawal, foresee


class Reading(Session):
    """The reading half of the gateway."""

    def exposure(self) -> list[Finding]:
        """Warnings where others may read the file."""
        return exposure(self.path)

    def catalogue(self) -> Catalogue:
        return select_catalogue(self._connection)

    def geography(self) -> Geography:
        """All levels and areas, the municipality included."""
        return level_store.geography(self._connection, self.municipality, self.municipality_key)

    def shapes(self, level: str) -> list[AreaShape]:
        """The polygons of a level, in key order; KeckError for an unknown level."""
        return level_store.shapes(self._connection, level)

    def overlays(self, geography: Geography, progress: Progress = SILENT) -> tuple[Overlay, ...]:
        """How those levels of ``geography()`` that do not nest lie upon one another; () where all nest."""
        from .overlays import overlays  # brings QGIS's geometry, which nothing else here needs

        return overlays(geography, self.shapes, progress) if geography.crossing else ()

    def observations(self, indicators: Iterable[str] | None = None) -> Observations:
        """The values as delivered (of some indicators, all where None), in columns over ``geography()``."""
        return observation_store.read(self._connection, self.geography(), indicators)

    def valued(self) -> set[str]:
        """Ids of the indicators of which values are held."""
        return observation_store.valued(self._connection, (one.id for one in self.catalogue()))

    def structural_zeros(self) -> set[tuple[str, str, str]]:
        """Indicator, level and area key of each declared cell."""
        return structural_zero_store.read(self._connection)

    def facilities(self) -> list[Facility]:
        return list(self.facilities_by_number().values())

    def facilities_by_number(self) -> dict[int, Facility]:
        """The facilities by the numbers under which they can be changed."""
        return facility_store.read(self._connection)

    def released_columns(self) -> dict[str, tuple[str, ...]]:
        """Further columns of facilities that may enter an edition, per category."""
        return facility_store.released_columns(self._connection)

    def sources(self) -> list[JournalEntry]:
        """The import journal, oldest first."""
        return journal.entries(self._connection)

    def level_sources(self) -> dict[str, int]:
        """The import that each level came with."""
        return level_store.sources(self._connection)

    def foresee_withdrawal(self, source_id: int) -> Withdrawal:
        """What ``withdraw`` would do where nothing rests on the import; KeckError for one not in force."""
        return foresee(self._connection, self._entry_in_force(source_id))

    def _entry_in_force(self, source_id: int) -> JournalEntry:
        entry = next((one for one in self.sources() if one.id == source_id), None)
        if entry is None or entry.withdrawn is not None:
            in_force = [str(one.id) for one in self.sources() if one.withdrawn is None]
            raise KeckError(
                tr("Import cannot be withdrawn"),
                tr("There is no import {} in force.").format(source_id),
                tr("In force are: {}").format(", ".join(in_force) or "–"),
            )
        return entry
