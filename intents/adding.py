"""A period that no source gives, added up from parts of it that sources do give."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal

from data.period import Period
from data.resolved import Resolved
from intents.answer import Figure
from intents.bounds import is_bound
from intents.cells import PLAIN_STATUSES, by_period
from intents.sums import digits_for

Held = Mapping[Period, Resolved]


def parts_of(period: Period, rows: Sequence[Resolved]) -> tuple[Figure, ...]:
    """The fewest figures of one body that fill a period without a gap or an overlap; else none.

    Bounds are no parts: what is only "over" has no sum.
    """
    default = by_period([row for row in rows if row.is_default])
    others = sorted({row.body for row in rows if not row.is_default})
    for held in (default, *(by_period(rows, body=body) for body in others)):
        filled = _filled(period.start, period.end, held)
        if filled and len({row.basis for row in filled} - {"unstated"}) < 2:
            return tuple(map(Figure.of, filled))
    return ()


def total(period: Period, parts: Sequence[Figure]) -> Figure:
    """The sum of the parts, as it is shown. It is no figure of a source."""
    value = sum((part.value for part in parts), Decimal(0))
    rough = any(part.qualifier == "approx" for part in parts)
    return Figure(
        subject=parts[0].subject,
        metric=parts[0].metric,
        period=period,
        value=value,
        digits=digits_for(value, parts),
        qualifier="approx" if rough else "exact",
        source=parts[0].source,
    )


def _filled(start: date, end: date, held: Held) -> tuple[Resolved, ...]:
    """The parts from one day to another, the longest first tried."""
    if start > end:
        return ()
    options = sorted(
        (
            row
            for period, row in held.items()
            if period.start == start
            and period.end <= end
            and row.status in PLAIN_STATUSES
            and not is_bound(row)
        ),
        key=lambda row: row.period.end,
        reverse=True,
    )
    for row in options:
        if row.period.end == end:
            return (row,)
        if rest := _filled(row.period.end + timedelta(days=1), end, held):
            return (row, *rest)
    return ()
