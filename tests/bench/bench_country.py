"""Protecting a country: 11.000 Gemeinden in 400 Kreise in 16 Länder, 400 counts over ten years; peak memory.

Prints a JSON line; its ratio is the peak of this process, figures included, over two GiB.
"""

import resource

from tests.bench.bench_disclosure import tell
from tests.bench.cities import country, tree
from tests.bench.engine import outcome, run

REACH = 1.0
LIMIT_MIB = 2048


def main() -> None:
    atlas = tree(country())
    figures = _peak()
    made = run(atlas)
    protected = _peak()
    told = outcome(atlas, made)
    peaks = {"figures_mib": figures, "protected_mib": protected, "verified_mib": _peak()}
    tell("country, peak memory", told | peaks | {"ratio": round(_peak() / LIMIT_MIB, 2), "reach": REACH})


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
