"""Themenfelder and indicators in another order."""

import pytest

from keck_qgis.model.arrangement import Arrangement
from keck_qgis.model.errors import KeckError
from keck_qgis.model.indicator import Catalogue
from tests.factories import indicator

CATALOGUE = Catalogue(indicator(one, theme=theme) for one, theme in zip("abcdef", "XXYZZX", strict=True))
START = Arrangement.of(CATALOGUE)


def told(arrangement: Arrangement) -> str:
    return " ".join(f"{theme.name}:{''.join(theme.ids)}" for theme in arrangement.themes)


def test_an_indicator_apart_from_its_theme_is_with_it() -> None:
    assert told(START) == "X:abf Y:c Z:de"
    assert "".join(START.order) == "abfcde"


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        (START.renamed(1, " Neu  hier "), "X:abf Neu hier:c Z:de"),
        (START.renamed(0, "Z"), "Y:c Z:deabf"),
        (START.renamed(0, "X"), "X:abf Y:c Z:de"),
        (START.merged([2, 1, 0], 1), "Y:cabfde"),
        (START.moved(0, 1), "Y:c X:abf Z:de"),
        (START.moved(0, -1), "X:abf Y:c Z:de"),
        (START.moved(2, 5), "X:abf Y:c Z:de"),
        (START.moved_indicator("b", 1), "X:afb Y:c Z:de"),
        (START.moved_indicator("b", -1), "X:baf Y:c Z:de"),
        (START.moved_indicator("f", 1), "X:ab Y:fc Z:de"),
        (START.moved_indicator("d", -1), "X:abf Y:cd Z:e"),
        (START.moved_indicator("c", 1), "X:abf Z:cde"),
        (START.moved_indicator("a", -1), "X:abf Y:c Z:de"),
        (START.moved_indicator("e", 1), "X:abf Y:c Z:de"),
    ],
)
def test_changes(changed: Arrangement, expected: str) -> None:
    assert told(changed) == expected
    assert sorted(changed.order) == list("abcdef"), "nobody is lost"


def test_a_name_is_needed() -> None:
    with pytest.raises(KeckError):
        START.renamed(0, "  ")


def test_entries_that_move() -> None:
    moved = START.renamed(1, "Neu").moved_indicator("e", -1).moved_entries(CATALOGUE)
    assert [(one.id, one.theme) for one in moved] == [("c", "Neu")]
