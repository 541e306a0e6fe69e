"""Which figure a map shows, and what headings call it."""

from dataclasses import dataclass

from ..geopackage.layer_query import Figure
from ..model.indicator import Indicator
from ..model.period import Period


@dataclass(frozen=True)
class View:
    """Which figure is shown: level, indicator and canonical period, all held by the edition."""

    level: str
    indicator: Indicator
    period: str

    @property
    def figure(self) -> Figure:
        return Figure(self.indicator.id, self.level, self.period)

    def heading(self) -> str:
        """Indicator, unit and period, ``Kinder unter 6 Jahren (Personen), 31.12.2014``."""
        return figure_title(self.indicator, self.period)


def figure_title(indicator: Indicator, period: str) -> str:
    """An indicator with its unit and period as headings, field titles and legends name it."""
    unit = f" ({indicator.unit})" if indicator.unit else ""
    return f"{indicator.name}{unit}, {Period.parse(period).title()}"
