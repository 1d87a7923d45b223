"""A broken CSV file stops the start, and the error says where, what, and what to do."""

import pytest

from data.catalogue import read_catalogue
from data.files import REMEDIES
from data.period import FORMS
from data.references import check_references

ROWS = "observations/vehicle_production.csv"
RANKS = "observations/rank_vehicle_production.csv"
SHARES = "observations/nev_share.csv"
SHARE = """
nev_share:
  number: 900
  en: share of NEVs
  zh: 新能源汽车占比
  unit: percent
  measure: share
  fleet: nev
  part: nev_production
  whole: vehicle_production
  within: itself
  definition: {en: NEVs in all vehicles., zh: 新能源汽车占全部汽车的比重。}
"""
ROW_OF_SHARE = (
    "northport,2009,{},3,exact,,actual,unstated,unstated,motor-daily-undated,p1,2026-06-01,"
)
HEADER = (
    "subject,period,value,digits,qualifier,change_pct,status,basis,counted_by,source,locator,"
    "added,note"
)
SEE_README = "see data/README.md for what the column may hold"
QUOTE_CELLS = "quote cells that hold a comma; restore the row if it was cut off"


def test_the_message_names_file_line_column_problem_and_remedy(folder):
    line = folder.edit(ROWS, ",1788400,5,", ",1.7884m,5,")

    assert str(folder.error()) == (
        f"{folder.path / ROWS}, line {line}, column value: '1.7884m': it is not a plain "
        "number; write plain digits in base units, without separators: 2788000"
    )


# Columns


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("locator,added", "added", "column 'locator' is missing"),
        ("added,note", "added,note,mood", "unknown column 'mood'"),
        ("locator,", "locater,", "unknown column 'locater'; column 'locator' is missing"),
        ("subject,period", "period,subject", "the columns stand in another order"),
    ],
)
def test_a_wrong_header_is_named_with_the_right_one(folder, old, new, problem):
    folder.edit(ROWS, old, new)

    assert folder.refusal() == (ROWS, 1, None, f"write the header {HEADER}")
    assert folder.error().problem == problem


@pytest.mark.parametrize(
    ("column", "old", "new", "remedy"),
    [
        ("value", ",1788400,5,", ',"1,788,400",5,', REMEDIES["value"]),
        ("value", ",1788400,5,", ",178.84万,5,", REMEDIES["value"]),
        ("value", ",1788400,5,", ",nan,5,", REMEDIES["value"]),
        ("value", ",1788400,5,", ",,5,", REMEDIES["value"]),
        ("digits", ",1788400,5,", ",1788400,five,", REMEDIES["digits"]),
        ("digits", ",1788400,5,", ",1788400,0,", REMEDIES["digits"]),
        ("change_pct", ",exact,8.3,", ",exact,8.3%,", REMEDIES["change_pct"]),
        ("period", "westhaven,2023,", "westhaven,2023-Q5,", f"write a period as one of {FORMS}"),
        ("period", "westhaven,2023,", "westhaven,2023-02-29,", f"write a period as one of {FORMS}"),
        ("qualifier", ",1800000,2,approx,", ",1800000,2,roughly,", SEE_README),
        ("status", ",2000000,1,approx,,forecast,", ",2000000,1,approx,,hope,", SEE_README),
        ("basis", ",8.3,actual,production_location,", ",8.3,actual,plant,", SEE_README),
        ("counted_by", "production_location,local,n", "production_location,us,n", SEE_README),
        ("locator", ",motor-daily-undated,excerpt,", ",motor-daily-undated,,", SEE_README),
        ("subject", "westhaven,2023,", ",2023,", SEE_README),
    ],
)
def test_a_bad_cell_is_named_with_its_line_its_column_and_what_it_may_hold(
    folder, column, old, new, remedy
):
    line = folder.edit(ROWS, old, new)

    assert folder.refusal() == (ROWS, line, column, remedy)


def test_a_period_that_ends_before_it_starts_is_refused(folder):
    line = folder.edit(ROWS, "2025-01/2025-11,1090000", "2025-11/2025-01,1090000")

    assert folder.refusal() == (ROWS, line, "period", f"write a period as one of {FORMS}")
    assert "ends (2025-01-31) before it starts (2025-11-01)" in folder.error().problem


def test_more_significant_digits_than_stated_are_refused(folder):
    line = folder.edit(ROWS, ",1788400,5,", ",1788400,4,")

    error = folder.error()
    assert error.line == line
    assert error.problem == "1788400 has more significant digits than the 4 said to be stated"


def test_a_day_added_that_is_no_day_is_refused(folder):
    line = folder.edit("observations/maker_count.csv", "p4,2026-06-01", "p4,last June")

    assert folder.refusal() == (
        "observations/maker_count.csv",
        line,
        "added",
        "write a day as 2026-11-21",
    )


def test_a_date_of_publication_that_is_no_date_is_refused(folder):
    line = folder.edit("sources.csv", ",2026-02-10,", ",10 February 2026,")

    remedy = "write a date as 2026, 2026-01 or 2026-01-18, or undated"
    assert folder.refusal() == ("sources.csv", line, "published", remedy)


# Rows


def test_an_unquoted_thousands_separator_is_seen_as_too_many_cells(folder):
    line = folder.edit(ROWS, ",1788400,5,", ",1,788,400,5,")

    assert folder.refusal() == (ROWS, line, None, QUOTE_CELLS)
    assert folder.error().problem == "the row has 15 cells instead of 13"


