"""What a total needs: periods of one subject that do not overlap."""

from decimal import Decimal

from data.period import Period
from intents.answer import Figure
from intents.operands import Operands
from intents.sums import overlap


def operands(*written):
    return Operands(
        figures=tuple(
            Figure(
                subject="northport",
                metric="vehicle_production",
                period=Period.parse(period),
                value=Decimal(1000),
                digits=4,
                source="motor-daily-2026-01",
            )
            for period in written
        )
    )


def test_periods_one_after_the_other_may_be_added_up():
    assert overlap(operands("2025-Q2", "2025-Q1", "2025-Q3")) is None


def test_a_month_within_another_period_may_not():
    reply = overlap(operands("2025-Q1", "2025-03"))

    assert reply is not None
    assert reply.headline.message == "arithmetic-overlap"
