"""The job that changes levels that are held: name, order, parent level, date of the boundaries."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from ..holdings.gateway import Holdings
from ..model.errors import KeckError
from ..model.findings import Report
from ..model.geography import ROOT_LEVEL, Geography, Level
from ..model.progress import SILENT, Progress, checkpoint
from ..model.proposals import LevelChangeProposal, SourceFile
from ..model.text import tr
from .boundary_date import boundary_date
from .level_nesting import assign_parents, check_cover
from .level_proposal import shapes_of


@dataclass(frozen=True)
class LevelPlan:
    """How a level that is ``held`` under a name is to be; ``parent`` is the held name of another, empty for none."""

    held: str
    name: str
    parent: str = ""
    boundary_date: str = ""


def plans_of(geography: Geography) -> list[LevelPlan]:
    """The levels as they are, coarse to fine."""
    return [
        LevelPlan(level.name, level.name, _without_root(level.parent), level.boundary_date or "")
        for level in geography.levels
        if level.name != ROOT_LEVEL
    ]


def planned(plans: Sequence[LevelPlan], geography: Geography) -> dict[str, Level]:
    """Those levels that become others, by their held names; ``plans`` name all of them, coarse to fine.

    KeckError for a name that is empty or doubled, a parent that does not stand above, a date that is none.
    """
    held = {level.name: level for level in geography.levels}
    names = [" ".join(plan.name.split()) for plan in plans]
    for plan, name in zip(plans, names, strict=True):
        _check_name(name, names)
        above = [one.held for one in plans[: plans.index(plan)]]
        if plan.parent and plan.parent not in above:
            text = tr("“{}” cannot lie in “{}”, which does not stand above it.")
            raise KeckError(tr("Order of the levels"), text.format(name, plan.parent))
    ranks = _ranks(plans, held)
    after = {
        plan.held: replace(
            held[plan.held],
            name=name,
            rank=ranks[plan.held],
            parent=plan.parent or None,
            boundary_date=boundary_date(plan.boundary_date),
        )
        for plan, name in zip(plans, names, strict=True)
    }
    return {name: level for name, level in after.items() if level != _plain(held[name])}


def change_levels(holdings: Path, plans: Sequence[LevelPlan], seen: Geography, progress: Progress = SILENT) -> Report:
    """Write what was planned looking at ``seen``, in one transaction with its entry in the journal.

    Where a level gets another parent level, its areas find their parents by their shapes; the report names those that
    do not, and has no ``source_id`` then: nothing was written. KeckError as ``planned``, and where somebody else has
    changed the levels meanwhile.
    """
    report = Report()
    with Holdings.open(holdings) as held:
        geography = held.geography()
        if geography.levels != seen.levels:
            raise KeckError(
                tr("Levels have changed"),
                tr("Somebody else has changed the levels meanwhile."),
                tr("Nothing has been written. Load them anew and make the change once more."),
            )
        levels = planned(plans, geography)
        parents = {
            name: _parents(held, name, level.parent, report, progress)
            for name, level in levels.items()
            if level.parent and level.parent != _without_root(geography.level(name).parent)
        }
        if report.errors or not levels:
            return report
        checkpoint(progress, 90, tr("Writing"))
        held.write_levels(LevelChangeProposal(_source(levels), levels, parents, report))
    return report


def change_level(
    holdings: Path, level: str, name: str = "", parent: str = "", date: str = "", progress: Progress = SILENT
) -> Report:
    """Change one level; what is left empty stays. ``parent`` ``*``: none. Its place follows its parent's."""
    with Holdings.open(holdings, read_only=True) as held:
        geography = held.geography()
    before = geography.level(level)
    plans = plans_of(geography)
    place = [plan.held for plan in plans].index(before.name)
    plan = plans.pop(place)
    if parent:
        plan = replace(plan, parent=_without_root(geography.level(parent).name))
        place = max(place, 1 + next((i for i, one in enumerate(plans) if one.held == plan.parent), -1))
    plan = replace(plan, name=name or plan.name, boundary_date=date or plan.boundary_date)
    plans.insert(place, plan)
    return change_levels(holdings, plans, geography, progress)


def _parents(held: Holdings, level: str, parent: str | None, report: Report, progress: Progress) -> dict[str, str]:
    """The parent of each area in another parent level, by their shapes."""
    shapes = [replace(one, parent_key=None) for one in shapes_of(held.shapes(level))]
    above = shapes_of(held.shapes(str(parent)))
    assign_parents(shapes, above, report, level, progress)
    if not report.errors:
        check_cover(shapes, above, report, level)
    return {one.key: one.parent_key for one in shapes if one.parent_key is not None}


def _ranks(plans: Sequence[LevelPlan], held: dict[str, Level]) -> dict[str, int]:
    """The ranks that the levels have, as far as these say the planned order; else their places."""
    kept = {plan.held: held[plan.held].rank for plan in plans}
    ordered = sorted(plans, key=lambda plan: (kept[plan.held], plan.name)) == list(plans)
    if ordered and all(kept[plan.parent] < kept[plan.held] for plan in plans if plan.parent):
        return kept
    return {plan.held: place for place, plan in enumerate(plans, start=1)}


def _check_name(name: str, names: list[str]) -> None:
    if not name or name == ROOT_LEVEL:
        raise KeckError(
            tr("Level without a name"),
            tr("A level needs a name; “*” is the municipality itself."),
            tr("Name it as your office does, for instance “Stadtteile”."),
        )
    if [one.casefold() for one in names].count(name.casefold()) > 1:
        raise KeckError(tr("Level exists already"), tr("The name “{}” is taken.").format(name))


def _plain(level: Level) -> Level:
    return replace(level, parent=_without_root(level.parent) or None)


def _without_root(level: str | None) -> str:
    return level if level and level != ROOT_LEVEL else ""


def _source(levels: dict[str, Level]) -> SourceFile:
    """The change as the journal names it."""
    said = json.dumps({name: asdict(level) for name, level in levels.items()}, ensure_ascii=False)
    title = ", ".join(name if level.name == name else f"{name} → {level.name}" for name, level in levels.items())
    return SourceFile("level_change", title, hashlib.sha256(said.encode()).hexdigest())
