"""Opening a file for the panel: what a background job finds out, as plain data for the widgets."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

import numpy as np

from ..editions.reader import Edition
from ..model.files import is_there
from ..model.geography import ROOT_LEVEL
from ..model.indicator import Indicator
from ..model.progress import Progress, checkpoint
from ..model.text import tr

if TYPE_CHECKING:
    from ..cartography.facility_search import FacilityDirectory
    from ..cartography.facility_symbols import FacilitySymbols


Answer = TypeVar("Answer")


@dataclass
class Overview:
    """What can be chosen in an edition; ``periods`` by indicator and level, oldest first, only where rows exist."""

    levels: list[str]
    indicators: list[Indicator]
    periods: dict[tuple[str, str], list[str]]
    valued: dict[str, list[str]]
    """Levels, coarse to fine, in which an indicator has a published value."""
    categories: list[str] = field(default_factory=list)

    def themes(self) -> list[str]:
        return list(dict.fromkeys(indicator.theme for indicator in self.indicators))

    def finest_level(self) -> str:
        """The finest level in which anything is published; the coarsest where nothing is."""
        held = {level for levels in self.valued.values() for level in levels}
        return next((level for level in reversed(self.levels) if level in held), self.levels[0] if self.levels else "")


@dataclass
class OpenedAtlas:
    """An edition that is open, what can be chosen in it, and the holdings that it belongs to (if they were opened)."""

    edition: Edition
    overview: Overview
    facilities: "FacilityDirectory"
    holdings: Path | None = None

    _remembered: tuple[object, object] = field(default=(None, None), repr=False)

    def close(self) -> None:
        self.edition.close()

    def once(self, question: object, answer: Callable[[], Answer]) -> Answer:
        """The answer to a question that several widgets ask at the same change; the last one is remembered."""
        if self._remembered[0] != question:
            self._remembered = question, answer()
        return cast("Answer", self._remembered[1])

    def answers(self) -> bool:
        """Whether the edition's file is there at the moment."""
        return is_there(self.edition.path)

    @property
    def folder(self) -> Path:
        """The folder of the open file, in which its outputs are at hand."""
        return (self.holdings or self.edition.path).parent

    @cached_property
    def symbols(self) -> "FacilitySymbols":
        from ..cartography.facility_symbols import FacilitySymbols

        return FacilitySymbols(self.edition)

    def related_areas(self, level: str, other: str, keys: Iterable[str]) -> frozenset[str]:
        """The areas of another level that lie in some areas, or that these lie in."""
        geography, chosen = self.edition.geography(), set(keys)
        inside = np.array([area.level == level and area.key in chosen for area in geography.areas])
        above = np.zeros_like(inside)
        for area in range(1, len(inside)):
            inside[area] |= inside[geography.parents[area]]
        for area in range(len(inside) - 1, 0, -1):
            above[geography.parents[area]] |= above[area] or (inside[area] and geography.areas[area].level == level)
        found = inside | above
        pairs = zip(geography.areas, found.tolist(), strict=True)
        return frozenset(area.key for area, one in pairs if one and area.level == other)

    def state_text(self) -> str:
        """One line: municipality, edition number, audience, time."""
        edition = self.edition
        try:
            time = datetime.fromisoformat(edition.created.replace("Z", "+00:00")).strftime("%d.%m.%Y")
        except ValueError:
            time = edition.created
        text = tr("{}, edition {} for: {}, as of {}")
        return text.format(edition.municipality, edition.number, edition.audience.title(), time)


def open_atlas(path: Path, progress: Progress) -> OpenedAtlas:
    """Open an edition, or the working edition of holdings. Raises KeckError where the file is neither."""
    from .working_edition import open_file

    checkpoint(progress, 0, tr("Opening …"))
    edition, from_holdings = open_file(path, progress)
    return _opened(edition, path if from_holdings else None, progress)


def refresh_atlas(holdings: Path, progress: Progress) -> OpenedAtlas:
    """Open a new working edition of holdings."""
    from .working_edition import fresh_edition

    return _opened(fresh_edition(holdings, progress), holdings, progress)


def _opened(edition: Edition, holdings: Path | None, progress: Progress) -> OpenedAtlas:
    from ..cartography.facility_search import FacilityDirectory

    try:
        checkpoint(progress, 95, tr("Reading the contents …"))
        return OpenedAtlas(edition, _overview(edition, progress), FacilityDirectory(edition), holdings)
    except BaseException:
        edition.close()
        raise


def _overview(edition: Edition, progress: Progress) -> Overview:
    levels = [level.name for level in edition.levels() if level.name != ROOT_LEVEL]
    indicators = edition.indicators_with_values()
    periods: dict[tuple[str, str], list[str]] = {}
    valued: dict[str, list[str]] = {}
    for indicator in indicators:
        checkpoint(progress, 95)
        valued[indicator.id] = [level for level in edition.levels_with_values(indicator.id) if level != ROOT_LEVEL]
        for level in levels:
            if found := edition.periods(indicator.id, level):
                periods[(indicator.id, level)] = found
    return Overview(levels, indicators, periods, valued, edition.facility_categories())
