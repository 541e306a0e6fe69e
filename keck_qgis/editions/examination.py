"""Is an edition safe? Against the figures and proofs of the holdings, and against what its own figures tell."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from ..disclosure.history import Past
from ..disclosure.mask import LeftOut, Mask
from ..disclosure.proof import Proof
from ..disclosure.protection import protect
from ..disclosure.successors import followed
from ..disclosure.verification.attack import attack
from ..disclosure.verification.complaint import Complaint
from ..disclosure.verification.verify import verify
from ..holdings.gateway import Holdings
from ..holdings.overlays import overlays
from ..model.derivation import derive
from ..model.errors import KeckError
from ..model.findings import Finding, Report, Severity
from ..model.indicator import Catalogue, Indicator, Kind
from ..model.observations import Observations, Series
from ..model.progress import SILENT, Progress, Stretch, checkpoint
from ..model.rounding import rounded
from ..model.status import Status
from ..model.text import tr
from .edition_file import damaged
from .reader import Edition


def examine(edition: Path, holdings: Path | None = None, progress: Progress = SILENT) -> Report:
    """All that speaks against an edition; an error is a disclosure, or a figure that is not the true one.

    Without ``holdings`` it is attacked by its own figures alone. With them it is held against the true figures, the
    proofs and the ledger as well: that report names hidden cells and is as confidential as the holdings.
    Raises KeckError for what is no edition, was changed, or is of other holdings.
    """
    report = Report()
    with Edition.open(edition) as opened:
        checkpoint(progress, 0, tr("Reading the edition …"))
        published = _read(opened)
        report.read = _rows(published)
        report.extra = {"edition": str(edition), "audience": opened.audience.slug, "number": opened.number}
        if holdings is not None:
            with Holdings.open(holdings, read_only=True) as held:
                report.extend(_against(held, opened, published, Stretch(progress, 5, 60)))
        bound = overlays(published.geography, opened.shapes, Stretch(progress, 60, 65))
        published = Observations(published.geography.with_overlays(bound), published.series)
        report.extend(attack(published, opened.catalogue(), opened.stamp.rule, Stretch(progress, 65, 100)))
    progress.report(100)
    return report


def _read(opened: Edition) -> Observations:
    try:
        return opened.observations()
    except (ValueError, KeyError) as error:
        raise damaged(opened.path) from error


def _rows(observations: Observations) -> int:
    return sum(int((series.status != Status.ABSENT).sum()) for series in observations.series.values())


def _against(held: Holdings, opened: Edition, published: Observations, progress: Progress) -> Iterator[Finding]:
    """What the holdings have to say of an edition."""
    if held.atlas_id != opened.atlas_id:
        raise KeckError(
            tr("Edition of another atlas"),
            tr("“{}” was not released from these holdings.").format(opened.path.name),
            tr("Choose the holdings that it comes from, or none."),
        )
    catalogue = held.catalogue()
    delivered, _findings = derive(held.observations(), catalogue)
    bound = held.overlays(delivered.geography, Stretch(progress, 0, 20))
    today = Observations(delivered.geography.with_overlays(bound), delivered.series)
    truth = today.over(held.remembered(today.geography))
    shown, strange = _laid_over(published, truth)
    yield from strange
    told = held.told_by(opened.content_hash, truth.geography)
    if told is None:
        text = tr("The ledger of the holdings does not know this edition.")
        yield Finding(Severity.WARNING, "not_in_ledger", text)
    else:
        yield from _against_ledger(shown, told, catalogue)
    changed = _changed(shown, truth, opened.catalogue())
    if told is not None and changed:
        text = tr(
            "The holdings have changed since: {} counts of this edition are others today. Its proofs are of then."
        )
        yield Finding(Severity.INFO, "holdings_changed", text.format(changed), count=changed)
        return
    history = followed(held.history(truth.geography), truth, catalogue)
    masked, proofs = _protected(held, truth, catalogue, history, Stretch(progress, 20, 80))
    mask = _mask_of(shown, truth, masked, opened.catalogue())
    checkpoint(progress, 80, tr("Checking the proofs …"))
    zeros, part = held.structural_zeros(), Stretch(progress, 80, 100)
    for one in verify(shown, truth, mask, proofs, catalogue, held.rule, zeros, history, part):
        yield _finding(one)


def _protected(
    held: Holdings, truth: Observations, catalogue: Catalogue, history: list[Past], progress: Progress
) -> tuple[Mask, list[Proof]]:
    """Mask and proofs of today, kept ones where nothing has changed."""
    found = protect(
        truth, catalogue, held.rule, held.structural_zeros(), held.history(truth.geography), held.proofs, progress
    )
    return found.mask, found.proofs


def _finding(complaint: Complaint) -> Finding:
    return Finding(Severity.ERROR, "verifier_objects", complaint.text, " ".join(complaint.series).strip())


def _laid_over(published: Observations, truth: Observations) -> tuple[Observations, list[Finding]]:
    """What is published over the areas of the holdings; areas that these do not hold (any more) are told."""
    where = [truth.geography.index(area.level, area.key) for area in published.geography.areas]
    gone = [area for area, place in zip(published.geography.areas, where, strict=True) if place is None]
    kept = np.array([i for i, place in enumerate(where) if place is not None], dtype=np.intp)
    places = np.array([place for place in where if place is not None], dtype=np.intp)
    result = Observations(truth.geography)
    for key, series in published.series.items():
        moved = result.series[key] = Series.empty(len(truth.geography))
        for column in ("value", "numerator", "denominator", "status"):
            target = moved.writable(column) if column in ("numerator", "denominator") else getattr(moved, column)
            target[places] = getattr(series, column)[kept]
    if not gone:
        return result, []
    text = tr("The holdings do not hold {} areas of this edition, such as {}: their figures were not checked.")
    message = text.format(len(gone), f"{gone[0].level} {gone[0].key}")
    return result, [Finding(Severity.WARNING, "areas_gone", message, count=len(gone))]


def _against_ledger(shown: Observations, told: Past, catalogue: Catalogue) -> Iterator[Finding]:
    """Counts that the edition shows, and that its release did not tell, or told otherwise."""
    for (name, period), series in sorted(shown.series.items()):
        indicator, past = catalogue.get(name), told.get((name, period))
        if not _counts_persons(indicator, catalogue) or indicator is None:
            continue
        wrong = series.has_value.copy()
        if past is not None:
            known = ~np.isnan(past.value)
            same = np.isclose(rounded(np.where(known, past.value, 0.0), indicator.decimals), series.value)
            wrong &= ~past.shown | (known & ~same)
        if wrong.any():
            text = tr("“{}” ({}): the ledger does not say that this release told these figures.")
            message = text.format(indicator.name, period)
            yield Finding(Severity.ERROR, "differs_from_ledger", message, f"{name} {period}", int(wrong.sum()))


def _counts_persons(indicator: Indicator | None, catalogue: Catalogue) -> bool:
    return indicator is not None and indicator.kind is Kind.COUNT and catalogue.is_personal(indicator)


def _changed(shown: Observations, truth: Observations, catalogue: Catalogue) -> int:
    """How many published counts are others in the holdings of today."""
    number = 0
    for key, series in shown.series.items():
        indicator, held = catalogue.get(key[0]), truth.series.get(key)
        if indicator is not None and indicator.kind is Kind.COUNT:
            there = held.has_value if held is not None else np.zeros_like(series.has_value)
            value = rounded(held.value, indicator.decimals) if held is not None else series.value
            number += int((series.has_value & ~(there & np.isclose(value, series.value))).sum())
    return number


def _mask_of(shown: Observations, truth: Observations, today: Mask, admitted: Catalogue) -> Mask:
    """The mask that an edition shows; of indicators that its audience may not see, today's."""
    mask = Mask()
    mask.left_out = [one for one in today.left_out if one.indicator not in admitted]
    for key, series in truth.series.items():
        told = shown.series.get(key)
        if key[0] not in admitted:
            if key in today.hidden:
                mask.hidden[key] = today.hidden[key]
        elif told is None or not told.has_value.any():
            mask.left_out.append(_absent(*key))
        else:
            mask.hidden[key] = series.has_value & ~told.has_value
    return mask


def _absent(name: str, period: str) -> LeftOut:
    return LeftOut(name, period, "absent", "")
