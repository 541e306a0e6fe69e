"""What an import or a release has to say: findings, and the report that carries them."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from itertools import islice
from pathlib import Path
from typing import Any

from .files import write_text_atomically


class Severity(Enum):
    """How much a finding weighs, the gravest first: an error keeps the import from being written."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


Place = tuple[int | None, int | None]
"""Row and column of a table, counted from 0; None means the whole column or the whole row."""

MOST_PLACES = 1000


@dataclass(frozen=True)
class Finding:
    """One observation about the data: ``code`` for scripts, ``message`` (translated) for people.

    ``where`` names sheet, row, column, area or indicator; ``count`` says how often it occurred; ``places`` are the
    cells of the table, as far as they are known.
    """

    severity: Severity
    code: str
    message: str
    where: str = ""
    count: int = 1
    places: tuple[Place, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """The finding for scripts; in its places rows and columns count from 1 as in a spreadsheet."""
        told: dict[str, Any] = {
            "severity": self.severity.value,
            "code": self.code,
            "message": self.message,
            "where": self.where,
            "count": self.count,
        }
        if self.places:
            told["places"] = [[None if one is None else one + 1 for one in place] for place in self.places]
        return told


def gravest_first(findings: Iterable[Finding]) -> list[Finding]:
    """Errors, then warnings, then the rest; else in their order."""
    weights = list(Severity)
    return sorted(findings, key=lambda one: weights.index(one.severity))


@dataclass
class Report:
    """The outcome of a job; ``extra`` adds keys of that job beside the four that all reports share."""

    findings: list[Finding] = field(default_factory=list)
    read: int = 0
    written: int = 0
    source_id: int | None = None
    extra: dict[str, Any] = field(default_factory=dict)

    def add(
        self, severity: Severity, code: str, message: str, where: str = "", count: int = 1, places: Iterable[Place] = ()
    ) -> None:
        self.findings.append(Finding(severity, code, message, where, count, tuple(islice(places, MOST_PLACES))))

    def error(self, code: str, message: str, where: str = "", count: int = 1, places: Iterable[Place] = ()) -> None:
        self.add(Severity.ERROR, code, message, where, count, places)

    def warn(self, code: str, message: str, where: str = "", count: int = 1, places: Iterable[Place] = ()) -> None:
        self.add(Severity.WARNING, code, message, where, count, places)

    def info(self, code: str, message: str, where: str = "", count: int = 1, places: Iterable[Place] = ()) -> None:
        self.add(Severity.INFO, code, message, where, count, places)

    def extend(self, findings: Iterable[Finding]) -> None:
        self.findings.extend(findings)

    @property
    def errors(self) -> list[Finding]:
        return [finding for finding in self.findings if finding.severity is Severity.ERROR]

    def as_dict(self) -> dict[str, Any]:
        return {
            "findings": [finding.as_dict() for finding in self.findings],
            "read": self.read,
            "written": self.written,
            "source_id": self.source_id,
            **self.extra,
        }

    def write(self, path: Path) -> None:
        """Write the report as JSON (UTF-8), replacing an older one in one step."""
        write_text_atomically(path, json.dumps(self.as_dict(), ensure_ascii=False, indent=2) + "\n")
