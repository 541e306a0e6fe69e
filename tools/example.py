"""Make the example atlas of the plugin anew: the holdings of the fictional Musterstadt, nothing of them released yet.

example.py [--output FILE]
"""

import argparse
import lzma
import os
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
# the journal names who imported: nobody in particular
os.environ["LOGNAME"] = "KECK"

from tools.chain import Chain, Session  # noqa: E402
from tools.demo_musterstadt import FILL_STEPS, fill_holdings  # noqa: E402
from tools.musterstadt import generate  # noqa: E402

EXAMPLE = ROOT / "resources" / "example" / "Musterstadt.keck.gpkg.xz"


def make_example(target: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        generate(folder / "input")
        holdings = folder / "Musterstadt.keck.gpkg"
        fill_holdings(Chain(FILL_STEPS), folder / "input", holdings, folder)
        with closing(sqlite3.connect(holdings)) as connection:
            connection.execute("VACUUM")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(lzma.compress(holdings.read_bytes(), preset=9 | lzma.PRESET_EXTREME))
    sys.stdout.write(f"{target}: {target.stat().st_size // 1024} KB\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--output", type=Path, default=EXAMPLE)
    arguments = parser.parse_args()
    session = Session()
    try:
        make_example(arguments.output)
    finally:
        session.close()


if __name__ == "__main__":
    main()
