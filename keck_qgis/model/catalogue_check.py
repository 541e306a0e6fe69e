"""What must hold between the entries of a catalogue, whoever writes them."""

from collections.abc import Iterable

from .findings import Finding, Severity
from .indicator import Aggregation, Catalogue, Indicator, Kind
from .lookup import nearest
from .rule import Rule
from .text import tr

_COUNTABLE = (Kind.COUNT, Kind.MEASURE)
_RESERVED = frozenset(",;:*|\"'\n\r\t")


def check_catalogue(catalogue: Catalogue, touched: Iterable[str] | None = None) -> list[Finding]:
    """Contradictions in the entries ``touched`` (all where None): every one an error finding.

    Terms and totals must exist and be counts or measures, breakdowns must not lead back to themselves,
    aggregation must suit the kind (counts are summed; rates and means never), ids must be usable in lists.
    """
    chosen = list(catalogue) if touched is None else [catalogue[one] for one in touched]
    findings = [finding for indicator in chosen for finding in _check(indicator, catalogue)]
    findings += [_error("catalogue_cycle", tr("teil_von leads back to itself: {}").format(" → ".join(cycle)), cycle[0])
                 for cycle in _cycles(catalogue)]  # fmt: skip
    return findings + _alike(catalogue)


def check_exceptions(catalogue: Catalogue, rule: Rule, held: Catalogue, touched: Iterable[str]) -> list[Finding]:
    """What is wrong with the exceptions from ``rule`` that the entries ``touched`` bring, beside those ``held``.

    One that would make the rule weaker where it protects people is an error; one that changes nothing a warning.
    An exception that is held already is let be: the atlas's rule may have become stricter than it, and then counts.
    """
    findings = []
    for indicator in (catalogue[one] for one in touched):
        before = held.get(indicator.id)
        if indicator.threshold is None and not indicator.hide_zeros:
            continue
        if not _protects(indicator, catalogue):
            text = tr("schwelle and nullen_verbergen change nothing here: they are for counts of persons and rates.")
            findings.append(Finding(Severity.WARNING, "catalogue_idle_exception", text, indicator.id))
        elif (
            indicator.threshold is not None
            and indicator.threshold < rule.threshold
            and (before is None or before.threshold != indicator.threshold)
        ):
            text = tr(
                "schwelle {} is weaker than the rule of the atlas, which hides up to {}: it can only be stricter."
            )
            message = text.format(indicator.threshold, rule.threshold)
            findings.append(_error("catalogue_weaker_exception", message, indicator.id))
    return findings


def _protects(indicator: Indicator, catalogue: Catalogue) -> bool:
    """Whether the entry's limits are those of a count of persons: itself, its numerator or a base without a name."""
    counts = indicator.kind in (Kind.COUNT, Kind.RATE) or indicator.denominator is None
    return counts and catalogue.is_personal(indicator)


def _error(code: str, message: str, where: str) -> Finding:
    return Finding(Severity.ERROR, code, message, where)


def _check(indicator: Indicator, catalogue: Catalogue) -> list[Finding]:
    found: list[Finding] = []
    if indicator.id != indicator.id.strip() or _RESERVED & set(indicator.id):
        text = tr("The id “{}” must not hold blanks at its ends, quotes or one of , ; : * |").format(indicator.id)
        found.append(_error("catalogue_id", text, indicator.id))
    for column, target in (("zaehler", indicator.numerator), ("nenner", indicator.denominator)):
        if target:
            found += _check_term(indicator, column, target, catalogue)
    if indicator.kind is Kind.RATE and indicator.factor <= 0:
        text = tr("The factor of a rate must be greater than 0.")
        found.append(_error("catalogue_factor", text, indicator.id))
    found += _check_aggregation(indicator)
    for part in indicator.part_of:
        found += _check_total(indicator, part.total, catalogue)
    return found


def _check_term(indicator: Indicator, column: str, target: str, catalogue: Catalogue) -> list[Finding]:
    term = catalogue.get(target)
    if term is None:
        text = tr("{} names “{}”, which the catalogue does not hold.").format(column, target)
        return [_error("catalogue_unknown_term", f"{text} {nearest(target, (i.id for i in catalogue))}", indicator.id)]
    if term.kind not in _COUNTABLE:
        text = tr("{} names “{}”, which is neither a count nor a measure.").format(column, target)
        return [_error("catalogue_term_kind", text, indicator.id)]
    if target == indicator.id:
        return [_error("catalogue_cycle", tr("{} names the indicator itself.").format(column), indicator.id)]
    return []


def _check_aggregation(indicator: Indicator) -> list[Finding]:
    average = indicator.aggregation in (Aggregation.WEIGHTED, Aggregation.UNWEIGHTED)
    if indicator.kind is Kind.COUNT and average:
        text = tr("A count is summed (summe) or not aggregated (keine), not averaged.")
    elif indicator.kind in (Kind.RATE, Kind.MEAN) and indicator.aggregation is Aggregation.SUM:
        text = tr("A rate or a mean cannot be summed: gewichtet, ungewichtet or keine.")
    else:
        return []
    return [_error("catalogue_aggregation", text, indicator.id)]


def _check_total(indicator: Indicator, target: str, catalogue: Catalogue) -> list[Finding]:
    total = catalogue.get(target)
    if total is None:
        text = tr("{} names “{}”, which the catalogue does not hold.").format("teil_von", target)
        return [_error("catalogue_unknown_total", f"{text} {nearest(target, (i.id for i in catalogue))}", indicator.id)]
    if total.kind not in _COUNTABLE or indicator.kind is not total.kind:
        text = tr("teil_von: “{}” and its part must both be counts, or both measures.").format(target)
        return [_error("catalogue_total_kind", text, indicator.id)]
    return []


def _cycles(catalogue: Catalogue) -> list[list[str]]:
    """One path for each cycle of totals; every entry is entered once (depth-first, without recursion)."""
    finished: set[str] = set()
    found: list[list[str]] = []
    for start in catalogue:
        path: list[str] = []
        waiting: list[tuple[str, bool]] = [(start.id, True)]
        while waiting:
            one, entering = waiting.pop()
            if not entering:
                finished.add(path.pop())
                continue
            if one in path:
                found.append([*path[path.index(one) :], one])
                continue
            entry = catalogue.get(one)
            if one not in finished and entry is not None:
                path.append(one)
                waiting.append((one, False))
                waiting += [(part.total, True) for part in entry.part_of]
    return found


def _alike(catalogue: Catalogue) -> list[Finding]:
    """Ids that differ in case only: field names and file systems do not tell them apart."""
    seen: dict[str, str] = {}
    found = []
    for indicator in catalogue:
        first = seen.setdefault(indicator.id.casefold(), indicator.id)
        if first != indicator.id:
            text = tr("The ids “{}” and “{}” differ in upper and lower case only.").format(first, indicator.id)
            found.append(_error("catalogue_id", text, indicator.id))
    return found
