"""Indicators that came back under another id: whoever kept an edition knows them again by their name or figures."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from ..model.indicator import Catalogue, Indicator
from ..model.observations import Observations, Series, SeriesKey
from .history import Past, PastSeries

_GLANCE = 256
_CELLS, _DIFFERENT, _ALIKE = 10, 8, 0.75
"""So many cells, with so many different figures, of which so many are the same, are no chance."""


def followed(history: Sequence[Past], observations: Observations, catalogue: Catalogue) -> list[Past]:
    """What releases told, with the ids that removed indicators have today."""
    alike = cache(_alike)
    columns = {key: _Column(series) for key, series in observations.series.items()}
    return [_renamed(past, dict(_successors(past, columns, catalogue, alike))) for past in history]


def _successors(
    past: Past,
    columns: Mapping[SeriesKey, "_Column"],
    catalogue: Catalogue,
    alike: Callable[[PastSeries, "_Column"], bool],
) -> Iterator[tuple[str, str]]:
    """Ids that the catalogue holds no more, with those of today that stand for the same; each of today's once."""
    free = [one for one in catalogue if one.id not in past.catalogue]
    gone = [one for one in past.catalogue if one.id not in catalogue] if free else []
    for old in gone:
        told = {period: one for (name, period), one in past.items() if name == old.id}
        for new in free:
            pairs = ((one, columns.get((new.id, period))) for period, one in told.items())
            same_name = old.name.casefold() == new.name.casefold()
            if old.kind is new.kind and (same_name or any(now and alike(one, now) for one, now in pairs)):
                free.remove(new)
                yield old.id, new.id
                break


@dataclass(frozen=True, eq=False)
class _Column:
    """Today's figures of an indicator in a period."""

    series: Series


def _alike(past: PastSeries, now: _Column) -> bool:
    """Whether most figures are the same; most pairs differ, which some of their cells show."""
    for step in (max(len(past.value) // _GLANCE, 1), 1):
        then, today = past.value[::step], now.series.value[::step]
        both = np.isfinite(then) & np.isfinite(today)
        same = then[both] == today[both]
        if not same.any() or same.mean() < (_ALIKE if step == 1 else _ALIKE / 2):
            return False
    return bool(both.sum() >= _CELLS and len(np.unique(then[both][same])) >= _DIFFERENT)


def _renamed(past: Past, ids: Mapping[str, str]) -> Past:
    if not ids:
        return past

    def name(old: str) -> str:
        # the terms of a rate that nobody else names are called after it
        id_, tilde, term = old.partition("~")
        return ids.get(id_, id_) + tilde + term

    def entry(one: Indicator) -> Indicator:
        parts = tuple(replace(part, total=name(part.total)) for part in one.part_of)
        terms = (term and name(term) for term in (one.numerator, one.denominator))
        numerator, denominator = terms
        return replace(one, id=name(one.id), part_of=parts, numerator=numerator, denominator=denominator)

    series = {(name(key), period): one for (key, period), one in past.items()}
    return Past(series, Catalogue(map(entry, past.catalogue)))
