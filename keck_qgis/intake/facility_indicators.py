"""Catalogue entries for figures of facilities: how many, how many places, places per 100 persons of a base."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..model.errors import KeckError
from ..model.findings import Report
from ..model.indicator import Aggregation, Catalogue, Indicator, Kind
from ..model.text import tr
from .area_matching import normal_text

_LONGEST = 24
"""Letters of a category in an id."""
_BASES: tuple[tuple[tuple[str, ...], str], ...] = (
    (("krippe", "tagespflege"), "kinderunter3"),
    (("kindergart", "kindergaert"), "kindervon3bisunter6"),
    (("kita", "kindertag"), "kinderunter6"),
    (("schule", "hort", "ganztag"), "kindervon6bisunter15"),
    (("jugend",), "personenunter18"),
    (("spiel", "kinder"), "kinderunter15"),
)
"""Words in a category and the persons for whom it is meant, as the names of counts begin; the first that fits."""


@dataclass(frozen=True)
class FacilityIndicators:
    """The entries of one category; ``places`` and ``rate`` are None where capacities or a base are not asked for."""

    number: Indicator
    places: Indicator | None
    rate: Indicator | None

    def all(self) -> list[Indicator]:
        return [one for one in (self.number, self.places, self.rate) if one is not None]


def facility_indicators(category: str, theme: str, with_capacity: bool, base: Indicator | None) -> FacilityIndicators:
    """The entries for a category; their ids are the same in every year."""
    id_ = facility_id(category)
    number = _entry(
        id_,
        tr("{}: facilities").format(category),
        tr("Number of facilities of the category “{}” that lie in the area").format(category),
        Kind.COUNT,
        tr("facilities"),
        theme,
    )
    if not with_capacity:
        return FacilityIndicators(number, None, None)
    places = _entry(
        f"{id_}-PL",
        tr("{}: places").format(category),
        tr("Sum of the places (capacity) of all facilities of the category “{}” that lie in the area").format(category),
        Kind.MEASURE,
        tr("places"),
        theme,
    )
    return FacilityIndicators(number, places, None if base is None else _rate(category, places, base))


def facility_id(category: str) -> str:
    return f"EINR-{normal_text(category)[:_LONGEST].upper()}"


def remind_to_count(categories: Iterable[str], catalogue: Catalogue, report: Report) -> None:
    """Say for which categories the catalogue has figures, which do not follow a change of the facilities themselves."""
    counted = [one for one in sorted(set(categories)) if facility_id(one) in catalogue]
    if counted:
        text = tr("The figures per area are of before; count these categories again: {}")
        report.info("count_again", text.format(", ".join(counted)), count=len(counted))


def guess_base(category: str, catalogue: Catalogue) -> str:
    """The id of the count of persons for whom facilities of a category are meant; empty where nothing tells it."""
    folded = normal_text(category)
    counts = {normal_text(one.name): one.id for one in bases(catalogue)}
    for words, begin in _BASES:
        if any(word in folded for word in words):
            return next((counts[name] for name in sorted(counts, key=len) if name.startswith(begin)), "")
    return ""


def bases(catalogue: Catalogue) -> list[Indicator]:
    """The indicators that capacity can be given per 100 of: counts of persons."""
    return [one for one in catalogue if one.kind is Kind.COUNT and one.personal]


def known_base(base: str, catalogue: Catalogue) -> Indicator | None:
    """The base of that id, None for an empty one; KeckError for what is no count of persons."""
    if not base:
        return None
    found = catalogue[base]
    if found not in bases(catalogue):
        raise KeckError(
            tr("Not a base"),
            tr("“{}” ({}) does not count persons.").format(found.id, found.name),
            tr("Choose the count of those for whom the facilities are meant."),
        )
    return found


def refuse_alike(categories: Sequence[str]) -> None:
    """KeckError where two categories would have the same indicators."""
    seen: dict[str, str] = {}
    for category in categories:
        other = seen.setdefault(facility_id(category), category)
        if other != category:
            raise KeckError(
                tr("Categories cannot be told apart"),
                tr("“{}” and “{}” would have the same indicator.").format(other, category),
                tr("Give these facilities one category, or count one of them only."),
            )


def _rate(category: str, places: Indicator, base: Indicator) -> Indicator:
    """A rate with both terms named: so the rule for small counts hides it wherever it would tell the base."""
    name = tr("{}: places per 100 {}").format(category, base.name)
    definition = tr("{} per 100 {} in the area").format(places.name, base.name)
    return Indicator(
        f"{places.id}-{base.id}",
        name,
        places.theme,
        definition,
        Kind.RATE,
        tr("per 100"),
        True,
        Aggregation.WEIGHTED,
        "; ".join(dict.fromkeys((places.source, base.source))),
        base.cycle,
        numerator=places.id,
        denominator=base.id,
        factor=100.0,
        decimals=1,
        department=places.department,
    )


def _entry(id_: str, name: str, definition: str, kind: Kind, unit: str, theme: str) -> Indicator:
    return Indicator(
        id_,
        name,
        theme,
        definition,
        kind,
        unit,
        False,
        Aggregation.SUM,
        tr("Facilities of the atlas"),
        tr("with every update of the facilities"),
    )
