"""`carcapital data coverage`: the table in a terminal, and the page that is published."""

from pathlib import Path

import pytest

from bot.curator.coverage import PAGE
from bot.curator.coverage_page import MOST_YEARS, WIDTH, as_markdown, as_text, tables
from data.curation.coverage import GROUPS
from tests.questions.published import catalogue

PUBLISHED = Path(__file__).parents[3] / "docs" / "coverage.md"


def row(out, name):
    [line] = [line for line in out.splitlines() if line.startswith(f"{name} ")]
    return line.split()


def test_the_published_page_is_what_the_dataset_gives():
    page = as_markdown(tables(catalogue(), PAGE, list(GROUPS)))

    assert PUBLISHED.read_text("utf-8") == page, "docs/coverage.md is old; run `make coverage`"


def test_the_command_writes_the_published_page(program, monkeypatch):
    monkeypatch.setenv("CARCAPITAL_DATA_DIR", str(catalogue().folder))

    assert program("coverage", "--markdown").out == PUBLISHED.read_text("utf-8")


def test_a_table_shows_what_is_held_of_each_year(program):
    done = program("coverage", "--kind", "cities")

    assert (done.status, done.errors) == (0, [])
    assert "Vehicle production: cities and municipalities. 2025 is held whole for" in done.out
    assert row(done.out, "Millbrook") == ["Millbrook", *"·····●●●·●·"]
    assert row(done.out, "Westhaven")[-3:] == ["○", "1–11", "·"]


def test_years_are_cut_to_those_asked_for(program):
    done = program("coverage", "--kind", "cities", "--from", "2022", "--to", "2024")

    assert row(done.out, "Millbrook") == ["Millbrook", "●", "●", "·"]
    assert "Eastvale 2022" in done.out
    assert "2021" not in done.out


def test_what_is_wanted_is_listed_by_its_reason(program):
    done = program("coverage", "--kind", "cities")

    assert "Between years that are held: " in done.out
    assert "Millbrook 2024" in done.out


def test_several_metrics_are_shown_in_turn(program):
    done = program(
        "coverage", "--metric", "nev_sales", "--metric", "vehicle_sales", "--kind", "companies"
    )

    titles = [line for line in done.out.splitlines() if ": companies." in line]
    assert [title.partition(":")[0] for title in titles] == ["NEV sales", "Vehicle sales"]


def test_nothing_held_says_so(program):
    assert program("coverage", "--kind", "plants").out == "Nothing of that is held.\n"


def test_every_line_fits_a_terminal_of_120_columns():
    found = tables(catalogue(), list(catalogue().metrics), list(GROUPS))

    assert max(len(line) for line in as_text(found).splitlines()) <= WIDTH


def test_earlier_years_than_fit_are_named(program):
    rows = "".join(
        f"northport,vehicle_production,{year},1000,motor-daily-2026-01\n"
        for year in range(1990, 2019)
    )
    header = "subject,metric,period,value,source\n"
    program("add", "--csv", "-", stdin=(header + rows).encode())

    done = program("coverage", "--kind", "cities", "--to", "2025")

    first = 2025 - MOST_YEARS + 1
    assert f"Years before {first} are shown by --to {first - 1}." in done.out
    assert max(len(line) for line in done.out.splitlines()) <= WIDTH
    assert "1996" in program("coverage", "--kind", "cities", "--to", str(first - 1)).out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--metric", "vehicle_prodution"), "did you mean vehicle_production?"),
        (("--metric", "zzz"), "see metrics.yaml"),
        (("--kind", "city"), "--kind is one of cities, provinces"),
        (("--from", "2025", "--to", "2024"), "--to 2024 lies before --from 2025"),
        (("--from", "then"), "--from"),
    ],
)
def test_a_misuse_is_one_line_and_status_two(program, arguments, words):
    done = program("coverage", *arguments)

    [line] = done.errors
    assert (done.status, done.out) == (2, "")
    assert words in line


def test_a_broken_dataset_is_one_line_and_status_one(program):
    (program.folder / "sources.csv").unlink()

    done = program("coverage")

    [line] = done.errors
    assert (done.status, done.out) == (1, "")
    assert line.startswith("carcapital: dataset/sources.csv: ")
