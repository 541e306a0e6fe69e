"""Two tables for every secret: the verifier's own intervals, and explicit joint tables where these do not suffice."""

from dataclasses import dataclass, field

from ..model.rule import Rule
from .recount import Key, Number
from .settle import Settled

_OPEN = 10**12


@dataclass
class Ends:
    """Ends of a count's cells by area, all other counts at their truth."""

    low: dict[int, Number] = field(default_factory=dict)
    high: dict[int, Number] = field(default_factory=dict)


class Witnesses:
    """Answers whether published numbers leave a secret its room."""

    def __init__(self, settled: Settled, rule: Rule) -> None:
        self._settled, self._rule = settled, rule
        self._ends: dict[Key, Ends] = {}

    def can_reach(self, key: Key, area: int, low: Number | None, high: Number | None) -> bool:
        """Whether a table exists with at most ``low`` (at least ``high``) in that cell; None asks for neither."""
        ends = self.ends(key)
        down = low is None or ends.low[area] <= low or self._together(key, area, low, -1)
        return down and (high is None or ends.high[area] >= high or self._together(key, area, high, 1))

    def ends(self, key: Key) -> Ends:
        if key not in self._ends:
            self._ends[key] = self._passes(key)
        return self._ends[key]

    def _box(self, key: Key, area: int) -> tuple[Number, Number]:
        """Least and greatest count of a hidden cell against the truth of its partners."""
        settled, value = self._settled, self._settled.counts[key].at(area)
        low: Number = min(self._rule.lowest_hidden, value)
        high: Number = _OPEN
        for whole, parts in settled.bonds_of.get(key, []):
            stays = any((part, area) in settled.stays_below for part in parts if part != key)
            inside = sum(settled.counts[part].truth[area] or 0 for part in parts)
            if whole == key:
                low = max(low, value if stays else min(inside, value))
                continue
            limit = settled.counts[whole].truth[area]
            if stays or (whole, area) in settled.stays_above:
                high = value
            elif limit is not None:
                high = min(high, value + max(limit - inside, 0))
        return low, max(high, value)

    def _passes(self, key: Key) -> Ends:
        count = self._settled.counts[key]
        areas = [area for area, value in enumerate(count.truth) if value is not None]
        own: dict[int, tuple[Number, Number]] = {}
        inner: dict[int, tuple[Number, Number]] = {}
        for area in reversed(areas):
            value = count.at(area)
            low, high = self._box(key, area) if count.hidden(area) and not count.gone else (value, value)
            if count.below[area]:
                rest = value - sum(count.at(child) for child in count.below[area])
                inner[area] = (
                    rest + sum(own[child][0] for child in count.below[area]),
                    rest + sum(own[child][1] for child in count.below[area]),
                )
                low, high = max(low, inner[area][0]), min(high, inner[area][1])
            own[area] = (low, high)
        ends = Ends()
        for area in areas:
            low, high = own[area]
            above = count.above[area]
            if above >= 0:
                low = max(low, ends.low[above] - (inner[above][1] - high))
                high = min(high, ends.high[above] - (inner[above][0] - own[area][0]))
            ends.low[area], ends.high[area] = low, high
        return ends

    def _together(self, key: Key, area: int, goal: Number, way: int) -> bool:
        """Move the cell to ``goal`` and its hidden parts (``way`` -1) or wholes (1) along, as explicit tables."""
        settled = self._settled
        partners = set()
        for whole, parts in settled.bonds_of.get(key, []):
            partners |= ({whole} if way > 0 else set(parts)) - {key}
        movers = [key, *sorted(p for p in partners if self._may_move(p, area))]
        tables: dict[Key, dict[int, Number]] = {}
        leaf = self._best_leaf(key, area, movers) if way > 0 else None
        for mover in movers:
            table = self._lowered(mover, area, movers) if way < 0 else self._raised(mover, area, goal, leaf)
            if table is None:
                if mover == key:
                    return False
                continue
            tables[mover] = table
        value = tables[key].get(area, settled.counts[key].at(area))
        return (value - goal) * way >= 0 and all(self._agrees(mover, tables) for mover in tables)

    def _may_move(self, key: Key, area: int) -> bool:
        count = self._settled.counts[key]
        return count.hidden(area) and not count.gone and not self._settled.shared(key, area)

    def _leaves(self, key: Key, area: int) -> list[int]:
        """Hidden leaves that hidden cells connect with a cell, downwards."""
        count = self._settled.counts[key]
        if not count.hidden(area):
            return []
        if not count.below[area]:
            return [area]
        return [leaf for child in count.below[area] for leaf in self._leaves(key, child)]

    def _outside(self, key: Key, area: int) -> tuple[list[int], bool]:
        """Hidden leaves that can take up a change in a cell, nearest first; and whether no published cell is above."""
        count, found = self._settled.counts[key], []
        inside = set(self._leaves(key, area))
        while (above := count.above[area]) >= 0:
            fresh = [leaf for child in count.below[above] for leaf in self._leaves(key, child)]
            found += [leaf for leaf in fresh if leaf not in inside]
            inside |= set(fresh)
            if not count.hidden(above):
                return found, False
            area = above
        return found, True

    def _best_leaf(self, key: Key, area: int, movers: list[Key]) -> int | None:
        """The leaf below a cell that shall rise most: hidden in all movers if there is one, with most room."""
        own = self._leaves(key, area)
        common = [leaf for leaf in own if all(self._settled.counts[m].hidden(leaf) for m in movers)]
        return max(common or own, key=lambda leaf: (self._room(key, leaf), -leaf), default=None)

    def _room(self, key: Key, leaf: int) -> Number:
        return self._box(key, leaf)[1] - self._settled.counts[key].at(leaf)

    def _lowered(self, key: Key, area: int, movers: list[Key]) -> dict[int, Number] | None:
        """All hidden leaves below a cell at their least; others rise within the truth of their wholes."""
        settled, count = self._settled, self._settled.counts[key]
        table: dict[int, Number] = {}
        for leaf in self._leaves(key, area):
            least: Number = min(self._rule.lowest_hidden, count.at(leaf))
            for whole, parts in settled.bonds_of.get(key, []):
                if whole == key:
                    staying = [p for p in parts if p not in movers or not settled.counts[p].hidden(leaf)]
                    least = max(least, sum(settled.counts[part].truth[leaf] or 0 for part in staying))
                    if any((part, leaf) in settled.stays_below for part in parts):
                        least = count.at(leaf)
            table[leaf] = min(least, count.at(leaf))
        return self._balanced(key, area, table, 1)

    def _raised(self, key: Key, area: int, goal: Number, leaf: int | None) -> dict[int, Number] | None:
        count = self._settled.counts[key]
        lacking = goal - count.at(area)
        if lacking <= 0:
            return {}
        own = self._leaves(key, area if leaf is None or count.truth[leaf] is None else leaf)
        most = leaf if leaf in own else max(own, key=lambda other: (self._room(key, other), -other), default=None)
        if most is None:
            return None
        table: dict[int, Number] = {}
        for other in self._leaves(key, area):
            if other != most and lacking > 0:
                step = min(lacking, self._room(key, other))
                table[other] = count.at(other) + step
                lacking -= step
        table[most] = count.at(most) + lacking
        return self._balanced(key, area, table, -1)

    def _balanced(self, key: Key, area: int, table: dict[int, Number], way: int) -> dict[int, Number] | None:
        """Let the leaves outside take up what changed below a cell, then sum all hidden cells anew."""
        count = self._settled.counts[key]
        change = sum(count.at(leaf) - value for leaf, value in table.items()) * way
        others, free = self._outside(key, area)
        for leaf in others:
            low, high = self._box(key, leaf)
            step = min(change, high - count.at(leaf) if way > 0 else count.at(leaf) - low)
            if step > 0:
                table[leaf] = count.at(leaf) + way * step
                change -= step
        if change > 0 and not free:
            return None
        moved = dict(table)
        for leaf, value in table.items():
            above = count.above[leaf]
            while above >= 0:
                moved[above] = moved.get(above, count.at(above)) + value - count.at(leaf)
                above = count.above[above]
        return {cell: value for cell, value in moved.items() if value != count.at(cell)}

    def _agrees(self, key: Key, tables: dict[Key, dict[int, Number]]) -> bool:
        """Whether a table keeps everything that is published, and fits the tables of its partners."""
        settled, count = self._settled, self._settled.counts[key]
        for area, value in tables[key].items():
            if not count.hidden(area) or value < min(self._rule.lowest_hidden, count.at(area)):
                return False
            for whole, parts in settled.bonds_of.get(key, []):
                limit = tables.get(whole, {}).get(area, settled.counts[whole].truth[area])
                inside = sum(tables.get(p, {}).get(area, settled.counts[p].truth[area]) or 0 for p in parts)
                if limit is not None and inside > max(limit, 0) and inside > self._before(whole, parts, area):
                    return False
                stays = any((part, area) in settled.stays_below for part in parts if part != key)
                stays = stays or (whole != key and (whole, area) in settled.stays_above)
                if stays and (value < count.at(area)) == (whole == key):
                    return False
            if not self._adds_up(key, area, tables[key]):
                return False
        return True

    def _adds_up(self, key: Key, area: int, table: dict[int, Number]) -> bool:
        """Whether a changed cell still differs from the cells below it by what it always did, and its parent too."""
        count = self._settled.counts[key]
        for cell in (area, count.above[area]):
            if cell < 0 or not count.below[cell]:
                continue
            change = table.get(cell, count.at(cell)) - count.at(cell)
            if change != sum(table.get(child, count.at(child)) - count.at(child) for child in count.below[cell]):
                return False
        return True

    def _before(self, whole: Key, parts: tuple[Key, ...], area: int) -> Number:
        """What the parts together exceed their whole by in the delivered data already; -1 where they do not."""
        inside = sum(self._settled.counts[part].truth[area] or 0 for part in parts)
        limit = self._settled.counts[whole].truth[area]
        return inside if limit is not None and inside > limit else -1
