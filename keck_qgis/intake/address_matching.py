"""Facilities without coordinates, placed by the office's own house coordinates: exactly, or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ..model.findings import Report
from ..model.progress import SILENT, Progress, checkpoint
from ..model.proposals import Facility
from ..model.text import tr
from .addresses import Address, read_addresses
from .houses import House, Houses, are_one
from .listing import listing

_SUGGESTED = 50
"""For how many unknown streets similar ones are looked for: that takes milliseconds each."""


@dataclass
class _Found:
    """Facilities by what came of their addresses, in words."""

    placed: int = 0
    by_range: list[str] = field(default_factory=list)
    ambiguous: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    unreadable: list[str] = field(default_factory=list)

    def tell(self, report: Report) -> None:
        if self.placed:
            report.info("address_matched", tr("Facilities placed by their address."), count=self.placed)
        for code, text, names in (
            ("address_range", tr("Placed at one house of several: {}"), self.by_range),
            ("address_ambiguous", tr("Addresses that may mean several places; not placed: {}"), self.ambiguous),
            ("address_unmatched", tr("Addresses that the list does not have; not placed: {}"), self.unknown),
            ("address_unreadable", tr("Without street and house number; not placed: {}"), self.unreadable),
        ):
            if names and code == "address_range":
                report.info(code, text.format(listing(names)), count=len(names))
            elif names:
                report.warn(code, text.format(listing(names)), count=len(names))


def placed_by_address(
    facilities: Sequence[Facility], houses: Houses, report: Report, progress: Progress = SILENT
) -> list[Facility]:
    """The facilities, those without coordinates placed where their address tells one place; ``report`` says of the
    others why not."""
    found = _Found()
    result = []
    for position, one in enumerate(facilities):
        if position % 100 == 0:
            checkpoint(progress, 100 * position / len(facilities), tr("Looking for addresses"))
        house = None if one.x is not None else _look(one, houses, found)
        result.append(one if house is None else replace(one, x=house.x, y=house.y))
    found.tell(report)
    return result


def _look(facility: Facility, houses: Houses, found: _Found) -> House | None:
    named = f"{facility.name} ({facility.address})"
    addresses = read_addresses(facility.address)
    known = [one for one in addresses if houses.knows(one.street)]
    if not addresses:
        found.unreadable.append(facility.name if not facility.address else named)
        return None
    if not known:
        like = houses.like(addresses[0].street) if len(found.unknown) < _SUGGESTED else []
        found.unknown.append(_with(named, like))
        return None
    address = next((one for one in known if houses.at(one)[0]), known[0])
    candidates, of_range = houses.at(address)
    if not candidates:
        found.unknown.append(_with(named, houses.beside(address)))
        return None
    fitting = _fitting(address, candidates)
    if not fitting or not are_one(fitting):
        found.ambiguous.append(_with(named, [one.label for one in fitting or candidates]))
        return None
    found.placed += 1
    if of_range:
        found.by_range.append(f"{named}: {fitting[0].label}")
    return fitting[0]


def _fitting(address: Address, candidates: Sequence[House]) -> list[House]:
    """The entries that nothing in the address speaks against; the town decides where the postcode does not."""
    fitting = [one for one in candidates if not (address.postcode and one.postcode) or one.postcode == address.postcode]
    if len(fitting) > 1 and address.town:
        return [one for one in fitting if one.town == address.town] or fitting
    return fitting


def _with(named: str, others: Sequence[str]) -> str:
    return f"{named}: {' | '.join(others[:3])}?" if others else named