def test_a_short_row_is_refused(folder):
    line = folder.edit(ROWS, ",motor-daily-undated,excerpt,2026-06-01,\n", "\n")

    assert folder.refusal() == (ROWS, line, None, QUOTE_CELLS)
    assert folder.error().problem == "the row has 9 cells instead of 13"


def test_an_empty_line_is_a_short_row(folder):
    line = folder.edit(ROWS, "\nchina,", "\n\nchina,") + 1

    assert folder.refusal() == (ROWS, line, None, QUOTE_CELLS)


def test_a_row_after_one_that_spans_two_lines_keeps_its_line(folder):
    folder.edit(ROWS, "A rounded figure.", '"A rounded\nfigure."')
    line = folder.edit(ROWS, "westhaven,2023,", "westhaven,2023-Q5,")

    assert folder.refusal()[:3] == (ROWS, line, "period")


def test_a_file_cut_off_in_the_middle_of_a_line_is_refused(folder):
    rows = folder.path / ROWS
    rows.write_bytes(rows.read_bytes()[:-30])

    remedy = "restore the rest of the file, or end it with a line break"
    assert folder.refusal() == (ROWS, folder.lines(ROWS) + 1, None, remedy)
    assert folder.error().problem == "ends in the middle of a line"


@pytest.mark.parametrize("old", ["Statistical bulletin of 2025", ',"Northport, again",'])
def test_an_open_quote_is_refused(folder, old):
    line = folder.edit("sources.csv", old, f'{old}"' if old.startswith(",") else f'"{old}')

    assert folder.refusal() == ("sources.csv", line, None, "mend the quotes")


def test_an_empty_csv_file_is_refused_with_the_header_it_lacks(folder):
    (folder.path / ROWS).write_bytes(b"")

    assert folder.refusal() == (ROWS, None, None, f"begin it with the header {HEADER}")


def test_a_file_that_is_not_utf8_is_refused_at_the_line_that_is_not(folder):
    line = folder.edit(ROWS, "The source says nearly.", "The source says @.")
    rows = folder.path / ROWS
    rows.write_bytes(rows.read_bytes().replace(b"@", "近".encode("gb18030")))

    assert folder.refusal() == (ROWS, line, None, "save the file as UTF-8")


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(folder):
    rows = folder.path / ROWS
    rows.write_bytes(b"\xef\xbb\xbf" + rows.read_bytes().replace(b"\n", b"\r\n"))

    rows = read_catalogue(folder.path).rows
    assert {row.observation.note for row in rows} >= {"A rounded figure."}


@pytest.mark.parametrize("file", ["sources.csv", "breaks.yaml", "gazetteer.csv", "milestones.csv"])
def test_a_missing_file_is_named(folder, file):
    (folder.path / file).unlink()

    remedy = "restore the file or point CARCAPITAL_DATA_DIR elsewhere"
    assert folder.refusal() == (file, None, None, remedy)


def test_a_folder_that_is_none_is_named(folder):
    folder.path = folder.path / "elsewhere"

    assert folder.refusal() == (".", None, None, "point CARCAPITAL_DATA_DIR at a dataset")


def test_a_file_of_rows_is_named_after_a_metric(folder):
    (folder.path / ROWS).rename(folder.path / "observations/horse_production.csv")

    assert folder.refusal() == (
        "observations/horse_production.csv",
        None,
        None,
        "name the file after a metric of metrics.yaml",
    )


# Claims that no source can rightly make


@pytest.mark.parametrize(
    ("file", "old", "new", "column", "problem"),
    [
        (ROWS, ",1788400,5,", ",-1788400,5,", "value", "-1788400 is below zero"),
        (ROWS, ",1788400,5,", ",1788400.5,8,", "value", "1788400.5 is no whole number"),
        (RANKS, "northport,2016,1,", "northport,2016,0,", "value", "0 is no rank"),
        (
            ROWS,
            "northport,2025,1788400,",
            "northport,2029,1788400,",
            "period",
            "2029 had not begun when the row was added",
        ),
        (
            ROWS,
            "eastland,2025,2400000,",
            "eastland,2029,2400000,",
            "period",
            "2029 had not begun when the row was added",
        ),
    ],
)
def test_a_claim_that_cannot_be_is_refused(folder, file, old, new, column, problem):
    line = folder.edit(file, old, new)

    assert folder.refusal()[:3] == (file, line, column)
    assert folder.error().problem == problem


def test_a_period_that_begins_on_the_day_its_row_was_added_is_taken(folder):
    folder.edit(ROWS, "northport,2025,1788400,", "northport,2026-06,1788400,")

    check_references(read_catalogue(folder.path))


def with_share(folder, percent):
    folder.add("metrics.yaml", SHARE)
    folder.add("numbers.csv", "metric,900,nev_share")
    (folder.path / SHARES).write_text(f"{HEADER}\n{ROW_OF_SHARE.format(percent)}\n", "utf-8")


def test_a_share_above_the_whole_is_refused(folder):
    with_share(folder, 101)

    assert folder.refusal()[:3] == (SHARES, 2, "value")
    assert folder.error().problem == "101 is more than the whole"


def test_a_share_may_be_the_whole(folder):
    with_share(folder, 100)

    check_references(read_catalogue(folder.path))


@pytest.mark.parametrize("url", ["wire.example/2025", "javascript:alert(1)", "https://"])
def test_an_address_that_no_browser_opens_is_refused(folder, url):
    line = folder.edit("sources.csv", "https://wire.example/northport-2025", url)

    assert folder.refusal() == ("sources.csv", line, "url", REMEDIES["url"])
