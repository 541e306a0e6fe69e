"""Levels that are held under another name, order, parent or date, and as they were."""

import json
import tempfile
import zlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.holdings.withdrawal import Withdrawal
from keck_qgis.model.errors import KeckError
from keck_qgis.model.geography import Level
from keck_qgis.model.proposals import LevelChangeProposal, StructuralZeroProposal
from keck_qgis.model.rule import Rule
from tests.holdings.small_city import catalogue, districts, quarters, row, source, values


def _change(holdings: Holdings, *levels: tuple[str, Level], parents: dict[str, dict[str, str]] | None = None) -> int:
    proposal = LevelChangeProposal(source("level_change", "Ebenen"), dict(levels), parents or {})
    return holdings.write_levels(proposal)


def _levels(holdings: Holdings) -> dict[str, Level]:
    return {level.name: level for level in holdings.geography().levels}


def _renamed(holdings: Holdings, level: str, name: str) -> int:
    return _change(holdings, (level, replace(_levels(holdings)[level], name=name)))


def test_everything_follows_a_new_name(city: Holdings) -> None:
    city.write_values(values(row("0101", 1.0)))
    city.write_values(values(row("0101", 2.0)))
    city.write_structural_zeros(StructuralZeroProposal(source("structural_zeros"), [("ALT", "Bezirke", "01")]))
    before = city.shapes("Ortsteile")
    first, second = _renamed(city, "Ortsteile", "Stadtteile"), _renamed(city, "Bezirke", "Stadtbezirke")
    assert list(_levels(city)) == ["*", "Stadtbezirke", "Stadtteile"]
    assert _levels(city)["Stadtteile"].parent == "Stadtbezirke"
    assert city.shapes("Stadtteile") == before
    assert float(city.observations().series["KIND", "2015"].value[3]) == 2.0
    assert city.structural_zeros() == {("ALT", "Stadtbezirke", "01")}
    assert city.level_sources() == {"Stadtbezirke": 1, "Stadtteile": 2}
    city.withdraw(4)
    assert float(city.observations().series["KIND", "2015"].value[3]) == 1.0
    with pytest.raises(KeckError, match="3"):
        city.withdraw(2)
    for number in (first, second):
        city.withdraw(number)
    assert list(_levels(city)) == ["*", "Bezirke", "Ortsteile"]
    assert city.shapes("Ortsteile") == before


def test_the_layer_in_qgis_has_the_new_title(city: Holdings) -> None:
    _renamed(city, "Ortsteile", "Quartiere")
    titles = city._connection.execute("SELECT identifier FROM gpkg_contents WHERE data_type = 'features'")
    assert "Quartiere" in {one[0] for one in titles}


@pytest.mark.parametrize("name", ["", " ", "*", "bezirke"])
def test_names_that_cannot_be(city: Holdings, name: str) -> None:
    before = _levels(city)
    with pytest.raises(KeckError):
        _renamed(city, "Ortsteile", name)
    assert _levels(city) == before


def test_names_are_not_exchanged_in_one_go(city: Holdings) -> None:
    held = _levels(city)
    with pytest.raises(KeckError):
        _change(
            city, ("Bezirke", replace(held["Bezirke"], name="Ortsteile")),
            ("Ortsteile", replace(held["Ortsteile"], name="Bezirke")),
        )  # fmt: skip
    with pytest.raises(KeckError):
        _change(
            city, ("Bezirke", replace(held["Bezirke"], name="Kreise")),
            ("Ortsteile", replace(held["Ortsteile"], name="Bezirke")),
        )  # fmt: skip
    assert _levels(city) == held
    _renamed(city, "Ortsteile", "ORTSTEILE")
    assert "ORTSTEILE" in _levels(city)


def test_a_level_comes_out_of_its_parent_and_back(city: Holdings) -> None:
    held = _levels(city)["Ortsteile"]
    parents = {area.key: area.parent_key for area in city.shapes("Ortsteile")}
    number = _change(city, ("Ortsteile", replace(held, parent=None)))
    assert _levels(city)["Ortsteile"].parent is None
    assert {area.parent_key for area in city.shapes("Ortsteile")} == {None}
    city.withdraw(number)
    assert {area.key: area.parent_key for area in city.shapes("Ortsteile")} == parents
    assert _levels(city)["Ortsteile"] == held


