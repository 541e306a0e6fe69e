"""How much a finding weighs: its word and its picture."""

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QIcon

from ...model.findings import Severity
from ...model.text import tr


def severity_title(severity: Severity) -> str:
    return {Severity.ERROR: tr("Error"), Severity.WARNING: tr("Warning"), Severity.INFO: tr("Note")}[severity]


def severity_icon(severity: Severity) -> QIcon:
    name = {Severity.ERROR: "mIconCritical.svg", Severity.WARNING: "mIconWarning.svg", Severity.INFO: "mIconInfo.svg"}
    return QgsApplication.getThemeIcon(name[severity])
