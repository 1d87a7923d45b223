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
FLEETS = (HERE / "fleets.sql").read_text("utf-8")
PLACES = (HERE / "places.sql").read_text("utf-8")
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
    pairs = list(parts_of_metrics(session.catalogue.metrics))
    for row in session.fetch(FLEETS, Odds, **_lists(pairs)):
        yield _finding("fleets", session, row, row.other_metric)


def places(session: Session) -> Iterator[Finding]:
    """A city above its province, a brand above its maker."""
    pairs = list(parts_of_subjects(session.catalogue))
    amounts = [metric.id for metric in session.catalogue.metrics.values() if is_amount(metric)]
    for row in session.fetch(PLACES, Odds, **_lists(pairs), amounts=amounts):
        yield _finding("places", session, row, row.other_subject)


def periods(session: Session) -> Iterator[Finding]:
    """A month or January to November above the year."""
    flows = [metric.id for metric in session.catalogue.metrics.values() if is_flow(metric)]
    for row in session.fetch(PERIODS, Odds, flows=flows):
        yield _finding("periods", session, row, written(row.other_start, row.other_end))


def _lists(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    held = list(pairs)
    return {"parts": [part for part, _ in held], "wholes": [whole for _, whole in held]}


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
