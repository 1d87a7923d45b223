"""Looks at the dataset's files: every edit is seen, whoever made it, and nothing else is."""

import os

import pytest

from data.look import dataset_files, look
from tests.editing import ROWS, SOURCES, Copy


@pytest.fixture
def copy(tmp_path):
    made = Copy.made(tmp_path)
    for path in dataset_files(made.path):
        made.backdate(path.relative_to(made.path).as_posix())
    return made


def test_two_looks_at_files_that_nobody_touched_are_equal(copy):
    assert look(copy.path) == look(copy.path)
    assert len(look(copy.path)) == len(dataset_files(copy.path)) > 20


@pytest.mark.parametrize(
    "edit",
    [
        lambda copy: copy.write(copy.valued("1799400")),
        lambda copy: copy.write(copy.original()[:-30]),
        lambda copy: copy.replace(copy.valued("1799400")),
        lambda copy: (copy.path / ROWS).unlink(),
        lambda copy: copy.write(copy.original(), "observations/horse_production.csv"),
        lambda copy: copy.write(b"", "more.yaml"),
        lambda copy: (copy.path / SOURCES).rename(copy.path / "other.csv"),
        lambda copy: (copy.path / "observations").rename(copy.path / "elsewhere"),
    ],
    ids=["in place", "cut off", "renamed over", "removed", "rows", "entries", "moved", "folder"],
)
def test_an_edit_is_seen(copy, edit):
    before = look(copy.path)

    edit(copy)

    assert look(copy.path) != before


def test_an_edit_of_the_same_size_within_the_same_second_is_seen(copy):
    second = 1_700_000_000 * 10**9
    os.utime(copy.path / ROWS, ns=(second, second + 1))
    before = look(copy.path)

    copy.write(copy.valued("1799400"))
    os.utime(copy.path / ROWS, ns=(second, second + 2))

    assert look(copy.path) != before


def test_a_file_put_in_place_of_another_of_the_same_size_and_time_is_seen(copy):
    before = look(copy.path)

    copy.replace(copy.valued("1799400"))
    copy.backdate()

    after = look(copy.path)
    assert after[copy.path / ROWS].modified == before[copy.path / ROWS].modified
    assert after[copy.path / ROWS].size == before[copy.path / ROWS].size
    assert after != before


@pytest.mark.parametrize(
    "name", [".vehicle_production.csv", "vehicle_production.csv~", "vehicle_production.csv.new"]
)
def test_what_editors_leave_beside_a_file_is_not_seen(copy, name):
    before = look(copy.path)

    copy.write(b"half a row", f"observations/{name}")

    assert look(copy.path) == before


def test_a_name_that_leads_nowhere_does_no_harm(copy):
    before = look(copy.path)

    (copy.path / "gone.yaml").symlink_to("nowhere.yaml")

    assert look(copy.path) == before


def test_a_single_file_is_a_dataset_that_can_be_looked_at(tmp_path):
    file = tmp_path / "published.duckdb"
    file.write_bytes(b"one")
    before = look(file)

    beside = tmp_path / "published.new"
    beside.write_bytes(b"two")
    beside.replace(file)

    assert dataset_files(file) == [file]
    assert list(look(file)) == [file]
    assert look(file) != before


def test_where_nothing_is_nothing_is_seen(tmp_path):
    assert look(tmp_path / "nowhere") == {}
