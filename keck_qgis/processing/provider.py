"""The Processing provider ``keck``."""

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..model.text import tr
from ..resources import resource


class KeckProvider(QgsProcessingProvider):
    """All algorithms of KECK; it stands alone, so that ``qgis_process`` runs them without a window."""

    def id(self) -> str:
        return "keck"

    def name(self) -> str:
        return "KECK"

    def longName(self) -> str:
        return tr("KECK – small-area social monitoring")

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        return str(resource("icon.svg"))

    def loadAlgorithms(self) -> None:
        from .edition_algorithms import Release, Verify
        from .export_algorithms import ExportMap, ExportTable
        from .figure_algorithms import FacilityFigures, LayerFigures
        from .files_algorithm import ImportFiles
        from .holdings_algorithms import (
            CreateHoldings,
            ExportCatalogue,
            ImportCatalogue,
            SetRule,
            StructuralZeros,
            Withdraw,
        )
        from .intake_algorithms import ImportFacilities, ImportLevel, ImportValues
        from .join_algorithm import JoinValues
        from .level_algorithms import ChangeLevel
        from .placing_algorithm import PlaceFacilities
        from .suppression_algorithms import MergeCategories, SuppressionReport

        for algorithm in (
            CreateHoldings,
            SetRule,
            ImportCatalogue,
            ExportCatalogue,
            ImportFiles,
            ImportLevel,
            ChangeLevel,
            ImportValues,
            ImportFacilities,
            PlaceFacilities,
            FacilityFigures,
            LayerFigures,
            StructuralZeros,
            MergeCategories,
            Withdraw,
            SuppressionReport,
            Release,
            Verify,
            ExportMap,
            ExportTable,
            JoinValues,
        ):
            self.addAlgorithm(algorithm())
