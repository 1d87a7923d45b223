"""A file that is written whole or not at all: beside its place first, then renamed into it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from data.errors import DatasetError


@contextmanager
def written(path: Path, *, force: bool) -> Iterator[Path]:
    """Give a path to write to; after the block it takes the place of `path`, or nothing changes.

    Raises DatasetError if `path` exists and `force` is not set, or if it cannot be written.
    """
    _refuse(path, force=force)
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        yield draft
        with draft.open("rb+") as whole:
            os.fsync(whole.fileno())
        _refuse(path, force=force)
        draft.replace(path)
    except OSError as error:
        raise DatasetError(
            path, f"cannot be written ({error.strerror})", "choose another --out"
        ) from error
    finally:
        for left in (draft, draft.with_name(f"{draft.name}.wal")):
            with suppress(OSError):
                left.unlink()


def _refuse(path: Path, *, force: bool) -> None:
    if path.is_dir():
        raise DatasetError(path, "is a folder", "name the file to write with --out")
    if not path.parent.is_dir():
        raise DatasetError(path.parent, "is not a folder", "make it first, or choose another --out")
    if path.exists() and not force:
        raise DatasetError(
            path, "exists already", "replace it with --force, or choose another --out"
        )
