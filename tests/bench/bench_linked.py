"""Protecting cities of 638.400 counts with their parts, against the naive audit alone; one indicator changed later.

Prints JSON lines. The naive audit is two linear programmes per hidden cell, told by a sample.
"""

from statistics import mean

from tests.bench.bench_disclosure import tell, tell_optimum
from tests.bench.cities import changed, linked, town
from tests.bench.engine import outcome, run
from tests.bench.measures import naive_audit, near_optimum

CITIES = ((2, 1330), (6, 570))
"""Parts of each total, and independent problems."""
REACH = 0.25
REACH_AGAIN = 0.02
NAIVE_SAMPLE = 40
SAMPLE = 40
CHANGED = (5, 20, 35, 50)
"""Indicators of which one is corrected in all years, one for each of as many later releases."""


def main() -> None:
    ground = town()
    for parts, problems in CITIES:
        name = f"city with {parts} parts"
        atlas = linked(ground, parts, problems)
        made = run(atlas)
        naive = naive_audit(atlas, made, NAIVE_SAMPLE)
        ratio = {
            "naive_s": round(naive.seconds),
            "naive_lean_s": round(naive.lean),
            "hidden": naive.hidden,
            "ratio": round(made.seconds / naive.seconds, 3),
            "reach": REACH,
        }
        tell(f"{name} ÷ naive audit", outcome(atlas, made) | ratio)
        again = mean(run(changed(atlas, ground, number), made).seconds for number in CHANGED)
        ratio = {"ratio": round(again / made.seconds, 4), "reach": REACH_AGAIN}
        tell(f"{name}, one indicator changed ÷ full run", {"protect_s": round(again, 2)} | ratio)
        tell_optimum(name, near_optimum(atlas, SAMPLE))


if __name__ == "__main__":
    main()
