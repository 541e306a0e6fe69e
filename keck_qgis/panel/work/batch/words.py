"""Words and pictures for what files hold and what was found in them."""

from collections.abc import Sequence

from ....intake.recognition import Content
from ....model.findings import Finding, Severity
from ....model.text import tr


def content_title(content: Content) -> str:
    """What a file is taken for."""
    return {
        Content.ATLAS: tr("Holdings or edition"),
        Content.CATALOGUE: tr("Catalogue"),
        Content.LEVEL: tr("Level"),
        Content.VALUES: tr("Table of values"),
        Content.ZEROS: tr("Structural zeros"),
        Content.ADDRESSES: tr("House coordinates"),
        Content.FACILITIES: tr("Facilities"),
        Content.VALUE_PROFILE: tr("Profile of a table"),
        Content.FACILITY_PROFILE: tr("Profile of facilities"),
        Content.NOTHING: tr("Nothing for the atlas"),
    }[content]


def content_icon(content: Content) -> str:
    """A picture that QGIS's themes know."""
    return {
        Content.LEVEL: "mIconPolygonLayer.svg",
        Content.VALUES: "mIconTableLayer.svg",
        Content.FACILITIES: "mIconPointLayer.svg",
        Content.ADDRESSES: "mIconPointLayer.svg",
        Content.CATALOGUE: "mActionOpenTable.svg",
        Content.ZEROS: "mIconTableLayer.svg",
        Content.ATLAS: "mGeoPackage.svg",
    }.get(content, "mActionFileOpen.svg")


def weight_icon(weight: Severity | None) -> str:
    """A picture for the heaviest finding."""
    if weight is Severity.ERROR:
        return "mIconCritical.svg"
    return "mIconWarning.svg" if weight is Severity.WARNING else "mIconSuccess.svg"


def findings_in_words(findings: Sequence[Finding]) -> str:
    """How many findings of which weight: ``1 error, 2 warnings``."""
    errors = sum(one.severity is Severity.ERROR for one in findings)
    warnings = sum(one.severity is Severity.WARNING for one in findings)
    parts = [
        tr("1 error") if errors == 1 else tr("{} errors").format(errors) if errors else "",
        tr("1 warning") if warnings == 1 else tr("{} warnings").format(warnings) if warnings else "",
    ]
    return ", ".join(filter(None, parts)) or tr("fine")
