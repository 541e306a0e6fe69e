"""Pictures of the panel in a real QGIS window, light and dark, large, small and doubled, into build/screenshots/.

The city is the fictional Musterstadt of make demo.
"""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.plugin.real_qgis import Profile  # noqa: E402
from tools.package import build  # noqa: E402

_DEMO = ROOT / "build" / "demo"
_FILES = ("Musterstadt.keck.gpkg", "Musterstadt_verwaltung_0001.gpkg")
_THEMES = {"hell": "default", "dunkel": "Night Mapping"}
_SCREENS = {"gross": ("1600x1000", "1"), "klein": ("1366x768", "1"), "doppelt": ("2732x1536", "2")}
"""Pixels, and by how much Windows would enlarge everything on them."""
_SETTINGS = (
    "[locale]\noverrideFlag=true\nuserLocale=de\nglobalLocale=de_DE\n[UI]\nUITheme={}\n[qgis]\ncheckVersion=false\n"
)
_LIMIT = 300


def picture_all(target: Path, themes: list[str], screens: list[str]) -> None:
    for theme in themes:
        for screen in screens:
            with tempfile.TemporaryDirectory() as folder:
                home = Path(folder) / "profile"
                profile = Profile(home, build(Path(folder) / "keck_qgis.zip"), _SETTINGS.format(_THEMES[theme]))
                for name in _FILES:
                    shutil.copy(_DEMO / name, home / name)
                shutil.copytree(_DEMO / "input", home / "input")
                size, scale = _SCREENS[screen]
                answer = profile.window(ROOT / "tools" / "pictures" / "inside.py", size, _LIMIT, QT_SCALE_FACTOR=scale)
                made = target / f"{theme}_{screen}"
                shutil.rmtree(made, ignore_errors=True)
                shutil.copytree(home / "pictures", made)
            print(f"{made}: {answer['pictures']} pictures")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--output", type=Path, default=ROOT / "build" / "screenshots")
    parser.add_argument("--theme", choices=list(_THEMES), action="append")
    parser.add_argument("--screen", choices=list(_SCREENS), action="append")
    arguments = parser.parse_args()
    if not all((_DEMO / name).is_file() for name in _FILES):
        raise SystemExit("There is no demo city yet: make demo")
    picture_all(arguments.output, arguments.theme or list(_THEMES), arguments.screen or list(_SCREENS))


if __name__ == "__main__":
    main()
