"""Files that are whole or not there: written beside the target and renamed over it."""

import errno
import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from .errors import KeckError
from .text import tr


@contextmanager
def written_beside(target: Path) -> Iterator[Path]:
    """Yield a free path in the target's folder; on success it replaces the target, otherwise it goes.

    Raises KeckError where the folder cannot be written, and where the target is open elsewhere: Windows does not
    replace such a file.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{target.stem}-", suffix=target.suffix, dir=target.parent)
    except OSError as error:
        raise KeckError(
            tr("File cannot be written"),
            tr("“{}”: {}").format(target.parent, _reason(error)),
            tr("Check the space on the drive, the rights to the folder, and the connection."),
        ) from error
    os.close(handle)
    draft = Path(name)
    # mkstemp's file is for its owner alone; what the writer makes itself has the rights that are usual in the folder
    draft.unlink()
    try:
        yield draft
        draft.replace(target)
    except PermissionError as error:
        raise KeckError(
            tr("File cannot be written"),
            tr("“{}” is open in another program or write-protected.").format(target),
            tr("Close it there or choose another name."),
        ) from error
    finally:
        draft.unlink(missing_ok=True)


def _reason(error: OSError) -> str:
    """What the system says, in German where it is one of the usual things."""
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return tr("writing is not permitted here.")
    if isinstance(error, FileNotFoundError | NotADirectoryError | FileExistsError):
        return tr("this is no folder in which files can be made.")
    if error.errno == errno.ENOSPC:
        return tr("the drive is full.")
    return f"{error.strerror or error}."


def is_there(path: Path) -> bool:
    """Whether there is such a file, and somebody answers for it."""
    try:
        return path.is_file()
    except OSError:
        return False


def require_file(path: Path, title: str) -> None:
    """KeckError with ``title`` where there is no such file, and where nobody answers for it."""
    try:
        found = path.is_file()
    except OSError as error:
        raise KeckError(
            title,
            tr("“{}” cannot be reached: {}").format(path, error.strerror or error),
            tr("Check the connection to the drive and the rights to the folder."),
        ) from error
    if not found:
        raise KeckError(title, tr("There is no file “{}”.").format(path))


def files_hash(paths: Iterable[Path]) -> str:
    """SHA-256 of the contents of files, one after the other; KeckError where one cannot be read."""
    digest = hashlib.sha256()
    try:
        for path in paths:
            with path.open("rb") as file:
                while block := file.read(1 << 20):
                    digest.update(block)
    except OSError as error:
        raise KeckError(tr("File cannot be read"), str(error)) from error
    return digest.hexdigest()


def write_text_atomically(target: Path, text: str) -> None:
    """Write ``text`` as UTF-8 to ``target`` in one step."""
    with written_beside(target) as draft:
        draft.write_text(text, encoding="utf-8")
