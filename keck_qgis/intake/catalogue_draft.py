"""An entry while it is being edited: its cells as the catalogue file has them, checked at every change."""

from dataclasses import dataclass

from ..model.findings import Finding, Severity
from ..model.indicator import Catalogue, Indicator
from ..model.text import tr
from .catalogue_columns import read_entry, write_entry
from .catalogue_findings import HeldCatalogue, findings_on

Cells = dict[str, str]
"""Text by column of the catalogue file."""


@dataclass(frozen=True)
class Draft:
    """``indicator`` is None as long as a mandatory field (its column in ``missing``) is empty or a cell is wrong."""

    indicator: Indicator | None
    missing: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def sound(self) -> bool:
        """Whether it may be written."""
        errors = any(one.severity is Severity.ERROR for one in self.findings)
        return self.indicator is not None and not errors


def cells_of(indicator: Indicator) -> Cells:
    """The cells from which the same indicator is read."""
    return {column: _as_text(value) for column, value in write_entry(indicator).items()}


def check_draft(cells: Cells, held: HeldCatalogue, known_as: str = "") -> Draft:
    """What is wrong with an entry, seen beside all others; ``known_as`` is the id of a held one that it replaces."""
    entry, indicator = read_entry({column: text.strip() for column, text in cells.items()})
    findings = [Finding(Severity.ERROR, "catalogue_wrong_field", text, entry.text("id")) for text in entry.wrong]
    if indicator is not None and indicator.id != known_as and indicator.id in held.catalogue:
        text = tr("The id “{}” is taken by “{}”.").format(indicator.id, held.catalogue[indicator.id].name)
        findings.append(Finding(Severity.ERROR, "catalogue_duplicate_id", text, indicator.id))
    elif indicator is not None:
        after = Catalogue([*held.catalogue, indicator])
        findings += findings_on(held, after, [indicator.id])
    return Draft(indicator, tuple(entry.missing), tuple(findings))


def _as_text(value: str | float) -> str:
    return value if isinstance(value, str) else repr(value).removesuffix(".0").replace(".", ",")
