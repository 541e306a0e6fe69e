"""Why an indicator shows nothing at a level and period."""

from ...model.period import Period
from ...model.text import tr
from ..opened import Overview


def why_empty(indicator: str, level: str, period: str, overview: Overview) -> str:
    """The reason, with what is there instead; empty where the indicator has values."""
    periods, levels = overview.periods.get((indicator, level), []), overview.valued[indicator]
    if level in levels:
        if not period or period in periods:
            return ""
        held = ", ".join(Period.parse(one).title() for one in periods)
        return tr("No values for {}. There are values for: {}").format(Period.parse(period).title(), held)
    missing = (
        tr("Every value on the level “{}” is hidden.") if periods else tr("No values on the level “{}”.")
    ).format(level)
    if not levels:
        return missing if periods else f"{missing} {tr('Every value is hidden.')}"
    return f"{missing} {tr('There are values on: {}').format(', '.join(levels))}"
