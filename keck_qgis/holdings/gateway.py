"""The internal GeoPackage ("Datenbestand"): the one way in and out of raw figures."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import TracebackType

from ..disclosure.history import Past
from ..geopackage import container
from ..geopackage.catalogue_rows import select_catalogue
from ..model.errors import KeckError, Overtaken
from ..model.files import require_file
from ..model.findings import Finding, Report
from ..model.geography import Geography, Overlay
from ..model.indicator import Audience, Catalogue
from ..model.observations import Observations
from ..model.progress import SILENT, Progress
from ..model.proposals import (
    AreaShape,
    CatalogueProposal,
    Facility,
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
    ledger,
    level_changes,
    level_store,
    migrations,
    observation_store,
    proof_store,
    rule_store,
    schema,
    structural_zero_store,
)
from .exposure import exposure
from .journal import JournalEntry
from .ledger import LastRelease
from .proof_store import StoredProof
from .transaction import part_of_transaction, refusal, transaction
from .withdrawal import Withdrawal, foresee

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


class Holdings:
    """An open holdings file; a context manager that closes it. Belongs to the thread that opened it.

    Every ``write_…`` and ``withdraw`` is one transaction with its journal entry: it happens as a whole or not
    at all; inside ``together()`` all of them do. They raise KeckError for a proposal with errors and where another
    program holds the file.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection
        self._joined = False
        self._settings = self._read_settings()

    @classmethod
    def create(
        cls, path: Path, municipality: str, municipality_key: str, crs: str, rule: Rule, catalogue: Catalogue
    ) -> "Holdings":
        """Make holdings at ``path``; KeckError for an existing file, an unknown CRS or a faulty catalogue."""
        creation.make(path, municipality.strip(), municipality_key.strip(), crs, rule, catalogue)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, read_only: bool = False) -> "Holdings":
        """Open holdings, bringing an older file up to date first (a copy stays beside it).

        KeckError for a file that is missing, of a newer version or no holdings.
        """
        require_file(path, tr("File not found"))
        try:
            migrations.migrate(path, schema.VERSION, migrations.STEPS)
            connection = container.connect(path, read_only)
            connection.execute("PRAGMA cache_size = -65536")
            if migrations.schema_version(connection) is not None:
                return cls(path, connection)
            is_edition = "edition" in container.table_names(connection)
            connection.close()
        except sqlite3.OperationalError as error:
            raise refusal(path, error) from error
        except sqlite3.DatabaseError:
            is_edition = False
        hint = tr("This is an edition; open it as such.") if is_edition else tr("Choose a file NAME.keck.gpkg.")
        raise KeckError(tr("Not holdings"), tr("“{}” holds no KECK holdings.").format(path), hint)

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> "Holdings":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def municipality(self) -> str:
        return self._settings["municipality"]

    @property
    def municipality_key(self) -> str:
        return self._settings["municipality_key"]

    @property
    def crs(self) -> str:
        """The atlas's coordinate reference system, such as ``EPSG:25832``."""
        return self._settings["crs"]

    @property
    def atlas_id(self) -> str:
        """A random id that editions carry; nothing follows from it."""
        return self._settings["atlas_id"]

    @property
    def rule(self) -> Rule:
        return rule_store.from_settings(self._settings)

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

    @contextmanager
    def together(self, work: str, keep: bool = True) -> Iterator[None]:
        """Make all writes inside one transaction, with a journal entry each: they happen all or not at all.

        A write that fails and whose error is caught inside is undone alone. With ``keep`` False nothing of it remains:
        a trial in which later writes rest on earlier ones. May stand inside another.
        """
        outermost = not self._joined
        try:
            with self._transaction(work, keep):
                self._joined = True
                yield
        finally:
            self._joined = not outermost
            self._settings = self._read_settings()

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

    def level_sources(self) -> dict[str, int]:
        """The import that each level came with."""
        return level_store.sources(self._connection)

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

    def foresee_withdrawal(self, source_id: int) -> Withdrawal:
        """What ``withdraw`` would do where nothing rests on the import; KeckError for one not in force."""
        return foresee(self._connection, self._entry_in_force(source_id))

    def history(self) -> list[Past]:
        """What the releases to either audience told, oldest first, over the areas of ``geography()``."""
        return ledger.history(self._connection, self.geography())

    def told_by(self, content_hash: str) -> Past | None:
        """What the release of an edition with that content told; None where it is none of these holdings."""
        return ledger.told_by(self._connection, self.geography(), content_hash)

    def sources_in_force(self) -> list[int]:
        """The imports that make up what is held now: equal lists, equal figures."""
        return journal.in_force(self._connection)

    def changes_since(self, content_hash: str) -> list[JournalEntry] | None:
        """Imports and withdrawals since the edition with that content; None where it is none of these holdings."""
        before = ledger.made_of(self._connection, content_hash)
        return None if before is None else journal.changes(self._connection, before)

    def last_release(self, audience: Audience) -> tuple[LastRelease, list[JournalEntry]] | None:
        """The newest edition for an audience, and what has changed since; None where there is none yet."""
        last = ledger.last_release(self._connection, audience)
        return (last, journal.changes(self._connection, last.sources)) if last else None

    def next_release_number(self, audience: Audience) -> int:
        return ledger.next_number(self._connection, audience)

    def record_release(
        self,
        audience: Audience,
        number: int,
        file: str,
        content_hash: str,
        told: Past,
        proofs: Mapping[str, StoredProof] | None = None,
        proofs_in_use: Set[str] = frozenset(),
        made_of: list[int] | None = None,
    ) -> None:
        """Enter a release into the ledger; KeckError where the number has been used meanwhile.

        ``made_of``: ``sources_in_force`` before anything was read, where that was in another transaction; Overtaken
        where they have changed since. ``proofs``, where given, are kept by fingerprint; those held before and not in
        use go.
        """
        with self._transaction(tr("release {}").format(number)):
            sources = self.sources_in_force()
            if made_of is not None and made_of != sources:
                raise Overtaken(
                    tr("Holdings have changed meanwhile"),
                    tr("While the edition was being made, something was imported or withdrawn."),
                    tr("Release once more; nothing has been written."),
                )
            try:
                ledger.record(self._connection, self.geography(), audience, number, file, content_hash, told, sources)
            except sqlite3.IntegrityError as error:
                raise KeckError(
                    tr("Release exists already"),
                    tr("Edition {} for this audience has been released meanwhile.").format(number),
                    tr("Release once more; the next number is taken."),
                ) from error
            if proofs is not None:
                proof_store.keep(self._connection, proofs, proofs_in_use)

    def proofs(self, fingerprints: Iterable[str]) -> dict[str, bytes]:
        """The kept proofs of those families whose fingerprints are known."""
        return proof_store.read(self._connection, fingerprints)

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

    def _read_settings(self) -> dict[str, str]:
        return dict(self._connection.execute("SELECT name, value FROM setting"))

    def _transaction(self, work: str, keep: bool = True) -> AbstractContextManager[None]:
        if self._joined:
            return part_of_transaction(self._connection, self.path, keep)
        return transaction(self._connection, self.path, work, keep)

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

    def _check_structural_zeros(self, geography: Geography) -> None:
        declared = self.structural_zeros()
        cells = structural_zero_store.with_areas_below(declared, geography)
        structural_zero_store.refuse_other_values(self._connection, cells)
