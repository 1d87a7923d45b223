"""A look at the dataset's files from outside: which there are, and whether any was touched."""

import contextlib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple


class Stamp(NamedTuple):
    """What changes when a file is edited, replaced or moved; times in nanoseconds.

    The inode betrays an editor that writes a new file and renames it, and the time of the last
    change of state an edit that set back the time of modification.
    """

    inode: int
    size: int
    modified: int
    changed: int


Look = Mapping[Path, Stamp]
"""The files that were there, each with its stamp. Two equal looks: nothing was edited between."""


def dataset_files(place: Path) -> list[Path]:
    """The files of a dataset folder, sorted; or the one file that is a whole dataset.

    Hidden files are no part of it: they are the locks and copies of editors and of file systems.
    """
    if place.is_file():
        return [place]
    found = (*place.glob("*.csv"), *place.glob("*.yaml"), *place.glob("observations/*.csv"))
    return sorted(path for path in found if not path.name.startswith("."))


def look(place: Path) -> Look:
    """Look at a dataset. A file that vanishes meanwhile, or cannot be seen, is not there."""
    seen: dict[Path, Stamp] = {}
    for path in dataset_files(place):
        with contextlib.suppress(OSError):
            status = path.stat()
            seen[path] = Stamp(
                status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns
            )
    return seen
