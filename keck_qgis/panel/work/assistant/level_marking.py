"""A layer of areas as it was understood, for the grid of its attributes."""

from collections.abc import Iterable

from ....intake.level_proposal import LevelReading
from ....model.findings import Finding, Severity
from ....model.text import tr
from . import marks
from .marks import Mark

_HEADER = 0


class LevelMarking:
    def __init__(self, reading: LevelReading) -> None:
        chosen = reading.fields
        self._fields = reading.table.fields
        self._titles = {chosen.name: tr("Name")}
        if chosen.parent:
            self._titles[chosen.parent] = tr("Key of the parent")
        both = chosen.key == chosen.name
        self._titles[chosen.key] = tr("Key and name") if both else tr("Key")
        self._marks = {chosen.name: marks.NAME, chosen.parent: marks.PERIOD, chosen.key: marks.KEY}
        told = reading.proposal.report.findings
        self._errors = _rows(told, Severity.ERROR)
        self._warnings = _rows(told, Severity.WARNING) - self._errors

    def mark(self, row: int, column: int) -> Mark | None:
        if row == _HEADER:
            return marks.HEADER
        if row in self._errors:
            return marks.UNREADABLE
        if row in self._warnings:
            return marks.MARKER
        return self._marks.get(self._fields[column])

    def row_title(self, row: int) -> str:
        if row == _HEADER:
            return tr("fields")
        return tr("error") if row in self._errors else tr("warning") if row in self._warnings else ""

    def column_title(self, column: int) -> str:
        return self._titles.get(self._fields[column], "–")

    def column_meaning(self, column: int) -> str:
        return f"{self._fields[column]}: {self.column_title(column)}"

    def explanation(self, row: int, column: int) -> str:
        return " · ".join(part for part in (self.column_meaning(column), self.row_title(row)) if part)


def legend() -> list[tuple[Mark, str]]:
    return [
        (marks.HEADER, tr("Fields")),
        (marks.KEY, tr("Key")),
        (marks.NAME, tr("Name")),
        (marks.PERIOD, tr("Key of the parent")),
        (marks.MARKER, tr("Warning")),
        (marks.UNREADABLE, tr("Error")),
    ]


def _rows(findings: Iterable[Finding], severity: Severity) -> set[int]:
    return {row for one in findings if one.severity is severity for row, _ in one.places if row is not None}
