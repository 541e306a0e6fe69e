"""What is to be said of a change of the catalogue before it is written, whether a file or an editor brings it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from ..holdings.gateway import Holdings
from ..model.catalogue_check import check_catalogue, check_exceptions
from ..model.findings import Finding, Severity
from ..model.indicator import Catalogue, Indicator
from ..model.rule import Rule
from ..model.text import tr


@dataclass(frozen=True)
class HeldCatalogue:
    """The catalogue of holdings with what decides whether it may be changed; ``valued`` are ids with values."""

    catalogue: Catalogue
    rule: Rule
    valued: frozenset[str]


def held_catalogue(holdings: Holdings) -> HeldCatalogue:
    return HeldCatalogue(holdings.catalogue(), holdings.rule, frozenset(holdings.valued()))


def findings_on(held: HeldCatalogue, after: Catalogue, touched: Collection[str] | None = None) -> list[Finding]:
    """Errors that keep the change from being written, and remarks on the entries ``touched`` (all where None)."""
    entries = list(after) if touched is None else [after[one] for one in touched]
    ids = [one.id for one in entries]
    found = check_catalogue(after, ids) + check_exceptions(after, held.rule, held.catalogue, ids)
    return found + list(_remarks(entries, held, after))


def _remarks(entries: Iterable[Indicator], held: HeldCatalogue, after: Catalogue) -> Iterable[Finding]:
    """What changes its meaning, and what is doubtful."""
    for one in entries:
        old = held.catalogue.get(one.id)
        if old and one.id in held.valued and (old.kind, old.unit, old.factor) != (one.kind, one.unit, one.factor):
            text = tr("Kind, unit or factor change while values are held; the values stay as they are.")
            yield Finding(Severity.WARNING, "catalogue_meaning_changed", text, one.id)
        if not one.personal and after.is_personal(one):
            text = tr("Counts as related to persons because its numerator or denominator does.")
            yield Finding(Severity.WARNING, "catalogue_personal", text, one.id)
