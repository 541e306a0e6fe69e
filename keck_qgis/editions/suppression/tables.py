"""The report as plain tables, the same for the page and the workbook."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from ...disclosure.left_out import message
from ...model.indicator import Clearance
from ...model.observations import SeriesKey
from ...model.period import Period
from ...model.text import tr
from .causes import Cause
from .lines import Lines
from .losses import Coarser, Loss, Losses
from .proposals import Proposal
from .state import State


class Kind(Enum):
    """How a column is written: a share is a number from 0 to 1."""

    TEXT = "text"
    NUMBER = "number"
    SHARE = "share"


@dataclass(frozen=True)
class Column:
    """``width`` in characters."""

    title: str
    kind: Kind = Kind.TEXT
    width: int = 14


Value = str | int | float


@dataclass(frozen=True)
class Table:
    title: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Value]]
    note: str = ""


def cause_table(losses: Losses) -> Table:
    """Each cause that occurs, with its meaning."""
    total = losses.all()
    columns = [
        Column(tr("Reason"), width=20),
        Column(tr("Meaning"), width=70),
        Column(tr("Cells"), Kind.NUMBER),
        Column(tr("Share of all cells"), Kind.SHARE),
    ]
    rows = [(one.title(), one.meaning(), total.of(one), total.of(one) / total.cells) for one in losses.causes()]
    return Table(tr("Why something is hidden"), columns, rows)


def loss_table(
    title: str, heads: Sequence[Column], losses: Losses, rows: Iterable[tuple[Sequence[str], Loss]]
) -> Table:
    """Rows of losses: cells, the share hidden, and the share by each cause that occurs in the atlas, empty where none
    does: what is there stands out."""
    causes = losses.causes()
    columns = [
        *heads,
        Column(tr("Cells"), Kind.NUMBER, 10),
        Column(tr("Hidden"), Kind.SHARE, 11),
        *(Column(one.title(), Kind.SHARE, 11) for one in causes),
    ]
    return Table(
        title,
        columns,
        [
            (*names, loss.cells, loss.share, *(loss.of(one) / loss.cells or "" for one in causes))
            for names, loss in rows
        ],
    )


class Tables:
    """All tables of one report."""

    def __init__(
        self, state: State, losses: Losses, lines: Lines, coarser: Sequence[Coarser], merging: Sequence[Proposal]
    ) -> None:
        self._state, self._losses, self._lines = state, losses, lines
        self._coarser, self._merging = coarser, merging

    def levels(self) -> Table:
        rows = [((self._lines.level_title(level),), loss) for level, loss in self._losses.by_level().items()]
        return loss_table(tr("By level"), [Column(tr("Level"), width=24)], self._losses, rows)

    def periods(self) -> Table:
        rows = [((Period.parse(period).title(),), loss) for period, loss in self._losses.by_period().items()]
        return loss_table(tr("By period"), [Column(tr("Period"), width=24)], self._losses, rows)

    def indicators(self) -> Table:
        """Each indicator over all levels, the greatest loss first."""
        rows = [((name, self._title(name)), loss) for name, loss in self._losses.by_indicator().items()]
        return loss_table(tr("By indicator"), self._indicator_columns(), self._losses, rows)

    def indicators_and_levels(self) -> Table:
        everywhere = [((name, tr("all levels")), loss) for name, loss in self._losses.by_indicator().items()]
        split = [
            ((name, self._lines.level_title(level)), loss)
            for (name, level), loss in self._losses.by_indicator_and_level().items()
        ]
        heads = [*self._indicator_columns(), Column(tr("Level"), width=20)]
        rows = [((name, self._title(name), level), loss) for (name, level), loss in everywhere + split]
        return loss_table(tr("Indicators"), heads, self._losses, rows)

    def cells(self) -> Table:
        columns = [
            *self._indicator_columns(),
            Column(tr("Period"), width=16),
            Column(tr("Level"), width=18),
            Column(tr("Key"), width=12),
            Column(tr("Area"), width=26),
            Column(tr("Reason"), width=20),
            Column(tr("On account of"), width=70),
        ]
        return Table(tr("Cells"), columns, self._cell_rows())

    def _cell_rows(self) -> Iterator[Sequence[Value]]:
        for key in self.series():
            period = Period.parse(key[1]).title()
            for line in self._lines.of(key):
                level = self._lines.level_title(line.area.level)
                place = (level, line.area.key, line.area.name)
                yield (line.indicator.id, line.indicator.name, period, *place, line.cause.title(), line.detail)

    def series(self) -> list[SeriesKey]:
        """Series with hidden cells: indicators by their loss, periods newest first."""
        order = {name: place for place, name in enumerate(self._losses.by_indicator())}
        keys = sorted(self._lines.series(), key=lambda key: Period.parse(key[1]), reverse=True)
        return sorted(keys, key=lambda key: order[key[0]])

    def left_out(self) -> Table:
        columns = [
            *self._indicator_columns(),
            Column(tr("Periods"), width=24),
            Column(tr("Why"), width=80),
            Column(tr("Cells"), Kind.NUMBER, 10),
        ]
        return Table(tr("Left out"), columns, [*self._lost(), *self._withheld()])

    def _lost(self) -> Iterator[Sequence[Value]]:
        periods: dict[tuple[str, str], list[str]] = {}
        for (name, period), one in sorted(self._state.left_out.items()):
            periods.setdefault((name, one.reason_code), []).append(period)
        losses = self._losses.by_series()
        for (name, code), held in periods.items():
            cells = sum(losses[name, period].of(Cause.LEFT_OUT) for period in held if (name, period) in losses)
            title, named = self._title(name), ", ".join(held)
            yield name, title, named, _why(code, title, named), cells

    def _withheld(self) -> Iterator[Sequence[Value]]:
        held = {name for name, _ in self._state.truth.series}
        for one in self._state.whole_catalogue:
            if one.id in held and one.id not in self._state.catalogue:
                nobody = one.clearance is Clearance.NONE
                why = tr("cleared for nobody (keine)") if nobody else tr("not cleared for this audience")
                yield one.id, one.name, "", why, ""

    def proposals(self) -> Table:
        columns = [
            Column(tr("Concerns"), width=44),
            Column(tr("Level"), width=20),
            Column(tr("Hidden"), Kind.SHARE, 11),
            Column(tr("Proposal"), width=80),
            Column(tr("Hidden then"), Kind.SHARE, 11),
        ]
        return Table(tr("Proposals"), columns, [*self._mergings(), *self._coarser_levels()])

    def _mergings(self) -> Iterator[Sequence[Value]]:
        for one in self._merging:
            text = tr(
                "Merge {} categories into {}: {}. (keck:mergecategories, TOTAL={}, BREAKDOWN={}, GROUPS={}; for {})"
            )
            total, name, size = one.breakdown.total, one.breakdown.name, len(one.breakdown.parts)
            named = "; ".join(self._titles(group) for group in one.groups)
            period = Period.parse(one.period).title()
            proposal = text.format(size, len(one.groups), named, total, name, one.positions(), period)
            title = f"{self._title(total)}: {name}"
            yield title, self._lines.level_title(one.level), one.before, proposal, one.after

    def _titles(self, group: Sequence[str]) -> str:
        ends = [self._title(one) for one in (group[0], group[-1])]
        return tr("{} to {}").format(*ends) if len(group) > 1 else ends[0]

    def _coarser_levels(self) -> Iterator[Sequence[Value]]:
        for one in self._coarser:
            head = (self._title(one.indicator), self._lines.level_title(one.level), one.loss.share)
            if one.above is None or one.above_loss is None:
                yield *head, tr("On no coarser level would the greater part be shown."), ""
            else:
                text = tr("Show it on the level “{}”: {} of {} cells are shown there.")
                shown = one.above_loss.of(Cause.SHOWN), one.above_loss.cells
                yield *head, text.format(self._lines.level_title(one.above), *shown), one.above_loss.share

    def _title(self, name: str) -> str:
        return self._state.whole_catalogue[name].name

    def _indicator_columns(self) -> list[Column]:
        return [Column(tr("Id"), width=14), Column(tr("Indicator"), width=44)]


def _why(code: str, name: str, periods: str) -> str:
    return {
        "not_protected": tr("small counts could be narrowed down whatever else is hidden"),
        "base_missing": tr("the number of people it rests on is not held"),
        "term_left_out": tr("a count that it rests on is left out"),
        "all_hidden": tr("all its values would be hidden"),
        "not_verified": tr("the check of the masked values objects"),
    }.get(code) or message(code, name, periods)
