"""Several files of a dataset folder changed together: all of them, or none.

What is guaranteed, also if the process or the machine is stopped at any moment:

- no file is ever half old and half new: each is written aside, synced, and renamed into place;
- until the plan of the change is on disk nothing has changed, and a change cut off before that
  is thrown away by the next one;
- once the plan is on disk the change holds: what a stopped process left undone is done by the
  next command of a curator, before it does anything else (`finish_interrupted`);
- files go into place in the order given, so that a reader in between meets a prefix of them.

Whoever changes the folder holds a lock on it, which the system releases when the process ends.
"""

import contextlib
import fcntl
import hashlib
import json
import os
import shutil
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from data.errors import DatasetError

JOURNAL = ".adding"
"""The folder, inside the dataset's, that holds a change under way."""
PATIENCE = 10.0
"""Seconds to wait for another change to end."""
_PLAN = "plan.json"
_PAUSE = 0.05


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the folder for a change; finish one that was interrupted first.

    Raises DatasetError if another process holds it for longer than `PATIENCE` seconds.
    """
    try:
        lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except OSError as error:
        raise DatasetError(
            folder,
            f"is not a folder that can be opened ({error.strerror})",
            "point CARCAPITAL_DATA_DIR at a dataset",
        ) from error
    try:
        _acquire(lock, folder)
        _finish(folder)
        yield
    finally:
        os.close(lock)


def finish_interrupted(folder: Path) -> None:
    """Do what is left of a change whose process was stopped. Raises DatasetError."""
    if (folder / JOURNAL).exists():
        with locked(folder):
            pass


def replace_all(folder: Path, files: Mapping[str, bytes], before: Mapping[str, bytes]) -> None:
    """Give files of a folder new contents; the caller holds `locked(folder)`.

    `files` maps paths relative to the folder to whole contents, in the order in which they go
    into place. `before` holds what the change was worked out from, without the files that are
    new. Raises DatasetError, with nothing changed, if a file no longer holds that or cannot be
    written.
    """
    journal = folder / JOURNAL
    for name in files:
        if not os.access((folder / name).parent, os.W_OK | os.X_OK):
            raise DatasetError(
                folder / name, "cannot be written", "ask for the right to write in its folder"
            )
    try:
        journal.mkdir()
        for number, (name, content) in enumerate(files.items()):
            _write(journal / str(number), content, _mode(folder / name))
        plan = [
            {"file": name, "was": _mark(before.get(name)), "becomes": _mark(content)}
            for name, content in files.items()
        ]
        _refuse_edited(folder, plan)
        _write(journal / "plan", json.dumps(plan).encode(), None)
        _sync(journal)
        _sync(folder)
        (journal / "plan").replace(journal / _PLAN)  # from here on the change holds
        _sync(journal)
    except OSError as error:
        shutil.rmtree(journal, ignore_errors=True)
        raise DatasetError(
            folder, f"cannot be written ({error.strerror})", "make room or ask for the right to"
        ) from error
    except DatasetError:
        shutil.rmtree(journal)
        raise
    _finish(folder)


def _finish(folder: Path) -> None:
    """Carry out the plan in the journal, if there is one, and take the journal away."""
    journal = folder / JOURNAL
    if not journal.exists():
        return
    try:
        if (journal / _PLAN).exists():
            _carry_out(folder, json.loads((journal / _PLAN).read_bytes()))
            (journal / _PLAN).unlink()
            _sync(journal)
        shutil.rmtree(journal)
    except OSError as error:
        raise DatasetError(
            folder,
            f"holds rows that are not yet in place and cannot be ({error.strerror})",
            "make room or ask for the right to write, then try again",
        ) from error


def _carry_out(folder: Path, plan: list[dict[str, Any]]) -> None:
    _refuse_edited(folder, plan)
    for number, step in enumerate(plan):
        staged = folder / JOURNAL / str(number)
        if staged.exists():
            target = folder / step["file"]
            staged.replace(target)
            _sync(target.parent)


def _refuse_edited(folder: Path, plan: list[dict[str, Any]]) -> None:
    """Raise DatasetError if somebody else changed a file that the plan is about to replace."""
    for step in plan:
        path = folder / step["file"]
        mark = _mark(path.read_bytes() if path.exists() else None)
        if mark not in (step["was"], step["becomes"]):
            raise DatasetError(
                path,
                "was edited while rows were being added",
                f"add them again; remove {folder / JOURNAL} first, if it is there",
            )


def _acquire(lock: int, folder: Path) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= until:
                raise DatasetError(
                    folder, "is being changed by another process", "try again when that has ended"
                ) from None
            time.sleep(_PAUSE)
        else:
            return


def _write(path: Path, content: bytes, mode: int | None) -> None:
    with path.open("wb") as file:
        if mode is not None:
            os.fchmod(file.fileno(), mode)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _mode(path: Path) -> int | None:
    return path.stat().st_mode & 0o777 if path.exists() else None


def _mark(content: bytes | None) -> str | None:
    return None if content is None else hashlib.sha256(content).hexdigest()


def _sync(folder: Path) -> None:
    """Make renames within a folder last."""
    opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
