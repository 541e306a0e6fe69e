"""Files that come with the plugin: beside this module in the installed plugin, at the root of the repository else."""

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def resource(name: str) -> Path:
    """Path of a file in ``resources/``; FileNotFoundError where it did not come along."""
    for base in (_HERE, _HERE.parent):
        path = base / "resources" / name
        if path.exists():
            return path
    raise FileNotFoundError(name)


def compiled_translation() -> Path | None:
    """The binary catalogue of German texts; None in a repository where nothing has been built yet."""
    for folder in (_HERE / "i18n", _HERE.parent / "build" / "i18n"):
        path = folder / "keck_qgis_de.qm"
        if path.is_file():
            return path
    return None
