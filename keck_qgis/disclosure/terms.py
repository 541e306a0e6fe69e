"""The counts that a rate is made of, under names of their own where the catalogue has none for them."""

from ..model.indicator import Catalogue, Indicator, Kind


def numerator_id(rate: Indicator) -> str:
    """Name of the variable that a rate counts; one of its own where the catalogue names none."""
    return rate.numerator or f"{rate.id}~numerator"


def denominator_id(rate: Indicator) -> str:
    return rate.denominator or f"{rate.id}~denominator"


def counts_people(term: str, rate: Indicator, catalogue: Catalogue) -> bool:
    """Whether a term of ``rate`` is a person-related count; a term that nobody declared is taken for one."""
    declared = catalogue.get(term)
    if declared is None:
        return rate.personal
    return declared.kind is Kind.COUNT and catalogue.is_personal(declared)
