"""The verifier's reading of cells that nobody delivered: which may give way, which stay where they are."""

from ..model.geography import Geography
from .recount import Count, Key, Number, Recount


class Settled:
    """A recount whose unknown cells are decided on; like the rest of the verifier it shares nothing with the engine.

    ``fixed``: structural zeros, ``(key, area)``. ``stays_above``, ``stays_below``: unknown cells that hold their parts,
    or their whole, at the truth. ``shared``: parts that divide one whole. ``bonds_of``: bonds by each member.
    """

    def __init__(self, found: Recount, geography: Geography, zeros: set[tuple[str, str, str]]) -> None:
        self.counts = found.counts
        self.geography = geography
        self._size = len(geography)
        tied = {key for whole, parts in found.sums for key in (whole, *parts)}
        several = {part for _, parts in found.bonds if len(parts) > 1 for part in parts}
        loose = {key for key, count in self.counts.items() if count.gone} - tied - several
        bonds = [bond for bond in found.bonds if not loose & {bond[0], *bond[1]}]
        self._add_levels(found)
        self._subtract(found)
        self.fixed = self._fixed(found, zeros)
        self._lend(found, tied)
        for count in self.counts.values():
            count.link(geography)
        self.bonds_of: dict[Key, list[tuple[Key, tuple[Key, ...]]]] = {}
        for bond in bonds:
            for key in {bond[0], *bond[1]}:
                self.bonds_of.setdefault(key, []).append(bond)
        self.stays_above: set[tuple[Key, int]] = set()
        self.stays_below: set[tuple[Key, int]] = set()
        for key, count in self.counts.items():
            self._unknown(key, count, key not in tied and key not in several)

    def shared(self, key: Key, area: int) -> bool:
        """Whether other parts beside it divide a whole in that area."""
        for _, parts in self.bonds_of.get(key, []):
            held = [p for p in parts if self.counts[p].truth[area] is not None or self.counts[p].dark[area]]
            if key in parts and len(parts) > 1 and len(held) > 1:
                return True
        return False

    def _add_levels(self, found: Recount) -> None:
        again = True
        while again:
            again = False
            for whole, parts in found.bonds:
                members = [self.counts[key] for key in (whole, *parts)]
                for area in range(self._size):
                    if all(count.truth[area] is None for count in members):
                        continue
                    for count in members:
                        if count.truth[area] is None and not count.dark[area]:
                            total = self._total(count, area)
                            if total is not None:
                                count.truth[area], count.computed[area] = total, True
                                count.shown[area] = not self._some_hidden(count, area)
                                again = True

    def _children(self, area: int) -> dict[str, list[int]]:
        result: dict[str, list[int]] = {}
        for other in self._lower().get(area, []):
            result.setdefault(self.geography.areas[other].level, []).append(other)
        return result

    def _lower(self) -> dict[int, list[int]]:
        if not hasattr(self, "_lower_areas"):
            self._lower_areas: dict[int, list[int]] = {}
            for other in range(1, self._size):
                self._lower_areas.setdefault(int(self.geography.parents[other]), []).append(other)
        return self._lower_areas

    def _total(self, count: Count, area: int) -> Number | None:
        value = count.truth[area]
        if value is not None:
            return value
        for below in self._children(area).values():
            totals = [self._total(count, other) for other in below]
            if None not in totals:
                return sum(total for total in totals if total is not None)
        return None

    def _some_hidden(self, count: Count, area: int) -> bool:
        """A sum that nobody prints is open only where everything below it is."""
        for below in self._children(area).values():
            for other in below:
                if count.hidden(other) or (count.truth[other] is None and self._some_hidden(count, other)):
                    return True
        return False

    def _fixed(self, found: Recount, zeros: set[tuple[str, str, str]]) -> set[tuple[Key, int]]:
        declared = {(name, self.geography.index(level, area)) for name, level, area in zeros}
        fixed = {
            (key, area)
            for key, count in self.counts.items()
            for area, value in enumerate(count.truth)
            if value == 0 and (key[0], area) in declared
        }
        fresh = set(fixed)
        while fresh:
            spread = set()
            for key, area in fresh:
                spread |= {(key, other) for other in self._lower().get(area, [])}
                spread |= {(part, area) for whole, parts in found.bonds if whole == key for part in parts}
            fresh = {(key, area) for key, area in spread if self.counts[key].truth[area] == 0} - fixed
            fixed |= fresh
        return fixed

    def _subtract(self, found: Recount) -> None:
        """Enter counts that nobody delivered, but that anybody gets who subtracts from the count above."""
        for key, count in self.counts.items():
            parts = [self.counts[part] for whole, members in found.bonds if whole == key for part in members]
            held = {
                self.geography.areas[area].level
                for area in range(self._size)
                if count.truth[area] is not None or count.dark[area]
            }
            blind = {
                area
                for area in range(self._size)
                if count.truth[area] is None
                and self.geography.areas[area].level in held
                and (count.dark[area] or any(part.truth[area] is not None for part in parts))
            }
            for up in range(self._size):
                given = count.truth[up]
                if given is None or count.computed[up] or not blind:
                    continue
                below = [area for area in range(1, self._size) if self._next_above(count, blind, area) == up]
                lacking = [area for area in below if area in blind]
                rest = given - sum(count.at(area) for area in below if area not in blind)
                if lacking and (rest == 0 or (len(lacking) == 1 and rest > 0)):
                    for area in lacking:
                        count.truth[area], count.dark[area], count.shown[area] = rest, False, False
                    blind -= set(lacking)

    def _next_above(self, count: Count, blind: set[int], area: int) -> int:
        if count.truth[area] is None and area not in blind:
            return -1
        up = int(self.geography.parents[area])
        while up >= 0 and count.truth[up] is None and up not in blind:
            up = int(self.geography.parents[up])
        return up

    def _lend(self, found: Recount, tied: set[Key]) -> None:
        """Give unknown leaves below a delivered count one value that agrees with it."""
        linked: dict[Key, set[Key]] = {}
        for whole, parts in found.bonds:
            for part in parts:
                linked.setdefault(whole, set()).add(part)
                linked.setdefault(part, set()).add(whole)
        for key, count in self.counts.items():
            if key not in tied and any(count.dark):
                self._lend_below(count, [self.counts[other] for other in linked.get(key, ())])

    def _lend_below(self, count: Count, partners: list[Count]) -> None:
        held = [value is not None or dark for value, dark in zip(count.truth, count.dark, strict=True)]
        below: dict[int, list[int]] = {}
        for area in range(1, self._size):
            up = int(self.geography.parents[area])
            while up >= 0 and not held[up]:
                up = int(self.geography.parents[up])
            if held[area] and up >= 0:
                below.setdefault(up, []).append(area)
        for up, areas in below.items():
            dark = [area for area in areas if count.dark[area]]
            bound = any(other.truth[area] is not None or other.dark[area] for other in partners for area in dark)
            given = count.truth[up]
            if not dark or given is None or count.computed[up] or bound or any(area in below for area in dark):
                continue
            rest = given - sum(count.at(area) for area in areas if area not in dark)
            if rest >= 0:
                for area in dark:
                    count.truth[area] = 0
                count.truth[dark[0]] = rest
                count.lent |= set(dark)

    def _unknown(self, key: Key, count: Count, may_be_free: bool) -> None:
        held = {self.geography.areas[a].level for a in range(self._size) if count.truth[a] is not None}
        known = [a for a in range(self._size) if count.truth[a] is not None and a not in count.lent]
        over: set[int] = set()
        for area in known:
            up = int(self.geography.parents[area])
            while up >= 0:
                over.add(up)
                up = int(self.geography.parents[up])
        for area in range(self._size):
            above = count.above[area]
            if count.dark[area]:
                if area not in count.lent and not (may_be_free and above < 0 and area not in over):
                    self.stays_above.add((key, area))
                    self.stays_below.add((key, area))
            elif count.truth[area] is None and above >= 0 and self.geography.areas[area].level in held:
                self.stays_above.add((key, area))
                if count.at(above) != sum(count.at(child) for child in count.below[above]):
                    self.stays_below.add((key, area))
