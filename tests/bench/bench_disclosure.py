"""Protecting a city of 640.000 counts in trees, against reading the same figures from the holdings.

Prints JSON lines; the ratio is of the best of a few runs each. What has not changed is still looked up and verified:
``ratio_released`` compares reading, protecting and verifying together.
"""

import json
import tempfile
from collections.abc import Mapping
from pathlib import Path

from tests.bench.cities import changed, town, tree
from tests.bench.engine import outcome, run, verified
from tests.bench.measures import REPEATS, near_optimum, reading, write

REACH = 1.0
SAMPLE = 60


def main() -> None:
    ground = town()
    atlas = tree(ground)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "stadt.keck.gpkg"
        write(atlas, path)
        read = reading(path)
    made = min((run(atlas) for _ in range(REPEATS)), key=lambda one: one.seconds)
    ratio = {"read_s": round(read, 2), "ratio": round(made.seconds / read, 2), "reach": REACH}
    tell("tree city ÷ reading", outcome(atlas, made) | ratio)
    new = changed(atlas, ground, 100)
    again = min((run(new, made) for _ in range(REPEATS)), key=lambda one: one.seconds)
    released = [read + one.seconds + verified(which, one)[0] for which, one in ((atlas, made), (new, again))]
    ratio = {"ratio": round(again.seconds / made.seconds, 3), "ratio_released": round(released[1] / released[0], 2)}
    tell("tree city, one indicator changed ÷ full run", {"protect_s": round(again.seconds, 3)} | ratio)
    same = min(run(atlas, made).seconds for _ in range(REPEATS))
    tell("tree city, nothing changed ÷ full run", {"protect_s": round(same, 3), "ratio": round(same / made.seconds, 3)})
    tell_optimum("tree city", near_optimum(atlas, SAMPLE))


def tell_optimum(name: str, figures: dict[str, float]) -> None:
    """Two figures: in total, and of the single city that hides most beyond what it must."""
    tell(f"{name}, hidden ÷ fewest possible", figures | {"reach": 1.1})
    tell(f"{name}, hidden ÷ most allowed in one city", {"ratio": figures["worst"], "reach": 1.0})


def tell(name: str, figures: Mapping[str, object]) -> None:
    print(json.dumps({"figure": f"disclosure: {name}", **figures}, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
