"""What catalogues of earlier releases said of counts: it stays true of what these told."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..model.indicator import Breakdown, Catalogue, Indicator, Kind, PartOf
from .history import Past
from .terms import denominator_id, numerator_id

_FORMER = "*"
"""No id holds an asterisk, and it marks here what only earlier catalogues said."""


def lasting(catalogue: Catalogue, history: Sequence[Past]) -> Catalogue:
    """The indicators of today and, as they were last, those that have been removed since a release; with all totals,
    parts and shares that editions told of any of them, though the catalogue says otherwise now."""
    former = list({id(past.catalogue): past.catalogue for past in reversed(history)}.values())
    entries = {one.id: one for one in catalogue}
    for before in former:
        for one in before:
            entries.setdefault(one.id, replace(one, part_of=()))
    known = {_members(one) for one in catalogue.breakdowns()}
    shares = {pair for one in entries.values() for pair in _share(one)}
    for before in former:
        for breakdown in before.breakdowns():
            if _members(breakdown) not in known:
                known.add(_members(breakdown))
                told = PartOf(breakdown.total, f"{_FORMER}{len(known)}", breakdown.complete)
                for part in breakdown.parts:
                    entries[part] = replace(entries[part], part_of=(*entries[part].part_of, told))
        for one in before:
            for pair in _share(one):
                if pair not in shares:
                    shares.add(pair)
                    name = f"{one.id}{_FORMER}{len(shares)}"
                    entries[name] = replace(one, id=name, numerator=pair[0], denominator=pair[1], part_of=())
    return Catalogue(entries.values()) if former else catalogue


def _members(one: Breakdown) -> tuple[str, frozenset[str], bool]:
    return one.total, frozenset(one.parts), one.complete


def _share(one: Indicator) -> Iterator[tuple[str, str]]:
    """Numerator and denominator of a rate whose numerator lies in it."""
    if one.kind is Kind.RATE and one.numerator_in_denominator:
        yield numerator_id(one), denominator_id(one)
