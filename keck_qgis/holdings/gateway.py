"""The internal GeoPackage ("Datenbestand"): the one way in and out of raw figures."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from ..model.errors import KeckError
from ..model.findings import Report
from ..model.geography import Geography
from ..model.indicator import Catalogue
from ..model.proposals import (
    CatalogueProposal,
    FacilityChangeProposal,
    FacilityProposal,
    LevelChangeProposal,
    LevelProposal,
    SourceFile,
    StructuralZeroProposal,
    ValueProposal,
)
from ..model.rule import Rule
from ..model.rule_text import refuse_nonsense
from ..model.text import tr
from . import (
    catalogue_store,
    creation,
    facility_store,
    journal,
    level_changes,
    level_store,
    observation_store,
    rule_store,
    structural_zero_store,
)
from .releasing import Releasing

_UNDO: dict[str, Callable[[sqlite3.Connection, int], object]] = {
    "catalogue": catalogue_store.bring_back,
    "level": level_store.remove,
    "level_change": level_changes.bring_back,
    "values": observation_store.bring_back,
    "facilities": facility_store.bring_back,
    "structural_zeros": structural_zero_store.remove,
    "rule": rule_store.bring_back,
}
"""How each kind of import is undone."""


class Holdings(Releasing):
    """An open holdings file: read (``reading.py``), released from (``releasing.py``) and, here, written to.

    Every ``write_…`` and ``withdraw`` is one transaction with its journal entry: it happens as a whole or not
    at all; inside ``together()`` all of them do. They raise KeckError for a proposal with errors and where another
    program holds the file.
    """

    @classmethod
    def create(
        cls, path: Path, municipality: str, municipality_key: str, crs: str, rule: Rule, catalogue: Catalogue
    ) -> "Holdings":
        """Make holdings at ``path``; KeckError for an existing file, an unknown CRS or a faulty catalogue."""
        creation.make(path, municipality.strip(), municipality_key.strip(), crs, rule, catalogue)
        return cls.open(path)

    def write_catalogue(self, proposal: CatalogueProposal) -> int:
        """Add entries, replacing those with the same id, remove and reorder; returns the source id."""
        count = len(proposal.indicators) + len(proposal.removed) or len(proposal.order)
        return self._write(
            proposal.source,
            proposal.report,
            count,
            lambda source_id: catalogue_store.take_over(self._connection, proposal, source_id, self.rule),
        )

    def write_level(self, proposal: LevelProposal) -> int:
        """Add a level with its areas; KeckError where the name is taken. Returns the source id."""
        count = len(proposal.areas)
        return self._write(
            proposal.source,
            proposal.report,
            count,
            lambda source_id: level_store.add(self._connection, proposal, source_id),
        )

    def write_levels(self, proposal: LevelChangeProposal) -> int:
        """Change held levels: name, order, parent, date of the boundaries. Returns the source id."""

        def change(source_id: int) -> None:
            level_changes.take_over(self._connection, proposal, source_id)
            self._check_structural_zeros(self.geography())

        return self._write(proposal.source, proposal.report, len(proposal.levels), change)

    def write_values(self, proposal: ValueProposal) -> int:
        """Add observations; held ones of the same cells are replaced. Returns the source id."""

        def add(source_id: int) -> None:
            groups = observation_store.grouped(proposal.rows)
            geography = self.geography()
            observation_store.check(groups, self.catalogue(), geography)
            observation_store.write(self._connection, groups, source_id)
            self._check_structural_zeros(geography)
            journal.complete(self._connection, source_id, len(proposal.rows))

        return self._write(proposal.source, proposal.report, len(proposal.rows), add)

    def write_facilities(self, proposal: FacilityProposal) -> int:
        """Add facilities; KeckError for a file whose facilities are in already. Returns the source id."""

        def add(source_id: int) -> None:
            same = {
                entry.id
                for entry in self.sources()
                if (entry.kind, entry.sha256, entry.profile) == (source.kind, source.sha256, source.profile)
                and entry.withdrawn is None
                and entry.id != source_id
            }
            if same:
                raise KeckError(
                    tr("Facilities are in already"),
                    tr("“{}” has been imported before.").format(source.name),
                    tr("Withdraw these imports first: {}").format(journal.named(self._connection, same)),
                )
            facility_store.add(self._connection, proposal, source_id)

        source = proposal.source
        return self._write(source, proposal.report, len(proposal.facilities), add)

    def change_facilities(self, proposal: FacilityChangeProposal) -> int:
        """Put facilities in place of others; KeckError where one is no longer what it was. Returns the source id."""
        return self._write(
            proposal.source,
            proposal.report,
            len(proposal.changes),
            lambda source_id: facility_store.change(self._connection, proposal.changes, source_id),
        )

    def write_structural_zeros(self, proposal: StructuralZeroProposal) -> int:
        """Declare cells that can only be 0; returns the source id."""

        def add(source_id: int) -> None:
            catalogue, geography = self.catalogue(), self.geography()
            structural_zero_store.add(self._connection, proposal.cells, source_id, catalogue, geography)

        return self._write(proposal.source, proposal.report, len(proposal.cells), add)

    def write_rule(self, rule: Rule) -> int:
        """Put another rule in force; returns the source id. KeckError for one that cannot be meant."""
        refuse_nonsense(rule)
        source_id = self._write(
            rule_store.as_source(rule), Report(), 1, lambda number: rule_store.take_over(self._connection, rule, number)
        )
        self._settings = self._read_settings()
        return source_id

    def withdraw(self, source_id: int) -> int:
        """Undo an import as a whole, bringing back what it had replaced; returns its id.

        KeckError for an unknown or withdrawn import, and where later ones rest on it (it names them).
        """
        connection = self._connection
        with self._transaction(tr("withdrawing import {}").format(source_id)):
            entry = self._entry_in_force(source_id)
            _UNDO[entry.kind](connection, source_id)
            if entry.kind in ("values", "level_change"):
                self._check_structural_zeros(self.geography())
            journal.mark_withdrawn(connection, source_id)
        self._settings = self._read_settings()
        return source_id

    def _write(self, source: SourceFile, report: Report, read: int, add: Callable[[int], None]) -> int:
        """Run ``add`` in a transaction with its journal entry and enter the outcome in the report."""
        if report.errors:
            raise KeckError(
                tr("Import has errors"),
                "\n".join(
                    f"{error.where}: {error.message}" if error.where else error.message for error in report.errors
                ),
                tr("Nothing has been written. Correct the file and import it again."),
            )
        with self._transaction(tr("import of {}").format(source.name)):
            source_id = journal.enter(self._connection, source, report.read or read)
            add(source_id)
        report.read, report.written, report.source_id = report.read or read, read, source_id
        return source_id

    def _check_structural_zeros(self, geography: Geography) -> None:
        declared = self.structural_zeros()
        cells = structural_zero_store.with_areas_below(declared, geography)
        structural_zero_store.refuse_other_values(self._connection, cells)
