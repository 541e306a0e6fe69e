"""The rule for small counts as rows of the atlas's settings: changed with an entry in the journal, and brought back."""

import hashlib
import json
import sqlite3
from collections.abc import Mapping
from dataclasses import asdict, fields

from ..model.proposals import SourceFile
from ..model.rule import Priorities, Rule
from ..model.text import tr
from . import journal

_PRIORITY = "priority_"


def from_settings(settings: Mapping[str, str]) -> Rule:
    """The rule that the settings hold."""
    return Rule(
        threshold=int(settings["threshold"]),
        publish_zeros=settings["publish_zeros"] == "1",
        minimum_base=int(settings["minimum_base"]),
        complement=settings["complement"] == "1",
        priorities=Priorities(**{one.name: float(settings[_PRIORITY + one.name]) for one in fields(Priorities)}),
    )


def as_settings(rule: Rule) -> dict[str, str]:
    """The rows that hold a rule; a number is spelled so that it is read alike."""
    return {
        "threshold": str(rule.threshold),
        "publish_zeros": str(int(rule.publish_zeros)),
        "minimum_base": str(rule.minimum_base),
        "complement": str(int(rule.complement)),
        **{_PRIORITY + name: repr(float(weight)) for name, weight in asdict(rule.priorities).items()},
    }


def write(connection: sqlite3.Connection, settings: Mapping[str, str]) -> None:
    """Put these rows in the place of those of the same names."""
    connection.executemany("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", settings.items())


def as_source(rule: Rule) -> SourceFile:
    """A change of the rule as the journal names it."""
    text = json.dumps(as_settings(rule), sort_keys=True)
    return SourceFile("rule", tr("Rule for small counts"), hashlib.sha256(text.encode()).hexdigest(), text)


def take_over(connection: sqlite3.Connection, rule: Rule, source_id: int) -> None:
    """Put the rule in the place of the one that held until now."""
    new = as_settings(rule)
    held = dict(connection.execute("SELECT name, value FROM setting"))
    write(connection, new)
    journal.complete(connection, source_id, 1, {name: held[name] for name in new})


def bring_back(connection: sqlite3.Connection, source_id: int) -> None:
    """Undo a change: the rule before it holds again, or, after a later change, will when that one is undone."""
    former = journal.replaced(connection, source_id)
    later = journal.later_in_force(connection, "rule", source_id)
    if later:
        journal.set_replaced(connection, later[0], former)
    else:
        write(connection, former)
