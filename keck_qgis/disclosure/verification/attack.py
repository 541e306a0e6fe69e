"""An edition against an attacker: what its published figures tell of those that it hides.

For editions of which nothing else is at hand. Source: "Protection criterion" and "What a naive mask leaks" of the
design. An edition does not say which hidden cells are the small ones; so a hidden count is objected to where it can be
nothing but a small one, and less than the whole class is left of it, or where it follows exactly.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ...model.findings import Finding, Severity
from ...model.indicator import Catalogue
from ...model.observations import Observations
from ...model.progress import SILENT, Progress, Stretch, checkpoint
from ...model.rule import Rule
from ...model.text import tr
from ..mask import Mask
from .columns import Columns
from .duties import delivered_or_told
from .figures import Figures, figures
from .glance import glance, spelled
from .held import Delivered, has_figure
from .integers import Answer, Block, ContradictionError, Target, UndecidedError, blocks, is_available
from .names import Names
from .notes import Note, findings
from .system import Open
from .ties import Ties, rests, ties
from .universe import Universe

_CELLS_AT_ONCE = 1_000_000


def attack(published: Observations, catalogue: Catalogue, rule: Rule, progress: Progress = SILENT) -> list[Finding]:
    """What speaks against an edition by its own figures; the messages quote figures that anybody can compute.

    Errors are disclosures, warnings what may be one or hides to no avail; an information says what was looked at.
    """
    names = Names(catalogue, rule)
    delivered = Delivered(published, Mask(), names)
    notes = list(glance(published, names, delivered))
    if not is_available():
        text = tr("Hidden counts were not recomputed: the Python library scipy (1.9 or newer) is missing.")
        return [*findings(notes, names), Finding(Severity.WARNING, "not_recomputed", text)]
    universe = Universe(delivered, (), names)
    columns = Columns(published.geography)
    batches = list(universe.batches((), _CELLS_AT_ONCE // columns.size))
    zeros, examined = set(_open_zeros(published, names)), 0
    for done, rows in enumerate(batches):
        held = figures(rows, universe, columns, zeros)
        tied = ties(held, universe)
        job = _Job(held, tied, universe, Open(held, tied, published, names, delivered))
        notes += job.notes(Stretch(progress, 100 * done / len(batches), 100 * (done + 1) / len(batches)))
        examined += job.examined
    text = tr("{} hidden or missing counts of persons were held against all published figures.").format(examined)
    return [*findings(notes, names), Finding(Severity.INFO, "recomputed", text, count=max(1, examined))]


def _open_zeros(published: Observations, names: Names) -> Iterator[tuple[str, str, str]]:
    """Zeros that an edition shows although its rule hides zeros: structural ones, or warned of already. What follows
    from them is no news."""
    areas = published.geography.areas
    for (name, _), series in published.series.items():
        if names.is_count(name) and names.limits(name).lowest == 0:
            for area in np.flatnonzero(has_figure(series) & (series.value == 0)).tolist():
                yield name, areas[area].level, areas[area].key


@dataclass(frozen=True)
class _Secret:
    """The cell of a count, or (``rest``) what a denominator leaves beside it."""

    row: int
    column: int
    rest: bool


@dataclass
class _Job:
    """The attack on some families."""

    figures: Figures
    ties: Ties
    universe: Universe
    open: Open
    examined: int = 0

    def notes(self, progress: Progress) -> Iterator[Note]:
        secrets = self._secrets()
        self.examined = sum(not one.rest for one in secrets.values())
        system = self.open.system
        groups = blocks(system)
        number = np.zeros(len(system.row), dtype=np.intp)
        for label, group in enumerate(groups):
            number[group] = label
        lines: dict[int, list[int]] = {}
        for line, members in enumerate(system.members):
            lines.setdefault(int(number[members[0]]), []).append(line)
        wanted: dict[int, list[Target]] = {}
        for target in secrets:
            wanted.setdefault(int(number[target.unknown]), []).append(target)
        for done, (label, asked) in enumerate(sorted(wanted.items())):
            checkpoint(progress, 100 * done / len(wanted), tr("Trying to recompute hidden counts …"))
            try:
                answers = list(Block(system, groups[label], lines.get(label, [])).answers(asked))
            except ContradictionError:
                yield from (self._note("contradictory", secrets[one]) for one in asked if not secrets[one].rest)
            except UndecidedError:
                yield from (self._note("not_decided", secrets[one]) for one in asked if not secrets[one].rest)
            else:
                for answer in answers:
                    yield from self._judged(answer, secrets[answer.target])

    def _secrets(self) -> dict[Target, _Secret]:
        """The unknown counts that may be small ones, and the rests of denominators that hidden numerators leave."""
        held = self.figures
        areas = len(held.columns.geography)
        asked = self.open.hidden | (held.unknown & delivered_or_told(held, self.ties, self.universe))
        asked &= (self.open.at >= 0) & held.personal[:, None]
        result: dict[Target, _Secret] = {}
        for row, column in zip(*np.nonzero(asked), strict=True):
            target = Target(int(self.open.at[row, column]), float(held.lowest[row]), float(held.threshold[row]))
            result[target] = _Secret(int(row), int(column), False)
        pairs = rests(held, self.universe.names)
        for base, top in zip(pairs.rows[0::2].tolist(), pairs.rows[1::2].tolist(), strict=True):
            hidden = self.open.hidden[top, :areas] & held.cell[base, :areas] & self.universe.names.complement
            for column in np.flatnonzero(hidden).tolist():
                unknown = self.open.rest(base, top, column)
                target = Target(unknown, float(held.lowest[top]), float(held.threshold[top]))
                result[target] = _Secret(top, column, True)
        return result

    def _judged(self, answer: Answer, secret: _Secret) -> Iterator[Note]:
        """What there is to say of a count that is surely small, or of which only one number is possible."""
        low, high = answer.low, answer.high
        least, most = answer.target.least, answer.target.most
        narrowed = least <= high <= most and (low > least or high < most)
        example = spelled(low, high)
        if secret.rest:
            if narrowed:
                yield self._note("rest_follows", secret, example)
        elif narrowed:
            yield self._note("small_count_follows" if low == high else "small_count_narrowed", secret, example)
        elif low == high and high > most:
            yield self._note("hidden_count_follows", secret, example)

    def _note(self, code: str, secret: _Secret, value: str = "") -> Note:
        place = self.figures.columns.name(secret.column)
        return Note(code, self.figures.series(secret.row), f"{place}: {value}" if value else place)
