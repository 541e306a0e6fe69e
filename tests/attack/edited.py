"""A city whose catalogue and levels are edited between its releases, too, as the panel's editors do."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.errors import KeckError
from keck_qgis.model.indicator import Clearance, Indicator, Kind
from keck_qgis.model.proposals import CatalogueProposal, LevelChangeProposal
from tests.attack.knowledge import Knowledge
from tests.attack.places import Places
from tests.attack.sent import Sent
from tests.attack.town import source
from tests.disclosure.cities import City

_EDITS = 3
"""Between two releases."""


class Edited(Sent):
    """``done``: what was edited, in words."""

    def __init__(self, seed: int, folder: Path) -> None:
        self._hand = np.random.default_rng([seed, 4])
        self.done: list[str] = []
        super().__init__(seed, folder)
        for before, state in pairwise(self.states):
            for variable in before.held.keys() & state.held.keys():
                areas = len(state.held[variable])
                same = before.world[variable][:areas] == state.world[variable][:areas]
                # what a level summed up before it was taken out is no less known now
                state.held[variable] |= before.held[variable] & same

    def before_edits(self) -> Knowledge:
        """What all know without the editions that followed the first edit."""
        known = self.knowledge()
        known.views = [view for view in known.views if view.state == 0]
        return known

    def knowledge(self) -> Knowledge:
        """With what the first edition printed of the levels: nobody forgets which areas lay in which."""
        known = super().knowledge()
        first = self._ground.geography
        assert [(one.level, one.key) for one in first.areas] == [
            (one.level, one.key) for one in known.places.geography.areas
        ]
        known.places = Places(first)
        return known

    def _catch_up(self, path: Path, last: City, city: City) -> None:
        super()._catch_up(path, last, city)
        edits: tuple[Callable[[Holdings], str], ...] = (
            self._take_parts_out, self._loosen_a_breakdown, self._turn_a_share_into_a_ratio, self._clear_for_all,
            self._reorder, self._take_a_level_out,
        )  # fmt: skip
        with Holdings.open(path) as held:
            for number in self._hand.integers(len(edits), size=_EDITS):
                # what contradicts the rest is refused, as it should be
                with suppress(KeckError):
                    self.done.append(edits[number](held))

    def _take_parts_out(self, held: Holdings) -> str:
        """All of a breakdown: the others alone would be called complete, and are not."""
        total = self._any(held, lambda one: bool(one.part_of)).part_of[0].total
        parts = [one for one in held.catalogue() if any(part.total == total for part in one.part_of)]
        fresh = [replace(one, part_of=tuple(p for p in one.part_of if p.total != total)) for one in parts]
        held.write_catalogue(CatalogueProposal(source("catalogue", f"{total} {len(self.done)}"), fresh))
        return f"{total} without parts"

    def _loosen_a_breakdown(self, held: Holdings) -> str:
        one = self._any(held, lambda one: bool(one.part_of))
        return self._write_entry(held, replace(one, part_of=tuple(replace(p, complete=False) for p in one.part_of)))

    def _turn_a_share_into_a_ratio(self, held: Holdings) -> str:
        one = self._any(held, lambda one: one.kind is Kind.RATE and one.numerator_in_denominator)
        return self._write_entry(held, replace(one, numerator_in_denominator=False))

    def _clear_for_all(self, held: Holdings) -> str:
        one = self._any(held, lambda one: one.clearance is not Clearance.PUBLIC)
        return self._write_entry(held, replace(one, clearance=Clearance.PUBLIC))

    def _reorder(self, held: Holdings) -> str:
        order = [one.id for one in held.catalogue()]
        self._hand.shuffle(order)
        held.write_catalogue(CatalogueProposal(source("catalogue", "Reihenfolge"), [], order=tuple(order)))
        return "order"

    def _take_a_level_out(self, held: Holdings) -> str:
        nested = [level for level in held.geography().levels if level.parent not in (None, "*")]
        if not nested:
            raise KeckError("nothing to take out", "")
        level = nested[int(self._hand.integers(len(nested)))]
        held.write_levels(
            LevelChangeProposal(source("level_change", level.name), {level.name: replace(level, parent=None)})
        )
        return f"{level.name} lies in none"

    def _any(self, held: Holdings, fits: Callable[[Indicator], bool]) -> Indicator:
        found = [one for one in held.catalogue() if fits(one)]
        if not found:
            raise KeckError("nothing to edit", "")
        return found[int(self._hand.integers(len(found)))]

    def _write_entry(self, held: Holdings, one: Indicator) -> str:
        held.write_catalogue(CatalogueProposal(source("catalogue", f"{one.id} {len(self.done)}"), [one]))
        return f"{one.id}: {one.part_of} {one.numerator_in_denominator} {one.clearance}"
