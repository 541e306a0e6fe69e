"""The cases of the design, each with exactly the outcome that it names (t = 3, zeros secret unless said)."""

import numpy as np
import pytest

from keck_qgis.disclosure import protection
from keck_qgis.disclosure.history import Past, PastSeries
from keck_qgis.disclosure.mask import PRIMARY, SECONDARY, Mask
from keck_qgis.model.errors import Cancelled
from keck_qgis.model.geography import Geography
from keck_qgis.model.indicator import Aggregation, Kind, PartOf
from keck_qgis.model.observations import Observations
from keck_qgis.model.rule import Rule
from keck_qgis.model.status import Status
from tests.disclosure.atlas import (
    PERIOD,
    ROOT,
    atlas,
    catalogue,
    count,
    flat,
    flat_geography,
    geography,
    hidden_places,
    rate,
)

SECRET_ZEROS = Rule(3, False, 0)
OPEN_ZEROS = Rule(2, True, 0)
SHARE = catalogue(count("N"), count("D"), rate("R", "N", "D"))


def protect(*arguments: object, **named: object) -> Mask:
    return protection.protect(*arguments, **named).mask


def districts(names: str) -> set[tuple[str, str]]:
    return {("Bezirk", name) for name in names}


def test_case_1_sum_minus_the_other_children() -> None:
    where = flat_geography(3)
    mask = protect(atlas(where, {"A": flat(57, 41, 14, 2)}), catalogue(count("A")), SECRET_ZEROS, set())
    assert hidden_places(mask, where, "A") == districts("BC")
    assert mask.reasons[("A", PERIOD)].tolist() == [0, 0, SECONDARY, PRIMARY]
    assert mask.left_out == []


def test_case_2_too_little_hidden_mass() -> None:
    where = flat_geography(3)
    mask = protect(atlas(where, {"A": flat(20, 19, 1, 0)}), catalogue(count("A")), SECRET_ZEROS, set())
    assert hidden_places(mask, where, "A") == districts("ABC")


def test_case_3_published_zeros() -> None:
    where = flat_geography(4)
    mask = protect(atlas(where, {"A": flat(15, 10, 3, 1, 1)}), catalogue(count("A")), OPEN_ZEROS, set())
    assert hidden_places(mask, where, "A") == districts("BCD")


def test_case_4_only_child() -> None:
    where = geography({"P": ["p"], "Q": ["q1", "q2"]})
    cells = {
        ROOT: 31,
        ("Bezirk", "P"): 2,
        ("Bezirk", "Q"): 29,
        ("Quartier", "p"): 2,
        ("Quartier", "q1"): 20,
        ("Quartier", "q2"): 9,
    }
    mask = protect(atlas(where, {"A": cells}), catalogue(count("A")), SECRET_ZEROS, set())
    assert hidden_places(mask, where, "A") == districts("PQ") | {("Quartier", "p"), ("Quartier", "q2")}


def test_case_5_the_block_of_two_by_two_is_hidden() -> None:
    where = flat_geography(2)
    parts = [count(name, part_of=(PartOf("all", "nation"),)) for name in ("german", "other")]
    share = rate("share", "other", "all")
    observations = atlas(
        where,
        {
            "all": flat(203, 83, 120),
            "german": flat(184, 81, 103),
            "other": flat(19, 2, 17),
            "share": flat(9.4, 2.4, 14.2),
        },
    )
    mask = protect(observations, catalogue(count("all"), *parts, share), SECRET_ZEROS, set())
    assert mask.left_out == []
    assert hidden_places(mask, where, "all") == set()
    for name in ("german", "other", "share"):
        assert hidden_places(mask, where, name) == districts("AB")


def test_case_6_small_numerators_hide_their_rates() -> None:
    where = flat_geography(3)
    observations = atlas(
        where,
        {"N": flat(52, 2, 2, 48), "D": flat(3612, 412, 2400, 800), "R": flat(1.4, 0.5, 0.1, 6.0)},
    )
    mask = protect(observations, SHARE, SECRET_ZEROS, set())
    assert hidden_places(mask, where, "N") == districts("AB")
    assert hidden_places(mask, where, "R") == districts("AB")
    assert hidden_places(mask, where, "D") == set()


def test_case_7_all_of_five() -> None:
    where = flat_geography(3)
    observations = atlas(where, {"N": flat(30, 20, 5, 5), "D": flat(90, 50, 5, 35), "R": flat(33.3, 40.0, 100.0, 14.3)})
    mask = protect(observations, SHARE, SECRET_ZEROS, set())
    assert ("Bezirk", "B") in hidden_places(mask, where, "N")
    assert hidden_places(mask, where, "R") == hidden_places(mask, where, "N")
    assert len(hidden_places(mask, where, "N")) == 2


