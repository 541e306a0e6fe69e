"""What speaks against publishing."""

from dataclasses import dataclass

from ...model.observations import SeriesKey
from ...model.text import tr


@dataclass(frozen=True)
class Complaint:
    """What speaks against publishing a series (or a count that only a rate tells); ``text`` names hidden cells and is
    internal. ``tied``: the counts of its family, without all of which nothing speaks against the rest."""

    series: SeriesKey
    text: str
    tied: frozenset[SeriesKey] = frozenset()


def told(
    key: SeriesKey, what: str, place: str = "", cells: int = 1, tied: frozenset[SeriesKey] = frozenset()
) -> Complaint:
    """One complaint on a series: ``what`` has a gap for where it is so first; the other cells are counted."""
    text = what.format(f"{key[0]} ({key[1]}), {place}" if place else f"{key[0]} ({key[1]})")
    if cells > 1:
        text = tr("{} (and in {} further cells)").format(text, cells - 1)
    return Complaint(key, text, tied)
