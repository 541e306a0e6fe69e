"""Small atlases with hand-made masks and proofs, written down by area keys; ``*`` is the municipality."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from keck_qgis.disclosure.history import Past, PastSeries
from keck_qgis.disclosure.mask import LeftOut, Mask
from keck_qgis.disclosure.proof import Proof, Row
from keck_qgis.disclosure.verification.complaint import Complaint
from keck_qgis.disclosure.verification.verify import verify
from keck_qgis.model.geography import ROOT_LEVEL, Area, Geography, Level, Overlay
from keck_qgis.model.indicator import Aggregation, Catalogue, Indicator, Kind, PartOf
from keck_qgis.model.observations import Observations
from keck_qgis.model.rounding import rounded
from keck_qgis.model.rule import Rule
from keck_qgis.model.status import Status
from keck_qgis.model.text import tr

PERIOD = "2020"
SECRET_ZEROS, OPEN_ZEROS = Rule(3, False, 0), Rule(2, True, 0)
Figures = Mapping[str, float | Status]
"""Counts by area key, or why there is none."""


def flat(*values: float | Status) -> dict[str, float | Status]:
    """The municipality and its districts A, B, C …"""
    return dict(zip("*ABCDEFGH", values, strict=False))


def town(
    below: Mapping[str, Iterable[str]] | str,
    second: Iterable[str] = (),
    overlay: Sequence[tuple[str, str]] = (),
    open_areas: Iterable[str] = (),
) -> Geography:
    """Districts (``"ABC"``) with their quarters, which hang below the municipality where the district is ``""``.

    ``second``: areas that nest in nothing, which share ground with districts as ``overlay`` says.
    """
    nested = dict.fromkeys(below, ()) if isinstance(below, str) else below
    levels = [Level(ROOT_LEVEL, 0), Level("Bezirk", 1)]
    areas = [Area(ROOT_LEVEL, "*", "Stadt"), *(Area("Bezirk", key, key) for key in nested if key)]
    quarters = [Area("Quartier", key, key, above or None) for above, keys in nested.items() for key in keys]
    if quarters:
        levels.append(Level("Quartier", 2, "Bezirk"))
    if second:
        levels.append(Level("Sprengel", 1))
    made = Geography(levels, [*areas, *quarters, *(Area("Sprengel", key, key) for key in second)])
    if not overlay:
        return made
    place = {area.key: i for i, area in enumerate(made.areas)}
    atoms = tuple((place[one], place[other]) for one, other in overlay)
    return made.with_overlays([Overlay("Bezirk", "Sprengel", atoms, frozenset(place[key] for key in open_areas))])


def count(name: str, *total: tuple[str, str, bool] | str, **changes: Any) -> Indicator:
    """A count of persons; ``total``: what it is part of, with the breakdown's name and whether it is complete."""
    parts = tuple(PartOf(one, "alle") if isinstance(one, str) else PartOf(*one) for one in total)
    fields: dict[str, Any] = {"personal": True, "aggregation": Aggregation.SUM, "part_of": parts}
    return _indicator(name, Kind.COUNT, **fields | changes)


def rate(name: str, numerator: str | None, denominator: str | None, **changes: Any) -> Indicator:
    fields: dict[str, Any] = {
        "personal": True,
        "aggregation": Aggregation.WEIGHTED,
        "numerator": numerator,
        "denominator": denominator,
        "numerator_in_denominator": True,
        "factor": 100.0,
        "decimals": 1,
    }
    return _indicator(name, changes.pop("kind", Kind.RATE), **fields | changes)


def _indicator(name: str, kind: Kind, **fields: Any) -> Indicator:
    texts = {"name": name, "theme": "", "definition": "", "unit": "", "source": "", "cycle": ""}
    return Indicator(id=name, kind=kind, **texts, **fields)


