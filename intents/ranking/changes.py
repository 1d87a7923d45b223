"""The ranking by stated change."""

from collections.abc import Sequence
from decimal import Decimal

from intents.answer import (
    Answer,
    Figure,
    Miss,
    Nearest,
    Rank,
    Reply,
    figure_lines,
    line,
)
from intents.bounds import fits_change
from intents.ranking.rows import SHOWN, head, missing, row
from intents.reading.question import Question
from intents.table import Board, Table


def fastest(question: Question, looked: Board, table: Table) -> Reply:
    """Rank by the changes that sources state; those without one are left out, and counted."""
    changed = [
        figure
        for figure in table.figures
        if figure.change_pct is not None and figure.metric == looked.metric
    ]
    alone = len(changed) == 1
    down = question.has("down", "least") and not question.has("growth")
    if question.has("down"):
        changed = [
            figure for figure in changed if figure.change_pct is not None and figure.change_pct < 0
        ]
    if not changed:
        return Miss(
            reason="no_data", headline=line("ranking-no-change", **head(looked, table.period))
        )
    if alone:
        return Miss(
            reason="nearest",
            headline=line("ranking-change-alone", **head(looked, table.period)),
            nearest=(Nearest(figure=changed[0], differs=()),),
            notes=missing(table),
        )
    ascending = down or question.has("least")
    changed.sort(key=lambda figure: (figure.change_pct or 0, figure.subject), reverse=not ascending)
    ranked = [_by_change(figure, changed, looked, ascending=ascending) for figure in changed]
    shown = ranked[: question.limit or SHOWN]
    return Answer(
        headline=line("ranking-by-change", **head(looked, table.period)),
        rows=tuple(row(figure, looked) for figure in shown),
        figures=tuple(shown),
        notes=(line("ranking-change-coverage", of=len(changed)),),
    )


def grew(question: Question, looked: Board, table: Table) -> Reply:
    """Whose stated change is the percentage said, or lies on its asked side."""
    [amount] = question.amounts
    if amount.unit != "percent":
        return Miss(reason="ambiguous", headline=line("claim-unclear"))
    falls = question.has("down") and not question.has("growth", "up")
    changed = [
        (figure, -figure.change_pct if falls else figure.change_pct)
        for figure in table.figures
        if figure.change_pct is not None and figure.metric == looked.metric
    ]
    chosen = tuple(
        figure.model_copy(update={"rank": None, "other_ranks": ()})
        for figure, change in changed
        if fits_change(change, amount)
    )
    if not chosen:
        return Miss(
            reason="no_data", headline=line("ranking-no-such-change", **head(looked, table.period))
        )
    return Answer(
        headline=line("ranking-by-change", **head(looked, table.period)),
        rows=figure_lines(chosen[:SHOWN]),
        figures=chosen,
        notes=(line("ranking-change-coverage", of=len(changed)),),
    )


def _by_change(
    figure: Figure, changed: Sequence[Figure], looked: Board, *, ascending: bool
) -> Figure:
    own = figure.change_pct or Decimal(0)
    others = [other.change_pct or Decimal(0) for other in changed]
    ahead = sum(other < own if ascending else other > own for other in others)
    rank = Rank(value=1 + ahead, scope=looked.scope, of=len(changed), derived=True)
    return figure.model_copy(update={"rank": rank, "other_ranks": ()})