def test_a_full_share_is_open_where_the_numerator_is_no_part() -> None:
    where = flat_geography(3)
    per_thousand = catalogue(count("N"), count("D"), rate("R", "N", "D", inside=False))
    observations = atlas(where, {"N": flat(30, 20, 5, 5), "D": flat(90, 50, 5, 35), "R": flat(33.3, 40.0, 100.0, 14.3)})
    assert protect(observations, per_thousand, SECRET_ZEROS, set()).hidden == {}


def test_case_8_the_rate_of_a_parent_is_a_published_count() -> None:
    where = flat_geography(3)
    no_root_count = {place: value for place, value in flat(0, 96, 51, 2).items() if place != ROOT}
    observations = atlas(where, {"N": no_root_count, "D": flat(1204, 600, 500, 104), "R": flat(12.4, 16.0, 10.2, 1.9)})
    mask = protect(observations, SHARE, SECRET_ZEROS, set())
    assert hidden_places(mask, where, "N") == districts("BC") == hidden_places(mask, where, "R")


def test_a_share_that_was_withdrawn_still_ties_its_counts() -> None:
    """Whoever kept the last edition knows that 13 of 14 are a share, and that one is the rest."""
    where = flat_geography(3)
    observations = atlas(where, {"D": flat(57, 14, 41, 2), "N": flat(30, 13, 16, 1)})
    alone = protect(observations, catalogue(count("D"), count("N")), SECRET_ZEROS, set())
    assert hidden_places(alone, where, "N") == districts("AC")
    assert alone.reasons["N", PERIOD].tolist() == [0, SECONDARY, 0, PRIMARY]
    kept = protect(observations, catalogue(count("D"), count("N")), SECRET_ZEROS, set(), [Past(catalogue=SHARE)])
    assert kept.reasons["N", PERIOD][1] == PRIMARY


def test_case_9_the_mask_of_the_last_release_is_kept() -> None:
    where = flat_geography(3)
    observations = atlas(where, {"A": flat(57, 14, 41, 2)})
    fresh = protect(observations, catalogue(count("A")), SECRET_ZEROS, set())
    assert hidden_places(fresh, where, "A") == districts("AC")
    shown = np.array([True, True, False, False])
    before = Past({("A", PERIOD): PastSeries(np.array([57.0, 14.0, 41.0, 2.0]), shown)})
    again = protect(observations, catalogue(count("A")), SECRET_ZEROS, set(), [before])
    assert hidden_places(again, where, "A") == districts("BC")


def test_case_10_two_hidden_ones_below_a_two_are_blocked_by_name() -> None:
    where = geography({"P": ["p"], "R": ["r1", "r2"]})
    cells = {
        ROOT: 3,
        ("Bezirk", "P"): 1,
        ("Bezirk", "R"): 2,
        ("Quartier", "p"): 1,
        ("Quartier", "r1"): 1,
        ("Quartier", "r2"): 1,
    }
    mask = protect(atlas(where, {"A": cells}), catalogue(count("A")), OPEN_ZEROS, set())
    assert [(entry.indicator, entry.period, entry.reason_code) for entry in mask.left_out] == [
        ("A", PERIOD, "not_protected")
    ]
    assert mask.left_out[0].message


def test_case_11_a_rate_without_its_numerator() -> None:
    where = flat_geography(4)
    observations = atlas(where, {"D": flat(1096, 174, 446, 244, 232), "R": flat(50.0, 61.0, 78.0, 1.0, 30.0)})
    mask = protect(observations, SHARE, SECRET_ZEROS, set())
    places = hidden_places(mask, where, "R")
    assert ("Bezirk", "C") in places
    assert len(places) == 2
    assert hidden_places(mask, where, "D") == set()


def test_structural_zeros_are_published_with_their_parts() -> None:
    where = geography({"P": ["p"], "Q": ["q1", "q2"]})
    zero = {ROOT: 60, ("Bezirk", "P"): 0, ("Bezirk", "Q"): 60, ("Quartier", "p"): 0}
    cells = {**zero, ("Quartier", "q1"): 40, ("Quartier", "q2"): 20}
    observations = atlas(where, {"A": cells})
    assert hidden_places(protect(observations, catalogue(count("A")), SECRET_ZEROS, set()), where, "A")
    declared = {("A", "Bezirk", "P")}
    assert protect(observations, catalogue(count("A")), SECRET_ZEROS, declared).hidden == {}


def test_what_counts_no_people_is_never_hidden() -> None:
    where = flat_geography(3)
    observations = atlas(where, {"A": flat(3, 1, 1, 1)})
    assert protect(observations, catalogue(count("A", personal=False)), SECRET_ZEROS, set()).hidden == {}


