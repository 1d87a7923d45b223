"""What the files say, as the catalogue holds it."""

import csv
import shutil

import pytest

from data.catalogue import read_catalogue
from tests.fixtures import DATASET

PUBLISHED = DATASET.parents[1] / "data"


@pytest.fixture(scope="module")
def catalogue():
    return read_catalogue(DATASET)


def test_a_place_of_the_gazetteer_is_a_subject_without_a_number(catalogue):
    farhaven = catalogue.subjects["farhaven"]

    assert (farhaven.kind, farhaven.parent, farhaven.number) == ("city", "eastland", None)
    assert farhaven.aliases.en == ("Far Haven",)


def test_the_aliases_of_the_gazetteer_are_told_apart_by_their_letters(catalogue):
    aliases = catalogue.subjects["meridian"].aliases

    assert (aliases.en, aliases.zh) == (("Meridian Motors",), ("子午汽车",))


def test_a_row_knows_its_file_and_its_line(catalogue):
    [placed] = [row for row in catalogue.rows if row.observation.metric == "maker_count"]

    assert (placed.file.name, placed.line) == ("maker_count.csv", 2)


def test_lists_in_a_cell_are_parted_by_semicolons(catalogue):
    found = catalogue.milestones["southgate-overtakes-northport"]

    assert found.subjects == ("southgate", "northport")
    assert found.sources == ("road-review-2024-12-31", "motor-daily-2026-01")
    assert found.amount is None


def test_an_empty_change_is_none_and_not_nought(catalogue):
    changes = {
        (row.observation.period.start.year, row.observation.change_pct)
        for row in catalogue.rows
        if (row.observation.subject, row.observation.metric) == ("rivertown", "nev_production")
    }

    assert {(year, str(change)) for year, change in changes} == {(2024, "None"), (2025, "-19.2")}


def test_the_version_names_the_newest_day_and_changes_with_any_file(catalogue, tmp_path):
    day, _, mark = catalogue.version.rpartition(".")
    shutil.copytree(DATASET, tmp_path / "copy")
    same = read_catalogue(tmp_path / "copy").version
    notes = tmp_path / "copy/notes.yaml"
    notes.write_text(notes.read_text("utf-8").replace("cheap cars", "small cars"), "utf-8")

    assert (day, len(mark)) == ("2026-06-01", 6)
    assert same == catalogue.version
    assert read_catalogue(tmp_path / "copy").version not in (same, "")


@pytest.mark.parametrize("folder", [DATASET, PUBLISHED], ids=["fictional", "published"])
def test_rows_stand_sorted_by_subject_period_and_source(folder):
    for path in sorted((folder / "observations").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as rows:
            keys = [(row["subject"], row["period"], row["source"]) for row in csv.DictReader(rows)]
        assert keys == sorted(keys), path.name


@pytest.mark.parametrize("name", ["sources.csv", "milestones.csv", "gazetteer.csv"])
def test_the_fictional_dataset_has_the_columns_of_the_published_one(name):
    headers = [
        (folder / name).read_text("utf-8").splitlines()[0] for folder in (DATASET, PUBLISHED)
    ]

    assert headers[0] == headers[1]


def test_the_fictional_metrics_are_among_the_published_ones():
    published, fictional = (read_catalogue(folder).metrics for folder in (PUBLISHED, DATASET))

    for metric in fictional.values():
        same = published[metric.id]
        assert (metric.number, metric.unit, metric.measure) == (
            same.number,
            same.unit,
            same.measure,
        )
        assert (metric.fleet, metric.running, metric.ranks, metric.scope) == (
            same.fleet,
            same.running,
            same.ranks,
            same.scope,
        )
