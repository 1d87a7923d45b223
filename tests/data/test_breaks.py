"""The breaks as a table: typed, in order of time, and the source of every warning."""

from datetime import date

import pytest

from data.dataset import open_dataset
from data.record import Record
from tests.fixtures import TODAY

BREAKS = "select id, since, metrics, kinds, before, after, sources from breaks"
SECOND = """
earlier-2020:
  since: 2020-01-01
  metrics: [vehicle_production]
  kinds: [city]
  before: unstated
  after: legal_entity
  text: {en: Counted anew from 2020., zh: 2020年起重新统计。}
  sources: [motor-daily-undated]
"""


class Row(Record):
    """A break without its words."""

    id: str
    since: date
    metrics: tuple[str, ...]
    kinds: tuple[str, ...]
    before: str
    after: str
    sources: tuple[str, ...]


def test_a_break_is_a_row_with_its_day_its_metrics_and_its_kinds(dataset):
    [row] = dataset.session().fetch(BREAKS, Row)

    assert (row.id, row.since) == ("production-location-2025", date(2025, 1, 1))
    assert row.metrics == ("vehicle_production", "nev_production")
    assert row.kinds == ("city", "municipality", "province")
    assert (row.before, row.after) == ("legal_entity", "production_location")
    assert row.sources == ("motor-daily-undated",)


def test_breaks_stand_in_order_of_time_whatever_the_order_of_the_file(folder):
    with (folder.path / "breaks.yaml").open("a", encoding="utf-8") as file:
        file.write(SECOND)

    opened = open_dataset(folder.path)
    rows = opened.session().fetch(BREAKS, Row)
    opened.close()
    assert [row.id for row in rows] == ["earlier-2020", "production-location-2025"]


@pytest.mark.parametrize(
    ("question", "warned"),
    [
        ("Northport since 2022", True),
        ("Northport 2024 vs 2025", True),
        ("Northport from 2022 to 2024", False),
        ("Northport 2022 vs 2024", False),
    ],
)
def test_a_warning_comes_from_the_table_and_is_asked_for_only_where_one_applies(
    desk, question, warned
):
    asked = desk.ask(question, TODAY)

    queries = [one for one in asked.statements if "from breaks" in one.query]
    notes = [note.message for note in asked.reply.notes]
    assert (len(queries), "break-between" in notes) == ((1, True) if warned else (0, False))
