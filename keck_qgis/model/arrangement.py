"""The order of a catalogue: Themenfelder, and the indicators in each of them."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from .errors import KeckError
from .indicator import Catalogue, Indicator
from .text import tr


@dataclass(frozen=True)
class Theme:
    """A Themenfeld with the ids of its indicators."""

    name: str
    ids: tuple[str, ...]


@dataclass(frozen=True)
class Arrangement:
    """All Themenfelder in their order; each method gives the arrangement after a change."""

    themes: tuple[Theme, ...]

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Arrangement":
        ids: dict[str, list[str]] = {}
        for one in catalogue:
            ids.setdefault(one.theme, []).append(one.id)
        return cls(tuple(Theme(name, tuple(members)) for name, members in ids.items()))

    @property
    def order(self) -> tuple[str, ...]:
        return tuple(one for theme in self.themes for one in theme.ids)

    def renamed(self, place: int, name: str) -> "Arrangement":
        """A Themenfeld under another name; with the name of another one it becomes a part of that. KeckError for
        none."""
        name = " ".join(name.split())
        if not name:
            raise KeckError(tr("Themenfeld without a name"), tr("Every indicator belongs to a named Themenfeld."))
        same = next((i for i, one in enumerate(self.themes) if one.name == name and i != place), None)
        if same is not None:
            return self.merged({place, same}, same)
        return Arrangement(_with(self.themes, place, Theme(name, self.themes[place].ids)))

    def merged(self, places: Collection[int], into: int) -> "Arrangement":
        """Some Themenfelder as one, under the name and at the place of one of them, whose indicators come first."""
        members = [self.themes[into], *(self.themes[place] for place in sorted(places) if place != into)]
        whole = Theme(self.themes[into].name, tuple(one for theme in members for one in theme.ids))
        gone = set(places) - {into}
        themes = _with(self.themes, into, whole)
        return Arrangement(tuple(theme for place, theme in enumerate(themes) if place not in gone))

    def moved(self, place: int, step: int) -> "Arrangement":
        """A Themenfeld some places down (up where negative), as far as there are places."""
        target = min(max(place + step, 0), len(self.themes) - 1)
        themes = list(self.themes)
        themes.insert(target, themes.pop(place))
        return Arrangement(tuple(themes))

    def moved_indicator(self, indicator_id: str, step: int) -> "Arrangement":
        """An indicator one place down (1) or up (-1), over the border into the next Themenfeld if need be."""
        place = self.theme_of(indicator_id)
        ids = list(self.themes[place].ids)
        target = ids.index(indicator_id) + step
        ids.remove(indicator_id)
        if 0 <= target <= len(ids):
            ids.insert(target, indicator_id)
            return Arrangement(_with(self.themes, place, Theme(self.themes[place].name, tuple(ids))))
        neighbour = place + step
        if not 0 <= neighbour < len(self.themes):
            return self
        there = self.themes[neighbour]
        added = (indicator_id, *there.ids) if step > 0 else (*there.ids, indicator_id)
        themes = _with(self.themes, place, Theme(self.themes[place].name, tuple(ids)))
        themes = _with(themes, neighbour, Theme(there.name, added))
        return Arrangement(tuple(theme for theme in themes if theme.ids))

    def theme_of(self, indicator_id: str) -> int:
        """The place of the Themenfeld that an indicator is in."""
        return next(place for place, theme in enumerate(self.themes) if indicator_id in theme.ids)

    def moved_entries(self, catalogue: Catalogue) -> list[Indicator]:
        """The entries of a catalogue that are in another Themenfeld here, as they are here."""
        names = {one: theme.name for theme in self.themes for one in theme.ids}
        return [replace(one, theme=names[one.id]) for one in catalogue if names[one.id] != one.theme]


def _with(themes: tuple[Theme, ...], place: int, theme: Theme) -> tuple[Theme, ...]:
    return (*themes[:place], theme, *themes[place + 1 :])
