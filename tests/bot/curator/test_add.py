"""`carcapital data add`: what it says, and how it ends."""

import pytest

ROW = (
    "--subject=northport",
    "--metric=vehicle_production",
    "--period=2014",
    "--value=1650000",
    "--source=motor-daily-2026-01",
)
CSV = b"subject,metric,period,value,source\nnorthport,vehicle_production,2014,1650000,new-page\n"
SOURCES = (
    b"id,publisher,title,url,published,language,kind,read\n"
    b"new-page,New Page,A page,https://new.example,2026-05,en,media,whole\n"
)


def text_of(program, file="observations/vehicle_production.csv"):
    return (program.folder / file).read_text("utf-8")


def test_a_row_that_was_added_is_shown_in_words_with_its_place(program):
    done = program("add", *ROW)

    assert (done.status, done.errors) == (0, [])
    [line, total] = done.out.splitlines()
    place, _, words = line.partition(": ")
    assert words == "Northport 2014 vehicle production: 1.65M (Motor Daily (汽车日报))"
    assert place.endswith("/dataset/observations/vehicle_production.csv, line 19")
    assert total == "Added: 1 observation, 0 sources"
    assert text_of(program).splitlines()[18].startswith("northport,2014,1650000,3,exact,")


def test_the_day_added_is_today(program):
    program("add", *ROW)

    assert ",unrecorded,2026-06-15," in text_of(program)


def test_every_column_has_its_option(program):
    more = (
        "--digits=4",
        "--qualifier=approx",
        "--change-pct=-3.5",
        "--status=preliminary",
        "--basis=legal_entity",
        "--counted-by=local",
        "--locator=p2",
        "--added=2026-06-01",
        "--note=As printed.",
    )

    assert program("add", *ROW, *more).status == 0

    assert (
        "northport,2014,1650000,4,approx,-3.5,preliminary,legal_entity,local,"
        "motor-daily-2026-01,p2,2026-06-01,As printed.\n"
    ) in text_of(program)


def test_rows_and_new_sources_come_from_files(program, tmp_path):
    (tmp_path / "rows.csv").write_bytes(CSV)
    (tmp_path / "new.csv").write_bytes(SOURCES)

    done = program("add", "--csv", "rows.csv", "--sources", "new.csv")

    assert (done.status, done.out.splitlines()[-1]) == (0, "Added: 1 observation, 1 source")
    assert "new-page,New Page," in text_of(program, "sources.csv")


def test_a_dash_is_standard_input(program):
    assert program("add", "--sources", "-", stdin=SOURCES).status == 0
    assert program("add", "--csv", "-", stdin=CSV).status == 0

    assert ",new-page," in text_of(program)


def test_a_new_source_may_come_with_a_row_by_options(program):
    row = [option.replace("motor-daily-2026-01", "new-page") for option in ROW]

    assert program("add", *row, "--sources", "-", stdin=SOURCES).status == 0

    assert ",new-page," in text_of(program)


def test_a_bad_row_of_standard_input_is_one_line_with_place_and_remedy_and_status_one(program):
    done = program("add", "--csv", "-", stdin=CSV)

    assert (done.status, done.out) == (1, "")
    assert done.errors == [
        "carcapital: standard input, line 2, column source: 'new-page' is unknown; "
        "add the source or mend its id"
    ]


def test_a_doubt_about_a_new_row_is_a_warning_with_its_place(program):
    row = [option.replace("1650000", "16500000").replace("2014", "2025") for option in ROW]

    done = program("add", *row)

    assert done.status == 0
    assert [line for line in done.errors if not line.startswith("carcapital: warning: ")] == []
    assert any(
        "/observations/vehicle_production.csv, line 27: " in line and "(magnitudes)" in line
        for line in done.errors
    )


def test_a_doubt_that_was_known_before_is_not_told_again(program):
    program(
        "add", *[option.replace("1650000", "16500000").replace("2014", "2025") for option in ROW]
    )

    done = program("add", *[option.replace("northport", "halcyon") for option in ROW])

    assert (done.status, done.errors) == (0, [])


def test_an_argument_that_is_not_utf8_does_not_break_a_file(program):
    assert program("add", *ROW, "--note=caf\udce9").status == 0

    assert text_of(program).count(",caf?\n") == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "say what to add"),
        (ROW[:3], "--value, --source must be given too"),
        ((*ROW, "--csv=-"), "--csv and --subject exclude each other"),
        (("--csv=-", "--sources=-"), "cannot both be standard input"),
        (("--csv=nowhere.csv",), "nowhere.csv cannot be read (No such file or directory)"),
        ((*ROW, "--colour=red"), "--colour"),
    ],
)
def test_a_misuse_is_one_line_and_status_two(program, arguments, words):
    before = text_of(program)

    done = program("add", *arguments)

    [line] = done.errors
    assert (done.status, done.out) == (2, "")
    assert line.startswith("carcapital: ")
    assert words in line
    assert text_of(program) == before
