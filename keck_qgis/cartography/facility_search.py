"""Looking for facilities in an edition: which ones fit a filter, and in which area each one lies."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from math import hypot
from operator import attrgetter

from qgis.core import Qgis, QgsFeatureRequest, QgsGeometry, QgsPointXY, QgsSpatialIndex

from ..editions.reader import Edition
from ..geopackage.tables import facility_columns
from ..model.errors import KeckError
from ..model.facility_filter import FacilityFilter, attributes
from ..model.german_order import german_key
from ..model.lookup import nearest
from ..model.proposals import Facility
from ..model.text import tr
from .edition_layer import edition_layer

Place = tuple[float, float]


class FacilityDirectory:
    """The facilities of an open edition; it remembers what it has worked out."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._areas: dict[str, dict[int, str]] = {}
        self._last: tuple[tuple[frozenset[str], FacilityFilter], dict[int, Facility]] | None = None
        self.facilities = edition.facilities_by_id()

    def counts(self) -> dict[str, int]:
        """Facilities of each category, those without a place included, in German order."""
        counted = Counter(one.category for one in self.facilities.values())
        return {category: counted[category] for category in sorted(counted, key=german_key)}

    def attributes(self, categories: Iterable[str]) -> dict[str, list[str]]:
        """The attributes of some categories with the values that they have, in German order."""
        wanted, held = set(categories), dict[str, set[str]]()
        for one in self.facilities.values():
            if one.category in wanted:
                for name, text in attributes(one).items():
                    held.setdefault(name, set()).add(text)
        return {name: sorted(held[name], key=german_key) for name in sorted(held, key=_column_order)}

    def found(self, categories: Iterable[str], wanted: FacilityFilter) -> dict[int, Facility]:
        """The facilities of some categories that fit a filter, by their ids; one without a place lies in no area."""
        asked = (frozenset(categories), wanted)
        if self._last is None or self._last[0] != asked:
            self._last = (asked, self._found(*asked))
        return self._last[1]

    def near(self, categories: Iterable[str], wanted: FacilityFilter, place: Place, reach: float) -> list[int]:
        """The found facilities within ``reach`` of a place in the atlas's CRS, in its units, the nearest first."""
        distances = sorted(
            (hypot(one.x - place[0], one.y - place[1]), number)
            for number, one in self.found(categories, wanted).items()
            if one.x is not None and one.y is not None
        )
        return [number for distance, number in distances if distance <= reach]

    def alike(self, facility: Facility) -> int | None:
        """The number here of a facility of another edition, which may have been corrected since; None where that
        cannot be told from its names."""
        plain = replace(facility, further=())
        for number, one in self.facilities.items():
            if replace(one, further=()) == plain:
                return number
        for names in (attrgetter("category", "name", "address"), attrgetter("category", "name")):
            found = [number for number, one in self.facilities.items() if names(one) == names(facility)]
            if len(found) == 1:
                return found[0]
        return None

    def areas(self, level: str) -> dict[int, str]:
        """The key of the area of a level in which each facility lies; on a border, of one of those that meet there."""
        if level not in self._areas:
            self._areas[level] = self._located(level)
        return self._areas[level]

    def _found(self, categories: frozenset[str], wanted: FacilityFilter) -> dict[int, Facility]:
        every = self.facilities.items()
        found = {number: one for number, one in every if one.category in categories and wanted.admits(one)}
        if wanted.areas is None:
            return found
        lie_in = self.areas(wanted.level)
        return {number: one for number, one in found.items() if lie_in.get(number) in wanted.areas}

    def _located(self, level: str) -> dict[int, str]:
        layer = edition_layer(self._edition, self._edition.layer_table(level), level)
        names = QgsFeatureRequest().setFlags(Qgis.FeatureRequestFlag.NoGeometry)
        keys = {feature.id(): str(feature["area_key"]) for feature in layer.getFeatures(names)}
        index = QgsSpatialIndex(layer.getFeatures(), None, QgsSpatialIndex.Flag.FlagStoreFeatureGeometries)
        located: dict[int, str] = {}
        for number, one in self.facilities.items():
            if one.x is None or one.y is None:
                continue
            point = QgsGeometry.fromPointXY(QgsPointXY(one.x, one.y))
            near = sorted(index.intersects(point.boundingBox()))
            inside = next((area for area in near if index.geometry(area).intersects(point)), None)
            if inside is not None:
                located[number] = keys[inside]
        return located


def column_title(name: str) -> str:
    """What a column of facilities is called; further columns bring their own names."""
    return {column.name: column.title for column in facility_columns()}.get(name, name)


def filter_words(wanted: FacilityFilter) -> str:
    """A filter in words, for legends; empty where it leaves nothing out."""
    return wanted.words(column_title(wanted.attribute))


def named_column(text: str, known: Iterable[str]) -> str:
    """The column that is meant by its name or its title; KeckError with the nearest ones."""
    columns = list(known)
    found = next((one for one in columns if text.casefold() in (one.casefold(), column_title(one).casefold())), None)
    if found is None:
        raise KeckError(
            tr("Unknown field"),
            tr("No facility shown has a field “{}”.").format(text),
            nearest(text, map(column_title, columns)),
        )
    return found


def _column_order(name: str) -> tuple[int, object]:
    order = ("provider", "target_group", "concept", "opening_hours", "address", "website")
    return (order.index(name), "") if name in order else (len(order), german_key(name))
