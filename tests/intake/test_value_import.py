"""The job: from a file into the holdings and back out."""

import json
from pathlib import Path

import pytest

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.intake.value_import import import_values
from keck_qgis.model.errors import KeckError
from keck_qgis.model.rule import Rule
from keck_qgis.model.status import Status
from tests.holdings import small_city

LONG = "indikator;ebene;gebiet;zeitraum;wert;zaehler;nenner;status\n"


@pytest.fixture
def atlas(tmp_path: Path) -> Path:
    """Holdings with two levels and no values."""
    path = tmp_path / "Musterstadt.keck.gpkg"
    with Holdings.create(path, "Musterstadt", "05999000", "EPSG:25832", Rule(), small_city.catalogue()) as held:
        held.write_level(small_city.districts())
        held.write_level(small_city.quarters())
    return path


def table(folder: Path, text: str) -> Path:
    path = folder / "werte.csv"
    path.write_text(text, encoding="utf-8")
    return path


def first_count(atlas: Path) -> str:
    with Holdings.open(atlas, read_only=True) as held:
        return next(iter(held.catalogue())).id


def test_written_read_back_and_withdrawn(atlas: Path, tmp_path: Path) -> None:
    count = first_count(atlas)
    level = small_city.quarters().level.name
    source = table(tmp_path, LONG + f"{count};{level};0101;2015;5;;;\n{count};{level};0102;2015;;;;k.A.\n")
    report = import_values(atlas, source)
    assert not report.errors
    assert (report.read, report.written) == (2, 2)
    with Holdings.open(atlas) as held:
        series = held.observations().at(count, "2015")
        first, second = (held.geography().index(level, key) for key in ("0101", "0102"))
        assert series.value[first] == 5
        assert series.status[second] == Status.SUPPRESSED_BY_SOURCE
        assert report.source_id is not None
        held.withdraw(report.source_id)
        assert (count, "2015") not in held.observations().series


def test_dry_run_and_errors_write_nothing(atlas: Path, tmp_path: Path) -> None:
    count = first_count(atlas)
    level = small_city.quarters().level.name
    good = table(tmp_path, LONG + f"{count};{level};0101;2015;5;;;\n")
    before = atlas.read_bytes()
    report = import_values(atlas, good, dry_run=True)
    assert (report.written, report.source_id, report.errors) == (0, None, [])
    bad = table(tmp_path, LONG + f"{count};{level};0101;2015;-5;;;\n")
    assert import_values(atlas, bad).errors
    assert atlas.read_bytes() == before


def test_profile_goes_into_the_journal_and_reads_again(atlas: Path, tmp_path: Path) -> None:
    count = first_count(atlas)
    names = {area.key: area.name for area in small_city.quarters().areas}
    text = f"Schlüssel;Gebiet;{count}\n" + "".join(f"{key};{name};7\n" for key, name in names.items())
    report = import_values(atlas, table(tmp_path, text), period="2016")
    assert not report.errors
    assert report.written == len(names)
    profile = tmp_path / "profil.json"
    profile.write_text(json.dumps(report.extra["profile"]), encoding="utf-8")
    again = import_values(atlas, table(tmp_path, text), period="2017", profile=profile)
    assert again.written == len(names)
    with Holdings.open(atlas, read_only=True) as held:
        journal = held.sources()[-1]
        assert json.loads(journal.profile)["period"] == "2017"
        assert set(held.observations().periods(count)) == {"2016", "2017"}


def test_missing_table(atlas: Path, tmp_path: Path) -> None:
    with pytest.raises(KeckError, match=r"nichts\.csv"):
        import_values(atlas, tmp_path / "nichts.csv")
