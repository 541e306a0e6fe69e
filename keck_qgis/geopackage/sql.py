"""SQL statements with identifiers in them: quoted here, so that no other place puts one together."""


def quoted(identifier: str) -> str:
    """An SQL identifier in double quotes."""
    return '"' + identifier.replace('"', '""') + '"'


def statement(template: str, *identifiers: str) -> str:
    """``template`` with its ``{}`` filled by quoted identifiers; values are bound, never filled in."""
    return template.format(*(quoted(identifier) for identifier in identifiers))
