"""The last look before an edition is written: is what shall be published safe and sound?

Own code throughout: it shares no function with the engine and takes nothing from it but the finished mask. It counts
in exact numbers, by recursion and by explicit tables. It may refuse what is safe; it must not pass what is not.
"""

from dataclasses import dataclass

from ..model.indicator import Catalogue, Indicator, Kind
from ..model.observations import Observations, Series
from ..model.rule import Rule
from ..model.status import Status
from ..model.text import tr
from .mask import Mask
from .recount import Count, Key, Number, Recount, recount
from .settle import Settled
from .witness import Witnesses


@dataclass(frozen=True)
class Complaint:
    """What speaks against publishing a series; ``text`` names hidden cells and is internal."""

    series: Key
    text: str


def verify(
    published: Observations,
    truth: Observations,
    mask: Mask,
    catalogue: Catalogue,
    rule: Rule,
    structural_zeros: set[tuple[str, str, str]],
) -> list[Complaint]:
    """What speaks against publishing; [] when it may go out.

    ``published`` holds values only where they are published and may lack series; ``truth`` is what the mask was made
    from, derived cells included.
    """
    gone = mask.left_out_keys()
    complaints = _soundness(published, truth, mask, gone, catalogue)
    if complaints:
        return complaints
    shown = _everything_masked(truth, mask, gone)
    found = recount(truth, shown, gone, catalogue)
    complaints += _terms(shown, truth, catalogue, found)
    settled = Settled(found, truth.geography, structural_zeros)
    complaints += _unheld_totals(found, catalogue) + _unheld_parts(found, catalogue)
    return complaints + _secrets(found, settled, Witnesses(settled, rule), rule)


def _place(truth: Observations, key: Key, area: int) -> str:
    where = truth.geography.areas[area]
    return f"{key[0]} ({key[1]}), {where.level} {where.key}"


def _soundness(
    published: Observations, truth: Observations, mask: Mask, gone: set[Key], catalogue: Catalogue
) -> list[Complaint]:
    """Nothing that is hidden, left out or unheard of may stand in what is published."""
    complaints: list[Complaint] = []
    for key, series in published.series.items():
        source = truth.series.get(key)
        if key in gone and bool(series.has_value.any()):
            complaints.append(
                Complaint(key, tr("{} is left out, but would be published").format(f"{key[0]} ({key[1]})"))
            )
        hidden = mask.hidden.get(key)
        for area in range(len(truth.geography)):
            held = source is not None and source.status[area] == Status.VALUE
            free = held and (hidden is None or not hidden[area])
            if not free and _discloses(series, area):
                complaints.append(
                    Complaint(key, tr("{}: a hidden value would be published").format(_place(truth, key, area)))
                )
            elif free and source is not None and not _rounded(series, source, area, catalogue.get(key[0])):
                complaints.append(
                    Complaint(key, tr("{}: another value would be published").format(_place(truth, key, area)))
                )
    return complaints


def _rounded(series: Series, source: Series, area: int, indicator: Indicator | None) -> bool:
    """Whether a cell, if it has a value, has the true one in printed precision."""
    if not series.has_value[area]:
        return True
    half = 0.5 * 10.0 ** -(indicator.decimals if indicator else 0)
    return abs(float(series.value[area]) - float(source.value[area])) <= half + 1e-9


def _discloses(series: Series, area: int) -> bool:
    numbers = (series.value[area], series.numerator[area], series.denominator[area])
    return bool(series.status[area] == Status.VALUE) or any(number == number for number in numbers)


def _everything_masked(truth: Observations, mask: Mask, gone: set[Key]) -> Observations:
    """What would be published if every audience saw every indicator: an edition shows a part of that."""
    shown = Observations(truth.geography)
    for key, series in truth.series.items():
        if key not in gone:
            copy = shown.series[key] = series.copy()
            hidden = mask.hidden.get(key)
            if hidden is not None:
                copy.status[hidden & copy.has_value] = Status.SUPPRESSED
    return shown


