"""Make the input of the demo: the fictional city "Musterstadt", the same one for the same seed.

musterstadt.py FOLDER [--seed N]
"""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools.town import names  # noqa: E402
from tools.town.catalogue import write_catalogue  # noqa: E402
from tools.town.facilities import write_facilities  # noqa: E402
from tools.town.figures import quarter_figures, sprengel_figures  # noqa: E402
from tools.town.layers import ShapeLayer, write_zip  # noqa: E402
from tools.town.shapes import City, build_city  # noqa: E402
from tools.town.workbooks import exchange_rows, write_exchange, write_messy, write_profile  # noqa: E402

SEED = 2024
SPRENGEL = 14
SIZES = (
    (3, 2, 4, 2, 1, 3, 2, 2),
    (2, 3, 1, 2, 4, 2, 3),
    (2, 2, 3, 1, 5, 2, 2),
    (3, 2, 2, 2, 1, 3),
    (2, 4, 2, 1, 3, 2),
    (3, 2, 2, 2, 3, 2),
    (2, 3, 2, 1, 2, 2),
)
"""Quartiere per Ortsteil and Bezirk: 106 in 46 in 7; six Ortsteile have one Quartier only."""


class Keys:
    """Keys and names of all areas; a key begins with the key of the area above it."""

    def __init__(self) -> None:
        flat = [size for bezirk in SIZES for size in bezirk]
        self.bezirke = [f"{b:02d}" for b in range(1, len(SIZES) + 1)]
        self.ortsteile = [
            f"{b}{o:02d}" for b, bezirk in zip(self.bezirke, SIZES, strict=True) for o in _upto(len(bezirk))
        ]
        self.quartiere = [f"{o}{q:02d}" for o, size in zip(self.ortsteile, flat, strict=True) for q in _upto(size)]
        self.sprengel = [f"S{s:02d}" for s in _upto(SPRENGEL)]
        self.ortsteil_names = names.ortsteile(len(self.ortsteile))
        self.quartier_names = names.quartiere(self.ortsteil_names, flat)


def _upto(count: int) -> range:
    return range(1, count + 1)


def generate(folder: Path, seed: int = SEED) -> dict[str, int]:
    """Write all input files into ``folder``; returns what was made, by name."""
    folder.mkdir(parents=True, exist_ok=True)
    city = build_city(seed, SIZES, SPRENGEL)
    keys = Keys()
    _write_levels(folder, city, keys)
    quarters = quarter_figures(city, seed)
    schools = sprengel_figures(city, quarters, SPRENGEL, seed)
    rows = write_exchange(
        folder / "musterstadt_kennzahlen.xlsx", exchange_rows(quarters, keys.quartiere, schools, keys.sprengel)
    )
    write_messy(folder / "jugendamt_lieferung.xlsx", quarters, keys.quartiere, keys.quartier_names)
    write_profile(folder / "jugendamt_lieferung.profil.json")
    indicators = write_catalogue(ROOT / "resources" / "starter_catalogue.csv", folder / "musterstadt_katalog.csv")
    zeros = [f"{indicator};Schulsprengel;{keys.sprengel[-1]}" for indicator in ("BIL-14", "BIL-15")]
    (folder / "strukturelle_nullen.csv").write_text("\n".join(["indikator;ebene;gebiet", *zeros, ""]), encoding="utf-8")
    facilities = write_facilities(folder, city, keys.quartier_names, seed)
    return {
        "Bezirke": len(city.bezirke),
        "Ortsteile": len(city.ortsteile),
        "Quartiere": len(city.quartiere),
        "Schulsprengel": len(city.sprengel),
        "Indikatoren": indicators,
        "Zeilen": rows,
        "Einrichtungen": facilities,
    }


def _write_levels(folder: Path, city: City, keys: Keys) -> None:
    above_o = [keys.bezirke[b] for b in city.bezirk_of]
    above_q = [keys.ortsteile[o] for o in city.ortsteil_of]
    write_zip(
        folder / "musterstadt_gebiete.zip",
        [
            ShapeLayer(
                "Bezirke",
                (("BEZ_NR", 2), ("BEZ_NAME", 40)),
                list(zip(keys.bezirke, names.BEZIRKE, strict=True)),
                city.bezirke,
            ),
            ShapeLayer(
                "Ortsteile",
                (("OT_NR", 4), ("OT_NAME", 40), ("BEZ_NR", 2)),
                list(zip(keys.ortsteile, keys.ortsteil_names, above_o, strict=True)),
                city.ortsteile,
            ),
            ShapeLayer(
                "Quartiere",
                (("QU_NR", 6), ("QU_NAME", 40), ("OT_NR", 4)),
                list(zip(keys.quartiere, keys.quartier_names, above_q, strict=True)),
                city.quartiere,
            ),
        ],
    )
    write_zip(
        folder / "schulsprengel.zip",
        [
            ShapeLayer(
                "Schulsprengel",
                (("KENNUNG", 3), ("BEZEICHNUN", 60)),
                list(zip(keys.sprengel, names.sprengel(SPRENGEL), strict=True)),
                city.sprengel,
                encoding="ISO-8859-1",
            )
        ],
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=SEED)
    arguments = parser.parse_args()
    for name, count in generate(arguments.folder, arguments.seed).items():
        sys.stdout.write(f"{name}: {count}\n")


if __name__ == "__main__":
    main()
