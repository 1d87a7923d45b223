"""What a new snapshot brings, counted in words."""

import csv
import io

import pytest

from bot.news import MOST_METRICS, news
from data.dataset import open_dataset
from tests.editing import ROWS, SOURCES, Copy

ANOTHER = (
    b"northport,2010,900000,1,exact,,actual,unstated,unstated,motor-daily-undated,p1,2026-06-01,\n"
)
SOURCE = b"new-paper,New Paper,A title,https://new.example,undated,en,media,whole,\n"


@pytest.fixture
def copy(tmp_path):
    return Copy.made(tmp_path)


def rows_of(copy):
    """How many rows the files hold."""
    files = (copy.path / "observations").glob("*.csv")
    return sum(len(list(csv.reader(io.StringIO(file.read_text("utf-8"))))) - 1 for file in files)


def told(copy, *edits):
    """The news of some edits, and how many observations there were before."""
    held = rows_of(copy)
    old = open_dataset(copy.path)
    for content, file in edits:
        copy.write(content, file)
    new = open_dataset(copy.path)
    said = news(old, new)
    old.close()
    new.close()
    return said, held


def test_without_a_change_that_is_said(copy):
    said, held = told(copy)

    assert said == f"{held} observations, none changed"


def test_another_order_of_the_rows_is_no_change(copy):
    header, *rows = copy.original().splitlines(keepends=True)

    said, held = told(copy, (header + b"".join(reversed(rows)), ROWS))

    assert said == f"{held} observations, none changed"


@pytest.mark.parametrize("new", ["1799400", "1788401"])
def test_a_new_value_is_a_change_of_its_metric(copy, new):
    rows = copy.valued(new).replace(f",{new},5,".encode(), f",{new},12,".encode())

    said, held = told(copy, (rows, ROWS))

    assert said == f"{held} observations (vehicle_production changed)"


def test_a_new_row_and_its_source_are_additions(copy):
    rows, sources = copy.original() + ANOTHER, copy.original(SOURCES) + SOURCE

    said, held = told(copy, (rows, ROWS), (sources, SOURCES))

    assert said == f"{held + 1} observations (vehicle_production +1); sources: 1 added"


def test_a_row_that_went_is_told_with_its_metric(copy):
    copy.write(copy.original() + ANOTHER)

    said, held = told(copy, (copy.original(), ROWS))

    assert said == f"{held - 1} observations (vehicle_production -1)"


def test_changed_entries_are_counted_by_their_kind(copy):
    sources = copy.original(SOURCES).replace(b"Northport Statistics", b"Northport Office")
    subjects = copy.original("subjects.yaml").replace(b"en: Westhaven", b"en: West Haven")

    said, held = told(copy, (sources, SOURCES), (subjects, "subjects.yaml"))

    assert said == f"{held} observations, none changed; sources: 1 changed; subjects: 1 changed"


def test_of_many_metrics_the_first_are_named(copy):
    files = sorted((copy.path / "observations").glob("*.csv"))
    header = copy.original().splitlines(keepends=True)[0]

    said, _ = told(copy, *[(header, f"observations/{file.name}") for file in files])

    assert said.startswith(f"0 observations ({files[0].stem} -")
    assert said.endswith(f"and {len(files) - MOST_METRICS} metrics more)")
