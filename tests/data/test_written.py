"""An export is written whole or not at all."""

import pytest

import data.export
from data.errors import DatasetError
from data.export import export
from tests.data.exporting import exported
from tests.fixtures import DATASET

FORMS = ["csv", "json", "parquet", "duckdb"]


def refusal(place, form, out, *, force=False):
    with pytest.raises(DatasetError) as raised:
        export(place, form, out, force=force)
    return str(raised.value)


@pytest.mark.parametrize("form", FORMS)
def test_a_file_that_exists_is_left_alone(tmp_path, form):
    out = tmp_path / "out"
    out.write_text("mine")

    assert "exists already; replace it with --force" in refusal(DATASET, form, out)
    assert [path.read_text() for path in tmp_path.iterdir()] == ["mine"]


@pytest.mark.parametrize("form", FORMS)
def test_a_file_that_exists_is_replaced_if_that_is_wanted(tmp_path, form):
    out = tmp_path / f"out.{form}"
    out.write_text("mine")

    export(DATASET, form, out, force=True)

    assert out.stat().st_size > 1000


def test_the_metadata_beside_a_csv_file_is_not_replaced_either(tmp_path):
    beside = tmp_path / "out.csv-metadata.json"
    beside.write_text("mine")

    assert "exists already" in refusal(DATASET, "csv", tmp_path / "out.csv")
    assert list(tmp_path.iterdir()) == [beside]
    assert beside.read_text() == "mine"


@pytest.mark.parametrize("form", FORMS)
def test_a_broken_dataset_leaves_an_earlier_export_as_it_was(folder, tmp_path, form):
    out = exported(form, tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    folder.edit("observations/vehicle_production.csv", ",1788400,5,", ",1.7884m,5,")

    assert "line" in refusal(folder.path, form, out, force=True)
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir() if p.is_file()} == before


@pytest.mark.parametrize("form", FORMS)
def test_an_export_that_is_stopped_leaves_nothing(tmp_path, form, monkeypatch):
    def stopped(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(data.export, "_rows", stopped)
    monkeypatch.setattr(data.export, "_built", stopped)

    with pytest.raises(KeyboardInterrupt):
        export(DATASET, form, tmp_path / "out")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", FORMS)
def test_nothing_but_the_export_is_left_beside_it(tmp_path, form):
    out = exported(form, tmp_path)

    others = {path.name for path in tmp_path.iterdir()} - {out.name}
    assert others == ({f"{out.name}-metadata.json"} if form == "csv" else set())


def test_a_folder_that_is_not_there_is_named(tmp_path):
    assert "is not a folder; make it first" in refusal(
        DATASET, "csv", tmp_path / "elsewhere/out.csv"
    )


def test_a_folder_is_not_written_over(tmp_path):
    assert "is a folder" in refusal(DATASET, "parquet", tmp_path, force=True)


def test_a_name_that_is_too_long_is_refused_and_not_a_crash(tmp_path):
    assert "cannot be written" in refusal(DATASET, "parquet", tmp_path / ("x" * 250))
