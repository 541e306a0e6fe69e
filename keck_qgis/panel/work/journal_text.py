"""Entries of the import journal in words: what came, how much of it, when."""

from datetime import datetime

from ...holdings.journal import JournalEntry
from ...model.numbers import format_number
from ...model.text import tr


def kind_title(entry: JournalEntry) -> str:
    """``Values``, ``Level``, …; a kind of a newer version stays as it is."""
    return {
        "values": tr("Values"),
        "level": tr("Level"),
        "catalogue": tr("Catalogue"),
        "facilities": tr("Facilities"),
        "structural_zeros": tr("Structural zeros"),
        "rule": tr("Rule"),
    }.get(entry.kind, entry.kind)


def amount(entry: JournalEntry) -> str:
    """How much was written, with its noun: ``420 values``; empty for a rule."""
    nouns = {
        "values": (tr("value"), tr("values")),
        "level": (tr("area"), tr("areas")),
        "catalogue": (tr("indicator"), tr("indicators")),
        "facilities": (tr("facility"), tr("facilities")),
        "structural_zeros": (tr("cell"), tr("cells")),
    }.get(entry.kind)
    return "" if nouns is None else counted(entry.written, *nouns)


def counted(number: int, one: str, several: str) -> str:
    return f"{format_number(number, 0)} {one if number == 1 else several}"


def moment(stored: str) -> str:
    """A stored time (UTC, ISO 8601) as it was here: ``03.05.2026, 14:07``."""
    try:
        return datetime.fromisoformat(stored.replace("Z", "+00:00")).astimezone().strftime("%d.%m.%Y, %H:%M")
    except ValueError:
        return stored
