"""The whole chain, from an office's files to printed maps, with the algorithms that a user runs.

demo.py [--output FOLDER] [--source FOLDER]

Without a source it is the fictional Musterstadt; with ../shared/data/flensburg it is that city.
"""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools.chain import Session  # noqa: E402
from tools.demo_flensburg import run_flensburg  # noqa: E402
from tools.demo_musterstadt import run_musterstadt  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=ROOT / "build" / "demo")
    parser.add_argument("--source", type=Path)
    arguments = parser.parse_args()
    session = Session()
    try:
        if arguments.source is None:
            run_musterstadt(arguments.output)
        else:
            run_flensburg(arguments.source, arguments.output / "flensburg")
    finally:
        session.close()


if __name__ == "__main__":
    main()
