#!/usr/bin/env bash
# Run the same tests on QGIS 3.44: a Debian 13 in a folder, QGIS from its backports. Needs root; reuses the folder.
#   KECK_MATRIX  the folder (build/matrix)
# All mounts live in a namespace of this script's own and are gone with it, however it ends.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ "${1:-}" != inside ]; then exec unshare --mount --pid --fork --kill-child "$0" inside "$@"; fi
shift
root=$(realpath -m "${KECK_MATRIX:-build/matrix}")
codename=trixie

if [ ! -e "$root/.bootstrapped" ]; then
    here=$(. /etc/os-release && echo "$VERSION_CODENAME")
    mirror=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' |
        awk -v codename="$here" '$2 == codename && $3 == "main" {print $1; exit}')
    rm -rf --one-file-system "$root"
    mkdir -p "$root"
    debootstrap --variant=minbase --include=ca-certificates,make "$codename" "$root" "$mirror"
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
    chmod +x "$root/usr/sbin/policy-rc.d"
    touch "$root/.bootstrapped"
fi

# What the machine needs to reach its mirrors and package indexes, it needs in there too.
carry() { if [ -e "$1" ]; then mkdir -p "$root$(dirname "$1")" && cp -L "$1" "$root$1"; fi; }
carry /etc/resolv.conf
carry /etc/hosts
carry /etc/pip.conf
carry "$HOME/.config/pip/pip.conf"
carry /etc/ssl/certs/ca-certificates.crt
apt-config dump | grep -iE '^Acquire::[a-z:]*proxy' >"$root/etc/apt/apt.conf.d/90carried" || true
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
# An index "…/simple" links to files beside it.
local_indexes=$( { cat /etc/pip.conf "$HOME/.config/pip/pip.conf" 2>/dev/null; env | grep '^PIP_'; } |
    grep -oE '/[A-Za-z0-9_./-]+' | sed -E 's#^/+#/#; s#/simple/?$##' | sort -u) || true
for folder in $local_indexes; do
    if [ -d "$folder" ]; then mkdir -p "$root$folder" && mount --bind -o ro "$folder" "$root$folder"; fi
done

# The tree as it stands (also what is not committed yet), the data beside it; the venv in there stays.
mkdir -p "$root/keck/repository/build"
find "$root/keck/repository" -mindepth 1 -maxdepth 1 ! -name build -exec rm -rf {} +
git ls-files -z --cached --others --exclude-standard | xargs -0 sh -c 'for f; do [ ! -e "$f" ] || printf "%s\0" "$f"; done' - |
    tar --null --files-from=- -c | tar -x -C "$root/keck/repository"
if [ -d ../shared ]; then
    mkdir -p "$root/keck/shared"
    mount --bind "$(realpath ../shared)" "$root/keck/shared"
fi

run() { chroot "$root" env HOME="$HOME" PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 TMPDIR=/tmp make -C /keck/repository "$@"; }
KECK_QGIS_MINIMUM=3.44 KECK_TOOLS=test run test "$@"
