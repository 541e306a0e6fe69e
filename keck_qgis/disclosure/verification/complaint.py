"""What speaks against publishing."""

from collections.abc import Sequence
from dataclasses import dataclass

from ...model.observations import SeriesKey
from ...model.text import tr


@dataclass(frozen=True)
class Complaint:
    """What speaks against publishing a series (or a count that only a rate tells); ``text`` names hidden cells and is
    internal."""

    series: SeriesKey
    text: str


def told(key: SeriesKey, what: str, places: Sequence[str] = ()) -> Complaint:
    """One complaint on a series: ``what`` has a gap for the first place, the others are counted."""
    where = f"{key[0]} ({key[1]})"
    if places:
        where += f", {places[0]}"
    text = what.format(where)
    if len(places) > 1:
        text = tr("{} (and in {} further cells)").format(text, len(places) - 1)
    return Complaint(key, text)
