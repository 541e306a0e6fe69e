"""How the cells of one count hang together over the areas: sums up the tree, and atoms of levels that do not nest."""

from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from ..model.geography import Geography, Overlay
from .counts import Counts, Places
from .mask import BoolCells
from .tree import nearest_above


@dataclass(frozen=True)
class Sums:
    """Relations in triplets, each an array: number of the relation, column, factor. ``loose`` (relations,) flags those
    of levels that do not nest, whose figures rarely agree."""

    relation: Places
    column: Places
    factor: Places
    loose: BoolCells


@dataclass(frozen=True)
class Layout:
    """Of one row: columns are the areas and, behind them, the atoms of all overlays. ``equal`` sums come to 0,
    ``bounded`` ones to 0 or less. ``atoms`` (all atoms,) flags those that are cells of their own. ``nested``: the
    cells form one tree and nothing else."""

    equal: Sums
    bounded: Sums
    atoms: BoolCells
    nested: bool


@dataclass
class Layouts:
    """The layout for each set of cells, made once."""

    geography: Geography
    _made: dict[tuple[bytes, bytes, frozenset[Overlay]], Layout] = field(default_factory=dict)

    @cached_property
    def width(self) -> int:
        """Number of columns."""
        return len(self.geography) + len(self.atom_areas)

    @cached_property
    def atom_areas(self) -> Places:
        """The two areas of each atom, (atoms, 2)."""
        pairs = [atom for overlay in self.geography.overlays for atom in overlay.atoms]
        return np.array(pairs, dtype=np.intp).reshape(-1, 2)

    def of(self, counts: Counts, row: int) -> Layout:
        """The layout of a row; atoms count for persons alone."""
        placed, nothing = counts.placed[row], counts.nothing[row]
        overlays = self._overlays(placed, counts.ever[row]) if counts.counted[row] else frozenset()
        key = (placed.tobytes(), nothing.tobytes(), overlays)
        if key not in self._made:
            self._made[key] = _Maker(self.geography, placed, nothing, overlays).layout()
        return self._made[key]

    def _overlays(self, *cells: BoolCells) -> frozenset[Overlay]:
        """Those of all levels with cells, and those of the levels on which figures are held: their atoms are secret."""
        if not self.geography.overlays:
            return frozenset()
        levels = ({self.geography.areas[area].level for area in np.flatnonzero(flags)} for flags in cells)
        return frozenset(overlay for one in levels for overlay in self.geography.overlays_of(one))


class _Maker:
    def __init__(
        self, geography: Geography, placed: BoolCells, nothing: BoolCells, overlays: Collection[Overlay]
    ) -> None:
        self._geography, self._placed, self._nothing, self._chosen = geography, placed, nothing, overlays
        self._equal: list[list[tuple[int, int]]] = []
        self._bounded: list[list[tuple[int, int]]] = []
        self._loose: list[list[tuple[int, int]]] = []
        self._column: dict[Overlay, dict[tuple[int, int], int]] = {}
        """The column in which each atom stands."""

    def layout(self) -> Layout:
        nested = self._tree()
        atoms = self._overlays()
        self._finer_atoms()
        nested = nested and not self._loose
        sums = _sums(self._equal + self._loose, len(self._equal))
        return Layout(sums, _sums(self._bounded, 0), atoms, nested)

    def _tree(self) -> bool:
        """Each cell is the sum of the cells of each level below it that have no other level between; whether there is
        never more than one such level."""
        above = nearest_above(self._geography, self._placed | self._nothing)
        below: dict[tuple[int, str], list[int]] = {}
        for area in np.flatnonzero(self._placed):
            if above[area] >= 0 and self._placed[above[area]]:
                below.setdefault((int(above[area]), self._geography.areas[area].level), []).append(int(area))
        for (parent, _), areas in below.items():
            self._equal.append([(parent, 1), *((area, -1) for area in areas)])
        first, *others = [one for one in self._tops(above) if one] or [[]]
        for other in others:
            self._equal.append([*((area, 1) for area in first), *((area, -1) for area in other)])
        return len({parent for parent, _ in below}) == len(below) and not others

    def _tops(self, above: Places) -> list[list[int]]:
        """The cells of each branch that none is above: two branches of one municipality come to the same."""
        tops = [int(area) for area in np.flatnonzero(self._placed) if above[area] < 0]
        areas = self._geography.areas
        return [[area for area in tops if areas[area].level in branch] for branch in self._geography.branches]

    def _overlays(self) -> BoolCells:
        flags = []
        first = len(self._geography)
        for overlay in self._geography.overlays:
            own = np.zeros(len(overlay.atoms), dtype=np.bool_)
            if overlay in self._chosen:
                made_of: dict[int, list[int]] = {}
                for number, pair in enumerate(overlay.atoms):
                    for area in pair:
                        made_of.setdefault(area, []).append(number)
                whole = {area for area, numbers in made_of.items() if len(numbers) == 1 and area not in overlay.open}
                columns = []
                for number, pair in enumerate(overlay.atoms):
                    standing = next((area for area in pair if area in whole and self._placed[area]), None)
                    own[number] = standing is None
                    columns.append(first + number if standing is None else standing)
                for area, numbers in made_of.items():
                    if self._placed[area] and [columns[number] for number in numbers] != [area]:
                        terms = [(columns[number], 1) for number in numbers]
                        (self._bounded if area in overlay.open else self._loose).append([*terms, (area, -1)])
                self._column[overlay] = dict(zip(overlay.atoms, columns, strict=True))
            flags.append(own)
            first += len(overlay.atoms)
        return np.concatenate(flags) if flags else np.zeros(0, dtype=np.bool_)

    def _finer_atoms(self) -> None:
        """An atom of coarse areas is the sum of those of finer ones inside it."""
        for coarse, columns in self._column.items():
            for fine, parts in self._column.items():
                if fine is coarse:
                    continue
                inside: dict[int, list[int]] = {}
                for pair, part in parts.items():
                    whole = columns.get((self._within(pair, coarse.first), self._within(pair, coarse.second)))
                    if whole is not None:
                        inside.setdefault(whole, []).append(part)
                for whole, atoms in inside.items():
                    if atoms != [whole]:
                        self._equal.append([(whole, 1), *((atom, -1) for atom in atoms)])

    def _within(self, pair: tuple[int, int], level: str) -> int:
        """The area of a level in which one of an atom's areas lies, -1 for none."""
        for area in pair:
            while area > 0 and self._geography.areas[area].level != level:
                area = int(self._geography.parents[area])
            if area > 0:
                return area
        return -1


def _sums(relations: list[list[tuple[int, int]]], strict: int) -> Sums:
    """The triplets; all relations but the first few are loose."""
    numbers = [number for number, terms in enumerate(relations) for _ in terms]
    flat = [term for terms in relations for term in terms]
    columns, factors = ([term[side] for term in flat] for side in (0, 1))
    relation, column, factor = (np.array(one, dtype=np.intp) for one in (numbers, columns, factors))
    return Sums(relation, column, factor, np.arange(len(relations)) >= strict)
