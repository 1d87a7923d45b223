"""`carcapital ask` and its fellows as real processes: output, exit status, one line of trouble."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.settings import DATA
from tests.end_to_end.program import NOT_PASSED_ON, ROOT

TODAY = "2026-11-21"
Call = Callable[[], "Ran"]


class Ran(NamedTuple):
    """How a command ended."""

    status: int
    out: str
    errors: list[str]


@pytest.fixture
def carcapital(tmp_path: Path) -> Callable[..., Call]:
    """`python -m bot` with these arguments, in a folder that holds no settings."""

    def carcapital(*arguments: str, stdin: bytes = b"", **environment: str) -> Call:
        passed = {key: value for key, value in os.environ.items() if not NOT_PASSED_ON.match(key)}

        def run() -> Ran:
            done = subprocess.run(
                [sys.executable, "-m", "bot", *arguments],
                cwd=tmp_path,
                env=passed | {"PYTHONPATH": str(ROOT)} | environment,
                input=stdin,
                capture_output=True,
                timeout=60,
                check=False,
            )
            return Ran(done.returncode, done.stdout.decode(), done.stderr.decode().splitlines())

        return run

    return carcapital


def together(*calls: Call) -> list[Ran]:
    """Run commands side by side: each takes most of a second to start."""
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda call: call(), calls))


def broken_copy(folder: Path) -> Path:
    """The published dataset with one value that is no number."""
    copy = folder / "data"
    shutil.copytree(DATA, copy, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    path = copy / "observations" / "vehicle_production.csv"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    lines[1] = lines[1].replace(lines[1].split(",")[2], "many")
    path.write_text("".join(lines), "utf-8")
    return copy


def test_a_question_is_answered_as_text_and_as_json(carcapital):
    english, refused, as_json = ran = together(
        carcapital("ask", "chongqing 2025", "--today", TODAY),
        carcapital("ask", "重庆天气", LC_ALL="C", PYTHONIOENCODING="ascii"),
        carcapital("ask", "--json", "--lang", "zh", "--today", "2017-05-01", "chongqing last year"),
    )

    assert [(one.status, one.errors) for one in ran] == [(0, [])] * 3
    assert english.out.splitlines()[0] == "Chongqing 2025: 2.788M, +9.7%"
    assert "天气" in refused.out.splitlines()[0]
    data = json.loads(as_json.out)
    assert (data["today"], data["language"], data["status"]) == ("2017-05-01", "zh", "answered")
    assert data["figures"][0]["period"]["label"] == "2016年"


BATCH = """
{"id": "a", "q": "chongqing 2025", "context": [], "lang": null}

{not json
{"id": "b"}
["chongqing 2025"]
{"id": "c", "q": "chongqing 2025", "lang": "fr"}
{"id": 5, "q": "and in 2016?", "context": ["chongqing 2025"], "lang": "zh"}
{"q": "天气", "more": 1}
{"id": "last", "q": ""}
"""


def test_a_batch_answers_every_good_line_and_names_every_bad_one(carcapital):
    batch = BATCH.lstrip().encode() + b'{"id": "d", "q": "\xff"}'

    mixed, good = together(
        carcapital("ask", "--jsonl", "--today", TODAY, stdin=batch),
        carcapital("ask", "--jsonl", stdin=b'{"id": "only", "q": "hi"}'),
    )

    written = [json.loads(line) for line in mixed.out.splitlines()]
    assert (mixed.status, mixed.errors) == (1, [])
    assert [one["id"] for one in written] == ["a", None, None, None, None, 5, None, "last", None]
    wrong = [one["error"].split(":")[0] for one in written if "error" in one]
    assert wrong == ["line 3", "line 4", "line 5", "line 6", "line 10"]
    answers = [one["answer"] for one in written if "answer" in one]
    assert [one["status"] for one in answers] == ["answered", "answered", "out_of_scope", "help"]
    assert answers[0]["figures"][0]["value"] == 2788000
    assert answers[1]["language"] == "zh"
    assert answers[1]["figures"][0]["period"]["start"] == "2016-01-01"
    assert (good.status, good.errors) == (0, [])
    assert json.loads(good.out)["answer"]["status"] == "help"


def test_a_misuse_is_one_line_and_status_two(carcapital):
    nothing, unknown = ran = together(carcapital("ask"), carcapital("ask", "--colour", "red", "x"))

    assert [(one.status, one.out, len(one.errors)) for one in ran] == [(2, "", 1)] * 2
    assert nothing.errors[0].startswith("carcapital: give a question")
    assert "--colour" in unknown.errors[0]


def test_a_setting_that_is_none_or_bad_is_one_line_and_status_two(carcapital):
    unknown, bad = together(
        carcapital("ask", "chongqing 2025", CARCAPITAL_TODY=TODAY),
        carcapital("ask", "chongqing 2025", CARCAPITAL_TODAY="yesterday"),
    )

    assert (unknown.status, bad.status) == (2, 2)
    assert unknown.errors == [
        "carcapital: CARCAPITAL_TODY is no setting; did you mean CARCAPITAL_TODAY?"
    ]
    [line] = bad.errors
    assert line.startswith("carcapital: CARCAPITAL_TODAY: ")


def test_broken_data_is_one_line_with_the_place_and_the_remedy_and_status_one(carcapital, tmp_path):
    broken, missing = together(
        carcapital("ask", "chongqing 2025", CARCAPITAL_DATA_DIR=str(broken_copy(tmp_path))),
        carcapital(CARCAPITAL_DATA_DIR=str(tmp_path / "none")),
    )

    assert (broken.status, broken.out, missing.status, missing.out) == (1, "", 1, "")
    [line] = broken.errors
    assert line.startswith(
        "carcapital: data/observations/vehicle_production.csv, line 2, column value: "
    )
    assert "write plain digits" in line
    [line] = missing.errors
    assert "CARCAPITAL_DATA_DIR" in line


def test_help_and_version_are_told(carcapital):
    shown, version = ran = together(carcapital("ask", "--help"), carcapital("--version"))

    assert [(one.status, one.errors) for one in ran] == [(0, [])] * 2
    assert 'Example: carcapital ask --json "chongqing 2025"' in shown.out
    assert version.out.startswith("carcapital ")
