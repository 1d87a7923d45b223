"""Values off by 10, 100 or 10,000 against their neighbours, as when a 万 was misread."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from data.checks.finding import Claim, Finding, Sighting
from data.checks.kinds import is_amount, is_flow
from data.dataset import Session, plain_decimal
from data.resolve import rounded

SQL = Path(__file__).with_name("magnitudes.sql").read_text("utf-8")


class Slip(Claim):
    """A claim, and how many times the median of its neighbours it is."""

    times: float


def magnitudes(session: Session) -> Iterator[Finding]:
    """Values some power of ten away from the other claims on their subject and metric."""
    metrics = session.catalogue.metrics.values()
    rows = session.fetch(
        SQL,
        Slip,
        amounts=[metric.id for metric in metrics if is_amount(metric)],
        flows=[metric.id for metric in metrics if is_flow(metric)],
    )
    sighted = Sighting(sources=session.catalogue.sources)
    for row in rows:
        more = row.times > 1
        times = plain_decimal(rounded(Decimal(row.times if more else 1 / row.times), 2))
        far = f"{times:,f} times" if more else f"1/{times:,f} of"
        yield Finding(
            check="magnitudes",
            file=row.file,
            line=row.line,
            key=row.key,
            problem=(
                f"{row.subject} {row.metric} {row.period}: {sighted(row.value, row.source)} is "
                f"about {far} the median of its neighbours"
            ),
            remedy="look for a misread 万 or thousand in the source, or explain it",
        )
