"""A curator's day with the real program: add a row, ask for it, see what changed."""

import os
import signal
import subprocess
import sys

import pytest

from tests.end_to_end.program import NOT_PASSED_ON, ROOT
from tests.repository import Repository

CSV = """subject,metric,period,value,source,locator
northport,vehicle_production,2014,1650000,new-page,p1
aurora,vehicle_sales,2014,900000,new-page,p2
"""
SOURCES = """id,publisher,title,url,published,language,kind,read
new-page,New Page,A page,https://new.example,2026-05,en,media,whole
"""
ADD = ("data", "add", "--csv", "rows.csv", "--sources", "sources.csv")
STOPPED = """
import os, signal, sys
from pathlib import Path

replace, done = Path.replace, []

def stopped(path, target):
    if len(done) == 2:
        os.kill(os.getpid(), signal.SIGKILL)
    done.append(target)
    return replace(path, target)

Path.replace = stopped
sys.argv = ["carcapital", *sys.argv[1:]]
from bot.cli import main
main()
"""


@pytest.fixture
def repository(tmp_path):
    made = Repository(tmp_path / "repository")
    (made.path / "rows.csv").write_text(CSV, "utf-8")
    (made.path / "sources.csv").write_text(SOURCES, "utf-8")
    return made


@pytest.fixture
def carcapital(repository):
    """The program with these arguments; it must end well and silently."""

    def carcapital(*arguments, start=("-m", "bot"), status=0):
        passed = {key: text for key, text in os.environ.items() if not NOT_PASSED_ON.match(key)}
        done = subprocess.run(
            [sys.executable, *start, *arguments],
            cwd=repository.path,
            env={
                **passed,
                "PYTHONPATH": str(ROOT),
                "CARCAPITAL_DATA_DIR": str(repository.data),
                "CARCAPITAL_TODAY": "2026-06-15",
            },
            capture_output=True,
            timeout=60,
            check=False,
        )
        assert (done.returncode, done.stderr.decode()) == (status, "")
        return done.stdout.decode()

    return carcapital


def test_a_row_is_added_answered_and_told_as_a_change(carcapital, repository):
    carcapital(*ADD)

    assert carcapital("ask", "northport 2014").startswith("Northport 2014: 1.65M\n")
    changed = carcapital("data", "diff", "first").splitlines()
    assert "Northport 2014 vehicle production: 1.65M (New Page)" in changed
    assert "Aurora 2014 vehicle sales: 900K (New Page)" in changed
    assert "New Page, May 2026: A page https://new.example" in changed
    lines = repository.git("diff", "--numstat").splitlines()
    assert [line.split("\t")[:2] for line in lines] == [["1", "0"]] * 3


def test_an_add_that_is_killed_between_two_files_is_finished_by_the_next_command(
    carcapital, repository
):
    carcapital(*ADD, start=("-c", STOPPED), status=-signal.SIGKILL)
    met = repository.git("diff", "--name-only").splitlines()

    carcapital("data", "coverage")

    assert met == ["data/sources.csv"]
    lines = repository.git("diff", "--numstat").splitlines()
    assert [line.split("\t")[:2] for line in lines] == [["1", "0"]] * 3
    assert not (repository.data / ".adding").exists()
