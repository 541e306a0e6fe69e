"""Who else can read the holdings."""

from pathlib import Path

import pytest

from keck_qgis.holdings import exposure


@pytest.fixture
def open_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file in a folder to which, as far as can be seen, everybody has access."""
    path = tmp_path / "a.keck.gpkg"
    path.touch()
    monkeypatch.setattr(exposure, "_enterable_by_all", lambda folder: True)
    return path


def test_a_file_for_all_is_a_warning(open_folder: Path) -> None:
    open_folder.chmod(0o644)
    (finding,) = exposure.exposure(open_folder)
    assert (finding.code, finding.severity.value, finding.where) == ("holdings_exposed", "warning", str(open_folder))
    exposure.keep_private(open_folder)
    assert open_folder.stat().st_mode & 0o777 == 0o640
    assert exposure.exposure(open_folder) == []


def test_a_private_folder_protects_its_files(tmp_path: Path) -> None:
    folder = tmp_path / "privat"
    folder.mkdir(mode=0o700)
    path = folder / "a.keck.gpkg"
    path.touch(mode=0o644)
    assert exposure.exposure(path) == []


def test_a_network_drive_is_a_warning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.keck.gpkg"
    path.touch(mode=0o600)
    monkeypatch.setattr(Path, "resolve", lambda self, strict=False: Path("//server/amt/a.keck.gpkg"))
    monkeypatch.setattr(exposure, "_readable_by_all", lambda path: False)
    assert [finding.code for finding in exposure.exposure(path)] == ["holdings_on_network"]
