"""What the figures of the holdings say of an entry that is being edited. Runs in the background."""

from pathlib import Path

from ....holdings.gateway import Holdings
from ....model.breakdown_check import Comparison, compare, needed
from ....model.formula import ingredients, worked
from ....model.indicator import Breakdown, Catalogue, Indicator
from ....model.numbers import format_number
from ....model.period import Period
from ....model.text import tr


def formula_with_figures(holdings: Path, indicator: Indicator, catalogue: Catalogue) -> str:
    """The formula of a rate worked out, with place and period."""
    with Holdings.open(holdings, read_only=True) as held:
        observations = held.observations(one.id for one in ingredients(indicator, catalogue))
    found = worked(indicator, catalogue, observations)
    if found is None:
        return tr("No area has figures of both terms yet.")
    return f"{found.place}, {found.period}: {found.line}"


def sum_of_parts(holdings: Path, breakdown: Breakdown, catalogue: Catalogue) -> str:
    """What the parts sum to, what the total is, and what is left."""
    with Holdings.open(holdings, read_only=True) as held:
        observations = held.observations(needed(breakdown.total, breakdown.parts, catalogue))
        place = held.municipality
    found = compare(breakdown.total, breakdown.parts, catalogue, observations)
    if found is None:
        return tr("No figures of the municipality are held yet.")
    return _in_words(found, bool(breakdown.parts), place, catalogue[breakdown.total].decimals)


def _in_words(found: Comparison, divided: bool, place: str, decimals: int) -> str:
    where = f"{place}, {Period.parse(found.period).title()}"
    parts = "" if found.parts is None else format_number(found.parts, decimals)
    total = "" if found.total is None else format_number(found.total, decimals)
    if found.parts is None and not divided:
        return tr("{}: the total is {}.").format(where, total)
    if found.parts is None:
        return tr("{}: not all parts have figures; the total is {}.").format(where, total)
    if found.total is None:
        return tr("{}: the parts sum to {}; the total was not delivered.").format(where, parts)
    if parts == total:
        return tr("{}: the parts sum to {}, which is the total.").format(where, parts)
    rest = format_number(found.total - found.parts, decimals)
    return tr("{}: the parts sum to {}, the total is {}; left over: {}.").format(where, parts, total, rest)
