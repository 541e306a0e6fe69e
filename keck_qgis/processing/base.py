"""What all algorithms share: reading parameters, progress, reports and the one error boundary."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from qgis.core import (
    NULL,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
)

from ..model.errors import Cancelled, KeckError
from ..model.findings import Finding, Report, Severity
from ..model.progress import Words
from ..model.text import tr
from .parameters import REPORT, report_parameter

SHOWN_ERRORS = 10
"""How many errors the exception of a refused import names; the others are shown before it."""


class FeedbackProgress:
    """The Progress of a job, told to the feedback of an algorithm."""

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        self._feedback, self._words = feedback, Words()

    def report(self, percent: float, text: str = "") -> None:
        self._feedback.setProgress(percent)
        if said := self._words.at(percent, text):
            self._feedback.setProgressText(said)

    def cancelled(self) -> bool:
        return bool(self._feedback.isCanceled())


class Given:
    """The parameters of one run as plain Python values; an empty text stands for what was left out."""

    def __init__(
        self, algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext
    ) -> None:
        self.algorithm = algorithm
        self.parameters = parameters
        self.context = context

    def text(self, name: str) -> str:
        return (self.algorithm.parameterAsString(self.parameters, name, self.context) or "").strip()

    def items(self, name: str) -> list[str]:
        """A comma-separated list of ids."""
        return [item.strip() for item in self.text(name).split(",") if item.strip()]

    def number(self, name: str) -> int:
        return int(self.algorithm.parameterAsInt(self.parameters, name, self.context))

    def optional_number(self, name: str) -> int | None:
        return self.number(name) if self.text(name) else None

    def flag(self, name: str) -> bool:
        return bool(self.algorithm.parameterAsBool(self.parameters, name, self.context))

    def choice(self, name: str) -> int:
        return int(self.algorithm.parameterAsEnum(self.parameters, name, self.context))

    def optional_flag(self, name: str) -> bool | None:
        """Of a parameter ``yes_no_or_as_before``."""
        return {"0": False, "1": True}.get(str(choice_of_flag(self.text(name))))

    def crs(self, name: str) -> str:
        """The authority code of a CRS (its WKT where it has none), empty where none was given.

        What QGIS does not know is handed on as it was written: the job refuses it by that name.
        """
        crs = self.algorithm.parameterAsCrs(self.parameters, name, self.context)
        return str(crs.authid() or crs.toWkt()) if crs.isValid() else self.text(name)

    def file(self, name: str) -> Path:
        """An existing file; KeckError where it is missing."""
        path = Path(self.text(name))
        if not path.is_file():
            raise KeckError(
                tr("File not found"), tr("There is no file “{}”.").format(path), tr("Check the path and its spelling.")
            )
        return path

    def optional_file(self, name: str) -> Path | None:
        return self.file(name) if self.text(name) else None

    def layer(self, name: str) -> QgsMapLayer | None:
        """A layer of the project or of a file, in the main thread alone."""
        return self.algorithm.parameterAsLayer(self.parameters, name, self.context)

    def output(self, name: str) -> Path:
        """Where a file (or folder) is to be written."""
        return Path(self.algorithm.parameterAsFileOutput(self.parameters, name, self.context))

    def report_path(self) -> Path | None:
        """The file for the JSON report, None where none is wanted."""
        if self.algorithm.parameterDefinition(REPORT) is None or not self.parameters.get(REPORT):
            return None
        return self.output(REPORT)


def choice_of_flag(value: object) -> object:
    """A truth value as the choice that it is for ``yes_no_or_as_before``; anything else as it is."""
    words = {"false": 0, "true": 1}
    return words.get(str(value).casefold(), value)


@dataclass
class Outcome:
    """What a run hands back: the outputs, and the report of a job that has findings."""

    outputs: dict[str, Any] = field(default_factory=dict)
    report: Report | None = None


class KeckAlgorithm(QgsProcessingAlgorithm):
    """An algorithm that calls one job; ``work`` is all that a subclass does at run time."""

    def createInstance(self) -> "KeckAlgorithm":
        return type(self)()

    def add_report(self) -> None:
        """Declare the parameter REPORT and the figures of a report as outputs."""
        self.addParameter(report_parameter())
        for name, title in (
            ("SOURCE_ID", tr("Number of the import")),
            ("READ", tr("Rows read")),
            ("WRITTEN", tr("Rows written")),
            ("ERRORS", tr("Errors")),
            ("WARNINGS", tr("Warnings")),
            ("FINDINGS", tr("Findings")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Refuse unsuitable values as QGIS does, in words that say which value and what is expected."""
        for definition in self.parameterDefinitions():
            value = parameters.get(definition.name())
            if not definition.isDestination() and not definition.checkValueIsAcceptable(value, context):
                return False, unsuitable(definition, value)
        accepted, reason = super().checkParameterValues(parameters, context)
        return bool(accepted), str(reason)

    def refusal(self) -> str:
        """What stands above the errors that a run fails with."""
        return tr("Nothing has been written. Errors:")

    def work(self, given: Given, progress: FeedbackProgress) -> Outcome:
        """Run the job with the given parameters; every algorithm has its own."""
        raise TypeError(self.name())

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        given = Given(self, parameters, context)
        try:
            outcome = self.work(given, FeedbackProgress(feedback))
            if outcome.report is not None:
                self._deliver(outcome, given.report_path(), feedback)
        except KeckError as error:
            self._write_refusal(error, given)
            raise QgsProcessingException(str(error)) from None
        except Cancelled:
            raise QgsProcessingException(tr("Cancelled; nothing has been written.")) from None
        return outcome.outputs

    def _deliver(self, outcome: Outcome, target: Path | None, feedback: QgsProcessingFeedback) -> None:
        """Show the findings, write the report, and fail where one of them is an error."""
        report = outcome.report
        if report is None:
            return
        named = report.errors[:SHOWN_ERRORS]  # in the exception
        for finding in report.findings:
            if finding not in named:
                show(finding, feedback)
        if target is not None:
            report.write(target)
            outcome.outputs[REPORT] = str(target)
        if report.errors:
            raise QgsProcessingException(refusal_text(report, self.refusal()))
        warnings = sum(finding.severity is Severity.WARNING for finding in report.findings)
        figures = {
            "SOURCE_ID": report.source_id,
            "READ": report.read,
            "WRITTEN": report.written,
            "ERRORS": 0,
            "WARNINGS": warnings,
            "FINDINGS": len(report.findings),
        }
        for name, figure in figures.items():
            if figure is not None and self.outputDefinition(name) is not None:
                outcome.outputs[name] = figure

    @staticmethod
    def _write_refusal(error: KeckError, given: Given) -> None:
        """A job that was refused outright leaves a report as well, for scripts that read nothing else."""
        target = given.report_path()
        if target is None:
            return
        report = Report()
        report.error("refused", str(error))
        try:
            report.write(target)
        except (KeckError, OSError) as second:
            raise QgsProcessingException(f"{error}\n{second}") from None


