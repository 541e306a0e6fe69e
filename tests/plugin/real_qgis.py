"""Start QGIS itself, with and without a window, on a profile of its own into which our zip is installed."""

import json
import os
import shutil
import subprocess
import time
import zipfile
from pathlib import Path
from typing import Any

START_KEY = "KECK_PROBE_START"
FOLDER_KEY = "KECK_PROBE_FOLDER"
RESULT_KEY = "KECK_PROBE_RESULT"
_TIMEOUT = 120
# Core plugins that come switched on; MetaSearch imports jinja2, and what QGIS imports itself is not our matter.
_INI = "[PythonPlugins]\nMetaSearch=false\ndb_manager=false\ngrassprovider=false\nprocessing=true\n"


class Profile:
    """A fresh QGIS profile; the plugin is installed, as QGIS's plugin manager does, by unpacking the zip."""

    def __init__(self, folder: Path, archive: Path, settings: str = "") -> None:
        """``settings``: what else stands in the profile's settings file."""
        self.folder = folder
        self.home = folder / "profiles" / "default"
        self.plugins = self.home / "python" / "plugins"
        self.plugins.mkdir(parents=True)
        ini = self.home / "QGIS" / "QGIS3.ini"
        ini.parent.mkdir(parents=True)
        ini.write_text(_INI + settings, encoding="utf-8")
        with zipfile.ZipFile(archive) as opened:
            opened.extractall(self.plugins)

    def environment(self) -> dict[str, str]:
        """The caller's environment without what pytest-qgis, the venv and the headless tests put there."""
        unwanted = ("QGIS_", "QT_", "PYTEST_", "PYTHON", "KECK_", "VIRTUAL_ENV", "COV_")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(unwanted)}
        runtime = self.folder / "runtime"
        runtime.mkdir(mode=0o700, exist_ok=True)
        return kept | {"HOME": str(self.folder), "XDG_RUNTIME_DIR": str(runtime), "LC_ALL": "C.UTF-8"}

    def process(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run ``qgis_process``."""
        environment = self.environment() | {
            "QGIS_PLUGINPATH": str(self.plugins),
            "QGIS_CUSTOM_CONFIG_PATH": str(self.folder),
            "QT_QPA_PLATFORM": "offscreen",
        }
        command = [program("qgis_process"), *arguments]
        return subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=_TIMEOUT, check=False, cwd=self.folder
        )

    def window(
        self, script: Path, screen: str = "1600x1000", limit: int = _TIMEOUT, **variables: str
    ) -> dict[str, Any]:
        """Run a script in the QGIS window, under an X server of its own; what it wrote as its result.

        ``variables``: of the environment, besides those that the script finds its way by.
        """
        result = self.folder / "result.json"
        result.unlink(missing_ok=True)
        command = [
            *(program("xvfb-run"), "-a", "-s", f"-screen 0 {screen}x24"),
            *(program("qgis"), "--nologo", "--noversioncheck", "--profiles-path", str(self.folder)),
            *("--code", str(script)),
        ]
        environment = self.environment() | {
            RESULT_KEY: str(result),
            FOLDER_KEY: str(Path(__file__).parent),
            START_KEY: repr(time.time()),
            **variables,
        }
        with (self.folder / "qgis.log").open("w+", encoding="utf-8") as log:
            # "timeout" ends the X server and QGIS along with xvfb-run.
            limited = [program("timeout"), str(limit), *command]
            subprocess.run(limited, env=environment, stdout=log, stderr=log, check=False, cwd=self.folder)
            log.seek(0)
            said = log.read()
        if not result.exists():
            raise AssertionError(f"QGIS gave no result:\n{said[-4000:]}")
        answer: dict[str, Any] = json.loads(result.read_text(encoding="utf-8"))
        assert "error" not in answer, answer["error"]
        return answer


def program(name: str) -> str:
    """Full path of a program; the venv has no say in it."""
    found = shutil.which(name, path="/usr/bin:/usr/local/bin")
    assert found, f"{name} is missing: make setup installs it"
    return found
