"""Random towns through the whole chain, and an attacker who has nothing but both editions."""

import json
import struct
from collections import Counter
from pathlib import Path

import pytest

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.findings import Report
from keck_qgis.model.indicator import Audience
from tests.attack import town as towns
from tests.attack.edition_attacker import Row, narrowed, read
from tests.attack.town import PERIOD, Told, Town, look_inside, releases

TOWNS = 60
BROKEN_BEFORE = (4, 22, 38, 113, 135, 155, 184, 806, 1218, 1850, 1899, 1937, 2228, 20000005, 40000012)
"""Seeds whose editions once gave a secret away: another mask in the second release, a left-out term between a part and
a whole, a status that told a secret 0, a count that follows by difference, a total or a part that nobody holds."""

ORDERS = (
    (Audience.PUBLIC, Audience.ADMINISTRATION),
    (Audience.ADMINISTRATION, Audience.PUBLIC),
    (Audience.PUBLIC, Audience.ADMINISTRATION, Audience.PUBLIC),
)


def attacked(seed: int, folder: Path) -> tuple[list[str], Counter[str]]:
    """What the editions of one town give away, and figures of the attack."""
    town = towns.make(seed)
    path = town.holdings(folder)
    files, reports = releases(path, folder / "out", ORDERS[seed % len(ORDERS)])
    told, known = look_inside(town, path), read(files)
    found = narrowed(known, PERIOD, told.truth, told.secrets)
    found += [line for file in files for line in _more_digits(file, told)]
    found += [line for report in reports for line in _telling(report)]
    return [f"seed {seed}: {line}" for line in found], _figures(town, told, reports)


def _more_digits(file: Path, told: Told) -> list[str]:
    """Unrounded rates and means: their digits give away both terms."""
    held = file.read_bytes()
    return [
        f"{file.name} holds {one!r}" for one in told.raw if struct.pack(">d", one) in held or repr(one).encode() in held
    ]


def _telling(report: Report) -> list[str]:
    """A report that tells primary from secondary, or counts by anything but status."""
    text = json.dumps(report.as_dict(), ensure_ascii=False).casefold()
    found = [f"the report says “{word}”" for word in ("primär", "primary", "sekundär", "secondary") if word in text]
    statuses = {"value", "suppressed", "suppressed_by_source", "missing", "not_applicable"}
    cells: dict[str, dict[str, int]] = report.extra["cells"]
    found += [f"the report counts {set(one) - statuses}" for one in cells.values() if not set(one) <= statuses]
    left_out = [set(one) for one in report.extra["left_out"]]
    return found + [f"left out: {keys}" for keys in left_out if keys != {"indicator", "period", "code", "message"}]


def _figures(town: Town, told: Told, reports: list[Report]) -> Counter[str]:
    with_both = max(reports, key=lambda report: len(report.extra["cells"]))
    figures = Counter({"towns": 1, "secrets": len(told.secrets)})
    for counts in with_both.extra["cells"].values():
        figures.update(counts)
    figures["left out"] = len(with_both.extra["left_out"])
    figures["series"] = len(town.entries)
    return figures


def campaign(seeds: range | tuple[int, ...], folder: Path) -> Counter[str]:
    found: list[str] = []
    figures: Counter[str] = Counter()
    for seed in seeds:
        lines, more = attacked(seed, folder / str(seed))
        found += lines
        figures += more
    assert found == []
    return figures


def test_no_edition_narrows_a_secret(tmp_path: Path) -> None:
    figures = campaign(range(TOWNS), tmp_path)
    assert figures["secrets"] > 10 * TOWNS and figures["suppressed"] > 5 * TOWNS


def test_what_once_leaked_leaks_no_more(tmp_path: Path) -> None:
    campaign(BROKEN_BEFORE, tmp_path)


@pytest.mark.proof
def test_no_edition_narrows_a_secret_in_many_towns(tmp_path: Path, proof_rounds: int, proof_seed: int) -> None:
    figures = campaign(range(1_000_000 * proof_seed, 1_000_000 * proof_seed + 10 * proof_rounds), tmp_path)
    print(dict(figures))


def test_the_attacker_finds_what_is_not_protected(tmp_path: Path) -> None:
    """With its partner shown again a hidden count is exact: the attacker of these tests is not blind."""
    found = []
    for seed in range(10):
        town = towns.make(seed)
        path = town.holdings(tmp_path / str(seed))
        files, _reports = releases(path, tmp_path / str(seed), ORDERS[0])
        told, known = look_inside(town, path), read(files)
        for (name, _period), cells in known.rows.items():
            secret = {one.place for one in told.secrets if one.name == name}
            for place, row in cells.items():
                if row.status == "suppressed" and place not in secret and (name, place) in told.truth:
                    cells[place] = Row(told.truth[name, place], "value", False)
        found += narrowed(known, PERIOD, told.truth, told.secrets)
    assert len(found) > 10


def test_a_second_release_keeps_the_mask(tmp_path: Path) -> None:
    town = towns.make(22)
    path = town.holdings(tmp_path)
    masks = []
    for audience in ORDERS[2]:
        releases(path, tmp_path / "out", (audience,))
        with Holdings.open(path, read_only=True) as held:
            masks.append(held.hidden_before(audience))
    assert masks[0] == masks[1] == masks[2]
