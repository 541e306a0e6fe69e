"""Whether every table of every proof agrees with all that is published, and all duties are met by two tables of one.

Source: points 3 and 4 of the verifier's part in the design. A failed check is told with the first cell it concerns.
"""

from collections.abc import Iterator

import numpy as np

from ...model.text import tr
from .bounds import by_levels
from .columns import Groups
from .complaint import Complaint, told
from .duties import Duties
from .figures import Figures
from .held import Flags
from .rests import needless_rests
from .tables import NO_PROOF, Places, Tables
from .ties import Ties

MOST = 1e9
"""No count of a municipality is greater; sums of less are exact."""
_CLOSE = 1e-6


def check(
    figures: Figures, ties: Ties, tables: Tables, faults: tuple[Flags, Flags], duties: Duties
) -> Iterator[Complaint]:
    """All that speaks against the families in ``figures``, but for those of whose people nothing is shown today: nobody
    learns anything new of them.

    ``faults``: what ``settled`` has found.
    """
    wrong, missing = faults
    family = _families(figures, ties)
    lit = np.isin(family, family[figures.personal & figures.shown.any(axis=1)])[:, None]
    base = tables.lines[: len(figures.rows)]
    outside = (tables.proof == NO_PROOF)[:, None]
    findings = (
        (tr("{}: nothing proves that this unknown count stays unknown"), figures.unknown & outside & np.isnan(base)),
        (tr("{}: the proof lacks this cell"), tables.by_row(missing) & ~outside),
        (
            tr("{}: the proof contradicts what is known or shown"),
            tables.by_row(wrong | _out_of_bounds(figures, tables)),
        ),
        (tr("{}: the proof breaks a sum"), _broken_sums(figures, tables) | _broken_ties(figures, ties, tables)),
        (tr("{}: the proof begins with figures that do not add up"), needless_rests(figures, ties, tables)),
        (tr("{}: a small count would be published"), duties.hidden & ~duties.all_but_few & figures.shown),
        (tr("{}: all but a few of a base would be published"), duties.all_but_few & figures.shown),
        (tr("{}: a hidden count could be narrowed down"), _unmet(figures, tables, duties)),
        (tr("{}: the few others of its base could be narrowed down"), _unmet_rests(figures, tables, duties)),
    )
    for what, flags in findings:
        found = flags & lit
        for row in np.flatnonzero(found.any(axis=1)).tolist():
            tied = frozenset(map(figures.series, np.flatnonzero(family == family[row]).tolist()))
            yield told(figures.series(row), what, figures.where(found[row]), int(found[row].sum()), tied)


def _families(figures: Figures, ties: Ties) -> Places:
    """The same number for rows that ties or releases join, (rows,)."""
    label = np.arange(len(figures.rows))
    joined = [*(ties.members(tie) for tie in range(len(ties))), *figures.releases.values()]
    before = np.zeros_like(label) - 1
    while not np.array_equal(before, label):
        before = label.copy()
        for members in joined:
            label[members] = label[members].min()
    return label


def _out_of_bounds(figures: Figures, tables: Tables) -> Flags:
    """Cells of lines that are no count, or not what is known (in a base) or shown (in every table)."""
    low, high = figures.bounds()
    lines, row, count = tables.lines, tables.row, len(figures.rows)
    most = np.fmax(MOST, np.abs(np.nan_to_num(figures.value)))
    with np.errstate(invalid="ignore"):
        wrong = (lines < low[row] - _CLOSE) | (lines > np.minimum(high, most)[row] + _CLOSE)
        wrong |= (lines != np.rint(lines)) & ~np.isnan(lines) & ~figures.broken[row][:, None]
        base = lines[:count]
        wrong[:count] |= figures.known & ((base < figures.least - _CLOSE) | (base > figures.most + _CLOSE))
    # rows without a proof stand at what was delivered
    wrong[:count] &= (tables.proof != NO_PROOF)[:, None]
    return wrong


