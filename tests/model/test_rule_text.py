"""What people may set as a rule, and what they read of it."""

import math
from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keck_qgis.model.errors import KeckError
from keck_qgis.model.rule import HANDBOOK, OFFICIAL_STATISTICS, Priorities, Rule
from keck_qgis.model.rule_text import in_words, read_priorities, refuse_nonsense

HELD = Priorities()


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (Rule(-1), "negativ"),
        (Rule(minimum_base=-1), "negativ"),
        (Rule(0, publish_zeros=True), "gar nichts verborgen"),
        (Rule(priorities=Priorities(large=-0.1)), "„large“"),
        (Rule(priorities=Priorities(root=math.inf)), "„root“"),
        (Rule(priorities=Priorities(used=math.nan)), "„used“"),
    ],
)
def test_nonsense_is_refused(rule: Rule, said: str) -> None:
    with pytest.raises(KeckError, match=said):
        refuse_nonsense(rule)


@pytest.mark.parametrize("rule", [HANDBOOK, OFFICIAL_STATISTICS, Rule(0), Rule(10, True, 0, False)])
def test_sense_is_not(rule: Rule) -> None:
    refuse_nonsense(rule)


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("", {}),
        ("  ", {}),
        ("large=0.1", {"large": 0.1}),
        ("large = 0,1, newest=0", {"large": 0.1, "newest": 0.0}),
        ("large=0,1;newest=0 ; root=1e6", {"large": 0.1, "newest": 0.0, "root": 1e6}),
        ("used=1 coarse=2,", {"used": 1.0, "coarse": 2.0}),
        ('{"large": 0.1, "root": 5000}', {"large": 0.1, "root": 5000.0}),
        ("{}", {}),
        ("newest=-1", {"newest": -1.0}),
    ],
)
def test_priorities_are_read(text: str, changed: dict[str, float]) -> None:
    assert asdict(read_priorities(text, HELD)) == asdict(HELD) | changed


@given(st.builds(Priorities, *[st.floats(0, 1e9)] * 5))
def test_priorities_come_back_as_they_are(priorities: Priorities) -> None:
    listed = ", ".join(f"{name}={weight!r}" for name, weight in asdict(priorities).items())
    assert read_priorities(listed, HELD) == priorities


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("larg=1", "Meinten Sie: large"),
        ("large=viel", "„viel“"),
        ("large", "large=0.1, newest=0"),
        ("large=", "large=0.1, newest=0"),
        ('{"large": true}', "„True“"),
        ('{"large": 1', "keine Prioritäten"),
        ("[1]", "keine Prioritäten"),
        ("large=0.1 newest", "0.1 newest"),
    ],
)
def test_other_texts_are_no_priorities(text: str, said: str) -> None:
    with pytest.raises(KeckError, match=said):
        read_priorities(text, HELD)


def test_the_rule_in_words() -> None:
    assert in_words(HANDBOOK) == (
        "Anzahlen von Personen von 0 bis 3 werden verborgen (k. A.), dazu alles, woraus sie sich berechnen ließen. "
        "Beispiel: 3 Kinder in einem Gebiet sind k. A., 4 werden gezeigt. "
        "Das ist die Regel des KECK-Handbuchs (0 bis 3). "
        "Ein Anteil, der so wenige übrig lässt, wird ebenfalls verborgen. Beispiel: 37 von 40 Kindern in einer Kita. "
        "Quoten auf weniger als 50 Personen werden für die Verwaltung als „kleine Basis“ gekennzeichnet, für die "
        "Öffentlichkeit verborgen. Zusätzlich wird so wenig wie möglich verborgen; eine Zelle zählt 1 und dazu bis zu: "
        "grobe Ebene 0,05, großes Gebiet 0,05, neuester Zeitraum 0,03, Indikator, auf dem Quoten beruhen 0,02. "
        "Der Wert der ganzen Kommune: 1.000."
    )
    other = in_words(Rule(2, True, 0, False))
    assert "von 1 bis 2" in other and "Eine 0 wird gezeigt." in other and "28 von 30" in other
    assert "amtlichen Statistik" not in other
    assert "amtlichen Statistik" in in_words(OFFICIAL_STATISTICS)
    assert "verborgen" not in other[other.index("Ein Anteil") : other.index("Zusätzlich")]
