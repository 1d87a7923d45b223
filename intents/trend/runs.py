"""Years that follow each other, said as one stretch."""

from collections.abc import Sequence

from data.period import Period
from intents.answer import Figure, Line, PeriodTerm, line


def runs_of(years: Sequence[Period]) -> list[Period]:
    """Years that follow each other as one stretch: 2000 to 2013."""
    runs: list[Period] = []
    for year in sorted(years, key=lambda one: one.start):
        if runs and runs[-1].end.year + 1 == year.start.year:
            runs[-1] = Period(start=runs[-1].start, end=year.end)
        else:
            runs.append(year)
    return runs


def held_years(figures: Sequence[Figure]) -> Line:
    """Which years a series holds."""
    runs = runs_of([figure.period for figure in figures])
    return line("trend-years", periods=tuple(PeriodTerm(period=run) for run in runs))
