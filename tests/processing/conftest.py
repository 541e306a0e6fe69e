"""A small town of four Stadtteile in files as an office sends them, and a way to run our algorithms."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
)

from keck_qgis.processing.provider import KeckProvider
from tests.processing.support import AREAS, CATALOGUE, CHILDREN, HELP, POPULATION, Feedback, Run, areas


@pytest.fixture(scope="module")
def provider(qgis_app: QgsApplication) -> Iterator[KeckProvider]:
    registry = QgsApplication.processingRegistry()
    ours = KeckProvider()
    assert registry.addProvider(ours)
    yield ours
    registry.removeProvider(ours)


@pytest.fixture
def feedback() -> Feedback:
    return Feedback()


@pytest.fixture
def run(provider: KeckProvider, feedback: Feedback) -> Run:
    """``run("importlevel", HOLDINGS=…)`` as QGIS does it: check the parameters, prepare, process."""

    def start(name: str, **parameters: Any) -> dict[str, Any]:
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"keck:{name}")
        context = QgsProcessingContext()
        context.setFeedback(feedback)
        context.setProject(QgsProject.instance())
        values = {key: str(value) if isinstance(value, Path) else value for key, value in parameters.items()}
        accepted, reason = algorithm.checkParameterValues(values, context)
        if not accepted:
            raise QgsProcessingException(reason)
        results, successful = algorithm.run(values, context, feedback, {}, False)
        assert successful
        return dict(results)

    return start


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """Folder with catalogue, level, values and facilities of the town."""
    folder = tmp_path / "eingang"
    folder.mkdir()
    (folder / "katalog.csv").write_text("\n".join(CATALOGUE) + "\n", encoding="utf-8-sig")
    (folder / "stadtteile.geojson").write_text(json.dumps(areas()), encoding="utf-8")
    rows = ["indikator;ebene;gebiet;zeitraum;wert;zaehler;nenner;status"]
    for indicator, table in (("EW", POPULATION), ("KI", CHILDREN), ("HZ", HELP)):
        for period, values in table.items():
            rows += [
                f"{indicator};Stadtteile;{key};{period};{value};;;"
                for (key, _), value in zip(AREAS, values, strict=True)
            ]
    (folder / "werte.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    kitas = ["Name;Adresse;X;Y", "Kita Löwenzahn;Markt 1;500500;5700500", "Kita Mäusenest;Weg 2;501500;5700500"]
    (folder / "kitas.csv").write_text("\n".join(kitas) + "\n", encoding="utf-8")
    (folder / "nullen.csv").write_text("indikator;ebene;gebiet\nHZ;Stadtteile;04\n", encoding="utf-8")
    return folder


@pytest.fixture
def holdings(run: Run, files: Path, tmp_path: Path) -> Path:
    """Holdings with the catalogue and nothing else."""
    path = tmp_path / "Klein.keck.gpkg"
    run(
        "createholdings",
        MUNICIPALITY="Kleinstadt",
        MUNICIPALITY_KEY="03460001",
        CATALOGUE=files / "katalog.csv",
        OUTPUT=path,
    )
    return path


@pytest.fixture
def filled(run: Run, files: Path, holdings: Path) -> Path:
    """Holdings with level, values and facilities."""
    run("importlevel", HOLDINGS=holdings, INPUT=files / "stadtteile.geojson", NAME="Stadtteile")
    run("importvalues", HOLDINGS=holdings, INPUT=files / "werte.csv")
    run("importpois", HOLDINGS=holdings, INPUT=files / "kitas.csv", CATEGORY="Kita")
    return holdings


@pytest.fixture
def edition(run: Run, filled: Path, tmp_path: Path) -> Path:
    """The first edition for the administration."""
    return Path(run("release", HOLDINGS=filled, AUDIENCE=0, OUTPUT=tmp_path)["OUTPUT"])
