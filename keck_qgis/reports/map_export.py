"""A map page from an edition alone: one indicator as areas, further ones as columns, facilities, all explained."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsMapLayer, QgsPrintLayout, QgsProject, QgsVectorLayer

from ..cartography.choropleth import boundary_layer, cell_text, let_through, level_layer, resolve_view
from ..cartography.classification import Classification, Method
from ..cartography.column_scale import ColumnScale, column_scale
from ..cartography.columns import column_layer, has_gaps
from ..cartography.facilities import facility_layer
from ..cartography.facility_search import FacilityDirectory, filter_words, named_column
from ..cartography.label_text import Labels, change_label, figure_label
from ..cartography.labels import keep_clear, label_areas
from ..editions.reader import Edition
from ..model.errors import KeckError
from ..model.facility_filter import FacilityFilter
from ..model.findings import Report
from ..model.lookup import nearest
from ..model.period import Period
from ..model.progress import SILENT, Progress, checkpoint
from ..model.text import tr
from .change_map import ChangeMap
from .map_background import credit, usable
from .map_layout import Page, PageContents, fill, map_size, open_template
from .map_legend import Block
from .map_room import column_size, padded
from .map_words import changes_in, figures_in, when
from .page_file import check_format, write_page
from .page_text import family

_LABELS = ((7.0, 70), (8.5, 140))
_FACILITY_SIZES = (2.4, 3.0)
_BESIDE_COLUMNS = 0.8
"""How much smaller facilities are where columns stand, which they would hide."""
_LONG_UNIT = 20
"""Characters beyond which a unit is not said twice in one line."""


@dataclass(frozen=True)
class MapOptions:
    """What the page shall show; empty texts mean: finest level with values, newest period, own title, our template.

    ``poi_filter`` names its attribute by name or title, and areas of the level shown.
    ``against``: a period that the chosen one is compared with, as a difference or in ``per_cent``; the classification
    is that of the changes then. Names stand where areas are few, figures wherever there is room. ``background`` lies
    below the areas, which hide it as ``opacity`` says.
    """

    indicator: str
    level: str = ""
    period: str = ""
    columns: tuple[str, ...] = ()
    poi_categories: tuple[str, ...] = ()
    classification: Classification = field(default_factory=Classification)
    against: str = ""
    per_cent: bool = False
    labels: Labels = Labels.NAME
    column_share: float = 1.0
    page: int = Page.A4_LANDSCAPE
    title: str = ""
    template: Path | None = None
    poi_filter: FacilityFilter = field(default_factory=FacilityFilter)
    background: QgsMapLayer | None = None
    opacity: float = 1.0


def export_map(edition: Path, output: Path, options: MapOptions, progress: Progress = SILENT) -> Report:
    """Write one map page as .pdf, .svg, .jpg or .png; ``read`` counts areas, ``written`` pages.

    Layouts belong to the main thread. Raises KeckError for what does not exist or cannot be read or written.
    """
    check_format(output)
    with _quiet_gdal(), Edition.open(edition) as source:
        checkpoint(progress, 5, tr("Reading the edition"))
        page = MapPage(source, options)
        layout = page.layout()
        checkpoint(progress, 40, tr("Drawing the map"))
        write_page(layout, output)
    progress.report(100)
    page.report.written = 1
    return page.report


@contextmanager
def _quiet_gdal() -> Iterator[None]:
    """GDAL complains on the terminal about each SELECT that QGIS first tries as a filter; nothing is amiss."""
    from osgeo import gdal

    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()


class MapPage:
    """The layers and texts of one page, and the project that owns them while it is drawn."""

    def __init__(self, edition: Edition, options: MapOptions) -> None:
        self.edition, self.options = edition, options
        self.report = Report()
        self.view = resolve_view(edition, options.indicator, options.level, options.period)
        self.change = self._change()
        self.scale = column_scale(edition, self.view, options.columns) if options.columns else None
        self.project = QgsProject()
        self.project.setCrs(QgsCoordinateReferenceSystem(edition.crs))
        self.cells = edition.cells(self.view.indicator.id, self.view.level, self.view.period)
        self.report.read = len(self.cells)
        self.facility_filter = self._facility_filter()

    def layout(self) -> QgsPrintLayout:
        """The filled page."""
        template = self.options.template or Page(self.options.page).template
        layout = open_template(template, self.project)
        areas = self._areas()
        blocks = [
            Block(areas, self.view.indicator.name, " · ".join([*self._what_figures_are(), *self._what_classes_are()]))
        ]
        layers: list[QgsMapLayer] = [areas]
        outlines = boundary_layer(self.edition, self.view.level)
        if outlines is not None:
            layers.insert(0, outlines)
            blocks.append(Block(outlines))
        paper = map_size(layout)
        if self.scale is not None:
            room = column_size(areas, paper, len(self.scale.columns)).scaled(self.options.column_share)
            columns = column_layer(self.edition, self.view, self.scale, room, self.change is not None)
            layers.insert(0, columns)
            blocks.append(Block(columns, tr("Columns"), self._column_note(self.scale)))
            self._warn_of_columns(self.scale)
        if self.options.poi_categories:
            size = _FACILITY_SIZES[self._large] * (1 if self.scale is None else _BESIDE_COLUMNS)
            facilities = facility_layer(self.edition, self.options.poi_categories, size, self._found)
            if self.scale is None:
                keep_clear(facilities)
            layers.insert(0, facilities)
            blocks.append(Block(facilities, tr("Facilities"), filter_words(self.facility_filter)))
        self.project.addMapLayers(layers, False)
        if self.options.background is not None:
            # it stays in the project that it is of
            layers.append(usable(self.options.background))
        title = self.options.title or self.view.indicator.name
        metadata = self.project.metadata()
        metadata.setTitle(title)
        self.project.setMetadata(metadata)
        extent = padded(areas.extent(), self.scale is not None)
        fill(layout, PageContents(self._texts(title), layers, blocks, extent, self.report))
        return layout

    def _facility_filter(self) -> FacilityFilter:
        """The filter of the options with what it names found in the edition; KeckError for what does not exist."""
        given, categories = self.options.poi_filter, self.options.poi_categories
        if not given.asks or not categories:
            return FacilityFilter()
        self.edition.facilities(categories)
        attribute = given.attribute
        if attribute:
            attribute = named_column(attribute, FacilityDirectory(self.edition).attributes(categories))
        known = [key for key, _name, _parent in self.edition.areas(self.view.level)]
        for key in given.areas or ():
            if key not in known:
                message = tr("The level “{}” has no area “{}”.").format(self.view.level, key)
                raise KeckError(tr("Unknown area"), message, nearest(key, known))
        return replace(given, attribute=attribute, level=self.view.level)

    @cached_property
    def _found(self) -> list[int] | None:
        """The facilities that fit the filter; None without one."""
        if not self.facility_filter.asks:
            return None
        found = FacilityDirectory(self.edition).found(self.options.poi_categories, self.facility_filter)
        if not found:
            self.report.warn("no_facilities", tr("No facility fits the filter."), filter_words(self.facility_filter))
        return list(found)

    @property
    def _large(self) -> bool:
        """Whether the page is an A3 one, read at a greater distance."""
        return Page(self.options.page) >= Page.A3_LANDSCAPE

    def _areas(self) -> QgsVectorLayer:
        options, indicator = self.options, self.view.indicator
        if self.change is None:
            layer = level_layer(self.edition, self.view, options.classification)
            figure = figure_label(indicator)
        else:
            layer = self.change.layer()
            figure = change_label(self.change.shown.decimals, self.change.shown.unit)
        let_through(layer, options.opacity)
        points, most = _LABELS[self._large]
        if options.labels is not Labels.NONE and (options.labels is not Labels.NAME or len(self.cells) <= most):
            text = options.labels.of(figure)
            label_areas(layer, text, family(), points, self.scale is not None, bool(options.poi_categories))
        if not any(cell.value is not None for cell in self.cells):
            self.report.warn("no_values", tr("No area has a published value."), self.view.heading())
        return layer

    def _change(self) -> ChangeMap | None:
        """KeckError for a period that the figure cannot be compared with."""
        options, view = self.options, self.view
        if not options.against:
            return None
        against = Period.parse(options.against).text
        if against == view.period:
            raise KeckError(tr("Nothing to compare"), tr("{} is compared with itself.").format(against))
        return ChangeMap(self.edition, view, against, options.per_cent, options.classification)

    def _what_figures_are(self) -> list[str]:
        """Unit and period; of a comparison both periods."""
        if self.change is None:
            parts = [figures_in(self.view.indicator), when(self.view.period)]
        else:
            shown = self.change.shown
            titles = (Period.parse(period).title() for period in (self.view.period, shown.against))
            parts = [changes_in(shown), tr("{} against {}").format(*titles)]
        return [part for part in parts if part]

    def _column_note(self, scale: ColumnScale) -> str:
        note = scale.note(self.edition.municipality)
        return note + "; " + tr("gap: no value") if has_gaps(self.edition, scale) else note

    def _warn_of_columns(self, scale: ColumnScale) -> None:
        for column in scale.columns:
            if not column.of_town:
                message = tr("The edition holds no value of {}; the column relates to the mean of the areas.")
                self.report.warn("no_town_value", message.format(self.edition.municipality), column.view.indicator.id)
            if column.view.period != self.view.period:
                message = tr("The column shows {}, its newest period, for it has no values for {}.")
                titles = (Period.parse(period).title() for period in (column.view.period, self.view.period))
                self.report.warn("other_period", message.format(*titles), column.view.indicator.id)

    def _texts(self, title: str) -> dict[str, str]:
        edition, view = self.edition, self.view
        sources = dict.fromkeys(
            one.indicator.source for one in (view, *(c.view for c in (self.scale.columns if self.scale else ())))
        )
        boundaries = edition.level(view.level).boundary_date
        source = tr("Source: {}").format("; ".join(sources))
        if boundaries:
            source += ". " + tr("Boundaries as of {}").format(Period.parse(boundaries).title())
        if self.options.background is not None:
            source += ". " + tr("Background: {}").format(credit(self.options.background))
        created = datetime.fromisoformat(edition.created.replace("Z", "+00:00")).strftime("%d.%m.%Y")
        stamp = tr("Edition {} for: {}").format(edition.number, edition.audience.title())
        return {
            "keck_title": title,
            "keck_subtitle": " · ".join(self._facts()),
            "keck_source": source,
            "keck_rule": edition.rule_note(),
            "keck_edition": f"{edition.municipality}\n{stamp}\n" + tr("of {}, made with KECK for QGIS").format(created),
        }

    def _what_classes_are(self) -> list[str]:
        """That they are not of the period alone: their bounds would surprise."""
        meant = self.options.classification.of(self.view.indicator)
        found = self.change is None and meant.method is not Method.MANUAL
        return [tr("classes of all periods")] if found and meant.all_periods else []

    def _facts(self) -> list[str]:
        edition, view = self.edition, self.view
        facts = [*self._what_figures_are(), tr("Level: {}").format(view.level)]
        root = edition.root_cell(view.indicator.id, view.period)
        town = ""
        if self.change is not None:
            town = self.change.town()
        elif root is not None:
            short = len(view.indicator.unit) <= _LONG_UNIT
            town = cell_text(root, view.indicator if short else replace(view.indicator, unit=""))
        return [*facts, tr("{} in total: {}").format(edition.municipality, town)] if town else facts
