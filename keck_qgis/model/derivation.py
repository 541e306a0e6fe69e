"""What follows from delivered figures: totals from parts, rates from terms, coarser levels and the municipality."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from .aggregation import Flags, Floats, Outcome, Target, combine, targets
from .findings import Finding, Severity
from .indicator import Aggregation, Catalogue, Indicator, Kind
from .numbers import format_number
from .observations import Observations, Series, SeriesKey
from .part_sums import PartSum, Totals, part_sum
from .status import Status
from .text import tr

_MOST_DECIMALS = 6
_VACANT = (Status.ABSENT, Status.MISSING)


def derive(observations: Observations, catalogue: Catalogue) -> tuple[Observations, list[Finding]]:
    """Delivered observations with all that can be computed from them; the computed cells are ``derived``.

    - A rate is factor × numerator / denominator where both are held as indicators or given in its own row (a
      denominator of 0 makes it not applicable); otherwise it stays as it was given.
    - A count that was not delivered is the sum of its parts where a complete breakdown has all of them.
    - Coarser levels and the municipality: counts and measures by sum, rates through the sums of their terms or
      weighted by their denominator, means weighted by their base count, unweighted where the indicator says so.
    - A delivered value above stays; where it disagrees with what lies below or with its parts, a finding names both
      figures.
    - A cell that the source hid stays hidden, and nothing above it is computed.

    The findings hold raw figures: they are for whoever holds the figures, never for an edition's reader.
    """
    work = _Derivation(observations, catalogue)
    for indicator in sorted(work.totals.in_order(list(catalogue)), key=_is_made_of_terms):
        for period in work.periods_of(indicator):
            work.indicator(indicator, period)
    work.drop_empty()
    return work.result, [*work.findings, *work.given_rates()]


def _is_made_of_terms(indicator: Indicator) -> bool:
    return indicator.kind is Kind.RATE or bool(indicator.denominator)


@dataclass
class _Derivation:
    observations: Observations
    catalogue: Catalogue
    findings: list[Finding] = field(default_factory=list)

    def __post_init__(self) -> None:
        geography = self.observations.geography
        self.result = Observations(geography, {key: one.copy() for key, one in self.observations.series.items()})
        self.targets = targets(geography)
        self.everywhere = np.arange(len(geography))
        divided = [target.parents for target in self.targets]
        self.undivided = np.setdiff1d(self.everywhere, np.concatenate(divided)) if divided else self.everywhere
        self.totals = Totals.of(self.catalogue)
        self.from_parts: dict[SeriesKey, Flags] = {}
        self.given: Counter[str] = Counter()
        self.periods: dict[str, dict[str, None]] = {}
        for name, period in self.result.series:
            self.periods.setdefault(name, {})[period] = None

    def periods_of(self, indicator: Indicator) -> list[str]:
        """The delivered periods, for a total those of all its parts, for a rate those in which both terms are held."""
        found = dict(self.periods.get(indicator.id, {}))
        for parts in self.totals.parts.get(indicator.id, ()):
            found |= {period: None for period in self.periods.get(parts[0], {}) if self._held(parts, period)}
        if indicator.kind is Kind.RATE and indicator.numerator and indicator.denominator:
            below = self.periods.get(indicator.denominator, {})
            found |= {period: None for period in self.periods.get(indicator.numerator, {}) if period in below}
        return list(found)

    def _held(self, names: Iterable[str], period: str) -> bool:
        return all(period in self.periods.get(name, {}) for name in names)

    def indicator(self, indicator: Indicator, period: str) -> None:
        series = self.result.at(indicator.id, period)
        self.periods.setdefault(indicator.id, {})[period] = None
        if _is_made_of_terms(indicator):
            self._fill_terms(series, indicator, period)
        if indicator.kind is Kind.RATE:
            self._rate(series, indicator, period)
        parts = self._part_sum(series, indicator, period)
        if indicator.aggregation is Aggregation.NONE:
            self._fill_from_parts(series, indicator, period, parts, self.everywhere)
            return
        self._fill_from_parts(series, indicator, period, parts, self.undivided)
        if indicator.kind is Kind.COUNT or (
            indicator.kind is Kind.MEASURE and indicator.aggregation is Aggregation.SUM
        ):
            weight, average = None, False
        else:
            weight = None if indicator.aggregation is Aggregation.UNWEIGHTED else series.denominator
            average = True
        for target in self.targets:
            outcome = combine(target, series.value, series.status, weight, average)
            self._settle(series, indicator, period, target, outcome, average)
            self._fill_from_parts(series, indicator, period, parts, target.parents)

    def _part_sum(self, series: Series, indicator: Indicator, period: str) -> PartSum | None:
        """What the parts say where all parts of a breakdown are held, compared with what was delivered."""
        breakdowns = [
            [(self.result.series[part, period], self._as_delivered(part, period)) for part in parts]
            for parts in self.totals.parts.get(indicator.id, ())
            if self._held(parts, period)
        ]
        if not breakdowns:
            return None
        found = part_sum(breakdowns)
        delivered = np.flatnonzero(series.has_value & found.outcome.known)
        below = found.outcome.values
        wrong = delivered[_disagree(series.value[delivered], below[delivered], indicator.decimals, 0.0)]
        if len(wrong):
            template = tr("{} {}: {} was delivered as {}, its parts sum to {}. The former stays.")
            self._differs("parts_differ", template, indicator, period, wrong, series.value, below)
        where = np.flatnonzero(found.outcome.differs & ~series.has_value)
        if len(where):
            text = tr("{} {}: the breakdowns of {} give different figures; the first one counts.")
            message = text.format(indicator.name, period, self._name(where[0]))
            self._add("breakdowns_differ", message, indicator, period, where)
        return found

    def _fill_from_parts(
        self, series: Series, indicator: Indicator, period: str, parts: PartSum | None, where: NDArray[np.intp]
    ) -> None:
        """Enter what the parts say in areas of which neither a delivery nor the areas below say anything."""
        if parts is None:
            return
        vacant = where[np.isin(series.status[where], _VACANT)]
        known = vacant[parts.outcome.known[vacant]]
        _enter(series, known, parts.outcome.values, vacant[parts.outcome.not_applicable[vacant]])
        own = self.from_parts.setdefault((indicator.id, period), np.zeros(len(series.value), dtype=np.bool_))
        own[known] = parts.delivered[known]

    def _as_delivered(self, name: str, period: str) -> Flags:
        """Where a figure was delivered, or is the sum of parts that were, and not one over areas."""
        series = self.result.series[name, period]
        own = series.has_value & ~series.derived
        return own | self.from_parts.get((name, period), np.zeros_like(own))

    def _fill_terms(self, series: Series, indicator: Indicator, period: str) -> None:
        """Let the terms that are held as indicators stand in the row, and sum up those that stand there alone."""
        only_delivered = indicator.aggregation in (Aggregation.UNWEIGHTED, Aggregation.NONE)
        for name, term in ((indicator.numerator, "numerator"), (indicator.denominator, "denominator")):
            own = series.writable(term)
            alone = np.isfinite(own).any()
            held = self.result.get(name, period)
            hidden = np.zeros(len(own), dtype=np.bool_)
            if held is not None:
                # an unweighted average does not turn into a weighted one because its terms can be summed
                usable = self._as_delivered(str(name), period) if only_delivered else held.has_value
                own[usable] = held.value[usable]
                hidden = held.status == Status.SUPPRESSED_BY_SOURCE
            if alone and not only_delivered:
                self._sum_terms(own, series.status, hidden)

    def _sum_terms(self, term: Floats, status: NDArray[np.int8], hidden: Flags) -> None:
        for target in self.targets:
            known = np.where(np.isfinite(term), Status.VALUE, Status.MISSING).astype(np.int8)
            known[(status == Status.NOT_APPLICABLE) & ~np.isfinite(term)] = Status.NOT_APPLICABLE
            outcome = combine(target, term, known, None, False)
            fill = outcome.known & ~np.isfinite(term[target.parents]) & ~hidden[target.parents]
            term[target.parents[fill]] = outcome.values[fill]

    def _rate(self, series: Series, indicator: Indicator, period: str) -> None:
        numerator, denominator = series.numerator, series.denominator
        open_cells = np.isin(series.status, (Status.VALUE, Status.ABSENT, Status.MISSING))
        both = open_cells & np.isfinite(numerator) & np.isfinite(denominator)
        computed = both & (denominator > 0)
        delivered = series.has_value
        self.given[indicator.id] += int((delivered & ~computed).sum())
        rate = np.divide(indicator.factor * numerator, denominator, out=np.full(len(both), np.nan), where=computed)
        checked = np.flatnonzero(computed & delivered)
        wrong = checked[_disagree(series.value[checked], rate[checked], indicator.decimals, 0.0)]
        if len(wrong):
            template = tr("{} {}: {} was delivered as {}, numerator and denominator give {}. The latter counts.")
            self._differs("rate_differs", template, indicator, period, wrong, series.value, rate)
        series.value[computed] = rate[computed]
        series.status[computed] = Status.VALUE
        series.derived[computed] = True
        empty = both & ~computed
        series.value[empty] = np.nan
        series.status[empty] = Status.NOT_APPLICABLE
        series.derived[empty] = True

    def _settle(
        self, series: Series, indicator: Indicator, period: str, target: Target, outcome: Outcome, average: bool
    ) -> None:
        """Enter what the levels below say where nothing was delivered, and compare it where something was."""
        parents = target.parents
        status = series.status[parents]
        vacant = np.isin(status, _VACANT)
        fill = parents[vacant & outcome.known]
        below = np.full(len(series.value), np.nan)
        below[parents] = outcome.values
        delivered = parents[(status == Status.VALUE) & outcome.known & ~series.derived[parents]]
        if len(delivered):
            slack = _slack(series, indicator, target, average)
            disagree = _disagree(series.value[delivered], below[delivered], indicator.decimals, slack)
            if disagree.any():
                template = (
                    tr("{} {}: {} was delivered as {}, the average of its areas is {}. The former stays.")
                    if average
                    else tr("{} {}: {} was delivered as {}, its areas sum to {}. The former stays.")
                )
                code = "average_differs" if average else "sum_differs"
                self._differs(code, template, indicator, period, delivered[disagree], series.value, below)
            if average:
                # a printed 73 that is but the rounding of 72.71 gives way to it
                coarse = _decimals(series.value[delivered]) < indicator.decimals
                fill = np.concatenate((fill, delivered[coarse & ~disagree]))
        _enter(series, fill, below, parents[vacant & outcome.not_applicable & ~outcome.known])
        if outcome.differs.any():
            where = parents[outcome.differs]
            text = tr("{} {}: the levels below {} give different figures; the first one counts.")
            message = text.format(indicator.name, period, self._name(where[0]))
            self._add("branches_differ", message, indicator, period, where)

    def _differs(
        self,
        code: str,
        template: str,
        indicator: Indicator,
        period: str,
        where: NDArray[np.intp],
        delivered: Floats,
        computed: Floats,
    ) -> None:
        first = int(where[0])
        decimals = max(indicator.decimals, 0 if indicator.kind is Kind.COUNT else 1)
        figures = [format_number(float(values[first]), decimals) for values in (delivered, computed)]
        message = template.format(indicator.name, period, self._name(first), *figures)
        self._add(code, message, indicator, period, where)

    def _add(self, code: str, message: str, indicator: Indicator, period: str, where: NDArray[np.intp]) -> None:
        area = self.result.geography.areas[int(where[0])]
        place = f"{indicator.id} {period} {area.level}/{area.key}"
        self.findings.append(Finding(Severity.WARNING, code, message, place, len(where)))

    def _name(self, position: int) -> str:
        return self.result.geography.areas[int(position)].name

    def drop_empty(self) -> None:
        """Forget computed series of which no cell came about."""
        for key in self.result.series.keys() - self.observations.series.keys():
            if (self.result.series[key].status == Status.ABSENT).all():
                del self.result.series[key]

    def given_rates(self) -> list[Finding]:
        """One finding per rate with values whose terms are not held."""
        text = tr("{}: numerator and denominator are not held everywhere; {} values stay as they were given.")
        return [
            Finding(Severity.INFO, "rate_as_given", text.format(self.catalogue[name].name, count), name, count)
            for name, count in self.given.items()
            if count
        ]


def _enter(series: Series, known: NDArray[np.intp], values: Floats, nothing: NDArray[np.intp]) -> None:
    """Computed cells: their figures from ``values`` (areas,), and those that are not applicable."""
    series.value[known] = values[known]
    series.status[known] = Status.VALUE
    series.status[nothing] = Status.NOT_APPLICABLE
    series.derived[known] = series.derived[nothing] = True


def _decimals(values: Floats) -> NDArray[np.intp]:
    """With how many decimals each value is written (at most 6)."""
    result = np.full(len(values), _MOST_DECIMALS, dtype=np.intp)
    for decimals in range(_MOST_DECIMALS - 1, -1, -1):
        scaled = values * 10.0**decimals
        result[np.abs(scaled - np.round(scaled)) < 1e-6] = decimals
    return result


def _slack(series: Series, indicator: Indicator, target: Target, average: bool) -> float:
    """How far the areas' own rounding can move their sum or average; counts are not rounded."""
    if indicator.kind is Kind.COUNT:
        return 0.0
    children = target.branches[0][0].children
    values = series.value[children]
    values = values[np.isfinite(values)]
    if not len(values):
        return 0.0
    half_unit = float(0.5 * 10.0 ** -_decimals(values).max())
    return half_unit if average else half_unit * len(values)


def _disagree(delivered: Floats, computed: Floats, decimals: int, slack: float) -> Flags:
    """Where a delivered value is not the rounding of the computed one, whatever its number of decimals."""
    written = np.minimum(_decimals(delivered), decimals)
    tolerance = np.where(written == 0, 0.5, 0.5 * 10.0 ** -written.astype(np.float64))
    return np.abs(delivered - computed) > tolerance + slack + 1e-9
