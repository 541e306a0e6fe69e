"""Levels that releases told of and that are held no more: whoever kept an edition still knows their areas."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from ..geopackage.ground import Ground
from ..model.geography import ROOT_LEVEL, Area, Geography, Level, Overlay
from . import level_store, told_areas
from .told_areas import Grounds, ToldArea

_MARK = "*"
"""Behind the name that a removed level had: no level that is held may be called so."""


def grounds_of(connection: sqlite3.Connection) -> Callable[[str], Grounds]:
    """Where the areas of a level lie, whether it is held or removed; removed ones are numbered as ``with_removed``
    does."""
    removed = cache(lambda: dict(_removed(connection)))
    held = cache(lambda: {level.name for level, _ in level_store.levels(connection)})

    def look(name: str) -> Grounds:
        return level_store.grounds(connection, name) if name in held() else removed().get(name, {})

    return cache(look)


def with_removed(connection: sqlite3.Connection, geography: Geography) -> Geography:
    """The areas with those of removed levels; areas whose level hangs in no other lie in those that releases told them
    to lie in. The same geography where there is nothing of the kind."""
    told = [areas for areas in told_areas.read(connection).values() if any(one[2:] != (None, None) for one in areas)]
    if not told:
        return geography
    look = grounds_of(connection)
    levels, areas = list(geography.levels), list(geography.areas)
    for name, grounds in _removed(connection):
        known = (look(level.name) for level in levels[1:])
        if any(told_areas.same(own, grounds) for own in known):
            continue
        levels.append(Level(name, 0))
        areas += [Area(name, key, key) for key in grounds]
    wide = Geography(levels, areas) if len(levels) > len(geography.levels) else geography
    nested = _nested(wide, told, look)
    return _ranked(nested, geography) if nested is not geography else geography


def _removed(connection: sqlite3.Connection) -> Iterator[tuple[str, dict[str, Ground]]]:
    """The removed levels that releases told of, the latest first, each under a name of its own."""
    seen: list[dict[str, Ground]] = []
    for areas in reversed(told_areas.read(connection).values()):
        found: dict[str, dict[str, Ground]] = {}
        for area in areas:
            if area.ground is not None:
                found.setdefault(area.level, {})[area.key] = area.ground
        for level, grounds in found.items():
            if grounds not in seen:
                seen.append(grounds)
                yield f"{level}{_MARK}{len(seen)}", grounds


@dataclass(frozen=True)
class _Nesting:
    """That areas (by key) of a level lie in those of another."""

    level: str
    parent: str
    keys: dict[str, str]


def _nested(geography: Geography, told: Sequence[list[ToldArea]], look: Callable[[str], Grounds]) -> Geography:
    for areas in reversed(told):
        for one in _nestings(geography, areas, look):
            level = geography.level(one.level)
            if level.parent not in (None, ROOT_LEVEL) or one.level in _above(geography, one.parent):
                continue
            geography = Geography(
                [replace(held, parent=one.parent) if held is level else held for held in geography.levels],
                [
                    replace(area, parent_key=one.keys[area.key]) if area.level == one.level else area
                    for area in geography.areas
                ],
                geography.overlays,
            )
    return geography


def _nestings(geography: Geography, areas: Sequence[ToldArea], look: Callable[[str], Grounds]) -> Iterator[_Nesting]:
    """What a release told of all areas of a level."""
    spots = told_areas.places(areas, geography, look).tolist()
    here = {place: spot for spot, place in enumerate(spots) if place >= 0}
    for level in geography.levels[1:]:
        own = geography.of_level(level.name).tolist()
        parents = [areas[spots[spot]].parent if spots[spot] >= 0 else None for spot in own]
        above = [here.get(parent) if parent is not None else None for parent in parents]
        names = {geography.areas[one].level if one is not None else None for one in above}
        if len(names) == 1 and (name := names.pop()) not in (None, ROOT_LEVEL, level.name):
            keys = {geography.areas[i].key: geography.areas[j].key for i, j in zip(own, above, strict=True) if j}
            yield _Nesting(level.name, str(name), keys)


def _above(geography: Geography, name: str) -> set[str]:
    """A level and all that it lies in."""
    found, at = {name}, geography.level(name).parent
    while at and at != ROOT_LEVEL:
        found.add(at)
        at = geography.level(at).parent
    return found


def _ranked(geography: Geography, before: Geography) -> Geography:
    """Each level behind the one that it lies in; with the overlays of levels that still do not nest."""
    order, waiting = [ROOT_LEVEL], [level for level in geography.levels if level.name != ROOT_LEVEL]
    while waiting:
        following = next(level for level in waiting if (level.parent or ROOT_LEVEL) in order)
        order.append(following.name)
        waiting.remove(following)
    ranked = Geography([replace(one, rank=order.index(one.name)) for one in geography.levels], geography.areas)
    moved = {i: ranked.index(area.level, area.key) or 0 for i, area in enumerate(before.areas)}
    crossing = {frozenset(pair) for pair in ranked.crossing}
    kept = [
        Overlay(
            one.first,
            one.second,
            tuple(sorted((moved[i], moved[j]) for i, j in one.atoms)),
            frozenset(moved[i] for i in one.open),
        )
        for one in before.overlays
        if {one.first, one.second} in crossing
    ]
    return ranked.with_overlays(kept)
