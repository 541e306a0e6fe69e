"""The door: what speaks against publishing."""

from collections.abc import Iterator, Sequence

import numpy as np

from ...model.indicator import Catalogue
from ...model.observations import Observations
from ...model.progress import SILENT, Progress, checkpoint
from ...model.rule import Rule
from ...model.text import tr
from ..history import Past
from ..mask import Mask
from ..proof import Proof
from .checks import check
from .columns import Columns
from .complaint import Complaint, told
from .duties import duties
from .figures import StructuralZeros, figures
from .held import Delivered
from .names import Names, with_former
from .soundness import fractions, misshapen, numbers
from .tables import settled, tables
from .ties import ties
from .universe import Universe, series_of

_CELLS_AT_ONCE = 4_000_000
"""How many cells of tables are looked at together, about; less takes more time, more takes more memory."""


def verify(
    published: Observations,
    truth: Observations,
    mask: Mask,
    proofs: Sequence[Proof],
    catalogue: Catalogue,
    rule: Rule,
    structural_zeros: StructuralZeros,
    history: Sequence[Past] = (),
    progress: Progress = SILENT,
) -> list[Complaint]:
    """What speaks against publishing; [] when it may go out. Never raises on account of what it is given to check, only
    Cancelled.

    ``published`` holds values only where they are published and may lack series; ``truth`` is what the mask was made
    from, derived cells included; ``history`` holds what the earlier releases told, oldest first. The mask is judged as
    if everything that it shows were published: an edition shows a part of that.
    """
    columns = Columns(truth.geography)
    complaints = misshapen(truth, truth.geography, mask) + misshapen(published, truth.geography)
    complaints += list(_misshapen_past(history, len(truth.geography)))
    if complaints:
        return complaints
    names = Names(with_former(catalogue, history), rule)
    delivered = Delivered(truth, mask, names)
    complaints += list(numbers(published, truth, mask, names, delivered))
    complaints += list(fractions(names, delivered))
    universe = Universe(delivered, history, names)
    sound, unsound = _sound(proofs, universe, columns.size)
    complaints += unsound
    proof_of = {series_of(row): proof for proof in sound for row in proof.rows}
    done = 0
    for rows in universe.batches(sound, _CELLS_AT_ONCE // columns.size):
        checkpoint(progress, 100 * done / len(universe.keys))
        held = figures(rows, universe, columns, structural_zeros)
        done += len(held.releases)
        tied = ties(held, universe)
        here = list({id(one): one for key in held.releases if (one := proof_of.get(key)) is not None}.values())
        lines = tables(held, here)
        faults = settled(lines, held)
        base = lines.lines[: len(held.rows)]
        complaints += check(held, tied, lines, faults, duties(held, tied, universe, rule.complement, base))
    return complaints


def _misshapen_past(history: Sequence[Past], size: int) -> Iterator[Complaint]:
    for past in history:
        for key, one in past.items():
            if any(np.shape(array) != (size,) for array in (one.value, one.shown, one.least, one.most)):
                yield told(key, tr("{}: the ledger does not fit the areas"))


def _sound(proofs: Sequence[Proof], universe: Universe, width: int) -> tuple[list[Proof], list[Complaint]]:
    """The proofs that are such in form, and what is wrong with the others: those prove nothing."""
    sound: list[Proof] = []
    complaints: list[Complaint] = []
    taken: set[tuple[str, str]] = set()
    for proof in proofs:
        rows = list(proof.rows) if isinstance(proof, Proof) and isinstance(proof.rows, tuple) else [None]
        strange = [row for row in rows if not universe.may_stand(row)]
        if strange:
            complaints.append(_about(strange[0], tr("{}: a proof holds a count that does not exist")))
            continue
        keys = set(map(series_of, rows))
        if len(set(rows)) < len(rows) or taken & keys:
            complaints.append(_about(min(taken & keys or keys), tr("{}: more than one proof holds this count")))
            continue
        tables = proof.tables
        good = isinstance(tables, np.ndarray) and tables.dtype.kind in "fiu" and tables.ndim == 3
        if not good or not len(tables) or tables.shape[1:] != (len(rows), width):
            complaints.append(_about(rows[0] if rows else None, tr("{}: a proof does not fit the cells")))
            continue
        taken |= keys
        sound.append(proof)
    return sound, complaints


def _about(row: object, what: str) -> Complaint:
    """A complaint on a proof that names the series of a row, as far as that can be read."""
    names = [str(part) for part in row[:2]] if isinstance(row, tuple) else []
    name, period, *_ = [*names, "", ""]
    return told((name, period), what)
