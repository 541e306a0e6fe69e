"""Holdings to begin a test with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.rule import Rule
from tests.holdings import small_city


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Holdings]:
    """New holdings with a catalogue and nothing else."""
    path = tmp_path / "atlas" / "Musterstadt.keck.gpkg"
    catalogue = small_city.catalogue()
    with Holdings.create(path, "Musterstadt", "05999000", "EPSG:25832", Rule(), catalogue) as holdings:
        yield holdings


@pytest.fixture
def city(empty: Holdings) -> Holdings:
    """Holdings with two levels: imports 1 and 2."""
    empty.write_level(small_city.districts())
    empty.write_level(small_city.quarters())
    return empty
