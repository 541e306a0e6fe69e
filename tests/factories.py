"""A fictional town for tests: Kleinstadt with 2 Bezirke, 4 Ortsteile and 12 Quartiere of schematic rectangles."""

import hashlib
import struct
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from keck_qgis.disclosure.mask import Mask
from keck_qgis.editions.contents import Contents, Stamp
from keck_qgis.editions.masking import admitted, publish
from keck_qgis.editions.writer import write_edition
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.derivation import derive
from keck_qgis.model.geography import ROOT_LEVEL, Area, Geography, Level
from keck_qgis.model.indicator import Aggregation, Audience, Catalogue, Clearance, Indicator, Kind, PartOf
from keck_qgis.model.observations import Observations
from keck_qgis.model.proposals import (
    AreaShape,
    Facility,
    FacilityProposal,
    LevelProposal,
    SourceFile,
    ValueProposal,
    ValueRow,
)
from keck_qgis.model.rule import Rule
from keck_qgis.model.status import Status

MUNICIPALITY, KEY, CRS = "Kleinstadt", "99999001", "EPSG:25832"
LEVELS = (
    Level("Bezirke", 1, None, "2014-12-31", 1),
    Level("Ortsteile", 2, "Bezirke", "2014-12-31", 2),
    Level("Quartiere", 3, "Ortsteile", "2014-12-31", 3),
)
PERIODS = ("2013", "2014", "2015")
RULE = Rule()

RESIDENTS = (1210, 1480, 2050, 1730, 990, 1660, 2410, 1325, 1140, 1875, 2240, 1505)
CHILDREN = (74, 102, 131, 96, 48, 117, 171, 85, 61, 120, 148, 92)
BENEFITS = (12, 2, 31, 25, 9, 17, 40, 0, 8, 22, 27, 11)
PLAYGROUNDS = (850, 0, 2400, 1310, 620, 1780, 3050, 940, 410, 1530, 1990, 720)
AGES = (44.1, 42.7, 40.9, 43.5, 46.8, 41.2, 39.6, 45.3, 47.9, 42.2, 40.1, 44.6)
SEALED = (61.5, 48.0, 55.2, 39.9, 72.4, 44.1, 33.8, 51.0, 68.7, 42.6, 37.3, 58.1)
"""Per Quartier in key order, period 2015."""


def indicator(id_: str, kind: Kind = Kind.COUNT, **changes: Any) -> Indicator:
    """An indicator with all mandatory fields; ``changes`` are fields of ``Indicator``."""
    fields: dict[str, Any] = {
        "id": id_,
        "name": id_.replace("_", " ").capitalize(),
        "theme": "Bevölkerung",
        "definition": f"Definition von {id_}",
        "kind": kind,
        "unit": "Personen",
        "personal": True,
        "aggregation": Aggregation.SUM if kind in (Kind.COUNT, Kind.MEASURE) else Aggregation.WEIGHTED,
        "source": "Einwohnermelderegister",
        "cycle": "jährlich",
        "clearance": Clearance.PUBLIC,
    }
    return Indicator(**fields | changes)


def catalogue() -> Catalogue:
    """Ten indicators: counts (one of them small, one with a breakdown), rates, a measure and means."""
    income = "Soziale Lage"
    return Catalogue(
        [
            indicator("einwohner", name="Einwohner"),
            indicator("kinder_u6", name="Kinder unter 6 Jahren"),
            indicator("kinder_sgb2", name="Kinder unter 6 Jahren im SGB II", theme=income),
            indicator("anteil_u6", Kind.RATE, name="Anteil unter 6-Jähriger", unit="%", factor=100.0, decimals=1,
                      numerator="kinder_u6", denominator="einwohner", numerator_in_denominator=True),
            indicator("quote_sgb2", Kind.RATE, name="SGB-II-Quote unter 6", theme=income, unit="%", factor=100.0,
                      decimals=1, numerator="kinder_sgb2", denominator="kinder_u6", numerator_in_denominator=True,
                      direction="-"),
            indicator("spielflaeche", Kind.MEASURE, name="Spielplatzfläche", theme="Wohnumfeld", unit="m²",
                      personal=False, direction="+"),
            indicator("versiegelt", Kind.MEASURE, name="Versiegelte Fläche", theme="Wohnumfeld", unit="%",
                      personal=False, decimals=1, aggregation=Aggregation.UNWEIGHTED, direction="-"),
            indicator("alter", Kind.MEAN, name="Durchschnittsalter", unit="Jahre", decimals=1,
                      denominator="einwohner"),
            indicator("haushalte", name="Haushalte", unit="Haushalte"),
            indicator("haushalte_mit_kindern", name="Haushalte mit Kindern", unit="Haushalte",
                      part_of=(PartOf("haushalte", "Haushaltstyp"),)),
            indicator("haushalte_ohne_kinder", name="Haushalte ohne Kinder", unit="Haushalte",
                      part_of=(PartOf("haushalte", "Haushaltstyp"),)),
            indicator("beratungen", name="Beratungen", theme=income, unit="Fälle",
                      clearance=Clearance.ADMINISTRATION),
            indicator("internes", name="Interne Zählung", theme=income, unit="Fälle", clearance=Clearance.NONE),
        ]
    )  # fmt: skip


