"""Each reason in an atlas made for it."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from keck_qgis.editions.release import release
from keck_qgis.editions.suppression.causes import Cause
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.indicator import Aggregation, Audience, Catalogue
from keck_qgis.model.rule import Rule
from tests.editions.suppression.town import PERIOD, atlas, deliver, entries, places, seen
from tests.factories import indicator

QUARTERS = (41, 14, 2, 50, 60, 70, 80, 90, 100, 110, 120, 130)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return atlas(tmp_path_factory.mktemp("stadt"))


def test_a_small_count_and_what_protects_it(town: Path) -> None:
    state, codes, lines = seen(town)
    found = places(state, codes, "kinder")
    assert found[Cause.SMALL_COUNT] == {"112"}
    assert len(found[Cause.SECONDARY] & {"111", "113"}) == 1
    details = {line.area.key: line.detail for line in lines.of(("kinder", PERIOD))}
    assert details["112"] == ""
    (partner,) = found[Cause.SECONDARY] & {"111", "113"}
    assert "Quartier 112" in details[partner]


def test_a_small_rest_and_the_rate_on_it(town: Path) -> None:
    state, codes, lines = seen(town)
    assert places(state, codes, "betreut")[Cause.SMALL_REST] == {"121"}
    rate = places(state, codes, "quote")
    assert set(rate) == {Cause.TERM}
    assert {"112", "121"} <= rate[Cause.TERM]
    details = {line.area.key: line.detail for line in lines.of(("quote", PERIOD))}
    assert details["121"].startswith("Zähler „Betreute“ (kleiner Rest)")
    assert "Nenner „Kinder“ (kleine Zahl)" in details["112"]


def test_what_the_source_hid(town: Path) -> None:
    state, codes, _ = seen(town)
    found = places(state, codes, "vereine")
    assert found[Cause.SOURCE] == {"112"}
    assert codes["vereine", PERIOD][0] == Cause.NOTHING


def test_small_base_is_hidden_from_the_public_alone(town: Path) -> None:
    state, codes, _ = seen(town, Audience.PUBLIC)
    assert ("pflege", PERIOD) not in codes
    public = places(state, codes, "pflegequote")
    assert public[Cause.SMALL_BASE] >= {"212", "213", "221"}
    state, codes, _ = seen(town)
    assert Cause.SMALL_BASE not in places(state, codes, "pflegequote")


def test_not_applicable_would_tell_a_zero(town: Path) -> None:
    state, codes, _ = seen(town)
    assert "111" in places(state, codes, "alte")[Cause.SMALL_COUNT]
    assert places(state, codes, "pflegequote")[Cause.ZERO] == {"111"}


def test_what_is_left_out_and_what_is_withheld(town: Path) -> None:
    state, codes, lines = seen(town)
    assert {key[0]: one.reason_code for key, one in state.left_out.items()} == {"groesse": "base_missing"}
    assert set(np.unique(codes["groesse", PERIOD]).tolist()) <= {Cause.NOTHING, Cause.LEFT_OUT}
    assert list(lines.of(("groesse", PERIOD))) == []
    assert ("internes", PERIOD) not in codes


def test_every_hidden_cell_of_the_edition_has_a_cause_and_no_other(town: Path) -> None:
    for audience in Audience:
        state, codes, _ = seen(town, audience)
        for key, series in state.published.observations.series.items():
            hidden = np.isin(series.status, (1, 2))
            assert ((codes[key] > Cause.SHOWN) == hidden).all(), key
            assert ((codes[key] == Cause.SHOWN) == series.has_value).all(), key


def _counts(*names: str) -> Catalogue:
    return Catalogue([indicator(name) for name in names])


def test_a_cell_is_hidden_because_of_an_earlier_edition(tmp_path: Path) -> None:
    path = atlas(tmp_path, catalogue=_counts("hilfen"), hilfen=QUARTERS)
    release(path, Audience.PUBLIC, tmp_path / "aus")
    deliver(path, hilfen=(41, 14, 30, *QUARTERS[3:]))
    state, codes, lines = seen(path)
    found = places(state, codes, "hilfen")
    assert set(found) == {Cause.LEDGER}
    assert "112" in found[Cause.LEDGER]
    details = " ".join(line.detail for line in lines.of(("hilfen", PERIOD)))
    assert "(frühere Ausgabe): Quartier 113" in details


def test_a_small_count_that_has_been_told_is_no_secret(tmp_path: Path) -> None:
    path = atlas(tmp_path, Rule(threshold=1), _counts("hilfen"), hilfen=QUARTERS)
    release(path, Audience.PUBLIC, tmp_path / "aus")
    with Holdings.open(path) as held:
        held.write_rule(Rule(threshold=3))
    state, codes, _ = seen(path)
    assert places(state, codes, "hilfen") == {Cause.TOLD: {"113"}}


def test_an_unchanged_release_changes_no_reason(tmp_path: Path) -> None:
    path = atlas(tmp_path, catalogue=_counts("hilfen"), hilfen=QUARTERS)
    _, before, _ = seen(path)
    release(path, Audience.ADMINISTRATION, tmp_path / "aus")
    _, after, _ = seen(path)
    assert {key: one.tolist() for key, one in before.items()} == {key: one.tolist() for key, one in after.items()}


def test_an_average_over_areas_of_which_one_is_hidden(tmp_path: Path) -> None:
    rate = entries()["pflegequote"]
    catalogue = Catalogue([indicator("alte"), indicator("pflege"), replace(rate, aggregation=Aggregation.UNWEIGHTED)])
    base = (60, *(100 + number for number in range(11)))
    path = atlas(tmp_path, catalogue=catalogue, alte=base, pflege=(2, *(30 + number for number in range(11))))
    _, codes, lines = seen(path)
    averages = {
        line.area.key: line.detail for line in lines.of(("pflegequote", PERIOD)) if line.area.key in ("1", "11")
    }
    assert codes["pflegequote", PERIOD][0] == Cause.TERM
    assert "Mittel über Gebiete, von denen eines verborgen ist" in averages.values()
