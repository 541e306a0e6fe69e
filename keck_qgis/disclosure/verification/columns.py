"""Which cells of one count sum to which: relations 1 (tree) and 6 (overlay) of the design, as groups of columns.

Columns are the areas in order, then the atoms of each overlay in order.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ...model.geography import ROOT_LEVEL, Geography, Overlay

Places = NDArray[np.intp]
Levels = tuple[frozenset[int], frozenset[int]]
_Sum = tuple[tuple[int, float], ...]


@dataclass(frozen=True)
class Groups:
    """Sums of signed columns: those of group g are ``columns[starts[g]:starts[g + 1]]``. A group comes to 0, or to 0
    or more where not ``equal``; ``overlay`` flags those of atoms, ``whole`` is the column of the area that the others
    make up, -1 where there is none. ``atoms``: columns of atoms that are cells."""

    columns: Places
    signs: NDArray[np.float64]
    starts: Places
    equal: NDArray[np.bool_]
    overlay: NDArray[np.bool_]
    whole: Places
    atoms: Places

    def __len__(self) -> int:
        return len(self.starts)

    def of(self, lines: NDArray[np.float64]) -> NDArray[np.float64]:
        """What each group comes to in each line; (lines, columns) to (lines, groups)."""
        if not len(self):
            return np.zeros((len(lines), 0))
        result: NDArray[np.float64] = np.add.reduceat(lines[:, self.columns] * self.signs, self.starts, axis=1)
        return result

    def any_of(self, flags: NDArray[np.bool_]) -> NDArray[np.bool_]:
        if not len(self):
            return np.zeros((len(flags), 0), dtype=np.bool_)
        result: NDArray[np.bool_] = np.logical_or.reduceat(flags[:, self.columns], self.starts, axis=1)
        return result

    def void(self, nothing: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Where a group says nothing, since its area is not applicable; (rows, columns) to (rows, groups)."""
        result: NDArray[np.bool_] = nothing[:, self.whole] & (self.whole >= 0)
        return result

    def members(self, group: int) -> Places:
        end = self.starts[group + 1] if group + 1 < len(self) else len(self.columns)
        return self.columns[self.starts[group] : end]


