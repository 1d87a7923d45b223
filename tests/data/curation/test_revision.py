"""The dataset of a git revision, older forms of its files included."""

import pytest

from data.catalogue import read_catalogue
from data.curation.revision import read_revision
from data.errors import DatasetError
from tests.fixtures import DATASET
from tests.repository import Repository

ROWS = "observations/vehicle_production.csv"


@pytest.fixture
def repository(tmp_path):
    return Repository(tmp_path / "repository")


def observations(catalogue):
    return {row.observation for row in catalogue.rows}


def refused(folder, name):
    with pytest.raises(DatasetError) as error:
        read_revision(folder, name)
    return error.value


def without_column(path, number):
    """Take a column out of a CSV whose cells hold no commas."""
    lines = path.read_text("utf-8").splitlines()
    kept = [line.split(",")[:number] + line.split(",")[number + 1 :] for line in lines]
    path.write_text("".join(",".join(cells) + "\n" for cells in kept), "utf-8")


def test_a_revision_is_read_as_it_was(repository):
    repository.edit(ROWS, ",1788400,5,", ",1788300,5,")
    second = repository.commit()
    repository.edit(ROWS, ",1788300,5,", ",1788200,5,")

    found = [read_revision(repository.data, name) for name in ("first", "HEAD", second)]

    assert [one.commit == second for one in found] == [False, True, True]
    assert observations(found[0].catalogue) == observations(read_catalogue(DATASET))
    values = [int(row.value) for row in observations(found[1].catalogue)]
    assert 1788300 in values
    assert {1788200, 1788400}.isdisjoint(values)
    assert [one.notes for one in found] == [()] * 3


def test_a_folder_outside_of_git_is_refused(folder):
    assert refused(folder.path, "HEAD").problem == "is not in a git checkout"


@pytest.mark.parametrize("name", ["nowhere", "--all", "", "first:data"])
def test_an_unknown_revision_is_refused(repository, name):
    assert refused(repository.data, name).problem == f"git knows no revision {name!r}"


def test_a_revision_before_the_dataset_was_there_is_refused(repository):
    repository.git("mv", "data", "elsewhere")
    repository.commit()

    assert refused(repository.path / "elsewhere", "first").problem == "is not in revision 'first'"


def test_without_git_it_says_so(repository, monkeypatch):
    monkeypatch.setenv("PATH", str(repository.path))

    assert refused(repository.data, "first").remedy == "install git"


def test_a_revision_whose_dataset_is_broken_is_named_with_its_line(repository):
    repository.edit(ROWS, ",1788400,5,", ",many,5,")
    repository.commit()

    error = refused(repository.data, "HEAD")

    assert (str(error.file), error.column) == (f"HEAD:{ROWS}", "value")
    assert error.line == 28
    assert error.remedy == "name a revision whose dataset this version can read"


def test_a_revision_whose_rows_name_nobody_is_refused(repository):
    repository.edit(ROWS, "westhaven,2023,", "westheaven,2023,")
    repository.commit()

    error = refused(repository.data, "HEAD")

    assert (str(error.file), error.column) == (f"HEAD:{ROWS}", "subject")


def test_what_lies_deeper_in_the_folder_is_no_part_of_a_revision(repository):
    drafts = repository.data / "drafts/2026"
    drafts.mkdir(parents=True)
    (drafts / "rows.csv").write_text("subject,period\n", "utf-8")
    repository.commit()

    found = read_revision(repository.data, "HEAD").catalogue

    assert observations(found) == observations(read_catalogue(DATASET))


def test_a_revision_without_a_needed_file_is_refused(repository):
    (repository.data / "sources.csv").unlink()
    repository.commit()

    assert str(refused(repository.data, "HEAD").file) == "HEAD:sources.csv"


@pytest.mark.parametrize("name", ["notes.yaml", "breaks.yaml", "gazetteer.csv", "milestones.csv"])
def test_a_file_that_came_later_is_read_as_empty_and_that_is_said(repository, name):
    (repository.data / name).unlink()
    repository.commit()

    assert read_revision(repository.data, "HEAD").notes == (f"it has no {name}",)


@pytest.mark.parametrize(
    ("file", "column", "number"),
    [("observations/maker_count.csv", "locator", 10), ("observations/maker_count.csv", "note", 12)],
)
def test_a_column_that_came_later_is_read_as_its_default_and_that_is_said(
    repository, file, column, number
):
    without_column(repository.data / file, number)
    repository.commit()

    found = read_revision(repository.data, "HEAD")

    assert found.notes == (f"observations has no column {column}",)
    [row] = [one for one in observations(found.catalogue) if one.metric == "maker_count"]
    assert getattr(row, column) == {"locator": "unrecorded", "note": ""}[column]


def test_a_column_that_was_given_up_is_left_out_and_that_is_said(repository):
    path = repository.data / "observations/maker_count.csv"
    lines = path.read_text("utf-8").splitlines()
    path.write_text(f"{lines[0]},mood\n{lines[1]},good\n", "utf-8")
    repository.commit()

    notes = read_revision(repository.data, "HEAD").notes

    assert notes == ("observations has a column mood, which is left out",)


def test_a_column_that_nothing_can_stand_for_is_refused(repository):
    without_column(repository.data / "observations/maker_count.csv", 2)
    repository.commit()

    assert refused(repository.data, "HEAD").problem == "column 'value' is missing"
