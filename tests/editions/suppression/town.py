"""An atlas in which cells are hidden for one reason each: what the tests of the report look at."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from keck_qgis.editions.suppression.causes import Cause, Codes, causes
from keck_qgis.editions.suppression.lines import Lines
from keck_qgis.editions.suppression.protected import protected
from keck_qgis.editions.suppression.state import State, look
from keck_qgis.holdings.gateway import Holdings
from keck_qgis.model.indicator import Audience, Catalogue, Clearance, Kind
from keck_qgis.model.observations import SeriesKey
from keck_qgis.model.progress import SILENT
from keck_qgis.model.proposals import SourceFile, ValueProposal, ValueRow
from keck_qgis.model.rule import Rule
from keck_qgis.model.status import Status
from tests.factories import RULE, indicator, quartier_keys, small_atlas

PERIOD = "2015"
Cells = Sequence[float | Status]

CHILDREN: Cells = (7411, 2, 7114, 7120, 7131, 7142, 7133, 7127, 7148, 7156, 7139, 7165)
"""Quartier 112 is small, 111 and 113 share its Ortsteil; the other figures are unmistakable."""
CARED: Cells = (6000, 0, 7100, 7119, 6131, 6142, 6133, 6127, 6148, 6156, 6139, 6165)
"""Of the children of Quartier 121 one is left over."""
CLUBS: Cells = (311, Status.SUPPRESSED_BY_SOURCE, 333, 344, 355, 366, 377, 388, 399, 410, 421, 432)
ELDERLY: Cells = (0, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51)
"""In Quartier 111 nobody; the base of rates is small nearly everywhere."""


def entries() -> Catalogue:
    share = {"unit": "%", "factor": 100.0, "decimals": 1}
    return Catalogue(
        [
            indicator("kinder", name="Kinder"),
            indicator("betreut", name="Betreute"),
            indicator("vereine", name="Vereinskinder"),
            indicator("alte", name="Hochbetagte"),
            indicator("pflege", name="In Pflege", clearance=Clearance.ADMINISTRATION),
            indicator("quote", Kind.RATE, name="Betreuungsquote", numerator="betreut", denominator="kinder",
                      numerator_in_denominator=True, **share),
            indicator("pflegequote", Kind.RATE, name="Pflegequote", numerator="pflege", denominator="alte", **share),
            indicator("groesse", Kind.MEAN, name="Größe"),
            indicator("internes", name="Internes", clearance=Clearance.NONE),
        ]
    )  # fmt: skip


def rows(period: str = PERIOD, **figures: Cells) -> list[ValueRow]:
    """Values of the Quartiere in key order."""
    return [
        (name, "Quartiere", key, period, None, None, None, one.code)
        if isinstance(one, Status)
        else (name, "Quartiere", key, period, float(one), None, None, Status.VALUE.code)
        for name, cells in figures.items()
        for key, one in zip(quartier_keys(), cells, strict=True)
    ]


def atlas(folder: Path, rule: Rule = RULE, catalogue: Catalogue | None = None, **figures: Cells) -> Path:
    """Holdings of the town, or with other figures and entries."""
    given = figures or {
        "kinder": CHILDREN,
        "betreut": CARED,
        "vereine": CLUBS,
        "alte": ELDERLY,
        "pflege": (0, *(20 + number for number in range(11))),
        "groesse": (1.5,) * 12,
        "internes": (5,) * 12,
    }
    return small_atlas(folder, rule, catalogue or entries(), rows(**given), places=())


def deliver(holdings: Path, **figures: Cells) -> None:
    """Replace figures."""
    with Holdings.open(holdings) as held:
        held.write_values(ValueProposal(SourceFile("values", "neu.csv", "0" * 64), rows(**figures)))


def seen(
    holdings: Path, audience: Audience = Audience.ADMINISTRATION
) -> tuple[State, Mapping[SeriesKey, Codes], Lines]:
    with Holdings.open(holdings, read_only=True) as held:
        state = look(held, audience, SILENT)
    codes = causes(state, SILENT)
    return state, codes, Lines(state, codes, protected(state, SILENT))


def places(state: State, codes: Mapping[SeriesKey, Codes], name: str) -> dict[Cause, set[str]]:
    """Keys of the hidden areas of an indicator, by cause."""
    result: dict[Cause, set[str]] = {}
    for area, code in zip(state.truth.geography.areas, codes[name, PERIOD].tolist(), strict=True):
        if code > Cause.SHOWN:
            result.setdefault(Cause(code), set()).add(area.key)
    return result
