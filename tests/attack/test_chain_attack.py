"""Random towns through the whole chain, and an attacker who has nothing but both editions."""

import json
import struct
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from keck_qgis.editions.examination import examine
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.findings import Report
from keck_qgis.model.indicator import Audience
from tests.attack.edited import Edited
from tests.attack.editions import read
from tests.attack.knowledge import Knowledge, State
from tests.attack.scene import Scene
from tests.attack.secrets import attack, duties
from tests.attack.sent import Sent
from tests.attack.town import all_adds_up, look_inside, raw_digits, releases
from tests.attack.town_maker import make

TOWNS = 40
CITIES = 25
BROKEN_BEFORE = (4, 22, 38, 113, 135, 155, 184, 806, 1218, 1850, 1899, 1937, 2228, 20000005, 40000012)
"""Seeds whose editions once gave a secret away: another mask in the second release, a left-out term between a part and
a whole, a status that told a secret 0, a count that follows by difference, a total or a part that nobody holds."""

ORDERS = (
    (Audience.PUBLIC, Audience.ADMINISTRATION),
    (Audience.ADMINISTRATION, Audience.PUBLIC),
    (Audience.PUBLIC, Audience.ADMINISTRATION, Audience.PUBLIC),
)


def attacked(seed: int, folder: Path) -> tuple[list[str], Counter[str]]:
    """What the editions of one town give away, and figures of the attack; ``keck:verify`` finds nothing, either: by the
    editions alone where all figures add up, for else it takes for sums what are none."""
    town = make(seed)
    path = town.holdings(folder)
    files, reports = releases(path, folder / "out", ORDERS[seed % len(ORDERS)])
    known = read(files, [0] * len(files), town.ground().geography.overlays)
    states = [look_inside(path, town.truth())]
    found = attack(known, states) + telling(files, reports, raw_digits(path))
    if all_adds_up(path):
        found += [f"keck:verify: {one.message}" for file in files for one in examine(file).errors]
    checked = examine(files[-1], path).errors
    found += [f"keck:verify with holdings: {one.message}" for one in checked if one.code == "verifier_objects"]
    return [f"seed {seed}: {line}" for line in found], figures(known, states, reports)


def attacked_again(seed: int, folder: Path) -> tuple[list[str], Counter[str]]:
    """The same for a city whose data change from release to release; what an edition alone tells of figures that do not
    add up, or that were shown before a threshold was raised, is no fault."""
    return told_by(Sent(seed, folder), seed)


def attacked_edited(seed: int, folder: Path) -> tuple[list[str], Counter[str]]:
    """The same where the catalogue and the levels are edited in between, too. What follows from the first editions once
    relations are believed that the catalogue declared but later is no fault of the later ones."""
    edited = Edited(seed, folder)
    found, counted = told_by(edited, seed)
    if found:
        first = {f"seed {seed}: {line}" for line in attack(edited.before_edits(), edited.states)}
        found = [line for line in found if line not in first]
    return [f"{line} ({edited.done})" for line in found], counted + Counter(edits=len(edited.done))


def told_by(sent: Sent, seed: int) -> tuple[list[str], Counter[str]]:
    known = sent.knowledge()
    found = attack(known, sent.states) + telling(sent.files, sent.reports, [])
    return [f"seed {seed}: {line}" for line in found], figures(known, sent.states, sent.reports)


def telling(files: Sequence[Path], reports: Sequence[Report], raw: list[float]) -> list[str]:
    found = [line for file in files for line in _more_digits(file, raw)]
    return found + [line for report in reports for line in _telling(report)]


def _more_digits(file: Path, raw: list[float]) -> list[str]:
    """Unrounded rates and means: their digits give away both terms."""
    held = file.read_bytes()
    return [f"{file.name} holds {one!r}" for one in raw if struct.pack(">d", one) in held or repr(one).encode() in held]


