"""Resolve every name that the plugin takes from qgis.PyQt, with its attribute chains, in PyQt6.

No QGIS 4 is needed for that: PyQt6 alone tells whether ``Qt.AlignmentFlag.AlignLeft`` will exist there.
"""

import argparse
import ast
import importlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_MOVED = {("QtWidgets", "QAction"), ("QtWidgets", "QActionGroup"), ("QtWidgets", "QShortcut")}
"""Classes that Qt 6 keeps in QtGui; qgis.PyQt of QGIS 4 still offers them in QtWidgets."""


@dataclass(frozen=True)
class Use:
    """A use of a Qt name: ``chain`` are the attributes asked of ``module.name``."""

    place: str
    module: str
    name: str
    chain: tuple[str, ...]


def uses(path: Path) -> Iterator[Use]:
    """All uses of names that a file imports from ``qgis.PyQt.…``."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imported: dict[str, tuple[str, str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("qgis.PyQt."):
            module = node.module.removeprefix("qgis.PyQt.")
            for alias in node.names:
                imported[alias.asname or alias.name] = (module, alias.name)
                yield Use(f"{path}:{node.lineno}", module, alias.name, ())
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            chain = _chain(node)
            if chain and chain[0] in imported:
                module, name = imported[chain[0]]
                yield Use(f"{path}:{node.lineno}", module, name, chain[1:])


def _chain(node: ast.expr) -> tuple[str, ...]:
    """Names of ``a.b.c``; empty where it does not start at a plain name."""
    if isinstance(node, ast.Name):
        return (node.id,)
    if isinstance(node, ast.Attribute):
        before = _chain(node.value)
        return (*before, node.attr) if before else ()
    return ()


def resolves(use: Use) -> bool:
    """Whether PyQt6 has the name and all of the chain."""
    module = "QtGui" if (use.module, use.name) in _MOVED else use.module
    try:
        found = getattr(importlib.import_module(f"PyQt6.{module}"), use.name)
        for attribute in use.chain:
            found = getattr(found, attribute)
    except (ImportError, AttributeError):
        return False
    return True


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    found = {use for path in sorted(parser.parse_args().folder.rglob("*.py")) for use in uses(path)}
    unknown = sorted((use for use in found if not resolves(use)), key=lambda use: use.place)
    for use in unknown:
        print(f"{use.place}: {'.'.join((use.module, use.name, *use.chain))} is not in PyQt6", file=sys.stderr)
    print(f"{len({(use.module, use.name, use.chain) for use in found})} Qt names, {len(unknown)} unknown to PyQt6")
    return 1 if unknown else 0


if __name__ == "__main__":
    sys.exit(main())