class Columns:
    """The groups for every choice of levels on which a count has cells, made once each."""

    def __init__(self, geography: Geography) -> None:
        self.geography = geography
        self.level_names = [level.name for level in geography.levels]
        number = {name: i for i, name in enumerate(self.level_names)}
        self.level = np.array([number[area.level] for area in geography.areas], dtype=np.intp)
        self.first_atom: dict[Overlay, int] = {}
        self.size = len(geography)
        for overlay in geography.overlays:
            self.first_atom[overlay] = self.size
            self.size += len(overlay.atoms)
        self._groups: dict[Levels, Groups] = {}

    def groups(self, levels: Levels) -> Groups:
        """The groups of a count that has cells on some levels, and was held on some of these (by number)."""
        if levels not in self._groups:
            self._groups[levels] = self._make(*levels)
        return self._groups[levels]

    def name(self, column: int) -> str:
        """Where a column lies, in words."""
        if column < len(self.geography):
            area = self.geography.areas[column]
            return f"{area.level} {area.key}"
        for overlay, first in self.first_atom.items():
            if first <= column < first + len(overlay.atoms):
                one, other = (self.geography.areas[i] for i in overlay.atoms[column - first])
                return f"{one.level} {one.key} ∩ {other.level} {other.key}"
        raise IndexError(column)

    @cached_property
    def _below(self) -> dict[int, list[int]]:
        """Numbers of the levels directly below each."""
        number = {name: i for i, name in enumerate(self.level_names)}
        result: dict[int, list[int]] = {i: [] for i in number.values()}
        for level in self.geography.levels:
            if level.name != ROOT_LEVEL:
                result[number[level.parent or ROOT_LEVEL]].append(number[level.name])
        return result

    def _chains(self, level: int) -> Iterator[tuple[int, ...]]:
        """All lines of levels from below ``level`` down to a finest one."""
        for below in self._below[level]:
            deeper = list(self._chains(below))
            yield from ((below, *rest) for rest in deeper) if deeper else iter([(below,)])

    def _nearest(self, has: NDArray[np.bool_]) -> Places:
        """The nearest area above each that has a cell, -1 for none."""
        parents, result = self.geography.parents, np.full(len(self.geography), -1, dtype=np.intp)
        for area in range(1, len(parents)):
            above = parents[area]
            result[area] = above if has[above] else result[above]
        return result

    def _make(self, levels: frozenset[int], held: frozenset[int]) -> Groups:
        has = np.isin(self.level, list(levels))
        nearest = self._nearest(has)
        sums: dict[_Sum, tuple[bool, bool]] = {}
        for one in self._tree(has, nearest):
            sums[one] = (True, False)
        bound = [self.geography.overlays_of({self.level_names[i] for i in one}) for one in (levels, held)]
        cells = {overlay: self._atoms(overlay) for overlay in dict.fromkeys((*bound[0], *bound[1]))}
        for overlay, standing in cells.items():
            for one, equal in self._overlay(overlay, standing):
                sums[one] = (equal, True)
        for one in self._coarser_atoms(cells):
            sums[one] = (True, False)
        atoms = {cell for standing in cells.values() for cell in standing if cell >= len(self.geography)}
        flat = [cell for one in sums for cell in one]
        sizes = [len(one) for one in sums]
        return Groups(
            np.array([column for column, _ in flat], dtype=np.intp),
            np.array([sign for _, sign in flat], dtype=np.float64),
            np.cumsum([0, *sizes[:-1]])[: len(sums)].astype(np.intp),
            np.array([equal for equal, _ in sums.values()], dtype=np.bool_),
            np.array([overlay for _, overlay in sums.values()], dtype=np.bool_),
            np.array([_whole(one) for one in sums], dtype=np.intp),
            np.array(sorted(atoms), dtype=np.intp),
        )

    def _tree(self, has: NDArray[np.bool_], nearest: Places) -> Iterator[tuple[tuple[int, float], ...]]:
        """A cell and the cells next below it along each line of levels. Areas of a finer level that lie in no area of
        the level between count among them."""
        for chain in self._chains(self.level_names.index(ROOT_LEVEL)):
            below: dict[int, list[int]] = {}
            for area in np.flatnonzero(has & np.isin(self.level, chain) & (nearest >= 0)).tolist():
                below.setdefault(int(nearest[area]), []).append(area)
            for top, areas in below.items():
                yield ((top, 1.0), *((area, -1.0) for area in areas))
        for level, below_level in self._below.items():
            if len(below_level) > 1:
                tops = np.flatnonzero((self.level == level) & ~has)
                yield from self._branches(tops, below_level, has, nearest)

    def _branches(
        self, tops: Places, levels: list[int], has: NDArray[np.bool_], nearest: Places
    ) -> Iterator[tuple[tuple[int, float], ...]]:
        """Two branches below an area without a cell come to the same."""
        inside = {int(top): np.zeros(len(has), dtype=np.bool_) for top in tops}
        parents = self.geography.parents
        for top, flags in inside.items():
            for area in range(top + 1, len(has)):
                flags[area] = parents[area] == top or flags[parents[area]]
        for top, flags in inside.items():
            next_below = flags & has & (nearest == nearest[top])
            lists = []
            for level in levels:
                lines = [(level, *rest) for rest in self._chains(level)] or [(level,)]
                held = (np.flatnonzero(next_below & np.isin(self.level, line)).tolist() for line in lines)
                lists += [one for one in held if one][:1]
            for other in lists[1:]:
                yield (*((area, 1.0) for area in lists[0]), *((area, -1.0) for area in other))

    def _atoms(self, overlay: Overlay) -> list[int]:
        """The cell of each atom; one that is all of an area is that area's cell."""
        number = Counter(area for pair in overlay.atoms for area in pair)
        cells = []
        for place, pair in enumerate(overlay.atoms):
            whole = [area for area in pair if number[area] == 1 and area not in overlay.open]
            cells.append(whole[0] if whole else self.first_atom[overlay] + place)
        return cells

    def _overlay(self, overlay: Overlay, standing: list[int]) -> Iterator[tuple[_Sum, bool]]:
        """An area and its atoms."""
        cells: dict[int, list[int]] = {}
        for pair, cell in zip(overlay.atoms, standing, strict=True):
            for area in pair:
                cells.setdefault(area, []).append(cell)
        for area, held in sorted(cells.items()):
            if held != [area]:
                yield ((area, 1.0), *((cell, -1.0) for cell in held)), area not in overlay.open

    def _coarser_atoms(self, cells: Mapping[Overlay, list[int]]) -> Iterator[_Sum]:
        """An atom and those that finer areas make of it."""
        for fine, parts in cells.items():
            for coarse, wholes in cells.items():
                if coarse is fine:
                    continue
                at = {frozenset(pair): cell for pair, cell in zip(coarse.atoms, wholes, strict=True)}
                made_of: dict[int, list[int]] = {}
                for pair, cell in zip(fine.atoms, parts, strict=True):
                    above = {area for one in pair for area in self._line(one)}
                    for corner in (frozenset((a, b)) for a in above for b in above if a < b):
                        if corner in at:
                            made_of.setdefault(at[corner], []).append(cell)
                for whole, held in made_of.items():
                    if held != [whole]:
                        yield ((whole, 1.0), *((cell, -1.0) for cell in held))

    def _line(self, area: int) -> Iterator[int]:
        """An area with all that it lies in."""
        while area > 0:
            yield area
            area = int(self.geography.parents[area])


def _whole(group: tuple[tuple[int, float], ...]) -> int:
    added = [column for column, sign in group if sign > 0]
    return added[0] if len(added) == 1 else -1
