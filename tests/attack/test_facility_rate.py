"""Places per 100 children beside a published number of places: nobody gets the hidden children out of them."""

from dataclasses import replace
from pathlib import Path

import pytest

from keck_qgis.editions.examination import examine
from keck_qgis.editions.reader import Edition
from keck_qgis.editions.release import release
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.intake.facility_figures import Request, Wanted, count_facilities
from keck_qgis.model.derivation import derive
from keck_qgis.model.indicator import Audience, Clearance, Kind
from keck_qgis.model.proposals import CatalogueProposal, Facility, SourceFile
from keck_qgis.model.status import Status
from tests import factories
from tests.attack.editions import read
from tests.attack.secrets import attack
from tests.attack.town import look_inside

BASE, PLACES, PERIOD = "kinder_sgb2", "EINR-KITA-PL", "2015"
RATE = f"{PLACES}-{BASE}"


def kitas() -> list[Facility]:
    """One in most Quartiere: also in those with 2 and with 0 children, and none in one with 8."""
    without = (3, 8)
    return [
        Facility("Kita", f"Kita {place}", capacity=20.0 + place, x=526_250.0 + place % 6 * 500,
                 y=6_070_400.0 + place // 6 * 1000)
        for place in range(12) if place not in without
    ]  # fmt: skip


def recovered(edition: Path, rate: str) -> dict[str, float]:
    """Hidden children per Quartier, by a division that anybody can do."""
    with Edition.open(edition) as opened:
        base, places, rates = (
            {cell.area_key: cell for cell in opened.cells(name, "Quartiere", PERIOD)} for name in (BASE, PLACES, rate)
        )
    return {
        key: round(100 * places[key].value / rates[key].value)
        for key, cell in base.items()
        if cell.status is Status.SUPPRESSED and rates[key].status is Status.VALUE and rates[key].value
    }


def clear_for_the_public(path: Path) -> None:
    with Holdings.open(path) as held:
        entries = [replace(held.catalogue()[one], clearance=Clearance.PUBLIC) for one in (PLACES, RATE)]
        held.write_catalogue(CatalogueProposal(SourceFile("catalogue", "freigabe", "0" * 64), entries))


@pytest.mark.parametrize("audience", Audience)
def test_the_rate_does_not_tell_the_children(tmp_path: Path, audience: Audience) -> None:
    path = factories.small_atlas(tmp_path, places=kitas())
    count_facilities(path, Request((Wanted("Kita", BASE),)))
    clear_for_the_public(path)
    edition, _report = release(path, audience, tmp_path)
    assert recovered(edition, RATE) == {}
    assert examine(edition).errors == [] and examine(edition, path).errors == []
    with Holdings.open(path, read_only=True) as held:
        truth = {key: one.value for key, one in derive(held.observations(), held.catalogue())[0].series.items()}
    known = read([edition], [0])
    assert attack(known, [look_inside(path, truth)]) == []
    assert known.views[0].hidden[BASE, PERIOD].any() and known.views[0].hidden[RATE, PERIOD].any()


def test_a_rate_that_is_no_rate_would_tell_them(tmp_path: Path) -> None:
    """The same figures as a measure without terms: what this way of counting spares an office."""
    loose = factories.indicator("lose", Kind.MEASURE, personal=False, decimals=1)
    entries = factories.Catalogue([*factories.catalogue(), loose])
    children = dict(zip(factories.quartier_keys(), factories.BENEFITS, strict=True))
    rows = list(factories.value_rows())
    rows += [
        ("lose", "Quartiere", key, PERIOD, 100 * (20.0 + place) / children[key], None, None, "value")
        for place, key in enumerate(factories.quartier_keys())
        if place not in (3, 8) and children[key]
    ]
    path = factories.small_atlas(tmp_path, entries=entries, rows=rows, places=kitas())
    count_facilities(path, Request((Wanted("Kita", BASE),)))
    edition, _report = release(path, Audience.ADMINISTRATION, tmp_path)
    assert recovered(edition, "lose")["112"] == children["112"] == 2
