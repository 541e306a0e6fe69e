"""SQL with table and column names that are known only at run time: names quoted, values bound."""

from collections.abc import Sequence


def quoted(name: str) -> str:
    """``name`` as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def insert(table: str, columns: Sequence[str]) -> str:
    """An INSERT of one row with a bound value per column."""
    names = ", ".join(map(quoted, columns))
    values = ", ".join("?" * len(columns))
    return " ".join(("INSERT INTO", quoted(table), "(", names, ") VALUES (", values, ")"))


def select(table: str, columns: Sequence[str], order: str) -> str:
    """A SELECT of ``columns`` from all rows, ordered by the column ``order``."""
    return " ".join(("SELECT", ", ".join(map(quoted, columns)), "FROM", quoted(table), "ORDER BY", quoted(order)))
