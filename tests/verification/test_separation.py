"""The verifier shares no code with the solver: a fault in one would be a fault in both."""

import ast
from pathlib import Path

import keck_qgis.disclosure.verification as package

FOLDER = Path(str(package.__file__)).parent
SHARED = {"mask", "proof", "history"}
"""Modules of the disclosure that hold nothing but the form of what the solver hands over."""


def test_it_imports_nothing_of_the_solver() -> None:
    for path in FOLDER.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.level == 2:
                assert node.module in SHARED, f"{path.name} imports {node.module}"
            elif isinstance(node, ast.ImportFrom) and node.level > 2:
                assert str(node.module).split(".")[0] == "model", f"{path.name} imports {node.module}"
            elif isinstance(node, ast.ImportFrom | ast.Import):
                names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [str(node.module)]
                assert not any(name.startswith("keck_qgis") for name in names), path.name


def test_what_they_share_holds_no_code_of_the_solver() -> None:
    for name in SHARED:
        tree = ast.parse((FOLDER.parent / f"{name}.py").read_text(encoding="utf-8"))
        relative = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.level]
        assert all(node.level == 2 and str(node.module).startswith("model") for node in relative)
