"""Release: from raw figures in the holdings to an edition that has passed the gate."""

import time
from collections import Counter
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from ..disclosure.history import Past
from ..disclosure.left_out import message as reason
from ..disclosure.mask import LeftOut
from ..disclosure.telling import restricted
from ..holdings.gateway import Holdings
from ..holdings.proof_store import StoredProof
from ..model.errors import KeckError
from ..model.files import written_beside
from ..model.findings import Finding, Report, Severity
from ..model.geography import ROOT_LEVEL
from ..model.indicator import Audience, Catalogue
from ..model.observations import Observations
from ..model.progress import SILENT, Progress, Stretch
from ..model.status import Status
from ..model.text import tr
from . import schema
from .contents import Contents, Stamp
from .masking import Published
from .preparation import Preparation
from .writer import write_edition

_STALE_SECONDS = 3600.0
_WITH_FIGURES = (
    "sum_differs", "parts_differ", "average_differs", "rate_differs", "branches_differ", "breakdowns_differ",
)  # fmt: skip
"""Codes of findings of the derivation whose messages quote raw figures."""


def release(holdings: Path, audience: Audience, output: Path, progress: Progress = SILENT) -> tuple[Path, Report]:
    """Write a new edition for ``audience`` and enter it into the ledger; its path and the report.

    ``output`` is the edition's file, or a folder, in which it is named after the holdings and its number. Nothing
    is written that the verifier has not passed. The ledger comes before the file's name: whoever dies in between
    leaves a number that is used up, never an edition that the ledger does not know.
    Raises KeckError for an existing file and where the verifier objects to the last.
    """
    with Holdings.open(holdings) as held:
        number, sources = held.next_release_number(audience), held.sources_in_force()
        target, number = _target(holdings, audience, output, number)
        job = _Release(held, audience, progress)
        masked = job.mask_and_verify()
        published = job.of_today(masked)
        _refuse_existing(target)
        _sweep(target)
        stamp = Stamp(
            audience,
            number,
            held.atlas_id,
            held.municipality,
            held.municipality_key,
            held.crs,
            datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            held.rule,
        )
        levels = [level.name for level in published.observations.geography.levels if level.name != ROOT_LEVEL]
        contents = Contents(
            stamp,
            job.catalogue,
            published.observations,
            {level: held.shapes(level) for level in levels},
            published.small_base,
            held.facilities(),
            held.released_columns(),
        )
        with written_beside(target) as draft:
            digest, job.report.written = write_edition(draft, contents, Stretch(progress, 60, 98))
            _refuse_existing(target)
            held.record_release(audience, number, target.name, digest, job.told(masked), *job.proofs(), sources)
        job.report.extra = {
            "edition": str(target),
            "audience": audience.slug,
            "number": number,
            **job.outcome(published),
        }
    progress.report(100)
    return target, job.report


