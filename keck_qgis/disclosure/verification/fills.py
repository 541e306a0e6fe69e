"""Whether other numbers for the cells that nobody holds would leave less of the rests of sums."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_matrix, csc_matrix, hstack
from scipy.sparse.csgraph import connected_components

from .held import Flags, Floats
from .tables import Places

if TYPE_CHECKING:
    from .rests import Sums

_CLOSE = 1e-6
_STEPS = 2000
_TOGETHER = 500
"""Sums that are solved at once, as many as that or those that hang together."""


def improvable(sums: "Sums", places: Places, least: Floats, most: Floats, whole: Flags) -> list[int]:
    """The numbers of the sums whose rest could be less while no other becomes more.

    ``places`` (entries of ``sums``,) are the cells by their position in ``least``..``most``, how far each can move, and
    in ``whole``, whether it counts whole persons.
    """
    return [
        number
        for chosen in _apart(sums, places, len(least))
        for number in _improvable_among(chosen, sums, places, least, most, whole)
    ]


def _improvable_among(
    chosen: Flags, sums: "Sums", places: Places, least: Floats, most: Floats, whole: Flags
) -> list[int]:
    """The same for some sums (sums,) that share no cell with any other."""
    numbers = np.flatnonzero(chosen)
    inside = chosen[sums.number]
    part = sums.among(chosen)
    cells, at = np.unique(places[inside], return_inverse=True)
    matrix = csc_matrix((part.weight, (part.number, at)), shape=(len(part.rest), len(cells)))
    off = np.flatnonzero(part.off)
    # what a sum's rest loses: at most all of it
    towards = np.sign(part.rest[off])
    loss = csc_matrix((towards, (off, np.arange(len(off)))), shape=(len(part.rest), len(off)))
    upper = np.where(part.equal, 0.0, np.inf)
    lower = np.where(part.equal | part.off, 0.0, -part.rest)
    result = milp(
        np.concatenate((np.zeros(len(cells)), -np.ones(len(off)))),
        constraints=LinearConstraint(hstack((matrix, loss), format="csc"), lower, upper),
        bounds=Bounds(
            np.concatenate((least[cells], np.zeros(len(off)))),
            np.concatenate((most[cells], np.abs(part.rest[off]))),
        ),
        integrality=np.concatenate((whole[cells].astype(float), np.zeros(len(off)))),
        options={"node_limit": _STEPS},
    )
    if result.x is None:
        return []
    less = result.x[len(cells) :] > _CLOSE
    return [int(number) for number in numbers[off[less]]]


def _apart(sums: "Sums", places: Places, cells: int) -> Iterator[Flags]:
    """The sums that hang together with one that does not come out, in groups that share no cell; each (sums,).

    What has nothing to do with one another is solved apart: that takes a fraction of the time, and the solver, which
    lets no other thread work meanwhile, never has it for long.
    """
    size = len(sums.rest)
    links = coo_matrix((np.ones(len(places)), (sums.number, size + places)), shape=(size + cells, size + cells))
    label = connected_components(links, directed=False)[1][:size]
    touched, counts = np.unique(label[np.isin(label, label[sums.off])], return_counts=True)
    group = np.cumsum(counts) // _TOGETHER
    for number in np.unique(group):
        flags: Flags = np.isin(label, touched[group == number])
        yield flags
