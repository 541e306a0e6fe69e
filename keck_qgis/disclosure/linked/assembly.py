"""From rows of counts and their ties to a system of integer unknowns."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..counts import Array, Counts, Places
from ..duties import Duties
from ..layout import Layouts
from ..mask import BoolCells
from ..memory import Version
from ..row_ties import RowTies
from .filling import fill
from .propagation import ranges
from .relations import NO_CELL, Relations
from .system import EXACT, System
from .system import Duties as Ends
from .unseen import unsure


@dataclass
class Assembly:
    """A ``system``, and for each of its states (today, then older ones) the cell of every row and column, -1 for none:
    ``places`` (states, rows, columns). ``states``: numbers of the earlier ones. ``row_of`` (cells,). ``beyond``: tables
    (tables, cells) in which cells that no source knows are no small counts."""

    system: System
    places: Places
    states: list[int]
    row_of: Places
    beyond: Array

    def cells_of(self, duties: Places) -> list[int]:
        """A cell of each of some duties."""
        ends = self.system.duties
        return [int(one) for one in np.where(ends.minus[duties] >= 0, ends.minus[duties], ends.plus[duties])]


def _differs(version: Version, rows: Sequence[int]) -> bool:
    chosen = version.rows[list(rows)]
    return bool((chosen != np.array(rows)[:, None]).any())


class Assembler:
    """Makes the system of today's ``rows`` with all their earlier states; other rows stand at their values. Cells that
    no source knows get consistent numbers, once for all systems."""

    def __init__(
        self, counts: Counts, joined: RowTies, versions: Sequence[Version], layouts: Layouts, rows: Sequence[int]
    ) -> None:
        self._counts, self._layouts, self._rows = counts, layouts, list(rows)
        self._versions = [version for version in versions if _differs(version, rows)]
        self._position = {row: i for i, row in enumerate(rows)}
        self._joined = joined
        self._layout = [layouts.of(counts, row) for row in rows]
        self._equal, self._bounded = Relations(), Relations()
        self._number()
        self._relate()

    def _number(self) -> None:
        """Give every distinct unknown a number: cells of all states first, then atoms."""
        counts, areas = self._counts, len(self._counts.geography)
        holders = sorted({*self._rows, *(int(row) for v in self._versions for row in np.unique(v.rows[self._rows]))})
        there = counts.placed[holders]
        self._number_of = np.where(there, np.cumsum(there).reshape(there.shape) - 1, NO_CELL)
        self._holder = np.full(len(counts.value), NO_CELL, dtype=np.intp)
        self._holder[holders] = np.arange(len(holders))
        self._row_of, self._area_of = np.repeat(holders, there.sum(axis=1)), np.nonzero(there)[1]
        self._row_of_atom: list[int] = []
        size = len(self._row_of)
        places = np.full((1 + len(self._versions), len(self._rows), self._layouts.width), NO_CELL, dtype=np.intp)
        places[0, :, :areas] = self._cells(np.array(self._rows)[:, None], np.arange(areas))
        for state, version in enumerate(self._versions, start=1):
            places[state, :, :areas] = self._cells(version.rows[self._rows], np.arange(areas))
        for i, layout in enumerate(self._layout):
            for state in range(len(places)):
                atoms = np.flatnonzero(layout.atoms)
                places[state, i, areas + atoms] = size + np.arange(len(atoms))
                size += len(atoms)
                self._row_of_atom += [self._rows[i]] * len(atoms)
        self._places, self._size = places, size

    def _row_of_cell(self) -> Places:
        return np.concatenate((self._row_of, np.array(self._row_of_atom, dtype=np.intp)))

    def _cells(self, rows: Places, areas: Places) -> Places:
        """The cell of each row and area, -1 where there is none or the row is not of this system; also for row -1."""
        holder = np.where(rows >= 0, self._holder[rows], NO_CELL)
        return np.where(holder >= 0, self._number_of[holder, areas], NO_CELL)

    def _relate(self) -> None:
        """Collect what ties the unknowns, and give those that no source knows numbers that fit."""
        counts = self._counts
        for state, places in enumerate(self._places):
            before = self._places[state - 1] if state else None
            for i, layout in enumerate(self._layout):
                self._equal.add_sums(layout.equal, places[i], None if before is None else before[i])
                self._bounded.add_sums(layout.bounded, places[i], None if before is None else before[i])
            self._add_ties(places, before, state)
        value, least, most = (np.full(self._size, np.nan) for _ in range(3))
        at = self._row_of, self._area_of
        for numbers, held in ((value, counts.value), (least, counts.least), (most, counts.most)):
            numbers[: len(self._row_of)] = held[at]
        equal, bounded = self._equal.matrix(self._size), self._bounded.matrix(self._size)
        limits, loose, integer = self._bounded.totals, self._equal.loose, self._integer()
        base = fill(least, most, integer, equal, self._equal.totals, bounded, limits, loose)
        # levels that do not nest and whose figures disagree say nothing of each other
        agreed = np.flatnonzero(~loose | (np.abs(equal @ base - self._equal.totals) <= EXACT))
        equal = equal[agreed]
        slack = limits - bounded @ base
        kept = np.flatnonzero(slack >= 0)
        self._greatest = ranges(least, most, equal, equal @ base, bounded[kept], limits[kept])[1]
        self._value, self._base, self._integers = value, base, integer
        self._matrices = equal, bounded[kept], slack[kept]

    def assemble(self, gone: frozenset[int], duties: Duties, cost: Array) -> Assembly:
        """The system in which nothing is shown of the rows in ``gone``. ``cost`` (rows of counts, areas) prices each
        cell of today."""
        system = self._system(gone, cost, duties)
        system.duties, beyond = unsure(system, np.isnan(self._value), self._greatest)
        states = [version.state for version in self._versions]
        return Assembly(system, self._places, states, self._row_of_cell(), beyond)

    def _integer(self) -> BoolCells:
        """Cells of rows that count whole persons: not where parts of them were delivered, nor means of periods."""
        rows, half = self._row_of, self._counts.half
        broken = rows[self._counts.value[rows, self._area_of] % 1 > 0]
        result = np.ones(self._size, dtype=np.bool_)
        result[: len(rows)] = ~np.isin(rows, broken) & (half[rows] == 0)
        result[len(rows) :] = half[self._row_of_atom] == 0
        return result

    def _add_ties(self, places: Places, before: Places | None, number: int) -> None:
        for one in self._joined.sums:
            mine = any(row in self._position for row in one.members)
            if mine and (not one.bound or self._version_of(one.state) == number):
                terms = [(one.whole, one.factor), *((part, -1.0) for part in one.parts)]
                target, sign = (self._equal, 1.0) if one.complete else (self._bounded, -1.0)
                known = None if one.bound else before
                self._add_tie(target, [(row, sign * factor) for row, factor in terms], places, known, one.complete)
        for part, whole in self._joined.inside:
            if part in self._position or whole in self._position:
                self._add_tie(self._bounded, [(part, 1.0), (whole, -1.0)], places, before, True)

    def _version_of(self, state: int | None) -> int:
        """The number of the version that stands for a release: its own, or the next later one that it agrees with."""
        later = [
            number for number, one in enumerate(self._versions, start=1) if state is not None and one.state >= state
        ]
        return max(later, default=0)

    def _add_tie(
        self,
        relations: Relations,
        terms: list[tuple[int, float]],
        places: Places,
        before: Places | None,
        needs_all: bool,
    ) -> None:
        """A relation in each area in which all members have a cell, or are nothing; without ``needs_all`` the first
        member, and what there is of the others."""
        counts = self._counts
        rows = [row for row, _ in terms]
        placed, nothing = np.zeros((2, len(rows), self._layouts.width), dtype=np.bool_)
        areas = len(counts.geography)
        placed[:, :areas], nothing[:, :areas] = counts.placed[rows], counts.nothing[rows]
        for i, row in enumerate(rows):
            if row in self._position:
                placed[i, areas:] = places[self._position[row], areas:] >= 0
        there = placed | nothing
        where = there.all(axis=0) if needs_all else there[0]
        where = np.flatnonzero(where & placed.any(axis=0))
        cells, old = (np.full((len(rows), len(where)), NO_CELL, dtype=np.intp) for _ in range(2))
        total = np.zeros(len(where))
        for i, (row, factor) in enumerate(terms):
            position = self._position.get(row)
            if position is None:
                # rows that have atoms are looked at together with all that they are tied to
                total -= factor * np.nan_to_num(counts.value[row, np.minimum(where, areas - 1)])
            else:
                cells[i] = places[position, where]
                old[i] = NO_CELL if before is None else before[position, where]
        relations.add(cells, None if before is None else old, np.array([factor for _, factor in terms]), total)

    def _system(self, gone: frozenset[int], cost: Array, duties: Duties) -> System:
        counts, rows, areas, size = self._counts, self._row_of, self._area_of, self._size
        value, base = self._value, self._base
        known = len(rows)
        unknown = np.isnan(value)
        lower, upper = np.zeros(size), np.full(size, np.inf)
        person, lowest = counts.counted[rows], counts.lowest[rows]
        lower[:known] = np.where(unknown[:known], 0.0, np.where(person, np.minimum(lowest, base[:known]), base[:known]))
        fixed, told, forced = np.zeros(size, dtype=np.bool_), np.zeros(size, dtype=np.bool_), unknown.copy()
        fixed[:known], told[:known] = counts.fixed[rows, areas], counts.told[rows, areas]
        lower[fixed] = upper[fixed] = 0.0
        absent = np.isin(rows, list(gone)) | (rows >= len(counts.keys))
        absent &= ~counts.recalled[rows, areas]
        lower[:known][absent] = np.minimum(lower[:known][absent], 0.0)
        forced[:known] |= duties.hidden[rows, areas] | counts.mute[rows, areas] | np.isin(rows, list(gone))
        forced &= ~told & ~fixed
        low, high = base.copy(), base.copy()
        low[:known] = np.where(unknown[:known], low[:known], counts.least[rows, areas])
        high[:known] = np.where(unknown[:known], high[:known], counts.most[rows, areas])
        price = np.full(size, np.inf)
        price[:known] = np.where(
            person & (base[:known] >= lowest), cost[np.minimum(rows, len(cost) - 1), areas], np.inf
        )
        price[fixed | told | (unknown & ~forced)] = np.inf
        price[:known][rows >= len(counts.keys)] = np.inf
        ends = self._ends(duties)
        return System(base, lower, upper, low, high, *self._matrices, self._integers, price, forced, ends)

    def _ends(self, duties: Duties) -> Ends:
        """The duties of which a cell is in this system; a denominator that is not stands at its value. Atoms are as
        secret as areas."""
        value_of, chosen = self._counts.value, np.isin(duties.plus, self._row_of) | np.isin(duties.minus, self._row_of)
        rows, others, area = duties.plus[chosen], duties.minus[chosen], duties.area[chosen]
        plus, minus = self._cells(rows, area), self._cells(others, area)
        offset = np.where(plus < 0, value_of[rows, area], 0.0)
        offset -= np.where((others >= 0) & (minus < 0), value_of[others, area], 0.0)
        atom, row = self._secret_atoms()
        none = np.full(len(atom), NO_CELL)
        return Ends(
            np.concatenate((plus, atom)),
            np.concatenate((minus, none)),
            np.concatenate((offset, np.zeros(len(atom)))),
            np.concatenate((duties.low[chosen], self._counts.lowest[row])),
            np.concatenate((duties.high[chosen], self._counts.threshold[row])),
        )

    def _secret_atoms(self) -> tuple[Places, Places]:
        """The cells of atoms of areas for which persons were counted in a state, and the rows that they belong to."""
        counts, areas, first = self._counts, len(self._counts.geography), len(self._row_of)
        pairs = self._layouts.atom_areas
        found: dict[int, int] = {}
        for places, held in zip(self._places, (counts.held, *(one.held for one in self._versions)), strict=True):
            for i, row in enumerate(self._rows):
                counted = np.flatnonzero(counts.counted[row] & held[row][pairs].all(axis=1))
                found |= dict.fromkeys(places[i, areas + counted].tolist(), row)
        cells = np.array(sorted(cell for cell in found if cell >= first), dtype=np.intp)
        return cells, np.array([found[cell] for cell in cells.tolist()], dtype=np.intp)
