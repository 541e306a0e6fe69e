"""What a cell may be besides a value: five statuses, none of which is ever 0."""

from enum import IntEnum

from .text import tr


class Status(IntEnum):
    """The status of an observation; ``ABSENT`` marks an array cell for which no row exists."""

    ABSENT = -1
    VALUE = 0
    SUPPRESSED = 1
    SUPPRESSED_BY_SOURCE = 2
    MISSING = 3
    NOT_APPLICABLE = 4

    @property
    def code(self) -> str:
        """The word stored in files: ``value``, ``suppressed``, ``suppressed_by_source``, …"""
        return self.name.lower()

    @classmethod
    def of(cls, code: str) -> "Status":
        """The status stored as ``code``; ValueError for any other word."""
        for status in cls:
            if status.code == code and status is not cls.ABSENT:
                return status
        raise ValueError(code)

    def title(self) -> str:
        """The status as a legend and a table name it; empty for a value."""
        return {
            Status.SUPPRESSED: tr("n/s (hidden)"),
            Status.SUPPRESSED_BY_SOURCE: tr("n/s (hidden by the source)"),
            Status.MISSING: tr("missing"),
            Status.NOT_APPLICABLE: tr("not applicable"),
        }.get(self, "")
