"""How much a finding weighs: its word, its picture, its place in a list."""

from collections.abc import Iterable

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QIcon

from ...model.findings import Finding, Severity
from ...model.text import tr

_ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFO)


def gravest_first(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda one: _ORDER.index(one.severity))


def severity_title(severity: Severity) -> str:
    return {Severity.ERROR: tr("Error"), Severity.WARNING: tr("Warning"), Severity.INFO: tr("Note")}[severity]


def severity_icon(severity: Severity) -> QIcon:
    name = {Severity.ERROR: "mIconCritical.svg", Severity.WARNING: "mIconWarning.svg", Severity.INFO: "mIconInfo.svg"}
    return QgsApplication.getThemeIcon(name[severity])
