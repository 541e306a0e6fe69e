"""Other words by which offices call the indicators of the starter catalogue; ``resources/synonyms.csv`` lists them."""

import csv
from functools import cache

from ..resources import resource
from .area_matching import normal_text


@cache
def synonyms(titles: bool) -> dict[str, str]:
    """The name of an indicator by another word for it, both as ``normal_text``; with those that only titles use."""
    with resource("synonyms.csv").open(encoding="utf-8", newline="") as file:
        return {
            normal_text(row["synonym"]): normal_text(row["name"])
            for row in csv.DictReader(file, delimiter=";")
            if titles or not row["only_title"]
        }
