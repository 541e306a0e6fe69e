"""What a map page calls its figures and their time."""

from ..cartography.change_layer import ChangeView
from ..model.indicator import Indicator
from ..model.period import Period, PeriodKind
from ..model.text import tr

_PER = "je "
"""How the unit of a rate begins in German that needs no “in” before it."""


def figures_in(indicator: Indicator) -> str:
    """What the figures are, ``Angaben in %``, ``Angaben je 1.000``; empty without a unit."""
    unit = indicator.unit
    if unit.startswith(_PER):
        return tr("figures {}").format(unit)
    return tr("figures in {}").format(unit) if unit else ""


def changes_in(shown: ChangeView) -> str:
    """What the changes are, ``Veränderung in Prozentpunkten``."""
    if shown.view.indicator.unit == "%" and not shown.per_cent:
        return tr("change in percentage points")
    return tr("change in {}").format(shown.unit) if shown.unit else tr("change")


def when(period: str) -> str:
    parsed = Period.parse(period)
    if parsed.kind is PeriodKind.DATE:
        return tr("as of {}").format(parsed.title())
    return tr("year {}").format(parsed.title()) if parsed.kind is PeriodKind.YEAR else parsed.title()
