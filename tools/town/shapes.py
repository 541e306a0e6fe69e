"""The map of Musterstadt: areas with organic, exactly shared borders, nested by construction.

Thousands of small Voronoi cells are the grain of the city. Clustering assigns them to Bezirke, within these to
Ortsteile, within these to Quartiere; a second clustering makes the Schulsprengel. Borders are chains of cell
edges between two junctions, smoothed once and used by all levels, so that no two polygons disagree by a micron.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from qgis.core import QgsGeometry, QgsPointXY
from scipy.spatial import Voronoi, cKDTree

CENTRE = np.array([356_000.0, 6_030_000.0])
"""In EPSG:25832 a place in the open North Sea: nobody can take the city for a real one."""

RADIUS = 5_200.0
GRAIN = 130.0
OUTSIDE = -1

Floats = NDArray[np.float64]
Ints = NDArray[np.intp]


@dataclass(frozen=True)
class City:
    """Polygons per area number of each level, and which Ortsteil and Bezirk an area lies in.

    ``centres`` (Quartiere × 2) are points inside; ``river`` is its middle line from west to east.
    """

    quartiere: list[QgsGeometry]
    ortsteile: list[QgsGeometry]
    bezirke: list[QgsGeometry]
    sprengel: list[QgsGeometry]
    ortsteil_of: list[int]
    bezirk_of: list[int]
    sprengel_of: list[int]
    centres: Floats
    river: Floats


class Waves:
    """Smooth noise in the plane, the same for the same seed."""

    def __init__(self, rng: np.random.Generator, amplitude: float, lengths: tuple[float, float]) -> None:
        count = 9
        angles = rng.uniform(0, 2 * np.pi, count)
        frequency = 2 * np.pi / rng.uniform(*lengths, count)
        self._waves = np.stack([np.cos(angles), np.sin(angles)]) * frequency
        self._phases = rng.uniform(0, 2 * np.pi, count)
        self._amplitude = amplitude / np.sqrt(count / 2)

    def __call__(self, points: Floats) -> Floats:
        return np.asarray(self._amplitude * np.sin(points @ self._waves + self._phases).sum(axis=1))


def build_city(seed: int, bezirke: Sequence[Sequence[int]], sprengel: int) -> City:
    """Draw the city; ``bezirke`` gives, per Bezirk and Ortsteil, the number of Quartiere."""
    rng = np.random.default_rng(seed)
    points = _grain(rng)
    river_noise = Waves(rng, 650.0, (2_500.0, 7_000.0))
    inside = _inside(points, rng)
    warped = points + np.stack([Waves(rng, 190.0, (500, 2_200))(points) for _ in "xy"], axis=1)
    side = np.where(points[:, 1] > _river_y(points[:, 0], river_noise), 1.0, -1.0)
    space = np.column_stack([warped, side * 1_400.0])[inside]

    ortsteil_of: list[int] = []
    bezirk_of: list[int] = []
    inner = np.zeros(len(space), dtype=np.intp)
    quarter = 0
    ortsteil = 0
    for b, b_cells in enumerate(_clusters(space, np.arange(len(space)), [sum(o) for o in bezirke], rng)):
        for size, o_cells in zip(bezirke[b], _clusters(space, b_cells, bezirke[b], rng), strict=True):
            bezirk_of.append(b)
            for q_cells in _clusters(space, o_cells, [1] * size, rng):
                inner[q_cells] = quarter
                ortsteil_of.append(ortsteil)
                quarter += 1
            ortsteil += 1
    other = np.zeros(len(space), dtype=np.intp)
    for s, cells in enumerate(_clusters(space, np.arange(len(space)), [1] * sprengel, rng)):
        other[cells] = s

    voronoi = Voronoi(points)
    quarters = _whole(_spread(inner, inside), voronoi)
    schools = _whole(np.where(quarters == OUTSIDE, OUTSIDE, _spread(other, inside)), voronoi)
    arcs = _arcs(voronoi, np.stack([quarters, schools], axis=1))
    tree = cKDTree(points)
    upper = _lifted(quarters, np.array(ortsteil_of))
    top = _lifted(upper, np.array(bezirk_of))
    quartier_shapes = _polygons(arcs, quarters, tree, quarter)
    centres = np.array([[p.x(), p.y()] for p in (s.poleOfInaccessibility(20)[0].asPoint() for s in quartier_shapes)])
    x = np.linspace(-RADIUS * 1.3, RADIUS * 1.3, 120) + CENTRE[0]
    return City(
        quartier_shapes,
        _polygons(arcs, upper, tree, ortsteil),
        _polygons(arcs, top, tree, len(bezirke)),
        _polygons(arcs, schools, tree, sprengel),
        ortsteil_of,
        bezirk_of,
        [int(schools[i]) for i in tree.query(centres)[1]],
        centres,
        np.column_stack([x, _river_y(x, river_noise)]),
    )


def _grain(rng: np.random.Generator) -> Floats:
    steps = np.arange(-RADIUS * 1.5, RADIUS * 1.5, GRAIN)
    x, y = np.meshgrid(steps, steps * np.sqrt(3) / 2)
    x[::2] += GRAIN / 2
    grid = np.column_stack([x.ravel(), y.ravel()])
    return np.asarray(grid + rng.uniform(-0.36, 0.36, grid.shape) * GRAIN + CENTRE)


def _inside(points: Floats, rng: np.random.Generator) -> NDArray[np.bool_]:
    """An outline with bays and tongues, wider than high."""
    offset = (points - CENTRE) / np.array([1.22, 0.92])
    angle = np.arctan2(offset[:, 1], offset[:, 0])
    limit = np.full(len(points), RADIUS)
    for k, amplitude in ((2, 0.07), (3, 0.09), (5, 0.05), (8, 0.03), (13, 0.02)):
        limit *= 1 + amplitude * np.cos(k * angle + rng.uniform(0, 2 * np.pi))
    limit += Waves(rng, 160.0, (700.0, 2_000.0))(points)
    return np.asarray(np.hypot(offset[:, 0], offset[:, 1]) < limit)


def _river_y(x: Floats, noise: Waves) -> Floats:
    course = np.column_stack([x, np.full(len(x), CENTRE[1])])
    return np.asarray(CENTRE[1] - 500 + 0.16 * (x - CENTRE[0]) + noise(course))


def _clusters(space: Floats, cells: Ints, weights: Sequence[int], rng: np.random.Generator) -> list[Ints]:
    """Divide cells into compact groups of which group i is about ``weights[i]`` large (balanced k-means)."""
    if len(weights) == 1:
        return [cells]
    own = space[cells]
    share = np.array(weights, dtype=float) / sum(weights)
    centres = own[_spaced(own, len(weights), rng)].copy()
    handicap = np.zeros(len(weights))
    spread = float(own[:, :2].var(axis=0).sum()) / len(weights)
    best, labels = np.inf, np.zeros(len(own), dtype=np.intp)
    for step in range(80):
        trial = (((own[:, None, :] - centres[None]) ** 2).sum(axis=2) + handicap).argmin(axis=1)
        actual = np.bincount(trial, minlength=len(weights)) / len(own)
        error = float(np.abs(actual / share - 1).max())
        if error < best:
            best, labels = error, trial
        handicap += 0.5 / (1 + step / 15) * spread * (actual / share - 1)
        for k in np.flatnonzero(actual):
            centres[k] = own[trial == k].mean(axis=0)
    return [cells[labels == k] for k in range(len(weights))]


def _spaced(points: Floats, count: int, rng: np.random.Generator) -> Ints:
    """Indices of points far from each other."""
    chosen = [int(rng.integers(len(points)))]
    nearest = np.full(len(points), np.inf)
    while len(chosen) < count:
        nearest = np.minimum(nearest, ((points - points[chosen[-1]]) ** 2).sum(axis=1))
        chosen.append(int(nearest.argmax()))
    return np.array(chosen, dtype=np.intp)


def _spread(labels: Ints, inside: NDArray[np.bool_]) -> Ints:
    result = np.full(len(inside), OUTSIDE, dtype=np.intp)
    result[inside] = labels
    return result


def _lifted(labels: Ints, parent_of: Ints) -> Ints:
    return np.where(labels == OUTSIDE, OUTSIDE, parent_of[labels])


def _whole(labels: Ints, voronoi: Voronoi) -> Ints:
    """Give every scattered piece of an area (and every hole of the city) to the neighbour it touches most."""
    pairs = voronoi.ridge_points
    result = labels.copy()
    for _ in range(10):
        piece = _components(result, pairs)
        sizes = np.bincount(piece)
        largest: dict[int, int] = {}
        for number in np.unique(piece):
            label = int(result[np.flatnonzero(piece == number)[0]])
            if label not in largest or sizes[number] > sizes[largest[label]]:
                largest[label] = int(number)
        stray = np.array([piece[i] != largest[int(result[i])] for i in range(len(result))])
        if not stray.any():
            break
        for number in np.unique(piece[stray]):
            touching = [
                int(result[b if piece[a] == number else a])
                for a, b in pairs[(piece[pairs[:, 0]] == number) != (piece[pairs[:, 1]] == number)]
            ]
            touching = [label for label in touching if label != OUTSIDE] or touching
            result[piece == number] = max(set(touching), key=lambda label: (touching.count(label), label))
    return result


def _components(labels: Ints, pairs: NDArray[np.intp]) -> Ints:
    """Number of the connected piece of equal label for every cell."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    alike = pairs[labels[pairs[:, 0]] == labels[pairs[:, 1]]]
    graph = coo_matrix((np.ones(len(alike)), (alike[:, 0], alike[:, 1])), shape=(len(labels), len(labels)))
    return np.asarray(connected_components(graph, directed=False)[1], dtype=np.intp)


