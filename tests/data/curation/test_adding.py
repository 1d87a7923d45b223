"""A row that is added stands where the order wants it, and nothing else changes."""

import random
from datetime import date

import pytest

from data.catalogue import read_catalogue
from data.curation.adding import stated_digits
from data.dataset import open_dataset
from tests.data.curation.given import ROWS, added, contents, csv, options, sources

HEADER = b"subject,period,value,digits,qualifier,change_pct,status,basis,counted_by,source,locator"
DEFAULTED = (
    b"northport,2014,1650000,3,exact,,actual,unstated,unstated,motor-daily-2026-01,"
    b"unrecorded,2026-06-15,"
)


def new_lines(folder, before):
    """The lines that each changed file has more than before; all others must be as they were."""
    found = {}
    for name, content in contents(folder).items():
        lines, old = content.splitlines(keepends=True), before.get(name, b"")
        new = [line for line in lines if line not in old.splitlines(keepends=True)]
        assert b"".join(line for line in lines if line not in new) == old
        if new:
            found[name] = [line.rstrip(b"\r\n") for line in new]
    return found


def test_a_row_by_options_takes_defaults_and_todays_date(folder):
    before = contents(folder)

    added(folder, options())

    assert new_lines(folder, before) == {ROWS: [DEFAULTED]}


def test_what_is_given_is_not_defaulted(folder):
    before = contents(folder)

    row = options(
        digits="4",
        qualifier="approx",
        change_pct="-3.5",
        status="preliminary",
        basis="legal_entity",
        counted_by="local",
        locator="p2",
        added="2026-06-01",
        note='Says "nearly", twice.',
    )
    added(folder, row)

    [line] = new_lines(folder, before)[ROWS]
    assert line == (
        b"northport,2014,1650000,4,approx,-3.5,preliminary,legal_entity,local,"
        b'motor-daily-2026-01,p2,2026-06-01,"Says ""nearly"", twice."'
    )


@pytest.mark.parametrize(
    ("value", "digits"),
    [("2788000", 4), ("100", 1), ("46.50", 4), ("0.05", 1), ("0", 1), ("-3.4", 2), ("12", 2)],
)
def test_digits_are_those_of_the_value(value, digits):
    assert stated_digits(value) == digits


def test_the_period_is_written_in_its_shortest_form(folder):
    done = added(folder, options(period="2014-01/2014-12"))

    assert DEFAULTED in contents(folder)[ROWS].splitlines()
    assert str(done.rows[0].observation.period) == "2014"


def test_the_report_says_where_each_row_stands(folder):
    rows = csv(
        "subject,metric,period,value,source\n"
        "westhaven,vehicle_production,2019,1,motor-daily-2026-01\n"
        "brightwater,vehicle_production,2019,2,motor-daily-2026-01\n"
        "aurora,vehicle_sales,2019,3,motor-daily-2026-01\n"
    )

    done = added(folder, *rows)

    for row in done.rows:
        cells = row.file.read_text("utf-8").splitlines()[row.line - 1].split(",")
        assert cells[:3] == [row.observation.subject, "2019", str(row.observation.value)]
    assert [row.file.stem for row in done.rows] == [
        "vehicle_production",
        "vehicle_production",
        "vehicle_sales",
    ]


def test_rows_stand_in_the_order_of_subject_period_and_source_whatever_order_they_came_in(folder):
    lines = [
        f"{subject},vehicle_production,{period},{value},{source}"
        for subject in ("aurora", "northport", "westhaven")
        for period in ("2011", "2011-01/2011-11", "2012")
        for value, source in ((7, "motor-daily-2026-01"), (8, "cartalk-2026-03-01"))
    ]
    random.Random(1).shuffle(lines)

    added(folder, *csv("\n".join(["subject,metric,period,value,source", *lines, ""])))

    rows = [line.split(b",") for line in contents(folder)[ROWS].splitlines()[1:]]
    assert len([cells for cells in rows if cells[1].startswith(b"201")]) >= len(lines)
    keys = [(cells[0], cells[1], cells[9]) for cells in rows]
    assert keys == sorted(keys)


