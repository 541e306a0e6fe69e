"""Run qgis-plugin-analyzer on the packed plugin and judge its findings.

Every rule counts but those below, each with its reason; their findings are counted aloud, not hidden.
"""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

WAIVED = {
    "MISSING_I18N": "knows only self.tr(); tools/translations.py checks every text of ours",
    "MISSING_DOCSTRING": "a name and its types speak for themselves; docstrings stand where they add something",
    "MAGIC_NUMBER": "takes page sizes and digits of German keys for secrets of the code",
    "GOD_OBJECT": "counts attributes; a columnar table has many. File lengths and layers are held elsewhere",
    "UNPRECISE_LAYER": "only where a user names a layer of the open project; our own are found by property",
    "POTENTIAL_MISSING_SLOT": "knows only what stands in the class itself, not what it inherits from Qt",
    "N802": "Qt and QGIS name the methods that we override",
    "N818": "Cancelled is no error",
}
WAIVED_IN = {
    ("HIGH_COMPLEXITY", "disclosure/"): "a case of the proof is read in one piece",
    ("SPAGHETTI_CODE", "disclosure/"): "nested loops over families, levels and periods are what a proof walks through",
}
"""Rules that count everywhere but in one folder."""


def findings(report: dict[str, Any]) -> list[tuple[str, str]]:
    """Rule and description of everything that the analyzer found."""
    found = [
        (one["type"], f"{one['file']}:{one['line']}: {one['message']}")
        for one in (*report["qgis_compliance"]["best_practices"]["issues"], *report["security"]["findings"])
    ]
    found += [(one["code"], f"{one['filename']}: {one['message']}") for one in report["ruff_findings"]]
    repository = report["repository_compliance"]
    if not repository["is_compliant"] or repository["binaries"]:
        found.append(("REPOSITORY", json.dumps(repository)))
    return found


def waiver(rule: str, text: str) -> str:
    """Why a finding does not count; empty where it does."""
    return WAIVED.get(rule, "") or next(
        (reason for (one, folder), reason in WAIVED_IN.items() if one == rule and text.startswith(folder)), ""
    )


def main() -> int:
    folder, output = Path(sys.argv[1]), Path(sys.argv[2])
    command = ["qgis-analyzer", "analyze", str(folder), "-o", str(output), "--json", "--no-cache"]
    said = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    found = findings(json.loads(said[said.index("{") :]))
    waivers = Counter((rule, waiver(rule, text)) for rule, text in found)
    for (rule, reason), number in sorted(waivers.items()):
        if reason:
            print(f"{rule} ×{number}: {reason}")
    bad = [f"{rule} {text}" for rule, text in found if not waiver(rule, text)]
    print("\n".join(bad))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
