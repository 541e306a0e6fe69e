"""Map pages: vectors with text as text, all symbols explained, nothing hidden in them, pictures of the right size."""

import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayoutItemLabel,
    QgsPrintLayout,
    QgsProject,
    QgsRasterLayer,
    QgsReadWriteContext,
    QgsRectangle,
)
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtXml import QDomDocument

from keck_qgis.cartography.classification import Classification, Method
from keck_qgis.cartography.label_text import Labels
from keck_qgis.cartography.roles import CHOROPLETH, FACILITIES
from keck_qgis.editions.reader import Edition
from keck_qgis.model.errors import KeckError
from keck_qgis.model.facility_filter import FacilityFilter
from keck_qgis.reports.map_export import MapOptions, MapPage, export_map
from keck_qgis.reports.map_layout import Page
from keck_qgis.reports.map_words import figures_in
from tests.factories import catalogue, small_edition
from tests.layer_roles import with_role

WHOLE = MapOptions(
    indicator="quote_sgb2",
    level="Quartiere",
    period="2014",
    columns=("spielflaeche", "alter", "kinder_sgb2"),
    poi_categories=("Kita", "Schule"),
    classification=Classification(count=3),
)
MILLIMETRES = {Page.A4_LANDSCAPE: (297, 210), Page.A4_PORTRAIT: (210, 297), Page.A3_LANDSCAPE: (420, 297)}