def test_a_row_comes_after_one_of_the_same_subject_period_and_source(folder):
    added(folder, options(period="2014", value="1650000"))
    [row] = added(folder, options(period="2014", value="1640000")).rows

    lines = row.file.read_text("utf-8").splitlines()
    assert [line.split(",")[2] for line in lines[row.line - 2 : row.line]] == ["1650000", "1640000"]


def test_a_metric_without_rows_gets_a_file_of_its_own(folder):
    (folder.path / "observations/maker_count.csv").unlink()

    [row] = added(folder, options(metric="maker_count", value="7")).rows

    assert (row.file.name, row.line) == ("maker_count.csv", 2)
    assert row.file.read_bytes().startswith(HEADER)
    assert row.file.read_bytes().endswith(b"\n")


def test_a_row_and_its_new_source_are_added_together(folder):
    before = contents(folder)

    done = added(folder, options(source="new-page"), new=sources())

    new = new_lines(folder, before)
    assert new["sources.csv"] == [
        b"new-page,New Page,A page,https://new.example,2026-05,en,media,whole,"
    ]
    assert [line.split(b",")[9] for line in new[ROWS]] == [b"new-page"]
    assert done.after.sources["new-page"].publisher == "New Page"
    ids = [line.split(b",")[0] for line in contents(folder)["sources.csv"].splitlines()[1:]]
    assert ids == sorted(ids)


def test_columns_may_stand_in_any_order_and_cells_with_a_default_may_be_empty(folder):
    before = contents(folder)

    rows = csv(
        "metric,value,locator,period,source,subject,digits\r\n"
        "vehicle_production,1650000,,2014,motor-daily-2026-01,northport,\r\n"
    )
    added(folder, *rows)

    assert new_lines(folder, before) == {ROWS: [DEFAULTED]}


def test_blanks_around_a_cell_are_not_kept(folder):
    before = contents(folder)

    rows = csv(
        "subject,metric,period,value,source\n"
        "northport , vehicle_production, 2014 ,1650000 , motor-daily-2026-01\n"
    )
    added(folder, *rows)

    assert new_lines(folder, before) == {ROWS: [DEFAULTED]}


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"])
def test_windows_line_ends_and_a_byte_order_mark_are_kept(folder, start):
    path = folder.path / ROWS
    path.write_bytes(start + path.read_bytes().replace(b"\n", b"\r\n"))
    before = contents(folder)

    added(folder, options())

    assert new_lines(folder, before) == {ROWS: [DEFAULTED]}
    assert path.read_bytes().count(b"\r\n") == path.read_bytes().count(b"\n")


def test_a_row_goes_behind_one_that_spans_two_lines(folder):
    folder.edit(ROWS, "A rounded figure.", '"A rounded\nfigure."')
    before = contents(folder)

    [row] = added(folder, options(subject="westmark", period="2029", status="target")).rows

    assert len(new_lines(folder, before)[ROWS]) == 1
    assert row.line == contents(folder)[ROWS].count(b"\n")


def test_an_unsorted_file_is_not_sorted_anew(folder):
    path = folder.path / ROWS
    header, *lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([header, *reversed(lines)]))
    before = contents(folder)

    [row] = added(folder, options()).rows

    assert new_lines(folder, before) == {ROWS: [DEFAULTED]}
    assert row.line == 2


def test_a_row_goes_before_the_first_that_sorts_after_it_even_if_later_ones_do_not(folder):
    path = folder.path / ROWS
    header, *lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([header, lines[-1], *lines[:-1]]))

    [row] = added(folder, options(subject="westhaven")).rows

    assert row.line == 2


def test_the_dataset_with_the_row_can_be_opened(folder):
    done = added(folder, options(source="new-page"), new=sources())

    opened = open_dataset(folder.path)
    opened.close()
    rows = read_catalogue(folder.path).rows
    assert {row.observation for row in rows} == {row.observation for row in done.after.rows}
    assert max(row.observation.added for row in rows) == date(2026, 6, 15)


def test_the_dataset_before_and_after_is_given_with_every_row_in_its_place(folder):
    before = read_catalogue(folder.path)

    done = added(folder, options())

    assert done.before == before
    assert done.after == read_catalogue(folder.path)
    assert set(done.rows) <= set(done.after.rows)


def test_nothing_is_left_beside_the_dataset(folder):
    before = contents(folder)

    added(folder, options())

    assert contents(folder).keys() == before.keys()
