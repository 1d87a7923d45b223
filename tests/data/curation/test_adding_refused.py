"""A row that cannot be added is refused with its place and a remedy, and no byte changes."""

import shutil

import pytest

from data.curation.adding import add
from data.curation.given import REQUIRED
from data.curation.journal import JOURNAL, locked
from data.errors import DatasetError
from data.files import REMEDIES
from data.period import FORMS
from tests.data.curation.given import (
    FILE,
    ROWS,
    SOURCE,
    TODAY,
    added,
    contents,
    csv,
    options,
    sources,
)

GOOD = "northport,vehicle_production,2014,1650000,motor-daily-2026-01"
HEADER = "subject,metric,period,value,source"
SEE_README = "see data/README.md for what the column may hold"


def refused(folder, rows, new=""):
    """The error with which a CSV is refused; not a byte of the dataset may change."""
    before = contents(folder)
    with pytest.raises(DatasetError) as error:
        add(folder.path, csv(rows), sources(new) if new else [], TODAY)
    assert contents(folder) == before
    return error.value


@pytest.mark.parametrize(
    ("column", "old", "bad", "remedy"),
    [
        ("subject", "northport", "northprot", "add the subject or mend its id"),
        ("subject", "northport", "farhaven", "move it to subjects.yaml and give it a number"),
        ("subject", "northport", "", SEE_README),
        ("metric", "vehicle_production", "vehicle_prodution", "did you mean vehicle_production?"),
        ("metric", "vehicle_production", "horses", "add it to metrics.yaml or mend its id"),
        ("source", "motor-daily-2026-01", "motor-weekly", "add the source or mend its id"),
        ("period", "2014", "2014-11/2014-01", f"write a period as one of {FORMS}"),
        ("period", "2014", "2014-Q5", f"write a period as one of {FORMS}"),
        ("value", "1650000", '"1,650,000"', REMEDIES["value"]),
        ("value", "1650000", "165万", REMEDIES["value"]),
        ("value", "1650000", "", REMEDIES["value"]),
        ("value", "1650000", "-3", "only a growth may fall below zero; mend the value"),
    ],
)
def test_a_bad_cell_is_named_with_its_line_its_column_and_a_remedy(
    folder, column, old, bad, remedy
):
    good = "westhaven,vehicle_production,2014,9,motor-daily-2026-01"
    error = refused(folder, f"{HEADER}\n{good}\n{GOOD.replace(old, bad)}\n")

    assert (error.file, error.line, error.column, error.remedy) == (FILE, 3, column, remedy)


@pytest.mark.parametrize(
    ("column", "bad", "remedy"),
    [
        ("digits", "2", None),
        ("digits", "many", REMEDIES["digits"]),
        ("qualifier", "roughly", SEE_README),
        ("status", "hope", SEE_README),
        ("basis", "plant", SEE_README),
        ("counted_by", "us", SEE_README),
        ("change_pct", "8%", REMEDIES["change_pct"]),
        ("added", "today", REMEDIES["added"]),
        ("note", '"two\nlines"', "write it on one line"),
    ],
)
def test_a_bad_cell_of_a_column_with_a_default_is_refused_too(folder, column, bad, remedy):
    error = refused(folder, f"{HEADER},{column}\n{GOOD},{bad}\n")

    assert (error.file, error.line) == (FILE, 2)
    assert remedy in (None, error.remedy)


def test_an_unquoted_thousands_separator_is_seen_as_too_many_cells(folder):
    error = refused(folder, f"{HEADER}\n{GOOD.replace('1650000', '1,650,000')}\n")

    assert (error.line, error.problem) == (2, "the row has 7 cells instead of 5")


@pytest.mark.parametrize(
    ("header", "problem", "remedy"),
    [
        (HEADER + ",locater", "unknown column 'locater'", "did you mean locator?"),
        (HEADER.replace(",source", ""), "column 'source' is missing", ", ".join(REQUIRED)),
        (HEADER + ",value", "column 'value' stands twice", "keep one of the two"),
        ("", "column 'subject' is missing", ", ".join(REQUIRED)),
    ],
)
def test_a_wrong_header_is_named(folder, header, problem, remedy):
    error = refused(folder, f"{header}\n{GOOD}\n")

    assert (error.line, error.problem) == (1, problem)
    assert remedy in error.remedy


def test_a_file_without_rows_is_refused(folder):
    assert "no rows" in refused(folder, f"{HEADER}\n").problem


def test_an_empty_file_is_refused(folder):
    assert refused(folder, "").problem == "is empty"


def test_a_file_that_is_not_utf8_is_refused_at_its_line(folder):
    error = refused(folder, f"{HEADER},note\n{GOOD},近\n".encode("gb18030"))

    assert (error.line, error.remedy) == (2, "save the file as UTF-8")


