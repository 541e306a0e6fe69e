"""Random cities: one draft per seed, and what becomes of it from release to release."""

import numpy as np

from keck_qgis.model.geography import ROOT_LEVEL
from keck_qgis.model.indicator import Kind
from keck_qgis.model.rule import Rule
from keck_qgis.model.status import Status
from tests.disclosure import people
from tests.disclosure.cities import City, Draft
from tests.disclosure.features import Drawing
from tests.disclosure.ground import SECOND, Ground, random_ground

PERIOD = "2020"
_SPANS = {"2012-2014": ("2012", "2013", "2014"), "2015": ("2015-Q1", "2015-Q2", "2015-Q3", "2015-Q4")}


def generate(seed: int) -> City:
    """A small city with what its office was given; the same seed gives the same one."""
    return draft(np.random.default_rng(seed)).city()


def sequence(seed: int, most: int = 5) -> list[City]:
    """A city at each of its releases (two up to ``most``), its data changed in between."""
    return drafts(seed, most)[0]


def drafts(seed: int, most: int = 5) -> tuple[list[City], Ground]:
    """The same with the ground that it lies on."""
    rng = np.random.default_rng(seed)
    made = draft(rng, share=0.7)
    counts = [one.id for one in made.features.entries if one.kind is Kind.COUNT and one.id != "D"]
    if counts and rng.random() < 0.3:
        made.absent |= _with_dependants(made, str(rng.choice(counts)))
    cities = [made.city()]
    for _ in range(int(rng.integers(1, most))):
        _change(made, rng)
        cities.append(made.city())
    return cities, made.ground


def draft(rng: np.random.Generator, share: float = 1.0) -> Draft:
    ground = random_ground(rng)
    rule = Rule(
        int(rng.integers(1, 11)) if rng.random() < 0.5 else 3,
        bool(rng.random() < 0.4),
        0,
        complement=bool(rng.random() < 0.85),
    )
    span = str(rng.choice(list(_SPANS), p=[0.7, 0.3])) if rng.random() < 0.18 else ""
    periods = _SPANS[span] if span else (PERIOD,)
    features = Drawing(rng, len(ground.pieces), share * (0.4 if span else 1.0)).draw()
    made = Draft(ground, features, rule, {period: _people(rng, ground, features.painters) for period in periods})
    if span:
        # mean, sum, or sum under another definition that nobody sees through
        made.spans[span] = (periods, bool(rng.random() < 0.4))
    _deliver(made, rng)
    if rng.random() < 0.2:
        area = ground.geography.areas[int(rng.integers(1, len(ground.geography)))]
        made.zeros = {(one.id, area.level, area.key) for one in features.entries if one.kind is Kind.COUNT}
    return made


def _people(rng: np.random.Generator, ground: Ground, painters: list[people.Painter]) -> people.People:
    crowd = float(rng.choice([4, 12, 40, 90]))
    shares = np.array([0.4 if piece.sliver or piece.area < 0 else 1.0 for piece in ground.pieces])
    made = people.settle(rng, len(ground.pieces), crowd, shares)
    for paint in painters:
        paint(made, rng)
    return made


def _deliver(made: Draft, rng: np.random.Generator) -> None:
    """Which cells of which series the office was given."""
    gaps = rng.random() < 0.35
    for one in made.features.entries:
        made.printed[one.id] = bool(rng.random() < 0.7)
        if one.id in made.features.undelivered:
            continue
        computed = one.kind is Kind.RATE and one.id not in made.features.given
        for period in [*made.people, *made.spans]:
            if not computed and rng.random() < 0.97:
                made.status[one.id, period] = _cells(made.ground, rng, gaps and one.kind is Kind.COUNT)
                _figures(made, rng, one.id, one.kind, period)


def _figures(made: Draft, rng: np.random.Generator, name: str, kind: Kind, period: str) -> None:
    areas = len(made.ground.geography)
    if name in made.features.measures:
        made.figures[name, period] = rng.integers(0, 900, size=areas).astype(float)
    elif kind is Kind.MEAN:
        made.figures[name, period] = np.round(rng.uniform(20, 60, size=areas), 1 if made.printed[name] else 4)
    elif kind is Kind.COUNT and rng.random() < 0.1:
        told = np.flatnonzero(made.status[name, period] == Status.VALUE)
        leaves = set(made.ground.leaves().tolist())
        for area in [area for area in told.tolist() if area not in leaves and rng.random() < 0.5]:
            made.noise[name, period, area] = float(rng.integers(0, 4))


