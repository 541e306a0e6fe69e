"""Each hidden cell as a line: which, why, and on account of what. Never how many persons."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ...model.geography import ROOT_LEVEL, Area
from ...model.indicator import Aggregation, Indicator
from ...model.observations import SeriesKey
from ...model.text import tr
from .causes import Cause, Codes
from .protected import Protected, Target
from .state import State

_NAMED = 6
"""How many of the counts that a cell protects are named."""


@dataclass(frozen=True)
class Line:
    indicator: Indicator
    period: str
    area: Area
    cause: Cause
    detail: str


class Lines:
    """The lines of an atlas, by series."""

    def __init__(self, state: State, codes: Mapping[SeriesKey, Codes], found: Protected) -> None:
        self._state, self._codes, self._found = state, codes, found
        self._areas = state.truth.geography.areas

    def series(self) -> list[SeriesKey]:
        """Those with hidden cells that are not left out as a whole."""
        return [key for key, codes in self._codes.items() if ((codes > Cause.SHOWN) & (codes != Cause.LEFT_OUT)).any()]

    def of(self, key: SeriesKey) -> Iterator[Line]:
        """Hidden cells of a series in the order of the areas; none of one that is left out as a whole."""
        codes = self._codes[key]
        indicator = self._state.catalogue[key[0]]
        for area in np.flatnonzero((codes > Cause.SHOWN) & (codes != Cause.LEFT_OUT)).tolist():
            cause = Cause(int(codes[area]))
            yield Line(indicator, key[1], self._areas[area], cause, self._detail(key, indicator, area, cause))

    def _detail(self, key: SeriesKey, indicator: Indicator, area: int, cause: Cause) -> str:
        if cause is Cause.TERM:
            return self._terms(key, indicator, area)
        if cause not in (Cause.SECONDARY, Cause.LEDGER):
            return ""
        targets = self._found.of(key, area)
        if targets:
            return tr("protects {}").format(self._named(targets, key, area))
        terms = self._terms(key, indicator, area) if indicator.numerator or indicator.denominator else ""
        return terms or tr("moves along with other hidden cells")

    def _terms(self, key: SeriesKey, indicator: Indicator, area: int) -> str:
        found = []
        titles = (tr("numerator “{}”"), tr("denominator “{}”"))
        for name, title in zip((indicator.numerator, indicator.denominator), titles, strict=True):
            hidden = self._state.mask.hidden.get((name or "", key[1]))
            if name and hidden is not None and hidden[area]:
                found.append(title.format(self._name(name)) + self._cause_of((name, key[1]), area))
        if not found and indicator.aggregation is Aggregation.UNWEIGHTED:
            return tr("average over areas of which one is hidden")
        return "; ".join(found) or tr("a term that stands in its own row alone")

    def _cause_of(self, key: SeriesKey, area: int) -> str:
        code = int(self._codes[key][area]) if key in self._codes else 0
        title = Cause(code).title() if code > Cause.SHOWN else ""
        return f" ({title})" if title else ""

    def _named(self, targets: Sequence[Target], key: SeriesKey, area: int) -> str:
        level = self._areas[area].level
        ordered = sorted(
            targets, key=lambda one: (one[:2] != key, one[0] != key[0], self._areas[one[2]].level != level)
        )
        groups: dict[str, list[str]] = {}
        for name, period, at, earlier in ordered[:_NAMED]:
            title = "" if (name, period) == key else f"{self._name(name)} {period}"
            title += " " + tr("(earlier edition)") if earlier else ""
            place = self._areas[at]
            groups.setdefault(title.strip(), []).append(
                place.name if place.level == level else f"{place.name} ({self.level_title(place.level)})"
            )
        named = "; ".join((f"{title}: " if title else "") + ", ".join(places) for title, places in groups.items())
        further = len(targets) - _NAMED
        return named + (" " + tr("and {} further").format(further) if further > 0 else "")

    def level_title(self, level: str) -> str:
        """The level's name, of the municipality's own its name."""
        return level if level != ROOT_LEVEL else self._areas[0].name

    def _name(self, variable: str) -> str:
        """The name of a count, also of one that the catalogue has none for."""
        indicator = self._state.whole_catalogue.get(variable)
        if indicator is not None:
            return indicator.name
        rate, _, term = variable.rpartition("~")
        held = self._state.whole_catalogue.get(rate)
        title = tr("numerator of {}") if term == "numerator" else tr("denominator of {}")
        return title.format(held.name) if held is not None else variable