def show(finding: Finding, feedback: QgsProcessingFeedback) -> None:
    """Push one finding in the colour of its weight."""
    text = " – ".join(part for part in (finding.where, finding.message) if part)
    if finding.count > 1:
        text = tr("{} ({} times)").format(text, finding.count)
    if finding.severity is Severity.ERROR:
        feedback.reportError(text)
    elif finding.severity is Severity.WARNING:
        feedback.pushWarning(text)
    else:
        feedback.pushInfo(text)


def unsuitable(definition: QgsProcessingParameterDefinition, value: object) -> str:
    """Why the value of a parameter is refused."""
    title = f"{definition.name()} ({definition.description()})"
    if value is None or value == NULL or str(value) == "":  # qgis_process makes NULL of an empty number
        return tr("The parameter {} needs a value.").format(title)
    text = tr("“{}” does not suit the parameter {}.").format(value, title)
    if isinstance(definition, QgsProcessingParameterFile) and definition.fileFilter():
        text += " " + tr("Expected: {}").format(definition.fileFilter())
    return text


def refusal_text(report: Report, heading: str) -> str:
    """Why a run failed: the first errors in one text."""
    lines = [
        " – ".join(part for part in (error.where, error.message) if part) for error in report.errors[:SHOWN_ERRORS]
    ]
    if len(report.errors) > SHOWN_ERRORS:
        lines.append(tr("… and {} further errors").format(len(report.errors) - SHOWN_ERRORS))
    return "\n".join([heading, *lines])