def rectangle(x: float, y: float, width: float, height: float) -> bytes:
    """WKB of a MultiPolygon with one rectangle."""
    corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y))
    ring = struct.pack("<I", len(corners)) + b"".join(struct.pack("<dd", *corner) for corner in corners)
    return struct.pack("<BII", 1, 6, 1) + struct.pack("<BII", 1, 3, 1) + ring


def quartier_keys() -> list[str]:
    return [f"{bezirk}{ortsteil}{quartier}" for bezirk in "12" for ortsteil in "12" for quartier in "123"]


def shapes() -> dict[str, list[AreaShape]]:
    """The areas of each level, tiling 3 × 2 km."""
    left, bottom = 526_000.0, 6_070_000.0
    result: dict[str, list[AreaShape]] = {level.name: [] for level in LEVELS}
    for bezirk in (1, 2):
        y = bottom + (bezirk - 1) * 1000
        result["Bezirke"].append(AreaShape(str(bezirk), f"Bezirk {bezirk}", None, rectangle(left, y, 3000, 1000)))
        for ortsteil in (1, 2):
            key, x = f"{bezirk}{ortsteil}", left + (ortsteil - 1) * 1500
            shape = AreaShape(key, f"Ortsteil {key}", str(bezirk), rectangle(x, y, 1500, 1000))
            result["Ortsteile"].append(shape)
            for quartier in (1, 2, 3):
                wkb = rectangle(x + (quartier - 1) * 500, y, 500, 1000)
                result["Quartiere"].append(AreaShape(f"{key}{quartier}", f"Quartier {key}{quartier}", key, wkb))
    return result


def geography() -> Geography:
    areas = [Area(ROOT_LEVEL, KEY, MUNICIPALITY)]
    areas += [Area(level, one.key, one.name, one.parent_key) for level, held in shapes().items() for one in held]
    return Geography([Level(ROOT_LEVEL, 0), *LEVELS], areas)


