"""Claims that one source makes twice: as two values, under two metrics, or in two currencies."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from data.checks.finding import Claim, Finding, figure
from data.checks.kinds import is_amount
from data.dataset import Session

SQL = Path(__file__).with_name("repeats.sql").read_text("utf-8")


class Repeat(Claim):
    """A claim, and the one before it that it repeats."""

    other_metric: str
    other_value: Decimal
    other_file: str
    other_line: int


def repeats(session: Session) -> Iterator[Finding]:
    """One source with two values for one cell, or one claim under two metrics."""
    amounts = list(filter(is_amount, session.catalogue.metrics.values()))
    rows = session.fetch(
        SQL,
        Repeat,
        amounts=[metric.id for metric in amounts],
        families=[f"{metric.measure} {metric.fleet} {metric.running}" for metric in amounts],
    )
    for row in rows:
        same = row.metric == row.other_metric
        other = figure(row.other_value) if same else row.other_metric
        yield Finding(
            check="repeats",
            file=row.file,
            line=row.line,
            key=f"{row.key} {row.source} and {other}",
            problem=(
                f"{row.subject} {row.metric} {row.period}: {row.source} says {row.value:,f} "
                f"here and {row.other_value:,f} in {row.other_file}, line {row.other_line}"
            ),
            remedy=(
                "keep what the source states best, or tell the two apart by body or basis"
                if same
                else "keep the metric that the source means, or explain why it states both"
            ),
        )
