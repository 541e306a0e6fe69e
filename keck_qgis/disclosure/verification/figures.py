"""The cells of some rows as matrices: what we know of each, and within which bounds an attacker must look for it.

Sources: "What the engine proves" of the design. A cell that is shown is known to everybody; a hidden one counts at
least the least count that the rule hides; one that is hidden from us as well counts 0 or more.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ...model.observations import SeriesKey
from ..proof import Row
from .columns import Columns, Levels
from .held import Flags, Floats
from .releases import Version
from .universe import Universe, series_of

BIG = 1e12
"""Stands for a bound that there is not."""
StructuralZeros = set[tuple[str, str, str]]
Places = np.ndarray


@dataclass
class Figures:
    """Arrays (rows, columns) unless said; see ``Columns`` for these.

    ``value``: NaN where it is not known, 0 where it can be nothing else (``fixed``). ``least``..``most``: what is known
    of it, 0 or more where nothing is. ``cell`` flags the cells that there are, ``shown`` what this release would
    show, ``told`` what an earlier one has shown. ``held`` flags levels on which the count itself was delivered.
    ``same``: the row that holds the same unknown, itself but for an earlier release's cells that have not changed
    since. ``unheard``: cells of which no edition says that they are hidden, ``nothing``: not applicable. (rows,) are
    ``now`` (today's state), ``personal``, ``broken`` (counts delivered with decimals), ``mean`` (printed means of
    periods), ``lowest`` and ``threshold`` (what is hidden). ``spans``: rows that are the sum (or mean, True) of
    others.
    """

    rows: list[Row]
    columns: Columns
    value: Floats
    least: Floats
    most: Floats
    cell: Flags
    fixed: Flags
    shown: Flags
    told: Flags
    held: Flags
    now: Flags
    personal: Flags
    broken: Flags
    lowest: Floats
    threshold: Floats
    levels: list[Levels]
    same: Places

    def __post_init__(self) -> None:
        self.nothing = self.fixed.copy()
        self.mean = np.zeros(len(self.rows), dtype=np.bool_)
        self.spans: list[tuple[int, list[int], bool]] = []
        self.unheard = np.zeros_like(self.cell)
        self.place = {row: i for i, row in enumerate(self.rows)}
        self.moments = list(dict.fromkeys(row[1:] for row in self.rows))
        """Period and state of the rows."""
        self.releases: dict[SeriesKey, list[int]] = {}
        """The rows of a count, from the earliest state to the latest."""
        for i, row in sorted(enumerate(self.rows), key=lambda one: one[1][2]):
            self.releases.setdefault(series_of(row), []).append(i)

    @property
    def known(self) -> Flags:
        return ~np.isnan(self.value)

    @property
    def unknown(self) -> Flags:
        return self.cell & np.isnan(self.value)

    def series(self, row: int) -> SeriesKey:
        return series_of(self.rows[row])

    def where(self, flags: Flags) -> str:
        """The first of the flagged cells of a row in words; ``flags`` (columns,)."""
        return self.columns.name(int(flags.argmax()))

    def bounds(self) -> tuple[Floats, Floats]:
        """Where every table must keep: what is shown, else the least hidden count; (rows, columns) both."""
        low = np.where(self.known, np.minimum(self.lowest[:, None], self.least), 0.0)
        low = np.where(self.unheard, np.minimum(low, 0.0), low)
        seen = self.shown | self.told | self.fixed
        return np.where(seen, self.least, low), np.where(seen, self.most, BIG)


def figures(
    rows: Mapping[Row, Version],
    universe: Universe,
    columns: Columns,
    structural_zeros: StructuralZeros,
) -> Figures:
    """The matrices of ``rows`` (whole families)."""
    areas, shape = len(columns.geography), (len(rows), columns.size)
    value, least, most = (np.full(shape, np.nan) for _ in range(3))
    dark, nothing, shown, told = (np.zeros(shape, dtype=np.bool_) for _ in range(4))
    for i, (row, version) in enumerate(rows.items()):
        one = version.held
        value[i, :areas], least[i, :areas], most[i, :areas] = one.value, one.least, one.most
        dark[i, :areas], nothing[i, :areas] = one.dark & ~one.known, one.nothing & ~one.known
        told[i, :areas] = version.told & one.known
        if row[2] == universe.today:
            shown[i, :areas] = one.shown & one.known
    limits = [universe.names.limits(name) for name, _, _ in rows]
    result = Figures(
        list(rows),
        columns,
        value,
        least,
        most,
        np.zeros(shape, dtype=np.bool_),
        nothing,
        shown,
        told,
        np.zeros(shape, dtype=np.bool_),
        np.array([row[2] == universe.today for row in rows], dtype=np.bool_),
        np.array([universe.names.is_personal(name) for name, _, _ in rows], dtype=np.bool_),
        np.zeros(len(rows), dtype=np.bool_),
        np.array([one.lowest for one in limits], dtype=np.float64),
        np.array([one.threshold for one in limits], dtype=np.float64),
        [],
        np.broadcast_to(np.arange(len(rows))[:, None], shape).copy(),
    )
    for i, version in enumerate(rows.values()):
        result.unheard[i, :areas] = ~version.heard
    result.shown[~result.personal] = result.known[~result.personal]
    with np.errstate(invalid="ignore"):
        result.broken[:] = (result.known & (value != np.rint(value))).any(axis=1)
    _place(result, dark, np.array([version.delivered for version in rows.values()]), universe)
    _close_structural_zeros(result, universe, structural_zeros)
    _settle(result, rows)
    _widen_means(result, universe)
    return result


def _place(result: Figures, dark: Flags, known: Flags, universe: Universe) -> None:
    """Cells stand in all areas of the levels on which a count, or one that a relation ties to it, has any."""
    columns, rows = result.columns, result.rows
    areas, size = len(columns.geography), len(columns.level_names)
    own = np.zeros((len(rows), size), dtype=np.bool_)
    delivered = np.zeros_like(own)
    for level in range(size):
        inside = np.flatnonzero(columns.level == level)
        delivered[:, level] = known[:, inside].any(axis=1)
        own[:, level] = (result.known | dark)[:, inside].any(axis=1)
    wide = own.copy()
    for group in universe.names.groups():
        for members in present(group, result):
            wide[members] |= own[members].any(axis=0)
    for span in universe.spans:
        members = [row for row in map(result.place.get, span.rows()) if row is not None]
        wide[members] |= own[members].any(axis=0)
    wide[~result.personal] = own[~result.personal]
    # what an earlier release knew is there today, too: its cells stand where today's do
    for places in result.releases.values():
        wide[places[:-1]], own[places[:-1]] = wide[places[-1]], own[places[-1]]
    result.cell[:, :areas] = wide[:, columns.level]
    result.held[:, :areas] = delivered[:, columns.level]
    # a figure that counts no people is never hidden; where nobody has it, no relation takes hold
    result.cell[~result.personal] &= result.known[~result.personal] | result.fixed[~result.personal]
    for i in range(len(rows)):
        result.levels.append((frozenset(np.flatnonzero(wide[i]).tolist()), frozenset(np.flatnonzero(own[i]).tolist())))
        if len(columns.geography.overlays):
            result.cell[i, columns.groups(result.levels[i]).atoms] = result.personal[i]


def present(group: Sequence[str], result: Figures) -> list[list[int]]:
    """For each period and state the places of those of some names that have rows, two or more."""
    found = []
    for moment in result.moments:
        places = [i for name in group if (i := result.place.get((name, *moment))) is not None]
        if len(places) > 1:
            found.append(places)
    return found


def _close_structural_zeros(result: Figures, universe: Universe, declared: StructuralZeros) -> None:
    """Where nobody can be, nobody is: zeros, and counts that nobody knows, below a structural zero and inside one."""
    geography = result.columns.geography
    zero = np.zeros_like(result.fixed)
    empty = (result.value == 0) | result.unknown
    for name, level, key in declared:
        area = geography.index(level, key)
        if area is not None:
            for i, row in enumerate(result.rows):
                zero[i, area] |= row[0] == name and result.value[i, area] == 0
    if zero.any():
        within = [(one.total, part) for one in universe.names.sums for part in one.parts]
        within += [(whole, part) for part, whole in universe.names.inside]
        pairs = [pair for names in within for pair in present(names, result)]
        before = -1
        while before != (before := int(zero.sum())):
            for whole, part in pairs:
                zero[part] |= zero[whole] & empty[part]
            for area in range(1, len(geography)):
                zero[:, area] |= zero[:, geography.parents[area]] & empty[:, area]
    result.fixed |= zero
    # "not applicable" counts as 0; where no cell stands there is nothing to say
    result.fixed &= result.cell
    for numbers in (result.value, result.least, result.most):
        numbers[result.fixed] = 0.0


def _settle(result: Figures, rows: Mapping[Row, Version]) -> None:
    """Find the cells of earlier releases that are the same unknown as a later one, and put bounds to what nobody knows.

    Nobody knows atoms: they may have changed with the rest.
    """
    areas = len(result.columns.geography)
    for places in result.releases.values():
        later = result.same[places[-1]]
        for i in reversed(places[:-1]):
            own = np.ones(result.columns.size, dtype=np.bool_)
            own[:areas] = rows[result.rows[i]].own
            later = result.same[i] = np.where(own, i, later)
    unseen = result.unknown
    result.least[unseen], result.most[unseen] = 0.0, BIG


def _widen_means(result: Figures, universe: Universe) -> None:
    """A printed mean of counts is no count itself: the true one lies within the rounding."""
    for span in universe.spans:
        whole, *members = (_holder(result, row) for row in span.rows())
        found = [row for row in members if row is not None]
        if whole is None or len(found) < len(members):
            continue
        result.spans.append((whole, found, span.mean))
        if span.mean and not result.mean[whole]:
            declared = universe.names.catalogue.get(span.name)
            half = 0.5 * 10.0 ** -(declared.decimals if declared is not None else 0)
            result.mean[whole] = result.broken[whole] = True
            wide = result.known[whole] & ~result.fixed[whole]
            result.least[whole, wide] -= half
            result.most[whole, wide] += half


def _holder(result: Figures, row: Row) -> int | None:
    """The row that holds what a state says of a count: its own, or that of the next state that says something else."""
    held = result.releases.get(series_of(row), ())
    return next((i for i in held if result.rows[i][2] >= row[2]), None)
