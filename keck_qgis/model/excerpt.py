"""As much of a catalogue as decides on the figures of some indicators."""

from collections.abc import Iterable
from dataclasses import replace

from .indicator import Catalogue


def excerpt(ids: Iterable[str | None], catalogue: Catalogue) -> Catalogue:
    """The indicators of these ids that there are, and all that they are summed from; they know of no other total."""
    found = dict.fromkeys(one for one in ids if one and one in catalogue)
    below: dict[str, list[str]] = {}
    for one in catalogue:
        for part in one.part_of:
            below.setdefault(part.total, []).append(one.id)
    waiting = list(found)
    while waiting:
        new = [one for one in below.get(waiting.pop(), ()) if one not in found]
        found |= dict.fromkeys(new)
        waiting += new
    return Catalogue(
        replace(entry, part_of=tuple(part for part in entry.part_of if part.total in found))
        for entry in map(catalogue.__getitem__, found)
    )
