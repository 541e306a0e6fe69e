"""What loading the plugin costs the start of QGIS: classFactory and initGui, divided by the start itself.

Measured in a real QGIS on a fresh profile; the first start, which compiles the plugin's bytecode once for
all, is left out.
"""

import json
import statistics
import tempfile
from pathlib import Path

from tests.plugin.real_qgis import Profile
from tools.package import ROOT, build

STARTS = 5
REACH = 0.03


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        profile = Profile(folder / "profile", build(folder / "keck_qgis.zip"))
        script = ROOT / "tests" / "plugin" / "inside_start.py"
        profile.window(script)
        runs = [profile.window(script) for _ in range(STARTS)]
    figure = {
        "figure": "load of the plugin / start of QGIS",
        "ratio": round(statistics.median(run["load"] / run["start"] for run in runs), 4),
        "reach": REACH,
        "start_s": round(statistics.median(run["start"] for run in runs), 2),
        "load_s": round(statistics.median(run["load"] for run in runs), 3),
        "peak_mb": round(max(run["peak"] for run in runs)),
        "peak_before_load_mb": round(max(run["before"] for run in runs)),
    }
    print(json.dumps(figure, ensure_ascii=False))


if __name__ == "__main__":
    main()