def test_area_per_child_goes_with_the_children() -> None:
    where = flat_geography(3)
    entries = catalogue(count("space", personal=False), count("D"), rate("per", "space", "D", inside=False, factor=1))
    observations = atlas(
        where, {"space": flat(900, 300, 300, 300), "D": flat(57, 41, 14, 2), "per": flat(15.8, 7.3, 21.4, 150.0)}
    )
    mask = protect(observations, entries, SECRET_ZEROS, set())
    assert hidden_places(mask, where, "per") == hidden_places(mask, where, "D") == districts("BC")
    assert hidden_places(mask, where, "space") == set()


@pytest.mark.parametrize("kind", [Kind.RATE, Kind.MEAN, Kind.MEASURE])
def test_without_a_base_count_it_stays_in_the_holdings(kind: Kind) -> None:
    where = flat_geography(2)
    observations = atlas(where, {"R": flat(10.0, 12.0, 8.0)})
    mask = protect(observations, catalogue(rate("R", None, None, kind=kind)), SECRET_ZEROS, set())
    assert [(entry.indicator, entry.reason_code) for entry in mask.left_out] == [("R", "base_missing")]


def test_a_cell_without_base_is_hidden_where_others_have_one() -> None:
    where = flat_geography(3)
    base = flat(600, 200, 200, Status.MISSING)
    observations = atlas(where, {"D": base, "R": flat(30.0, 30.0, 30.0, 30.0)})
    mask = protect(observations, catalogue(count("D"), rate("R", "D2", "D")), SECRET_ZEROS, set())
    assert ("Bezirk", "C") in hidden_places(mask, where, "R")


def test_an_unweighted_average_goes_with_any_of_its_areas() -> None:
    where = flat_geography(3)
    entries = catalogue(count("N"), count("D"), rate("R", "N", "D", aggregation=Aggregation.UNWEIGHTED))
    observations = atlas(
        where, {"N": flat(149, 96, 51, 2), "D": flat(1204, 600, 500, 104), "R": flat(9.4, 16.0, 10.2, 1.9)}
    )
    mask = protect(observations, entries, SECRET_ZEROS, set())
    assert hidden_places(mask, where, "R") == districts("BC") | {ROOT}
    assert hidden_places(mask, where, "N") == districts("BC")


def test_small_base_hides_no_count() -> None:
    where = flat_geography(3)
    observations = atlas(
        where, {"N": flat(120, 90, 10, 20), "D": flat(430, 300, 40, 90), "R": flat(27.9, 30.0, 25.0, 22.2)}
    )
    mask = protect(observations, SHARE, Rule(3, False, 50), set())
    assert mask.hidden == {}
    assert np.flatnonzero(mask.small_base[("R", PERIOD)]).tolist() == [where.index("Bezirk", "B")]


def test_a_second_geography_keeps_what_it_says_itself() -> None:
    where = geography({"A": [], "B": []}, ["S1", "S2"])
    cells = {ROOT: 50, ("Bezirk", "A"): 48, ("Bezirk", "B"): 2, ("Sprengel", "S1"): 30, ("Sprengel", "S2"): 20}
    mask = protect(atlas(where, {"A": cells}), catalogue(count("A")), SECRET_ZEROS, set())
    assert mask.left_out == []
    assert hidden_places(mask, where, "A") == districts("AB")


def test_what_the_source_has_hidden_helps_to_hide() -> None:
    where = flat_geography(3)
    observations = atlas(where, {"A": flat(57, 41, Status.SUPPRESSED_BY_SOURCE, 2)})
    assert hidden_places(protect(observations, catalogue(count("A")), SECRET_ZEROS, set()), where, "A") == districts(
        "C"
    )


def test_nothing_is_hidden_where_nothing_is_small() -> None:
    where = flat_geography(3)
    observations = atlas(
        where, {"N": flat(150, 90, 40, 20), "D": flat(430, 300, 60, 70), "R": flat(34.9, 30.0, 66.7, 28.6)}
    )
    mask = protect(observations, SHARE, SECRET_ZEROS, set())
    assert mask == Mask()


def test_negative_counts_of_people_are_left_out() -> None:
    where = flat_geography(2)
    mask = protect(atlas(where, {"A": flat(10, 15, -5)}), catalogue(count("A")), SECRET_ZEROS, set())
    assert [(entry.indicator, entry.reason_code) for entry in mask.left_out] == [("A", "not_protected")]


def test_it_stops_when_asked() -> None:
    class Impatient:
        def report(self, percent: float, text: str = "") -> None: ...

        def cancelled(self) -> bool:
            return True

    observations = Observations(Geography(flat_geography(2).levels, flat_geography(2).areas))
    with pytest.raises(Cancelled):
        protect(observations, catalogue(), SECRET_ZEROS, set(), progress=Impatient())
