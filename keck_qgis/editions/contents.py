"""What goes into an edition: its stamp and the masked contents, as plain data."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ..model.indicator import Audience, Catalogue
from ..model.observations import Observations, SeriesKey
from ..model.proposals import AreaShape, Facility
from ..model.rule import Rule
from . import schema


@dataclass(frozen=True)
class Stamp:
    """Who made the edition from what by which rule; ``atlas_id`` is random, ``created`` UTC in ISO 8601."""

    audience: Audience
    number: int
    atlas_id: str
    municipality: str
    municipality_key: str
    crs: str
    created: str
    rule: Rule

    def as_rows(self) -> dict[str, str]:
        """The rows of the table ``edition``, but for the content hash."""
        return {
            "format": schema.FORMAT,
            "format_version": str(schema.VERSION),
            "audience": self.audience.slug,
            "number": str(self.number),
            "atlas_id": self.atlas_id,
            "municipality": self.municipality,
            "municipality_key": self.municipality_key,
            "crs": self.crs,
            "created": self.created,
            "threshold": str(self.rule.threshold),
            "publish_zeros": str(int(self.rule.publish_zeros)),
            "minimum_base": str(self.rule.minimum_base),
            "complement": str(int(self.rule.complement)),
        }

    @classmethod
    def of_rows(cls, rows: Mapping[str, str]) -> "Stamp":
        """The stamp stored in ``rows``; KeyError or ValueError where they are not those of an edition.

        Editions that say nothing of ``complement`` were made when there was no choice.
        """
        audiences = {audience.slug: audience for audience in Audience}
        return cls(
            audiences[rows["audience"]],
            int(rows["number"]),
            rows["atlas_id"],
            rows["municipality"],
            rows["municipality_key"],
            rows["crs"],
            rows["created"],
            Rule(
                int(rows["threshold"]),
                rows["publish_zeros"] == "1",
                int(rows["minimum_base"]),
                rows.get("complement", "1") == "1",
            ),
        )


@dataclass
class Contents:
    """An edition before it is written: ``observations`` are masked and rounded, ``catalogue`` is admitted.

    ``shapes`` holds the areas with geometry per level (not the municipality), ``small_base`` the cells of a
    series that are marked; ``released_columns`` names the further columns per category of facilities.
    """

    stamp: Stamp
    catalogue: Catalogue
    observations: Observations
    shapes: dict[str, list[AreaShape]]
    small_base: dict[SeriesKey, NDArray[np.bool_]] = field(default_factory=dict)
    facilities: list[Facility] = field(default_factory=list)
    released_columns: dict[str, tuple[str, ...]] = field(default_factory=dict)
