"""What sorting the rows of a table brought up, told in one finding of each kind."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from ..model.findings import Place, Report
from ..model.geography import ROOT_LEVEL
from ..model.text import tr
from .area_matching import AreaMatcher, Match
from .listing import listing

_Cell = tuple[int, str]
"""The position of an area, and a period."""


@dataclass
class RowNotes:
    """Grid rows counted from 0, by label where they have one; ``seen`` and ``duplicates`` hold them as people count."""

    level: str
    matcher: AreaMatcher
    seen: dict[_Cell, int] = field(default_factory=dict)
    duplicates: defaultdict[_Cell, list[int]] = field(default_factory=lambda: defaultdict(list))
    unmatched: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    unassigned: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    ambiguous: dict[str, tuple[int, Match]] = field(default_factory=dict)
    conflicts: list[tuple[int, str]] = field(default_factory=list)
    no_period: list[int] = field(default_factory=list)
    by_name: list[int] = field(default_factory=list)

    def tell(self, report: Report) -> None:
        if self.duplicates:
            places = [
                f"{self._name(index)} {period}".strip()
                + " ("
                + tr("rows {}").format(", ".join(map(str, [self.seen[index, period], *rows][:4])))
                + ")"
                for (index, period), rows in self.duplicates.items()
            ]
            report.error(
                "duplicate_rows",
                tr(
                    "Several rows are about the same area and period: {}. "
                    "To choose among them, point in the assistant (menu Import single things > Values …) by the right "
                    "mouse button at a cell that only the right rows have, and choose “Read only rows with …”."
                ).format(listing(places, 5)),
                count=len(places),
                places=_whole(row - 1 for cell, rows in self.duplicates.items() for row in (self.seen[cell], *rows)),
            )
        if self.ambiguous:
            texts = [
                tr("“{}” ({})").format(text, ", ".join(self._name(index) for index in match.candidates))
                for text, (_, match) in self.ambiguous.items()
            ]
            report.error(
                "ambiguous_area",
                tr("These rows fit more than one area: {}.").format(listing(texts, 5)),
                count=len(texts),
                places=_whole(number for number, _ in self.ambiguous.values()),
            )
        if self.conflicts:
            report.error(
                "key_name_conflict",
                tr("Key and name of these rows belong to different areas: {}.").format(
                    listing([text for _, text in self.conflicts], 5)
                ),
                count=len(self.conflicts),
                places=_whole(number for number, _ in self.conflicts),
            )
        if self.no_period:
            report.error(
                "unknown_period",
                tr("The period of these rows cannot be read: {}.").format(
                    listing([str(row + 1) for row in self.no_period])
                ),
                count=len(self.no_period),
                places=_whole(self.no_period),
            )
        self._tell_unmatched(report)
        if self.by_name:
            text = tr("Rows were matched by the area's name.")
            report.info("matched_by_name", text, count=len(self.by_name), places=_whole(self.by_name))
        self._tell_absent(report)

    def _tell_unmatched(self, report: Report) -> None:
        if self.unassigned:
            labels = [label or tr("(without a name)") for label in self.unassigned]
            rows = [row for own in self.unassigned.values() for row in own]
            text = tr("Rows without an area are left out: {}.").format(listing(labels))
            report.info("unassigned_row", text, count=len(rows), places=_whole(rows))
        if self.unmatched:
            texts = []
            for label in list(self.unmatched)[:5]:
                near = self.matcher.nearest(self.level, label)
                texts.append(f"“{label}”" + (f" ({tr('near: {}').format(', '.join(near))})" if near else ""))
            further = len(self.unmatched) - len(texts)
            message = tr("Rows that fit no area of the level “{}” are left out: {}").format(
                self.level, "; ".join(texts)
            )
            if further > 0:
                message += " " + tr("… and {} more").format(further)
            rows = [row for own in self.unmatched.values() for row in own]
            report.warn("unmatched_row", message, count=len(rows), places=_whole(rows))

    def _tell_absent(self, report: Report) -> None:
        if self.level == ROOT_LEVEL or not self.seen:
            return
        periods = sorted({period for _, period in self.seen})
        absent = [
            f"{self._name(int(index))} {period}".strip()
            for period in periods
            for index in self.matcher.geography.of_level(self.level)
            if (int(index), period) not in self.seen
        ]
        if absent:
            report.warn(
                "area_without_row",
                tr("Areas of the level “{}” without a row: {}.").format(self.level, listing(absent)),
                count=len(absent),
            )

    def _name(self, index: int) -> str:
        area = self.matcher.geography.areas[index]
        return f"{area.key} {area.name}"


def _whole(rows: Iterable[int]) -> list[Place]:
    """Grid rows as places of a finding."""
    return [(row, None) for row in rows]