@pytest.fixture(scope="module")
def edition(qgis_app: object, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_edition(tmp_path_factory.mktemp("map"))


def run(*command: str) -> str:
    program = shutil.which(command[0])
    assert program, f"{command[0]} (poppler-utils) is needed for this test"
    return subprocess.run([program, *command[1:]], check=True, capture_output=True, text=True).stdout


def words(path: Path) -> str:
    """The text of a PDF, blanks and line ends made one blank."""
    return " ".join(run("pdftotext", "-raw", str(path), "-").split())


@pytest.mark.parametrize("page", list(Page))
def test_pdf_holds_its_texts_as_text_and_no_picture(edition: Path, tmp_path: Path, page: Page) -> None:
    output = tmp_path / "karte.pdf"
    report = export_map(edition, output, MapOptions(**{**WHOLE.__dict__, "page": page}))
    text = words(output)
    for expected in (
        "SGB-II-Quote unter 6",
        "Angaben in %",
        "Jahr 2014",
        "Ebene: Quartiere",
        "Kleinstadt insgesamt: ",
        "bis unter",
        "k. A. (zu wenige Fälle)",
        "kleine Basis",
        "Grenze: Ortsteile",
        "Spielplatzfläche (m²)",
        "Jeweils bezogen auf Kleinstadt = 100",
        "Durchschnitt der Gebiete = 100",
        "Kita",
        "Schule",
        "Quelle: Einwohnermelderegister",
        "Gebietsstand 31.12.2014",
        "Ausgabe 1 für: Verwaltung",
        "vom 31.01.2026",
    ):
        assert expected in text, expected
    assert len(run("pdfimages", "-list", str(output)).splitlines()) == 2
    assert report.written == 1
    assert [(finding.code, finding.where) for finding in report.findings] == [("no_town_value", "spielflaeche")]


@pytest.mark.parametrize(("page", "size"), MILLIMETRES.items())
def test_pictures_have_300_dpi(edition: Path, tmp_path: Path, page: Page, size: tuple[int, int]) -> None:
    output = tmp_path / "karte.png"
    export_map(edition, output, MapOptions("einwohner", page=page))
    picture = QImage(str(output))
    expected = [round(side / 25.4 * 300) for side in size]
    assert abs(picture.width() - expected[0]) <= 1
    assert abs(picture.height() - expected[1]) <= 1
    assert [path.name for path in tmp_path.iterdir()] == ["karte.png"]


def test_svg_is_well_formed_and_keeps_text(edition: Path, tmp_path: Path) -> None:
    output = tmp_path / "karte.svg"
    export_map(edition, output, WHOLE)
    root = ElementTree.parse(output).getroot()
    text = " ".join("".join(node.itertext()) for node in root.iter("{http://www.w3.org/2000/svg}text"))
    assert "SGB-II-Quote unter 6" in text
    assert "k. A. (zu wenige Fälle)" in text
    assert not list(root.iter("{http://www.w3.org/2000/svg}image"))


def test_hidden_areas_leave_no_value(edition: Path, tmp_path: Path) -> None:
    output = tmp_path / "karte.pdf"
    export_map(edition, output, MapOptions("kinder_sgb2", "Quartiere", "2015", title="Karte"))
    text = words(output)
    with Edition.open(edition) as held:
        published = {cell.value for cell in held.cells("kinder_sgb2", "Quartiere", "2015")} - {None}
    bounds = {float(number) for pair in re.findall(r"(\d+) bis (?:unter )?(\d+)", text) for number in pair}
    # the rule note names its own span
    assert bounds - {0.0, 3.0} <= published


def test_the_edition_stays_as_it_was_released(edition: Path, tmp_path: Path) -> None:
    copy = tmp_path / edition.name
    shutil.copy(edition, copy)
    export_map(copy, tmp_path / "karte.png", WHOLE)
    assert copy.read_bytes() == edition.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["karte.png", copy.name]


def test_user_text_is_no_expression(edition: Path, tmp_path: Path) -> None:
    output = tmp_path / "karte.pdf"
    export_map(edition, output, MapOptions("einwohner", title="Summe [% 40 + 2 %] [%@project_path%]"))
    text = words(output)
    assert "[% 40 + 2 %] [%@project_path%]" in text
    assert "42" not in text.split("Angaben")[0]


def test_a_long_title_wraps_and_shrinks(edition: Path) -> None:
    title = "Kinder unter sechs Jahren in Bedarfsgemeinschaften nach dem Zweiten Buch Sozialgesetzbuch " * 2
    with Edition.open(edition) as held:
        page = MapPage(held, MapOptions("einwohner", title=title.strip()))
        layout = page.layout()
        item = layout.itemById("keck_title")
        assert "\n" in item.text()
        assert item.text().replace("\n", " ") == title.strip()
        assert page.report.findings == []


@pytest.mark.parametrize("page", list(Page))
def test_lines_that_were_measured_are_not_wrapped_again(edition: Path, tmp_path: Path, page: Page) -> None:
    title = "Kinder unter sechs Jahren in Bedarfsgemeinschaften nach dem Zweiten Buch Sozialgesetzbuch " * 2
    options = MapOptions("einwohner", title=title.strip(), page=page)
    with Edition.open(edition) as held:
        page_of_title = MapPage(held, options)
        layout = page_of_title.layout()
        wanted = layout.itemById("keck_title").text().split("\n")
    export_map(edition, tmp_path / "karte.pdf", options)
    drawn = run("pdftotext", "-raw", str(tmp_path / "karte.pdf"), "-").split("\n")
    assert all(line in drawn for line in wanted)


def test_a_unit_with_per_needs_no_preposition() -> None:
    held = {one.id: one for one in catalogue()}["quote_sgb2"]
    texts = [figures_in(replace(held, unit=unit)) for unit in ("%", "je 1.000", "")]
    assert texts == ["Angaben in %", "Angaben je 1.000", ""]


def test_a_filter_of_facilities_is_drawn_and_said(edition: Path, tmp_path: Path) -> None:
    wanted = FacilityFilter("weg", "Träger", "Kleinstadt", areas=frozenset({"111", "121"}))
    options = replace(WHOLE, poi_filter=wanted)
    with Edition.open(edition) as held:
        page = MapPage(held, options)
        page.layout()
        (facilities,) = with_role(page.project.mapLayers().values(), FACILITIES)
        assert {feature["name"] for feature in facilities.getFeatures()} == {"Kita 111", "Kita 121"}
    export_map(edition, tmp_path / "karte.pdf", options)
    assert "Träger: Kleinstadt; mit „weg“; nur in 2 Gebieten (Quartiere)" in words(tmp_path / "karte.pdf")


def test_a_filter_that_nothing_fits_is_reported(edition: Path, tmp_path: Path) -> None:
    report = export_map(edition, tmp_path / "karte.pdf", replace(WHOLE, poi_filter=FacilityFilter("Einhorn")))
    assert ("no_facilities", "mit „Einhorn“") in [(one.code, one.where) for one in report.findings]


@pytest.mark.parametrize(
    ("wanted", "nearest"),
    [
        (FacilityFilter(attribute="Traeger", value="Stadt"), "Träger"),
        (FacilityFilter(areas=frozenset({"11"})), "111"),
    ],
)
def test_a_filter_by_what_does_not_exist_names_the_nearest(
    edition: Path, tmp_path: Path, wanted: FacilityFilter, nearest: str
) -> None:
    with pytest.raises(KeckError) as refusal:
        export_map(edition, tmp_path / "karte.pdf", replace(WHOLE, poi_filter=wanted))
    assert nearest in refusal.value.hint


def test_names_keep_off_facilities_unless_they_stand_below_columns(edition: Path) -> None:
    for columns, expected in (((), [True, True]), (("alter",), [False, True])):
        with Edition.open(edition) as held:
            page = MapPage(held, MapOptions("einwohner", columns=columns, poi_categories=("Kita",)))
            page.layout()
            layers = page.project.mapLayers().values()
            found = [with_role(layers, role)[0].labelsEnabled() for role in (FACILITIES, CHOROPLETH)]
        assert found == expected


def test_an_endless_title_is_a_warning(edition: Path, tmp_path: Path) -> None:
    report = export_map(edition, tmp_path / "karte.pdf", MapOptions("einwohner", title="Kinder " * 200))
    assert [(finding.code, finding.where) for finding in report.findings] == [("text_cut", "keck_title")]


def template_without(path: Path, *names: str) -> Path:
    """Our template without some items, as a house might save its own."""
    project = QgsProject()
    layout = QgsPrintLayout(project)
    document = QDomDocument()
    document.setContent(Page.A4_LANDSCAPE.template.read_bytes())
    layout.loadFromTemplate(document, QgsReadWriteContext())
    for name in names:
        layout.removeLayoutItem(layout.itemById(name))
    label = QgsLayoutItemLabel(layout)
    label.setText("Amt für Geoinformation")
    layout.addLayoutItem(label)
    label.attemptSetSceneRect(label.rect().adjusted(0, 0, 60, 10))
    assert layout.saveAsTemplate(str(path), QgsReadWriteContext())
    return path


def test_a_template_of_the_house(edition: Path, tmp_path: Path) -> None:
    template = template_without(tmp_path / "haus.qpt", "keck_subtitle", "keck_scalebar")
    export_map(edition, tmp_path / "karte.pdf", MapOptions("einwohner", template=template))
    text = words(tmp_path / "karte.pdf")
    assert "Amt für Geoinformation" in text
    assert "Einwohner" in text
    assert "Ebene:" not in text


def test_a_template_without_a_map_is_refused(edition: Path, tmp_path: Path) -> None:
    template = template_without(tmp_path / "haus.qpt", "keck_map")
    with pytest.raises(KeckError, match="keck_map"):
        export_map(edition, tmp_path / "karte.pdf", MapOptions("einwohner", template=template))
    assert not (tmp_path / "karte.pdf").exists()


@pytest.mark.parametrize("content", [b"", b"<a/>", b"PK\x03\x04"])
def test_a_file_that_is_no_template(edition: Path, tmp_path: Path, content: bytes) -> None:
    template = tmp_path / "x.qpt"
    template.write_bytes(content)
    with pytest.raises(KeckError, match=r"x\.qpt"):
        export_map(edition, tmp_path / "karte.pdf", MapOptions("einwohner", template=template))


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (MapOptions("einwoner"), "einwohner"),
        (MapOptions("einwohner", level="Ortsteil"), "Ortsteile"),
        (MapOptions("einwohner", period="2051"), "2015"),
        (MapOptions("einwohner", columns=("alters",)), "alter"),
        (MapOptions("einwohner", poi_categories=("Kitas",)), "Kita"),
        (MapOptions("einwohner", classification=Classification(ramp="Blue")), "Blues"),
        (MapOptions("einwohner", classification=Classification(Method.MANUAL)), "Klassengrenzen"),
        (MapOptions("einwohner", level="*"), "Quartiere"),
    ],
)
def test_unknown_choices_name_the_nearest(edition: Path, tmp_path: Path, options: MapOptions, expected: str) -> None:
    with pytest.raises(KeckError, match=expected):
        export_map(edition, tmp_path / "karte.pdf", options)
    assert list(tmp_path.iterdir()) == []


