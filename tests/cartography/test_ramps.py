"""Ramps: as many distinct colours as classes, the neutral one where the municipality lies."""

import pytest

from keck_qgis.cartography.ramps import ramp, ramps
from keck_qgis.model.errors import KeckError
from tests.factories import indicator


def lightness(colour: object) -> float:
    return float(colour.lightnessF())  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", [one.id for one in ramps() if not one.diverging])
def test_sequential_ramps_darken(name: str) -> None:
    shades = ramp(name).shades(7)
    luma = [0.2126 * one.redF() + 0.7152 * one.greenF() + 0.0722 * one.blueF() for one in shades]
    assert luma == sorted(luma, reverse=True)
    assert len({one.name() for one in shades}) == 7


@pytest.mark.parametrize("centre", [0, 1, 4])
def test_diverging_ramps_are_neutral_at_the_centre(centre: int) -> None:
    chosen = ramp("PuOr")
    shades = chosen.shades(5, centre)
    assert shades[centre].name() == chosen.at(0.5).name()
    assert len({one.name() for one in shades}) == 5


def test_one_class_has_a_colour() -> None:
    assert all(len(one.shades(1)) == 1 for one in ramps())


def test_default_follows_the_direction() -> None:
    assert ramp("", indicator("x", direction="-")).id == "OrRd"
    assert ramp("", indicator("x", direction="+")).id == "YlGnBu"


def test_titles_and_ids_are_understood() -> None:
    assert ramp("blau").id == "Blues"
    assert ramp("ylgnbu").id == "YlGnBu"


def test_an_unknown_ramp_names_the_nearest() -> None:
    with pytest.raises(KeckError, match="YlGnBu"):
        ramp("YlGnB")
