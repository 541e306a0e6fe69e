"""Columns of figures: the areas of a geography, then the atoms of its overlays, and which of them make up which."""

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from keck_qgis.model.geography import ROOT_LEVEL, Geography

Columns = NDArray[np.intp]


@dataclass(frozen=True)
class Sum:
    """``whole`` is made up of ``parts``; where not ``full`` the parts may lack some of it."""

    whole: int
    parts: tuple[int, ...]
    full: bool = True


@dataclass
class Places:
    """The columns over one geography."""

    geography: Geography
    _nearest: dict[frozenset[str], list[Sum]] = field(default_factory=dict)

    @property
    def areas(self) -> int:
        return len(self.geography)

    @cached_property
    def atoms(self) -> list[tuple[int, int, int]]:
        """Overlay, area of its first and of its second level, in the order of the columns."""
        return [(i, a, b) for i, one in enumerate(self.geography.overlays) for a, b in one.atoms]

    @property
    def width(self) -> int:
        return self.areas + len(self.atoms)

    @cached_property
    def levels(self) -> list[str]:
        """Each area's level."""
        return [area.level for area in self.geography.areas]

    @cached_property
    def _below(self) -> dict[str, list[str]]:
        names: dict[str, list[str]] = {}
        for level in self.geography.levels:
            if level.name != ROOT_LEVEL:
                names.setdefault(level.parent or ROOT_LEVEL, []).append(level.name)
        return names

    def sums(self, levels: frozenset[str]) -> list[Sum]:
        """Areas of some levels as sums of the nearest finer areas of these levels, one for each branch below."""
        if levels not in self._nearest:
            found = [
                one
                for level in sorted(levels)
                for below in self._finer(level, levels)
                for one in self._under(level, below)
            ]
            self._nearest[levels] = found
        return self._nearest[levels]

    def _finer(self, level: str, levels: frozenset[str]) -> list[str]:
        found: list[str] = []
        for below in self._below.get(level, []):
            found += [below] if below in levels else self._finer(below, levels)
        return found

    def _under(self, level: str, below: str) -> list[Sum]:
        groups: dict[int, list[int]] = {}
        for area in self.geography.of_level(below).tolist():
            groups.setdefault(self.above(area, level), []).append(area)
        return [Sum(whole, tuple(parts)) for whole, parts in groups.items() if whole >= 0]

    def above(self, area: int, level: str) -> int:
        """The area of a coarser level that an area lies in, -1 where there is none."""
        while area >= 0 and self.levels[area] != level:
            area = int(self.geography.parents[area])
        return area

    @cached_property
    def overlaid(self) -> list[list[Sum]]:
        """Areas as sums of their atoms, those together that hang together; atoms of coarser areas as sums of finer."""
        found: dict[tuple[int, int], list[int]] = {}
        for place, (overlay, first, second) in enumerate(self.atoms, start=self.areas):
            for area in (first, second):
                found.setdefault((overlay, area), []).append(place)
        grounds: list[tuple[set[int], list[Sum]]] = []
        for (overlay, area), atoms in found.items():
            one = Sum(area, tuple(atoms), area not in self.geography.overlays[overlay].open)
            touching = [ground for ground in grounds if ground[0] & set(atoms)]
            grounds = [ground for ground in grounds if not ground[0] & set(atoms)]
            covered = set(atoms).union(*(ground[0] for ground in touching))
            grounds.append((covered, [one, *(held for ground in touching for held in ground[1])]))
        return [sums for _, sums in grounds] + [[one] for one in self._coarser_atoms()]

    def _coarser_atoms(self) -> list[Sum]:
        column = {frozenset(pair): place for place, (_, *pair) in enumerate(self.atoms, start=self.areas)}
        found: dict[tuple[int, str], list[int]] = {}
        for place, (_, *pair) in enumerate(self.atoms, start=self.areas):
            for one, other in (pair, pair[::-1]):
                coarse = column.get(frozenset((int(self.geography.parents[one]), other)))
                if coarse is not None:
                    found.setdefault((coarse, self.levels[one]), []).append(place)
        return [Sum(coarse, tuple(atoms)) for (coarse, _), atoms in found.items()]
