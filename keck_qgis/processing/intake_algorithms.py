"""Import: levels, values and facilities."""

from typing import Any

from ..model.text import tr
from . import parameters as make
from .base import FeedbackProgress, Given, KeckAlgorithm, Outcome
from .inputs import LayerFileAlgorithm
from .parameters import ADDRESSES, HOLDINGS, INPUT


class InImportGroup:
    """The group of those that bring files into the holdings; stands before the algorithm among the bases."""

    def group(self) -> str:
        return tr("Import")

    def groupId(self) -> str:
        return "import"


class ImportLevel(InImportGroup, LayerFileAlgorithm):
    """``keck:importlevel``"""

    def name(self) -> str:
        return "importlevel"

    def displayName(self) -> str:
        return tr("Import level")

    def shortHelpString(self) -> str:
        return tr(
            "Reads one complete layer of areas: zipped shapefiles, GeoPackage, GeoJSON, or a layer of the project. "
            "What is left empty (key, name, parent, encoding) is guessed, and the report says what was taken. "
            "A level that nests in no other, such as school districts, has no parent level."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(make.holdings_parameter())
        self.addParameter(
            make.vector_input(
                INPUT, tr("Areas"), tr("A layer or a file; of a file with several layers: file.zip|layername=…")
            )
        )
        self.addParameter(make.text("NAME", tr("Name of the level"), optional=False))
        self.addParameter(make.field_of(INPUT, "KEY_FIELD", tr("Field with the key")))
        self.addParameter(make.field_of(INPUT, "NAME_FIELD", tr("Field with the name")))
        self.addParameter(make.text("PARENT_LEVEL", tr("Parent level"), tr("The coarser level in which it nests")))
        self.addParameter(make.field_of(INPUT, "PARENT_FIELD", tr("Field with the key of the parent area")))
        self.addParameter(make.text("BOUNDARY_DATE", tr("Boundaries as of"), tr("Such as 31.12.2014")))
        self.addParameter(
            make.whole_number(
                "KEY_WIDTH", tr("Digits of the key"), 0, tr("0: as the file has it; leading zeros stay"), optional=True
            )
        )
        self.addParameter(make.text("ENCODING", tr("Encoding"), tr("Such as UTF-8 or ISO-8859-1; empty: guessed")))
        self.addParameter(
            make.crs("CRS", tr("CRS of the file"), None, tr("Only where the file does not say it"), optional=True)
        )
        self.add_report()

    def work(self, given: Given, progress: FeedbackProgress) -> Outcome:
        from ..intake.level_import import import_level

        report = import_level(
            given.file(HOLDINGS),
            self.sources[INPUT],
            given.text("NAME"),
            key_field=given.text("KEY_FIELD"),
            name_field=given.text("NAME_FIELD"),
            parent_level=given.text("PARENT_LEVEL"),
            parent_field=given.text("PARENT_FIELD"),
            boundary_date=given.text("BOUNDARY_DATE"),
            key_width=given.number("KEY_WIDTH"),
            encoding=given.text("ENCODING"),
            crs=given.crs("CRS"),
            progress=progress,
        )
        return Outcome(report=report)


class ImportValues(InImportGroup, KeckAlgorithm):
    """``keck:importvalues``"""

    def name(self) -> str:
        return "importvalues"

    def displayName(self) -> str:
        return tr("Import values")

    def shortHelpString(self) -> str:
        return tr(
            "Reads values from XLSX or CSV: the long exchange table (indikator;ebene;gebiet;zeitraum;wert;zaehler;"
            "nenner;status), or a table as an office sends it, with a profile that says which column is what. "
            "Without a profile one is guessed and shown in the report. A dry run checks and writes nothing."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(make.holdings_parameter())
        self.addParameter(make.file(INPUT, tr("Table"), tr("Tables (*.xlsx *.csv *.txt)")))
        self.addParameter(make.text("SHEET", tr("Sheet"), tr("Needed where the workbook has several")))
        self.addParameter(make.text("LEVEL", tr("Level"), tr("Where the table does not say it")))
        self.addParameter(make.text("PERIOD", tr("Period"), tr("Where the table does not say it, such as 2015")))
        self.addParameter(make.file("PROFILE", tr("Profile"), tr("Profile (*.json)"), optional=True))
        self.addParameter(make.yes_no("DRY_RUN", tr("Dry run"), tr("Check only, write nothing"), optional=True))
        self.add_report()

    def work(self, given: Given, progress: FeedbackProgress) -> Outcome:
        from ..intake.value_import import import_values

        report = import_values(
            given.file(HOLDINGS),
            given.file(INPUT),
            sheet=given.text("SHEET"),
            level=given.text("LEVEL"),
            period=given.text("PERIOD"),
            profile=given.optional_file("PROFILE"),
            dry_run=given.flag("DRY_RUN"),
            progress=progress,
        )
        return Outcome(report=report)


class ImportFacilities(InImportGroup, LayerFileAlgorithm):
    """``keck:importpois``"""

    offered = (ADDRESSES,)

    def name(self) -> str:
        return "importpois"

    def displayName(self) -> str:
        return tr("Import facilities")

    def shortHelpString(self) -> str:
        return tr(
            "Reads institutions with an address: CSV or XLSX with coordinates, GeoJSON, shapefile, or a layer of the "
            "project. Rows without coordinates are placed by their address where the office's house coordinates are "
            "given, else they stay as not placed; coordinates outside the municipality are reported. "
            "Columns beyond the known ones stay in the holdings until the profile releases them one by one."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(make.holdings_parameter())
        self.addParameter(
            make.vector_input(
                INPUT, tr("Facilities"), tr("A layer or a file; of a file with several layers: file.zip|layername=…")
            )
        )
        self.addParameter(make.text("CATEGORY", tr("Category"), tr("Such as Kita; where the table does not say it")))
        self.addParameter(make.file("PROFILE", tr("Profile"), tr("Profile (*.json)"), optional=True))
        self.addParameter(make.addresses(optional=True))
        self.addParameter(make.address_fields())
        self.add_report()

    def work(self, given: Given, progress: FeedbackProgress) -> Outcome:
        from ..intake.facility_import import import_facilities

        report = import_facilities(
            given.file(HOLDINGS),
            self.sources[INPUT],
            category=given.text("CATEGORY"),
            profile=given.optional_file("PROFILE"),
            progress=progress,
            addresses=self.sources.get(ADDRESSES, ""),
            address_fields=given.text("ADDRESS_FIELDS"),
        )
        return Outcome(report=report)
