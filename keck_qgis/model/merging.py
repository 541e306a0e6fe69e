"""Fewer categories instead of many: catalogue entries that stand for several parts of a breakdown."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .errors import KeckError
from .indicator import Aggregation, Breakdown, Catalogue, Clearance, Indicator, Kind, PartOf
from .lookup import nearest
from .text import tr

Groups = Sequence[Sequence[str]]
"""Ids of the parts of a breakdown, by group; each part in one."""


@dataclass(frozen=True)
class Merging:
    """What a merging changes in a catalogue: ``indicators`` are all entries that have to be written, among them those
    newly ``made`` and those that are cleared for nobody from now on (``withheld``)."""

    indicators: tuple[Indicator, ...]
    made: tuple[str, ...]
    withheld: tuple[str, ...]
    breakdown: str


def merge(catalogue: Catalogue, breakdown: Breakdown, groups: Groups, names: Sequence[str] = ()) -> Merging:
    """Merge the parts of a complete breakdown of a count by ``groups``; a group of one part stays that part.

    Each merged count is a part of the total in a new breakdown, and itself the total of what it was
    merged from; that and the shares that rest on it are withheld. Where all members of a group have a share of the
    same base, the merged count gets one too. KeckError where the parts do not allow it.
    """
    title = tr("{} in {} groups").format(breakdown.name, len(groups))
    _refuse_unsuitable(catalogue, breakdown, groups, title)
    changed: dict[str, Indicator] = {}
    made: list[str] = []
    withheld: dict[str, None] = {}
    for group, name in zip(groups, names or [""] * len(groups), strict=True):
        members = [catalogue[one] for one in group]
        if len(members) == 1:
            one = members[0]
            changed[one.id] = replace(one, part_of=(*one.part_of, PartOf(breakdown.total, title)))
            continue
        adjoining = breakdown.parts[breakdown.parts.index(group[0]) :][: len(group)] == tuple(group)
        count = _merged_count(members, name, adjoining, PartOf(breakdown.total, title))
        shares = _merged_shares(catalogue, members, adjoining, count)
        for one in members:
            part_of = (*one.part_of, PartOf(count.id, breakdown.name))
            changed[one.id] = replace(one, part_of=part_of, clearance=Clearance.NONE)
            withheld[one.id] = None
        # behind its members, where they stand in the catalogue
        for one in (count, *shares):
            if one.id in catalogue or one.id in changed:
                raise _refusal(tr("There is an indicator “{}” already.").format(one.id))
            changed[one.id] = one
            made.append(one.id)
    for rate in catalogue:
        rests = {rate.numerator, rate.denominator} & withheld.keys()
        if rate.kind is not Kind.COUNT and rests and rate.clearance is not Clearance.NONE:
            changed[rate.id] = replace(rate, clearance=Clearance.NONE)
            withheld[rate.id] = None
    return Merging(tuple(changed.values()), tuple(made), tuple(withheld), title)


def breakdown_of(catalogue: Catalogue, total: str, name: str) -> Breakdown:
    """The breakdown of that name; KeckError naming the nearest ones."""
    of_total = [one for one in catalogue.breakdowns() if one.total == catalogue[total].id]
    for one in of_total:
        if one.name == name:
            return one
    raise KeckError(
        tr("Unknown breakdown"),
        tr("“{}” has no breakdown “{}”.").format(total, name),
        nearest(name, (one.name for one in of_total)),
    )


def read_groups(text: str, parts: Sequence[str]) -> list[list[str]]:
    """Groups such as ``1-3;4-7;8-10``: positions in the breakdown or ids, separated by commas.

    KeckError for what is neither, for a part that is left out and for one that occurs twice.
    """
    groups = []
    for piece in filter(None, (one.strip() for one in text.split(";"))):
        items = [one.strip() for one in piece.split(",") if one.strip()]
        groups.append([part for item in items for part in _parts_of(item, parts)])
    given = [part for group in groups for part in group]
    twice = sorted({part for part in given if given.count(part) > 1}, key=parts.index)
    if twice:
        raise _refusal(tr("These parts occur twice: {}").format(", ".join(twice)))
    missing = [part for part in parts if part not in given]
    if missing:
        raise _refusal(tr("These parts are in no group: {}").format(", ".join(missing)))
    return groups


def _parts_of(item: str, parts: Sequence[str]) -> Sequence[str]:
    if item in parts:
        return [item]
    first, _, last = (one.strip() for one in item.partition("-"))
    last = last or first
    if first.isdecimal() and last.isdecimal() and 1 <= int(first) <= int(last) <= len(parts):
        return parts[int(first) - 1 : int(last)]
    text = tr("“{}” is neither a part nor a position from 1 to {}. The parts are: {}")
    raise _refusal(text.format(item, len(parts), ", ".join(parts)))


def _refuse_unsuitable(catalogue: Catalogue, breakdown: Breakdown, groups: Groups, title: str) -> None:
    if not breakdown.complete:
        raise _refusal(
            tr("The breakdown “{}” is incomplete: its parts do not make up the total.").format(breakdown.name)
        )
    if not 1 < len(groups) < len(breakdown.parts):
        raise _refusal(tr("Two groups at least are needed, and fewer than there are parts."))
    if title in {one.name for one in catalogue.breakdowns() if one.total == breakdown.total}:
        raise _refusal(tr("There is a breakdown “{}” already.").format(title))
    parts = [catalogue[one] for one in breakdown.parts]
    if any(one.kind is not Kind.COUNT for one in (catalogue[breakdown.total], *parts)):
        raise _refusal(tr("Counts alone can be merged."))
    withheld = [one.id for one in parts if one.clearance is Clearance.NONE]
    if withheld:
        text = tr("Some parts are cleared for nobody: {}. Were they merged before, withdraw that first.")
        raise _refusal(text.format(", ".join(withheld)))


def _refusal(text: str) -> KeckError:
    return KeckError(tr("Categories cannot be merged"), text)


def _merged_count(members: Sequence[Indicator], name: str, adjoining: bool, part_of: PartOf) -> Indicator:
    one = _merged(members, adjoining)
    summed = all(member.aggregation is Aggregation.SUM for member in members)
    thresholds = [member.threshold for member in members if member.threshold is not None]
    return replace(
        one,
        name=name or one.name,
        aggregation=Aggregation.SUM if summed else Aggregation.NONE,
        personal=any(member.personal for member in members),
        threshold=max(thresholds, default=None),
        hide_zeros=any(member.hide_zeros for member in members),
        breaks=(),
        part_of=(part_of,),
    )


def _merged_shares(
    catalogue: Catalogue, members: Sequence[Indicator], adjoining: bool, count: Indicator
) -> list[Indicator]:
    """A share of the merged count for each base and factor of which all its members have one."""
    found: dict[tuple[object, ...], dict[str, Indicator]] = {}
    places = {one.id: place for place, one in enumerate(members)}
    for rate in catalogue:
        if rate.kind is Kind.RATE and rate.numerator in places and rate.denominator not in places:
            alike = (rate.denominator, rate.factor, rate.unit, rate.numerator_in_denominator, rate.aggregation)
            found.setdefault(alike, {}).setdefault(str(rate.numerator), rate)
    return [
        replace(_merged([rates[one.id] for one in members], adjoining), numerator=count.id)
        for rates in found.values()
        if len(rates) == len(members)
    ]


def _merged(members: Sequence[Indicator], adjoining: bool) -> Indicator:
    """The first of them under the names of all, cleared for those alone who may see each of them."""
    ends = (members[0], members[-1])
    between = tr("{} to {}").format(*(one.name for one in ends))
    clearances = list(Clearance)
    return replace(
        members[0],
        id="_bis_".join(one.id for one in ends) if adjoining else "_".join(one.id for one in members),
        name=between if adjoining else ", ".join(one.name for one in members),
        definition=tr("Merged from: {}").format("; ".join(one.name for one in members)),
        source=", ".join(dict.fromkeys(one.source for one in members)),
        clearance=min((one.clearance for one in members), key=clearances.index),
        part_of=(),
        note="",
    )
