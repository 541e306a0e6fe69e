"""Levels and areas: one or more trees over the same municipality, indexed for arrays."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from .errors import KeckError
from .lookup import nearest
from .text import tr

ROOT_LEVEL = "*"
"""Name of the level that holds the whole municipality as its single area."""


@dataclass(frozen=True)
class Level:
    """A complete layer of areas. ``parent`` is None for a level that nests in no other (but the municipality).

    ``rank`` orders levels from coarse (0: municipality) to fine; ``key_width`` is the number of digits of a
    numeric key with leading zeros, 0 where keys have no common width; ``boundary_date`` is the Gebietsstand.
    """

    name: str
    rank: int
    parent: str | None = None
    boundary_date: str | None = None
    key_width: int = 0


@dataclass(frozen=True)
class Area:
    """One area; ``parent_key`` is a key of the level's parent level, None where that level has none."""

    level: str
    key: str
    name: str
    parent_key: str | None = None


@dataclass(frozen=True)
class Overlay:
    """Which areas of two levels that do not nest share ground: an atom per such pair, in order of positions.

    ``atoms`` holds positions of an area of ``first`` and one of ``second``. The atoms of an area make it up,
    except for the areas in ``open``: these reach out of the other level, or have no shape, so that their atoms
    (possibly none) are only a part of them.
    """

    first: str
    second: str
    atoms: tuple[tuple[int, int], ...]
    open: frozenset[int] = frozenset()


class Geography:
    """All areas in one order (the municipality first, parents before children), with parent indices.

    Areas of a level without a parent level hang directly below the municipality, each such level being a
    branch of its own: a second geography beside the first. ``overlays`` say how such levels lie upon one
    another; who does not ask the holdings for them has none.
    """

    def __init__(self, levels: Sequence[Level], areas: Sequence[Area], overlays: Iterable[Overlay] = ()) -> None:
        self.levels = tuple(sorted(levels, key=lambda level: (level.rank, level.name)))
        order = {level.name: position for position, level in enumerate(self.levels)}
        self.areas = tuple(sorted(areas, key=lambda area: (order[area.level], area.key)))
        self.overlays = tuple(overlays)
        self._index = {(area.level, area.key): i for i, area in enumerate(self.areas)}
        if not self.areas or self.areas[0].level != ROOT_LEVEL:
            raise ValueError("a geography begins with the municipality")

    def __len__(self) -> int:
        return len(self.areas)

    @property
    def root(self) -> Area:
        return self.areas[0]

    def index(self, level: str, key: str) -> int | None:
        """Position of an area, None where there is none."""
        return self._index.get((level, key))

    def places_in(self, wider: "Geography") -> NDArray[np.intp]:
        """Positions of all these areas in another geography that has them, too."""
        return np.array([wider._index[area.level, area.key] for area in self.areas], dtype=np.intp)

    def level(self, name: str) -> Level:
        """The level of that name; KeckError naming the nearest ones."""
        for level in self.levels:
            if level.name == name:
                return level
        known = [level.name for level in self.levels]
        raise KeckError(tr("Unknown level"), tr("There is no level “{}”.").format(name), nearest(name, known))

    def of_level(self, name: str) -> NDArray[np.intp]:
        """Positions of the areas of a level, in key order."""
        return np.array([i for i, area in enumerate(self.areas) if area.level == name], dtype=np.intp)

    @cached_property
    def parents(self) -> NDArray[np.intp]:
        """Position of each area's parent, -1 for the municipality; shape (areas,)."""
        parent_level = {level.name: level.parent for level in self.levels}
        result = np.zeros(len(self.areas), dtype=np.intp)
        result[0] = -1
        for i, area in enumerate(self.areas[1:], start=1):
            above = parent_level[area.level]
            if above and above != ROOT_LEVEL and area.parent_key is not None:
                result[i] = self._index[(above, area.parent_key)]
        return result

    @cached_property
    def branches(self) -> tuple[tuple[str, ...], ...]:
        """Names of levels that nest in one another, coarse to fine, per branch below the municipality."""
        tops = [level for level in self.levels if level.name != ROOT_LEVEL and level.parent in (None, ROOT_LEVEL)]
        return tuple(tuple(self._below(top.name)) for top in tops)

    def _below(self, name: str) -> list[str]:
        result = [name]
        for level in self.levels:
            if level.parent == name:
                result += self._below(level.name)
        return result

    @cached_property
    def crossing(self) -> tuple[tuple[str, str], ...]:
        """Pairs of levels of which neither lies below the other, the coarser of a pair first, coarse to fine."""
        names = [level.name for level in self.levels if level.name != ROOT_LEVEL]
        below = {name: set(self._below(name)) for name in names}
        return tuple(
            (first, second)
            for place, first in enumerate(names)
            for second in names[place + 1 :]
            if second not in below[first] and first not in below[second]
        )

    def with_overlays(self, overlays: Iterable[Overlay]) -> "Geography":
        """The same areas, knowing how their levels lie upon one another."""
        return Geography(self.levels, self.areas, overlays)

    def overlays_of(self, levels: Collection[str]) -> tuple[Overlay, ...]:
        """The overlays that bind figures held in some levels: of two held ones, and not told by a finer one.

        Atoms of finer areas say all about the coarser ones that these tile; where a coarse area has no finer
        one (a ragged tree), the coarse overlay says more.
        """
        held = [one for one in self.overlays if {one.first, one.second} <= set(levels)]
        return tuple(one for one in held if not any(self._tells(finer, one) for finer in held if finer is not one))

    def _tells(self, finer: Overlay, coarser: Overlay) -> bool:
        pairs = ((finer.first, finer.second), (finer.second, finer.first))
        return any(self._tiled(coarser.first, one) and self._tiled(coarser.second, other) for one, other in pairs)

    def _tiled(self, level: str, below: str) -> bool:
        """Whether every area of a level has below it an area of another one, or both are the same level."""
        parent_level = {one.name: one.parent for one in self.levels}
        areas, at = self.of_level(below), below
        while at != level:
            above = parent_level[at]
            if above in (None, ROOT_LEVEL):
                return False
            areas, at = np.unique(self.parents[areas]), above
        return bool(np.isin(self.of_level(level), areas).all())
