"""What intake proposes and holdings write: checked rows with the file they came from and their findings."""

from dataclasses import dataclass, field

from .findings import Report
from .geography import Level
from .indicator import Indicator


@dataclass(frozen=True)
class SourceFile:
    """Where a proposal came from: ``kind`` is catalogue, level, level_change, values, facilities,
    structural_zeros or rule.

    ``profile`` is the JSON that says how the file was read, so that next year's file is read alike; of a rule, which
    has no file, it is the rule itself.
    """

    kind: str
    name: str
    sha256: str
    profile: str = ""


@dataclass(frozen=True)
class AreaShape:
    """One area with its geometry as WKB (MultiPolygon) in the atlas's CRS."""

    key: str
    name: str
    parent_key: str | None
    wkb: bytes


@dataclass(frozen=True)
class Facility:
    """An institution with an address; ``x`` and ``y`` in the atlas's CRS, None where it is not placed.

    ``further`` holds the columns beyond the known ones: they stay in the holdings until released one by one.
    """

    category: str
    name: str
    address: str = ""
    opening_hours: str = ""
    target_group: str = ""
    concept: str = ""
    website: str = ""
    provider: str = ""
    capacity: float | None = None
    x: float | None = None
    y: float | None = None
    further: tuple[tuple[str, str], ...] = ()


ValueRow = tuple[str, str, str, str, float | None, float | None, float | None, str]
"""Indicator, level, area key, period, value, numerator, denominator, status code."""


@dataclass
class CatalogueProposal:
    """Entries to add or replace; ``removed`` are ids that go, ``order`` is the new order of ids (empty: as it is)."""

    source: SourceFile
    indicators: list[Indicator]
    report: Report = field(default_factory=Report)
    removed: tuple[str, ...] = ()
    order: tuple[str, ...] = ()


@dataclass
class LevelProposal:
    source: SourceFile
    level: Level
    areas: list[AreaShape]
    report: Report = field(default_factory=Report)


@dataclass
class LevelChangeProposal:
    """Held levels, by their names, as they are to be (their parents by the names held now); ``parent_keys`` by area key
    of those that get another parent level."""

    source: SourceFile
    levels: dict[str, Level]
    parent_keys: dict[str, dict[str, str]] = field(default_factory=dict)
    report: Report = field(default_factory=Report)


@dataclass
class ValueProposal:
    source: SourceFile
    rows: list[ValueRow]
    report: Report = field(default_factory=Report)


@dataclass
class FacilityProposal:
    source: SourceFile
    facilities: list[Facility]
    released_columns: tuple[str, ...] = ()
    report: Report = field(default_factory=Report)


@dataclass(frozen=True)
class FacilityChange:
    """A facility put in place of another; of a new one ``number`` and ``before`` are None, ``after`` of one that goes.

    ``before`` is what the holdings said when the change was made.
    """

    number: int | None
    before: Facility | None
    after: Facility | None


@dataclass
class FacilityChangeProposal:
    source: SourceFile
    changes: list[FacilityChange]
    report: Report = field(default_factory=Report)


@dataclass
class StructuralZeroProposal:
    source: SourceFile
    cells: list[tuple[str, str, str]]
    """Indicator, level, area key."""
    report: Report = field(default_factory=Report)
