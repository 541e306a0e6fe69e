"""Which facilities are meant: by words, by one of their attributes, by the areas in which they lie."""

from dataclasses import dataclass

from .proposals import Facility
from .text import tr


@dataclass(frozen=True)
class FacilityFilter:
    """``text``: words that all occur somewhere; ``attribute`` and ``value`` as ``attributes`` names them.

    ``areas``: keys of areas of ``level`` in which facilities must lie; None for everywhere.
    """

    text: str = ""
    attribute: str = ""
    value: str = ""
    level: str = ""
    areas: frozenset[str] | None = None

    @property
    def asks(self) -> bool:
        """Whether anything is left out at all."""
        return bool(self.text.split() or (self.attribute and self.value)) or self.areas is not None

    def admits(self, facility: Facility) -> bool:
        """Whether words and attribute fit; where the facility lies is not looked at."""
        held = attributes(facility)
        if self.attribute and self.value and held.get(self.attribute) != self.value:
            return False
        searched = "\n".join((facility.name, facility.category, *held.values())).casefold()
        return all(word in searched for word in self.text.casefold().split())

    def words(self, attribute_title: str) -> str:
        """The filter as a legend says it: ``Träger: Stadt; „Inklusion“; nur in 3 Gebieten (Ortsteile)``."""
        parts = []
        if self.attribute and self.value:
            parts.append(f"{attribute_title}: {self.value}")
        if self.text.split():
            parts.append(tr("with “{}”").format(" ".join(self.text.split())))
        if self.areas is not None:
            one = len(self.areas) == 1
            text = tr("only in 1 area ({1})") if one else tr("only in {0} areas ({1})")
            parts.append(text.format(len(self.areas), self.level))
        return "; ".join(parts)


def attributes(facility: Facility) -> dict[str, str]:
    """What a facility says beside its name, category and capacity, by column; empty ones are left out."""
    held = {
        "address": facility.address,
        "opening_hours": facility.opening_hours,
        "target_group": facility.target_group,
        "concept": facility.concept,
        "provider": facility.provider,
        "website": facility.website,
    }
    held.update(facility.further)
    return {name: text for name, text in held.items() if text}
