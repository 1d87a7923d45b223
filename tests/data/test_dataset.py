"""The dataset in DuckDB: locked, read by many at once, every statement replayable."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal

import duckdb
import pytest
from pydantic import ConfigDict

from data.dataset import Session, open_dataset, plain_decimal
from data.record import Record
from data.resolved import Resolved
from tests.fixtures import DATASET

FIGURES = """select * exclude (is_year) from figures
where subject = $subject and metric = $metric order by period_start, period_end, status, body"""


class AnyRow(Record):
    """A row of any query."""

    model_config = ConfigDict(extra="allow")


@pytest.fixture
def session(dataset):
    return dataset.session()


# Locked


@pytest.mark.parametrize(
    "query",
    [
        f"select * from read_csv('{DATASET / 'sources.csv'}')",
        f"select * from '{DATASET / 'sources.csv'}'",
        f"select * from read_text('{DATASET / 'sources.csv'}')",
        f"select * from glob('{DATASET}/*')",
        "attach 'elsewhere.duckdb'",
        "copy figures to 'figures.csv'",
        f"copy figures from '{DATASET / 'sources.csv'}'",
        "export database 'elsewhere'",
        "install httpfs",
        "load httpfs",
        "set threads = 4",
        "set enable_external_access = true",
        "set lock_configuration = false",
        "reset lock_configuration",
        "pragma memory_limit = '1GB'",
    ],
)
def test_neither_files_nor_settings_can_be_reached(session, query, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    with pytest.raises(duckdb.Error):
        session.fetch(query, AnyRow)

    assert list(tmp_path.iterdir()) == []


def test_a_parameter_is_never_read_as_sql(session):
    name = "northport' or '1' = '1"

    assert session.fetch(FIGURES, Resolved, subject=name, metric="vehicle_production") == []


# Read


def test_a_row_comes_back_as_it_was_resolved(session):
    rows = session.fetch(FIGURES, Resolved, subject="northport", metric="nev_production")

    assert [(str(row.period), row.value, row.digits, row.change_pct) for row in rows] == [
        ("2024", 619000, 3, None),
        ("2025", 805000, 3, 30),
    ]


def test_rivals_and_ranks_come_back_with_their_figure(session):
    rows = session.fetch(FIGURES, Resolved, subject="eastvale", metric="nev_production")

    [row] = rows
    assert [(rival.value, rival.source) for rival in row.rivals] == [(310000, "cartalk-2026-03-01")]
    assert [(rank.scope, rank.value) for rank in row.ranks] == [("cities", 1)]
    assert row.agreeing == ("arcadia-wire-2026-01-15",)


def test_large_and_fine_values_lose_nothing(session):
    rows = session.fetch(
        "select 8862000000::decimal(24, 4) as large, 9.75::decimal(9, 4) as fine", AnyRow
    )

    assert [row.model_dump() for row in rows] == [
        {"large": Decimal(8862000000), "fine": Decimal("9.75")}
    ]


@pytest.mark.parametrize(
    ("value", "plain"),
    [("2788000.0000", "2788000"), ("2.788E+6", "2788000"), ("9.7000", "9.7"), ("0.0000", "0")],
)
def test_a_decimal_is_shown_without_padding_and_exponent(value, plain):
    assert str(plain_decimal(Decimal(value))) == plain


def test_the_metrics_of_a_subject_are_those_with_a_row(session):
    assert session.metrics_of("lumen") == {"deliveries", "cumulative_deliveries"}
    assert session.metrics_of("farhaven") == frozenset()


def test_the_figures_table_is_sorted_by_metric_period_and_subject(session):
    rows = session.fetch(
        "select metric, period_start as first, period_end as last, subject, status, body "
        "from figures",
        AnyRow,
    )

    keys = [tuple(row.model_dump().values()) for row in rows]
    assert keys == sorted(keys)


# Remembered and replayed


def test_a_session_remembers_its_own_statements_with_their_parameters(dataset):
    one, other = dataset.session(), dataset.session()

    one.fetch(FIGURES, Resolved, subject="northport", metric="vehicle_production")
    one.fetch("select $day::date as day", AnyRow, day=date(2026, 6, 15))

    assert [statement.query for statement in one.statements] == [
        FIGURES,
        "select $day::date as day",
    ]
    assert one.statements[1].parameters == {"day": date(2026, 6, 15)}
    assert other.statements == []


def test_a_statement_gives_the_same_rows_on_a_freshly_loaded_dataset(dataset):
    first = dataset.session()
    rows = first.fetch(FIGURES, Resolved, subject="northport", metric="vehicle_production")
    [statement] = first.statements

    again = open_dataset(DATASET)
    replayed = again.session().fetch(statement.query, Resolved, **statement.parameters)
    again.close()

    assert len(rows) > 5
    assert replayed == rows


def test_every_statement_behind_an_answer_gives_the_same_rows_again(dataset, desk):
    questions = (
        "northport 2025",
        "top cities 2025",
        "where does Southgate stand in 2025",
        "Northport growth from 2023 to 2024",
        "who was first since 2016",
        "what happened in 2025",
        "tell me about Northport",
        "source for Northport 2025",
        "eastvale vehicle production 2022",
    )
    again = open_dataset(DATASET)
    for text in questions:
        statements = desk.ask(text, date(2026, 6, 15)).statements
        assert statements, text
        for statement in statements:
            one, other = (
                opened.session().fetch(statement.query, AnyRow, **statement.parameters)
                for opened in (dataset, again)
            )
            assert one == other, text
    again.close()


def test_the_statement_behind_a_figure_holds_its_value(dataset, desk):
    asked = desk.ask("southgate production 2025", date(2026, 6, 15))
    [statement] = asked.statements

    rows = dataset.session().fetch(statement.query, Resolved, **statement.parameters)

    [figure] = asked.reply.figures
    assert figure.value in [row.value for row in rows if str(row.period) == "2025"]


# Shared


def test_sessions_in_several_threads_read_their_own_rows(dataset):
    cells = [
        ("northport", "vehicle_production"),
        ("southgate", "vehicle_production"),
        ("eastvale", "nev_production"),
        ("aurora", "vehicle_sales"),
    ]

    # The number makes every statement one of its own, which no memory holds.
    numbered = FIGURES.replace("where", "where $number > 0 and")

    def read(cell, number):
        subject, metric = cell
        return dataset.session().fetch(
            numbered, Resolved, subject=subject, metric=metric, number=number
        )

    expected = [read(cell, 1) for cell in cells]
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(read, cells * 50, range(2, 202)))

    assert found == expected * 50


def test_rows_read_lately_are_not_read_again(dataset, monkeypatch):
    asked = {"subject": "northport", "metric": "vehicle_production"}
    rows = dataset.session().fetch(FIGURES, Resolved, **asked)
    monkeypatch.setattr(Session, "_read", None)

    again = dataset.session()

    assert again.fetch(FIGURES, Resolved, **asked) == rows
    assert [statement.parameters for statement in again.statements] == [asked]


def test_what_an_answer_does_to_its_rows_leaves_those_of_the_next_alone(dataset):
    asked = {"subject": "northport", "metric": "vehicle_production"}
    rows = dataset.session().fetch(FIGURES, Resolved, **asked)
    kept = list(rows)
    rows.clear()

    assert dataset.session().fetch(FIGURES, Resolved, **asked) == kept


def test_rows_of_a_temporary_table_stay_with_its_session(dataset):
    def read(number):
        session = dataset.session()
        session.prepare("create temporary table own as select $number as number", number=number)
        return [row.model_dump() for row in session.fetch("from own", AnyRow)]

    assert [read(1), read(2)] == [[{"number": 1}], [{"number": 2}]]
