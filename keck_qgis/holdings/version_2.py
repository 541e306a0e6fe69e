"""From version 1 to 2: exceptions of indicators, more settings, a ledger of what was told, a place for proofs."""

import json
import sqlite3

import numpy as np

from ..disclosure.history import Past, PastSeries
from ..geopackage import container
from ..geopackage.catalogue_rows import select_catalogue
from ..model.derivation import derive
from ..model.indicator import Kind
from ..model.observations import Series
from ..model.rule import Rule
from . import declaration, level_store, observation_store, rule_store, told_store


def step(connection: sqlite3.Connection) -> None:
    """Bring the tables to their declaration and take over the settings and the old ledger."""
    declaration.bring_up(connection)
    settings = dict(connection.execute("SELECT name, value FROM setting"))
    rule_store.write(connection, rule_store.as_settings(Rule()) | settings)
    _take_over_ledger(connection)
    container.drop_table(connection, "release_cell")


def _take_over_ledger(connection: sqlite3.Connection) -> None:
    """Version 1 knew which cells of a series a release had hidden, but not the figures.

    For each count of which a release hid something, the figures held now stand for those of then: the cells that it
    had hidden count as hidden, all others as shown. One that is small now and was not hidden then cannot have been
    that figure: it counts as not held. Counts of which nothing was hidden had no entry, no more than those that were
    left out as a whole: of these nothing is known to have been told.
    """
    releases = connection.execute("SELECT id FROM release ORDER BY id").fetchall()
    if not releases:
        return
    settings = dict(connection.execute("SELECT name, value FROM setting"))
    geography = level_store.geography(connection, settings["municipality"], settings["municipality_key"])
    catalogue, rule = select_catalogue(connection), rule_store.from_settings(settings)
    held = derive(observation_store.read(connection, geography), catalogue)[0].series
    for (release,) in releases:
        told = {}
        for indicator, period, text in connection.execute(
            "SELECT indicator_id, period, hidden FROM release_cell WHERE release_id = ?", (release,)
        ).fetchall():
            entry, series = catalogue.get(indicator), held.get((indicator, period))
            if entry is not None and entry.kind is Kind.COUNT and series is not None:
                places = [geography.index(level, key) for level, key in json.loads(text)]
                told[indicator, period] = _as_told(series, [one for one in places if one is not None], rule)
        state = told_store.enter(connection, geography, Past(told, catalogue))
        connection.execute("UPDATE release SET told_id = ? WHERE id = ?", (state, release))


def _as_told(series: Series, hidden: list[int], rule: Rule) -> PastSeries:
    known = series.has_value
    with np.errstate(invalid="ignore"):
        changed = known & (series.value >= rule.lowest_hidden) & (series.value < rule.threshold + 1)
    changed[hidden] = False
    value = np.where(known & ~changed, series.value, np.nan)
    shown = ~np.isnan(value)
    shown[hidden] = False
    return PastSeries(value, shown)
