"""The job that brings all files of a folder into the holdings, without anybody looking on."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ...model.findings import Finding, Report, Severity
from ...model.progress import SILENT, Progress, Stretch
from ..recognition import recognise_all
from .entries import Outcome
from .run import accept_batch, propose_files


def import_files(
    holdings: Path,
    paths: Sequence[Path],
    leave_out_faulty: bool = False,
    dry_run: bool = False,
    progress: Progress = SILENT,
) -> Report:
    """Recognise files and folders and write them together; a file with errors keeps all of them from being written,
    unless it is to be left out.

    The report names the file of each finding; its key ``files`` says what each was taken for and brought.
    """
    found = recognise_all(paths, Stretch(progress, 0, 10))
    trial = propose_files(holdings, found, progress=Stretch(progress, 10, 70))
    refused = [one for one in trial.outcomes if one.report.errors and not leave_out_faulty and not _is_known(one)]
    report = Report([told for one in trial.outcomes for told in _named(one, one in refused)])
    report.read = sum(one.report.read for one in trial.outcomes)
    report.extra["files"] = [_as_dict(one) for one in trial.outcomes]
    if not refused and not dry_run and any(entry.taken for entry in trial.entries):
        accepted = accept_batch(holdings, trial.entries, Stretch(progress, 70, 100))
        report.written = sum(one.report.written for one in accepted)
    return report


def _is_known(outcome: Outcome) -> bool:
    """Whether a file is left out because it, or another one of its name, is in already."""
    return any(one.code in ("repeated_file", "imported_before") for one in outcome.entry.remarks)


def _named(outcome: Outcome, refused: bool) -> list[Finding]:
    """The findings with their file; the errors of one that is left out keep nothing from being written."""
    label = outcome.entry.label
    return [
        replace(
            one,
            where=label if one.where in ("", label) else f"{label}: {one.where}",
            severity=one.severity if refused or one.severity is not Severity.ERROR else Severity.WARNING,
        )
        for one in outcome.report.findings
    ]


def _as_dict(outcome: Outcome) -> dict[str, object]:
    entry = outcome.entry
    return {
        "file": str(entry.found.path),
        "part": entry.found.part,
        "content": entry.content.value,
        "taken": entry.taken,
        "brings": outcome.text,
    }
