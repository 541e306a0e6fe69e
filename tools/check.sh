#!/usr/bin/env bash
# Everything that make check looks at; all checks run, the first failure does not hide the next.
set -uo pipefail
cd "$(dirname "$0")/.."
bin=$PWD/build/venv/bin
export PATH="$bin:$PATH" PYTHONDONTWRITEBYTECODE=1
failed=()
check() {
    local name=$1
    shift
    echo "== $name"
    "$@" || failed+=("$name")
}
# The plugin as its users get it: the repository's own rules look at the zip, so do these.
plugin_as_packed() {
    rm -rf build/packed && mkdir -p build/packed && python tools/package.py --folder build/packed >/dev/null &&
        python -m zipfile -e build/packed/keck_qgis.zip build/packed && rm build/packed/*.zip
}
secrets() { # every finding counts; none is excused by a baseline
    local found
    found=$(git ls-files -z | xargs -0 detect-secrets-hook) || { echo "$found"; return 1; }
}

check "ruff check" ruff check .
check "ruff format" ruff format --check .
check "mypy" mypy
check "layers" lint-imports --no-cache
check "bandit" bandit -q -r -c pyproject.toml keck_qgis
check "flake8-qgis" flake8 --select QGS keck_qgis tools tests
check "translations" python tools/translations.py check
check "names in PyQt6" env QT_QPA_PLATFORM=offscreen python tools/pyqt6_names.py keck_qgis
check "detect-secrets" secrets
check "package" plugin_as_packed
check "qgis-plugin-analyzer" python tools/analyzer.py build/packed/keck_qgis build/analyzer
if [ ${#failed[@]} -gt 0 ]; then
    printf 'failed: %s\n' "${failed[@]}"
    exit 1
fi
echo "all checks passed"