def _broken_sums(figures: Figures, tables: Tables) -> Flags:
    """Where an area and those below it, or its atoms, do not add up in a table as they do in the base. A bound that
    the base breaks is none."""
    found, count = np.zeros_like(figures.cell), len(figures.rows)
    row = tables.row[count:]
    for groups, rows in by_levels(figures, np.flatnonzero(tables.proof != NO_PROOF)):
        here = np.flatnonzero(np.isin(row, rows))
        sums, base = groups.of(tables.lines[count + here]), groups.of(tables.lines[rows])
        place = np.searchsorted(rows, row[here])
        with np.errstate(invalid="ignore"):
            short = (sums < -_CLOSE) & (base[place] >= -_CLOSE)
            bad = np.where(groups.equal, np.abs(sums - base[place]) > _CLOSE, short)
            # levels whose figures do not agree say nothing of each other
            bad &= ~(groups.overlay & groups.equal & (np.abs(base[place]) > _CLOSE))
        bad &= ~groups.void(figures.nothing[rows])[place]
        by_row = np.zeros((len(rows), len(groups)), dtype=np.bool_)
        np.logical_or.at(by_row, place, bad)
        _mark(found, rows, by_row, groups)
    return found


def _mark(found: Flags, rows: Places, bad: Flags, groups: Groups) -> None:
    """Flag the cells of bad groups; ``bad`` (rows, groups)."""
    for place in np.flatnonzero(bad.any(axis=1)).tolist():
        for group in np.flatnonzero(bad[place]).tolist():
            found[rows[place], groups.members(group)] = True


def _broken_ties(figures: Figures, ties: Ties, tables: Tables) -> Flags:
    """Where totals and parts, or periods, do not fit together in a table as they do in the base. A bound that the base
    breaks is none."""
    found = np.zeros_like(figures.cell)
    if not len(ties):
        return found
    base = ties.of(tables.lines[: len(figures.rows)])
    tie, proof = tables.touched(ties)
    for chosen, sums in tables.evaluated(ties):
        of = tie[chosen]
        with np.errstate(invalid="ignore"):
            slack = ties.slack[of][:, None]
            short = (sums + slack < -_CLOSE) & (base[of] + slack >= -_CLOSE)
            bad = np.where(ties.equal[of][:, None], np.abs(sums - base[of]) > _CLOSE, short)
        for i in np.flatnonzero(bad.any(axis=1)).tolist():
            members = [row for row in ties.members(int(of[i])) if tables.proof[row] == proof[chosen[i]]]
            found[members] |= bad[i]
    return found


def _unmet(figures: Figures, tables: Tables, duties: Duties) -> Flags:
    """Hidden cells that are not free to be as little and as much as they must be able to. Of what we do not know
    ourselves nobody can tell that it is small where it may be more."""
    low, high = tables.ends()
    with np.errstate(invalid="ignore"):
        met = (low <= duties.low[:, None] + _CLOSE) & (high >= duties.high - _CLOSE)
        met |= figures.unknown & (high >= figures.threshold[:, None] + 1 - _CLOSE)
    return duties.cells & ~met & ~figures.shown


def _unmet_rests(figures: Figures, tables: Tables, duties: Duties) -> Flags:
    found, rests = np.zeros_like(figures.cell), duties.rests
    if not duties.small.any():
        return found
    alone = rests.of(tables.lines[: len(figures.rows)])
    tie, _ = tables.touched(rests)
    low, high = np.full((len(tie), alone.shape[1]), np.inf), np.full((len(tie), alone.shape[1]), -np.inf)
    for chosen, sums in tables.evaluated(rests):
        low[chosen], high[chosen] = np.fmin(low[chosen], sums), np.fmax(high[chosen], sums)
    least, most = duties.rest_low[:, None] + _CLOSE, duties.rest_high[:, None] - _CLOSE
    met = (alone <= least) & (alone >= most)
    np.logical_or.at(met, tie, (low <= least[tie]) & (high >= most[tie]))
    top = rests.rows[1::2]
    np.logical_or.at(found, top, duties.small & ~met)
    return found & ~figures.shown
