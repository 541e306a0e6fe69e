import hashlib
import json
from pathlib import Path

import pytest

from keck_qgis.model.errors import KeckError
from keck_qgis.model.files import files_hash, write_text_atomically, written_beside
from keck_qgis.model.findings import Report


def test_the_hash_is_that_of_all_contents_in_order(tmp_path: Path) -> None:
    one, other = tmp_path / "gebiete.dbf", tmp_path / "gebiete.shp"
    one.write_bytes(b"ab")
    other.write_bytes(b"c")
    assert files_hash([one, other]) == hashlib.sha256(b"abc").hexdigest()
    with pytest.raises(KeckError, match="fehlt"):
        files_hash([tmp_path / "fehlt.csv"])


def test_a_failure_leaves_the_old_file_and_no_draft(tmp_path: Path) -> None:
    target = tmp_path / "karte.txt"
    target.write_text("alt", encoding="utf-8")
    with pytest.raises(RuntimeError), written_beside(target) as draft:
        draft.write_text("halb", encoding="utf-8")
        raise RuntimeError
    assert target.read_text(encoding="utf-8") == "alt"
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_that_a_colleague_has_open_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(KeckError, match=r"karte\.txt"):
        write_text_atomically(tmp_path / "karte.txt", "neu")
    assert list(tmp_path.iterdir()) == []


def test_colleagues_may_read_what_the_folder_lets_them(tmp_path: Path) -> None:
    (tmp_path / "von_hand.txt").touch()
    write_text_atomically(tmp_path / "karte.txt", "neu")
    assert (tmp_path / "karte.txt").stat().st_mode == (tmp_path / "von_hand.txt").stat().st_mode


def test_a_report_has_the_layout_that_scripts_read(tmp_path: Path) -> None:
    report = Report(read=3, written=2, source_id=7, extra={"edition": "x.gpkg"})
    report.warn("area_unmatched", "Zeile ohne Gebiet", "Zeile 4")
    report.write(tmp_path / "bericht.json")
    assert json.loads((tmp_path / "bericht.json").read_text(encoding="utf-8")) == {
        "findings": [
            {
                "severity": "warning",
                "code": "area_unmatched",
                "message": "Zeile ohne Gebiet",
                "where": "Zeile 4",
                "count": 1,
            }
        ],
        "read": 3,
        "written": 2,
        "source_id": 7,
        "edition": "x.gpkg",
    }
