"""What the grid asks of those who know what was recognised."""

from typing import Protocol

from .marks import Mark


class Marking(Protocol):
    """Positions count from 0; all texts are short and German."""

    def mark(self, row: int, column: int) -> Mark | None:
        """How a cell is shown, None as it is."""

    def row_title(self, row: int) -> str:
        """What a row was taken for; empty where that is the usual thing."""

    def column_title(self, column: int) -> str:
        """What a column was taken for, in a line or two."""

    def column_meaning(self, column: int) -> str:
        """The same in full."""

    def explanation(self, row: int, column: int) -> str:
        """What a cell was taken for, in words."""


class NoMarking:
    """Nothing is known of the table."""

    def mark(self, row: int, column: int) -> Mark | None:
        return None

    def row_title(self, row: int) -> str:
        return ""

    def column_title(self, column: int) -> str:
        return ""

    def column_meaning(self, column: int) -> str:
        return ""

    def explanation(self, row: int, column: int) -> str:
        return ""
