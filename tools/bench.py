"""Run every tests/bench/bench_*.py, each in a process of its own, so that its peak memory is its own.

Each module's main() prints JSON lines; a figure that misses its reach makes the run fail.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    failed = False
    for path in sorted((ROOT / "tests" / "bench").glob("bench_*.py")):
        command = [sys.executable, "-c", f"from tests.bench.{path.stem} import main; main()"]
        environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore"}
        run = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=False)
        for line in run.stdout.splitlines():
            if line.startswith("{"):
                print(line, flush=True)
                figure = json.loads(line)
                failed |= "reach" in figure and figure.get("ratio", 0) > figure["reach"]
        if run.returncode:
            print(f"{path.name} ended with {run.returncode}", file=sys.stderr)
            failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
