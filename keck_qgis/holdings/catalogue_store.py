"""Catalogue entries: taken over as a whole proposal, brought back when that is withdrawn."""

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict
from typing import Any

from ..geopackage.catalogue_rows import insert_catalogue, select_catalogue
from ..model.catalogue_check import check_catalogue, check_exceptions
from ..model.errors import KeckError
from ..model.findings import Finding, Severity
from ..model.indicator import Aggregation, Catalogue, Clearance, Indicator, Kind, PartOf
from ..model.proposals import CatalogueProposal
from ..model.rule import Rule
from ..model.text import tr
from . import journal

Entry = dict[str, Any] | None
"""A former entry as JSON, None where there was none."""

ORDER = "*"
"""No id may hold an asterisk: below it stands the former order among what an import replaced, if it changed that."""


def take_over(connection: sqlite3.Connection, proposal: CatalogueProposal, source_id: int, rule: Rule) -> None:
    """Add the entries, those with a known id in place of the held ones; remove and reorder what is to be.

    KeckError where they contradict one another or would make ``rule`` weaker, and where values rest on one that goes.
    """
    held = select_catalogue(connection)
    touched = [one.id for one in proposal.indicators]
    after = changed(held, proposal.indicators, proposal.removed, proposal.order)
    _refuse(check_exceptions(after, rule, held, touched))
    _refuse_if_needed(connection, set(proposal.removed))
    replaced: dict[str, Any] = {one: _as_json(held.get(one)) for one in touched}
    replaced |= {one: _as_json(held[one]) for one in proposal.removed}
    if proposal.removed or proposal.order:
        replaced[ORDER] = [one.id for one in held]
    _save(connection, after)
    journal.complete(connection, source_id, len(replaced.keys() - {ORDER}), replaced)


def changed(
    held: Catalogue, indicators: Iterable[Indicator], removed: Collection[str] = (), order: Sequence[str] = ()
) -> Catalogue:
    """The held catalogue after a change: known ids at their old place, others behind the entry before them."""
    entries = {one.id: one for one in held if one.id not in removed}
    ids = list(entries)
    place = len(ids)
    for one in indicators:
        if one.id in entries:
            place = ids.index(one.id)
        else:
            ids.insert(place, one.id)
        entries[one.id] = one
        place += 1
    return Catalogue(entries[one] for one in (_ordered(ids, order) if order else ids))


def _ordered(ids: list[str], order: Sequence[str]) -> list[str]:
    """``ids`` in another order; one that it does not name stays behind the one before it."""
    places = {one: place for place, one in enumerate(order)}
    keys: dict[str, tuple[int, bool]] = {}
    place = -1
    for one in ids:
        place = places.get(one, place)
        keys[one] = place, one not in places
    return sorted(ids, key=keys.__getitem__)


def bring_back(connection: sqlite3.Connection, source_id: int) -> None:
    """Undo a change: entries (and the order) that no later one has replaced become what they were before it.

    Where a later change replaced one, what that one would bring back becomes what was before this one.
    """
    former: dict[str, Any] = journal.replaced(connection, source_id) or {}
    for later in journal.later_in_force(connection, "catalogue", source_id):
        theirs: dict[str, Any] = journal.replaced(connection, later) or {}
        handed_on = {one: former.pop(one) for one in list(former) if one in theirs}
        if handed_on:
            journal.set_replaced(connection, later, theirs | handed_on)
    order: list[str] = former.pop(ORDER, [])
    restored = [_from_json(entry) for entry in former.values() if entry is not None]
    vanishing = {one for one, entry in former.items() if entry is None}
    _refuse_if_needed(connection, vanishing)
    _save(connection, changed(select_catalogue(connection), restored, vanishing, order))


def _refuse_if_needed(connection: sqlite3.Connection, vanishing: set[str]) -> None:
    """KeckError where values or structural zeros rest on entries that would go, saying whose they are."""
    resting: set[int] = set()
    for one in vanishing:
        rows = connection.execute(
            "SELECT source_id FROM observation WHERE indicator_id = ?1 "
            "UNION SELECT source_id FROM replaced_observation WHERE indicator_id = ?1 "
            "UNION SELECT source_id FROM structural_zero WHERE indicator_id = ?1",
            (one,),
        )
        resting.update(row[0] for row in rows)
    if resting:
        raise KeckError(
            tr("Catalogue is needed"),
            tr("Values rest on indicators that would vanish."),
            tr("Withdraw these imports first: {}").format(journal.named(connection, resting)),
        )


def _save(connection: sqlite3.Connection, catalogue: Catalogue) -> None:
    _refuse(check_catalogue(catalogue))
    for statement in ("DELETE FROM breakdown_part", "DELETE FROM breakdown", "DELETE FROM indicator"):
        connection.execute(statement)
    insert_catalogue(connection, catalogue)


def _refuse(findings: list[Finding]) -> None:
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    if errors:
        raise KeckError(
            tr("Catalogue contradicts itself"),
            "\n".join(f"{error.where}: {error.message}" for error in errors),
            tr("Correct the entries named, or bring along those that are missing."),
        )


def _as_json(indicator: Indicator | None) -> Entry:
    if indicator is None:
        return None
    return asdict(indicator) | {
        "kind": indicator.kind.value,
        "aggregation": indicator.aggregation.value,
        "clearance": indicator.clearance.value,
    }


def _from_json(entry: dict[str, Any]) -> Indicator:
    return Indicator(
        **entry
        | {
            "kind": Kind(entry["kind"]),
            "aggregation": Aggregation(entry["aggregation"]),
            "clearance": Clearance(entry["clearance"]),
            "part_of": tuple(PartOf(**part) for part in entry["part_of"]),
            # the journal of an older version has none
            "breaks": tuple(entry.get("breaks", ())),
        }
    )