def _terms(shown: Observations, truth: Observations, catalogue: Catalogue, found: Recount) -> list[Complaint]:
    """A rate stands only where its terms do, and only where it has a base."""
    complaints: list[Complaint] = []
    for key, series in shown.series.items():
        rate = catalogue.get(key[0])
        if rate is None or rate.kind is Kind.COUNT or not catalogue.is_personal(rate):
            continue
        names = (rate.numerator or f"{rate.id}~numerator", rate.denominator or f"{rate.id}~denominator")
        terms = [count for name in names if (count := found.counts.get((name, key[1]))) is not None and count.people]
        base = truth.get(names[1], key[1])
        for area in range(len(truth.geography)):
            if not series.has_value[area]:
                continue
            based = series.denominator[area] == series.denominator[area]
            based = based or (base is not None and bool(base.has_value[area]))
            if not based or any(term.hidden(area) or term.gone for term in terms):
                complaints.append(
                    Complaint(key, tr("{}: a term of this value is hidden").format(_place(truth, key, area)))
                )
    return complaints


def _secrets(found: Recount, settled: Settled, witnesses: Witnesses, rule: Rule) -> list[Complaint]:
    complaints: list[Complaint] = []
    for key in sorted(found.counts):
        count = found.counts[key]
        if not count.people or count.gone:
            continue
        for area, value in enumerate(count.truth):
            if value is None or area in count.lent or (key, area) in settled.fixed:
                continue
            below, beyond = count.slack.get(area, (0, 0))
            if not (value - below < rule.threshold + 1 and (value + beyond > 0 or not rule.publish_zeros)):
                continue
            place = f"{key[0]} ({key[1]}), {settled.geography.areas[area].level} {settled.geography.areas[area].key}"
            if not count.hidden(area):
                complaints.append(Complaint(key, tr("{}: a small count would be published").format(place)))
            elif not witnesses.can_reach(key, area, rule.lowest_hidden, rule.threshold):
                complaints.append(Complaint(key, tr("{}: a hidden count could be narrowed down").format(place)))
    for _, top, base in found.shares:
        complaints += _rests(top, base, settled, witnesses, rule)
        complaints += _enclosed(top, base, found, settled, rule)
    return complaints


def _unheld_totals(found: Recount, catalogue: Catalogue) -> list[Complaint]:
    """Where nobody holds a total, its parts still sum to what bounds every other share of it."""
    complaints: list[Complaint] = []
    for breakdown in catalogue.breakdowns():
        others = {one.id for one in catalogue for part in one.part_of if part.total == breakdown.total}
        for one in catalogue:
            if one.numerator_in_denominator and one.denominator == breakdown.total:
                others.add(one.numerator or f"{one.id}~numerator")
        others -= set(breakdown.parts)
        for key in sorted(found.counts):
            if key[0] not in breakdown.parts or not breakdown.complete or (breakdown.total, key[1]) in found.counts:
                continue
            count = found.counts[key]
            hidden = any(count.hidden(area) for area in range(len(count.truth)))
            bound = any((other, key[1]) in found.counts for other in others)
            if hidden and bound and not count.gone:
                complaints.append(
                    Complaint(key, tr("{}: a hidden count could be narrowed down").format(f"{key[0]} ({key[1]})"))
                )
    return complaints


def _unheld_parts(found: Recount, catalogue: Catalogue) -> list[Complaint]:
    """Whoever subtracts the other parts from a total knows the part that nobody holds, and bounds what lies in it."""
    complaints: list[Complaint] = []
    text = tr("{}: a hidden count could be narrowed down")
    for breakdown in catalogue.breakdowns():
        for period in sorted({period for name, period in found.counts if name == breakdown.total}):
            unheld = [part for part in breakdown.parts if _has_holes(part, period, found, catalogue)]
            within = _counts_in(unheld, period, found, catalogue)
            if not breakdown.complete or not any(
                count.gone or any(count.hidden(area) for area in range(len(count.truth))) for count in within
            ):
                continue
            others = [(part, period) for part in breakdown.parts if part not in unheld]
            shown = [key for key in others if not found.counts[key].gone]
            complaints += [Complaint(key, text.format(f"{key[0]} ({period})")) for key in shown]
    return complaints


def _has_holes(part: str, period: str, found: Recount, catalogue: Catalogue) -> bool:
    """Whether a part is not held, at least not in all areas in which something inside it is."""
    count = found.counts.get((part, period))
    if count is None:
        return True
    return any(
        value is None and other.truth[area] is not None
        for other in _counts_in([part], period, found, catalogue)
        for area, value in enumerate(count.truth)
    )


