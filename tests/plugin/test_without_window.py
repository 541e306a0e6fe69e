"""The installed plugin under qgis_process."""

import csv
import json
import sqlite3
from pathlib import Path

from tests.plugin.real_qgis import Profile
from tests.processing.test_contract import CONTRACT


def test_plugin_is_listed_and_its_provider_runs(profile: Profile, tmp_path: Path) -> None:
    enabled = profile.process("plugins", "enable", "keck_qgis")
    assert enabled.returncode == 0, enabled.stdout + enabled.stderr
    listed = json.loads(profile.process("--json", "plugins").stdout)
    assert listed["plugins"]["keck_qgis"]["loaded"] is True
    provider = json.loads(profile.process("--json", "list").stdout)["providers"]["keck"]
    assert {name.removeprefix("keck:") for name in provider["algorithms"]} == set(CONTRACT)
    assert provider["is_active"] is True

    holdings = tmp_path / "musterstadt.keck.gpkg"
    made = profile.process(
        *("run", "keck:createholdings", "--", "MUNICIPALITY=Musterstadt", "MUNICIPALITY_KEY=01001000"),
        f"OUTPUT={holdings}",
    )
    assert made.returncode == 0, made.stdout + made.stderr
    connection = sqlite3.connect(holdings)
    (indicators,) = connection.execute("SELECT count(*) FROM indicator").fetchone()
    connection.close()
    assert indicators > 100, "the starter catalogue comes with the plugin"

    arguments = (f"HOLDINGS={holdings}", "THRESHOLD=4", "COMPLEMENT=false")
    changed = profile.process("--json", "run", "keck:setrule", "--", *arguments)
    assert changed.returncode == 0, changed.stdout + changed.stderr
    assert "0 bis 4" in json.loads(changed.stdout)["results"]["RULE"]
    connection = sqlite3.connect(holdings)
    rule = dict(connection.execute("SELECT name, value FROM setting"))
    connection.close()
    assert (rule["threshold"], rule["publish_zeros"], rule["complement"], rule["minimum_base"]) == ("4", "0", "0", "50")

    catalogue = tmp_path / "catalogue.csv"
    exported = profile.process("run", "keck:exportcatalogue", "--", f"HOLDINGS={holdings}", f"OUTPUT={catalogue}")
    assert exported.returncode == 0, exported.stdout + exported.stderr
    with catalogue.open(encoding="utf-8-sig", newline="") as file:
        assert sum(1 for _ in csv.DictReader(file, delimiter=";")) == indicators

    page = tmp_path / "geheim.html"
    reported = profile.process(
        "run", "keck:suppressionreport", "--", f"HOLDINGS={holdings}", "AUDIENCE=0", f"OUTPUT={page}"
    )
    assert reported.returncode == 0, reported.stdout + reported.stderr
    assert "Nur intern" in page.read_text(encoding="utf-8"), "the page's template comes with the plugin"


def test_an_error_is_said_in_german_without_a_traceback(profile: Profile, tmp_path: Path) -> None:
    profile.process("plugins", "enable", "keck_qgis")
    run = profile.process("run", "keck:exporttable", "--", f"EDITION={tmp_path / 'none.gpkg'}", "OUTPUT=x.xlsx")
    assert run.returncode != 0
    assert "Traceback" not in run.stdout + run.stderr
    assert "none.gpkg" in run.stdout + run.stderr
