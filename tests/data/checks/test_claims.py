"""The table that checks compare: where a claim stands, who counted, and the values it allows."""

import duckdb
import pytest
from pydantic import ConfigDict

from data.checks.claims import hold_claims
from data.record import Record
from tests.fixtures import DATASET

CLAIMS = """select file, line, value, body, is_default, standing, low, high, is_preferred
from claims
where subject = $subject and metric = 'vehicle_production' and source = $source
    and period_start = $start and period_end = $end and status = $status and value = $value"""


class AnyClaim(Record):
    """A row of the query above."""

    model_config = ConfigDict(extra="allow")


@pytest.fixture
def claim(dataset):
    """The one claim of these words."""

    session = dataset.session()
    hold_claims(session)

    def find(subject, year, value, source, status="actual"):
        [row] = session.fetch(
            CLAIMS,
            AnyClaim,
            subject=subject,
            source=source,
            start=f"{year}-01-01",
            end=f"{year}-12-31",
            status=status,
            value=value,
        )
        return row

    return find


def test_a_claim_names_its_file_and_line(claim):
    row = claim("northport", 2025, 1788400, "northport-bulletin-2026-02-10")

    text = (DATASET / row.file).read_text("utf-8").splitlines()[row.line - 1]
    assert text.startswith("northport,2025,1788400,5,exact,8.3,")


def test_an_unstated_body_is_the_default_of_the_subject(claim):
    assert claim("northport", 2025, 1788000, "motor-daily-2026-01").body == "local"
    assert claim("halcyon", 2025, 300000, "motor-daily-2026-01").body == "company"


def test_a_body_that_is_named_stays(claim):
    row = claim("northport", 2025, 1650000, "cartalk-2026-03-01")

    assert (row.body, row.is_default) == ("national_bureau", False)


@pytest.mark.parametrize(
    ("year", "value", "source", "low", "high"),
    [
        (2025, 1788000, "motor-daily-2026-01", 1787500, 1789000),
        (2025, 1800000, "arcadia-wire-2026-01-15", 1700000, 1900000),
        (2022, 1500000, "road-review-2024-12-31", 0, 1500000),
    ],
    ids=["rounded or cut off", "nearly", "under"],
)
def test_a_claim_allows_what_its_digits_and_qualifier_say(claim, year, value, source, low, high):
    row = claim("northport", year, value, source)

    assert (row.low, row.high) == (low, high)


def test_over_has_no_upper_end(claim):
    row = claim("brightwater", 2024, 500000, "road-review-2024-12-31")

    assert (row.low, row.high) == (500000, float("inf"))


def test_the_preferred_claim_is_marked(claim):
    assert claim("northport", 2025, 1788400, "northport-bulletin-2026-02-10").is_preferred
    assert not claim("northport", 2025, 1760000, "motor-daily-undated").is_preferred


def test_a_preliminary_figure_stands_with_the_actual_ones(claim):
    row = claim("eastland", 2025, 2400000, "arcadia-wire-2026-01-15", "preliminary")

    assert row.standing == "actual"


def test_the_table_is_not_seen_by_other_sessions(dataset):
    hold_claims(dataset.session())

    with pytest.raises(duckdb.CatalogException):
        dataset.session().fetch("select * from claims", AnyClaim)
