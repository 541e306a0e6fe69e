"""The formula of a rate, in words and worked out with the figures that are held."""

from dataclasses import replace

from keck_qgis.model.formula import Worked, formula, ingredients, worked
from keck_qgis.model.indicator import Catalogue
from keck_qgis.model.observations import Observations
from keck_qgis.model.status import Status
from tests.factories import CHILDREN, RESIDENTS, catalogue, observations

CATALOGUE = catalogue()
RATE = CATALOGUE["anteil_u6"]


def test_in_the_names_of_its_terms() -> None:
    assert formula(RATE, CATALOGUE) == "100 × Kinder unter 6 Jahren ÷ Einwohner"
    assert formula(replace(RATE, factor=1.0), CATALOGUE) == "Kinder unter 6 Jahren ÷ Einwohner"
    assert formula(replace(RATE, factor=1000.5, numerator="fehlt"), CATALOGUE) == "1.000,5 × fehlt ÷ Einwohner"
    assert formula(CATALOGUE["kinder_u6"], CATALOGUE) == ""
    assert formula(replace(RATE, denominator=None), CATALOGUE) == ""


def test_with_the_figures_of_the_municipality() -> None:
    found = worked(RATE, CATALOGUE, observations())
    assert (sum(CHILDREN), sum(RESIDENTS)) == (1245, 19615)
    assert found == Worked("Kleinstadt", "2015", "100 × 1.245 ÷ 19.615 = 6,3 %")


def test_a_term_is_summed_from_its_parts() -> None:
    rate = replace(RATE, numerator="haushalte_mit_kindern", denominator="haushalte")
    needed = [one.id for one in ingredients(rate, CATALOGUE)]
    assert needed == ["haushalte_mit_kindern", "haushalte", "haushalte_ohne_kinder"]
    held = observations()
    known = {key: one for key, one in held.series.items() if key[0] in needed}
    parts = {key: one for key, one in known.items() if key[0] != "haushalte"}
    assert worked(rate, CATALOGUE, Observations(held.geography, known)) is not None
    found = worked(rate, CATALOGUE, Observations(held.geography, parts))
    assert found is not None
    assert "÷ 9.806 =" in found.line


def test_of_the_first_area_where_the_municipality_has_no_figure() -> None:
    held = observations()
    series = held.series["kinder_u6", "2015"]
    series.value[-1], series.status[-1] = float("nan"), Status.MISSING
    found = worked(RATE, CATALOGUE, held)
    assert found is not None
    assert found.place != "Kleinstadt"


def test_nothing_where_nothing_is_held() -> None:
    assert worked(RATE, CATALOGUE, Observations(observations().geography)) is None
    assert worked(replace(RATE, numerator="fehlt"), CATALOGUE, observations()) is None
    assert worked(RATE, Catalogue([RATE]), observations()) is None
