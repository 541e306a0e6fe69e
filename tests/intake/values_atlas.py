"""Small atlases for the tests of values: indicators and schematic areas without geometry."""

from collections.abc import Sequence
from pathlib import Path

from keck_qgis.model.findings import Report
from keck_qgis.model.geography import ROOT_LEVEL, Area, Geography, Level
from keck_qgis.model.indicator import Aggregation, Catalogue, Indicator, Kind
from keck_qgis.model.observations import Observations
from keck_qgis.model.proposals import ValueProposal


def count(id_: str, name: str, **more: object) -> Indicator:
    return _indicator(id_, name, Kind.COUNT, "Personen", Aggregation.SUM, **more)


def rate(id_: str, name: str, numerator: str = "", denominator: str = "", **more: object) -> Indicator:
    values = {
        "numerator": numerator or None,
        "denominator": denominator or None,
        "factor": 100.0,
        "decimals": 1,
        **more,
    }
    aggregation = values.pop("aggregation", Aggregation.WEIGHTED)
    unit = values.pop("unit", "%")
    return _indicator(id_, name, Kind.RATE, str(unit), aggregation, **values)


def measure(id_: str, name: str, unit: str, **more: object) -> Indicator:
    return _indicator(id_, name, Kind.MEASURE, unit, Aggregation.SUM, **{"decimals": 2, **more})


def _indicator(id_: str, name: str, kind: Kind, unit: str, aggregation: object, **more: object) -> Indicator:
    return Indicator(
        id=id_,
        name=name,
        theme="Thema",
        definition=name,
        kind=kind,
        unit=unit,
        personal=True,
        aggregation=aggregation,  # type: ignore[arg-type]
        source="Quelle",
        cycle="jährlich",
        **more,  # type: ignore[arg-type]
    )


def geography(
    areas: Sequence[tuple[str, str]], level: str = "Sozialraum", width: int = 0, city: str = "Musterstadt"
) -> Geography:
    """The municipality and one level below it."""
    return Geography(
        [Level(ROOT_LEVEL, 0), Level(level, 1, ROOT_LEVEL, key_width=width)],
        [Area(ROOT_LEVEL, "01000000", city), *(Area(level, key, name) for key, name in areas)],
    )


def catalogue(*indicators: Indicator) -> Catalogue:
    return Catalogue(indicators)


def by_code(report: Report) -> dict[str, list[str]]:
    """Messages per code of finding."""
    found: dict[str, list[str]] = {}
    for finding in report.findings:
        found.setdefault(finding.code, []).append(finding.message)
    return found


def values(proposal: ValueProposal, indicator: str, period: str = "") -> dict[str, float | str | None]:
    """Value per area key; the status where there is no value."""
    return {
        row[2]: row[4] if row[7] == "value" else row[7]
        for row in proposal.rows
        if row[0] == indicator and period in ("", row[3])
    }


def observations(proposal: ValueProposal, areas: Geography) -> Observations:
    """The rows of a proposal as the holdings give them back."""
    result = Observations(areas)
    for indicator, level, key, period, value, numerator, denominator, status in proposal.rows:
        from keck_qgis.model.status import Status

        series, index = result.at(indicator, period), areas.index(level, key)
        assert index is not None
        series.status[index] = Status.of(status)
        for name, number in (("value", value), ("numerator", numerator), ("denominator", denominator)):
            if number is not None:
                series.writable(name)[index] = number
    return result


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path
