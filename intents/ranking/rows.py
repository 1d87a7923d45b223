"""The rows of a ranking, its headline's terms, and what is missing from it."""

from collections.abc import Sequence

from data.period import Period
from intents.answer import (
    CodeTerm,
    Fact,
    Figure,
    FigureTerm,
    Line,
    MetricTerm,
    PeriodTerm,
    PlaceTerm,
    SourceTerm,
    SubjectTerm,
    line,
)
from intents.bounds import is_bound
from intents.table import Board, Table

SHOWN = 10
MISSING_SHOWN = 5


def head(looked: Board, period: Period) -> dict[str, CodeTerm | MetricTerm | PeriodTerm]:
    """The terms that every headline of a ranking names."""
    return {
        "scope": CodeTerm(kind="scope", code=looked.scope),
        "metric": MetricTerm(metric=looked.metric),
        "period": PeriodTerm(period=period),
    }


def row(figure: Figure, looked: Board) -> Line:
    """One row of a table: place, name, value and change."""
    if figure.rank is None:
        message = "ranking-row-bound" if is_bound(figure) else "ranking-row-open"
        return line(message, figure=FigureTerm(figure=figure, brief=True))
    place = PlaceTerm(value=figure.rank.value)
    if figure.metric not in (looked.metric, looked.rank_metric):
        return line(
            "ranking-row-other",
            place=place,
            figure=FigureTerm(figure=figure),
            source=SourceTerm(source=_stater(figure)),
        )
    if figure.metric != looked.metric:
        early = figure.status == "preliminary"
        return line(
            "ranking-row-early" if early else "ranking-row-stated",
            place=place,
            subject=SubjectTerm(subject=figure.subject),
            source=SourceTerm(source=figure.source),
        )
    return line("ranking-row", place=place, figure=FigureTerm(figure=figure, brief=True))


def _stater(figure: Figure) -> str:
    return figure.rank.source if figure.rank and figure.rank.source else figure.source


def levels(figures: Sequence[Figure], looked: Board) -> tuple[Figure, ...]:
    """The figures that are counts; a bare rank is told as a fact."""
    return tuple(figure for figure in figures if figure.metric != looked.rank_metric)


def stated_only(figures: Sequence[Figure], looked: Board) -> tuple[Fact, ...]:
    """The ranks that sources state where no figure is held."""
    return tuple(
        Fact(text=row(figure, looked), sources=(figure.source, *figure.agreeing))
        for figure in figures
        if figure.metric == looked.rank_metric
    )


def missing(table: Table) -> tuple[Line, ...]:
    """Who has no figure in the period, whom another body counted, and which period covers more."""
    notes = [
        line(
            message,
            names=tuple(SubjectTerm(subject=subject) for subject in absent[:MISSING_SHOWN]),
            more=max(0, len(absent) - MISSING_SHOWN),
            period=PeriodTerm(period=table.period),
        )
        for message, absent in (
            ("ranking-otherwise", table.otherwise),
            ("ranking-missing", table.missing),
        )
        if absent
    ]
    if table.better:
        notes.append(line("ranking-better", period=PeriodTerm(period=table.better)))
    return tuple(notes)