def test_another_format_is_refused(edition: Path, tmp_path: Path) -> None:
    with pytest.raises(KeckError, match=r"\.pdf"):
        export_map(edition, tmp_path / "karte.docx", MapOptions("einwohner"))


def test_colours_of_the_classes_are_on_the_page(edition: Path, tmp_path: Path) -> None:
    output = tmp_path / "karte.png"
    export_map(edition, output, MapOptions("einwohner", classification=Classification(count=2, ramp="Blues")))
    picture = QImage(str(output))
    seen = {
        picture.pixelColor(x, y).name() for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)
    }
    from keck_qgis.cartography.ramps import ramp

    assert {colour.name() for colour in ramp("Blues").shades(2)} <= seen
    assert QColor("#ffffff").name() in seen


def test_a_comparison_is_a_page_that_names_both_periods(edition: Path, tmp_path: Path) -> None:
    output = tmp_path / "vergleich.pdf"
    options = MapOptions("kinder_sgb2", "Quartiere", "2015", classification=Classification(count=5), against="2014")
    export_map(edition, output, options)
    text = words(output)
    for expected in ("Veränderung in Personen", "2015 gegenüber 2014", "unverändert", "k. A.", "insgesamt: "):
        assert expected in text, expected
    export_map(edition, output, replace(options, per_cent=True, columns=("einwohner",)))
    assert "Veränderung in %" in words(output)
    assert "Einwohner, 2015" in words(output), "upon a change columns say which period they are of"
    export_map(edition, output, replace(options, indicator="quote_sgb2"))
    assert "Veränderung in Prozentpunkten" in words(output)


