"""Top and bottom places, and who was first where sources disagree."""

from collections.abc import Sequence

from data.dataset import Session
from intents.answer import (
    Answer,
    Figure,
    FigureTerm,
    Line,
    Miss,
    Nearest,
    PlaceTerm,
    Reply,
    SourceTerm,
    SubjectTerm,
    figure_lines,
    line,
)
from intents.bounds import is_bound
from intents.cells import by_period, cells
from intents.ranking.claims import claims
from intents.ranking.rows import SHOWN, head, levels, missing, row, stated_only
from intents.reading.question import Question
from intents.table import Board, Table


def places(question: Question, looked: Board, table: Table, data: Session) -> Reply:
    """The first or last places, or the one place asked for."""
    figures = list(table.figures)
    held = [figure for figure in figures if figure.metric == looked.metric]
    if not figures or (len(held) < 2 and len(held) == len(figures) and not _stated(figures)):
        return _alone(looked, table, held)
    if question.operation == "bottom" and _turned(question):
        figures = held[: question.limit or SHOWN][::-1]
    elif question.operation == "bottom":
        if len(held) < 2:
            return _alone(looked, table, held)
        first = (question.position or 1) - 1
        figures = held[::-1][first : first + 1] if question.position else held[::-1]
        if not figures:
            return _no_such_place(question.position or 1, looked, table)
        if question.position and is_bound(figures[0]):
            return _left_open(held)
    elif question.position and question.position > 1:
        figures = [
            figure for figure in figures if figure.rank and figure.rank.value == question.position
        ]
        if not figures:
            return _no_such_place(question.position, looked, table)
    rivals = _disputed(figures)
    if question.operation != "bottom" and len(rivals) > 1:
        return _dispute(looked, table, rivals, figures, data)
    shown = figures[: question.limit or (1 if _only_first(question, figures, looked) else SHOWN)]
    beside = _part_of_year(question, shown, looked, table, data)
    return Answer(
        headline=line("ranking-headline", **head(looked, table.period)),
        rows=(*(row(figure, looked) for figure in shown), *figure_lines(beside)),
        figures=(*levels(shown, looked), *beside),
        facts=stated_only(shown, looked),
        notes=_coverage(shown, table),
    )


def _only_first(question: Question, figures: Sequence[Figure], looked: Board) -> bool:
    """Whether only the first is asked for; one without a figure is no head of a list of others."""
    asked = question.has("most", "crown", "place") and not question.has("rank")
    return question.position == 1 or (asked and figures[0].metric == looked.rank_metric)


def _part_of_year(
    question: Question, shown: Sequence[Figure], looked: Board, table: Table, data: Session
) -> tuple[Figure, ...]:
    """Of a leader without a figure, the longest part of the year that is held; none was asked."""
    leader = shown[0]
    if question.periods or leader.metric != looked.rank_metric:
        return ()
    held = by_period(cells(data, leader.subject, looked.metric, table.period))
    longest = max(held, key=lambda period: (period.days, period.end), default=None)
    return (Figure.of(held[longest]),) if longest else ()


def _turned(question: Question) -> bool:
    """Whether the first places are asked for, the last of them first: top five, smallest first."""
    tops = any("most" in group.names and "least" not in group.names for group in question.cues)
    return tops and question.has("ascending")


def _no_such_place(place: int, looked: Board, table: Table) -> Miss:
    return Miss(
        reason="nearest",
        headline=line(
            "ranking-no-place", place=PlaceTerm(value=place), **head(looked, table.period)
        ),
        notes=missing(table),
    )


def _left_open(held: Sequence[Figure]) -> Miss:
    """Who is last cannot be told while sources give only bounds of those that may be."""
    names = tuple(FigureTerm(figure=figure, brief=True) for figure in held if is_bound(figure))
    return Miss(reason="nearest", headline=line("ranking-open", names=names))


def _stated(figures: Sequence[Figure]) -> bool:
    return any(figure.rank and not figure.rank.derived for figure in figures)


def _alone(looked: Board, table: Table, held: Sequence[Figure]) -> Miss:
    """One figure makes no ranking: offer it as what it is."""
    return Miss(
        reason="nearest" if held else "no_data",
        headline=line("ranking-alone", count=len(held), **head(looked, table.period)),
        nearest=tuple(Nearest(figure=figure, differs=()) for figure in held[:1]),
        notes=missing(table),
    )


def _disputed(figures: Sequence[Figure]) -> list[Figure]:
    """Those whom some source puts first, if there are several."""
    return [
        figure
        for figure in figures
        if figure.rank and figure.rank.value == 1 and not figure.rank.derived
    ]


def _dispute(
    looked: Board, table: Table, rivals: Sequence[Figure], figures: Sequence[Figure], data: Session
) -> Answer:
    made = claims(looked, 1, table.period, data)
    said = tuple(
        line(
            "ranking-claim",
            subject=SubjectTerm(subject=figure.subject),
            sources=tuple(
                SourceTerm(source=claim.source) for claim in made if claim.subject == figure.subject
            ),
        )
        for figure in rivals
    )
    return Answer(
        headline=line(
            "ranking-disputed",
            names=tuple(SubjectTerm(subject=figure.subject) for figure in rivals),
            **head(looked, table.period),
        ),
        rows=tuple(row(figure, looked) for figure in figures if figure.metric == looked.metric),
        figures=levels(figures, looked),
        facts=stated_only(figures, looked),
        notes=said,
    )


def _coverage(shown: Sequence[Figure], table: Table) -> tuple[Line, ...]:
    """How many figures a worked-out rank rests on."""
    derived = [
        figure.rank.of for figure in shown if figure.rank and figure.rank.derived and figure.rank.of
    ]
    return (line("ranking-coverage", of=derived[0]),) if derived else ()
