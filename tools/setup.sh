#!/usr/bin/env bash
# Install what is missing: QGIS, its Python packages, and a venv with the pinned tools. Does nothing when all is there.
#   KECK_QGIS_MINIMUM  least version of QGIS (3.40); taken from the backports where the distribution has an older one
#   KECK_TOOLS         "test" leaves the tools of make check out
set -euo pipefail
cd "$(dirname "$0")/.."
minimum=${KECK_QGIS_MINIMUM:-3.40}
tools=${KECK_TOOLS:-all}
export DEBIAN_FRONTEND=noninteractive

# Alternatives are separated by "|": the first one that the distribution knows is taken.
packages=(python3-numpy python3-pandas python3-openpyxl python3-scipy python3-matplotlib python3-jinja2 python3-venv
    xvfb xauth xdotool poppler-utils debootstrap qttools5-dev-tools make git file
    fonts-dejavu-core fonts-open-sans 'fonts-liberation2|fonts-liberation')

installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }
version_of() { dpkg-query -W -f '${Version}' "$1" 2>/dev/null || echo 0; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo --preserve-env=DEBIAN_FRONTEND "$@"; fi; }
# A download that breaks off is tried again, by apt itself and once more by us.
install() {
    as_root apt-get -o Acquire::Retries=3 install -y -q --no-install-recommends "$@" ||
        { as_root apt-get -q update && as_root apt-get -o Acquire::Retries=3 install -y -q --no-install-recommends "$@"; }
}

missing=()
for choice in "${packages[@]}"; do
    found=""
    for name in ${choice//|/ }; do if installed "$name"; then found=$name; fi; done
    [ -n "$found" ] || missing+=("$choice")
done
old_qgis=false
for name in qgis python3-qgis; do
    if ! installed "$name" || dpkg --compare-versions "$(version_of "$name")" lt "$minimum"; then old_qgis=true; fi
done

if [ ${#missing[@]} -gt 0 ] || $old_qgis; then
    as_root apt-get -q update
    wanted=()
    for choice in "${missing[@]}"; do
        for name in ${choice//|/ }; do
            if apt-cache show "$name" >/dev/null 2>&1; then wanted+=("$name"); break; fi
        done
    done
    [ ${#wanted[@]} -eq 0 ] || install "${wanted[@]}"
fi

if $old_qgis; then
    candidate() { apt-cache policy qgis | sed -n 's/^ *Candidate: //p'; }
    release=()
    if dpkg --compare-versions "$(candidate)" lt "$minimum"; then
        codename=$(. /etc/os-release && echo "$VERSION_CODENAME")
        mirror=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' |
            awk -v codename="$codename" '$2 == codename && $3 == "main" {print $1; exit}')
        [ -n "$mirror" ] || { echo "no mirror of $codename found in apt's sources" >&2; exit 1; }
        if ! apt-get indextargets --format '$(RELEASE)' | grep -qx "$codename-backports"; then
            echo "deb $mirror $codename-backports main" | as_root tee /etc/apt/sources.list.d/keck-backports.list >/dev/null
            as_root apt-get -q update
        fi
        release=(-t "$codename-backports")
    fi
    install "${release[@]}" qgis python3-qgis
    dpkg --compare-versions "$(version_of qgis)" ge "$minimum" || { echo "QGIS $minimum is not to be had" >&2; exit 1; }
fi

# The venv sees the distribution's packages; a fingerprint tells whether it still fits.
requirements=(tools/requirements.txt)
[ "$tools" = test ] || requirements+=(tools/requirements-check.txt)
fingerprint=$( { /usr/bin/python3 --version; cat "${requirements[@]}"; } | sha256sum | cut -d' ' -f1)
if [ "$(cat build/venv/fingerprint 2>/dev/null)" != "$fingerprint" ]; then
    rm -rf build/venv
    /usr/bin/python3 -m venv --system-site-packages build/venv
    build/venv/bin/python -m pip install -q --disable-pip-version-check "${requirements[@]/#/-r}"
    echo "$fingerprint" >build/venv/fingerprint
fi
echo "QGIS $(version_of qgis), $(/usr/bin/python3 --version), tools in build/venv"