@dataclass
class Scene:
    """What is held, ``hidden`` (area keys by series) and ``left_out``. Series are named ``A``, or ``A@2014``."""

    where: Geography
    entries: Sequence[Indicator]
    values: Mapping[str, Figures]
    hidden: Mapping[str, str | Sequence[str]] = field(default_factory=dict)
    rule: Rule = SECRET_ZEROS
    left_out: Sequence[str] = ()
    zeros: set[tuple[str, str, str]] = field(default_factory=set)
    history: Sequence[Mapping[str, tuple[Figures, str | Sequence[str]]]] = ()

    def __post_init__(self) -> None:
        self.place = {area.key: i for i, area in enumerate(self.where.areas)}
        self.size = len(self.where) + sum(len(one.atoms) for one in self.where.overlays)
        for overlay in self.where.overlays:
            for i, pair in enumerate(overlay.atoms):
                one, other = (self.where.areas[area].key for area in pair)
                self.place[one + other] = len(self.where) + i
        self.truth = Observations(self.where)
        for name, cells in self.values.items():
            series = self.truth.at(*_key(name))
            for key, value in cells.items():
                i = self.place[key]
                series.status[i] = value if isinstance(value, Status) else Status.VALUE
                series.value[i] = np.nan if isinstance(value, Status) else value
        self.mask = Mask(left_out=[LeftOut(*_key(name), "not_protected", "") for name in self.left_out])
        for name, keys in self.hidden.items():
            self.mask.hidden[_key(name)] = self._flags(keys)
        self.past: list[Past] = []
        for release in self.history:
            told = {
                _key(name): PastSeries(self._line(cells)[: len(self.where)], self._flags(shown))
                for name, (cells, shown) in release.items()
            }
            self.past.append(Past(told))

    def _flags(self, keys: Iterable[str]) -> np.ndarray:
        flags = np.zeros(len(self.where), dtype=np.bool_)
        flags[[self.place[key] for key in keys]] = True
        return flags

    def _line(self, cells: Figures) -> np.ndarray:
        line = np.full(self.size, np.nan)
        for key, value in cells.items():
            line[self.place[key]] = np.nan if isinstance(value, Status) else value
        return line

    def row(self, name: str, state: int | None = None) -> Row:
        return (*_key(name), len(self.history) if state is None else state)

    def base(self, row: Row) -> np.ndarray:
        """What is delivered of a row, or was told of it."""
        line = np.full(self.size, np.nan)
        if row[2] < len(self.history):
            line[: len(self.where)] = self.past[row[2]][row[:2]].value
        elif row[:2] in self.truth.series:
            line[: len(self.where)] = self.truth.series[row[:2]].value
        return line

    def proof(self, *tables: Mapping[str, Figures], start: Mapping[str, Figures] | None = None) -> Proof:
        """A proof from its tables as changes of the base; ``start`` fills what is not known in the base.

        Rows are named like series, with ``/0`` behind them for the first earlier release.
        """
        start = start or {}
        rows: dict[str, Row] = {}
        for name in sorted({name for table in (start, *tables) for name in table}):
            series, _, state = name.partition("/")
            rows[name] = self.row(series, int(state) if state else None)
        lines = []
        for table in ({}, *tables):
            for name, row in rows.items():
                line = self.base(row)
                for changes in (start.get(name, {}), table.get(name, {})):
                    for key, value in changes.items():
                        line[self.place[key]] = value
                lines.append(line)
        return Proof(tuple(rows.values()), np.array(lines).reshape(len(tables) + 1, len(rows), self.size))

    def edition(self) -> Observations:
        """What an edition for everybody would hold."""
        shown, gone = Observations(self.where), self.mask.left_out_keys()
        for key, series in self.truth.series.items():
            if key not in gone:
                copied = shown.series[key] = series.copy()
                hidden = self.mask.hidden.get(key)
                if hidden is not None:
                    copied.status[hidden & copied.has_value] = Status.SUPPRESSED
                copied.value[:] = np.where(copied.has_value, rounded(copied.value, self._decimals(key[0])), np.nan)
                copied.numerator, copied.denominator = np.full((2, len(self.where)), np.nan)
        return shown

    def _decimals(self, name: str) -> int:
        return next(one.decimals for one in self.entries if one.id == name)

    def complaints(self, *proofs: Proof, published: Observations | None = None) -> list[Complaint]:
        return verify(
            self.edition() if published is None else published,
            self.truth,
            self.mask,
            list(proofs),
            Catalogue(self.entries),
            self.rule,
            self.zeros,
            self.past,
        )

    def said(self, *proofs: Proof, published: Observations | None = None) -> set[tuple[str, str]]:
        """The complaints as series and kind."""
        found = self.complaints(*proofs, published=published)
        return {(_name(one), _kind(one.text)) for one in found}


def _key(name: str) -> tuple[str, str]:
    series, _, period = name.partition("@")
    return series, period or PERIOD


def _name(one: Complaint) -> str:
    return one.series[0] if one.series[1] == PERIOD else f"{one.series[0]}@{one.series[1]}"


KINDS = {
    "hidden": "{}: a hidden value would be published",
    "another": "{}: another value would be published",
    "zero": "{}: its status tells a hidden zero",
    "left out": "{} is left out, but would be published",
    "term": "{}: a term of this value is hidden",
    "unproven": "{}: nothing proves that this unknown count stays unknown",
    "lacking": "{}: the proof lacks this cell",
    "contradiction": "{}: the proof contradicts what is known or shown",
    "sum": "{}: the proof breaks a sum",
    "rest": "{}: the proof begins with figures that do not add up",
    "small": "{}: a small count would be published",
    "all but few": "{}: all but a few of a base would be published",
    "narrowed": "{}: a hidden count could be narrowed down",
    "few others": "{}: the few others of its base could be narrowed down",
    "strange": "{}: a proof holds a count that does not exist",
    "twice": "{}: more than one proof holds this count",
    "shape": "{}: a proof does not fit the cells",
    "areas": "{}: its cells do not fit the areas",
    "ledger": "{}: the ledger does not fit the areas",
    "geography": "Published and held areas are not the same",
}


def _kind(text: str) -> str:
    """Which complaint it is, in whatever language."""
    for kind, source in KINDS.items():
        if tr(source).rpartition("{}")[2] in text:
            return kind
    raise AssertionError(text)
