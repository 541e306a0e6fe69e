"""The parameters that algorithms are made of, so that one thing is called and explained alike everywhere."""

from collections.abc import Sequence

from qgis.core import (
    Qgis,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ..model.text import tr

HOLDINGS = "HOLDINGS"
EDITION = "EDITION"
INPUT = "INPUT"
ADDRESSES = "ADDRESSES"
OUTPUT = "OUTPUT"
REPORT = "REPORT"


def holdings_parameter(optional: bool = False) -> QgsProcessingParameterDefinition:
    text = tr("The confidential file of the atlas")
    return file(HOLDINGS, tr("Holdings"), tr("Holdings (*.keck.gpkg *.gpkg)"), text, optional)


def edition_parameter() -> QgsProcessingParameterDefinition:
    return file(EDITION, tr("Edition"), tr("Edition (*.gpkg)"), tr("A released file, as the algorithm “Release” makes"))


def audience_parameter() -> QgsProcessingParameterDefinition:
    return choice("AUDIENCE", tr("Audience"), [tr("Administration"), tr("Public")])


def report_parameter() -> QgsProcessingParameterDefinition:
    parameter = QgsProcessingParameterFileDestination(
        REPORT, tr("Report"), tr("Report (*.json)"), optional=True, createByDefault=False
    )
    return _helped(parameter, tr("Findings and counts as JSON"))


def file(
    name: str, title: str, file_filter: str, help_text: str = "", optional: bool = False
) -> QgsProcessingParameterDefinition:
    """An existing file."""
    parameter = QgsProcessingParameterFile(
        name, title, Qgis.ProcessingFileParameterBehavior.File, optional=optional, fileFilter=file_filter
    )
    return _helped(parameter, help_text)


def folder(name: str, title: str, help_text: str = "") -> QgsProcessingParameterDefinition:
    """An existing folder."""
    kind = Qgis.ProcessingFileParameterBehavior.Folder
    return _helped(QgsProcessingParameterFile(name, title, kind), help_text)


def destination(name: str, title: str, file_filter: str, help_text: str = "") -> QgsProcessingParameterDefinition:
    """A file to be written."""
    return _helped(QgsProcessingParameterFileDestination(name, title, file_filter), help_text)


def text(name: str, title: str, help_text: str = "", optional: bool = True) -> QgsProcessingParameterDefinition:
    return _helped(QgsProcessingParameterString(name, title, optional=optional), help_text)


def whole_number(
    name: str, title: str, default: int | None, help_text: str = "", least: int = 0, optional: bool = False
) -> QgsProcessingParameterDefinition:
    parameter = QgsProcessingParameterNumber(
        name,
        title,
        Qgis.ProcessingNumberParameterType.Integer,
        defaultValue=default,
        optional=optional,
        minValue=least,
    )
    return _helped(parameter, help_text)


def yes_no(
    name: str, title: str, help_text: str = "", optional: bool = False, default: bool = False
) -> QgsProcessingParameterDefinition:
    return _helped(QgsProcessingParameterBoolean(name, title, defaultValue=default, optional=optional), help_text)


def choice(name: str, title: str, options: Sequence[str], help_text: str = "") -> QgsProcessingParameterDefinition:
    """One of several, by index; the first is the default."""
    return _helped(QgsProcessingParameterEnum(name, title, options=list(options), defaultValue=0), help_text)


def yes_no_or_as_before(name: str, title: str, help_text: str = "") -> QgsProcessingParameterDefinition:
    """0 no, 1 yes, 2 (the default) leaves things as they are: a tick alone could not say that."""
    options = [tr("no"), tr("yes"), tr("as before")]
    return _helped(QgsProcessingParameterEnum(name, title, options=options, defaultValue=2, optional=True), help_text)


def crs(
    name: str, title: str, default: str | None, help_text: str = "", optional: bool = False
) -> QgsProcessingParameterDefinition:
    return _helped(QgsProcessingParameterCrs(name, title, defaultValue=default, optional=optional), help_text)


def vector_input(
    name: str, title: str, help_text: str = "", optional: bool = False
) -> QgsProcessingParameterDefinition:
    """A layer of the project or of a file; see ``inputs`` for how its text gets through untouched."""
    kinds = [Qgis.ProcessingSourceType.Vector]
    return _helped(QgsProcessingParameterVectorLayer(name, title, kinds, optional=optional), help_text)


def addresses(optional: bool = False) -> QgsProcessingParameterDefinition:
    """The office's own house coordinates."""
    text = tr("House coordinates: a point layer or a table with street, house number and postcode")
    return vector_input(ADDRESSES, tr("Addresses"), text, optional)


def address_fields() -> QgsProcessingParameterDefinition:
    help_text = tr("Empty: guessed; else such as street=STN, number=HNR, suffix=ADZ, postcode=PLZ, town=ORT")
    return text("ADDRESS_FIELDS", tr("Columns of the addresses"), help_text)


def any_layer(name: str, title: str, help_text: str = "") -> QgsProcessingParameterDefinition:
    """A layer of the project, of whatever kind, or none."""
    return _helped(QgsProcessingParameterMapLayer(name, title, optional=True), help_text)


def field_of(
    parent: str, name: str, title: str, help_text: str = "", optional: bool = True
) -> QgsProcessingParameterDefinition:
    """The name of a field of the layer in the parameter ``parent``."""
    parameter = QgsProcessingParameterField(name, title, parentLayerParameterName=parent, optional=optional)
    return _helped(parameter, help_text)


def _helped(parameter: QgsProcessingParameterDefinition, help_text: str) -> QgsProcessingParameterDefinition:
    parameter.setHelp(help_text)
    return parameter
