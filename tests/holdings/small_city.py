"""A small city: three Ortsteile in two Bezirke, a Schulsprengel beside them, a handful of indicators."""

from dataclasses import replace

from osgeo import ogr

from keck_qgis.model.geography import Level
from keck_qgis.model.indicator import Aggregation, Catalogue, Indicator, Kind, PartOf
from keck_qgis.model.proposals import AreaShape, LevelProposal, SourceFile, ValueProposal, ValueRow


def source(kind: str, name: str = "datei.csv", sha256: str = "0" * 64) -> SourceFile:
    return SourceFile(kind, name, sha256, '{"header": 1}')


def count(id_: str, **changes: object) -> Indicator:
    plain = Indicator(
        id_,
        f"Anzahl {id_}",
        "Bevölkerung",
        "Definition",
        Kind.COUNT,
        "Personen",
        True,
        Aggregation.SUM,
        "Amt",
        "jährlich",
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def rate(id_: str, numerator: str, denominator: str) -> Indicator:
    return count(
        id_, kind=Kind.RATE, aggregation=Aggregation.WEIGHTED, numerator=numerator, denominator=denominator,
        numerator_in_denominator=True, unit="%", factor=100.0, decimals=1,
    )  # fmt: skip


def square(x: float, y: float, side: float = 100.0) -> bytes:
    ring = f"{x} {y},{x + side} {y},{x + side} {y + side},{x} {y + side},{x} {y}"
    return bytes(ogr.CreateGeometryFromWkt(f"MULTIPOLYGON ((({ring})))").ExportToWkb())


def districts() -> LevelProposal:
    areas = [AreaShape("01", "Nord", None, square(0, 0, 200)), AreaShape("02", "Süd", None, square(200, 0, 200))]
    return LevelProposal(source("level", "bezirke.zip"), Level("Bezirke", 1, None, "2020-12-31", 2), areas)


def quarters() -> LevelProposal:
    areas = [
        AreaShape("0101", "Hafen", "01", square(0, 0)),
        AreaShape("0102", "Markt", "01", square(100, 0)),
        AreaShape("0201", "Anger", "02", square(200, 0)),
    ]
    return LevelProposal(source("level", "ortsteile.zip"), Level("Ortsteile", 2, "Bezirke", None, 4), areas)


def catalogue() -> Catalogue:
    return Catalogue(
        [
            count("ALLE"),
            count("KIND", part_of=(PartOf("ALLE", "Alter"),)),
            count("ALT", part_of=(PartOf("ALLE", "Alter"),)),
            rate("ANTEIL", "KIND", "ALLE"),
        ]
    )


def row(
    key: str, value: float | None, indicator: str = "KIND", period: str = "2015", level: str = "Ortsteile"
) -> ValueRow:
    return (indicator, level, key, period, value, None, None, "missing" if value is None else "value")


def values(*rows: ValueRow, name: str = "werte.csv") -> ValueProposal:
    return ValueProposal(source("values", name), list(rows))
