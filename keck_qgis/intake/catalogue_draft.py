"""An entry while it is being edited: its cells as the catalogue file has them, checked at every change."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import count

from ..model.findings import Finding, Severity
from ..model.indicator import Catalogue, Indicator
from ..model.text import tr
from .catalogue_columns import read_cells, write_entry
from .catalogue_findings import HeldCatalogue, findings_on

Cells = dict[str, str]
"""Text by column of the catalogue file."""


@dataclass(frozen=True)
class Draft:
    """``indicator`` as far as it is told; ``missing`` are the columns of the mandatory fields that are empty."""

    indicator: Indicator
    missing: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def sound(self) -> bool:
        """Whether it may be written."""
        return not self.missing and not any(one.severity is Severity.ERROR for one in self.findings)


def cells_of(indicator: Indicator) -> Cells:
    """The cells from which the same indicator is read."""
    return {column: _as_text(value) for column, value in write_entry(indicator).items()}


def check_draft(cells: Cells, held: HeldCatalogue, known_as: str = "") -> Draft:
    """What is wrong with an entry, seen beside all others; ``known_as`` is the id of a held one that it replaces."""
    entry, indicator = read_cells({column: text.strip() for column, text in cells.items()})
    findings = [Finding(Severity.ERROR, "catalogue_wrong_field", text, entry.text("id")) for text in entry.wrong]
    if indicator.id != known_as and indicator.id in held.catalogue:
        text = tr("The id “{}” is taken by “{}”.").format(indicator.id, held.catalogue[indicator.id].name)
        findings.append(Finding(Severity.ERROR, "catalogue_duplicate_id", text, indicator.id))
    elif not entry.missing:
        findings += findings_on(held, Catalogue([*held.catalogue, indicator]), [indicator.id])
    return Draft(indicator, tuple(entry.missing), tuple(findings))


def free_id(like: Sequence[str], taken: Container[str]) -> str:
    """An id that is not taken, counting on from the last of some ids: ``DEM-07`` after ``DEM-06``; empty after none."""
    if not like:
        return ""
    stem, digits = re.fullmatch(r"(.*?)(\d*)", like[-1].rstrip(), re.DOTALL).groups()  # type: ignore[union-attr]
    stem = stem if digits else f"{stem}-"
    names = (f"{stem}{number:0{len(digits)}}" for number in count(int(digits or 1) + 1))
    return next(name for name in names if name not in taken)


def _as_text(value: str | float) -> str:
    return value if isinstance(value, str) else repr(value).removesuffix(".0").replace(".", ",")
