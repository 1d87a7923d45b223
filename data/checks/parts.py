"""A part is no greater than its whole: NEVs of vehicles, a month of a year, a city of a province.

Bodies and bases that do not compare are never held against each other, and a claim is taken with
all the values that its digits and its qualifier allow.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

from data.checks.finding import Claim, Finding, Sighting, written
from data.checks.kinds import is_amount, is_flow, parts_of_metrics, parts_of_subjects
from data.dataset import Session

HERE = Path(__file__).parent
PARTS = (HERE / "parts.sql").read_text("utf-8")
PERIODS = (HERE / "periods.sql").read_text("utf-8")

REMEDY = "mend the wrong one, its period, basis or counting body, or explain it"


class Odds(Claim):
    """A claim at odds with another one: above its whole (`exceeds`), or below its part."""

    exceeds: bool
    other_subject: str
    other_metric: str
    other_start: date
    other_end: date
    other_value: Decimal
    other_source: str


def fleets(session: Session) -> Iterator[Finding]:
    """NEVs above all vehicles, own-brand sales above sales."""
    catalogue = session.catalogue
    pairs = parts_of_metrics(catalogue.metrics)
    parts = [(one, part, one, whole) for part, whole in pairs for one in catalogue.subjects]
    for row in session.fetch(PARTS, Odds, **_columns(parts, session)):
        yield _finding("fleets", session, row, row.other_metric)


def places(session: Session) -> Iterator[Finding]:
    """A city above its province, a brand above its maker."""
    catalogue = session.catalogue
    amounts = [metric.id for metric in catalogue.metrics.values() if is_amount(metric)]
    pairs = parts_of_subjects(catalogue)
    parts = [(part, amount, whole, amount) for part, whole in pairs for amount in amounts]
    for row in session.fetch(PARTS, Odds, **_columns(parts, session)):
        yield _finding("places", session, row, row.other_subject)


def periods(session: Session) -> Iterator[Finding]:
    """A month or January to November above the year."""
    flows = [metric.id for metric in session.catalogue.metrics.values() if is_flow(metric)]
    for row in session.fetch(PERIODS, Odds, flows=flows):
        yield _finding("periods", session, row, written(row.other_start, row.other_end))


def _columns(parts: Iterable[tuple[str, str, str, str]], session: Session) -> dict[str, list[str]]:
    """Subject and metric of each part and of its whole, where something of both is held."""
    names = ("part_subjects", "part_metrics", "whole_subjects", "whole_metrics")
    rows = [
        row
        for row in parts
        if row[1] in session.metrics_of(row[0]) and row[3] in session.metrics_of(row[2])
    ]
    return {name: [row[at] for row in rows] for at, name in enumerate(names)}


def _finding(check: str, session: Session, row: Odds, other: str) -> Finding:
    sighted = Sighting(sources=session.catalogue.sources)
    verb = "exceeds" if row.exceeds else "is less than"
    return Finding(
        check=check,
        file=row.file,
        line=row.line,
        key=f"{row.key} against {other}",
        problem=(
            f"{row.subject} {row.metric} {row.period}: {sighted(row.value, row.source)} {verb} "
            f"that of {other}, {sighted(row.other_value, row.other_source)}"
        ),
        remedy=REMEDY,
    )
