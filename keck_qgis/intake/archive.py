"""Zip archives from outside: judged by their directory before anything in them is read."""

import zipfile
from pathlib import Path, PurePosixPath, PureWindowsPath

from ..model.errors import KeckError
from ..model.numbers import format_number
from ..model.text import tr

MAX_FILES = 10_000
MAX_BYTES = 2 * 1024**3
MAX_RATIO = 500
"""An attribute table of padded blanks shrinks to a hundredth; a bomb to a thousandth and less."""
RATIO_FROM_BYTES = 64 * 1024**2
_ENCRYPTED = 0x1


def check_archive(path: Path) -> None:
    """Raise KeckError for an archive that is damaged, encrypted, too large, or reaches out of its folder.

    Only the directory of the archive is read. Layers are later read in place, nothing is ever unpacked.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, NotImplementedError) as error:
        raise KeckError(
            tr("Archive cannot be read"),
            tr("“{}” is not a readable zip archive.").format(path.name),
            tr("Ask the sender for the file once more."),
        ) from error
    for entry in entries:
        if _reaches_out(entry.filename):
            raise _refused(path, tr("The entry “{}” points outside the archive.").format(entry.filename))
        if entry.flag_bits & _ENCRYPTED:
            raise _refused(path, tr("It is protected with a password. Unpack it and import the files."))
    _check_sizes(path, entries)


def _check_sizes(path: Path, entries: list[zipfile.ZipInfo]) -> None:
    total = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    bloated = any(
        entry.file_size > RATIO_FROM_BYTES and entry.file_size > MAX_RATIO * max(entry.compress_size, 1)
        for entry in entries
    )
    # Entries that share packed bytes sum to more than the archive holds: the other way to make a bomb.
    if len(entries) > MAX_FILES or total > MAX_BYTES or bloated or packed > path.stat().st_size:
        raise _refused(
            path,
            tr("Unpacked it would be far too large ({} files, {} MB).").format(
                format_number(len(entries), 0), format_number(total / 1024**2, 0)
            ),
        )


def _reaches_out(name: str) -> bool:
    windows = PureWindowsPath(name)
    return bool(
        windows.drive or windows.root or PurePosixPath(name).is_absolute() or ".." in windows.parts or "\0" in name
    )


def _refused(path: Path, reason: str) -> KeckError:
    return KeckError(
        tr("Archive refused"),
        tr("“{}” was not opened.").format(path.name) + " " + reason,
        tr("Ask the sender for a plain archive of the layer."),
    )
