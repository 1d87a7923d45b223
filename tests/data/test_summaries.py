"""What is added up at load: what is held, who is cited, and which figures are recent."""

from collections import Counter, defaultdict
from datetime import date

import pytest
from pydantic import ConfigDict

from data.catalogue import read_catalogue
from data.record import Record
from tests.fixtures import DATASET


class AnyRow(Record):
    """A row of any query."""

    model_config = ConfigDict(extra="allow")


@pytest.fixture
def rows(dataset):
    """The rows of a query as dictionaries."""
    return lambda query: [row.model_dump() for row in dataset.session().fetch(query, AnyRow)]


@pytest.fixture
def figures(rows):
    return rows(
        "select subject, metric, kind, status, body, is_year, recent, value, "
        "period_start as first, period_end as last from figures"
    )


def test_the_rows_are_let_go_once_the_database_is_built(dataset):
    assert not hasattr(dataset.catalogue, "rows")
    assert read_catalogue(DATASET).without_rows() == dataset.catalogue


def test_every_observation_is_counted_with_its_source(rows):
    said = Counter(row.observation.source for row in read_catalogue(DATASET).rows)

    assert {row["source"]: row["observations"] for row in rows("select * from cited")} == said


def test_every_observation_and_figure_is_counted_with_what_it_is_about(rows, figures):
    held = rows("select * exclude (last_value) from held")

    said = Counter(
        (row.observation.subject, row.observation.metric, row.observation.status)
        for row in read_catalogue(DATASET).rows
    )
    resolved = Counter((one["subject"], one["metric"], one["status"]) for one in figures)
    keys = [(row["subject"], row["metric"], row["status"]) for row in held]
    assert dict(zip(keys, (row["observations"] for row in held), strict=True)) == said
    assert dict(zip(keys, (row["figures"] for row in held), strict=True)) == resolved


def test_the_last_period_held_ends_last_and_is_the_longest(rows, figures):
    ends = defaultdict(list)
    for one in figures:
        key = one["subject"], one["metric"], one["status"]
        ends[key].append((one["last"], one["last"] - one["first"], one["first"]))

    for row in rows("select * from held"):
        last, _, first = max(ends[row["subject"], row["metric"], row["status"]])
        assert (row["last_end"], row["last_start"]) == (last, first)
        assert row["first_start"] == min(one[2] for one in ends[tuple(row.values())[:3]])


def test_a_period_counts_the_subjects_that_have_a_figure_of_what_happened(rows, figures):
    subjects = defaultdict(set)
    for one in figures:
        if one["status"] in ("actual", "preliminary"):
            key = one["metric"], one["kind"], one["body"], one["first"], one["last"]
            subjects[key].add(one["subject"])

    found = rows(
        "select metric, kind, body, period_start as first, period_end as last, subjects from spread"
    )
    assert {tuple(row.values())[:5]: row["subjects"] for row in found} == {
        key: len(names) for key, names in subjects.items()
    }


def test_recent_are_the_full_years_and_what_ends_after_the_last_of_them(figures):
    last: dict[tuple[str, ...], date] = defaultdict(lambda: date.min)
    for one in figures:
        key = one["subject"], one["metric"], one["status"], one["body"]
        if one["is_year"]:
            last[key] = max(last[key], one["last"])

    expected = [
        one["is_year"]
        or one["last"] > last[one["subject"], one["metric"], one["status"], one["body"]]
        for one in figures
    ]
    assert [one["recent"] for one in figures] == expected
    assert {True, False} == set(expected)
