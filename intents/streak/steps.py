"""The steps of a run: years, quarters or months, one after the other."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Literal

from data.period import Period
from intents.reading.meaning import Fixed, Years
from intents.reading.question import Question

Step = Literal["years", "quarters", "months"]
MONTHS = {"years": 12, "quarters": 3, "months": 1}


def of_size(period: Period, step: Step) -> bool:
    """Whether a period is one such step of the calendar."""
    count = MONTHS[step]
    return (
        period.start.month % count == 1 % count
        and period.start.day == 1
        and period == Period.months(period.start.year, period.start.month, period.end.month)
        and period.end.month - period.start.month == count - 1
    )


def before(period: Period) -> Period:
    """The step before one: 2024 for 2025, December for January."""
    end = period.start - timedelta(days=1)
    count = period.end.month - period.start.month + 1
    return Period.months(end.year, end.month - count + 1, end.month)


def steps_within(question: Question, held: Iterable[Period], step: Step) -> list[Period]:
    """The steps of the time asked, in order; with none asked, from the first held to the last."""
    periods = sorted(held, key=lambda period: period.start)
    span = next((when for when in question.periods if isinstance(when, Years)), None)
    named = [when.period for when in question.periods if isinstance(when, Fixed)]
    first = periods[0].start.year if periods else question.today.year
    last = periods[-1].end.year if periods else question.today.year
    if span:
        first, last = span.first or first, span.last or last
    elif named:
        first, last = named[0].start.year, named[0].end.year
    count = MONTHS[step]
    every = [
        Period.months(year, month, month + count - 1)
        for year in range(first, last + 1)
        for month in range(1, 13, count)
    ]
    if named and not span:
        return [period for period in every if named[0].contains(period)]
    return every if span else [p for p in every if periods and p.end <= periods[-1].end]