def _counts_in(wholes: list[str], period: str, found: Recount, catalogue: Catalogue) -> list[Count]:
    """Held counts that are part of some that are not, however deep."""
    result: list[Count] = []
    waiting, seen = list(wholes), set(wholes)
    while waiting:
        whole = waiting.pop()
        inside = {one.id for one in catalogue for part in one.part_of if part.total == whole}
        for one in catalogue:
            if one.numerator_in_denominator and one.denominator == whole:
                inside.add(one.numerator or f"{one.id}~numerator")
        for name in sorted(inside - seen):
            seen.add(name)
            if (name, period) in found.counts:
                result.append(found.counts[name, period])
            else:
                waiting.append(name)
    return result


def _enclosed(top: Key, base: Key, found: Recount, settled: Settled, rule: Rule) -> list[Complaint]:
    """Where a term is left out, a part and a whole that are not may still lie close around the small rest."""
    counts = settled.counts
    complaints: list[Complaint] = []
    if not (counts[top].gone or counts[base].gone) or not counts[top].people or not counts[base].people:
        return []
    groups = [(top,), *(parts for whole, parts in found.bonds if whole == top)]
    wholes = [base, *(whole for whole, parts in found.bonds if base in parts)]
    for area in range(len(settled.geography)):
        part, whole = counts[top].truth[area], counts[base].truth[area]
        if part is None or whole is None or whole - part > rule.threshold or (top, area) in settled.fixed:
            continue
        if rule.publish_zeros and (part == 0 or whole <= part):
            continue
        around = [counts[key] for key in wholes if not counts[key].gone]
        limits = [count.at(area) for count in around if count.truth[area] is not None]
        for group in groups:
            shown = [key for key in group if not counts[key].gone and counts[key].truth[area] is not None]
            if shown and any(limit - sum(counts[key].at(area) for key in shown) < rule.threshold for limit in limits):
                where = settled.geography.areas[area]
                place = f"{shown[0][0]} ({shown[0][1]}), {where.level} {where.key}"
                complaints.append(
                    Complaint(shown[0], tr("{}: the few others of its base could be narrowed down").format(place))
                )
    return complaints


def _rests(top: Key, base: Key, settled: Settled, witnesses: Witnesses, rule: Rule) -> list[Complaint]:
    """A small rest of a denominator is as secret as a small count."""
    n, d = settled.counts[top], settled.counts[base]
    complaints: list[Complaint] = []
    if not n.people or not d.people or n.gone or d.gone:
        return []
    for area in range(len(settled.geography)):
        part, whole = n.truth[area], d.truth[area]
        lent = area in n.lent or area in d.lent
        if part is None or whole is None or lent or (top, area) in settled.fixed or (rule.publish_zeros and part == 0):
            continue
        below, beyond = n.slack.get(area, (0, 0))
        if whole - part - beyond >= rule.threshold + 1 or (rule.publish_zeros and whole - part + below <= 0):
            continue
        place = f"{top[0]} ({top[1]}), {settled.geography.areas[area].level} {settled.geography.areas[area].key}"
        if not n.hidden(area):
            complaints.append(Complaint(top, tr("{}: all but a few of a base would be published").format(place)))
        elif not _rest_is_free(top, base, area, part, whole, d.hidden(area), witnesses, rule):
            complaints.append(Complaint(top, tr("{}: the few others of its base could be narrowed down").format(place)))
    return complaints


def _rest_is_free(
    top: Key, base: Key, area: int, part: Number, whole: Number, hidden: bool, witnesses: Witnesses, rule: Rule
) -> bool:
    if not hidden:
        return witnesses.can_reach(top, area, whole - rule.threshold, whole - rule.lowest_hidden)
    n, d = witnesses.ends(top), witnesses.ends(base)
    little = n.high[area] >= whole - rule.lowest_hidden or d.low[area] <= part + rule.lowest_hidden
    enough = n.low[area] <= whole - rule.threshold or d.high[area] >= part + rule.threshold
    # Where the base became secondary, the move of the numerator against the true base is proof as well.
    return (little and enough) or witnesses.can_reach(top, area, whole - rule.threshold, whole - rule.lowest_hidden)
