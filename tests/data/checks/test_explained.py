"""A finding that stands explained is no longer news; an explanation of nothing is."""

import pytest

KEY = "halcyon nev_sales 2024 130000 against vehicle_sales"


@pytest.fixture
def doubtful(desk):
    """A desk with one finding."""
    desk.add("vehicle_sales", "halcyon", "2024", 100000)
    desk.add("nev_sales", "halcyon", "2024", 130000)
    return desk


def test_an_explained_finding_comes_with_its_reason(doubtful):
    doubtful.folder.add("explained.csv", f"fleets,{KEY},Halcyon counts trailers.")

    report = doubtful.report()

    assert report.unexplained == ()
    assert [(one.finding.key, one.reason) for one in report.explained] == [
        (KEY, "Halcyon counts trailers.")
    ]


def test_an_explanation_outlives_a_move_of_its_row(doubtful):
    doubtful.folder.add("explained.csv", f"fleets,{KEY},Halcyon counts trailers.")
    header, first, *rest = (
        (doubtful.folder.path / "observations/nev_sales.csv").read_text("utf-8").splitlines()
    )
    moved = "\n".join([header, rest[-1], first, *rest[:-1], ""])
    (doubtful.folder.path / "observations/nev_sales.csv").write_text(moved, "utf-8")

    assert doubtful.report().unexplained == ()


def test_another_value_is_not_explained_by_the_reason_of_the_first(doubtful):
    doubtful.folder.add("explained.csv", f"fleets,{KEY},Halcyon counts trailers.")
    doubtful.add("nev_sales", "halcyon", "2024", 140000, source="motor-daily-undated")

    assert len(doubtful.found("fleets")) == 1


def test_an_explanation_of_one_check_does_not_cover_another(doubtful):
    doubtful.folder.add("explained.csv", f"places,{KEY},Halcyon counts trailers.")

    assert doubtful.keys("fleets") == [KEY]


def test_an_explanation_of_nothing_is_found(desk):
    desk.folder.add("explained.csv", f"fleets,{KEY},Halcyon counts trailers.")

    [finding] = desk.report().unexplained

    assert (finding.check, finding.file, finding.line) == ("explained", "explained.csv", 2)
    assert finding.problem == f"explains what fleets does not find: {KEY}"


def test_without_the_file_nothing_is_explained(doubtful):
    (doubtful.folder.path / "explained.csv").unlink()

    assert doubtful.keys("fleets") == [KEY]


@pytest.mark.parametrize(
    ("row", "column", "remedy"),
    [
        (f"fleets,{KEY},", "reason", "see data/README.md for what the column may hold"),
        (f"fleets,{KEY},Once.\nfleets,{KEY},Twice.", "key", "keep one"),
    ],
)
def test_a_broken_explanation_stops_the_start(desk, row, column, remedy):
    desk.folder.add("explained.csv", row)

    assert desk.folder.refusal() == (
        "explained.csv",
        desk.folder.lines("explained.csv"),
        column,
        remedy,
    )
