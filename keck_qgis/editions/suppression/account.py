"""What the report says, whatever it is written as."""

from dataclasses import dataclass
from functools import cached_property

from ...model.numbers import format_number
from ...model.text import tr
from .causes import Cause
from .lines import Lines
from .losses import Losses
from .state import State
from .tables import Table, Tables, cause_table


@dataclass(frozen=True)
class Account:
    """``made``: the day on which it was written; ``rule``: the rule in words."""

    municipality: str
    made: str
    rule: str
    state: State
    losses: Losses
    lines: Lines
    tables: Tables

    @property
    def title(self) -> str:
        return tr("What is hidden, and why")

    @property
    def warning(self) -> str:
        return tr("Internal only: holds information on figures that are kept secret")

    @property
    def lead(self) -> str:
        text = tr("{}, next edition for: {}. As of {}.")
        return text.format(self.municipality, self.state.audience.title(), self.made)

    @property
    def notes(self) -> list[str]:
        return [
            tr(
                "The hidden figures themselves are not in this report: area and reason are enough to decide, and the "
                "report shall not become a table of secrets."
            ),
            tr(
                "Counted are cells (an indicator in an area and a period) with a figure or with a secret; missing ones "
                "are not. What is cleared for nobody does not count."
            ),
        ]

    @cached_property
    def headline(self) -> str:
        total = self.losses.all()
        text = tr("{} of {} cells are hidden ({} %)")
        share = format_number(100 * total.share, 1)
        return text.format(format_number(total.hidden, 0), format_number(total.cells, 0), share)

    def single_cells(self) -> int:
        """How many cells are hidden one by one, not with their whole indicator."""
        total = self.losses.all()
        return total.hidden - total.of(Cause.LEFT_OUT)

    def short(self) -> list[Table]:
        """The tables of a few rows, for a first look."""
        return [cause_table(self.losses), self.tables.levels(), self.tables.periods()]

    def overview(self) -> list[Table]:
        """All tables but that of single cells, in the order of the page."""
        return [*self.short(), self.tables.indicators(), self.tables.proposals(), self.tables.left_out()]

    def name_of(self, indicator: str) -> str:
        return self.state.whole_catalogue[indicator].name
