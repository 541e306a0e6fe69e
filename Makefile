# Every target sets up what it needs; "make setup" does nothing when all is there.
export QT_QPA_PLATFORM ?= offscreen
PYTHON := build/venv/bin/python
SOURCE ?=
SEED ?= 1
SAMPLE ?=
ROUNDS ?=
PYTEST_ARGS ?=

.PHONY: setup demo example screenshots test check package matrix proof bench clean

setup:
	tools/setup.sh

build/i18n/keck_qgis_de.qm: i18n/keck_qgis_de.ts
	$(PYTHON) tools/translations.py compile $@

demo: setup build/i18n/keck_qgis_de.qm
	$(PYTHON) tools/demo.py $(if $(SOURCE),--source $(SOURCE))

# The atlas that the plugin brings along to be tried: made anew when its schema or city change.
example: setup build/i18n/keck_qgis_de.qm
	$(PYTHON) tools/example.py

screenshots: setup build/i18n/keck_qgis_de.qm
	test -e build/demo/Musterstadt.keck.gpkg || $(PYTHON) tools/demo.py
	$(PYTHON) tools/screenshots.py

test: setup build/i18n/keck_qgis_de.qm
	rm -rf .qgis-settings
	$(PYTHON) -m pytest -n 2 --dist loadscope $(PYTEST_ARGS)

check: setup
	tools/check.sh

package: setup
	$(PYTHON) tools/package.py

# The same tests on QGIS 3.44 (Debian 13 in a folder).
matrix: setup
	tools/matrix.sh

proof: setup build/i18n/keck_qgis_de.qm
	$(PYTHON) tools/proof.py --seed $(SEED) $(if $(SAMPLE),--sample) $(if $(ROUNDS),--rounds $(ROUNDS))

bench: setup build/i18n/keck_qgis_de.qm
	$(PYTHON) tools/bench.py

clean:
	rm -rf --one-file-system build .qgis-settings .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
