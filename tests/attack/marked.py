"""A town in which every figure and every internal text is unmistakable: whatever gets out of it is found."""

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.intake.catalogue_file import write_catalogue
from keck_qgis.model.derivation import derive
from keck_qgis.model.indicator import Aggregation, Catalogue, Clearance, Indicator, Kind, PartOf
from tests.attack.byte_search import Marker, is_unmistakable, of_number, of_text
from tests.factories import indicator

Run = Callable[..., dict[str, Any]]
MARKED_USER = "Geheimnutzer-Qz7"
MARKED_FOLDER = "Geheimordner-Vy3"
_DISTRICTS = ("1", "2")
_QUARTERS = tuple(f"{district}{number}" for district in _DISTRICTS for number in "1234")
YEAR = "2015"


def _primes(start: int) -> Iterator[int]:
    """Primes from a start on, some way from each other."""
    number = start | 1
    while True:
        if all(number % divisor for divisor in range(3, int(number**0.5) + 1, 2)):
            yield number
            number += 20_000
        number += 2


def entries() -> Catalogue:
    """Counts, shares, an average and what only some may see; each text of an internal entry is a marker."""
    share = {"unit": "%", "factor": 100.0, "decimals": 1, "numerator_in_denominator": True}
    internal = {
        "name": "Geheimname-I9", "definition": "Geheimdefinition-I9", "note": "Geheimhinweis-I9",
        "contact": "Geheimkontakt-I9", "literature": "Geheimliteratur-I9", "department": "Geheimamt-I9",
        "theme": "Geheimthema-I9", "source": "Geheimquelle-I9", "clearance": Clearance.NONE,
    }  # fmt: skip
    official = {
        "name": "Amtsname-V4",
        "note": "Amtshinweis-V4",
        "contact": "Amtskontakt-V4",
        "definition": "Amtsdefinition-V4",
    }
    return Catalogue(
        [
            indicator("einwohner"),
            indicator("hilfen"),
            indicator("quote", Kind.RATE, numerator="hilfen", denominator="einwohner", **share),
            indicator("deutsche", part_of=(PartOf("einwohner", "Pass"),)),
            indicator("andere", part_of=(PartOf("einwohner", "Pass"),)),
            indicator("eigen_zaehler"),
            indicator("eigen_nenner"),
            indicator("eigen", Kind.RATE, numerator="eigen_zaehler", denominator="eigen_nenner", **share),
            indicator("alter", Kind.MEAN, unit="Jahre", decimals=1, denominator="einwohner"),
            indicator("wenige"),
            indicator("von_wenigen", Kind.RATE, numerator="wenige_davon", denominator="wenige", **share),
            indicator("wenige_davon"),
            indicator("flaeche", Kind.MEASURE, unit="m²", personal=False),
            indicator("je_hilfe", Kind.RATE, unit="m²", factor=1.0, decimals=0, numerator="flaeche",
                      denominator="hilfen"),
            indicator("zurueckgezogen"),
            indicator("verwaltung", **official, clearance=Clearance.ADMINISTRATION),
            indicator("intern", **internal),
            indicator("mittel", Kind.MEAN, unit="Jahre", decimals=1, denominator="hilfen",
                      aggregation=Aggregation.UNWEIGHTED),
        ]
    )  # fmt: skip


def internal_texts(public: bool) -> list[str]:
    """What may stand in no edition: of the entries that the audience must not see, of files, users and facilities."""
    hidden = [one for one in entries() if one.clearance is Clearance.NONE]
    if public:
        hidden += [one for one in entries() if one.clearance is Clearance.ADMINISTRATION]
    texts = [text for one in hidden for text in _texts(one)]
    texts += [MARKED_USER, MARKED_FOLDER, "Geheimdatei", "Geheimleitung", "Geheimspalte", "Geheimprofil"]
    return list(dict.fromkeys(texts))


def _texts(one: Indicator) -> list[str]:
    held = (one.name, one.definition, one.note, one.contact, one.literature, one.department, one.theme, one.source)
    return [text for text in held if text.startswith(("Geheim", "Amts"))]


