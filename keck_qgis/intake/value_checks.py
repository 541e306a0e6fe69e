"""Delivered observations against the catalogue and against what the holdings have already."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from ..model.derivation import derive
from ..model.indicator import Breakdown, Catalogue, Indicator, Kind
from ..model.observations import Observations, Series, SeriesKey
from ..model.progress import Progress, checkpoint
from ..model.status import Status
from ..model.text import tr
from .delivery import Delivery
from .listing import listing
from .value_changes import Change, value_changes

_Cell = tuple[str, str, int]
"""Indicator, period, position of the area."""

_TOLERANCE = 1e-6
_NAMED = 200


def merge(delivered: Observations, held: Observations | None, catalogue: Catalogue) -> Observations:
    """Delivered observations over the held ones, as far as the delivered ones are tied to them."""
    merged = Observations(delivered.geography)
    if held is not None:
        for key in _tied(delivered, catalogue):
            series = held.series.get(key)
            if series is not None:
                merged.series[key] = series.copy()
    for key, series in delivered.series.items():
        below = merged.series.get(key)
        if below is None:
            merged.series[key] = series
            continue
        new = series.status != Status.ABSENT
        for name in ("value", "numerator", "denominator", "status"):
            below.writable(name)[new] = getattr(series, name)[new]
    return merged


def _tied(delivered: Observations, catalogue: Catalogue) -> Iterator[SeriesKey]:
    """Keys of the delivered series, their terms, the rates made of them, and their breakdowns."""
    partners: dict[str, set[str]] = {}

    def tie(one: str | None, other: str | None) -> None:
        if one and other:
            partners.setdefault(one, set()).add(other)
            partners.setdefault(other, set()).add(one)

    for indicator in catalogue:
        tie(indicator.id, indicator.numerator)
        tie(indicator.id, indicator.denominator)
        tie(indicator.numerator, indicator.denominator)
        for part in indicator.part_of:
            tie(indicator.id, part.total)
    for breakdown in catalogue.breakdowns():
        for part_id in breakdown.parts:
            for other in breakdown.parts:
                tie(part_id, other)
    seen: set[SeriesKey] = set()
    for name, period in delivered.series:
        for other in (name, *partners.get(name, ())):
            if (other, period) not in seen:
                seen.add((other, period))
                yield other, period


def check_values(
    delivery: Delivery, merged: Observations, held: Observations | None, catalogue: Catalogue, progress: Progress
) -> None:
    """All checks on a delivery; errors keep it from being written."""
    checkpoint(progress, 50, tr("Checking values …"))
    report = delivery.report
    checks = _Checks(delivery, catalogue)
    checks.counts()
    checks.rates(merged)
    checkpoint(progress, 55, tr("Checking sums …"))
    _check_breakdowns(delivery, merged, catalogue)
    report.extend(derive(merged, catalogue)[1])
    _tell_replaced(delivery, held)


class _Checks:
    def __init__(self, delivery: Delivery, catalogue: Catalogue) -> None:
        self._delivery, self._delivered, self._catalogue = delivery, delivery.observations, catalogue
        self._report = delivery.report
        self._areas = self._delivered.geography.areas

    def _series(self) -> Iterator[tuple[Indicator, str, Series]]:
        for (name, period), series in self._delivered.series.items():
            yield self._catalogue[name], period, series

    def counts(self) -> None:
        """Counts, and terms of rates that are counts, are whole numbers from 0 on."""
        negative: list[_Cell] = []
        broken: list[_Cell] = []
        for indicator, period, series in self._series():
            for values in self._counted(indicator, series):
                with np.errstate(invalid="ignore"):
                    negative += self._cells(indicator, period, values < 0)
                    broken += self._cells(indicator, period, np.abs(values - np.rint(values)) > _TOLERANCE)
        self._refuse("negative_count", tr("Counts below 0: {}."), negative)
        self._refuse("broken_count", tr("Counts that are no whole numbers: {}."), broken)

    def _counted(self, indicator: Indicator, series: Series) -> Iterator[NDArray[np.float64]]:
        """The arrays of a series that hold counts."""
        if indicator.kind is Kind.COUNT:
            yield series.value
            return
        for name, values in ((indicator.numerator, series.numerator), (indicator.denominator, series.denominator)):
            term = self._catalogue.get(name or "")
            if term is not None and term.kind is Kind.COUNT:
                yield values

    def rates(self, merged: Observations) -> None:
        """Numerators within denominators, shares of at most the whole, shares of 1 that were meant as per cent."""
        above: list[_Cell] = []
        over: list[_Cell] = []
        for indicator, period, series in self._series():
            if indicator.kind is not Kind.RATE:
                continue
            if indicator.numerator_in_denominator:
                with np.errstate(invalid="ignore"):
                    for upper, lower in self._terms(indicator, period, series, merged):
                        above += self._cells(indicator, period, upper > lower + _TOLERANCE)
                    outside = (series.value > indicator.factor + _TOLERANCE) | (series.value < 0)
                over += self._cells(indicator, period, outside)
            self._share_of_one(indicator, period, series)
        self._refuse("numerator_above_denominator", tr("The numerator exceeds the denominator: {}."), above)
        self._refuse("share_out_of_range", tr("Shares below 0 or above the whole: {}."), over)

    def _terms(
        self, indicator: Indicator, period: str, series: Series, merged: Observations
    ) -> Iterator[tuple[NDArray[np.float64], NDArray[np.float64]]]:
        yield series.numerator, series.denominator
        upper, lower = merged.get(indicator.numerator, period), merged.get(indicator.denominator, period)
        if upper is not None and lower is not None:
            yield upper.value, lower.value

    def _share_of_one(self, indicator: Indicator, period: str, series: Series) -> None:
        if indicator.factor < 100 or not (indicator.numerator_in_denominator or "%" in indicator.unit):
            return
        values = series.value[np.isfinite(series.value)]
        inner = values[(values > 0) & (values < 1)]
        if len(values) >= 3 and len(inner) >= len(values) / 2 and values.min() >= 0 and values.max() <= 1:
            text = tr(
                "{}: all values lie between 0 and 1, but the unit is {}. "
                "Set the scale {} in the profile if shares of 1 are meant."
            )
            message = text.format(indicator.name, indicator.unit, int(indicator.factor))
            places = self._delivery.places(indicator.id, period, np.flatnonzero(np.isfinite(series.value)).tolist())
            self._report.warn("share_of_one", message, f"{indicator.id} {period}", len(values), places)

    @staticmethod
    def _cells(indicator: Indicator, period: str, wrong: NDArray[np.bool_]) -> list[_Cell]:
        return [(indicator.id, period, area) for area in np.flatnonzero(wrong).tolist()]

    def _refuse(self, code: str, message: str, cells: list[_Cell]) -> None:
        if not cells:
            return
        names = [f"{indicator} {period} {self._areas[area].key}" for indicator, period, area in cells]
        series = dict.fromkeys((indicator, period) for indicator, period, _ in cells)
        places = (
            place
            for key in series
            for place in self._delivery.places(*key, (area for *own, area in cells if tuple(own) == key))
        )
        self._report.error(code, message.format(listing(names, 5)), names[0], len(names), places)


def _check_breakdowns(delivery: Delivery, merged: Observations, catalogue: Catalogue) -> None:
    """Parts within their whole, complete parts summing to it; also where the other side was held already."""
    periods: dict[str, set[str]] = {}
    for name, period in delivery.observations.series:
        periods.setdefault(name, set()).add(period)
    for breakdown in catalogue.breakdowns():
        touched = set().union(*(periods.get(name, set()) for name in (breakdown.total, *breakdown.parts)))
        for period in sorted(touched):
            whole = merged.get(breakdown.total, period)
            if whole is not None:
                _check_breakdown(breakdown, period, whole, merged, catalogue, delivery)


def _check_breakdown(
    breakdown: Breakdown, period: str, whole: Series, merged: Observations, catalogue: Catalogue, delivery: Delivery
) -> None:
    parts = [series for name in breakdown.parts if (series := merged.get(name, period)) is not None]
    if not parts:
        return
    values = np.stack([part.value for part in parts])
    total = np.nansum(values, axis=0)
    known = np.isfinite(whole.value)
    with np.errstate(invalid="ignore"):
        beyond = known & (total > whole.value + _TOLERANCE)
        complete = breakdown.complete and len(parts) == len(breakdown.parts)
        short = known & complete & np.isfinite(values).all(axis=0) & (total < whole.value - _TOLERANCE)
    areas = merged.geography.areas
    for wrong, code, message in (
        (beyond, "parts_exceed_whole", tr("{}: the parts of “{}” exceed the whole in {}.")),
        (short, "parts_below_whole", tr("{}: the parts of “{}” do not sum to the whole in {}.")),
    ):
        if wrong.any():
            found = np.flatnonzero(wrong).tolist()
            names = [f"{areas[i].key} {areas[i].name}" for i in found]
            text = message.format(catalogue[breakdown.total].name, breakdown.name, listing(names, 5))
            places = [
                place for name in (breakdown.total, *breakdown.parts) for place in delivery.places(name, period, found)
            ]
            delivery.report.warn(code, text, f"{breakdown.total} {period}", len(names), places)


def _tell_replaced(delivery: Delivery, held: Observations | None) -> None:
    """What of the holdings is replaced; the part that says less than before is a warning."""
    if held is None:
        return
    changes = value_changes(delivery.observations, held)
    replaced = changes.count(Change.REPLACED)
    if replaced or changes.count(Change.SAME):
        text = tr("Values of earlier imports are replaced; {} of them change.").format(replaced)
        delivery.report.info("replaces_values", text, count=replaced + changes.count(Change.SAME))
    emptied = changes.emptied()
    if len(emptied):
        places = [
            place
            for row in emptied[:_NAMED].tolist()
            for place in delivery.places(*changes.key(row), (int(changes.areas[row]),))
        ]
        text = tr("Held values are replaced by cells without a value.")
        delivery.report.warn("replaces_by_nothing", text, count=len(emptied), places=places)
