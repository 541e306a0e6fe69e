"""Keep the German catalogue of texts in step with the sources.

translations.py update          take every tr("literal") of the plugin into the catalogue, drop what is gone
translations.py add FILE.json   fill in German texts, JSON {English source: German}
translations.py check           fail on anything untranslated, obsolete or with other placeholders
translations.py compile FILE    write the binary catalogue that Qt reads
"""

import argparse
import ast
import fcntl
import json
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "keck_qgis"
CATALOGUE = ROOT / "i18n" / "keck_qgis_de.ts"
CONTEXT = "KECK"
SAME = ROOT / "i18n" / "same_in_german.txt"
"""Texts that read the same in both languages, one a line; any other German text equal to its source is an error."""

Messages = dict[str, str]
"""English source to German text; empty where it is not translated yet."""


def read_catalogue(path: Path) -> Messages:
    """All messages of a .ts file."""
    if not path.exists():
        return {}
    root = ElementTree.parse(path).getroot()  # noqa: S314 - our own file  # nosec B314
    return {_text(message, "source"): _text(message, "translation") for message in root.iter("message")}


def finished_messages(path: Path) -> Messages:
    """The messages that have a translation."""
    return {source: german for source, german in read_catalogue(path).items() if german}


def _text(message: ElementTree.Element, tag: str) -> str:
    return message.findtext(tag) or ""


def write_catalogue(path: Path, messages: Messages) -> None:
    """Write a .ts file (format 2.1) in an order that makes small differences."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        '<TS version="2.1" language="de_DE" sourcelanguage="en">',
        "<context>",
        f"    <name>{CONTEXT}</name>",
    ]
    for source, german in sorted(messages.items()):
        state = "" if german else ' type="unfinished"'
        lines += [
            "    <message>",
            f"        <source>{escape(source)}</source>",
            f"        <translation{state}>{escape(german)}</translation>",
            "    </message>",
        ]
    lines += ["</context>", "</TS>", ""]
    beside = path.with_suffix(".new")
    beside.write_text("\n".join(lines), encoding="utf-8")
    beside.replace(path)


def extract(folder: Path) -> tuple[set[str], list[str]]:
    """Every literal given to ``tr`` below a folder, and complaints about calls that give none."""
    found: set[str] = set()
    complaints: list[str] = []
    for path in sorted(folder.rglob("*.py")):
        try:
            tree = ast.parse(path.read_text(encoding="utf-8"))
        except SyntaxError as error:
            sys.exit(f"{path}: {error}")
        for call in _calls(tree):
            match call.args:
                case [ast.Constant(value=str(literal))] if literal and not call.keywords:
                    found.add(literal)
                case _:
                    complaints.append(f"{path}:{call.lineno}: tr() takes one plain literal")
    return found, complaints


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            function = node.func
            name = function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")
            if name == "tr":
                yield node


def placeholders(text: str) -> list[str]:
    """The placeholders of a format string; positional ones may change their order only when numbered."""
    return sorted(re.findall(r"\{[^{}]*\}", text.replace("{{", "").replace("}}", "")))


def defects(messages: Messages, sources: set[str], same: set[str]) -> list[str]:
    """All that keeps the catalogue from being complete and true."""
    result = [f"not in the catalogue (run update): {source!r}" for source in sorted(sources - messages.keys())]
    result += [f"obsolete (run update): {source!r}" for source in sorted(messages.keys() - sources)]
    for source, german in sorted(messages.items()):
        if not german:
            result.append(f"not translated: {source!r}")
        elif not _same_placeholders(source, german):
            result.append(f"other placeholders: {source!r} -> {german!r}")
        elif german == source and re.search(r"[A-Za-z]{2}", source) and source not in same:
            result.append(f"still English? (else list it in {SAME.name}): {source!r}")
    result += [f"{SAME.name}: no such text: {text!r}" for text in sorted(same - messages.keys())]
    return result


def _same_placeholders(source: str, german: str) -> bool:
    """``{} {}`` may become ``{1} {0}``; otherwise names, formats and numbers agree."""
    wanted, given = placeholders(source), placeholders(german)
    positions = re.fullmatch(r"(\{\})*", "".join(wanted)) and sorted(f"{{{i}}}" for i in range(len(wanted)))
    return given == wanted or (bool(positions) and sorted(set(given)) == positions)


@contextmanager
def _locked() -> Iterator[None]:
    """Several people may fill in texts at the same time."""
    CATALOGUE.parent.mkdir(exist_ok=True)
    lock = ROOT / "build" / "translations.lock"
    lock.parent.mkdir(exist_ok=True)
    with lock.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def update(additions: Messages) -> list[str]:
    """Bring the catalogue up to date and fill in texts; returns complaints about sources and additions.

    An addition that equals its source is taken as meant so, and listed.
    """
    with _locked():
        sources, complaints = extract(SOURCES)
        known = read_catalogue(CATALOGUE)
        complaints += [f"no such source text: {source!r}" for source in sorted(additions.keys() - sources)]
        merged = {source: additions.get(source) or known.get(source, "") for source in sources}
        write_catalogue(CATALOGUE, merged)
        same = (_same() & sources) | {source for source, german in additions.items() if source == german}
        SAME.write_text("".join(f"{text}\n" for text in sorted(same & sources)), encoding="utf-8")
    left = sum(1 for german in merged.values() if not german)
    print(f"{CATALOGUE.name}: {len(merged)} texts, {left} not translated")
    return complaints


def check() -> list[str]:
    """Everything that is wrong with the catalogue."""
    sources, complaints = extract(SOURCES)
    return complaints + defects(read_catalogue(CATALOGUE), sources, _same())


def _same() -> set[str]:
    return set(SAME.read_text(encoding="utf-8").splitlines()) if SAME.exists() else set()


def compile_to(target: Path) -> None:
    """Write the .qm file with Qt's lrelease, found under any of its names."""
    names = ("lrelease", "lrelease-qt5", "lrelease6", "/usr/lib/qt5/bin/lrelease", "/usr/lib/qt6/bin/lrelease")
    compiler = next((path for path in map(shutil.which, names) if path), None)
    if compiler is None:
        sys.exit("lrelease is missing: make setup installs it (qttools5-dev-tools)")
    target.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run([compiler, "-silent", str(CATALOGUE), "-qm", str(target)], check=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("update")
    commands.add_parser("add").add_argument("file", type=Path)
    commands.add_parser("check")
    commands.add_parser("compile").add_argument("target", type=Path)
    arguments = parser.parse_args()
    if arguments.command == "compile":
        compile_to(arguments.target)
        return 0
    if arguments.command == "check":
        complaints = check()
    else:
        given = json.loads(arguments.file.read_text(encoding="utf-8")) if arguments.command == "add" else {}
        complaints = update(given)
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
