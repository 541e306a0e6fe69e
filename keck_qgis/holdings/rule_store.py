"""The rule for small counts as rows of the atlas's settings."""

import sqlite3
from collections.abc import Mapping
from dataclasses import asdict, fields

from ..model.rule import Priorities, Rule

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
