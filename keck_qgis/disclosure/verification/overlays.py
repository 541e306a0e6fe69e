"""Two levels that do not nest: is what their areas differ by in a base no more than the delivered figures make it?

Areas are delivered, atoms are not. Where the figures of both levels cannot be brought together, a rest remains that no
atoms take up. A proof could begin with more of a rest than needed, which would lend its tables false freedom; so no
shift of atoms may make the rest smaller.
"""

from collections import deque

import numpy as np

from .columns import Groups
from .held import Flags, Floats


def needless(groups: Groups, sums: Floats, line: Floats, unknown: Flags) -> list[int]:
    """The overlay groups of one count whose rest could be less.

    ``sums`` (groups,) is what each comes to in the base, ``line`` (columns,) the base, ``unknown`` (columns,) the cells
    that are not held.
    """
    graph = _Graph(groups, sums, line, unknown)
    rests = np.flatnonzero(groups.overlay & groups.equal & (np.abs(sums) > 0.5)).tolist()
    return [group for group in rests if graph.can_shrink(group)]


class _Graph:
    """Groups are nodes; an unknown cell joins the two groups that it stands in."""

    def __init__(self, groups: Groups, sums: Floats, line: Floats, unknown: Flags) -> None:
        self._sums, self._equal, self._line = sums, groups.equal, line
        self._free: set[int] = set()
        self._groups_of: dict[int, list[int]] = {}
        self._atoms: dict[int, list[int]] = {}
        for group in np.flatnonzero(groups.overlay).tolist():
            area, *cells = groups.members(group).tolist()
            if unknown[area]:
                self._free.add(group)
            for cell in cells:
                if unknown[cell]:
                    self._groups_of.setdefault(cell, []).append(group)
                    self._atoms.setdefault(group, []).append(cell)

    def can_shrink(self, start: int) -> bool:
        """Whether atoms can be raised (where a group has too few in them) or lowered in turn until a rest is less."""
        if start in self._free:
            return True
        raise_first = bool(self._sums[start] > 0)
        waiting, seen = deque([(start, raise_first)]), {(start, raise_first)}
        while waiting:
            group, up = waiting.popleft()
            for atom in self._atoms.get(group, ()):
                if not up and self._line[atom] < 1:
                    continue
                for other in self._groups_of[atom]:
                    if other == group:
                        continue
                    if self._takes(other, up):
                        return True
                    if (other, not up) not in seen:
                        seen.add((other, not up))
                        waiting.append((other, not up))
        return False

    def _takes(self, group: int, up: bool) -> bool:
        """Whether a group bears one more (or one less) in its atoms without a greater rest than before."""
        if group in self._free:
            return True
        if not self._equal[group]:
            return not up or bool(self._sums[group] >= 1)
        return bool(self._sums[group] > 0.5 if up else self._sums[group] < -0.5)
