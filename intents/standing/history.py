"""The places that sources state for one subject, year by year."""

from data.dataset import Session
from intents.answer import (
    Answer,
    Fact,
    Figure,
    MetricTerm,
    Miss,
    PeriodTerm,
    PlaceTerm,
    Reply,
    SubjectTerm,
    line,
)
from intents.caveats import caveats
from intents.cells import by_period, cells
from intents.reading.meaning import Years
from intents.reading.question import Question
from intents.table import Board


def over_the_years(question: Question, subject: str, looked: Board, data: Session) -> Reply:
    """Each full year's stated place; years for which no source states one are left out."""
    first, last = _range(question)
    held = by_period(cells(data, subject, looked.rank_metric))
    rows = [
        held[period]
        for period in sorted(held, key=lambda one: one.start)
        if period.is_year and first <= period.start.year <= last
    ]
    terms = {"subject": SubjectTerm(subject=subject)}
    if not rows:
        return Miss(reason="no_data", headline=line("standing-history-none", **terms))
    facts = tuple(
        Fact(
            text=line(
                "standing-history-in",
                period=PeriodTerm(period=row.period),
                place=PlaceTerm(value=int(row.value)),
            ),
            date=str(row.period),
            sources=(row.source, *row.agreeing),
        )
        for row in rows
    )
    return Answer(
        headline=line("standing-history", metric=MetricTerm(metric=looked.metric), **terms),
        rows=tuple(fact.text for fact in facts),
        facts=facts,
        notes=caveats([Figure.of(row) for row in rows], data)[:2],
    )


def _range(question: Question) -> tuple[int, int]:
    for when in question.periods:
        if isinstance(when, Years):
            return when.first or 0, when.last or question.today.year
    return 0, question.today.year