def test_each_area_needs_a_parent(city: Holdings) -> None:
    held = _levels(city)["Ortsteile"]
    _change(city, ("Ortsteile", replace(held, parent=None)))
    with pytest.raises(KeckError, match="0201"):
        _change(city, ("Ortsteile", held), parents={"Ortsteile": {"0101": "01", "0102": "01", "0201": "09"}})
    with pytest.raises(KeckError, match="Bezirke"):
        _change(city, ("Ortsteile", replace(held, rank=1)), parents={"Ortsteile": {}})
    with pytest.raises(KeckError, match="Kreise"):
        _change(city, ("Ortsteile", replace(held, parent="Kreise")))
    keys = {"0101": "01", "0102": "02", "0201": "02"}
    _change(city, ("Ortsteile", held), parents={"Ortsteile": keys})
    assert {area.key: area.parent_key for area in city.shapes("Ortsteile")} == keys


def test_a_parent_that_is_gone_cannot_come_back(city: Holdings) -> None:
    number = _change(city, ("Ortsteile", replace(_levels(city)["Ortsteile"], parent=None)))
    city.withdraw(1)
    city.write_level(districts())
    with pytest.raises(KeckError, match="Ortsteile"):
        city.withdraw(number)
    city.withdraw(2)
    city.withdraw(number)
    assert list(_levels(city)) == ["*", "Bezirke"]


def test_a_structural_zero_must_not_be_broken(city: Holdings) -> None:
    _change(city, ("Ortsteile", replace(_levels(city)["Ortsteile"], parent=None)))
    city.write_values(values(row("0101", 5.0, "ALT")))
    city.write_structural_zeros(StructuralZeroProposal(source("structural_zeros"), [("ALT", "Bezirke", "01")]))
    with pytest.raises(KeckError):
        city.withdraw(3)
    assert _levels(city)["Ortsteile"].parent is None


STEPS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(("Eins", "Zwei", "Drei")), st.sampled_from((None, "2001", "2002"))),
        st.integers(0, 9),
    ),
    max_size=10,
)


@settings(max_examples=40)
@given(STEPS)
def test_a_level_is_as_the_changes_in_force_left_it(steps: list[tuple[str, str | None] | int]) -> None:
    """Against a plain model, field by field: the newest change in force that changed it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.keck.gpkg"
        with Holdings.create(path, "Stadt", "1", "EPSG:25832", Rule(), catalogue()) as holdings:
            holdings.write_level(districts())
            holdings.write_level(quarters())
            holdings.write_values(values(row("0101", 1.0)))
            start = ("Ortsteile", None)
            in_force: dict[int, tuple[str | None, object]] = {}
            for step in steps:
                now = _levels(holdings)[next(name for name in _levels(holdings) if name not in ("*", "Bezirke"))]
                if isinstance(step, tuple):
                    number = _change(holdings, (now.name, replace(now, name=step[0], boundary_date=step[1])))
                    changed = (step[0] if step[0] != now.name else None, step[1] if step[1] != now.boundary_date else 0)
                    in_force[number] = changed
                elif in_force:
                    undone = sorted(in_force)[step % len(in_force)]
                    holdings.withdraw(undone)
                    del in_force[undone]
                name, date = start
                for one in sorted(in_force):
                    name = in_force[one][0] or name
                    date = date if in_force[one][1] == 0 else in_force[one][1]
                level = holdings.geography().levels[2]
                assert (level.name, level.boundary_date) == (name, date)
                assert np.nansum(holdings.observations().series["KIND", "2015"].value) == 1.0


def test_a_name_that_editions_told_is_not_given_to_another_level(city: Holdings) -> None:
    told = json.dumps([["*", "1"], ["Kreise", "01"], ["Ortsteile", "0101"]])
    city._connection.execute("INSERT INTO told_geography (areas) VALUES (?)", (zlib.compress(told.encode()),))
    with pytest.raises(KeckError, match="Kreise"):
        _renamed(city, "Ortsteile", "Kreise")
    _renamed(city, "Ortsteile", "Stadtteile")
    (packed,) = city._connection.execute("SELECT areas FROM told_geography").fetchone()
    assert json.loads(zlib.decompress(packed)) == [["*", "1"], ["Kreise", "01"], ["Stadtteile", "0101"]]


def test_an_unknown_level(city: Holdings) -> None:
    with pytest.raises(KeckError, match="Ortsteil"):
        _change(city, ("Ortsteil", Level("Ortsteil", 2)))


def test_what_withdrawing_would_do(city: Holdings) -> None:
    held = _levels(city)
    first = _change(
        city, ("Bezirke", replace(held["Bezirke"], boundary_date="2001")),
        ("Ortsteile", replace(held["Ortsteile"], name="Stadtteile")),
    )  # fmt: skip
    second = _renamed(city, "Stadtteile", "Quartiere")
    assert city.foresee_withdrawal(first) == Withdrawal(0, {first: 1})
    assert city.foresee_withdrawal(second) == Withdrawal(0, {second: 1})
    city.withdraw(second)
    assert city.foresee_withdrawal(first) == Withdrawal(0, {first: 2})
