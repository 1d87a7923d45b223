"""Who puts whom at a place: the claims behind a stated rank."""

from pathlib import Path

from data.dataset import Session
from data.period import Period
from data.record import Record
from intents.table import Board

SQL = Path(__file__).with_name("claims.sql").read_text("utf-8")


class Claim(Record):
    """A source that puts a subject at the place."""

    subject: str
    source: str


def claims(looked: Board, place: int, period: Period, data: Session) -> list[Claim]:
    """Every claim to a place in one period, sorted by subject and source."""
    return data.fetch(
        SQL,
        Claim,
        rank_metric=looked.rank_metric,
        place=place,
        start=period.start,
        end=period.end,
    )
