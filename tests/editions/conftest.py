"""What the tests of releases start from."""

from pathlib import Path

import pytest

from tests.factories import small_atlas


@pytest.fixture(scope="module")
def atlas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_atlas(tmp_path_factory.mktemp("atlas"))