def _telling(report: Report) -> list[str]:
    """A report that tells primary from secondary, or counts by anything but status."""
    text = json.dumps(report.as_dict(), ensure_ascii=False).casefold()
    found = [f"the report says “{word}”" for word in ("primär", "primary", "sekundär", "secondary") if word in text]
    statuses = {"value", "suppressed", "suppressed_by_source", "missing", "not_applicable"}
    cells: dict[str, dict[str, int]] = report.extra["cells"]
    found += [f"the report counts {set(one) - statuses}" for one in cells.values() if not set(one) <= statuses]
    left_out = [set(one) for one in report.extra["left_out"]]
    return found + [f"left out: {keys}" for keys in left_out if keys != {"indicator", "period", "code", "message"}]


def figures(known: Knowledge, states: Sequence[State], reports: Sequence[Report]) -> Counter[str]:
    scene = Scene(known, states, known.views)
    found = Counter({"towns": 1, "editions": len(reports), "secrets": len({one.target for one in duties(scene)})})
    for report in reports:
        for counts in report.extra["cells"].values():
            found.update(counts)
        found["left out"] += len(report.extra["left_out"])
    return found


def campaign(way, seeds: range | tuple[int, ...], folder: Path) -> Counter[str]:
    found: list[str] = []
    together: Counter[str] = Counter()
    for seed in seeds:
        lines, more = way(seed, folder / str(seed))
        found += lines
        together += more
    assert found == []
    return together


def test_no_edition_narrows_a_secret(tmp_path: Path) -> None:
    counted = campaign(attacked, range(TOWNS), tmp_path)
    assert counted["secrets"] > 10 * TOWNS and counted["suppressed"] > 5 * TOWNS


def test_what_once_leaked_leaks_no_more(tmp_path: Path) -> None:
    campaign(attacked, BROKEN_BEFORE, tmp_path)


def test_no_editions_of_changing_data_narrow_a_secret(tmp_path: Path) -> None:
    counted = campaign(attacked_again, range(CITIES), tmp_path)
    assert counted["editions"] > 3 * CITIES and counted["secrets"] > 10 * CITIES


def test_no_edit_of_catalogue_or_levels_lets_editions_narrow_a_secret(tmp_path: Path) -> None:
    counted = campaign(attacked_edited, range(CITIES), tmp_path)
    assert counted["edits"] > 2 * CITIES and counted["secrets"] > 10 * CITIES


@pytest.mark.proof
@pytest.mark.parametrize("way", [attacked, attacked_again, attacked_edited])
def test_no_edition_narrows_a_secret_in_many_towns(way, tmp_path: Path, proof_rounds: int, proof_seed: int) -> None:
    counted = campaign(way, range(1_000_000 * proof_seed, 1_000_000 * proof_seed + 10 * proof_rounds), tmp_path)
    print(dict(counted))


def test_the_attacker_finds_what_is_not_protected(tmp_path: Path) -> None:
    """With its partner shown again a hidden count is exact: the attacker of these tests is not blind."""
    found = []
    for seed in range(10):
        town = make(seed)
        path = town.holdings(tmp_path / str(seed))
        files, _reports = releases(path, tmp_path / str(seed), ORDERS[0])
        known = read(files, [0, 0], town.ground().geography.overlays)
        state = look_inside(path, town.truth())
        for view in known.views:
            for variable, dark in view.hidden.items():
                if variable in state.world:
                    large = dark & (state.world[variable][: len(dark)] > state.limits(variable[0]).threshold)
                    view.shown[variable][large] = state.world[variable][: len(dark)][large]
                    dark[large] = False
        found += attack(known, [state])
    assert len(found) > 10


def test_a_second_release_keeps_the_mask(tmp_path: Path) -> None:
    town = make(22)
    path = town.holdings(tmp_path)
    files, _ = releases(path, tmp_path / "out", ORDERS[2])
    with Holdings.open(path, read_only=True) as held:
        assert len(held.history()) == 1
    first, _, last = read(files, [0, 0, 0]).views
    assert first.hidden.keys() == last.hidden.keys()
    assert all(np.array_equal(first.hidden[key], last.hidden[key]) for key in first.hidden)
