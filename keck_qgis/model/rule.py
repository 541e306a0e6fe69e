"""The k. A. rule's settings of an atlas, and what they mean for one indicator."""

from dataclasses import dataclass

from .indicator import Indicator


@dataclass(frozen=True)
class Priorities:
    """How dear it is to hide a cell that the rule itself would show; every number is finite and 0 or more.

    Such a cell costs 1 and, on top of that, each weight times a share from 0 to 1::

        1 + coarse × coarseness + large × size + newest × recency + used × dependents

    ``coarse``: 1 for the coarsest level below the municipality, 0 for the finest. ``large``: the area's share of the
    largest one of its level. ``newest``: 1 for the newest period of an indicator, 0 for its oldest. ``used``: rates
    that rest on the indicator, as a share of those on the one with the most. ``root`` is what the municipality's own
    figure costs, instead of all that.

    By default ``root`` is so dear that the municipality's figure is hidden only where nothing else will do, and the
    weights are so small that the number of hidden cells comes first: they choose among equals.
    """

    root: float = 1000.0
    coarse: float = 0.05
    large: float = 0.05
    newest: float = 0.03
    used: float = 0.02


@dataclass(frozen=True)
class Limits:
    """Counts of persons from ``lowest`` to ``threshold`` are hidden, and none of them can be told from another."""

    lowest: int
    threshold: int


@dataclass(frozen=True)
class Rule:
    """Counts of persons from 0 (1 where zeros are published) to ``threshold`` are hidden.

    ``minimum_base``: a rate on fewer is marked for the administration and hidden from the public; 0 is off.
    ``complement``: a numerator is hidden as well where so few of its denominator are left over (the 100 % problem).
    ``priorities``: what else is rather hidden, where more must be.
    """

    threshold: int = 3
    publish_zeros: bool = False
    minimum_base: int = 50
    complement: bool = True
    priorities: Priorities = Priorities()

    @property
    def lowest_hidden(self) -> int:
        """The least count that the rule hides."""
        return 1 if self.publish_zeros else 0

    def limits(self, indicator: Indicator | None = None) -> Limits:
        """What holds for an indicator: the rule or its own exception, whichever is stricter; None has no exception."""
        if indicator is None:
            return Limits(self.lowest_hidden, self.threshold)
        lowest = 0 if indicator.hide_zeros else self.lowest_hidden
        return Limits(lowest, max(self.threshold, indicator.threshold or 0))


HANDBOOK = Rule()
"""The KECK handbook: 0 to 3 are neither used nor published."""

OFFICIAL_STATISTICS = Rule(threshold=2, publish_zeros=True)
"""As in official statistics: 1 and 2 are hidden, zeros are shown."""
