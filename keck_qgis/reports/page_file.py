"""A layout as a file: vectors with text as text, or a picture of 300 dpi."""

from pathlib import Path

from qgis.core import Qgis, QgsLayoutExporter, QgsPrintLayout

from ..model.errors import KeckError
from ..model.files import written_beside
from ..model.text import tr

DPI = 300
_SUFFIXES = (".pdf", ".svg", ".jpg", ".jpeg", ".png")


def check_format(output: Path) -> None:
    """Raise KeckError for a file name whose ending is none of the formats."""
    if output.suffix.lower() not in _SUFFIXES:
        raise KeckError(
            tr("Unknown file format"),
            tr("“{}” ends in none of the known formats.").format(output.name),
            tr("Possible are {}.").format(", ".join(_SUFFIXES)),
        )


def write_page(layout: QgsPrintLayout, output: Path) -> None:
    """Write the layout in the format of the file's ending, beside the target and renamed.

    Raises KeckError where QGIS cannot write it.
    """
    check_format(output)
    with written_beside(output) as draft:
        exporter = QgsLayoutExporter(layout)
        suffix = output.suffix.lower()
        if suffix == ".pdf":
            result = exporter.exportToPdf(str(draft), _pdf())
        elif suffix == ".svg":
            result = exporter.exportToSvg(str(draft), _svg())
        else:
            result = exporter.exportToImage(str(draft), _image())
        if result != QgsLayoutExporter.ExportResult.Success:
            raise KeckError(
                tr("Map cannot be written"),
                tr("QGIS could not write “{}”: {}").format(output, exporter.errorMessage() or result.name),
                tr("Look whether the disk is full, or choose a smaller page."),
            )


def _pdf() -> QgsLayoutExporter.PdfExportSettings:
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = DPI
    settings.forceVectorOutput = True
    settings.rasterizeWholeImage = False
    settings.appendGeoreference = False
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    return settings


def _svg() -> QgsLayoutExporter.SvgExportSettings:
    settings = QgsLayoutExporter.SvgExportSettings()
    settings.dpi = DPI
    settings.forceVectorOutput = True
    settings.exportAsLayers = False
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    return settings


def _image() -> QgsLayoutExporter.ImageExportSettings:
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = DPI
    settings.generateWorldFile = False
    return settings