Arc = tuple[Floats, int, int]
"""Line (n × 2), and one cell on each side of it."""


def _arcs(voronoi: Voronoi, labels: Ints) -> list[Arc]:
    """Smoothed borders between junctions of the finest common partition of all levels."""
    neighbours: dict[int, list[tuple[int, int, int]]] = {}
    for (a, b), (u, v) in zip(voronoi.ridge_points, voronoi.ridge_vertices, strict=True):
        if (labels[a] != labels[b]).any():
            neighbours.setdefault(u, []).append((v, int(a), int(b)))
            neighbours.setdefault(v, []).append((u, int(a), int(b)))
    seen: set[frozenset[int]] = set()
    arcs: list[Arc] = []
    junctions = [u for u, ways in neighbours.items() if len(ways) != 2]
    for start in [*junctions, *neighbours]:
        for following, a, b in neighbours[start]:
            if frozenset((start, following)) in seen:
                continue
            chain = _walk(start, following, neighbours, seen)
            arcs.append((_smooth(voronoi.vertices[chain]), a, b))
    return arcs


def _walk(
    start: int, following: int, neighbours: dict[int, list[tuple[int, int, int]]], seen: set[frozenset[int]]
) -> list[int]:
    chain = [start, following]
    seen.add(frozenset((start, following)))
    while len(neighbours[chain[-1]]) == 2 and chain[-1] != start:
        step = next(v for v, _, _ in neighbours[chain[-1]] if v != chain[-2])
        seen.add(frozenset((chain[-1], step)))
        chain.append(step)
    return chain


