"""Ways to change the holdings between two releases, each attacked with all editions before and after."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from keck_qgis.editions.examination import examine
from keck_qgis.editions.release import release
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.indicator import Audience, Kind, PartOf
from keck_qgis.model.proposals import CatalogueProposal
from tests.attack.cases import SECRET_ZEROS, SHARE, counts, districts, flat, town
from tests.attack.editions import read
from tests.attack.imports import deliver, imported
from tests.attack.secrets import attack
from tests.attack.town import PERIOD, Town, look_inside, source
from tests.factories import indicator

Change = Callable[[Path], None]


def secrets_after(made: Town, folder: Path, *changes: Change) -> list[str]:
    """What a public edition of a town, and one after each change, give away together."""
    path = imported(made, folder)
    files, states = [], []
    for change in (lambda _path: None, *changes):
        change(path)
        states.append(look_inside(path, made.truth()))
        files.append(release(path, Audience.PUBLIC, folder / "out")[0])
    assert [one.message for one in examine(files[-1], path).errors] == []
    return attack(read(files, range(len(files)), made.ground().geography.overlays), states)


def edited(*entries: str, **changes: object) -> Change:
    """Fields of catalogue entries, as the editor changes them."""

    def change(path: Path) -> None:
        with Holdings.open(path) as held:
            fresh = [replace(held.catalogue()[one], **changes) for one in entries]
            held.write_catalogue(CatalogueProposal(source("catalogue", "geändert"), fresh))

    return change


def broken_down() -> Town:
    """Total, two parts, and a small count in one part: a block of two by two is hidden."""
    parts = [indicator(name, part_of=(PartOf("alle", "Pass"),)) for name in ("deutsch", "andere")]
    return town(districts(2), [indicator("alle"), *parts], SECRET_ZEROS,
                alle=flat(203, 83, 120), deutsch=flat(184, 81, 103), andere=flat(19, 2, 17))  # fmt: skip


@pytest.mark.parametrize("parts", [("deutsch", "andere"), ("deutsch",), ("andere",)])
def test_parts_taken_out_of_a_total(tmp_path: Path, parts: tuple[str, ...]) -> None:
    assert secrets_after(broken_down(), tmp_path, edited(*parts, part_of=())) == []


def test_a_breakdown_that_is_no_longer_called_complete(tmp_path: Path) -> None:
    loose = (PartOf("alle", "Pass", complete=False),)
    assert secrets_after(broken_down(), tmp_path, edited("deutsch", "andere", part_of=loose)) == []


def test_a_breakdown_under_another_name(tmp_path: Path) -> None:
    renamed = (PartOf("alle", "Staatsangehörigkeit"),)
    assert secrets_after(broken_down(), tmp_path, edited("deutsch", "andere", part_of=renamed)) == []


def test_a_rate_of_other_terms(tmp_path: Path) -> None:
    """Who is in the numerator is in the denominator, also when the rate is of something else."""
    made = town(districts(3), [*counts("N", "D", "E"), indicator("R", Kind.RATE, **SHARE)], SECRET_ZEROS,
                N=flat(25, 2, 3, 20), D=flat(59, 5, 4, 50), E=flat(900, 300, 300, 300))  # fmt: skip
    assert secrets_after(made, tmp_path, edited("R", denominator="E")) == []


def test_a_share_that_becomes_a_ratio(tmp_path: Path) -> None:
    made = town(districts(3), [*counts("N", "D"), indicator("R", Kind.RATE, **SHARE)], SECRET_ZEROS,
                N=flat(25, 2, 3, 20), D=flat(59, 5, 4, 50))  # fmt: skip
    assert secrets_after(made, tmp_path, edited("R", numerator_in_denominator=False)) == []


@pytest.mark.parametrize("title", ["Kinder", "Anders"])
def test_an_indicator_under_another_id(tmp_path: Path, title: str) -> None:
    """Removed and made anew: known again by its name, or by figures most of which are the same."""
    many = [41.0, 14.0, 2.0, *(float(60 + 7 * i) for i in range(12))]
    below = {f"{i:02d}": [] for i in range(15)}
    figures = dict(zip(["*", *below], [sum(many), *many], strict=True))
    made = town(below, [indicator("A", name="Kinder")], SECRET_ZEROS, A=figures)
    path = imported(made, tmp_path)
    before = look_inside(path, made.truth())
    first, _report = release(path, Audience.PUBLIC, tmp_path / "out")
    corrected = {"*": figures["*"] - 28, "00": 13.0}
    rows = [("B", *row[1:4], corrected.get("*" if row[1] == "*" else row[2], row[4]), *row[5:]) for row in made.rows]
    with Holdings.open(path) as held:
        held.withdraw(next(one.id for one in held.sources() if one.kind == "values"))
        fresh = [indicator("B", name=title)]
        held.write_catalogue(CatalogueProposal(source("catalogue", "neu"), fresh, removed=("A",)))
    deliver(path, tmp_path / "neu.csv", rows)
    second, _report = release(path, Audience.PUBLIC, tmp_path / "out")
    truth = made.truth()["A", PERIOD].copy()
    truth[[0, 1]] -= 28
    state = look_inside(path, {("B", PERIOD): truth})
    known = read([second], [1])
    old = read([first], [0]).views[0]
    for name in ("shown", "hidden", "empty", "bracketed"):
        getattr(old, name)["B", PERIOD] = getattr(old, name).pop(("A", PERIOD))
    known.views.insert(0, old)
    as_it_was = replace(state, world={("B", PERIOD): before.world["A", PERIOD]})
    assert attack(known, [as_it_was, state]) == []
