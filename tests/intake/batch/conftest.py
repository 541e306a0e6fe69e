"""The files of a small town as they lie in a folder, and holdings that know nothing of them yet."""

import zipfile
from pathlib import Path

import pytest

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.rule import Rule
from tests.intake.spatial import geojson, layer, save, square
from tests.intake.values_atlas import catalogue, count

KITAS = (
    "Name;Straße;PLZ;Ort;Lat;Lon;Plätze\n"
    "Sonnenschein;Hauptstraße 1;24937;Kleinstadt;54,143;9,001;60\n"
    "Regenbogen;Nordweg 2;24939;Kleinstadt;54,142;9,005;45\n"
)
CHILDREN = "Jahr;Nr;Viertel;Anzahl\n" + "".join(
    f"{year};{key};{name};{value + year - 2020}\n"
    for year in (2021, 2022)
    for key, name, value in (("1", "Hafen", 40), ("2", "Markt", 50), ("3", "Anger", 60), ("4", "Werft", 70))
)
CASES = "Nr;Viertel;Beratungen;Anteil in %\n1;Hafen;12;3,5\n2;Markt;14;4,5\n3;Anger;9;2,5\n4;Werft;8;1,5\n"


@pytest.fixture
def delivery(qgis_app: object, tmp_path: Path) -> Path:
    """A folder with two levels, two tables, two lists of facilities and a file that is none of these."""
    folder = tmp_path / "Von den Ämtern"
    folder.mkdir()
    quarters = [("1", "Hafen"), ("2", "Markt"), ("3", "Anger"), ("4", "Werft")]
    rows = [(key, name, square(1000 * (int(key) - 1), 0)) for key, name in quarters]
    parts = folder / "parts"
    parts.mkdir()
    shape = save(layer(rows, ("NR", "NAME")), parts / "Viertel.shp")
    with zipfile.ZipFile(folder / "kleinstadt_viertel.zip", "w") as archive:
        for part in sorted(parts.glob("*")):
            archive.write(part, part.name)
            part.unlink()
    parts.rmdir()
    assert shape
    districts = [("N", "Nord", square(0, 0, 2000)), ("S", "Süd", square(2000, 0, 2000))]
    save(layer(districts, ("NR", "NAME")), folder / "bezirke_kleinstadt_2020.gpkg")
    (folder / "kitas_in_kleinstadt.csv").write_text(KITAS, encoding="utf-8")
    point = {"type": "Point", "coordinates": [9.004, 54.143]}
    geojson(folder / "spielplaetze_kleinstadt.geojson", [{"name": "Am Hafen", "geometry": point}])
    (folder / "kinder_unter_18_nach_vierteln.csv").write_text(CHILDREN, encoding="utf-8")
    (folder / "wohnungslosigkeit_2022.csv").write_text(CASES, encoding="utf-8")
    (folder / "liesmich.json").write_text("{}", encoding="utf-8")
    return folder


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """Holdings with a catalogue of two indicators and nothing else."""
    path = tmp_path / "atlas" / "Kleinstadt.keck.gpkg"
    entries = catalogue(count("KIND", "Kinder unter 18"), count("ALLE", "Einwohnerinnen und Einwohner"))
    Holdings.create(path, "Kleinstadt", "01001000", "EPSG:25832", Rule(), entries).close()
    return path
