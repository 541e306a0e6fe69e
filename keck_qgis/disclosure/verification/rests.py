"""Does a proof begin with figures that add up, as far as those that are held let them?

An equality that the delivered figures do not fulfil holds with its rest, which is told to the attacker. Any other rest
would lend the tables a freedom that they do not have.
"""

import numpy as np

from .bounds import by_levels, ends, possible
from .clashes import clashes
from .columns import Groups
from .figures import Figures
from .held import Flags, Floats
from .overlays import Rests
from .tables import NO_PROOF, Places, Tables
from .ties import Ties

_CLOSE = 1e-6


def needless_rests(figures: Figures, ties: Ties, tables: Tables) -> Flags:
    """Cells of sums that do not come out in today's base, though what is held would let them; (rows, columns).

    Sums of figures that are all held stand as they are. Where figures contradict one another, any sum that they reach
    may bear the rest.
    """
    found = np.zeros_like(figures.cell)
    rows = np.flatnonzero(figures.now & (tables.proof != NO_PROOF))
    base = tables.lines[: len(figures.rows)]
    vague = figures.cell & (figures.least < figures.most)
    with np.errstate(invalid="ignore"):
        off = ties.equal[:, None] & (np.abs(ties.of(base)) > _CLOSE) & ties.any_of(vague)
    of_groups = []
    for groups, held in by_levels(figures, rows):
        with np.errstate(invalid="ignore"):
            bad = groups.equal & (np.abs(groups.of(base[held])) > _CLOSE) & groups.any_of(vague[held])
        of_groups.append((groups, held, bad & ~groups.void(figures.nothing[held])))
    if not off.any() and not any(bad.any() for _, _, bad in of_groups):
        return found
    low, high = possible(figures, ties)
    clash = clashes(figures, ties, low, high, True)
    beside_overlays = clashes(figures, ties, low, high, False)
    for tie in np.flatnonzero(off.any(axis=1)).tolist():
        members = ties.members(tie)
        weights = ties.weights[ties.starts[tie] : ties.starts[tie] + len(members)][:, None]
        wrong = off[tie] & ~clash[members].any(axis=0) & _could_be_nought(low[members], high[members], weights)
        found[[row for row in members if row in rows]] |= wrong
    needless = _needless_of_overlays(figures, ties, base, of_groups)
    for groups, held, bad in of_groups:
        for i in np.flatnonzero(bad.any(axis=1)).tolist():
            row = int(held[i])
            for group in np.flatnonzero(bad[i]).tolist():
                loose = groups.overlay[group]
                wrong = group in needless[row] if loose else _fits(groups, group, low[row], high[row])
                columns = groups.members(group)
                found[row, columns] |= wrong and not (beside_overlays if loose else clash)[row, columns].any()
    return found


def _fits(groups: Groups, group: int, low: Floats, high: Floats) -> bool:
    """Whether the cells of a group may come to 0; ``low`` and ``high`` (columns,) are those of its row."""
    columns = groups.members(group)
    signs = groups.signs[groups.starts[group] : groups.starts[group] + len(columns)]
    return bool(_could_be_nought(low[columns], high[columns], signs))


def _could_be_nought(low: Floats, high: Floats, weights: Floats) -> Flags:
    """Whether weighted cells (along the first axis) may sum to 0 within their bounds."""
    least, most = ends(low, high, weights)
    flags: Flags = (least.sum(axis=0) <= _CLOSE) & (most.sum(axis=0) >= -_CLOSE)
    return flags


def _needless_of_overlays(
    figures: Figures, ties: Ties, base: Floats, of_groups: list[tuple[Groups, Places, Flags]]
) -> dict[int, list[int]]:
    """By row the groups of overlays whose rest atoms could take up.

    Atoms that are tied to those of another count are not free to take up what can only become less: there only rests
    count that could vanish, and that no other count of the tie passes on.
    """
    together = _tied_atoms(figures, ties)
    tied = {row for members in together for row in members}
    needless: dict[int, list[int]] = {}
    stuck: set[int] = set()
    for groups, held, bad in of_groups:
        for i in np.flatnonzero(bad.any(axis=1)).tolist():
            row, line = int(held[i]), base[held[i]]
            rests = Rests(groups, groups.of(line[None, :])[0], line, figures.unknown[row])
            needless[row] = rests.all_could_vanish() if row in tied else rests.could_be_less()
            if not needless[row] and (bad[i] & groups.overlay).any():
                stuck.add(row)
    sums = ties.of(base) + np.where(ties.equal, 0.0, ties.slack)[:, None]
    with np.errstate(invalid="ignore"):
        broken = ((sums < -_CLOSE) | (ties.equal[:, None] & (sums > _CLOSE))).any(axis=1)
    for tie, members in enumerate(together):
        if broken[tie] or stuck.intersection(members):
            needless |= {row: [] for row in members}
    return needless


def _tied_atoms(figures: Figures, ties: Ties) -> list[list[int]]:
    """For each tie its rows that have atoms, where these are several."""
    atoms = figures.cell[:, len(figures.columns.geography) :].any(axis=1)
    found = [[row for row in ties.members(tie) if atoms[row]] for tie in range(len(ties))]
    return [members if len(members) > 1 else [] for members in found]