def figures() -> dict[str, list[float]]:
    """Per Quartier: a 2 and a 1 among numbers of eight digits."""
    some = _primes(9_000_001)
    people = [float(next(some)) * 4 + 1 for _ in _QUARTERS]
    helped = [float(next(some)) for _ in _QUARTERS]
    helped[1] = 2.0
    others = [float(next(some)) for _ in _QUARTERS]
    others[5] = 1.0
    return {
        "einwohner": people,
        "hilfen": helped,
        "andere": others,
        "deutsche": [one - other for one, other in zip(people, others, strict=True)],
        "alter": [41.2734519 + 0.31415927 * place for place in range(len(_QUARTERS))],
        "mittel": [17.7182818 + 0.27182818 * place for place in range(len(_QUARTERS))],
        "wenige": [19.0, *(float(next(some)) for _ in _QUARTERS[1:])],
        "wenige_davon": [7.0, *(float(next(some)) // 3 for _ in _QUARTERS[1:])],
        "flaeche": [float(next(some)) for _ in _QUARTERS],
        "zurueckgezogen": [float(next(some)) for _ in _QUARTERS],
        "verwaltung": [float(next(some)) for _ in _QUARTERS],
        "intern": [float(next(some)) for _ in _QUARTERS],
    }


def build(run: Run, folder: Path) -> Path:
    """Holdings of the town, through the algorithms: imports, one of them replaced and one withdrawn."""
    inbox = folder / MARKED_FOLDER
    inbox.mkdir()
    catalogue = inbox / "Geheimdatei-Katalog.csv"
    write_catalogue(entries(), catalogue)
    path = inbox / "markiert.keck.gpkg"
    run("createholdings", MUNICIPALITY="Markstadt", MUNICIPALITY_KEY="99000009", CATALOGUE=catalogue, OUTPUT=path)
    for name, areas, parent in (("Bezirke", _DISTRICTS, ""), ("Quartiere", _QUARTERS, "Bezirke")):
        source = inbox / f"Geheimdatei-{name}.geojson"
        source.write_text(json.dumps(_areas(areas)), encoding="utf-8")
        parents = {"PARENT_LEVEL": parent, "PARENT_FIELD": "UEBER"} if parent else {}
        run("importlevel", HOLDINGS=path, INPUT=source, NAME=name, KEY_FIELD="NR", NAME_FIELD="NAME", **parents)
    held = figures()
    wrong = _primes(40_000_001)
    _import(run, path, inbox, "Geheimdatei-falsch.csv", {"hilfen": [float(next(wrong)) for _ in _QUARTERS]})
    gone = {"zurueckgezogen": held.pop("zurueckgezogen")}
    withdrawn = _import(run, path, inbox, "Geheimdatei-zurueck.csv", gone)
    _import(run, path, inbox, "Geheimdatei-werte.csv", held)
    run("withdraw", HOLDINGS=path, SOURCE=withdrawn)
    rows = ["Name;Adresse;X;Y;Sprachen;Geheimspalte"]
    rows += [
        f"Kita {key};Weg {i};{500_050 + 100 * i};5700050;Deutsch;Geheimleitung-{key}" for i, key in enumerate(_QUARTERS)
    ]
    (inbox / "Geheimdatei-kitas.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    run("importpois", HOLDINGS=path, INPUT=inbox / "Geheimdatei-kitas.csv", CATEGORY="Kita")
    return path


def _import(run: Run, path: Path, inbox: Path, name: str, held: dict[str, list[float]]) -> int:
    rows = ["indikator;ebene;gebiet;zeitraum;wert;zaehler;nenner;status"]
    for one, values in held.items():
        cells = [f"{value:.7f}".replace(".", ",") if value % 1 else f"{int(value)}" for value in values]
        rows += [f"{one};Quartiere;{key};{YEAR};{cell};;;" for key, cell in zip(_QUARTERS, cells, strict=True)]
    if "hilfen" in held and len(held) > 1:
        base = _primes(70_000_001)
        for place, key in enumerate(_QUARTERS):
            rows.append(f"eigen;Quartiere;{key};{YEAR};;{1 if place == 2 else next(base) // 3};{next(base)};")
    (inbox / name).write_text("\n".join(rows) + "\n", encoding="utf-8")
    return int(run("importvalues", HOLDINGS=path, INPUT=inbox / name)["SOURCE_ID"])


def _areas(keys: tuple[str, ...]) -> dict[str, Any]:
    """Squares in a row for quarters, four of them for a district."""
    features = []
    width = 800 // len(keys)
    for place, key in enumerate(keys):
        left = 500_000 + place * width
        ring = [[left, 5_700_000], [left + width, 5_700_000], [left + width, 5_700_100], [left, 5_700_100]]
        properties = {"NR": key, "NAME": f"Gebiet {key}", "UEBER": key[:1]}
        geometry = {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}
        features.append({"type": "Feature", "geometry": geometry, "properties": properties})
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::25832"}}
    return {"type": "FeatureCollection", "crs": crs, "features": features}


def markers(holdings: Path, edition: Path, public: bool, selection: Sequence[str] = ()) -> list[Marker]:
    """All that the holdings say and this edition does not: figures that are unmistakable, and internal texts; also what
    the figures of some Quartiere come to, where the edition does not show all of them."""
    shown = _shown(edition)
    numbers = {value for value in _held(holdings) if is_unmistakable(value)} - shown
    places = [_QUARTERS.index(key) for key in selection]
    for values in figures().values():
        chosen = [values[place] for place in places]
        if not shown.issuperset(chosen):
            numbers |= {one for one in (sum(chosen), sum(chosen) / max(len(chosen), 1)) if is_unmistakable(one)}
    return [of_number(value) for value in sorted(numbers)] + [of_text(text) for text in internal_texts(public)]


def _held(holdings: Path) -> set[float]:
    """Every figure delivered, computed, replaced or withdrawn."""
    found: set[float] = set()
    with Holdings.open(holdings, read_only=True) as held:
        delivered = held.observations()
        derived, _ = derive(delivered, held.catalogue())
    for observations in (delivered, derived):
        for series in observations.series.values():
            for column in (series.value, series.numerator, series.denominator):
                found.update(column[np.isfinite(column)].tolist())
    primes = {start: _primes(start) for start in (40_000_001,)}
    found.update(float(next(primes[40_000_001])) for _ in _QUARTERS)
    return found | set(figures()["zurueckgezogen"])


def _shown(edition: Path) -> set[float]:
    with closing(sqlite3.connect(edition)) as connection:
        rows = connection.execute("SELECT value, numerator, denominator FROM observation").fetchall()
    return {float(value) for row in rows for value in row if value is not None}