def value_rows() -> Iterator[ValueRow]:
    """Delivered values of all Quartiere; in 2014 one is missing, one not applicable, one hidden by the source."""
    for back, period in enumerate(reversed(PERIODS)):
        counts: dict[str, Sequence[float]] = {
            "einwohner": [value - 11 * back for value in RESIDENTS],
            "kinder_u6": [value - 2 * back for value in CHILDREN],
            "kinder_sgb2": BENEFITS,
            "spielflaeche": PLAYGROUNDS,
            "alter": [value - 0.2 * back for value in AGES],
            "versiegelt": SEALED,
            "haushalte": [value // 2 for value in RESIDENTS],
            "haushalte_mit_kindern": [value + 40 for value in CHILDREN],
            "haushalte_ohne_kinder": [n // 2 - k - 40 for n, k in zip(RESIDENTS, CHILDREN, strict=True)],
            "beratungen": [value + 20 for value in BENEFITS],
            "internes": [value + 30 for value in BENEFITS],
        }
        for name, values in counts.items():
            for position, (key, value) in enumerate(zip(quartier_keys(), values, strict=True)):
                status = Status.VALUE
                if period == "2014" and name in ("spielflaeche", "versiegelt"):
                    status = {2: Status.MISSING, 5: Status.NOT_APPLICABLE}.get(position, Status.VALUE)
                if period == "2014" and name == "beratungen" and position == 7:
                    status = Status.SUPPRESSED_BY_SOURCE
                held = float(value) if status is Status.VALUE else None
                yield name, "Quartiere", key, period, held, None, None, status.code


def observations(rows: Sequence[ValueRow] | None = None, areas: Geography | None = None) -> Observations:
    """``rows`` (those of the town) in columns over ``areas`` (the town's)."""
    result = Observations(areas or geography())
    for name, level, key, period, value, numerator, denominator, status in rows or value_rows():
        series, position = result.at(name, period), result.geography.index(level, key)
        assert position is not None
        series.status[position] = Status.of(status)
        series.value[position] = np.nan if value is None else value
        for term, figure in (("numerator", numerator), ("denominator", denominator)):
            series.writable(term)[position] = np.nan if figure is None else figure
    return result


def facilities() -> list[Facility]:
    """Kitas, schools and playgrounds; one is not placed, the Kitas have a further column."""
    result = []
    for number, key in enumerate(quartier_keys()):
        x, y = 526_250.0 + (number % 6) * 500, 6_070_400.0 + (number // 6) * 1000
        category = ("Kita", "Schule", "Spielplatz")[number % 3]
        further = (("Leitung", f"Frau Geheim {key}"), ("Sprachen", "Deutsch, Dänisch")) if category == "Kita" else ()
        result.append(
            Facility(category, f"{category} {key}", f"Musterweg {number + 1}", "Mo–Fr 7–17 Uhr", "Kinder",
                     website="https://example.org", provider="Kleinstadt", capacity=40.0 + number, x=x, y=y,
                     further=further)
        )  # fmt: skip
    return [*result, Facility("Schule", "Schule ohne Ort")]


def small_atlas(
    folder: Path,
    rule: Rule = RULE,
    entries: Catalogue | None = None,
    rows: Sequence[ValueRow] | None = None,
    places: Sequence[Facility] | None = None,
) -> Path:
    """Holdings of the town (or of other indicators, values and facilities over its areas)."""
    path = folder / "kleinstadt.keck.gpkg"
    with Holdings.create(path, MUNICIPALITY, KEY, CRS, rule, entries or catalogue()) as held:
        areas = shapes()
        for level in LEVELS:
            held.write_level(LevelProposal(_source("level", level.name), level, areas[level.name]))
        held.write_values(ValueProposal(_source("values", "werte"), list(value_rows() if rows is None else rows)))
        everything = facilities() if places is None else places
        held.write_facilities(FacilityProposal(_source("facilities", "orte"), list(everything), ("Sprachen",)))
    return path


def _source(kind: str, name: str) -> SourceFile:
    return SourceFile(kind, f"{name}.csv", hashlib.sha256(name.encode()).hexdigest())


def small_edition(
    folder: Path,
    audience: Audience = Audience.ADMINISTRATION,
    number: int = 1,
    dark: Sequence[str] = ("111", "112", "212", "213"),
) -> Path:
    """An edition of the town with hidden cells of ``kinder_sgb2`` and ``quote_sgb2`` in every period.

    The mask is written down here, not computed: the Quartiere ``dark``, 112 and 212's 2 and 0 with a partner each.
    """
    held = catalogue()
    derived, _findings = derive(observations(), held)
    mask = Mask()
    for period in PERIODS:
        for name in ("kinder_sgb2", "quote_sgb2"):
            hidden = np.zeros(len(derived.geography), dtype=np.bool_)
            for key in dark:
                position = derived.geography.index("Quartiere", key)
                assert position is not None
                hidden[position] = True
            mask.hidden[name, period] = hidden
        small = np.zeros(len(derived.geography), dtype=np.bool_)
        small[derived.geography.index("Quartiere", "122") or 0] = True
        mask.small_base["quote_sgb2", period] = small
    entries = admitted(held, audience)
    published = publish(derived, mask, held, audience, set())
    stamp = Stamp(audience, number, "5e1f8d0c-test", MUNICIPALITY, KEY, CRS, "2026-01-31T12:00:00Z", RULE)
    contents = Contents(
        stamp, entries, published.observations, shapes(), published.small_base, facilities(), {"Kita": ("Sprachen",)}
    )
    path = folder / f"kleinstadt_{audience.slug}_{number:04d}.gpkg"
    write_edition(path, contents)
    return path