def _smooth(line: Floats) -> Floats:
    """Two rounds of corner cutting with fixed ends, in centimetres as shapefiles of surveys have them."""
    for _ in range(2):
        if len(line) > 2:
            quarter = 0.75 * line[:-1] + 0.25 * line[1:]
            three = 0.25 * line[:-1] + 0.75 * line[1:]
            inner = np.stack([quarter, three], axis=1).reshape(-1, 2)[1:-1]
            line = np.vstack([line[:1], inner, line[-1:]])
    return np.round(line, 2)


def _polygons(arcs: list[Arc], labels: Ints, tree: cKDTree, count: int) -> list[QgsGeometry]:
    """The polygon of each label of one level, from those arcs that part two of its areas."""
    lines = [
        QgsGeometry.fromPolylineXY([QgsPointXY(x, y) for x, y in line]) for line, a, b in arcs if labels[a] != labels[b]
    ]
    result: list[QgsGeometry | None] = [None] * count
    for face in QgsGeometry.polygonize(lines).asGeometryCollection():
        point = face.poleOfInaccessibility(5)[0].asPoint()
        label = int(labels[tree.query([point.x(), point.y()])[1]])
        if label != OUTSIDE:
            present = result[label]
            if present is not None:
                raise ValueError(f"area {label} falls into two pieces")
            result[label] = face
    shapes = [shape for shape in result if shape is not None]
    if len(shapes) != count:
        raise ValueError("an area without a polygon")
    return shapes