def test_a_file_cut_off_in_the_middle_of_a_line_is_refused(folder):
    error = refused(folder, f"{HEADER}\n{GOOD}\n{GOOD[:30]}")

    assert (error.line, error.problem) == (3, "ends in the middle of a line")


def test_a_file_cut_off_between_its_quotes_is_refused(folder):
    error = refused(folder, f'{HEADER},note\n{GOOD},"The rest\n')

    assert (error.line, error.remedy) == (2, "mend the quotes")


def test_a_bad_option_is_named_by_its_column(folder):
    before = contents(folder)

    with pytest.raises(DatasetError, match=r"^command line, column value: '165m'"):
        added(folder, options(value="165m"))

    assert contents(folder) == before


# Repeats


def test_a_claim_that_is_held_is_refused_with_the_line_on_which_it_stands(folder):
    [row] = added(folder, options()).rows

    error = refused(folder, f"{HEADER}\n{GOOD.replace(',2014,', ',2014-01/2014-12,')}\n")

    assert error.problem == f"repeats the claim on line {row.line} of {ROWS}"
    assert (error.file, error.line) == (FILE, 2)


def test_a_claim_that_is_given_twice_is_refused(folder):
    error = refused(folder, f"{HEADER}\n{GOOD}\n{GOOD}\n")

    assert (error.line, error.problem) == (3, "repeats the claim on line 2 of rows.csv")


def test_a_source_that_is_held_is_refused_with_the_line_on_which_it_stands(folder):
    [row] = [
        n
        for n, line in enumerate(contents(folder)["sources.csv"].splitlines(), 1)
        if line.startswith(b"motor-daily-2026-01,")
    ]

    error = refused(
        folder, f"{HEADER}\n{GOOD}\n", SOURCE.replace("new-page", "motor-daily-2026-01")
    )

    assert error.problem == f"'motor-daily-2026-01' stands already on line {row} of sources.csv"
    assert (error.line, error.column) == (2, "id")


# Sources


def test_a_source_that_is_not_complete_is_refused_with_its_rows(folder):
    error = refused(folder, f"{HEADER}\n{GOOD}\n", SOURCE.replace(",A page,", ",,"))

    assert (error.file.name, error.line, error.column) == ("sources.csv", 2, "title")


def test_a_source_without_a_column_is_refused(folder):
    error = refused(
        folder, f"{HEADER}\n{GOOD}\n", SOURCE.replace(",read", "").replace(",whole", "")
    )

    assert (error.line, error.problem) == (1, "column 'read' is missing")


def test_a_bad_row_keeps_its_source_out_too(folder):
    rows = f"{HEADER}\n{GOOD.replace('motor-daily-2026-01', 'new-page').replace('2014', 'once')}\n"

    assert refused(folder, rows, SOURCE).column == "period"


# The dataset itself


def test_a_dataset_that_is_broken_is_not_added_to(folder):
    line = folder.edit(ROWS, ",1788400,5,", ",many,5,")

    error = refused(folder, f"{HEADER}\n{GOOD}\n")

    assert (error.file, error.line) == (folder.path / ROWS, line)


def test_an_edit_while_rows_are_added_is_not_lost(folder, monkeypatch):
    """An editor saves a file between the reading and the writing."""
    edited = (folder.path / ROWS).read_bytes().replace(b"1788400,5", b"1788300,5")

    def read_then_edited(*arguments):
        (folder.path / ROWS).write_bytes(edited)

    monkeypatch.setattr("data.curation.adding._read_aside", read_then_edited)
    with pytest.raises(DatasetError, match="was edited while rows were being added"):
        added(folder, options())

    assert contents(folder)[ROWS] == edited
    assert not (folder.path / JOURNAL).exists()


def test_nothing_is_added_to_a_folder_that_is_edited_while_it_is_copied(folder, monkeypatch):
    other = folder.path / "observations/maker_count.csv"
    edited = other.read_bytes().replace(b",p4,", b",p5,")
    before = contents(folder)[ROWS]
    copy = shutil.copyfile

    def edited_then_copied(source, target):
        other.write_bytes(edited)
        copy(source, target)

    monkeypatch.setattr("shutil.copyfile", edited_then_copied)
    with pytest.raises(DatasetError, match="changed while it was read, so nothing was added"):
        added(folder, options())

    assert contents(folder)[ROWS] == before


def test_an_add_beside_another_one_is_refused(folder, monkeypatch):
    monkeypatch.setattr("data.curation.journal.PATIENCE", 0.1)

    with locked(folder.path):
        error = refused(folder, f"{HEADER}\n{GOOD}\n")

    assert error.remedy == "try again when that has ended"
