"""The assistant for tables of values, where something is in its way: other hands, vanished and broken files."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from keck_qgis.holdings.gateway import Holdings
from keck_qgis.panel.work.assistant.value_assistant import ValueAssistant
from tests.panel.assistants import SURE, Open, Wait, held_value, opening_values, settled


@pytest.fixture
def opened(filled: Path, tmp_path: Path, wait: Wait) -> Iterator[Open]:
    with opening_values(filled, tmp_path, wait) as open_:
        yield open_


def test_a_profile_that_cannot_be_written_is_said(opened: Open, tmp_path: Path) -> None:
    assistant = opened(SURE)
    (tmp_path / "datei").write_text("kein Ordner", encoding="utf-8")
    assistant.profiles.write(tmp_path / "datei" / "profil.json")
    assert len(assistant.bar.items()) == 1


def test_an_import_in_between_is_not_overrun(opened: Open, filled: Path, wait: Wait) -> None:
    assistant = opened(SURE)
    with Holdings.open(filled) as held:
        held.withdraw(held.sources()[-1].id)
    assistant.import_button.click()
    wait(lambda: bool(assistant.bar.items()) and not assistant.looking.is_busy() and not assistant.writing.is_busy())
    assert held_value(filled, "KI", "2022", "01") == 121
    assistant.import_button.click()
    wait(lambda: held_value(filled, "KI", "2022", "01") == 125)


def test_holdings_that_somebody_writes_are_said_and_nothing_is_lost(opened: Open, filled: Path, wait: Wait) -> None:
    assistant = opened(SURE)
    with Holdings.open(filled) as other, other.together("Wochenlieferung"):
        assistant.import_button.click()
        settled(assistant, wait)
    assert assistant.bar.items()
    assert held_value(filled, "KI", "2022", "01") == 121
    assert assistant.import_button.isEnabled() and assistant.model.rowCount() == 7
    assistant.import_button.click()
    wait(lambda: held_value(filled, "KI", "2022", "01") == 125)


def test_holdings_that_vanish_are_said(opened: Open, filled: Path, wait: Wait) -> None:
    assistant = opened(SURE)
    filled.rename(filled.with_name("weg.keck.gpkg"))
    assistant.import_button.click()
    settled(assistant, wait)
    assert assistant.bar.items()
    assert not assistant.import_button.isEnabled() and assistant.model.rowCount() == 7


def test_a_file_changed_in_between_is_imported_as_it_was_seen(opened: Open, filled: Path, wait: Wait) -> None:
    assistant = opened(SURE)
    Path(filled.parent / "tabelle.csv").unlink()
    assistant.import_button.click()
    wait(lambda: held_value(filled, "KI", "2022", "01") == 125)


@pytest.mark.parametrize("content", ["", "\n\n", ";;;\n", "nur ein Satz", "Nr;Stadtteil\n"])
def test_tables_without_anything_are_said(opened: Open, content: str) -> None:
    assistant = opened(content)
    assert not assistant.import_button.isEnabled() and assistant.findings.count()
    assistant.grid.open_menu()


def test_a_broken_file_is_said_in_words(filled: Path, tmp_path: Path, wait: Wait) -> None:
    path = tmp_path / "kaputt.xlsx"
    path.write_bytes(b"PK\x03\x04 nothing")
    assistant = ValueAssistant(filled, path, None)
    settled(assistant, wait)
    assert not assistant.import_button.isEnabled()
    assert "kaputt.xlsx" in assistant.findings.item(0).text()
    assert assistant.menu() is None
    assistant.close()
