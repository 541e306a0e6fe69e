"""The tool that keeps the German catalogue."""

from pathlib import Path

import pytest

from keck_qgis.model.text import tr
from tools import translations


def _source(folder: Path, text: str) -> None:
    (folder / "module.py").write_text(text, encoding="utf-8")


def test_every_literal_is_found(tmp_path: Path) -> None:
    _source(tmp_path, 'tr("one")\ntext.tr("two {}").format(1)\nstr("three")\n')
    assert translations.extract(tmp_path) == ({"one", "two {}"}, [])


@pytest.mark.parametrize("argument", ["name", 'f"{name}"', "", '"a" + name', '"one", "two"'])
def test_anything_but_a_plain_literal_is_a_complaint(tmp_path: Path, argument: str) -> None:
    _source(tmp_path, f"\ntr({argument})\n")
    found, complaints = translations.extract(tmp_path)
    assert not found
    assert complaints == [f"{tmp_path / 'module.py'}:2: tr() takes one plain literal"]


def test_catalogue_survives_being_written(tmp_path: Path) -> None:
    messages = {"a < b & “c”": "a < b & „c“", "open": "", "two\nlines": "zwei\nZeilen"}
    path = tmp_path / "x.ts"
    translations.write_catalogue(path, messages)
    assert translations.read_catalogue(path) == messages
    assert translations.finished_messages(path).keys() == {"a < b & “c”", "two\nlines"}
    assert path.read_text(encoding="utf-8").index("a &lt; b") < path.read_text(encoding="utf-8").index("open")


@pytest.mark.parametrize(
    ("source", "german", "good"),
    [
        ("{} of {}", "{} von {}", True),
        ("{} of {}", "{1} von {0}", True),
        ("{} of {}", "{} von", False),
        ("{} of {}", "{0} von {2}", False),
        ("{n} rows", "{n} Zeilen", True),
        ("{n} rows", "{} Zeilen", False),
        ("{:.1f} m", "{:.1f} m Abstand", True),
        ("{{x}}", "{{y}}", True),
    ],
)
def test_placeholders_agree(source: str, german: str, good: bool) -> None:
    assert (translations.defects({source: german}, {source}, set()) == []) is good


def test_defects_are_named() -> None:
    messages = {"gone": "weg", "Open": "", "Same": "Same", "Name": "Name"}
    assert translations.defects(messages, {"new", "Open", "Same", "Name"}, {"Name"}) == [
        "not in the catalogue (run update): 'new'",
        "obsolete (run update): 'gone'",
        "not translated: 'Open'",
        "still English? (else list it in same_in_german.txt): 'Same'",
    ]


def test_the_plain_core_speaks_german_in_tests() -> None:
    assert tr("Unknown period") == "Unbekannter Zeitraum"
