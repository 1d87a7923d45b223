"""Rankings: top and bottom, leaders, thresholds, counts, and by growth."""

from collections.abc import Sequence

from data.dataset import Session
from data.period import Period
from intents.answer import (
    CodeTerm,
    Line,
    MetricTerm,
    Miss,
    PeriodTerm,
    Reply,
    SubjectTerm,
    line,
)
from intents.caveats import caveats
from intents.cells import asked_period
from intents.metrics import scope_metric
from intents.ranking.beyond import beyond
from intents.ranking.changes import fastest, grew
from intents.ranking.places import places
from intents.ranking.rows import head, missing
from intents.ranking.spans import grown, over_one_year
from intents.ranking.thresholds import threshold
from intents.reading.gathering import NATION
from intents.reading.looking import MAKERS
from intents.reading.question import Question
from intents.regions import as_counted
from intents.table import Board, Covered, Table, board, covered, read_table, table_period


def answer(question: Question, data: Session) -> Reply:
    """Rank the subjects of a scope in one period, and name who is missing."""
    scope = question.scope or "cities"
    question = as_counted(question, question.within if scope in MAKERS else None, data)
    choice = scope_metric(question.model_copy(update={"scope": scope}), data)
    if isinstance(choice, Miss):
        return choice
    looked = board(scope, choice.metric, question.within, data.catalogue)
    if question.has("municipal"):
        looked = looked.model_copy(update={"members": _municipalities(data)})
    periods = covered(looked, data)
    if not periods and scope in MAKERS and question.within:
        return Miss(
            reason="no_data",
            headline=line("ranking-makers-within", place=SubjectTerm(subject=question.within)),
        )
    if not periods:
        return Miss(
            reason="no_data",
            headline=line(
                "ranking-none",
                metric=MetricTerm(metric=choice.metric),
                scope=CodeTerm(kind="scope", code=scope),
            ),
        )
    if question.operation == "grown" and not over_one_year(question, periods):
        return grown(question, looked, periods, data)
    # From one year to the next it is the growth that sources state for the later one.
    question = over_one_year(question, periods) or question
    period = table_period(asked_period(question), periods, question)
    if period is None or period not in [entry.period for entry in periods]:
        return _other_periods(question, looked, period, periods)
    table = read_table(looked, period, periods, data)
    reply = _ranked(question, looked, table, data)
    if isinstance(reply, Miss):
        return reply
    notes = (
        *choice.notes,
        *_looked_through(question.within),
        *reply.notes,
        *missing(table),
        *caveats(reply.figures, data),
    )
    return reply.model_copy(update={"notes": notes})


def _looked_through(within: str | None) -> tuple[Line, ...]:
    """Where the ranking looks, unless it looks everywhere."""
    if within is None or within == NATION:
        return ()
    return (line("ranking-within", place=SubjectTerm(subject=within)),)


def _municipalities(data: Session) -> tuple[str, ...]:
    return tuple(
        sorted(key for key, one in data.catalogue.subjects.items() if one.kind == "municipality")
    )


def _ranked(question: Question, looked: Board, table: Table, data: Session) -> Reply:
    match question.operation:
        case "fastest":
            return fastest(question, looked, table)
        case "grew":
            return grew(question, looked, table)
        case "beyond":
            return beyond(question, looked, table)
        case "threshold" | "count":
            return threshold(question, looked, table, data)
        case _:
            return places(question, looked, table, data)


def _other_periods(
    question: Question, looked: Board, period: Period | None, periods: Sequence[Covered]
) -> Miss:
    """Nothing for the period asked: say so, and for which periods there is something."""
    nearby = sorted(
        periods,
        key=lambda entry: (
            abs((entry.period.end - period.end).days)
            + abs((entry.period.start - period.start).days)
            if period
            else 0
        ),
    )
    if period is None:
        return Miss(
            reason="no_data",
            headline=line(
                "ranking-none",
                metric=MetricTerm(metric=looked.metric),
                scope=CodeTerm(kind="scope", code=looked.scope),
            ),
        )
    return Miss(
        reason="nearest",
        headline=line("ranking-no-period", **head(looked, period)),
        rows=(
            line(
                "ranking-periods",
                periods=tuple(PeriodTerm(period=entry.period) for entry in nearby[:3]),
            ),
        ),
    )
