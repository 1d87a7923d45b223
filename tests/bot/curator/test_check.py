"""`carcapital data check`: findings one a line, a summary, and the exit status."""

import shutil
import sys

import pytest

from bot.cli import main
from tests.fixtures import DATASET

ROW = "{},2024,{},exact,,actual,unstated,unstated,motor-daily-2026-01,p9,2026-06-01,\n"
KEY = "halcyon nev_sales 2024 130000 against vehicle_sales"


@pytest.fixture
def check(monkeypatch, capsys):
    """Run the command; its exit status and what it printed."""

    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["carcapital", "data", "check", *arguments])
        with pytest.raises(SystemExit) as left:
            main()
        shown = capsys.readouterr()
        return left.value.code, shown.out, shown.err

    return run


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The fictional dataset below the current folder, which the settings name."""
    shutil.copytree(DATASET, tmp_path / "dataset")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CARCAPITAL_DATA_DIR", str(tmp_path / "dataset"))
    return tmp_path / "dataset"


@pytest.fixture
def doubtful(folder):
    """With one finding: more NEVs than vehicles."""
    add(folder / "observations/vehicle_sales.csv", ROW.format("halcyon", "100000,6"))
    add(folder / "observations/nev_sales.csv", ROW.format("halcyon", "130000,6"))
    return folder


def add(file, text):
    with file.open("a", encoding="utf-8") as rows:
        rows.write(text)


def test_a_sound_dataset_says_so_and_exits_with_zero(check, folder):
    assert check() == (0, "No findings, 0 explained\n", "")


def test_a_finding_names_file_and_line_and_exits_with_one(check, doubtful):
    line = (doubtful / "observations/nev_sales.csv").read_text("utf-8").count("\n")

    status, out, err = check()

    assert (status, err) == (1, "")
    assert out.splitlines() == [
        f"dataset/observations/nev_sales.csv:{line}: halcyon nev_sales 2024: 130,000 "
        "(Motor Daily (汽车日报)) exceeds that of vehicle_sales, 100,000 (Motor Daily (汽车日报)); "
        "mend the wrong one, its period, basis or counting body, or explain it (fleets)",
        "1 finding, 0 explained",
    ]


def test_an_explained_finding_is_counted_only(check, doubtful):
    add(doubtful / "explained.csv", f"fleets,{KEY},Trailers count.\n")

    assert check() == (0, "No findings, 1 explained\n", "")


def test_all_shows_an_explained_finding_with_its_reason(check, doubtful):
    add(doubtful / "explained.csv", f"fleets,{KEY},Trailers count.\n")

    status, out, _ = check("--all")

    [line, summary] = out.splitlines()
    assert (status, summary) == (0, "No findings, 1 explained")
    assert line.endswith("; explained: Trailers count. (fleets)")


def test_csv_gives_lines_for_the_file_of_explanations(check, doubtful):
    status, out, _ = check("--csv")

    assert (status, out) == (1, f"fleets,{KEY},\n")


def test_a_reason_put_to_such_a_line_explains_the_finding(check, doubtful):
    _, out, _ = check("--csv")
    add(doubtful / "explained.csv", out.replace(",\n", ",Trailers count.\n"))

    assert check()[0] == 0


def test_a_broken_dataset_is_one_line_and_exits_with_one(check, folder):
    (folder / "numbers.csv").write_text("kind,number,id\n", "utf-8")

    status, out, err = check()

    assert (status, out) == (1, "")
    assert err == (
        "carcapital: dataset/subjects.yaml, line 3, column number: the number 1 of 'china' is not"
        " in numbers.csv; add the line subject,1,china to it\n"
    )


def test_the_folder_may_be_given(check, doubtful):
    assert check("--data-dir", str(DATASET))[0] == 0


def test_a_folder_that_is_none_exits_with_one(check, folder):
    status, out, err = check("--data-dir", "nowhere")

    assert (status, out) == (1, "")
    assert err.startswith("carcapital: nowhere: is not a folder; ")


def test_a_built_database_is_named_as_such_and_exits_with_two(check, tmp_path):
    built = tmp_path / "built.duckdb"
    built.write_bytes(b"anything")

    status, out, err = check("--data-dir", str(built))

    assert (status, out) == (2, "")
    assert err.endswith("built.duckdb is a built database; check the folder it was built from\n")


def test_the_help_shows_an_example(check):
    status, out, _ = check("--help")

    assert status == 0
    assert "Example: carcapital data check" in out
