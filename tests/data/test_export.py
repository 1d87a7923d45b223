"""Exported files: every observation, with the right types, read back by others than us."""

import csv
import json
from datetime import date
from decimal import Decimal

import duckdb
import pytest

from data.catalogue import read_catalogue
from data.metadata import COLUMNS
from tests.data.exporting import exported
from tests.fixtures import DATASET

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "＝1")


@pytest.fixture(scope="module")
def rows():
    return read_catalogue(DATASET).rows


def places(found):
    return [(one["file"], int(one["line"])) for one in found]


def expected(rows):
    return [(f"observations/{row.file.name}", row.line) for row in rows]


def query(text, path):
    with duckdb.connect() as database:
        return database.execute(text, {"file": str(path)}).fetchall()


# CSV


def test_the_csv_file_holds_every_observation_in_the_order_of_the_files(tmp_path, rows):
    with exported("csv", tmp_path).open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file))

    assert places(found) == expected(rows)
    assert list(found[0]) == list(COLUMNS)


def test_a_value_in_csv_is_written_plainly_and_an_unstated_change_is_empty(tmp_path, rows):
    with exported("csv", tmp_path).open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file))

    assert [Decimal(one["value"]) for one in found] == [row.observation.value for row in rows]
    assert not any(one["value"].endswith(".0") or "E" in one["value"] for one in found)
    changes = [row.observation.change_pct for row in rows]
    assert [one["change_pct"] == "" for one in found] == [change is None for change in changes]


def test_a_row_of_csv_names_its_subject_its_metric_and_its_source(tmp_path):
    with exported("csv", tmp_path).open(encoding="utf-8", newline="") as file:
        found = [one for one in csv.DictReader(file) if one["subject"] == "northport"]

    first = next(one for one in found if one["source"] == "northport-bulletin-2026-02-10")
    assert (first["subject_en"], first["subject_zh"]) == ("Northport", "北港")
    assert first["metric_en"] == "NEV production"
    assert first["publisher"] == "Northport Statistics"
    assert first["url"].startswith("https://")


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_cell_of_csv_is_never_a_formula(folder, tmp_path, formula):
    folder.edit("sources.csv", ",Northport Statistics,", f',"{formula}",')

    with exported("csv", tmp_path, folder.path).open(encoding="utf-8", newline="") as file:
        publishers = {one["publisher"] for one in csv.DictReader(file)}

    assert f"'{formula.strip()}" in publishers
    assert not any(name.lstrip().startswith(tuple("=+-@＝")) for name in publishers)


@pytest.mark.parametrize(
    ("column", "file", "old", "new"),
    [
        ("subject_en", "subjects.yaml", "en: Eastvale\n", "en: =1+1\n"),
        ("subject_zh", "subjects.yaml", "zh: 东谷\n", "zh: =1+1\n"),
        ("metric_en", "metrics.yaml", "  en: NEV production\n", "  en: =1+1\n"),
        ("metric_zh", "metrics.yaml", "  zh: 新能源汽车产量\n", "  zh: =1+1\n"),
        ("title", "sources.csv", ",Ten years of car cities,", ",=1+1,"),
        ("locator", "observations/maker_count.csv", ",p4,", ",=1+1,"),
        ("note", "observations/vehicle_production.csv", ",A rounded figure.\n", ",=1+1\n"),
    ],
)
def test_no_column_of_csv_that_holds_words_holds_a_formula(
    folder, tmp_path, column, file, old, new
):
    folder.edit(file, old, new)

    with exported("csv", tmp_path, folder.path).open(encoding="utf-8", newline="") as rows:
        cells = {one[column] for one in csv.DictReader(rows)}

    assert "'=1+1" in cells
    assert "=1+1" not in cells


def test_quotes_commas_and_line_breaks_survive_csv(folder, tmp_path):
    said = 'He said "no, never",\nthen left'
    folder.edit("sources.csv", ",Northport Statistics,", ',"' + said.replace('"', '""') + '",')

    with exported("csv", tmp_path, folder.path).open(encoding="utf-8", newline="") as file:
        publishers = {one["publisher"] for one in csv.DictReader(file)}

    assert said in publishers


def test_beside_csv_lies_what_its_columns_mean_and_how_metrics_are_defined(tmp_path):
    out = exported("csv", tmp_path)
    metadata = json.loads((tmp_path / f"{out.name}-metadata.json").read_text("utf-8"))

    assert metadata["url"] == out.name
    assert metadata["schema:version"] == read_catalogue(DATASET).version
    assert [one["name"] for one in metadata["tableSchema"]["columns"]] == list(COLUMNS)
    [metrics, breaks] = metadata["notes"]
    assert metrics["metrics"][0]["definition"]["en"].startswith("Vehicles of all kinds")
    assert breaks["breaks"][0]["since"] == "2025-01-01"


# JSON


def test_the_json_file_holds_the_metadata_and_every_observation(tmp_path, rows):
    found = json.loads(exported("json", tmp_path).read_text("utf-8"), parse_float=Decimal)

    assert found["metadata"]["version"] == read_catalogue(DATASET).version
    assert places(found["observations"]) == expected(rows)
    assert [one["value"] for one in found["observations"]] == [
        row.observation.value for row in rows
    ]


def test_an_unstated_change_is_null_in_json(tmp_path, rows):
    found = json.loads(exported("json", tmp_path).read_text("utf-8"), parse_float=Decimal)

    changes = [row.observation.change_pct for row in rows]
    assert [one["change_pct"] for one in found["observations"]] == changes


# Parquet


def test_parquet_keeps_dates_decimals_and_whole_numbers_as_such(tmp_path):
    out = exported("parquet", tmp_path)

    types = {name: kind for name, kind, *_ in query("describe from read_parquet($file)", out)}
    assert list(types) == list(COLUMNS)
    assert (types["period_start"], types["value"]) == ("DATE", "DECIMAL(24,4)")
    assert (types["digits"], types["added"], types["note"]) == ("INTEGER", "DATE", "VARCHAR")


def test_the_parquet_file_holds_every_observation_and_the_metadata(tmp_path, rows):
    out = exported("parquet", tmp_path)

    found = query("select file, line, period_end from read_parquet($file)", out)
    assert [place[:2] for place in found] == expected(rows)
    assert found[0][2] == rows[0].observation.period.end
    assert isinstance(found[0][2], date)
    [(text,)] = query(
        "select decode(value) from parquet_kv_metadata($file) where decode(key) = 'carcapital'", out
    )
    assert json.loads(text)["version"] == read_catalogue(DATASET).version


# All forms


@pytest.mark.parametrize("form", ["csv", "json", "parquet"])
def test_a_built_file_is_exported_like_the_folder_it_was_built_of(tmp_path, form):
    built = exported("duckdb", tmp_path)
    (tmp_path / "again").mkdir()

    direct = exported(form, tmp_path).read_bytes()
    assert exported(form, tmp_path / "again", built).read_bytes() == direct
