"""Whether others than those who should can read the holdings."""

import os
import stat
from pathlib import Path

from ..model.findings import Finding, Severity
from ..model.text import tr


def exposure(path: Path) -> list[Finding]:
    """A warning where every user of the computer may read the file, or where it lies on a network drive."""
    found = []
    if os.name != "nt" and _readable_by_all(path):
        text = tr("Every user of this computer can read the holdings, which contain confidential values.")
        found.append(Finding(Severity.WARNING, "holdings_exposed", text, str(path)))
    if _on_network(path):
        text = tr("The holdings lie on a network drive: make sure that only those entitled can read the folder.")
        found.append(Finding(Severity.WARNING, "holdings_on_network", text, str(path)))
    return found


def keep_private(path: Path) -> None:
    """Take reading and writing from all but the file's owner and group (Windows: the folder's rights decide)."""
    if os.name != "nt":
        path.chmod(stat.S_IMODE(path.stat().st_mode) & ~stat.S_IRWXO)


def _readable_by_all(path: Path) -> bool:
    return bool(path.stat().st_mode & stat.S_IROTH) and all(map(_enterable_by_all, path.resolve().parents))


def _enterable_by_all(folder: Path) -> bool:
    return bool(folder.stat().st_mode & stat.S_IXOTH)


def _on_network(path: Path) -> bool:
    # On Windows, resolving a mapped drive gives the path of its server.
    return any(str(one).startswith(("\\\\", "//")) for one in (path, path.resolve()))
