"""Which figures belong into a chart of what is chosen."""

from dataclasses import dataclass, replace
from enum import Enum

from ...editions.reader import Edition
from ...insight.figures import Figures, figures_of
from ...insight.shares import shares
from ...model.indicator import Breakdown, Indicator
from ...model.progress import Progress, checkpoint
from ...model.text import tr
from ..choice import Choice
from ..opened import OpenedAtlas, Overview


class ChartKind(Enum):
    COLUMNS = "columns"
    BARS = "bars"
    LINES = "lines"
    SCATTER = "scatter"
    SHARES = "shares"

    def title(self) -> str:
        return {
            ChartKind.COLUMNS: tr("Columns"),
            ChartKind.BARS: tr("Bars"),
            ChartKind.LINES: tr("Lines over the periods"),
            ChartKind.SCATTER: tr("Two indicators (scatter)"),
            ChartKind.SHARES: tr("Shares of the parts"),
        }[self]


@dataclass(frozen=True)
class Request:
    """``series``: indicators with periods; ``remainder``: parts leave something of ``total`` (the last series)."""

    kind: ChartKind
    level: str
    series: tuple[tuple[str, str], ...]
    remainder: bool = False


@dataclass(frozen=True)
class Chart:
    """All series are over the same areas. In a chart of shares their values are per cent of the whole."""

    kind: ChartKind
    level: str
    municipality: str
    sources: tuple[str, ...]
    series: tuple[Figures, ...]


def request_of(kind: ChartKind, choice: Choice, opened: OpenedAtlas, second: str) -> Request | None:
    """What to read; ``second`` is the other indicator of a scatter or the name of the breakdown. None where what is
    chosen has no such chart."""
    overview, one = opened.overview, (choice.indicator, choice.period)
    if not choice.period:
        return None
    if kind is ChartKind.LINES:
        periods = overview.periods[(choice.indicator, choice.level)]
        return Request(kind, choice.level, tuple((choice.indicator, period) for period in periods))
    if kind is ChartKind.SCATTER:
        known = second in {other.id for other in partners(choice, overview)}
        return Request(kind, choice.level, (one, (second, choice.period))) if known else None
    if kind is ChartKind.SHARES:
        return _shares_of(choice, opened, second)
    return Request(kind, choice.level, (one,))


def partners(choice: Choice, overview: Overview) -> list[Indicator]:
    """The indicators that have values where the chosen one is looked at."""
    return [
        one
        for one in overview.indicators
        if one.id != choice.indicator and choice.period in overview.periods.get((one.id, choice.level), ())
    ]


def breakdowns(choice: Choice, opened: OpenedAtlas) -> list[Breakdown]:
    """Those whose total or part is chosen, and of which the edition has a part there."""
    held = {choice.indicator, *(one.id for one in partners(choice, opened.overview))}
    return [
        one
        for one in opened.edition.catalogue().breakdowns()
        if choice.indicator in (one.total, *one.parts) and held.intersection(one.parts)
    ]


def _shares_of(choice: Choice, opened: OpenedAtlas, name: str) -> Request | None:
    found = next((one for one in breakdowns(choice, opened) if one.name == name), None)
    if found is None:
        return None
    held = {choice.indicator, *(one.id for one in partners(choice, opened.overview))}
    parts = [part for part in found.parts if part in held]
    remainder = not found.complete or len(parts) < len(found.parts)
    if remainder and found.total not in held:
        return None
    ids = [*parts, found.total] if remainder else parts
    return Request(ChartKind.SHARES, choice.level, tuple((part, choice.period) for part in ids), remainder)


def make_chart(edition: Edition, request: Request, progress: Progress) -> Chart:
    series = []
    for indicator, period in request.series:
        checkpoint(progress, 1)
        series.append(figures_of(edition, indicator, request.level, period))
    if request.kind is ChartKind.SHARES:
        series = _as_shares(series, request.remainder)
    sources = dict.fromkeys(one.indicator.source for one in series if one.indicator.source)
    named = tr("Source: {}").format("; ".join(sources))
    return Chart(request.kind, request.level, edition.municipality, (named, edition.rule_note()), tuple(series))


def _as_shares(series: list[Figures], remainder: bool) -> list[Figures]:
    parts, total = (series[:-1], series[-1].values) if remainder else (series, None)
    values = shares([one.values for one in parts], total)
    named = list(parts)
    if remainder:
        named.append(replace(series[-1], indicator=replace(series[-1].indicator, name=tr("The rest"))))
    return [replace(one, values=share, whole=None) for one, share in zip(named, values, strict=True)]
