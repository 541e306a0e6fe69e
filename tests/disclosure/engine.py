"""The one place in which these tests call the engine."""

from keck_qgis.disclosure.mask import Mask
from keck_qgis.disclosure.protection import protect
from tests.disclosure.cities import City


def masked(city: City) -> Mask:
    """The mask of a city that was never released before."""
    return protect(city.observations, city.catalogue, city.rule, city.structural_zeros).mask
