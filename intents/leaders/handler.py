"""The history of first place: who held it in which year, and how long someone kept it."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from data.bodies import SCOPE_BODY
from data.dataset import Session
from data.period import Period
from data.resolved import Resolved
from intents.answer import (
    Answer,
    CodeTerm,
    Fact,
    Figure,
    FigureTerm,
    Line,
    MetricTerm,
    Miss,
    PeriodTerm,
    PlaceTerm,
    Rank,
    Reply,
    Result,
    SourceTerm,
    SubjectTerm,
    Term,
    figure_line,
    figure_lines,
    line,
)
from intents.caveats import caveats
from intents.cells import by_period, cells, years_and_newer
from intents.leaders.lasting import lasting
from intents.metrics import scope_metric
from intents.reading.meaning import Fixed, Scope, Years
from intents.reading.question import Question
from intents.table import Board, board

SQL = Path(__file__).with_name("query.sql").read_text("utf-8")


def answer(question: Question, data: Session) -> Reply:
    """List the stated first places by year; count a streak only over years in a row."""
    if question.operation == "lasting":
        return lasting(question, data)
    scope = question.scope or _own_scope(question, data)
    choice = scope_metric(question.model_copy(update={"scope": scope}), data)
    if isinstance(choice, Miss):
        return choice
    looked = board(scope, choice.metric, None, data.catalogue)
    if (
        question.subjects
        and question.operation == "streak"
        and (stated := _stated_streak(question, scope, data))
    ):
        return stated
    first, last = _range(question)
    place = question.position or 1
    counted = question.operation == "count"
    rows = data.fetch(
        SQL,
        Resolved,
        rank_metric=looked.rank_metric,
        first=first,
        last=last,
        place=place,
        members=[] if counted else list(question.subjects),
    )
    if counted:
        rows = [row for row in _most_named(rows) if row.subject in question.subjects]
    years = [row for row in rows if row.period.is_year and _is_asked(row.period, question)]
    if not years:
        return Miss(
            reason="no_data",
            headline=line(
                "leaders-none",
                scope=CodeTerm(kind="scope", code=scope),
                metric=MetricTerm(metric=choice.metric),
            ),
        )
    levels = {
        subject: by_period(years_and_newer(data, subject, looked.metric))
        for subject in sorted({row.subject for row in years})
    }
    figures = [_figure(row, place, looked, levels[row.subject]) for row in years]
    if question.operation == "streak" and question.subjects:
        return _streak(figures, data)
    message = "leaders-of" if question.subjects else "leaders-headline"
    distinct = len({row.period for row in years})
    return Answer(
        headline=line(
            message,
            scope=CodeTerm(kind="scope", code=scope),
            metric=MetricTerm(metric=choice.metric),
            subject=SubjectTerm(subject=figures[0].subject),
            place=PlaceTerm(value=place),
        )
        if not counted
        else line(
            "leaders-count",
            subject=SubjectTerm(subject=figures[0].subject),
            place=PlaceTerm(value=place),
            count=distinct,
        ),
        rows=tuple(_row(figure, row, looked) for figure, row in zip(figures, years, strict=True)),
        figures=tuple(figure for figure in figures if figure.metric == looked.metric),
        facts=tuple(
            Fact(
                text=_row(figure, row, looked),
                date=str(row.period),
                sources=(row.source, *row.agreeing),
            )
            for figure, row in zip(figures, years, strict=True)
        ),
        result=Result(operation="count", value=Decimal(distinct), unit="years")
        if counted
        else None,
        notes=(*_disputed(years), *caveats(figures, data)[:2]),
    )


def _is_asked(period: Period, question: Question) -> bool:
    """Whether a year is one of several named; a run of years, or none, asks for all of them."""
    named = [when.period for when in question.periods if isinstance(when, Fixed)]
    return len(named) < 2 or period in named


def _most_named(rows: Sequence[Resolved]) -> list[Resolved]:
    """Of several that sources put in one place, whom most sources name: one year, one winner."""
    support = {(row.subject, row.period): 1 + len(row.agreeing) for row in rows}
    most: dict[Period, int] = {}
    for (_, period), named in support.items():
        most[period] = max(named, most.get(period, 0))
    return [row for row in rows if support[row.subject, row.period] == most[row.period]]


def _range(question: Question) -> tuple[int, int]:
    for when in question.periods:
        if isinstance(when, Years):
            return when.first or 0, when.last or question.today.year
    named = [when.period for when in question.periods if isinstance(when, Fixed)]
    if named:
        return min(one.start.year for one in named), max(one.end.year for one in named)
    return 0, question.today.year


def _figure(row: Resolved, place: int, looked: Board, levels: Mapping[Period, Resolved]) -> Figure:
    """The level behind a first place where it is held, else the rank itself."""
    rank = Rank(value=place, scope=looked.scope, source=row.source)
    return Figure.of(levels.get(row.period, row), rank)


def _row(figure: Figure, row: Resolved, looked: Board) -> Line:
    terms: dict[str, Term] = {
        "period": PeriodTerm(period=row.period),
        "source": SourceTerm(source=row.source),
    }
    if figure.metric == looked.metric and figure.body != SCOPE_BODY[looked.scope]:
        body = CodeTerm(kind="body", code=figure.body)
        return line("leaders-row-body", figure=FigureTerm(figure=figure), body=body, **terms)
    if figure.metric == looked.metric:
        return line("leaders-row", figure=FigureTerm(figure=figure), **terms)
    return line("leaders-row-stated", subject=SubjectTerm(subject=row.subject), **terms)


def _disputed(rows: Sequence[Resolved]) -> tuple[Line, ...]:
    periods = [row.period for row in rows]
    twice = sorted({period for period in periods if periods.count(period) > 1}, key=lambda p: p.end)
    return tuple(line("leaders-disputed", period=PeriodTerm(period=period)) for period in twice)


def _own_scope(question: Question, data: Session) -> Scope:
    """A province is first among provinces; who else may be, among cities."""
    kinds = {data.catalogue.subjects[subject].kind for subject in question.subjects}
    return "provinces" if kinds == {"province"} else "cities"


def _stated_streak(question: Question, scope: Scope, data: Session) -> Reply | None:
    """How many years in first place a source states; that wins over counting."""
    [subject] = question.subjects
    metrics = [
        metric.id
        for metric in data.catalogue.metrics.values()
        if metric.measure == "years_first" and metric.id in data.counted_of(subject)
    ]
    if scope not in ("cities", "provinces") or not metrics:
        return None
    held = by_period(cells(data, subject, metrics[0]))
    if not held:
        return None
    figures = [
        Figure.of(row)
        for _, row in sorted(held.items(), key=lambda item: item[0].end, reverse=True)
    ]
    return Answer(
        headline=figure_line(figures[0]),
        rows=figure_lines(figures[1:]),
        figures=tuple(figures),
        notes=caveats(figures, data),
    )


def _streak(figures: Sequence[Figure], data: Session) -> Reply:
    """The longest run of years, each with a stated first place."""
    best: list[Figure] = []
    run: list[Figure] = []
    for figure in figures:
        if run and figure.period.start.year != run[-1].period.start.year + 1:
            run = []
        run.append(figure)
        best = list(run) if len(run) > len(best) else best
    return Answer(
        headline=line(
            "leaders-streak",
            subject=SubjectTerm(subject=best[0].subject),
            count=len(best),
            first=PeriodTerm(period=best[0].period),
            last=PeriodTerm(period=best[-1].period),
        ),
        facts=tuple(
            Fact(
                text=line("leaders-year", period=PeriodTerm(period=figure.period)),
                sources=figure.sources,
            )
            for figure in best
        ),
        result=Result(operation="streak", value=Decimal(len(best)), unit="years"),
        notes=caveats(best, data),
    )
