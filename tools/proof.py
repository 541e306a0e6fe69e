"""Run the long campaigns (tests marked ``proof``) with a seed and a number of rounds.

--sample runs few rounds, as .ci/run does. A campaign takes both from the fixtures proof_rounds and proof_seed.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLE_ROUNDS = 8
FULL_ROUNDS = 1000


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int)
    arguments = parser.parse_args()
    rounds = arguments.rounds or (SAMPLE_ROUNDS if arguments.sample else FULL_ROUNDS)
    print(f"proof: {rounds} rounds, seed {arguments.seed}", flush=True)
    environment = os.environ | {"KECK_PROOF_ROUNDS": str(rounds), "KECK_PROOF_SEED": str(arguments.seed)}
    command = [sys.executable, "-m", "pytest", "-m", "proof", "-s", "-v"]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
