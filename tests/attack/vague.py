"""Rows that hold figures which nobody has: which of them can be believed."""

from collections.abc import Iterator, Sequence

Row = tuple[Sequence[int], Sequence[float], float, float]


class Vague:
    """Rows that hang together through such figures stand or fall together."""

    def __init__(self) -> None:
        self._above: dict[int, int] = {}
        self._rows: list[tuple[int, Row]] = []
        self._broken: list[int] = []

    def add(self, vague: Sequence[int], row: Row, broken: bool) -> None:
        """A row with the unknowns of it that nobody has; ``broken``: it cannot be as it should."""
        for one in vague:
            self._above[self._head(one)] = self._head(vague[0])
        if broken:
            self._broken.append(vague[0])
        else:
            self._rows.append((vague[0], row))

    def believed(self) -> Iterator[Row]:
        """The rows that hang together with no broken one."""
        torn = {self._head(one) for one in self._broken}
        for one, row in self._rows:
            if self._head(one) not in torn:
                yield row

    def _head(self, one: int) -> int:
        self._above.setdefault(one, one)
        while self._above[one] != one:
            self._above[one] = self._above[self._above[one]]
            one = self._above[one]
        return one
