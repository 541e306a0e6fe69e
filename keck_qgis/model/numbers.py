"""German spelling of numbers, for every text that a user reads."""

from .text import tr

MINUS = "\N{MINUS SIGN}"


def format_number(value: float, decimals: int) -> str:
    """``1583`` → ``1.583``, ``11.88`` with one decimal → ``11,9``; never ``-0``."""
    text = f"{value:,.{decimals}f}".translate(str.maketrans(",.", ".,"))
    if text.startswith("-"):
        text = text[1:] if not any(digit in text for digit in "123456789") else MINUS + text[1:]
    return text


def format_change(value: float, decimals: int) -> str:
    """The number with its sign, ``+3,4`` or ``−3,4``; 0 has none."""
    text = format_number(value, decimals)
    return f"+{text}" if value > 0 and any(digit in text for digit in "123456789") else text


def format_with_unit(value: float, decimals: int, unit: str) -> str:
    """The number with its unit, ``72,7 %``; a unit that is a noun of persons stays away from no number."""
    return f"{format_number(value, decimals)} {unit}".strip()


def format_class(lower: float, upper: float, decimals: int, last: bool) -> str:
    """A class of a legend: ``3,6 bis unter 7,1``, the last one ``7,1 bis 9,0``."""
    template = tr("{} to {}") if last else tr("{} to below {}")
    return template.format(format_number(lower, decimals), format_number(upper, decimals))
