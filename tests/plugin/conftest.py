"""The zip that make package builds, and a QGIS profile into which it is installed."""

from pathlib import Path

import pytest

from tests.plugin.real_qgis import Profile
from tools.package import build


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("zip") / "keck_qgis.zip")


@pytest.fixture
def profile(tmp_path: Path, archive: Path) -> Profile:
    return Profile(tmp_path / "profile", archive)
