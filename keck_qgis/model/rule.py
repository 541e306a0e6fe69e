"""The k. A. rule's settings of an atlas."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """Counts of persons from 0 (1 where zeros are published) to ``threshold`` are hidden.

    ``minimum_base``: a rate on fewer is marked for the administration and hidden from the public; 0 is off.
    """

    threshold: int = 3
    publish_zeros: bool = False
    minimum_base: int = 50

    @property
    def lowest_hidden(self) -> int:
        """The least count that the rule hides."""
        return 1 if self.publish_zeros else 0
