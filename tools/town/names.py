"""Names of Musterstadt: German, with umlauts, invented."""

from collections.abc import Sequence

BEZIRKE = ("Mitte", "Nördliche Höhen", "Mühlenufer", "Süderfeld", "Westerlöh", "Östliche Aue", "Königsheide")

_ORTSTEIL_BEGINNINGS = (
    "Mühl",
    "Grün",
    "Ross",
    "Böck",
    "Linden",
    "Küst",
    "Höl",
    "Wald",
    "Sträh",
    "Brüg",
    "Fähr",
    "Löwen",
)
_ORTSTEIL_ENDINGS = ("brück", "hagen", "bühl", "rode", "hövel", "dörpe", "weiher")
_PARTS = ("Nord", "Süd", "Ost", "West", "Mitte")
_QUARTER_BEGINNINGS = (
    "Gärtner", "Ziegel", "Krähen", "Schützen", "Mönch", "Brücken", "Rosen", "Färber", "Köhler", "Fischer", "Müller",
    "Garten", "Lösch", "Bäcker",
)  # fmt: skip
_QUARTER_ENDINGS = ("hof", "viertel", "siedlung", "höhe", "ufer", "gärten", "wiesen")
_STREET_ENDINGS = ("straße", "weg", "gasse", "allee", "platz")
_KITA = ("Löwenzahn", "Regenbogen", "Mäusenest", "Sonnenkäfer", "Frösche", "Bärenhöhle", "Wölkchen", "Wühlmäuse")
PROVIDERS = ("Stadt Musterstadt", "Kita-Verein Mühlenufer e. V.", "Kirchenkreis Musterstadt", "Jugendwerk Löwenburg")


def ortsteile(count: int) -> list[str]:
    """``count`` names, all different."""
    names = [begin + end for end in _ORTSTEIL_ENDINGS for begin in _ORTSTEIL_BEGINNINGS]
    return _spread(names, count)


def quartiere(ortsteile_names: Sequence[str], sizes: Sequence[int]) -> list[str]:
    """Per Ortsteil: its own name where it has one Quartier only, by compass or with a name of its own else."""
    invented = iter(_spread([b + e for e in _QUARTER_ENDINGS for b in _QUARTER_BEGINNINGS], sum(sizes)))
    result: list[str] = []
    for position, (name, size) in enumerate(zip(ortsteile_names, sizes, strict=True)):
        if size == 1:
            result.append(name)
        elif position % 2:
            result += [f"{name}-{part}" for part in _PARTS[:size]]
        else:
            result += [next(invented) for _ in range(size)]
    return result


def sprengel(count: int) -> list[str]:
    names = _spread([begin + end for end in ("feld", "bach") for begin in _QUARTER_BEGINNINGS], count)
    return [f"Grundschule {name}" for name in names]


def address(number: int) -> str:
    """A street and a house number, the same for the same number."""
    beginning = _QUARTER_BEGINNINGS[number * 5 % len(_QUARTER_BEGINNINGS)]
    return f"{beginning}{_STREET_ENDINGS[number * 3 % len(_STREET_ENDINGS)]} {number * 7 % 90 + 1}"


def kita(number: int) -> str:
    return f"Kita {_KITA[number % len(_KITA)]} {number // len(_KITA) + 1}"


def _spread(names: Sequence[str], count: int) -> list[str]:
    """``count`` of the names, in an order that does not look like a list."""
    step = next(s for s in range(31, 200) if all(len(names) % p or s % p for p in range(2, s + 1)))
    return [names[i * step % len(names)] for i in range(count)]
