"""Several files change together or not at all, wherever the process is killed."""

import errno
import signal
import subprocess
import sys
from pathlib import Path
from threading import Thread
from typing import NamedTuple

import pytest

from data.curation.journal import JOURNAL, finish_interrupted, locked, replace_all
from data.errors import DatasetError

ROOT = Path(__file__).parents[3]
OLD = {"sources.csv": b"old sources\n", "observations/a.csv": b"old rows\n"}
NEW = {
    "sources.csv": b"new sources\n",
    "observations/a.csv": b"new rows\n",
    "observations/b.csv": b"rows of a new file\n",
}
STEPS = 16
"""How many times the change below syncs, renames or removes a file."""

KILLED = """
import os, signal, sys
from pathlib import Path
from data.curation import journal
from tests.data.curation.test_journal import NEW, OLD

left = int(sys.argv[2])

def counted(step):
    def stepped(*arguments):
        global left
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1
        return step(*arguments)
    return stepped

os.fsync = counted(os.fsync)
Path.replace = counted(Path.replace)
Path.unlink = counted(Path.unlink)
folder = Path(sys.argv[1])
with journal.locked(folder):
    journal.replace_all(folder, NEW, OLD)
"""


class Killed(NamedTuple):
    """A change that was killed after some steps: what a reader met then, and after the next one."""

    status: int
    met: dict[str, bytes]
    after: dict[str, bytes]


def renewed(folder):
    (folder / "observations").mkdir(parents=True)
    for name, content in OLD.items():
        (folder / name).write_bytes(content)
    return folder


@pytest.fixture
def folder(tmp_path):
    return renewed(tmp_path / "data")


@pytest.fixture(scope="module")
def killed(tmp_path_factory):
    """The change, killed before each of its steps in turn; the last one is let through."""

    def run(steps):
        folder = renewed(tmp_path_factory.mktemp("killed") / "data")
        status = subprocess.run(
            [sys.executable, "-c", KILLED, str(folder), str(steps)], cwd=ROOT, check=False
        ).returncode
        met = {n: text for n, text in contents(folder).items() if not n.startswith(JOURNAL)}
        finish_interrupted(folder)
        return Killed(status, met, contents(folder))

    return [run(steps) for steps in range(STEPS + 1)]


def contents(folder):
    found = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_the_change_is_killed_before_each_of_its_steps(killed):
    assert [one.status for one in killed] == [-signal.SIGKILL] * STEPS + [0]


def test_a_killed_change_is_finished_or_thrown_away_by_the_next_one(killed):
    ends = [one.after for one in killed]

    assert ends.count(OLD) + ends.count(NEW) == len(ends)
    assert ends.index(NEW) == ends.count(OLD) > 0


def test_no_reader_meets_a_file_that_is_half_new(killed):
    met = [(name, content) for one in killed for name, content in one.met.items()]

    assert set(met) == {*OLD.items(), *NEW.items()}


def test_files_go_into_place_in_their_order(killed):
    names = list(NEW)
    changed = [[name for name in names if one.met.get(name) == NEW[name]] for one in killed]

    assert changed == sorted(changed, key=len)
    assert {tuple(some) for some in changed} == {tuple(names[:count]) for count in range(4)}


def test_nothing_of_a_change_that_will_not_hold_was_in_place(killed):
    assert [one.met for one in killed if one.after == OLD and one.met != OLD] == []


def test_a_change_keeps_the_rights_of_a_file(folder):
    (folder / "sources.csv").chmod(0o640)

    with locked(folder):
        replace_all(folder, NEW, OLD)

    assert (folder / "sources.csv").stat().st_mode & 0o777 == 0o640
    assert contents(folder) == NEW


def test_a_file_that_was_edited_meanwhile_is_not_overwritten(folder):
    (folder / "observations/a.csv").write_bytes(b"rows of a colleague\n")
    before = contents(folder)

    with locked(folder), pytest.raises(DatasetError, match="was edited while rows were being"):
        replace_all(folder, NEW, OLD)

    assert contents(folder) == before


def test_a_file_that_was_edited_after_a_kill_is_not_overwritten(folder, monkeypatch):
    with monkeypatch.context() as patch, locked(folder):
        patch.setattr("data.curation.journal._finish", lambda _folder: None)
        replace_all(folder, NEW, OLD)
    (folder / "sources.csv").write_bytes(b"sources of a colleague\n")
    before = contents(folder)

    with pytest.raises(DatasetError) as refused:
        finish_interrupted(folder)

    assert str(folder / JOURNAL) in refused.value.remedy
    assert contents(folder) == before


def test_a_full_disk_changes_nothing(folder, monkeypatch):
    before = contents(folder)

    def full(_file):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch, locked(folder):
        patch.setattr("data.curation.journal.os.fsync", full)
        with pytest.raises(DatasetError, match=r"cannot be written [(]No space left"):
            replace_all(folder, NEW, OLD)

    assert contents(folder) == before


def test_a_folder_that_cannot_be_written_changes_nothing(folder):
    before = contents(folder)

    with locked(folder), pytest.raises(DatasetError, match="cannot be written; ask"):
        replace_all(folder, {"sources.csv": b"x", "nowhere/a.csv": b"x"}, OLD)

    assert contents(folder) == before


def test_a_second_change_waits_for_the_first(folder):
    order = []

    def second():
        with locked(folder):
            order.append("second")

    with locked(folder):
        other = Thread(target=second)
        other.start()
        other.join(0.2)
        order.append("first")
    other.join()

    assert order == ["first", "second"]


def test_a_second_change_is_refused_if_the_first_does_not_end(folder, monkeypatch):
    monkeypatch.setattr("data.curation.journal.PATIENCE", 0.1)

    with (
        locked(folder),
        pytest.raises(DatasetError, match="is being changed by another process; try again"),
        locked(folder),
    ):
        pass


def test_a_folder_that_is_none_is_named(tmp_path):
    with pytest.raises(DatasetError, match="CARCAPITAL_DATA_DIR"), locked(tmp_path / "none"):
        pass
