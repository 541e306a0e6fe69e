"""Entries of the import journal in words: what came, how much of it, when."""

from collections.abc import Mapping
from datetime import datetime

from ...holdings.journal import JournalEntry
from ...holdings.withdrawal import Withdrawal
from ...model.numbers import format_number
from ...model.text import tr


def kind_title(entry: JournalEntry) -> str:
    """``Values``, ``Level``, …; a kind of a newer version stays as it is."""
    return {
        "values": tr("Values"),
        "level": tr("Level"),
        "level_change": tr("Change of levels"),
        "catalogue": tr("Catalogue"),
        "facilities": tr("Facilities"),
        "structural_zeros": tr("Structural zeros"),
        "rule": tr("Rule"),
    }.get(entry.kind, entry.kind)


def amount(entry: JournalEntry) -> str:
    """How much was written, with its noun: ``420 values``; empty for a rule."""
    nouns = _nouns(entry)
    return counted(entry.written, *nouns) if nouns else ""


def _nouns(entry: JournalEntry) -> tuple[str, str] | None:
    """One and several of what a kind of import writes."""
    return {
        "values": (tr("value"), tr("values")),
        "level": (tr("area"), tr("areas")),
        "level_change": (tr("level"), tr("levels")),
        "catalogue": (tr("indicator"), tr("indicators")),
        "facilities": (tr("facility"), tr("facilities")),
        "structural_zeros": (tr("cell"), tr("cells")),
    }.get(entry.kind)


def counted(number: int, one: str, several: str) -> str:
    return f"{format_number(number, 0)} {one if number == 1 else several}"


def moment(stored: str) -> str:
    """A stored time (UTC, ISO 8601) as it was here: ``03.05.2026, 14:07``."""
    try:
        return datetime.fromisoformat(stored.replace("Z", "+00:00")).astimezone().strftime("%d.%m.%Y, %H:%M")
    except ValueError:
        return stored


def effect_text(entry: JournalEntry, effect: Withdrawal, entries: Mapping[int, JournalEntry]) -> str:
    """What withdrawing an import would do, in a sentence or two."""
    if entry.kind == "rule":
        if not effect.returning:
            return tr("A later change of the rule stays in force; nothing else changes.")
        return tr("The rule would be what it was before.")
    order = [tr("The order of the catalogue would be what it was before.")] if effect.reorders else []
    if not effect.goes and not effect.returning and not order:
        return tr("All that it brought has been replaced since; withdrawing it changes no figure.")
    nouns = _nouns(entry) or (tr("entry"), tr("entries"))
    vanishing = effect.goes - effect.returning
    parts = []
    if vanishing > 0:
        parts.append(tr("{} would vanish.").format(counted(vanishing, *nouns)))
    if effect.returning:
        files = ", ".join(
            f"{one} ({entries[one].file})" for one in effect.returns if one in entries and one != entry.id
        )
        former = counted(effect.returning, *nouns)
        said = tr("{} would be again as before, from import {}.") if files else tr("{} would be again as before.")
        parts.append(said.format(former, files))
    return " ".join(parts + order)