def test_classes_of_all_periods_are_called_so(edition: Path, tmp_path: Path) -> None:
    output = tmp_path / "karte.pdf"
    fixed = Classification(all_periods=True)
    export_map(edition, output, MapOptions("kinder_u6", classification=fixed))
    assert "Klassen über alle Zeiträume" in words(output)
    export_map(edition, output, MapOptions("kinder_u6", classification=replace(fixed, all_periods=False)))
    assert "Klassen über alle Zeiträume" not in words(output)


@pytest.mark.parametrize(("against", "said"), [("2015", "mit sich selbst"), ("2051", "2015"), ("früher", "früher")])
def test_what_cannot_be_compared_is_refused(edition: Path, tmp_path: Path, against: str, said: str) -> None:
    with pytest.raises(KeckError, match=said):
        export_map(edition, tmp_path / "x.pdf", MapOptions("einwohner", "Quartiere", "2015", against=against))


def test_figures_stand_in_the_areas_where_asked_for(edition: Path, tmp_path: Path) -> None:
    output = tmp_path / "karte.pdf"
    options = MapOptions("quote_sgb2", "Quartiere", "2015", labels=Labels.VALUE)
    export_map(edition, output, options)
    with Edition.open(edition) as held:
        cells = held.cells("quote_sgb2", "Quartiere", "2015")
    wanted = {f"({one.value:.1f} %)" if one.small_base else f"{one.value:.1f} %" for one in cells if one.value}
    text = words(output)
    assert all(one.replace(".", ",") in text for one in wanted)
    assert "Quartier 111" not in text
    export_map(edition, output, replace(options, labels=Labels.NONE))
    assert not any(one.replace(".", ",") in words(output) for one in wanted if one.startswith("("))


def red_ground(folder: Path, extent: QgsRectangle) -> QgsRasterLayer:
    """A picture that is red everywhere."""
    path = folder / "rot.tif"
    raster = gdal.GetDriverByName("GTiff").Create(str(path), 2, 2, 3)
    across, up = extent.width() / 2, extent.height() / 2
    raster.SetGeoTransform((extent.xMinimum(), across, 0, extent.yMaximum(), 0, -up))
    raster.SetProjection(QgsCoordinateReferenceSystem("EPSG:25832").toWkt())
    raster.GetRasterBand(1).Fill(255)
    raster.FlushCache()
    layer = QgsRasterLayer(str(path), "Luftbild")
    layer.serverProperties().setAttribution("© Amt für Karten")
    return layer


def test_a_background_shines_through_and_its_makers_are_named(edition: Path, tmp_path: Path) -> None:
    with Edition.open(edition) as held:
        extent = MapPage(held, MapOptions("einwohner"))._areas().extent()
    ground = red_ground(tmp_path, extent.buffered(extent.width()))
    output = tmp_path / "karte.png"
    options = MapOptions("einwohner", "Quartiere", labels=Labels.NONE, background=ground)
    export_map(edition, output, options)
    hidden = QImage(str(output))
    frame = (int(hidden.width() * 0.04), int(hidden.height() * 0.5))
    assert QColor(hidden.pixel(*frame)) == QColor("#ff0000")
    export_map(edition, output, replace(options, opacity=0.0))
    middle = (int(hidden.width() * 0.35), int(hidden.height() * 0.5))
    assert QColor(QImage(str(output)).pixel(*middle)) == QColor("#ff0000")
    assert QColor(hidden.pixel(*middle)) != QColor("#ff0000")
    export_map(edition, tmp_path / "karte.pdf", options)
    assert "Hintergrund: © Amt für Karten" in words(tmp_path / "karte.pdf")
    with pytest.raises(KeckError, match="Luftbild"):
        export_map(edition, output, replace(options, background=QgsRasterLayer("fehlt.tif", "Luftbild")))
