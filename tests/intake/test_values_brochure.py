"""The printed tables of the handbook, as they were printed."""

from pathlib import Path

import pytest

from keck_qgis.intake.value_import import propose_values
from keck_qgis.model.derivation import derive
from keck_qgis.model.geography import ROOT_LEVEL, Geography
from keck_qgis.model.indicator import Aggregation
from tests.intake.values_atlas import by_code, catalogue, count, geography, observations, rate, values

pytestmark = pytest.mark.shared


def printed(path: Path, key_prefix: str = "", width: int = 0) -> tuple[Geography, list[str]]:
    """Schematic areas of a table's rows, and the headers of its value columns."""
    lines = [line.split(";") for line in path.read_text(encoding="utf-8").splitlines()]
    areas = [(key_prefix + line[0], line[1]) for line in lines[2:] if line[1] != "Sonstige"]
    return geography(areas, width=width), lines[0][2:]


def test_glinde_weighted_average_and_sum(shared: Path) -> None:
    path = shared / "brochure" / "glinde.csv"
    areas, heads = printed(path)
    entries = catalogue(count("K", heads[1]), count("B", "Betreute"), rate("Q", heads[0], "B", "K"))
    proposal = propose_values(path, entries, areas, period="2013")
    assert not proposal.report.errors
    assert values(proposal, "Q") == {"1": 61, "2": 78, "3": 73, "4": 71}
    assert values(proposal, "K") == {"01000000": 1096, "1": 174, "2": 446, "3": 244, "4": 232}
    found = by_code(proposal.report)
    assert "72,7" in found["total_agrees"][0]
    assert "1.096" in found["total_agrees"][1]
    assert "1.096" in found["number_format"][0]
    derived, _ = derive(observations(proposal, areas), entries)
    assert round(derived.at("Q", "2013").value[0], 1) == 72.7


def test_amberg_agrees_only_unweighted(shared: Path) -> None:
    path = shared / "brochure" / "amberg.csv"
    areas, heads = printed(path)
    unweighted = catalogue(
        rate("A", heads[0], "B", "C", aggregation=Aggregation.UNWEIGHTED),
        rate("S", heads[1], unit="m² je Kind", factor=1.0),
    )
    proposal = propose_values(path, unweighted, areas, period="2013")
    assert values(proposal, "A")["01000000"] == 11.88
    assert "11,88" in by_code(proposal.report)["total_agrees"][0]
    assert values(proposal, "S")["6"] == 34
    assert values(proposal, "S")["11"] == "missing"
    weighted = catalogue(rate("A", heads[0], "B", "C"), rate("S", heads[1], unit="m² je Kind", factor=1.0))
    proposal = propose_values(path, weighted, areas, period="2013")
    assert "01000000" not in values(proposal, "A")
    assert "11,88" in by_code(proposal.report)["total_unweighted"][0]


def test_gladbeck_dash_is_not_zero_and_the_rest_is_nobody(shared: Path) -> None:
    path = shared / "brochure" / "gladbeck.csv"
    areas, heads = printed(path)
    proposal = propose_values(
        path, catalogue(*(rate(f"R{i}", head, "X", "Y") for i, head in enumerate(heads))), areas, period="2013"
    )
    found = by_code(proposal.report)
    assert "99 Sonstige" in found["unassigned_row"][0]
    assert len(found["total_unchecked"]) == 3
    assert values(proposal, "R0")["01000000"] == 4.6
    assert 0 not in values(proposal, "R0").values()


def test_vechta_keys_have_eight_digits_again(shared: Path) -> None:
    path = shared / "brochure" / "vechta.csv"
    areas, heads = printed(path, "0", 8)
    proposal = propose_values(
        path, catalogue(*(rate(f"R{i}", head, "X", "Y") for i, head in enumerate(heads))), areas, period="2013"
    )
    assert values(proposal, "R0")["03460001"] == 17.53
    assert values(proposal, "R1")["03460009"] == 6.98
    assert {row[1] for row in proposal.rows} == {ROOT_LEVEL, "Sozialraum"}