def _cells(ground: Ground, rng: np.random.Generator, gaps: bool) -> np.ndarray:
    """A status for each area: leaves, all, the upper levels alone or all but one level, with gaps."""
    geography = ground.geography
    status = np.full(len(geography), Status.ABSENT, dtype=np.int8)
    way = rng.choice(["leaves", "all", "upper", "but_one"], p=[0.5, 0.28, 0.07, 0.15])
    leaves = ground.leaves()
    if way == "leaves":
        status[leaves] = Status.VALUE
        if rng.random() < 0.3:
            status[0] = Status.VALUE
    else:
        status[:] = Status.VALUE
    if way == "upper" and len(set(geography.parents[leaves].tolist())) > 1:
        status[leaves] = Status.ABSENT
    names = [level.name for level in geography.levels if level.name not in (ROOT_LEVEL, SECOND)]
    if way == "but_one" and len(names) > 1:
        status[geography.of_level(str(rng.choice(names)))] = Status.ABSENT
    second = geography.of_level(SECOND)
    status[second] = Status.VALUE if rng.random() < 0.7 else Status.ABSENT
    if gaps and rng.random() < 0.4:
        some = rng.choice(len(geography), size=int(rng.integers(1, 3)))
        kinds = [Status.SUPPRESSED_BY_SOURCE, Status.MISSING, Status.ABSENT, Status.NOT_APPLICABLE]
        status[some] = int(rng.choice(kinds, p=[0.4, 0.3, 0.2, 0.1]))
    return status


def _with_dependants(made: Draft, name: str) -> set[str]:
    """An indicator with those that the catalogue cannot hold without it."""
    found = {name}
    while True:
        more = {
            one.id
            for one in made.features.entries
            if found & {one.numerator, one.denominator, *(part.total for part in one.part_of)}
        }
        if more <= found:
            return found
        found |= more


def _change(made: Draft, rng: np.random.Generator) -> None:
    """One or two of what happens to an atlas between releases."""
    for kind in rng.choice(["people", "figure", "late", "new", "gone", "rule", "none"], size=int(rng.integers(1, 3)),
                           p=[0.3, 0.22, 0.16, 0.12, 0.08, 0.07, 0.05]):  # fmt: skip
        if kind == "people":
            period = str(rng.choice(list(made.people)))
            made.people[period] = made.people[period].changed(rng, len(made.ground.pieces))
        elif kind == "figure":
            _correct(made, rng)
        elif kind == "late":
            _deliver_late(made, rng)
        elif kind == "new":
            made.absent, made.silent = set(), set()
        elif kind == "gone":
            _withdraw(made, rng)
        elif kind == "rule":
            rule = made.rule
            made.rule = Rule(rule.threshold + 1, rule.publish_zeros, 0, complement=rule.complement)


def _correct(made: Draft, rng: np.random.Generator) -> None:
    """A single delivered figure is corrected, those above and below it are not."""
    kinds = {one.id: one.kind for one in made.features.entries}
    counts = [variable for variable in made.status if kinds[variable[0]] is Kind.COUNT]
    if not counts:
        return
    name, period = counts[int(rng.integers(len(counts)))]
    told = np.flatnonzero(made.status[name, period] == Status.VALUE)
    if len(told):
        area = int(rng.choice(told))
        figure = float(made.world()[name, period][area]) + made.noise.get((name, period, area), 0.0)
        fresh = max(0.0, figure + float(rng.integers(-4, 5)))
        made.noise[name, period, area] = made.noise.get((name, period, area), 0.0) + fresh - figure


def _deliver_late(made: Draft, rng: np.random.Generator) -> None:
    """Cells come that were missing, or a whole level."""
    for variable, status in made.status.items():
        missing = np.flatnonzero(status == Status.MISSING)
        if len(missing) and rng.random() < 0.7:
            status = status.copy()
            status[missing] = Status.VALUE
        elif rng.random() < 0.15:
            absent = np.flatnonzero(status == Status.ABSENT)
            if len(absent):
                level = made.ground.geography.areas[int(rng.choice(absent))].level
                status = status.copy()
                status[made.ground.geography.of_level(level)] = Status.VALUE
        made.status[variable] = status


def _withdraw(made: Draft, rng: np.random.Generator) -> None:
    """The values of an indicator are taken back; now and then it leaves the catalogue as well."""
    names = sorted({name for name, _ in made.status} - made.absent - made.silent - {"D"})
    if names:
        gone = _with_dependants(made, str(rng.choice(names)))
        if rng.random() < 0.3:
            made.absent = made.absent | gone
        else:
            made.silent = made.silent | gone
