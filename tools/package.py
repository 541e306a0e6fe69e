"""Build the zip that QGIS installs: one folder with the plugin, its resources, texts, metadata and licence.

The same sources give the same bytes: entries are sorted and dated alike.
"""

import argparse
import configparser
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tools.translations import ROOT, compile_to

PLUGIN = "keck_qgis"
BUILD = ROOT / "build"
TRANSLATION = BUILD / "i18n" / "keck_qgis_de.qm"
_DATE = (1980, 1, 1, 0, 0, 0)
_MODE = 0o644 << 16


def version() -> str:
    """The version that metadata.txt states."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    return metadata["general"]["version"]


def contents() -> Iterator[tuple[str, Path]]:
    """Name within the plugin's folder and file of every entry."""
    for path in (ROOT / PLUGIN).rglob("*.py"):
        yield path.relative_to(ROOT / PLUGIN).as_posix(), path
    for path in (ROOT / "resources").rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(ROOT).as_posix(), path
    yield f"i18n/{TRANSLATION.name}", TRANSLATION
    for name in ("metadata.txt", "LICENSE"):
        yield name, ROOT / name


def build(target: Path) -> Path:
    """Compile the texts and write the zip; returns its path."""
    compile_to(TRANSLATION)
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, path in sorted(contents()):
            entry = zipfile.ZipInfo(f"{PLUGIN}/{name}", _DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = _MODE
            archive.writestr(entry, path.read_bytes())
    return target


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, default=BUILD)
    folder = parser.parse_args().folder
    numbered = build(folder / f"{PLUGIN}-{version()}.zip")
    latest = folder / f"{PLUGIN}.zip"
    latest.write_bytes(numbered.read_bytes())
    print(numbered)
    print(latest)
    return 0


if __name__ == "__main__":
    sys.exit(main())
