"""Catalogue entries: taken over as a whole file, brought back when that file is withdrawn."""

import sqlite3
from dataclasses import asdict
from typing import Any

from ..geopackage.catalogue_rows import insert_catalogue, select_catalogue
from ..model.catalogue_check import check_catalogue, check_exceptions
from ..model.errors import KeckError
from ..model.findings import Finding, Severity
from ..model.indicator import Aggregation, Catalogue, Clearance, Indicator, Kind, PartOf
from ..model.rule import Rule
from ..model.text import tr
from . import journal

Entry = dict[str, Any] | None
"""A former entry as JSON, None where there was none."""


def take_over(connection: sqlite3.Connection, indicators: list[Indicator], source_id: int, rule: Rule) -> None:
    """Add the entries, those with a known id in place of the held ones.

    KeckError where they contradict one another or would make ``rule`` weaker.
    """
    held = select_catalogue(connection)
    touched = [one.id for one in indicators]
    _refuse(check_exceptions(merged(held, indicators), rule, held, touched))
    replaced = {one.id: _as_json(held.get(one.id)) for one in indicators}
    _save(connection, merged(held, indicators))
    journal.complete(connection, source_id, len(indicators), replaced)


def merged(held: Catalogue, indicators: list[Indicator]) -> Catalogue:
    """The held catalogue with the new entries: known ids at their old place, others behind the entry before them."""
    entries = {one.id: one for one in held}
    order = list(entries)
    place = len(order)
    for one in indicators:
        if one.id in entries:
            place = order.index(one.id)
        else:
            order.insert(place, one.id)
        entries[one.id] = one
        place += 1
    return Catalogue(entries[one] for one in order)


def bring_back(connection: sqlite3.Connection, source_id: int) -> None:
    """Undo an import: entries that no later import has replaced become what they were before it.

    Where a later import replaced one, what that import would bring back becomes what was before this one.
    """
    former: dict[str, Entry] = journal.replaced(connection, source_id) or {}
    for later in journal.later_in_force(connection, "catalogue", source_id):
        theirs: dict[str, Entry] = journal.replaced(connection, later) or {}
        handed_on = {one: former.pop(one) for one in list(former) if one in theirs}
        if handed_on:
            journal.set_replaced(connection, later, theirs | handed_on)
    held = select_catalogue(connection)
    restored = [_from_json(entry) for entry in former.values() if entry is not None]
    vanishing = {one for one, entry in former.items() if entry is None}
    _refuse_if_needed(connection, vanishing)
    _save(connection, merged(Catalogue(one for one in held if one.id not in vanishing), restored))


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
        }
    )
