from dataclasses import replace

import pytest

from keck_qgis.model.errors import KeckError
from keck_qgis.model.indicator import (
    Aggregation,
    Audience,
    Breakdown,
    Catalogue,
    Clearance,
    Indicator,
    Kind,
    PartOf,
)

CHILDREN = Indicator(
    "DEM-04", "Kinder", "Bevölkerung", "…", Kind.COUNT, "Personen", True, Aggregation.SUM, "Melderegister", "jährlich"
)
PLAYGROUND = replace(CHILDREN, id="UMF-10", name="Spielplatzfläche", kind=Kind.MEASURE, unit="m²", personal=False)
AREA_PER_CHILD = replace(
    PLAYGROUND, id="UMF-01", kind=Kind.RATE, numerator="UMF-10", denominator="DEM-04", aggregation=Aggregation.WEIGHTED
)


def test_a_ratio_with_a_personal_term_is_personal() -> None:
    catalogue = Catalogue([CHILDREN, PLAYGROUND, AREA_PER_CHILD])
    assert catalogue.is_personal(AREA_PER_CHILD)
    assert not catalogue.is_personal(PLAYGROUND)


def test_a_breakdown_is_incomplete_where_one_part_says_so() -> None:
    parts = [
        replace(CHILDREN, id="A", part_of=(PartOf("T", "Alter"),)),
        replace(CHILDREN, id="B", part_of=(PartOf("T", "Alter", complete=False), PartOf("T", "Herkunft"))),
    ]
    assert Catalogue([replace(CHILDREN, id="T"), *parts]).breakdowns() == [
        Breakdown("T", "Alter", ("A", "B"), False),
        Breakdown("T", "Herkunft", ("B",), True),
    ]


def test_an_unknown_id_names_the_nearest() -> None:
    with pytest.raises(KeckError, match="DEM-04"):
        Catalogue([CHILDREN])["DEM-4"]


@pytest.mark.parametrize(
    ("clearance", "admitted"),
    [
        (Clearance.NONE, []),
        (Clearance.ADMINISTRATION, [Audience.ADMINISTRATION]),
        (Clearance.PUBLIC, [Audience.ADMINISTRATION, Audience.PUBLIC]),
    ],
)
def test_clearance_admits_its_audiences(clearance: Clearance, admitted: list[Audience]) -> None:
    assert [audience for audience in Audience if clearance.admits(audience)] == admitted
