"""`carcapital data export`: what is written, what is said, and how it fails."""

import json

import pytest

from bot.cli import app, main
from data.catalogue import read_catalogue
from tests.fixtures import DATASET


@pytest.fixture
def export(monkeypatch, tmp_path, capsys):
    """Run the command in a folder of its own; its exit status, output and errors."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CARCAPITAL_DATA_DIR", str(DATASET))

    def run(*arguments):
        monkeypatch.setattr("sys.argv", ["carcapital", "data", "export", *arguments])
        with pytest.raises(SystemExit) as left:
            main()
        said = capsys.readouterr()
        return left.value.code, said.out, said.err

    return run


def test_it_says_what_was_written_and_of_which_dataset(export, tmp_path):
    status, out, err = export("--format", "json", "--out", "cars.json")

    version = json.loads((tmp_path / "cars.json").read_text("utf-8"))["metadata"]["version"]
    count = len(read_catalogue(DATASET).rows)
    assert (status, err) == (0, "")
    assert out == f"cars.json: {count} observations of dataset {version}\n"


def test_csv_names_both_of_its_files(export):
    _, out, _ = export("--format", "csv", "--out", "cars.csv")

    assert out.startswith("cars.csv and cars.csv-metadata.json: ")


def test_a_file_that_exists_is_a_failure_in_one_line(export, tmp_path):
    (tmp_path / "cars.csv").write_text("mine")

    status, out, err = export("--format", "csv", "--out", "cars.csv")

    assert (status, out) == (1, "")
    assert err == (
        "carcapital: cars.csv: exists already; replace it with --force, or choose another --out\n"
    )


def test_force_replaces_it(export, tmp_path):
    (tmp_path / "cars.csv").write_text("mine")

    assert export("--format", "csv", "--out", "cars.csv", "--force")[0] == 0
    assert (tmp_path / "cars.csv").read_text("utf-8").startswith("subject,")


@pytest.mark.parametrize(
    "arguments", [["--format", "xls", "--out", "x"], ["--format", "csv"], ["--out", "x"]]
)
def test_a_wrong_call_is_told_in_one_line_and_writes_nothing(export, tmp_path, arguments):
    status, out, err = export(*arguments)

    assert (status, out, err.count("\n")) == (2, "", 1)
    assert list(tmp_path.iterdir()) == []


def test_the_program_starts_from_an_exported_file(export, tmp_path, monkeypatch, capsys):
    export("--format", "duckdb", "--out", "cars.duckdb")
    monkeypatch.setenv("CARCAPITAL_DATA_DIR", str(tmp_path / "cars.duckdb"))

    app(["ask", "northport 2025"], standalone_mode=False)

    assert capsys.readouterr().out.startswith("Northport 2025: 1.7884M")


def test_a_damaged_file_stops_the_start_in_one_line(export, tmp_path, monkeypatch, capsys):
    (tmp_path / "cars.duckdb").write_text("damaged")
    monkeypatch.setenv("CARCAPITAL_DATA_DIR", str(tmp_path / "cars.duckdb"))
    monkeypatch.setattr("sys.argv", ["carcapital", "ask", "northport 2025"])

    with pytest.raises(SystemExit) as left:
        main()

    error = capsys.readouterr().err
    assert (left.value.code, error.count("\n")) == (1, 1)
    assert "cars.duckdb: is cut off, changed or was not made by" in error
