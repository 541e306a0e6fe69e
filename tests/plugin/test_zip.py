"""The rules of the plugin repository for a zip."""

import configparser
import io
import zipfile
from pathlib import Path

import pytest

from tools.package import ROOT, build


@pytest.fixture(scope="module")
def entries(archive: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(archive) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def test_one_folder_with_what_belongs_there(entries: dict[str, bytes]) -> None:
    assert {name.split("/")[0] for name in entries} == {"keck_qgis"}
    inside = {name.removeprefix("keck_qgis/") for name in entries}
    assert {"__init__.py", "metadata.txt", "LICENSE", "resources/icon.svg", "i18n/keck_qgis_de.qm"} <= inside
    kinds = {".py", ".txt", "", ".svg", ".qm", ".csv", ".qpt", ".json", ".ttf", ".html", ".md", ".xz"}
    assert {Path(name).suffix for name in inside} <= kinds
    assert not [name for name in inside if "test" in name.split("/") or "tests" in name.split("/")]
    assert all((ROOT / "keck_qgis" / name).exists() for name in inside if name.endswith(".py"))


def test_metadata_has_what_the_repository_and_qgis_ask_for(entries: dict[str, bytes]) -> None:
    parser = configparser.ConfigParser(interpolation=None)
    parser.read_file(io.StringIO(entries["keck_qgis/metadata.txt"].decode("utf-8")))
    general = parser["general"]
    required = [
        "name",
        "description",
        "about",
        "version",
        "author",
        "email",
        "homepage",
        "tracker",
        "repository",
        "icon",
    ]
    assert [key for key in required if not general.get(key)] == []
    assert (general["qgisMinimumVersion"], general["qgisMaximumVersion"]) == ("3.40", "4.99")
    assert general["hasProcessingProvider"] == "yes"
    assert f"keck_qgis/{general['icon']}" in entries
    assert "GNU GENERAL PUBLIC LICENSE" in entries["keck_qgis/LICENSE"].decode("utf-8")
    assert general["version"] in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f'version = "{general["version"]}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_the_same_sources_give_the_same_bytes(archive: Path, tmp_path: Path) -> None:
    assert build(tmp_path / "again.zip").read_bytes() == archive.read_bytes()
