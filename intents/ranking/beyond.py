"""Who stands above or below one of their own: provinces that made more than Hunan."""

from decimal import Decimal

from intents.answer import (
    Answer,
    CodeTerm,
    FigureTerm,
    Miss,
    Reply,
    Result,
    SubjectTerm,
    line,
)
from intents.bounds import surely_more
from intents.ranking.rows import SHOWN, head, row
from intents.reading.question import Question
from intents.table import Board, Table


def beyond(question: Question, looked: Board, table: Table) -> Reply:
    """Those surely on the asked side of one subject's figure; its own stands last."""
    [subject] = question.subjects
    held = [figure for figure in table.figures if figure.metric == looked.metric]
    own = next((figure for figure in held if figure.subject == subject), None)
    if own is None:
        return Miss(
            reason="nearest",
            headline=line(
                "ranking-lacks",
                subject=SubjectTerm(subject=subject),
                **head(looked, table.period),
            ),
        )
    less = question.has("less") and not question.has("more")
    others = [figure for figure in held if figure is not own]
    verdicts = [surely_more(own, one) if less else surely_more(one, own) for one in others]
    chosen = [one for one, fits in zip(others, verdicts, strict=True) if fits]
    unsure = [one for one, fits in zip(others, verdicts, strict=True) if fits is None]
    names = tuple(FigureTerm(figure=figure, brief=True) for figure in unsure)
    counted = Result(operation="count", value=Decimal(len(chosen)), unit=looked.scope)
    return Answer(
        headline=line(
            "ranking-beyond",
            count=len(chosen),
            of=len(others),
            subject=SubjectTerm(subject=subject),
            bound=CodeTerm(kind="bound", code="under" if less else "over"),
            **head(looked, table.period),
        ),
        rows=tuple(row(figure, looked) for figure in (*chosen[:SHOWN], own)),
        figures=(*chosen, own),
        result=counted if question.has("count") else None,
        notes=(line("ranking-open", names=names),) if unsure else (),
    )
