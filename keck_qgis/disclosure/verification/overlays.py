"""Two levels that do not nest: can the figures of their areas be brought together?

Areas are delivered, atoms are not. Where the figures disagree, a rest remains that no atoms take up.
"""

from collections import deque

import numpy as np

from .columns import Groups
from .held import Flags, Floats

_HALF = 0.5
_Step = tuple[int, bool]
"""An atom, and whether it is raised."""


class Rests:
    """The rests of one count in a base. Groups are nodes of a graph; an unknown atom joins the two it stands in.

    Areas that are not held themselves are left to their other sums.

    ``sums`` (groups,) is what each group comes to, ``line`` (columns,) the base, ``unknown`` (columns,) the cells that
    are not held.
    """

    def __init__(self, groups: Groups, sums: Floats, line: Floats, unknown: Flags) -> None:
        self._sums, self._equal, self._line = sums.copy(), groups.equal, line.copy()
        self._rests = np.flatnonzero(groups.overlay & groups.equal & (np.abs(sums) > _HALF)).tolist()
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

    def are_none(self) -> bool:
        return not self._rests

    def all_could_vanish(self) -> list[int]:
        """The groups with a rest, if atoms could take up all rests at once; else none."""
        if self._free:
            return []
        for group in self._rests:
            while abs(self._sums[group]) > _HALF:
                found = self._way(group)
                if found is None:
                    return []
                self._shift(group, *found)
        return self._rests

    def _way(self, start: int) -> tuple[list[_Step], int] | None:
        """Atoms to be raised and lowered in turn so that a group's rest, and no other, becomes less; and the group at
        the end, which bears it or has a rest of the other kind."""
        up = bool(self._sums[start] > 0)
        before: dict[tuple[int, bool], tuple[tuple[int, bool], int] | None] = {(start, up): None}
        waiting = deque(before)
        while waiting:
            here = waiting.popleft()
            group, up = here
            for atom in self._atoms.get(group, ()):
                if not up and self._line[atom] < 1:
                    continue
                for other in self._groups_of[atom]:
                    there = (other, not up)
                    if other == group or there in before:
                        continue
                    before[there] = here, atom
                    if self._takes(other, up):
                        return self._steps(there, before), other
                    waiting.append(there)
        return None

    def _takes(self, group: int, up: bool) -> bool:
        """Whether a group bears one more (or one less) in its atoms without a greater rest than before."""
        if group in self._free:
            # what such an area can be is for the tree to say
            return False
        if not self._equal[group]:
            return not up or bool(self._sums[group] >= 1)
        return bool(self._sums[group] > _HALF if up else self._sums[group] < -_HALF)

    @staticmethod
    def _steps(
        end: tuple[int, bool], before: dict[tuple[int, bool], tuple[tuple[int, bool], int] | None]
    ) -> list[_Step]:
        steps: list[_Step] = []
        step = before[end]
        while step is not None:
            (group, up), atom = step
            steps.append((atom, up))
            step = before[group, up]
        return steps

    def _shift(self, start: int, steps: list[_Step], end: int) -> None:
        """Take up as much of a rest along a way as it bears."""
        amounts = [abs(self._sums[start]), *(self._line[atom] for atom, up in steps if not up)]
        if self._equal[end]:
            amounts.append(abs(self._sums[end]))
        elif steps[0][1]:
            amounts.append(self._sums[end])
        amount = min(amounts)
        for atom, up in steps:
            change = amount if up else -amount
            self._line[atom] += change
            for group in self._groups_of[atom]:
                self._sums[group] -= change
