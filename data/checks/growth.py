"""Growth as stated, against the levels held for the period and for the year before."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import product
from pathlib import Path

from data.checks.finding import Claim, Finding, Sighting, figure
from data.dataset import Session

SQL = Path(__file__).with_name("growth.sql").read_text("utf-8")

POINTS, PART = 1.0, 0.05
"""What is left to revisions: so many percentage points, and such a part of the stated growth."""


class Misfit(Claim):
    """A claim whose growth does not follow from the levels that come nearest to it."""

    growth: Decimal
    level: Decimal
    level_source: str
    before_value: Decimal
    before_source: str
    found: float


def growth(session: Session) -> Iterator[Finding]:
    """Stated growth that no pair of levels bears out, unless a break lies between them."""
    catalogue = session.catalogue
    grows = [(metric.id, metric.grows) for metric in catalogue.metrics.values() if metric.grows]
    breaks = [
        (metric, kind, brk.since)
        for brk in catalogue.breaks.values()
        for metric, kind in product(brk.metrics, brk.kinds)
    ]
    rows = session.fetch(
        SQL,
        Misfit,
        growths=[metric for metric, _ in grows],
        grown=[grown for _, grown in grows],
        break_metrics=[metric for metric, _, _ in breaks],
        break_kinds=[kind for _, kind, _ in breaks],
        break_days=[since for _, _, since in breaks],
        points=POINTS,
        part=PART,
    )
    sighted = Sighting(sources=catalogue.sources)
    for row in rows:
        yield Finding(
            check="growth",
            file=row.file,
            line=row.line,
            key=f"{row.key} grew {figure(row.growth)}",
            problem=(
                f"{row.subject} {row.metric} {row.period}: {figure(row.growth)}% is stated by "
                f"{catalogue.sources[row.source].publisher}, but {row.found:.2f}% follows from "
                f"{sighted(row.before_value, row.before_source)} a year before and "
                f"{sighted(row.level, row.level_source)}"
            ),
            remedy="mend the growth or a level, name the body or the basis, or explain it",
        )
