"""What resolution gives: the figure shown, its rivals, and the ranks stated for it."""

from decimal import Decimal
from typing import Literal

from data.period import Period
from data.record import Record

Reason = Literal["counted_by", "basis", "value"]
"""Why a rival differs: another body counted, another basis, or simply another number."""


class Rival(Record):
    """A claim that does not agree with the preferred one."""

    value: Decimal
    digits: int
    source: str
    qualifier: str
    counted_by: str
    basis: str
    reason: Reason


class StatedRank(Record):
    """A rank that sources state for a figure's subject and period."""

    scope: str
    value: int
    source: str


class Resolved(Record):
    """What the dataset holds for one subject, metric, period, status and counting body.

    `change_pct` is the growth that a source states. `crossing_pct` is one that a source states
    although it sets one basis against another: it is told, but never shown as growth.
    `recent` marks a full year, and what ends after the last full year of its status and body;
    queries choose by it and leave it out.
    """

    subject: str
    kind: str
    metric: str
    period: Period
    status: str
    body: str
    is_default: bool
    value: Decimal
    digits: int
    qualifier: str
    change_pct: Decimal | None
    change_source: str | None
    crossing_pct: Decimal | None = None
    crossing_source: str | None = None
    basis: str
    counted_by: str
    source: str
    agreeing: tuple[str, ...]
    rivals: tuple[Rival, ...]
    ranks: tuple[StatedRank, ...] = ()
    recent: bool = False