class _Release:
    """One release in the making."""

    def __init__(self, held: Holdings, audience: Audience, progress: Progress) -> None:
        self.report = Report(list(held.exposure()))
        self._progress = progress
        self._prepared = Preparation(held, audience, Stretch(progress, 0, 20))
        self.catalogue = self._prepared.catalogue
        self.report.read = _count(self._prepared.delivered)
        self.report.extend(_without_figures(self._prepared.findings, self.catalogue))

    def mask_and_verify(self) -> Published:
        """The masked observations that the verifier has passed; KeckError where it passes none."""
        return self._prepared.mask_and_verify(Stretch(self._progress, 20, 60))

    def of_today(self, masked: Published) -> Published:
        """Without the areas of levels that only earlier editions told of."""
        geography, wide = self._prepared.geography, masked.observations.geography
        here = geography.places_in(wide)
        small_base = {key: flags[here] for key, flags in masked.small_base.items()}
        return Published(masked.observations.over(geography), small_base)

    def told(self, masked: Published) -> Past:
        """For the ledger: what this edition tells of every count, by itself or through a rate."""
        prepared = self._prepared
        told = restricted(prepared.protection.told, masked.observations, prepared.whole_catalogue)
        return told.at(prepared.geography.places_in(masked.observations.geography))

    def proofs(self) -> tuple[dict[str, StoredProof], set[str]]:
        """For the holdings: the answers that are new, and the names of all that are in use."""
        protection = self._prepared.protection
        new = {name: protection.answers[name] for name in protection.fresh}
        return {name: StoredProof(one.title, one.to_bytes()) for name, one in new.items()}, set(protection.answers)

    def outcome(self, published: Published) -> dict[str, object]:
        """Cells by indicator and status and what was left out, for the report, with the findings that go along."""
        entries = [one for key, one in sorted(self._prepared.left_out.items()) if key[0] in self.catalogue]
        self._name_left_out(entries)
        marked = sum(int(flags.sum()) for flags in published.small_base.values())
        if marked:
            self.report.info("small_base", tr("{} rates are marked “small base”.").format(marked), count=marked)
        cells: dict[str, Counter[str]] = {}
        for (name, _period), series in published.observations.series.items():
            statuses, counts = np.unique(series.status[series.status != Status.ABSENT], return_counts=True)
            codes = cells.setdefault(name, Counter())
            codes.update({Status(s).code: n for s, n in zip(statuses.tolist(), counts.tolist(), strict=True)})
        if not any("value" in codes for codes in cells.values()):
            text = tr("The edition holds no values: nothing is cleared for this audience, or all of it is hidden.")
            self.report.warn("edition_empty", text)
        self._name_empty_levels(published.observations)
        order = [one.id for one in self.catalogue if one.id in cells]
        return {
            "cells": {name: dict(sorted(cells[name].items())) for name in order},
            "left_out": [
                {"indicator": one.indicator, "period": one.period, "code": one.reason_code, "message": one.message}
                for one in entries
            ],
        }

    def _name_left_out(self, entries: list[LeftOut]) -> None:
        """One warning per indicator and reason, with all its periods."""
        periods: dict[tuple[str, str], list[str]] = {}
        for one in entries:
            periods.setdefault((one.indicator, one.reason_code), []).append(one.period)
        for (name, code), held in periods.items():
            message = reason(code, self.catalogue[name].name, ", ".join(held))
            self.report.warn(f"left_out_{code}", message, name, len(held))

    def _name_empty_levels(self, observations: Observations) -> None:
        """A level that nothing was delivered for, nor for a finer one, stays empty: better said than wondered at."""
        held = np.zeros(len(observations.geography), dtype=bool)
        for series in observations.series.values():
            held |= series.status != Status.ABSENT
        for level in observations.geography.levels:
            if held.any() and level.name != ROOT_LEVEL and not held[observations.geography.of_level(level.name)].any():
                text = tr("The level “{}” stays without values: no table was delivered for its areas or finer ones.")
                self.report.info("level_without_values", text.format(level.name), level.name)


def _count(observations: Observations) -> int:
    return sum(int((series.status != Status.ABSENT).sum()) for series in observations.series.values())


def _without_figures(findings: list[Finding], catalogue: Catalogue) -> list[Finding]:
    """The derivation's findings on the indicators of the edition, without the raw figures that they quote."""
    result = []
    for finding in findings:
        name = finding.where.partition(" ")[0]
        if name not in catalogue:
            continue
        if finding.code in _WITH_FIGURES:
            text = tr("“{}”: delivered figures do not agree with those that they are made of.")
            message = text.format(catalogue[name].name)
            result.append(Finding(Severity.WARNING, finding.code, message, finding.where, finding.count))
        else:
            result.append(finding)
    return result


def _target(holdings: Path, audience: Audience, output: Path, number: int) -> tuple[Path, int]:
    """The edition's file and number: in a folder the first free one, for holdings that come from a backup do not know
    the editions that were made after it."""
    if not output.is_dir() and output.suffix.casefold() == ".gpkg":
        _refuse_existing(output)
        return output, number
    while (target := output / schema.file_name(holdings.name, audience.slug, number)).exists():
        number += 1
    return target, number


def _refuse_existing(target: Path) -> None:
    if target.exists():
        raise KeckError(
            tr("Edition exists already"),
            tr("“{}” is there already; an edition is never overwritten.").format(target),
            tr("Choose another name or folder."),
        )


def _sweep(target: Path) -> None:
    """Remove drafts of this edition that a release left behind when it died."""
    for draft in target.parent.glob(".*"):
        # one that is gone meanwhile, or that another program has open, is not ours to remove
        with suppress(OSError):
            if draft.name.startswith(f".{target.stem}-") and time.time() - draft.stat().st_mtime > _STALE_SECONDS:
                draft.unlink()
