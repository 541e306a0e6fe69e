"""Total rows of a table, compared with what the areas give, and taken as the municipality's values or not."""

from collections import defaultdict

import numpy as np
from numpy.typing import NDArray

from ..model.derivation import derive
from ..model.indicator import Aggregation, Catalogue, Indicator, Kind
from ..model.numbers import format_number
from ..model.observations import Observations, Series
from ..model.status import Status
from ..model.text import tr
from .area_matching import normal_text
from .delivery import Delivery, Origin, Total

_SINGLY = 20
"""So many totals get a finding each; where more agree they are only counted."""

_MEANS = frozenset(["durchschnitt", "mittelwert", "mittel", "stadtdurchschnitt"])
_SUMS = frozenset(["summe", "gesamtsumme", "zusammen"])


def settle_totals(delivery: Delivery, merged: Observations, catalogue: Catalogue, level: str) -> None:
    """Compare every total with the figure computed from the areas of ``level`` and decide which one is kept.

    A weighted average whose weights are known is computed and the printed one not taken; any other total is kept
    as delivered. ``merged``: delivered and held observations together, without these totals.
    """
    _Totals(delivery, merged, catalogue, level).settle()


class _Totals:
    def __init__(self, delivery: Delivery, merged: Observations, catalogue: Catalogue, level: str) -> None:
        self._delivery, self._report, self._catalogue = delivery, delivery.report, catalogue
        self._areas = merged.geography.of_level(level)
        self._merged = merged
        blank = Observations(merged.geography, {key: series.copy() for key, series in merged.series.items()})
        for total in delivery.totals:
            series = blank.at(total.indicator, total.period)
            series.status[0], series.value[0] = Status.ABSENT, np.nan
        self._derived, _ = derive(blank, catalogue)
        self._agreed: list[tuple[str, Total]] = []

    def settle(self) -> None:
        by_series: defaultdict[tuple[str, str], list[Total]] = defaultdict(list)
        for total in self._delivery.totals:
            by_series[total.indicator, total.period].append(total)
        for (name, _period), totals in by_series.items():
            indicator = self._catalogue[name]
            total = _choose(totals, indicator)
            if self._judge(total, indicator):
                own = np.zeros(1, dtype=np.intp)
                origin = Origin(own, np.array([total.place[0]]), total.place[1])
                self._delivery.origins[total.indicator, total.period].append(origin)
                self._delivery.put(
                    total.indicator,
                    total.period,
                    "value",
                    own,
                    np.array([total.value]),
                    np.array([Status.VALUE], dtype=np.int8),
                )
        if len(self._agreed) <= _SINGLY:
            for message, total in self._agreed:
                self._report.info("total_agrees", message, total.where, places=[total.place])
        else:
            text = tr("Total rows agree with the figures computed from the areas.")
            places = [total.place for _, total in self._agreed]
            self._report.info("total_agrees", text, count=len(self._agreed), places=places)

    def _judge(self, total: Total, indicator: Indicator) -> bool:
        """Tell what the areas say of a total; True where the delivered figure is to be kept."""
        series = self._merged.at(total.indicator, total.period)
        computed = self._derived.at(total.indicator, total.period)
        if not (computed.derived[0] and computed.status[0] == Status.VALUE):
            return self._unchecked(total, indicator, series)
        figure = float(computed.value[0])
        digits = max(indicator.decimals, decimals_of(total.value))
        shown = format_number(total.value, decimals_of(total.value))
        by_sum = indicator.kind is Kind.COUNT or indicator.aggregation is Aggregation.SUM
        weighted = not by_sum and indicator.aggregation is Aggregation.WEIGHTED
        how = (
            tr("the sum")
            if by_sum
            else (tr("the average weighted by the denominators") if weighted else tr("the unweighted average"))
        )
        kept = tr("The computed one is kept.") if weighted else tr("The delivered one is kept.")
        figures = (indicator.name, total.label, shown, how, format_number(figure, digits))
        slack = 0.0 if by_sum and indicator.kind is Kind.COUNT else self._rounding(series, by_sum)
        if abs(figure - total.value) <= 0.5 * 10.0 ** -decimals_of(total.value) + slack + 1e-9:
            message = tr("{}: the row “{}” gives {}, {} of the areas is {}; they agree.").format(*figures)
            if by_sum and normal_text(total.label) in _MEANS:
                message += " " + tr("The figure is a sum, not an average.")
            self._agreed.append((f"{message} {kept}", total))
        elif by_sum and self._is_mean(total, series):
            text = tr(
                "{}: the row “{}” gives {}, which is the average of the areas and not their sum; it is not taken."
            )
            self._report.warn("total_is_average", text.format(*figures[:3]), total.where, places=[total.place])
            return False
        else:
            message = tr("{}: the row “{}” gives {}, {} of the areas is {}.").format(*figures)
            self._report.warn("total_differs", f"{message} {kept}", total.where, places=[total.place])
        return not weighted

    def _unchecked(self, total: Total, indicator: Indicator, series: Series) -> bool:
        shown = format_number(total.value, decimals_of(total.value))
        if indicator.aggregation is Aggregation.WEIGHTED:
            if decimals_of(total.value) and self._is_mean(total, series):
                text = tr(
                    "{}: the row “{}” gives {}, the unweighted average of the areas, but the indicator is to be "
                    "weighted and its denominators are not known; the figure is not taken."
                )
                self._report.warn(
                    "total_unweighted",
                    text.format(indicator.name, total.label, shown),
                    total.where,
                    places=[total.place],
                )
                return False
            text = tr(
                "{}: without denominators no weighted average can be computed; {} of the row “{}” is kept as delivered."
            )
            self._report.info(
                "total_unchecked", text.format(indicator.name, shown, total.label), total.where, places=[total.place]
            )
            return True
        text = tr("{}: the row “{}” cannot be compared with the areas; {} is kept as delivered.")
        self._report.info(
            "total_unchecked", text.format(indicator.name, total.label, shown), total.where, places=[total.place]
        )
        return True

    def _values(self, series: Series) -> NDArray[np.float64]:
        own = self._areas[series.status[self._areas] == Status.VALUE]
        return series.value[own]

    def _is_mean(self, total: Total, series: Series) -> bool:
        values = self._values(series)
        if len(values) < 2:
            return False
        return abs(float(values.mean()) - total.value) <= 0.5 * 10.0 ** -decimals_of(total.value) + 1e-9

    def _rounding(self, series: Series, by_sum: bool) -> float:
        """How far the rounding of the areas' own figures can move their sum or average."""
        values = self._values(series)
        if not len(values):
            return 0.0
        half_unit = 0.5 * 10.0 ** -max(decimals_of(float(value)) for value in values[:500])
        return half_unit * len(values) if by_sum else half_unit


def _choose(totals: list[Total], indicator: Indicator) -> Total:
    """Of several total rows the one whose label suits the indicator: the sum of a count, the average of a rate."""
    suited = _SUMS if indicator.kind is Kind.COUNT or indicator.aggregation is Aggregation.SUM else _MEANS
    return next((total for total in totals if normal_text(total.label) in suited), totals[0])


def decimals_of(value: float) -> int:
    """With how many decimals a delivered number is written, at most 6."""
    for decimals in range(6):
        if abs(value * 10.0**decimals - round(value * 10.0**decimals)) < 1e-6:
            return decimals
    return 6
