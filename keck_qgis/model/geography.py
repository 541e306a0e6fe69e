"""Levels and areas: one or more trees over the same municipality, indexed for arrays."""

from collections.abc import Sequence
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


class Geography:
    """All areas in one order (the municipality first, parents before children), with parent indices.

    Areas of a level without a parent level hang directly below the municipality, each such level being a
    branch of its own: a second geography beside the first.
    """

    def __init__(self, levels: Sequence[Level], areas: Sequence[Area]) -> None:
        self.levels = tuple(sorted(levels, key=lambda level: (level.rank, level.name)))
        order = {level.name: position for position, level in enumerate(self.levels)}
        self.areas = tuple(sorted(areas, key=lambda area: (order[area.level], area.key)))
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
