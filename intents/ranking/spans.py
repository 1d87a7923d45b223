"""The ranking by growth between two years, worked out from both levels of each."""

from decimal import Decimal

from data.dataset import Session
from data.period import Period
from data.record import Record
from intents.answer import (
    Answer,
    CodeTerm,
    Figure,
    FigureTerm,
    MetricTerm,
    Miss,
    PeriodTerm,
    Quantity,
    Reply,
    Result,
    Signed,
    Term,
    line,
)
from intents.bounds import is_bound
from intents.caveats import caveats, not_comparable
from intents.cells import fixed_periods
from intents.ranking.rows import SHOWN
from intents.reading.meaning import Fixed
from intents.reading.question import Question
from intents.table import Board, Covered, read_places


class Grown(Record):
    """One subject's two levels and the change between them in percent."""

    before: Figure
    after: Figure
    change: Decimal


def grown(question: Question, looked: Board, periods: list[Covered], data: Session) -> Reply:
    """Who grew most (or fell most) between two periods; who lacks one of them is left out."""
    ends = sorted(fixed_periods(question, [entry.period for entry in periods]), key=_end)
    terms: dict[str, Term] = {
        "scope": CodeTerm(kind="scope", code=looked.scope),
        "metric": MetricTerm(metric=looked.metric),
    }
    found = _grown(ends[0], ends[-1], looked, data) if len(ends) > 1 else []
    if len(found) < 2:
        return Miss(
            reason="no_data",
            headline=line(
                "ranking-not-grown", **terms, periods=tuple(PeriodTerm(period=p) for p in ends)
            ),
        )
    down = question.has("down", "least") and not question.has("growth")
    found.sort(key=lambda one: one.change, reverse=not (down or question.has("least")))
    shown = found[: question.limit or SHOWN]
    figures = [figure for one in shown for figure in (one.before, one.after)]
    unit = data.catalogue.metrics[looked.metric].unit
    return Answer(
        headline=line(
            "ranking-grown",
            **terms,
            first=PeriodTerm(period=ends[0]),
            last=PeriodTerm(period=ends[-1]),
        ),
        rows=tuple(
            line(
                "ranking-grown-row",
                figure=FigureTerm(figure=one.after, brief=True),
                change=Signed(value=round(one.change, 1)),
                before=Quantity(
                    value=one.before.value,
                    digits=one.before.digits,
                    unit=unit,
                    qualifier=one.before.qualifier,
                ),
            )
            for one in shown
        ),
        figures=tuple(figures),
        result=Result(operation="growth", value=round(shown[0].change, 2), unit="percent"),
        notes=(line("ranking-grown-coverage", of=len(found)), *caveats(figures, data)[:2]),
    )


def over_one_year(question: Question, periods: list[Covered]) -> Question | None:
    """The question for the later of two years that follow each other; None if they do not."""
    if question.operation != "grown":
        return None
    ends = sorted(fixed_periods(question, [entry.period for entry in periods]), key=_end)
    if len(ends) != 2 or ends[1] != ends[0].in_year(ends[0].start.year + 1):
        return None
    return question.model_copy(update={"operation": "fastest", "periods": (Fixed(period=ends[1]),)})


def _end(period: Period) -> tuple[int, int]:
    return period.end.toordinal(), period.days


def _grown(first: Period, last: Period, looked: Board, data: Session) -> list[Grown]:
    """Those with an exact or rounded level at both ends, counted alike."""
    before, after = (
        {
            figure.subject: figure.model_copy(update={"rank": None, "other_ranks": ()})
            for figure in read_places(looked, period, data)
            if figure.metric == looked.metric and not is_bound(figure)
        }
        for period in (first, last)
    )
    return [
        Grown(
            before=start,
            after=after[subject],
            change=(after[subject].value / start.value - 1) * 100,
        )
        for subject, start in before.items()
        if subject in after
        and start.value
        and start.body == after[subject].body
        and not not_comparable(start, after[subject])
    ]
